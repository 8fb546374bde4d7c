"""Yiling as its article tells it: every figure asked of the facades, from records."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from core.law.shares import percent_text
from core.office import Office
from core.totals.kinds import Figure
from tests.scenarios.articles.clerk import Clerk
from tests.scenarios.articles.yiling_pairing import (
    LEAST,
    open_venue,
    tell_alliances,
    tell_merchants,
    tell_pairs,
    tell_venues,
)
from tests.scenarios.articles.yiling_party import (
    AT_HOME,
    BRANCHES,
    COMMITTEES,
    COMPOUNDS,
    VOLUNTEERS,
    build,
    tell_elections,
    tell_members,
    tell_money,
)
from tests.scenarios.office import fixed_clock, make_office

YILING, WEIDU = "420506", "411002"


@pytest.mark.slow
def test_yiling_comes_out_of_its_records(tmp_path: Path) -> None:
    clock = fixed_clock()
    with make_office(tmp_path / "office", clock, YILING) as office:
        district = build(Clerk(office, clock, tmp_path))
        check_ratios(office)
        tell_elections(district)
        tell_members(district)
        tell_pairs(district)
        tell_alliances(district)
        tell_merchants(district)
        tell_venues(district)
        tell_money(district)
        check_ratios(office)
        people = office.totals.look().people
        assert people.organisations == BRANCHES
        assert people.members == AT_HOME + VOLUNTEERS + 6


def test_thirty_square_metres_are_asked_where_the_place_asks_them(tmp_path: Path) -> None:
    """Yiling's article sets no size, Weidu's does: a hundredth below it, and just on it."""
    for division, asks in ((YILING, False), (WEIDU, True)):
        clock = fixed_clock()
        with make_office(tmp_path / division, clock, division) as office:
            compound = office.rosters.add_compound("夷陵小区").made
            small, fit = (
                open_venue(Clerk(office, clock, tmp_path), compound, LEAST + more)
                for more in (Decimal("-0.01"), Decimal(0))
            )
            totals = office.pairing.totals()
            assert (totals.venues, totals.venues_complete) == (2, 2)
            assert totals.venues_small == asks
            warned = {row.id: bool(row.findings) for row in office.pairing.venues()}
            assert warned == {small: asks, fit: False}
            ratio = office.totals.look().ratio(Figure.VENUES_FIT)
            assert (ratio.part, ratio.whole) == (2 - asks, 2)


def check_ratios(office: Office) -> None:
    """56 organisations of 70 compounds are 80.0 %, 66 committees 94.3 %."""
    sheet = office.totals.look()
    assert sheet.compounds == COMPOUNDS
    for figure, part, said in (
        (Figure.COMPOUNDS_WITH_ORG, BRANCHES, "80.00%"),
        (Figure.COMMITTEES, COMMITTEES, "94.29%"),
    ):
        ratio = sheet.ratio(figure)
        assert (ratio.part, ratio.whole) == (part, COMPOUNDS)
        assert percent_text(ratio.part, ratio.whole) == said
        behind = office.totals.rows_behind(figure)
        assert sum(row.counted for row in behind) == part
