"""Xiling as its article tells it: five compounds act by act, the district's figures from all."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.meetings.kinds import BodyKind
from core.office import Office
from core.totals.kinds import AskedKind, Figure
from tests.scenarios.articles.clerk import Clerk
from tests.scenarios.articles.xiling_council import tell_branch, tell_council
from tests.scenarios.articles.xiling_lifts import RAISED_FEN, tell_lifts
from tests.scenarios.articles.xiling_money import (
    DORM_HELP_FEN,
    DORM_OWN_FEN,
    GARDEN_FEN,
    tell_dormitories,
    tell_garden,
)
from tests.scenarios.office import make_office
from tests.xiling import HOMES, Told, build_xiling

START = date(2026, 1, 5)
TOLD = Told(
    compounds=5,
    residents_councils=1,
    zones=2,
    members=3,
    problems=4,
    fen=GARDEN_FEN + DORM_OWN_FEN + DORM_HELP_FEN + RAISED_FEN,
)
TOLD_HOMES = 264 + 136 + 90 + 40 + 20


@pytest.mark.slow
def test_xiling_comes_out_of_its_records(tmp_path: Path) -> None:
    clock = FixedClock.on(START)
    with make_office(tmp_path / "office", clock) as office:
        clerk = Clerk(office, clock, tmp_path)
        clerk.body(BodyKind.RESIDENTS_COUNCIL, "居民协商议事会", None, 5)
        assert tell_branch(clerk) == (TOLD.zones, TOLD.members)
        tell_garden(clerk)
        tell_dormitories(clerk)
        tell_lifts(clerk)
        tell_council(clerk)
        build_xiling(office, TOLD, HOMES - TOLD_HOMES)
        check_district(office)


def check_district(office: Office) -> None:
    """Ask the facades for every figure of the article."""
    sheet = office.totals.look()
    assert len(office.rosters.communities()) + 1 == 73
    assert sheet.compounds == 277
    for figure in (Figure.COMMITTEES, Figure.COMPOUNDS_WITH_ORG):
        assert (sheet.ratio(figure).part, sheet.ratio(figure).whole) == (277, 277)
    with_member = sheet.ratio(Figure.COMMITTEES_WITH_MEMBER)
    assert round(100 * with_member.part / with_member.whole) == 82
    kinds = Counter(row.kind for row in office.meetings.bodies())
    assert kinds[BodyKind.OWNERS_COUNCIL] == 277
    assert kinds[BodyKind.RESIDENTS_COUNCIL] == 73
    people = sheet.people
    assert (people.zones, people.zone_members, people.members) == (5_179, 6_837, 6_837)
    zones = office.grids.zone_figures()
    assert sum(row.zones for row in zones) == 5_179
    assert sum(row.members for row in zones) == 6_837
    assert sum(row.homes for row in zones) == 90_000
    assert not sum(row.doubled for row in zones)
    _check_problems(office)


def _check_problems(office: Office) -> None:
    sheet = office.totals.look()
    assert (sheet.found, sheet.done) == (585, 585)
    assert {row.kind for row in sheet.kinds} == set(AskedKind) - {AskedKind.OTHER}
    assert sheet.came_fen == sheet.spent_fen == 26_930_000_00
    money = office.problems.money()
    assert sum(row.sums.spent for row in money.on_problems) == 26_930_000_00
    problems = [row for row in office.problems.problems() if row.merged_into_id is None]
    assert sum(row.spent_fen for row in problems) == 26_930_000_00
    since = sheet.months[0].first
    asked = sum(row.times for row in sheet.asked)
    assert asked == sum(row.found_on >= since for row in problems), "a topic counts as its problem"
