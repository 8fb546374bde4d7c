"""The tab 问题: the list, what is late first, and one problem beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
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

from core.affairs.problems.kinds import ProblemKind
from core.affairs.problems.sheets import ProblemRow, ProblemTotals
from core.affairs.problems.stages import ProblemState
from core.changes import Changes
from core.progress import ProgressSink
from gui.affairs import words
from gui.affairs.asking import ask_problem
from gui.affairs.part import SubjectPart
from gui.affairs.problem_totals import ProblemTotalsDialog
from gui.affairs.problem_view import ProblemView, Read
from gui.desk import Desk
from gui.kit.chips import Chips
from gui.kit.empty import EmptyState
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.search import find_line
from gui.kit.single_click import press_once
from gui.kit.states import State
from gui.kit.wording import word

if TYPE_CHECKING:
    from core.office import Office

ALL, OPEN, LATE, DONE, OTHER = "all", "open", "late", "done", "ended"
SHARES = (640, 500)
"""How wide the list and the one beside it begin."""


class ProblemsPart(SubjectPart):
    """Chips by state and by kind, one search, the list; the problem chosen stands beside it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._rows: tuple[ProblemRow, ...] = ()
        self._wanted: UUID | None = None
        self._today = desk.office.clock.today()
        self.states = Chips(
            self.tr("状态"),
            (
                (ALL, self.tr("全部")),
                (OPEN, self.tr("在办")),
                (LATE, self.tr("逾期")),
                (DONE, self.tr("已办结")),
                (OTHER, self.tr("其他状态")),
            ),
        )
        self.kinds = Chips(
            self.tr("类别"),
            ((ALL, self.tr("各类")), *((kind.value, word(kind)) for kind in ProblemKind)),
        )
        self.search = find_line(self.tr("搜索问题"), self.tr("搜索问题、地点、编号、责任人"))
        self.table: ListTable[ProblemRow] = ListTable(
            (
                Column("label", self.tr("编号"), _label, width=9, firm=True),
                Column("title", self.tr("问题"), _title, width=18),
                Column("state", self.tr("状态"), self._word, width=19, state=self._state),
                Column("deadline", self.tr("期限"), _deadline, width=11, firm=True),
                Column("kind", self.tr("类别"), words.kind, width=9),
                Column("place", self.tr("小区、地点"), _place, width=16),
            ),
            "affairs.problems",
            self.tr("问题"),
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("没有这样的问题。"),
        )
        self.view = ProblemView(desk)
        self.totals: ProblemTotalsDialog | None = None
        self._build()
        self.states.chosen.connect(self._show_rows)
        self.kinds.chosen.connect(self._show_rows)
        self.search.textChanged.connect(self._show_rows)
        self.table.selection_moved.connect(self._on_selection)

    def show_subject(self, subject_id: UUID, _kind: str) -> None:
        self._wanted = subject_id

    @Slot()
    def refresh(self) -> None:
        office, scope = self.desk.office, self.scope
        self._today = office.clock.today()

        def work(_report: ProgressSink) -> tuple[ProblemRow, ...]:
            return office.problems.problems(scope)

        self.load(self.tr("读取问题"), work, self._on_rows)

    # What was read

    def _on_rows(self, rows: tuple[ProblemRow, ...]) -> None:
        self._rows = rows
        self._stack.setCurrentWidget(self._split if rows else self.empty)
        counts = {key: sum(map(self._of(key), rows)) for key in (ALL, OPEN, LATE, DONE, OTHER)}
        self.states.show_counts(counts)
        kinds = {kind.value: sum(row.kind is kind for row in rows) for kind in ProblemKind}
        self.kinds.show_counts(kinds | {ALL: len(rows)})
        if self._wanted is not None:
            self.states.choose(ALL)
            self.kinds.choose(ALL)
            self.search.clear()
        self._show_rows()

    @Slot()
    def _show_rows(self) -> None:
        fits, kind = self._of(self.states.key), self.kinds.key
        text = self.search.text().strip().casefold()
        shown = {
            row.id: row
            for row in self._rows
            if fits(row) and kind in {ALL, row.kind.value} and text in _searched(row)
        }
        self.table.show_named(shown)
        if self._wanted in shown:
            self.table.selectRow(list(shown).index(self._wanted))
            self._wanted = None
        self.table.choose_first()
        self._on_selection()

    def _of(self, key: str) -> Callable[[ProblemRow], bool]:
        today = self._today
        found: dict[str, Callable[[ProblemRow], bool]] = {
            ALL: lambda _row: True,
            OPEN: lambda row: row.is_open,
            LATE: lambda row: row.days_late(today) > 0,
            DONE: lambda row: row.done_on is not None and row.state is not ProblemState.MERGED,
        }
        ended = found[OPEN], found[DONE]
        return found.get(key, lambda row: not any(fits(row) for fits in ended))

    @Slot()
    def _on_selection(self) -> None:
        row = self.table.current_row
        if row is None:
            self.view.show_nothing()
            return
        office, problem_id = self.desk.office, row.id

        def work(_report: ProgressSink) -> Read:
            return _read(office, problem_id)

        self.load_one(self.tr("读取问题"), work, self._on_read)

    def _on_read(self, read: Read) -> None:
        self.view.show_read(read, self._rows)

    # Acts

    @Slot()
    def _on_new(self) -> None:
        ask_problem(self.desk, self, self._on_made)

    @Slot()
    def _on_count(self) -> None:
        problems, scope = self.desk.office.problems, self.scope

        def work(_report: ProgressSink) -> ProblemTotals:
            return problems.totals(scope)

        self.desk.look(self.tr("读取问题统计"), work, self._on_counted)

    def _on_counted(self, totals: ProblemTotals) -> None:
        self.totals = ProblemTotalsDialog(self.desk, totals, self)
        self.totals.open()

    def _on_made(self, changes: Changes) -> None:
        self._wanted = changes.made
        self.refresh()

    def _state(self, row: ProblemRow) -> State:
        return words.state(row, self._today)

    def _word(self, row: ProblemRow) -> str:
        return self._state(row).word

    def _build(self) -> None:
        self.new = press_once(QPushButton(self.tr("登记问题")))
        self.new.clicked.connect(self._on_new)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.count = press_once(QPushButton(self.tr("问题统计")))
        self.count.setAutoDefault(False)
        self.count.clicked.connect(self._on_count)
        row.addWidget(self.search, 1)
        row.addWidget(self.count)
        row.addWidget(self.new)
        self.empty = EmptyState(
            "clipboard-list",
            self.tr("停车、治安、环卫、邻里、电梯：居民反映的问题登记在这里，办到反馈、评价为止。"),
            self.tr("登记问题"),
        )
        self.empty.pressed.connect(self._on_new)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addLayout(row)
        for widget in (self.states, self.kinds):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(left)
        self._split.addWidget(self.view)
        for place, share in enumerate(SHARES):
            self._split.setStretchFactor(place, share)
        self._split.setSizes(list(SHARES))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        self._stack.addWidget(self.empty)
        self.column.addWidget(self._stack, 1)


def _read(office: Office, problem_id: UUID) -> Read:
    return Read.of(office, problem_id)


def _searched(row: ProblemRow) -> str:
    parts = (row.label, row.title, row.place, row.compound, row.unit, row.person, row.own_kind)
    return " ".join(parts).casefold()


def _label(row: ProblemRow) -> str:
    return row.label


def _title(row: ProblemRow) -> str:
    return row.title


def _place(row: ProblemRow) -> str:
    return f"{row.compound} {row.place}".strip()


def _deadline(row: ProblemRow) -> str:
    return words.day(row.deadline)
