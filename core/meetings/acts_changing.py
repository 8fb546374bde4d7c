"""Acts that change what was called: the meeting's time, place and people, or that it is held."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.meetings import queries
from core.meetings.acts_calling import check_people, expect
from core.meetings.drafts import CallOff, ChangeCall, ChangeMembers, MemberDraft
from core.meetings.kinds import Capacity, ChangeKind
from core.meetings.stages import Stage, TopicState
from core.meetings.tables import (
    Attendance,
    BodyMember,
    Meeting,
    MeetingBody,
    MeetingChange,
    MeetingTopic,
)
from core.meetings.work import Work, limit_text, require_stage, require_text


def change(work: Work, meeting_id: UUID, draft: ChangeCall) -> Changes:
    """Change a meeting that was called; where people were told already, they are told anew.

    Who is expected is asked of the body anew, and who had asked leave, asked of the new day.
    """
    meeting = queries.get(work.session, Meeting, meeting_id)
    require_stage(meeting, Stage.CALLED, Stage.NOTIFIED)
    require_text(
        reason=draft.reason,
        title=draft.title,
        place=draft.place,
        convenor=draft.convenor,
        chair=draft.chair,
        recorder=draft.recorder,
    )
    limit_text(contact=draft.contact)
    check_people(draft.observers)
    _keep(work, meeting, ChangeKind.CHANGED, draft.reason, "")
    for name in (
        *("title", "starts_at", "place", "mode", "venue"),
        *("convenor", "chair", "recorder", "contact"),
    ):
        setattr(meeting, name, getattr(draft, name))
    _expect_anew(work, meeting, draft.observers)
    if meeting.stage is Stage.NOTIFIED:
        meeting.stage = Stage.CALLED
        meeting.notified_on, meeting.notified_how = None, ""
        _bring_topics(work, meeting, TopicState.SET, draft.reason)
    return work.done(Event.MEETING_CHANGED, meeting_id)


def call_off(work: Work, meeting_id: UUID, draft: CallOff) -> Changes:
    """Call a meeting off; its topics may be taken up by another. Who was told of it is told so."""
    meeting = queries.get(work.session, Meeting, meeting_id)
    require_stage(meeting, Stage.CALLED, Stage.NOTIFIED)
    require_text(reason=draft.reason)
    if meeting.stage is Stage.NOTIFIED:
        require_text(how=draft.how)
    _keep(work, meeting, ChangeKind.CALLED_OFF, draft.reason, draft.how)
    meeting.stage = Stage.CALLED_OFF
    _bring_topics(work, meeting, TopicState.SHELVED, draft.reason)
    return work.done(Event.MEETING_CALLED_OFF, meeting_id)


def change_members(work: Work, body_id: UUID, draft: ChangeMembers) -> Changes:
    """Note who joined and who left a body; meetings that nobody was told of expect the new ones.

    Whoever left stays in the record with the day; minutes of earlier meetings keep their names.
    """
    body = queries.get(work.session, MeetingBody, body_id)
    require_text(reason=draft.reason)
    check_people(draft.members)
    members = sum(member.capacity is Capacity.MEMBER for member in draft.members)
    if not 0 < members <= draft.seats:
        raise KnownError("meetings.seats_wrong", members=members, seats=draft.seats)
    wanted, day = list(draft.members), work.day(draft.day)
    for row in queries.load_members(work.session, body_id):
        same = MemberDraft(row.name, row.unit, row.post, row.capacity)
        if same in wanted:
            wanted.remove(same)
        else:
            row.left_on = day
    query = sa.select(sa.func.max(BodyMember.ordinal)).where(BodyMember.body_id == body_id)
    last = work.session.scalar(query) or 0
    work.session.add_all(
        BodyMember(
            body_id=body_id,
            ordinal=ordinal,
            name=one.name,
            unit=one.unit,
            post=one.post,
            capacity=one.capacity,
        )
        for ordinal, one in enumerate(wanted, last + 1)
    )
    body.seats = draft.seats
    work.session.flush()
    called = sa.select(Meeting).where(Meeting.body_id == body_id, Meeting.stage == Stage.CALLED)
    for meeting in work.session.scalars(called).all():
        meeting.seats = draft.seats
        _expect_anew(work, meeting, queries.load_guests(work.session, meeting))
    return work.done(Event.BODY_CHANGED, body_id, seats=draft.seats, members=members)


def _keep(work: Work, meeting: Meeting, kind: ChangeKind, reason: str, how: str) -> None:
    """Keep how the meeting stood before, and why that changed."""
    query = sa.select(sa.func.count()).where(MeetingChange.meeting_id == meeting.id)
    row = MeetingChange(
        meeting_id=meeting.id,
        ordinal=(work.session.scalar(query) or 0) + 1,
        kind=kind,
        day=work.clock.today(),
        reason=reason,
        how=how,
        starts_at=meeting.starts_at,
        place=meeting.place,
        notified_on=meeting.notified_on,
    )
    work.session.add(row)


def _expect_anew(work: Work, meeting: Meeting, observers: tuple[MemberDraft, ...]) -> None:
    work.session.execute(sa.delete(Attendance).where(Attendance.meeting_id == meeting.id))
    work.session.flush()
    expect(work, meeting, observers)
    work.session.flush()


def _bring_topics(work: Work, meeting: Meeting, to: TopicState, why: str) -> None:
    query = sa.select(MeetingTopic).where(MeetingTopic.meeting_id == meeting.id)
    for topic in work.session.scalars(query.order_by(MeetingTopic.number)).all():
        work.add_step(topic, to, work.clock.today(), meeting.convenor, why)
