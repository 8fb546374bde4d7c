"""Verdicts in the words of a paper: the tests, what is short, what became of a candidate."""

from __future__ import annotations

from decimal import Decimal

from core.assemblies.count_sheets import ShareTestRow, VerdictRow
from core.documents.words import share_text
from core.law.shares import Threshold, area_text, percent_text, shortfall

OUTCOME_WORDS = {
    "passed": "通过",
    "not_passed": "未通过",
    "no_valid_decision": "未达到参与条件，不能作出决定",
    "undetermined": "不能判定",
}
TEST_WORDS = {
    "participation_area": "参与面积",
    "participation_persons": "参与人数",
    "approval_area": "同意面积",
    "approval_persons": "同意人数",
}
UNKNOWN = "不明"
MET_WORDS = {True: "达到", False: "未达到", None: UNKNOWN}
PLACE_WORDS = {
    "elected": "当选委员",
    "alternate": "候补委员",
    "run_off": "另行投票",
    "not_elected": "未当选",
}


def unit_of(test: ShareTestRow) -> str:
    """Give the unit of a test: ㎡ or 人."""
    return "㎡" if test.name.endswith("area") else "人"


def measure(test: ShareTestRow, number: str) -> str:
    """Write a number of a test with its unit, or that it is not known."""
    if not number:
        return UNKNOWN
    unit = unit_of(test)
    return f"{area_text(Decimal(number)) if unit == '㎡' else number}{unit}"


def threshold_words(test: ShareTestRow) -> str:
    """Write what a test asks for, in the law's words."""
    return share_text(Threshold.parse(test.threshold, test.bound))


def missed_text(test: ShareTestRow) -> str:
    """Say that a threshold was missed: 未达三分之二以上, 未过半数."""
    words = threshold_words(test)
    return f"未{words}" if words.startswith(("过", "超过")) else f"未达{words}"


def short_text(test: ShareTestRow) -> str:
    """Say how much is missing: 还差3人."""
    return f"还差{lacking(test)}"


def lacking(test: ShareTestRow) -> str:
    """Write what is missing with its unit: an area as finely as the areas beside it."""
    if unit_of(test) == "人":
        return measure(test, test.short_by)
    exact = shortfall(Decimal(test.short_by), Decimal(test.part), Decimal(test.whole))
    return measure(test, str(exact))


def percent_of(test: ShareTestRow) -> str:
    """Write the share as a percentage, a dash where it is not known."""
    if not (test.part and test.whole):
        return "—"
    return percent_text(Decimal(test.part), Decimal(test.whole))


def unmet_text(verdict: VerdictRow) -> str:
    """Say each test that was not met and how much is missing, and each that cannot be judged."""
    return "；".join(_unmet(test) for test in verdict.tests if test.met is not True)


def _unmet(test: ShareTestRow) -> str:
    said = f"{TEST_WORDS[test.name]}{measure(test, test.part)}，"
    if test.met is None:
        return f"{said}不能判定是否{threshold_words(test)}"
    return f"{said}{missed_text(test)}，{short_text(test)}"
