"""Counts over facts: every share from the rows behind it, every thing once. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from core.totals.facts import Body, Facts, Wish
from core.totals.kinds import AskedKind, Figure, RowKind
from core.totals.sheets import (
    AskedRow,
    BehindRow,
    KindRow,
    MonthRow,
    PlaceRow,
    Ratio,
    RisingRow,
)

BARS = 12
"""As many as a year has months."""
PERCENT = 100


@dataclass(frozen=True, slots=True)
class RisingRule:
    """When something is rising: at least so often in so many days, and so much more than before."""

    days: int
    least: int
    more_percent: int

    def is_rising(self, now: int, before: int) -> bool:
        """Compare two windows of the same length."""
        return now >= self.least and now * PERCENT >= before * (PERCENT + self.more_percent)


def behind(facts: Facts, figure: Figure) -> tuple[BehindRow, ...]:
    """Give the rows of a figure's denominator, those of its numerator marked, these first."""
    rows = {
        Figure.COMMITTEES: _committees,
        Figure.COMMITTEES_WITH_MEMBER: _with_member,
        Figure.COMPOUNDS_WITH_ORG: _covered,
        Figure.GRIDS_WITH_BRANCH: _with_branch,
        Figure.GRIDS_WITH_COMMITTEE: _with_committee,
        Figure.GRIDS_STAFFED: _staffed,
        Figure.PROBLEMS_DONE: _done,
        Figure.VENUES_FIT: _fit,
    }[figure](facts)
    return tuple(sorted(rows, key=lambda row: (row.counted, row.place, row.title)))


def ratios(facts: Facts) -> tuple[Ratio, ...]:
    """Count every figure from its rows."""
    found = []
    for figure in Figure:
        rows = behind(facts, figure)
        found.append(Ratio(figure, sum(row.counted for row in rows), len(rows)))
    return tuple(found)


def in_office(facts: Facts) -> dict[UUID, Body]:
    """Give one body of each compound: a committee before a 物管会, one elected here first."""
    found: dict[UUID, Body] = {}
    for body in sorted(facts.bodies, key=lambda one: (one.is_interim, one.kind is RowKind.KNOWN)):
        found.setdefault(body.compound_id, body)
    return found


def interim(facts: Facts) -> int:
    """Count the 物管会 among them."""
    return sum(body.is_interim for body in in_office(facts).values())


def interim_grids(facts: Facts) -> int:
    """Count the grids that have a 物管会 and no committee."""
    return sum(body is not None and body.is_interim for body in _body_of_grid(facts).values())


def _body_of_grid(facts: Facts) -> dict[UUID, Body | None]:
    """Give one body of each grid: a committee of its compounds before a 物管会."""
    bodies = in_office(facts)
    found = {}
    for grid in facts.grids:
        held = [bodies[one] for one in grid.compounds if one in bodies]
        found[grid.id] = min(held, key=lambda body: body.is_interim, default=None)
    return found


def _committees(facts: Facts) -> Iterable[BehindRow]:
    bodies = in_office(facts)
    for compound_id, name in facts.compounds.items():
        body = bodies.get(compound_id)
        said = "" if body is None else body.name
        yield BehindRow(RowKind.COMPOUND, compound_id, name, "", body is not None, said)


def _with_member(facts: Facts) -> Iterable[BehindRow]:
    for body in in_office(facts).values():
        place = facts.compounds.get(body.compound_id, "")
        said = "" if body.party is None else str(body.party)
        yield BehindRow(body.kind, body.id, body.name, place, bool(body.party), said)


def _covered(facts: Facts) -> Iterable[BehindRow]:
    for compound_id, name in facts.compounds.items():
        said = facts.covered.get(compound_id, "")
        yield BehindRow(RowKind.COMPOUND, compound_id, name, "", bool(said), said)


def _with_branch(facts: Facts) -> Iterable[BehindRow]:
    for grid in facts.grids:
        said = next((facts.branches[one] for one in grid.compounds if one in facts.branches), "")
        yield BehindRow(RowKind.GRID, grid.id, grid.name, grid.community, bool(said), said)


def _with_committee(facts: Facts) -> Iterable[BehindRow]:
    bodies = _body_of_grid(facts)
    for grid in facts.grids:
        body = bodies[grid.id]
        said = "" if body is None else body.name
        yield BehindRow(RowKind.GRID, grid.id, grid.name, grid.community, body is not None, said)


def _staffed(facts: Facts) -> Iterable[BehindRow]:
    for grid in facts.grids:
        is_staffed = grid.staff > 0
        yield BehindRow(
            RowKind.GRID, grid.id, grid.name, grid.community, is_staffed, str(grid.staff)
        )


def _done(facts: Facts) -> Iterable[BehindRow]:
    for one in facts.problems:
        done = one.done_on
        said = done.isoformat() if done else ""
        yield BehindRow(RowKind.PROBLEM, one.id, one.title, one.place, done is not None, said)


def _fit(facts: Facts) -> Iterable[BehindRow]:
    for venue in facts.venues:
        yield BehindRow(
            RowKind.VENUE, venue.id, venue.name, venue.compound, venue.is_fit, str(venue.has)
        )


def kinds(problems: Sequence[Wish]) -> tuple[KindRow, ...]:
    """Count problems by year and kind."""
    found = Counter((one.year, one.asked) for one in problems)
    done = Counter((one.year, one.asked) for one in problems if one.done_on is not None)
    return tuple(
        KindRow(year, kind, number, done[year, kind])
        for (year, kind), number in sorted(found.items())
    )


def months(facts: Facts) -> tuple[MonthRow, ...]:
    """Count the twelve months that end with the day's own."""
    firsts = [_months_before(facts.day, back) for back in range(BARS - 1, -1, -1)]
    asked = Counter((one.day.year, one.day.month) for one in facts.wishes)
    done = Counter((one.done_on.year, one.done_on.month) for one in facts.problems if one.done_on)
    return tuple(
        MonthRow(first, asked[first.year, first.month], done[first.year, first.month])
        for first in firsts
    )


def in_month(facts: Facts, first: date, *, done: bool) -> tuple[BehindRow, ...]:
    """Give what was asked for in a month, or the problems done in it: the rows behind a bar.

    Of what was asked each is marked that is done by now.
    """
    rows = []
    for one in facts.problems if done else facts.wishes:
        day = one.done_on if done else one.day
        if day is not None and (day.year, day.month) == (first.year, first.month):
            is_done = one.done_on is not None
            rows.append(BehindRow(one.kind, one.id, one.title, one.place, is_done, day.isoformat()))
    return tuple(sorted(rows, key=lambda row: (row.detail, row.place, row.title)))


def _months_before(day: date, back: int) -> date:
    number = day.year * BARS + day.month - 1 - back
    return date(number // BARS, number % BARS + 1, 1)


def _of_year(facts: Facts) -> list[Wish]:
    first = _months_before(facts.day, BARS - 1)
    return [one for one in facts.wishes if first <= one.day <= facts.day]


def asked(facts: Facts) -> tuple[AskedRow, ...]:
    """Say what was asked in these twelve months, the most often first."""
    counts = Counter(one.asked for one in _of_year(facts))
    return tuple(
        AskedRow(kind, times)
        for kind, times in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )


def places(facts: Facts, most: int) -> tuple[PlaceRow, ...]:
    """Say from where it was asked in these twelve months, the most often first."""
    counts = Counter((one.place, one.compound_id) for one in _of_year(facts))
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0][0], str(item[0][1])))
    return tuple(PlaceRow(place, one, times) for (place, one), times in ordered[:most])


def rising(facts: Facts, rule: RisingRule) -> tuple[RisingRow, ...]:
    """Say what is asked more often now than in the days before, over all and in each place."""
    now_from = facts.day - timedelta(days=rule.days - 1)
    before_from = now_from - timedelta(days=rule.days)
    now = _tally(one for one in facts.wishes if now_from <= one.day <= facts.day)
    before = _tally(one for one in facts.wishes if before_from <= one.day < now_from)
    rows = [
        RisingRow(kind, place, times, before[kind, place])
        for (kind, place), times in now.items()
        if rule.is_rising(times, before[kind, place])
    ]
    return tuple(sorted(rows, key=lambda row: (row.place != "", -row.now, row.kind, row.place)))


def _tally(wishes: Iterable[Wish]) -> Counter[tuple[AskedKind, str]]:
    found = Counter[tuple[AskedKind, str]]()
    for one in wishes:
        found.update({(one.asked, ""), (one.asked, one.place)})
    return found
