"""承诺事项: who does what by when; of this meeting, and what earlier ones left open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot

from core.meetings.sheets import PromiseRow
from gui.desk import Desk
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State
from gui.kit.wording import joined, labelled, noted
from gui.meetings import words
from gui.meetings.asking_topics import ask_report


class PromisesSection(Section):
    """A table and the act of reporting."""

    def __init__(self, desk: Desk, title: str, key: str) -> None:
        super().__init__(title)
        self._desk = desk
        self._today: date = desk.office.clock.today()
        self.report = self.add_action(self.tr("登记办理情况"), self._on_report)
        self.table: ListTable[PromiseRow] = ListTable(
            (
                Column("action", self.tr("做什么"), _action, width=24),
                Column("owner", self.tr("谁负责"), _owner, width=16),
                Column("deadline", self.tr("何时办完"), _deadline, width=12, firm=True),
                Column("state", self.tr("状态"), self._word, width=16, state=self._state),
                Column("money", self.tr("预算和来源"), _money, width=20),
                Column("last", self.tr("最近情况"), _last, width=28),
            ),
            f"meeting.{key}",
            title,
            desk,
            rows_shown=8,
        )
        self.table.selection_moved.connect(self._on_selection)
        self.table.opened.connect(self._on_report)
        self.add(self.table)

    def show_rows(self, rows: Sequence[PromiseRow]) -> None:
        """Show these; the section is hidden where there are none."""
        self._today = self._desk.office.clock.today()
        self.table.show_named({row.id: row for row in rows})
        self.setVisible(bool(rows))
        self._on_selection()

    def _state(self, row: PromiseRow) -> State:
        return words.promise(row, self._today)

    def _word(self, row: PromiseRow) -> str:
        return self._state(row).word

    @Slot()
    def _on_selection(self) -> None:
        row = self.table.current_row
        self.report.setEnabled(row is not None and row.is_open)

    @Slot()
    def _on_report(self) -> None:
        row = self.table.current_row
        if row is not None and row.is_open:
            ask_report(self._desk, self, row)


def _action(row: PromiseRow) -> str:
    return row.action


def _owner(row: PromiseRow) -> str:
    return noted(row.owner, row.unit) if row.unit else row.owner


def _deadline(row: PromiseRow) -> str:
    return row.deadline.isoformat()


def _money(row: PromiseRow) -> str:
    return joined(part for part in (words.money(row.budget_fen), row.source) if part)


def _last(row: PromiseRow) -> str:
    if not row.history:
        return ""
    last = row.history[-1]
    return labelled(f"{last.day.isoformat()} {last.actor}", last.note)
