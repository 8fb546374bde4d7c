"""Reads of totals: what the other subjects keep, in as many statements however much there is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute, Session

from core.assemblies.candidates import PoliticalStatus
from core.committees.kinds import KnownKind
from core.committees.queries_known import load_known
from core.committees.tables import Committee, CommitteeMember
from core.law.packs import LawBook
from core.party.grids.kinds import GridRole
from core.party.grids.lookups import in_force, load_gridded, serving
from core.party.grids.tables import Grid, GridPlan, GridStaff
from core.party.grids.tables_zones import ResponsibilityZone, ZoneMember
from core.party.organisations.kinds import OrgKind, OrgState
from core.party.organisations.tables import PartyCoverage, PartyMember, PartyOrganisation
from core.party.pairing.kinds import SixThing
from core.party.pairing.policy import VENUE_AREA, number
from core.party.pairing.tables_money import Venue, VenueCheck
from core.rosters.scoping import lies_in
from core.rosters.tables import Community, Compound
from core.scope import Scope, ScopeKind
from core.totals.facts import Body, Facts, GridFact, VenueFact
from core.totals.kinds import RowKind
from core.totals.queries_asked import load_problems, load_topics
from core.totals.sheets import PeopleCounts

_IN_PARTY = (PoliticalStatus.PARTY_MEMBER, PoliticalStatus.PROBATIONARY)


def load_facts(session: Session, scope: Scope, day: date, home: str, book: LawBook) -> Facts:
    """Give what the shares and what is asked are counted from."""
    compounds: dict[UUID, str] = {
        row[0]: row[1]
        for row in session.execute(sa.select(Compound.id, Compound.name).where(lies_in(scope)))
    }
    covered, branches = _covered(session, scope)
    return Facts(
        day=day,
        compounds=compounds,
        bodies=_bodies(session, compounds, day),
        covered=covered,
        branches=branches,
        grids=_grids(session, scope, home),
        venues=_venues(session, scope, book),
        problems=load_problems(session, scope, home),
        topics=load_topics(session, scope, home),
    )


def load_place(session: Session, scope: Scope, home: str) -> str:
    """Name a scope; empty for all."""
    if scope.kind is ScopeKind.ALL:
        return ""
    if scope.id is None:
        return home
    table = Compound if scope.kind is ScopeKind.COMPOUND else Community
    return session.scalar(sa.select(table.name).where(table.id == scope.id)) or ""


def _bodies(session: Session, compounds: dict[UUID, str], day: date) -> tuple[Body, ...]:
    """Give who is in office on the day: the last change of the last term of each compound."""
    party = (
        sa.select(CommitteeMember.committee_id, sa.func.count().label("number"))
        .where(
            CommitteeMember.is_alternate.is_(False),
            CommitteeMember.political_status.in_(_IN_PARTY),
        )
        .group_by(CommitteeMember.committee_id)
        .subquery()
    )
    rows = session.execute(
        sa.select(
            Committee.id,
            Committee.compound_id,
            Committee.name,
            sa.func.coalesce(party.c.number, 0),
        )
        .outerjoin(party, party.c.committee_id == Committee.id)
        .where(Committee.term_from <= day, Committee.term_until >= day)
        .order_by(Committee.compound_id, Committee.term, Committee.change)
    )
    last = {row[1]: row for row in rows if row[1] in compounds}
    elected = [
        Body(RowKind.COMMITTEE, one, compound, name, is_interim=False, party=members)
        for one, compound, name, members in last.values()
    ]
    known = [
        Body(
            RowKind.KNOWN,
            row.id,
            row.compound_id,
            row.name,
            is_interim=row.kind is KnownKind.INTERIM,
            party=row.party_members,
        )
        for row in load_known(session, day)
        if row.compound_id in compounds
    ]
    return (*elected, *known)


def _covered(session: Session, scope: Scope) -> tuple[dict[UUID, str], dict[UUID, str]]:
    """Name the organisation, and the branch, that covers each compound now.

    Of several it is the first by name.
    """
    rows = session.execute(
        sa.select(PartyCoverage.compound_id, PartyOrganisation.name, PartyOrganisation.kind)
        .join(PartyOrganisation, PartyOrganisation.id == PartyCoverage.organisation_id)
        .join(Compound, Compound.id == PartyCoverage.compound_id)
        .where(
            PartyCoverage.until.is_(None),
            PartyOrganisation.state == OrgState.ACTIVE,
            lies_in(scope),
        )
        .order_by(PartyOrganisation.name.desc())
    )
    covered: dict[UUID, str] = {}
    branches: dict[UUID, str] = {}
    for compound_id, name, kind in rows:
        covered[compound_id] = name
        if kind is OrgKind.BRANCH:
            branches[compound_id] = name
    return covered, branches


def _of_community(
    column: InstrumentedAttribute[UUID | None], scope: Scope
) -> sa.ColumnElement[bool]:
    """Say of a grid or who serves it that it is of a scope: of communities, never of compounds."""
    match scope.kind:
        case ScopeKind.COMPOUND:
            return sa.false()
        case ScopeKind.COMMUNITY:
            return column.is_not_distinct_from(scope.id)
        case ScopeKind.ALL:
            return sa.true()


def _grids(session: Session, scope: Scope, home: str) -> tuple[GridFact, ...]:
    staff = (
        sa.select(GridStaff.grid_id, sa.func.count().label("number"))
        .where(GridStaff.until.is_(None))
        .group_by(GridStaff.grid_id)
        .subquery()
    )
    rows = session.execute(
        sa.select(
            Grid.id,
            Grid.name,
            sa.func.coalesce(Community.name, home),
            sa.func.coalesce(staff.c.number, 0),
        )
        .join(GridPlan, GridPlan.id == Grid.plan_id)
        .outerjoin(Community, Community.id == Grid.community_id)
        .outerjoin(staff, staff.c.grid_id == Grid.id)
        .where(in_force(), _of_community(Grid.community_id, scope))
    )
    inside: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for compound_id, grid_id in load_gridded(session):
        inside[grid_id].append(compound_id)
    return tuple(
        GridFact(one, name, community, served, tuple(inside[one]))
        for one, name, community, served in rows
    )


def _venues(session: Session, scope: Scope, book: LawBook) -> tuple[VenueFact, ...]:
    """Give the venues that are open by what their last check found."""
    least = number(book, VENUE_AREA)
    last = (
        sa.select(VenueCheck.venue_id, sa.func.max(VenueCheck.ordinal).label("ordinal"))
        .group_by(VenueCheck.venue_id)
        .subquery()
    )
    rows = session.execute(
        sa.select(Venue.id, Venue.name, Compound.name, VenueCheck)
        .join(Compound, Compound.id == Venue.compound_id)
        .outerjoin(last, last.c.venue_id == Venue.id)
        .outerjoin(
            VenueCheck,
            sa.and_(VenueCheck.venue_id == Venue.id, VenueCheck.ordinal == last.c.ordinal),
        )
        .where(Venue.closed_on.is_(None), lies_in(scope))
    )
    return tuple(_venue(*row, least) for row in rows)


def _venue(
    venue_id: UUID, name: str, compound: str, check: VenueCheck | None, least: int | None
) -> VenueFact:
    if check is None:
        return VenueFact(venue_id, name, compound, is_fit=False, has=0)
    has = sum(bool(getattr(check, f"has_{thing.value}")) for thing in SixThing)
    is_large = least is None or check.area >= least
    return VenueFact(venue_id, name, compound, is_large and has == len(SixThing), has)


def load_people(session: Session, scope: Scope) -> PeopleCounts:
    """Count organisations, members, grids and who serves them."""
    here = (
        sa.select(PartyCoverage.organisation_id)
        .join(Compound, Compound.id == PartyCoverage.compound_id)
        .where(PartyCoverage.until.is_(None), lies_in(scope))
    )
    in_scope: sa.ColumnElement[bool] = PartyOrganisation.id.in_(here)
    if scope.kind is ScopeKind.COMMUNITY and scope.id is not None:
        in_scope = sa.or_(in_scope, PartyOrganisation.community_id == scope.id)
    if scope.kind is ScopeKind.ALL:
        in_scope = sa.true()
    mine = sa.select(PartyOrganisation.id).where(
        PartyOrganisation.state == OrgState.ACTIVE, in_scope
    )
    belongs: sa.ColumnElement[bool] = sa.or_(
        PartyMember.organisation_id.in_(mine), PartyMember.community_branch_id.in_(mine)
    )
    if scope.kind is ScopeKind.ALL:
        belongs = sa.true()
    organisations = session.scalar(sa.select(sa.func.count()).select_from(mine.subquery()))
    members = session.scalar(
        sa.select(sa.func.count()).where(PartyMember.left_on.is_(None), belongs)
    )
    staff: Iterable[Any] = session.execute(
        sa.select(GridStaff.role, sa.func.count())
        .where(serving(), _of_community(GridStaff.community_id, scope))
        .group_by(GridStaff.role)
    )
    roles = Counter[GridRole](dict(map(tuple, staff)))
    return PeopleCounts(organisations or 0, members or 0, *_zones(session, scope), roles)


def _zones(session: Session, scope: Scope) -> tuple[int, int]:
    """Count the responsibility zones, and who is in charge of them, each person once.

    Whom the register does not know is one person by name and unit within one compound.
    """
    compound = sa.cast(ResponsibilityZone.compound_id, sa.String)
    who = sa.func.coalesce(
        sa.cast(ZoneMember.member_id, sa.String),
        compound + "|" + ZoneMember.name + "|" + ZoneMember.unit,
    )
    in_charge = sa.and_(ZoneMember.zone_id == ResponsibilityZone.id, ZoneMember.until.is_(None))
    zones, people = session.execute(
        sa.select(sa.func.count(ResponsibilityZone.id.distinct()), sa.func.count(who.distinct()))
        .join(Compound, Compound.id == ResponsibilityZone.compound_id)
        .outerjoin(ZoneMember, in_charge)
        .where(ResponsibilityZone.ended_on.is_(None), lies_in(scope))
    ).one()
    return int(zones), int(people)
