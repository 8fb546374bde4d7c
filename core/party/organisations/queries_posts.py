"""Reading posts and terms for the matrix and the calendar, as the pure modules take them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.party.organisations.kinds import OrgKind, PartyPost, PostBody, TermOf
from core.party.organisations.matrix import Held, Seat
from core.party.organisations.queries import compounds_of
from core.party.organisations.tables import (
    PartyCoverage,
    PartyElection,
    PartyMember,
    PartyOrganisation,
    PersonPost,
)
from core.party.organisations.timetable import Founding, Term
from core.rosters.tables import Compound
from core.scope import Scope, ScopeKind


def load_held(session: Session, scope: Scope) -> tuple[Held, ...]:
    """Give every post in force, with the compounds it is about; those of a scope only.

    A member stands under the name that the roster has today.
    """
    covered = _load_covered(session)
    inside = compounds_of(session, scope)
    query = (
        sa.select(PersonPost, PartyOrganisation.name, Compound.name, PartyMember.name)
        .outerjoin(PartyMember, PartyMember.id == PersonPost.member_id)
        .outerjoin(PartyOrganisation, PartyOrganisation.id == PersonPost.organisation_id)
        .outerjoin(Compound, Compound.id == PersonPost.compound_id)
        .where(PersonPost.until.is_(None))
        .order_by(PersonPost.id)
    )
    found = []
    for post, organisation, compound, member in session.execute(query):
        about = set(covered.get(post.organisation_id, ()))
        about |= {post.compound_id} if post.compound_id is not None else set()
        if scope.kind is not ScopeKind.ALL and not about & inside:
            continue
        held = Held(
            name=member or post.name,
            member_id=post.member_id,
            post=post.post,
            body=organisation or compound or "",
            compounds=frozenset(about),
            since=post.since,
            home_unit=post.home_unit,
            is_party=post.member_id is not None,
        )
        found.append(held)
    return tuple(found)


def load_terms(session: Session, scope: Scope) -> tuple[Term, ...]:
    """Give the term of every branch and of what stands above it, the newest of each."""
    covered = _load_covered(session)
    inside = compounds_of(session, scope)
    last = (
        sa.select(
            PartyElection.organisation_id,
            sa.func.max(PartyElection.held_on).label("since"),
            sa.func.max(PartyElection.term_until).label("until"),
        )
        .group_by(PartyElection.organisation_id)
        .subquery()
    )
    query = (
        sa.select(PartyOrganisation.id, PartyOrganisation.name, last.c.since, last.c.until)
        .outerjoin(last, last.c.organisation_id == PartyOrganisation.id)
        .where(PartyOrganisation.ended_on.is_(None), PartyOrganisation.kind != OrgKind.GROUP)
        .order_by(PartyOrganisation.id)
    )
    terms = []
    for one, name, since, until in session.execute(query):
        about = frozenset(covered.get(one, ()))
        if scope.kind is ScopeKind.ALL or about & inside:
            terms.append(Term(TermOf.BRANCH, one, name, about, since, until))
    return tuple(terms)


def load_foundings(
    session: Session, scope: Scope, committees: Iterable[Term]
) -> tuple[Founding, ...]:
    """Give when each compound had its branch, its committee and its property firm's manager."""
    inside = compounds_of(session, scope)
    names = dict(session.execute(sa.select(Compound.id, Compound.name)).all())
    branch = _first(
        (compound_id, founded_on)
        for compound_id, founded_on in session.execute(
            sa.select(PartyCoverage.compound_id, PartyOrganisation.founded_on).join(
                PartyOrganisation, PartyOrganisation.id == PartyCoverage.organisation_id
            )
        )
    )
    property_ = _first(
        session.execute(
            sa.select(PersonPost.compound_id, PersonPost.since).where(
                PersonPost.post == PartyPost.PROJECT_MANAGER
            )
        ).all()
    )
    committee = _first(
        (compound_id, term.first or term.since)
        for term in committees
        for compound_id in term.compounds
    )
    known = (set(branch) | set(property_) | set(committee)) & inside
    return tuple(
        Founding(one, names[one], branch.get(one), committee.get(one), property_.get(one))
        for one in sorted(known, key=lambda one: (names[one], str(one)))
    )


def compound_names(
    session: Session, held: Iterable[Held], seats: Iterable[Seat]
) -> Mapping[UUID, str]:
    """Name the compounds that posts of a body beside the branch are about."""
    about = {seat.compound_id for seat in seats}
    for post in held:
        if post.post.body is not PostBody.BRANCH:
            about |= post.compounds
    names = dict(session.execute(sa.select(Compound.id, Compound.name)).all())
    return {one: names[one] for one in about if one in names}


def _first(days: Iterable[tuple[UUID | None, date | None]]) -> dict[UUID, date]:
    found: dict[UUID, date] = {}
    for compound_id, day in days:
        if compound_id is not None and day is not None:
            found[compound_id] = min(found.get(compound_id, day), day)
    return found


def _load_covered(session: Session) -> Mapping[UUID | None, set[UUID]]:
    query = sa.select(PartyCoverage.organisation_id, PartyCoverage.compound_id)
    covered: defaultdict[UUID | None, set[UUID]] = defaultdict(set)
    for one, compound_id in session.execute(query.where(PartyCoverage.until.is_(None))):
        covered[one].add(compound_id)
    return covered
