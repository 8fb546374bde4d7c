"""What an import would do: rows to insert, to correct, to end, and what to tell the clerk of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from core.rosters.drafts import RowFinding
from core.rosters.known import Record


@dataclass(frozen=True, slots=True)
class Correction:
    """A known row with new values; `old` is the whole row before."""

    table: str
    old: Record
    new: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Ending:
    """An ownership that a newer roster does not show any more."""

    ownership_id: UUID
    dwelling_id: UUID


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One line of the list of what changed: which dwelling, what, from, to."""

    address: str
    what: str
    old: str = ""
    new: str = ""


@dataclass(slots=True, eq=False)
class Plan:
    """Everything to be written in one transaction. Rows are dictionaries ready for executemany."""

    inserts: defaultdict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    corrections: list[Correction] = field(default_factory=list)
    endings: list[Ending] = field(default_factory=list)
    findings: list[RowFinding] = field(default_factory=list)
    refused: set[tuple[str, int]] = field(default_factory=set)
    missed: dict[str, str] = field(default_factory=dict)
    changes: list[ChangeLine] = field(default_factory=list)
    new_dwellings: int = 0
    updated: set[UUID] = field(default_factory=set)
    matched: int = 0
    known_as: dict[str, Record] = field(default_factory=dict)
    """Which known dwelling one of the file is, by its key in the file: it may have another."""

    def touch(self, key: str) -> Record | None:
        """Count the dwelling with this key in the file as updated, if it was known before."""
        known = self.known_as.get(key)
        if known is not None:
            self.updated.add(known["id"])
        return known

    def insert(self, table: str, row: Record) -> None:
        """Add a row to be inserted."""
        self.inserts[table].append(row)
