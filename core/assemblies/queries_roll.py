"""Reads of the voter roll; frozen rows only, nothing is changed here."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.noted import load_noted_objections
from core.assemblies.roll import PlainLine, digest_of_rows
from core.assemblies.roll_sheets import (
    ObjectionRow,
    OwnerChangeRow,
    RollDwellingRow,
    RollEntryRow,
    RollOwnerRow,
    RollSheet,
    RollSummary,
)
from core.assemblies.tables import Assembly
from core.assemblies.tables_roll import (
    Objection,
    OwnerChange,
    Roll,
    RollDwelling,
    RollEntry,
    RollOwner,
)
from core.db.base import as_kept, id_text
from core.errors import KnownError
from core.rosters.queries_same_names import load_same_named, same_named
from core.rosters.same_names import SameNamed
from core.text.names import mask_name


def load_roll_versions(session: Session, assembly_id: UUID) -> tuple[RollSummary, ...]:
    """Give every version of the roll, the one in force last."""
    rows = session.scalars(
        sa.select(Roll).where(Roll.assembly_id == assembly_id).order_by(Roll.version)
    )
    return tuple(
        RollSummary(
            id=roll.id,
            number=roll.number,
            version=roll.version,
            digest=roll.digest,
            frozen_on=roll.frozen_on,
            persons=roll.persons,
            area=roll.area,
            dwellings=roll.dwellings,
            reason=roll.reason,
        )
        for roll in rows
    )


def load_roll_summary(session: Session, assembly_id: UUID) -> RollSummary | None:
    """Give the version in force."""
    versions = load_roll_versions(session, assembly_id)
    return versions[-1] if versions else None


def load_roll_sheet(session: Session, assembly_id: UUID) -> RollSheet:
    """Give the roll in force with its objections; raise KnownError before it is frozen."""
    versions = load_roll_versions(session, assembly_id)
    if not versions:
        raise KnownError("assemblies.need_roll")
    return RollSheet(
        summary=versions[-1],
        entries=load_entries(session, versions[-1].id),
        versions=versions,
        objections=load_objections(session, assembly_id, "roll"),
        changes=_load_changes(session, assembly_id),
        same_named=same_named(session, _companies(session, versions[-1].id)),
    )


def load_same_named_voters(session: Session, assembly: Assembly) -> tuple[SameNamed, ...]:
    """Give companies of one full name: on the roll in force, else those of which one would be."""
    summary = load_roll_summary(session, assembly.id)
    if summary is None:
        return load_same_named(session, assembly.compound_id)
    return same_named(session, _companies(session, summary.id))


def _companies(session: Session, roll_id: UUID) -> list[tuple[UUID, str, str]]:
    rows = session.execute(
        sa.select(RollOwner.owner_id, RollOwner.name, RollDwelling.address)
        .join(RollEntry, RollEntry.id == RollOwner.entry_id)
        .join(RollDwelling, RollDwelling.entry_id == RollEntry.id)
        .where(RollEntry.roll_id == roll_id, RollOwner.is_company)
        .order_by(RollEntry.voter_no, RollDwelling.position)
    )
    return [(owner, name, address) for owner, name, address in rows]


def load_entries(session: Session, roll_id: UUID) -> tuple[RollEntryRow, ...]:
    """Give the voters of one version in the order of their numbers."""
    dwellings = _load_dwellings(session, roll_id)
    owners = _load_owners(session, roll_id)
    rows = session.scalars(
        sa.select(RollEntry).where(RollEntry.roll_id == roll_id).order_by(RollEntry.voter_no)
    )
    return tuple(
        RollEntryRow(
            id=entry.id,
            voter_no=entry.voter_no,
            dwellings=tuple(dwellings[entry.id]),
            owners=tuple(owners[entry.id]),
            representative=entry.representative,
            persons=entry.persons,
            area=entry.area,
            merge_reason=entry.merge_reason,
            is_developer=entry.is_developer,
        )
        for entry in rows
    )


def load_objections(
    session: Session, assembly_id: UUID, about: str = ""
) -> tuple[ObjectionRow, ...]:
    """Give the objections, or those `about` roll, candidates or result, in order of arrival."""
    wanted = sa.select(Objection).where(Objection.assembly_id == assembly_id)
    if about:
        wanted = wanted.where(Objection.about == about)
    rows = session.scalars(wanted.order_by(Objection.received_on, Objection.id))
    return tuple(
        ObjectionRow(
            id=row.id,
            about=row.about,
            objector=row.objector,
            item=row.item,
            claim=row.claim,
            received_on=row.received_on,
            evidence=row.evidence,
            upheld=row.upheld,
            answer=row.answer,
            answered_on=row.answered_on,
            told_how=row.told_how,
        )
        for row in rows
    )


def roll_holds(session: Session, assembly_id: UUID) -> bool:
    """Tell whether the stored rows of the roll in force still have the hash they were frozen by."""
    summary = load_roll_summary(session, assembly_id)
    if summary is None:
        raise KnownError("assemblies.need_roll")
    rows = _sealed_lines(session, summary.id)
    return digest_of_rows(rows, summary.persons, summary.area) == summary.digest


def _sealed_lines(session: Session, roll_id: UUID) -> list[PlainLine]:
    """Give the lines as they were hashed, column by column: every act on the way asks for them.

    Ids and areas stay as the file holds them; making values of them takes longer than hashing.
    """
    of_roll = RollEntry.roll_id == roll_id
    entry_id, area = as_kept(RollDwelling.entry_id), as_kept(RollDwelling.area)
    dwellings, owners = defaultdict[str, list[object]](list), defaultdict[str, list[object]](list)
    rows = session.execute(
        sa.select(entry_id, as_kept(RollDwelling.dwelling_id), RollDwelling.address, area)
        .add_columns(RollDwelling.area_source)
        .join(RollEntry, RollEntry.id == RollDwelling.entry_id)
        .where(of_roll)
        .order_by(RollDwelling.position)
    )
    for entry, dwelling, *said in rows:
        dwellings[entry].append([id_text(dwelling), *said])
    named = session.execute(
        sa.select(as_kept(RollOwner.entry_id), as_kept(RollOwner.owner_id))
        .add_columns(RollOwner.name, RollOwner.is_company)
        .join(RollEntry, RollEntry.id == RollOwner.entry_id)
        .where(of_roll)
        .order_by(RollOwner.position)
    )
    for entry, owner, *said in named:
        owners[entry].append([id_text(owner), *said])
    entries = session.execute(
        sa.select(as_kept(RollEntry.id), RollEntry.voter_no, RollEntry.persons)
        .add_columns(as_kept(RollEntry.area), RollEntry.representative, RollEntry.is_developer)
        .where(of_roll)
        .order_by(RollEntry.voter_no)
    )
    return [[*said, dwellings[entry], owners[entry]] for entry, *said in entries]


def _load_dwellings(session: Session, roll_id: UUID) -> defaultdict[UUID, list[RollDwellingRow]]:
    rows = session.execute(
        sa.select(
            RollDwelling.entry_id,
            RollDwelling.dwelling_id,
            RollDwelling.address,
            RollDwelling.building,
            RollDwelling.entrance,
            RollDwelling.area,
            RollDwelling.area_source,
        )
        .join(RollEntry, RollEntry.id == RollDwelling.entry_id)
        .where(RollEntry.roll_id == roll_id)
        .order_by(RollDwelling.position)
    )
    found: defaultdict[UUID, list[RollDwellingRow]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(RollDwellingRow(*row[1:]))
    return found


def _load_owners(session: Session, roll_id: UUID) -> defaultdict[UUID, list[RollOwnerRow]]:
    rows = session.execute(
        sa.select(RollOwner.entry_id, RollOwner.owner_id, RollOwner.name, RollOwner.is_company)
        .join(RollEntry, RollEntry.id == RollOwner.entry_id)
        .where(RollEntry.roll_id == roll_id)
        .order_by(RollOwner.position)
    )
    found: defaultdict[UUID, list[RollOwnerRow]] = defaultdict(list)
    for entry_id, owner_id, name, is_company in rows:
        masked = mask_name(name, is_company=is_company)
        found[entry_id].append(RollOwnerRow(owner_id, name, masked, is_company))
    return found


def _load_changes(session: Session, assembly_id: UUID) -> tuple[OwnerChangeRow, ...]:
    rows = session.scalars(
        sa.select(OwnerChange)
        .where(OwnerChange.assembly_id == assembly_id)
        .order_by(OwnerChange.changed_on, OwnerChange.id)
    )
    return tuple(
        OwnerChangeRow(
            dwelling_id=row.dwelling_id,
            address=row.address,
            from_names=row.from_names,
            to_names=row.to_names,
            on=row.changed_on,
            ruling=row.ruling,
            buyer_votes=row.buyer_votes,
        )
        for row in rows
    )


def open_roll_objections(session: Session, assembly_id: UUID) -> int:
    """Count the objections to the roll that nobody answered."""
    rows = load_noted_objections(session, assembly_id)
    return sum(one.about == "roll" and one.answered_on is None for one in rows)
