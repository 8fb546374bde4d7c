"""Xiling's lifts: six meetings of representatives, then 136 households raise 1.2 million."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

import pytest

from core.affairs.problems.drafts import (
    ClaimProblem,
    Downtime,
    LinkProblem,
    RaiseProblem,
)
from core.affairs.problems.drafts_money import PayShare, ShareRule
from core.affairs.problems.kinds import Claimant, LinkKind, ProblemKind, ShareBase
from core.errors import KnownError
from core.law.matters import Matter
from core.meetings.counting import Vote
from core.meetings.drafts import Discussion, Feedback
from core.meetings.kinds import BodyKind
from core.meetings.pool.drafts import Decision, RaiseTopic
from core.meetings.pool.kinds import Decider, Stance, TopicKind, Way
from core.meetings.procedures.drafts import OpinionDraft, Represent
from core.meetings.stages import TopicState
from core.subject import Subject, SubjectKind
from tests.scenarios.articles.clerk import WHO, Clerk
from tests.scenarios.articles.xiling_money import (
    collect,
    finish,
    open_funding,
    raise_problem,
    spend,
)

ENTRANCES, HOMES_EACH, MEETINGS = 8, 17, 6
HOUSEHOLDS = ENTRANCES * HOMES_EACH
RAISED_FEN = 120_000_000
AVERAGE_FEN = 882_353
"""8,823.53 yuan, as the article's 1.2 million over 136 households come to."""
STOOD_STILL = 22


def tell_lifts(clerk: Clerk) -> None:
    """From a lift that stands still, through six meetings and the owners' vote, to new lifts."""
    compound = clerk.roster("新纪广场", ENTRANCES, HOMES_EACH)
    clerk.settle(compound, "新纪广场")
    problem = raise_problem(clerk, compound, ProblemKind.LIFT, "电梯反复停运")
    _stand_still(clerk, problem)
    topic = clerk.topic(
        RaiseTopic(
            "8部电梯更换", TopicKind.LIFT, "1单元业主12户联名", Way.JOINT, "电梯使用已满十八年。",
            compound, matter=Matter.ALTER_BUILDING,
        )
    )  # fmt: skip
    clerk.office.problems.link(problem, LinkProblem(LinkKind.POOL_TOPIC, topic))
    meeting = _meet(clerk, compound, topic)
    _vote(clerk, topic)
    clerk.move(topic, TopicState.CARRIED_OUT)
    _claim_thrice(clerk, problem)
    _raise_money(clerk, compound, problem)
    clerk.move(topic, TopicState.DONE)
    clerk.office.pool.feed_back(topic, Feedback("全体业主", "公告栏", WHO, 4))
    clerk.move(topic, TopicState.FILED)
    clerk.office.meetings.close(meeting, "2026-电梯-6")
    assert len(clerk.office.pool.topic(topic).takings) == MEETINGS


def _stand_still(clerk: Clerk, problem: UUID) -> None:
    """A lift stood for 22 days, the first and the last counted."""
    problems = clerk.office.problems
    problems.stand_still(problem, Downtime("2单元电梯", clerk.clock.today()))
    clerk.later(STOOD_STILL - 1)
    (stood,) = problems.problem(problem).downtimes
    assert stood.days(clerk.clock.today()) == STOOD_STILL
    problems.run_again(stood.id, Downtime("2单元电梯", stood.since, clerk.clock.today()))
    clerk.later(5)
    (stood,) = problems.problem(problem).downtimes
    assert stood.days(clerk.clock.today()) == STOOD_STILL


def _meet(clerk: Clerk, compound: UUID, topic: UUID) -> UUID:
    """Hold six meetings on one topic; only the last, with every owner asked, comes to something."""
    office = clerk.office
    body = clerk.body(BodyKind.OWNER_REPRESENTATIVES, "新纪广场业主代表会议", compound, ENTRANCES)
    for number in range(1, MEETINGS + 1):
        meeting = clerk.call(body, f"电梯更换第{number}次业主代表会议", (topic,))
        if number == 1:
            _represent(clerk, meeting)
        (row,) = office.meetings.topics(meeting)
        if number == MEETINGS:
            _sign(clerk, meeting, row.id)
        assert clerk.hold(meeting, away=1).counts.present == ENTRANCES - 1
        with pytest.raises(KnownError, match="representatives_vote"):
            office.meetings.discuss(row.id, Discussion((), "同意", vote=Vote(7, 0, 0)))
        last = number == MEETINGS
        said = "按多数业主书面意见，提请业主共同决定。" if last else "费用没有谈拢，下次再议。"
        clerk.discuss(row.id, said, TopicState.AGREED if last else TopicState.NOT_AGREED)
        clerk.publish(meeting)
    assert [row.number for row in office.meetings.meetings(body)] == list(range(1, MEETINGS + 1))
    return meeting


def _represent(clerk: Clerk, meeting: UUID) -> None:
    sheet = clerk.office.procedures.representation(meeting)
    assert sheet is not None
    for number, one in enumerate(sheet.representatives, 1):
        clerk.office.procedures.represent(Represent(one.id, (f"1栋{number}单元",)))


def _sign(clerk: Clerk, meeting: UUID, topic: UUID) -> None:
    """Every owner signs beforehand: 120 for, 10 against, 6 otherwise; none is a vote."""
    procedures = clerk.office.procedures
    before = procedures.representation(meeting)
    assert before is not None
    mandates = [home.id for one in before.representatives for home in one.mandates]
    assert len(mandates) == HOUSEHOLDS
    for number, mandate in enumerate(mandates):
        stance = Stance.AGREE if number < 120 else Stance.AGAINST if number < 130 else Stance.OTHER
        draft = OpinionDraft(mandate, stance, f"业主{number + 1}", clerk.clock.today(), "已阅")
        procedures.hand_in(topic, draft)
    after = procedures.representation(meeting)
    assert after is not None
    (count,) = after.counts
    assert (count.represented, count.agree, count.against, count.other, count.missing) == (
        HOUSEHOLDS, 120, 10, 6, 0,
    )  # fmt: skip
    assert "没有自己的表决权" in clerk.said(Subject.meeting(meeting), "P33")


def _vote(clerk: Clerk, topic: UUID) -> None:
    """What was agreed on is not the owners' decision: it waits until they voted."""
    with pytest.raises(KnownError, match="needs_vote"):
        clerk.move(topic, TopicState.CARRIED_OUT)
    clerk.move(topic, TopicState.TO_ASSEMBLY)
    clerk.later(30)
    passed = Decision(Decider.ASSEMBLY, passed=True, reference="新纪广场业主大会2026年第1号决定")
    clerk.office.pool.decide(topic, passed)


def _claim_thrice(clerk: Clerk, problem: UUID) -> None:
    """Three bodies call it theirs and it was registered twice: it is one problem."""
    problems = clerk.office.problems
    for claimant, name in (
        (Claimant.PARTY_BRANCH, "新纪广场党支部"),
        (Claimant.COMMITTEE, "新纪广场业主委员会"),
        (Claimant.COUNCIL, "新纪广场业主代表会议"),
    ):
        problems.claim(problem, ClaimProblem(claimant, name))
    before = problems.totals().found
    row = problems.problem(problem).problem
    again = RaiseProblem(row.compound_id, ProblemKind.LIFT, "电梯又停了", "1栋", "业主")
    twin = problems.raise_problem(again).made
    assert problems.totals().found == before + 1
    problems.merge(problem, twin, "同一部电梯", WHO)
    totals = problems.totals()
    assert totals.found == before
    assert {row.claimant: row.problems for row in totals.claims} == dict.fromkeys(
        (Claimant.PARTY_BRANCH, Claimant.COMMITTEE, Claimant.COUNCIL), 1
    )


def _raise_money(clerk: Clerk, compound: UUID, problem: UUID) -> None:
    """Equal shares, exact to the cent; one household is late, and the list says who."""
    problems = clerk.office.problems
    rule = ShareRule(compound, ShareBase.EQUAL, RAISED_FEN)
    funding = open_funding(clerk, rule, "电梯更换筹资", problem)
    dues = Counter(share.due_fen for share in problems.funding(funding).shares)
    assert dues == {AVERAGE_FEN: 128, AVERAGE_FEN - 1: 8}
    sheet = collect(clerk, funding, but=1)
    (late,) = (share for share in sheet.shares if share.left_fen)
    assert (sheet.funding.households, sheet.funding.paid_up) == (HOUSEHOLDS, HOUSEHOLDS - 1)
    assert sheet.funding.paid_fen + late.left_fen == RAISED_FEN
    part = problems.pay(PayShare(late.id, 500_000, late.household)).made
    with pytest.raises(KnownError, match="paid_too_much"):
        problems.pay(PayShare(late.id, late.left_fen, late.household))
    about = Subject(SubjectKind.CROWD_FUNDING, funding)
    statement = clerk.said(about, "D48_statement")
    for said in ("应缴136户", "平均每户8,823.53元", "已缴清135户", "未缴清的尚有1户"):
        assert said in statement
    problems.hand_out_receipt(part)
    assert "伍仟元整" in clerk.said(Subject(SubjectKind.RECEIPT, part), "P43")
    row = collect(clerk, funding).funding
    assert (row.paid_up, row.paid_fen, row.balance_fen) == (HOUSEHOLDS, RAISED_FEN, RAISED_FEN)
    assert row.average_fen == AVERAGE_FEN
    receipts = [payment.receipt for payment in problems.funding(funding).payments]
    assert len(receipts) == len(set(receipts)) == HOUSEHOLDS + 1
    assert "1,200,000.00" in clerk.said(about, "D48")
    spend(clerk, row.fund_id, RAISED_FEN, problem)
    finish(clerk, problem, RAISED_FEN, 4)
    assert problems.funding(funding).funding.balance_fen == 0
