"""Backups: made whole, found damaged, put back, and never of somebody else."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from core.clock import FixedClock
from core.db import archive
from core.db.archive import SUFFIX, Reason, read_header
from core.db.audit import Event
from core.db.backup import Unlock, check_backup
from core.db.keys import KeySlots, backup_of
from core.db.restore import restore
from core.db.store import Profile, past_of
from core.errors import KnownError
from core.files import ReadBackError
from core.office import Office
from tests.core.db.offices import LIGHT, PASSPHRASE, Victim, open_office, today
from tests.core.db.test_store import events, names, refusal

pytestmark = pytest.mark.slow


def by_passphrase(slots: KeySlots) -> bytes:
    return slots.unlock(PASSPHRASE)


WAYS: tuple[Unlock, ...] = (by_passphrase,)


@pytest.fixture
def made(folder: Path) -> Path:
    """A backup of the folder, which is closed again."""
    with open_office(folder) as office:
        return office.backups.make().path


def rows_of(table: str) -> sa.Select[tuple[object]]:
    return sa.select(sa.text("*")).select_from(sa.table(table))


def dump(office: Office) -> dict[str, list[tuple[object, ...]]]:
    """Everything that the database holds besides its record of events and its epoch."""
    with office.database.read() as session:
        tables = sa.inspect(session.connection()).get_table_names()
        return {
            table: [tuple(row) for row in session.execute(rows_of(table))]
            for table in tables
            if not table.startswith("audit") and table != "office"
        }


def test_a_backup_is_checked_named_and_recorded(folder: Path) -> None:
    with open_office(folder) as office:
        row = office.backups.make()
        assert events(office)[-1] == Event.BACKUP_MADE
        assert office.backups.list() == (row,)
        assert row.manifest is not None
        assert row.manifest.reason is Reason.ASKED
        assert row.manifest.community == "云杉社区"
        assert row.manifest.counts["office"] == 1
        assert past_of(office.store).anchors == (row.manifest.audit,)
        assert past_of(office.store).restored == ()
        found = check_backup(row.path, WAYS)
        assert (found.manifest, found.audit.ok) == (row.manifest, True)
    assert names(folder / "tmp") == set()
    assert row.path.name.startswith("liren-20260620T090000-")
    assert row.path.stat().st_mode & 0o777 == 0o600


def test_a_backup_shows_nothing_personal(folder: Path) -> None:
    with open_office(folder) as office:
        with office.database.write() as session:
            office.audit.record(
                session, Event.BACKUP_MADE, name="王伟", id_card="420500199001010123"
            )
        content = office.backups.make().path.read_bytes()
    for canary in ("王伟", "420500199001010123", "SQLite format"):
        assert canary.encode() not in content


def test_a_copy_goes_to_a_second_place_and_overwrites_nothing(folder: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    with open_office(folder) as office:
        assert refusal(office.backups.make, also_to=stick) == "db.backup_no_place"
        assert office.backups.list() == ()
        stick.mkdir()
        row = office.backups.make(also_to=stick)
        assert (stick / row.path.name).read_bytes() == row.path.read_bytes()
        assert names(stick) == {row.path.name}


def test_a_backup_stays_when_only_its_copy_fails(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def counterfeit(part: Path, _digest: bytes) -> None:
        if part.parent == tmp_path:
            raise ReadBackError

    with open_office(folder) as office:
        monkeypatch.setattr("core.files._read_back", counterfeit)
        assert refusal(office.backups.make, also_to=tmp_path) == "db.backup_not_copied"
        (row,) = office.backups.list()
        assert row.manifest is not None
        assert events(office)[-1] == Event.BACKUP_MADE
    assert not list(tmp_path.glob("*.lirenbak*"))


def test_nobody_else_on_the_computer_may_read_the_data(folder: Path, tmp_path: Path) -> None:
    (folder / "liren.db").chmod(0o644)  # as an earlier release left it
    with open_office(folder) as office:
        office.backups.make(also_to=tmp_path)
        kept = [path for path in folder.rglob("*") if path.is_file() and "logs" not in path.parts]
        kept += tmp_path.glob("*.lirenbak")
        assert {"liren.db", "liren.db-wal", "liren.db-shm"} <= {path.name for path in kept}
        modes = {path.name: oct(path.stat().st_mode & 0o777) for path in kept}
    assert set(modes.values()) == {oct(0o600)}, modes


def test_whether_a_backup_is_due(folder: Path) -> None:
    clock = today()
    with Office.open(folder, PASSPHRASE, clock=clock) as office:
        assert office.backups.is_due()
        office.backups.make()
        assert not office.backups.is_due()
        clock.moment += timedelta(minutes=31)
        assert not office.backups.is_due()  # nothing happened since
        with office.database.write() as session:
            office.audit.record(session, Event.VALUES_ERASED)
        assert office.backups.is_due()
        assert not office.backups.is_due(timedelta(hours=1))


def test_old_backups_are_thinned_out(folder: Path) -> None:
    clock = FixedClock.on(today().today() - timedelta(days=20))
    with Office.open(folder, PASSPHRASE, clock=clock) as office:
        for hours in (0, 1, 2):
            clock.moment += timedelta(hours=hours)
            office.backups.make()
        assert len(office.backups.list()) == 3
        clock.moment += timedelta(days=3)
        newest = office.backups.make()
        assert office.backups.list()[0] == newest
        assert len(office.backups.list()) == 2
        (office.folder.backups / f"broken{SUFFIX}").write_bytes(b"x")
        office.backups.make()
        damaged = [row for row in office.backups.list() if row.manifest is None]
        assert [row.path.name for row in damaged] == [f"broken{SUFFIX}"]  # a person decides


def test_every_flipped_bit_is_found(made: Path, tmp_path: Path) -> None:
    content, chance = made.read_bytes(), random.Random(11)  # noqa: S311 - which bits fall
    places = [chance.randrange(len(content)) for _ in range(25)]
    places += [0, len(archive.MAGIC), len(archive.MAGIC) + 4, len(content) - 1]
    for at in places:
        flipped = bytearray(content)
        flipped[at] ^= 1 << chance.randrange(8)
        path = tmp_path / f"flipped{SUFFIX}"
        path.write_bytes(flipped)
        assert refusal(check_backup, path, WAYS) in {
            "db.backup_damaged",
            "db.not_a_backup",
            "db.backup_newer",
        }


@pytest.mark.parametrize("keep", [0, 5, 100, 5000, -33, -1])
def test_a_cut_backup_is_refused(made: Path, tmp_path: Path, keep: int) -> None:
    path = tmp_path / f"cut{SUFFIX}"
    path.write_bytes(made.read_bytes()[:keep])
    code = refusal(check_backup, path, WAYS)
    assert code in {"db.backup_damaged", "db.not_a_backup"}


def test_what_is_no_backup_is_said(folder: Path, tmp_path: Path) -> None:
    assert refusal(check_backup, tmp_path / "absent", WAYS) == "db.not_found"
    assert refusal(check_backup, folder / "liren.db", WAYS) == "db.not_a_backup"
    assert refusal(check_backup, folder, WAYS) in {"db.not_a_backup", "db.disk_error"}


def test_a_backup_whose_head_was_rewritten_is_refused(made: Path, tmp_path: Path) -> None:
    """The digest alone can be made anew by anybody; what is inside cannot."""
    found = read_header(made)
    database = tmp_path / "inside.db"
    archive.unpack(made, database)
    from dataclasses import replace

    forged = replace(found.manifest, counts={**found.manifest.counts, "office": 2})
    path = tmp_path / f"forged{SUFFIX}"
    archive.write_archive(path, forged, found.slots, database)
    assert refusal(check_backup, path, WAYS) == "db.backup_damaged"


def test_a_wrong_passphrase_is_told_from_damage(made: Path) -> None:
    assert refusal(check_backup, made, (lambda slots: slots.unlock("something else"),)) == (
        "db.wrong_passphrase"
    )


def test_restoring_brings_back_the_data_and_raises_the_epoch(folder: Path, made: Path) -> None:
    with open_office(folder) as office:
        before = dump(office)
        with office.database.write() as session:
            session.execute(sa.text("INSERT INTO secret VALUES ('later', x'00')"))
            office.audit.record(session, Event.VALUES_ERASED)
    done = restore(folder, made, by_passphrase, clock=today())
    assert done.epoch == 2
    with open_office(folder) as office:
        assert dump(office) == before
        assert events(office)[-2:] == [Event.BACKUP_RESTORED, Event.OFFICE_OPENED]
        assert office.store.opening.audit.ok
        with office.database.read() as session:
            epochs = session.scalars(sa.text("SELECT epoch FROM audit ORDER BY seq")).all()
        assert epochs[-3:] == [1, 2, 2]
        kept = next(row for row in office.backups.list() if row.path == done.kept)
        assert kept.manifest is not None
        assert kept.manifest.reason is Reason.BEFORE_RESTORE
        past = past_of(office.store)
        assert len(past.restored) == 1
        restored_head = read_header(made).manifest.audit
        assert past.anchors == (restored_head,)  # what was put back still vouches for the chain
        assert past.later == done.past.later == kept.manifest.audit.seq - restored_head.seq
        assert past.later > 0
        sheet = office.verify_audit()
        assert (sheet.ok, sheet.anchors) == (True, 1)
        assert "2026-06-20" in sheet.notes[0].text
        assert str(past.later) in sheet.notes[0].sentence("en")
    assert done.kept is not None
    again = restore(folder, done.kept, by_passphrase, clock=today())
    assert again.epoch == 3
    with open_office(folder) as office:
        assert "later" in {row[0] for row in dump(office)["secret"]}


def test_with_only_the_recovery_key_a_new_computer_gets_everything(
    folder: Path, paper: str, made: Path, tmp_path: Path
) -> None:
    with open_office(folder) as office:
        before = dump(office)
    new = tmp_path / "new"
    done = restore(new, made, lambda slots: slots.unlock_with_recovery(paper), clock=today())
    assert (done.kept, done.epoch) == (None, 2)
    office, _ = Office.recover(new, paper, "words for a new computer", clock=today())
    with office:
        assert dump(office) == before
    assert names(tmp_path) == {folder.name, "new"}


def test_a_lost_or_damaged_database_is_set_aside_and_replaced(
    folder: Path, made: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "liren.db").write_bytes(b"x" * 9000)
    done = restore(folder, made, by_passphrase, clock=today())
    assert done.kept is not None
    assert done.kept.read_bytes() == b"x" * 9000
    assert "set aside" in caplog.text
    open_office(folder).close()
    (folder / "liren.db").unlink()
    assert restore(folder, made, by_passphrase, clock=today()).kept is None
    open_office(folder).close()


def test_damaged_key_slots_come_back_with_the_backup(folder: Path, made: Path) -> None:
    slots = folder / "keyslots.json"
    for path in (slots, backup_of(slots)):
        path.write_bytes(b"x")
    restore(folder, made, by_passphrase, clock=today())
    open_office(folder).close()
    assert slots.read_bytes() == backup_of(slots).read_bytes()


def test_an_old_backup_opens_with_the_present_passphrase(folder: Path, made: Path) -> None:
    with open_office(folder) as office:
        office.store.change_passphrase(PASSPHRASE, "brand new words here")
    restore(folder, made, lambda slots: slots.unlock("brand new words here"), clock=today())
    with open_office(folder, "brand new words here") as office:
        assert office.database.check() == []


def test_an_open_office_is_not_restored_under(folder: Path, made: Path) -> None:
    with open_office(folder):
        assert refusal(restore, folder, made, by_passphrase, clock=today()) == "db.held_by"


def test_another_offices_backup_is_refused(made: Path, tmp_path: Path) -> None:
    profile = Profile("银杏社区", "桃花岭街道", "420502")
    other = tmp_path / "other"
    Office.create(other, profile, PASSPHRASE, clock=today(), cost=LIGHT)[0].close()
    before = (other / "liren.db").read_bytes()
    assert refusal(restore, other, made, by_passphrase, clock=today()) == (
        "db.backup_of_other_data"
    )
    assert (other / "liren.db").read_bytes() == before
    (other / "letter.txt").write_text("x")
    full = tmp_path / "full"
    full.mkdir()
    (full / "letter.txt").write_text("x")
    assert refusal(restore, full, made, by_passphrase, clock=today()) == "db.folder_not_empty"


def test_a_damaged_backup_changes_nothing(folder: Path, made: Path) -> None:
    before = (folder / "liren.db").read_bytes()
    made.write_bytes(made.read_bytes()[:-1])
    assert refusal(restore, folder, made, by_passphrase, clock=today()) == "db.backup_damaged"
    assert (folder / "liren.db").read_bytes() == before
    open_office(folder).close()


BACKING_UP = """
from datetime import date
from pathlib import Path
from core.clock import FixedClock
from core.db.store import open_store
store = open_store(Path(A[0]), A[1], clock=FixedClock.on(date(2026, 6, 20)))
print("ready", flush=True)
while True:
    print(store.backups.make().path.name, flush=True)
"""
RESTORING = """
from datetime import date
from pathlib import Path
from core.clock import FixedClock
from core.db.restore import restore
print("ready", flush=True)
while True:
    done = restore(Path(A[0]), Path(A[2]), lambda slots: slots.unlock(A[1]),
        clock=FixedClock.on(date(2026, 6, 20)))
    print(done.epoch, flush=True)
"""


def test_a_kill_leaves_whole_backups_only(folder: Path) -> None:
    chance = random.Random(4)  # noqa: S311 - when to kill
    for _ in range(3):
        said = Victim(BACKING_UP, folder, PASSPHRASE).kill_after(chance.uniform(0.05, 0.5))
        with open_office(folder) as office:
            rows = office.backups.list()
            assert all(row.manifest for row in rows)
            assert {name for name in said if name.endswith(SUFFIX)} <= {r.path.name for r in rows}
        assert names(folder / "tmp") == set()
    for row in rows[:1]:
        check_backup(row.path, WAYS)


def test_a_kill_during_restore_leaves_the_old_or_the_new(folder: Path, made: Path) -> None:
    chance, epoch = random.Random(6), 1  # noqa: S311 - when to kill
    for _ in range(3):
        victim = Victim(RESTORING, folder, PASSPHRASE, made)
        said = victim.kill_after(chance.uniform(0.05, 0.8))
        with open_office(folder) as office:
            assert office.store.opening.audit.ok
            assert not office.database.check()
            with office.database.read() as session:
                found = session.scalar(sa.text("SELECT epoch FROM office"))
        acknowledged = max([epoch, *(int(line) for line in said)])
        assert found in {acknowledged, acknowledged + 1}
        epoch = found


def test_a_manifest_of_a_newer_program_is_told_apart(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, inside = read_header(made), tmp_path / "inside.db"
    archive.unpack(made, inside)
    monkeypatch.setattr(archive, "VERSION", 2)
    path = tmp_path / f"newer{SUFFIX}"
    archive.write_archive(path, found.manifest, found.slots, inside)
    monkeypatch.undo()
    with pytest.raises(KnownError) as refused:
        check_backup(path, WAYS)
    assert refused.value.code == "db.backup_newer"
