"""The sheet of one assembly and of one list of candidates: everything a page or a paper shows."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.candidates import PoliticalStatus, Standing
from core.assemblies.checks import needs
from core.assemblies.counted_days import Days
from core.assemblies.deadlines import announced
from core.assemblies.facts import load_days, load_facts
from core.assemblies.facts_ballots import are_on_the_way
from core.assemblies.planner import Planner, ordered_rows
from core.assemblies.postings import load_posted
from core.assemblies.queries import (
    load_candidates,
    load_follow,
    load_items,
    load_matters,
    load_members,
    load_officials,
    load_postings,
    matter_row,
)
from core.assemblies.queries_extension import load_extension
from core.assemblies.queries_roll import load_roll_summary
from core.assemblies.sheets import Annulled, AssemblySheet, CandidatesSheet, PassedOver
from core.assemblies.stages import Kind, Stage, Step
from core.assemblies.tables import Assembly, Matter, Override, StageChange
from core.assemblies.told import load_corrections, load_left_open
from core.assemblies.work import book_of, find_assembly
from core.clock import CHINA
from core.errors import KnownError
from core.findings import all_told
from core.freezing import thaw
from core.law.composition import CommitteeMakeUp, check_committee
from core.law.findings import Told
from core.law.terms import Calendar
from core.rosters.tables import Compound


def load_assembly_sheet(
    session: Session, assembly_id: UUID, calendar: Calendar, today: date
) -> AssemblySheet:
    """Give all that is shown of an assembly, with what its stage still lacks."""
    assembly = find_assembly(session, assembly_id)
    book = book_of(assembly)
    compound = session.get_one(Compound, assembly.compound_id)
    return AssemblySheet(
        id=assembly.id,
        title=assembly.title,
        kind=assembly.kind,
        form=assembly.form,
        term=assembly.term,
        session=assembly.session,
        stage=assembly.stage,
        annulled=_annulled(session, assembly),
        opened_on=assembly.opened_on,
        compound_id=compound.id,
        compound_name=compound.name,
        compound_address=compound.address,
        community=assembly.community,
        street=assembly.street,
        police=assembly.police,
        housing=assembly.housing,
        division=assembly.division,
        pack=assembly.pack,
        ballot_per=assembly.ballot_per,
        serial_prefix=assembly.serial_prefix,
        organiser=assembly.organiser,
        contact=assembly.contact,
        phone=assembly.phone,
        objection_address=assembly.objection_address,
        voting_place=assembly.voting_place,
        meeting_hour=assembly.meeting_hour,
        return_place=assembly.return_place,
        posting_place=assembly.posting_place,
        dates=ordered_rows(
            book, calendar, days_so_far(session, assembly), assembly.form, assembly.kind
        ),
        members=load_members(session, assembly_id),
        officials=load_officials(session, assembly_id),
        matters=load_matters(session, assembly_id),
        items=load_items(session, assembly_id),
        roll=load_roll_summary(session, assembly_id),
        follow=load_follow(session, assembly_id),
        postings=load_postings(session, assembly_id, load_posted(session, assembly_id).outdated),
        needs=_needs(session, assembly, calendar, today),
        passed_over=load_passed_over(session, assembly_id),
        extension=load_extension(session, assembly),
        announced=announced(session, assembly_id),
        corrections=load_corrections(session, assembly),
        left_open=load_left_open(session, assembly),
    )


def days_so_far(session: Session, assembly: Assembly) -> Days:
    """Give every step's days; ballots are delivered once the last of them has arrived."""
    days = dict(load_days(session, assembly.id))
    if Step.BALLOTS_DELIVERED in days and are_on_the_way(session, assembly):
        days[Step.BALLOTS_DELIVERED] = (days[Step.BALLOTS_DELIVERED][0], None)
    return days


def load_planner(session: Session, assembly_id: UUID, calendar: Calendar, today: date) -> Planner:
    """Give what proposes and bounds the days of an assembly."""
    assembly = find_assembly(session, assembly_id)
    days = load_days(session, assembly_id)
    return Planner(book_of(assembly), calendar, days, assembly.form, today, assembly.kind)


def load_candidates_sheet(session: Session, matter_id: UUID) -> CandidatesSheet:
    """Give the candidates of one election with what the list as a whole lacks."""
    matter = session.get(Matter, matter_id)
    if matter is None:
        raise KnownError("assemblies.no_such_matter")
    assembly = find_assembly(session, matter.assembly_id)
    book = book_of(assembly)
    candidates = load_candidates(session, matter.assembly_id, book, matter_id)
    standing = [one for one in candidates if one.standing is Standing.CONFIRMED]
    party = sum(one.political_status in PARTY for one in standing)
    make_up = CommitteeMakeUp(
        size=matter.seats,
        party_members=min(party, matter.seats),
        alternates=matter.alternates,
    )
    # Those by-elected are no committee: who sits already is told when their seats are filled.
    change = assembly.kind is Kind.BY_ELECTION
    findings = () if change else all_told(check_committee(book, make_up))
    return CandidatesSheet(matter_row(matter), matter.order_rule, candidates, findings)


def _annulled(session: Session, assembly: Assembly) -> Annulled | None:
    """Give how it ended without a result: the last stage that was entered before, and the day."""
    if not assembly.annulled:
        return None
    changes = session.scalars(
        sa.select(StageChange)
        .where(StageChange.assembly_id == assembly.id)
        .order_by(StageChange.at, StageChange.id)
    ).all()
    before = [change.stage for change in changes if change.stage is not Stage.CLOSED]
    return Annulled(before[-1], changes[-1].at.astimezone(CHINA).date(), assembly.annulled)


PARTY = {PoliticalStatus.PARTY_MEMBER, PoliticalStatus.PROBATIONARY}


def _needs(
    session: Session, assembly: Assembly, calendar: Calendar, today: date
) -> tuple[Told, ...]:
    if assembly.stage is Stage.CLOSED:
        return ()
    book = book_of(assembly)
    facts = load_facts(session, assembly, book, calendar, today)
    return all_told(needs(book, calendar, assembly.stage, facts))


def load_passed_over(session: Session, assembly_id: UUID) -> tuple[PassedOver, ...]:
    """Give what was passed over so far, each with its reason and day."""
    rows = session.scalars(
        sa.select(Override)
        .where(Override.assembly_id == assembly_id)
        .order_by(Override.at, Override.id)
    )
    return tuple(
        PassedOver(thaw(Told, row.finding), row.stage, row.at.astimezone(CHINA).date())
        for row in rows
    )
