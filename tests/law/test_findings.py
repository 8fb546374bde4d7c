"""What a finding says of itself: its place, its sentence, its articles; frozen and thawed alike."""

from __future__ import annotations

import pytest

from core.assemblies.freezing import freeze, thaw
from core.errors import KnownError
from core.findings import all_told, refuse, told
from core.law.articles import Article
from core.law.findings import Finding, Severity, Where

ARTICLE = Article("物业管理条例", "16")
NEED = Finding("assemblies.need_roll", Severity.STOP, articles=(ARTICLE,))
MANY = "甲、乙、丙、丁、戊、己……"
LAW = Finding("follow_off", Severity.NOTE, {"source": "议事规则"}, where=Where("rules"))


@pytest.mark.parametrize(
    ("where", "zh", "en"),
    [
        (Where(), "", ""),
        (Where("D15"), "", ""),
        (
            Where(sheet="名册", row=3, column="B"),
            "工作表“名册”第 3 行 B 列",
            "sheet '名册', row 3, column B",
        ),
        (
            Where(labels=tuple("甲乙丙丁戊己庚")),
            "甲、乙、丙、丁、戊、己……",
            "甲、乙、丙、丁、戊、己……",
        ),
    ],
)
def test_a_place_is_named_as_far_as_it_is_known(where: Where, zh: str, en: str) -> None:
    assert (where.words(), where.words("en")) == (zh, en)


def test_articles_stand_inside_the_full_stop() -> None:
    found = told(NEED)
    assert found.text == found.bare().removesuffix("。") + "（物业管理条例第16条）。"
    assert found.sentence("en").endswith(f" ({found.article}).")
    assert told(Finding(NEED.code, NEED.severity)).text.endswith("。")


def test_what_is_unsure_asks_for_the_street_office_and_names_its_place_first() -> None:
    found = Finding("committee_chair_party", Severity.WARNING, ask_street=True, where=Where(row=2))
    assert found.text.startswith("第 2 行：主任不是党员")
    assert found.text.endswith("，请向街道办核实")
    assert found.sentence("en").startswith("row 2: ")


def test_two_of_one_code_have_two_keys() -> None:
    assert (NEED.key, LAW.key) == ("assemblies.need_roll", "follow_off:rules")


@pytest.mark.parametrize("finding", [NEED, LAW])
def test_what_was_told_is_frozen_and_thawed_word_for_word(finding: Finding) -> None:
    [found] = all_told([finding])
    assert told(found) is found
    assert thaw(Finding, freeze(found)) == found


def test_only_what_stops_is_raised() -> None:
    refuse([LAW])
    with pytest.raises(KnownError, match="need_roll"):
        refuse([LAW, NEED])
