"""The README says what the program does now: commands, map, glossary, pictures."""

from __future__ import annotations

import argparse
import importlib
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from core.commands import COMMANDS
from core.db.passphrases import SHORTEST, check_passphrase

ROOT = Path(__file__).parent.parent


@cache
def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")


def section(title: str) -> str:
    pattern = rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)"
    found = re.search(pattern, readme(), re.MULTILINE | re.DOTALL)
    assert found, f"README.md lost its section {title!r}"
    return found[1]


def rows(text: str) -> list[list[str]]:
    """Give the cells of each row of the tables in `text`, heads and rules left out."""
    lines = [
        line.strip().strip("|").split("|") for line in text.splitlines() if line.startswith("|")
    ]
    return [
        [cell.strip() for cell in line] for line in lines if not set("".join(line)) <= set("-: ")
    ]


def spoken(name: str) -> list[str]:
    """Give `name` as it is typed, with each of its subcommands: "roster import"."""
    parser = argparse.ArgumentParser()
    importlib.import_module(f"core.commands.{name.replace('-', '_')}").configure(parser)
    below = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    return [f"{name} {sub}" for action in below for sub in action.choices] or [name]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    told = section("The command line")
    missing = [words for words in spoken(name) if f"`{words}" not in told]
    assert not missing, f"add a row to the command line's table of README.md: {missing}"


def test_the_readme_names_no_command_that_is_not_there() -> None:
    first_cells = " ".join(row[0] for row in rows(section("The command line")))
    named = set(re.findall(r"`([a-z][a-z-]*)", first_cells))
    strange = sorted(named - set(COMMANDS))
    assert not strange, f"README.md names commands that do not exist: {strange}"


def test_the_map_names_what_exists() -> None:
    told = {
        path
        for row in rows(section("Map of the house"))
        for path in re.findall(r"`([\w/.-]+)`", row[0])
    }
    missing = sorted(path for path in told if not (ROOT / path).exists())
    assert not missing, f"the map shows what is not there: {missing}"
    folders = {f"core/{p.name}" for p in (ROOT / "core").iterdir() if (p / "__init__.py").is_file()}
    assert folders <= told, f"the map leaves out {sorted(folders - told)}"


def test_one_chinese_term_is_one_english_word() -> None:
    pairs = [row for row in rows(section("Glossary")) if row[0] != "Chinese"]
    terms = [term for row in pairs for term in re.split(r"[、/,，]| / ", row[0]) if term.strip()]
    twice = [term for term, times in Counter(map(str.strip, terms)).items() if times > 1]
    assert not twice, f"one Chinese term, one row of the glossary: {twice}"
    words = [word.strip() for row in pairs for word in row[1].split(" / ")]
    double = [word for word, times in Counter(words).items() if times > 1]
    assert not double, f"one English word for two Chinese terms: {double}"
    bare = [row for row in pairs if len(row) != 2 or not row[0] or not row[1]]
    assert not bare, f"a glossary row has a Chinese term and an English word: {bare}"


def test_links_and_pictures_lead_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", readme())
    missing = [t for t in targets if "://" not in t and not (ROOT / t).exists()]
    assert not missing, f"README.md points at nothing: {missing}"


def test_the_passphrase_of_the_readme_would_be_taken() -> None:
    (passphrase,) = re.findall(r"LIREN_PASSPHRASE='(.*?)'", readme())
    check_passphrase(passphrase)
    assert len(passphrase) >= SHORTEST


def test_the_readme_starts_the_program_with_its_own_python() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", readme(), re.DOTALL)
    lines = "\n".join(blocks).splitlines()
    assert "make setup" in lines
    assert not [line for line in lines if re.match(r"python3? ", line)]
