"""The demo as a stranger runs it: in a process of its own, looked at from outside.

That a second run says the same and replaces its own is seen in tests/gui/test_screens.py.
"""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from core.commands.demo import files_in
from core.documents.preview import page_count
from core.documents.words import money_text
from tests.demo import Demo

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PAPERS = (
    *("D03", "D06", "D11", "D15", "D17", "D19", "D21", "D22", "D26", "D27", "D28"),
    *("D30", "D31", "D39", "D40"),
)
LIVED = {
    "议事协商": (
        *("D38", "D39", "D40", "D41", "D42", "D43", "D44", "D45", "D46", "P31", "P32", "P33"),
    ),
    "党建引领": (*("D49", "P03", "P04", "P05", "P10", "P11", "P12", "P13", "P14", "P51", "P52"),),
    "问题与资金": (
        *("D45", "D46", "D48", "P41", "P42", "P43", "P61", "P62", "P63", "P64", "P65", "P66"),
        *("P67", "P68"),
    ),
    "工作台": ("T01",),
}
"""What came of the months after the election, by the page that it belongs to."""


def run_demo(output: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "main.py", "--json", "demo", "--output", str(output)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def made(demo: Demo) -> tuple[Path, dict[str, Any]]:
    return demo.output, demo.told


def test_the_figures_are_those_of_the_truth(made: tuple[Path, dict[str, Any]]) -> None:
    truth = json.loads((ROOT / "resources/sample/truth.json").read_text("utf-8"))
    _output, told = made
    assert told["roll"]["persons"] == truth["voting_persons_identical_sets"]
    assert told["roll"]["area"] == truth["total_area"]
    assert told["roll"]["dwellings"] == truth["dwellings"]
    assert told["import"]["refused"] == 0


def test_every_paper_is_there_with_its_picture(made: tuple[Path, dict[str, Any]]) -> None:
    output, told = made
    for code in PAPERS:
        files = list(output.glob(f"{code}-*.pdf"))
        assert files, f"{code} was not printed"
        for file in files:
            assert page_count(file.read_bytes()) > 0
            assert file.with_suffix(".png").read_bytes().startswith(b"\x89PNG")
    assert len(list(output.glob("*.hoapkg"))) == 1
    assert told["files"] == files_in(output)


@pytest.mark.parametrize("page", LIVED)
def test_every_paper_of_a_page_is_there_to_print_and_to_change(
    made: tuple[Path, dict[str, Any]], page: str
) -> None:
    output, _told = made
    found = {file.relative_to(output).as_posix() for file in (output / page).rglob("*.pdf")}
    assert {Path(file).name[:3] for file in found} == set(LIVED[page])
    for file in map(output.joinpath, found):
        assert page_count(file.read_bytes()) > 0
        assert file.with_suffix(".png").read_bytes().startswith(b"\x89PNG")
        assert file.with_suffix(".docx").read_bytes().startswith(b"PK")


def text_of(file: Path) -> str:
    """Give what a paper says, without its spaces."""
    paper = pypdfium2.PdfDocument(file)
    try:
        said = "".join(page.get_textpage().get_text_range() for page in paper)
    finally:
        paper.close()
    return "".join(said.split())


def paper(made: tuple[Path, dict[str, Any]], page: str, name: str) -> str:
    [file] = (made[0] / page).rglob(f"{name}.pdf")
    return text_of(file)


def test_a_council_goes_from_its_topic_to_the_feedback(made: tuple[Path, dict[str, Any]]) -> None:
    told = made[1]["council"]
    assert told["topic"] == "filed"
    assert told["opinions"] == {"asked": 66, "agree": 41, "against": 4}
    assert told["satisfaction"] == 4
    feedback = paper(made, "议事协商/议题-东门停放", "D46-办理结果反馈单")
    assert "东门非机动车停放和充电" in feedback
    assert "通行顺畅了" in feedback


def test_the_zones_leave_some_dwellings_out_and_share_others(
    made: tuple[Path, dict[str, Any]],
) -> None:
    told = made[1]["zones"]
    assert told == {"zones": 6, "homes": 622, "uncovered": 157, "doubled": 12}
    cards = paper(made, "党建引领", "D49-党员责任区卡")
    assert "3栋高层消防责任区" in cards


def test_the_lift_is_paid_to_the_cent_but_by_one(made: tuple[Path, dict[str, Any]]) -> None:
    told = made[1]["funding"]
    assert told["due_fen"] == told["total_fen"] == 120_000_00
    assert (told["households"], told["paid_up"], told["nothing_paid"]) == (36, 34, 1)
    statement = paper(made, "问题与资金", "D48-筹资收支公示-2026-01")
    assert money_text(told["paid_fen"]) in statement


def test_the_result_holds_together(made: tuple[Path, dict[str, Any]]) -> None:
    output, told = made
    assert json.loads((output / "summary.json").read_text("utf-8")) == told
    ballots = told["ballots"]
    assert ballots["issued"] == ballots["returned"] + ballots["not_returned"] + ballots["voided"]
    assert ballots["returned"] == ballots["counted"] + ballots["invalid"]
    assert [matter["outcome"] for matter in told["matters"]] == ["passed"] * 3
    assert len(told["elected"]) == 5
    assert told["alternates"]
    places = {one["name"]: one for one in told["matters"][0]["candidates"]}
    for name in told["elected"]:
        assert all(test["met"] for test in places[name]["tests"])


def test_the_ballot_says_that_nobody_else_is_written_in(
    made: tuple[Path, dict[str, Any]],
) -> None:
    with pypdfium2.PdfDocument(made[0] / "D17-表决票.pdf") as ballots:
        said = "".join(ballots[0].get_textpage().get_text_range().split())
    assert "选举不另选他人，另写的姓名不计票" in said


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "重要.txt").write_text("x", "utf-8")
    done = run_demo(tmp_path)
    assert done.returncode == 1
    assert "不会覆盖" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["重要.txt"]


@pytest.mark.parametrize("own", ["我的修改.txt", "D15-已盖章扫描.pdf"])
def test_a_file_beside_its_own_is_not_lost(
    made: tuple[Path, dict[str, Any]], tmp_path: Path, own: str
) -> None:
    shutil.copytree(made[0], tmp_path / "out")
    (tmp_path / "out" / own).write_text("x", "utf-8")
    done = run_demo(tmp_path / "out")
    assert done.returncode == 1
    assert "不会覆盖" in done.stderr
    assert (tmp_path / "out" / own).read_text("utf-8") == "x"


def test_interrupted_it_leaves_nothing(tmp_path: Path) -> None:
    output = tmp_path / "out"
    command = [sys.executable, "main.py", "demo", "--output", str(output)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as running:
        deadline = time.monotonic() + 60
        while (
            not list(tmp_path.iterdir()) and time.monotonic() < deadline and running.poll() is None
        ):
            time.sleep(0.05)
        assert list(tmp_path.iterdir()), "the demo did not begin"
        running.send_signal(signal.SIGINT)
        _out, said = running.communicate(timeout=60)
    assert running.returncode == 1, said
    assert said.strip() == "已按您的要求停止，没有留下做了一半的内容。"
    assert list(tmp_path.iterdir()) == []


def test_pairs_call_at_homes_on_several_evenings_and_not_at_night(
    made: tuple[Path, dict[str, Any]],
) -> None:
    paper = pypdfium2.PdfDocument(made[0] / "D21-送达登记表.pdf")
    try:
        text = "".join(page.get_textpage().get_text_bounded() for page in paper)
    finally:
        paper.close()
    times = re.findall(r"(?<!\d)\d\d:\d\d(?![0-9a-f])", text)  # not the code at the foot
    assert times
    assert max(times) <= "21:00"
    assert len(set(re.findall(r"6月(\d+)日", text))) >= 5
