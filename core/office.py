"""Where the subjects meet: the only composition root."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from core import lawbooks
from core.affairs.neighbours.due_source import NeighbourDue
from core.affairs.neighbours.paper_source import NeighbourPapers
from core.affairs.neighbours.service import Neighbours
from core.affairs.problems.due_source import ProblemDue
from core.affairs.problems.paper_source import ProblemPapers
from core.affairs.problems.promise_source import ProblemPromises
from core.affairs.problems.service import Problems
from core.agenda import Agenda
from core.assemblies.rechecks.paper_source import RecheckPapers
from core.assemblies.rechecks.service import Rechecks
from core.assemblies.service import Assemblies
from core.attachments.service import Attachments
from core.attachments.vault import Vault
from core.clock import Clock
from core.committees.service import Committees
from core.db import store
from core.db.archive import Reason
from core.db.audit import AuditLog
from core.db.backup import BackupRow
from core.db.journal import JournalRow, load_journal
from core.db.keys import NORMAL, Cost
from core.db.restore import Restored, restore
from core.db.store import Profile, Store
from core.documents.sources import PaperSource
from core.due import DueSource
from core.errors import KnownError
from core.hanging import Hanging
from core.law.findings import Told
from core.lawtexts import LawTexts
from core.meetings.paper_source import MeetingPapers
from core.meetings.pool.papers import PoolPapers
from core.meetings.pool.promises import PromisePapers, Promises
from core.meetings.pool.service import Pool
from core.meetings.procedures.paper_source import OpinionSheets, ProcedurePapers
from core.meetings.procedures.service import Procedures
from core.meetings.service import Meetings
from core.paper_search import PaperSearch
from core.party.grids.paper_source import GridPapers
from core.party.grids.service import Grids
from core.party.organisations.due_source import OrganisationDue
from core.party.organisations.paper_source import MemberPapers
from core.party.organisations.service import Organisations
from core.party.pairing.due_source import PairingDue
from core.party.pairing.paper_source import PairingPapers
from core.party.pairing.service import Pairings
from core.printing import Printing
from core.recovery_paper import promise_paper
from core.restoring import BackupLook, look_at_backup
from core.rosters.service import Rosters
from core.subject_search import SubjectSearch
from core.sync.service import Sync
from core.totals.paper_source import BulletinPapers
from core.totals.service import Totals
from core.unsaved.service import UnsavedForms
from core.verification import AuditSheet, recent_clock_note, verify_audit

__all__ = ["BackupRow", "JournalRow", "Office", "Profile", "Reason"]


class Office:
    """An office's data, open: one facade per subject over one database.

    Use it as a context manager: leaving it closes the file and lets the folder go.
    """

    def __init__(self, opened: Store, clock: Clock) -> None:
        self.store = opened
        self.folder = opened.folder
        self.profile = opened.profile
        self.database = opened.database
        self.backups = opened.backups
        self.clock = clock
        self.audit = AuditLog(clock, opened.profile.code)
        # One facade per subject: Subject(self.database, self.audit, clock, …).
        self.law = lawbooks.library(opened.folder.law)
        self.law_texts = LawTexts(opened.folder.law_texts)
        division = self.profile.division
        law = partial(self.law.book, division)
        backup = partial(self.backups.make, Reason.BEFORE_IMPORT)
        keys = opened.key_for("attachment name"), opened.key_for("attachment seal")
        vault = Vault(self.folder.attachments, *keys)
        self.attachments = Attachments(self.database, self.audit, clock, vault)
        self.rosters = Rosters(self.database, self.audit, clock, law, before_import=backup)
        self.organisations = Organisations(
            self.database, self.audit, clock, law, before_import=backup
        )
        self.assemblies = Assemblies(self.database, self.audit, clock, self.law)
        self.rechecks = Rechecks(self.database, self.audit, clock)
        self.committees = Committees(self.database, self.audit, clock, self.law, division)
        self.procedures = Procedures(
            self.database, self.audit, clock, self.law, division, self.folder.procedures
        )
        fed_back = self.procedures.check_filing
        self.meetings = Meetings(
            self.database, self.audit, clock, self.law, division, before_filing=fed_back
        )
        community = self.profile.community
        self.pool = Pool(
            self.database,
            self.audit,
            clock,
            self.law,
            division,
            community,
            before_filing=fed_back,
        )
        self.problems = Problems(
            self.database, self.audit, clock, backup, self.folder.wording,
            before_filing=fed_back,
        )  # fmt: skip
        self.pairing = Pairings(self.database, self.audit, clock, self.law, division)
        self.neighbours = Neighbours(self.database, self.audit, clock, self.law, division)
        self.grids = Grids(
            self.database, self.audit, clock, self.law, division=division, community=community,
            before_import=backup,
        )  # fmt: skip
        self.promises = Promises(self.database, ProblemPromises())
        self.sync = Sync(self.database, self.audit, clock)
        self.totals = Totals(
            self.database, clock, self.law, division, community, self.folder.wording
        )
        self.unsaved = UnsavedForms(self.database, clock)
        self._print_and_find(community)

    def _print_and_find(self, community: str) -> None:
        """Build what stands over all subjects: papers, searches, what is due."""
        clock = self.clock
        subjects = (self.assemblies, self.committees, self.meetings)
        shared = (self.folder, self.assemblies, self.committees, self._sources(community))
        self.printing = Printing(self.database, self.audit, clock, *shared)
        self.hanging = Hanging(self.database, self.audit, self.assemblies, self.printing)
        self.paper_search = PaperSearch(*shared)
        self.subject_search = SubjectSearch(self.database)
        self.agenda = Agenda(self.database, self.rosters, *subjects, clock, self._due_sources())

    def _due_sources(self) -> tuple[DueSource, ...]:
        """Name what has days beside assemblies, committees and meetings."""
        law = partial(self.law.book, self.profile.division)
        return (
            self.promises,
            ProblemDue(self.database),
            NeighbourDue(self.database),
            OrganisationDue(self.database, law),
            PairingDue(self.database, law),
        )

    def _sources(self, community: str) -> tuple[PaperSource, ...]:
        """Name what gives papers beside assemblies and committees."""
        return (
            RecheckPapers(self.rechecks),
            MeetingPapers(self.meetings, OpinionSheets(self.procedures).offers),
            PoolPapers(self.pool, community),
            PromisePapers(self.promises, community),
            ProcedurePapers(self.procedures, community),
            ProblemPapers(self.problems, self.attachments),
            NeighbourPapers(self.neighbours),
            MemberPapers(self.organisations, community),
            PairingPapers(self.pairing),
            GridPapers(self.grids),
            BulletinPapers(self.totals, self.rosters, community),
        )

    @classmethod
    def create(  # noqa: PLR0913 - all that a folder is made from
        cls,
        folder: Path,
        profile: Profile,
        passphrase: str,
        *,
        clock: Clock,
        cost: Cost = NORMAL,
        paper: Path | None = None,
    ) -> tuple[Self, str]:
        """Make a data folder and open it; give also the recovery key, which is shown only now.

        Nothing stands at `folder` until all of it does. The key is also written to `paper`, a PDF
        that does not exist yet; what would keep it from being written refuses before all else.
        """
        promised = promise_paper(paper, clock)
        promised.rehearse(profile.community)
        opened, key = store.create(folder, profile, passphrase, clock=clock, cost=cost)
        office = cls._over(opened, clock)
        with closed_unless_done(office):
            promised.write(key, office.profile.community)
        return office, key

    @classmethod
    def open(cls, folder: Path, passphrase: str, *, clock: Clock) -> Self:
        """Open a data folder; an older file is upgraded after a verified backup."""
        return cls._over(store.open_store(folder, passphrase, clock=clock), clock)

    @classmethod
    def recover(
        cls,
        folder: Path,
        recovery_key: str,
        passphrase: str,
        *,
        clock: Clock,
        paper: Path | None = None,
    ) -> tuple[Self, str]:
        """Open with the recovery key and set a new passphrase; give the new recovery key too.

        The new key is also written to `paper`, as by `create`.
        """
        promised = promise_paper(paper, clock)
        opened, new_key = store.recover(
            folder,
            recovery_key,
            passphrase,
            clock=clock,
            ready=lambda profile: promised.rehearse(profile.community),
        )
        office = cls._over(opened, clock)
        with closed_unless_done(office):
            promised.write(new_key, office.profile.community)
        return office, new_key

    def renew_recovery_key(self, passphrase: str, *, paper: Path | None = None) -> str:
        """Make a new recovery key and give it, once; also written to `paper`, as by `create`."""
        promised = promise_paper(paper, self.clock)
        promised.rehearse(self.profile.community)
        key = self.store.renew_recovery_key(passphrase)
        promised.write(key, self.profile.community)
        return key

    def look_at_backup(self, file: Path) -> BackupLook:
        """Open and check a backup of this office; tell what putting it back would lose."""
        return look_at_backup(self.store, file)

    def put_back(self, file: Path) -> PutBack:
        """Close, make the data what a backup holds, and open again; nothing else may use it.

        Where that is refused the office that was there opens again, and the refusal is told.
        """
        self.close()
        try:
            done, refused = (
                restore(self.folder.root, file, self.store.unlock, clock=self.clock),
                None,
            )
        except KnownError as error:
            done, refused = None, error
        return PutBack(self._over(self.store.open_again(), self.clock), done, refused)

    @classmethod
    def _over(cls, opened: Store, clock: Clock) -> Self:
        """Build the facades and sweep; a folder whose own law cannot be read is let go again."""
        with closed_unless_done(opened):
            office = cls(opened, clock)
            office.attachments.sweep()
        return office

    def at_one_moment(self) -> AbstractContextManager[None]:
        """Let all looks within see one snapshot; what several of them need is read once."""
        return self.database.at_one_moment()

    def verify_audit(self, anchors: Iterable[str] = ()) -> AuditSheet:
        """Check every event and every seal, also against heads kept outside: "SEQ:HASH"."""
        return verify_audit(self.store, self.assemblies, anchors)

    def journal(self, count: int) -> tuple[JournalRow, ...]:
        """Give the last events of the record, the newest first."""
        with self.database.read() as session:
            return load_journal(session, count)

    def clock_note(self) -> Told | None:
        """Say that the computer's clock was set back lately; None if it was not."""
        return recent_clock_note(self.store, self.clock.now())

    def close(self) -> None:
        """Close the file and let the folder go; harmless when done twice."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class PutBack:
    """The office, open again, and what was put back, or why it was not."""

    office: Office
    done: Restored | None
    refused: KnownError | None


@contextmanager
def closed_unless_done(opened: Office | Store) -> Iterator[None]:
    """Let the folder go where what was begun with it fails."""
    try:
        yield
    except BaseException:
        opened.close()
        raise
