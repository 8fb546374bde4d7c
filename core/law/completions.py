"""What areas that are not known may still be: the extreme ways to fill them in, and what all share.

Every share that the double test compares is a quotient of sums, and every outcome holds in a part
of the figures without dents. So whatever holds in all corners of what is possible holds everywhere
between them, and where two corners differ the outcome is open: no estimate, nothing rounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal

from core.law.shares import LARGEST_AREA, SMALLEST_AREA, SQUARE_CM, Threshold, square_cm
from core.law.verdicts import Ballots, Outcome, Ruling, ShareTest, Votes

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Poll:
    """All owners and what they cast: as it is given, or with unknown areas filled in."""

    total: Votes
    ballots: Ballots


@dataclass(frozen=True, slots=True)
class Turnout:
    """All owners, who took part and who agreed; `agree` None where nothing is known of it."""

    total: Votes
    took_part: Votes
    agree: Votes | None


def polls_of(given: Poll) -> tuple[Poll, ...]:
    """Give the corners of what was cast: what is left of the whole lies nowhere, or in one part.

    Raise LawFault where the known areas alone are too large for any whole.
    """
    parts = {one.name: getattr(given.ballots, one.name) for one in fields(Ballots)}
    unknown = [name for name, part in parts.items() if part.area is None]
    known = sum((part.area for part in parts.values() if part.area is not None), NOTHING)
    found = []
    for total in _wholes(given.total, known):
        room = (total.area or NOTHING) - known
        empty = {name: replace(parts[name], area=NOTHING) for name in unknown}
        for full in (None, *unknown):
            filled = {full: replace(parts[full], area=room)} if full else {}
            found.append(Poll(total, replace(given.ballots, **empty | filled)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside a turnout: area that surely took part, and area that surely did not."""

    least: Decimal = NOTHING
    beside: Decimal = NOTHING


NOTHING_KNOWN = Known()


def turnouts_of(given: Turnout, known: Known = NOTHING_KNOWN) -> tuple[Turnout, ...]:
    """Give the corners where only the sum of those who took part is known."""
    least = _least(given, known)
    found = []
    for total in _wholes(given.total, least + known.beside):
        most = (total.area or NOTHING) - known.beside
        for took_part in _between(given.took_part, least, most):
            found += [
                Turnout(total, took_part, agree) for agree in _agreements(given.agree, took_part)
            ]
    return tuple(found)


def best_turnout(given: Turnout, known: Known, asked: Threshold, *, of_all: bool) -> Turnout:
    """Give the corner in which agreement fares best: enough took part, and no more than that.

    `asked` is the share that must take part. Of all owners (`of_all`) more is better.
    """
    least = _least(given, known)
    total = next(_wholes(given.total, least + known.beside))
    whole = total.area or NOTHING
    enough = Decimal(asked.least(square_cm(whole))) / SQUARE_CM
    most = whole - known.beside
    wanted = most if of_all else min(max(least, enough), most)
    took_part = next(_between(given.took_part, wanted, most))
    *_, agree = _agreements(given.agree, took_part)
    return Turnout(total, took_part, agree)


def _least(given: Turnout, known: Known) -> Decimal:
    agreed = given.agree.area if given.agree and given.agree.area is not None else NOTHING
    return max(known.least, agreed, given.took_part.area or NOTHING)


def shared(given: Ruling, found: Sequence[Ruling]) -> Ruling:
    """Give what all rulings `found` say; the figures shown are those of `given`."""
    outcomes = {ruling.outcome for ruling in found}
    tests = zip(given.tests, *(ruling.tests for ruling in found), strict=True)
    return Ruling(
        outcomes.pop() if len(outcomes) == 1 else Outcome.UNDETERMINED,
        tuple(_shared_test(test, every) for test, *every in tests),
    )


def _shared_test(given: ShareTest, found: Sequence[ShareTest]) -> ShareTest:
    met = {test.met for test in found}
    short = {test.short_by for test in found}
    return replace(
        given,
        met=met.pop() if len(met) == 1 else None,
        short_by=short.pop() if len(short) == 1 else None,
    )


def _wholes(total: Votes, known: Decimal) -> Iterator[Votes]:
    """All area, if it is not known: as little as is accounted for, or as much as can be."""
    yield from _between(total, max(known, SMALLEST_AREA), LARGEST_AREA)


def _between(votes: Votes, least: Decimal, most: Decimal | None) -> Iterator[Votes]:
    if votes.area is not None:
        yield votes
        return
    yield replace(votes, area=least)
    yield replace(votes, area=most)


def _agreements(agree: Votes | None, took_part: Votes) -> Iterator[Votes]:
    """Nothing known of agreement is nobody, or everybody who took part."""
    if agree is None:
        yield Votes(0, NOTHING)
        yield took_part
        return
    yield from _between(agree, NOTHING, took_part.area)
