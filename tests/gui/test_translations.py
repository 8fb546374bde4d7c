"""Every text of the window has its English: none missing, left over, unfinished or Chinese.

`make translations` brings resources/i18n/en.ts up to the window's texts; the English is written by
hand, in the words of README's glossary.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tests.gui.translations import CHINESE, ROOT, SPOKEN, Text, compiled, texts, updated

PLACES = re.compile(r"%L?(?:\d+|n)|\{[^}]*\}|&(?!&)(?=\S)")
UNTRANSLATED = {
    "gui/documents/printer.py": "the marks between numbers of pages",
    "gui/kit/moments.py": "the marks in a time as it is typed",
    "gui/kit/wording.py": "the marks between parts of a sentence",
    "gui/meetings/fields.py": "units and capacities as they are typed",
    "gui/affairs/fields.py": "the marks between numbers and names as they are typed",
    "gui/affairs/neighbours_lines.py": "the marks between the parts of a line as they are typed",
    "gui/meetings/asking_slots.py": "the marks in a time as it is typed",
    "gui/kit/parties.py": "the marks between names as they are typed",
    "gui/party/fields.py": "the marks between names as they are typed",
    "gui/party/zones_asking.py": "the marks between the parts of a line as they are typed",
    "gui/self_test.py": "the name of a compound that nobody sees",
    "gui/settings/look_part.py": "the name of each language in its own words",
}
"""Where Chinese stands outside of `tr` and `translate`, and why."""


OTHERWISE = {
    "当选人数少于": "a number of members, not of voters",
    "面积来源不明": "a filter, which has little room",
    "面积来源时才用到": "it stands below the field of the source",
    "参加人数": "people at an event or a meeting, not voters",
    "还没有收回的表决票": "a heading over ballots",
    "换发表决票": "a button over ballots",
    "重新张贴": "the publicity is what is posted",
    "业主名册导进来": "the roster that an office has, not the roll of an assembly",
    "业主名册{kind}": "the roster that an office has, not the roll of an assembly",
    "合并单元格": "cells of a workbook",
    "不同意见": "another opinion, not a vote",
    "只登记本人同意的": "consent, not a vote",
    "签名人不是业主": "a choice, which has little room",
    "登记人数": "people at an event",
    "人数登记日期": "people at an event",
    "人数怎样得来": "people at an event",
    "征询户数": "households asked",
    "停止事项": "a duty to disclose",
    "添加事项": "a duty to disclose",
    "添加常用事项": "duties to disclose",
    "还没有事项": "duties to disclose",
    "共同决定": "what the owners decide together",
    "履行人，事项": "a promise",
    "提出的事项": "what people bring up",
    "从小区档案带入": "the compounds themselves, not their page",
    "小区档案里没有": "the compounds themselves, not their page",
}
"""Texts in which a term of the glossary stands for something else, or goes without saying."""


@pytest.fixture(scope="module")
def known() -> list[Text]:
    return texts()


def test_the_english_is_up_to_the_window(tmp_path: Path, known: list[Text]) -> None:
    after = updated(tmp_path)
    before = Counter((one.context, one.source) for one in known)
    missing = [one for one in after if (one.context, one.source) not in before]
    assert not missing, f"make translations, then write their English: {missing}"
    gone = [one for one in after if one.state in {"vanished", "obsolete"}]
    assert not gone, f"make translations drops what nobody says any more: {gone}"


def test_every_text_is_finished(known: list[Text]) -> None:
    open_ = [one for one in known if one.state or not one.english.strip()]
    assert not open_, f"write the English and take type= away: {open_}"
    assert len(known) > 1000


def test_the_english_has_no_chinese(known: list[Text]) -> None:
    assert not [one for one in known if CHINESE.search(one.english)]


def test_the_english_has_the_same_places(known: list[Text]) -> None:
    other = [
        one
        for one in known
        if Counter(PLACES.findall(one.source)) != Counter(PLACES.findall(one.english))
    ]
    assert not other, f"%1, {{name}} and & must be those of the Chinese: {other}"


def test_a_count_has_one_form_of_one_and_one_of_many(known: list[Text]) -> None:
    counts = {one.source: one.number for one in known if one.number > 0}
    assert len(counts) > 20
    assert set(counts.values()) == {2}, "English has two forms"
    assert not [one for one in known if "%n" in one.source and one.number < 0], (
        "lupdate sees a plural form in self.tr(text, '', number) only"
    )


def test_a_button_and_its_end_are_kept(known: list[Text]) -> None:
    """What ends in … goes on; what ends in : stands before something."""
    for chinese, english in (("…", "…"), ("：", ":")):
        ended = [one for one in known if one.source.endswith(chinese)]
        assert not [one for one in ended if not one.english.endswith(english)]


def glossary() -> list[tuple[str, list[str]]]:
    """Give each term of README's glossary with the beginnings of its English words."""
    text = (ROOT / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", text[text.index("## Glossary") :], re.MULTILINE)
    found = []
    for chinese, english in rows[1:]:
        sides = [re.sub(r"（.*?）|\(.*?\)", "", side).split(" / ") for side in (chinese, english)]
        terms, words = sides if len(sides[0]) == len(sides[1]) else ([sides[0][0]], [english])
        for term, said in zip(terms, words, strict=True):
            begun = [word[:3].lower() for word in re.findall(r"[A-Za-z]{3,}", said)]
            found += [(one, begun) for one in term.strip().split("、")]
    return sorted(found, key=lambda pair: -len(pair[0]))


def test_the_english_uses_the_words_of_the_glossary(known: list[Text]) -> None:
    terms = glossary()
    assert len(terms) > 60
    strange = set()
    for one in known:
        left = one.source
        for term, begun in terms:
            if term in left:
                left = left.replace(term, "")
                if not any(re.search(rf"\b{word}", one.english, re.IGNORECASE) for word in begun):
                    strange.add((term, one.source, one.english))
    excused = {text: {found for found in strange if text in found[1]} for text in OTHERWISE}
    other = strange.difference(*excused.values())
    assert not other, f"one Chinese term is one English word: {other}"
    idle = [text for text, found in excused.items() if not found]
    assert not idle, f"its English has the word of the glossary, or it is gone: {idle}"


def chinese_outside() -> Iterator[tuple[str, str]]:
    """Give the Chinese of the window that Qt does not see as a text to translate."""
    said = {one.source for one in texts()}
    for path in sorted((ROOT / "gui").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        comments = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
                if SPOKEN.search(text) and id(node) not in comments and text not in said:
                    yield path.relative_to(ROOT).as_posix(), text


def test_no_chinese_goes_around_the_translation() -> None:
    found = list(chinese_outside())
    strange = [one for one in found if one[0] not in UNTRANSLATED]
    assert not strange, f"self.tr(...), and no f-string in it: {strange}"
    assert set(UNTRANSLATED) == {place for place, _ in found}


def test_qt_finds_the_english(tmp_path: Path, known: list[Text]) -> None:
    translator = QTranslator()
    assert translator.load(str(compiled(tmp_path)))
    for one in known:
        assert translator.translate(one.context, one.source, "", one.number) == one.english


def test_the_words_of_core_follow_the_language() -> None:
    """They are asked for in one place, which knows the language; `tr` is a widget's own."""
    around = re.compile(
        r"^from core\.(phrases|explaining|findings) import"
        r"|\b(?!self\b)\w+\.tr\(|\.(sentence|bare)\(\)",
        re.MULTILINE,
    )
    found = {
        path.relative_to(ROOT).as_posix(): [match[0] for match in around.finditer(text)]
        for path in sorted((ROOT / "gui").rglob("*.py"))
        if path.name not in {"wording.py", "findings.py"}
        if around.search(text := path.read_text("utf-8"))
    }
    assert not found, f"gui.kit.wording has them; translate(context, …) outside of a class: {found}"
