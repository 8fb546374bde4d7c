"""All that the papers of an assembly tell, read in one snapshot: none mixes two moments."""

from __future__ import annotations

import enum
from collections.abc import Mapping
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
from core.assemblies.queries_force import closing_in_force
from core.assemblies.queries_sheet import load_assembly_sheet, load_candidates_sheet
from core.assemblies.roll_sheets import RollSheet
from core.assemblies.seals import Sealed
from core.assemblies.sheets import AssemblySheet, CandidatesSheet
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Ballot, BallotReturn, Delivery, Entry, Result
from core.assemblies.work import book_of, find_assembly
from core.db import audit
from core.law.packs import LawBook
from core.law.terms import Calendar


class Fact(enum.StrEnum):
    """What is known of an assembly beside its sheet, each a field of `PaperFacts`."""

    ROLL = "roll"
    BALLOTS = "ballots"
    DELIVERIES = "deliveries"
    RETURNS = "returns"
    COUNT = "count"
    RESULT = "result"


ALL = frozenset(Fact)
_OF_THE_COUNT = (Sealed.ISSUE, Sealed.RETURNS, Sealed.ENTRIES, Sealed.COUNT, Sealed.DELIVERY)
_SEALED: Mapping[Fact, tuple[Sealed, ...]] = {
    Fact.ROLL: (Sealed.ROLL,),
    Fact.BALLOTS: (Sealed.ROLL, Sealed.ISSUE),
    Fact.DELIVERIES: (Sealed.ROLL, Sealed.ISSUE, Sealed.DELIVERY),
    Fact.RETURNS: (Sealed.ROLL, Sealed.ISSUE, Sealed.RETURNS),
    Fact.COUNT: (Sealed.ROLL, *_OF_THE_COUNT),
    Fact.RESULT: (Sealed.ROLL, *_OF_THE_COUNT, Sealed.RESULT),
}
"""What each fact rests on beside the course, the candidates and the ballot, which papers share."""


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What is known of an assembly beside its sheet; what is not there, or not read, is empty.

    `there` names what could be read, whether it was or not.
    """

    roll: RollSheet | None = None
    elections: tuple[CandidatesSheet, ...] = ()
    ballots: tuple[BallotRow, ...] = ()
    deliveries: tuple[DeliveryRow, ...] = ()
    returns: tuple[ReturnRow, ...] = ()
    count: CountSheet | None = None
    result: ResultSheet | None = None
    former_result: ResultSheet | None = None  # the one that it corrects
    there: frozenset[Fact] = frozenset()
    layout_hash: str = ""  # of the form that the ballots were issued for
    tally_open: bool = False  # ballots are entered, and the count is not closed

    def has(self, fact: Fact) -> bool:
        """Tell whether a fact is there, read or not."""
        return fact in self.there or bool(getattr(self, fact))


@dataclass(frozen=True, slots=True)
class Known:
    """An assembly at one moment, with the law it froze and the audit chain's end at that moment."""

    sheet: AssemblySheet
    book: LawBook
    facts: PaperFacts
    audit_head: str


def load_known(
    session: Session,
    assembly_id: UUID,
    calendar: Calendar,
    today: date,
    wanted: frozenset[Fact] | None = ALL,
) -> Known:
    """Load what is known of an assembly and `wanted`; nothing that was tampered with.

    With None only what a list of papers asks is read, and no seal is recomputed for it.
    """
    assembly = find_assembly(session, assembly_id)
    if wanted is not None:
        shared = (Sealed.COURSE, Sealed.CANDIDATES, Sealed.BALLOT)
        rest = (sealed for fact in Fact if fact in wanted for sealed in _SEALED[fact])
        queries_seals.require(session, assembly, *dict.fromkeys((*shared, *rest)))
    sheet = load_assembly_sheet(session, assembly_id, calendar, today)
    return Known(
        sheet,
        book_of(assembly),
        _load_facts(session, assembly, sheet, (calendar, today), wanted or frozenset()),
        audit.head(session).anchor,
    )


def _load_facts(
    session: Session,
    assembly: Assembly,
    sheet: AssemblySheet,
    days: tuple[Calendar, date],
    wanted: frozenset[Fact],
) -> PaperFacts:
    elections = tuple(
        load_candidates_sheet(session, matter.id) for matter in sheet.matters if matter.is_election
    )
    there = _there(session, assembly, sheet)
    reads = wanted & there
    rows, of_count = queries_ballots, queries_count
    return PaperFacts(
        roll=queries_roll.load_roll_sheet(session, assembly.id) if Fact.ROLL in reads else None,
        elections=elections,
        ballots=rows.load_ballots(session, assembly) if Fact.BALLOTS in reads else (),
        deliveries=rows.load_deliveries(session, assembly.id) if Fact.DELIVERIES in reads else (),
        returns=rows.load_returns(session, assembly.id) if Fact.RETURNS in reads else (),
        count=of_count.load_count_sheet(session, assembly, batched=True)
        if Fact.COUNT in reads
        else None,
        result=of_count.load_result_sheet(session, assembly.id, *days)
        if Fact.RESULT in reads
        else None,
        former_result=of_count.load_former_result(session, assembly.id)
        if Fact.RESULT in reads
        else None,
        there=there,
        layout_hash=assembly.layout_hash,
        tally_open=closing_in_force(session, assembly.id) is None
        and _any(session, sa.select(Entry.id).join(Ballot).where(_of(assembly))),
    )


def _there(session: Session, assembly: Assembly, sheet: AssemblySheet) -> frozenset[Fact]:
    """Name what could be read, by a look at the first row of each."""
    found = {Fact.ROLL} if sheet.roll is not None else set()
    if not (found and sheet.items and _any(session, sa.select(Ballot.id).where(_of(assembly)))):
        return frozenset(found)
    found |= {Fact.BALLOTS, Fact.COUNT}
    tried = sa.select(Delivery.id).join(Ballot).where(_of(assembly), Delivery.stands())
    back = sa.select(BallotReturn.id).join(Ballot).where(_of(assembly))
    for fact, rows in ((Fact.DELIVERIES, tried), (Fact.RETURNS, back)):
        if _any(session, rows):
            found.add(fact)
    if _any(session, sa.select(Result.id).where(Result.assembly_id == assembly.id)):
        found.add(Fact.RESULT)
    return frozenset(found)


def _of(assembly: Assembly) -> sa.ColumnElement[bool]:
    return Ballot.assembly_id == assembly.id


def _any(session: Session, rows: sa.Select[UUID]) -> bool:
    return session.scalar(rows.limit(1)) is not None
