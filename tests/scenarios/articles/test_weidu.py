"""Weidu's article at its size: grids, branches, committees, assigned staff, Tuesdays, rewards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from uuid import UUID

import pytest

from core.clock import FixedClock
from core.committees.drafts import NoteKnown
from core.committees.kinds import KnownKind
from core.errors import KnownError
from core.law.shares import percent_text
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
from core.party.grids.drafts import PlanOrder
from core.party.grids.kinds import GridReason
from core.party.grids.sheets import GridRow, PlanSheet, ratio_text
from core.party.organisations.drafts import (
    CheckInDraft,
    LetterDraft,
    MemberDraft,
    PointsDraft,
    PostDraft,
    ReviewDraft,
)
from core.party.organisations.items import items
from core.party.organisations.kinds import (
    BuildMode,
    ItemGroup,
    LetterKind,
    OrgKind,
    OrgLevel,
    OrgPlace,
    PartyPost,
    ReviewGrade,
    ReviewSide,
    Tie,
)
from core.party.organisations.tables import PersonPost
from core.party.pairing.drafts import (
    CheckDraft,
    IncomeDraft,
    ListDraft,
    PaidDraft,
    RatingDraft,
    StaffDraft,
    VenueDraft,
)
from core.party.pairing.kinds import FundSource, SixThing, StaffKind
from core.party.pairing.tables import AssignedStaff
from core.scope import Scope
from core.totals.kinds import Figure
from tests.builders import HENAN_WEIDU
from tests.core.meetings.story import MEMBERS
from tests.scenarios.articles.weidu import (
    COMMUNITIES,
    COURTYARDS,
    GRIDS,
    SHORT,
    Branches,
    District,
    branch,
    build,
    found_branches,
)
from tests.scenarios.office import fixed_clock, make_office
from tests.xiling import add

COMMITTEES, INTERIM = 177, 57
STAFF = {
    StaffKind.POLICE: 300, StaffKind.JUDGE: 120, StaffKind.PROSECUTOR: 120, StaffKind.LAWYER: 80,
}  # fmt: skip
TODAY = date(2026, 6, 20)
TERM = date(2025, 6, 1), date(2030, 5, 31)


@dataclass(frozen=True, slots=True)
class Weidu:
    """The district with its plan in force and a branch in every grid."""

    district: District
    plan: UUID
    branches: Branches

    @property
    def office(self) -> Office:
        return self.district.office

    def share(self, figure: Figure) -> tuple[int, int]:
        found = self.office.totals.look().ratio(figure)
        return found.part, found.whole


@pytest.fixture(scope="module")
def weidu(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weidu]:
    folder = tmp_path_factory.mktemp("weidu") / "office"
    with make_office(folder, division=HENAN_WEIDU) as office:
        district = build(office)
        plan = district.plan()
        office.grids.adopt(plan)
        yield Weidu(district, plan, found_branches(district, plan))


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Office]:
    clock = fixed_clock()
    with make_office(tmp_path / "office", clock, HENAN_WEIDU) as office:
        yield office


def of_reason(sheet: PlanSheet, reason: GridReason) -> list[GridRow]:
    return [grid for grid in sheet.grids if grid.reason is reason]


def codes(sheet: PlanSheet, grid_id: UUID) -> set[str]:
    [grid] = [one for one in sheet.grids if one.id == grid_id]
    return {finding.code for finding in grid.findings}


@pytest.mark.slow
def test_courtyards_become_grids_by_the_rule_and_are_corrected_by_hand(weidu: Weidu) -> None:
    grids = weidu.office.grids
    with pytest.raises(KnownError, match=r"^grids\.exactly_line$"):
        grids.make_plan(PlanOrder())
    sheet = grids.plan(weidu.plan)
    assert (sheet.places, sheet.spread.grids) == (COURTYARDS, GRIDS)
    assert ratio_text(Fraction(sheet.places, sheet.spread.grids)) == "3.94"
    assert (sheet.plan.line, sheet.plan.in_force) == (300, True)
    assert sheet.plan.rule_source, "the line is the policy's"
    assert not sheet.findings
    assert not [grid for grid in sheet.grids if grid.findings]
    by_reason = Counter(grid.reason for grid in sheet.grids)
    assert by_reason == {
        GridReason.NEIGHBOURS: 131, GridReason.ALONE: 78, GridReason.SAME_KIND: 30,
        GridReason.RURAL_GROUP: 30, GridReason.EXACTLY: 1,
    }  # fmt: skip
    for grid in of_reason(sheet, GridReason.ALONE):
        assert len(grid.places) == 1
        assert grid.households > 300
    for grid in (*of_reason(sheet, GridReason.NEIGHBOURS), *of_reason(sheet, GridReason.SAME_KIND)):
        assert grid.households > 300
        assert all(place.households < 300 for place in grid.places)
        assert str(grid.households) in grid.why.said[0]

    draft = weidu.district.plan()
    sheet = grids.plan(draft)
    first, second, *_rest = of_reason(sheet, GridReason.NEIGHBOURS)
    assert first.community_id == second.community_id
    moved = first.places[0].id
    grids.move_places([moved], second.id, "居民一直到那边议事")
    sheet = grids.plan(draft)
    assert codes(sheet, second.id) == {"grids.apart"}
    assert {grid.id for grid in of_reason(sheet, GridReason.BY_HAND)} == {first.id, second.id}
    grids.move_places([moved], first.id, "征求意见后不调")
    alone = of_reason(sheet, GridReason.EXACTLY)[0]
    grids.merge(second.id, [alone.id], "合署办公")
    sheet = grids.plan(draft)
    assert codes(sheet, first.id) == set()
    assert "grids.apart" in codes(sheet, second.id)
    assert sheet.spread.grids == GRIDS - 1
    assert [one.number for one in sheet.corrections] == [1, 2, 3]


@pytest.mark.slow
def test_a_grid_with_three_full_members_has_its_branch_another_joins(weidu: Weidu) -> None:
    organisations, branches = weidu.office.organisations, weidu.branches
    assert weidu.share(Figure.GRIDS_WITH_BRANCH) == (GRIDS, GRIDS)
    assert weidu.share(Figure.COMPOUNDS_WITH_ORG) == (COURTYARDS, COURTYARDS)
    tree = organisations.tree()
    above = {OrgKind.COMMITTEE, OrgKind.GENERAL_BRANCH}
    led = [row for row in tree if row.level is OrgLevel.COMMUNITY and row.kind in above]
    assert len(led) == COMMUNITIES
    figures = organisations.figures()
    assert (figures.branches, figures.short) == (GRIDS, SHORT)
    assert sum(bool(row.branch) for row in organisations.matrix().rows) >= 820

    small = branches.ids[0]
    [row] = [one for one in tree if one.id == small]
    assert row.parent_id is not None
    firm = organisations.found(
        branch("物业企业党支部", row.parent_id, row.community_id, place=OrgPlace.PROPERTY_FIRM)
    ).made
    organisations.add_member(MemberDraft("郑物业", organisation_id=firm))
    sheet = organisations.organisation(small)
    assert "organisations.too_few" in {one.code for one in sheet.findings}
    nearest = sheet.proposals[0]
    assert (nearest.partner.id, nearest.reasons[0]) == (firm, Tie.PROPERTY_FIRM)
    assert (nearest.full_together, nearest.units_together) == (3, 2)
    for number in range(SHORT):
        [mine] = [one for one in tree if one.id == branches.ids[number]]
        assert mine.parent_id is not None
        draft = branch(mine.name, mine.parent_id, mine.community_id, mine.compound_ids)
        joint = replace(draft, build_mode=BuildMode.JOINT)
        organisations.change(mine.id, joint, TODAY, "与物业企业、商铺联合组建")
    widest = next(one for one in tree if len(one.compounds) == 6 and one.id in branches.ids[:SHORT])
    found = organisations.organisation(widest.id)
    assert len(found.row.areas) == 1, "a grid is one unit, however many courtyards"
    assert "organisations.too_wide" not in {one.code for one in found.findings}
    figures = organisations.figures()
    assert (figures.short, figures.joint) == (1, SHORT), "the firm's own branch is left"


@pytest.mark.slow
def test_committees_and_interim_bodies_are_counted_to_grids_and_told_apart(weidu: Weidu) -> None:
    office = weidu.office
    seats: dict[int, tuple[int | None, int | None]] = {0: (8, 4), 1: (7, 3), 2: (5, 3)}
    for number, inside in enumerate(weidu.branches.grids[:COMMITTEES]):
        name, kind, told = "业委会", KnownKind.COMMITTEE, seats.get(number, (7, 4))
        if number >= COMMITTEES - INTERIM:
            name, kind, told = "物管会", KnownKind.INTERIM, (None, None)
        office.committees.note_known(
            NoteKnown(inside[0], kind, f"{number}号{name}", *TERM, "街道备案表", *told)
        )
    assert weidu.share(Figure.GRIDS_WITH_COMMITTEE) == (COMMITTEES, GRIDS)
    assert percent_text(COMMITTEES, GRIDS) == "65.56%"
    assert office.totals.look().interim == INTERIM
    rows = office.totals.rows_behind(Figure.GRIDS_WITH_COMMITTEE)
    assert sum(row.detail.endswith("物管会") for row in rows if row.counted) == INTERIM
    warned = {row.name: {one.code for one in row.findings} for row in office.committees.known()}
    assert {name: said for name, said in warned.items() if said} == {
        "0号业委会": {"committee_not_odd"},
        "1号业委会": {"committee_party_share"},
        "2号业委会": {"committee_too_small"},
    }

    organisations = office.organisations
    managed = [inside[0] for inside in weidu.branches.grids[:COMMUNITIES]]
    with office.database.write() as session:
        add(session, PersonPost, (
            {"member_id": None, "name": f"{number}号经理", "organisation_id": None,
             "compound_id": one, "post": PartyPost.PROJECT_MANAGER, "since": date(2025, 9, 1),
             "until": None, "home_unit": f"{number}号物业公司", "ended_reason": ""}
            for number, one in enumerate(managed)
        ))  # fmt: skip
    sheet = organisations.matrix(office.committees.seats())
    assert len({post.home_unit for row in sheet.rows for post in row.firm}) == COMMUNITIES
    assert not organisations.calendar(office.committees.terms()).findings, "each in its turn"
    early = PostDraft(
        PartyPost.PROJECT_MANAGER, date(2025, 3, 2), name="早到经理", compound_id=managed[3]
    )
    organisations.appoint(early)
    [late] = organisations.calendar(office.committees.terms()).findings
    assert late.code == "organisations.property_first"


@pytest.mark.slow
def test_chairs_are_of_the_party_and_secretaries(weidu: Weidu) -> None:
    office, branches = weidu.office, weidu.branches
    organisations = office.organisations

    def chair(number: int, **who: object) -> None:
        home = branches.grids[number][0]
        organisations.appoint(PostDraft(PartyPost.CHAIR, TERM[0], compound_id=home, **who))  # type: ignore[arg-type]

    def said(number: int) -> list[str]:
        found = organisations.matrix(office.committees.seats()).findings
        where = str(branches.grids[number][0])
        return [one.code for one in found if one.where.subject == where]

    first, second, third = 201, 202, 203
    chair(first, name="褚无党")
    assert said(first) == ["organisations.chair_party"]
    ordinary = branches.members[second][-1]
    chair(second, member_id=ordinary)
    assert said(second) == ["organisations.chair_deputy"]
    home = branches.ids[second]
    organisations.appoint(
        PostDraft(PartyPost.DEPUTY_SECRETARY, TERM[0], ordinary, organisation_id=home)
    )
    assert said(second) == []
    both = branches.members[third][0]
    chair(third, member_id=both)
    assert said(third) == []
    rows = organisations.matrix(office.committees.seats()).rows
    assert [row.member_id for row in rows if row.holds_both] == [both]


@pytest.mark.slow
def test_620_of_police_courts_prosecutors_and_lawyers_are_assigned(weidu: Weidu) -> None:
    pairing, yards = weidu.office.pairing, weidu.district.yards
    kinds = [kind for kind, many in STAFF.items() for _ in range(many)]
    with weidu.office.database.write() as session:
        add(session, AssignedStaff, (
            {"compound_id": yards[number % len(yards)].id, "kind": kind, "name": f"{number}号下沉",
             "unit": "区政法单位", "phone": "", "since": TERM[0], "until": None, "ended_on": None,
             "ended_reason": ""}
            for number, kind in enumerate(kinds[1:])
        ))  # fmt: skip
    here = yards[-1].id
    last = StaffDraft(here, kinds[0], "严守正", "魏都分局", TERM[0])
    made = pairing.assign(last).made
    assert pairing.totals().staff == STAFF
    assert sum(pairing.totals().staff.values()) == 620
    assert pairing.totals(Scope.compound(here)).staff == {StaffKind.POLICE: 1}
    pairing.end_assignment(made, date(2026, 6, 19), "调离")
    assert sum(pairing.totals().staff.values()) == 619


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
