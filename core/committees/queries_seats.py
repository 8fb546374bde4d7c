"""Reads of every committee in office at once, as the Party's matrix and calendar take them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.candidates import PoliticalStatus
from core.committees.queries_known import load_known
from core.committees.sheets import Post
from core.committees.tables import Committee, CommitteeMember, PostHolding
from core.party.organisations.kinds import PartyPost, TermOf
from core.party.organisations.matrix import Seat
from core.party.organisations.timetable import Term
from core.rosters.tables import Compound

_POSTS = {
    Post.CHAIR: PartyPost.CHAIR,
    Post.VICE_CHAIR: PartyPost.VICE_CHAIR,
    Post.MEMBER: PartyPost.COMMITTEE_MEMBER,
}
"""An alternate has no seat."""
_OF_PARTY = frozenset({PoliticalStatus.PARTY_MEMBER, PoliticalStatus.PROBATIONARY})


def load_seats(session: Session, day: date) -> tuple[Seat, ...]:
    """Give who sits in a committee whose term runs on that day, by the post held last."""
    office = {row.id: (row, name) for row, name in _newest(session) if row.term_until >= day}
    rows = session.execute(
        sa.select(CommitteeMember, PostHolding.post, PostHolding.since)
        .join(PostHolding, PostHolding.member_id == CommitteeMember.id)
        .order_by(CommitteeMember.committee_id, CommitteeMember.position, PostHolding.sequence)
    )
    last = {member.id: (member, post, since) for member, post, since in rows}
    found = []
    for member, post, since in last.values():
        if member.committee_id not in office or post not in _POSTS:
            continue
        committee, compound = office[member.committee_id]
        seat = Seat(
            compound_id=committee.compound_id,
            compound=compound,
            committee=committee.name,
            name=member.name,
            post=_POSTS[post],
            is_party=member.political_status in _OF_PARTY,
            since=since,
            until=committee.term_until,
        )
        found.append(seat)
    return tuple(found)


def load_terms(session: Session) -> tuple[Term, ...]:
    """Give each compound's newest term: of a committee formed here, else of one noted as known."""
    begun = sa.select(Committee.compound_id, sa.func.min(Committee.term_from))
    firsts = dict(session.execute(begun.group_by(Committee.compound_id)).all())
    known = load_known(session)
    for row in known:
        firsts[row.compound_id] = min(firsts.get(row.compound_id, row.term_from), row.term_from)
    terms = {
        row.compound_id: _term(row.id, row.name, row.compound_id, row.term_from, row.term_until)
        for row in known
    }
    for made, _compound in _newest(session):
        terms[made.compound_id] = _term(
            made.id, made.name, made.compound_id, made.term_from, made.term_until
        )
    return tuple(
        Term(one.of, one.id, one.name, one.compounds, one.since, one.until, firsts[compound_id])
        for compound_id, one in terms.items()
    )


def _newest(session: Session) -> list[tuple[Committee, str]]:
    rows = session.execute(
        sa.select(Committee, Compound.name)
        .join(Compound, Compound.id == Committee.compound_id)
        .order_by(Committee.term, Committee.change)
    ).all()
    return list({row.compound_id: (row, name) for row, name in rows}.values())


def _term(one: UUID, name: str, compound_id: UUID, since: date, until: date) -> Term:
    return Term(TermOf.COMMITTEE, one, name, frozenset({compound_id}), since, until)
