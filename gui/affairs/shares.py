"""What each household would pay, before a crowd-funding is opened."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.affairs.problems.sheets_money import PreviewRow
from gui.affairs.asking_funding import Worked
from gui.desk import Desk
from gui.kit.list_table import ListTable
from gui.kit.money import amount, figure
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.wording import square_metres, word


class SharesView(QWidget):
    """The households with what each would pay, and how the cents were put.

    Signals:
        wanted(): open it so. again(): work it out anew. left(): not now.
    """

    wanted = Signal()
    again = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.worked: Worked | None = None
        self.head = Section(self.tr("各户应缴（测算，没有保存）"), first=True)
        self.no = self.head.add_action(self.tr("不做了"), self.left.emit)
        self.anew = self.head.add_action(self.tr("重新测算"), self.again.emit)
        self.yes = self.head.add_action(self.tr("按此发起筹资"), self.wanted.emit, primary=True)
        self.table: ListTable[PreviewRow] = ListTable(
            (
                Column("address", self.tr("房号"), _address, width=18),
                Column("household", self.tr("户主"), _household, width=20),
                Column("area", self.tr("面积"), _area, right=True, width=12),
                Column("coefficient", self.tr("系数"), _coefficient, right=True, width=8),
                Column("due", self.tr("应缴（元）"), _due, right=True, width=14, firm=True),
            ),
            "affairs.shares",
            self.tr("各户应缴"),
            desk,
            rows_shown=200,
            fixed=False,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.table, 1)

    def show_worked(self, worked: Worked | None) -> None:
        """Show what was worked out."""
        self.worked = worked
        rows = worked.preview.rows if worked is not None else ()
        self.table.show_named({row.dwelling_id: row for row in rows})
        if worked is None:
            self.head.set_note("")
            return
        said = self.tr(
            "总额 {total}，{base}，{count} 户应缴，合计等于总额。算到分以后余下的分，"
            "由尾数最大的户各补一分；尾数相同的，排在前面的户补。"
        )
        preview = worked.preview
        self.head.set_note(
            said.format(
                total=amount(preview.total_fen), base=word(worked.rule.base), count=preview.paying
            )
        )


def _address(row: PreviewRow) -> str:
    return row.address


def _household(row: PreviewRow) -> str:
    return row.household


def _area(row: PreviewRow) -> str:
    return square_metres(row.area)


def _coefficient(row: PreviewRow) -> str:
    return row.coefficient


def _due(row: PreviewRow) -> str:
    return figure(row.due_fen)
