"""A data folder as a whole: making one, and opening one in the order that crashes ask for."""

from __future__ import annotations

import contextlib
import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

import core
from core import log
from core.clock import Clock
from core.db import keys, migrations
from core.db.audit import AuditLog, Event, Verification, verify
from core.db.backup import Backups, Reason
from core.db.database import Database
from core.db.drives import refuse_unfit_drive
from core.db.files import disk_errors
from core.db.identities import make_identities
from core.db.keys import NORMAL, Cost, KeySlots
from core.db.lock import FolderLock
from core.db.passphrases import check_passphrase
from core.db.restored import Past, load_past
from core.db.staging import refuse_absent, refuse_taken, staged
from core.db.tables import OfficeRecord
from core.errors import KnownError
from core.files import sync_file
from core.identity import new_id
from core.law.divisions import WHOLE, read_division
from core.lawbooks import told
from core.paths import DataFolder

logger = logging.getLogger(__name__)

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
        with told():
            division = read_division(self.division)
        return Profile(community, street, division, self.code or _new_code(division))


@dataclass(frozen=True, slots=True)
class Opening:
    """What the opening found: whether the last session died, and whether the record holds."""

    was_dirty: bool
    migrated_from: str | None
    audit: Verification


class Store:
    """An open data folder. Holds its lock until closed."""

    def __init__(
        self,
        folder: DataFolder,
        lock: FolderLock,
        opened: tuple[Database, bytes],
        clock: Clock,
    ) -> None:
        self.folder = folder
        self.database, self._key = opened
        self._lock = lock
        self._clock = clock
        self._log = log.start(folder.logs)
        self.backups = Backups(folder, *opened, clock)
        try:
            self.opening = self._check(was_dirty=lock.was_dirty)
            self.profile = load_profile(self.database)
        except BaseException:
            log.stop(self._log)
            raise
        self.database.origin = self.profile.code

    def close(self) -> None:
        """Fold the log into the file and say that all was well."""
        try:
            self.database.close()
            self._lock.release()
        finally:
            self._lock.abandon()
            log.stop(self._log)

    def unlock(self, _slots: KeySlots) -> bytes:
        """Give the data key, whatever the slots: who asks has opened this folder."""
        return self._key

    def key_for(self, purpose: str) -> bytes:
        """Derive a key of its own for something kept beside the database."""
        return HKDF(SHA256(), keys.KEY_BYTES, None, f"liren|{purpose}|1".encode()).derive(self._key)

    def open_again(self) -> Store:
        """Open the folder anew after `close`, as its files were replaced."""
        return _open(self.folder, self._key, keys.load(self.folder.key_slots), self._clock)

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase; rewrites one slot, not the database."""
        slots = keys.load(self.folder.key_slots)
        key = slots.unlock(old)
        check_passphrase(new, (self.profile.community, self.profile.street))
        self._record(Event.PASSPHRASE_CHANGED)
        keys.save(self.folder.key_slots, slots.with_passphrase(key, new))

    def renew_recovery_key(self, passphrase: str) -> str:
        """Make a new recovery key and give it, once; the old paper is void."""
        slots = keys.load(self.folder.key_slots)
        slots, paper = slots.with_new_recovery(slots.unlock(passphrase))
        self._record(Event.RECOVERY_KEY_RENEWED)
        keys.save(self.folder.key_slots, slots)
        return paper

    def _reset_keys(self, passphrase: str | None) -> str:
        """After the recovery key was used: a new paper for it, and a new passphrase if given."""
        slots = keys.load(self.folder.key_slots)
        if passphrase is not None:
            check_passphrase(passphrase, (self.profile.community, self.profile.street))
            slots = slots.with_passphrase(self._key, passphrase)
        slots, paper = slots.with_new_recovery(self._key)
        self._record(Event.RECOVERY_KEY_USED if passphrase else Event.RECOVERY_KEY_RENEWED)
        keys.save(self.folder.key_slots, slots)
        return paper

    def _record(self, event: Event) -> None:
        with self.database.write() as session:
            AuditLog(self._clock, self.profile.code).record(session, event)

    def _check(self, *, was_dirty: bool) -> Opening:
        """Look at the pages after a crash, upgrade an older file, follow the audit's tail."""
        if was_dirty and self.database.check(quick=True):
            raise KnownError("db.database_damaged", path=self.database.path)
        before = migrations.current(self.database)
        pending = migrations.is_pending(self.database)
        if pending:
            self.backups.make(Reason.BEFORE_MIGRATION)
            migrations.upgrade(self.database)
        after = migrations.current(self.database)
        audit = AuditLog(self._clock)
        with self.database.write() as session:
            found = verify(session, from_checkpoint=True)
            if pending:
                audit.record(session, Event.STORE_MIGRATED, before=before, after=after)
            event = Event.OFFICE_OPENED_AFTER_CRASH if was_dirty else Event.OFFICE_OPENED
            audit.record(session, event, version=core.__version__, schema=after)
        if not found.ok:
            logger.error(
                "the audit chain does not hold at row %s (%s)", found.bad_seq, found.reason
            )
        return Opening(was_dirty, before if pending else None, found)


def create(
    folder: Path, profile: Profile, passphrase: str, *, clock: Clock, cost: Cost = NORMAL
) -> tuple[Store, str]:
    """Make a data folder whole or not at all; give it open, and its recovery key."""
    profile = profile.checked()
    check_passphrase(passphrase, (profile.community, profile.street))
    refuse_unfit_drive(folder)
    refuse_taken(folder)
    data_key = keys.new_data_key()
    slots, recovery_key = KeySlots.create(data_key, passphrase, cost)
    with staged(folder, clock) as half:
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
    place, slots = _find(folder)
    return _open(place, slots.unlock(passphrase), slots, clock)


def recover(
    folder: Path,
    recovery_key: str,
    passphrase: str | None,
    *,
    clock: Clock,
    ready: Callable[[Profile], None] = lambda _profile: None,
) -> tuple[Store, str]:
    """Open a data folder with the recovery key and set a new passphrase; None keeps the old one.

    Gives also the new recovery key, which is shown only now: the used one is void. `ready` may
    still refuse once it is known whose folder it is, before any key is changed.
    """
    place, slots = _find(folder)
    store = _open(place, slots.unlock_with_recovery(recovery_key), slots, clock)
    try:
        ready(store.profile)
        return store, store._reset_keys(passphrase)  # noqa: SLF001 - only a used recovery key may
    except BaseException:
        store.close()
        raise


def renew_used_key(folder: Path, recovery_key: str, *, clock: Clock) -> str:
    """Make the recovery key void that a restore was done with; give the new one, shown only now."""
    store, paper = recover(folder, recovery_key, None, clock=clock)
    store.close()
    return paper


def _find(folder: Path) -> tuple[DataFolder, KeySlots]:
    place = DataFolder(folder)
    refuse_absent(place)
    refuse_unfit_drive(folder)
    return place, keys.load(place.key_slots)


def past_of(store: Store) -> Past:
    """Give the restores of this folder, and what its backups vouch for and hold beyond."""
    manifests = [row.manifest for row in store.backups.list() if row.manifest is not None]
    with store.database.read() as session:
        return load_past(session, manifests)


def load_profile(database: Database) -> Profile:
    """Read whose data this is."""
    with database.read() as session:
        columns = OfficeRecord.community, OfficeRecord.street, OfficeRecord.division
        row = session.execute(sa.select(*columns, OfficeRecord.code)).one_or_none()
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
        store = Store(place, lock, (database, data_key), clock)
        undo.pop_all()
        return store


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


def _new_code(division: str) -> str:
    """Give a community's own 12 digits, or the district's six and six random ones."""
    if len(division) == WHOLE:
        return division
    return f"{division}-{new_id().hex[-6:]}"
