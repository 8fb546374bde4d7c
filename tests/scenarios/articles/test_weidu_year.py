"""Weidu's year: Tuesdays and their roll-over, stars, venues, points, reviews and letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.meetings.drafts import Feedback, FormBody, Move
from core.meetings.kinds import BodyKind
from core.meetings.pool.drafts import Decision, RaiseTopic
from core.meetings.pool.kinds import Decider, TopicKind, Way
from core.meetings.procedures.drafts import (
    DoStep,
    HoldDay,
    OpenSlot,
    Party,
    Settled,
    SlotTopicDraft,
    StartRun,
)
from core.meetings.procedures.kinds import RunAbout, RunState
from core.meetings.stages import TopicState
from core.office import Office
from core.party.organisations.drafts import (
    CheckInDraft,
    LetterDraft,
    MemberDraft,
    PointsDraft,
    ReviewDraft,
)
from core.party.organisations.items import items
from core.party.organisations.kinds import (
    ItemGroup,
    LetterKind,
    ReviewGrade,
    ReviewSide,
)
from core.party.pairing.drafts import (
    CheckDraft,
    IncomeDraft,
    ListDraft,
    PaidDraft,
    RatingDraft,
    VenueDraft,
)
from core.party.pairing.kinds import FundSource, SixThing
from core.totals.kinds import Figure
from tests.builders import HENAN_WEIDU
from tests.core.meetings.story import MEMBERS
from tests.scenarios.articles.weidu import (
    branch,
)
from tests.scenarios.office import fixed_clock, make_office

TODAY = date(2026, 6, 20)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Office]:
    clock = fixed_clock()
    with make_office(tmp_path / "office", clock, HENAN_WEIDU) as office:
        yield office


def test_every_tuesday_topics_are_talked_of_and_roll_over(town: Office) -> None:
    clock, procedures = town.clock, town.procedures
    assert isinstance(clock, FixedClock)
    body = town.meetings.form_body(
        FormBody(None, BodyKind.TUESDAY_COUNCIL, "云杉社区周二议事会", 5, MEMBERS)
    ).made
    slot = procedures.open_slot(OpenSlot(body, 1, time(15), "社区议事厅", TODAY)).made
    topic = town.pool.raise_topic(
        RaiseTopic("路灯不亮", TopicKind.SECURITY, "居民李若谷", Way.VISIT, "北巷三盏路灯不亮")
    ).made
    lamp = procedures.add_slot_topic(slot, SlotTopicDraft("路灯不亮", "居民李若谷", topic)).made
    gate = procedures.add_slot_topic(slot, SlotTopicDraft("大门常开", "党员周慎行")).made
    tuesdays = date(2026, 6, 23), date(2026, 6, 30), date(2026, 7, 7)
    assert [one.day for one in procedures.slot(slot).slot.next][:3] == list(tuesdays)
    clock.set(tuesdays[0])
    settled = Settled(gate, "加装闭门器，物业本周办")
    procedures.hold_day(slot, HoldDay(tuesdays[0], 4, 11, (settled,)))
    clock.set(tuesdays[1])
    procedures.call_off_day(slot, tuesdays[1], "防汛值守")
    clock.set(tuesdays[2])
    outcome = Settled(lamp, "转请街道协调供电单位更换")
    procedures.hold_day(slot, HoldDay(tuesdays[2], 5, 9, (outcome,)))
    sheet = procedures.slot(slot)
    assert [(row.title, row.rolled) for row in sheet.topics] == [("路灯不亮", 1), ("大门常开", 0)]
    july, june = sheet.months
    assert (june.planned, june.held, june.called_off, june.rolled) == (2, 1, 1, 1)
    assert (july.held, july.members, july.residents, july.settled) == (1, 5, 9, 1)
    _through_the_procedure(town, topic)


def _through_the_procedure(town: Office, topic: UUID) -> None:
    pool, procedures = town.pool, town.procedures
    host = Party("host", "值班委员吴淑芬")
    run = procedures.start(
        StartRun("tuesday", "路灯不亮", "居民李若谷", (host,), about=RunAbout.TOPIC, about_id=topic)
    ).made
    for state in (TopicState.ACCEPTED, TopicState.TO_STREET):
        pool.move(topic, Move(state, "林晓", "周二议事记录"))
    pool.decide(topic, Decision(Decider.STREET, passed=True, reference="街道会议纪要"))
    pool.move(topic, Move(TopicState.DONE, "林晓", "现场照片"))
    pool.feed_back(topic, Feedback("居民李若谷", "当面", "林晓", 5))
    filing = Move(TopicState.FILED, "林晓", "卷宗")
    for step in ("collect", "discuss", "assign"):
        procedures.do_step(run, DoStep(step, "已办", "会议记录", (host,)))
    with pytest.raises(KnownError, match=r"^procedures\."):
        procedures.close(run)
    with pytest.raises(KnownError, match=r"^procedures\."):
        pool.move(topic, filing)
    procedures.do_step(run, DoStep("feed_back", "已告知本人", "回执", (host,)))
    procedures.close(run)
    pool.move(topic, filing)
    assert procedures.run(run).run.state is RunState.CLOSED
    assert pool.topic(topic).topic.state is TopicState.FILED
    assert town.totals.look().satisfaction == (0, 0, 0, 0, 1)


def test_stars_are_paid_at_two_thousand_each(town: Office) -> None:
    pairing = town.pairing
    names = ("甲苑", "乙苑", "丙苑")
    homes = [town.rosters.add_compound(name).made for name in names]
    for home, stars in zip(homes, (5, 3, 0), strict=True):
        pairing.rate(RatingDraft(home, 2026, stars, TODAY, "区委组织部", "星级评定办法"))
    sheet = pairing.stars(2026)
    assert (sheet.stars, sheet.yuan_per_star, sheet.reward_fen) == (8, 2_000, 1_600_000)
    pairing.receive(IncomeDraft(FundSource.BUDGET, TODAY, "区财政", "奖励", 1_600_000, "拨001"))
    draft = ListDraft(2026, FundSource.BUDGET, "2026年星级小区奖励", "星级评定办法", TODAY)
    made = pairing.list_stars(draft).made
    listed = pairing.payment_list(made)
    assert {(one.payee, one.fen) for one in listed.lines} == {
        ("甲苑", 1_000_000), ("乙苑", 600_000),
    }  # fmt: skip
    for line in listed.lines:
        pairing.pay(line.id, PaidDraft(TODAY, f"支{line.ordinal}", "孙玉梅"))
    assert pairing.payment_list(made).paid_fen == sheet.reward_fen
    assert pairing.totals().left_fen == 0
    with pytest.raises(KnownError, match=r"^pairing\.no_stars$"):
        pairing.list_stars(draft)


def test_a_venue_needs_thirty_square_metres_and_six_things(town: Office) -> None:
    pairing = town.pairing
    home = town.rosters.add_compound("甲苑").made
    areas = {"党群服务中心": Decimal(30), "议事点": Decimal("29.99")}
    for name, area in areas.items():
        venue = pairing.open_venue(VenueDraft(home, name, "1栋", "全天", TODAY)).made
        pairing.check_venue(venue, CheckDraft(TODAY, "林晓", area, frozenset(SixThing)))
    share = town.totals.look().ratio(Figure.VENUES_FIT)
    assert (share.part, share.whole, len(SixThing)) == (1, 2, 6)


def test_one_show_two_links_seven_leads_add_up_in_the_year(town: Office) -> None:
    organisations = town.organisations
    branch_id = organisations.found(branch("甲苑党支部", None, None)).made
    school = "区第三小学"
    draft = MemberDraft(
        "赵云松", unit=school, record_elsewhere=f"{school}党支部", community_branch_id=branch_id
    )
    member = organisations.add_member(draft).made
    groups = Counter(item.group for item in items())
    assert groups == {ItemGroup.SHOW: 1, ItemGroup.LINK: 2, ItemGroup.LEAD: 7}
    for item in items():
        organisations.give_points(member, PointsDraft(item.code, item.most, TODAY, "公示栏"))
    organisations.give_points(member, PointsDraft("show", -4, TODAY, "核对后减分"))
    organisations.give_points(member, PointsDraft("show", 9, date(2025, 12, 31), "上年"))
    over = PointsDraft("show", items()[0].most + 1, TODAY, "公示栏")
    with pytest.raises(KnownError, match=r"^organisations\.points_range$"):
        organisations.give_points(member, over)
    organisations.check_in(member, CheckInDraft(branch_id, TODAY, "林晓"))
    for side in ReviewSide:
        graded = ReviewDraft(2026, side, ReviewGrade.EXCELLENT, TODAY, "评议组")
        organisations.review(member, graded)
    letter = organisations.write_letter(
        member, LetterDraft(LetterKind.THANKS, 2026, TODAY, "该同志在小区带头服务，特此致谢。")
    ).made
    organisations.answer_letter(letter, TODAY, "已在单位通报表扬")
    [row] = organisations.service(2026)
    assert row.points == sum(item.most for item in items()) - 4
    assert (row.unit_grade, row.community_grade) == (ReviewGrade.EXCELLENT, ReviewGrade.EXCELLENT)
    assert (row.reported_on, row.letters, row.answered) == (TODAY, 1, 1)
    [before] = organisations.service(2025)
    assert before.points == 9
