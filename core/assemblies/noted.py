"""What was noted of an assembly: people, matters, candidates, days, postings, objections.

They are few, and much rests on them: what owners were told, what hangs, what is late, what a stage
lacks. All of it reads them here, so that a sheet asks for each of them once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.candidates import Standing
from core.assemblies.stages import Step
from core.assemblies.tables import (
    AssemblyDay,
    Candidate,
    GroupMember,
    Matter,
    Official,
    Posting,
)
from core.assemblies.tables_roll import Objection
from core.db.once import once


class DayNoted(NamedTuple):
    """The last word on a step: the day planned, the day it was done, why it was put there."""

    planned: date | None
    done: date | None
    reason: str


@once
def load_noted_days(session: Session, assembly_id: UUID) -> Mapping[Step, DayNoted]:
    """Give the last word on every step's days."""
    rows = session.execute(
        sa.select(AssemblyDay.step, AssemblyDay.planned, AssemblyDay.done, AssemblyDay.reason)
        .where(AssemblyDay.assembly_id == assembly_id)
        .order_by(AssemblyDay.sequence)
    )
    return MappingProxyType(
        {step: DayNoted(planned, done, reason) for step, planned, done, reason in rows}
    )


@once
def load_noted_postings(session: Session, assembly_id: UUID) -> tuple[Posting, ...]:
    """Give the postings in the order in which they were noted."""
    rows = sa.select(Posting).where(Posting.assembly_id == assembly_id)
    return tuple(session.scalars(rows.order_by(Posting.sequence)))


@once
def load_noted_members(session: Session, assembly_id: UUID) -> tuple[GroupMember, ...]:
    """Give who is in the preparatory group now, in its order."""
    rows = sa.select(GroupMember).where(GroupMember.in_office(assembly_id))
    return tuple(session.scalars(rows.order_by(GroupMember.position)))


@once
def load_noted_officials(session: Session, assembly_id: UUID) -> tuple[Official, ...]:
    """Give who calls, counts and watches now, in their order."""
    rows = sa.select(Official).where(Official.in_office(assembly_id))
    return tuple(session.scalars(rows.order_by(Official.position)))


@once
def load_noted_matters(session: Session, assembly_id: UUID) -> tuple[Matter, ...]:
    """Give the matters on the agenda in their order; withdrawn ones are left out."""
    rows = sa.select(Matter).where(Matter.assembly_id == assembly_id, Matter.withdrawn.is_(False))
    return tuple(session.scalars(rows.order_by(Matter.position)))


@once
def load_noted_candidates(session: Session, assembly_id: UUID) -> tuple[Candidate, ...]:
    """Give who was recommended, in that order, whatever became of them or of their election."""
    rows = sa.select(Candidate).where(Candidate.assembly_id == assembly_id)
    return tuple(session.scalars(rows.order_by(Candidate.id)))


def load_standing_candidates(session: Session, assembly_id: UUID) -> tuple[Candidate, ...]:
    """Give of them who stands, in an election that is still on the agenda."""
    matters = {matter.id for matter in load_noted_matters(session, assembly_id)}
    return tuple(
        one
        for one in load_noted_candidates(session, assembly_id)
        if one.standing is Standing.CONFIRMED and one.matter_id in matters
    )


@once
def load_noted_objections(session: Session, assembly_id: UUID) -> tuple[Objection, ...]:
    """Give the objections in the order in which they came."""
    rows = sa.select(Objection).where(Objection.assembly_id == assembly_id)
    return tuple(session.scalars(rows.order_by(Objection.received_on, Objection.id)))
