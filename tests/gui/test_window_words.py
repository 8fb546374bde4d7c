"""No sentence that a window can show names a command, an option or a variable of a terminal."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator

import pytest

from core import paths
from core.assemblies.stages import Stage
from core.documents.wording import FieldWords
from core.errors import VOICE, KnownError, sentences
from core.phrases import words_of
from tests.saying import catalogue, places
from tests.test_sentences import facts_of

COMMANDS = re.compile(
    r"--[a-z]|main\.py|audit verify|LIREN_|make setup|终端|命令|环境变量|key recover|in a terminal"
    r"|\bsee [a-z]+ list\b|\bpython\b|重新运行|录入表的"
)
ORDERS = re.compile(r"\bdo = |order \"")
"""How a file of orders is spoken of."""
EN = paths.resources() / "i18n" / "en.ts"
OF_COMMANDS = ("core/commands/", "core/starting.py")
"""Modules that no window calls; `self-test`, orders and the demo are among them."""


OTHERWISE = {
    "assemblies.Invalid": "the list of keys has no room for the sentence that the papers print",
    "assemblies.Place": "beside a name in a column, State and word",
    "law.Outcome": "beside the whole sentence of core, State and word",
    "meetings.BodyKind": "the body itself; core's word is of a meeting of it",
    "meetings.Base": "says what it counts where one is chosen",
    "rosters.AreaSource": "core's word is the one that workbooks hold",
}
"""What the window names by itself although words.toml does, and why."""


@pytest.fixture
def window() -> Iterator[None]:
    VOICE.to_window()
    yield
    VOICE.to_window(is_window=False)


def seen() -> set[str]:
    """Give the codes that a window may show: all but those that only commands raise."""
    told: dict[str, set[str]] = {}
    for place in places():
        for code in place.codes:
            told.setdefault(code, set()).add(place.where)
    return {
        code
        for code in sentences()
        if not all(where.startswith(OF_COMMANDS) for where in told.get(code, {""}))
    }


@pytest.mark.usefixtures("window")
def test_no_sentence_of_the_window_names_a_command() -> None:
    found = {
        code: text
        for code in sorted(seen())
        for text in sentences()[code].values()
        if COMMANDS.search(text)
    }
    assert not found, f"write the window's wording into resources/i18n/window.toml: {found}"


def test_the_law_names_no_command() -> None:
    texts = [text for both in catalogue("findings").values() for text in both.values()]
    assert not [text for text in texts if COMMANDS.search(text)]


CATALOGUES = ("fields", "findings", "forms", "phrases", "tables", "words")


def texts_in(table: object) -> Iterator[str]:
    """Give every text of a catalogue."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for inner in table.values():
            yield from texts_in(inner)


@pytest.mark.parametrize("name", CATALOGUES)
def test_no_catalogue_of_words_names_a_command(name: str) -> None:
    found = tomllib.loads((paths.resources() / "i18n" / f"{name}.toml").read_text("utf-8"))
    found.pop("give", None)  # said to whoever types commands
    named = [text for text in texts_in(found) if COMMANDS.search(text) or ORDERS.search(text)]
    assert not named, named


def test_a_window_is_told_where_each_lacking_field_of_a_paper_is_given() -> None:
    found = tomllib.loads((paths.resources() / "i18n" / "fields.toml").read_text("utf-8"))
    said, ordered = found.pop("give_in_window"), found.pop("give")
    assert set(said) == set(ordered) >= {one["give"] for one in found.values()}
    buttons = set(re.findall(r"<source>(.*?)</source>", EN.read_text("utf-8")))
    buttons |= set(words_of(Stage).values())
    for name, texts in said.items():
        named = re.findall(r"“(.+?)”", texts["zh"])
        assert named or name == "other"
        assert set(named) <= buttons, f"{name}: no button or place of the window is called so"


@pytest.mark.usefixtures("window")
def test_a_lacking_field_speaks_to_the_window() -> None:
    give = FieldWords("contact", gives=True)
    assert "更改联系人和地点" in give.sentence()
    VOICE.to_window(is_window=False)
    assert "places" in give.sentence()


def test_the_sweep_would_find_one() -> None:
    assert [code for code in seen() if COMMANDS.search(sentences()[code]["zh"])]


def test_the_wording_of_the_window_shows_the_same_facts() -> None:
    own = tomllib.loads((paths.resources() / "i18n" / "window.toml").read_text("utf-8"))
    plain = dict(sentences())
    assert set(own["sentences"]) <= seen(), "nobody says these in a window"
    for code, texts in own["sentences"].items():
        assert set(texts) == {"zh", "en"}, code
        assert COMMANDS.search(plain[code]["zh"]), f"{code}: needs no other wording"
        for language, text in texts.items():
            assert facts_of(text) == facts_of(plain[code][language]), code
    for command in own["words"]:
        assert any(command in plain[code]["zh"] for code in seen()), command


@pytest.mark.usefixtures("window")
def test_a_refusal_speaks_to_the_window() -> None:
    error = KnownError("rosters.no_header", file="名册.xlsx")
    assert "工作表和表头" in error.sentence()
    VOICE.to_window(is_window=False)
    assert "--mapping" in error.sentence()


def named_in_the_window() -> Iterator[str]:
    """Give the enumerations whose members a module of the window maps to texts of its own."""
    for path in sorted((paths.resources().parent / "gui").rglob("*.py")):
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        subject = {
            name.name: f"{node.module.split('.')[1]}.{name.name}"
            for node in nodes
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("core.")
            for name in node.names
            if node.module is not None
        }
        for node in nodes:
            if isinstance(node, ast.Dict) and "translate(" in ast.unparse(node):
                keys = {ast.unparse(key).split(".")[0] for key in node.keys if key is not None}
                yield from (subject[key] for key in keys if key in subject)


def test_what_core_has_a_word_for_is_called_by_it() -> None:
    words = tomllib.loads((paths.resources() / "i18n" / "words.toml").read_text("utf-8"))
    core = {f"{subject}.{kind}" for subject, kinds in words.items() for kind in kinds}
    twice = set(named_in_the_window()) & core
    assert twice == set(OTHERWISE), "one term, one word: use gui.kit.wording.word"
