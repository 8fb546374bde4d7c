"""The act that ties a topic to the owners' vote it waits for: a link is never rewritten."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.clock import CHINA
from core.db.audit import Event
from core.errors import KnownError
from core.meetings import queries
from core.meetings.drafts import VoteLink
from core.meetings.pool.queries_decisions import find_pool_topic
from core.meetings.queries_votes import load_declared
from core.meetings.stages import ENDED, Stage, may_link
from core.meetings.tables import Meeting, MeetingBody, MeetingTopic, TopicLink
from core.meetings.work import Work, limit_text, require_stage, require_text
from core.phrases import InWords
from core.rosters.tables import Compound


def link_vote(work: Work, topic_id: UUID, link: VoteLink) -> Changes:
    """Tie a topic to the owners' vote that decided it (Civil Code 278), while it waits for one.

    A vote kept here must have its result declared, be of this compound and of that matter, and
    come after the consultation; of one held elsewhere its paper, day and outcome are told. One
    that did not pass may be linked: it keeps the topic from being carried out. Another link is
    another row, with the reason; the earlier one stays.
    """
    topic = queries.get(work.session, MeetingTopic, topic_id)
    meeting = queries.get(work.session, Meeting, topic.meeting_id)
    require_stage(meeting, Stage.PUBLISHED)
    limit_text(reference=link.reference, reason=link.reason)
    before = queries.load_topic(work.session, topic).links
    _check_state(topic, linked=bool(before))
    _check_vote(work, topic, meeting, link) if link.vote_id else _check_told(work, meeting, link)
    row = TopicLink(
        topic_id=topic_id,
        ordinal=len(before) + 1,
        vote_id=link.vote_id,
        reference=link.reference.strip(),
        passed=None if link.vote_id else link.passed,
        voted_on=None if link.vote_id else link.day,
        linked_on=work.clock.today(),
        reason=link.reason.strip() if before else "",
    )
    if before:
        last = before[-1]
        if (last.vote_id, last.reference, last.passed, last.voted_on) == (
            row.vote_id, row.reference, row.passed, row.voted_on,
        ):  # fmt: skip
            raise KnownError("meetings.vote_linked_already", topic=topic.title)
        require_text(reason=link.reason)
    work.session.add(row)
    return work.done(Event.TOPIC_VOTE_LINKED, topic_id, vote=link.vote_id, number=row.ordinal)


def _check_state(topic: MeetingTopic, *, linked: bool) -> None:
    """Hold a link to where a vote is awaited; what was told to people keeps the vote it told of."""
    if topic.state in ENDED:
        raise KnownError("meetings.vote_after_end", topic=topic.title)
    if not may_link(topic.state, topic.matter, linked=linked):
        raise KnownError("meetings.vote_not_awaited", topic=topic.title, state=InWords(topic.state))


def _check_told(work: Work, meeting: Meeting, link: VoteLink) -> None:
    """Ask for paper, day and outcome of a vote that is not kept here."""
    require_text(reference=link.reference)
    if link.day is None:
        raise KnownError("meetings.vote_day", vote=link.reference)
    work.past(link.day)
    if link.passed is None:
        raise KnownError("meetings.vote_outcome", vote=link.reference)
    _check_after(meeting, link.reference, link.day)


def _check_vote(work: Work, topic: MeetingTopic, meeting: Meeting, link: VoteLink) -> None:
    vote = load_declared(work.session, [link.vote_id]).get(link.vote_id) if link.vote_id else None
    if vote is None:
        raise KnownError("meetings.not_found")
    if vote.declared_on is None:
        raise KnownError("meetings.vote_not_declared", vote=vote.title)
    if not _is_of_place(work, topic, meeting, vote.compound_id):
        raise KnownError("meetings.vote_of_another_compound", vote=vote.title)
    if topic.matter and vote.kind != topic.matter:
        raise KnownError("meetings.vote_of_another_matter", vote=vote.title, topic=topic.title)
    _check_after(meeting, vote.title, vote.declared_on)


def _is_of_place(work: Work, topic: MeetingTopic, meeting: Meeting, compound_id: UUID) -> bool:
    """Tell whether a compound is the topic's; of a community's topic, whether it lies there."""
    body = queries.get(work.session, MeetingBody, meeting.body_id)
    pooled = find_pool_topic(work.session, topic.id)
    own = body.compound_id or (pooled.compound_id if pooled is not None else None)
    if own is not None:
        return own == compound_id
    around = sa.select(Compound.community_id).where(Compound.id == compound_id)
    return work.session.scalar(around) == body.community_id


def _check_after(meeting: Meeting, vote: str, day: date) -> None:
    if day < meeting.starts_at.astimezone(CHINA).date():
        raise KnownError("meetings.vote_before_meeting", vote=vote, day=day)
