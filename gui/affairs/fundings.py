"""The tab 筹资: crowd-fundings, the households of one, who has not paid, its receipts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.affairs.problems.sheets import ProblemRow
from core.affairs.problems.sheets_money import FundingRow, FundingSheet
from core.changes import Changes
from core.progress import ProgressSink
from core.scope import Scope
from gui.affairs import words
from gui.affairs.asking_funding import Households, Worked, ask_opening, ask_rule
from gui.affairs.funding_view import FUNDING, FundingView
from gui.affairs.part import SubjectPart
from gui.affairs.shares import SharesView
from gui.desk import Desk
from gui.kit.empty import EmptyState
from gui.kit.list_table import ListTable
from gui.kit.money import figure
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State

if TYPE_CHECKING:
    from core.office import Office

SHARES = (300, 840)
"""How wide the list and the one beside it begin."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The crowd-fundings, and the problems that one can be for."""

    fundings: tuple[FundingRow, ...]
    problems: tuple[ProblemRow, ...]

    @classmethod
    def of(cls, office: Office, scope: Scope) -> Self:
        """Read them at one moment."""
        with office.at_one_moment():
            return cls(office.problems.fundings(scope), office.problems.problems(scope))


class FundingsPart(SubjectPart):
    """Crowd-fundings at the left, one at the right; a new one is worked out before it is opened."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: UUID | None = None
        self.listed: Listed | None = None
        self._today = desk.office.clock.today()
        self.table: ListTable[FundingRow] = ListTable(
            (
                Column("label", self.tr("编号"), _label, width=8, firm=True),
                Column("title", self.tr("名称"), _title, width=14),
                Column("state", self.tr("状态"), self._word, width=11, state=self._state),
                Column("paid", self.tr("实收（元）"), _paid, right=True, width=11),
                Column("total", self.tr("总额（元）"), _total, right=True, width=11),
                Column("compound", self.tr("小区"), _compound, width=12),
            ),
            "affairs.fundings",
            self.tr("筹资"),
            desk,
            rows_shown=200,
            fixed=False,
        )
        self.view = FundingView(desk)
        self.shares = SharesView(desk)
        self._build()
        self.table.selection_moved.connect(self._on_selection)
        self.shares.wanted.connect(self._on_open)
        self.shares.again.connect(self._on_new)
        self.shares.left.connect(self._on_left)

    def show_subject(self, subject_id: UUID, kind: str) -> None:
        self._wanted = subject_id if kind == FUNDING else None
        self._on_left()

    @Slot()
    def refresh(self) -> None:
        office, scope = self.desk.office, self.scope
        self._today = office.clock.today()

        def work(_report: ProgressSink) -> Listed:
            return Listed.of(office, scope)

        self.load(self.tr("读取筹资"), work, self._on_read)

    # What was read

    def _on_read(self, listed: Listed) -> None:
        self.listed = listed
        if self._stack.currentWidget() is not self.shares:
            self._on_left()
        self.table.show_named({row.id: row for row in listed.fundings})
        if self._wanted in {row.id for row in listed.fundings}:
            self.table.selectRow([row.id for row in listed.fundings].index(self._wanted))
            self._wanted = None
        self.table.choose_first()
        self._on_selection()

    @Slot()
    def _on_selection(self) -> None:
        row = self.table.current_row
        if row is None:
            self.view.show_sheet(None)
            return
        problems, funding_id = self.desk.office.problems, row.id

        def work(_report: ProgressSink) -> FundingSheet:
            return problems.funding(funding_id)

        self.load_one(self.tr("读取筹资"), work, self.view.show_sheet)

    # A new one

    @Slot()
    def _on_new(self) -> None:
        office, compound_id = self.desk.office, self._compound()
        if compound_id is None:
            self.tell(self.tr("筹资属于一个小区：请先在上方选好小区。"), "error")
            return
        self.tell("")

        def work(_report: ProgressSink) -> Households:
            return Households.of(office, compound_id)

        self.desk.look(self.tr("读取名册"), work, self._ask_rule)

    def _compound(self) -> UUID | None:
        compounds = self.desk.compounds
        alone = compounds[0].id if len(compounds) == 1 else None
        return self.desk.compound_id or alone

    def _ask_rule(self, households: Households) -> None:
        ask_rule(self.desk, self, households, self._on_worked)

    def _on_worked(self, worked: Worked) -> None:
        self.shares.show_worked(worked)
        self._stack.setCurrentWidget(self.shares)

    @Slot()
    def _on_open(self) -> None:
        worked = self.shares.worked
        if worked is not None and self.listed is not None:
            ask_opening(self.desk, self, worked.rule, self.listed.problems, self._on_opened)

    def _on_opened(self, changes: Changes) -> None:
        self._wanted = changes.made
        self.shares.show_worked(None)
        self._on_left()
        self.refresh()

    @Slot()
    def _on_left(self) -> None:
        has = self.listed is not None and bool(self.listed.fundings)
        self._stack.setCurrentWidget(self._split if has else self.empty)

    def _state(self, row: FundingRow) -> State:
        return words.funding(row, self._today)

    def _word(self, row: FundingRow) -> str:
        return self._state(row).word

    def _build(self) -> None:
        head = Section(self.tr("筹资"), first=True)
        self.new = head.add_action(self.tr("发起筹资"), self._on_new)
        self.empty = EmptyState(
            "coin",
            self.tr("换电梯、修道闸这样的事要各户出钱：先测算每户应缴多少，精确到分，再发起。"),
            self.tr("发起筹资"),
        )
        self.empty.pressed.connect(self._on_new)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        for place, side in enumerate((left, self.view)):
            self._split.addWidget(side)
            self._split.setStretchFactor(place, SHARES[place])
        self._split.setSizes(list(SHARES))
        self._stack = QStackedWidget()
        for widget in (self._split, self.empty, self.shares):
            self._stack.addWidget(widget)
        self.column.addWidget(self._stack, 1)


def _label(row: FundingRow) -> str:
    return row.label


def _title(row: FundingRow) -> str:
    return row.title


def _paid(row: FundingRow) -> str:
    return figure(row.paid_fen - row.refunded_fen)


def _total(row: FundingRow) -> str:
    return figure(row.total_fen)


def _compound(row: FundingRow) -> str:
    return row.compound
