"""The sums of a count that must agree, and the silent whom a ballot reached. Pure."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from core.assemblies.counting import ZERO, Turnout, persons_of


@dataclass(frozen=True, slots=True)
class Sums:
    """The papers of an assembly, each counted by a different hand or rule.

    `papers_found` is what came out of the boxes before anything was read; None if nobody counted.
    """

    issued: int
    voided: int
    returned: int
    counted: int
    invalid: int
    delivered: int
    foreign: int = 0
    papers_found: int | None = None
    announced: int = 0  # of those delivered, by a notice on the board alone

    @property
    def not_returned(self) -> int:
        return self.issued - self.voided - self.returned

    @property
    def undelivered(self) -> int:
        return self.issued - self.voided - self.delivered


class Imbalance(enum.StrEnum):
    """A sum that does not agree, or a rule of the sums that is broken."""

    MORE_RETURNED_THAN_ISSUED = "more_returned_than_issued"
    RETURNED_IS_NOT_COUNTED_AND_INVALID = "returned_is_not_counted_and_invalid"
    BOXES_DO_NOT_AGREE = "boxes_do_not_agree"


def reconcile(sums: Sums) -> tuple[Imbalance, ...]:
    """Check 发出 = 收回 + 未收回 + 作废 and 收回 = 计入 + 无效; give every sum that is wrong.

    More papers back than were issued makes the vote void: it must be held again.
    """
    found = []
    if sums.not_returned < 0 or (sums.papers_found or 0) > sums.issued:
        found.append(Imbalance.MORE_RETURNED_THAN_ISSUED)
    if sums.returned != sums.counted + sums.invalid:
        found.append(Imbalance.RETURNED_IS_NOT_COUNTED_AND_INVALID)
    if sums.papers_found is not None and sums.papers_found != sums.returned + sums.foreign:
        found.append(Imbalance.BOXES_DO_NOT_AGREE)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Delivered:
    """A ballot that reached its voter, and whether it came back in any state."""

    voter: int
    area: Decimal
    returned: bool
    persons: int = 1


def silent_delivered(delivered: Iterable[Delivered]) -> Turnout:
    """Sum the voters whom a ballot reached and who stayed silent, for a follow-majority clause.

    A voter who returned one of several ballots has spoken as a person; the area of the others is
    still silent.
    """
    ballots = list(delivered)
    spoke = {ballot.voter for ballot in ballots if ballot.returned}
    silent = [ballot for ballot in ballots if not ballot.returned]
    persons = persons_of(ballot for ballot in silent if ballot.voter not in spoke)
    return Turnout(persons, sum((ballot.area for ballot in silent), ZERO))
