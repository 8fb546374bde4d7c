"""Regional party building at Heping's size: grids and who serves them, dual management, money."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.identity import new_id
from core.meetings.drafts import TopicDraft
from core.meetings.kinds import BodyKind
from core.office import Office
from core.party.grids.drafts import PlanOrder, StaffDraft
from core.party.grids.kinds import GridPlaceKind, GridRole
from core.party.grids.sheets import ratio_text
from core.party.grids.tables import GridPlace
from core.party.organisations.drafts import (
    AffiliationDraft,
    CheckInDraft,
    DepartureDraft,
    MemberDraft,
    OrganisationDraft,
    ReviewDraft,
)
from core.party.organisations.kinds import (
    MemberChangeKind,
    MemberKind,
    OrgKind,
    OrgLevel,
    OrgNode,
    ReviewGrade,
    ReviewSide,
)
from core.party.organisations.sheets import MemberLook
from core.party.pairing.drafts import (
    AllianceDraft,
    BudgetDraft,
    IncomeDraft,
    ListDraft,
    PaidDraft,
    PayeeDraft,
    TurnDraft,
    UnitDraft,
)
from core.party.pairing.kinds import (
    FundSource,
    PartnerKind,
    PaymentKind,
    TurnKind,
    TurnWhy,
)
from core.rosters.tables import Community
from core.scope import Scope
from core.totals.kinds import Figure
from tests.scenarios.articles.clerk import Clerk
from tests.scenarios.office import fixed_clock, make_office
from tests.xiling import add

HEPING = "120101"
COMMUNITIES, GRIDS = 63, 629
ON_GRIDS = {GridRole.MANAGER: 661, GridRole.INFORMATION: 1_561}
ON_COMMUNITIES = {GridRole.INSTRUCTOR: 183, GridRole.LIAISON: 145}
STAFF = ON_GRIDS | ON_COMMUNITIES
SINCE, TODAY = date(2026, 1, 1), date(2026, 6, 20)
YUAN = 100


@pytest.fixture
def clock() -> FixedClock:
    return fixed_clock()


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    with make_office(tmp_path / "office", clock, HEPING) as opened:
        yield opened


def lay_out(office: Office) -> tuple[UUID | None, ...]:
    """Write the communities and, in each, nine or ten courtyards over the line."""
    communities = (None, *(new_id() for _number in range(COMMUNITIES - 1)))
    with office.database.write() as session:
        add(session, Community, (
            {"id": one, "name": f"和平{number:02}社区", "street": f"{number % 6}街道"}
            for number, one in enumerate(communities) if one is not None
        ))  # fmt: skip
        add(session, GridPlace, (
            {"id": new_id(), "community_id": communities[number % COMMUNITIES],
             "name": f"院{number:03}", "compound_id": None, "kind": GridPlaceKind.OLD,
             "households": 301 + number % 90, "whole": True, "measure": None, "east": None,
             "north": None, "dropped_on": None}
            for number in range(GRIDS)
        ))  # fmt: skip
    return communities


@pytest.mark.slow
def test_63_communities_are_629_grids_with_the_staff_of_tianjins_table(office: Office) -> None:
    communities = lay_out(office)
    grids = office.grids
    with pytest.raises(KnownError, match=r"^grids\.no_line$"):
        grids.make_plan(PlanOrder())
    plan = grids.make_plan(PlanOrder(line=300, source="和平区网格划分办法")).made
    grids.adopt(plan)
    ids = [row.id for row in grids.plan(plan).grids]
    staff = [
        StaffDraft(role, f"{role}{number}", SINCE, ids[number % GRIDS])
        for role, many in ON_GRIDS.items() for number in range(many)
    ] + [
        StaffDraft(role, f"{role}{number}", SINCE, None, communities[number % COMMUNITIES])
        for role, many in ON_COMMUNITIES.items() for number in range(many)
    ]  # fmt: skip
    grids.add_staff(staff)

    counted = grids.staffing()
    assert (counted.communities, counted.grids, counted.staffed) == (COMMUNITIES, GRIDS, GRIDS)
    assert {role: counted.persons(role) for role in STAFF} == STAFF
    assert ratio_text(counted.grids_per_community) == "9.98"
    assert {role: ratio_text(counted.per_grid(role)) for role in STAFF} == {
        GridRole.MANAGER: "1.05", GridRole.INFORMATION: "2.48",
        GridRole.INSTRUCTOR: "0.29", GridRole.LIAISON: "0.23",
    }  # fmt: skip
    assert ratio_text(counted.per_community(GridRole.INSTRUCTOR)) == "2.90"
    assert ratio_text(counted.per_community(GridRole.LIAISON)) == "2.30"

    look = office.totals.look()
    assert dict(look.people.staff) == STAFF
    share = look.ratio(Figure.GRIDS_STAFFED)
    assert (share.part, share.whole) == (GRIDS, GRIDS)
    each = [office.totals.look(Scope.community(one)).people.staff for one in communities[:2]]
    rows = {row.community_id: row for row in counted.rows}
    for one, found in zip(communities[:2], each, strict=True):
        persons = dict(zip(GridRole, rows[one].persons, strict=True))
        assert dict(found) == {role: many for role, many in persons.items() if many}

    serving = grids.staff()
    [first] = [row for row in serving if row.name == f"{GridRole.MANAGER}0"]
    grids.end_staff(first.id, "调离", TODAY)
    assert grids.staffing().persons(GridRole.MANAGER) == STAFF[GridRole.MANAGER] - 1
    assert office.totals.look().people.staff[GridRole.MANAGER] == STAFF[GridRole.MANAGER] - 1


@dataclass(frozen=True, slots=True)
class Branches:
    """A community's committee, its branch at home, and branches on nodes that are no territory."""

    community: UUID
    home: UUID
    nodes: tuple[UUID, ...]


def found_tree(office: Office) -> Branches:
    """Found 1 and N: the community's committee, and branches in a building, a firm, a market."""
    found = office.organisations.found
    above = found(OrganisationDraft("云杉社区党委", OrgLevel.COMMUNITY, OrgKind.COMMITTEE)).made
    branch = OrganisationDraft("云杉社区第一党支部", OrgLevel.GRID, OrgKind.BRANCH, above)
    nodes = {OrgNode.BUILDING: "楼宇", OrgNode.FIRM: "企业", OrgNode.MARKET: "市场"}
    return Branches(
        above,
        found(branch).made,
        tuple(
            found(replace(branch, name=f"{name}党支部", node=node)).made
            for node, name in nodes.items()
        ),
    )


def test_a_member_is_managed_in_unit_and_in_community(office: Office) -> None:
    organisations, tree = office.organisations, found_tree(office)
    nodes = {row.id: row.node for row in organisations.tree()}
    assert [nodes[one] for one in tree.nodes] == [OrgNode.BUILDING, OrgNode.FIRM, OrgNode.MARKET]
    member = organisations.add_member(
        MemberDraft(
            "钱承业", kind=MemberKind.EMPLOYED, unit="区第三小学",
            record_elsewhere="区第三小学党支部", community_branch_id=tree.home,
        )
    ).made  # fmt: skip
    floating = MemberDraft(
        "孙𬸚",
        kind=MemberKind.FLOATING,
        organisation_id=tree.nodes[1],
        community_branch_id=tree.home,
    )
    organisations.add_member(floating)
    [home] = [row for row in organisations.tree() if row.id == tree.home]
    assert (home.full, home.besides) == (0, 2), "managed here besides, the record lies elsewhere"
    assert office.totals.look().people.members == 2
    assert len(organisations.members(MemberLook(kind=MemberKind.FLOATING))) == 1
    assert len(organisations.members(MemberLook(tree.community))) == 2
    organisations.check_in(member, CheckInDraft(tree.home, TODAY, "林晓"))
    for side, grade in zip(ReviewSide, (ReviewGrade.EXCELLENT, ReviewGrade.QUALIFIED), strict=True):
        organisations.review(member, ReviewDraft(2026, side, grade, TODAY, "党支部"))
    [line] = [row for row in organisations.service(2026) if row.member_id == member]
    assert (line.unit_grade, line.community_grade) == (
        ReviewGrade.EXCELLENT, ReviewGrade.QUALIFIED,
    )  # fmt: skip
    assert (line.reported_to, line.record) == ("云杉社区第一党支部", "区第三小学党支部")


def test_transfers_in_and_out_are_on_the_log(office: Office) -> None:
    organisations, tree = office.organisations, found_tree(office)
    draft = MemberDraft("李若谷", organisation_id=tree.home)
    member = organisations.add_member(draft, date(2026, 3, 1), "河西区某社区党委").made
    moved = AffiliationDraft(tree.nodes[0], "", tree.home, date(2026, 4, 1), "入职楼宇企业")
    organisations.move_member(member, moved)
    organisations.let_go(member, DepartureDraft(TODAY, "迁居", "南开区某社区党委"))
    changes = organisations.member(member).changes
    assert {row.kind for row in changes} == {
        MemberChangeKind.TRANSFERRED_IN, MemberChangeKind.MOVED, MemberChangeKind.TRANSFERRED_OUT,
    }  # fmt: skip
    figures = organisations.figures()
    assert (figures.received, figures.handed_on, figures.members) == (1, 1, 0)


def test_three_sources_pay_what_was_planned(office: Office) -> None:
    pairing = office.pairing
    sources = {
        FundSource.DUES: 20_000 * YUAN,
        FundSource.BUDGET: 63_000 * YUAN,
        FundSource.SPONSORS: 5_000 * YUAN,
    }
    for number, (source, fen) in enumerate(sources.items()):
        kind = PaymentKind.OTHER
        pairing.plan_budget(BudgetDraft(2026, source, kind, "区域化党建活动", fen, SINCE))
        pairing.receive(IncomeDraft(source, SINCE, f"{source}", "活动", fen, f"收{number}"))
        payees = (PayeeDraft("社区党委", "活动", fen - 1_000 * YUAN),)
        title, basis = "活动经费", "党委会决定"
        made = pairing.list_payments(
            kind, ListDraft(2026, source, title, basis, TODAY, payees)
        ).made
        [line] = pairing.payment_list(made).lines
        pairing.pay(line.id, PaidDraft(TODAY, f"支{number}", "孙玉梅"))
    sheet = pairing.budget(2026)
    rows = {row.source: row for row in sheet.sources}
    for source, fen in sources.items():
        row = rows[source]
        assert (row.planned_fen, row.received_fen, row.paid_fen) == (fen, fen, fen - 1_000 * YUAN)
        assert row.balance_fen == 1_000 * YUAN
    assert pairing.totals().left_fen == 3_000 * YUAN
    assert (
        sum(sheet.paid_by_month) == sheet.paid_by_month[5] == sum(sources.values()) - 3_000 * YUAN
    )
    over = PayeeDraft("社区党委", "活动", 1_000 * YUAN + 1)
    draft = ListDraft(2026, FundSource.DUES, "补充", "党委会决定", TODAY, (over,))
    [line] = pairing.payment_list(pairing.list_payments(PaymentKind.OTHER, draft).made).lines
    with pytest.raises(KnownError, match=r"^pairing\.overdrawn$"):
        pairing.pay(line.id, PaidDraft(TODAY, "支9", "孙玉梅"))


def test_the_joint_meeting_is_hosted_by_each_in_turn(
    office: Office, clock: FixedClock, tmp_path: Path
) -> None:
    pairing, names = office.pairing, ("区教育局", "区医院", "滨江商场", "街道商会")
    units = [
        pairing.add_unit(UnitDraft(PartnerKind.DISTRICT_UNIT, name, SINCE)).made for name in names
    ]
    alliance = pairing.form_alliance(
        AllianceDraft("和平区域化党建联席会议", SINCE, tuple(units), "每季度一次，轮流主持")
    ).made
    clerk = Clerk(office, clock, tmp_path)
    body = clerk.body(BodyKind.PARTY_JOINT, "党建联席会议", None, len(names))
    for number in range(2 * len(names)):
        plan = pairing.alliance(alliance).plan
        host = plan[0]
        assert host.unit == names[number % len(names)]
        topic = TopicDraft("资源、需求、项目三张清单", host.unit, "各单位认领项目。")
        meeting = clerk.call(body, f"第{number + 1}次联席会议", topics=(topic,))
        clerk.hold(meeting)
        hosted = TurnDraft(host.unit_id, TurnKind.HOSTED, clock.today(), "资源、需求、项目清单")
        pairing.note_turn(alliance, hosted)
    sheet = pairing.alliance(alliance)
    assert {row.hosted for row in sheet.members} == {2}
    assert sheet.row.meetings == len(office.meetings.meetings(body)) == 2 * len(names)
    gave = TurnDraft(units[0], TurnKind.SKIPPED, clock.today(), "场地装修")
    pairing.note_turn(alliance, gave)
    first, second, *_rest = pairing.alliance(alliance).plan
    assert first.unit == names[1]
    assert (second.unit, second.why) == (names[0], TurnWhy.GAVE_WAY)
