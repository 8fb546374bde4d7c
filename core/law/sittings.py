"""A committee's own meeting: who must be present and how many must agree, of all members."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from core.law.articles import Article
from core.law.faults import LawFault
from core.law.packs import LawBook
from core.law.shares import Threshold


@dataclass(frozen=True, slots=True)
class Sitting:
    """A committee of `seats` seats, of which `sitting` are filled; alternates never count."""

    seats: int
    sitting: int
    present: int

    def __post_init__(self) -> None:
        """Refuse a meeting that cannot be: nobody to count, more present than members."""
        if not 0 <= self.present <= self.sitting <= self.seats or self.sitting == 0:
            raise LawFault("law.impossible_sitting")


class Counted(enum.StrEnum):
    """Who is counted of all members."""

    PRESENT = "present"
    AGREEING = "agreeing"


@dataclass(frozen=True, slots=True)
class SittingTest:
    """A count compared with a base: present of all members, or agreeing of all members.

    `ask_street` is set where the value rests on a text below [V].
    """

    what: Counted
    part: int
    base: int
    threshold: Threshold
    met: bool
    short_by: int
    article: Article
    ask_street: bool


def quorum(book: LawBook, sitting: Sitting) -> SittingTest:
    """业主委员会会议应当有过半数委员出席。"""
    return _compare(book, "meeting.quorum", Counted.PRESENT, sitting.present, sitting)


def decision(book: LawBook, sitting: Sitting, agree: int) -> SittingTest:
    """作出决定须经全体委员半数以上同意：基数是全体委员，不是到会委员。"""
    if not 0 <= agree <= sitting.present:
        raise LawFault("law.impossible_sitting")
    return _compare(book, "meeting.decision", Counted.AGREEING, agree, sitting)


def _compare(book: LawBook, key: str, what: Counted, part: int, sitting: Sitting) -> SittingTest:
    value = book.value(key)
    threshold = book.threshold(key)
    base = sitting.seats if book.text("meeting.base") == "seats" else sitting.sitting
    return SittingTest(
        what=what,
        part=part,
        base=base,
        threshold=threshold,
        met=threshold.met_by(part, base),
        short_by=int(threshold.missing(part, base)),
        article=value.article,
        ask_street=value.ask_street,
    )
