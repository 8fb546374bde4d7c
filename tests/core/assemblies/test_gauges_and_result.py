"""The gauges of every matter and candidate: live, and once declared the figures of D27, D28."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from core.assemblies import outlook as shares
from core.assemblies.count_sheets import BallotRow, MatterResultRow, ShareTestRow, VerdictRow
from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.drafts import FollowDraft
from core.assemblies.outlook import Footing, ItemOutlook, Outlook
from core.assemblies.sheets import BallotItemRow
from core.assemblies.stages import BallotPer, Kind, Stage
from core.law.double_test import rule_for
from core.law.matters import Matter
from core.law.verdicts import Dimension, Outcome, Ruling, TestName
from tests.builders import VOTING_UNTIL, Choice, Held, entry, returned
from tests.core.assemblies import paper_counts
from tests.core.assemblies import paper_facts as invented
from tests.core.assemblies.conftest import Hold, agree

CLAUSE = FollowDraft(
    "议事规则第十条", "随已投票的多数", date(2023, 5, 1), Dimension.PERSONS, warned_on_ballot=True
)
AGREE = [Mark.AGREE] * 5 + [Mark.ABSTAIN] * 2 + [Mark.AGREE]
TOO_MANY = [Mark.AGREE] * 8


def shown(held: Held) -> Outlook:
    found = held.assemblies.outlook(held.id)
    assert found is not None
    return found


def straddling(ballot: BallotRow) -> Sequence[Mark] | None:
    """Fifteen of 22 come back, which is two thirds; one of them spoils the election alone."""
    if ballot.number <= 7:
        return None
    return TOO_MANY if ballot.number == 8 else AGREE


def spoiled(ballot: BallotRow) -> Sequence[Mark] | Invalid | None:
    return Invalid.UNSIGNED if ballot.number in (3, 4) else agree(ballot)


def against(_ballot: BallotRow) -> Sequence[Mark]:
    return [Mark.AGAINST] * 8


def hardly(ballot: BallotRow) -> Sequence[Mark] | None:
    return AGREE if ballot.number == 5 else None


def few(ballot: BallotRow) -> Sequence[Mark] | None:
    return [Mark.AGREE] if ballot.number <= 10 else None


def numbers(ruling: Ruling) -> dict[str, tuple[str, str, str]]:
    def text(number: int | Decimal | None) -> str:
        return "" if number is None else str(number)

    return {t.name.value: (text(t.part), text(t.whole), text(t.short_by)) for t in ruling.tests}


def told(verdict: VerdictRow) -> dict[str, tuple[str, str, str]]:
    return {test.name: (test.part, test.whole, test.short_by) for test in verdict.tests}


def check_item(one: ItemOutlook, row: MatterResultRow) -> None:
    assert one.outcome == row.outcome
    if one.item.candidate_id is None:
        assert numbers(one.strict) == told(row.strict)
        assert (one.follow is None) == (row.follow is None)
        if one.follow is not None and row.follow is not None:
            assert numbers(one.follow) == told(row.follow)
            assert one.follow.outcome == row.follow.outcome
        return
    own = next(c for c in row.candidates if c.candidate_id == one.item.candidate_id)
    assert numbers(one.strict) == told(own.strict or own.verdict)
    assert numbers(one.in_force) == told(own.verdict)
    assert (one.place, one.struck) == (own.place, own.place == "struck")
    assert numbers(one.strict)["approval_persons"][0] == str(own.persons[Mark.AGREE])
    # the participation of the election as a whole, which D28 tells, is the candidate's
    whole = told(row.strict)
    assert {name: numbers(one.strict)[name] for name in whole} == whole


def check_declared(held: Held) -> Outlook:
    """Compare every matter and candidate with the declared result and with the count of D27."""
    found, result = shown(held), held.assemblies.result(held.id)
    rows = {row.matter.id: row for row in result.matters}
    assert len(found.items) == len(held.assemblies.assembly(held.id).items)
    for one in found.items:
        check_item(one, rows[one.item.matter_id])
    count = held.assemblies.count(held.id)
    for one, line in zip(found.items, count.lines, strict=True):
        tests = {test.name: test.part for test in one.strict.tests}
        assert tests[TestName.APPROVAL_PERSONS] == line.persons[Mark.AGREE]
        assert tests[TestName.APPROVAL_AREA] == line.area[Mark.AGREE]
    whole = {test.name: test.part for test in found.participation}
    assert whole[TestName.PARTICIPATION_PERSONS] == result.participating_persons
    assert whole[TestName.PARTICIPATION_AREA] == result.participating_area
    assert found.settled == result.reconciliation.counted
    return found


def finish(held: Held, choose: Choice) -> Outlook:
    held.vote(choose).count(choose)
    before = shown(held)
    assert before.footing is Footing.READ
    held.declare()
    after = check_declared(held)
    assert after == replace(before, footing=Footing.DECLARED)
    return after


@pytest.mark.parametrize("choose", [agree, straddling, spoiled, against, hardly])
@pytest.mark.parametrize("per", list(BallotPer))
def test_once_declared_every_gauge_is_what_the_papers_tell(
    hold: Hold, choose: Choice, per: BallotPer
) -> None:
    assert finish(hold("delivered", per=per), choose).items


def test_a_first_election_and_a_plain_vote_are_told_alike(hold: Hold) -> None:
    assert finish(hold("delivered", kind=Kind.FIRST), agree).items
    assert finish(hold("delivered", kind=Kind.VOTE), few).items


def test_the_gauges_of_a_spoiled_election_are_not_those_of_the_papers_back(hold: Hold) -> None:
    found = finish(hold("delivered"), straddling)
    candidate, rules = found.items[0], found.items[-1]
    assert candidate.outcome is Outcome.NO_VALID_DECISION
    persons = next(
        test
        for test in shares.participation_of(candidate.in_force)
        if test.name is TestName.PARTICIPATION_PERSONS
    )
    assert (persons.part, persons.met, persons.short_by) == (14, False, 1)
    assert rules.outcome is Outcome.PASSED
    assert all(test.met for test in (*found.participation, *shares.approval_of(candidate.strict)))


def test_both_readings_stand_side_by_side_where_the_silent_follow(hold: Hold) -> None:
    held = hold("opened", kind=Kind.VOTE)
    held.assemblies.set_follow_clause(held.id, CLAUSE)
    held.freeze_roll().give_notice().issue().deliver(relation="本人").vote(few)
    assert shown(held).items[0].follow is None  # while ballots may come nobody is silent yet
    held.count(few)
    held.declare()
    found = check_declared(held)
    [one] = found.items
    assert one.follow is not None
    assert (one.strict.outcome, one.outcome) == (Outcome.NO_VALID_DECISION, Outcome.PASSED)
    assert one.in_force is one.follow
    assert found.clause == CLAUSE.source


def test_who_left_is_told_as_struck_with_the_figures_of_the_papers(hold: Hold) -> None:
    held = hold("issued")
    row = held.assemblies.candidates(held.election).candidates[0]
    held.assemblies.withdraw_candidate(row.id, "本人书面提出，已经核实")
    held.post("D15", held.clock.today())  # the notice that hung names who left
    held.deliver()
    found = finish(held, agree)
    assert [one.item.candidate_id for one in found.items if one.struck] == [row.id]


def test_a_ballot_that_came_too_late_does_not_take_part(hold: Hold) -> None:
    held = hold("voted")
    before = shown(held)
    out = next(b for b in held.assemblies.ballots(held.id) if agree(b) is None)
    held.enter(Stage.COUNTING)
    held.clock.set(VOTING_UNTIL + timedelta(days=2))
    late = replace(
        returned(out, VOTING_UNTIL + timedelta(days=1)),
        supervisor="李敏", reason="截止次日送来，如实登记", collectors=("张力", "周达"),
    )  # fmt: skip
    held.assemblies.take_back([late])
    after = shown(held)
    assert after.returned == before.returned + 1
    assert after.participation == before.participation
    assert [one.strict for one in after.items] == [one.strict for one in before.items]


def test_who_came_in_time_takes_part_before_anybody_read_the_ballot(hold: Hold) -> None:
    held = hold("voted")
    before = shown(held)
    assert (before.footing, before.settled) == (Footing.UNREAD, 0)
    held.count(agree)
    after = shown(held)
    assert after.participation == before.participation
    for one, read in zip(before.items, after.items, strict=True):
        assert shares.participation_of(one.strict) == shares.participation_of(read.strict)
        assert {test.part for test in shares.approval_of(one.strict)} == {0}


def test_a_count_that_is_open_again_is_told_as_such(hold: Hold) -> None:
    held = hold("declared")
    declared = check_declared(held)
    held.assemblies.reopen_counting(held.id, "异议成立，重新核对选票", witness="李敏")
    assert shown(held).footing is Footing.REOPENED
    serial = next(b.serial for b in held.assemblies.ballots(held.id) if agree(b) is not None)
    for reading, teller in ((Reading.FIRST, "王小军"), (Reading.SECOND, "赵晓云")):
        draft = entry(serial, [Mark.AGAINST] * 8, reading, teller)
        held.assemblies.enter([replace(draft, reason="首次录入看错了")])
    assert shown(held).items != declared.items
    held.assemblies.close_counting(held.id, witness="李敏")
    assert shown(held).items == declared.items  # what hangs is still the first result
    held.assemblies.correct(held.id, "异议成立，重新计票", witness="李敏")
    check_declared(held)


def test_an_assembly_that_ended_without_a_result_has_no_outcome(hold: Hold) -> None:
    held = hold("counted")
    held.assemblies.annul(held.id, "街道决定重新组织投票", witness="李敏")
    assert shown(held).footing is Footing.ENDED


def test_a_share_that_is_not_known_stays_open() -> None:
    open_test = ShareTestRow("approval_area", "", "", "1/2", "more_than", None, "")
    rule = rule_for(invented.basis().book, Matter.RULES_OF_PROCEDURE)
    found = shares._ruling(VerdictRow("undetermined", (open_test,)), rule)
    [test] = shares.approval_of(found)
    assert (test.part, test.whole, test.met, test.short_by) == (None, None, None, None)


def test_a_candidate_whom_the_silent_follow_has_both_readings() -> None:
    count = paper_counts.result_sheet()
    row = next(one for one in count.matters if one.candidates)
    own = row.candidates[0]
    short = [replace(test, met=False) for test in own.verdict.tests]
    strict = VerdictRow("not_passed", tuple(short))
    followed = replace(row, candidates=(replace(own, strict=strict), *row.candidates[1:]))
    item = BallotItemRow(UUID(int=9), 1, row.matter.id, own.candidate_id, own.name)
    rule = rule_for(invented.basis().book, Matter.ELECT_COMMITTEE)
    [one] = shares.items_of([item], [followed], {row.matter.id: rule})
    assert (numbers(one.strict), numbers(one.in_force)) == (told(strict), told(own.verdict))
    assert one.in_force is one.follow
    assert {test.met for test in one.strict.tests} == {False}
