"""A problem through the facade: each act, each refusal, and what the record keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from core.affairs.problems.drafts import (
    Charge,
    ClaimProblem,
    CorrectProblem,
    Downtime,
    LinkProblem,
    MoveProblem,
    PlanDraft,
    ProblemReport,
    RemovalDraft,
    TellBack,
)
from core.affairs.problems.kinds import Claimant, LinkKind, ProblemKind
from core.affairs.problems.stages import ProblemState
from core.db import audit
from core.db.base import Base
from core.errors import KnownError
from core.identity import new_id
from core.meetings.pool.kinds import TopicKind, Way
from core.meetings.pool.tables import PoolTopic
from core.rosters.tables import Community
from core.scope import ALL, Scope
from tests.core.affairs.problems.story import FOUND, Story, raised, refused
from tests.core.meetings import story as meetings

S = ProblemState


def test_a_problem_from_its_raising_to_the_archive(story: Story, database) -> None:
    story.solve()
    story.tell_back()
    story.move(S.FILED, archive_number="问题2026-001")
    sheet = story.sheet
    assert [step.state for step in sheet.steps] == [
        S.RAISED, S.ACCEPTED, S.IN_HAND, S.DONE, S.FED_BACK, S.RATED, S.FILED,
    ]  # fmt: skip
    assert sheet.problem.label == "2026-001"
    assert sheet.problem.done_on == date(2026, 6, 20)
    assert sheet.problem.cost_fen == 95_000_00
    assert sheet.archive_number == "问题2026-001"
    assert sheet.charge is not None
    assert sheet.charge.person == "郑物业"
    assert sheet.moves == ()
    assert sheet.feedback[0].satisfaction == 5
    with database.read() as session:
        assert audit.verify(session).ok
        table = Base.metadata.tables["audit"]
        events = session.scalars(sa.select(table.c.event).order_by(table.c.seq)).all()
    assert events[0] == "problem.raised"
    assert events.count("problem.moved") == 4


def test_numbers_run_within_the_year_in_which_it_was_found(story: Story) -> None:
    raise_one = story.problems.raise_problem
    second = raise_one(raised(story.compound_id)).made
    earlier = raise_one(raised(story.compound_id, found_on=date(2025, 12, 31))).made
    labels = [story.problems.problem(one).problem.label for one in (second, earlier)]
    assert labels == ["2026-002", "2025-001"]


def test_what_must_be_said_is_asked_for(story: Story) -> None:
    raise_one = story.problems.raise_problem
    with refused("blank"):
        raise_one(raised(story.compound_id, title=" "))
    with refused("too_long"):
        raise_one(raised(story.compound_id, detail="长" * 5_001))
    with refused("day_to_come"):
        raise_one(raised(story.compound_id, found_on=date(2026, 6, 21)))
    with refused("own_kind_of_other"):
        raise_one(raised(story.compound_id, own_kind="宠物"))
    other = raise_one(raised(story.compound_id, kind=ProblemKind.OTHER, own_kind="宠物")).made
    assert story.problems.problem(other).problem.own_kind == "宠物"
    with refused("not_found"):
        story.problems.problem(new_id())


def test_a_correction_keeps_what_was_said_before(story: Story) -> None:
    corrected = CorrectProblem("写错了幢号", ProblemKind.LIFT, "2幢电梯停运", "2幢", cost_fen=100)
    story.problems.correct(story.problem_id, corrected)
    assert story.sheet.problem.title == "2幢电梯停运"
    assert [(row.reason, row.title) for row in story.sheet.changes] == [
        ("写错了幢号", "1幢电梯停运")
    ]
    with refused("blank"):
        story.problems.correct(
            story.problem_id, CorrectProblem("", ProblemKind.LIFT, "电梯", "2幢")
        )
    with refused("amount_wrong"):
        story.problems.correct(
            story.problem_id, CorrectProblem("改", ProblemKind.LIFT, "电梯", "2幢", cost_fen=-1)
        )


def test_another_charge_says_why_and_late_is_counted_by_the_last(story: Story) -> None:
    story.move(S.ACCEPTED)
    with refused("nobody_in_charge"):
        story.move(S.IN_HAND)
    story.charge(date(2026, 6, 19))
    assert story.sheet.problem.days_late(date(2026, 6, 20)) == 1
    again = Charge("区电梯检验所", "何检验", "检验", date(2026, 7, 1))
    with refused("blank"):
        story.problems.charge(story.problem_id, again)
    with refused("deadline_past"):
        story.problems.charge(
            story.problem_id, Charge("所", "何检验", "检验", date(2026, 6, 19), "改由检验所办")
        )
    story.problems.charge(
        story.problem_id, Charge("所", "何检验", "检验", date(2026, 6, 20), "改由检验所办")
    )
    assert story.sheet.problem.days_late(date(2026, 6, 20)) == 0
    assert [row.unit for row in story.sheet.charges] == ["云岭物业服务中心", "所"]
    story.move(S.IN_HAND)
    story.move(S.DONE)
    with refused("not_open"):
        story.problems.charge(story.problem_id, again)


def test_the_history_runs_forwards(story: Story) -> None:
    with refused("order"):
        story.move(S.DONE)
    with refused("order"):
        story.move(S.FED_BACK)
    with refused("day_before"):
        story.move(S.ACCEPTED, date(2026, 6, 1))
    with refused("blank"):
        story.problems.move(story.problem_id, MoveProblem(S.ACCEPTED, "冯知微", ""))
    story.move(S.ACCEPTED, date(2026, 6, 2))


def test_feedback_needs_an_end_and_keeps_satisfaction_in_its_range(story: Story) -> None:
    with refused("order"):
        story.tell_back()
    story.solve()
    for wrong in (0, 6):
        with refused("satisfaction_range"):
            story.tell_back(wrong)
    story.tell_back(None)
    states = [story.sheet.problem.state]
    story.tell_back(1)
    states.append(story.sheet.problem.state)
    assert states == [S.FED_BACK, S.RATED]
    story.tell_back(4)
    assert [row.satisfaction for row in story.sheet.feedback] == [None, 1, 4]
    assert story.problems.totals().satisfaction == (1, 0, 0, 1, 0)


def test_a_problem_that_many_claim_counts_once(story: Story) -> None:
    story.solve()
    for claimant in (Claimant.PARTY_BRANCH, Claimant.COMMITTEE):
        story.problems.claim(story.problem_id, ClaimProblem(claimant, "云岭小区"))
    with refused("claimed_already"):
        story.problems.claim(story.problem_id, ClaimProblem(Claimant.COMMITTEE, "云岭小区"))
    totals = story.problems.totals()
    assert (totals.found, totals.solved) == (1, 1)
    assert sum(row.problems for row in totals.claims) == 2


def test_claims_go_back_where_a_merger_is_undone(story: Story) -> None:
    problems, kept = story.problems, story.problem_id
    same = problems.raise_problem(raised(story.compound_id, title="电梯坏了")).made
    council = ClaimProblem(Claimant.COUNCIL, "云岭小区协商议事会")
    for one in (kept, same):
        problems.claim(one, ClaimProblem(Claimant.COMMITTEE, "业主委员会"))
    problems.claim(same, council)

    def counted() -> dict[Claimant, int]:
        return {row.claimant: row.problems for row in problems.totals().claims}

    assert counted() == {Claimant.COMMITTEE: 2, Claimant.COUNCIL: 1}
    problems.merge(kept, same, "同一台电梯", "冯知微")
    assert counted() == {Claimant.COMMITTEE: 1, Claimant.COUNCIL: 1}
    assert [row.name for row in story.sheet.claims] == ["业主委员会", "云岭小区协商议事会"]
    with refused("claimed_already"):
        problems.claim(kept, council)
    problems.reopen(same, "另一台电梯", "冯知微")
    assert counted() == {Claimant.COMMITTEE: 2, Claimant.COUNCIL: 1}
    assert [row.name for row in story.sheet.claims] == ["业主委员会"]


def test_two_entries_of_one_problem_count_once_and_can_be_parted(story: Story) -> None:
    raise_one, merge = story.problems.raise_problem, story.problems.merge
    same = raise_one(raised(story.compound_id, title="电梯坏了")).made
    third = raise_one(raised(story.compound_id, title="电梯不动")).made
    story.problems.claim(same, ClaimProblem(Claimant.COUNCIL, "云岭小区协商议事会"))
    with refused("merge_itself"):
        merge(same, same, "同一件", "冯知微")
    with refused("blank"):
        merge(story.problem_id, same, "", "冯知微")
    merge(same, third, "同一件", "冯知微")
    merge(story.problem_id, same, "同一台电梯", "冯知微")
    with refused("is_merged"):
        merge(story.problem_id, same, "同一件", "冯知微")
    with refused("is_merged"):
        story.problems.claim(same, ClaimProblem(Claimant.STREET, "西陵街道"))
    sheet = story.sheet
    assert {row.id for row in sheet.merged} == {same, third}
    assert [row.name for row in sheet.claims] == ["云岭小区协商议事会"]
    into = story.problems.problem(third).merged_into
    assert into is not None
    assert into.id == story.problem_id
    assert story.problems.totals().found == 1
    story.problems.reopen(third, "另一台电梯", "冯知微")
    assert story.problems.totals().found == 2
    community = raise_one(raised(None)).made
    with refused("merge_other_place"):
        merge(story.problem_id, community, "同一件", "冯知微")


def test_what_was_done_is_taken_up_again_with_its_reason(story: Story) -> None:
    with refused("is_open"):
        story.problems.reopen(story.problem_id, "又坏了", "冯知微")
    story.solve()
    assert story.problems.totals().solved == 1
    with refused("blank"):
        story.problems.reopen(story.problem_id, " ", "冯知微")
    story.problems.reopen(story.problem_id, "又坏了", "冯知微")
    assert story.problems.totals().solved == 0
    assert story.sheet.steps[-1].evidence == "又坏了"
    assert story.sheet.problem.is_open


def test_a_declined_problem_is_filed_and_was_not_solved(story: Story) -> None:
    story.move(S.DECLINED)
    story.tell_back(None)
    story.move(S.FILED)
    assert story.problems.totals().solved == 0


def test_a_lift_log_counts_its_days(story: Story) -> None:
    stand, run = story.problems.stand_still, story.problems.run_again
    with refused("ends_before_start"):
        stand(story.problem_id, Downtime("1号梯", FOUND_DAY, date(2026, 6, 1)))
    stand(story.problem_id, Downtime("1号梯", FOUND_DAY))
    (row,) = story.sheet.downtimes
    assert row.days(date(2026, 6, 20)) == 19
    with refused("ends_before_start"):
        run(row.id, Downtime("", FOUND_DAY, date(2026, 6, 1)))
    run(row.id, Downtime("", FOUND_DAY, date(2026, 6, 2), "换了门机"))
    assert story.sheet.downtimes[0].days(date(2026, 6, 20)) == 1
    with refused("runs_already"):
        run(row.id, Downtime("", FOUND_DAY, date(2026, 6, 3)))


FOUND_DAY = date(2026, 6, 2)


def test_a_problem_is_tied_only_to_what_its_compound_held(story: Story, database) -> None:
    met = meetings.begin(database, story.clock)
    here = story.problems.raise_problem(raised(met.compound_id)).made
    topic = met.topic(1)
    kinds = {row.kind for row in story.problems.targets(met.compound_id)}
    assert kinds == {LinkKind.MEETING, LinkKind.TOPIC}
    story.problems.link(here, LinkProblem(LinkKind.TOPIC, topic))
    story.problems.link(here, LinkProblem(LinkKind.MEETING, met.meeting_id))
    story.problems.link(here, LinkProblem(LinkKind.ELSEWHERE, reference="2025年业主大会决定"))
    texts = [row.text for row in story.problems.problem(here).links]
    assert texts[0].endswith("3号楼门前非机动车停放")
    assert texts[2] == "2025年业主大会决定"
    with refused("link_elsewhere"):
        story.problems.link(story.problem_id, LinkProblem(LinkKind.TOPIC, topic))
    with database.write() as session:
        kept = PoolTopic(
            compound_id=story.compound_id, number=1, title="电梯", kind=TopicKind.LIFT,
            way=Way.JOINT, raised_on=FOUND_DAY, background="停运",
        )  # fmt: skip
        session.add(kept)
        session.flush()
        pooled = kept.id
    story.problems.link(story.problem_id, LinkProblem(LinkKind.POOL_TOPIC, pooled))
    assert [row.text for row in story.sheet.links] == ["电梯"]
    with refused("link_elsewhere"):
        story.problems.link(here, LinkProblem(LinkKind.POOL_TOPIC, pooled))
    with refused("blank"):
        story.problems.link(here, LinkProblem(LinkKind.ELSEWHERE))


PLAN = PlanDraft(
    scope="1幢1单元", measures="更换曳引机", budget_fen=95_000_00, money="业主自筹",
    builder="宜昌安梯公司", starts_on=date(2026, 7, 1), ends_on=date(2026, 7, 20),
    safety="施工期间专人值守", issuer="云岭小区业主委员会", contact="冯知微",
)  # fmt: skip
REMOVAL = RemovalDraft(
    addressee="1幢101业主", structure="楼顶搭建的彩钢棚", basis="管理规约第八条",
    remove_by=date(2026, 7, 5), objection="七日内向社区居委会书面提出",
    issuer="云岭社区居委会", contact="冯知微",
)  # fmt: skip


def test_plans_and_notices_keep_each_version(story: Story) -> None:
    problems, one = story.problems, story.problem_id
    problems.plan(one, PLAN)
    with refused("blank"):
        problems.plan(one, PLAN)
    problems.plan(one, replace(PLAN, reason="改期"))
    assert [(row.ordinal, row.reason) for row in story.sheet.plans] == [(1, ""), (2, "改期")]
    problems.ask_removal(one, REMOVAL)
    assert story.sheet.removals[0].addressee == "1幢101业主"


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("ends_on", date(2026, 6, 30), "ends_before_start"),
        ("budget_fen", -1, "amount_wrong"),
        ("safety", "", "blank"),
    ],
)
def test_a_plan_without_its_facts_is_refused(
    story: Story, name: str, value: Any, code: str
) -> None:
    with refused(code):
        story.problems.plan(story.problem_id, replace(PLAN, **{name: value}))


def test_a_removal_leaves_time(story: Story) -> None:
    late = replace(REMOVAL, remove_by=date(2026, 6, 20))
    with refused("deadline_past"):
        story.problems.ask_removal(story.problem_id, late)


def test_the_list_begins_with_what_is_late(story: Story) -> None:
    raise_one = story.problems.raise_problem
    quiet = raise_one(raised(story.compound_id, title="车位")).made
    story.charge(date(2026, 6, 10))
    shelved = raise_one(raised(story.compound_id, title="绿化")).made
    story.problems.move(shelved, MoveProblem(S.DECLINED, "冯知微", "不属于本社区"))
    found = story.problems.problems()
    assert [row.id for row in found] == [story.problem_id, quiet, shelved]
    assert story.problems.totals().late == 1


def test_scopes_take_what_lies_in_them(story: Story, database) -> None:
    with database.write() as session:
        there = Community(name="望江社区", street="西陵街道")
        session.add(there)
        session.flush()
        community_id = there.id
    alone = story.problems.raise_problem(raised(None)).made
    away = story.problems.raise_problem(raised(None, community_id=community_id)).made

    def ids(scope: Scope) -> set[object]:
        return {row.id for row in story.problems.problems(scope)}

    assert ids(ALL) == {story.problem_id, alone, away}
    assert ids(Scope.compound(story.compound_id)) == {story.problem_id}
    assert ids(Scope.community(None)) == {story.problem_id, alone}
    assert ids(Scope.community(community_id)) == {away}
    told = TellBack("", "电话", "冯知微")
    with refused("blank"):
        story.problems.tell_back(alone, told)


def test_progress_is_reported_only_of_what_somebody_has_in_hand(story: Story) -> None:
    answered = ProblemReport("郑物业", "配件已经订购", FOUND)
    with refused("not_in_hand"):
        story.problems.report(story.problem_id, answered)
    story.charge()
    with refused("blank"):
        story.problems.report(story.problem_id, replace(answered, note=" "))
    with refused("day_to_come"):
        story.problems.report(story.problem_id, replace(answered, day=date(2026, 6, 21)))
    story.problems.report(story.problem_id, answered)
    assert story.sheet.problem.state is ProblemState.RAISED
    assert [step.evidence for step in story.sheet.steps][-1] == "配件已经订购"
    story.move(ProblemState.ACCEPTED)
    with refused("day_before"):
        story.problems.report(story.problem_id, answered)
    story.move(ProblemState.SHELVED)
    with refused("not_in_hand"):
        story.problems.report(story.problem_id, replace(answered, day=None))


def test_what_stands_against_filing_is_asked_before_it(story: Story) -> None:
    asked = []

    def stands(problem_id: UUID) -> None:
        asked.append(problem_id)
        raise KnownError("procedures.problem_runs", name="周二议事日", step="反馈")

    story.problems._before_filing = stands
    story.solve()
    story.tell_back()
    assert not asked
    with pytest.raises(KnownError, match="problem_runs"):
        story.move(S.FILED)
    assert asked == [story.problem_id]
    assert story.sheet.problem.state is S.RATED
