"""One program per data folder; a dead holder does not hold."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.db.drives import drive_kind
from core.db.lock import FolderLock, read_holder
from core.errors import KnownError
from tests.core.db.offices import Victim

NOW = FixedClock.on(date(2026, 6, 20)).now()


def test_a_second_program_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "liren.lock"
    with FolderLock(path, NOW) as lock:
        assert not lock.was_dirty
        with pytest.raises(KnownError) as refused:
            FolderLock(path, NOW)
        assert refused.value.code == "db.held_by"
        sentence = refused.value.sentence()
        assert str(os.getpid()) in sentence
        assert "2026-06-20T09:00:00+08:00" in sentence
    with FolderLock(path, NOW) as again:
        assert not again.was_dirty


def test_a_holder_that_cannot_be_read_is_still_a_holder(tmp_path: Path) -> None:
    path = tmp_path / "liren.lock"
    with FolderLock(path, NOW):
        path.write_bytes(b"\xff")
        assert read_holder(path) is None
        with pytest.raises(KnownError) as refused:
            FolderLock(path, NOW)
        assert refused.value.code == "db.held"


HOLDING = """
import time
from datetime import datetime
from pathlib import Path
from core.db.lock import FolderLock
lock = FolderLock(Path(A[0]), datetime.fromisoformat("2026-06-20T09:00:00+08:00"))
print("ready", flush=True)
time.sleep(60)
"""


def test_the_lock_of_a_killed_program_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "liren.lock"
    victim = Victim(HOLDING, path)
    with pytest.raises(KnownError):
        FolderLock(path, NOW)
    victim.kill_after(0)
    lock = FolderLock(path, NOW)
    assert lock.was_dirty
    lock.abandon()
    lock.abandon()  # harmless
    with FolderLock(path, NOW) as again:
        assert again.was_dirty  # nobody has said yet that all is well


def test_a_lock_in_no_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        FolderLock(tmp_path / "absent" / "liren.lock", NOW)
    assert refused.value.code == "db.not_found"


MOUNTS = """\
/dev/vda1 / ext4 rw 0 0
server:/share /mnt/share nfs4 rw 0 0
//server/x /mnt/win cifs rw 0 0
/dev/sdb1 /media/u/My\\040Stick vfat rw 0 0
/dev/sdc1 /media/u/disk ext4 rw 0 0
/dev/sdd1 /media/u/fixed ext4 rw 0 0
/dev/sde1 /data exfat rw 0 0
tmpfs /tmp tmpfs rw 0 0
host /mnt/share/local ext4 rw 0 0
me@host: /mnt/ssh fuse.sshfs rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib/liren", "fixed"),
        ("/tmp/x", "fixed"),  # noqa: S108 - a name, nothing is written
        ("/mnt/share/a/b", "network"),
        ("/mnt/share/local/a", "fixed"),
        ("/mnt/shared", "fixed"),
        ("/mnt/win", "network"),
        ("/mnt/ssh/d", "network"),
        ("/media/u/My Stick/data", "removable"),
        ("/media/u/disk/data", "removable"),
        ("/media/u/fixed/data", "fixed"),
        ("/data/liren", "removable"),
    ],
)
def test_drives_are_told_apart(folder: str, kind: str, tmp_path: Path) -> None:
    for name, removable in (("sdc", "1"), ("sdd", "0")):
        (tmp_path / "disks" / name / f"{name}1").mkdir(parents=True)
        (tmp_path / "disks" / name / "removable").write_text(removable)
        (tmp_path / f"{name}1").symlink_to(tmp_path / "disks" / name / f"{name}1")
    assert drive_kind(Path(folder), MOUNTS, tmp_path) == kind


def test_the_systems_own_root_is_never_refused() -> None:
    assert drive_kind(Path("/srv/liren"), "host / 9p rw 0 0\n") == "fixed"


@pytest.mark.parametrize("act", ["write", "fsync", "ftruncate"])
@pytest.mark.parametrize("was", ["", "{}"])
def test_a_full_disk_at_the_opening_keeps_nobody_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: str, was: str
) -> None:
    path = tmp_path / "lock"
    path.write_text(was)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(f"core.db.lock.os.{act}", full)
        with pytest.raises(KnownError, match="disk_full"):
            FolderLock(path, NOW)
    with FolderLock(path, NOW) as lock:
        assert lock.was_dirty or not was


def test_a_disk_that_fails_at_the_closing_lets_the_lock_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lock"
    lock = FolderLock(path, NOW)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("core.db.lock.os.ftruncate", full)
        with pytest.raises(KnownError, match="disk_full"):
            lock.release()
    lock.release()
    with FolderLock(path, NOW) as again:
        assert again.was_dirty
