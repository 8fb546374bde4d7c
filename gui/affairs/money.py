"""The tab 资金: ledgers with their sums, and the entries of one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.affairs.problems.kinds import Nature, Way
from core.affairs.problems.sheets import ProblemRow
from core.affairs.problems.sheets_money import EntryRow, FundRow, FundSheet, MoneyTotals
from core.attachments.kinds import About, AboutKind
from core.changes import Changes
from core.progress import ProgressSink
from core.scope import Scope
from gui.affairs import words
from gui.affairs.asking_money import ask_counter, ask_entry, ask_fund
from gui.affairs.part import SubjectPart
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.attached import AttachedPart
from gui.kit.choices import ChoiceBox
from gui.kit.empty import EmptyState
from gui.kit.list_table import ListTable
from gui.kit.money import amount, figure
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.wording import labelled, listed, word
from gui.places import paper_place

if TYPE_CHECKING:
    from core.office import Office

KIND, STATEMENT, YEAR = "fund", "D48_fund", "D48_year"
SHARES = (380, 760)
"""How wide the ledgers and the entries begin."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The ledgers, what all of them sum to, and the problems that money can be spent on."""

    funds: tuple[FundRow, ...]
    totals: MoneyTotals
    problems: tuple[ProblemRow, ...]

    @classmethod
    def of(cls, office: Office, scope: Scope) -> Self:
        """Read them at one moment."""
        with office.at_one_moment():
            problems = office.problems
            return cls(problems.funds(scope), problems.money(scope), problems.problems(scope))


class MoneyPart(SubjectPart):
    """Ledgers at the left, entries of the one chosen at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: UUID | None = None
        self.listed: Listed | None = None
        self.sheet: FundSheet | None = None
        self.funds: ListTable[FundRow] = ListTable(
            (
                Column("name", self.tr("台账"), _name, width=14),
                Column("source", self.tr("来源"), _source, width=9),
                Column("balance", self.tr("余额（元）"), _balance, right=True, width=12, firm=True),
                Column("income", self.tr("收入（元）"), _income, right=True, width=12),
                Column("spent", self.tr("支出（元）"), _spent, right=True, width=12),
                Column("compound", self.tr("小区"), _compound, width=12),
            ),
            "affairs.funds",
            self.tr("资金台账"),
            desk,
            rows_shown=200,
            fixed=False,
        )
        self.entries: ListTable[EntryRow] = ListTable(
            (
                Column("number", self.tr("序号"), _number, right=True, width=5, firm=True),
                Column("day", self.tr("日期"), _day, width=11, firm=True),
                Column("what", self.tr("种类"), words.entry, width=8),
                Column("income", self.tr("收入（元）"), _came, right=True, width=13, firm=True),
                Column("spent", self.tr("支出（元）"), _went, right=True, width=13, firm=True),
                Column("left", self.tr("余额（元）"), _left, right=True, width=13, firm=True),
                Column("purpose", self.tr("用途"), _purpose, width=14),
                Column("party", self.tr("对方"), _party, width=14),
                Column("voucher", self.tr("凭证号"), _voucher, width=12),
                Column("problem", self.tr("问题"), _problem, width=14),
                Column("reason", self.tr("理由"), _reason, width=14),
            ),
            "affairs.entries",
            self.tr("收支明细"),
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("这本台账还没有收支。"),
        )
        self.attached = AttachedPart(desk, title=self.tr("凭证照片和文件"))
        self.years = ChoiceBox()
        self.years.setAccessibleName(self.tr("年度"))
        self.years.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.standing = plain_label("", "secondary", wrap=True)
        self._build()
        self.years.activated.connect(self._show_entries)
        self.funds.selection_moved.connect(self._on_fund)
        self.entries.selection_moved.connect(self._on_entry)
        self._show_actions()

    def show_subject(self, subject_id: UUID, _kind: str) -> None:
        self._wanted = subject_id

    @Slot()
    def refresh(self) -> None:
        office, scope = self.desk.office, self.scope

        def work(_report: ProgressSink) -> Listed:
            return Listed.of(office, scope)

        self.load(self.tr("读取台账"), work, self._on_read)

    # What was read

    def _on_read(self, listed: Listed) -> None:
        self.listed = listed
        self._stack.setCurrentWidget(self._split if listed.funds else self.empty)
        self.funds.show_named({row.id: row for row in listed.funds})
        if self._wanted in {row.id for row in listed.funds}:
            self.funds.selectRow([row.id for row in listed.funds].index(self._wanted))
            self._wanted = None
        self.funds.choose_first()
        sums = listed.totals.sums
        on_problems = sum(row.sums.spent for row in listed.totals.on_problems)
        said = self.tr("收入 {income}，支出 {spent}（其中用于问题 {problems}），余额 {balance}")
        self._head.set_note(
            said.format(
                income=amount(sums.income),
                spent=amount(sums.spent),
                problems=amount(on_problems),
                balance=amount(sums.balance),
            )
        )
        self._on_fund()

    @Slot()
    def _on_fund(self) -> None:
        row = self.funds.current_row
        if row is None:
            self._show_sheet(None)
            return
        problems, fund_id = self.desk.office.problems, row.id

        def work(_report: ProgressSink) -> FundSheet:
            return problems.fund(fund_id)

        self.load_one(self.tr("读取台账"), work, self._show_sheet)

    def _show_sheet(self, sheet: FundSheet | None) -> None:
        chosen, old = self.year, self.sheet
        same = old is not None and sheet is not None and old.fund.id == sheet.fund.id
        self.sheet = sheet
        years = sheet.years if sheet is not None else ()
        self.years.clear()
        self.years.addItem(self.tr("全部年度"), None)
        for year in years:
            self.years.addItem(self.tr("{year} 年").format(year=year), year)
        self.years.setCurrentIndex(years.index(chosen) + 1 if same and chosen in years else 0)
        self.years.setEnabled(bool(years))
        note = ""
        if sheet is not None:
            fund = sheet.fund
            basis = labelled(self.tr("依据"), fund.basis) if fund.basis else ""
            keeper = labelled(self.tr("资金管理人"), fund.keeper)
            note = listed(filter(None, (fund.name, basis, keeper)))
        self._one.set_note(note)
        self._show_entries()

    @property
    def year(self) -> int | None:
        """Give the year in hand; None is all of them."""
        found = self.years.currentData()
        return None if found is None else int(found)

    @Slot()
    def _show_entries(self) -> None:
        sheet, year, said = self.sheet, self.year, ""
        rows = sheet.entries if sheet is not None else ()
        if sheet is not None and year is not None:
            own = sheet.of_year(year)
            rows = own.entries
            said = self.tr("上年结转 {carried}，收入 {came}，支出 {went}，年末结余 {left}").format(
                carried=amount(own.carried_fen),
                came=amount(own.moved(Way.IN)),
                went=amount(own.moved(Way.OUT)),
                left=amount(own.left_fen),
            )
        self.standing.setText(said)
        self.entries.show_named({row.id: row for row in rows})
        self._on_entry()

    @Slot()
    def _on_entry(self) -> None:
        row = self.entries.current_row
        self.attached.show_about(About(AboutKind.VOUCHER, row.id) if row is not None else None)
        self._show_actions()

    def _show_actions(self) -> None:
        row = self.entries.current_row
        can = row is not None and row.nature is Nature.ORDINARY and not row.countered
        self.counter.setEnabled(can)
        for button in (self.enter, self.statement, self.of_year):
            button.setEnabled(self.sheet is not None)

    # Acts

    @Slot()
    def _on_new(self) -> None:
        ask_fund(self.desk, self, self._on_made)

    def _on_made(self, changes: Changes) -> None:
        self._wanted = changes.made
        self.refresh()

    @Slot()
    def _on_enter(self) -> None:
        if self.sheet is not None and self.listed is not None:
            ask_entry(self.desk, self, self.sheet.fund, self.listed.problems)

    @Slot()
    def _on_counter(self) -> None:
        row = self.entries.current_row
        if row is not None:
            ask_counter(self.desk, self, row)

    @Slot()
    def _on_statement(self) -> None:
        if self.sheet is not None:
            self.desk.go(paper_place(KIND, self.sheet.fund.id, STATEMENT))

    @Slot()
    def _on_year(self) -> None:
        if self.sheet is not None:
            newest = self.sheet.years[0]
            key = YEAR if self.year in {None, newest} else f"{YEAR}-{self.year}"
            self.desk.go(paper_place(KIND, self.sheet.fund.id, key))

    def _build(self) -> None:
        self._head = Section(self.tr("资金台账"), first=True)
        self.new = self._head.add_action(self.tr("建立台账"), self._on_new)
        self._one = Section(self.tr("收支明细"), first=True)
        self.counter = self._one.add_action(self.tr("冲正"), self._on_counter)
        self.of_year = self._one.add_action(self.tr("打印年度账页"), self._on_year)
        self.statement = self._one.add_action(self.tr("打印收支公示"), self._on_statement)
        self.enter = self._one.add_action(self.tr("登记收支"), self._on_enter, primary=True)
        self.empty = EmptyState(
            "coin",
            self.tr(
                "自筹、惠民资金、民生微实事、公共收益、党费、财政、赞助：每个来源建一本台账，"
                "收支都有凭证号。"
            ),
            self.tr("建立台账"),
        )
        self.empty.pressed.connect(self._on_new)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        sides: tuple[tuple[Section, QWidget], ...] = (
            (self._head, self.funds),
            (self._one, self.entries),
        )
        for place, (head, table) in enumerate(sides):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(8 * place, 0, 8 * (1 - place), 0)
            column.setSpacing(8)
            column.addWidget(head)
            if table is self.entries:
                line = QHBoxLayout()
                line.addWidget(self.years)
                line.addWidget(self.standing, 1)
                column.addLayout(line)
            column.addWidget(table, 1)
            if table is self.entries:
                column.addWidget(self.attached)
            self._split.addWidget(side)
            self._split.setStretchFactor(place, SHARES[place])
        self._split.setSizes(list(SHARES))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        self._stack.addWidget(self.empty)
        self.column.addWidget(self._stack, 1)


def _name(row: FundRow) -> str:
    return row.name


def _source(row: FundRow) -> str:
    return word(row.source)


def _balance(row: FundRow) -> str:
    return figure(row.sums.balance)


def _income(row: FundRow) -> str:
    return figure(row.sums.income)


def _spent(row: FundRow) -> str:
    return figure(row.sums.spent)


def _compound(row: FundRow) -> str:
    return row.compound


def _number(row: EntryRow) -> str:
    return str(row.number)


def _day(row: EntryRow) -> str:
    return words.day(row.day)


def _came(row: EntryRow) -> str:
    return figure(row.fen) if row.way is Way.IN else ""


def _went(row: EntryRow) -> str:
    return figure(row.fen) if row.way is Way.OUT else ""


def _left(row: EntryRow) -> str:
    return figure(row.balance_fen)


def _party(row: EntryRow) -> str:
    return row.party


def _purpose(row: EntryRow) -> str:
    return row.purpose


def _voucher(row: EntryRow) -> str:
    return row.voucher


def _problem(row: EntryRow) -> str:
    return row.problem


def _reason(row: EntryRow) -> str:
    return row.reason
