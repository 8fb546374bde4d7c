"""A look over a roster: what a careful clerk would question before a roll rests on it. Pure.

Takes plain values and gives findings; it knows no table and no file. A finding is never a refusal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from core.law.findings import Finding, Severity, Where

_TENFOLD = 10
_ENOUGH = 3
"""Below so many dwellings of one use there is no usual area to differ from."""


@dataclass(frozen=True, slots=True)
class CheckedOwner:
    """An owner as the checks see one; `document` may be empty."""

    id: str
    name: str
    is_company: bool = False
    document: str = ""
    phones: tuple[str, ...] = ()
    share: str = ""


@dataclass(frozen=True, slots=True)
class CheckedDwelling:
    """A dwelling as the checks see one. `area` in m²."""

    id: str
    label: str
    building: str
    use: str
    area: Decimal
    owners: tuple[CheckedOwner, ...] = ()
    area_source_known: bool = True
    developer_stock: bool = False
    has_representative: bool = False


def check_roster(
    dwellings: Iterable[CheckedDwelling], parted: Collection[frozenset[str]] = ()
) -> tuple[Finding, ...]:
    """Look over a whole compound. Findings come in a stable order.

    `parted` are groups of companies of one name that were found to be different ones, by their ids.
    """
    all_of = tuple(dwellings)
    found = [finding for dwelling in all_of for finding in _check_dwelling(dwelling)]
    found += _check_names(all_of)
    found += _check_companies(all_of, parted)
    found += _check_phones(all_of)
    found += _check_areas(all_of)
    return tuple(found)


def _of(code: str, *dwellings: CheckedDwelling, **facts: object) -> Finding:
    labels, ids = tuple(one.label for one in dwellings), tuple(one.id for one in dwellings)
    return Finding(code, Severity.WARNING, facts, where=Where(labels=labels, ids=ids))


def _check_dwelling(dwelling: CheckedDwelling) -> Iterator[Finding]:
    owners = dwelling.owners
    if not owners and not dwelling.developer_stock:
        yield _of("rosters.find_no_owner", dwelling)
    if not dwelling.area_source_known:
        yield _of("rosters.find_area_source", dwelling)
    shares = [Fraction(owner.share) for owner in owners if owner.share]
    if shares and len(shares) == len(owners) and sum(shares) != 1:
        yield _of("rosters.find_shares", dwelling, total=sum(shares))
    if len(owners) > 1 and not dwelling.has_representative:
        yield _of("rosters.find_no_representative", dwelling, count=len(owners))
    if owners and not any(owner.phones for owner in owners):
        yield _of("rosters.find_no_phone", dwelling)


def _check_names(dwellings: tuple[CheckedDwelling, ...]) -> Iterator[Finding]:
    """同名: nobody is merged by name (rulebook 1.5 b), so a person must say who is who."""
    documents: defaultdict[str, dict[str, CheckedDwelling]] = defaultdict(dict)
    without: defaultdict[str, dict[str, CheckedDwelling]] = defaultdict(dict)
    for dwelling in dwellings:
        for owner in dwelling.owners:
            if owner.is_company:
                continue
            if owner.document:
                documents[owner.name].setdefault(owner.document, dwelling)
            else:
                without[owner.name].setdefault(owner.id, dwelling)
    for name, places in documents.items():
        if len(places) > 1:
            yield _of("rosters.find_name_documents", *places.values(), name=name, count=len(places))
    for name, places in without.items():
        if len(places) > 1 or name in documents:
            yield _of(
                "rosters.find_name_no_document", *places.values(), name=name, count=len(places)
            )


def _check_companies(
    dwellings: tuple[CheckedDwelling, ...], parted: Collection[frozenset[str]]
) -> Iterator[Finding]:
    """A full name that stands for several companies is mostly one company entered twice."""
    companies: defaultdict[str, dict[str, CheckedDwelling]] = defaultdict(dict)
    for dwelling in dwellings:
        for owner in dwelling.owners:
            if owner.is_company:
                companies[owner.name].setdefault(owner.id, dwelling)
    for name, places in companies.items():
        if len(places) > 1 and not any(places.keys() <= group for group in parted):
            yield _of("rosters.find_company_name", *places.values(), name=name, count=len(places))


def _check_phones(dwellings: tuple[CheckedDwelling, ...]) -> Iterator[Finding]:
    """One phone of owners who share no dwelling: an agent's, or a slip."""
    users: defaultdict[str, dict[str, CheckedDwelling]] = defaultdict(dict)
    for dwelling in dwellings:
        for phone in {phone for owner in dwelling.owners for phone in owner.phones}:
            holders = sorted(owner.id for owner in dwelling.owners if phone in owner.phones)
            users[phone].setdefault(holders[0], dwelling)
    for places in users.values():
        if len(places) > 1:
            yield _of("rosters.find_same_phone", *places.values(), count=len(places))


def _check_areas(dwellings: tuple[CheckedDwelling, ...]) -> Iterator[Finding]:
    """A slipped decimal point shows beside the neighbours' areas."""
    groups: defaultdict[tuple[str, str], list[CheckedDwelling]] = defaultdict(list)
    for dwelling in dwellings:
        groups[dwelling.building, dwelling.use].append(dwelling)
    for group in groups.values():
        if len(group) < _ENOUGH:
            continue
        middle = sorted(dwelling.area for dwelling in group)[len(group) // 2]
        for dwelling in group:
            if dwelling.area >= _TENFOLD * middle or _TENFOLD * dwelling.area <= middle:
                yield _of("rosters.find_area_unlike", dwelling, area=_two_decimals(dwelling.area))


def _two_decimals(area: Decimal) -> Decimal:
    """Give 80 as 80.00; a finer area stays as it is."""
    rounded = area.quantize(Decimal("0.01"))
    return rounded if rounded == area else area
