"""What warns of a meeting and blocks nothing: short notice, shares below the law's, odd records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.findings import all_told
from core.law.findings import Finding, Severity, Told, Where
from core.law.packs import LawBook
from core.meetings.counting import Base, Rules, check_own_rules
from core.meetings.kinds import BodyKind, Presence
from core.meetings.sheets import MeetingSheet
from core.meetings.stages import check_notice

NOTICE_DAYS = "meeting.notice_days"
"""The law's key for how long before it a committee's meeting is announced."""

_KEYS = {
    "meetings.notice_short": NOTICE_DAYS,
    "meetings.quorum_of_law": "meeting.quorum",
    "meetings.decision_below_law": "meeting.decision",
}


def committee_rules(book: LawBook) -> Rules:
    """Give the law's quorum and decision of an owners' committee, of all its members."""
    return Rules(
        source=book.article("meeting.decision").formal(),
        quorum=book.threshold("meeting.quorum"),
        decision=book.threshold("meeting.decision"),
        decision_base=Base(book.text("meeting.base")),
    )


def warnings_of(sheet: MeetingSheet, own: Rules, book: LawBook) -> tuple[Told, ...]:
    """Tell what warns of a meeting; `own` are its body's rules, `book` the law of its call."""
    found = [*_of_law(sheet, own, book), *_hands(sheet), *_speakers(sheet)]
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
    needed = book.limit(NOTICE_DAYS) if book.has(NOTICE_DAYS) else None
    if needed is not None and meeting.notified_on is not None:
        yield from check_notice(meeting.notified_on, meeting.starts_at.date(), needed)


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
