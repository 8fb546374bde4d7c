"""The one copy of a file from outside: small enough, there, and a file."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from core.errors import KnownError
from core.progress import Cancelled, Progress
from core.workbooks import sources
from core.workbooks.cells import column_letters, column_number
from core.workbooks.sources import take_copy


def refusal(path: Path) -> str:
    with pytest.raises(KnownError) as refused:
        take_copy(path)
    assert path.name in refused.value.sentence()
    return refused.value.code


def test_a_copy_is_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "册.csv"
    path.write_bytes(b"a,b")
    copy = take_copy(path)
    path.write_bytes(b"c")
    assert (copy.name, copy.content) == ("册.csv", b"a,b")
    assert copy.sha256 == hashlib.sha256(b"a,b").hexdigest()
    assert "a,b" not in repr(copy)


def test_what_is_no_file_of_fit_size_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refusal(tmp_path / "没有.xlsx") == "workbooks.not_found"
    assert refusal(tmp_path) == "workbooks.is_folder"
    (tmp_path / "空.csv").touch()
    assert refusal(tmp_path / "空.csv") == "workbooks.empty_file"
    os.mkfifo(tmp_path / "管.csv")
    assert refusal(tmp_path / "管.csv") == "workbooks.unreadable"
    monkeypatch.setattr(sources, "MAX_FILE", 100)
    (tmp_path / "大.csv").write_bytes(bytes(101))
    assert refusal(tmp_path / "大.csv") == "workbooks.too_large"
    (tmp_path / "小.csv").write_bytes(bytes(100))
    assert len(take_copy(tmp_path / "小.csv").content) == 100


def test_reading_a_slow_file_may_be_cancelled(tmp_path: Path) -> None:
    def cancel(_progress: Progress, /) -> None:
        raise Cancelled

    (tmp_path / "a.csv").write_bytes(b"a")
    with pytest.raises(Cancelled):
        take_copy(tmp_path / "a.csv", cancel)


def test_columns_have_letters_and_numbers() -> None:
    for number, letters in ((1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (16_384, "XFD")):
        assert column_letters(number) == letters
        assert column_number(letters) == number
