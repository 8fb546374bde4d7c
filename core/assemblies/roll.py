"""The voter roll: dwellings and owners into numbered voters, and the hash that freezes them. Pure.

Who counts as how many is `core.law.counting`'s; here voters get their numbers, their printed lines
and one canonical form, so that the same roll has the same hash on every machine.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from core.canonical import digest_of_plain
from core.law.counting import Merge, Use, Voter, VoterCount, count_voters, counts
from core.law.findings import Finding, Names, Severity
from core.law.packs import LawBook
from core.law.shares import square_cm
from core.rosters.electorate import UNNAMED, Owner, find_holders, for_law

PlainLine = list[object]
"""A line of a roll as it is hashed: numbers and text alone."""


@dataclass(frozen=True, slots=True)
class RollUnit:
    """A dwelling as the roster has it on the day of freezing. Area in m²."""

    id: UUID
    address: str
    building: str
    entrance: str
    area: Decimal
    area_source: str
    use: Use
    owners: tuple[Owner, ...]
    representative: UUID | None = None
    held_by_developer: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A voter on the roll: a number, what he votes for, who signs, why units were merged.

    `owners` are those who vote: of a developer's dwellings the developer, never a buyer.
    """

    voter_no: int
    units: tuple[RollUnit, ...]
    owners: tuple[Owner, ...]
    representative: str
    persons: int
    area: Decimal
    merge_reasons: tuple[Finding, ...]
    is_developer: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A roll ready to be frozen: P persons, A m², its lines, what was found, its hash."""

    lines: tuple[Line, ...]
    persons: int
    area: Decimal
    units: int
    findings: tuple[Finding, ...]
    digest: str


def build_roll(book: LawBook, units: Sequence[RollUnit]) -> Draft:
    """按专有部分清点投票权人：同一买受人按一人计，共有人按一人计，各建设单位（包销人）各按一人计。

    Voters are numbered from 1 in the order of their first dwelling. Every unsold or undelivered
    dwelling must have its developer: see `unclear_units`.
    """
    holders = find_holders(units, UNNAMED)
    by_id = {str(unit.id): _counted(book, unit) for unit in units}
    counted = count_voters(book, for_law(units, holders))
    known = [*holders.values(), *(owner for unit in units for owner in unit.owners)]
    names = {str(owner.id): owner for owner in known}
    reasons = _reasons(counted.merges)
    voters = [voter for voter in counted.voters if voter.persons or voter.area]
    lines = []
    for number, voter in enumerate(voters, 1):
        own = [by_id[unit] for unit in voter.units]
        line = _line(number, voter, own, _voting(own, holders, voter, names))
        found = (*reasons.get(str(own[0].id), ()), *_of_buyers(book, own))
        lines.append(replace(line, merge_reasons=found))
    persons, area = _totals(counted)
    digest = roll_digest(lines, persons, area)
    return Draft(tuple(lines), persons, area, len(units), counted.findings, digest)


def unclear_units(units: Sequence[RollUnit]) -> tuple[RollUnit, ...]:
    """Find the unsold or undelivered dwellings of which several developers could be the holder."""
    holders = find_holders(units, UNNAMED)
    return tuple(unit for unit in units if unit.held_by_developer and unit.id not in holders)


def roll_digest(lines: Iterable[Line], persons: int, area: Decimal) -> str:
    """Hash the canonical content of a roll: SHA-256 in hex."""
    return digest_of_rows([_plain(line) for line in lines], persons, area)


def digest_of_rows(rows: Sequence[PlainLine], persons: int, area: Decimal) -> str:
    """Hash the same of lines that are plain already, as `_plain` writes them."""
    content = {
        "area": square_cm(area),
        "lines": rows,
        "persons": persons,
        "schema": "liren/roll/1",
    }
    return digest_of_plain(content)


def _counted(book: LawBook, unit: RollUnit) -> RollUnit:
    """Give a unit the area it votes with: none for parking or storage that the pack leaves out."""
    return unit if counts(book, unit.use, "area") else replace(unit, area=Decimal(0))


def _reasons(merges: Iterable[Merge]) -> Mapping[str, tuple[Finding, ...]]:
    return {unit: (merge.finding,) for merge in merges for unit in merge.units}


def _voting(
    units: Sequence[RollUnit],
    holders: Mapping[Hashable, Owner],
    voter: Voter,
    names: Mapping[str, Owner],
) -> tuple[Owner, ...]:
    """Give who votes in the roster's order; a buyer waits until his dwelling is delivered."""
    listed: dict[UUID, Owner] = {}
    for unit in units:
        holder = holders.get(unit.id)
        for owner in (holder,) if holder else unit.owners:
            listed.setdefault(owner.id, names[str(owner.id)])
    return tuple(owner for owner in listed.values() if str(owner.id) in voter.owners)


def _of_buyers(book: LawBook, units: Sequence[RollUnit]) -> tuple[Finding, ...]:
    """Say for which dwellings the developer votes although a buyer is named."""
    sold = [
        unit.address
        for unit in units
        if unit.held_by_developer and not all(owner.is_developer for owner in unit.owners)
    ]
    if not sold:
        return ()
    facts = {"labels": Names(tuple(sold))}
    article = book.article("count.merge")
    return (Finding("count_sold_undelivered", Severity.NOTE, facts, (article,)),)


def _line(number: int, voter: Voter, units: Sequence[RollUnit], owners: tuple[Owner, ...]) -> Line:
    votes = {owner.id for owner in owners}
    chosen = next((unit.representative for unit in units if unit.representative in votes), None)
    named = [owner.name for owner in owners if chosen is None or owner.id == chosen]
    return Line(
        voter_no=number,
        units=tuple(units),
        owners=owners,
        representative=named[0] if named and (chosen or len(owners) == 1) else "",
        persons=voter.persons,
        area=voter.area,
        merge_reasons=(),
        is_developer=voter.stock,
    )


def _totals(counted: VoterCount) -> tuple[int, Decimal]:
    area = counted.total.area
    assert area is not None  # noqa: S101 - every unit of a roster has an area
    return counted.total.persons, area


def _plain(line: Line) -> PlainLine:
    return [
        line.voter_no,
        line.persons,
        square_cm(line.area),
        line.representative,
        line.is_developer,
        [[str(u.id), u.address, square_cm(u.area), u.area_source] for u in line.units],
        [[str(o.id), o.name, o.is_company] for o in line.owners],
    ]
