"""Coordinates: metres as they are, degrees flattened at their latitude, nothing out of nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.party.grids.coordinates import Point, from_millionths, in_millimetres, to_millionths
from core.party.grids.kinds import Measure


def at(east: str, north: str, measure: Measure = Measure.DEGREES) -> Point:
    return Point(measure, to_millionths(Decimal(east)), to_millionths(Decimal(north)))


def test_what_is_kept_is_what_was_written() -> None:
    assert from_millionths(to_millionths(Decimal("113.852001"))) == Decimal("113.852001")
    assert to_millionths(Decimal("1.0000009")) == 1_000_000


def test_no_points_lie_nowhere() -> None:
    assert in_millimetres({}) == {}


def test_metres_are_millimetres_and_degrees_beside_them_are_left_out() -> None:
    points = {1: at("2.5", "-3", Measure.METRES), 2: at("113", "34")}
    assert in_millimetres(points) == {1: (2500, -3000)}


@pytest.mark.parametrize(("latitude", "metres"), [("0", 111_320), ("30", 96_406), ("60", 55_660)])
def test_a_degree_to_the_east_is_shorter_the_further_north(latitude: str, metres: int) -> None:
    laid = in_millimetres({1: at("113", latitude), 2: at("114", latitude)})
    apart = laid[2][0] - laid[1][0]
    assert abs(apart - metres * 1000) < 5_000
    assert laid[1][1] == laid[2][1] == int(Decimal(latitude)) * 111_320_000
