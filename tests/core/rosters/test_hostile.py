"""No file can kill or freeze the program, or eat its memory; each is refused in one sentence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import KnownError
from core.rosters.imports import read_roster
from tests.core.workbooks.hostile import HOSTILE
from tests.core.workbooks.parts import GOOD, HEADER, row_xml, whole_sheet, write_sheet

MEGABYTE = 1024
OF_ROSTERS = {"no_header", "no_rows", "missing_columns"}
"""What is wrong with the table, not with the file."""


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_earns_one_sentence(kind: str, tmp_path: Path) -> None:
    make, code = HOSTILE[kind]
    path = make(tmp_path)
    with pytest.raises(KnownError) as refused:
        read_roster(path)
    subject = "rosters" if code in OF_ROSTERS else "workbooks"
    assert refused.value.code == f"{subject}.{code}"
    assert path.name in refused.value.sentence()


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
