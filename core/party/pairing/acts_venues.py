"""Acts of venues and stars: opened, checked for the six things, used; rated by year."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.party.pairing.drafts import CheckDraft, RatingDraft, UseDraft, VenueDraft
from core.party.pairing.kinds import MOST_STARS, ChangedKind, PaymentKind, SixThing
from core.party.pairing.tables_money import (
    Payment,
    PaymentList,
    StarRating,
    Venue,
    VenueCheck,
    VenueUse,
)
from core.party.pairing.work import Work, limit_text, require_heads, require_order, require_text
from core.rosters.tables import LARGEST_AREA, Compound

_OF_VENUE = ("name", "address", "hours", "keeper")


def open_venue(work: Work, draft: VenueDraft) -> Changes:
    """Keep a venue of a compound; the subject is the venue."""
    work.get(Compound, draft.compound_id)
    _check_texts(draft)
    work.past(draft.opened_on)
    return work.done(Event.VENUE_OPENED, work.add(Venue, draft).id)


def change_venue(work: Work, venue_id: UUID, draft: VenueDraft, reason: str) -> Changes:
    """Change name, address, hours or keeper; how it stood is kept with the reason."""
    row = _open(work, venue_id)
    _check_texts(draft)
    work.keep_before(ChangedKind.VENUE, row, _OF_VENUE, reason)
    for name in _OF_VENUE:
        setattr(row, name, getattr(draft, name))
    return work.done(Event.VENUE_CHANGED, venue_id)


def check_venue(work: Work, venue_id: UUID, draft: CheckDraft) -> Changes:
    """Keep which of the six things are there, and the area; a small one warns, never blocks."""
    row = _open(work, venue_id)
    require_text(checker=draft.checker)
    limit_text(note=draft.note)
    require_order(row.opened_on, work.past(draft.day))
    if not 0 < draft.area <= LARGEST_AREA:
        raise KnownError("pairing.area")
    mine = VenueCheck.venue_id == venue_id
    last = work.session.scalar(sa.select(sa.func.max(VenueCheck.day)).where(mine))
    require_order(last or row.opened_on, draft.day)
    found = {f"has_{thing.value}": thing in draft.things for thing in SixThing}
    number = work.next_of(VenueCheck.ordinal, mine)
    work.add(VenueCheck, draft, venue_id=venue_id, ordinal=number, **found)
    return work.done(Event.VENUE_CHECKED, venue_id)


def note_use(work: Work, venue_id: UUID, draft: UseDraft) -> Changes:
    """Keep who used a venue for what."""
    row = work.get(Venue, venue_id)
    require_text(what=draft.what, organiser=draft.organiser)
    require_heads(draft.headcount)
    require_order(row.opened_on, work.past(draft.day))
    if row.closed_on is not None:
        require_order(draft.day, row.closed_on)
    number = work.next_of(VenueUse.ordinal, VenueUse.venue_id == venue_id)
    work.add(VenueUse, draft, venue_id=venue_id, ordinal=number)
    return work.done(Event.VENUE_USED, venue_id)


def close_venue(work: Work, venue_id: UUID, day: date, reason: str) -> Changes:
    """Note that a venue is no more, and why."""
    row = _open(work, venue_id)
    require_text(reason=reason)
    require_order(row.opened_on, work.past(day))
    row.closed_on, row.closed_reason = day, reason
    return work.done(Event.VENUE_CLOSED, venue_id)


def rate(work: Work, draft: RatingDraft) -> Changes:
    """Keep the stars of a compound for a year; what is on a payment list is not changed."""
    compound = work.get(Compound, draft.compound_id)
    require_text(decided_by=draft.decided_by, star_basis=draft.basis)
    work.past(draft.decided_on)
    if not 0 <= draft.stars <= MOST_STARS:
        raise KnownError("pairing.stars", most=MOST_STARS)
    mine = (StarRating.compound_id == draft.compound_id, StarRating.year == draft.year)
    version = work.next_of(StarRating.version, *mine)
    if version > 1:
        require_text(reason=draft.reason)
        if listed_stars(work, draft.year, draft.compound_id):
            raise KnownError("pairing.stars_listed", compound=compound.name, year=draft.year)
    made = work.add(StarRating, draft, version=version)
    return work.done(Event.STARS_RATED, made.id, year=draft.year, stars=draft.stars)


def listed_stars(work: Work, year: int, *compound_ids: UUID) -> frozenset[UUID]:
    """Give which compounds stand on a list of the year's rewards."""
    query = (
        sa.select(Payment.compound_id)
        .join(PaymentList, PaymentList.id == Payment.list_id)
        .where(
            PaymentList.year == year,
            PaymentList.kind == PaymentKind.STARS,
            Payment.voided_on.is_(None),
            Payment.compound_id.is_not(None),
        )
    )
    if compound_ids:
        query = query.where(Payment.compound_id.in_(compound_ids))
    return frozenset(one for one in work.session.scalars(query) if one is not None)


def _open(work: Work, venue_id: UUID) -> Venue:
    row = work.get(Venue, venue_id)
    if row.closed_on is not None:
        raise KnownError("pairing.ended_already")
    return row


def _check_texts(draft: VenueDraft) -> None:
    require_text(venue=draft.name, address=draft.address, hours=draft.hours)
    limit_text(keeper=draft.keeper)
