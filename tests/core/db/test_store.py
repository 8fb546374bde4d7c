"""A data folder as a whole: made whole or not at all, opened in the order crashes ask for."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from core.db import keys, migrations
from core.db.audit import Event
from core.db.database import Database
from core.db.identities import load_identity, load_signing_key
from core.db.keys import backup_of
from core.db.store import Profile
from core.errors import KnownError
from core.office import Office
from tests.core.db.offices import (
    CHILD,
    LIGHT,
    PASSPHRASE,
    PROFILE,
    ROOT,
    Victim,
    make_office,
    open_office,
    today,
)

pytestmark = pytest.mark.slow


def refusal(act: object, *arguments: object, **more: object) -> str:
    with pytest.raises(KnownError) as refused:
        act(*arguments, **more)  # type: ignore[operator]  # any callable
    assert refused.value.sentence()
    assert refused.value.sentence("en")
    return refused.value.code


def wide(digits: str) -> str:
    """Type digits as an input method in full-width mode does."""
    return "".join(chr(ord(digit) + 0xFEE0) for digit in digits)


def events(office: Office) -> list[str]:
    with office.database.read() as session:
        return list(session.scalars(sa.text("SELECT event FROM audit ORDER BY seq")))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_an_office_is_made_and_opened(tmp_path: Path) -> None:
    office, recovery_key = make_office(tmp_path / "data")
    with office:
        assert events(office) == [Event.OFFICE_CREATED, Event.OFFICE_OPENED]
        assert office.profile.community == "云杉社区"
        assert office.profile.code.startswith("420502-")
        assert office.database.origin == office.profile.code
        with office.database.read() as session:
            assert load_signing_key(session) is not None
            identity = load_identity(session)
        assert identity is not None
        assert identity.startswith("AGE-SECRET-KEY-1")
        assert office.law.packs
    assert names(tmp_path) == {"data"}
    assert recovery_key.count("-") == 8
    with open_office(tmp_path / "data") as again:
        assert not again.store.opening.was_dirty
        assert again.store.opening.audit.ok
    office.close()  # harmless
    if os.name == "posix":
        assert (tmp_path / "data").stat().st_mode & 0o077 == 0


def test_twelve_digits_are_the_communitys_own_code(tmp_path: Path) -> None:
    profile = Profile(" 云杉社区 ", "桃花岭街道", "420502001003")
    office, _ = Office.create(tmp_path / "d", profile, PASSPHRASE, clock=today(), cost=LIGHT)
    with office:
        assert office.profile == Profile("云杉社区", "桃花岭街道", *["420502001003"] * 2)


def test_a_division_is_read_as_it_was_typed() -> None:
    profile = Profile("云杉社区", "桃花岭街道", wide("420502") + " 001 003")
    assert profile.checked().division == "420502001003"


@pytest.mark.parametrize(
    ("profile", "code"),
    [
        (Profile("", "街道", "420502"), "db.name_unfit"),
        (Profile("云杉", "  ", "420502"), "db.name_unfit"),
        (Profile("云\n杉", "街道", "420502"), "db.name_unfit"),
        (Profile("云" * 101, "街道", "420502"), "db.name_unfit"),
        *(
            (Profile("云杉", "街道", division), "law.bad_division")
            for division in (
                "",
                "42050",
                "4205021",
                "42050a",
                "920502",
                wide("420502") + "1",
                "420502001",
            )
        ),
    ],
)
def test_an_unfit_profile_makes_nothing(profile: Profile, code: str, tmp_path: Path) -> None:
    make = {"clock": today(), "cost": LIGHT}
    assert refusal(Office.create, tmp_path / "d", profile, PASSPHRASE, **make) == code
    assert names(tmp_path) == set()


def test_a_taken_place_is_left_alone(folder: Path, tmp_path: Path) -> None:
    make = {"clock": today(), "cost": LIGHT}
    before = (folder / "liren.db").read_bytes()
    assert refusal(make_office, folder) == "db.already_there"
    assert (folder / "liren.db").read_bytes() == before
    full = tmp_path / "full"
    full.mkdir()
    (full / "letter.txt").write_text("x")
    assert refusal(Office.create, full, PROFILE, PASSPHRASE, **make) == "db.folder_not_empty"
    file = tmp_path / "file"
    file.write_text("x")
    assert refusal(Office.create, file, PROFILE, PASSPHRASE, **make) == "db.not_a_folder"
    assert refusal(Office.create, tmp_path / "w", PROFILE, "云杉社区天下第一名", **make) in {
        "db.passphrase_short",
        "db.passphrase_named",
    }
    assert names(tmp_path) == {"数据", "full", "file"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    make_office(tmp_path / "empty")[0].close()
    assert "liren.db" in names(tmp_path / "empty")


def test_what_is_no_data_folder_is_told_apart(folder: Path, tmp_path: Path) -> None:
    assert refusal(open_office, tmp_path / "absent") == "db.no_folder"
    (tmp_path / "empty").mkdir()
    assert refusal(open_office, tmp_path / "empty") == "db.not_a_data_folder"
    assert refusal(open_office, folder / "liren.db") == "db.not_a_folder"
    assert names(tmp_path / "empty") == set()


def test_each_fault_has_its_own_sentence(folder: Path) -> None:
    """A wrong passphrase, damaged slots, a damaged and a missing database are four things."""
    assert refusal(open_office, folder, PASSPHRASE + "!") == "db.wrong_passphrase"
    database, slots = folder / "liren.db", folder / "keyslots.json"
    content = database.read_bytes()
    database.write_bytes(os.urandom(len(content)))
    assert refusal(open_office, folder) == "db.database_damaged"
    database.write_bytes(b"")
    assert refusal(open_office, folder) == "db.database_missing"
    database.unlink()
    assert refusal(open_office, folder) == "db.database_missing"
    database.write_bytes(content)
    slots.write_bytes(b"x")
    open_office(folder).close()  # by the copy, which repairs it
    assert slots.read_bytes() == backup_of(slots).read_bytes()
    for path in (slots, backup_of(slots)):
        path.write_bytes(b"x")
    assert refusal(open_office, folder) == "db.slots_damaged"


def test_a_refused_opening_lets_the_folder_go(folder: Path) -> None:
    database = folder / "liren.db"
    content = database.read_bytes()
    database.write_bytes(b"x" * 8192)
    assert refusal(open_office, folder) == "db.database_damaged"
    database.write_bytes(content)
    (folder / "law").mkdir()
    (folder / "law" / "confirmed.toml").write_text("[[[")
    assert refusal(open_office, folder).startswith("law.")
    shutil.rmtree(folder / "law")
    open_office(folder).close()


def test_a_second_office_is_refused(folder: Path) -> None:
    with open_office(folder):
        assert refusal(open_office, folder) == "db.held_by"


def test_half_made_files_are_emptied_at_the_start(folder: Path) -> None:
    (folder / "tmp" / "left").mkdir()
    open_office(folder).close()
    assert names(folder / "tmp") == set()


def test_an_older_file_is_backed_up_and_upgraded(folder: Path) -> None:
    previous = f"{int(migrations.newest()) - 1:04}"
    slots = keys.load(folder / "keyslots.json")
    database = Database(folder / "liren.db", slots.unlock(PASSPHRASE))
    with database.write() as session:  # as if the newest revision had not been there yet
        session.execute(sa.text("UPDATE alembic_version SET version_num = :v"), {"v": previous})
        for table in _made_by_the_newest():
            session.execute(sa.text(f"DROP TABLE {table}"))
    database.close()
    with open_office(folder) as office:
        assert office.store.opening.migrated_from == previous
        assert events(office)[-2:] == [Event.STORE_MIGRATED, Event.OFFICE_OPENED]
        (backup,) = office.backups.list()
        assert backup.manifest is not None
        assert (backup.manifest.reason, backup.manifest.schema) == ("before_migration", previous)


def _made_by_the_newest() -> list[str]:
    path = next((migrations.FOLDER / "versions").glob(f"r{migrations.newest()}_*.py"))
    lines = path.read_text("utf-8").splitlines()
    return [
        lines[number + 1].strip(' ",')
        for number, line in enumerate(lines)
        if line.strip() == "op.create_table("
    ][::-1]


def test_a_newer_file_is_left_alone(folder: Path) -> None:
    slots = keys.load(folder / "keyslots.json")
    database = Database(folder / "liren.db", slots.unlock(PASSPHRASE))
    with database.write() as session:
        session.execute(sa.text("UPDATE alembic_version SET version_num = 'future'"))
    database.close()
    before = (folder / "liren.db").read_bytes()
    assert refusal(open_office, folder) == "db.newer_version"
    assert (folder / "liren.db").read_bytes() == before


def test_a_broken_record_opens_and_is_said(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    slots = keys.load(folder / "keyslots.json")
    database = Database(folder / "liren.db", slots.unlock(PASSPHRASE))
    with database.write() as session:
        session.execute(sa.text("DROP TRIGGER audit_no_update"))
        session.execute(sa.text("UPDATE audit SET actor = 'x' WHERE seq = 1"))
    database.close()
    with open_office(folder) as office:
        assert office.store.opening.audit.bad_seq == 1
    assert "does not hold at row 1" in caplog.text
    assert "audit chain does not hold at row 1" in (folder / "logs" / "liren.log").read_text()


def test_the_passphrase_changes_and_the_recovery_key_renews(folder: Path, paper: str) -> None:
    with open_office(folder) as office:
        assert refusal(office.store.change_passphrase, "not the old one", "whatever it is") == (
            "db.wrong_passphrase"
        )
        assert refusal(office.store.change_passphrase, PASSPHRASE, "1234567890") == (
            "db.passphrase_common"
        )
        office.store.change_passphrase(PASSPHRASE, "brand new words here")
        renewed = office.store.renew_recovery_key("brand new words here")
        assert events(office)[-2:] == [Event.PASSPHRASE_CHANGED, Event.RECOVERY_KEY_RENEWED]
    assert refusal(open_office, folder) == "db.wrong_passphrase"
    open_office(folder, "brand new words here").close()
    recover = {"clock": today()}
    assert refusal(Office.recover, folder, paper, "forgotten it again", **recover) == (
        "db.wrong_recovery_key"
    )
    assert refusal(Office.recover, folder, renewed, "short", **recover) == ("db.passphrase_short")
    office, third = Office.recover(folder, renewed, "forgotten it again", clock=today())
    with office:
        assert events(office)[-1] == Event.RECOVERY_KEY_USED
    assert third != renewed
    assert refusal(Office.recover, folder, renewed, "forgotten it again", **recover) == (
        "db.wrong_recovery_key"
    )
    open_office(folder, "forgotten it again").close()


INIT = """
from datetime import date
from pathlib import Path
from core.clock import FixedClock
from core.db.keys import Cost
from core.db.store import Profile, create
print("ready", flush=True)
office, key = create(Path(A[0]), Profile("云杉社区", "桃花岭街道", "420502"), A[1],
    clock=FixedClock.on(date(2026, 6, 20)), cost=Cost(memory_kib=64, iterations=1))
print(key, flush=True)
import time; time.sleep(60)
"""


def test_a_killed_init_leaves_a_whole_folder_or_none(tmp_path: Path) -> None:
    chance = random.Random(2)  # noqa: S311 - when to kill
    outcomes = set()
    for turn in range(5):
        folder = tmp_path / str(turn) / "data"
        folder.parent.mkdir()
        said = Victim(INIT, folder, PASSPHRASE).kill_after(chance.uniform(0, 0.9))
        outcomes.add(folder.exists())
        if said:
            assert folder.exists()
        if folder.exists():
            open_office(folder).close()
        else:
            make_office(folder)[0].close()  # what was left behind does not stand in the way
        assert names(folder.parent) == {"data"}
    assert False in outcomes


WRITING = """
from datetime import date
from pathlib import Path
from core.clock import FixedClock
from core.db.audit import Event
from core.db.database import Database
from core.office import Office
office = Office.open(Path(A[0]), A[1], clock=FixedClock.on(date(2026, 6, 20)))
print("ready", flush=True)
number = 0
while True:
    with office.database.write() as session:
        log.record(session, Event.BACKUP_MADE, number=number)
        head = log.record(session, Event.BACKUP_MADE, number=number, half=2)
    number += 1
    print(head.seq, head.hash, flush=True)
"""


def test_what_was_acknowledged_survives_a_kill(folder: Path) -> None:
    chance = random.Random(3)  # noqa: S311 - when to kill
    for _ in range(4):
        said = Victim(WRITING, folder, PASSPHRASE).kill_after(chance.uniform(0.02, 0.3))
        with open_office(folder) as office:
            assert office.store.opening.was_dirty
            assert office.store.opening.audit.ok
            assert events(office)[-1] == Event.OFFICE_OPENED_AFTER_CRASH
            with office.database.read() as session:
                rows = session.execute(sa.text("SELECT seq, hash FROM audit"))
                chain = {row.seq: row.hash for row in rows}
                halves = session.scalar(
                    sa.text("SELECT count(*) FROM audit_value WHERE facts LIKE '%half%'")
                )
                made = session.scalar(
                    sa.text("SELECT count(*) FROM audit WHERE event = 'backup.made'")
                )
            assert made == 2 * halves
            for line in said[:-1] if said and len(said[-1].split()) < 2 else said:
                seq, digest = line.split()
                assert chain[int(seq)] == digest


RIGHTS = "-dac_override,-dac_read_search"
UNPRIVILEGED = ["setpriv", f"--bounding-set={RIGHTS}", f"--inh-caps={RIGHTS}"]
READ_ONLY = """
from pathlib import Path
from tests.core.db.offices import make_office, open_office
from core.errors import KnownError
print("ready", flush=True)
for act in (open_office, lambda folder: make_office(folder.parent / "new")):
    try:
        act(Path(A[0]))
    except KnownError as error:
        print(error.code, flush=True)
"""


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="needs setpriv")
def test_a_read_only_folder_is_a_sentence(folder: Path, tmp_path: Path) -> None:
    """Root may write anywhere, so the child gives that right up."""
    before = (folder / "liren.db").read_bytes()
    places = [tmp_path, folder, *folder.rglob("*")]
    for path in places:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        done = subprocess.run(
            [*UNPRIVILEGED, sys.executable, "-c", CHILD + READ_ONLY, str(ROOT), str(folder)],
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        for path in places:
            path.chmod(0o755)
    assert done.stdout.split()[1:] == ["db.not_writable", "db.not_writable"], done.stderr
    assert (folder / "liren.db").read_bytes() == before


@pytest.mark.parametrize(
    ("kind", "code"), [("network", "db.network_drive"), ("removable", "db.removable_drive")]
)
def test_data_on_a_stick_or_a_share_is_refused(
    kind: str, code: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No such drive can be mounted here; how one is told is in test_lock."""
    monkeypatch.setattr("core.db.drives._linux_kind", lambda _folder: kind)
    assert refusal(open_office, folder) == code
    assert refusal(make_office, tmp_path / "new") == code
    assert names(tmp_path) == {folder.name}
