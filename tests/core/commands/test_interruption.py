"""Ctrl+C at any moment of a command: a sentence, never a traceback, never something half made."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

import pytest

from core import interruption
from core.assemblies.ballot_entry import BATCH, enter_lines
from core.assemblies.ballot_workbook import EntryLine, EntryWorkbook
from core.assemblies.counting import Reading
from core.assemblies.drafts import EntryDraft
from core.commands import main, opening
from core.commands.orders import Order
from core.commands.orders_acts import ACTS, carry_out
from core.commands.orders_here import Here
from core.commands.terminal import Terminal
from core.errors import KnownError
from core.office import Office
from core.progress import ignore_progress
from tests.core.db.offices import PASSPHRASE, make_office, open_office

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
CASE = ROOT / "tests" / "data" / "verdict.json"
SAMPLE = ROOT / "resources" / "sample" / "物业业主信息表.xlsx"
NAMES = ("--community", "云杉社区", "--street", "桃花岭街道", "--division", "420502")
BEFORE_US = "init_import_site"
"""What the interpreter says when it is stopped before it has read a line of ours."""


def unmeasured() -> dict[str, str]:
    """Give our environment to a command that nobody measures: a tracer is not safe for Ctrl+C.

    Pressed while coverage.py holds its own lock, it would wait for that lock for ever.
    """
    measuring = ("COV_CORE_", "COVERAGE_")
    return {key: said for key, said in os.environ.items() if not key.startswith(measuring)}


def pressed_after(milliseconds: int, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a command in a terminal of its own; press Ctrl+C there after a while."""
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words)]
    with subprocess.Popen(
        command,
        env={**unmeasured(), "LIREN_PASSPHRASE": PASSPHRASE},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as child:
        time.sleep(milliseconds / 1000)
        if child.poll() is None:
            os.killpg(child.pid, signal.SIGINT)
        out, err = child.communicate()
    return subprocess.CompletedProcess(command, child.returncode, out, err)


def stopped(done: subprocess.CompletedProcess[str], *also: str) -> bool:
    """Tell whether it was stopped, which is said in one sentence; otherwise it was done whole.

    `also` is what may be said instead, where something was kept.
    """
    if BEFORE_US in done.stderr or (done.returncode == -signal.SIGINT and not done.stderr):
        return True  # the interpreter had not begun with us
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode in {0, 1}
    said = {interruption.SENTENCES["zh"] + "\n", *also} if done.returncode else {""}
    assert done.stderr in said
    return done.returncode == 1


@pytest.mark.parametrize("moment", [0, 30, 60, 100, 150, 250])
def test_a_verdict_is_stopped_or_told(moment: int) -> None:
    done = pressed_after(moment, "verdict", CASE)
    assert bool(done.stdout) is not stopped(done)


@pytest.mark.parametrize("moment", [40, 200, 500, 800, 1100, 1500, 2200])
def test_a_folder_is_made_whole_or_not_at_all(moment: int, tmp_path: Path) -> None:
    done = pressed_after(moment, "--data", tmp_path / "d", "init", *NAMES)
    if stopped(done):
        assert list(tmp_path.iterdir()) == []
        assert done.stdout == ""
    else:
        assert "恢复密钥" in done.stdout
        open_office(tmp_path / "d").close()


@pytest.mark.parametrize("moment", [60, 500, 900, 1300, 1700, 2300, 3000])
def test_an_import_is_whole_or_not_at_all(moment: int, tmp_path: Path) -> None:
    make_office(tmp_path / "d")[0].close()
    done = pressed_after(
        moment, "--data", tmp_path / "d", "roster", "import", SAMPLE, "--compound", "云杉苑"
    )
    with open_office(tmp_path / "d") as office:
        assert office.database.check() == []
        dwellings = sum(row.dwellings for row in office.rosters.compounds())
    kept = ("rosters.stopped_after_import", "commands.stopped_after")
    taken = [KnownError(code).sentence() + "\n" for code in kept]
    was_stopped = stopped(done, *taken)
    assert dwellings == (0 if was_stopped and done.stderr not in taken else 638)


@pytest.fixture
def pressable(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Ctrl+C in our hands, as the program's first lines put it there."""
    before, hook = signal.getsignal(signal.SIGINT), sys.unraisablehook
    interruption.stop_at_once()
    monkeypatch.setattr("core.interruption.UNDOING", 0)
    yield
    interruption._Switch.on = False
    signal.signal(signal.SIGINT, before)
    sys.unraisablehook = hook


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


class Pressing:
    """Ctrl+C comes while this is thrown away."""

    def __del__(self) -> None:
        press()


@pytest.mark.usefixtures("pressable")
def test_ctrl_c_that_a_finalizer_swallowed_is_heard_all_the_same(
    capfd: pytest.CaptureFixture[str],
) -> None:
    interruption.undo()
    thrown_away = Pressing()
    with pytest.raises(KeyboardInterrupt):  # noqa: PT012 - it comes a moment later
        del thrown_away
        time.sleep(30)
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.usefixtures("pressable")
def test_a_held_block_is_done_before_ctrl_c_is_heard() -> None:
    interruption.undo()
    done = []
    with pytest.raises(KeyboardInterrupt), interruption.held():  # noqa: PT012 - the whole block
        press()
        with interruption.held():
            done.append("inner")
        done.append("outer")
    assert done == ["inner", "outer"]
    with pytest.raises(ValueError, match="refused"), interruption.held():  # noqa: PT012 - the same
        press()
        raise ValueError("refused")
    with interruption.held():
        done.append("again")
    assert done[-1] == "again"


@pytest.mark.usefixtures("pressable")
def test_orders_stop_between_acts_and_say_where_to_go_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    interruption.undo()
    seen: list[int] = []

    def act(_here: Here, order: Order) -> None:
        if order.number == 2:
            press()
        seen.append(order.number)

    monkeypatch.setitem(ACTS, "advance", act)
    orders = [Order("x.toml", number, {"do": "advance"}) for number in (1, 2, 3)]
    here = Here(cast("Office", None), tmp_path)
    with pytest.raises(KnownError) as told:
        carry_out(here, orders, "zh")
    assert "前面的 2 步已经办好，请用 --from 3" in told.value.sentence()
    assert seen == [1, 2]
    interruption.undo()
    assert carry_out(here, orders[:2], "zh") == 2


@pytest.mark.usefixtures("pressable")
def test_entering_ballots_stops_between_batches_and_says_how_many_are_in() -> None:
    interruption.undo()
    entered: list[int] = []

    def enter(drafts: Sequence[EntryDraft]) -> None:
        press()
        entered.append(len(drafts))

    draft = EntryDraft("YS1-0000001-X", Reading.FIRST, "王小军")
    lines = tuple(EntryLine(row, draft) for row in range(BATCH + 1))
    with pytest.raises(KnownError) as told:
        enter_lines(enter, EntryWorkbook(lines, ()), ignore_progress)
    assert f"{BATCH + 1} 行中已录入 {BATCH} 行" in told.value.sentence()
    assert entered == [BATCH]


@pytest.mark.usefixtures("pressable")
@pytest.mark.parametrize("report", [False, True])
def test_ctrl_c_after_the_import_says_that_the_roster_is_in(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    report: bool,
) -> None:
    make_office(tmp_path / "d")[0].close()
    monkeypatch.setenv("LIREN_PASSPHRASE", PASSPHRASE)
    words = ["--data", str(tmp_path / "d"), "roster", "import", str(SAMPLE), "--compound", "云杉苑"]
    if report:
        words += ["--report", str(tmp_path / "r.xlsx")]
        monkeypatch.setattr("core.commands.roster.write_report", lambda *_, **__: press())
    else:
        monkeypatch.setattr("core.commands.roster._left_unwritten", lambda *_: press())
    assert main(words) == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == (
        "",
        KnownError("rosters.stopped_after_import").sentence() + "\n",
    )


@pytest.mark.usefixtures("pressable")
def test_once_a_result_is_told_ctrl_c_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    interruption.undo()
    terminal = Terminal(as_json=True)
    terminal.result({"done": 1})
    press()
    assert capsys.readouterr().out == '{"done": 1}\n'


@pytest.mark.usefixtures("pressable")
@pytest.mark.parametrize("kept", [False, True])
def test_what_was_saved_before_is_not_denied(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    kept: bool,
) -> None:
    office, _ = make_office(tmp_path / "d")
    office.close()
    monkeypatch.setenv("LIREN_PASSPHRASE", PASSPHRASE)

    def run(args: argparse.Namespace, terminal: Terminal) -> None:
        with opening.open_office(args, terminal) as opened:
            if kept:
                opened.rosters.add_compound("云杉苑")
            press()

    monkeypatch.setattr("core.commands.audit.run", run)
    assert main(["--data", str(tmp_path / "d"), "audit", "verify"]) == 1
    code = "commands.stopped_after" if kept else "commands.cancelled"
    assert capsys.readouterr().err == KnownError(code).sentence() + "\n"


def test_the_first_moments_say_what_the_later_ones_say() -> None:
    cancelled = KnownError("commands.cancelled")
    assert {language: cancelled.sentence(language) for language in ("zh", "en")} == (
        interruption.SENTENCES
    )


def test_leaving_a_prompt_is_stopping(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def leave(_self: Terminal) -> str:
        raise EOFError

    monkeypatch.setattr(Terminal, "passphrase", leave)
    assert main(["--data", str(tmp_path), "audit", "verify"]) == 1
    assert capsys.readouterr().err == interruption.SENTENCES["zh"] + "\n"


def test_what_opening_writes_is_not_told_as_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_args: object, **_kwargs: object) -> None:
        interruption.note_kept()
        raise KeyboardInterrupt

    class Asking:
        @staticmethod
        def passphrase() -> str:
            return PASSPHRASE

    monkeypatch.setattr(Office, "open", opened)
    arguments = argparse.Namespace(data=Path("d"))
    with pytest.raises(KeyboardInterrupt):
        opening.open_office(arguments, cast("Terminal", Asking()))
    assert interruption.kept() == 0
