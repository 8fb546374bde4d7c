"""What a vote's figures are and what a verdict holds: values; `core.explaining` says them."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.law.articles import Article, cited
from core.law.faults import LawFault
from core.law.findings import Finding
from core.law.matters import Matter
from core.law.shares import LARGEST_COUNT, Threshold, percent_text, square_cm


class Outcome(enum.StrEnum):
    """What the figures come to. No valid decision: too few took part, whatever they said."""

    PASSED = "passed"
    NOT_PASSED = "not_passed"
    NO_VALID_DECISION = "no_valid_decision"
    UNDETERMINED = "undetermined"


class TestName(enum.StrEnum):
    """The four comparisons of 民法典第278条第2款."""

    __test__ = False
    PARTICIPATION_AREA = "participation_area"
    PARTICIPATION_PERSONS = "participation_persons"
    APPROVAL_AREA = "approval_area"
    APPROVAL_PERSONS = "approval_persons"


PARTICIPATION = (TestName.PARTICIPATION_AREA, TestName.PARTICIPATION_PERSONS)
APPROVAL = (TestName.APPROVAL_AREA, TestName.APPROVAL_PERSONS)


@dataclass(frozen=True, slots=True)
class Votes:
    """Persons and their area in m²; None is an area that is not known."""

    persons: int
    area: Decimal | None

    def __post_init__(self) -> None:
        """Refuse what cannot be counted: negative, too fine, not finite, absurdly large."""
        if self.persons < 0 or (self.area is not None and self.area < 0):
            raise LawFault("law.negative")
        if self.persons > LARGEST_COUNT:
            raise LawFault("law.count_out_of_range", field="persons")
        if self.area is not None:
            square_cm(self.area)

    def __add__(self, other: Votes) -> Votes:
        """Add persons and areas; with an unknown area the sum is unknown, whoever is added."""
        if self.area is None or other.area is None:
            return Votes(self.persons + other.persons, None)
        return Votes(self.persons + other.persons, self.area + other.area)

    def within(self, other: Votes) -> bool:
        """Tell whether it can be a part of `other`; an unknown area is never too large."""
        if self.persons > other.persons:
            return False
        return self.area is None or other.area is None or self.area <= other.area


NOBODY = Votes(0, Decimal(0))


@dataclass(frozen=True, slots=True)
class Ballots:
    """What was cast on one matter.

    `follow`: 从众 ticked by hand; `silent_delivered`: not returned although delivered with proof.
    """

    agree: Votes
    against: Votes = NOBODY
    abstain: Votes = NOBODY
    invalid: Votes = NOBODY
    follow: Votes = NOBODY
    silent_delivered: Votes = NOBODY


class Dimension(enum.StrEnum):
    """By what a follow-majority clause measures the majority."""

    PERSONS = "persons"
    AREA = "area"
    BOTH = "both"
    UNSPECIFIED = "unspecified"


class Side(enum.StrEnum):
    """Whom the silent follow."""

    AGREE = "agree"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class FollowClause:
    """A clause of the rules by which the silent follow the majority, and what was done for it."""

    source: str
    adopted: date
    dimension: Dimension
    warned_on_ballot: bool


@dataclass(frozen=True, slots=True)
class ShareTest:
    """One comparison: met, and what is missing to the smallest number; None where unknown."""

    name: TestName
    part: int | Decimal | None
    whole: int | Decimal | None
    threshold: Threshold
    met: bool | None
    short_by: int | Decimal | None
    article: Article
    of_all_owners: bool = True

    @property
    def by_persons(self) -> bool:
        """Whether persons are compared, not areas."""
        return self.name in (TestName.PARTICIPATION_PERSONS, TestName.APPROVAL_PERSONS)

    @property
    def percent(self) -> str:
        """The share as a percentage: for display only."""
        if self.part is None or self.whole is None:
            return "—"
        return percent_text(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class Ruling:
    """An outcome and the tests it comes from; `side` only where the silent followed."""

    outcome: Outcome
    tests: tuple[ShareTest, ...]
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The law's answer on one matter. `follow` is None unless a valid clause applies."""

    matter: Matter
    strict: Ruling
    follow: Ruling | None
    findings: tuple[Finding, ...]

    @property
    def ruling(self) -> Ruling:
        """The ruling that stands: the strict one unless a valid clause applies."""
        return self.follow or self.strict

    @property
    def outcome(self) -> Outcome:
        """The outcome that stands."""
        return self.ruling.outcome

    @property
    def tests(self) -> tuple[ShareTest, ...]:
        """The tests of the ruling that stands, or the strict ones if it could not be resolved."""
        return self.ruling.tests or self.strict.tests

    @property
    def articles(self) -> tuple[Article, ...]:
        """Every article of a text that it rests on, once each; our own defaults are none."""
        found = [test.article for test in self.strict.tests]
        return cited([*found, *(one for finding in self.findings for one in finding.articles)])
