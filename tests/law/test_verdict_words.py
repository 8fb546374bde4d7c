"""main.py verdict: what it explains, in Chinese and English."""

from __future__ import annotations

import json

from tests.law.test_verdict_command import ELECTION, Run, changed
from tests.law.test_verdict_command import run as run  # noqa: PLC0414 - a fixture


def test_an_election_in_part_is_not_said_to_have_passed(run: Run) -> None:
    whole = json.loads(run(ELECTION)[1])["explanation"]
    assert "应选 1 人，全部选出" in whole
    part = json.loads(run({**ELECTION, "seats": 7})[1])
    assert part["outcome"] == "passed"
    assert any(
        said.startswith("只选出一部分：应选 7 人，选出 1 人") for said in part["explanation"]
    )
    assert "表决通过" not in [*whole, *part["explanation"]]
    assert {"election_seats_left", "election_does_not_stand"} <= {
        finding["code"] for finding in part["findings"]
    }


def test_english_says_what_is_short_or_unknown(run: Run) -> None:
    case = changed("ballots.agree", {"persons": 1, "area": None})
    told = json.loads(run(case, "--lang", "en")[1])["explanation"]
    assert told[0].startswith("participating area: unknown of 30000.00 m² (—), at least 2/3 cannot")
    assert told[1].endswith("is not met, 100 short (民法典第278条第2款)")
    told = json.loads(run(case)[1])["explanation"]
    assert told[0].startswith("参加表决面积不能与三分之二相比：参加表决面积 不明，全体 30000.00")


def test_english(run: Run) -> None:
    _, out, _ = run(changed("ballots.invalid", {"persons": 1, "area": None}), "--lang", "en")
    result = json.loads(out)
    assert result["findings"][0]["text"].startswith("Invalid ballots of 1 persons")
    assert result["explanation"][0] == (
        "participating area: 20000.00 m² of 30000.00 m² (66.67%), at least 2/3 is met"
        " (民法典第278条第2款)"
    )
    assert "Passed" in result["explanation"]
