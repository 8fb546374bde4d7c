"""A committee's own meeting: who must be present and how many must agree, of all members."""

from __future__ import annotations

from dataclasses import dataclass

from core.law.articles import Article
from core.law.faults import LawFault
from core.law.packs import LawBook
from core.law.shares import Bound, Threshold


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


@dataclass(frozen=True, slots=True)
class SittingTest:
    """A count compared with a base: present of all members, or agreeing of all members.

    `ask_street` is set where the value rests on a text below [V].
    """

    what: str
    part: int
    base: int
    threshold: Threshold
    met: bool
    short_by: int
    article: Article
    ask_street: bool

    def explain(self) -> str:
        """Say it in one sentence: 同意 3 人，全体委员 7 人，未达到二分之一，还差 1 人（…）."""
        share = self.threshold.words()
        at_least = self.threshold.bound is Bound.AT_LEAST
        if self.met:
            end = f"达到{share}以上" if at_least else f"超过{share}"
        else:
            end = f"未达到{share}" if at_least else f"未超过{share}"
            end += f"，还差 {self.short_by} 人"
        return (
            f"{self.what} {self.part} 人，全体委员 {self.base} 人，{end}（{self.article.cite()}）"
        )


def quorum(book: LawBook, sitting: Sitting) -> SittingTest:
    """业主委员会会议应当有过半数委员出席。"""
    return _compare(book, "meeting.quorum", "到会", sitting.present, sitting)


def decision(book: LawBook, sitting: Sitting, agree: int) -> SittingTest:
    """作出决定须经全体委员半数以上同意：基数是全体委员，不是到会委员。"""
    if not 0 <= agree <= sitting.present:
        raise LawFault("law.impossible_sitting")
    return _compare(book, "meeting.decision", "同意", agree, sitting)


def _compare(book: LawBook, key: str, what: str, part: int, sitting: Sitting) -> SittingTest:
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
