"""Responsibility zones: how they are written, what they cover, who is in charge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.party.grids.areas import Entered, Housed, read_area, write_area
from core.party.grids.coverage import Home, Part, cover
from core.party.grids.drafts import ZoneDraft, ZoneMemberDraft
from core.scope import Scope
from tests.builders import build_compound
from tests.core.party.grids.story import Story, begin, refused

BUILDINGS = (
    Housed("a", "1幢", "1", (Entered("a1", "1单元", "1"), Entered("a2", "2单元", "2")),
           {("a1", "101"): "h1", ("a2", "101"): "h2", ("a1", "负101"): "h9"}),
    Housed("b", "11幢", "11", (), {("", "302"): "h3"}),
)  # fmt: skip
SINCE = date(2026, 6, 20)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("1幢", Part("z", "a")),
        ("1栋", Part("z", "a")),
        ("１号楼 2单元", Part("z", "a", "a2")),
        ("11幢", Part("z", "b")),
        ("1幢3-6层", Part("z", "a", "", 3, 6)),
        ("1幢1单元2层", Part("z", "a", "a1", 2, 2)),
        ("1幢2单元101室", Part("z", "a", "a2", home="h2")),
        ("不含11幢302", Part("z", "b", home="h3", left_out=True)),
    ],
)
def test_an_area_is_read_as_it_is_written(text: str, part: Part):
    assert read_area("z", text, BUILDINGS) == (part,)


def test_an_area_is_written_as_it_is_read():
    text = "1幢1单元；1幢3-6层；1幢2单元101；11幢2层；不含11幢302"
    parts = read_area("z", text, BUILDINGS)
    assert write_area(parts, {one.id: one for one in BUILDINGS}) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("；\n", "area_empty"),
        ("3幢", "area_unknown"),
        ("1幢101", "area_unknown"),  # two entrances have one
        ("11幢999", "area_unknown"),
        ("1幢6-3层", "area_floors"),
    ],
)
def test_what_means_no_dwelling_is_named(text: str, code: str):
    with refused(code):
        read_area("z", text, BUILDINGS)


def test_coverage_on_both_sides_of_a_floor():
    homes = [Home(f"h{floor}", "a", "a1", floor) for floor in (2, 3, 6, 7)]
    homes.append(Home("cellar", "a", "a1", None))
    found = cover(homes, [Part("z", "a", "", 3, 6), Part("y", "a", "a1", 6, 6)])
    assert found.zones == {"h3": ("z",), "h6": ("y", "z")}
    assert found.uncovered == ("h2", "h7", "cellar")
    assert found.doubled == ("h6",)
    assert cover(homes, [Part("z", "a", "a2")]).zones == {}


def test_what_is_left_out_is_left_out_of_its_own_zone_only():
    homes = [Home("h1", "a", "a1", 1), Home("h2", "a", "a1", 1), Home("h3", "a", "a2", 1)]
    parts = [Part("z", "a", "a1", home="h1", left_out=True), Part("z", "a"), Part("y", "a")]
    found = cover(homes, [*parts, Part("z", "a", "a2", left_out=True)])
    assert found.zones == {"h1": ("y",), "h2": ("y", "z"), "h3": ("y",)}
    assert cover(homes, [Part("z", "b", home="h1")]).zones == {"h1": ("z",)}


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 4), st.integers(1, 5)), max_size=30),
       st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(1, 4), st.booleans()),
                max_size=8))  # fmt: skip
def test_whatever_the_zones_every_dwelling_is_counted_once(homes, parts):
    all_homes = [Home(str(n), str(b), "", f) for n, (b, f, _) in enumerate(homes)]
    found = cover(all_homes, [Part(str(z), str(b), "", f, f + 1, "", o) for z, b, f, o in parts])
    assert found.homes == len(all_homes)
    assert set(found.zones) | set(found.uncovered) == {home.id for home in all_homes}
    assert not set(found.zones) & set(found.uncovered)
    assert set(found.doubled) == {one for one, zones in found.zones.items() if len(zones) > 1}


@pytest.fixture
def homes(database, clock) -> tuple[Story, ZoneDraft]:
    compound = build_compound(database, 24)
    people = (ZoneMemberDraft("严守正", "区统计局", "云岭花园党支部"),)
    draft = ZoneDraft(compound, "一号责任区", "入户走访、收集意见", "1幢", SINCE, members=people)
    return begin(database, clock), draft


def test_a_zone_covers_dwellings_and_says_who_is_in_charge(homes):
    story, draft = homes
    story.grids.add_zone(draft)
    story.grids.add_zone(
        ZoneDraft(draft.compound_id, "二号责任区", "看护", "1幢001；1幢002", SINCE)
    )
    sheet = story.grids.zones(draft.compound_id)
    first, second = sheet.zones
    assert (first.area, first.homes, first.members[0].unit) == ("1幢", 24, "区统计局")
    assert (second.area, second.homes, second.members) == ("1幢001；1幢002", 2, ())
    assert (sheet.homes, sheet.covered, sheet.uncovered) == (24, 24, ())
    assert [row.address for row in sheet.doubled] == ["1幢1单元001", "1幢1单元002"]
    assert sheet.zones_of[sheet.doubled[0].id] == ("一号责任区", "二号责任区")
    [figures] = story.grids.zone_figures()
    assert (figures.zones, figures.members, figures.homes) == (2, 1, 24)
    assert (figures.uncovered, figures.doubled) == (0, 2)
    assert story.grids.zone_figures(Scope.compound(draft.compound_id)) == (figures,)
    assert story.grids.zone_figures(Scope.community(None)) == (figures,)


def test_nobody_is_in_charge_of_a_zone_twice(homes):
    story, draft = homes
    one = draft.members[0]
    with refused("zone_member_twice"):
        story.grids.add_zone(replace(draft, members=(one, replace(one, name="严 守正"))))
    both = (one, replace(one, unit="区教育局"))
    zone = story.grids.add_zone(replace(draft, members=both)).made
    [row] = story.grids.zones(draft.compound_id).zones
    assert [member.unit for member in row.members] == ["区统计局", "区教育局"]
    with refused("zone_member_twice"):
        story.grids.change_zone(zone, replace(draft, members=(*both, one)), "调整")


def test_texts_of_a_zone_are_as_long_as_their_columns(homes):
    story, draft = homes
    for longer in (
        replace(draft, name="长" * 201),
        replace(draft, duty="长" * 501),
        replace(draft, members=(ZoneMemberDraft("长" * 121),)),
        replace(draft, members=(ZoneMemberDraft("严守正", unit="长" * 201),)),
        replace(draft, members=(ZoneMemberDraft("严守正", branch="长" * 201),)),
    ):
        with refused("too_long"):
            story.grids.add_zone(longer)
    most = ZoneMemberDraft("长" * 120, unit="长" * 200, branch="长" * 200)
    story.grids.add_zone(replace(draft, name="长" * 200, duty="长" * 500, members=(most,)))


def test_who_is_not_in_the_register_of_members_is_refused(homes):
    story, draft = homes
    stranger = (ZoneMemberDraft("严守正", member_id=draft.compound_id),)
    with refused("not_found"):
        story.grids.add_zone(
            ZoneDraft(draft.compound_id, "三", "看护", "1幢", SINCE, members=stranger)
        )


def test_a_zone_is_changed_with_a_reason_and_whoever_stays_keeps_the_day(homes):
    story, draft = homes
    zone = story.grids.add_zone(draft).made
    story.clock.set(date(2026, 7, 1))
    both = (*draft.members, ZoneMemberDraft("柳如是"))
    changed = ZoneDraft(draft.compound_id, "一号责任区", "看护", "1幢001", SINCE, members=both)
    with refused("blank"):
        story.grids.change_zone(zone, changed, "")
    story.grids.change_zone(zone, changed, "人员调整")
    [row] = story.grids.zones(draft.compound_id).zones
    assert (row.area, row.homes, row.changes) == ("1幢001", 1, 1)
    assert [(one.name, one.since) for one in row.members] == [
        ("严守正", SINCE),
        ("柳如是", date(2026, 7, 1)),
    ]
    alone = ZoneDraft(draft.compound_id, "一号责任区", "看护", "1幢001", SINCE)
    story.grids.change_zone(zone, alone, "都调走了")
    assert story.grids.zones(draft.compound_id).zones[0].members == ()


def test_a_zone_that_is_given_up_covers_nothing(homes):
    story, draft = homes
    zone = story.grids.add_zone(draft).made
    with refused("ended_before"):
        story.grids.end_zone(zone, "调整", date(2026, 6, 1))
    with refused("day_to_come"):
        story.grids.end_zone(zone, "调整", story.clock.today() + timedelta(days=1))
    story.grids.end_zone(zone, "调整", story.clock.today())
    with refused("zone_ended"):
        story.grids.end_zone(zone, "调整")
    sheet = story.grids.zones(draft.compound_id)
    assert (sheet.zones, sheet.covered) == ((), 0)
    with refused("ended_before"):
        story.grids.add_zone(
            ZoneDraft(draft.compound_id, "三", "看护", "1幢", SINCE, date(2026, 6, 1))
        )
    with refused("not_found"):
        story.grids.zones(zone)
