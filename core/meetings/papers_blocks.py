"""Pieces of a meeting's papers: topics, promises, people, as blocks of a document."""

from __future__ import annotations

from core.documents.content import Block, Heading, Paragraph, People
from core.documents.wording import PaperWording
from core.documents.words import day_text, ended, paragraphs, period_text
from core.law.numerals import number_text
from core.meetings.kinds import BodyKind, Capacity, FollowUpState, MinutesKind, Presence
from core.meetings.papers_basis import COMMITTEE, MeetingBasis
from core.meetings.papers_words import (
    inherited_text,
    matter_text,
    outcome_key,
    people_text,
    promise_text,
    vote_text,
)
from core.meetings.sheets import AttendanceRow, MeetingSheet, PromiseRow, TopicSheet
from core.phrases import word

_ENDS = ("！", "？", "…", "：", "；")
"""What a typed text may end with besides a full stop."""

MEMBERS = (Capacity.MEMBER, Capacity.ALTERNATE)


def notice_code(kind: BodyKind) -> str:
    """Give the number of a meeting's notice: an owners' committee has its own."""
    return "D38" if kind is BodyKind.COMMITTEE else "D43"


def topic_title(basis: MeetingBasis, topic: TopicSheet) -> str:
    """Name a topic by its number and title."""
    fields = {"number": number_text(topic.number), "title": topic.title}
    return basis.paper("D40").text("topic", fields)


def topic_head(basis: MeetingBasis, topic: TopicSheet) -> list[Block]:
    """Tell where a topic comes from, its background and options."""
    wording = basis.paper("D40")
    blocks: list[Block] = [Heading(topic_title(basis, topic), 2)]
    blocks.append(Paragraph(wording.text("raised_by", {"raised_by": ended(topic.raised_by)})))
    blocks += _texts(wording, "background", topic.background)
    blocks += _texts(wording, "options", topic.options)
    return blocks


def topic_record(basis: MeetingBasis, topic: TopicSheet) -> list[Block]:
    """Tell what was said and voted on a topic and what came of it."""
    wording = basis.paper("D40")
    blocks: list[Block] = []
    for view in topic.views:
        key = "dissent" if view.is_dissent else "view"
        fields = {"speaker": view.speaker, "text": ended(view.text) + "。"}
        blocks.append(Paragraph(wording.text(key, fields)))
    if topic.vote is not None:
        blocks.append(Paragraph(vote_text(wording, topic.vote)))
    return blocks + _outcome(basis, topic) + needs_vote(wording, topic)


def topic_result(basis: MeetingBasis, topic: TopicSheet) -> list[Block]:
    """Give the vote, what the topic came to and the dissent, without who said what (5.3)."""
    wording, result = basis.paper("D40"), basis.paper("D44")
    vote = [Paragraph(vote_text(wording, topic.vote))] if topic.vote is not None else []
    dissent = [
        Paragraph(result.text("dissent", {"text": ended(view.text) + "。"}))
        for view in topic.views
        if view.is_dissent
    ]
    return [*vote, *_outcome(basis, topic), *dissent, *needs_vote(wording, topic)]


def needs_vote(wording: PaperWording, topic: TopicSheet) -> list[Block]:
    """Say, of a Civil Code 278 matter, that the owners must vote; nothing of any other topic."""
    if not topic.matter:
        return []
    return [Paragraph(wording.text("needs_vote", {"matter": matter_text(topic.matter)}))]


def _outcome(basis: MeetingBasis, topic: TopicSheet) -> list[Block]:
    wording, blocks = basis.paper("D40"), list[Block]()
    key = outcome_key(topic)
    if key:
        blocks.append(Paragraph(wording.text(basis.kept(key))))
    blocks += _texts(wording, basis.kept("consensus"), topic.consensus)
    blocks += _texts(wording, "resolution", topic.resolution)
    return [*blocks, *(Paragraph(promise_text(wording, p)) for p in topic.promises)]


def _texts(wording: PaperWording, key: str, text: str) -> list[Block]:
    """Give a typed text: its first paragraph behind the label, the rest as they are.

    The label's place for it is called as the key, a committee's as anybody's.
    """
    lines = paragraphs(text)
    if not lines:
        return []
    lines[-1] = ended(lines[-1]) + ("" if lines[-1].endswith(_ENDS) else "。")
    return [
        Paragraph(wording.text(key, {key.removeprefix(COMMITTEE): lines[0]})),
        *map(Paragraph, lines[1:]),
    ]


def inherited_blocks(basis: MeetingBasis) -> list[Block]:
    """Tell how the promises of earlier meetings stand."""
    wording, day = basis.paper("D40"), basis.sheet.meeting.starts_at.date()
    told = [inherited_text(wording, promise, day) for promise in basis.sheet.inherited]
    return [Paragraph(text) for text in told or [wording.text("no_inherited")]]


def people_blocks(wording: PaperWording, sheet: MeetingSheet) -> list[Block]:
    """Give 出席, 请假, 列席 as GB/T 9704 10.3; 缺席 and 旁听 only where there is somebody."""
    came = Presence.PRESENT
    groups: list[Block] = [
        People(
            wording.text("present"),
            people_text(sheet.people(came, *MEMBERS)) or wording.text("nobody"),
        )
    ]
    excused = tuple(
        wording.text("excused_person", {"name": row.name, "reason": row.reason})
        for row in sheet.people(Presence.EXCUSED, *Capacity)
    )
    absent = tuple(
        wording.text("excused_person", {"name": row.name, "reason": row.reason})
        if row.reason
        else row.name
        for row in sheet.people(Presence.ABSENT, *MEMBERS)
    )
    others = (
        ("excused", "、".join(excused)),
        ("absent", "、".join(absent)),
        ("observers", people_text(sheet.people(came, Capacity.OBSERVER))),
        ("visitors", people_text(sheet.people(came, Capacity.VISITOR))),
    )
    return groups + [People(wording.text(key), names) for key, names in others if names]


def sign_in_row(wording: PaperWording, row: AttendanceRow) -> tuple[str, ...]:
    """Give one line of the sign-in sheet: whoever signs by hand writes the time as well."""
    excused = row.presence is Presence.EXCUSED
    told = wording.text("excused", {"reason": row.reason}) if excused else ""
    if row.presence is Presence.ABSENT:
        told = wording.text("absent")
    head = (str(row.ordinal), row.name, row.unit, row.post)
    return (*head, word(row.capacity), "", told)


def agenda_text(basis: MeetingBasis) -> str:
    """List the topics in their order."""
    return "；".join(topic_title(basis, topic) for topic in basis.sheet.topics)


def attached_text(basis: MeetingBasis) -> str:
    """Name what belongs to the minutes: who signed in and, where one went out, the notice."""
    wording = basis.paper("D40")
    key = "attached_notice" if basis.sheet.meeting.notified_on else "attached"
    return wording.text(key)


def publicity_text(basis: MeetingBasis) -> str:
    """Say when and where the results hang."""
    wording, meeting = basis.paper("D40"), basis.sheet.meeting
    period = period_text(meeting.published_on, meeting.published_until)
    if not period:
        return wording.text("not_published")
    return wording.text("published", {"period": period, "where": meeting.published_where})


def version_text(basis: MeetingBasis) -> str:
    """Say which version of the minutes this is, and why it was changed."""
    wording, versions = basis.paper("D40"), basis.sheet.minutes
    if not versions:
        return wording.text("version_draft")
    last = versions[-1]
    fields = {"number": str(last.number)}
    if last.kind is not MinutesKind.ORIGINAL:
        fields["reason"] = ended(last.reason)
    return wording.text(f"version_{last.kind.value}", fields)


def standing_text(basis: MeetingBasis, promise: PromiseRow) -> str:
    """Say how a promise stands."""
    wording = basis.paper("D45")
    late = promise.days_late(basis.today)
    if late:
        return wording.text("late", {"days": str(late)})
    day = {"day": day_text(promise.closed_on)}
    closed = promise.state in {FollowUpState.DONE, FollowUpState.DROPPED}
    return wording.text(f"standing_{promise.state.value}", day if closed else None)
