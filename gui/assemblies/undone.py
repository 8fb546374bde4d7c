"""撤销的收回登记: returns that were noted for the wrong ballot, kept with why and before whom."""

from __future__ import annotations

from core.assemblies.count_sheets import ReturnRow
from core.clock import minute_text
from gui.assemblies.pane import Pane
from gui.assemblies.seen import Seen
from gui.assemblies.words import translate
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section


class UndoneSection(Section):
    """The returns that were undone; not there while there is none."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(self.tr("撤销的收回登记"))
        self.table: ListTable[ReturnRow] = ListTable(
            (
                Column("serial", self.tr("编号"), _serial, width=16, firm=True),
                Column("addresses", self.tr("房屋"), _addresses, width=22),
                Column("at", self.tr("原登记收回"), _at, width=16, firm=True),
                Column("undone", self.tr("撤销"), _undone, width=16, firm=True),
                Column("reason", self.tr("撤销的理由"), _reason, width=24),
                Column("witness", self.tr("见证人"), _witness, width=10),
            ),
            "assembly.undone_returns",
            self.tr("撤销的收回登记"),
            pane.desk,
            rows_shown=4,
        )
        self.add(self.table)

    def show_seen(self, seen: Seen) -> None:
        """Show what was undone."""
        self.table.show_rows(seen.undone_returns)
        self.setVisible(bool(seen.undone_returns))


def ask_undoing(pane: Pane, rows: list[ReturnRow]) -> None:
    """Ask why these returns are undone and who saw it, and undo them."""
    assemblies, serials = pane.desk.office.assemblies, [row.serial for row in rows]
    note = translate(
        "assemblies",
        "撤销 {count} 张表决票的收回登记，例如 {serial} {addresses}。撤销以后这些票算在外；"
        "原登记、理由和见证人都会保留。已经录入过的不能撤销。",
    )
    first = rows[0]
    pane.ask_both(
        translate("assemblies", "撤销收回登记"),
        note.format(count=len(rows), serial=first.serial, addresses=first.addresses),
        translate("assemblies", "撤销登记"),
        lambda reason, witness: assemblies.undo_returns(serials, reason, witness=witness),
        translate("assemblies", "已撤销。"),
    )


def _serial(row: ReturnRow) -> str:
    return row.serial


def _addresses(row: ReturnRow) -> str:
    return row.addresses


def _at(row: ReturnRow) -> str:
    return minute_text(row.at)


def _undone(row: ReturnRow) -> str:
    return minute_text(row.undone_at) if row.undone_at else ""


def _reason(row: ReturnRow) -> str:
    return row.undone_reason


def _witness(row: ReturnRow) -> str:
    return row.witness
