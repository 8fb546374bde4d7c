"""The double test itself: which thresholds a matter has, and four shares compared with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from core.law.articles import Article
from core.law.completions import Known, Turnout, best_turnout, shared
from core.law.faults import LawFault
from core.law.matters import Matter
from core.law.packs import LawBook
from core.law.shares import Threshold
from core.law.verdicts import APPROVAL, PARTICIPATION, Outcome, Ruling, ShareTest, TestName, Votes


@dataclass(frozen=True, slots=True)
class Rule:
    """The two thresholds of a matter and the base that agreement is measured against."""

    participation: Threshold
    approval: Threshold
    of_all_owners: bool
    participation_article: Article
    approval_article: Article


def rule_for(book: LawBook, matter: Matter) -> Rule:
    """Give the thresholds for `matter`: ordinary, or special where the law lists it."""
    special = str(matter) in book.names("voting.special_matters")
    key = "voting.special" if special else "voting.ordinary"
    return Rule(
        participation=book.threshold("voting.participation"),
        approval=book.threshold(key),
        of_all_owners=book.text("voting.approval_base") == "all",
        participation_article=book.article("voting.participation"),
        approval_article=book.article(key),
    )


def matter_article(book: LawBook, matter: Matter) -> Article:
    """Give the item that puts `matter` before the owners: 民法典第278条第1款第5项.

    Where the law of that day lists its matters in no numbered paragraph, the article alone.
    """
    article, listed = book.article("voting.matters"), book.names("voting.matters")
    if "." not in article.number or str(matter) not in listed:
        return article
    return replace(article, number=f"{article.number}.{listed.index(str(matter)) + 1}")


def rule_over(rule: Rule, given: Turnout, possible: Sequence[Turnout]) -> Ruling:
    """Compare the shares in every corner of what is `possible`: certain is what all of them say."""
    return shared(rule_on(rule, given), [rule_on(rule, one) for one in possible])


def may_pass(rule: Rule, given: Turnout, known: Known) -> bool:
    """Tell whether it passes in any corner: whoever is short already does not."""
    best = best_turnout(given, known, rule.participation, of_all=rule.of_all_owners)
    return rule_on(rule, best).outcome is Outcome.PASSED


def rule_on(rule: Rule, turnout: Turnout) -> Ruling:
    """Compare the four shares; an area that is not known leaves its comparison open."""
    total, took_part, agree = turnout.total, turnout.took_part, turnout.agree
    base = total if rule.of_all_owners else took_part
    agree_area = agree.area if agree else None
    agree_persons = agree.persons if agree else None
    tests = (
        _test(PARTICIPATION[0], took_part.area, total.area, rule),
        _test(PARTICIPATION[1], took_part.persons, total.persons, rule),
        _test(APPROVAL[0], agree_area, base.area, rule),
        _test(APPROVAL[1], agree_persons, base.persons, rule),
    )
    return Ruling(outcome_of(tests), tests)


def outcome_of(tests: tuple[ShareTest, ...]) -> Outcome:
    """First whether enough took part, then whether enough agreed; unknown stays undetermined."""
    took_part = [test.met for test in tests if test.name in PARTICIPATION]
    agreed = [test.met for test in tests if test.name in APPROVAL]
    if False in took_part:
        return Outcome.NO_VALID_DECISION
    if None in took_part:
        return Outcome.UNDETERMINED
    if False in agreed:
        return Outcome.NOT_PASSED
    return Outcome.UNDETERMINED if None in agreed else Outcome.PASSED


@dataclass(frozen=True, slots=True)
class Reach:
    """How far participation can come when somebody stays away."""

    tests: tuple[ShareTest, ...]

    @property
    def possible(self) -> bool | None:
        """Whether the owners can still reach a decision; None where an area is unknown."""
        met = [test.met for test in self.tests]
        if False in met:
            return False
        return None if None in met else True


def max_reachable(book: LawBook, total: Votes, absent: Votes) -> Reach:
    """Tell, before the vote, what participation is reachable without `absent` (the developer)."""
    check_base(total)
    if not absent.within(total):
        raise LawFault("law.more_votes_than_owners")
    rule = rule_for(book, Matter.ELECT_COMMITTEE)
    unknown = total.area is None or absent.area is None
    area = None if unknown else (total.area or Decimal(0)) - (absent.area or Decimal(0))
    persons = total.persons - absent.persons
    return Reach(
        (
            _test(PARTICIPATION[0], area, total.area, rule),
            _test(PARTICIPATION[1], persons, total.persons, rule),
        )
    )


def check_base(total: Votes) -> None:
    """Raise LawFault if there is nobody or nothing to take a share of."""
    if total.persons == 0 or (total.area is not None and total.area == 0):
        raise LawFault("law.zero_base")


def _test(
    name: TestName, part: int | Decimal | None, whole: int | Decimal | None, rule: Rule
) -> ShareTest:
    approval = name in APPROVAL
    threshold = rule.approval if approval else rule.participation
    article = rule.approval_article if approval else rule.participation_article
    of_all = rule.of_all_owners or not approval
    if part is None or whole is None:
        return ShareTest(name, part, whole, threshold, None, None, article, of_all)
    met = threshold.met_by(part, whole)
    short_by = threshold.missing(part, whole)
    return ShareTest(name, part, whole, threshold, met, short_by, article, of_all)
