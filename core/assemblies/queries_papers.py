"""All that the papers of an assembly tell, read in one snapshot: none mixes two moments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies import queries_ballots, queries_count, queries_roll, queries_seals
from core.assemblies.count_sheets import (
    BallotRow,
    CountSheet,
    DeliveryRow,
    ResultSheet,
    ReturnRow,
)
from core.assemblies.queries_sheet import load_assembly_sheet, load_candidates_sheet
from core.assemblies.roll_sheets import RollSheet
from core.assemblies.sheets import AssemblySheet, CandidatesSheet
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Result
from core.assemblies.work import book_of, find_assembly
from core.db import audit
from core.law.packs import LawBook
from core.law.terms import Calendar


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known of an assembly beside its sheet; what is not there yet is None or empty."""

    roll: RollSheet | None = None
    elections: tuple[CandidatesSheet, ...] = ()
    ballots: tuple[BallotRow, ...] = ()
    deliveries: tuple[DeliveryRow, ...] = ()
    returns: tuple[ReturnRow, ...] = ()
    count: CountSheet | None = None
    result: ResultSheet | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """An assembly at one moment, with the law it froze and the audit chain's end at that moment."""

    sheet: AssemblySheet
    book: LawBook
    facts: Facts
    audit_head: str


def load_known(session: Session, assembly_id: UUID, calendar: Calendar, today: date) -> Known:
    """Load everything that is known of an assembly; nothing that was tampered with."""
    assembly = find_assembly(session, assembly_id)
    queries_seals.require(session, assembly)
    sheet = load_assembly_sheet(session, assembly_id, calendar, today)
    return Known(
        sheet,
        book_of(assembly),
        _load_facts(session, assembly, sheet, calendar),
        audit.head(session).short,
    )


def _load_facts(
    session: Session, assembly: Assembly, sheet: AssemblySheet, calendar: Calendar
) -> Facts:
    roll = queries_roll.load_roll_sheet(session, assembly.id) if sheet.roll is not None else None
    elections = tuple(
        load_candidates_sheet(session, matter.id) for matter in sheet.matters if matter.is_election
    )
    is_issued = bool(sheet.items) and roll is not None
    ballots = queries_ballots.load_ballots(session, assembly) if is_issued else ()
    if not ballots:
        return Facts(roll, elections)
    declared = sa.select(Result.id).where(Result.assembly_id == assembly.id).limit(1)
    has_result = session.scalar(declared) is not None
    return Facts(
        roll,
        elections,
        ballots,
        queries_ballots.load_deliveries(session, assembly.id),
        queries_ballots.load_returns(session, assembly.id),
        queries_count.load_count_sheet(session, assembly, batched=True),
        queries_count.load_result_sheet(session, assembly.id, calendar) if has_result else None,
    )
