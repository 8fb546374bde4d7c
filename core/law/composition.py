"""Whether a group or a committee is made up as law and policy want, each breach with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from core.law.findings import Finding
from core.law.packs import LawBook


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


def check_group(book: LawBook, group: GroupMakeUp) -> tuple[Finding, ...]:
    """筹备组：人数、奇数、业主代表比例、组长。"""
    raise NotImplementedError


def check_seats(book: LawBook, seats: int) -> tuple[Finding, ...]:
    """业主委员会的设定人数：上下限、奇数。"""
    raise NotImplementedError


def check_committee(book: LawBook, committee: CommitteeMakeUp) -> tuple[Finding, ...]:
    """业主委员会的组成：人数、奇数、党员比例、主任、候补人数；政策只提醒，不影响选举效力。"""
    raise NotImplementedError
