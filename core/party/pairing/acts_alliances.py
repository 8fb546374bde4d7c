"""Acts of alliances and merchants: who joins, who hosts, who gives way; what a merchant shows."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.party.pairing.drafts import AllianceDraft, MerchantDraft, TurnDraft
from core.party.pairing.kinds import ChangedKind, TurnKind
from core.party.pairing.rotation import Stint, Turn, plan_hosts
from core.party.pairing.tables import (
    Alliance,
    AllianceMember,
    AllianceTurn,
    Merchant,
    PartnerUnit,
)
from core.party.pairing.work import Work, limit_text, require_order, require_text

FEWEST = 2
"""Members of an alliance: one alone is none."""
_OF_MERCHANT = ("market", "name", "keeper", "address", "identity", "duty", "promise")


def form_alliance(work: Work, draft: AllianceDraft) -> Changes:
    """Keep an alliance with its first members; they host in this order."""
    require_text(alliance=draft.name)
    limit_text(rules=draft.rules)
    if len(set(draft.unit_ids)) < FEWEST or len(set(draft.unit_ids)) < len(draft.unit_ids):
        raise KnownError("pairing.alliance_members")
    work.past(draft.founded_on)
    alliance = work.add(Alliance, draft)
    for number, unit_id in enumerate(draft.unit_ids, 1):
        _join(work, alliance.id, number, unit_id, draft.founded_on)
    return work.done(Event.ALLIANCE_FORMED, alliance.id)


def join_alliance(work: Work, alliance_id: UUID, unit_id: UUID, day: date) -> Changes:
    """Add a unit; it hosts in the round that runs and makes up for none before."""
    alliance = _running(work, alliance_id)
    require_order(alliance.founded_on, work.past(day))
    mine = (AllianceMember.alliance_id == alliance_id, AllianceMember.unit_id == unit_id)
    before = work.session.scalars(sa.select(AllianceMember).where(*mine)).all()
    if any(row.left_on is None for row in before):
        raise KnownError("pairing.member_already")
    for row in before:
        if row.left_on is not None and day <= row.left_on:
            raise KnownError("pairing.days_order", first=row.left_on, last=day)
    number = work.next_of(AllianceMember.ordinal, AllianceMember.alliance_id == alliance_id)
    _join(work, alliance_id, number, unit_id, day)
    return work.done(Event.ALLIANCE_JOINED, alliance_id)


def leave_alliance(work: Work, alliance_id: UUID, unit_id: UUID, day: date, reason: str) -> Changes:
    """Note that a unit left; what it hosted stays."""
    _running(work, alliance_id)
    require_text(reason=reason)
    row = _member(work, alliance_id, unit_id)
    require_order(row.joined_on, work.past(day))
    row.left_on, row.left_reason = day, reason
    return work.done(Event.ALLIANCE_LEFT, alliance_id)


def note_turn(work: Work, alliance_id: UUID, draft: TurnDraft) -> Changes:
    """Keep who hosted, or that whose turn it was gave way, and why."""
    alliance = _running(work, alliance_id)
    _member(work, alliance_id, draft.unit_id)
    require_text(turn_note=draft.note)
    mine = AllianceTurn.alliance_id == alliance_id
    last = work.session.scalar(sa.select(sa.func.max(AllianceTurn.day)).where(mine))
    require_order(last or alliance.founded_on, work.past(draft.day))
    if draft.kind is TurnKind.SKIPPED:
        _require_turn(work, alliance_id, draft)
    number = work.next_of(AllianceTurn.ordinal, mine)
    work.add(AllianceTurn, draft, alliance_id=alliance_id, ordinal=number)
    event = Event.ALLIANCE_HOSTED if draft.kind is TurnKind.HOSTED else Event.ALLIANCE_GAVE_WAY
    return work.done(event, alliance_id)


def end_alliance(work: Work, alliance_id: UUID, day: date, reason: str) -> Changes:
    """Note that an alliance is no more, and why."""
    alliance = _running(work, alliance_id)
    require_text(reason=reason)
    require_order(alliance.founded_on, work.past(day))
    alliance.ended_on, alliance.ended_reason = day, reason
    return work.done(Event.ALLIANCE_ENDED, alliance_id)


def add_merchant(work: Work, draft: MerchantDraft) -> Changes:
    """Keep a merchant who is a member, with what it shows of itself."""
    _check_merchant(draft)
    work.past(draft.joined_on)
    return work.done(Event.MERCHANT_ADDED, work.add(Merchant, draft).id)


def change_merchant(work: Work, merchant_id: UUID, draft: MerchantDraft, reason: str) -> Changes:
    """Change what a merchant shows; what it showed before is kept with the reason."""
    row = _merchant(work, merchant_id)
    _check_merchant(draft)
    work.keep_before(ChangedKind.MERCHANT, row, _OF_MERCHANT, reason)
    for name in _OF_MERCHANT:
        setattr(row, name, getattr(draft, name))
    return work.done(Event.MERCHANT_CHANGED, merchant_id)


def remove_merchant(work: Work, merchant_id: UUID, day: date, reason: str) -> Changes:
    """Note that a merchant is a member merchant no more; its row stays."""
    row = _merchant(work, merchant_id)
    require_text(reason=reason)
    require_order(row.joined_on, work.past(day))
    row.left_on, row.left_reason = day, reason
    return work.done(Event.MERCHANT_LEFT, merchant_id)


def stints_of(rows: list[AllianceMember]) -> list[Stint[UUID]]:
    """Give the memberships as the plan of hosts takes them, in the order of joining."""
    return [Stint(row.unit_id, row.joined_on, row.left_on) for row in rows]


def _require_turn(work: Work, alliance_id: UUID, draft: TurnDraft) -> None:
    """Only whose turn it is can give it up."""
    members = sa.select(AllianceMember).where(AllianceMember.alliance_id == alliance_id)
    rows = list(work.session.scalars(members.order_by(AllianceMember.ordinal)))
    turns = work.session.scalars(
        sa.select(AllianceTurn)
        .where(AllianceTurn.alliance_id == alliance_id)
        .order_by(AllianceTurn.ordinal)
    )
    taken = [Turn(row.unit_id, row.kind, row.day) for row in turns]
    coming = plan_hosts(stints_of(rows), taken, 1, draft.day)
    if not coming or coming[0].unit != draft.unit_id:
        raise KnownError("pairing.not_its_turn")


def _join(work: Work, alliance_id: UUID, number: int, unit_id: UUID, day: date) -> None:
    work.get(PartnerUnit, unit_id)
    work.session.add(
        AllianceMember(alliance_id=alliance_id, ordinal=number, unit_id=unit_id, joined_on=day)
    )
    work.session.flush()


def _member(work: Work, alliance_id: UUID, unit_id: UUID) -> AllianceMember:
    row = work.session.scalars(
        sa.select(AllianceMember).where(
            AllianceMember.alliance_id == alliance_id,
            AllianceMember.unit_id == unit_id,
            AllianceMember.left_on.is_(None),
        )
    ).one_or_none()
    if row is None:
        raise KnownError("pairing.no_member")
    return row


def _running(work: Work, alliance_id: UUID) -> Alliance:
    alliance = work.get(Alliance, alliance_id)
    if alliance.ended_on is not None:
        raise KnownError("pairing.ended_already")
    return alliance


def _merchant(work: Work, merchant_id: UUID) -> Merchant:
    row = work.get(Merchant, merchant_id)
    if row.left_on is not None:
        raise KnownError("pairing.ended_already")
    return row


def _check_merchant(draft: MerchantDraft) -> None:
    require_text(
        market=draft.market,
        merchant=draft.name,
        keeper=draft.keeper,
        identity=draft.identity,
        duty=draft.duty,
        promise=draft.promise,
    )
    limit_text(address=draft.address)
