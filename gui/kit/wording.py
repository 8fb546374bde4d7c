"""The language the window speaks, and the words of core in it.

Chosen once, before the first widget; another choice needs a restart. Core's words are asked for
here only, so that none is left in Chinese. What stays Chinese in an English window, because it
belongs to papers and to the law: articles and their gist, titles of rules and packs, names of
papers, wording of ballots, and all that an office has typed.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeVar

from PySide6.QtCore import QCoreApplication

from core.errors import KnownError

if TYPE_CHECKING:
    from core.law.findings import Told
    from core.law.shares import Threshold

E = TypeVar("E", bound=enum.StrEnum)
Language = Literal["zh", "en"]
translate = QCoreApplication.translate


class Tongue:
    """Which language is spoken since the start."""

    def __init__(self) -> None:
        self.language: Language = "zh"


TONGUE = Tongue()


def sentence_of(error: KnownError) -> str:
    """Give the sentence of a known error: what happened, where, what to do."""
    return error.sentence(TONGUE.language)


def said_of(told: Told) -> str:
    """Say a finding whole: its place before, its articles in brackets."""
    return begun(told.sentence(TONGUE.language))


def word(member: enum.StrEnum) -> str:
    """Name a member of an enumeration."""
    from core import phrases

    return begun(phrases.word(member, TONGUE.language))


def words_of(kind: type[E]) -> Mapping[E, str]:
    """Name every member of an enumeration."""
    from core import phrases

    return {member: begun(said) for member, said in phrases.words_of(kind, TONGUE.language).items()}


def share_text(threshold: Threshold) -> str:
    """Write a share without its bound: 三分之二, 2/3."""
    from core import phrases

    return phrases.share_text(threshold, TONGUE.language)


def area_words(area: Decimal) -> str:
    """Say an area: two decimals, more only where they are told, thousands apart."""
    whole = f"{area:,.4f}"
    return whole.removesuffix("0").removesuffix("0") if whole.endswith("00") else whole.rstrip("0")


def square_metres(area: Decimal) -> str:
    """Say an area with its unit."""
    return f"{area_words(area)} ㎡"


def listed(names: Iterable[str]) -> str:
    """Join what stands in a list: 甲、乙."""
    return _either("、", ", ").join(names)


def joined(parts: Iterable[str]) -> str:
    """Join the parts of a sentence: 甲，乙."""
    return _either("，", ", ").join(parts)


def apart(sentences: Iterable[str]) -> str:
    """Join what could stand alone: 甲；乙."""
    return _either("；", "; ").join(sentences)


def sentences(*said: str) -> str:
    """Let sentences follow each other: 甲。乙。"""
    return _either("", " ").join(said)


def labelled(label: str, text: str) -> str:
    """Set a label before a text: 甲：乙."""
    return label + _either("：", ": ") + text


def noted(text: str, note: str) -> str:
    """Set a note behind a text: 甲（乙）."""
    return _either(f"{text}（{note}）", f"{text} ({note})")


def span(first: str, last: str) -> str:
    """Say from when to when: 甲 至 乙."""
    return first + _either(" 至 ", " to ") + last


def weekday_of(day: date) -> str:
    """Write a day with its weekday: 2026-06-20 周六."""
    names = (
        translate("day", "周一"),
        translate("day", "周二"),
        translate("day", "周三"),
        translate("day", "周四"),
        translate("day", "周五"),
        translate("day", "周六"),
        translate("day", "周日"),
    )
    return f"{day.isoformat()} {names[day.weekday()]}"


def kind_of_file(suffix: str, *, is_folder: bool) -> str:
    """Name a kind of file as a list of files does: 文件夹, PDF 文件."""
    if is_folder:
        return translate("files", "文件夹")
    if not suffix:
        return translate("files", "文件")
    return translate("files", "{kind} 文件").format(kind=suffix.upper())


def file_heads() -> tuple[str, ...]:
    """Head the columns of a list of files."""
    return (
        translate("files", "名称"),
        translate("files", "大小"),
        translate("files", "类型"),
        translate("files", "修改日期"),
    )


def _either(chinese: str, english: str) -> str:
    return english if TONGUE.language == "en" else chinese


def begun(said: str) -> str:
    """Begin with a capital letter, where there are any."""
    return said[:1].upper() + said[1:]
