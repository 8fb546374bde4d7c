"""Votes and elections that a lawyer can read: every case of the files, decided."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from core.answers import answer
from core.law.faults import LawFault
from tests.law.reading import as_json, cases, law, name

FILES = ("edges", "traps", "worked", "ballots", "follow", "time_and_place", "unknown")


def same(given: object, wanted: object) -> bool:
    if isinstance(wanted, str):
        return Decimal(str(given)) == Decimal(wanted)
    return given == wanted


def check_findings(result: dict[str, Any], case: dict[str, Any]) -> None:
    codes = {finding["code"] for finding in result["findings"]}
    assert set(case.get("finds", ())) <= codes
    severities = {finding["code"]: finding["severity"] for finding in result["findings"]}
    assert case.get("severity", {}).items() <= severities.items()
    assert not set(case.get("finds_not", ())) & codes
    assert all(finding["text"] for finding in result["findings"])


@pytest.mark.parametrize("case", [c for file in FILES for c in cases(file)], ids=name)
def test_votes(case: dict[str, Any]) -> None:
    if "refused" in case:
        with pytest.raises(LawFault) as refusal:
            answer(law(), as_json(case))
        assert refusal.value.code == case["refused"]
        return
    result = answer(law(), as_json(case))
    assert result["outcome"] == case["expected"]
    short = {t["name"]: t["short_by"] for t in result["tests"] if t["met"] is False}
    for test, missing in case.get("short", {}).items():
        assert same(short[test], missing)
    if "short" in case:
        assert set(short) == set(case["short"])
    if "follow" in case:
        assert (result["follow"] or {"outcome": "none"})["outcome"] == case["follow"]
    if "strict" in case:
        assert result["strict"]["outcome"] == case["strict"]
    if "side" in case:
        assert result["follow"]["side"] == case["side"]
    for sentence in case.get("says", ()):
        assert sentence in result["explanation"]
    check_findings(result, case)


@pytest.mark.parametrize("case", cases("elections"), ids=name)
def test_elections(case: dict[str, Any]) -> None:
    if "refused" in case:
        with pytest.raises(LawFault) as refusal:
            answer(law(), as_json(case))
        assert refusal.value.code == case["refused"]
        return
    result = answer(law(), as_json(case))
    assert result["outcome"] == case["expected"]
    assert sorted(result["elected"]) == sorted(case["elected"])
    for listed in ("alternates", "run_off"):
        if listed in case:
            assert result[listed] == case[listed]
    check_findings(result, case)


def test_there_are_enough_cases() -> None:
    assert sum(len(cases(file)) for file in (*FILES, "elections")) >= 120
    every = [name(case) for file in (*FILES, "elections") for case in cases(file)]
    assert len(set(every)) == len(every)
