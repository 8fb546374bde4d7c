"""Lists of ballots to fill in by hand: who was reached, what came back. Not a command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from core.assemblies.ballots import BallotState
from core.assemblies.count_sheets import BallotRow
from core.commands.orders_assembly import DELIVERIES, OF_THE_VOTER, RETURNED
from core.commands.orders_lines import SERIAL, Table
from core.documents.sheets import write_list
from core.documents.workbook_rows import Listing, SheetColumn
from core.office import Office

LISTS = {"delivery": DELIVERIES, "return": RETURNED}
"""What a list is for, as the command names it."""

_OPEN = {
    "delivery": {BallotState.ISSUED},
    "return": {BallotState.ISSUED, BallotState.DELIVERED},
}
_WIDTHS = {SERIAL: 18, "业主": 16, "房屋": 24, "时间": 18}


def write_blank(office: Office, assembly_id: UUID, purpose: str, path: Path) -> int:
    """Write the list of ballots of which that is still to be noted; give how many they are."""
    table = LISTS[purpose]
    ballots = (
        ballot
        for ballot in office.assemblies.ballots(assembly_id)
        if ballot.state in _OPEN[purpose]
    )
    heads = (SERIAL, *OF_THE_VOTER, *(head for head in table.fields if head != SERIAL))
    columns = tuple(SheetColumn(head, _WIDTHS.get(head, 12)) for head in heads)
    return write_list(path, Listing(columns, _rows(table, ballots), wide=True))


def _rows(table: Table, ballots: Iterator[BallotRow]) -> Iterator[tuple[str, ...]]:
    blank = ("",) * (len(table.fields) - 1)
    for ballot in ballots:
        yield ballot.serial, ballot.owner_names, ballot.addresses, *blank
