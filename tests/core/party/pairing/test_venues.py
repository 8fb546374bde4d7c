"""Venues have six things and an area that a policy wants; stars become a payment list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.clock import FixedClock
from core.db.database import Database
from core.law.findings import Severity
from core.party.pairing.drafts import CheckDraft, RatingDraft, UseDraft, VenueDraft
from core.party.pairing.kinds import SixThing
from tests.core.party.pairing.story import ELSEWHERE, TODAY, Story, begin, check_refused
from tests.core.party.pairing.test_money import STARS

FOUND = CheckDraft(date(2026, 2, 1), "罗晓燕", Decimal(30), frozenset(SixThing))


def codes(story: Story) -> list[str]:
    return [one.code for one in story.pairing.venues()[0].findings]


@pytest.mark.parametrize(
    ("area", "said"), [("30", []), ("29.99", ["pairing.venue_small"]), ("1118", [])]
)
def test_a_small_venue_warns_and_is_kept(story: Story, area: str, said: list[str]) -> None:
    story.pairing.check_venue(story.venue(), replace(FOUND, area=Decimal(area)))
    assert codes(story) == said
    for one in story.pairing.venues()[0].findings:
        assert one.severity is Severity.WARNING
        assert "30" in one.sentence()


def test_where_no_policy_wants_an_area_none_is_asked(database: Database, clock: FixedClock) -> None:
    story = begin(database, clock, ELSEWHERE)
    story.pairing.check_venue(story.venue(), replace(FOUND, area=Decimal(3)))
    assert codes(story) == []
    assert story.pairing.stars(2026).yuan_per_star is None


def test_what_is_missing_of_the_six_is_told(story: Story) -> None:
    venue = story.venue()
    assert codes(story) == ["pairing.venue_unchecked"]
    story.pairing.check_venue(venue, replace(FOUND, things=frozenset({SixThing.FLAG})))
    (row,) = story.pairing.venues()
    assert row.check is not None
    assert row.check.missing == tuple(SixThing)[1:]
    assert codes(story) == ["pairing.venue_lacks"]
    story.pairing.check_venue(venue, replace(FOUND, day=date(2026, 3, 1)))
    sheet = story.pairing.venue(venue)
    assert sheet.row.is_complete
    assert len(sheet.checks) == 2
    check_refused("pairing.days_order", story.pairing.check_venue, venue, FOUND)


@pytest.mark.parametrize("area", ["0", "-1", "100000.01"])
def test_an_area_is_plausible(story: Story, area: str) -> None:
    wrong = replace(FOUND, area=Decimal(area))
    check_refused("pairing.area", story.pairing.check_venue, story.venue(), wrong)


def test_a_venue_is_used_until_it_closes(story: Story) -> None:
    venue, act = story.venue(), story.pairing
    use = UseDraft(TODAY, "主题党日", "云杉苑党支部", 25)
    act.note_use(venue, use)
    check_refused("pairing.days_order", act.note_use, venue, replace(use, day=date(2025, 12, 31)))
    check_refused("db.blank", act.close_venue, venue, TODAY, "")
    late = replace(use, day=date(2026, 6, 21))
    for too_soon in (
        (act.note_use, venue, late),
        (act.close_venue, venue, late.day, "房屋收回"),
        (act.check_venue, venue, replace(FOUND, day=late.day)),
    ):
        check_refused("db.day_to_come", *too_soon)
    act.close_venue(venue, TODAY, "房屋收回")
    story.clock.set(late.day)
    check_refused("pairing.days_order", act.note_use, venue, late)
    check_refused("pairing.ended_already", act.check_venue, venue, FOUND)
    row = act.venue(venue).row
    assert (row.uses, row.last_used, row.closed_reason) == (1, TODAY, "房屋收回")
    assert row.findings == ()


def test_a_venue_changes_with_a_reason(story: Story) -> None:
    venue = story.venue()
    moved = VenueDraft(story.compounds[0], "云杉苑党群之家", "1栋一层", "全天", TODAY)
    story.pairing.change_venue(venue, moved, "搬迁")
    row = story.pairing.venue(venue).row
    assert (row.name, row.opened_on) == ("云杉苑党群之家", date(2026, 1, 1))
    check_refused("db.blank", story.pairing.change_venue, venue, replace(moved, hours=""), "搬")


def test_stars_are_counted_by_their_last_version(story: Story) -> None:
    story.rate(5)
    story.rate(3, 1)
    again = RatingDraft(story.compounds[1], 2026, 4, TODAY, "街道党工委", "复核")
    check_refused("db.blank", story.pairing.rate, again)
    story.rate(4, 1, reason="漏计一季度得分")
    sheet = story.pairing.stars(2026)
    assert [(row.compound, row.stars, row.version) for row in sheet.rows] == [
        ("云杉苑", 5, 1), ("银杏里", 4, 2),
    ]  # fmt: skip
    assert (sheet.stars, sheet.reward_fen, sheet.yuan_per_star) == (9, 1_800_000, 2000)
    assert story.pairing.stars(2025).rows == ()


def test_the_stars_of_every_year_can_be_seen(story: Story) -> None:
    story.rate(5)
    story.pairing.list_stars(STARS)
    for year in (2021, 2024):
        story.pairing.rate(RatingDraft(story.compounds[0], year, 3, TODAY, "街道党工委", "考评"))
    rows = story.pairing.all_stars()
    assert [(row.year, row.stars, row.listed) for row in rows] == [
        (2026, 5, True), (2024, 3, False), (2021, 3, False),
    ]  # fmt: skip
    assert rows[:1] == story.pairing.stars(2026).rows


@pytest.mark.parametrize("stars", [-1, 6])
def test_stars_are_none_to_five(story: Story, stars: int) -> None:
    draft = RatingDraft(story.compounds[0], 2026, stars, TODAY, "街道党工委", "考评")
    check_refused("pairing.stars", story.pairing.rate, draft)
