"""The staff of grids: who serves where, and the ratios to grids and communities."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.party.grids.kinds import GridRole
from core.party.grids.sheets import CommunityStaffing, PlanSheet, Staffing, StaffRow, ratio_text
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section
from gui.kit.wording import labelled, listed, word
from gui.party.grids_asking import Communities
from gui.party.grids_staff_asking import ask_end_staff, ask_staff


class StaffView(QWidget):
    """The people, and below them the numbers by community with their ratios."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._communities: Communities = ()
        self._sheet: PlanSheet | None = None
        self.people: ListTable[StaffRow] = ListTable(
            (
                Column("community", self.tr("社区"), _community, width=12),
                Column("grid", self.tr("网格"), self._grid, width=16),
                Column("role", self.tr("岗位"), _role, width=10),
                Column("name", self.tr("姓名"), _name, width=9),
                Column("unit", self.tr("单位"), _unit, width=16),
                Column("phone", self.tr("电话"), _phone, width=12),
                Column("since", self.tr("开始日期"), _since, width=11, firm=True),
            ),
            "party.staff",
            self.tr("网格人员"),
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("还没有登记网格人员：按“登记人员”，写上谁管哪个网格。"),
        )
        self.people.selection_moved.connect(self._on_selection)
        self.numbers: ListTable[CommunityStaffing] = ListTable(
            (
                Column("community", self.tr("社区"), _of, width=14),
                Column("grids", self.tr("网格"), _grids, right=True, width=6),
                Column("staffed", self.tr("有人的网格"), _staffed, right=True, width=9),
                *(
                    Column(role.value, word(role), _persons(number), right=True, width=9)
                    for number, role in enumerate(GridRole)
                ),
            ),
            "party.staffing",
            self.tr("人员配备"),
            desk,
            rows_shown=6,
            nothing=self.tr("方案实施以后，这里按社区计数。"),
        )
        self.ratios = plain_label("", "secondary", wrap=True)
        head = Section(self.tr("网格人员"), first=True)
        self.end = head.add_action(self.tr("结束任职"), self._on_end)
        self.add = head.add_action(self.tr("登记人员"), self._on_add, primary=True)
        below = Section(self.tr("人员配备"))
        below.add(self.numbers)
        below.add(self.ratios)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.people, 1)
        column.addWidget(below)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolled(inside, self.tr("网格人员")))
        self._on_selection()

    def show_staff(
        self,
        communities: Communities,
        staffing: Staffing,
        rows: Sequence[StaffRow],
        sheet: PlanSheet | None,
    ) -> None:
        """Show who serves."""
        self._communities, self._sheet = communities, sheet
        self.people.show_named({row.id: row for row in rows})
        self.people.choose_first()
        self.numbers.show_rows(staffing.rows)
        self.ratios.setText(self._ratios(staffing))
        self._on_selection()

    def _ratios(self, staffing: Staffing) -> str:
        if not staffing.grids:
            return ""
        each = listed(
            labelled(word(role), ratio_text(staffing.per_grid(role))) for role in GridRole
        )
        communities = listed(
            labelled(word(role), ratio_text(staffing.per_community(role))) for role in GridRole
        )
        return self.tr(
            "每个网格平均：{each}。\n每个社区平均 {grids} 个网格，人员：{communities}。"
        ).format(each=each, grids=ratio_text(staffing.grids_per_community), communities=communities)

    @Slot()
    def _on_selection(self) -> None:
        self.end.setEnabled(self.people.current_row is not None)

    @Slot()
    def _on_add(self) -> None:
        sheet = self._sheet
        grids = sheet.grids if sheet is not None and sheet.plan.in_force else ()
        ask_staff(self._desk, self, self._communities, grids)

    @Slot()
    def _on_end(self) -> None:
        if (row := self.people.current_row) is not None:
            ask_end_staff(self._desk, self, row)

    def _grid(self, row: StaffRow) -> str:
        return row.grid or self.tr("整个社区")


def _persons(number: int) -> Callable[[CommunityStaffing], str]:
    def text(row: CommunityStaffing) -> str:
        return str(row.persons[number])

    return text


def _community(row: StaffRow) -> str:
    return row.community


def _role(row: StaffRow) -> str:
    return word(row.role)


def _name(row: StaffRow) -> str:
    return row.name


def _unit(row: StaffRow) -> str:
    return row.unit


def _phone(row: StaffRow) -> str:
    return row.phone


def _since(row: StaffRow) -> str:
    return row.since.isoformat()


def _of(row: CommunityStaffing) -> str:
    return row.community


def _grids(row: CommunityStaffing) -> str:
    return str(row.grids)


def _staffed(row: CommunityStaffing) -> str:
    return str(row.staffed)
