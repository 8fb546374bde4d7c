"""Totals over real records: shares by scope, the same thing once, money, satisfaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import openpyxl
import pypdfium2
import pytest

from core.affairs.problems.drafts import Charge, LinkProblem, MoveProblem, RaiseProblem
from core.affairs.problems.drafts_money import EnterMoney, OpenFund
from core.affairs.problems.kinds import LinkKind, MoneySource, ProblemKind, Way
from core.affairs.problems.stages import ProblemState
from core.changes import Topic
from core.committees.drafts import NoteKnown
from core.committees.kinds import KnownKind
from core.errors import KnownError
from core.meetings.drafts import CallMeeting, FormBody, Move
from core.meetings.kinds import BodyKind
from core.meetings.pool.drafts import RaiseTopic
from core.meetings.pool.kinds import TopicKind
from core.meetings.pool.kinds import Way as Channel
from core.meetings.stages import TopicState
from core.office import Office
from core.party.grids.drafts import PlaceDraft, PlanOrder, StaffDraft, ZoneDraft, ZoneMemberDraft
from core.party.grids.kinds import GridPlaceKind, GridRole
from core.party.organisations.drafts import DepartureDraft, MemberDraft, OrganisationDraft
from core.party.organisations.kinds import OrgKind, OrgLevel
from core.party.pairing.drafts import CheckDraft, VenueDraft
from core.party.pairing.kinds import SixThing
from core.scope import ALL, Scope
from core.totals.kinds import AskedKind, Figure, RowKind
from core.totals.paper_source import subject_of
from core.totals.sheets import TotalsSheet
from tests.builders import build_compound
from tests.core.meetings.story import MEMBERS, at
from tests.scenarios.office import make_office

TERM = date(2024, 5, 1), date(2027, 4, 30)


@dataclass(frozen=True, slots=True)
class Town:
    """An office with three compounds, one of which lies in another community."""

    office: Office
    one: UUID
    two: UUID
    far: UUID
    community: UUID

    def look(self, scope: Scope = ALL) -> TotalsSheet:
        return self.office.totals.look(scope)

    def share(self, figure: Figure, scope: Scope = ALL) -> tuple[int, int]:
        found = self.look(scope).ratio(figure)
        return found.part, found.whole


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with make_office(tmp_path / "office") as office:
        names = "甲苑", "乙苑", "丙苑"
        one, two, far = (office.rosters.add_compound(name).made for name in names)
        community = office.rosters.add_community("桃花岭社区", "学院街道").made
        office.rosters.set_community(far, community)
        yield Town(office, one, two, far, community)


def pdf_text(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as file:
        said = "".join(page.get_textpage().get_text_bounded() for page in file)
    return "".join(said.split())


def raise_problem(town: Town, compound: UUID, kind: ProblemKind = ProblemKind.LIFT) -> UUID:
    told = RaiseProblem(compound, kind, "电梯停运", "1栋", "业主")
    return town.office.problems.raise_problem(told).made


def finish(town: Town, problem_id: UUID) -> None:
    asked = Charge("电梯公司", "何检验", "修好", date(2026, 7, 1))
    town.office.problems.charge(problem_id, asked)
    for state in (ProblemState.ACCEPTED, ProblemState.IN_HAND, ProblemState.DONE):
        town.office.problems.move(problem_id, MoveProblem(state, "林晓", "现场记录"))


def test_committees_and_members_by_scope(town: Town) -> None:
    note = town.office.committees.note_known
    note(NoteKnown(town.one, KnownKind.COMMITTEE, "甲苑业委会", *TERM, "备案表", 7, 4))
    note(NoteKnown(town.far, KnownKind.INTERIM, "丙苑物管会", *TERM, "街道文件", 5, 0))
    note(NoteKnown(town.two, KnownKind.COMMITTEE, "旧业委会", TERM[0], date(2026, 6, 19), "备案表"))
    assert town.share(Figure.COMMITTEES) == (2, 3)
    assert town.share(Figure.COMMITTEES_WITH_MEMBER) == (1, 2)
    assert town.look().interim == 1
    assert town.share(Figure.COMMITTEES, Scope.compound(town.one)) == (1, 1)
    assert town.share(Figure.COMMITTEES, Scope.community(None)) == (1, 2)
    assert town.look(Scope.community(town.community)).place == "桃花岭社区"
    rows = town.office.totals.rows_behind(Figure.COMMITTEES)
    assert [(row.title, row.counted) for row in rows] == [
        ("乙苑", False), ("丙苑", True), ("甲苑", True),
    ]  # fmt: skip
    (first, second) = town.office.totals.rows_behind(Figure.COMMITTEES_WITH_MEMBER)
    assert (first.kind, first.detail, second.detail) == (RowKind.KNOWN, "0", "4")


def test_organisations_and_their_members(town: Town) -> None:
    found = OrganisationDraft("甲苑党支部", OrgLevel.GRID, OrgKind.BRANCH, compounds=(town.one,))
    branch = town.office.organisations.found(found).made
    town.office.organisations.add_member(MemberDraft("赵云松", organisation_id=branch))
    assert town.share(Figure.COMPOUNDS_WITH_ORG) == (1, 3)
    people = town.look(Scope.compound(town.one)).people
    assert (people.organisations, people.members) == (1, 1)
    assert town.look(Scope.compound(town.two)).people.members == 0


def test_grids_by_branch_committee_and_who_serves(town: Town) -> None:
    grids = town.office.grids
    for compound, name, here in (
        (town.one, "甲苑", None), (town.two, "乙苑", None), (town.far, "丙苑", town.community),
    ):  # fmt: skip
        kind = GridPlaceKind.ESTATE
        grids.add_place(PlaceDraft(name, kind, 301, community_id=here, compound_id=compound))
    found = OrganisationDraft("甲苑党支部", OrgLevel.GRID, OrgKind.BRANCH, compounds=(town.one,))
    town.office.organisations.found(found)
    above = OrganisationDraft(
        "社区总支", OrgLevel.COMMUNITY, OrgKind.GENERAL_BRANCH, compounds=(town.two, town.one)
    )
    town.office.organisations.found(above)
    note = town.office.committees.note_known
    note(NoteKnown(town.far, KnownKind.INTERIM, "丙苑物管会", *TERM, "街道文件", 5, 0))
    assert town.share(Figure.GRIDS_WITH_BRANCH) == (0, 0)
    plan = grids.make_plan(PlanOrder(line=300, source="区里的办法")).made
    first = grids.plan(plan).grids[0].id
    manager = StaffDraft(GridRole.MANAGER, "郑网格", TERM[0], first)
    grids.add_staff([manager, StaffDraft(GridRole.LIAISON, "卫联络", TERM[0])])
    assert town.look().people.staff == {GridRole.LIAISON: 1}, "the plan is a draft"
    assert grids.staffing().persons(GridRole.MANAGER) == 0
    grids.adopt(plan)
    assert town.look().people.staff == {GridRole.MANAGER: 1, GridRole.LIAISON: 1}
    assert grids.staffing().persons(GridRole.MANAGER) == 1
    assert town.look(Scope.community(town.community)).people.staff == {}
    assert town.look(Scope.compound(town.one)).people.staff == {}
    assert town.share(Figure.GRIDS_WITH_BRANCH) == (1, 3)
    assert town.share(Figure.GRIDS_WITH_COMMITTEE) == (1, 3)
    assert town.share(Figure.GRIDS_WITH_COMMITTEE, Scope.community(None)) == (0, 2)
    assert town.share(Figure.COMPOUNDS_WITH_ORG) == (2, 3)
    [*_others, there] = town.office.totals.rows_behind(Figure.GRIDS_WITH_COMMITTEE)
    assert (there.counted, there.detail) == (True, "丙苑物管会")


def test_who_left_is_in_charge_of_nothing(town: Town) -> None:
    office = town.office
    home = build_compound(office.database)
    branch = office.organisations.found(
        OrganisationDraft("云岭党支部", OrgLevel.GRID, OrgKind.BRANCH, compounds=(home,))
    ).made
    member = office.organisations.add_member(MemberDraft("赵云松", organisation_id=branch)).made
    people = ZoneMemberDraft("赵云松", member_id=member), ZoneMemberDraft("周慎行", "区医院")
    office.grids.add_zone(ZoneDraft(home, "一区", "走访", "1幢", TERM[0], members=people))
    assert town.look().people.zone_members == 2
    day = office.clock.today()
    gone = office.organisations.let_go(member, DepartureDraft(day, "迁居", "外省某党委"))
    assert gone.touches(Topic.GRID)
    people_now = town.look().people
    assert (people_now.zones, people_now.zone_members, people_now.members) == (1, 1, 0)
    [zone] = office.grids.zones(home).zones
    assert [one.name for one in zone.members] == ["周慎行"]
    assert office.grids.zone_figures(Scope.compound(home))[0].members == 1


def test_the_same_thing_counts_once(town: Town) -> None:
    office = town.office
    topic = office.pool.raise_topic(
        RaiseTopic("电梯更新", TopicKind.LIFT, "业主", Channel.VISIT, "常停运", town.one)
    ).made
    for state in (TopicState.ACCEPTED, TopicState.SET):
        office.pool.move(topic, Move(state, "林晓", "登记"))
    council = FormBody(town.one, BodyKind.OWNERS_COUNCIL, "议事会", 5, MEMBERS)
    body = office.meetings.form_body(council).made
    names = "会议室", "钱承业", "钱承业", "冯知微"
    office.pool.call(CallMeeting(body, "电梯协商会", at(27, 19), *names, ()), (topic,))
    assert [(row.kind, row.times) for row in town.look().asked] == [(AskedKind.LIFT, 1)]
    problem = raise_problem(town, town.one)
    assert town.look().asked[0].times == 2, "nobody said yet that it is the same"
    target = next(row for row in office.problems.targets(town.one) if row.kind is LinkKind.TOPIC)
    office.problems.link(problem, LinkProblem(LinkKind.TOPIC, target.id))
    assert town.look().asked[0].times == 1
    same = raise_problem(town, town.one)
    office.problems.merge(problem, same, "同一件", "林晓")
    sheet = town.look()
    assert (sheet.found, sheet.asked[0].times) == (1, 1)
    finish(town, problem)
    assert town.share(Figure.PROBLEMS_DONE) == (1, 1)
    assert (town.look().done, town.look().months[-1].done) == (1, 1)
    assert town.look(Scope.compound(town.far)).asked == ()


def test_money_by_source_and_year(town: Town) -> None:
    problem = raise_problem(town, town.one)
    fund = town.office.problems.open_fund(
        OpenFund(town.one, "惠民资金", MoneySource.PEOPLE_FUND, "社区")
    ).made
    town.office.problems.enter(fund, EnterMoney(Way.IN, 2_000_000, "001", "区财政", "拨款"))
    spent = EnterMoney(Way.OUT, 1_234_567, "002", "电梯公司", "更换", problem)
    town.office.problems.enter(fund, spent)
    sheet = town.look()
    assert (sheet.came_fen, sheet.spent_fen) == (2_000_000, 1_234_567)
    assert [(row.year, row.source) for row in sheet.money] == [(2026, MoneySource.PEOPLE_FUND)]
    assert town.look(Scope.compound(town.two)).money == ()


def test_a_venue_needs_its_six_things(town: Town) -> None:
    pairing = town.office.pairing
    day = date(2026, 6, 1)
    venue = pairing.open_venue(VenueDraft(town.one, "党群中心", "1栋", "全天", day)).made
    assert town.share(Figure.VENUES_FIT) == (0, 1)
    some = frozenset(SixThing) - {SixThing.FLAG}
    pairing.check_venue(venue, CheckDraft(day, "林晓", Decimal(29), some))
    assert town.share(Figure.VENUES_FIT) == (0, 1)
    pairing.check_venue(venue, CheckDraft(day, "林晓", Decimal(30), frozenset(SixThing)))
    assert town.share(Figure.VENUES_FIT) == (1, 1)


def test_the_bulletin_says_what_the_sheet_says(town: Town) -> None:
    for _number in range(3):
        finish(town, raise_problem(town, town.one))
    raise_problem(town, town.far, ProblemKind.PARKING)
    drawn = town.office.printing.draw(subject_of(ALL), "T01")
    text = pdf_text(drawn.data)
    for said in ("全部小区", "登记问题4件，办结3件", "电梯3件", "甲苑3件", "上升：电梯，近90日3件"):
        assert said in text
    assert town.office.printing.word(subject_of(ALL), "T01").data
    away = pdf_text(town.office.printing.draw(subject_of(Scope.compound(town.two)), "T01").data)
    assert "乙苑" in away
    assert "近十二个月没有登记居民诉求" in away
    assert away.count("按社区统计") == 4, "three shares of grids, and who serves them"
    assert "按社区统计" not in text
    home = town.office.printing.papers(subject_of(Scope.community(None)))
    assert [row.obstacle for row in home] == [None]
    there = subject_of(Scope.community(town.community))
    assert "桃花岭社区" in pdf_text(town.office.printing.draw(there, "T01").data)
    (found, *_rest) = town.office.paper_search.find("T01 乙苑", 9)
    assert found.about == "乙苑"


def test_the_workbook_has_a_line_for_each_figure(town: Town, tmp_path: Path) -> None:
    for _number in range(3):
        finish(town, raise_problem(town, town.one))
    path = tmp_path / "统计.xlsx"
    town.office.totals.write(path)
    book = openpyxl.load_workbook(path)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert rows[1] == ("类别", "项目", "数量（分子）", "总数（分母）", "比例")
    assert ("比率", "问题办结率", 3, 3, "100.00%") in rows
    assert ("诉求类别", "电梯", 3, "", "") in [tuple(v or "" for v in row) for row in rows]
    with pytest.raises(KnownError):
        town.office.totals.write(path)
    away = tmp_path / "乙苑.xlsx"
    town.office.totals.write(away, Scope.compound(town.two))
    book = openpyxl.load_workbook(away)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert [row[1] for row in rows if row[4] == "按社区统计"] == [
        "网格建支部率", "网格业委会组建率", "网格配员率",
    ]  # fmt: skip
