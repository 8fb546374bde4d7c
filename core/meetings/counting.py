"""Quorum and decision of a meeting, exact and explained. Pure: numbers in, verdicts out.

A consultation council has no quorum by law: it has the one that its own rules set, or none.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace

from core.law.findings import Finding, Severity
from core.law.shares import Bound, Threshold


class Base(enum.StrEnum):
    """Of whom a share is counted."""

    SEATS = "seats"  # 全体成员, empty seats included
    SITTING = "sitting"  # 在任成员
    PRESENT = "present"  # 到会成员


WIDEST = (Base.SEATS, Base.SITTING, Base.PRESENT)
"""Bases from the one that asks for most hands to the one that asks for fewest."""

OF_ALL_MEMBERS = (Base.SEATS, Base.SITTING)
"""Bases of an owners' committee: it decides by the hands of all its members, not of who came."""


class Outcome(enum.StrEnum):
    """What a count came to."""

    PASSED = "passed"
    NOT_PASSED = "not_passed"
    NO_QUORUM = "no_quorum"
    NO_RULE = "no_rule"  # the body's rules set no share; the count is only recorded


@dataclass(frozen=True, slots=True)
class Rules:
    """议事规则: the shares a body set for itself, and where they are written."""

    source: str = ""
    quorum: Threshold | None = None
    decision: Threshold | None = None
    decision_base: Base = Base.SEATS


@dataclass(frozen=True, slots=True)
class Counts:
    """Members: seats of the body, members in post, members who came. Alternates are not counted."""

    seats: int
    sitting: int
    present: int

    def of(self, base: Base) -> int:
        """Give the number that a share is taken of."""
        return {
            Base.SEATS: self.seats,
            Base.SITTING: self.sitting,
            Base.PRESENT: self.present,
        }[base]


@dataclass(frozen=True, slots=True)
class Vote:
    """A show of hands among the members present."""

    agree: int
    against: int
    abstain: int

    @property
    def cast(self) -> int:
        """Count the members who took part in the vote."""
        return self.agree + self.against + self.abstain


@dataclass(frozen=True, slots=True)
class Test:
    """One comparison: `part` of `whole` against the share, and how many are missing."""

    name: str
    part: int
    whole: int
    threshold: Threshold
    met: bool
    short_by: int

    @property
    def needed(self) -> int:
        """Give the smallest number that meets the share."""
        return self.threshold.least(self.whole)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came out, with every comparison that was made and the rules' source."""

    outcome: Outcome
    tests: tuple[Test, ...]
    source: str


def under_law(own: Rules, law: Rules, joined: str) -> Rules:
    """Give an owners' committee's rules: its own, and the law's where they are silent or below.

    Below the law's is only a quorum: how many agree, its own rules may set. `joined` names both
    sources; it stands where both are applied.
    """
    if own.quorum is None and own.decision is None:
        return law
    quorum = own.quorum
    if quorum is None or is_below(quorum, law.quorum):
        quorum = law.quorum
    if own.decision is None:
        return replace(law, source=joined, quorum=quorum)
    return replace(own, source=own.source if quorum is own.quorum else joined, quorum=quorum)


def check_own_rules(own: Rules, law: Rules) -> tuple[Finding, ...]:
    """Warn of an owners' committee's own shares, or their base, that lie below the law's."""
    found = []
    if own.quorum is not None and is_below(own.quorum, law.quorum):
        found.append(Finding("meetings.quorum_of_law", Severity.WARNING))
    if own.decision is not None and is_below(own.decision, law.decision):
        found.append(Finding("meetings.decision_below_law", Severity.WARNING))
    if own.decision is not None and WIDEST.index(own.decision_base) > WIDEST.index(
        law.decision_base
    ):
        facts = {"own": own.decision_base, "law": law.decision_base}
        found.append(Finding("meetings.base_below_law", Severity.WARNING, facts))
    return tuple(found)


def is_below(own: Threshold, law: Threshold | None) -> bool:
    """Tell whether `own` share is met by fewer than the law's; of equal shares the bound tells."""
    if law is None:
        return False
    if own.share != law.share:
        return own.share < law.share
    return own.bound is Bound.AT_LEAST and law.bound is Bound.MORE_THAN


def judge_quorum(rules: Rules, counts: Counts) -> Verdict:
    """Tell whether enough of all members came: of the seats, filled or not, or of the sitting.

    Only where the rules count decisions by sitting members does the quorum leave out empty seats.
    """
    if rules.quorum is None:
        return Verdict(Outcome.NO_RULE, (), rules.source)
    base = Base.SITTING if rules.decision_base is Base.SITTING else Base.SEATS
    test = _test("quorum_persons", counts.present, counts.of(base), rules.quorum)
    outcome = Outcome.PASSED if test.met else Outcome.NO_QUORUM
    return Verdict(outcome, (test,), rules.source)


def judge_vote(rules: Rules, counts: Counts, vote: Vote) -> Verdict:
    """Tell whether enough members agreed, of the base that the rules name.

    Raises ValueError if the vote is negative or larger than the members present.
    """
    if min(vote.agree, vote.against, vote.abstain) < 0 or vote.cast > counts.present:
        raise ValueError("the vote does not fit the members present")
    quorum = judge_quorum(rules, counts)
    if quorum.outcome is Outcome.NO_QUORUM or rules.decision is None:
        return quorum if quorum.outcome is Outcome.NO_QUORUM else _no_rule(quorum)
    test = _test("decision_persons", vote.agree, counts.of(rules.decision_base), rules.decision)
    outcome = Outcome.PASSED if test.met else Outcome.NOT_PASSED
    return Verdict(outcome, (*quorum.tests, test), rules.source)


def _no_rule(quorum: Verdict) -> Verdict:
    return Verdict(Outcome.NO_RULE, quorum.tests, quorum.source)


def _test(name: str, part: int, whole: int, threshold: Threshold) -> Test:
    missing = threshold.missing(part, whole)
    return Test(name, part, whole, threshold, threshold.met_by(part, whole), int(missing))
