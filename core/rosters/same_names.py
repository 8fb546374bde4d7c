"""Companies of one full name that stand as several owners, and what was decided. Values only.

Nobody is merged by name (rulebook 1.5 b): a person says whether they are one company or several.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class NamedCompany:
    """One of several companies of one name, with its dwellings; `merged`: found to be another."""

    id: UUID
    credit_code: str
    addresses: tuple[str, ...]
    merged: bool = False


@dataclass(frozen=True, slots=True)
class SameNamed:
    """Companies of one full name that count as several owners.

    `reason` and `decided_on` are of the ruling that they are different; empty while nobody decided.
    `merged` says that the roster has them as one by now, though what was looked at has not.
    """

    name: str
    companies: tuple[NamedCompany, ...]
    reason: str = ""
    decided_on: date | None = None

    @property
    def is_open(self) -> bool:
        return self.decided_on is None

    @property
    def merged(self) -> bool:
        return sum(not one.merged for one in self.companies) == 1

    @property
    def addresses(self) -> tuple[str, ...]:
        return tuple(address for one in self.companies for address in one.addresses)
