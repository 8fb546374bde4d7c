"""Acts on posts and elections: who holds what since when, and the meeting that elected them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.party.organisations.drafts import ElectionDraft, PostDraft
from core.party.organisations.kinds import OrgKind, PartyPost, PostBody
from core.party.organisations.tables import PartyElection, PersonPost
from core.party.organisations.work import Work, get, limit_text, require_text
from core.phrases import InWords, phrase
from core.rosters.tables import Compound
from core.text.names import clean_name, name_key


def appoint(work: Work, draft: PostDraft) -> Changes:
    """Enter that a person holds a post since a day."""
    work.past(draft.since)
    limit_text(home_unit=draft.home_unit)
    name = draft.name if draft.member_id is None else work.member(draft.member_id).name
    require_text(name=name)
    if draft.post.body is PostBody.BRANCH:
        if draft.organisation_id is None:
            raise KnownError("organisations.post_of_organisation", post=InWords(draft.post))
        if draft.member_id is None:
            raise KnownError("organisations.post_of_member", post=InWords(draft.post))
    elif draft.compound_id is None:
        raise KnownError("organisations.post_of_compound", post=InWords(draft.post))
    if draft.post is PartyPost.FIRST_SECRETARY:
        require_text(home_unit=draft.home_unit)
    if draft.organisation_id is not None:
        work.organisation(draft.organisation_id)
    if draft.compound_id is not None:
        get(work.session, Compound, draft.compound_id)
    _refuse_twice(work, draft, name)
    row = _take(work, draft, clean_name(name))
    return work.done(Event.PARTY_POST_TAKEN, row.id, post=draft.post, on=draft.since)


def end_post(work: Work, post_id: UUID, until: date, reason: str) -> Changes:
    """Let a post end on a day, for a reason."""
    require_text(reason=reason)
    row = get(work.session, PersonPost, post_id)
    if row.until is not None:
        raise KnownError("organisations.post_over", name=row.name, until=row.until.isoformat())
    if work.past(until) < row.since:
        raise KnownError("organisations.ends_before", since=row.since.isoformat())
    row.until, row.ended_reason = until, reason
    return work.done(Event.PARTY_POST_ENDED, row.id, post=row.post, on=until)


def elect(work: Work, organisation_id: UUID, draft: ElectionDraft) -> Changes:
    """Enter an election meeting; who was elected takes office, whoever held a post before ends.

    The share that has to come only warns: its text was not at hand ([V-]); few give a reason.
    """
    row = work.organisation(organisation_id)
    work.past(draft.held_on)
    limit_text(reason=draft.reason)
    if row.kind is OrgKind.GROUP:
        raise KnownError("organisations.group_elects_none", name=row.name)
    if draft.voters < 1 or not 0 <= draft.present <= draft.voters or draft.seats < 1:
        raise KnownError(
            "organisations.election_numbers", voters=draft.voters, present=draft.present,
            seats=draft.seats,
        )  # fmt: skip
    if draft.term_until <= draft.held_on:
        raise KnownError("organisations.term_before", day=draft.held_on.isoformat())
    if len({one.member_id for one in draft.elected}) > draft.seats:
        raise KnownError(
            "organisations.more_than_seats", number=len(draft.elected), seats=draft.seats
        )
    last = sa.select(PartyElection).where(PartyElection.organisation_id == row.id)
    before = work.session.scalars(last.order_by(PartyElection.term.desc())).first()
    if before is not None and draft.held_on <= before.held_on:
        raise KnownError("organisations.election_before", day=before.held_on.isoformat())
    election = PartyElection(
        organisation_id=row.id,
        term=before.term + 1 if before is not None else 1,
        held_on=draft.held_on,
        voters=draft.voters,
        present=draft.present,
        seats=draft.seats,
        term_until=draft.term_until,
        reason=draft.reason,
    )
    work.session.add(election)
    _take_office(work, row.id, draft)
    return work.done(
        Event.PARTY_ELECTION_HELD, row.id, name=row.name, on=draft.held_on, voters=draft.voters,
        present=draft.present, until=draft.term_until,
    )  # fmt: skip


_ELECTED = frozenset({PartyPost.SECRETARY, PartyPost.DEPUTY_SECRETARY, PartyPost.BRANCH_MEMBER})
"""A first secretary is sent, a group's leader is not of the branch's term: both stay."""


def _take_office(work: Work, organisation_id: UUID, draft: ElectionDraft) -> None:
    for one in draft.elected:
        if one.post not in _ELECTED:
            raise KnownError("organisations.post_not_elected", post=InWords(one.post))
    if not draft.elected:
        return
    held = sa.select(PersonPost).where(
        PersonPost.organisation_id == organisation_id,
        PersonPost.until.is_(None),
        PersonPost.post.in_(_ELECTED),
    )
    for post in work.session.scalars(held).all():
        post.until = max(draft.held_on, post.since)
        post.ended_reason = phrase("party_term_ended")
    for one in draft.elected:
        name = work.member(one.member_id).name
        taken = PostDraft(one.post, draft.held_on, one.member_id, organisation_id=organisation_id)
        _take(work, taken, name)


def _take(work: Work, draft: PostDraft, name: str) -> PersonPost:
    row = PersonPost(
        member_id=draft.member_id,
        name=name,
        post=draft.post,
        organisation_id=draft.organisation_id,
        compound_id=draft.compound_id,
        home_unit=draft.home_unit.strip(),
        since=draft.since,
    )
    work.session.add(row)
    work.session.flush()
    return row


def _refuse_twice(work: Work, draft: PostDraft, name: str) -> None:
    """Refuse the same post of the same body for the same person, while it is held."""
    held = sa.select(PersonPost).where(PersonPost.post == draft.post, PersonPost.until.is_(None))
    place = (draft.member_id, draft.organisation_id, draft.compound_id)
    for row in work.session.scalars(held):
        same = (row.member_id, row.organisation_id, row.compound_id) == place
        if same and name_key(row.name) == name_key(name):
            raise KnownError("organisations.post_held", name=name, post=InWords(draft.post))
