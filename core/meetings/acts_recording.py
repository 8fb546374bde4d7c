"""The minutes of one topic, written whole: what was said and voted, and every promise made.

Nothing of it is minutes before `minutes.write` freezes it: until then it may be written anew.
"""

from __future__ import annotations

from dataclasses import fields
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.meetings import queries
from core.meetings.acts_holding import check_promise, discuss, promise, topic_at
from core.meetings.counting import Counts, Vote
from core.meetings.drafts import Discussion, Promise, RecordedPromise, TopicRecord, ViewDraft
from core.meetings.sheets import PromiseRow, TopicSheet
from core.meetings.tables import FollowUp, Meeting, MeetingTopic
from core.meetings.work import Work, limit_text

PROMISED = tuple(part.name for part in fields(Promise))


def record(work: Work, topic_id: UUID, draft: TopicRecord) -> Changes:
    """Keep a topic's record whole; what stands as it stood before is not written again.

    A promise that is not named any more is struck. One that was reported on stays as it is.
    """
    topic, meeting = topic_at(work, topic_id)
    before = queries.load_topic(work.session, topic)
    if draft.options is not None and draft.options != topic.options:
        limit_text(options=draft.options)
        topic.options = draft.options
        work.done(Event.TOPIC_OPTIONS_CHANGED, topic_id)
    if not _is_as_recorded(before, draft.said, _counts(work, meeting)):
        discuss(work, topic_id, draft.said)
    _keep_promises(work, topic, before, draft.promises)
    return Changes.of(Topic.MEETING, subject_id=topic_id)


def _counts(work: Work, meeting: Meeting) -> Counts:
    return queries.count(meeting, queries.load_attendance(work.session, meeting.id))


def _is_as_recorded(topic: TopicSheet, said: Discussion, counts: Counts) -> bool:
    """Tell whether the same was recorded, of the same members present."""
    vote = topic.vote
    if vote is not None and Counts(vote.seats, vote.sitting, vote.present) != counts:
        return False
    hands = Vote(vote.agree, vote.against, vote.abstain) if vote is not None else None
    views = tuple(ViewDraft(one.speaker, one.text, one.is_dissent) for one in topic.views)
    known = Discussion(views, topic.consensus, topic.resolution, hands, said.outcome)
    is_told = topic.outcome is not None
    return is_told and known == said and said.outcome in {None, topic.outcome}


def _keep_promises(
    work: Work, topic: MeetingTopic, before: TopicSheet, wanted: tuple[RecordedPromise, ...]
) -> None:
    """Bring the promises of a topic to those wanted: made, written anew, struck."""
    known = {row.id: row for row in before.promises}
    named = [one.id for one in wanted if one.id is not None]
    if len(set(named)) != len(named) or set(named) - known.keys():
        raise KnownError("meetings.not_found")
    for row in before.promises:
        if row.id not in named:
            _refuse_reported(row)
            work.session.execute(sa.delete(FollowUp).where(FollowUp.id == row.id))
            work.done(Event.PROMISE_STRUCK, row.id)
    for one in wanted:
        if one.id is None:
            promise(work, topic.id, one.promise)
        elif _as_promised(known[one.id]) != one.promise:
            _refuse_reported(known[one.id])
            check_promise(one.promise, known[one.id].issued_on)
            kept = queries.get(work.session, FollowUp, one.id)
            for name in PROMISED:
                setattr(kept, name, getattr(one.promise, name))
            work.done(Event.PROMISE_CHANGED, one.id, deadline=one.promise.deadline)


def _as_promised(row: PromiseRow) -> Promise:
    return Promise(**{name: getattr(row, name) for name in PROMISED})


def _refuse_reported(row: PromiseRow) -> None:
    if row.history or not row.is_open:
        raise KnownError("meetings.promise_reported", action=row.action)
