"""What pages and papers see of owners' assemblies: each look is one snapshot, and changes nothing.

The acts, and the order in which they are done, stand in core.assemblies.service.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from core.assemblies import (
    hung,
    queries,
    queries_ballots,
    queries_count,
    queries_declared,
    queries_outlook,
    queries_papers,
    queries_roll,
    queries_seals,
    queries_sheet,
)
from core.assemblies.ballot_workbook import READINGS, EntryForm, write_entry_form
from core.assemblies.ballots import CAME_BACK
from core.assemblies.count_sheets import (
    BallotRow,
    CountSheet,
    DeliveryRow,
    EntryProgress,
    EntryRow,
    ResultSheet,
    ReturnRow,
)
from core.assemblies.counting import Reading
from core.assemblies.hung import HungFile
from core.assemblies.outlook import Outlook
from core.assemblies.planner import Planner
from core.assemblies.queries_papers import ALL, Fact, Known
from core.assemblies.roll_sheets import ObjectionRow, RollSheet
from core.assemblies.seals import Sealed, SealRow
from core.assemblies.sheets import AssemblyRow, AssemblySheet, CandidatesSheet, DeclaredMatter
from core.assemblies.work import book_of, find_assembly
from core.clock import Clock
from core.db.database import Database
from core.errors import KnownError
from core.law.library import Library
from core.law.packs import LawBook
from core.lawbooks import told
from core.rosters.same_names import SameNamed


class Looks:
    """What can be seen of assemblies; `Assemblies` adds what can be done."""

    def __init__(self, database: Database, clock: Clock, law: Library) -> None:
        self._database = database
        self._clock = clock
        self._law = law

    def assemblies(self) -> tuple[AssemblyRow, ...]:
        """Give every assembly, the newest first."""
        with self._database.read() as session:
            return queries.load_assemblies(session)

    def known(self, assembly_id: UUID, wanted: frozenset[Fact] | None = ALL) -> Known:
        """Give what an assembly's papers are built from, of one moment, none tampered with.

        Of the facts those that are `wanted`; None gives what a list of papers asks, unchecked.
        """
        with self._database.read() as session, told():
            return queries_papers.load_known(
                session, assembly_id, self._law.calendar, self._clock.today(), wanted
            )

    def assembly(self, assembly_id: UUID) -> AssemblySheet:
        """Give one assembly, with what its stage still lacks."""
        with self._database.read() as session, told():
            return queries_sheet.load_assembly_sheet(
                session, assembly_id, self._law.calendar, self._clock.today()
            )

    def free_prefix(self, compound_id: UUID) -> str:
        """Propose how the serials of the compound's next assembly begin; nobody else's do."""
        with self._database.read() as session:
            return queries.propose_serials(session, compound_id)

    def planner(self, assembly_id: UUID) -> Planner:
        """Give what proposes and bounds the days of an assembly, as it stands now."""
        with self._database.read() as session, told():
            return queries_sheet.load_planner(
                session, assembly_id, self._law.calendar, self._clock.today()
            )

    def book(self, assembly_id: UUID) -> LawBook:
        """Give the law that the assembly froze when it was opened."""
        with self._database.read() as session, told():
            return book_of(find_assembly(session, assembly_id))

    def roll(self, assembly_id: UUID) -> RollSheet:
        """Give the voter roll in force."""
        with self._database.read() as session:
            return queries_roll.load_roll_sheet(session, assembly_id)

    def same_named(self, assembly_id: UUID) -> tuple[SameNamed, ...]:
        """Give companies of one full name that count, or would count, as several voters."""
        with self._database.read() as session:
            assembly = find_assembly(session, assembly_id)
            return queries_roll.load_same_named_voters(session, assembly)

    def objections(self, assembly_id: UUID) -> tuple[ObjectionRow, ...]:
        """Give every objection, answered or not, in order of arrival."""
        with self._database.read() as session:
            return queries_roll.load_objections(session, assembly_id)

    def write_entry_form(
        self, assembly_id: UUID, path: Path, readings: Sequence[Reading] = READINGS
    ) -> EntryForm:
        """Write the workbook in which the returned ballots are entered, a row for each reading."""
        returned = [row.serial for row in self.ballots(assembly_id) if row.state in CAME_BACK]
        if not returned:
            raise KnownError("ballots.none_returned")
        items = self.assembly(assembly_id).items
        return EntryForm(len(returned), write_entry_form(path, items, returned, readings))

    def roll_holds(self, assembly_id: UUID) -> bool:
        """Tell whether the stored roll still has the hash it was frozen by."""
        with self._database.read() as session:
            return queries_roll.roll_holds(session, assembly_id)

    def count_holds(self, assembly_id: UUID) -> bool:
        """Tell whether readings, and the count if closed, are still what was entered and closed."""
        sealed = {row.sealed: row.holds for row in self.seals(assembly_id)}
        return sealed[Sealed.ENTRIES] is not False and sealed[Sealed.COUNT] is not False

    def seals(self, assembly_id: UUID) -> tuple[SealRow, ...]:
        """Recompute all that is sealed: roll, ballot, issue, returns, readings, count, result."""
        with self._database.read() as session, told():
            return queries_seals.check_seals(session, find_assembly(session, assembly_id))

    def candidates(self, matter_id: UUID) -> CandidatesSheet:
        """Give the candidates of one election."""
        with self._database.read() as session, told():
            return queries_sheet.load_candidates_sheet(session, matter_id)

    def told_on_board(self, assembly_id: UUID, paper: str) -> str:
        """Write down what a paper for the board would tell now; empty for any other paper."""
        with self._database.read() as session, told():
            return hung.told_on_board(session, find_assembly(session, assembly_id), paper)

    def printed_now(self, assembly_id: UUID) -> frozenset[str]:
        """Name the papers for the board of which a print tells what is in force now."""
        with self._database.read() as session, told():
            return hung.printed_now(session, find_assembly(session, assembly_id))

    def hung_files(self, assembly_id: UUID) -> tuple[HungFile, ...]:
        """Give the postings of which the very paper that hung is kept, in order."""
        with self._database.read() as session:
            return hung.load_hung_files(session, assembly_id)

    def hung_file(self, posting_id: UUID) -> tuple[HungFile, bytes]:
        """Give the very paper that hung, as PDF; KnownError where it is not kept or was changed."""
        with self._database.read() as session:
            return hung.read_hung_file(session, posting_id)

    def ballots(self, assembly_id: UUID) -> tuple[BallotRow, ...]:
        """Give every ballot with the payloads to print."""
        with self._database.read() as session:
            return queries_ballots.load_ballots(session, find_assembly(session, assembly_id))

    def deliveries(self, assembly_id: UUID, *, undone: bool = False) -> tuple[DeliveryRow, ...]:
        """Give every attempt to deliver that stands, or those that were undone."""
        with self._database.read() as session:
            return queries_ballots.load_deliveries(session, assembly_id, undone=undone)

    def returns(self, assembly_id: UUID, *, undone: bool = False) -> tuple[ReturnRow, ...]:
        """Give every ballot that came back, or what was noted of others and undone."""
        load = queries_ballots.load_undone_returns if undone else queries_ballots.load_returns
        with self._database.read() as session:
            return load(session, assembly_id)

    def readings(self, ballot_id: UUID) -> tuple[EntryRow, ...]:
        """Give every reading of one ballot."""
        with self._database.read() as session:
            return queries_count.load_readings(session, ballot_id)

    def count(self, assembly_id: UUID) -> CountSheet:
        """Give the count as it stands."""
        with self._database.read() as session, told():
            return queries_count.load_count_sheet(session, find_assembly(session, assembly_id))

    def entry_progress(self, assembly_id: UUID) -> EntryProgress:
        """Tell how far the readings are: what is asked after each ballot that is entered."""
        with self._database.read() as session:
            return queries_count.load_entry_progress(session, assembly_id)

    def outlook(self, assembly_id: UUID) -> Outlook | None:
        """Give the law's shares as they stand now; None while no roll is frozen."""
        with self._database.read() as session, told():
            return queries_outlook.load_outlook(session, find_assembly(session, assembly_id))

    def result(self, assembly_id: UUID) -> ResultSheet:
        """Give the result as declared."""
        with self._database.read() as session, told():
            return queries_count.load_result_sheet(session, assembly_id, self._law.calendar)

    def former_result(self, assembly_id: UUID) -> ResultSheet | None:
        """Give the result that the one in force corrects; None where nothing was corrected."""
        with self._database.read() as session, told():
            return queries_count.load_former_result(session, assembly_id)

    def declared_matters(
        self, compound_id: UUID | None = None, kind: str = ""
    ) -> tuple[DeclaredMatter, ...]:
        """Give the matters that were voted on, of one compound and of one kind if asked."""
        with self._database.read() as session:
            return queries_declared.load_declared_matters(session, compound_id, kind)
