"""Who sits where: candidates ranked by their votes, seats filled, alternates kept in reserve.

Which candidate passed at all is decided before, by `core.law.elections`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from core.law.packs import LawBook
from core.law.shares import square_cm
from core.law.verdicts import Outcome, Ruling, Votes


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate and who agreed; `name` identifies and is printed, so it must be unique."""

    name: str
    agree: Votes


@dataclass(frozen=True, slots=True)
class Standing:
    """How one candidate fared; `rank` counts from 1 among those who passed, ties sharing it."""

    name: str
    agree: Votes
    ruling: Ruling
    rank: int | None


@dataclass(frozen=True, slots=True)
class Filling:
    """Who surely has a seat, who ties for the last ones, who comes after: groups of equals."""

    elected: tuple[str, ...]
    tied: tuple[str, ...]
    tied_seats: int
    rest: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Reserve:
    """Alternates in order; `equals` are groups whose order is open, `tied` fit only in part."""

    alternates: tuple[str, ...]
    equals: tuple[tuple[str, ...], ...] = ()
    tied: tuple[str, ...] = ()
    tied_places: int = 0


def rank(
    book: LawBook, candidates: Sequence[Candidate], rulings: Mapping[str, Ruling]
) -> tuple[Standing, ...]:
    places = [_place(book, c.agree) for c in candidates]
    passed = [
        place
        for candidate, place in zip(candidates, places, strict=True)
        if rulings[candidate.name].outcome is Outcome.PASSED
    ]
    return tuple(
        Standing(
            candidate.name,
            candidate.agree,
            rulings[candidate.name],
            1 + sum(other > place for other in passed)
            if rulings[candidate.name].outcome is Outcome.PASSED
            else None,
        )
        for candidate, place in zip(candidates, places, strict=True)
    )


def _place(book: LawBook, agree: Votes) -> tuple[int, ...]:
    """得票排序：先人数后面积，或者按规则包的次序。"""
    sizes = {
        "persons": agree.persons,
        "area": -1 if agree.area is None else square_cm(agree.area),
    }
    return tuple(sizes[name] for name in book.names("election.rank_by"))


def fill(book: LawBook, passed: Iterable[Standing], seats: int) -> Filling:
    """Seat whole groups of equals while they fit; a group that does not fit ties."""
    ranked = sorted(passed, key=lambda standing: _place(book, standing.agree), reverse=True)
    groups = [
        tuple(standing.name for standing in equals)
        for _, equals in groupby(ranked, key=lambda standing: _place(book, standing.agree))
    ]
    elected: tuple[str, ...] = ()
    for number, equals in enumerate(groups):
        free = seats - len(elected)
        if len(equals) > free:
            later = tuple(groups[number + 1 :])
            if free:
                return Filling(elected, equals, free, later)
            return Filling(elected, (), 0, (equals, *later))
        elected += equals
    return Filling(elected, (), 0, ())


def keep_reserve(groups: Sequence[tuple[str, ...]], cap: int) -> Reserve:
    """得票相同者的候补先后不能凭名单次序决定：名额不够的一组须再次投票。"""
    names: tuple[str, ...] = ()
    equals: list[tuple[str, ...]] = []
    for group in groups:
        free = cap - len(names)
        if free <= 0:
            break
        if len(group) > free:
            return Reserve(names, tuple(equals), group, free)
        names += group
        if len(group) > 1:
            equals.append(group)
    return Reserve(names, tuple(equals))


def alternates_cap(
    book: LawBook, candidates: Sequence[Candidate], seats: int, wanted: int | None
) -> int:
    caps = [len(candidates)] if wanted is None else [wanted]
    if book.has("election.alternates_share"):
        share = book.threshold("election.alternates_share").share
        caps.append(int(Fraction(seats) * share))
    limit = book.limit("election.alternates_max")
    if limit is not None:
        caps.append(limit)
    return min(caps)
