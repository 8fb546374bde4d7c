"""Grids through the facade: places, plans, corrections by hand, staff and its ratios."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from core.changes import Topic
from core.party.grids.drafts import PlaceDraft, PlanOrder, Position, StaffDraft
from core.party.grids.kinds import (
    ExactChoice,
    GridCorrectionKind,
    GridPlaceKind,
    GridReason,
    GridRole,
    Measure,
)
from core.progress import Cancelled, Progress
from core.scope import Scope
from tests.builders import build_compound
from tests.core.party.grids.story import (
    OWN,
    Story,
    add_community,
    begin,
    names,
    refused,
)

OLD = GridPlaceKind.OLD
DAY = timedelta(days=1)


def test_places_tell_who_is_beside_them(story: Story):
    rows = {row.name: row for row in story.grids.places()}
    assert rows["南关老院"].beside == ("河沿老院", "粮食局家属院")
    assert rows["南关老院"].community == OWN
    assert rows["南关老院"].grid == ""
    assert story.grids.places(Scope.community(add_community(story.database, "新建社区"))) == ()
    assert len(story.grids.places(Scope.community(None))) == len(rows)


def test_a_place_is_corrected_with_a_reason_and_its_past_is_kept(story: Story):
    place = story.places["南关老院"]
    at = Position(Measure.METRES, Decimal("120.5"), Decimal(-3))
    draft = PlaceDraft("南关老院", OLD, 131, whole=False, position=at)
    changes = story.grids.correct_place(place, draft, "二次摸底")
    assert changes.touches(Topic.GRID)
    [row] = [one for one in story.grids.places() if one.id == place]
    assert (row.households, row.whole, row.beside) == (131, False, ())
    assert (row.east, row.north) == (Decimal("120.5"), Decimal(-3))
    [before] = story.grids.place_history(place)
    assert (before.households, before.reason) == (120, "二次摸底")
    with refused("blank"):
        story.grids.correct_place(place, draft, " ")
    with refused("place_stays"):
        other = add_community(story.database, "新建社区")
        story.grids.correct_place(place, PlaceDraft("南关老院", OLD, 1, community_id=other), "搬")


def test_a_neighbour_taken_back_later_keeps_its_day_and_may_come_again(story: Story):
    place, beside = story.places["南关老院"], story.places["粮食局家属院"]
    story.clock.set(date(2026, 7, 1))
    story.grids.correct_place(place, PlaceDraft("南关老院", OLD, 120), "中间修了围墙")
    assert not [row for row in story.grids.places() if row.id == place and row.beside]
    story.clock.set(date(2026, 8, 1))
    again = PlaceDraft("南关老院", OLD, 120, neighbours=(beside,))
    story.grids.correct_place(place, again, "围墙拆了")
    assert [row.beside for row in story.grids.places() if row.id == place] == [("粮食局家属院",)]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (PlaceDraft("", OLD, 1), "blank"),
        (PlaceDraft("字" * 301, OLD, 1), "too_long"),
        (PlaceDraft("新院", OLD, -1), "households_wrong"),
        (PlaceDraft("新院", OLD, 100_001), "households_wrong"),
        (PlaceDraft(" 南关老院 ", OLD, 1), "place_exists"),
    ],
)
def test_a_place_that_cannot_be_is_refused(story: Story, draft: PlaceDraft, code: str):
    with refused(code):
        story.grids.add_place(draft)


def test_neighbours_may_be_named(story: Story):
    draft = PlaceDraft("新院", OLD, 10, beside="南关老院、 河沿老院")
    made = story.grids.add_place(draft).made
    [row] = [one for one in story.grids.places() if one.id == made]
    assert row.beside == ("南关老院", "河沿老院")
    with refused("neighbour_unknown"):
        story.grids.add_place(PlaceDraft("又一院", OLD, 10, beside="没有的院"))


def test_neighbours_are_of_one_community(story: Story):
    other = add_community(story.database, "新建社区")
    draft = PlaceDraft("新院", OLD, 1, community_id=other, neighbours=(story.places["南关老院"],))
    with refused("neighbour_wrong"):
        story.grids.add_place(draft)


def test_a_place_that_was_dropped_leaves_room_for_its_name(story: Story):
    story.grids.drop_place(story.places["南关老院"], "拆迁")
    with refused("place_gone"):
        story.grids.drop_place(story.places["南关老院"], "拆迁")
    assert "南关老院" not in {row.name for row in story.grids.places()}
    story.grids.add_place(PlaceDraft("南关老院", OLD, 5))


def test_compounds_of_the_rosters_are_taken_once(database, clock):
    story = begin(database, clock)
    build_compound(database, 24)
    story.grids.take_compounds()
    [row] = story.grids.places()
    assert (row.name, row.households, row.kind) == ("云岭小区", 24, GridPlaceKind.ESTATE)
    assert row.compound_id is not None
    assert row in story.grids.places(Scope.compound(row.compound_id))
    with refused("no_new_compounds"):
        story.grids.take_compounds()


def test_a_plan_follows_the_rule_and_says_so(story: Story):
    sheet = story.grids.plan(story.plan())
    made = {frozenset(names(row)): row.reason for row in sheet.grids}
    assert made[frozenset({"云岭花园"})] is GridReason.ALONE
    assert made[frozenset({"前村一组"})] is GridReason.RURAL_GROUP
    assert sheet.plan.line == 300
    assert sheet.plan.rule_source == "魏都区网格化党建做法"
    assert sheet.places == 7
    assert sheet.findings == ()
    assert {row.name for row in sheet.grids} >= {f"{OWN}第1网格", f"{OWN}第2网格"}
    [alone] = [row for row in sheet.grids if row.reason is GridReason.ALONE]
    assert alone.why.bare() == "完整小区，420户，超过300户，单独划为网格。"
    assert alone.why.bare("en") == "complete, 420 households, over 300: a grid alone."
    assert sheet.spread.households == 1153
    assert sheet.spread.average == Fraction(1153, sheet.spread.grids)
    assert sheet.spread.under_line == 1, "the residents' group"


def test_a_grid_that_two_merges_made_names_both(story: Story):
    grid = story.grid_of(story.plan(), "机械厂家属院")
    assert grid.reason is GridReason.SAME_KIND
    assert grid.why.bare() == (
        f"先把{len(grid.places) - 1}处相邻场所合并，成了互不相邻的2片；没有可以再合并的相邻场所，"
        f"再与同类合并，{len(grid.places)}处共{grid.households}户。"
    )
    story.grids.drop_place(story.places["南关老院"], "拆迁")
    story.grids.drop_place(story.places["粮食局家属院"], "拆迁")
    story.grids.add_place(PlaceDraft("铁路家属院", GridPlaceKind.UNIT_YARD, 100))
    apart = story.grid_of(story.plan(), "机械厂家属院")
    assert apart.why.bare().startswith("没有可以合并的相邻场所，与同类场所合并，3处共"), "one merge"


def test_what_a_plan_begins_with_names_the_places_on_the_line(story: Story):
    story.grids.add_place(PlaceDraft("正好院", OLD, 300))
    basis = story.grids.basis()
    assert (basis.line, basis.source) == (300, "魏都区网格化党建做法")
    assert [one.name for one in basis.on_line] == ["正好院"]
    assert basis.without_neighbours == 3
    assert [one.name for one in story.grids.basis(line=420).on_line] == ["云岭花园"]
    with refused("exactly_line") as caught:
        story.plan()
    assert "正好院正好是300户" in caught.value.sentence()
    exact = {basis.on_line[0].id: ExactChoice.ALONE}
    row = story.grid_of(story.plan(exact=exact), "正好院")
    assert row.reason is GridReason.EXACTLY
    assert row.findings == ()


def test_without_a_policy_the_office_gives_line_and_source(database, clock):
    story = begin(database, clock, "420502")
    with refused("no_places"):
        story.plan(line=200, source="本区方案")
    story.grids.add_place(PlaceDraft("老院", OLD, 201))
    assert story.grids.basis().line is None
    assert story.grids.basis().on_line == ()
    with refused("no_line"):
        story.plan()
    with refused("no_source"):
        story.plan(line=200)
    sheet = story.grids.plan(story.plan(line=200, source="本区方案"))
    assert sheet.plan.rule_source == "本区方案"
    assert sheet.grids[0].reason is GridReason.ALONE
    with refused("numbers_wrong"):
        story.plan(line=0, source="本区方案")


def test_coordinates_make_neighbours_within_a_distance(database, clock):
    story = begin(database, clock)
    for name, east in (("甲院", 0), ("乙院", 399), ("丙院", 900)):
        at = Position(Measure.METRES, Decimal(east), Decimal(0))
        story.grids.add_place(PlaceDraft(name, OLD, 180, position=at))
    row = story.grid_of(story.plan(), "甲院")
    assert names(row) == {"甲院", "乙院", "丙院"}
    assert row.reason is GridReason.SAME_KIND
    assert story.grid_of(story.plan(metres=501), "丙院").reason is GridReason.NEIGHBOURS


def test_a_plan_can_be_stopped_and_leaves_nothing(story: Story):
    def stop(progress: Progress) -> None:
        assert progress.label == "grids"
        raise Cancelled

    with pytest.raises(Cancelled):
        story.grids.make_plan(PlanOrder(), stop)
    assert story.grids.plans() == ()


def test_a_place_moved_by_hand_is_said_and_not_stopped(story: Story):
    plan = story.plan()
    lone = story.grid_of(plan, "云岭花园")
    story.grids.move_places([story.places["机械厂家属院"]], lone.id, "两院共用一个门")
    row = story.grid_of(plan, "机械厂家属院")
    assert names(row) == {"云岭花园", "机械厂家属院"}
    assert row.reason is GridReason.BY_HAND
    assert [one.code for one in row.findings] == ["grids.alone_merged", "grids.apart"]
    sheet = story.grids.plan(plan)
    [one] = sheet.corrections
    assert (one.kind, one.reason) == (GridCorrectionKind.MOVED, "两院共用一个门")
    with refused("move_nothing"):
        story.grids.move_places([story.places["机械厂家属院"]], lone.id, "再来")


def test_a_grid_is_split_and_merged_again(story: Story):
    plan = story.plan()
    grid = story.grid_of(plan, "河沿老院")
    with refused("split_nothing"):
        story.grids.split(grid.id, [place.id for place in grid.places], "全部")
    made = story.grids.split(grid.id, [story.places["河沿老院"]], "河道隔开").made
    small = story.grid_of(plan, "河沿老院")
    assert small.id == made
    assert [one.code for one in small.findings] == ["grids.could_merge"]
    with refused("merge_nothing"):
        story.grids.merge(grid.id, [grid.id], "自己")
    story.grids.merge(grid.id, [made], "桥修好了")
    assert names(story.grid_of(plan, "河沿老院")) == names(grid)
    with refused("grid_gone"):
        story.grids.rename(made, "没有了", "试")


def test_a_locked_grid_is_kept_by_the_next_plan(story: Story):
    first = story.plan()
    grid = story.grid_of(first, "云岭花园")
    story.grids.move_places([story.places["机械厂家属院"]], grid.id, "共用一个门")
    story.grids.rename(grid.id, "花园网格", "居民的叫法")
    story.grids.lock(grid.id, "已经公布")
    with refused("grid_locked"):
        story.grids.split(grid.id, [story.places["机械厂家属院"]], "又分开")
    with refused("grid_locked"):
        story.grids.merge(story.grid_of(first, "南关老院").id, [grid.id], "并")
    again = story.grid_of(story.plan(keep=first), "云岭花园")
    assert (again.name, again.reason, again.locked) == ("花园网格", GridReason.KEPT, True)
    assert names(again) == {"云岭花园", "机械厂家属院"}
    story.grids.lock(again.id, "重新议过")
    assert not story.grid_of(story.grids.plans()[0].id, "云岭花园").locked


def test_no_grid_crosses_communities(story: Story):
    other = add_community(story.database, "新建社区")
    place = story.grids.add_place(PlaceDraft("新建老院", OLD, 50, community_id=other)).made
    plan = story.plan()
    with refused("other_community"):
        story.grids.move_places([place], story.grid_of(plan, "云岭花园").id, "移")
    with refused("other_community"):
        lone = story.grid_of(plan, "新建老院").id
        story.grids.merge(story.grid_of(plan, "云岭花园").id, [lone], "并")
    one = story.plan(of_all=False, community_id=other)
    assert story.grids.plan(one).plan.community == "新建社区"
    assert len(story.grids.plan(one).grids) == 1


def test_what_changed_since_the_plan_is_said(story: Story):
    plan = story.plan()
    story.grids.correct_place(story.places["云岭花园"], PlaceDraft("云岭花园", OLD, 430), "新楼")
    story.grids.drop_place(story.places["机械厂家属院"], "拆迁")
    story.grids.add_place(PlaceDraft("新院", OLD, 10))
    sheet = story.grids.plan(plan)
    codes = {one.code for row in sheet.grids for one in row.findings}
    assert codes == {"grids.place_changed", "grids.place_dropped"}
    assert [one.bare() for one in sheet.findings] == ["有1处场所不在任何网格里：新院。"]
    assert story.grid_of(plan, "云岭花园").households == 420, "as the plan took it"


def test_a_plan_is_adopted_and_the_staff_goes_along(story: Story):
    first = story.plan()
    with refused("adopted_early"):
        story.grids.adopt(first, date(2026, 6, 1))
    with refused("day_to_come"):
        story.grids.adopt(first, story.clock.today() + DAY)
    story.grids.adopt(first, story.clock.today())
    with refused("plan_adopted"):
        story.grids.adopt(first)
    grid = story.grid_of(first, "南关老院")
    draft = StaffDraft(GridRole.MANAGER, "郑子安", date(2026, 6, 1), grid.id, phone="13800000000")
    story.grids.add_staff([draft])
    assert {row.grid for row in story.grids.places()} == {
        row.name for row in story.grids.plan(first).grids
    }
    second = story.plan(line=200, source="试行")
    story.clock.set(date(2026, 7, 1))
    story.grids.adopt(second)
    newest, oldest = story.grids.plans()
    assert (newest.in_force, oldest.in_force) == (True, False)
    [serving] = story.grids.staff()
    assert serving.grid_id in {row.id for row in story.grids.plan(second).grids}
    assert serving.since == date(2026, 7, 1)
    with refused("grid_gone"):
        story.grids.add_staff([draft])


def test_staff_of_a_grid_that_is_merged_away_serves_the_other(story: Story):
    plan = story.plan()
    story.grids.adopt(plan)
    grid, lone = story.grid_of(plan, "南关老院"), story.grid_of(plan, "前村一组")
    story.grids.add_staff([StaffDraft(GridRole.LIAISON, "冯知微", date(2026, 6, 1), lone.id)])
    story.grids.merge(grid.id, [lone.id], "合并管理")
    assert [row.grid_id for row in story.grids.staff()] == [grid.id]


def test_staff_ends_with_a_reason(story: Story):
    with refused("no_staff"):
        story.grids.add_staff([])
    since = date(2026, 6, 1)
    one = story.grids.add_staff([StaffDraft(GridRole.INSTRUCTOR, "卫知行", since)]).made
    with refused("ended_before"):
        story.grids.end_staff(one, "调离", date(2026, 5, 31))
    story.grids.end_staff(one, "调离", since)
    with refused("staff_ended"):
        story.grids.end_staff(one, "调离")
    assert story.grids.staff() == ()


def test_staff_neither_begins_nor_ends_on_a_day_to_come(story: Story):
    today = story.clock.today()
    with refused("day_to_come"):
        story.grids.add_staff([StaffDraft(GridRole.LIAISON, "冯知微", today + DAY)])
    one = story.grids.add_staff([StaffDraft(GridRole.LIAISON, "冯知微", today)]).made
    with refused("day_to_come"):
        story.grids.end_staff(one, "调离", today + DAY)
    assert [row.name for row in story.grids.staff()] == ["冯知微"]
    story.grids.end_staff(one, "调离", today)
    assert story.grids.staff() == ()


def test_the_ratios_are_exact(story: Story):
    other = add_community(story.database, "新建社区")
    story.grids.add_place(PlaceDraft("新建老院", OLD, 350, community_id=other))
    plan = story.plan()
    story.grids.adopt(plan)
    sheet = story.grids.plan(plan)
    since = date(2026, 6, 1)
    drafts = [
        StaffDraft(GridRole.MANAGER, f"管理{row.number}", since, row.id) for row in sheet.grids
    ]
    drafts.append(StaffDraft(GridRole.MANAGER, "副手", since, sheet.grids[0].id))
    drafts.append(StaffDraft(GridRole.LIAISON, "联络", since, community_id=other))
    story.grids.add_staff(drafts)
    counted = story.grids.staffing()
    grids = len(sheet.grids)
    assert (counted.communities, counted.grids, counted.staffed) == (2, grids, grids)
    assert counted.per_grid(GridRole.MANAGER) == Fraction(grids + 1, grids)
    assert counted.per_community(GridRole.LIAISON) == Fraction(1, 2)
    assert counted.grids_per_community == Fraction(grids, 2)
    alone = story.grids.staffing(Scope.community(other))
    assert (alone.grids, alone.persons(GridRole.LIAISON)) == (1, 1)
    assert [row.community for row in story.grids.staff(Scope.community(other))] == [
        "新建社区", "新建社区",
    ]  # fmt: skip
    nothing = story.grids.staffing(Scope.community(add_community(story.database, "空社区")))
    assert nothing.per_grid(GridRole.MANAGER) is None
    assert nothing.per_community(GridRole.MANAGER) is None
    assert nothing.grids_per_community is None


def test_others_write_while_a_plan_is_made_and_what_it_rests_on_may_not_change(story: Story):
    place = story.places["南关老院"]
    done: list[object] = []

    def note(_progress: Progress) -> None:
        if not done:
            done.append(add_community(story.database, "新建社区"))

    assert story.grids.make_plan(PlanOrder(), note).made
    assert done, "another writer does not wait for the planner"

    def correct(_progress: Progress) -> None:
        if len(done) == 1:
            done.append(place)
            story.grids.correct_place(place, PlaceDraft("南关老院", OLD, 131), "二次摸底")

    before = len(story.grids.plans())
    with refused("changed_meanwhile"):
        story.grids.make_plan(PlanOrder(), correct)
    assert len(story.grids.plans()) == before
    assert story.grids.make_plan(PlanOrder(), correct).made
