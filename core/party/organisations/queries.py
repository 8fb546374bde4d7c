"""Reading the tree: every function returns frozen values, in as many statements however many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.rows import row_of
from core.findings import all_told
from core.law.findings import Finding
from core.law.packs import LawBook
from core.law.terms import after_months
from core.party.grids.lookups import load_gridded
from core.party.organisations import checks
from core.party.organisations.checks import BranchFacts, Partner
from core.party.organisations.kinds import (
    MemberStatus,
    OrgKind,
    OrgLevel,
    OrgState,
    PartyPost,
)
from core.party.organisations.sheets import (
    ElectionRow,
    OrganisationChangeRow,
    OrganisationRow,
    OrganisationSheet,
    PostRow,
)
from core.party.organisations.tables import (
    PartyCoverage,
    PartyElection,
    PartyMember,
    PartyOrganisation,
    PartyOrganisationChange,
    PersonPost,
)
from core.party.organisations.work import get
from core.rosters.scoping import lies_in
from core.rosters.tables import Community, Compound
from core.scope import ALL, Scope, ScopeKind

T = TypeVar("T")
_ORDER = {level: number for number, level in enumerate(OrgLevel)}
_BOARD = frozenset({PartyPost.SECRETARY, PartyPost.DEPUTY_SECRETARY, PartyPost.BRANCH_MEMBER})


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted for every organisation at once."""

    members: Mapping[tuple[UUID, MemberStatus], int]
    besides: Mapping[UUID, int]
    covered: Mapping[UUID, list[tuple[UUID, str]]]
    grids: Mapping[UUID, UUID]
    terms: Mapping[UUID, date]
    board: Mapping[UUID, int]
    led: frozenset[UUID]


def load_tree(
    session: Session, scope: Scope, book: LawBook, today: date, *, with_gone: bool = False
) -> tuple[OrganisationRow, ...]:
    """List the organisations in the order of the tree, each below its parent.

    Of a scope, those that cover its compounds or stand in its community, with all above them.
    """
    query = sa.select(PartyOrganisation, Community.name).outerjoin(
        Community, Community.id == PartyOrganisation.community_id
    )
    if not with_gone:
        query = query.where(PartyOrganisation.ended_on.is_(None))
    found = {row.id: (row, community or "") for row, community in session.execute(query)}
    counts = _load_counts(session)
    wanted = _in_scope(session, scope, {one: row for one, (row, _) in found.items()}, counts)
    below: defaultdict[UUID | None, list[PartyOrganisation]] = defaultdict(list)
    for row, _community in found.values():
        if row.id in wanted:
            below[row.parent_id if row.parent_id in wanted else None].append(row)
    rows: list[OrganisationRow] = []

    def walk(parent: UUID | None, depth: int) -> None:
        for row in sorted(below[parent], key=lambda one: (_ORDER[one.level], one.name)):
            made = _row_of(row, found[row.id][1], depth, counts)
            number = len(list(checks.check_branch(facts_of(made), book, today)))
            rows.append(replace(made, findings=number if row.ended_on is None else 0))
            walk(row.id, depth + 1)

    walk(None, 0)
    return tuple(rows)


def load_sheet(
    session: Session, organisation_id: UUID, book: LawBook, today: date
) -> OrganisationSheet:
    """Load all that is shown of an organisation; raise `KnownError` if it is not there."""
    get(session, PartyOrganisation, organisation_id)
    tree = load_tree(session, ALL, book, today, with_gone=True)
    rows = {row.id: row for row in tree}
    mine = rows[organisation_id]
    facts = facts_of(mine)
    findings: list[Finding] = []
    proposals: tuple[checks.Proposal, ...] = ()
    if mine.state is OrgState.ACTIVE:
        findings.extend(checks.check_branch(facts, book, today))
        probationary = _load_probationary(session, organisation_id)
        findings.extend(checks.check_probation(probationary, book, today))
        if checks.may_join(facts, book):
            branches = [one for one in tree if one.kind is OrgKind.BRANCH]
            others = [partner_of(one) for one in branches if one.state is OrgState.ACTIVE]
            proposals = checks.propose(partner_of(mine), others, book)
    elections = _rows(session, PartyElection, ElectionRow, organisation_id, PartyElection.term)
    if elections:
        last = elections[-1]
        findings.extend(
            checks.check_election(last.present, last.voters, last.held_on, last.term_until, book)
        )
    return OrganisationSheet(
        row=mine,
        parent=rows[mine.parent_id].name if mine.parent_id is not None else "",
        changes=_rows(
            session, PartyOrganisationChange, OrganisationChangeRow, organisation_id,
            PartyOrganisationChange.ordinal,
        ),
        posts=load_posts(session, PersonPost.organisation_id == organisation_id),
        elections=elections,
        findings=all_told(findings),
        proposals=proposals,
        next_until=after_months(today, book.number(checks.TERM) * checks.MONTHS_IN_A_YEAR),
    )  # fmt: skip


def facts_of(row: OrganisationRow) -> BranchFacts:
    """Give what the checks ask of an organisation."""
    return BranchFacts(
        id=row.id,
        name=row.name,
        kind=row.kind,
        build_mode=row.build_mode,
        full=row.full,
        probationary=row.probationary,
        units=len(row.areas),
        board=row.board,
        has_secretary=row.has_secretary,
        term_until=row.term_until,
        is_temporary=row.is_temporary,
        besides=row.besides,
    )


def partner_of(row: OrganisationRow) -> Partner:
    """Give an organisation as another could join it."""
    return Partner(
        id=row.id,
        name=row.name,
        node=row.node,
        place=row.place,
        parent_id=row.parent_id,
        community_id=row.community_id,
        compounds=frozenset(row.compound_ids),
        areas=row.areas,
        full=row.full,
    )


def load_posts(session: Session, *where: sa.ColumnElement[bool]) -> tuple[PostRow, ...]:
    """List posts, those in force first, then by post and day."""
    query = (
        sa.select(PersonPost, PartyOrganisation.name, Compound.name)
        .outerjoin(PartyOrganisation, PartyOrganisation.id == PersonPost.organisation_id)
        .outerjoin(Compound, Compound.id == PersonPost.compound_id)
        .where(*where)
    )
    found = [
        row_of(PostRow, post, body=organisation or compound or "")
        for post, organisation, compound in session.execute(query)
    ]
    order = {post: number for number, post in enumerate(PartyPost)}
    found.sort(key=lambda row: (row.until is not None, order[row.post], row.since, str(row.id)))
    return tuple(found)


def names_of(session: Session) -> dict[UUID, str]:
    """Give the name of every organisation, those that ended too."""
    query = sa.select(PartyOrganisation.id, PartyOrganisation.name)
    return dict(session.execute(query).all())


def below(session: Session, organisation_id: UUID) -> frozenset[UUID]:
    """Give an organisation and all under it."""
    parents = sa.select(PartyOrganisation.id, PartyOrganisation.parent_id)
    children: defaultdict[UUID | None, list[UUID]] = defaultdict(list)
    for one, parent in session.execute(parents):
        children[parent].append(one)
    found, waiting = set[UUID](), [organisation_id]
    while waiting:
        one = waiting.pop()
        found.add(one)
        waiting.extend(children[one])
    return frozenset(found)


def _rows(
    session: Session, table: Any, kind: type[T], organisation_id: UUID, order: Any
) -> tuple[T, ...]:
    query = sa.select(table).where(table.organisation_id == organisation_id).order_by(order)
    return tuple(row_of(kind, row) for row in session.scalars(query))


def _load_probationary(session: Session, organisation_id: UUID) -> Sequence[checks.Probation]:
    query = sa.select(PartyMember.id, PartyMember.name, PartyMember.joined_on).where(
        PartyMember.organisation_id == organisation_id,
        PartyMember.status == MemberStatus.PROBATIONARY,
        PartyMember.left_on.is_(None),
    )
    rows = session.execute(query.order_by(PartyMember.joined_on, PartyMember.id))
    return [checks.Probation(*row) for row in rows]


def _load_counts(session: Session) -> Counts:
    stays = PartyMember.left_on.is_(None)
    amount = sa.func.count()
    record = sa.select(PartyMember.organisation_id, PartyMember.status, amount).where(stays)
    branch = sa.select(PartyMember.community_branch_id, amount).where(stays)
    covered: defaultdict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
    query = (
        sa.select(PartyCoverage.organisation_id, Compound.id, Compound.name)
        .join(Compound, Compound.id == PartyCoverage.compound_id)
        .where(PartyCoverage.until.is_(None))
        .order_by(Compound.name)
    )
    for one, compound_id, name in session.execute(query):
        covered[one].append((compound_id, name))
    held = sa.select(PersonPost.organisation_id, PersonPost.post, PersonPost.member_id).where(
        PersonPost.until.is_(None), PersonPost.organisation_id.is_not(None)
    )
    board: defaultdict[UUID, set[UUID | None]] = defaultdict(set)
    led: set[UUID] = set()
    for of, post, member in session.execute(held):
        if of is not None and post in _BOARD:
            board[of].add(member)
            led |= {of} if post is PartyPost.SECRETARY else set()
    terms = sa.select(PartyElection.organisation_id, sa.func.max(PartyElection.term_until))
    return Counts(
        members={
            (one, status): number
            for one, status, number in session.execute(
                record.group_by(PartyMember.organisation_id, PartyMember.status)
            )
            if one is not None
        },
        besides={
            one: number
            for one, number in session.execute(branch.group_by(PartyMember.community_branch_id))
            if one is not None
        },
        covered=covered,
        grids=dict(load_gridded(session)),
        terms=dict(session.execute(terms.group_by(PartyElection.organisation_id)).all()),
        board={one: len(people) for one, people in board.items()},
        led=frozenset(led),
    )


def _row_of(row: PartyOrganisation, community: str, depth: int, counts: Counts) -> OrganisationRow:
    covered = counts.covered.get(row.id, [])
    return row_of(
        OrganisationRow,
        row,
        depth=depth,
        community=community,
        full=counts.members.get((row.id, MemberStatus.FULL), 0),
        probationary=counts.members.get((row.id, MemberStatus.PROBATIONARY), 0),
        besides=counts.besides.get(row.id, 0),
        compounds=tuple(name for _, name in covered),
        compound_ids=tuple(one for one, _ in covered),
        areas=frozenset(counts.grids.get(one, one) for one, _ in covered),
        term_until=counts.terms.get(row.id),
        board=counts.board.get(row.id, 0),
        has_secretary=row.id in counts.led,
        findings=0,
    )


def _in_scope(
    session: Session, scope: Scope, rows: Mapping[UUID, PartyOrganisation], counts: Counts
) -> set[UUID]:
    """Give the organisations of a scope and all above them."""
    if scope.kind is ScopeKind.ALL:
        return set(rows)
    compounds = compounds_of(session, scope)
    wanted = {
        one
        for one, row in rows.items()
        if any(compound in compounds for compound, _ in counts.covered.get(one, ()))
        or (scope.kind is ScopeKind.COMMUNITY and row.community_id == scope.id)
    }
    for one in tuple(wanted):
        above = rows[one].parent_id
        while above is not None and above in rows and above not in wanted:
            wanted.add(above)
            above = rows[above].parent_id
    return wanted


def compounds_of(session: Session, scope: Scope) -> frozenset[UUID]:
    """Give the compounds of a scope."""
    return frozenset(session.scalars(sa.select(Compound.id).where(lies_in(scope))))
