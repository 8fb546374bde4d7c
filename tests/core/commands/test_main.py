"""The face of all commands: options on either side, a sentence for a refusal, no traceback."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from core.commands import COMMANDS, main

ROOT = Path(__file__).parents[3]
CASE = str(ROOT / "tests" / "data" / "verdict.json")


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *words], capture_output=True, text=True, check=False
    )


def test_options_stand_before_or_after_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json", "verdict", CASE]) == 0
    before = capsys.readouterr().out
    assert main(["verdict", CASE, "--json"]) == 0
    assert capsys.readouterr().out == before
    assert json.loads(before)["outcome"] == "passed"


def test_a_data_folder_may_be_called_like_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", "demo", "--json", "verdict", CASE]) == 0
    assert json.loads(capsys.readouterr().out)["outcome"] == "passed"


def test_a_refusal_is_a_sentence_in_the_language_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "nothing.json")
    assert main(["verdict", missing]) == 1
    chinese = capsys.readouterr()
    assert main(["--lang", "en", "verdict", missing]) == 1
    english = capsys.readouterr()
    assert (chinese.out, english.out) == ("", "")
    assert chinese.err.endswith("。\n")
    assert english.err.endswith(".\n")


@pytest.mark.parametrize(
    "words", [[], ["dance"], ["verdict"], ["--lang", "fr", "verdict", CASE], ["--data"]]
)
def test_wrong_usage_ends_with_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    assert f"main.py {name}" in capsys.readouterr().out


def test_a_reader_who_stops_reading_sees_no_traceback() -> None:
    command = f'"{sys.executable}" "{ROOT / "main.py"}" verdict "{CASE}" | true'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_without_terminal_or_variable_the_passphrase_is_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("LIREN_PASSPHRASE", raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(["--data", str(tmp_path), "audit", "verify"]) == 1
    assert "LIREN_PASSPHRASE" in capsys.readouterr().err


def test_it_starts_as_a_program() -> None:
    done = run("--json", "verdict", CASE)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["strict"]["outcome"] == "passed"
