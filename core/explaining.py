"""Verdicts in words: every comparison with its numbers and article, the outcome, the findings."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from core.findings import all_told
from core.law.articles import Article
from core.law.elections import Election
from core.law.shares import Bound, area_text, shortfall
from core.law.sittings import SittingTest
from core.law.verdicts import Outcome, ShareTest, Verdict
from core.phrases import phrase, share_text, word

_TESTS = {
    (True, True): "test_at_least_met",
    (True, False): "test_at_least_unmet",
    (True, None): "test_at_least_unknown",
    (False, True): "test_more_than_met",
    (False, False): "test_more_than_unmet",
    (False, None): "test_more_than_unknown",
}
_SURE = {
    (True, True): "test_at_least_surely",
    (True, False): "test_at_least_never",
    (False, True): "test_more_than_surely",
    (False, False): "test_more_than_never",
}
_SITTINGS = {
    (True, True): "sitting_at_least_met",
    (True, False): "sitting_at_least_unmet",
    (False, True): "sitting_more_than_met",
    (False, False): "sitting_more_than_unmet",
}


def explain(
    verdict: Verdict, language: str = "zh", election: Election | None = None
) -> tuple[str, ...]:
    """Say a verdict in sentences: every comparison, the outcome, what was found.

    Of an `election` that leaves seats open it is said how many, not that it passed.
    """
    return (
        *(explain_test(test, language) for test in verdict.tests),
        _end(verdict, language, election),
        *(finding.sentence(language) for finding in all_told(verdict.findings)),
    )


def _end(verdict: Verdict, language: str, election: Election | None) -> str:
    if election is None or verdict.outcome is not Outcome.PASSED:
        return word(verdict.outcome, language)
    elected, seats = len(election.elected), election.seats
    name = "election_whole" if elected == seats else "election_part"
    return phrase(name, language, elected=elected, seats=seats)


def explain_test(test: ShareTest, language: str = "zh") -> str:
    """Say a comparison of a vote in one sentence."""
    bound = test.threshold.bound is Bound.AT_LEAST
    sure = test.met is not None and (test.part is None or test.whole is None)
    return phrase(
        _SURE[bound, bool(test.met)] if sure else _TESTS[bound, test.met],
        language,
        subject=word(test.name, language),
        part=_amount(test, test.part, language),
        base=phrase("base_all" if test.of_all_owners else "base_participating", language),
        whole=_amount(test, test.whole, language),
        percent=test.percent,
        share=share_text(test.threshold, language),
        lacking=_lacking(test, language),
        article=test.article.cite(),
    )


def explain_sitting(
    test: SittingTest, language: str = "zh", cite: Callable[[Article], str] = Article.cite
) -> str:
    """Say a comparison of a committee's meeting: 到会 4 人，全体委员 7 人，超过二分之一（…）.

    A paper gives `Article.formal` for `cite`.
    """
    return phrase(
        _SITTINGS[test.threshold.bound is Bound.AT_LEAST, test.met],
        language,
        subject=word(test.what, language),
        part=test.part,
        whole=test.base,
        share=share_text(test.threshold, language),
        lacking=test.short_by,
        article=cite(test.article),
    )


def _amount(test: ShareTest, number: int | Decimal | None, language: str) -> str:
    if number is None:
        return phrase("unknown", language)
    if test.by_persons:
        return phrase("persons", language, number=number)
    return phrase("area", language, number=area_text(Decimal(number)))


def _lacking(test: ShareTest, language: str) -> str:
    if test.part is None or test.whole is None or test.short_by is None or test.by_persons:
        return _amount(test, test.short_by, language)
    beside = (Decimal(test.part), Decimal(test.whole))
    return _amount(test, shortfall(Decimal(test.short_by), *beside), language)
