"""Candidates: where they come from, how they stand, and in which order. Pure."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence

STROKES = "按姓氏笔画为序"
PINYIN = "按姓名汉语拼音为序"
"""How a list of candidates is ordered, as the papers print it."""


_BY = "按"


def order_text(rule: str) -> str:
    """Give a rule of order without its 按, which the wording of the paper writes."""
    return rule.removeprefix(_BY)


class Channel(enum.StrEnum):
    """Who recommended a candidate: 自荐, 联名推荐, 党组织推荐, 居民委员会推荐."""

    SELF = "self"
    JOINT = "joint"
    PARTY = "party"
    RESIDENTS_COMMITTEE = "residents_committee"


class Standing(enum.StrEnum):
    """Where a candidate stands: 被推荐, 正式候选人, 审查不通过, 退出."""

    NOMINATED = "nominated"
    CONFIRMED = "confirmed"
    BARRED = "barred"
    WITHDRAWN = "withdrawn"


class PoliticalStatus(enum.StrEnum):
    """政治面貌, by the codes of GB/T 4762."""

    PARTY_MEMBER = "01"
    PROBATIONARY = "02"
    LEAGUE_MEMBER = "03"
    DEMOCRATIC_PARTY = "04"
    NO_PARTY = "12"
    MASSES = "13"


_AUTHORISED = re.compile(r"\s*(?P<person>[^（(]+?)\s*[（(](?P<company>.+)[）)]\s*")


def natural_person(name: str) -> str:
    """Give the person of a candidate's name: 张明 of 张明（云岭商贸有限公司）."""
    found = _AUTHORISED.fullmatch(name)
    return found["person"] if found else name.strip()


def company_behind(name: str) -> str:
    """Give the legal person whose authorised person stands; empty if nobody authorised him."""
    found = _AUTHORISED.fullmatch(name)
    return found["company"].strip() if found else ""


def are_in_order(places: Sequence[int | None]) -> bool:
    """Tell whether everybody has a place, without a gap."""
    found = [place for place in places if place is not None]
    return len(found) == len(places) and places_are_whole(found)


def places_are_whole(places: Sequence[int]) -> bool:
    """Tell whether `places` number a list without a gap: 1, 2, 3 in any order."""
    return sorted(places) == list(range(1, len(places) + 1))
