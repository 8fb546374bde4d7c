"""Photos and files in backups: copied once beside them, brought back, let go with the last."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.attachments.kinds import About, AboutKind
from core.clock import FixedClock
from core.db.archive import read_header
from core.db.beside import FOLDER
from core.db.restore import restore
from core.errors import KnownError
from core.identity import new_id
from core.office import Office
from tests.core.attachments.files import photo
from tests.scenarios.office import PASSPHRASE, make_office

ABOUT = About(AboutKind.PROBLEM, new_id())


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with make_office(tmp_path / "office") as opened:
        yield opened


def beside(folder: Path) -> set[str]:
    return {path.name for path in (folder / FOLDER).glob("*")}


def test_files_are_copied_once_and_named(office: Office, tmp_path: Path) -> None:
    assert read_header(office.backups.make().path).manifest.files == frozenset()
    one = office.attachments.add(ABOUT, photo(tmp_path / "a.jpg"), "甲").made
    (tmp_path / "stick").mkdir()
    row = office.backups.make(also_to=tmp_path / "stick")
    assert row.manifest is not None
    assert len(row.manifest.files) == 1
    kept = office.folder.backups / FOLDER
    written = {path: path.stat().st_mtime_ns for path in kept.glob("*")}
    assert beside(tmp_path / "stick") == beside(office.folder.backups)
    office.backups.make()
    assert {path: path.stat().st_mtime_ns for path in kept.glob("*")} == written
    office.attachments.remove(one, "传错了")
    assert beside(office.folder.backups), "a backup still names it"


def test_what_only_thinned_out_backups_named_goes(office: Office, tmp_path: Path) -> None:
    one = office.attachments.add(ABOUT, photo(tmp_path / "a.jpg"), "甲").made
    office.backups.make()
    office.attachments.remove(one, "传错了")
    for row in office.backups.list():
        row.path.unlink()
    office.backups.make()
    assert beside(office.folder.backups) == set()


def test_a_backup_on_a_stick_brings_photos_to_a_new_computer(
    office: Office, tmp_path: Path
) -> None:
    one = office.attachments.add(ABOUT, photo(tmp_path / "a.jpg"), "甲").made
    content = office.attachments.read(one)
    (tmp_path / "stick").mkdir()
    office.backups.make(also_to=tmp_path / "stick")
    office.close()
    (file,) = (tmp_path / "stick").glob("*.lirenbak")
    clock = FixedClock(office.clock.now() + timedelta(hours=1))
    new = tmp_path / "new"
    done = restore(new, file, lambda slots: slots.unlock(PASSPHRASE), clock=clock)
    assert done.files_lacking == 0
    with Office.open(new, PASSPHRASE, clock=clock) as opened:
        assert opened.attachments.read(one) == content
        assert opened.verify_audit().ok


def test_what_was_removed_since_comes_back_with_the_data(office: Office, tmp_path: Path) -> None:
    one = office.attachments.add(ABOUT, photo(tmp_path / "a.jpg"), "甲").made
    content = office.attachments.read(one)
    file = office.backups.make().path
    office.attachments.remove(one, "传错了")
    again = office.put_back(file)
    assert again.done is not None
    assert again.done.files_lacking == 0
    with again.office as opened:
        assert opened.attachments.read(one) == content


def test_a_file_that_lies_nowhere_is_counted(office: Office, tmp_path: Path) -> None:
    office.attachments.add(ABOUT, photo(tmp_path / "a.jpg"), "甲")
    file = office.backups.make().path
    for folder in (office.folder.attachments, office.folder.backups / FOLDER):
        for path in folder.glob("*"):
            path.unlink()
    again = office.put_back(file)
    again.office.close()
    assert again.done is not None
    assert again.done.files_lacking == 1


def test_a_photo_that_cannot_be_copied_is_said_and_the_backup_stands(
    office: Office, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    office.attachments.add(ABOUT, photo(tmp_path / "a.jpg"), "甲")
    (office.folder.backups / FOLDER).write_text("a file in its place")
    with pytest.raises(KnownError, match=r"db\.backup_lacks_files") as refused:
        office.backups.make()
    assert refused.value.sentence()
    (row,) = office.backups.list()
    assert row.manifest is not None
    assert "not copied" in caplog.text
