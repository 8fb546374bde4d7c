"""Reading owner representatives: frozen values, never tables' objects."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.clock import CHINA
from core.meetings.kinds import BodyKind, Capacity
from core.meetings.pool.kinds import Stance
from core.meetings.procedures.queries import get
from core.meetings.procedures.sheets_opinions import (
    MandateRow,
    OpinionCount,
    OpinionRow,
    RepresentationSheet,
    RepresentativeRow,
)
from core.meetings.procedures.tables_opinions import Mandate, SignedOpinion
from core.meetings.stages import Stage
from core.meetings.tables import BodyMember, Meeting, MeetingBody, MeetingTopic
from core.rosters.tables import Dwelling

_TO_COME = frozenset({Stage.CALLED, Stage.NOTIFIED, Stage.CALLED_OFF})


def load_representation(session: Session, meeting_id: UUID) -> RepresentationSheet | None:
    """Give whom the representatives of a meeting stand for; None of a meeting of another body.

    What a meeting was told stays as it was: a representative who left later stood for his owners.
    """
    meeting = get(session, Meeting, meeting_id)
    if get(session, MeetingBody, meeting.body_id).kind is not BodyKind.OWNER_REPRESENTATIVES:
        return None
    opinions = _opinions(session, meeting_id)
    held_on = None if meeting.stage in _TO_COME else meeting.starts_at.astimezone(CHINA).date()
    heard = frozenset(mandate_id for _row, mandate_id in opinions)
    people = _representatives(session, meeting.body_id, held_on, heard)
    topics = session.execute(
        sa.select(MeetingTopic.id, MeetingTopic.number, MeetingTopic.title)
        .where(MeetingTopic.meeting_id == meeting_id)
        .order_by(MeetingTopic.number)
    ).all()
    represented = sum(len(one.mandates) for one in people)
    standing = {row.id for one in people for row in one.mandates}
    counted = [row for row, mandate_id in opinions if mandate_id in standing]
    return RepresentationSheet(
        people,
        tuple(
            _count(topic_id, number, title, represented, counted)
            for topic_id, number, title in topics
        ),
        tuple(row for row, _mandate in opinions),
    )


def _count(
    topic_id: UUID, number: int, title: str, represented: int, opinions: Sequence[OpinionRow]
) -> OpinionCount:
    own = [row.stance for row in opinions if row.topic_id == topic_id]
    return OpinionCount(
        topic_id=topic_id,
        number=number,
        title=title,
        represented=represented,
        agree=own.count(Stance.AGREE),
        against=own.count(Stance.AGAINST),
        other=own.count(Stance.OTHER),
    )


def _representatives(
    session: Session, body_id: UUID, held_on: date | None, heard: Collection[UUID]
) -> tuple[RepresentativeRow, ...]:
    """Give the representatives, and each dwelling once: under whose word it was at the meeting."""
    members = session.execute(
        sa.select(BodyMember.id, BodyMember.name, BodyMember.left_on)
        .where(BodyMember.body_id == body_id, BodyMember.capacity == Capacity.MEMBER)
        .order_by(BodyMember.ordinal)
    ).all()
    left = {row.id: row.left_on for row in members}
    rows = session.execute(
        sa.select(Mandate, Dwelling.address)
        .join(Dwelling, Dwelling.id == Mandate.dwelling_id)
        .where(Mandate.member_id.in_(left))
        .order_by(Dwelling.sort_key, Mandate.id)
    )
    chosen: dict[UUID, tuple[int, Mandate, str]] = {}
    for mandate, address in rows:
        rank = _rank(mandate, left[mandate.member_id], held_on, heard)
        before = chosen.get(mandate.dwelling_id)
        if rank is not None and (before is None or rank <= before[0]):
            chosen[mandate.dwelling_id] = (rank, mandate, address)
    found: dict[UUID, list[MandateRow]] = {row.id: [] for row in members}
    for _rank_of, mandate, address in chosen.values():
        found[mandate.member_id].append(MandateRow(mandate.id, address))
    return tuple(
        RepresentativeRow(row.id, row.name, tuple(found[row.id]))
        for row in members
        if row.left_on is None or found[row.id]
    )


def _rank(
    mandate: Mandate, left_on: date | None, held_on: date | None, heard: Collection[UUID]
) -> int | None:
    """Say how much a mandate counts for a meeting, the least first; None where it does not."""
    ends = min(filter(None, (mandate.until, left_on)), default=None)
    if held_on is None:
        return 0 if ends is None else None
    if mandate.id in heard:
        return 0
    if mandate.since <= held_on and (ends is None or held_on < ends):
        return 1
    return 2 if ends is None else None


def _opinions(session: Session, meeting_id: UUID) -> list[tuple[OpinionRow, UUID]]:
    rows = session.execute(
        sa.select(SignedOpinion, BodyMember.name, Dwelling.address)
        .join(Mandate, Mandate.id == SignedOpinion.mandate_id)
        .join(BodyMember, BodyMember.id == Mandate.member_id)
        .join(Dwelling, Dwelling.id == Mandate.dwelling_id)
        .join(MeetingTopic, MeetingTopic.id == SignedOpinion.topic_id)
        .where(MeetingTopic.meeting_id == meeting_id, SignedOpinion.undone_on.is_(None))
        .order_by(MeetingTopic.number, Dwelling.sort_key)
    )
    return [
        (
            OpinionRow(
                id=row.id,
                topic_id=row.topic_id,
                representative=name,
                address=address,
                stance=row.stance,
                text=row.text,
                signed_by=row.signed_by,
                signed_on=row.signed_on,
            ),
            row.mandate_id,
        )
        for row, name, address in rows
    ]
