"""The face of all commands: options on either side, a sentence for a refusal, no traceback."""

from __future__ import annotations

import argparse
import importlib
import io
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.commands import COMMANDS, common_options, main

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


def bare(*words: str) -> subprocess.CompletedProcess[str]:
    """Start the program with a Python that has none of its libraries."""
    command = [sys.executable, "-E", "-s", "-S", str(ROOT / "main.py"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("language", "said"), [("zh", "缺少程序库"), ("en", "lacks the library")])
def test_a_python_without_the_libraries_is_told_so_in_a_sentence(language: str, said: str) -> None:
    done = bare("--lang", language, "audit", "verify")
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert "make setup" in done.stderr
    assert ".venv/bin/python main.py" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
    assert bare("verdict", CASE).returncode == 0


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
    ("words", "said"),
    [
        ([], "请写明要做什么"),
        (["dance"], "命令 只能是"),
        (["verdict"], "还缺少：案例.json"),
        (["verdict", CASE, "--data"], "--data 后面还要写内容"),
        (["verdict", CASE, "--foo"], "不认识：--foo"),
        (["verdict", CASE, "--json=1"], "--json 后面不能写"),
        (["roster", "import", "x"], "还缺少：--compound"),
        (["--data"], "--data 后面还要写内容"),
        (["--lang", "fr", "verdict", CASE], "--lang 只能是"),
    ],
)
def test_wrong_usage_is_said_in_chinese(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "用法：main.py" in told.err
    assert said in told.err
    left = re.sub(
        r"\[.*?\]|'.*?'|--[a-z-]+|main\.py.*?[：\[]|python|main|demo|init|json|xlsx", "", told.err
    )
    assert not re.search(r"[a-z]{4,}", left), left


@pytest.mark.parametrize("words", [[], ["dance"], ["verdict"]])
def test_wrong_usage_in_english(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--lang", "en", *words])
    assert ended.value.code == 2
    assert "usage: main.py" in capsys.readouterr().err


def test_a_folder_may_have_the_name_of_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LIREN_PASSPHRASE", "whatever it may be")
    assert main(["--data", "backup", "audit", "verify"]) == 1
    assert "“backup”" in capsys.readouterr().err


def acts_of(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield from acts_of(inner)


def test_every_help_has_its_chinese_and_no_other() -> None:
    """Walk every parser there is, and hold its texts against resources/i18n/help.toml."""
    texts = {"papers, counts and records of a residents' committee", *COMMANDS.values()}
    names = {"COMMAND"}
    for name in COMMANDS:
        top = argparse.ArgumentParser(parents=[common_options()])
        importlib.import_module(f"core.commands.{name.replace('-', '_')}").configure(top)
        for parser in acts_of(top):
            texts |= {parser.description or ""} - {""}
            for action in parser._actions:
                inner = [row.help for row in getattr(action, "_choices_actions", [])]
                texts |= {text for text in (action.help, *inner) if text}
                names |= {str(action.metavar)} - {"None"}
    own = {"options", "positional arguments"}
    known = tomllib.loads((ROOT / "resources" / "i18n" / "help.toml").read_text("utf-8"))
    advice = "write its Chinese into resources/i18n/help.toml, or delete it there"
    assert sorted(set(known["texts"]) ^ (texts | own)) == [], advice
    assert sorted(set(known["names"]) ^ names) == [], advice
    for chinese in [*known["texts"].values(), *known["names"].values()]:
        assert re.search(r"[\u4e00-\u9fff]", chinese)


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


def test_what_cannot_be_written_is_a_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "verdict", CASE],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("结果写不出去")
    assert done.stderr.count("\n") == 1


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
