"""Where orders work: the office, the folder of their files, the assembly. Not a command."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from core.assemblies.sheets import CandidateRow
from core.commands.finding import find_assembly
from core.commands.orders import Order
from core.office import Office

R = TypeVar("R")
OPEN = "open"
"""The act whose title is the assembly's name."""


@dataclass(slots=True)
class Here:
    """Where the orders work: the office, the folder that their files lie in, the assembly.

    `issued` gathers the serials of ballots that were issued in place of others.
    """

    office: Office
    folder: Path
    assembly_id: UUID | None = None
    issued: list[str] = field(default_factory=list)
    _named: str = ""

    def pass_over(self, orders: Sequence[Order]) -> None:
        """Keep which assembly orders name that were carried out before."""
        for order in orders:
            given = order.values.get("title" if order.does == OPEN else "assembly")
            self._named = str(given or self._named)

    def assembly(self, order: Order) -> UUID:
        """Give the assembly that an earlier order opened, or that this one names."""
        if "assembly" in order.values:
            self._named = str(order.take("assembly"))
        if self._named:
            self.assembly_id = find_assembly(self.office, self._named)
            self._named = ""
        if self.assembly_id is None:
            raise order.fault("orders.missing", name="assembly")
        return self.assembly_id

    def matter(self, order: Order) -> UUID:
        """Give the election (or the matter named by its title) of the assembly."""
        sheet = self.office.assemblies.assembly(self.assembly(order))
        title = order.take("matter", "")
        rows = [row for row in sheet.matters if row.title == title or (not title and row.seats)]
        return only(order, rows, title or "选举事项").id

    def candidate(self, order: Order) -> UUID:
        """Give the candidate of that name."""
        return self.candidate_row(order).id

    def candidate_row(self, order: Order) -> CandidateRow:
        """Give all that is known of the candidate of that name."""
        name = str(order.take("name"))
        rows = self.office.assemblies.candidates(self.matter(order)).candidates
        return only(order, [row for row in rows if row.name == name], name)

    def committee(self, order: Order) -> UUID:
        """Give the committee that the assembly elected."""
        found = self.office.committees.of_assembly(self.assembly(order))
        return only(order, [] if found is None else [found], "业主委员会").id


def only(order: Order, rows: Sequence[R], name: str) -> R:
    """Give the one row that the order means; KnownError where there is none, or several."""
    if len(rows) != 1:
        raise order.fault("orders.no_such", name=name)
    return rows[0]
