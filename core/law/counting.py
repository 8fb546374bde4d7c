"""Who counts as how many voters with how much area: dwellings and owner sets in, voters out."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from core.law.findings import Finding, Names, Severity
from core.law.packs import LawBook
from core.law.verdicts import Votes


class Use(enum.StrEnum):
    """What a unit is, as far as counting asks: parking and storage have flags of their own."""

    HOME = "home"
    SHOP = "shop"
    PARKING = "parking"
    STORAGE = "storage"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Unit:
    """An exclusive part 专有部分.

    `owners` are opaque ids of confirmed identities: two records of one person must share one id
    before they come here, since nobody is ever merged by name. `holder` is the id of the developer
    (or of a 包销人) where the unit is unsold, or sold and not yet delivered.
    `label` is what a finding calls it: 3栋2单元801.
    """

    id: str
    area: Decimal
    owners: frozenset[str]
    label: str = ""
    use: Use = Use.HOME
    holder: str | None = None


class MergeReason(enum.StrEnum):
    """Why several units are one voting person."""

    ONE_BUYER = "one_buyer"
    SAME_CO_OWNERS = "same_co_owners"
    COMMON_OWNER = "common_owner"
    DEVELOPER_STOCK = "developer_stock"


_MERGED = {
    MergeReason.ONE_BUYER: "merge_one_buyer",
    MergeReason.SAME_CO_OWNERS: "merge_same_co_owners",
    MergeReason.COMMON_OWNER: "merge_common_owner",
    MergeReason.DEVELOPER_STOCK: "merge_developer_stock",
}


@dataclass(frozen=True, slots=True)
class Merge:
    """Units counted as one person, with the reason, to be shown and confirmed."""

    units: tuple[str, ...]
    labels: tuple[str, ...]
    reason: MergeReason
    finding: Finding


@dataclass(frozen=True, slots=True)
class Voter:
    """One voting person: an owner, a set of co-owners, or the developer with the stock.

    `persons` is 0 only where none of the units counts a person (parking, by pack); `area` sums the
    units that count area. `owners` are all owners; one votes for them.
    """

    owners: frozenset[str]
    units: tuple[str, ...]
    persons: int
    area: Decimal
    stock: bool = False


@dataclass(frozen=True, slots=True)
class VoterCount:
    """The counted electorate: P voting persons and A m²; P is not the number of homes."""

    voters: tuple[Voter, ...]
    units: int
    total: Votes
    merges: tuple[Merge, ...]
    findings: tuple[Finding, ...]


def count_voters(book: LawBook, units: Iterable[Unit]) -> VoterCount:
    """一个专有部分按一人算；一个买受人拥有多个专有部分的，按一人算；建设单位的存量按一人算。

    Voters come in the order of their first unit. Every merge is reported with its reason. A unit
    without owner or holder counts its area and one unknown person, and is reported as an error.
    """
    listed = list(units)
    findings = [finding for unit in listed for finding in _faults(unit)]
    findings += _doubles(listed)
    groups = _grouped(book, listed)
    if not _joins(book):
        findings += _overlaps(book, groups)
    voters = tuple(_voter(book, group) for group in groups.values())
    merges = tuple(_merge(book, key, group) for key, group in groups.items() if len(group) > 1)
    total = Votes(
        sum(voter.persons for voter in voters),
        sum((voter.area for voter in voters), Decimal(0)),
    )
    return VoterCount(voters, len(listed), total, merges, tuple(findings))


def count_persons(book: LawBook, units: Iterable[Unit]) -> int:
    """Give P alone, as `count_voters` counts it: of a large roster there is no more to tell."""
    if _joins(book):
        return sum(_persons(book, group) for group in _grouped(book, units).values())
    counted = {use for use in Use if counts(book, use, "person")}
    return len({_person(unit) for unit in units if unit.use in counted})


def counts(book: LawBook, use: Use, what: str) -> bool:
    """Tell whether a unit of this use counts its "person" or its "area": parking may not."""
    if use in (Use.PARKING, Use.STORAGE):
        return book.flag(f"count.{use}_{what}")
    return True


def _joins(book: LawBook) -> bool:
    return book.text("count.merge") == "common_owner"


def _grouped(book: LawBook, units: Iterable[Unit]) -> dict[tuple[str, ...], list[Unit]]:
    """Put the units of one voting person together, in the order of the first."""
    groups: dict[tuple[str, ...], list[Unit]] = {}
    for unit in units:
        groups.setdefault(_person(unit), []).append(unit)
    return _joined(groups) if _joins(book) else groups


def _persons(book: LawBook, group: Iterable[Unit]) -> int:
    return int(any(counts(book, unit.use, "person") for unit in group))


def _person(unit: Unit) -> tuple[str, ...]:
    """建设单位尚未出售和虽已出售但尚未交付的部分，由建设单位（包销人）一人行使。"""
    if unit.holder is not None:
        return (unit.holder,)
    if not unit.owners:
        return ("", unit.id)
    return tuple(sorted(unit.owners))


def _joined(
    groups: Mapping[tuple[str, ...], list[Unit]],
) -> dict[tuple[str, ...], list[Unit]]:
    """Join groups that share any owner, transitively: the pack's option `common_owner`."""
    leader: dict[str, str] = {}

    def find(owner: str) -> str:
        while leader.setdefault(owner, owner) != owner:
            leader[owner] = leader[leader[owner]]
            owner = leader[owner]
        return owner

    known = {key: list(filter(None, key)) for key in groups if key[0]}
    for owners in known.values():
        for owner in owners[1:]:
            leader[find(owner)] = find(owners[0])
    members: dict[str, list[tuple[str, ...]]] = {}
    for key, owners in known.items():
        members.setdefault(find(owners[0]), []).append(key)
    joined: dict[tuple[str, ...], list[Unit]] = {}
    for key, group in groups.items():
        same = members[find(key[0])] if key[0] else [key]
        name = tuple(sorted({owner for one in same for owner in one}))
        joined.setdefault(name if key[0] else key, []).extend(group)
    return joined


def _voter(book: LawBook, group: list[Unit]) -> Voter:
    return Voter(
        owners=frozenset(owner for unit in group for owner in _owners(unit)),
        units=tuple(unit.id for unit in group),
        persons=_persons(book, group),
        area=sum((unit.area for unit in group if counts(book, unit.use, "area")), Decimal(0)),
        stock=any(unit.holder is not None for unit in group),
    )


def _owners(unit: Unit) -> frozenset[str]:
    return unit.owners if unit.holder is None else frozenset({unit.holder})


def _merge(book: LawBook, key: tuple[str, ...], group: list[Unit]) -> Merge:
    labels = tuple(unit.label or unit.id for unit in group)
    if any(unit.holder is not None for unit in group):
        reason = MergeReason.DEVELOPER_STOCK
    elif len({_person(unit) for unit in group}) > 1:
        reason = MergeReason.COMMON_OWNER
    else:
        reason = MergeReason.ONE_BUYER if len(key) == 1 else MergeReason.SAME_CO_OWNERS
    stock = sum(unit.holder is not None for unit in group)
    facts = {"labels": Names.first(labels), "count": len(group), "stock": stock}
    article = book.article("count.merge")
    finding = Finding(_MERGED[reason], Severity.NOTE, facts, (article,))
    return Merge(tuple(unit.id for unit in group), labels, reason, finding)


def _faults(unit: Unit) -> list[Finding]:
    facts = {"label": unit.label or unit.id}
    found = []
    if unit.holder is None and not unit.owners:
        found.append(Finding("count_no_owner", Severity.ERROR, facts))
    if unit.area <= 0:
        found.append(Finding("count_no_area", Severity.ERROR, facts))
    return found


def _doubles(units: list[Unit]) -> list[Finding]:
    times = Counter(unit.id for unit in units)
    twice = {unit.id: unit for unit in units if times[unit.id] > 1}
    return [
        Finding("count_twice", Severity.ERROR, {"label": unit.label or unit.id})
        for unit in twice.values()
    ]


def _overlaps(book: LawBook, groups: Mapping[tuple[str, ...], list[Unit]]) -> list[Finding]:
    """A alone and A with B are two persons here; the law leaves it open, so it is shown."""
    by_owner: dict[str, list[tuple[str, ...]]] = {}
    for key in groups:
        for owner in filter(None, key if key[0] else ()):
            by_owner.setdefault(owner, []).append(key)
    seen = {tuple(keys) for keys in by_owner.values() if len(keys) > 1}
    article = book.article("count.merge")
    return [
        Finding(
            "count_overlap",
            Severity.NOTE,
            {"labels": Names(tuple(u.label or u.id for key in keys for u in groups[key][:1]))},
            (article,),
        )
        for keys in sorted(seen)
    ]
