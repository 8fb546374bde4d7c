"""A register: chips and one search over a table, what a row tells beside it, acts below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.attachments.kinds import About
from core.changes import Changes
from core.progress import ProgressSink
from core.scope import ALL, Scope
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.chips import Chips
from gui.kit.empty import EmptyState
from gui.kit.facts import Facts
from gui.kit.flow import flow
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.row_table import Column
from gui.kit.scrolled import Scrolled
from gui.kit.search import find_line
from gui.kit.single_click import press_once
from gui.party.files_dialog import FilesDialog
from gui.places import paper_place

if TYPE_CHECKING:
    from core.office import Office

R = TypeVar("R")
EVERY = "every"
"""The chip that leaves all."""
BESIDE = 340


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a row under one heading: pairs of a word and what it says."""

    title: str
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Loaded(Generic[R]):
    """The rows of a register, and what else its acts need to know."""

    rows: tuple[R, ...]
    more: Any = None


@dataclass(frozen=True, slots=True)
class Act(Generic[R]):
    """A button: what it asks, of which rows; without `fits` it needs no row.

    `ask` is given the register; one with `fits` acts on its current row.
    """

    words: str
    ask: Callable[[Register[R]], object]
    fits: Callable[[R], bool] | None = None


@dataclass(frozen=True, slots=True)
class Shape(Generic[R]):
    """All that makes one register differ from another."""

    key: str
    title: str
    columns: Sequence[Column[R]]
    load: Callable[[Office, Scope], Loaded[R]]
    words: Callable[[R], str]
    empty: str
    tell: Callable[[R], Sequence[Told]]
    first: Act[R]
    acts: Sequence[Act[R]] = ()
    chips: Sequence[tuple[str, str]] = ()
    chip_of: Callable[[R], str] = field(default=lambda _row: EVERY)
    look: Callable[[Office, R], Sequence[Told]] | None = None
    papers: Sequence[tuple[str, str, str]] = ()
    """Of a row's papers: the kind of subject, the key, the words of the button."""
    about: Callable[[R], About] | None = None
    """Of what photos and files are kept, where a row has some."""
    sum_up: Callable[[Sequence[R]], str] | None = None
    id_of: Callable[[R], UUID] = field(default=lambda row: row.id)


LOW = 160
"""The least height of table and detail, in pixels."""


class Register(Part, Generic[R]):
    """Shows the rows of a shape; `current` is the row in hand, `more` what the load gave beside."""

    def __init__(self, desk: Desk, shape: Shape[R]) -> None:
        super().__init__(desk)
        self.shape = shape
        self.more: Any = None
        self._rows: tuple[R, ...] = ()
        self._wanted: UUID | None = None
        self.column.setContentsMargins(0, 12, 0, 0)
        self.chips = Chips(shape.title, [(EVERY, self.tr("全部")), *shape.chips])
        self.chips.setVisible(bool(shape.chips))
        self.chips.chosen.connect(self._show)
        self.search = find_line(
            self.tr("在{title}里查找").format(title=shape.title), self.tr("查找")
        )
        self.search.setMaximumWidth(240)
        self.search.textChanged.connect(self._show)
        self.table: ListTable[R] = ListTable(
            shape.columns,
            f"pairing_{shape.key}",
            shape.title,
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("没有符合条件的。"),
        )
        self.table.choose_first(lambda _row: True)
        self.table.selection_moved.connect(self._on_row)
        self.buttons: dict[str, QPushButton] = {}
        self.files: FilesDialog | None = None
        self.facts = QVBoxLayout()
        self.summary = plain_label("", "secondary", wrap=True)
        self._build()

    def _build(self) -> None:
        shape = self.shape
        head = QHBoxLayout()
        head.addWidget(self.chips, 1)
        head.addStretch(0)
        head.addWidget(self.search)
        for act in shape.acts:
            if act.fits is None:
                head.addWidget(self._button(act.words, act))
        first = self._button(shape.first.words, shape.first)
        first.setProperty("role", "primary")
        head.addWidget(first)
        inside = QWidget()
        inside.setLayout(self.facts)
        self.facts.setContentsMargins(8, 0, 8, 0)
        self.facts.setSpacing(8)
        scroll = Scrolled(inside, self.tr("详细"))
        scroll.setMinimumWidth(BESIDE)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setMinimumHeight(LOW)  # table and detail scroll on a low screen
        split.addWidget(self.table)
        split.addWidget(scroll)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        acts = [self._button(act.words, act) for act in shape.acts if act.fits is not None]
        for kind, key, words in shape.papers:
            button = press_once(QPushButton(words))
            button.clicked.connect(partial(self._print, kind, key))
            self.buttons[words] = button
            acts.append(button)
        if shape.about is not None:
            acts.append(self._button(self.tr("照片和文件"), self._files))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(split, 1)
        column.addWidget(flow(*acts))
        column.addWidget(self.summary)
        self._empty = EmptyState("users-group", shape.empty)
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._stack.addWidget(self._empty)
        self.column.setSpacing(8)
        self.column.addLayout(head)
        self.column.addWidget(self._stack, 1)

    @property
    def _files(self) -> Act[R]:
        return Act(self.tr("照片和文件"), Register.show_files, lambda _row: True)

    def show_files(self) -> None:
        """Show the photos and files of the row in hand."""
        about = self.shape.about
        if about is not None:
            self.files = FilesDialog(self.desk, self.tr("照片和文件"), about(self.current), self)
            self.files.open()

    def _button(self, words: str, act: Act[R]) -> QPushButton:
        button = press_once(QPushButton(words))
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._ask, act))
        self.buttons[words] = button
        return button

    @property
    def current(self) -> R:
        """Give the row in hand; its buttons can be pressed only where there is one."""
        row = self.table.current_row
        if row is None:
            raise LookupError(self.shape.key)
        return row

    def stand_on(self, row_id: UUID) -> None:
        """Make a row current as soon as it is read."""
        self._wanted = row_id
        self._stand()

    def stand_on_made(self, changes: Changes) -> None:
        """Make current what an act made, if it is a row of this register."""
        if changes.subject_id is not None:
            self.stand_on(changes.subject_id)

    def _stand(self) -> None:
        if self._wanted in self.table.table.ids:
            self.table.selectRow(self.table.table.ids.index(self._wanted))
            self._wanted = None

    def refresh(self) -> None:
        """Read the rows of the compound in hand, or of all."""
        office, load = self.desk.office, self.shape.load
        compound_id = self.desk.compound_id
        scope = ALL if compound_id is None else Scope.compound(compound_id)

        def work(_report: ProgressSink) -> Loaded[R]:
            return load(office, scope)

        self.desk.look(self.shape.title, work, self._on_loaded)

    @Slot(object)
    def _on_loaded(self, loaded: Loaded[R]) -> None:
        self._rows, self.more = loaded.rows, loaded.more
        self._stack.setCurrentIndex(0 if loaded.rows else 1)
        self.search.setEnabled(bool(loaded.rows))
        self._show()
        self._on_row()

    @Slot()
    def _show(self) -> None:
        found = list(self._searched(self._rows))
        counts = {EVERY: len(found)}
        for key, _word in self.shape.chips:
            counts[key] = sum(self.shape.chip_of(row) == key for row in found)
        self.chips.show_counts(counts)
        chip = self.chips.key
        shown = [row for row in found if chip in (EVERY, self.shape.chip_of(row))]
        self.table.show_named({self.shape.id_of(row): row for row in shown})
        self._stand()
        sum_up = self.shape.sum_up
        self.summary.setText(sum_up(shown) if sum_up is not None else "")
        self.summary.setVisible(sum_up is not None)

    def _searched(self, rows: Iterable[R]) -> Iterable[R]:
        wanted = self.search.text().casefold().split()
        for row in rows:
            said = self.shape.words(row).casefold()
            if all(word in said for word in wanted):
                yield row

    @Slot()
    def _on_row(self) -> None:
        row = self.table.current_row
        for act in (self.shape.first, *self.shape.acts):
            allowed = act.fits is None or (row is not None and act.fits(row))
            self.buttons[act.words].setEnabled(allowed)
        for _kind, _key, words in self.shape.papers:
            self.buttons[words].setEnabled(row is not None)
        if self.shape.about is not None:
            self.buttons[self.tr("照片和文件")].setEnabled(row is not None)
        self._tell(() if row is None else self.shape.tell(row))
        look = self.shape.look
        if row is None or look is None:
            return
        office = self.desk.office

        def work(_report: ProgressSink) -> tuple[UUID, Sequence[Told]]:
            return self.shape.id_of(row), look(office, row)

        self.desk.look(self.shape.title, work, self._on_looked)

    @Slot(object)
    def _on_looked(self, found: tuple[UUID, Sequence[Told]]) -> None:
        row = self.table.current_row
        if row is not None and self.shape.id_of(row) == found[0]:
            self._tell((*self.shape.tell(row), *found[1]))

    def _tell(self, told: Sequence[Told]) -> None:
        while self.facts.count():
            item = self.facts.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in told:
            if not any(said for _word, said in one.pairs):
                continue
            self.facts.addWidget(plain_label(one.title, "heading", wrap=True))
            facts = Facts(narrow=True)
            facts.show_pairs(one.pairs)
            self.facts.addWidget(facts)
        self.facts.addStretch(1)

    def _ask(self, act: Act[R]) -> None:
        act.ask(self)

    def _print(self, kind: str, key: str) -> None:
        self.desk.go(paper_place(kind, self.shape.id_of(self.current), key))
