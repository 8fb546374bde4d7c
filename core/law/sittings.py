"""A committee's own meeting: who must be present and how many must agree, of all members."""

from __future__ import annotations

from dataclasses import dataclass

from core.law.articles import Article
from core.law.packs import LawBook
from core.law.shares import Threshold


@dataclass(frozen=True, slots=True)
class Sitting:
    """A committee of `seats` seats, of which `sitting` are filled; alternates never count."""

    seats: int
    sitting: int
    present: int


@dataclass(frozen=True, slots=True)
class SittingTest:
    """A count compared with a base: present of all members, or agreeing of all members."""

    part: int
    base: int
    threshold: Threshold
    met: bool
    short_by: int
    article: Article

    def explain(self) -> str:
        """Say it in one sentence."""
        raise NotImplementedError


def quorum(book: LawBook, sitting: Sitting) -> SittingTest:
    """业主委员会会议应当有过半数委员出席。"""
    raise NotImplementedError


def decision(book: LawBook, sitting: Sitting, agree: int) -> SittingTest:
    """作出决定须经全体委员半数以上同意：基数是全体委员，不是到会委员。"""
    raise NotImplementedError
