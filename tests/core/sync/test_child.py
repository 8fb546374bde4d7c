"""Opening a package in the child: limits hold, deaths and delays are sentences."""

from __future__ import annotations

import io
import json
import sys
import time
from pathlib import Path

import pytest

from core.errors import KnownError
from core.sync import child
from core.sync.child import read_in_child
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


def _speak(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr(child, "_START", code)


def test_a_child_that_dies_is_a_sentence(
    parcel: Parcel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    _speak(monkeypatch, "import os; os.abort()")
    with pytest.raises(KnownError, match=r"sync\.reader_died"):
        read_in_child(tmp_path / "p.hoapkg", parcel.reader)


def test_a_child_that_never_ends_is_stopped(
    parcel: Parcel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    _speak(monkeypatch, "import time; time.sleep(60)")
    with pytest.raises(KnownError, match=r"sync\.too_slow"):
        read_in_child(tmp_path / "p.hoapkg", parcel.reader, deadline_s=1)


def test_a_hungry_child_meets_its_limit(
    parcel: Parcel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    hungry = (
        "import sys; sys.path.insert(0, sys.argv[1]); from core.sync import child;"
        "child._limit_ourselves(); bytearray(3 * 1024**3)"
    )
    _speak(monkeypatch, hungry)
    with pytest.raises(KnownError, match=r"sync\.reader_died"):
        read_in_child(tmp_path / "p.hoapkg", parcel.reader)


def test_the_child_cannot_write_a_file(
    parcel: Parcel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    writer = (
        "import sys, signal; sys.path.insert(0, sys.argv[1]); from core.sync import child;"
        f"child._limit_ourselves(); f = open({str(tmp_path / 'x')!r}, 'w');"
        "f.write('x'); f.close()"
    )
    _speak(monkeypatch, writer)
    with pytest.raises(KnownError, match=r"sync\.reader_died"):
        read_in_child(tmp_path / "p.hoapkg", parcel.reader)
    assert (tmp_path / "x").read_bytes() == b""


class _Pipe:
    """Stands for a standard stream: bytes in, bytes out."""

    def __init__(self, data: bytes = b"") -> None:
        self.buffer = io.BytesIO(data)


def _serve(monkeypatch: pytest.MonkeyPatch, path: Path, reader: Reader) -> dict[str, object]:
    wish = {
        "path": str(path),
        "identity": reader.identity,
        "key_id": reader.key_id,
        "senders": [child._card_out(card) for card in reader.senders],
    }
    answer = _Pipe()
    monkeypatch.setattr(sys, "stdin", _Pipe(json.dumps(wish).encode()))
    monkeypatch.setattr(sys, "stdout", answer)
    monkeypatch.setattr(child, "_limit_ourselves", lambda: None)
    child.serve()
    told: dict[str, object] = json.loads(answer.buffer.getvalue())
    return told


def test_serving_answers_with_facts_or_a_code(
    parcel: Parcel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "p.hoapkg"
    path.write_bytes(parcel.data)
    assert "report" in _serve(monkeypatch, path, parcel.reader)
    path.write_bytes(b"junk")
    assert _serve(monkeypatch, path, parcel.reader)["refused"] == "sync.not_a_package"

    def greedy(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(child, "read_package", greedy)
    assert _serve(monkeypatch, path, parcel.reader)["refused"] == "sync.too_large"


def test_a_loose_stick_gets_three_tries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    waits: list[int] = []
    monkeypatch.setattr(time, "sleep", waits.append)
    with pytest.raises(KnownError, match=r"sync\.unreadable"):
        child._read_file(tmp_path)
    assert waits == [1, 2]
