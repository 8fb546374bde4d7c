"""The election of the README: its commands as they stand, the sample orders, each on its day."""

from __future__ import annotations

import re
import shlex
import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import sqlalchemy as sa

from core.assemblies.stages import Stage
from core.assemblies.tables import Override
from core.clock import FixedClock
from core.commands import main
from core.office import Office

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "resources" / "sample"
MARKS = ["同意"] * 5 + ["弃权", "同意", "同意"]
RETURNED = 468
"""As the sample order of the box says."""

PAIR = "程兰、黄明平"
FILLED = {
    "送达.xlsx": ("面交", "送达", "2026/6/22 9:30", PAIR, "业主", "本人"),
    "回收.xlsx": ("2026/7/2 10:00", "固定票箱", "程兰 魏国安", "1号票箱", "封1"),
    "初录.xlsx": ("程兰", "", *MARKS),
    "复录.xlsx": ("谢㙦娟", "", *MARKS),
}
"""What a clerk writes into the workbooks, behind the columns that the program has filled in."""

GIVEN = {"送达.xlsx": 3, "回收.xlsx": 3, "初录.xlsx": 2, "复录.xlsx": 2}


def lines() -> list[str]:
    """Give the commands of the README's election."""
    text = (ROOT / "README.md").read_text("utf-8")
    section = text.partition("### An election by command")[2]
    block = section.partition("```sh\n")[2].partition("```")[0]
    return [line for line in block.splitlines() if line.startswith("liren ")]


def passphrase() -> str:
    """Give the passphrase that the README shows."""
    found = re.search(r"LIREN_PASSPHRASE='(.*?)'", (ROOT / "README.md").read_text("utf-8"))
    assert found
    return found[1]


def fill(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    for row in range(2, sheet.max_row + 1):
        if path.name == "回收.xlsx" and row > RETURNED + 1:
            break
        for at, word in enumerate(FILLED[path.name], GIVEN[path.name] + 1):
            sheet.cell(row, at).value = word
        if path.name == "回收.xlsx" and "公司" in str(sheet.cell(row, 2).value):
            for at, word in enumerate(("何立", "法定代表人"), len(FILLED[path.name]) + 1):
                sheet.cell(row, GIVEN[path.name] + at).value = word
    book.save(path)


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FixedClock:
    clock = FixedClock.on(date(2026, 5, 6))
    for module in ("init", "opening"):
        monkeypatch.setattr(f"core.commands.{module}.SystemClock", lambda: clock)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LIREN_PASSPHRASE", passphrase())
    monkeypatch.setenv("LIREN_DATA", "我的社区")
    shutil.copy(SAMPLES / "云杉苑业主清册.xlsx", tmp_path / "业主名册.xlsx")
    for order in (SAMPLES / "orders").glob("*.toml"):
        shutil.copy(order, tmp_path)
    return clock


def test_the_election_of_the_readme(
    clock: FixedClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for line in lines():
        day = re.search(r"# (\d{4}-\d\d-\d\d)", line)
        if day:
            clock.set(date.fromisoformat(day[1]), 8 if "ballots print" in line else 20)
        words = shlex.split(line.replace("/media/U盘", "U盘"), comments=True)[1:]
        if words[0] == "backup":
            (tmp_path / "U盘").mkdir()
        assert main(words) == 0, (line, capsys.readouterr())
        if words[1] in {"list", "form"}:
            fill(tmp_path / next(name for name in FILLED if name in words))
    with Office.open(tmp_path / "我的社区", passphrase(), clock=clock) as office:
        (row,) = office.assemblies.assemblies()
        assert row.stage is Stage.CLOSED
        result = office.assemblies.result(row.id)
        with office.database.read() as session:
            passed = session.scalars(sa.select(Override.code)).all()
    assert passed == [], "a sample order goes on although something warns"
    assert len(result.elected) == 5
    outcomes = {row.matter.kind: row.outcome for row in result.matters}
    assert set(outcomes) == {"elect_committee", "rules_of_procedure", "management_covenant"}
    assert set(outcomes.values()) == {"passed"}
