"""Verified backups: made, listed, checked and thinned out. Putting one back is in `restore`."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from core.clock import Clock
from core.db import migrations, retention
from core.db.archive import SUFFIX, Archive, Manifest, Reason, read_header, unpack, write_archive
from core.db.audit import AuditLog, Event, Head, Verification, head, verify
from core.db.beside import FOLDER, copy_lacking, drop_unnamed, names_in
from core.db.database import Database, refusals
from core.db.files import disk_errors
from core.db.keys import KeySlots
from core.db.keys import load as load_slots
from core.db.retention import Kept
from core.db.tables import OfficeRecord
from core.errors import KnownError
from core.files import ReadBackError, blocks_of, take_name, write_whole
from core.paths import DataFolder

__all__ = ["BackupRow", "Backups", "Reason", "Unlock", "check_backup", "opened_backup"]

logger = logging.getLogger(__name__)

Unlock = Callable[[KeySlots], bytes]
"""Gives the data key of some slots, or raises: by passphrase, or by recovery key."""

OWN_TABLES = {migrations.LEDGER, "audit", "audit_value", "audit_seal", "audit_checkpoint", "secret"}


LONGEST_ACT_S = 600
"""So long may one act hold the file; then the backup's own line is given up, and that is said."""


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup in the list; `manifest` is None when its file is damaged."""

    path: Path
    manifest: Manifest | None


@dataclass(frozen=True, slots=True)
class BackupCheck:
    """A backup that opens, whose pages hold, and whose counts and head are what it says."""

    path: Path
    manifest: Manifest
    audit: Verification


class Backups:
    """The backups of one open office."""

    def __init__(self, folder: DataFolder, database: Database, key: bytes, clock: Clock) -> None:
        self._folder = folder
        self._database = database
        self._key = key
        self._clock = clock

    def make(self, reason: Reason = Reason.ASKED, also_to: Path | None = None) -> BackupRow:
        """Copy the database, check the copy, and only then give it its name.

        Others may write meanwhile: the copy is of one moment, and only its line in the record, at
        the end, is written. What they did is in the next one, which is then due.
        `also_to` is a second place, such as a stick; refused before anything is made when it is
        no folder. Raises `db.backup_not_copied` where only the copy there failed. Photos and files
        are copied once, into a folder beside the backups; `db.backup_lacks_files` where one of them
        could not be, though the backup stands.
        """
        if also_to is not None:
            _refuse_absent(also_to)
        slots = load_slots(self._folder.key_slots)
        with self._scratch() as scratch:
            copy, half = scratch / "copy.db", scratch / f"half{SUFFIX}"
            files = self._keep_files()
            _copy_pages(self._database, copy, self._key)
            files |= self._keep_files()
            manifest = replace(self._describe(copy, reason), files=files)
            write_archive(half, manifest, slots, copy)
            path = self._folder.backups / _file_name(manifest)
            with disk_errors(path):
                take_name(half, path, replace=True)
        self._record(path.name, manifest)
        self._thin_out()
        if also_to is not None:
            _copy_out(path, also_to)
            copy_lacking(files, self._folder.backups / FOLDER, also_to / FOLDER)
        lacking = files - names_in((also_to or self._folder.backups) / FOLDER)
        if lacking and reason is Reason.ASKED:
            raise KnownError("db.backup_lacks_files", path=path, count=len(lacking))
        return BackupRow(path, manifest)

    def list(self) -> tuple[BackupRow, ...]:
        """Give all backups of this folder, newest first."""
        rows = [_row(path) for path in self._folder.backups.glob(f"*{SUFFIX}")]
        return tuple(sorted(rows, key=lambda row: row.path.name, reverse=True))

    def is_due(self, every: timedelta = timedelta(minutes=30)) -> bool:
        """Tell whether anything was recorded since the newest backup, which is `every` old."""
        newest = next((row.manifest for row in self.list() if row.manifest), None)
        if newest is None:
            return True
        with self._database.read() as session:
            changed = head(session).seq > newest.audit.seq + 1  # its own event follows it
        return changed and self._clock.now() - newest.made_at >= every

    def _keep_files(self) -> frozenset[str]:
        """Copy what is kept beside the database; name all of it."""
        files = names_in(self._folder.attachments)
        copy_lacking(files, self._folder.attachments, self._folder.backups / FOLDER)
        return files

    def _record(self, file: str, manifest: Manifest) -> None:
        """Note a backup that stands already; a long act, such as an import, is waited for."""
        reason, at = manifest.reason, manifest.audit
        until = time.monotonic() + LONGEST_ACT_S
        while True:
            try:
                with self._database.write(aside=reason is not Reason.ASKED) as session:
                    AuditLog(self._clock, manifest.code).record(
                        session,
                        Event.BACKUP_MADE,
                        file=file,
                        reason=reason,
                        seq=at.seq,
                        head=at.hash,
                    )
            except KnownError as error:
                if error.code != "db.busy" or time.monotonic() > until:
                    raise
            else:
                return

    def _describe(self, copy: Path, reason: Reason) -> Manifest:
        database = Database(copy, self._key)
        try:
            if database.check():
                raise KnownError("db.backup_check_failed", path=self._folder.database)
            look = _look(database)
        finally:
            database.close()
        with disk_errors(copy), copy.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return Manifest(
            made_at=self._clock.now(),
            reason=reason,
            code=look.code,
            community=look.community,
            schema=look.schema,
            epoch=look.epoch,
            counts=look.counts,
            audit=look.audit,
            size=copy.stat().st_size,
            sha256=digest,
        )

    def _thin_out(self) -> None:
        kept = [
            Kept(
                row.path.name,
                row.manifest.made_at,
                before_migration=row.manifest.reason is Reason.BEFORE_MIGRATION,
            )
            for row in self.list()
            if row.manifest is not None
        ]
        for file in retention.choose_removals(kept, self._clock.now()):
            with disk_errors(self._folder.backups):
                (self._folder.backups / file).unlink(missing_ok=True)
            logger.info("removed backup %s", file)
        manifests = [row.manifest for row in self.list()]
        if None not in manifests:  # a damaged one may name what no other does
            named = {name for one in manifests if one is not None for name in one.files}
            with disk_errors(self._folder.backups):
                drop_unnamed(self._folder.backups / FOLDER, named)

    @contextmanager
    def _scratch(self) -> Iterator[Path]:
        with disk_errors(self._folder.temporary):
            self._folder.temporary.mkdir(mode=0o700, exist_ok=True)
            with TemporaryDirectory(dir=self._folder.temporary) as folder:
                yield Path(folder)


def manifests_in(folders: Iterable[Path], code: str) -> tuple[Manifest, ...]:
    """Give what the sound backups of one office in some folders say of themselves."""
    paths = {path for folder in folders for path in folder.glob(f"*{SUFFIX}")}
    found = (_row(path).manifest for path in sorted(paths))
    return tuple(one for one in found if one is not None and one.code == code)


def check_backup(path: Path, unlocks: tuple[Unlock, ...]) -> BackupCheck:
    """Open a backup and hold everything in it against what it says of itself."""
    with opened_backup(path, unlocks) as (archive, database, _key):
        with database.read() as session:
            found = verify(session, [archive.manifest.audit])
        return BackupCheck(path, archive.manifest, found)


@contextmanager
def opened_backup(
    path: Path, unlocks: tuple[Unlock, ...], scratch: Path | None = None
) -> Iterator[tuple[Archive, Database, bytes]]:
    """Give a backup's database, unpacked beside and already checked, and its key.

    `unlocks` are tried in order: the data key of the folder, then the backup's own slots.
    """
    with TemporaryDirectory(dir=scratch) as folder:
        copy = Path(folder) / "restored.db"
        archive = unpack(path, copy)
        database, key = _first_that_opens(copy, archive, unlocks)
        try:
            if database.check() or not _agrees(_look(database), archive.manifest):
                raise KnownError("db.backup_damaged", path=path)
            yield archive, database, key
        finally:
            database.close()


def _first_that_opens(
    copy: Path, archive: Archive, unlocks: tuple[Unlock, ...]
) -> tuple[Database, bytes]:
    refusal = KnownError("db.backup_damaged", path=archive.path)
    for unlock in unlocks:
        try:
            key = unlock(archive.slots)
        except KnownError as error:
            refusal = error
            continue
        database = Database(copy, key)
        if not database.check(quick=True):
            return database, key
        database.close()
    raise refusal


@dataclass(frozen=True, slots=True)
class _Look:
    code: str
    community: str
    schema: str
    epoch: int
    counts: dict[str, int]
    audit: Head


def _look(database: Database) -> _Look:
    schema = migrations.current(database) or ""
    with database.read() as session:
        connection = session.connection()
        names = [
            name for name in sa.inspect(connection).get_table_names() if name not in OWN_TABLES
        ]
        counts = {
            name: int(
                connection.scalar(sa.select(sa.func.count()).select_from(sa.table(name))) or 0
            )
            for name in sorted(names)
        }
        office = session.execute(  # these columns alone: the file may be of an older release
            sa.select(OfficeRecord.code, OfficeRecord.community, OfficeRecord.epoch)
        ).one()
        return _Look(office.code, office.community, schema, office.epoch, counts, head(session))


def _agrees(look: _Look, manifest: Manifest) -> bool:
    said = (manifest.code, manifest.schema, manifest.epoch, dict(manifest.counts), manifest.audit)
    return said == (look.code, look.schema, look.epoch, look.counts, look.audit)


def _copy_pages(source: Database, target: Path, key: bytes) -> None:
    """Copy a consistent state with SQLite's own backup, encrypted page by page."""
    copy = Database(target, key)
    with refusals(source.path):
        reading, writing = source.engine.raw_connection(), copy.engine.raw_connection()
        try:
            if reading.driver_connection is None or writing.driver_connection is None:
                raise RuntimeError("the connection is closed")
            reading.driver_connection.backup(writing.driver_connection)
        finally:
            reading.close()
            writing.close()
            copy.close()


def _refuse_absent(folder: Path) -> None:
    with disk_errors(folder):
        if not folder.is_dir():
            raise KnownError("db.backup_no_place", folder=folder)


def _copy_out(path: Path, folder: Path) -> None:
    """Copy a backup to a second place: never overwriting, read back before it gets its name."""
    try:
        _copy_whole(path, folder)
    except KnownError as error:
        raise KnownError("db.backup_not_copied", path=path, folder=folder) from error


def _copy_whole(path: Path, folder: Path) -> None:
    target = folder / path.name
    try:
        with disk_errors(folder):
            write_whole(target, blocks_of(path), private=True, read_back=True)
    except FileExistsError as error:
        raise KnownError("db.backup_exists", path=target) from error
    except ReadBackError as error:
        raise KnownError("db.backup_not_written", path=target) from error


def _row(path: Path) -> BackupRow:
    try:
        return BackupRow(path, read_header(path).manifest)
    except KnownError:
        return BackupRow(path, None)


def _file_name(manifest: Manifest) -> str:
    return f"liren-{manifest.made_at:%Y%m%dT%H%M%S}-{manifest.sha256[:8]}{SUFFIX}"
