"""What a stick can do to a package while it is written: full, pulled, read-only, counterfeit."""

from __future__ import annotations

import os
import resource
import signal
from pathlib import Path

import pytest

from core.errors import KnownError
from core.sync import writing


def test_nothing_is_ever_overwritten(stick: Path):
    writing.write_once(stick, "a.hoapkg", b"first")
    with pytest.raises(KnownError, match=r"sync\.name_taken"):
        writing.write_once(stick, "a.hoapkg", b"second")
    assert (stick / "a.hoapkg").read_bytes() == b"first"


def test_what_a_kill_left_is_listed_and_gives_way(stick: Path):
    (stick / "a.hoapkg.part").write_bytes(b"torn")
    (stick / "b.hoapkg.part").write_bytes(b"torn")
    assert writing.find_unfinished(stick) == ("a.hoapkg.part", "b.hoapkg.part")
    writing.write_once(stick, "b.hoapkg", b"whole")
    assert (stick / "b.hoapkg").read_bytes() == b"whole"
    assert writing.find_unfinished(stick) == ("a.hoapkg.part",)


def test_a_stick_that_gives_back_other_bytes_is_found(stick: Path, monkeypatch: pytest.MonkeyPatch):
    honest = os.fsync

    def counterfeit(descriptor: int) -> None:
        honest(descriptor)
        for part in stick.glob("*.part"):
            part.write_bytes(b"x" + part.read_bytes()[1:])

    monkeypatch.setattr(os, "fsync", counterfeit)
    with pytest.raises(KnownError, match=r"sync\.read_back_differs"):
        writing.write_once(stick, "a.hoapkg", b"abcdef")
    assert list(stick.iterdir()) == []


def test_too_little_room_is_told_before_writing(stick: Path, monkeypatch: pytest.MonkeyPatch):
    import shutil
    from types import SimpleNamespace

    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=119))
    with pytest.raises(KnownError, match=r"sync\.disk_full"):
        writing.write_once(stick, "a.hoapkg", bytes(100))
    writing.write_once(stick, "b.hoapkg", bytes(99))


def test_a_full_disk_is_a_sentence_and_leaves_nothing(stick: Path):
    """RLIMIT_FSIZE at sixty sizes: each write ends in a whole file or in none."""
    data = os.urandom(6000)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    refused = 0
    try:
        for limit in range(50, 6050, 100):
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
            with pytest.raises(KnownError, match=r"sync\.disk_full"):
                writing.write_once(stick, f"{limit}.hoapkg", data)
            refused += 1
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert refused == 60
    assert list(stick.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_stick_is_a_sentence(stick: Path):
    stick.chmod(0o500)
    with pytest.raises(KnownError, match=r"sync\.not_writable"):
        writing.write_once(stick, "a.hoapkg", b"x")


@pytest.mark.parametrize(
    ("number", "code"),
    [(5, "sync.medium_gone"), (19, "sync.medium_gone"), (30, "sync.not_writable")],
)
def test_a_pulled_stick_is_a_sentence(
    stick: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
):
    def pulled(_: int) -> None:
        raise OSError(number, "gone")

    monkeypatch.setattr(os, "fsync", pulled)
    with pytest.raises(KnownError) as caught:
        writing.write_once(stick, "a.hoapkg", b"x")
    assert caught.value.code == code
