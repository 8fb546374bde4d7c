"""Reading the promises of meetings for the list of all promises, in two statements."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.meetings.pool.promise_rows import OPEN, Made, PromiseLine
from core.meetings.tables import FollowUp, FollowUpStep, Meeting, MeetingBody, MeetingTopic
from core.rosters.scoping import belongs_to
from core.rosters.tables import Community, Compound
from core.scope import Scope
from core.subject import Subject


def load_lines(session: Session, scope: Scope, *, only_open: bool = False) -> list[PromiseLine]:
    """Give every promise that meetings of the scope made, whatever became of it, or the open."""
    where = [belongs_to(scope, MeetingBody.compound_id, MeetingBody.community_id)]
    if only_open:
        where.append(FollowUp.state.in_(OPEN))
    named = sa.func.coalesce(Compound.name, Community.name, "")
    rows = session.execute(
        sa.select(FollowUp, MeetingTopic, Meeting, MeetingBody, named)
        .join(MeetingTopic, MeetingTopic.id == FollowUp.topic_id)
        .join(Meeting, Meeting.id == MeetingTopic.meeting_id)
        .join(MeetingBody, MeetingBody.id == Meeting.body_id)
        .outerjoin(Compound, Compound.id == MeetingBody.compound_id)
        .outerjoin(Community, Community.id == MeetingBody.community_id)
        .where(*where)
    ).all()
    last = _load_last(session, where)
    return [
        _line(promise, topic, meeting, body, place, last.get(promise.id))
        for promise, topic, meeting, body, place in rows
    ]


def _line(  # noqa: PLR0913, PLR0917 - one joined row
    promise: FollowUp,
    topic: MeetingTopic,
    meeting: Meeting,
    body: MeetingBody,
    place: str,
    last: FollowUpStep | None,
) -> PromiseLine:
    return PromiseLine(
        id=promise.id,
        made=Made.AT_MEETING,
        subject=Subject.meeting(meeting.id),
        paper=f"D45-{topic.number}-{promise.number}",
        number=f"{meeting.number}-{topic.number}-{promise.number}",
        place=place,
        body=body.name,
        source=meeting.title,
        about=topic.title,
        action=promise.action,
        owner=promise.owner,
        unit=promise.unit,
        issued_on=promise.issued_on,
        deadline=promise.deadline,
        check_on=promise.check_on,
        budget_fen=promise.budget_fen,
        money=promise.source,
        state=promise.state,
        closed_on=promise.closed_on,
        last_day=last.day if last is not None else None,
        last_note=last.note if last is not None else "",
        compound_id=body.compound_id,
    )


def _load_last(
    session: Session, where: Sequence[sa.ColumnElement[bool]]
) -> dict[UUID, FollowUpStep]:
    steps = (
        sa.select(FollowUpStep)
        .join(FollowUp, FollowUp.id == FollowUpStep.follow_up_id)
        .join(MeetingTopic, MeetingTopic.id == FollowUp.topic_id)
        .join(Meeting, Meeting.id == MeetingTopic.meeting_id)
        .join(MeetingBody, MeetingBody.id == Meeting.body_id)
        .where(*where)
        .order_by(FollowUpStep.ordinal)
    )
    return {step.follow_up_id: step for step in session.scalars(steps)}
