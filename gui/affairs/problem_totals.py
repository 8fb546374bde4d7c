"""问题统计: problems by year and kind, each once; who claims how many; how satisfied people are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.affairs.problems.sheets import ClaimCount, KindCount, ProblemTotals
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.wording import word

WIDTH, HEIGHT = 680, 560


class ProblemTotalsDialog(QDialog):
    """Only looks: sums above, both tables below."""

    def __init__(self, desk: Desk, totals: ProblemTotals, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("问题统计"))
        self.resize(WIDTH, HEIGHT)
        said = self.tr(
            "共 {found} 件，办结 {solved} 件，逾期 {late} 件；合并的不计，每件只算一次。"
        ).format(found=totals.found, solved=totals.solved, late=totals.late)
        asked = sum(totals.satisfaction)
        if asked:
            marks = sum(mark * count for mark, count in enumerate(totals.satisfaction, 1))
            tenths = (10 * marks + asked // 2) // asked
            said += self.tr("满意度平均 {whole}.{tenth}（1 至 5，{asked} 次评价）。").format(
                whole=tenths // 10, tenth=tenths % 10, asked=asked
            )
        self.said = plain_label(said, wrap=True)
        self.kinds: ListTable[KindCount] = ListTable(
            (
                Column("year", self.tr("年度"), _year, width=8, firm=True),
                Column("kind", self.tr("类别"), _kind, width=14),
                Column("found", self.tr("登记"), _found, right=True, width=8),
                Column("solved", self.tr("办结"), _solved, right=True, width=8),
                Column("open", self.tr("在办"), _open, right=True, width=8),
            ),
            "affairs.problem_totals",
            self.tr("各年各类"),
            desk,
            rows_shown=12,
            fixed=False,
            nothing=self.tr("还没有问题。"),
        )
        self.kinds.show_rows(totals.kinds)
        self.claims: ListTable[ClaimCount] = ListTable(
            (
                Column("claimant", self.tr("认领的一方"), _claimant, width=20),
                Column("count", self.tr("认领件数"), _count, right=True, width=10),
            ),
            "affairs.problem_claims",
            self.tr("各方认领"),
            desk,
            rows_shown=6,
            nothing=self.tr("还没有认领。"),
        )
        self.claims.show_rows(totals.claims)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(plain_label(self.tr("问题统计"), "heading"))
        column.addWidget(self.said)
        column.addWidget(self.kinds, 1)
        note = self.tr("一件问题可以由几方认领，所以各方认领的件数不能相加。")
        column.addWidget(plain_label(note, "secondary", wrap=True))
        column.addWidget(self.claims)


def _year(row: KindCount) -> str:
    return str(row.year)


def _kind(row: KindCount) -> str:
    return word(row.kind)


def _found(row: KindCount) -> str:
    return str(row.found)


def _solved(row: KindCount) -> str:
    return str(row.solved)


def _open(row: KindCount) -> str:
    return str(row.open)


def _claimant(row: ClaimCount) -> str:
    return word(row.claimant)


def _count(row: ClaimCount) -> str:
    return str(row.problems)
