"""How an assembly would end as it stands: the law's shares so far, whole and item by item."""

from __future__ import annotations

from dataclasses import dataclass

from core.assemblies.sheets import BallotItemRow
from core.law.verdicts import Outcome, ShareTest


@dataclass(frozen=True, slots=True)
class ItemOutlook:
    """One row of the ballot as far as it is counted: agreement by area and by persons."""

    item: BallotItemRow
    outcome: Outcome
    approval: tuple[ShareTest, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """The shares as they stand now; nothing of it is decided before the result is declared.

    `participation` counts every ballot that is back and not found invalid. `settled` of the
    `returned` ballots are valid and counted into the items.
    """

    participation: tuple[ShareTest, ...]
    items: tuple[ItemOutlook, ...]
    issued: int
    delivered: int
    returned: int
    settled: int
