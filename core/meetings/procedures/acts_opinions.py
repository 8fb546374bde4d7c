"""Acts of owner representatives: whom they stand for, and opinions signed by those owners.

A representative has no vote of his own: he asks his owners beforehand and hands in what they
signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.meetings.acts_holding import signed_for
from core.meetings.kinds import BodyKind
from core.meetings.pool.kinds import Stance
from core.meetings.procedures import queries
from core.meetings.procedures.drafts import OpinionDraft, Represent
from core.meetings.procedures.tables_opinions import Mandate, SignedOpinion
from core.meetings.queries import load_topic
from core.meetings.stages import DECIDED
from core.meetings.tables import BodyMember, Meeting, MeetingBody, MeetingTopic
from core.meetings.work import Work, limit_text, require_text
from core.rosters.tables import Dwelling


def represent(work: Work, draft: Represent) -> Changes:
    """Say for which dwellings a representative stands from today on; no other stands for them."""
    member = queries.get(work.session, BodyMember, draft.member_id)
    body = queries.get(work.session, MeetingBody, member.body_id)
    if body.kind is not BodyKind.OWNER_REPRESENTATIVES or member.left_on is not None:
        raise KnownError("procedures.no_representative", name=member.name)
    homes = sa.select(Dwelling.address, Dwelling.id).where(Dwelling.compound_id == body.compound_id)
    wanted = _chosen(draft.lines, {row[0]: row[1] for row in work.session.execute(homes)})
    taken = (
        sa.select(BodyMember.name, Dwelling.address)
        .join(Mandate, Mandate.member_id == BodyMember.id)
        .join(Dwelling, Dwelling.id == Mandate.dwelling_id)
        .where(
            BodyMember.body_id == body.id,
            BodyMember.id != member.id,
            BodyMember.left_on.is_(None),
            Mandate.until.is_(None),
            Mandate.dwelling_id.in_(wanted),
        )
    )
    other = work.session.execute(taken).first()
    if other is not None:
        raise KnownError("procedures.represented", name=other[0], address=other[1])
    standing = sa.select(Mandate).where(Mandate.member_id == member.id, Mandate.until.is_(None))
    left = set(wanted)
    for row in work.session.scalars(standing).all():
        if row.dwelling_id in left:
            left.remove(row.dwelling_id)
        else:
            row.until = work.clock.today()
    work.session.add_all(
        Mandate(member_id=member.id, dwelling_id=one, since=work.clock.today())
        for one in wanted
        if one in left
    )
    return _done(work, Event.MANDATES_SET, member.id, dwellings=len(wanted))


def _chosen(lines: Iterable[str], homes: Mapping[str, UUID]) -> list[UUID]:
    """Give the dwellings that the lines name: one by its address, or all that begin with a line."""
    found: dict[UUID, None] = {}
    for line in filter(None, map(str.strip, lines)):
        own = (
            [homes[line]]
            if line in homes
            else [dwelling_id for address, dwelling_id in homes.items() if address.startswith(line)]
        )
        if not own:
            raise KnownError("procedures.no_dwelling", line=line)
        found.update(dict.fromkeys(own))
    return list(found)


def hand_in(work: Work, topic_id: UUID, draft: OpinionDraft) -> Changes:
    """Keep what a dwelling's owner signed of a topic; once a dwelling and topic."""
    require_text(name=draft.signed_by)
    limit_text(text=draft.text)
    topic = queries.get(work.session, MeetingTopic, topic_id)
    meeting = queries.get(work.session, Meeting, topic.meeting_id)
    mandate = queries.get(work.session, Mandate, draft.mandate_id)
    member = queries.get(work.session, BodyMember, mandate.member_id)
    if member.body_id != meeting.body_id or mandate.until is not None:
        raise KnownError("procedures.no_representative", name=member.name)
    work.past(draft.signed_on)
    query = sa.select(SignedOpinion.id).where(
        SignedOpinion.topic_id == topic_id,
        SignedOpinion.mandate_id == mandate.id,
        SignedOpinion.undone_on.is_(None),
    )
    if work.session.scalars(query).first() is not None:
        raise KnownError("procedures.opinion_there")
    row = SignedOpinion(
        topic_id=topic_id,
        mandate_id=mandate.id,
        stance=draft.stance,
        text=draft.text,
        signed_by=draft.signed_by,
        signed_on=draft.signed_on,
    )
    work.session.add(row)
    work.session.flush()
    return _done(work, Event.OPINION_HANDED_IN, row.id)


def undo_opinion(work: Work, opinion_id: UUID, reason: str) -> Changes:
    """Take a signed opinion back with a reason; it stays in the record."""
    require_text(reason=reason)
    row = queries.get(work.session, SignedOpinion, opinion_id)
    if row.undone_on is not None:
        raise KnownError("procedures.not_found")
    topic = queries.get(work.session, MeetingTopic, row.topic_id)
    is_last = row.stance is Stance.AGREE and signed_for(work.session, topic.id) == 1
    if is_last and load_topic(work.session, topic).outcome in DECIDED:
        raise KnownError("procedures.last_opinion", topic=topic.title)
    row.undone_on, row.undone_reason = work.clock.today(), reason
    return _done(work, Event.OPINION_UNDONE, opinion_id)


def _done(work: Work, event: Event, subject_id: UUID, **facts: Any) -> Changes:
    return work.record(event, subject_id, Topic.PROCEDURE, Topic.MEETING, **facts)
