"""What warns of a meeting and blocks nothing: short notice, shares below the law's, odd records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from core.clock import CHINA
from core.findings import all_told
from core.law.findings import Finding, Names, Severity, Told, Where
from core.law.packs import LawBook
from core.law.terms import Calendar, TermUnit, before_days, term
from core.meetings.counting import Base, Rules, check_own_rules
from core.meetings.kinds import BodyKind, Capacity, Presence
from core.meetings.sheets import MeetingRow, MeetingSheet
from core.meetings.stages import Stage, check_notice

NOTICE_DAYS = "meeting.notice_days"
"""The law's key for how long before it a committee's meeting is announced."""

PUBLISH_WITHIN = "meeting.publish_within"
"""The law's key for how soon after it a committee's decision hangs."""

_KEYS = {
    "meetings.published_late": PUBLISH_WITHIN,
    "meetings.notice_short": NOTICE_DAYS,
    "meetings.quorum_of_law": "meeting.quorum",
    "meetings.decision_below_law": "meeting.decision",
    "meetings.base_below_law": "meeting.decision",
}


def committee_rules(book: LawBook) -> Rules:
    """Give the law's quorum and decision of an owners' committee, of all its members."""
    return Rules(
        source=book.article("meeting.decision").formal(),
        quorum=book.threshold("meeting.quorum"),
        decision=book.threshold("meeting.decision"),
        decision_base=Base(book.text("meeting.base")),
    )


@dataclass(frozen=True, slots=True)
class Around:
    """What a meeting is held against: its body's rules and people today, the law of its call."""

    rules: Rules
    members: tuple[str, ...]
    seats: int
    book: LawBook
    holidays: Calendar


@dataclass(frozen=True, slots=True)
class LegalDay:
    """The last day in time for what is next of a meeting, and the article that says so."""

    day: date
    article: str


def legal_day(
    kind: BodyKind, row: MeetingRow, book: LawBook, holidays: Calendar
) -> LegalDay | None:
    """Give by when a committee's meeting is announced, or its decision hangs; None of others."""
    if kind is not BodyKind.COMMITTEE:
        return None
    if row.stage is Stage.CALLED and (days := _number(book, NOTICE_DAYS)) is not None:
        day = before_days(row.starts_at.astimezone(CHINA).date(), days)
        return LegalDay(day, book.article(NOTICE_DAYS).formal())
    if row.stage in {Stage.HELD, Stage.MINUTED}:
        day_or_none = publish_by(row, book, holidays)
        if day_or_none is not None:
            return LegalDay(day_or_none, book.article(PUBLISH_WITHIN).formal())
    return None


def publish_by(row: MeetingRow, book: LawBook, holidays: Calendar) -> date | None:
    """Give the last day on which a committee's decision is posted in time."""
    days = _number(book, PUBLISH_WITHIN)
    if days is None:
        return None
    held = (row.ends_at or row.starts_at).astimezone(CHINA).date()
    counted = term(held, days, TermUnit(book.value(PUBLISH_WITHIN).unit), holidays)
    return counted.last or counted.target


def _number(book: LawBook, key: str) -> int | None:
    return book.limit(key) if book.has(key) else None


def warnings_of(sheet: MeetingSheet, around: Around) -> tuple[Told, ...]:
    """Tell what warns of a meeting."""
    own, book = around.rules, around.book
    found = [*_of_law(sheet, own, book), *_hands(sheet), *_speakers(sheet)]
    found += [*_posted(sheet, around), *_members(sheet, around)]
    if sheet.republished is not None and sheet.meeting.published_on is None:
        found.append(Finding("meetings.publish_anew", Severity.WARNING))
    return all_told(
        replace(one, articles=(book.article(_KEYS[one.code]),)) if one.code in _KEYS else one
        for one in found
    )


def _of_law(sheet: MeetingSheet, own: Rules, book: LawBook) -> Iterator[Finding]:
    meeting = sheet.meeting
    if sheet.body.kind is not BodyKind.COMMITTEE:
        return
    yield from check_own_rules(own, committee_rules(book))
    needed = _number(book, NOTICE_DAYS)
    if needed is not None and meeting.notified_on is not None:
        yield from check_notice(meeting.notified_on, meeting.starts_at.date(), needed)


def _posted(sheet: MeetingSheet, around: Around) -> Iterator[Finding]:
    """Warn of a committee's decision that hung later than the law of its call asks."""
    if sheet.body.kind is not BodyKind.COMMITTEE:
        return
    hung = [row.hung_on for row in sheet.minutes if row.hung_on is not None]
    first = min((*hung, *filter(None, (sheet.meeting.published_on,))), default=None)
    last = publish_by(sheet.meeting, around.book, around.holidays)
    if first is not None and last is not None and first > last:
        facts = {"day": first, "last": last}
        yield Finding("meetings.published_late", Severity.WARNING, facts)


def _members(sheet: MeetingSheet, around: Around) -> Iterator[Finding]:
    """Warn where the body's members changed after its members were told of the meeting."""
    if sheet.meeting.stage is not Stage.NOTIFIED:
        return
    told = [row.name for row in sheet.attendance if row.capacity is Capacity.MEMBER]
    new, left = Counter(around.members), Counter(told)
    for code, names in (
        ("meetings.members_joined", tuple((new - left).elements())),
        ("meetings.members_left", tuple((left - new).elements())),
    ):
        if names:
            yield Finding(code, Severity.WARNING, {"names": Names.first(names)})
    if around.seats != sheet.counts.seats:
        facts = {"seats": around.seats, "told": sheet.counts.seats}
        yield Finding("meetings.seats_changed", Severity.WARNING, facts)


def _hands(sheet: MeetingSheet) -> Iterator[Finding]:
    """Warn of a vote in which not every member present raised a hand."""
    for topic in sheet.topics:
        vote = topic.vote
        cast = vote.agree + vote.against + vote.abstain if vote is not None else 0
        if vote is not None and cast < vote.present:
            facts = {"topic": topic.title, "cast": cast, "present": vote.present}
            yield Finding(
                "meetings.hands_missing", Severity.WARNING, facts, where=Where(topic.title)
            )


def _speakers(sheet: MeetingSheet) -> Iterator[Finding]:
    """Warn of a view by somebody who is not noted as having come."""
    came = [row.name for row in sheet.attendance if row.presence is Presence.PRESENT]
    for topic in sheet.topics:
        for view in topic.views:
            if not any(name in view.speaker for name in came):
                facts = {"topic": topic.title, "speaker": view.speaker}
                where = Where(topic.title)
                yield Finding("meetings.speaker_unknown", Severity.WARNING, facts, where=where)
