"""Restoring over what a killed program left: its log holds acts, and belongs to its file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import sqlalchemy as sa

from core.db.archive import Reason
from core.db.audit import Event
from core.db.restore import restore
from core.office import Office
from tests.core.db.offices import open_office, today
from tests.core.db.test_backup import by_passphrase, dump
from tests.core.db.test_store import refusal

LOG = "liren.db-wal"
PAGE = 4096


@pytest.fixture
def made(folder: Path) -> Path:
    """A backup of the folder, which is closed again."""
    with open_office(folder) as office:
        return office.backups.make().path


def put(office: Office, name: str) -> None:
    with office.database.write() as session:
        session.execute(sa.text("INSERT INTO secret VALUES (:name, x'00')"), {"name": name})
        office.audit.record(session, Event.VALUES_ERASED)


def killed(folder: Path, *names: str) -> Mapping[str, bytes]:
    """Leave the folder as a program does that was killed after these acts: they are in its log."""
    with open_office(folder) as office:
        for name in names:
            put(office, name)
        left = {path.name: path.read_bytes() for path in folder.glob("liren.db*")}
    for name, data in left.items():
        (folder / name).write_bytes(data)
    assert len(left[LOG]) > PAGE
    return left


def held(office: Office) -> set[object]:
    return {row[0] for row in dump(office)["secret"]}


def test_what_was_only_in_the_log_is_kept_and_not_laid_over_what_is_put_back(
    folder: Path, made: Path
) -> None:
    with open_office(folder) as office:
        before = dump(office)
    killed(folder, "in the log")
    done = restore(folder, made, by_passphrase, clock=today())
    assert not (folder / LOG).exists()
    with open_office(folder) as office:
        assert office.database.check() == []
        assert dump(office) == before
        assert office.store.opening.audit.ok
        kept = next(row for row in office.backups.list() if row.path == done.kept)
        assert kept.manifest is not None
        assert kept.manifest.reason is Reason.BEFORE_RESTORE
    assert not list((folder / "backups").glob("damaged-*"))
    assert done.kept is not None
    restore(folder, done.kept, by_passphrase, clock=today())
    with open_office(folder) as office:
        assert "in the log" in held(office)


@pytest.mark.parametrize("damage", ["header", "page", "empty", "gone"])
def test_the_log_of_a_file_that_cannot_be_opened_goes_away_with_it(
    folder: Path, made: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    with open_office(folder) as office:
        before = dump(office)
    left = killed(folder, "in the log")
    file = folder / "liren.db"
    whole = left[file.name]
    if damage == "gone":
        file.unlink()
    else:
        broken = {
            "header": b"x" * PAGE + whole[PAGE:],
            "page": whole[: 2 * PAGE] + b"x" * PAGE + whole[3 * PAGE :],
            "empty": b"",
        }
        file.write_bytes(broken[damage])
    done = restore(folder, made, by_passphrase, clock=today())
    assert damage == "gone" or "set aside" in caplog.text
    with open_office(folder) as office:
        assert office.database.check() == []
        assert dump(office) == before
        assert office.store.opening.audit.ok
    if done.kept is not None:
        log = done.kept.with_name(done.kept.name + "-wal")
        assert log.read_bytes() == left[LOG], "what was in it can still be looked for"


def test_a_folder_that_became_another_offices_is_not_replaced(folder: Path, made: Path) -> None:
    """One whole folder copied for two offices: they have one key, and must not be taken for one."""
    with open_office(folder) as office, office.database.write() as session:
        session.execute(sa.text("UPDATE office SET code = 'ffffffff'"))
        office.audit.record(session, Event.VALUES_ERASED)
    assert refusal(restore, folder, made, by_passphrase, clock=today()) == (
        "db.backup_of_other_office"
    )
    with open_office(folder) as office, office.database.read() as session:
        assert session.scalar(sa.text("SELECT code FROM office")) == "ffffffff"
