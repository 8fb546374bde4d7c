"""The planner: the rule on both sides of its line, and whatever the places, a plan that holds."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.party.grids.graph import Neighbourhood, Reach
from core.party.grids.kinds import ExactChoice, GridPlaceKind, GridReason
from core.party.grids.planner import Planned, Rule, Spot, plan, undecided
from core.party.grids.regions import Land, Region, _cuttings, _even_out, divide

LINE, TARGET = 300, 360
REACH = Reach(nearest=3, metres=300)


def spot(
    key: int,
    households: int,
    *,
    community: int = 1,
    kind: GridPlaceKind = GridPlaceKind.OLD,
    whole: bool = True,
) -> Spot:
    return Spot(key, community, kind, households, whole)


def planned(
    spots: list[Spot],
    pairs: set[tuple[int, int]] = frozenset(),  # type: ignore[assignment]
    exact: dict[int, ExactChoice] | None = None,
    **rest: object,
) -> dict[tuple[int, ...], GridReason]:
    near = Neighbourhood(spots, pairs, {}, REACH).near
    grids = plan(spots, near, Rule(LINE, TARGET, exact or {}), **rest)  # type: ignore[arg-type]
    return {grid.places: grid.reason for grid in grids}


def test_a_complete_place_over_the_line_is_a_grid_alone():
    spots = [spot(1, 301), spot(2, 100), spot(3, 250)]
    assert planned(spots, {(1, 2), (2, 3)}) == {
        (1,): GridReason.ALONE,
        (2, 3): GridReason.NEIGHBOURS,
    }


def test_places_under_the_line_join_their_neighbours():
    spots = [spot(1, 299), spot(2, 2)]
    assert planned(spots, {(1, 2)}) == {(1, 2): GridReason.NEIGHBOURS}


@pytest.mark.parametrize(
    ("choice", "made"),
    [
        (ExactChoice.ALONE, {(1,): GridReason.EXACTLY, (2,): GridReason.UNDER_LINE}),
        (ExactChoice.MERGED, {(1, 2): GridReason.NEIGHBOURS}),
    ],
)
def test_exactly_on_the_line_is_as_the_office_says(choice, made):
    spots = [spot(1, LINE), spot(2, 50)]
    assert undecided(spots, Rule(LINE, TARGET, {})) == (spots[0],)
    assert planned(spots, {(1, 2)}, {1: choice}) == made


def test_a_place_that_is_not_complete_and_on_the_line_is_nobodys_question():
    spots = [spot(1, LINE, whole=False), spot(2, LINE, kind=GridPlaceKind.RURAL_GROUP)]
    assert undecided(spots, Rule(LINE, TARGET, {})) == ()


def test_residents_groups_stay_by_themselves_whatever_their_size():
    spots = [
        spot(1, 20, kind=GridPlaceKind.RURAL_GROUP),
        spot(2, 900, kind=GridPlaceKind.RURAL_GROUP),
    ]
    made = planned(spots, {(1, 2)})
    assert made == {(1,): GridReason.RURAL_GROUP, (2,): GridReason.RURAL_GROUP}


def test_without_a_neighbour_the_same_kind_is_joined():
    spots = [
        spot(1, 280, kind=GridPlaceKind.UNIT_YARD),
        spot(2, 90, kind=GridPlaceKind.ESTATE),
        spot(3, 40, kind=GridPlaceKind.UNIT_YARD),
        spot(4, 250, kind=GridPlaceKind.ESTATE),
    ]
    assert planned(spots, {(1, 2)}) == {(1, 2, 3, 4): GridReason.SAME_KIND}
    assert planned(spots[:3]) == {(1, 3): GridReason.SAME_KIND, (2,): GridReason.UNDER_LINE}
    assert planned([*spots, spot(5, 310, kind=GridPlaceKind.ESTATE, whole=False)], {(1, 2)}) == {
        (1, 2, 3): GridReason.SAME_KIND,
        (4, 5): GridReason.SAME_KIND,
    }, "who is mostly of the kind comes first"


def test_a_grid_that_comes_to_the_line_is_still_under_it():
    halves = [spot(1, 150), spot(2, 150)]
    assert planned(halves, {(1, 2)}) == {(1, 2): GridReason.UNDER_LINE}
    large = spot(3, 400, whole=False)
    assert planned([*halves, large], {(1, 2)}) == {(1, 2, 3): GridReason.SAME_KIND}
    apart = [spot(1, 100), spot(2, 200), large]
    assert planned(apart) == {(1, 2, 3): GridReason.SAME_KIND}, "300 is joined once more"


@pytest.mark.parametrize(("sizes", "joined"), [((302, 340), 1), ((450, 340), 2)])
def test_the_like_is_joined_where_the_step_is_smallest(sizes, joined):
    spots = [*(spot(key, size, whole=False) for key, size in enumerate(sizes, 1)), spot(3, 50)]
    made = planned(spots)
    assert made[joined, 3] is GridReason.SAME_KIND
    assert made[3 - joined,] is GridReason.NOT_WHOLE


def test_of_what_kind_a_grid_is_its_households_say():
    estate = GridPlaceKind.ESTATE
    spots = [
        *(spot(1, 220, kind=estate), spot(2, 180), spot(3, 100, kind=estate), spot(4, 210)),
        spot(9, 40, kind=estate),
    ]
    made = planned(spots, {(1, 2), (3, 4)})
    assert made == {(1, 2, 9): GridReason.SAME_KIND, (3, 4): GridReason.NEIGHBOURS}


def test_nobody_to_merge_with_leaves_a_grid_under_the_line():
    spots = [spot(1, 40), spot(2, 500), spot(3, 30, kind=GridPlaceKind.ESTATE)]
    made = planned(spots, {(1, 2)})
    assert made[1,] is GridReason.UNDER_LINE
    assert made[3,] is GridReason.UNDER_LINE


def test_a_large_place_that_is_not_complete_may_take_in_a_small_neighbour():
    spots = [spot(1, 400, whole=False), spot(2, 10), spot(3, 500, whole=False)]
    made = planned(spots, {(1, 2)})
    assert made == {(1, 2): GridReason.NEIGHBOURS, (3,): GridReason.NOT_WHOLE}


def test_neighbours_of_another_community_are_none():
    spots = [spot(1, 200), spot(2, 200, community=2)]
    made = planned(spots, {(1, 2)})
    assert set(made.values()) == {GridReason.UNDER_LINE}


def test_a_grid_that_is_kept_stays_as_it_is():
    spots = [spot(1, 200), spot(2, 200), spot(3, 200), spot(4, 200)]
    made = planned(spots, {(1, 2), (2, 3), (3, 4)}, kept=[{2, 3}])
    assert made[2, 3] is GridReason.KEPT
    assert made[1, 4] is GridReason.SAME_KIND, "they have no neighbour left"


def test_what_grew_unevenly_is_evened_out():
    sizes = dict(enumerate([90, 90, 90, 90, 90, 90, 90, 90], 1))
    land = Land(sizes, {n: tuple(k for k in (n - 1, n + 1) if k in sizes) for n in sizes}, 300, 360)
    assert sorted(land.size(region) for region in divide(land)) == [360, 360]


def path(sizes: list[int], line: int, target: int) -> Land:
    """Places in a row, each beside the one before and the one after, numbered from 1."""
    of = dict(enumerate(sizes, 1))
    near = {n: tuple(k for k in (n - 1, n + 1) if k in of) for n in of}
    return Land(of, near, line, target)


def test_two_neighbours_are_cut_into_three_where_each_stays_over_the_line():
    row = path([60] * 6, 100, 120)
    cut = {frozenset(parts) for parts in _cuttings(frozenset(range(1, 7)), 3, row)}
    thirds: frozenset[Region] = frozenset(frozenset((n, n + 1)) for n in (1, 3, 5))
    assert thirds in cut
    assert all(row.size(part) > row.line for parts in cut for part in parts)


def test_what_hangs_on_one_place_is_not_cut_below_the_line():
    star = Land(
        {1: 10, 2: 70, 3: 70, 4: 70, 5: 120},
        {1: (2, 3, 4, 5), 2: (1,), 3: (1,), 4: (1,), 5: (1,)},
        100,
        110,
    )
    assert list(_cuttings(frozenset(star.sizes), 3, star)) == []


def test_a_region_that_was_cut_anew_leaves_its_other_neighbours_for_the_next_round():
    row = path([25, 25, 50, 50, 50, 50, 50], 90, 100)
    regions = [frozenset({3, 4, 5}), frozenset({1, 2}), frozenset({6, 7})]
    evened = _even_out(regions, row)
    assert evened == [frozenset({1, 2, 3}), frozenset({4, 5}), frozenset({6, 7})]


def test_work_can_be_stopped():
    def stop(done: int, _of: int) -> None:
        raise InterruptedError(done)

    with pytest.raises(InterruptedError):
        planned([spot(1, 1)], tick=stop)


@st.composite
def neighbourhoods(draw: st.DrawFn) -> tuple[list[Spot], set[tuple[int, int]]]:
    """Draw places of some communities and who is next to whom, in any shape."""
    count = draw(st.integers(1, 26))
    spots = [
        Spot(
            key,
            draw(st.integers(1, 3)),
            draw(st.sampled_from(GridPlaceKind)),
            draw(st.integers(0, 420)),
            draw(st.booleans()),
        )
        for key in range(count)
    ]
    places = st.integers(0, count - 1)
    return spots, draw(st.sets(st.tuples(places, places), max_size=60))


@settings(max_examples=300, deadline=None)
@given(neighbourhoods(), st.sampled_from(ExactChoice))
def test_whatever_the_places_the_plan_holds(drawn, choice):
    spots, pairs = drawn
    exact = dict.fromkeys((one.key for one in spots), choice)
    hood = Neighbourhood(spots, {pair for pair in pairs if pair[0] != pair[1]}, {}, REACH)
    rule = Rule(LINE, TARGET, exact)
    grids = plan(spots, hood.near, rule)
    assert grids == plan(list(reversed(spots)), hood.near, rule), "in whatever order they come"
    of = {one.key: one for one in spots}
    assert Counter(key for grid in grids for key in grid.places) == Counter(of.keys())
    for grid in grids:
        hold(grid, of, hood)


def hold(grid: Planned, of: dict[int, Spot], hood: Neighbourhood) -> None:
    """Hold one grid to the rule, or to the reason that it gives."""
    mine = [of[key] for key in grid.places]
    assert len({one.community for one in mine}) == 1
    assert grid.households == sum(one.households for one in mine)
    reason = grid.reason
    if reason is not GridReason.SAME_KIND and reason is not GridReason.UNDER_LINE:
        assert len(hood.pieces(grid.places)) == 1
    if len(mine) > 1:
        assert all(one.kind is not GridPlaceKind.RURAL_GROUP for one in mine)
        assert all(not (one.whole and one.households > LINE) for one in mine)
    if grid.households <= LINE:
        assert reason in {GridReason.UNDER_LINE, GridReason.RURAL_GROUP, GridReason.EXACTLY}
