"""How an assembly would end as it stands, or how it ended: the law's shares item by item. Pure."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from core.assemblies.count_sheets import MatterResultRow, Place, ShareTestRow, VerdictRow
from core.assemblies.sheets import BallotItemRow
from core.law.double_test import Rule
from core.law.shares import Threshold
from core.law.verdicts import APPROVAL, PARTICIPATION, Outcome, Ruling, ShareTest, TestName


class Footing(enum.StrEnum):
    """What the shares stand on."""

    UNREAD = "unread"  # ballots may still come, or some that came are not read
    READ = "read"  # the vote is over and every ballot is settled, but nothing is declared
    DECLARED = "declared"  # the figures are those of the result in force
    REOPENED = "reopened"  # a result is declared, and its count open again
    ENDED = "ended"  # there will be no result


@dataclass(frozen=True, slots=True)
class ItemOutlook:
    """One row of the ballot: its shares by the votes cast, and with the silent where they follow.

    `follow` is None unless a valid clause applies. `outcome` is that of the whole matter, which is
    in force; `place` what an election gives a candidate, None for other matters.
    """

    item: BallotItemRow
    outcome: Outcome
    strict: Ruling
    follow: Ruling | None = None
    place: Place | None = None

    @property
    def struck(self) -> bool:
        """Whether the candidate left: ticks for the name choose nobody."""
        return self.place is Place.STRUCK

    @property
    def in_force(self) -> Ruling:
        """Give the reading on which the outcome rests."""
        follow = self.follow
        if follow is None or not follow.tests:
            return self.strict
        # A candidate's own ruling is another thing than the outcome of the election.
        is_followed = self.place is not None or follow.outcome is self.outcome
        return follow if is_followed else self.strict


@dataclass(frozen=True, slots=True)
class Outlook:
    """The shares as they stand; nothing of it is decided before the result is declared.

    `participation` counts every ballot that came back in time and was not found invalid.
    `settled` of the `returned` ballots are valid and counted into the items.
    """

    participation: tuple[ShareTest, ...]
    items: tuple[ItemOutlook, ...]
    issued: int
    delivered: int
    returned: int
    settled: int
    footing: Footing = Footing.UNREAD
    clause: str = ""  # the follow-majority clause, where the rules have one


def participation_of(ruling: Ruling) -> tuple[ShareTest, ...]:
    """Give who took part: by area, then by persons."""
    return tuple(test for test in ruling.tests if test.name in PARTICIPATION)


def approval_of(ruling: Ruling) -> tuple[ShareTest, ...]:
    """Give who agreed: by area, then by persons."""
    return tuple(test for test in ruling.tests if test.name in APPROVAL)


def items_of(
    items: Iterable[BallotItemRow], results: Sequence[MatterResultRow], rules: Mapping[UUID, Rule]
) -> tuple[ItemOutlook, ...]:
    """Lay the results of the matters out by the rows of the ballot; `rules` is by matter."""
    by_matter = {row.matter.id: row for row in results}
    return tuple(
        _item(item, by_matter[item.matter_id], rules[item.matter_id])
        for item in items
        if item.matter_id in by_matter
    )


def with_turnout_of(
    items: Sequence[ItemOutlook], fuller: Sequence[ItemOutlook]
) -> tuple[ItemOutlook, ...]:
    """Give the items with the participation of `fuller`, which counts who came and is not read."""
    return tuple(
        replace(one, strict=_with_turnout(one.strict, other.strict), follow=None)
        for one, other in zip(items, fuller, strict=True)
    )


def _with_turnout(ruling: Ruling, fuller: Ruling) -> Ruling:
    return replace(ruling, tests=(*participation_of(fuller), *approval_of(ruling)))


def _item(item: BallotItemRow, row: MatterResultRow, rule: Rule) -> ItemOutlook:
    outcome = Outcome(row.outcome)
    if item.candidate_id is None:
        follow = None if row.follow is None else _ruling(row.follow, rule)
        return ItemOutlook(item, outcome, _ruling(row.strict, rule), follow)
    own = next(one for one in row.candidates if one.candidate_id == item.candidate_id)
    ruling = _ruling(own.verdict, rule)
    if own.strict is None:
        return ItemOutlook(item, outcome, ruling, place=own.place)
    return ItemOutlook(item, outcome, _ruling(own.strict, rule), ruling, own.place)


def _ruling(verdict: VerdictRow, rule: Rule) -> Ruling:
    return Ruling(Outcome(verdict.outcome), tuple(_test(test, rule) for test in verdict.tests))


def _test(row: ShareTestRow, rule: Rule) -> ShareTest:
    name = TestName(row.name)
    approval = name in APPROVAL
    by_persons = name in (TestName.PARTICIPATION_PERSONS, TestName.APPROVAL_PERSONS)

    def number(text: str) -> int | Decimal | None:
        if not text:
            return None
        return int(text) if by_persons else Decimal(text)

    return ShareTest(
        name,
        number(row.part),
        number(row.whole),
        Threshold.parse(row.threshold, row.bound),
        row.met,
        number(row.short_by),
        rule.approval_article if approval else rule.participation_article,
        rule.of_all_owners or not approval,
    )
