"""Who sits where: candidates ranked by their votes, seats filled, alternates kept in reserve.

Which candidate passed at all is decided before, by `core.law.elections`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby

from core.law.packs import LawBook
from core.law.shares import LARGEST_AREA, square_cm
from core.law.verdicts import Outcome, Ruling, Votes

BEYOND = square_cm(LARGEST_AREA) + 1
"""More than any area, which one that is not known may come to."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate and who agreed; `name` identifies and is printed, so it must be unique.

    `against` is who opposed, None where that was not told apart from abstaining: it weighs only
    where silent owners follow a majority.
    """

    name: str
    agree: Votes
    against: Votes | None = None


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

    def full(self, seats: int) -> bool:
        """Tell whether every seat has somebody, or several who tie for it."""
        return len(self.elected) + self.tied_seats == seats


@dataclass(frozen=True, slots=True)
class Reserve:
    """Alternates in order; `equals` are groups whose order is open, `tied` fit only in part."""

    alternates: tuple[str, ...]
    equals: tuple[tuple[str, ...], ...] = ()
    tied: tuple[str, ...] = ()
    tied_places: int = 0


def rank(
    book: LawBook,
    candidates: Sequence[Candidate],
    rulings: Mapping[str, Ruling],
    unsure: Collection[str] = (),
) -> tuple[Standing, ...]:
    """得票排序：先人数后面积，或者按规则包的次序；不能确定的没有名次。"""
    placed = {candidate.name: _Place.of(book, candidate.agree) for candidate in candidates}
    passed = {name for name in placed if rulings[name].outcome is Outcome.PASSED}
    return tuple(
        Standing(
            candidate.name,
            candidate.agree,
            rulings[candidate.name],
            _rank(candidate.name, placed, passed, unsure) if candidate.name in passed else None,
        )
        for candidate in candidates
    )


def _rank(
    name: str, placed: Mapping[str, _Place], passed: Collection[str], unsure: Collection[str]
) -> int | None:
    """Count who stands before; None where an unknown area may still stand before, or be its own."""
    here = placed[name]
    others = [placed[other] for other in passed if other != name]
    sure = here.known and not any(
        other.most > here.least >= other.least for other in others if not other.known
    )
    if not sure or any(placed[other].most > here.least for other in unsure):
        return None
    return 1 + sum(other.least > here.most for other in others)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where votes put a candidate, at least and at most: the two differ by an unknown area."""

    least: tuple[int, ...]
    most: tuple[int, ...]

    @classmethod
    def of(cls, book: LawBook, agree: Votes) -> _Place:
        order = book.names("election.rank_by")
        area = (0, BEYOND) if agree.area is None else (square_cm(agree.area),) * 2
        ends = [{"persons": agree.persons, "area": end} for end in area]
        least, most = (tuple(end[name] for name in order) for end in ends)
        return cls(least, most)

    @property
    def known(self) -> bool:
        return self.least == self.most


def fill(
    book: LawBook, standings: Sequence[Standing], seats: int, unsure: Collection[str] = ()
) -> Filling:
    """Seat who passed by their votes, whatever the `unsure` and areas that are not known come to.

    Where these may change who has a seat, only those are elected who have one in any case.
    """
    placed = {one.name: _Place.of(book, one.agree) for one in standings}
    passed = [one.name for one in standings if one.ruling.outcome is Outcome.PASSED]
    firm = {name: placed[name].least for name in passed if placed[name].known}
    rivals = [
        placed[name] for name in placed if name in unsure or (name in passed and name not in firm)
    ]
    filling = _fill(firm, seats)
    if not rivals:
        return filling
    highest = max(place.most for place in rivals)
    if filling.full(seats) and highest < min(
        firm[name] for name in (*filling.elected, *filling.tied)
    ):
        sure = tuple(group for group in filling.rest if firm[group[0]] > highest)
        return replace(filling, rest=sure)
    elected = [name for name in passed if _is_seated(name, placed, passed, unsure, seats)]
    return Filling(
        tuple(sorted(elected, key=lambda name: placed[name].least, reverse=True)), (), 0, ()
    )


def _is_seated(
    name: str,
    placed: Mapping[str, _Place],
    passed: Collection[str],
    unsure: Collection[str],
    seats: int,
) -> bool:
    """Tell whether there is a seat even if everybody who may stand before or beside does."""
    rivals = {*passed, *unsure} - {name}
    return sum(placed[other].most >= placed[name].least for other in rivals) < seats


def _fill(firm: Mapping[str, tuple[int, ...]], seats: int) -> Filling:
    """Seat whole groups of equals while they fit; a group that does not fit ties."""
    ranked = sorted(firm, key=lambda name: firm[name], reverse=True)
    groups = [tuple(equals) for _, equals in groupby(ranked, key=lambda name: firm[name])]
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
