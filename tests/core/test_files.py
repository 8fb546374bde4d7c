"""A file is whole or absent, whatever the disk does; nothing is overwritten unless that is said."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import files
from core.files import ReadBackError, blocks_of, take_name, whole, write_durably, write_whole
from core.progress import Cancelled, Progress


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_file_is_replaced_only_if_told(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_whole(path, b"old")
    with pytest.raises(FileExistsError):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    write_whole(path, b"new", replace=True)
    assert path.read_bytes() == b"new"
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_whole(tmp_path / "folder", b"new", replace=True)
    assert names(tmp_path) == {"file", "folder"}


def test_a_name_taken_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "file"

    def write() -> None:
        with whole(path) as part:
            write_durably(part, b"ours")
            path.write_bytes(b"theirs")

    with pytest.raises(FileExistsError):
        write()
    assert path.read_bytes() == b"theirs"
    assert names(tmp_path) == {"file"}


def test_what_a_kill_left_gives_way_and_is_not_followed(tmp_path: Path) -> None:
    """A torn part is replaced; a link that somebody laid in its place is not written through."""
    (tmp_path / "a.part").write_bytes(b"torn")
    write_whole(tmp_path / "a", b"whole")
    (tmp_path / "b.part").symlink_to(tmp_path / "a")
    write_whole(tmp_path / "b", b"b")
    assert (tmp_path / "a").read_bytes() == b"whole"
    assert names(tmp_path) == {"a", "b"}


def test_a_private_file_is_private_from_its_first_byte(tmp_path: Path) -> None:
    def content() -> Iterator[bytes]:
        yield b"key"
        assert (tmp_path / "file.part").stat().st_mode & 0o777 == 0o600

    write_whole(tmp_path / "file", content(), private=True)
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600


def test_a_file_is_copied_block_by_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "BLOCK", 7)
    source = tmp_path / "source"
    source.write_bytes(os.urandom(100))
    write_whole(tmp_path / "copy", blocks_of(source), read_back=True)
    assert (tmp_path / "copy").read_bytes() == source.read_bytes()


def test_other_bytes_read_back_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = os.fsync

    def counterfeit(descriptor: int) -> None:
        honest(descriptor)
        (tmp_path / "file.part").write_bytes(b"xbc")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", counterfeit)
        with pytest.raises(ReadBackError):
            write_whole(tmp_path / "file", b"abc", read_back=True)
    assert names(tmp_path) == set()


def test_cancelling_leaves_nothing(tmp_path: Path) -> None:
    def cancel(progress: Progress, /) -> None:
        if progress.done:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_whole(tmp_path / "file", bytes(3 << 20), progress=cancel)
    assert names(tmp_path) == set()


def test_a_folder_that_cannot_be_synced_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(number: int) -> None:
        def fsync(_descriptor: int) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "fsync", fsync)

    (tmp_path / "part").touch()
    refuse(errno.EINVAL)
    take_name(tmp_path / "part", tmp_path / "file")
    assert names(tmp_path) == {"file"}
    refuse(errno.EIO)
    with pytest.raises(OSError, match="error"):
        take_name(tmp_path / "file", tmp_path / "other")
