"""What the district's totals count of organisations and members."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.law.packs import LawBook
from core.party.organisations import checks
from core.party.organisations.kinds import BuildMode, MemberChangeKind, MemberStatus, OrgKind
from core.party.organisations.queries import compounds_of, facts_of, load_tree
from core.party.organisations.sheets import OrganisationFigures
from core.party.organisations.tables import PartyCheckIn, PartyMember, PartyMemberChange
from core.scope import ALL, Scope


def load_figures(session: Session, scope: Scope, book: LawBook, today: date) -> OrganisationFigures:
    """Count organisations, the compounds they cover, and members; each member once."""
    rows = load_tree(session, scope, book, today)
    inside = compounds_of(session, scope)
    branches = [row for row in rows if row.kind is OrgKind.BRANCH]
    covered = {one for row in rows for one in row.compound_ids if one in inside}
    here: sa.ColumnElement[bool] = sa.true()
    if scope != ALL:
        ids = [row.id for row in rows if row.kind in {OrgKind.BRANCH, OrgKind.GROUP}]
        here = sa.or_(
            PartyMember.organisation_id.in_(ids), PartyMember.community_branch_id.in_(ids)
        )
    stays = sa.and_(PartyMember.left_on.is_(None), here)
    query = sa.select(PartyMember.status, sa.func.count()).where(stays)
    counted = dict(session.execute(query.group_by(PartyMember.status)).all())
    reported = sa.select(sa.func.count(sa.distinct(PartyCheckIn.member_id))).where(
        PartyCheckIn.withdrawn_on.is_(None),
        PartyCheckIn.member_id.in_(sa.select(PartyMember.id).where(stays)),
    )
    transfers = _transfers(session, here)
    dated = [row.term_until for row in branches if row.term_until is not None]
    return OrganisationFigures(
        organisations=len(rows),
        branches=len(branches),
        temporary=sum(row.is_temporary for row in branches),
        joint=sum(row.build_mode is BuildMode.JOINT for row in branches),
        short=sum(checks.is_short(facts_of(row), book) for row in branches),
        compounds_covered=len(covered),
        members=sum(counted.values()),
        full=counted.get(MemberStatus.FULL, 0),
        probationary=counted.get(MemberStatus.PROBATIONARY, 0),
        checked_in=session.scalar(reported) or 0,
        without_term=len(branches) - len(dated),
        term_over=sum(until < today for until in dated),
        received=transfers.get(MemberChangeKind.TRANSFERRED_IN, 0),
        handed_on=transfers.get(MemberChangeKind.TRANSFERRED_OUT, 0),
    )


def _transfers(session: Session, here: sa.ColumnElement[bool]) -> dict[MemberChangeKind, int]:
    """Count what happened to members, by its kind."""
    query = (
        sa.select(PartyMemberChange.kind, sa.func.count())
        .join(PartyMember, PartyMember.id == PartyMemberChange.member_id)
        .where(here)
        .group_by(PartyMemberChange.kind)
    )
    return dict(session.execute(query).all())
