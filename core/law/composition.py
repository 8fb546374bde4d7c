"""Whether a group or a committee is made up as law and policy want, each breach with its reason."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from core.law.findings import Finding
from core.law.packs import LawBook
from core.law.shares import Threshold
from core.law.values import Layer, Value


@dataclass(frozen=True, slots=True)
class GroupMakeUp:
    """A preparatory group: how many, how many of them owners, whether the street leads it."""

    size: int
    owners: int
    street_leads: bool


@dataclass(frozen=True, slots=True)
class CommitteeMakeUp:
    """A committee as elected: None where it is not known yet."""

    size: int
    party_members: int | None = None
    chair_is_party_member: bool | None = None
    alternates: int = 0
    households: int | None = None
    chair_is_secretary: bool | None = None
    chair_is_deputy_secretary: bool | None = None
    manager_is_party_member: bool | None = None
    manager_is_deputy_secretary: bool | None = None


class Leader(enum.StrEnum):
    """Whose representative leads an interim commission."""

    STREET = "street"
    RESIDENTS_COMMITTEE = "residents_committee"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class InterimMakeUp:
    """An interim property management commission 物业管理委员会."""

    size: int
    owners: int
    leader: Leader


def check_group(book: LawBook, group: GroupMakeUp) -> tuple[Finding, ...]:
    """筹备组：人数、奇数、业主代表比例、组长。"""
    return tuple(_group(book, group))


def check_seats(book: LawBook, seats: int, households: int | None = None) -> tuple[Finding, ...]:
    """业主委员会的设定人数：上下限、奇数；户数不多的小区可以设小型委员会。"""
    if _is_small(book, seats, households):
        return ()
    return tuple(_bounds(book, "committee", seats))


def check_committee(book: LawBook, committee: CommitteeMakeUp) -> tuple[Finding, ...]:
    """业主委员会的组成：人数、奇数、党员比例、主任、候补人数；政策只提醒，不影响选举效力。"""
    return tuple(_committee(book, committee))


def check_interim(book: LawBook, commission: InterimMakeUp) -> tuple[Finding, ...]:
    """物业管理委员会的组成：人数、单数、业主比例、主任；各地规定，全国没有。"""
    return tuple(_interim(book, commission))


def check_formed(
    book: LawBook, seats: int, elected: int, households: int | None = None
) -> tuple[Finding, ...]:
    """当选人数能否成立委员会：法定下限，以及应选人数的规定比例。"""
    return tuple(_formed(book, seats, elected, households))


def check_vacancy(book: LawBook, seats: int, sitting: int) -> tuple[Finding, ...]:
    """委员缺额到规定程度的，重新选举。"""
    return tuple(
        book.against(value, "vacancy_reelect", seats=seats, sitting=sitting)
        for value, share in _shares(book, "vacancy.reelect_share")
        if share.met_by(sitting, seats)
    )


def _group(book: LawBook, group: GroupMakeUp) -> Iterator[Finding]:
    yield from _bounds(book, "group", group.size)
    yield from _too_few(
        book, "group_owner_share", "group.owner_share", group.size, owners=group.owners
    )
    for value, limit in _numbers(book, "group.owners_min"):
        if group.owners < limit:
            yield book.against(value, "group_owners_too_few", owners=group.owners, limit=limit)
    for value, limit in _numbers(book, "group.owners_max"):
        if group.owners > limit:
            yield book.against(value, "group_owners_too_many", owners=group.owners, limit=limit)
    for value in book.every("group.leader"):
        if value.setting == "street" and not group.street_leads:
            yield book.against(value, "group_leader")


def _committee(book: LawBook, committee: CommitteeMakeUp) -> Iterator[Finding]:
    yield from check_seats(book, committee.size, committee.households)
    if committee.party_members is not None:
        code, key = "committee_party_share", "committee.party_share"
        members = committee.party_members
        yield from _too_few(book, code, key, committee.size, members=members)
    for value in _wanted(book, "committee.chair_party"):
        if committee.chair_is_party_member is False:
            yield book.against(value, "committee_chair_party")
    yield from _cross_posts(book, committee)
    for value, share in _shares(book, "election.alternates_share"):
        limit = int(committee.size * share.share)
        if committee.alternates > limit:
            yield book.against(
                value, "committee_alternates", alternates=committee.alternates, limit=limit
            )


def _cross_posts(book: LawBook, committee: CommitteeMakeUp) -> Iterator[Finding]:
    """鼓励书记、主任一肩挑；不是一人的，党员主任和党员项目经理兼任副书记。"""
    if (
        committee.chair_is_party_member
        and committee.chair_is_secretary is False
        and committee.chair_is_deputy_secretary is False
    ):
        for value in _wanted(book, "committee.chair_deputy_secretary"):
            yield book.against(value, "committee_chair_deputy")
    if committee.manager_is_party_member and committee.manager_is_deputy_secretary is False:
        for value in _wanted(book, "committee.manager_deputy_secretary"):
            yield book.against(value, "committee_manager_deputy")


def _interim(book: LawBook, commission: InterimMakeUp) -> Iterator[Finding]:
    yield from _bounds(book, "interim", commission.size)
    yield from _too_few(
        book,
        "interim_owner_share",
        "interim.owner_share",
        commission.size,
        owners=commission.owners,
    )
    for value in book.every("interim.chair"):
        wanted = str(value.setting)
        if wanted != "any" and str(commission.leader) not in wanted.split("_or_"):
            yield book.against(value, "interim_chair")


def _formed(book: LawBook, seats: int, elected: int, households: int | None) -> Iterator[Finding]:
    small = _is_small(book, elected, households)
    for value, limit in () if small else _numbers(book, "committee.size_min"):
        # Policy reminds; it does not keep a committee from standing.
        if elected < limit and value.layer is not Layer.POLICY:
            yield book.against(value, "committee_too_small", size=elected, limit=limit)
    for value, share in _shares(book, "election.stands_share"):
        if not share.met_by(elected, seats):
            least = share.least(seats)
            facts = {"seats": seats, "elected": elected, "least": least}
            yield book.against(value, "committee_too_few_elected", **facts)


def _is_small(book: LawBook, seats: int, households: int | None) -> bool:
    limit = book.limit("committee.small_households")
    small = limit is not None and households is not None and households <= limit
    return small and seats == book.limit("committee.small_size")


_SIZES = {
    "group": ("group_too_small", "group_too_large"),
    "committee": ("committee_too_small", "committee_too_large"),
    "interim": ("interim_too_small", "interim_too_large"),
}
_ODD = {
    "group": "group_not_odd",
    "committee": "committee_not_odd",
    "interim": "interim_not_odd",
}


def _bounds(book: LawBook, body: str, size: int) -> Iterator[Finding]:
    """Compare a size with its bounds, and whether it must be odd."""
    too_small, too_large = _SIZES[body]
    for value, limit in _numbers(book, f"{body}.size_min"):
        if size < limit:
            yield book.against(value, too_small, size=size, limit=limit)
    for value, limit in _numbers(book, f"{body}.size_max"):
        if size > limit:
            yield book.against(value, too_large, size=size, limit=limit)
    for value in _wanted(book, f"{body}.odd"):
        if size % 2 == 0:
            yield book.against(value, _ODD[body], size=size)


def _too_few(book: LawBook, code: str, key: str, size: int, **part: int) -> Iterator[Finding]:
    """Compare a part of a body, named as the sentence names it, with the share it must be."""
    [number] = part.values()
    for value, share in _shares(book, key):
        if not share.met_by(number, size):
            missing = share.missing(number, size)
            yield book.against(value, code, size=size, share=share, missing=missing, **part)


def _wanted(book: LawBook, key: str) -> list[Value]:
    """Give the values that say yes."""
    return [value for value in book.every(key) if value.setting is True]


def _numbers(book: LawBook, key: str) -> list[tuple[Value, int]]:
    found = book.every(key)
    return [(value, value.setting) for value in found if isinstance(value.setting, int)]


def _shares(book: LawBook, key: str) -> list[tuple[Value, Threshold]]:
    found = book.every(key)
    return [(value, value.setting) for value in found if isinstance(value.setting, Threshold)]
