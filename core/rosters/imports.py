"""An import from file to report: read, match, write, count, all in one unit of work or none.

The steps stand in their own modules; here is their order and what a clerk is told of the result.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.changes import Changes
from core.clock import Clock
from core.errors import KnownError
from core.law.packs import LawBook
from core.law.shares import area_text
from core.phrases import listed
from core.progress import ProgressSink, ignore_progress
from core.rosters import queries
from core.rosters.applying import write_plan
from core.rosters.area_sources import AreaStatement
from core.rosters.columns import Field, SaidColumns
from core.rosters.compounds import alike, clean_compound
from core.rosters.drafts import ColumnRead, RosterDraft, RowCounts, RowFinding
from core.rosters.figures import load_figures
from core.rosters.kinds import AreaSource
from core.rosters.known import contradicted, load_known, load_places
from core.rosters.matching import Matcher
from core.rosters.plans import ChangeLine
from core.rosters.registers import is_of_register
from core.rosters.rows import RosterFigures
from core.rosters.sheets import gather
from core.rosters.tables import ColumnMapping, Compound, RosterImport
from core.rosters.unplaced import trace_rows
from core.text.names import load_readings
from core.workbooks.reading import open_workbook
from core.workbooks.sources import Source, take_copy


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the office says of an import beside the file.

    `new_compound`: the name is a new compound's although a known one is called much the same.
    `area_source` and `area_date`: where all areas are from that no column tells of (SPC-BO Art 8).
    """

    new_compound: bool = False
    area_source: AreaSource = AreaSource.UNKNOWN
    area_date: date | None = None

    @property
    def areas(self) -> AreaStatement:
        """What is said of the areas of the whole file."""
        return AreaStatement(self.area_source, self.area_date)


AS_IT_IS = ImportOptions()
"""Nothing is said beside the file."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a draft goes: the compound's name as typed, and what is said beside the file.

    `book` is the law by which its voting persons are counted afterwards.
    """

    compound: str
    book: LawBook
    options: ImportOptions = AS_IT_IS


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or in a dry run would do. `figures` are the compound's afterwards.

    Of the `read` rows `taken` were taken and `refused` were not; `updated` counts the dwellings
    known before in which something changed.
    """

    file: str
    compound_id: UUID
    read: int
    taken: int
    refused: int
    updated: int
    new_dwellings: int
    not_in_file: int
    figures: RosterFigures
    findings: tuple[RowFinding, ...]
    changed: tuple[ChangeLine, ...]
    rows: RowCounts
    columns: tuple[ColumnRead, ...]
    ignored_columns: tuple[str, ...]
    changes: Changes
    dry_run: bool = False

    @property
    def refusals(self) -> tuple[RowFinding, ...]:
        """The rows that were not taken, each with its reason."""
        return tuple(finding for finding in self.findings if finding.refused)

    @property
    def warnings(self) -> tuple[RowFinding, ...]:
        """What was taken and should be looked at."""
        return tuple(finding for finding in self.findings if not finding.refused)

    def summary(self) -> dict[str, Any]:
        """The named figures of the command line's JSON."""
        return {
            "read": self.read,
            "dwellings": self.figures.dwellings,
            "owners": self.figures.owners,
            "residents": self.figures.residents,
            "taken": self.taken,
            "updated": self.updated,
            "refused": self.refused,
            "warnings": len(self.warnings),
            "total_area": area_text(self.figures.total_area),
            "voting_persons": self.figures.voting_persons,
        }


@contextmanager
def without_collection(*, draft_stays: bool) -> Iterator[None]:
    """Hold the collector of cycles back: an import makes a million objects and no cycle.

    A draft that stays is taken out of its sight, or its next round would walk over all of it and
    stop every thread, the window's too, for as long as a second; the import that follows gives
    back what was taken.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            (gc.freeze if draft_stays else gc.unfreeze)()
            gc.enable()


def read_roster(
    path: Path,
    mapping: SaidColumns | None = None,
    progress: ProgressSink = ignore_progress,
    remembered: Mapping[str, SaidColumns] | None = None,
) -> RosterDraft:
    """Read a file into a draft, in a guarded child. Raises `KnownError`; `progress` may cancel."""
    return read_source(take_copy(path, progress), mapping, progress, remembered)


def read_source(
    source: Source,
    mapping: SaidColumns | None = None,
    progress: ProgressSink = ignore_progress,
    remembered: Mapping[str, SaidColumns] | None = None,
) -> RosterDraft:
    """Read the copy of a file into a draft; see `read_roster`."""
    with open_workbook(source, progress) as messages:
        load_readings()  # here the child still looks at the file, and we would only wait
        draft = gather(source.name, messages, mapping, progress, remembered)
    draft.source = source
    return draft


def run_import(
    session: Session,
    draft: RosterDraft,
    into: Destination,
    clock: Clock,
    progress: ProgressSink = ignore_progress,
) -> ImportReport:
    """Match and write a draft in the caller's unit of work; a new compound is made by its name.

    Where not a single row can be taken nothing is written but that the file was refused: see
    `require_taken`. Raises `KnownError` where then the compound would be new, and where a new
    compound's name is much like a known one's and nobody says that it is another.
    """
    _check_options(into.options, clock)
    name = clean_compound(into.compound)
    similar: tuple[str, ...] = ()
    is_new = False
    compound_id = queries.find_compound(session, name)
    if compound_id is None:
        similar = alike(name, (row.name for row in queries.load_compounds(session)))
        if similar and not into.options.new_compound:
            raise KnownError("rosters.compound_alike", name=name, known=listed(similar))
        compound_id, is_new = _new_compound(session, name), True
    known = load_known(session, compound_id)
    if doubted := contradicted(draft, known):
        known.places = load_places(session, doubted)
    before = len(known.dwellings)
    plan = Matcher(draft, known, compound_id, into.options.areas).match(progress)
    findings = (*_of_the_name(name, similar), *draft.findings, *plan.findings)
    refused = len(draft.refused_rows | plan.refused)
    read = draft.counts.read
    if read > refused:
        write_plan(session, plan, clock, draft.file, progress)
    report = ImportReport(
        file=draft.file,
        compound_id=compound_id,
        read=read,
        taken=read - refused,
        refused=refused,
        updated=len(plan.updated) if read > refused else 0,
        new_dwellings=plan.new_dwellings if read > refused else 0,
        not_in_file=before - plan.matched,
        figures=load_figures(session, compound_id, into.book),
        findings=findings,
        changed=tuple(plan.changes),
        rows=draft.counts,
        columns=draft.columns,
        ignored_columns=draft.ignored_columns,
        changes=Changes(frozenset()),
    )
    if is_new:
        require_taken(report)
    _note(session, draft, report, clock, draft.missed | plan.missed)
    if draft.said is not None and report.taken:
        _remember(session, draft.signature, draft.said, clock)
    return report


def _check_options(options: ImportOptions, clock: Clock) -> None:
    """Refuse a day without a source, and one that has not come yet."""
    if options.area_date is None:
        return
    if options.area_source is AreaSource.UNKNOWN:
        raise KnownError("rosters.area_date_alone")
    if options.area_date > clock.today():
        raise KnownError("rosters.area_date_future", day=options.area_date)


def _new_compound(session: Session, name: str) -> UUID:
    compound = Compound(name=name)
    session.add(compound)
    session.flush()
    return compound.id


def _of_the_name(name: str, similar: tuple[str, ...]) -> tuple[RowFinding, ...]:
    """Say that a new compound is called much like one that is known."""
    if not similar:
        return ()
    facts = {"name": name, "known": listed(similar)}
    return (RowFinding("rosters.compound_is_new", "", 0, facts=facts),)


def require_taken(report: ImportReport) -> None:
    """Refuse an import that could not take a single row; what it left out is noted by then."""
    if report.taken:
        return
    first = report.refusals[0]
    raise KnownError(
        "rosters.nothing_taken", file=report.file, refused=report.refused, row=first.row,
        reason=first.reason(),
    )  # fmt: skip


def _note(
    session: Session,
    draft: RosterDraft,
    report: ImportReport,
    clock: Clock,
    missed: dict[str, str],
) -> None:
    """Keep that this file was taken or refused, and what of it was not taken.

    How often a file is imported changes no figure.
    """
    unplaced = trace_rows(session, report.compound_id, draft.unplaced)
    outcome = report.summary() | {"missed": missed, "unplaced": unplaced}
    session.execute(
        sa.insert(RosterImport),
        {
            "compound_id": report.compound_id,
            "file_name": draft.file,
            "file_sha256": draft.sha256,
            "outcome": json.dumps(outcome, ensure_ascii=False),
            "imported_at": clock.now(),
        },
    )


def _remember(session: Session, signature: str, said: SaidColumns, clock: Clock) -> None:
    """Keep the clerk's word for the next file with the same header."""
    row = session.scalar(sa.select(ColumnMapping).where(ColumnMapping.signature == signature))
    text = json.dumps(said.columns, ensure_ascii=False)
    if row is None:
        session.add(ColumnMapping(signature=signature, columns=text, said_at=clock.now()))
    elif row.columns != text:
        row.columns, row.said_at = text, clock.now()


def load_remembered(session: Session) -> dict[str, SaidColumns]:
    """Give what clerks said of columns, by the signature of the header."""
    rows = session.execute(sa.select(ColumnMapping.signature, ColumnMapping.columns))
    known = ((signature, json.loads(text)) for signature, text in rows)
    return {
        signature: SaidColumns({Field(name): str(letters) for name, letters in said.items()})
        for signature, said in known
        if not is_of_register(said)
    }
