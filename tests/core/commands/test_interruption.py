"""Ctrl+C at any moment of a command: a sentence, never a traceback, never something half made."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core import interruption
from core.commands import main
from core.commands.terminal import Terminal
from core.errors import KnownError
from tests.core.db.offices import PASSPHRASE, make_office, open_office

ROOT = Path(__file__).parents[3]
CASE = ROOT / "tests" / "data" / "verdict.json"
SAMPLE = ROOT / "resources" / "sample" / "物业业主信息表.xlsx"
NAMES = ("--community", "云杉社区", "--street", "桃花岭街道", "--division", "420502")
BEFORE_US = "init_import_site"
"""What the interpreter says when it is stopped before it has read a line of ours."""


def pressed_after(milliseconds: int, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a command in a terminal of its own; press Ctrl+C there after a while."""
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words)]
    with subprocess.Popen(
        command,
        env={**os.environ, "LIREN_PASSPHRASE": PASSPHRASE},
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


def stopped(done: subprocess.CompletedProcess[str]) -> bool:
    """Tell whether it was stopped, which is said in one sentence; otherwise it was done whole."""
    if BEFORE_US in done.stderr or (done.returncode == -signal.SIGINT and not done.stderr):
        return True  # the interpreter had not begun with us
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode in {0, 1}
    said = interruption.SENTENCES["zh"] + "\n" if done.returncode else ""
    assert done.stderr == said
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
    assert dwellings in ({0, 638} if stopped(done) else {638})


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
