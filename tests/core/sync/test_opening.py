"""Opening a package in the child: it says what the reader says; deaths and delays are sentences."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import pytest

from core import child
from core.errors import KnownError
from core.progress import Cancelled, Progress
from core.sync import opening, worker
from core.sync.opening import read_in_child
from core.sync.reading import Reader, read_package
from tests.core.sync.parcels import Parcel


def test_the_child_says_what_the_reader_says(parcel: Parcel, tmp_path: Path):
    path = tmp_path / "p.hoapkg"
    path.write_bytes(parcel.data)
    assert read_in_child(path, parcel.reader) == read_package(parcel.data, parcel.reader)


@pytest.mark.parametrize(
    ("name", "code"),
    [("none.hoapkg", "sync.no_file"), ("bad.hoapkg", "sync.truncated")],
)
def test_refusals_cross_the_pipe(parcel: Parcel, tmp_path: Path, name: str, code: str):
    (tmp_path / "bad.hoapkg").write_bytes(parcel.data[:210])
    with pytest.raises(KnownError) as caught:
        read_in_child(tmp_path / name, parcel.reader)
    assert caught.value.code == code
    assert caught.value.sentence("zh")


@pytest.mark.parametrize(
    ("code", "refused"),
    [
        ("import os; os.abort()", "sync.reader_died"),
        ("import sys; sys.stdin.readline(); print('no JSON')", "sync.reader_died"),
        ("import sys; sys.stdin.readline(); print('{\"done\": true}')", "sync.reader_died"),
        ("import time; time.sleep(60)", "sync.too_slow"),
    ],
)
def test_a_child_that_fails_is_a_sentence(
    code: str,
    refused: str,
    parcel: Parcel,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
):
    monkeypatch.setattr(child, "command_of", lambda _: [sys.executable, "-c", code])
    patience = 1 if refused == "sync.too_slow" else 60
    monkeypatch.setattr(opening, "_LIMITS", child.Limits(seconds=patience))
    with pytest.raises(KnownError) as caught:
        read_in_child(Path("p.hoapkg"), parcel.reader)
    assert caught.value.code == refused
    assert "p.hoapkg" in caught.value.sentence()
    assert parcel.reader.identity not in caplog.text


def test_checking_may_be_cancelled(parcel: Parcel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def cancel(_progress: Progress, /) -> None:
        raise Cancelled

    code = "import time; time.sleep(60)"
    monkeypatch.setattr(child, "command_of", lambda _: [sys.executable, "-c", code])
    with pytest.raises(Cancelled):
        read_in_child(tmp_path / "p.hoapkg", parcel.reader, cancel)


def test_a_large_package_gets_more_and_a_larger_file_nothing(parcel: Parcel, tmp_path: Path):
    path = tmp_path / "p.hoapkg"
    path.touch()
    assert opening._limits(path) == opening._LIMITS
    with path.open("wb") as file:
        file.truncate(129 * 1024**2)  # a hole, not a byte on the disk
    assert opening._limits(path) == opening._LARGE
    with path.open("wb") as file:
        file.truncate(600 * 1024**2)
    with pytest.raises(KnownError, match=r"sync\.too_large"):
        read_in_child(path, parcel.reader)


def _order(path: Path, reader: Reader) -> dict[str, object]:
    return {
        "path": str(path),
        "identity": reader.identity,
        "key_id": reader.key_id,
        "senders": [opening.card_out(card) for card in reader.senders],
    }


def test_the_worker_answers_once_or_refuses(parcel: Parcel, tmp_path: Path):
    path = tmp_path / "p.hoapkg"
    path.write_bytes(parcel.data)
    (answer,) = worker.work(_order(path, parcel.reader), b"")
    assert json.loads(json.dumps(answer)) == answer
    path.write_bytes(b"junk")
    with pytest.raises(KnownError, match=r"sync\.not_a_package"):
        list(worker.work(_order(path, parcel.reader), b""))


def test_a_loose_stick_gets_three_tries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    waits: list[int] = []
    monkeypatch.setattr(time, "sleep", waits.append)
    with pytest.raises(KnownError, match=r"sync\.unreadable"):
        worker._read_file(tmp_path)
    assert waits == [1, 2]
