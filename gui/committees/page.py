"""业委会: the list of committees, and one: members, first meeting, filing, papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.assemblies.sheets import AssemblyRow
from core.changes import Changes, Topic
from core.committees.sheets import CommitteeRow, FormingSheet
from core.progress import ProgressSink
from gui.committees import words
from gui.committees.forming import ask_forming
from gui.committees.known import KnownSection
from gui.committees.view import CommitteeView, Read
from gui.desk import Desk, Place
from gui.kit.anatomy import plain_label
from gui.kit.empty import EmptyState
from gui.kit.list_table import ListTable
from gui.kit.page import Page
from gui.kit.row_table import Column
from gui.kit.states import State
from gui.places import ASSEMBLIES, COMMITTEES

if TYPE_CHECKING:
    from core.office import Office

FORM = "form"


@dataclass(frozen=True, slots=True)
class _All:
    """All committees, and the assemblies that elected one which is not formed yet."""

    committees: tuple[CommitteeRow, ...]
    waiting: tuple[AssemblyRow, ...]


class CommitteesPage(Page):
    """`Place(COMMITTEES)` is the list; with a subject one committee.

    With the part "form" and the fact "assembly" the dialog that forms a committee is opened.
    """

    TOPICS = frozenset({Topic.COMMITTEE, Topic.ASSEMBLY})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._id: UUID | None = None
        self.table: ListTable[CommitteeRow] = ListTable(
            (
                Column("name", self.tr("名称"), _name, width=34),
                Column("compound", self.tr("小区"), _compound, width=18),
                Column("from", self.tr("任期从"), _from, width=12, firm=True),
                Column("until", self.tr("任期至"), _until, width=12, firm=True),
                Column("filing", self.tr("备案"), _filing, width=18, state=_state),
            ),
            "committees",
            self.tr("业委会"),
            desk,
            rows_shown=200,
            fixed=False,
        )
        self.table.opened.connect(self._on_opened)
        self.view = CommitteeView(desk)
        self._stack = QStackedWidget()
        self._waiting = QWidget()
        self._waiting_column = QVBoxLayout(self._waiting)
        self._waiting_column.setContentsMargins(0, 0, 0, 0)
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._waiting)
        column.addWidget(self.table, 1)
        column.addStretch()
        self._empty = EmptyState(
            "users-group", self.tr("还没有业主委员会。业主大会选举有了结果，就可以在这里成立。")
        )
        for widget in (self._list, self._empty, self.view):
            self._stack.addWidget(widget)
        self.body.addWidget(self._stack, 1)
        self.known = KnownSection(desk)
        self.body.addWidget(self.known)
        self.to_list = self.head.add_button(self.tr("全部业委会"), self._on_list)
        self.to_assembly = self.head.add_button(self.tr("到业主大会"), self._on_assembly)
        self._show_actions()

    def opened(self, place: Place) -> None:
        self._id = place.subject_id
        if place.part == FORM and "assembly" in place.facts:
            self._ask_forming(UUID(place.facts["assembly"]))
        if place.part:
            self.view.tabs.setCurrentIndex(0)  # something is to be done, wherever one was before
        self._show_actions()
        self.mark_stale()

    def refresh(self) -> None:
        office, committee_id = self.desk.office, self._id
        if committee_id is None:
            self.load(self.tr("查看业委会"), lambda _report: _everything(office), self._on_rows)
            self.known.refresh()
            return

        def work(_report: ProgressSink) -> Read:
            return Read.of(office, committee_id)

        self.load(self.tr("查看业委会"), work, self._on_read)

    def _on_rows(self, found: _All) -> None:
        own = [row for row in found.committees if self.desk.shows(row.compound_id)]
        self.table.show_named({row.id: row for row in own})
        waiting = tuple(row for row in found.waiting if self.desk.shows(row.compound_id))
        self._show_waiting(waiting)
        self.table.setVisible(bool(own))
        any_ = bool(own or waiting)
        self._stack.setCurrentWidget(self._list if any_ else self._empty)
        count = self.tr("%n 个", "", len(own)) if own else ""
        self.head.set_title(self.tr("业委会"), count)

    def _show_waiting(self, rows: tuple[AssemblyRow, ...]) -> None:
        while self._waiting_column.count():
            item = self._waiting_column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for row in rows:
            line = QWidget()
            inner = QHBoxLayout(line)
            inner.setContentsMargins(0, 0, 0, 0)
            said = self.tr("“{title}”已经选出委员，还没有成立业主委员会。").format(title=row.title)
            inner.addWidget(plain_label(said, wrap=True), 1)
            button = QPushButton(self.tr("成立业委会"))
            button.setObjectName(str(row.id))
            button.setProperty("role", "primary")
            button.clicked.connect(self._on_form)
            inner.addWidget(button)
            self._waiting_column.addWidget(line)
        self._waiting.setVisible(bool(rows))

    def _on_read(self, read: Read) -> None:
        self.view.show_read(read)
        self._stack.setCurrentWidget(self.view)
        self.head.set_title(read.sheet.name, words.filing(read.sheet.filing.state).word)
        self._show_actions()

    # Forming

    @Slot()
    def _on_form(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._ask_forming(UUID(sender.objectName()))

    def _ask_forming(self, assembly_id: UUID) -> None:
        committees = self.desk.office.committees

        def work(_report: ProgressSink) -> FormingSheet:
            return committees.forming(assembly_id)

        self.desk.look(self.tr("查看结果"), work, self._on_elected)

    @Slot(object)
    def _on_elected(self, sheet: FormingSheet) -> None:
        ask_forming(self.desk, self, sheet, then=self._on_formed)

    def _on_formed(self, changes: Changes) -> None:
        self.desk.go(Place(COMMITTEES, changes.made))

    # Ways

    @Slot(object)
    def _on_opened(self, committee_id: UUID) -> None:
        self.desk.go(Place(COMMITTEES, committee_id))

    @Slot()
    def _on_list(self) -> None:
        self.desk.go(Place(COMMITTEES))

    @Slot()
    def _on_assembly(self) -> None:
        if self.view.read is not None:
            self.desk.go(Place(ASSEMBLIES, self.view.read.sheet.assembly_id))

    def _show_actions(self) -> None:
        for button in (self.to_list, self.to_assembly):
            button.setVisible(self._id is not None)
        self.known.setVisible(self._id is None)


def _everything(office: Office) -> _All:
    return _All(office.committees.committees(), office.committees.waiting())


def _name(row: CommitteeRow) -> str:
    return row.name


def _compound(row: CommitteeRow) -> str:
    return row.compound_name


def _from(row: CommitteeRow) -> str:
    return row.term_from.isoformat()


def _until(row: CommitteeRow) -> str:
    return row.term_until.isoformat()


def _state(row: CommitteeRow) -> State:
    return words.filing(row.filing)


def _filing(row: CommitteeRow) -> str:
    return words.filing(row.filing).word
