"""No file can kill or freeze the program, or eat its memory; each is refused in one sentence."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.errors import KnownError
from core.progress import Cancelled, Progress
from core.rosters.imports import read_roster
from core.workbooks import guard, reading
from core.workbooks.cells import column_letters, column_number
from tests.core.workbooks.hostile import HOSTILE
from tests.core.workbooks.parts import GOOD, HEADER, row_xml, whole_sheet, write_rows, write_sheet

MEGABYTE = 1024
OF_ROSTERS = {"no_header", "no_rows", "missing_columns"}
"""What is wrong with the table, not with the file."""


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_earns_one_sentence(kind: str, tmp_path: Path) -> None:
    make, code = HOSTILE[kind]
    path = make(tmp_path)
    start = time.monotonic()
    with pytest.raises(KnownError) as refused:
        read_roster(path)
    subject = "rosters" if code in OF_ROSTERS else "workbooks"
    assert refused.value.code == f"{subject}.{code}"
    assert path.name in refused.value.sentence()
    assert time.monotonic() - start < 30


def test_the_parent_stays_small(tmp_path: Path) -> None:
    """The most hostile ones once more, in a process of their own, whose memory is looked at."""
    bombs = ["400 MB of spaces", "repeated rows", "far cell of a far row", "billion laughs"]
    paths = [HOSTILE[kind][0](_folder(tmp_path, i)) for i, kind in enumerate(bombs)]
    blank = "".join(f'<row r="{i}"><c r="A{i}" s="1"/></row>' for i in range(2, 50_000))
    paths.append(write_sheet(tmp_path / "空行.xlsx", whole_sheet(row_xml(1, HEADER) + blank)))
    code = """
import re, sys
from pathlib import Path
from core.errors import KnownError
from core.rosters.imports import read_roster
for name in sys.argv[1:]:
    try:
        read_roster(Path(name))
    except KnownError as error:
        print(error.code)
# Not ru_maxrss: over an exec that keeps the highest of whoever started us.
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, paths)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    *codes, memory = done.stdout.split()
    assert len(codes) == len(paths)
    assert int(memory) < 300 * MEGABYTE


def _folder(base: Path, number: int) -> Path:
    folder = base / str(number)
    folder.mkdir()
    return folder


def test_blank_styled_rows_are_blank(tmp_path: Path) -> None:
    blank = "".join(f'<row r="{i}"><c r="A{i}" s="1"/></row>' for i in range(3, 200_001))
    rows = row_xml(1, HEADER) + row_xml(2, GOOD)
    draft = read_roster(write_sheet(tmp_path / "空行.xlsx", whole_sheet(rows + blank)))
    assert draft.counts.read == 1
    assert draft.counts.accounted == draft.counts.in_file


def test_a_parser_that_dies_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever kills the child, by signal or limit, the parent says so and lives."""
    monkeypatch.setattr(reading, "_BOOT", "import os; os.abort()")
    with pytest.raises(KnownError) as refused:
        read_roster(write_rows(tmp_path / "名册.xlsx", [HEADER, GOOD]))
    assert refused.value.code == "workbooks.too_much"


def test_a_parser_that_talks_nonsense_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in ("[1]", "{", "[" * 100_000, '{"refused": "office.secret", "facts": {}}'):
        monkeypatch.setattr(reading, "_BOOT", f"print({words!r})")
        with pytest.raises(KnownError) as refused:
            read_roster(write_rows(tmp_path / "名册.xlsx", [HEADER, GOOD]))
        assert refused.value.code == "workbooks.too_much"


def test_a_parser_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_BOOT", "import time; time.sleep(60)")
    monkeypatch.setattr(reading, "PATIENCE", 3)
    start = time.monotonic()
    with pytest.raises(KnownError) as refused:
        read_roster(write_rows(tmp_path / "名册.xlsx", [HEADER, GOOD]))
    assert refused.value.code == "workbooks.too_slow"
    assert time.monotonic() - start < 20


def test_cancelling_ends_the_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_BOOT", "import time; time.sleep(60)")

    def cancel(_progress: Progress, /) -> None:
        raise Cancelled

    start = time.monotonic()
    with pytest.raises(Cancelled):
        read_roster(write_rows(tmp_path / "名册.xlsx", [HEADER, GOOD]), None, cancel)
    assert time.monotonic() - start < 20
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss > 0


def test_the_child_has_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker limits itself before it opens anything."""
    boot = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import resource;"
        "from core.workbooks import worker; worker._limit_resources();"
        "x = bytearray(2 << 30)"
    )
    monkeypatch.setattr(reading, "_BOOT", boot)
    with pytest.raises(KnownError) as refused:
        read_roster(write_rows(tmp_path / "名册.xlsx", [HEADER, GOOD]))
    assert refused.value.code == "workbooks.too_much"


def test_too_large_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MAX_FILE", 100)
    with pytest.raises(KnownError) as refused:
        guard.inspect(write_rows(tmp_path / "名册.xlsx", [HEADER, GOOD]))
    assert refused.value.code == "workbooks.too_large"


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        guard.inspect(tmp_path / "没有.xlsx")
    assert refused.value.code == "workbooks.not_found"


def test_columns_have_letters_and_numbers() -> None:
    for number, letters in ((1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (16_384, "XFD")):
        assert column_letters(number) == letters
        assert column_number(letters) == number
