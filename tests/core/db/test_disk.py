"""A full disk gives a sentence and no damage; a whole day's work shows nothing in clear."""

from __future__ import annotations

import errno
import os
import random
from pathlib import Path

import pytest

from core.db.audit import Event
from core.db.files import disk_errors
from core.errors import KnownError
from tests.core.db.offices import PASSPHRASE, command, full_disk, open_office
from tests.core.db.test_store import names

SAYS = ("磁盘已满", "磁盘读写出错", "不能写入", "正忙")


def test_a_full_disk_is_a_sentence_and_nothing_is_damaged(folder: Path) -> None:
    """RLIMIT_FSIZE stands for the disk: a write beyond it fails as on a full one."""
    chance, refused = random.Random(8), 0  # noqa: S311 - where the disk ends
    whole = (folder / "liren.db").stat().st_size
    limits = [100, 4096, *(chance.randrange(whole) for _ in range(10)), 4 * whole]
    for limit in limits:
        with full_disk(limit):
            done = command("backup", "make", data=folder)
        assert (done.status == 0) != any(words in done.err for words in SAYS), done.err
        refused += done.status
        with open_office(folder) as office:
            assert not office.database.check()
            assert office.store.opening.audit.ok
            assert all(row.manifest for row in office.backups.list())
        assert names(folder / "tmp") == set()
    assert 0 < refused < len(limits)


def test_a_disk_too_full_for_a_new_folder_leaves_none(tmp_path: Path) -> None:
    names_given = ("--community", "云杉社区", "--street", "桃花岭街道", "--division", "420502")
    for limit in (100, 200_000):
        with full_disk(limit):
            done = command("init", *names_given, data=tmp_path / "d")
        assert done.status == 1
        assert any(words in done.err for words in SAYS), done.err
        assert names(tmp_path) == set()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "db.disk_full"),
        (errno.EDQUOT, "db.disk_full"),
        (errno.EROFS, "db.not_writable"),
        (errno.EACCES, "db.not_writable"),
        (errno.ENOENT, "db.not_found"),
        (errno.EIO, "db.disk_error"),
    ],
)
def test_what_a_disk_may_do_has_a_sentence(number: int, code: str, tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused, disk_errors(tmp_path):
        raise OSError(number, os.strerror(number))
    assert refused.value.code == code


def test_any_other_fault_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Bad file"), disk_errors(tmp_path):
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def test_the_disk_shows_nothing(folder: Path) -> None:
    """R14: names, numbers and keys of a day's work are nowhere in clear."""
    canaries = [
        "王伟伟",
        "420502199001010021",
        "13800138000",
        "云杉苑3栋2单元1401室",
        "金额8888.88",
    ]
    with open_office(folder) as office:
        with office.database.write() as session:
            for canary in canaries:
                office.audit.record(session, Event.BACKUP_MADE, name=canary)
        office.backups.make()
        office.store.change_passphrase(PASSPHRASE, "brand new words here")
        wal = (folder / "liren.db-wal").read_bytes()
    with open_office(folder, "brand new words here") as office:
        key = office.store._key
        canaries += [key.hex(), PASSPHRASE, "brand new words here"]
        contents = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    for content in [*contents, wal]:
        assert key not in content
        for canary in canaries:
            assert canary.encode() not in content
