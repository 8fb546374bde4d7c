"""Reads of committees to come: who was elected and is to be formed, and what is proposed for it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import freezing
from core.assemblies.count_sheets import ResultSheet
from core.assemblies.facts import load_days
from core.assemblies.queries import load_assemblies
from core.assemblies.queries_force import result_in_force
from core.assemblies.sheets import AssemblyRow
from core.assemblies.stage_acts import Act, allowed_in
from core.assemblies.stages import Kind, Step
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Result
from core.assemblies.work import book_of, find_assembly
from core.committees.lookups import is_outdated, longest_term, newest_of
from core.committees.origin import election_of
from core.committees.queries_office import load_in_office, load_sitting
from core.committees.sheets import FormingSheet
from core.committees.sitting import write_sitting
from core.committees.tables import Committee
from core.errors import KnownError
from core.law.numerals import term_told
from core.proposals import committee_name, years_of_a_term
from core.rosters.tables import Compound


def load_waiting(session: Session) -> tuple[AssemblyRow, ...]:
    """Give the assemblies that elected a committee which is not formed yet."""
    order = sa.select(Committee).order_by(Committee.change)
    formed = {row.assembly_id: row for row in session.scalars(order)}
    versions = sa.select(Result.assembly_id, Result.id).order_by(Result.version)
    newest = {row.assembly_id: row.id for row in session.execute(versions)}

    def waits(assembly_id: UUID) -> bool:
        known = formed.get(assembly_id)
        if known is None:
            return True
        corrected = newest.get(assembly_id, known.result_id) != known.result_id
        return corrected and is_outdated(session, known)

    return tuple(
        row
        for row in load_assemblies(session)
        if Act.FORM_COMMITTEE in allowed_in(row.stage) and waits(row.id)
    )


def load_forming(session: Session, assembly_id: UUID, today: date) -> FormingSheet:
    """Give what forming the committee of an assembly begins with, by its declared result."""
    assembly = find_assembly(session, assembly_id)
    stored = result_in_force(session, assembly_id)
    if stored is None:
        raise KnownError("assemblies.need_result")
    result = freezing.thaw(ResultSheet, stored.content)
    matter = election_of(result).matter
    compound = session.get_one(Compound, assembly.compound_id)
    if assembly.kind is Kind.BY_ELECTION:
        return _of_change(session, assembly, compound, result.elected, today)
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


def _of_change(
    session: Session, assembly: Assembly, compound: Compound, elected: tuple[str, ...], today: date
) -> FormingSheet:
    """Propose the committee in office; where none is on record, its term is the clerk's to tell."""
    office = load_in_office(session, compound.id, today, but_of=assembly.id)
    if office is None:
        years = longest_term(book_of(assembly)) or years_of_a_term()
        name = committee_name(compound.name, assembly.term)
        return FormingSheet(
            *(assembly.id, elected, name, today, years, compound.address), by_election=True
        )
    return FormingSheet(
        assembly_id=assembly.id,
        elected=elected,
        name=office.name,
        term_from=office.term_from,
        years=office.term_until.year - office.term_from.year,
        address=office.address,
        by_election=True,
        seats=office.seats,
        sitting=write_sitting(load_sitting(session, office)),
    )


def find_of_assembly(session: Session, assembly_id: UUID) -> UUID | None:
    """Give the committee that an assembly elected, if it is formed, as it was formed last."""
    found = newest_of(session, assembly_id)
    return None if found is None else found.id
