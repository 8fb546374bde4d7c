"""Putting a backup back: beside what is there, then in its place in one step.

The present is backed up first; when it cannot be opened its file is set aside, never deleted.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from core.clock import Clock
from core.db import keys, migrations
from core.db.archive import Archive, Reason
from core.db.audit import AuditLog, Event
from core.db.backup import Backups, Unlock, manifests_in, opened_backup
from core.db.beside import FOLDER, copy_lacking
from core.db.database import Database
from core.db.drives import refuse_unfit_drive
from core.db.files import disk_errors
from core.db.lock import FolderLock
from core.db.restored import Past, load_past
from core.db.staging import holds_data, refuse_taken, staged
from core.db.tables import OfficeRecord
from core.errors import KnownError
from core.files import blocks_of, sync_file, sync_folder, write_whole
from core.paths import DataFolder

logger = logging.getLogger(__name__)
LOG = "-wal"
"""What SQLite adds to the name of a file for its log."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and the backup or file that holds what was there before.

    `past` tells what other backups, in the folder or beside the one put back, hold beyond it.
    """

    file: Path
    made_at: datetime
    epoch: int
    kept: Path | None
    past: Past
    files_lacking: int = 0  # photos and files that lay neither beside the backup nor here


def restore(folder: Path, file: Path, unlock: Unlock, *, clock: Clock) -> Restored:
    """Make the data of `folder` what `file` holds; the epoch rises by one, and the audit says so.

    A folder that holds no data yet becomes a data folder with the key slots of the backup. The
    office must be closed. A crash leaves the old state or the new one.
    """
    refuse_unfit_drive(folder)
    place = DataFolder(folder)
    if not holds_data(place):
        return _restore_as_new(folder, file, unlock, clock)
    with _locked(place, clock):
        slots, key = _present_key(place, unlock)
        with disk_errors(place.temporary):
            place.temporary.mkdir(mode=0o700, exist_ok=True)
        ways = (unlock,) if key is None else (lambda _slots: key, unlock)
        with opened_backup(file, ways, place.temporary) as (archive, database, opened_with):
            if key is not None and opened_with != key:
                raise KnownError("db.backup_of_other_data", path=file)
            if slots is None:
                keys.save(place.key_slots, archive.slots)
            epoch, kept = _keep_present(place, opened_with, archive, clock)
            epoch = max(epoch, archive.manifest.epoch) + 1
            _prepare(database, archive, epoch, clock)
            past = _past(database, archive, place.backups)
            database.close()
            lacking = _bring_files(archive, place, place.backups / FOLDER)
            with disk_errors(place.root):
                sync_file(database.path)
                _without_log(place.database)
                database.path.replace(place.database)
                sync_folder(place.root)
    return Restored(file, archive.manifest.made_at, epoch, kept, past, lacking)


def _restore_as_new(folder: Path, file: Path, unlock: Unlock, clock: Clock) -> Restored:
    refuse_taken(folder)
    with staged(folder, clock) as half, opened_backup(file, (unlock,), half.root) as opened:
        archive, database, _key = opened
        epoch = archive.manifest.epoch + 1
        _prepare(database, archive, epoch, clock)
        past = _past(database, archive)
        database.close()
        with disk_errors(half.root):
            sync_file(database.path)
            database.path.replace(half.database)
        lacking = _bring_files(archive, half)
        keys.save(half.key_slots, archive.slots)
    return Restored(file, archive.manifest.made_at, epoch, None, past, lacking)


def _bring_files(archive: Archive, place: DataFolder, *folders: Path) -> int:
    """Bring the photos and files of a backup back; count those that are nowhere.

    What lies in the data folder stays: the backup of the present names it.
    """
    lacking = archive.manifest.files
    for folder in (archive.path.parent / FOLDER, *folders):
        lacking = copy_lacking(lacking, folder, place.attachments)
    return len(lacking)


@contextmanager
def _locked(place: DataFolder, clock: Clock) -> Iterator[None]:
    lock = FolderLock(place.lock, clock.now())
    try:
        yield
    except BaseException:
        lock.abandon()
        raise
    lock.release()


def _present_key(place: DataFolder, unlock: Unlock) -> tuple[keys.KeySlots | None, bytes | None]:
    """Give the folder's slots and data key, or nothing when its slots are beyond reading."""
    try:
        slots = keys.load(place.key_slots)
    except KnownError as error:
        if error.code != "db.slots_damaged":
            raise
        return None, None
    return slots, unlock(slots)


def _keep_present(
    place: DataFolder, key: bytes, archive: Archive, clock: Clock
) -> tuple[int, Path | None]:
    """Back up what is there, or set it aside; give its epoch and where it lies now.

    A log that a killed program left is set aside before anything opens its file: whoever closes
    that folds the log into it, be the file sound or not.
    """
    if not place.database.exists():
        return 0, None
    aside = _set_aside(place, clock) if _beside(place.database, LOG).exists() else None
    database = Database(place.database, key)
    try:
        sound = place.database.stat().st_size > 0 and not database.check(quick=True)
        if sound:
            kept = _back_up_present(place, database, key, archive, clock)
            if aside is not None:  # the backup holds what the log held
                for suffix in ("", LOG):
                    _beside(aside, suffix).unlink(missing_ok=True)
            return kept
    finally:
        database.close()
    logger.warning("the database could not be opened; its file was set aside")
    return 0, aside or _set_aside(place, clock)


def _set_aside(place: DataFolder, clock: Clock) -> Path:
    """Copy the file and its log, as they are."""
    aside = place.backups / f"damaged-{clock.now():%Y%m%dT%H%M%S}.db"
    with disk_errors(place.backups):
        place.backups.mkdir(mode=0o700, exist_ok=True)
        for suffix in ("", LOG):
            source = _beside(place.database, suffix)
            if source.exists():
                write_whole(_beside(aside, suffix), blocks_of(source), private=True, replace=True)
    return aside


def _back_up_present(
    place: DataFolder, database: Database, key: bytes, archive: Archive, clock: Clock
) -> tuple[int, Path]:
    with database.read() as session:
        present = session.execute(sa.select(OfficeRecord.code, OfficeRecord.epoch)).one()
    if present.code != archive.manifest.code:
        raise KnownError(
            "db.backup_of_other_office", path=archive.path, community=archive.manifest.community
        )
    row = Backups(place, database, key, clock).make(Reason.BEFORE_RESTORE)
    return present.epoch, row.path


def _prepare(database: Database, archive: Archive, epoch: int, clock: Clock) -> None:
    """Bring the unpacked database to today's schema and a new epoch, and record the restore."""
    migrations.upgrade(database)
    with database.write() as session:
        session.execute(sa.update(OfficeRecord).values(epoch=epoch))
        AuditLog(clock, archive.manifest.code).record(
            session,
            Event.BACKUP_RESTORED,
            file=archive.path.name,
            made_at=archive.manifest.made_at,
            seq=archive.manifest.audit.seq,
            epoch=epoch,
        )


def _past(database: Database, archive: Archive, *folders: Path) -> Past:
    places = (archive.path.parent, *folders)
    with database.read() as session:
        return load_past(session, manifests_in(places, archive.manifest.code))


def _without_log(database: Path) -> None:
    """Remove what a killed program left beside the file: it belongs to the file going away."""
    for suffix in (LOG, "-shm"):
        _beside(database, suffix).unlink(missing_ok=True)


def _beside(file: Path, suffix: str) -> Path:
    return file.with_name(file.name + suffix)
