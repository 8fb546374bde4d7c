"""Rosters, in the order in which an office works with them:

1. `read_file(path)`: read a workbook into a draft; nothing is written.
2. `preview_import(draft, compound)`: what it would do. `import_roster(draft, compound)`: do it.
   `import_file(path, compound)` does both steps at once.
3. `check(compound_id)`: what to question. `add_dwelling`, `correct_dwelling`, `correct_person`,
   `add_owner`, `end_ownership`, `transfer`, `undo_transfer`, `set_representative`,
   `set_party_flag`: by hand.
   `same_named` companies: `merge_companies` or `part_companies`.
4. `voting_units(compound_id)`: what a voters' roll rests on. `figures(compound_id)`: in numbers.

`compounds`, `dwelling`, `search` look; `export` writes a workbook.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

from core.changes import Changes, Topic
from core.clock import Clock
from core.db.audit import AuditLog, Event
from core.db.database import Database
from core.db.previewing import preview
from core.errors import KnownError
from core.law.packs import LawBook
from core.progress import Cancelled, ProgressSink, ignore_progress
from core.rosters import (
    acts,
    acts_communities,
    acts_companies,
    acts_owners,
    acts_transfer,
    error_report,
    exports,
    imports,
    queries,
    searching,
)
from core.rosters.acts import DwellingCorrection, NewDwelling, PersonCorrection
from core.rosters.acts_owners import NewOwner
from core.rosters.columns import SaidColumns
from core.rosters.compounds import clean_compound
from core.rosters.details import DwellingDetail, load_detail
from core.rosters.drafts import RosterDraft, RowFinding
from core.rosters.imports import (
    AS_IT_IS,
    Destination,
    ImportOptions,
    ImportReport,
    without_collection,
)
from core.rosters.kinds import PartyStatus
from core.rosters.looks import Looks
from core.rosters.rows import SearchHit
from core.rosters.tables import Compound
from core.rosters.workbook_looks import WorkbookLook, look_into
from core.workbooks.sources import take_copy

_IMPORTED = frozenset({Topic.COMPOUND, Topic.DWELLING, Topic.OWNER})


class Rosters(Looks):
    """小区档案: compounds, dwellings, who owns them and who lives in them.

    `law` gives the law of a day where the office is. `before_import` makes a backup, or raises:
    it is called before a file changes what is known.
    """

    def __init__(
        self,
        database: Database,
        audit: AuditLog,
        clock: Clock,
        law: Callable[[date], LawBook],
        before_import: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(database, clock, law)
        self._audit = audit
        self._before_import = before_import

    # ---- import and export -----------------------------------------------------------------

    def read_file(
        self,
        path: Path,
        mapping: SaidColumns | None = None,
        progress: ProgressSink = ignore_progress,
    ) -> RosterDraft:
        """Read a roster file in a guarded child process. Raises `KnownError`; may be cancelled.

        A `mapping` is remembered for files with the same header once one has been imported.
        """
        with self._database.read() as session:
            remembered = imports.load_remembered(session)
        with without_collection(draft_stays=True):
            return imports.read_roster(path, mapping, progress, remembered)

    def look_into(self, path: Path, progress: ProgressSink = ignore_progress) -> WorkbookLook:
        """Look at a file's sheets, headers and first rows; a person then says what is what."""
        with self._database.read() as session:
            remembered = imports.load_remembered(session)
        return look_into(take_copy(path, progress), remembered, progress)

    def read_looked_at(
        self, look: WorkbookLook, said: SaidColumns, progress: ProgressSink = ignore_progress
    ) -> RosterDraft:
        """Read the copy of the file that was looked at, by the word of who looked."""
        with without_collection(draft_stays=True):
            return imports.read_source(look.source, said, progress)

    def write_report(
        self,
        target: Path,
        draft: RosterDraft,
        findings: Iterable[RowFinding],
        progress: ProgressSink = ignore_progress,
    ) -> None:
        """Write the clerk's own workbook once more with the findings beside its rows."""
        error_report.write_report(target, draft, findings, progress=progress)

    def preview_import(
        self,
        draft: RosterDraft,
        compound: str,
        progress: ProgressSink = ignore_progress,
        options: ImportOptions = AS_IT_IS,
    ) -> ImportReport:
        """Say what an import would do, by doing it and rolling it back.

        A name much like a known compound's is a warning here; the import then asks for a word.
        """
        into = Destination(compound, self._book(), replace(options, new_compound=True))
        with without_collection(draft_stays=True):
            report = preview(
                self._database.write(),
                lambda session: imports.run_import(session, draft, into, self._clock, progress),
            )
        imports.require_taken(report)
        return replace(report, dry_run=True, changes=Changes(frozenset()))

    def import_roster(
        self,
        draft: RosterDraft,
        compound: str,
        progress: ProgressSink = ignore_progress,
        options: ImportOptions = AS_IT_IS,
    ) -> ImportReport:
        """Take a draft into a compound, made by its name if new: all of it or, on error, nothing.

        Of a file of which every row is refused stays noted what a known compound lacks by it.

        `changes` of the report names what pages must refresh. What is known already is backed up
        before.
        """
        into = Destination(compound, self._book(), options)
        if self._before_import is not None and self.compounds():
            self._before_import()
        with without_collection(draft_stays=False), self._database.write() as session:
            report = imports.run_import(session, draft, into, self._clock, progress)
            self._audit.record(
                session,
                Event.ROSTER_IMPORTED,
                report.compound_id,
                file=draft.file,
                sha256=draft.sha256,
                area_source=options.area_source,
                area_date=options.area_date,
                **report.summary(),
            )
        imports.require_taken(report)
        changes = Changes(_IMPORTED, report.compound_id)
        return replace(report, changes=changes)

    def import_file(
        self,
        path: Path,
        compound: str,
        progress: ProgressSink = ignore_progress,
        options: ImportOptions = AS_IT_IS,
    ) -> ImportReport:
        """Read a file and take it in."""
        with without_collection(draft_stays=False):  # no name here holds the draft after its use
            return self.import_roster(
                self.read_file(path, None, progress), compound, progress, options
            )

    def export(
        self,
        compound_id: UUID,
        path: Path,
        *,
        masked: bool,
        progress: ProgressSink = ignore_progress,
    ) -> int:
        """Write the roster as a workbook; give the number of rows.

        It is on the record before the first byte leaves, so that no export ever goes unrecorded,
        and others may go on working while the workbook is made.
        """
        exports.require_workbook(path)
        with self._database.read() as session:
            rows = exports.load_rows(session, compound_id, masked=masked)
        with self._database.write() as session:
            self._audit.record(
                session, Event.ROSTER_EXPORTED, compound_id, rows=len(rows), masked=masked
            )
        try:
            return exports.write_rows(path, rows, progress)
        except (KnownError, Cancelled):
            with self._database.write() as session:
                self._audit.record(session, Event.ROSTER_EXPORT_FAILED, compound_id)
            raise

    # ---- seen whole, on the record ------------------------------------------------------

    def reveal(self, dwelling_id: UUID) -> DwellingDetail:
        """Give the same unmasked; that somebody saw it is on the record."""
        with self._database.write() as session:
            detail = load_detail(session, dwelling_id, masked=False)
            self._audit.record(session, Event.ROSTER_SEEN_UNMASKED, dwelling_id, hits=1)
        return detail

    def search_unmasked(self, text: str) -> tuple[SearchHit, ...]:
        """Find the same and show it whole; who looked for what is on the record."""
        with self._database.write() as session:
            hits = searching.search(session, self._finder, text, masked=False)
            self._audit.record(session, Event.ROSTER_SEEN_UNMASKED, text=text, hits=len(hits))
        return hits

    # ---- by hand ---------------------------------------------------------------------------

    def add_compound(self, name: str, address: str = "") -> Changes:
        """Add a compound."""
        name = clean_compound(name)
        with self._database.write() as session:
            if queries.find_compound(session, name) is not None:
                raise KnownError("rosters.compound_exists", name=name)
            compound = Compound(name=name, address=address)
            session.add(compound)
            session.flush()
            self._audit.record(session, Event.COMPOUND_ADDED, compound.id, name=name)
            return Changes.of(Topic.COMPOUND, subject_id=compound.id)

    def add_community(self, name: str, street: str) -> Changes:
        """Add a community other than the office's own."""
        with self._database.write() as session:
            row = acts_communities.add_community(session, name, street)
            self._audit.record(
                session, Event.COMMUNITY_ADDED, row.id, name=row.name, street=row.street
            )
            return Changes.of(Topic.COMPOUND, subject_id=row.id)

    def set_community(self, compound_id: UUID, community_id: UUID | None) -> Changes:
        """Say in which community a compound lies; None is the office's own."""
        with self._database.write() as session:
            before = acts_communities.set_community(session, compound_id, community_id)
            self._audit.record(
                session, Event.COMPOUND_PLACED, compound_id, community=community_id, before=before
            )
            return Changes.of(Topic.COMPOUND, subject_id=compound_id)

    def add_dwelling(self, compound_id: UUID, new: NewDwelling) -> Changes:
        """Add a dwelling without owners."""
        with self._database.write() as session:
            dwelling = acts.add_dwelling(session, compound_id, new)
            self._audit.record(
                session, Event.DWELLING_ADDED, dwelling.id, address=dwelling.address, area=new.area
            )
            return Changes.of(Topic.DWELLING, Topic.COMPOUND, subject_id=dwelling.id)

    def correct_dwelling(self, dwelling_id: UUID, new: DwellingCorrection, reason: str) -> Changes:
        """Correct a dwelling; its old content is kept with the reason."""
        with self._database.write() as session:
            acts.correct_dwelling(session, dwelling_id, new, reason, self._clock)
            self._audit.record(session, Event.DWELLING_CORRECTED, dwelling_id, reason=reason)
            return Changes.of(Topic.DWELLING, subject_id=dwelling_id)

    def correct_person(self, person_id: UUID, new: PersonCorrection, reason: str) -> Changes:
        """Correct a person; the old content is kept with the reason."""
        with self._database.write() as session:
            acts.correct_person(session, person_id, new, reason, self._clock)
            self._audit.record(session, Event.PERSON_CORRECTED, person_id, reason=reason)
            return Changes.of(Topic.OWNER, subject_id=person_id)

    def add_owner(
        self, dwelling_id: UUID, new: NewOwner, *, since: date | None, source: str
    ) -> Changes:
        """Register one more owner; the subject is the ownership."""
        with self._database.write() as session:
            row = acts_owners.add_owner(session, dwelling_id, new, since=since, source=source)
            self._audit.record(
                session, Event.OWNER_ADDED, dwelling_id, ownership=row.id, name=new.name
            )
            return Changes.of(Topic.OWNER, Topic.DWELLING, subject_id=row.id)

    def end_ownership(self, ownership_id: UUID, *, on: date, reason: str) -> Changes:
        """End an ownership on a day for a reason; the row stays."""
        with self._database.write() as session:
            row = acts_owners.end_ownership(session, ownership_id, on=on, reason=reason)
            self._audit.record(
                session, Event.OWNERSHIP_ENDED, row.dwelling_id, ownership=row.id, on=on,
                reason=reason,
            )  # fmt: skip
            return Changes.of(Topic.OWNER, Topic.DWELLING, subject_id=row.dwelling_id)

    def transfer(
        self, dwelling_id: UUID, owners: tuple[NewOwner, ...], *, on: date, reason: str
    ) -> Changes:
        """Pass a dwelling to new owners on a day; the former ownerships end on it."""
        with self._database.write() as session:
            done = acts_owners.transfer(session, dwelling_id, owners, on=on, reason=reason)
            self._audit.record(
                session, Event.OWNERSHIP_TRANSFERRED, dwelling_id, on=on, reason=reason,
                ownerships=[*done.made], ended=[*done.ended],
                representative=done.representative or "", developer_stock=done.developer_stock,
            )  # fmt: skip
            return Changes.of(Topic.OWNER, Topic.DWELLING, subject_id=dwelling_id)

    def undo_transfer(self, dwelling_id: UUID, reason: str) -> Changes:
        """Take the last transfer of a dwelling back, if nothing followed it."""
        with self._database.write() as session:
            done = acts_transfer.undo_transfer(session, dwelling_id, reason, self._clock)
            self._audit.record(
                session, Event.TRANSFER_UNDONE, dwelling_id, reason=reason.strip(),
                ownerships=[*done.ended], again=[*done.again],
            )  # fmt: skip
            return Changes.of(Topic.OWNER, Topic.DWELLING, subject_id=dwelling_id)

    def set_representative(self, dwelling_id: UUID, owner_id: UUID) -> Changes:
        """Note which co-owner votes for the dwelling."""
        with self._database.write() as session:
            acts_owners.set_representative(session, dwelling_id, owner_id)
            self._audit.record(session, Event.REPRESENTATIVE_SET, dwelling_id, owner=owner_id)
            return Changes.of(Topic.DWELLING, subject_id=dwelling_id)

    def merge_companies(self, keep_id: UUID, other_ids: Sequence[UUID], reason: str) -> Changes:
        """Make several records of one company one, by its confirmed identity.

        A roll that was frozen before is corrected by `Assemblies.correct_roll`.
        """
        with self._database.write() as session:
            name = acts_companies.merge_companies(session, keep_id, other_ids, reason, self._clock)
            self._audit.record(
                session, Event.COMPANIES_MERGED, keep_id, name=name, others=[*other_ids],
                reason=reason.strip(),
            )  # fmt: skip
            return Changes.of(Topic.OWNER, Topic.DWELLING, Topic.ROLL, subject_id=keep_id)

    def part_companies(self, ids: Sequence[UUID], reason: str) -> Changes:
        """Note that companies of one name are different ones, and why; nobody asks again."""
        with self._database.write() as session:
            name = acts_companies.part_companies(session, ids, reason, self._clock)
            self._audit.record(
                session, Event.COMPANIES_PARTED, None, name=name, companies=[*ids],
                reason=reason.strip(),
            )  # fmt: skip
            return Changes.of(Topic.OWNER, Topic.ROLL)

    def set_party_flag(self, person_id: UUID, status: PartyStatus | None, source: str) -> Changes:
        """Note that a person is in the Party, or (None) take the note away."""
        with self._database.write() as session:
            acts_owners.set_party_flag(session, person_id, status, source, self._clock)
            self._audit.record(session, Event.PARTY_FLAG_SET, person_id, status=status)
            return Changes.of(Topic.OWNER, subject_id=person_id)
