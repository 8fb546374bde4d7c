"""A backup put back by who sits before the window: looked into first, done, opened again."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from core.db import keys
from core.db.archive import read_header, unpack
from core.db.audit import describe
from core.db.backup import check_backup
from core.db.events import Event
from core.db.store import Store
from core.db.tables import AuditRow
from core.errors import KnownError
from core.paths import DataFolder

OF_ITSELF = frozenset({Event.OFFICE_OPENED, Event.OFFICE_OPENED_AFTER_CRASH, Event.BACKUP_MADE})
"""What the program notes of itself: nobody has to do it again."""


@dataclass(frozen=True, slots=True)
class LaterAct:
    """An act that a backup does not know, and how often it was done."""

    event: Event
    times: int

    def sentence(self, language: str = "zh") -> str:
        """Say what was done."""
        return describe(self.event, language)


@dataclass(frozen=True, slots=True)
class BackupLook:
    """A backup that was opened and holds. `later` are the events of today's data beyond it.

    `acts` are those of them that people did, the most frequent first; both are empty where no
    office is open to compare with.
    """

    file: Path
    community: str
    made_at: datetime
    later: int = 0
    acts: tuple[LaterAct, ...] = ()


def look_at_backup(store: Store, file: Path) -> BackupLook:
    """Open and check a backup of the open office, and tell what it does not know yet."""
    manifest = read_header(file).manifest
    if manifest.code != store.profile.code:
        raise KnownError("db.backup_of_other_office", path=file, community=manifest.community)
    try:
        found = check_backup(file, (store.unlock,))
    except KnownError as error:
        if error.code == "db.backup_damaged" and _is_whole(file):
            raise KnownError("db.backup_of_other_data", path=file) from error
        raise
    if not found.audit.ok:
        raise KnownError("office.audit_broken", row=found.audit.bad_seq)
    later = _later(store, manifest.audit.seq, manifest.audit.hash, manifest.made_at)
    acts = sorted(
        (LaterAct(event, times) for event, times in later.items() if event not in OF_ITSELF),
        key=lambda act: (-act.times, act.event),
    )
    return BackupLook(file, manifest.community, manifest.made_at, sum(later.values()), tuple(acts))


def look_with_passphrase(folder: Path, file: Path, passphrase: str) -> BackupLook:
    """Open and check a backup while no office is open, by today's passphrase or that of its day."""
    ways = [lambda slots: slots.unlock(passphrase)]
    with contextlib.suppress(KnownError):  # the folder's own keys may be what is damaged
        present = keys.load(DataFolder(folder).key_slots)
        ways.insert(0, lambda _slots: present.unlock(passphrase))
    found = check_backup(file, tuple(ways))
    if not found.audit.ok:
        raise KnownError("office.audit_broken", row=found.audit.bad_seq)
    return BackupLook(file, found.manifest.community, found.manifest.made_at)


def _is_whole(file: Path) -> bool:
    """Tell whether every byte of a backup holds, whatever its key."""
    with TemporaryDirectory() as scratch:
        try:
            unpack(file, Path(scratch) / "copy.db")
        except KnownError:
            return False
    return True


def _later(store: Store, seq: int, digest: str, made_at: datetime) -> dict[Event, int]:
    """Count today's events that come after a chain's end, by kind.

    A backup from before a restore may have another chain; then its moment decides.
    """
    with store.database.read() as session:
        same = session.scalar(sa.select(AuditRow.hash).where(AuditRow.seq == seq)) == digest
        after = AuditRow.seq > seq if same else AuditRow.at > made_at
        rows = session.execute(
            sa.select(AuditRow.event, sa.func.count()).where(after).group_by(AuditRow.event)
        )
        return {Event(event): int(times) for event, times in rows}
