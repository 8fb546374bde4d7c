"""阵地与经费: the account of a year by source, and what was paid in its twelve months."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.party.pairing.counting import year_id
from core.party.pairing.sheets_money import BudgetSheet, CorrectionRow, Months, SourceRow
from core.progress import ProgressSink
from core.scope import ALL, Scope
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.chart_bars import Bar, Bars
from gui.kit.choices import ChoiceBox
from gui.kit.list_table import ListTable
from gui.kit.money import amount, figure
from gui.kit.part import Part
from gui.kit.scrolled import Scrolled
from gui.kit.wording import word
from gui.party.pairing_fields import column
from gui.places import paper_place


class _OfAYear(Part):
    """What is shown of one year, chosen above it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.setContentsMargins(0, 12, 0, 0)
        self.years = ChoiceBox()
        self.years.setAccessibleName(self.tr("年度"))
        self._years: list[int] = []
        self.years.activated.connect(self.refresh)
        self.head = QHBoxLayout()
        self.head.addWidget(plain_label(self.tr("年度")))
        self.head.addWidget(self.years)
        self.head.addStretch(1)
        self.column.addLayout(self.head)

    @property
    def year(self) -> int:
        """Give the year in hand."""
        number = self.years.currentIndex()
        return self._years[number] if number >= 0 else self.desk.office.clock.today().year

    def show_years(self, years: tuple[int, ...]) -> None:
        """Offer these years and this one."""
        wanted = sorted({*years, self.desk.office.clock.today().year}, reverse=True)
        if wanted != self._years:
            chosen = self.year
            self._years = wanted
            self.years.clear()
            self.years.addItems([str(year) for year in wanted])
            self.years.setCurrentIndex(wanted.index(chosen) if chosen in wanted else 0)

    @property
    def month(self) -> int | None:
        """Give the number of this month, from 0; of another year none is the current one."""
        today = self.desk.office.clock.today()
        return today.month - 1 if self.year == today.year else None

    def bars(self, counts: tuple[int, ...], said: tuple[str, ...]) -> list[Bar]:
        """Make a bar for each month."""
        months = self.tr("{month}月")
        return [
            Bar(str(number), count, text, months.format(month=number))
            for number, (count, text) in enumerate(zip(counts, said, strict=True), 1)
        ]


class AccountPart(_OfAYear):
    """Each source from what the last year left to what this one leaves."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.print = QPushButton(self.tr("打印收支表"))
        self.print.clicked.connect(self._on_print)
        self.head.addWidget(self.print)
        self.table: ListTable[SourceRow] = ListTable(
            (
                column("source", self.tr("来源"), lambda row: word(row.source), 14),
                column("before", self.tr("上年结转"), _before, 14, right=True),
                column("planned", self.tr("预算"), _planned, 14, right=True),
                column("received", self.tr("收入"), _received, 14, right=True),
                column("paid", self.tr("支出"), _paid, 14, right=True),
                column("corrected", self.tr("冲回"), _corrected, 14, right=True),
                column("listed", self.tr("待付"), _listed, 14, right=True),
                column("left", self.tr("结余"), _left, 14, right=True),
            ),
            "pairing_account",
            self.tr("收支"),
            desk,
        )
        self.back: ListTable[CorrectionRow] = ListTable(
            (
                column("day", self.tr("冲回日期"), lambda row: row.day.isoformat(), 14),
                column("source", self.tr("来源"), lambda row: word(row.source), 14),
                column("of_day", self.tr("原登记日期"), lambda row: row.of_day.isoformat(), 14),
                column("party", self.tr("收付款人"), lambda row: row.party, 18),
                column("voucher", self.tr("原凭证号"), lambda row: row.voucher, 14),
                column("fen", self.tr("金额"), lambda row: figure(row.fen), 14, right=True),
                column("reason", self.tr("理由"), lambda row: row.reason, 24),
            ),
            "pairing_corrections",
            self.tr("冲回以前年度的收支"),
            desk,
        )
        self.back_title = plain_label(self.tr("冲回以前年度的收支"), "heading")
        self.note = plain_label("", "secondary", wrap=True)
        self.paid = Bars(self.tr("每月支出"))
        inside = QWidget()
        column_inside = QVBoxLayout(inside)
        column_inside.setContentsMargins(0, 0, 0, 0)
        column_inside.addWidget(self.table)
        column_inside.addWidget(self.note)
        column_inside.addWidget(self.back_title)
        column_inside.addWidget(self.back)
        column_inside.addWidget(self.paid)
        column_inside.addStretch(1)
        self.column.addWidget(Scrolled(inside, self.tr("收支")), 1)

    @Slot()
    def refresh(self) -> None:
        office, year = self.desk.office, self.year

        def work(_report: ProgressSink) -> tuple[tuple[int, ...], BudgetSheet]:
            return office.pairing.years(), office.pairing.budget(year)

        self.desk.look(self.tr("收支"), work, self._on_read)

    @Slot(object)
    def _on_read(self, found: tuple[tuple[int, ...], BudgetSheet]) -> None:
        years, sheet = found
        self.show_years(years)
        self.table.show_named({row.source: row for row in sheet.sources})
        self.back.show_rows(sheet.corrections)
        for one in (self.back_title, self.back):
            one.setVisible(bool(sheet.corrections))
        paid = sheet.paid_by_month
        said = tuple(figure(fen) if fen else "0" for fen in paid)
        self.paid.show_bars(self.bars(paid, said), self.month)
        self.note.setText(self._said(sheet))

    def _said(self, sheet: BudgetSheet) -> str:
        left = self.tr("四个来源合计结余 {left}。").format(
            left=amount(sum(row.balance_fen for row in sheet.sources))
        )
        if sheet.yuan_per_branch is None:
            return left + self.tr("本地政策没有规定支部经费的标准，编制发放表时填写。")
        branch = self.tr("按本地政策，每个支部每年 {yuan} 元。")
        return left + branch.format(yuan=sheet.yuan_per_branch)

    @Slot()
    def _on_print(self) -> None:
        self.desk.go(paper_place("budget", year_id(self.year), "P14"))


class MonthsPart(_OfAYear):
    """What units and compounds did in the twelve months of a year."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.charts = {
            name: Bars(title)
            for name, title in (
                ("activities", self.tr("共建活动（次）")),
                ("heads", self.tr("参加人数")),
                ("needs_raised", self.tr("提出的需求")),
                ("needs_done", self.tr("办结的需求")),
                ("wishes_done", self.tr("实现的微心愿")),
                ("venue_uses", self.tr("场所使用（次）")),
            )
        }
        rows = [QHBoxLayout() for _ in range(0, len(self.charts), 2)]
        for number, chart in enumerate(self.charts.values()):
            box = rows[number // 2]
            box.setSpacing(24)
            box.addWidget(chart, 1)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        charts = QVBoxLayout(inside)
        charts.setContentsMargins(0, 0, 12, 0)
        for row in rows:
            charts.addLayout(row)
        charts.addStretch(1)
        self.column.addWidget(Scrolled(inside, self.tr("月度")), 1)

    @Slot()
    def refresh(self) -> None:
        office, year, compound_id = self.desk.office, self.year, self.desk.compound_id
        scope = ALL if compound_id is None else Scope.compound(compound_id)

        def work(_report: ProgressSink) -> tuple[tuple[int, ...], Months]:
            return office.pairing.years(), office.pairing.months(year, scope)

        self.desk.look(self.tr("月度"), work, self._on_read)

    @Slot(object)
    def _on_read(self, found: tuple[tuple[int, ...], Months]) -> None:
        years, months = found
        self.show_years((*years, months.year - 1))
        for name, chart in self.charts.items():
            counts: tuple[int, ...] = getattr(months, name)
            chart.show_bars(self.bars(counts, tuple(map(str, counts))), self.month)


def _before(row: SourceRow) -> str:
    return figure(row.before_fen)


def _planned(row: SourceRow) -> str:
    return figure(row.planned_fen)


def _received(row: SourceRow) -> str:
    return figure(row.received_fen)


def _paid(row: SourceRow) -> str:
    return figure(row.paid_fen)


def _corrected(row: SourceRow) -> str:
    return figure(row.corrected_fen)


def _listed(row: SourceRow) -> str:
    return figure(row.listed_fen)


def _left(row: SourceRow) -> str:
    return figure(row.balance_fen)
