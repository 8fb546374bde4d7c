"""Xiling's councils: one topic from the pool to its feedback, two events, a branch's home."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from core.affairs.neighbours.drafts import EventDraft, FormTeam, HeldDraft, VolunteerDraft
from core.affairs.neighbours.kinds import CountBasis, EventKind, TeamKind
from core.affairs.problems.drafts import LinkProblem
from core.affairs.problems.kinds import LinkKind, ProblemKind
from core.errors import KnownError
from core.meetings.counting import Vote
from core.meetings.drafts import Feedback, Move, ProgressReport, Promise, TopicDraft
from core.meetings.kinds import BodyKind, FollowUpState
from core.meetings.pool.drafts import Answer, OpenRound, RaiseTopic
from core.meetings.pool.kinds import Stance, TopicKind, Way
from core.meetings.pool.promise_rows import Made
from core.meetings.procedures.drafts import DoStep, Party, StartRun
from core.meetings.procedures.kinds import RunAbout
from core.meetings.stages import TopicState
from core.party.grids.drafts import ZoneDraft, ZoneMemberDraft
from core.party.organisations.drafts import MemberDraft, PostDraft
from core.party.organisations.kinds import PartyPost
from core.party.pairing.drafts import CheckDraft, VenueDraft
from core.party.pairing.kinds import SixThing
from core.scope import Scope
from core.subject import Subject, SubjectKind
from tests.core.rosters.invented import invented_name
from tests.scenarios.articles.clerk import POSTED, WHO, Clerk
from tests.scenarios.articles.xiling_money import finish, raise_problem

LAKE_ENTRANCES, LAKE_HOMES = 4, 10
HEADS = 320, 290
"""美岸长堤: two events with more than 600 residents."""
TEAM = 47
"""龙腾佳苑: three teams of together 141 members, a centre of 140 m²."""
CENTRE = Decimal(140)
ZONES = ("一责任区", "1栋1单元"), ("二责任区", "1栋2单元；1栋1单元102")
FIRST = "邹明远"
FIVE = (
    Party("party", "美岸长堤党支部"),
    Party("residents_committee", "社区居委会"),
    Party("committee", "美岸长堤业主委员会"),
    Party("property_firm", "美岸长堤物业服务中心"),
    Party("representatives", "居民代表李若谷"),
)


def tell_council(clerk: Clerk) -> None:
    """Parking: opinions, council, promise, order, reply, feedback; the two events."""
    compound = clerk.roster("美岸长堤", LAKE_ENTRANCES, LAKE_HOMES)
    clerk.settle(compound, "美岸长堤")
    problem = raise_problem(clerk, compound, ProblemKind.PARKING, "小区停车难")
    topic = clerk.topic(
        RaiseTopic(
            "地面停车划线", TopicKind.PARKING, "业主李若谷", Way.VISIT, "消防通道被占。", compound,
            options="方案一：划线。方案二：预约。",
        )
    )  # fmt: skip
    run = _begin(clerk, compound, topic)
    _ask(clerk, topic)
    bodies = {row.kind: row.id for row in clerk.office.meetings.bodies(compound)}
    meeting = _consult(clerk, bodies[BodyKind.OWNERS_COUNCIL], topic)
    _follow(clerk, meeting, topic)
    _close(clerk, run, topic)
    clerk.office.problems.link(problem, LinkProblem(LinkKind.POOL_TOPIC, topic))
    finish(clerk, problem, 0, 5)
    clerk.move(topic, TopicState.FILED)
    clerk.office.meetings.close(meeting, "2026-停车-1")
    _decide(clerk, compound)
    _celebrate(clerk, compound)


def _begin(clerk: Clerk, compound: UUID, topic: UUID) -> UUID:
    """5+N: five fixed parties are named before it starts; its steps say that none defined them."""
    procedures = clerk.office.procedures
    draft = StartRun(
        "five_n", "地面停车划线", "业主李若谷", FIVE, compound, about=RunAbout.TOPIC, about_id=topic
    )
    with pytest.raises(KnownError, match="role_missing"):
        procedures.start(replace(draft, parties=FIVE[:4]))
    run = procedures.start(draft).made
    steps = [one.step for one in procedures.run(run).steps]
    assert [one.title for one in steps] == ["提议", "定题", "协商", "决议", "反馈"]
    assert not any(one.defined for one in steps)
    return run


def _close(clerk: Clerk, run: UUID, topic: UUID) -> None:
    """Four steps do not file it: the fifth, feedback, follows once its result hung 15 days."""
    office, filing = clerk.office, Move(TopicState.FILED, WHO, "卷宗")
    for step in ("propose", "set", "consult", "resolve"):
        office.procedures.do_step(run, DoStep(step, "已办", "会议记录", FIVE))
        clerk.later(1)
    for act in (lambda: office.procedures.close(run), lambda: office.pool.move(topic, filing)):
        with pytest.raises(KnownError, match=r"not_fed_back|topic_runs"):
            act()
    told = DoStep("feed_back", "已反馈", "满意度回执", FIVE)
    clerk.later(POSTED.days - 2)
    with pytest.raises(KnownError, match="too_early"):
        office.procedures.do_step(run, told)
    clerk.later(1)
    office.procedures.do_step(run, told)
    office.procedures.close(run)


def _ask(clerk: Clerk, topic: UUID) -> None:
    """Every household is asked before; 36 of 40 answer, one of them twice."""
    pool, homes = clerk.office.pool, LAKE_ENTRANCES * LAKE_HOMES
    closes = clerk.clock.today() + timedelta(days=10)
    asked = pool.open_round(topic, OpenRound("是否同意划线停车？", "入户发放", closes)).made
    households = pool.round(asked).households
    assert len(households) == homes
    for number, one in enumerate(households[:36]):
        stance = Stance.AGREE if number % 6 else Stance.AGAINST
        pool.answer(Answer(one.id, stance, WHO, "先保证消防通道"))
    pool.answer(Answer(households[0].id, Stance.AGREE, WHO, reason="看过图纸后改变意见"))
    pool.close_round(asked)
    tally = pool.round(asked).round.tally
    assert (tally.asked, tally.agree, tally.against, tally.answered) == (homes, 31, 5, 36)
    assert "地面停车划线" in clerk.said(Subject(SubjectKind.TOPIC, topic), "D42_opinions")


def _consult(clerk: Clerk, body: UUID, topic: UUID) -> UUID:
    """Notice, sign-in, minutes, result on the board."""
    meetings = clerk.office.meetings
    meeting = clerk.call(body, "停车协商会", (topic,))
    about = Subject.meeting(meeting)
    assert "消防通道被占" in clerk.said(about, "D43")
    assert "会议签到表" in clerk.said(about, "D39")
    held = clerk.hold(meeting, away=1)
    assert (held.counts.seats, held.counts.present) == (5, 4)
    (row,) = meetings.topics(meeting)
    clerk.discuss(row.id, "划线停车，消防通道两侧不设车位。", TopicState.AGREED)
    promise = Promise(
        "划线并设置标识", "郑开源", clerk.clock.today() + timedelta(days=20),
        "美岸长堤物业服务中心", 860_050, "公共收益",
    )  # fmt: skip
    meetings.promise(row.id, promise)
    clerk.publish(meeting)
    assert "不同意见" in clerk.said(about, "D40")
    result = clerk.said(about, "D44")
    assert "消防通道两侧不设车位" in result
    assert "孙𬸚" not in result
    return meeting


def _follow(clerk: Clerk, meeting: UUID, topic: UUID) -> None:
    """Late by a day it is ordered (D45), replied to, fed back (D46): nothing is passed over."""
    office = clerk.office
    found = office.promises.lines(Scope.compound(_compound_of(clerk, meeting)))
    (line,) = (one for one in found if one.made is Made.AT_MEETING)
    clerk.move(topic, TopicState.CARRIED_OUT)
    clerk.clock.set(line.deadline)
    assert line.days_late(clerk.clock.today()) == 0
    clerk.later(1)
    assert line.days_late(clerk.clock.today()) == 1
    assert "8,600.50" in clerk.said(line.subject, line.paper)
    with pytest.raises(KnownError, match="open_promise"):
        clerk.move(topic, TopicState.DONE)
    reply = ProgressReport(FollowUpState.DONE, "郑开源", "划线32个车位，通道畅通。")
    office.meetings.report(line.id, reply)
    clerk.move(topic, TopicState.DONE)
    with pytest.raises(KnownError, match="topic_runs"):
        clerk.move(topic, TopicState.FILED)
    told = Feedback("提出人和全体业主", "入户告知并公示", WHO, 5, "通道畅通了")
    office.pool.feed_back(topic, told)
    assert "通道畅通了" in clerk.said(Subject.meeting(meeting), "D46-1")
    assert not office.meetings.open_promises(office.meetings.meeting(meeting).body.id)


def _compound_of(clerk: Clerk, meeting: UUID) -> UUID:
    found = clerk.office.meetings.meeting(meeting).body.compound_id
    assert found is not None
    return found


def _decide(clerk: Clerk, compound: UUID) -> None:
    """The committee decides what is its own to decide; its decision hangs on the board (D41)."""
    meetings = clerk.office.meetings
    body = clerk.body(BodyKind.COMMITTEE, "美岸长堤业主委员会", compound, 7)
    draft = TopicDraft("聘请划线施工单位", "主任", "三家报价。")
    meeting = clerk.call(body, "第三次会议", topics=(draft,))
    clerk.hold(meeting, away=2)
    (row,) = meetings.topics(meeting)
    clerk.discuss(row.id, "选用报价最低的一家。", vote=Vote(4, 1, 0))
    (row,) = meetings.topics(meeting)
    assert row.state is TopicState.AGREED
    clerk.publish(meeting)
    assert "选用报价最低的一家" in clerk.said(Subject.meeting(meeting), "D41")


def _celebrate(clerk: Clerk, compound: UUID) -> None:
    neighbours, today = clerk.office.neighbours, clerk.clock.today()
    for number, heads in enumerate(HEADS, 1):
        plan = EventDraft(
            compound, f"第{number}届邻里节", EventKind.FESTIVAL, today, "中心广场", "业主委员会"
        )
        event = neighbours.plan_event(plan).made
        neighbours.hold_event(event, HeldDraft(today, heads - 20, CountBasis.ESTIMATED))
        counted = HeldDraft(today, heads, CountBasis.SIGNED, reason="按签到表更正")
        neighbours.hold_event(event, counted)
    totals = neighbours.event_totals(Scope.compound(compound))
    assert (totals.events, totals.headcount) == (2, sum(HEADS))
    assert totals.headcount > 600


def tell_branch(clerk: Clerk) -> tuple[int, int]:
    """A branch with its centre, first secretary, teams and zones; give its zones and members."""
    office, today = clerk.office, clerk.clock.today()
    compound = clerk.roster("龙腾佳苑", 2, 10)
    branch = clerk.settle(compound, "龙腾佳苑")
    venue = office.pairing.open_venue(
        VenueDraft(compound, "龙腾佳苑党群服务中心", "1栋架空层", "全天", today)
    ).made
    check = CheckDraft(today, WHO, CENTRE, frozenset(SixThing))
    office.pairing.check_venue(venue, check)
    for number, kind in enumerate((TeamKind.CULTURE, TeamKind.CARE, TeamKind.PATROL)):
        people = tuple(
            VolunteerDraft(invented_name(4_000 + number * TEAM + one)) for one in range(TEAM)
        )
        office.neighbours.form_team(FormTeam(compound, f"第{number + 1}队", kind, FIRST, people))
    totals = office.neighbours.event_totals(Scope.compound(compound))
    assert (totals.teams, totals.volunteers) == (3, 3 * TEAM)
    return _zones(clerk, compound, branch)


def _zones(clerk: Clerk, compound: UUID, branch: UUID) -> tuple[int, int]:
    """Two zones over two entrances; one dwelling lies in both until that is put right."""
    grids, today = clerk.office.grids, clerk.clock.today()
    people = [_first_secretary(clerk, branch)]
    for number in range(2):
        draft = MemberDraft(invented_name(5_000 + number), organisation_id=branch)
        member = clerk.office.organisations.add_member(draft).made
        people.append(ZoneMemberDraft(draft.name, branch="龙腾佳苑党支部", member_id=member))
    for (name, area), members in zip(ZONES, (people[:2], people[2:]), strict=True):
        grids.add_zone(ZoneDraft(compound, name, "走访联系", area, today, members=tuple(members)))
    sheet = grids.zones(compound)
    assert (sheet.homes, sheet.covered, len(sheet.doubled)) == (20, 20, 1)
    second = sheet.zones[1]
    put_right = ZoneDraft(
        compound, second.name, second.duty, "1栋2单元", today,
        members=tuple(ZoneMemberDraft(one.name, one.unit, one.branch, one.member_id)
                      for one in second.members),
    )  # fmt: skip
    grids.change_zone(second.id, put_right, "与一责任区重复")
    assert not grids.zones(compound).doubled
    assert FIRST in clerk.said(Subject(SubjectKind.ZONE, compound), "D49")
    return len(ZONES), len(people)


def _first_secretary(clerk: Clerk, branch: UUID) -> ZoneMemberDraft:
    """The first secretary comes from another unit, where his record stays."""
    organisations, unit = clerk.office.organisations, "区人民检察院"
    draft = MemberDraft(
        FIRST, unit=unit, record_elsewhere=f"{unit}机关党支部", community_branch_id=branch
    )
    member = organisations.add_member(draft).made
    post = PostDraft(
        PartyPost.FIRST_SECRETARY, clerk.clock.today(), member_id=member, organisation_id=branch,
        home_unit=unit,
    )  # fmt: skip
    organisations.appoint(post)
    (held,) = organisations.organisation(branch).posts
    assert (held.name, held.post, held.home_unit) == (FIRST, PartyPost.FIRST_SECRETARY, unit)
    return ZoneMemberDraft(FIRST, unit, "龙腾佳苑党支部", member)
