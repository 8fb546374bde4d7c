"""A data folder as a whole: making one, and opening one in the order that crashes ask for."""

from __future__ import annotations

import contextlib
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from core.clock import Clock
from core.db import keys, migrations
from core.db.audit import AuditLog, Event, Verification, verify
from core.db.database import Database
from core.db.drives import refuse_unfit_drive
from core.db.files import disk_errors, sync_file, sync_folder
from core.db.identities import make_identities
from core.db.keys import NORMAL, Cost, KeySlots
from core.db.lock import FolderLock
from core.db.passphrases import check_passphrase
from core.db.tables import OfficeRecord
from core.errors import KnownError
from core.identity import new_id
from core.paths import DataFolder

DIVISION = re.compile(r"\d{6}(\d{6})?", re.ASCII)
WHOLE_DIVISION = 12
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Profile:
    """Whose data this is. `division` is the 6- or 12-digit code of the place, `code` the office's.

    `code` is ASCII and stands in file names and as the origin of rows; leave it empty for a new
    office.
    """

    community: str
    street: str
    division: str
    code: str = ""

    def checked(self) -> Profile:
        """Refuse a profile that no office can have; give it a code if it has none."""
        community, street = self.community.strip(), self.street.strip()
        for name in (community, street):
            if not name or len(name) > LONGEST_NAME or not name.isprintable():
                raise KnownError("db.name_unfit", name=name, longest=LONGEST_NAME)
        if not DIVISION.fullmatch(self.division):
            raise KnownError("db.division_unfit", division=self.division)
        return Profile(community, street, self.division, self.code or _new_code(self.division))


@dataclass(frozen=True, slots=True)
class Opening:
    """What the opening found: whether the last session died, and whether the record holds."""

    was_dirty: bool
    migrated_from: str | None
    audit: Verification


class Store:
    """An open data folder. Holds its lock until closed."""

    def __init__(
        self, folder: DataFolder, lock: FolderLock, database: Database, opening: Opening
    ) -> None:
        self.folder = folder
        self.database = database
        self.opening = opening
        self._lock = lock
        self.profile = load_profile(database)
        database.origin = self.profile.code

    def close(self) -> None:
        """Fold the log into the file and say that all was well."""
        self.database.close()
        self._lock.release()


def create(
    folder: Path, profile: Profile, passphrase: str, *, clock: Clock, cost: Cost = NORMAL
) -> tuple[Store, str]:
    """Make a data folder whole or not at all; give it open, and its recovery key."""
    profile = profile.checked()
    check_passphrase(passphrase, (profile.community, profile.street))
    refuse_unfit_drive(folder)
    _refuse_taken(folder)
    data_key = keys.new_data_key()
    slots, recovery_key = KeySlots.create(data_key, passphrase, cost)
    with _staging(folder, clock) as half:
        database = Database(half.database, data_key, profile.code)
        try:
            migrations.upgrade(database)
            _write_profile(database, profile, clock)
        finally:
            database.close()
        keys.save(half.key_slots, slots)
        with disk_errors(folder):
            sync_file(half.database)
    return _open(DataFolder(folder), data_key, slots, clock), recovery_key


def open_store(folder: Path, passphrase: str, *, clock: Clock) -> Store:
    """Open a data folder with its passphrase."""
    place = DataFolder(folder)
    _refuse_absent(place)
    refuse_unfit_drive(folder)
    slots = keys.load(place.key_slots)
    return _open(place, slots.unlock(passphrase), slots, clock)


def load_profile(database: Database) -> Profile:
    """Read whose data this is."""
    with database.read() as session:
        row = session.execute(sa.select(OfficeRecord)).scalar_one_or_none()
        if row is None:
            raise KnownError("db.database_damaged", path=database.path)
        return Profile(row.community, row.street, row.division, row.code)


def _open(place: DataFolder, data_key: bytes, slots: KeySlots, clock: Clock) -> Store:
    with contextlib.ExitStack() as undo:
        lock = FolderLock(place.lock, clock.now())
        undo.callback(lock.abandon)
        keys.repair(place.key_slots, slots)
        _prepare_folders(place)
        if not place.database.exists() or place.database.stat().st_size == 0:
            raise KnownError("db.database_missing", path=place.database)
        database = Database(place.database, data_key)
        undo.callback(database.close)
        store = Store(place, lock, database, _check(database, clock, was_dirty=lock.was_dirty))
        undo.pop_all()
        return store


def _check(database: Database, clock: Clock, *, was_dirty: bool) -> Opening:
    if was_dirty and database.check(quick=True):
        raise KnownError("db.database_damaged", path=database.path)
    before = migrations.current(database)
    migrations.upgrade(database)
    after = migrations.current(database)
    with database.write() as session:
        found = verify(session, from_checkpoint=True)
        event = Event.OFFICE_OPENED_AFTER_CRASH if was_dirty else Event.OFFICE_OPENED
        AuditLog(clock).record(session, event, schema=after)
    return Opening(was_dirty, before if before != after else None, found)


def _prepare_folders(place: DataFolder) -> None:
    with disk_errors(place.root):
        shutil.rmtree(place.temporary, ignore_errors=True)
        for folder in (place.temporary, place.backups, place.logs):
            folder.mkdir(mode=0o700, exist_ok=True)


def _write_profile(database: Database, profile: Profile, clock: Clock) -> None:
    with database.write() as session:
        session.add(
            OfficeRecord(
                id=1,
                community=profile.community,
                street=profile.street,
                division=profile.division,
                code=profile.code,
                created_at=clock.now(),
            )
        )
        session.flush()
        make_identities(session)
        AuditLog(clock).record(
            session,
            Event.OFFICE_CREATED,
            community=profile.community,
            street=profile.street,
            division=profile.division,
            code=profile.code,
        )


@contextlib.contextmanager
def _staging(folder: Path, clock: Clock) -> Iterator[DataFolder]:
    """Work in a folder beside `folder`, renamed into its place at the end, removed on any error.

    What a killed program left behind is removed by the next one.
    """
    half = DataFolder(folder.absolute().with_name(f".{folder.absolute().name}.liren-new"))
    with disk_errors(half.root):
        half.root.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FolderLock(half.lock, clock.now())
    try:
        with disk_errors(half.root):
            for left in half.root.iterdir():
                if left != half.lock:
                    shutil.rmtree(left) if left.is_dir() else left.unlink()
        yield half
        lock.release()
        with disk_errors(folder):
            sync_folder(half.root)
            if folder.exists():
                folder.rmdir()  # it was empty; Windows cannot rename over it
            half.root.rename(folder)
            sync_folder(folder.absolute().parent)
    except BaseException:
        lock.abandon()
        shutil.rmtree(half.root, ignore_errors=True)
        raise


def _refuse_taken(folder: Path) -> None:
    place = DataFolder(folder)
    with disk_errors(folder):
        if folder.exists() and not folder.is_dir():
            raise KnownError("db.not_a_folder", path=folder)
        if place.key_slots.exists() or place.database.exists():
            raise KnownError("db.already_there", path=folder)
        if folder.exists() and any(folder.iterdir()):
            raise KnownError("db.folder_not_empty", path=folder)


def _refuse_absent(place: DataFolder) -> None:
    with disk_errors(place.root):
        if not place.root.exists():
            raise KnownError("db.no_folder", path=place.root)
        if not place.root.is_dir():
            raise KnownError("db.not_a_folder", path=place.root)
        names = {place.database, place.key_slots, keys.backup_of(place.key_slots)}
        if not any(path.exists() for path in names):
            raise KnownError("db.not_a_data_folder", path=place.root)


def _new_code(division: str) -> str:
    """Give a community's own 12 digits, or the district's six and six random ones."""
    if len(division) == WHOLE_DIVISION:
        return division
    return f"{division}-{new_id().hex[-6:]}"
