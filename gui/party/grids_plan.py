"""One plan of grids: grid, places, households and why; what the rule has against it; by hand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.party.grids.sheets import GridRow, PlanBasis, PlanRow, PlanSheet, ratio_text
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.choices import ChoiceBox
from gui.kit.dialogs import choose_new_file
from gui.kit.empty import EmptyState
from gui.kit.folders import documents
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State, Tone
from gui.kit.wording import joined, labelled, noted, said_of, word
from gui.party.grids_asking import Communities
from gui.party.grids_plan_asking import (
    ask_adopt,
    ask_lock,
    ask_merge,
    ask_move,
    ask_plan,
    ask_rename,
    ask_split,
    plan_name,
)
from gui.places import paper_place


class PlanView(QWidget):
    """The choice of the plan, its numbers, the table of grids, the reason of the current one.

    Signals:
        wanted(UUID): another plan is to be read.
    """

    wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._communities: Communities = ()
        self._basis: PlanBasis | None = None
        self._plans: tuple[PlanRow, ...] = ()
        self.sheet: PlanSheet | None = None
        self.choice = ChoiceBox()
        self.choice.setAccessibleName(self.tr("网格方案"))
        self.choice.activated.connect(self._on_choice)
        self.table: ListTable[GridRow] = ListTable(
            (
                Column("name", self.tr("网格"), _name, width=16),
                Column("places", self.tr("场所"), _places, width=30),
                Column("households", self.tr("户数"), _households, right=True, width=7, firm=True),
                Column("reason", self.tr("理由"), _reason, width=11),
                Column("state", self.tr("核对"), self._word, width=10, state=self._state),
                Column("staff", self.tr("人员"), _staff, right=True, width=6),
            ),
            "party.grids",
            self.tr("网格"),
            desk,
            rows_shown=200,
            fixed=False,
        )
        self.table.selection_moved.connect(self._on_selection)
        self.spread = plain_label("", "secondary", wrap=True)
        self.why = plain_label("", wrap=True)
        self.findings = plain_label("", "error", wrap=True)
        self._build()
        self._on_selection()

    def show_plan(
        self,
        communities: Communities,
        basis: PlanBasis,
        plans: Sequence[PlanRow],
        sheet: PlanSheet | None,
    ) -> None:
        """Show a plan among those there are."""
        self._communities, self._basis, self._plans = communities, basis, tuple(plans)
        self.sheet = sheet
        self.choice.clear()
        for plan in plans:
            self.choice.addItem(plan_name(plan))
        self.make.setEnabled(basis.places > 0)
        for button in (self.adopt, self.print, self.write):
            button.setVisible(sheet is not None)
        self._stack.setCurrentWidget(self.empty if sheet is None else self._shown)
        if sheet is not None:
            numbers = [plan.id for plan in plans]
            self.choice.setCurrentIndex(numbers.index(sheet.plan.id))
            self.adopt.setEnabled(sheet.plan.adopted_on is None)
            self.spread.setText(self._numbers(sheet))
            self.table.show_named({row.id: row for row in sheet.grids})
            self.table.choose_first()
        self._on_selection()

    def _numbers(self, sheet: PlanSheet) -> str:
        spread = sheet.spread
        said = self.tr(
            "{places} 处场所、{households} 户划为 {grids} 个网格，平均 {average} 户，"
            "最少 {least} 户，最多 {most} 户；不超过 {line} 户的 {under} 个。户数线依据：{source}。"
        ).format(
            places=sheet.places,
            households=f"{spread.households:,}",
            grids=spread.grids,
            average=ratio_text(spread.average),
            least=spread.least,
            most=spread.most,
            line=sheet.plan.line,
            under=spread.under_line,
            source=sheet.plan.rule_source,
        )
        return "\n".join((said, *map(said_of, sheet.findings)))

    @Slot()
    def _on_selection(self) -> None:
        row = self.table.current_row if self.sheet is not None else None
        for button in (self.move_in, self.split, self.merge, self.lock, self.rename):
            button.setEnabled(row is not None)
        if row is None:
            self.why.setText("")
            self.findings.setText("")
            return
        self.lock.setText(self.tr("解除锁定") if row.locked else self.tr("锁定网格"))
        self.split.setEnabled(len(row.places) > 1)
        self.why.setText(labelled(row.name, said_of(row.why)))
        self.findings.setText("\n".join(map(said_of, row.findings)))
        self.findings.setVisible(bool(row.findings))

    @Slot(int)
    def _on_choice(self, number: int) -> None:
        self.wanted.emit(self._plans[number].id)

    @Slot()
    def _on_make(self) -> None:
        if self._basis is not None:
            ask_plan(self._desk, self, self._communities, self._basis, self._plans)

    @Slot()
    def _on_adopt(self) -> None:
        if self.sheet is not None:
            ask_adopt(self._desk, self, self.sheet.plan)

    @Slot()
    def _on_print(self) -> None:
        if self.sheet is not None:
            self._desk.go(paper_place("grid_plan", self.sheet.plan.id, "P51"))

    @Slot()
    def _on_export(self) -> None:
        if self.sheet is None:
            return
        name = self.tr("网格划分方案-第{number}号.xlsx").format(number=self.sheet.plan.number)
        title, kinds = self.tr("导出方案"), self.tr("Excel 工作簿 (*.xlsx)")
        path = choose_new_file(title, kinds, documents() / name, self)
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the plan that is shown off the window's thread."""
        if self.sheet is None:
            return
        grids, plan_id = self._desk.office.grids, self.sheet.plan.id

        def work(report: ProgressSink) -> int:
            return grids.export_plan(plan_id, path, report)

        self._desk.act(self.tr("导出方案"), work, partial(self._on_exported, path))

    def _on_exported(self, path: Path, rows: int) -> None:
        said = self.tr("已导出 {rows} 行，存为 {path}。")
        self._desk.say(said.format(rows=f"{rows:,}", path=path))

    @Slot()
    def _on_move(self) -> None:
        if self.sheet is not None and (row := self.table.current_row) is not None:
            ask_move(self._desk, self, self.sheet, row)

    @Slot()
    def _on_split(self) -> None:
        if (row := self.table.current_row) is not None:
            ask_split(self._desk, self, row)

    @Slot()
    def _on_merge(self) -> None:
        if self.sheet is not None and (row := self.table.current_row) is not None:
            ask_merge(self._desk, self, self.sheet, row)

    @Slot()
    def _on_lock(self) -> None:
        if (row := self.table.current_row) is not None:
            ask_lock(self._desk, self, row)

    @Slot()
    def _on_rename(self) -> None:
        if (row := self.table.current_row) is not None:
            ask_rename(self._desk, self, row)

    def _state(self, row: GridRow) -> State:
        if row.findings:
            return State(self.tr("有提示"), Tone.LATE)
        if row.locked:
            return State(self.tr("已锁定"), Tone.NOW, "lock")
        return State(self.tr("合规"), Tone.DONE)

    def _word(self, row: GridRow) -> str:
        return self._state(row).word

    def _build(self) -> None:
        head = Section(self.tr("网格方案"), first=True)
        self.write = head.add_action(self.tr("导出方案"), self._on_export)
        self.print = head.add_action(self.tr("打印方案"), self._on_print)
        self.adopt = head.add_action(self.tr("实施方案"), self._on_adopt)
        self.make = head.add_action(self.tr("制定方案"), self._on_make, primary=True)
        self.empty = EmptyState(
            "layout-grid",
            self.tr("有了场所就可以制定方案：程序按户数线划分，每个网格都说明理由，可以手工调整。"),
        )
        self._shown = QWidget()
        hand = Section("", first=True)
        self.move_in = hand.add_action(self.tr("移入场所"), self._on_move)
        self.split = hand.add_action(self.tr("拆分网格"), self._on_split)
        self.merge = hand.add_action(self.tr("合并网格"), self._on_merge)
        self.lock = hand.add_action(self.tr("锁定网格"), self._on_lock)
        self.rename = hand.add_action(self.tr("更改名称"), self._on_rename)
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addStretch(1)
        row.addWidget(hand)
        inside = QVBoxLayout(self._shown)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addLayout(row)
        inside.addWidget(self.spread)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.why)
        inside.addWidget(self.findings)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._shown)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self._stack, 1)


def _name(row: GridRow) -> str:
    return row.name


def _places(row: GridRow) -> str:
    return joined(noted(place.name, str(place.households)) for place in row.places)


def _households(row: GridRow) -> str:
    return f"{row.households:,}"


def _reason(row: GridRow) -> str:
    return word(row.reason)


def _staff(row: GridRow) -> str:
    return str(row.staff)
