"""What a finding says of itself: its place, its sentence, its articles; frozen and thawed alike."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from core.errors import KnownError
from core.findings import all_told, on_paper, place_text, refusal, refuse, told, with_doubt
from core.freezing import freeze, thaw
from core.law.articles import Article
from core.law.findings import Finding, Names, Phrase, Severity, Told, Where
from core.law.moments import Moment
from core.law.shares import Threshold
from core.law.terms import TermUnit
from core.phrases import FormField, Part, fact_text, listed

ARTICLE = Article("物业管理条例", "16")
NEED = Finding("assemblies.need_roll", Severity.STOP, articles=(ARTICLE,))
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
            "甲, 乙, 丙, 丁, 戊, 己…",
        ),
    ],
)
def test_a_place_is_named_as_far_as_it_is_known(where: Where, zh: str, en: str) -> None:
    assert (place_text(where), place_text(where, "en")) == (zh, en)


def test_a_doubt_stands_inside_the_full_stop_without_articles_too() -> None:
    doubted = replace(NEED, ask_street=True)
    said = with_doubt(doubted, told(doubted).bare())
    assert said.endswith("请向街道办核实。")
    assert "。，" not in said
    assert with_doubt(NEED, "张贴后登记。") == "张贴后登记。"


def test_articles_stand_inside_the_full_stop() -> None:
    found = told(NEED)
    assert found.text == found.bare().removesuffix("。") + "（物业管理条例第16条）。"
    assert found.sentence("en").endswith(f" ({found.article}).")
    assert told(Finding(NEED.code, NEED.severity)).text.endswith("。")


def test_what_is_unsure_asks_for_the_street_office_and_names_its_place_first() -> None:
    found = told(
        Finding("committee_chair_party", Severity.WARNING, ask_street=True, where=Where(row=2))
    )
    assert found.text.startswith("第 2 行：主任不是党员")
    assert found.text.endswith("，这条规定请向街道办核实")
    assert found.sentence("en").startswith("row 2: ")


def test_two_of_one_code_have_two_keys() -> None:
    assert (NEED.key, LAW.key) == ("assemblies.need_roll", "follow_off:rules")


@pytest.mark.parametrize("finding", [NEED, LAW])
def test_what_was_told_is_frozen_and_thawed_word_for_word(finding: Finding) -> None:
    [found] = all_told([finding])
    assert told(found) is found
    assert thaw(Told, freeze(found)) == found


def test_what_one_row_was_refused_for_stops_there() -> None:
    found = refusal(KnownError("assemblies.need_result"), Where(row=7))
    assert (found.severity, found.text[:5]) == (Severity.STOP, "第 7 行")


def test_only_what_stops_is_raised() -> None:
    refuse([LAW])
    with pytest.raises(KnownError, match="need_roll"):
        refuse([LAW, NEED])


def test_a_paper_cites_in_full_and_keeps_the_place() -> None:
    whole = Article("物业管理条例", "16", official="《物业管理条例》")
    found = told(
        Finding("follow_off", Severity.NOTE, {"source": "规则"}, (whole,), where=Where(row=3))
    )
    assert on_paper(found).startswith("第 3 行：")
    assert on_paper(found).endswith("（《物业管理条例》第十六条）")
    assert found.text.endswith("（物业管理条例第16条）")


def test_facts_have_words_of_their_own_in_each_language() -> None:
    rule = Phrase(
        "date_rule_before", {"anchor": Moment.VOTING_STARTS, "amount": 15, "unit": TermUnit.DAYS}
    )
    facts = {"what": Moment.NOTICE_POSTED, "day": "2026-06-07", "limit": "2026-06-05", "rule": rule}
    late = told(Finding("date_late", Severity.ERROR, facts))
    assert late.text == ("会议公告张贴在 2026-06-07，晚于最后期限 2026-06-05：投票开始前至少 15 日")
    assert late.sentence("en") == (
        "posting of the notice on 2026-06-07 is later than 2026-06-05:"
        " at least 15 days before: start of the voting"
    )
    assert late.facts["what"] == "会议公告张贴"
    assert [fact_text(None, language) for language in ("zh", "en")] == ["？", "?"]
    share = Threshold.parse("2/3", "at_least")
    assert [fact_text(share, language) for language in ("zh", "en")] == ["三分之二", "2/3"]
    assert fact_text(KnownError("assemblies.need_result"), "en").endswith(".")
    assert fact_text(Decimal("9.5")) == "9.50"


def test_a_refusal_says_names_and_parts_in_its_language() -> None:
    facts = {"title": "选举", "names": Names.first(f"甲{number}" for number in range(8))}
    with pytest.raises(KnownError) as refused:
        refuse([Finding("assemblies.need_checks", Severity.STOP, facts)])
    assert "甲0、甲1、甲2、甲3、甲4、甲5……" in refused.value.sentence("zh")
    assert "甲0, 甲1, 甲2, 甲3, 甲4, 甲5…" in refused.value.sentence("en")
    blank = KnownError("db.blank", what=FormField("chair"))
    assert "“主持人”" in blank.sentence("zh")
    assert "“chair”" in blank.sentence("en")
    known = {"known": "张三", "said": "张山", "places": Part("in_the_history")}
    assert "in its history" in KnownError("rosters.row_name_differs", **known).sentence("en")
    assert listed(["甲", "乙"]).sentence("en") == "甲, 乙"
