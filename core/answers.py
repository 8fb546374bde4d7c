"""Answers to case files as `verdict` prints them: figures as they are, findings in words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from core.explaining import explain
from core.findings import all_told
from core.law.cases import decide_case
from core.law.elections import Election
from core.law.library import Library
from core.law.shares import area_text
from core.law.verdicts import Ruling, ShareTest, Verdict


def answer(library: Library, case: object, language: str = "zh") -> dict[str, Any]:
    """Decide one case; raise LawFault where it cannot be read or its figures are impossible."""
    found = decide_case(library, case)
    verdict = found.verdict
    return {
        "outcome": str(verdict.outcome),
        "strict": _ruling(verdict.strict),
        "follow": _follow(verdict),
        "tests": [_test(test) for test in verdict.tests],
        **_filled(found.election),
        "articles": list(dict.fromkeys(article.cite() for article in found.articles)),
        "findings": [
            {
                "code": finding.code,
                "severity": str(finding.severity),
                "text": finding.sentence(language),
            }
            for finding in all_told(found.findings)
        ],
        "explanation": list(explain(verdict, language, found.election)),
        "pack": found.book.pack_id,
    }


def _filled(result: Election | None) -> dict[str, Any]:
    if result is None:
        return {"elected": [], "alternates": []}
    return {
        "elected": list(result.elected),
        "alternates": list(result.alternates),
        "run_off": list(result.run_off),
        "run_off_seats": result.run_off_seats,
        "candidates": [
            {"name": one.name, "rank": one.rank, **_ruling(one.ruling)} for one in result.standings
        ],
    }


def _follow(verdict: Verdict) -> dict[str, Any] | None:
    if verdict.follow is None:
        return None
    side = verdict.follow.side
    return _ruling(verdict.follow) | {"side": str(side) if side else None}


def _ruling(ruling: Ruling) -> dict[str, Any]:
    return {"outcome": str(ruling.outcome), "tests": [_test(test) for test in ruling.tests]}


def _test(test: ShareTest) -> dict[str, Any]:
    return {
        "name": str(test.name),
        "part": _number(test.part),
        "whole": _number(test.whole),
        "threshold": test.threshold.fraction(),
        "bound": str(test.threshold.bound),
        "met": test.met,
        "short_by": _number(test.short_by),
        "article": test.article.cite(),
    }


def _number(number: int | Decimal | None) -> int | str | None:
    return area_text(number) if isinstance(number, Decimal) else number
