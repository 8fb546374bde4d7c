"""Weidu's article at its size: grids, branches, committees and assigned staff, from records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from uuid import UUID

import pytest

from core.committees.drafts import NoteKnown
from core.committees.kinds import KnownKind
from core.errors import KnownError
from core.law.shares import percent_text
from core.office import Office
from core.party.grids.drafts import PlanOrder
from core.party.grids.kinds import GridReason
from core.party.grids.sheets import GridRow, PlanSheet, ratio_text
from core.party.organisations.drafts import (
    MemberDraft,
    PostDraft,
)
from core.party.organisations.kinds import (
    BuildMode,
    OrgKind,
    OrgLevel,
    OrgPlace,
    PartyPost,
    Tie,
)
from core.party.organisations.tables import PersonPost
from core.party.pairing.drafts import (
    StaffDraft,
)
from core.party.pairing.kinds import StaffKind
from core.party.pairing.tables import AssignedStaff
from core.scope import Scope
from core.totals.kinds import Figure
from tests.builders import HENAN_WEIDU
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
from tests.scenarios.office import make_office
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
    look = office.totals.look()
    assert (look.interim, look.interim_grids) == (INTERIM, INTERIM)
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
