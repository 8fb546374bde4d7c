"""main.py verdict: its output, and one sentence for everything that cannot be decided."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.commands import main

CASE: dict[str, Any] = {
    "date": "2026-06-20",
    "division": "420502",
    "matter": "elect_committee",
    "first_assembly": False,
    "total": {"persons": 300, "area": "30000.00"},
    "ballots": {
        "agree": {"persons": 101, "area": "10000.01"},
        "against": {"persons": 90, "area": "9000"},
        "abstain": {"persons": 9, "area": "999.99"},
        "invalid": {"persons": 0, "area": "0"},
        "silent_delivered": {"persons": 0, "area": "0"},
    },
    "follow_majority": None,
    "seats": None,
    "candidates": None,
}
ELECTION: dict[str, Any] = {
    **{key: value for key, value in CASE.items() if key != "ballots"},
    "participating": {"persons": 200, "area": "20000.00"},
    "seats": 1,
    "candidates": [{"name": "甲", "agree": {"persons": 101, "area": "10000.01"}}],
}
CLAUSE = {"source": "议事规则", "adopted": "2023-05-01", "dimension": "both"}
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def go(case: object, *options: str) -> tuple[int, str, str]:
        path = tmp_path / "case.json"
        path.write_text(case if isinstance(case, str) else json.dumps(case), "utf-8")
        status = main([*options, "verdict", str(path)])
        out, err = capsys.readouterr()
        return status, out, err

    return go


def changed(path: str, value: object, base: dict[str, Any] = CASE) -> dict[str, Any]:
    """Give a copy of the case with one field set, or taken out where `value` is ...."""
    case = json.loads(json.dumps(base))
    inner = case
    *way, last = path.split(".")
    for step in way:
        inner = inner[int(step)] if step.isdecimal() else inner[step]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return dict(case)


def test_the_example_of_the_contract(run: Run) -> None:
    status, out, err = run(CASE, "--json")
    result = json.loads(out)
    assert (status, err, out.count("\n")) == (0, "", 1)
    assert result["outcome"] == result["strict"]["outcome"] == "passed"
    assert result["follow"] is None
    assert result["elected"] == result["alternates"] == []
    assert [test["name"] for test in result["tests"]] == [
        "participation_area",
        "participation_persons",
        "approval_area",
        "approval_persons",
    ]
    assert result["tests"][0] == {
        "name": "participation_area",
        "part": "20000.00",
        "whole": "30000.00",
        "threshold": "2/3",
        "bound": "at_least",
        "met": True,
        "short_by": "0.00",
        "article": "民法典第278条第2款",
    }
    assert result["articles"] == ["民法典第278条第2款"]
    assert result["findings"][0].keys() == {"code", "severity", "text"}


def test_json_numbers_are_read_exactly(run: Run) -> None:
    text = json.dumps(CASE).replace('"30000.00"', "30000.0001").replace('"10000.01"', "10000.01")
    status, out, _ = run(text)
    assert status == 0
    assert json.loads(out)["tests"][0]["whole"] == "30000.0001"


def test_what_may_be_left_out(run: Run) -> None:
    case = changed("first_assembly", ...)
    for name in ("follow_majority", "seats", "candidates"):
        del case[name]
    for name in ("invalid", "silent_delivered"):
        del case["ballots"][name]
    assert json.loads(run(case)[1])["outcome"] == "passed"


def test_an_election(run: Run) -> None:
    status, out, _ = run(ELECTION)
    result = json.loads(out)
    assert (status, result["outcome"], result["elected"]) == (0, "passed", ["甲"])
    assert result["candidates"][0]["rank"] == 1


def test_an_election_whose_participation_is_summed_from_ballots(run: Run) -> None:
    case = {**CASE, "seats": 1, "candidates": ELECTION["candidates"]}
    assert json.loads(run(case)[1])["tests"][1]["part"] == 200


def test_a_clause_without_dimension_is_unspecified(run: Run) -> None:
    case = changed("follow_majority", {**CLAUSE, "dimension": None, "warned_on_ballot": True})
    case["matter"] = "hire_manager"
    case["ballots"]["silent_delivered"] = {"persons": 10, "area": "100"}
    assert json.loads(run(case)[1])["follow"]["side"] == "agree"


def test_a_field_that_nobody_reads_is_told(run: Run) -> None:
    found = json.loads(run({**CASE, "first_asembly": True})[1])["findings"]
    assert "unknown_field" in {finding["code"] for finding in found}


@pytest.mark.parametrize(
    ("path", "base"),
    [
        ("total.areas", CASE),
        ("ballots.agree.areas", CASE),
        ("follow_majority.text", {**CASE, "follow_majority": {**CLAUSE, "warned_on_ballot": True}}),
        ("candidates.0.agrees", ELECTION),
    ],
)
def test_a_field_inside_that_nobody_reads_is_told(
    run: Run, path: str, base: dict[str, Any]
) -> None:
    found = json.loads(run(changed(path, 1, base))[1])["findings"]
    told = [finding["text"] for finding in found if finding["code"] == "unknown_field"]
    assert len(told) == 1
    assert path.replace(".0.", "[].") in told[0]


@pytest.mark.parametrize(("field", "value"), [("agree", {"persons": 1, "area": "1"})])
def test_a_known_field_without_effect_is_told(run: Run, field: str, value: object) -> None:
    found = json.loads(run({**CASE, field: value, "alternates": 2})[1])["findings"]
    told = [finding["text"] for finding in found if finding["code"] == "unused_field"]
    assert ["agree" in told[0], "alternates" in told[1], len(told)] == [True, True, 2]


def test_our_own_defaults_are_no_articles(run: Run) -> None:
    case = {**ELECTION, "seats": 5, "follow_majority": {**CLAUSE, "warned_on_ballot": True}}
    result = json.loads(run(case)[1])
    assert any("里仁默认" in finding["text"] for finding in result["findings"])
    assert result["articles"] == ["民法典第278条第2款"]


def test_what_is_said_of_the_case_brings_its_articles(run: Run) -> None:
    case = {
        **CASE,
        "date": "2020-06-01",
        "division": "411002",
        "matter": "use_repair_fund",
        "scope": "3栋1单元",
    }
    articles = json.loads(run(case)[1])["articles"]
    assert articles == ["物业管理条例第12条", "河南省物业管理条例（2017年文本）第66条"]


def test_what_is_short_is_printed_as_finely_as_the_areas(run: Run) -> None:
    case = changed("ballots.agree.area", "9999.99")
    result = json.loads(run(case)[1])
    assert result["tests"][0]["short_by"] == "0.02"
    assert result["tests"][2]["short_by"] == "0.0001"
    assert "未超过二分之一，还差 0.01 平方米" in result["explanation"][2]
    finer = changed("ballots.against.area", "8999.9901", case)
    assert "还差 0.0299 平方米" in json.loads(run(finer)[1])["explanation"][0]


def test_a_list_gives_a_list_in_its_order(run: Run) -> None:
    status, out, err = run([CASE, changed("total", ...), ELECTION, 3], "--json")
    results = json.loads(out)
    assert status == 1
    assert [result.get("outcome") for result in results] == ["passed", None, "passed", None]
    assert results[1] == {"error": "缺少“total”，请补上。"}
    assert err.strip() == "4 个案例中有 2 个不能计算，原因写在结果的相应位置，请改正后再试。"


def test_an_empty_list(run: Run) -> None:
    assert run([], "--json")[:2] == (0, "[]\n")


def test_the_office_may_publish_a_year(run: Run, tmp_path: Path) -> None:
    assert run(CASE, "--data", str(tmp_path))[0] == 0


BAD = {
    "no date": (changed("date", ...), "缺少“date”"),
    "date not a text": (changed("date", 20260620), "“date”应当是文字"),
    "no such day": (changed("date", "2026-02-30"), "“2026-02-30”不是正确的日期"),
    "date in another form": (changed("date", "20260620"), "不是正确的日期"),
    "before any law": (changed("date", "1999-01-01"), "没有收录 1999-01-01"),
    "no division": (changed("division", ...), "缺少“division”"),
    "strange division": (changed("division", "宜昌"), "“宜昌”不是行政区划代码"),
    "short division": (changed("division", "4205"), "不是行政区划代码"),
    "no matter": (changed("matter", ...), "缺少“matter”"),
    "unknown matter": (changed("matter", "party"), "没有“party”这种表决事项"),
    "empty matter": (changed("matter", " "), "“matter”应当是文字"),
    "flag as text": (changed("first_assembly", "no"), "“first_assembly”应当是真或假"),
    "no total": (changed("total", ...), "缺少“total”"),
    "total not an object": (changed("total", 300), "“total”应当是一个对象"),
    "no total area": (changed("total.area", ...), "缺少“total.area”"),
    "no ballots": (changed("ballots", ...), "缺少“ballots”"),
    "no against": (changed("ballots.against", ...), "缺少“ballots.against”"),
    "misspelt ballots": (changed("ballots.silent", {}), "没有“ballots.silent”这个字段"),
    "no persons": (changed("ballots.agree.persons", ...), "缺少“ballots.agree.persons”"),
    "negative persons": (changed("ballots.agree.persons", -1), "不能是负数"),
    "negative area": (changed("ballots.agree.area", "-0.01"), "不能是负数"),
    "bool as number": (changed("ballots.agree.persons", value=True), "应当是整数"),
    "bool as area": (changed("ballots.agree.area", value=True), "应当是面积数字"),
    "half a person": (changed("ballots.agree.persons", 1.5), "应当是整数"),
    "whole float persons": (changed("ballots.agree.persons", 101.0), "应当是整数"),
    "persons as text": (changed("ballots.agree.persons", "101"), "应当是整数"),
    "five decimals": (changed("ballots.agree.area", "10000.00001"), "超过四位小数"),
    "five decimals as number": (changed("total.area", 30000.00001), "超过四位小数"),
    "area as words": (changed("total.area", "三万"), "应当是面积数字"),
    "area with a comma": (changed("total.area", "30,000.00"), "应当是面积数字"),
    "full-width area": (changed("total.area", "\uff13\uff10\uff10"), "应当是面积数字"),
    "area NaN as text": (changed("total.area", "NaN"), "应当是面积数字"),
    "NaN": (changed("total.area", float("nan")), "数字“NaN”不能用来计算"),
    "Infinity": (changed("total.area", float("inf")), "数字“Infinity”不能用来计算"),
    "huge persons": (changed("total.persons", 10**11), "大得不合理"),
    "huge area": (changed("total.area", "1" * 20), "不是合理的数字"),
    "huge integer": (json.dumps(CASE).replace("300", "9" * 50, 1), "不能用来计算"),
    "huge exponent": (json.dumps(CASE).replace('"30000.00"', "1e999999999"), "不是合理的数字"),
    "tiny exponent": (json.dumps(CASE).replace('"30000.00"', "1e-999999999"), "超过四位小数"),
    "monstrous exponent": (
        json.dumps(CASE).replace('"30000.00"', "1e99999999999999999999"),
        "不能用来计算",
    ),
    "nobody": (changed("total.persons", 0), "必须大于零"),
    "no area at all": (changed("total.area", "0"), "必须大于零"),
    "more persons than owners": (changed("ballots.against.persons", 200), "超过了业主总数"),
    "more area than there is": (changed("ballots.against.area", "20000"), "超过了业主总数"),
    "too much area beside an unknown one": (
        {
            **CASE,
            "ballots": {
                "agree": {"persons": 1, "area": None},
                "against": {"persons": 1, "area": "30000.01"},
                "abstain": {"persons": 0, "area": "0"},
            },
        },
        "超过了业主总数",
    ),
    "clause not an object": (changed("follow_majority", "yes"), "应当是一个对象"),
    "clause without warning": (changed("follow_majority", CLAUSE), "warned_on_ballot"),
    "clause of another dimension": (
        changed("follow_majority", {**CLAUSE, "dimension": "time", "warned_on_ballot": True}),
        "随多数条款的“time”不对",
    ),
    "no seats": (changed("seats", ..., ELECTION), "缺少“seats”"),
    "first assembly as text in an election": (
        {**ELECTION, "first_assembly": "banana"},
        "“first_assembly”应当是真或假",
    ),
    "more seats than owners": (
        changed("seats", 301, ELECTION),
        "应选 301 人，比全体业主 300 人还多",
    ),
    "minus nothing": (changed("total.area", "-0"), "不能是负数"),
    "minus nothing as number": (json.dumps(CASE).replace('"30000.00"', "-0"), "不能用来计算"),
    "minus nothing as decimal": (json.dumps(CASE).replace('"30000.00"', "-0.0"), "不能是负数"),
    "half a character": (changed("candidates.0.name", "\ud800", ELECTION), "不能显示的内容"),
    "a field of two lines": (changed("ballots.a\nb", {}), "没有“ballots.a�b”这个字段"),
    "zero seats": (changed("seats", 0, ELECTION), "应选人数至少是一人"),
    "seats without candidates": (changed("candidates", None, ELECTION), "缺少“candidates”"),
    "no candidate": (changed("candidates", [], ELECTION), "没有候选人"),
    "candidates not a list": (changed("candidates", {}, ELECTION), "应当是列表"),
    "candidate without name": (changed("candidates.0.name", "", ELECTION), "应当是文字"),
    "the same candidate twice": (
        changed("candidates", ELECTION["candidates"] * 2, ELECTION),
        "重名",
    ),
    "more agree than took part": (
        changed("candidates.0.agree.persons", 201, ELECTION),
        "超过了参与表决的总数",
    ),
    "more agree and oppose than took part": (
        changed("candidates.0.against", {"persons": 200, "area": "1"}, ELECTION),
        "（连同反对的）超过了参与表决的总数",
    ),
    "candidates for another matter": (
        changed("matter", "hire_manager", ELECTION),
        "只有选举业主委员会才有候选人",
    ),
    "election without participation": (
        changed("participating", ..., ELECTION),
        "缺少“participating”",
    ),
    "more participating than owners": (
        changed("participating.persons", 301, ELECTION),
        "超过了业主总数",
    ),
    "more participating than owners in a vote": (
        {**changed("ballots", ...), "participating": {"persons": 301, "area": "1"}},
        "超过了业主总数",
    ),
    "more agreeing than participating": (
        {
            **changed("ballots", ...),
            "participating": {"persons": 200, "area": "1"},
            "agree": {"persons": 201, "area": "1"},
        },
        "超过了参与表决的总数",
    ),
    "not JSON": ('{\n "date": 1,\n}', "第 3 行第 1 个字符处不符合 JSON"),
    "nothing": ("", "第 1 行第 1 个字符处不符合 JSON"),
    "a nest": ("[" * 100_000, "套得太深"),
    "a word": ('"case"', "应当是一个对象"),
    "a key twice": ('{"date": 1, "date": 2}', "字段“date”写了两次"),
}


@pytest.mark.parametrize(("case", "said"), BAD.values(), ids=BAD.keys())
def test_what_cannot_be_decided_is_one_sentence(run: Run, case: object, said: str) -> None:
    status, out, err = run(case, "--json")
    assert (status, out) == (1, "")
    assert said in err
    assert err.count("\n") == 1
    assert err.endswith("。\n")


def test_refusals_are_told_in_english(run: Run) -> None:
    assert run(changed("total", ...), "--lang", "en")[2] == "“total” is missing; add it.\n"


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verdict", str(tmp_path / "none.json")]) == 1
    assert "找不到案例文件“none.json”" in capsys.readouterr().err
    assert main(["verdict", str(tmp_path)]) == 1
    assert "是文件夹" in capsys.readouterr().err


def test_a_file_of_another_encoding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "gb.json"
    path.write_bytes('{"date": "二"}'.encode("gb18030"))
    assert main(["verdict", str(path)]) == 1
    assert "UTF-8" in capsys.readouterr().err


def test_a_file_that_is_too_large(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(17 * 1024 * 1024)
    assert main(["verdict", str(path)]) == 1
    assert "太大" in capsys.readouterr().err


def test_wrong_usage_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["verdict"])
    assert stop.value.code == 2
    assert "案例.json" in capsys.readouterr().err
