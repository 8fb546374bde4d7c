"""Verdicts in the words of a paper: the tests, what is short, what became of a candidate."""

from __future__ import annotations

from decimal import Decimal

from core.assemblies.count_sheets import ShareTestRow, VerdictRow
from core.assemblies.papers_words import TEST_WORDS, UNKNOWN
from core.documents.wording import PaperWording
from core.documents.words import metres_text, persons_text, threshold_text
from core.law.shares import Bound, Threshold, percent_text, shortfall


def measure(test: ShareTestRow, number: str) -> str:
    """Write a number of a test with its unit, or that it is not known."""
    if not number:
        return UNKNOWN
    return metres_text(Decimal(number)) if _of_area(test) else persons_text(number)


def _of_area(test: ShareTestRow) -> bool:
    return test.name.endswith("area")


def threshold_words(test: ShareTestRow) -> str:
    """Write what a test asks for, in the law's words."""
    return threshold_text(Threshold.parse(test.threshold, test.bound))


def lacking_text(test: ShareTestRow) -> str:
    """Write what is missing with its unit: an area as finely as the areas beside it."""
    if not _of_area(test):
        return measure(test, test.short_by)
    exact = shortfall(Decimal(test.short_by), Decimal(test.part), Decimal(test.whole))
    return measure(test, str(exact))


def percent_of(test: ShareTestRow) -> str:
    """Write the share as a percentage, a dash where it is not known."""
    if not (test.part and test.whole):
        return "—"
    return percent_text(Decimal(test.part), Decimal(test.whole))


def unmet_text(wording: PaperWording, verdict: VerdictRow) -> str:
    """Say each test that was not met and how much is missing, and each that cannot be judged.

    `wording` is that of the papers of a result, D28.
    """
    unmet = (test for test in verdict.tests if test.met is not True)
    return "；".join(_unmet(wording, test) for test in unmet)


def _unmet(wording: PaperWording, test: ShareTestRow) -> str:
    fields = {
        "test": TEST_WORDS[test.name],
        "part": measure(test, test.part),
        "asked": threshold_words(test),
    }
    if test.met is None:
        return wording.text("test_unknown", fields)
    at_least = Bound(test.bound) is Bound.AT_LEAST
    key = "test_unmet" if at_least else "test_not_over"
    return wording.text(key, {**fields, "lacking": lacking_text(test)})
