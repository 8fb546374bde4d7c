"""Reading owner representatives: frozen values, never tables' objects."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

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
from core.meetings.tables import BodyMember, Meeting, MeetingBody, MeetingTopic
from core.rosters.tables import Dwelling


def load_representation(session: Session, meeting_id: UUID) -> RepresentationSheet | None:
    """Give whom the representatives of a meeting stand for; None of a meeting of another body."""
    meeting = get(session, Meeting, meeting_id)
    if get(session, MeetingBody, meeting.body_id).kind is not BodyKind.OWNER_REPRESENTATIVES:
        return None
    people = _representatives(session, meeting.body_id)
    topics = session.execute(
        sa.select(MeetingTopic.id, MeetingTopic.number, MeetingTopic.title)
        .where(MeetingTopic.meeting_id == meeting_id)
        .order_by(MeetingTopic.number)
    ).all()
    opinions = _opinions(session, meeting_id)
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


def _representatives(session: Session, body_id: UUID) -> tuple[RepresentativeRow, ...]:
    members = session.execute(
        sa.select(BodyMember.id, BodyMember.name)
        .where(
            BodyMember.body_id == body_id,
            BodyMember.left_on.is_(None),
            BodyMember.capacity == Capacity.MEMBER,
        )
        .order_by(BodyMember.ordinal)
    ).all()
    found: dict[UUID, list[MandateRow]] = {member_id: [] for member_id, _name in members}
    rows = session.execute(
        sa.select(Mandate.id, Mandate.member_id, Dwelling.address)
        .join(Dwelling, Dwelling.id == Mandate.dwelling_id)
        .where(Mandate.member_id.in_(found), Mandate.until.is_(None))
        .order_by(Dwelling.sort_key)
    )
    for mandate_id, member_id, address in rows:
        found[member_id].append(MandateRow(mandate_id, address))
    return tuple(RepresentativeRow(one, name, tuple(found[one])) for one, name in members)


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
