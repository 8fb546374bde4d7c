"""What policies set of pairing: numbers of a place, which warn and never block."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from core.law.findings import Finding, Severity
from core.law.packs import LawBook
from core.party.pairing.kinds import SixThing

VENUE_AREA = "party.venue_area_min"
STAR_REWARD = "party.star_reward"
BRANCH_FUND = "party.branch_fund"
AGREEMENT_SOON = "party.agreement_soon"


def number(book: LawBook, key: str) -> int | None:
    """Give what the place's policy sets for `key`; None where it sets nothing."""
    settings = [value.setting for value in book.every(key)]
    numbers = [setting for setting in settings if type(setting) is int]
    return numbers[-1] if numbers else None


def soon(book: LawBook) -> int:
    """Give how many days before its end an agreement is told of."""
    return number(book, AGREEMENT_SOON) or 0


def venue_findings(
    book: LawBook, area: Decimal | None, missing: tuple[SixThing, ...]
) -> Iterator[Finding]:
    """Warn of a venue smaller than the policy wants, or that lacks some of the six things."""
    least = number(book, VENUE_AREA)
    if area is None:
        yield Finding("pairing.venue_unchecked", Severity.NOTE)
        return
    if least is not None and area < least:
        facts = {"least": least}
        article = tuple(value.article for value in book.every(VENUE_AREA))
        yield Finding("pairing.venue_small", Severity.WARNING, facts, article)
    if missing:
        yield Finding("pairing.venue_lacks", Severity.WARNING, {"count": len(missing)})
