"""Candidates: where they come from, how they stand, and in which order. Pure."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Sequence

STROKES = "按姓氏笔画为序"
PINYIN = "按姓名汉语拼音为序"
"""How a list of candidates is ordered, as the papers print it."""

_SURNAME_READINGS = {
    "单": "shan4",
    "仇": "qiu2",
    "曾": "zeng1",
    "查": "zha1",
    "解": "xie4",
    "区": "ou1",
    "任": "ren2",
    "朴": "piao2",
    "盖": "ge3",
    "折": "she2",
    "黑": "he4",
    "冼": "xian3",
    "尉迟": "yu4chi2",
    "万俟": "mo4qi2",
    "种": "chong2",
    "乐": "yue4",
    "华": "hua4",
}
"""Surnames that are read otherwise than the character usually is."""


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


def pinyin_key(name: str, surname: str, read: Callable[[str], str]) -> tuple[str, str]:
    """Give the key by which names sort in pinyin; `read` turns characters into pinyin.

    A surname with a reading of its own sorts by that. Strokes are never guessed here: no source
    of stroke counts is bundled, so an order by strokes is set by the office, by number.
    """
    first = _SURNAME_READINGS.get(surname) or read(surname)
    return first + read(name[len(surname) :]), name


_AUTHORISED = re.compile(r"\s*(?P<person>[^（(]+?)\s*[（(](?P<company>.+)[）)]\s*")


def natural_person(name: str) -> str:
    """Give the person of a candidate's name: 张明 of 张明（云岭商贸有限公司）."""
    found = _AUTHORISED.fullmatch(name)
    return found["person"] if found else name.strip()


def company_behind(name: str) -> str:
    """Give the legal person whose authorised person stands; empty if nobody authorised him."""
    found = _AUTHORISED.fullmatch(name)
    return found["company"].strip() if found else ""


def places_are_whole(places: Sequence[int]) -> bool:
    """Tell whether `places` number a list without a gap: 1, 2, 3 in any order."""
    return sorted(places) == list(range(1, len(places) + 1))
