"""Every refusal and every audited event has its sentence in Chinese and English, facts included."""

from __future__ import annotations

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from core.db.events import Event
from core.errors import KnownError

ROOT = Path(__file__).parent.parent
I18N = ROOT / "resources" / "i18n"
KEPT_WORDS = re.compile(
    r"[A-Z][A-Z0-9_.-]*"  # abbreviations and variables: PDF, UTF-8, LIREN_PASSPHRASE
    r"|\.?(xlsx?|csv|pdf|toml|json|txt|zip|hoapkg|lirenbak|db|docx|png|ttf|otf|ttc)"
    r"|[0-9a-f]{12}|--[a-z-]+|main\.py|python|apt|age|openssl|make"
    r"|demo|init|roster|import|assembly|ballots|package|backup|audit|verify|restore"
    r"|documents|fonts|law|tmp|backups|logs|keyslots|liren|Excel|Word|TrueType|Unicode"
)
"""The Latin words a Chinese sentence may hold: abbreviations, file types, commands, folders."""


@dataclass(frozen=True, slots=True)
class Raise:
    """A place in core that refuses: the codes it may give, and its facts (None: passed on)."""

    where: str
    codes: frozenset[str]
    facts: frozenset[str] | None


@cache
def sentences() -> dict[str, dict[str, str]]:
    return {
        f"{path.stem}.{name}": texts
        for path in sorted((I18N / "sentences").glob("*.toml"))
        for name, texts in tomllib.loads(path.read_text("utf-8")).items()
    }


@cache
def trees() -> dict[str, ast.Module]:
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8"))
        for path in sorted((ROOT / "core").rglob("*.py"))
    }


def texts_in(node: ast.AST) -> frozenset[str]:
    """Give the code-like texts written anywhere in `node`."""
    return frozenset(
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant)
        and isinstance(part.value, str)
        and re.fullmatch(r"[a-z_]+\.[a-z0-9_]+", part.value)
    )


def scopes(tree: ast.Module) -> Iterator[tuple[ast.AST, ast.Call]]:
    """Give each KnownError(...) and LawFault(...) with the innermost function around it."""
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.Module
    inner: dict[ast.Call, ast.AST] = {}
    for scope in ast.walk(tree):  # outer scopes come first, inner ones replace them
        if isinstance(scope, kinds):
            for node in ast.walk(scope):
                if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
                    ("KnownError", "LawFault")
                ):
                    inner[node] = scope
    yield from ((scope, call) for call, scope in inner.items())


@cache
def raises() -> tuple[Raise, ...]:
    found = []
    for path, tree in trees().items():
        for scope, call in scopes(tree):
            given = call.args[0] if call.args else None
            codes = texts_in(given) if given else frozenset()
            if not codes:
                known = {text for text in texts_in(scope) if text in sentences()}
                codes = frozenset(known)
            names = [keyword.arg for keyword in call.keywords]
            facts = None if None in names else frozenset(name for name in names if name)
            found.append(Raise(f"{path}:{call.lineno}", codes, facts))
    return tuple(found)


def facts_of(text: str) -> frozenset[str]:
    """Name the facts that a sentence shows."""
    fields = (field for _, field, _, _ in string.Formatter().parse(text) if field is not None)
    return frozenset(re.split(r"[.\[]", field)[0] for field in fields)


def catalogue() -> dict[str, dict[str, str]]:
    return tomllib.loads((I18N / "events.toml").read_text("utf-8"))


ALL_TEXTS = [*sentences().items(), *catalogue().items()]


def test_every_refusal_has_its_sentence() -> None:
    missing = [
        f"{place.where}: {code}"
        for place in raises()
        for code in sorted(place.codes)
        if code not in sentences()
    ]
    assert not missing, "write it into resources/i18n/sentences/<subject>.toml: " + str(missing)


def test_every_refusal_names_a_code_that_can_be_found() -> None:
    hidden = [place.where for place in raises() if not place.codes and place.facts is not None]
    assert not hidden, f"write the code out, or pass facts on with **: {hidden}"


def test_every_refusal_gives_the_facts_its_sentence_shows() -> None:
    short = [
        f"{place.where}: {code} shows {sorted(lacking)}"
        for place in raises()
        if place.facts is not None
        for code in sorted(place.codes & set(sentences()))
        if (lacking := facts_of(sentences()[code]["zh"]) - place.facts)
    ]
    assert not short, "give the facts at the raise: " + str(short)


def test_no_sentence_is_left_over() -> None:
    written = {text for tree in trees().values() for text in texts_in(tree)}
    unused = sorted(set(sentences()) - written)
    assert not unused, f"nobody says these any more; delete them: {unused}"


def test_each_event_has_its_sentence_and_no_other() -> None:
    assert sorted(catalogue()) == sorted(event.value for event in Event)


def test_each_event_is_recorded_somewhere() -> None:
    written = {
        node.attr
        for path, tree in trees().items()
        if path != "core/db/events.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "Event"
    }
    unused = [event.name for event in Event if event.name not in written]
    assert not unused, f"no act records these; record or delete them: {unused}"


@pytest.mark.parametrize(("code", "texts"), ALL_TEXTS, ids=[code for code, _ in ALL_TEXTS])
def test_both_languages_say_the_same(code: str, texts: dict[str, str]) -> None:
    assert set(texts) == {"zh", "en"}, f"{code}: exactly zh and en"
    assert facts_of(texts["zh"]) == facts_of(texts["en"]), f"{code}: both show the same facts"


@pytest.mark.parametrize(("code", "texts"), ALL_TEXTS, ids=[code for code, _ in ALL_TEXTS])
def test_sentences_are_well_formed(code: str, texts: dict[str, str]) -> None:
    whole = texts["zh"]
    assert whole.endswith(("。", "}")), f"{code}: a Chinese sentence ends with 。"
    zh, en = (re.sub(r"\{[^{}]*\}", "", texts[language]) for language in ("zh", "en"))
    zh = re.sub(r"\[\w+\]|\w+ = (\"\w+\")?", "", zh)  # as they stand in a file
    assert re.search(r"[\u4e00-\u9fff]{2}", zh), f"{code}: not Chinese"
    strange = [
        word for word in re.findall(r"[-.\w]*[A-Za-z][-.\w]*", zh, re.ASCII) if not known(word)
    ]
    assert not strange, f"{code}: say it in Chinese: {strange}"
    unquoted = re.sub(r"“[^”]*”", "", zh)
    half = re.findall(r"[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]", unquoted)
    assert not half, f"{code}: Chinese takes full-width marks: {half}"
    assert texts["en"].endswith((".", "}")), f"{code}: an English sentence ends with a full stop"
    assert not re.search(r"[。，；：]", en), f"{code}: English takes English marks"


def known(word: str) -> bool:
    return KEPT_WORDS.fullmatch(word.rstrip(".")) is not None


@pytest.mark.parametrize("code", sorted(sentences()))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_sentences_can_be_said(code: str, language: str) -> None:
    facts = dict.fromkeys(facts_of(sentences()[code]["zh"]), 7)
    assert KnownError(code, **facts).sentence(language)
