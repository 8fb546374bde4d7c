"""Every date the law fixes around an assembly, forwards and backwards from the dates known."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.law.articles import Article
from core.law.findings import Finding
from core.law.packs import LawBook
from core.law.terms import Calendar


class Moment(enum.StrEnum):
    """The dated steps of an assembly or election (rulebook 2.3), in their order."""

    APPLIED = "applied"
    GROUP_FORMED = "group_formed"
    GROUP_POSTED = "group_posted"
    ROLL_POSTED = "roll_posted"
    CANDIDATES_POSTED = "candidates_posted"
    NOTICE_POSTED = "notice_posted"
    BALLOTS_DELIVERED = "ballots_delivered"
    VOTING_STARTS = "voting_starts"
    VOTING_ENDS = "voting_ends"
    COUNTED = "counted"
    RESULT_POSTED = "result_posted"
    ELECTED = "elected"
    FIRST_MEETING = "first_meeting"
    FIRST_MEETING_POSTED = "first_meeting_posted"
    FILED = "filed"
    TERM_ENDS = "term_ends"
    REELECTION_REPORTED = "reelection_reported"
    HANDED_OVER = "handed_over"
    CHANGED = "changed"
    CHANGE_FILED = "change_filed"


class Direction(enum.Enum):
    """Whether an act must be done by a day, not before a day."""

    NOT_AFTER = "not_after"
    NOT_BEFORE = "not_before"


@dataclass(frozen=True, slots=True)
class LegalDate:
    """A date the law fixes: what is to happen, by when (or from when), counted from what.

    For NOT_AFTER `target` is the unextended day and `last` the last legal one (None where a year
    is not published); for NOT_BEFORE both are the first legal day. `blocks` only if the value is
    firm law. `words` says the rule in Chinese.
    """

    key: str
    moment: Moment
    direction: Direction
    anchor: Moment
    anchor_day: date
    target: date
    last: date | None
    words: str
    article: Article
    blocks: bool
    findings: tuple[Finding, ...] = ()


def timetable(
    book: LawBook, calendar: Calendar, days: Mapping[Moment, date]
) -> tuple[LegalDate, ...]:
    """Give every date that follows from the known `days`, in order of moments."""
    raise NotImplementedError


def check_days(
    book: LawBook, calendar: Calendar, days: Mapping[Moment, date]
) -> tuple[Finding, ...]:
    """Compare the actual `days` with every date the law fixes from them."""
    raise NotImplementedError
