"""The two-stage double test of 民法典第278条 on one matter, strict and with the silent added."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial

from core.law.articles import Article
from core.law.faults import LawFault
from core.law.findings import Finding, Severity
from core.law.following import chosen_side, clause_findings
from core.law.matters import Matter
from core.law.packs import LawBook
from core.law.shares import Threshold
from core.law.verdicts import (
    APPROVAL,
    NOBODY,
    PARTICIPATION,
    Ballots,
    Dimension,
    FollowClause,
    Outcome,
    Ruling,
    ShareTest,
    Side,
    TestName,
    Verdict,
    Votes,
)


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


def decide(  # noqa: PLR0913 - the facts of a vote
    book: LawBook,
    matter: Matter,
    total: Votes,
    ballots: Ballots,
    *,
    clause: FollowClause | None = None,
    first_assembly: bool = False,
    voted_on: date | None = None,
    for_seat: bool = False,
) -> Verdict:
    """由专有部分面积占比三分之二以上且人数占比三分之二以上的业主参与表决，再看参与表决者的同意比例。

    `clause` is the compound's follow-majority clause, if it has one; it must be older than
    `voted_on`, the first day of the vote, by default the day of the book, which a frozen book
    keeps from its beginning. `for_seat`: the question is one candidate of an election.
    Raise LawFault where the figures are impossible: nobody at all, more votes than owners.
    """
    took_part, noted = participating(book, total, ballots)
    readings, hand = _hand_readings(ballots)
    findings = [*hand, *noted]
    measure = partial(rule_on, rule_for(book, matter), total)
    strict = _common([measure(took_part, reading.agree) for reading in readings])
    follow = None
    if clause is not None:
        day = voted_on or book.day
        dead = clause_findings(
            book, clause, total, ballots, day=day, first=first_assembly, for_seat=for_seat
        )
        findings += dead
        if not dead:
            follow, said = _following(measure, took_part, readings, ballots, clause)
            findings.append(said)
    return Verdict(matter, strict, follow, tuple(findings))


def decide_participating(  # noqa: PLR0913 - the facts of a vote
    book: LawBook,
    matter: Matter,
    total: Votes,
    took_part: Votes,
    agree: Votes | None,
    *,
    clause: FollowClause | None = None,
    first_assembly: bool = False,
) -> Verdict:
    """Decide when only the participating are known, and perhaps the agreeing.

    Without `agree` only too low a participation is decided; anything else stays undetermined.
    Nothing is known of the silent, so of a `clause` it is only said why it is not applied.
    """
    check_base(total)
    if not took_part.within(total):
        raise LawFault("law.more_votes_than_owners")
    if agree is not None and not agree.within(took_part):
        raise LawFault("law.more_agree_than_took_part")
    strict = rule_on(rule_for(book, matter), total, took_part, agree)
    findings: tuple[Finding, ...] = ()
    if clause is not None:
        findings = clause_findings(book, clause, total, None, day=book.day, first=first_assembly)
    return Verdict(matter, strict, None, findings)


def rule_on(rule: Rule, total: Votes, took_part: Votes, agree: Votes | None) -> Ruling:
    """Compare the four shares; agreement None is agreement unknown in both dimensions."""
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


def participating(
    book: LawBook, total: Votes, ballots: Ballots
) -> tuple[Votes, tuple[Finding, ...]]:
    """弃权也是参与表决；无效票是否算参与表决，法律没有规定，由规则包决定。

    Raise LawFault where the figures are impossible: nobody at all, more votes than owners.
    """
    _check(total, ballots)
    took_part = ballots.agree + ballots.against + ballots.abstain + ballots.follow
    invalid = ballots.invalid
    if invalid.persons == 0 and invalid.area == 0:
        return took_part, ()
    counted = book.flag("voting.invalid_participates")
    said = Finding(
        "invalid_counted" if counted else "invalid_not_counted",
        Severity.NOTE,
        {
            "persons": invalid.persons,
            "area": invalid.area,
        },
    )
    return took_part + invalid if counted else took_part, (said,)


def _check(total: Votes, ballots: Ballots) -> None:
    check_base(total)
    cast = ballots.agree + ballots.against + ballots.abstain + ballots.invalid + ballots.follow
    everybody = cast + ballots.silent_delivered
    if not everybody.within(total):
        raise LawFault("law.more_votes_than_owners")
    # Parts of unknown area do not hide that the known ones are too large already.
    parts = (
        *(ballots.agree, ballots.against, ballots.abstain, ballots.invalid, ballots.follow),
        ballots.silent_delivered,
    )
    known = sum((part.area for part in parts if part.area is not None), Decimal(0))
    if total.area is not None and known > total.area:
        raise LawFault("law.more_votes_than_owners")


def _hand_readings(ballots: Ballots) -> tuple[tuple[Ballots, ...], tuple[Finding, ...]]:
    """手选“从众”是投出的票：参与表决，并归入已投票中两个维度都较多的一方。

    Where no side can be told there are two readings, the one with less agreement first.
    """
    if ballots.follow.persons == 0 and ballots.follow.area == 0:
        return (ballots,), ()
    agree = replace(ballots, agree=ballots.agree + ballots.follow, follow=NOBODY)
    against = replace(ballots, against=ballots.against + ballots.follow, follow=NOBODY)
    side = chosen_side(ballots, Dimension.BOTH)
    code = _BY_HAND[side]
    said = Finding(code, Severity.NOTE if side else Severity.WARNING)
    if side is None:
        return (against, agree), (said,)
    return (agree if side is Side.AGREE else against,), (said,)


def _common(rulings: Sequence[Ruling]) -> Ruling:
    """Every reading must lead to the same end; the comparisons shown are the first reading's."""
    first = rulings[0]
    if all(ruling.outcome is first.outcome for ruling in rulings):
        return first
    return Ruling(Outcome.UNDETERMINED, first.tests)


def _following(
    measure: Callable[[Votes, Votes], Ruling],
    took_part: Votes,
    readings: Sequence[Ballots],
    ballots: Ballots,
    clause: FollowClause,
) -> tuple[Ruling, Finding]:
    """已有效送达而未表决的，按已投票的多数计入，并算作参与表决。

    Which majority was cast may itself hang on the 从众 ticked by hand: it is read with and without
    them. Where no side can be told, nobody following is a reading too, and only an end that all
    readings share is certain.
    """
    silent = ballots.silent_delivered
    found: list[Ruling] = []
    sides: set[Side | None] = set()
    for reading in readings:
        here = {chosen_side(cast, clause.dimension) for cast in (ballots, reading)}
        sides |= here
        if here != {Side.AGREE}:
            found.append(measure(took_part + silent, reading.agree))
        if here != {Side.AGAINST}:
            found.append(measure(took_part + silent, reading.agree + silent))
        if None in here:
            found.append(measure(took_part, reading.agree))
    common = _common(found)
    certain = common.outcome is not Outcome.UNDETERMINED
    facts = {
        "source": clause.source,
        "persons": silent.persons,
        "area": silent.area,
    }
    named = {side for side in sides if side is not None}
    if len(sides) == len(named) == 1:
        [side] = named
        said = Finding(_FOLLOWED[side], Severity.WARNING, facts)
        return Ruling(common.outcome, common.tests, side), said
    code = "follow_either_way" if certain else "follow_unresolved"
    said = Finding(code, Severity.WARNING, facts)
    return Ruling(common.outcome, common.tests if certain else ()), said


_BY_HAND = {
    Side.AGREE: "hand_follow_agree",
    Side.AGAINST: "hand_follow_against",
    None: "hand_follow_unresolved",
}
_FOLLOWED = {Side.AGREE: "follow_agree", Side.AGAINST: "follow_against"}


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
