"""Where the subjects meet: the only composition root."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from core import lawbooks
from core.assemblies.service import Assemblies
from core.clock import Clock
from core.committees.service import Committees
from core.db import store
from core.db.archive import Reason
from core.db.audit import AuditLog
from core.db.keys import NORMAL, Cost
from core.db.store import Profile, Store
from core.errors import KnownError
from core.law.library import Library
from core.meetings.service import Meetings
from core.rosters.service import Rosters
from core.sync.service import Sync

__all__ = ["Office", "Profile"]


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
        self.law = _law_of(opened)
        division = self.profile.division
        backup = partial(self.backups.make, Reason.BEFORE_IMPORT)
        self.rosters = Rosters(self.database, self.audit, clock, before_import=backup)
        self.assemblies = Assemblies(self.database, self.audit, clock, self.law)
        self.committees = Committees(self.database, self.audit, clock, self.law)
        self.meetings = Meetings(self.database, self.audit, clock, self.law, division)
        self.sync = Sync(self.database, self.audit, clock)

    @classmethod
    def create(
        cls,
        folder: Path,
        profile: Profile,
        passphrase: str,
        *,
        clock: Clock,
        cost: Cost = NORMAL,
    ) -> tuple[Self, str]:
        """Make a data folder and open it; give also the recovery key, which is shown only now.

        Nothing stands at `folder` until all of it does.
        """
        opened, recovery_key = store.create(folder, profile, passphrase, clock=clock, cost=cost)
        return cls._over(opened, clock), recovery_key

    @classmethod
    def open(cls, folder: Path, passphrase: str, *, clock: Clock) -> Self:
        """Open a data folder; an older file is upgraded after a verified backup."""
        return cls._over(store.open_store(folder, passphrase, clock=clock), clock)

    @classmethod
    def recover(
        cls, folder: Path, recovery_key: str, passphrase: str, *, clock: Clock
    ) -> tuple[Self, str]:
        """Open with the recovery key and set a new passphrase; give the new recovery key too."""
        opened, new_key = store.recover(folder, recovery_key, passphrase, clock=clock)
        return cls._over(opened, clock), new_key

    @classmethod
    def _over(cls, opened: Store, clock: Clock) -> Self:
        """Build the facades; a folder whose own law cannot be read is let go again."""
        try:
            return cls(opened, clock)
        except BaseException:
            opened.close()
            raise

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


def _law_of(opened: Store) -> Library:
    """Read the law with the office's own beside it; a broken file lets the folder go."""
    try:
        return lawbooks.library(opened.folder.law)
    except KnownError:
        opened.close()
        raise
