"""Reads of an assembly's frame: lists, people, matters, candidates, the sheet of one assembly."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.candidates import Standing
from core.assemblies.group_checks import CHECKER as BY_GROUP
from core.assemblies.noted import (
    load_noted_matters,
    load_noted_members,
    load_noted_officials,
    load_noted_postings,
)
from core.assemblies.owner_checks import OWNER
from core.assemblies.sheets import (
    AssemblyRow,
    BallotItemRow,
    CandidateRow,
    CheckRow,
    FollowRow,
    MatterRow,
    MemberRow,
    OfficialRow,
    PostingRow,
)
from core.assemblies.tables import (
    Assembly,
    Candidate,
    CandidateCheck,
    FollowClause,
    Matter,
)
from core.assemblies.tables_ballots import BallotItem
from core.db.once import once
from core.law.candidacy import Answer, checklist
from core.law.packs import LawBook
from core.rosters.tables import Compound
from core.text.names import initials

PREFIX_LETTERS = 2
"""Of the compound's name; the rest of a proposed prefix is a number."""


def load_assemblies(session: Session) -> tuple[AssemblyRow, ...]:
    """Give every assembly, the newest first."""
    rows = session.execute(
        sa.select(
            Assembly.id,
            Assembly.title,
            Assembly.kind,
            Assembly.stage,
            Compound.id,
            Compound.name,
            Assembly.opened_on,
            Assembly.annulled != "",
        )
        .join(Compound, Compound.id == Assembly.compound_id)
        .order_by(Assembly.opened_on.desc(), Assembly.id.desc())
    )
    return tuple(AssemblyRow(*row) for row in rows)


def load_matters(session: Session, assembly_id: UUID) -> tuple[MatterRow, ...]:
    """Give the matters on the agenda in their order; withdrawn ones are left out."""
    return tuple(map(matter_row, load_noted_matters(session, assembly_id)))


def matter_row(matter: Matter) -> MatterRow:
    """Make the frozen row of a matter."""
    return MatterRow(
        id=matter.id,
        position=matter.position,
        kind=matter.kind,
        limb=matter.limb,
        title=matter.title,
        text=matter.text,
        is_election=matter.seats > 0,
        seats=matter.seats,
        alternates=matter.alternates,
    )


def load_candidates(
    session: Session, assembly_id: UUID, book: LawBook, matter_id: UUID | None = None
) -> tuple[CandidateRow, ...]:
    """Give the candidates in ballot order, those without a place behind, with their checks."""
    checks = _load_checks(session, assembly_id)
    wanted = sa.select(Candidate).where(Candidate.assembly_id == assembly_id)
    if matter_id is not None:
        wanted = wanted.where(Candidate.matter_id == matter_id)
    rows = session.scalars(
        wanted.order_by(Candidate.position.is_(None), Candidate.position, Candidate.id)
    )
    return tuple(
        CandidateRow(
            id=row.id,
            matter_id=row.matter_id,
            order=row.position if row.standing is Standing.CONFIRMED else None,
            name=row.name,
            address=row.address,
            political_status=row.political_status,
            occupation=row.occupation,
            channel=row.channel,
            recommenders=row.recommenders,
            standing=row.standing,
            checks=_checks(book, checks[row.id]),
            note=row.note,
        )
        for row in rows
    )


def load_items(session: Session, assembly_id: UUID) -> tuple[BallotItemRow, ...]:
    """Give the rows of the ballot as frozen."""
    rows = session.execute(
        sa.select(
            BallotItem.id,
            BallotItem.position,
            BallotItem.matter_id,
            BallotItem.candidate_id,
            BallotItem.label,
        )
        .where(BallotItem.assembly_id == assembly_id)
        .order_by(BallotItem.position)
    )
    return tuple(BallotItemRow(*row) for row in rows)


@once
def load_follow(session: Session, assembly_id: UUID) -> FollowRow | None:
    """Give the follow-the-majority clause, if the compound's rules have one."""
    row = session.scalars(
        sa.select(FollowClause)
        .where(FollowClause.assembly_id == assembly_id)
        .order_by(FollowClause.sequence.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    return FollowRow(row.source, row.text, row.adopted, row.dimension, row.warned_on_ballot)


def propose_serials(session: Session, compound_id: UUID) -> str:
    """Propose a prefix that no assembly uses yet: YS2 for 云杉苑 after YS1."""
    name = session.scalar(sa.select(Compound.name).where(Compound.id == compound_id)) or ""
    taken = set(session.scalars(sa.select(Assembly.serial_prefix)))
    letters = [one for one in initials(name).upper() if one.isascii() and one.isalpha()]
    stem = "".join(letters[:PREFIX_LETTERS]) or "P"
    return next(made for number in count(1) if (made := f"{stem}{number}") not in taken)


def load_members(session: Session, assembly_id: UUID) -> tuple[MemberRow, ...]:
    """Give the preparatory group in its order."""
    return tuple(
        MemberRow(
            id=row.id,
            name=row.name,
            side=row.side,
            post=row.post,
            phone=row.phone,
            is_owner=row.is_owner,
            is_leader=row.is_leader,
        )
        for row in load_noted_members(session, assembly_id)
    )


def load_officials(session: Session, assembly_id: UUID) -> tuple[OfficialRow, ...]:
    """Give who calls, counts and watches."""
    return tuple(
        OfficialRow(row.id, row.name, row.duty)
        for row in load_noted_officials(session, assembly_id)
    )


def load_postings(
    session: Session, assembly_id: UUID, outdated: frozenset[str]
) -> tuple[PostingRow, ...]:
    """Give the papers that hang or hung, in the order they were noted."""
    return tuple(
        PostingRow(
            id=row.id,
            sha256=row.sha256,
            told_until=row.told_until,
            paper=row.paper,
            posted_on=row.posted_on,
            removed_on=row.removed_on,
            place=row.place,
            witnesses=tuple(name for name in (row.witness_1, row.witness_2) if name),
            recorded_on=row.recorded_on,
            reason=row.reason,
            outdated=row.paper in outdated,
        )
        for row in load_noted_postings(session, assembly_id)
    )


def _load_checks(
    session: Session, assembly_id: UUID
) -> defaultdict[UUID, dict[str, CandidateCheck]]:
    rows = session.scalars(
        sa.select(CandidateCheck)
        .join(Candidate, Candidate.id == CandidateCheck.candidate_id)
        .where(Candidate.assembly_id == assembly_id)
        .order_by(CandidateCheck.sequence)
    )
    found: defaultdict[UUID, dict[str, CandidateCheck]] = defaultdict(dict)
    for check in rows:
        found[check.candidate_id][check.rule] = check
    return found


def _checks(book: LawBook, given: dict[str, CandidateCheck]) -> tuple[CheckRow, ...]:
    rows = []
    for rule in checklist(book):
        check = given.get(rule.code)
        rows.append(
            CheckRow(
                rule=rule.code,
                text=rule.title,
                article=rule.article.cite(),
                severity=rule.severity,
                result=check.result if check else Answer.PENDING,
                evidence=check.evidence if check else "",
                checker=check.checker if check else "",
                checked_on=check.checked_on if check else None,
                by_program=rule.code == OWNER or bool(check and check.checker == BY_GROUP),
            )
        )
    return tuple(rows)
