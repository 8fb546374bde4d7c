"""The tree: founded, changed with its history, merged, dissolved, and what it refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.db.database import Database
from core.identity import new_id
from core.party.grids.drafts import PlaceDraft, PlanOrder
from core.party.grids.kinds import GridPlaceKind
from core.party.organisations.drafts import OrganisationDraft, OrganisationEnd
from core.party.organisations.kinds import (
    BuildMode,
    MemberChangeKind,
    OrgChangeKind,
    OrgKind,
    OrgLevel,
    OrgNode,
    OrgPlace,
    OrgState,
)
from core.scope import Scope
from tests.core.party.grids.story import begin
from tests.core.party.organisations.tree import TODAY, Tree, branch, refused

REASON = "按街道批复调整"


def test_the_tree_stands_in_its_order(tree: Tree):
    group = tree.organisations.found(
        OrganisationDraft("1号院党小组", OrgLevel.COURTYARD, OrgKind.GROUP, tree.branch)
    ).made
    tree.organisations.found(
        OrganisationDraft(
            "云岭商圈党支部", OrgLevel.GRID, OrgKind.BRANCH, tree.community,
            node=OrgNode.MARKET, place=OrgPlace.SHOPS,
        )
    )  # fmt: skip
    rows = tree.organisations.tree()
    assert [(row.depth, row.name) for row in rows] == [
        (0, "云岭街道党工委"), (1, "云杉社区党委"), (2, "云岭商圈党支部"), (2, "云杉苑小区党支部"),
        (3, "1号院党小组"),
    ]  # fmt: skip
    assert rows[3].compounds == ("银杏里小区",)
    assert rows[4].id == group


def test_a_scope_shows_its_own_and_what_stands_above(tree: Tree):
    other = tree.rosters.add_community("听松社区", "云岭街道").made
    tree.rosters.set_community(tree.compounds[1], other)
    second = tree.found("听松苑小区党支部", compounds=tree.compounds[1:], community_id=other)
    names = {row.name for row in tree.organisations.tree(Scope.compound(tree.compounds[1]))}
    assert names == {"云岭街道党工委", "云杉社区党委", "听松苑小区党支部"}
    assert second in {row.id for row in tree.organisations.tree(Scope.community(other))}
    assert second not in {
        row.id for row in tree.organisations.tree(Scope.compound(tree.compounds[0]))
    }
    assert tree.organisations.figures(Scope.community(other)).compounds_covered == 1


def test_every_difference_is_a_line_of_history(tree: Tree):
    draft = branch(
        "云杉苑小区联合党支部", parent_id=tree.street, compounds=tree.compounds,
        build_mode=BuildMode.JOINT, is_temporary=True, founded_on=date(2026, 1, 5),
    )  # fmt: skip
    tree.organisations.change(tree.branch, draft, TODAY, REASON)
    sheet = tree.organisations.organisation(tree.branch)
    kinds = [change.kind for change in sheet.changes]
    assert kinds == [
        OrgChangeKind.FOUNDED, OrgChangeKind.RENAMED, OrgChangeKind.MOVED, OrgChangeKind.REBUILT,
        OrgChangeKind.COVERED,
    ]  # fmt: skip
    assert (sheet.changes[1].before, sheet.changes[1].after) == (
        "云杉苑小区党支部", "云杉苑小区联合党支部",
    )  # fmt: skip
    assert sheet.changes[4].after == "竹溪里小区、银杏里小区"
    assert sheet.parent == "云岭街道党工委"
    with refused("nothing_changed"):
        tree.organisations.change(tree.branch, draft, TODAY, REASON)
    tree.organisations.change(tree.branch, replace(draft, compounds=()), TODAY, REASON)
    assert tree.organisations.organisation(tree.branch).row.compounds == ()


def test_what_is_merged_hands_over_all_it_has(tree: Tree):
    members = tree.fill(2)
    post = tree.lead(members[0])
    group = tree.organisations.found(
        OrganisationDraft("1号院党小组", OrgLevel.COURTYARD, OrgKind.GROUP, tree.branch)
    ).made
    into = tree.found("听松苑小区党支部", compounds=tree.compounds[1:])
    tree.organisations.end(tree.branch, OrganisationEnd(TODAY, REASON, into))
    gone = tree.organisations.organisation(tree.branch)
    assert (gone.row.state, gone.row.ended_on) == (OrgState.MERGED, TODAY)
    assert [one.id for one in gone.posts if one.until is not None] == [post]
    now = tree.organisations.organisation(into)
    assert (now.row.full, now.row.compounds) == (2, ("竹溪里小区", "银杏里小区"))
    member = tree.organisations.member(members[0])
    assert member.changes[-1].kind is MemberChangeKind.MOVED
    assert tree.organisations.organisation(group).parent == "听松苑小区党支部"
    assert tree.branch not in {row.id for row in tree.organisations.tree()}
    with refused("ended"):
        tree.add("褚怀瑾")
    with refused("merge_below"):
        tree.organisations.end(tree.community, OrganisationEnd(TODAY, REASON, into))


def test_only_an_empty_one_is_dissolved(tree: Tree):
    (member,) = tree.fill(1)
    with refused("not_empty"):
        tree.organisations.end(tree.branch, OrganisationEnd(TODAY, REASON))
    with refused("not_empty"):
        tree.organisations.end(tree.community, OrganisationEnd(TODAY, REASON))
    empty = tree.found("空支部")
    tree.organisations.end(empty, OrganisationEnd(TODAY, REASON))
    assert tree.organisations.organisation(empty).row.state is OrgState.DISSOLVED
    assert tree.organisations.member(member).row.left_on is None


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (branch(" "), "blank"),
        (branch("长" * 5_001), "too_long"),
        (branch("云杉苑小区党支部"), "name_taken"),
        (OrganisationDraft("小组", OrgLevel.COURTYARD, OrgKind.GROUP), "group_alone"),
        (branch("新支部", founded_on=date(2026, 6, 21)), "day_to_come"),
        (branch("新支部", compounds=(new_id(),)), "not_found"),
        (branch("新支部", community_id=new_id()), "not_found"),
        (branch("新支部", parent_id=new_id()), "not_found"),
    ],
)
def test_what_no_tree_can_hold_is_refused(tree: Tree, draft: OrganisationDraft, code: str):
    with refused(code):
        tree.organisations.found(draft)


def test_nothing_stands_under_itself_or_under_what_is_lower(tree: Tree):
    low = OrganisationDraft("上级", OrgLevel.COMMUNITY, OrgKind.COMMITTEE, tree.branch)
    with refused("parent_below"):
        tree.organisations.found(low)
    under = tree.found("下级支部")
    around = branch("云杉苑小区党支部", parent_id=under)
    tree.organisations.change(under, branch("下级支部", parent_id=tree.branch), TODAY, REASON)
    with refused("own_parent"):
        tree.organisations.change(tree.branch, around, TODAY, REASON)
    with refused("blank"):
        tree.organisations.change(tree.branch, around, TODAY, " ")
    with refused("day_to_come"):
        tree.organisations.change(tree.branch, around, date(2026, 6, 21), REASON)


def test_the_compounds_of_one_grid_are_one_unit(tree: Tree, database: Database):
    for number in range(2):
        tree.add(f"赵云松{number}")
    draft = replace(branch("云杉苑小区党支部", parent_id=tree.community), compounds=tree.compounds)
    tree.organisations.change(tree.branch, draft, TODAY, "一个网格一个支部")

    def units() -> tuple[int, int]:
        sheet = tree.organisations.organisation(tree.branch)
        return len(sheet.row.areas), sheet.proposals[0].units_together

    firm = tree.found("物业党支部", place=OrgPlace.PROPERTY_FIRM)
    tree.add("孙物业", organisation_id=firm)
    assert units() == (2, 3)
    grids = begin(database, tree.clock).grids
    for number, compound in enumerate(tree.compounds):
        beside = "1号院" if number else ""
        name, kind = f"{number + 1}号院", GridPlaceKind.OLD
        grids.add_place(PlaceDraft(name, kind, 200, compound_id=compound, beside=beside))
    plan = grids.make_plan(PlanOrder()).made
    assert units() == (2, 3), "the plan is a draft"
    grids.adopt(plan)
    assert units() == (1, 2)
