"""Reads of committees to come: who was elected and is to be formed, and what is proposed for it."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies import freezing
from core.assemblies.count_sheets import ResultSheet
from core.assemblies.facts import load_days
from core.assemblies.queries import load_assemblies
from core.assemblies.queries_force import result_in_force
from core.assemblies.sheets import AssemblyRow
from core.assemblies.stage_acts import Act, allowed_in
from core.assemblies.stages import Step
from core.assemblies.work import book_of, find_assembly
from core.committees.acts_forming import longest_term
from core.committees.origin import election_of
from core.committees.sheets import FormingSheet
from core.committees.tables import Committee
from core.errors import KnownError
from core.law.numerals import term_told
from core.proposals import committee_name, years_of_a_term
from core.rosters.tables import Compound


def load_waiting(session: Session) -> tuple[AssemblyRow, ...]:
    """Give the assemblies that elected a committee which is not formed yet."""
    formed = set(session.scalars(sa.select(Committee.assembly_id)))
    return tuple(
        row
        for row in load_assemblies(session)
        if Act.FORM_COMMITTEE in allowed_in(row.stage) and row.id not in formed
    )


def load_forming(session: Session, assembly_id: UUID) -> FormingSheet:
    """Give what forming the committee of an assembly begins with, by its declared result."""
    assembly = find_assembly(session, assembly_id)
    stored = result_in_force(session, assembly_id)
    if stored is None:
        raise KnownError("assemblies.need_result")
    result = freezing.thaw(ResultSheet, stored.content)
    matter = election_of(result).matter
    compound = session.get_one(Compound, assembly.compound_id)
    planned, done = load_days(session, assembly_id).get(Step.COUNTING, (None, None))
    return FormingSheet(
        assembly_id=assembly_id,
        elected=result.elected,
        name=committee_name(compound.name, assembly.term),
        term_from=done or planned or result.declared_on,
        years=term_told(f"{matter.title}\n{matter.text}")
        or longest_term(book_of(assembly))
        or years_of_a_term(),
        address=compound.address,
    )


def find_of_assembly(session: Session, assembly_id: UUID) -> UUID | None:
    """Give the committee that an assembly elected, if it is formed."""
    return session.scalar(sa.select(Committee.id).where(Committee.assembly_id == assembly_id))
