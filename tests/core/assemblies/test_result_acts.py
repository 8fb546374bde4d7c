"""The result through the facade: declared from a closed count, corrected beside the old."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
import sqlalchemy as sa

from core.assemblies.count_sheets import BallotRow, MatterResultRow
from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.drafts import (
    EntryDraft,
    FollowDraft,
    ObjectionDraft,
    PostingDraft,
)
from core.assemblies.stages import Kind, Stage, Step
from core.assemblies.tables_ballots import Entry, Result
from core.db import audit
from core.errors import KnownError
from core.law.verdicts import Dimension
from tests.builders import PLAN, Held
from tests.core.assemblies.conftest import Hold, agree

YES = tuple([Mark.AGREE] * 5 + [Mark.ABSTAIN] * 2 + [Mark.AGREE])
NO = (*YES[:7], Mark.AGAINST)
ONE, TWO = "王小军", "赵晓云"


def read(serial: str, reading: Reading, teller: str, **more: object) -> EntryDraft:
    return replace(EntryDraft(serial, reading, teller, YES), **more)  # type: ignore[arg-type]


def test_a_result_is_declared_once_and_shows_every_test(hold: Hold) -> None:
    held = hold("declared")
    with pytest.raises(KnownError, match="result_already_declared"):
        held.assemblies.declare(held.id)
    result = held.assemblies.result(held.id)
    assert (result.version, result.declared_on) == (1, PLAN[Stage.RESULT])
    assert result.objections_until is not None
    assert result.objections_until > PLAN[Stage.RESULT]
    rules = result.matters[1]
    assert [test.name for test in rules.strict.tests] == [
        "participation_area",
        "participation_persons",
        "approval_area",
        "approval_persons",
    ]
    assert all(test.explanation for test in rules.strict.tests)
    assert rules.follow is None


def test_the_result_is_read_from_the_closed_count_alone(hold: Hold) -> None:
    held = hold("counted")
    held.clock.set(PLAN[Stage.RESULT])
    with pytest.raises(KnownError, match="need_closed_count"):
        held.advance()
    held.assemblies.close_counting(held.id)
    held.advance()
    with pytest.raises(KnownError, match="need_result"):
        held.assemblies.result(held.id)
    with pytest.raises(KnownError, match="need_result"):
        held.assemblies.correct(held.id, "还没有")
    held.assemblies.reopen_counting(held.id, "监票人要求复核")
    with pytest.raises(KnownError, match="need_closed_count"):
        held.assemblies.declare(held.id)


def test_an_upheld_objection_leads_to_a_corrected_result_beside_the_old(hold: Hold) -> None:
    held = hold("declared")
    acts = held.assemblies
    one = acts.ballots(held.id)[0].serial
    objection = ObjectionDraft("result", "陈秀兰", one, "本人投的是反对", PLAN[Stage.RESULT])
    made = acts.object_to(held.id, objection).made
    with pytest.raises(KnownError, match="result_unchanged"):
        acts.correct(held.id, "没有变化")
    with pytest.raises(KnownError, match="needs_reason"):
        acts.correct(held.id, "")
    acts.reopen_counting(held.id, "复核原票")
    acts.rule(read(one, Reading.RULING, "李敏", marks=NO, reason="原票为反对"), witness="郭强")
    acts.close_counting(held.id)
    acts.correct(held.id, "复核一张原票", witness="李敏")
    acts.answer(made, upheld=True, answer="已更正", told_how="书面", on=PLAN[Stage.RESULT])
    result = acts.result(held.id)
    assert (result.version, result.reason) == (2, "复核一张原票")
    assert result.matters[1].persons[Mark.AGAINST] == 1
    assert result.objections[0].upheld is True
    with held.database.read() as session:
        assert session.scalar(sa.select(sa.func.count(Result.id))) == 2
        assert session.scalar(sa.select(sa.func.count(Entry.id))) == 37


def test_a_reopened_count_holds_the_assembly_back_until_it_is_closed(hold: Hold) -> None:
    held = hold("declared")
    acts = held.assemblies
    acts.reopen_counting(held.id, "复核原票")
    held.clock.set(PLAN[Stage.FIRST_MEETING])
    with pytest.raises(KnownError, match="need_closed_count"):
        acts.advance(held.id)
    acts.close_counting(held.id)
    acts.advance(held.id)
    assert acts.assembly(held.id).stage is Stage.FIRST_MEETING


def test_a_count_closed_anew_with_other_marks_asks_for_a_correction(hold: Hold) -> None:
    held = hold("declared")
    acts = held.assemblies
    acts.reopen_counting(held.id, "复核原票")
    one = acts.ballots(held.id)[0].serial
    acts.rule(read(one, Reading.RULING, "李敏", marks=NO, reason="原票为反对"), witness="郭强")
    acts.close_counting(held.id)
    held.clock.set(PLAN[Stage.FIRST_MEETING])
    with pytest.raises(KnownError, match="need_correction"):
        acts.advance(held.id)
    acts.reopen_counting(held.id, "再次复核")
    two = acts.ballots(held.id)[1].serial
    ruling = read(one, Reading.RULING, "李敏", marks=YES, reason="看错了，原票为同意")
    acts.rule(ruling, witness="郭强")
    late = {"marks": (), "invalid": Invalid.UNSIGNED, "reason": "没有签名"}
    acts.rule(read(two, Reading.RULING, "李敏", **late), witness="郭强")
    acts.close_counting(held.id)
    with pytest.raises(KnownError, match="need_correction"):
        acts.advance(held.id)
    acts.correct(held.id, "复核后一票无效")
    assert "need_correction" not in str(acts.assembly(held.id).needs)


def object_to_result(held: Held, day: date = PLAN[Stage.RESULT]) -> UUID:
    draft = ObjectionDraft("result", "陈秀兰", "计票", "计票有误", day)
    return held.assemblies.object_to(held.id, draft).made


def need_codes(held: Held) -> set[str]:
    return {need.code for need in held.assemblies.assembly(held.id).needs}


def test_an_objection_upheld_holds_the_result_back_until_it_is_corrected(hold: Hold) -> None:
    held = hold("declared")
    acts, day = held.assemblies, PLAN[Stage.RESULT]
    made = object_to_result(held)
    acts.answer(made, upheld=True, answer="原票为反对", told_how="书面", on=day)
    held.clock.set(PLAN[Stage.FIRST_MEETING])
    with pytest.raises(KnownError, match="stage_blocked"):
        acts.advance(held.id)
    assert "assemblies.need_upheld_correction" in need_codes(held)
    one = acts.ballots(held.id)[0].serial
    acts.reopen_counting(held.id, "复核原票")
    acts.rule(read(one, Reading.RULING, "李敏", marks=NO, reason="原票为反对"), witness="郭强")
    acts.close_counting(held.id)
    acts.correct(held.id, "复核一张原票", witness="李敏")
    assert "assemblies.need_upheld_correction" not in need_codes(held)
    anew = "assemblies.need_posting_anew"
    assert anew in need_codes(held), "the corrected result hangs nowhere"
    held.post("D28", held.clock.today())
    assert anew not in need_codes(held)


def test_an_objection_that_is_not_upheld_holds_nothing_back(hold: Hold) -> None:
    held = hold("declared")
    made = object_to_result(held)
    answered = {"upheld": False, "answer": "复核无误", "on": PLAN[Stage.RESULT]}
    with pytest.raises(KnownError, match="answer_not_told"):
        held.assemblies.answer(made, told_how=" ", **answered)  # type: ignore[arg-type]
    held.assemblies.answer(made, told_how="书面", **answered)  # type: ignore[arg-type]
    held.clock.set(PLAN[Stage.FIRST_MEETING])
    held.advance()


def test_objections_and_answers_are_not_of_a_day_to_come(hold: Hold) -> None:
    held = hold("declared")
    later = held.clock.today() + timedelta(days=1)
    with pytest.raises(KnownError, match="day_in_future"):
        object_to_result(held, later)
    made = object_to_result(held)
    with pytest.raises(KnownError, match="day_in_future"):
        held.assemblies.answer(made, upheld=True, answer="成立", told_how="书面", on=later)


def test_the_period_for_objections_begins_once_the_result_hangs(hold: Hold) -> None:
    held = hold("counted")
    acts, planned = held.assemblies, PLAN[Stage.COUNTING]
    days = {Step.RESULT_POSTED: planned, Step.RESULT_UNTIL: planned + timedelta(days=5)}
    acts.plan_days(held.id, days, reason="按筹备组的安排")
    acts.close_counting(held.id)
    declared = planned + timedelta(days=7)
    held.clock.set(declared)
    acts.advance(held.id)
    with pytest.raises(KnownError, match="need_result"):
        held.post("D28", declared)
    acts.declare(held.id, witness="李敏")
    sheet = acts.assembly(held.id)
    assert sheet.day(Step.RESULT_POSTED) == declared
    assert sheet.day(Step.RESULT_UNTIL) == declared + timedelta(days=5)
    held.clock.set(declared + timedelta(days=9))
    with pytest.raises(KnownError, match="stage_blocked"):
        acts.advance(held.id)
    early = PostingDraft("D28", declared - timedelta(days=1), "公告栏", reason="当天忘了登记")
    with pytest.raises(KnownError, match="result_posted_early"):
        acts.post(held.id, early)
    held.post("D28", held.clock.today())
    until = acts.result(held.id).objections_until
    assert until is None or until > held.clock.today()


def half_silent(hold: Hold, kind: Kind, relation: str = "") -> MatterResultRow:
    """Give the rules' result where every second voter is silent, under a follow-majority clause."""
    held = hold("noticed", kind=kind)
    clause = FollowDraft("议事规则第十条", "视为同意多数", date(2024, 5, 1), Dimension.BOTH, True)  # noqa: FBT003
    held.assemblies.set_follow_clause(held.id, clause)
    if kind is not Kind.FIRST:  # of which the notice says nothing that a clause could change
        held.post("D15", held.clock.today())
    held.issue().deliver(relation)

    def choose(ballot: BallotRow) -> tuple[Mark, ...] | None:
        return YES if ballot.voter_no % 2 else None

    held.vote(choose).count(choose)
    held.assemblies.close_counting(held.id)
    held.clock.set(PLAN[Stage.RESULT])
    held.advance()
    held.assemblies.declare(held.id)
    result = held.assemblies.result(held.id)
    assert result.elected == ()
    assert result.matters[1].strict.outcome == "no_valid_decision"
    return result.matters[1]


@pytest.mark.parametrize("kind", [Kind.FIRST, Kind.RE_ELECTION])
def test_silence_follows_only_where_the_law_lets_it(hold: Hold, kind: Kind) -> None:
    """No rules exist before a first assembly, so nobody can be bound by them there."""
    rules = half_silent(hold, kind)
    if kind is Kind.FIRST:
        assert rules.follow is None
        assert rules.outcome == "no_valid_decision"
    else:
        assert rules.follow is not None
        assert rules.follow.outcome == rules.outcome == "passed"


@pytest.mark.parametrize(
    ("relation", "follows"),
    [("本人", True), ("配偶", True), ("代理人", True), ("租客", False), ("其他（保姆）", False)],
)
def test_silence_follows_only_where_the_ballot_came_to_the_owner_or_his_household(
    hold: Hold,
    relation: str,
    follows: bool,  # noqa: FBT001
) -> None:
    """A tenant who took a ballot in proves nothing of its owner, who may never have seen it."""
    rules = half_silent(hold, Kind.RE_ELECTION, relation)
    assert (rules.follow is not None) is follows


@pytest.mark.parametrize("upto", ["opened", "voted", "declared"])
def test_all_papers_are_read_in_one_snapshot(hold: Hold, upto: str) -> None:
    """Seven looks were taken one after another; an act in between gave papers of two moments."""
    held = hold(upto)
    begun: list[object] = []
    sa.event.listen(held.database.engine, "begin", begun.append)
    known = held.assemblies.known(held.id)
    assert len(begun) == 1
    assert known.sheet == held.assemblies.assembly(held.id)
    assert known.book == held.assemblies.book(held.id)
    with held.database.read() as session:
        assert known.audit_head == audit.head(session).anchor
    assert (known.facts.result is not None) == (upto == "declared")
    if upto != "opened":
        assert known.facts.ballots == held.assemblies.ballots(held.id)
        assert known.facts.returns == held.assemblies.returns(held.id)
        assert known.facts.count is not None
        count = replace(known.facts.count, batches=())  # only the papers show them
        assert count == held.assemblies.count(held.id)


def test_an_assembly_that_elected_nobody_ends_with_what_it_passed(hold: Hold) -> None:
    """Rulebook 2.3 step 13: the other matters stand, and another assembly elects."""

    def against(ballot: BallotRow) -> list[Mark] | None:
        said = agree(ballot)
        return said and [Mark.AGAINST] * 7 + [Mark.AGREE]

    held = hold("delivered")
    held.vote(against).count(against).declare()
    assert held.assemblies.result(held.id).elected == ()
    held.clock.set(PLAN[Stage.FIRST_MEETING])
    reasons = dict.fromkeys(need_codes(held), "街道办书面同意，另行选举")
    held.assemblies.advance(held.id, reasons)
    with pytest.raises(KnownError, match="stage_blocked"):
        held.advance()
    held.clock.set(PLAN[Stage.FILING])
    held.assemblies.advance(held.id, dict.fromkeys(need_codes(held), "十月另开一次业主大会选举"))
    assert need_codes(held) <= {"law.too_late"}
    held.advance()
    assert held.assemblies.assembly(held.id).stage is Stage.CLOSED


def test_declared_matters_are_those_of_results_and_none_that_was_tampered_with(
    hold: Hold,
) -> None:
    held = hold("declared")
    acts = held.assemblies
    title = acts.assembly(held.id).title
    matters = acts.result(held.id).matters
    rows = acts.declared_matters()
    assert [(row.id, row.assembly) for row in rows] == [(one.matter.id, title) for one in matters]
    kind = matters[1].matter.kind
    assert [row.id for row in acts.declared_matters(held.compound_id, kind)] == [
        one.matter.id for one in matters if one.matter.kind == kind
    ]
    assert acts.declared_matters(held.compound_id, "hire_manager") == ()
    assert acts.declared_matters(held.election) == (), "of another compound"
    with held.assemblies._database.write() as session:
        session.execute(sa.update(Result).values(reason="改过"))
    with pytest.raises(KnownError, match="result_tampered"):
        acts.declared_matters()


def test_before_a_result_nothing_is_declared(hold: Hold) -> None:
    held = hold("counted")
    assert held.assemblies.declared_matters() == ()
