"""A tab that lists things and shows, below the list, the one that is chosen and its acts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.progress import ProgressSink
from core.scope import Scope
from gui.affairs.part import SubjectPart
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.chips import Chips
from gui.kit.facts import Facts
from gui.kit.later import Later
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.row_table import Column
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section
from gui.places import paper_place

if TYPE_CHECKING:
    from core.office import Office

R = TypeVar("R")
S = TypeVar("S")
P = TypeVar("P", bound=SubjectPart)
ROWS = 7


class Register(SubjectPart, Generic[R, S]):
    """A list above, one thing below. A subclass says how both are read and shown."""

    def __init__(  # noqa: PLR0913 - each is a word about one tab
        self,
        desk: Desk,
        key: str,
        title: str,
        columns: Sequence[Column[Any]],
        *,
        note: str = "",
        nothing: str = "",
    ) -> None:
        super().__init__(desk)
        self._title = title
        self.sheet: S | None = None
        self._wanted: UUID | None = None
        self.head = Section(title, note, first=True)
        self.table: ListTable[R] = ListTable(
            columns, f"neighbours.{key}", title, desk, rows_shown=ROWS, nothing=nothing
        )
        self.table.selection_moved.connect(self._on_chosen)
        self.head.add(self.table)
        self.one = Section(self.tr("所选的一项"))
        self.facts = Facts()
        self.one.add(self.facts)
        inside = QWidget()
        self.inner = QVBoxLayout(inside)
        self.inner.setContentsMargins(0, 0, 12, 0)
        self.inner.addWidget(self.head)
        self.inner.addWidget(self.one)
        self.inner.addStretch(1)
        self.column.addWidget(Scrolled(inside, title), 1)
        self.one.hide()

    # What a subclass says

    def read_rows(self, office: Office, scope: Scope) -> tuple[R, ...]:
        """Read the list."""
        raise LookupError(self._title, office, scope)

    def read_one(self, office: Office, row_id: UUID) -> S:
        """Read one thing."""
        raise LookupError(self._title, office, row_id)

    def show_sheet(self, sheet: S) -> None:
        """Show one thing below the list."""

    # The rest

    def act(self, words: str, slot: Callable[[], object]) -> QPushButton:
        """Add an act on the thing that is chosen."""
        return self.one.add_action(words, slot)

    def add_below(self, widget: QWidget, title: str = "") -> None:
        """Show something more of the thing that is chosen, under its title."""
        if title:
            self.one.add(plain_label(title, "secondary"))
        self.one.add(widget)

    def refresh(self) -> None:
        office, scope = self.desk.office, self.scope

        def work(_report: ProgressSink) -> tuple[R, ...]:
            return self.read_rows(office, scope)

        self.load(self._title, work, self._on_list)

    def show_subject(self, subject_id: UUID, kind: str) -> None:  # noqa: ARG002 - one kind a tab
        self._wanted = subject_id
        self.refresh()

    def _on_list(self, rows: tuple[Any, ...]) -> None:
        self.table.show_named({row.id: row for row in rows})
        wanted, self._wanted = self._wanted, None
        ids = [row.id for row in rows]
        if wanted in ids:
            self.table.selectRow(ids.index(wanted))
        self.table.choose_first()
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        row_id = self.table.current_id()
        if not isinstance(row_id, UUID):
            self._ones.drop()
            self.sheet = None
            self.one.hide()
            return
        office = self.desk.office

        def work(_report: ProgressSink) -> S:
            return self.read_one(office, row_id)

        self.load_one(self._title, work, self._on_read)

    def _on_read(self, sheet: S) -> None:
        self.sheet = sheet
        self.show_sheet(sheet)
        self.one.show()

    def open_paper(self, kind: str, subject_id: UUID, key: str) -> None:
        """Show a paper before it is printed."""
        self.desk.go(paper_place(kind, subject_id, key))


class LaterSubject(Later[P], SubjectPart):
    """One that can be asked for one thing by its id, before it is built."""

    def show_subject(self, subject_id: UUID, kind: str) -> None:
        self.part.show_subject(subject_id, kind)


class Several(SubjectPart):
    """Parts behind chips: one of them is seen. `of_kind` says which shows what papers are about."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        parts: Sequence[tuple[str, str, SubjectPart]],
        of_kind: Mapping[str, str],
    ) -> None:
        super().__init__(desk)
        self._of_kind = of_kind
        self.parts = {key: part for key, _title, part in parts}
        self.chips = Chips(name, [(key, title) for key, title, _part in parts])
        self.chips.chosen.connect(self._on_chip)
        self._stack = QStackedWidget()
        for part in self.parts.values():
            part.column.setContentsMargins(0, 0, 0, 0)
            self._stack.addWidget(part)
        self.column.addWidget(self.chips)
        self.column.addWidget(self._stack, 1)

    def refresh(self) -> None:
        part = self._stack.currentWidget()
        if isinstance(part, Part):
            part.refresh()

    def show_subject(self, subject_id: UUID, kind: str) -> None:
        key = self._of_kind[kind]
        self.chips.choose(key)
        self._on_chip(key)
        self.parts[key].show_subject(subject_id, kind)

    @Slot(str)
    def _on_chip(self, key: str) -> None:
        self._stack.setCurrentWidget(self.parts[key])
