"""Coordinates of places as whole numbers, and how far apart two are. Pure.

A coordinate is kept in millionths of a metre or of a degree; distances are squares of whole
millimetres, so that no rounding decides who is whose neighbour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from core.party.grids.kinds import Measure

MILLIONTHS = 1_000_000
MILLIMETRES = 1_000
_MERIDIAN = 111_320
"""Metres of a degree of latitude, to the accuracy that telling neighbours needs."""
_HALF_TURN = (355, 113)
"""Of a circle, to its radius: seven digits of pi."""
_HALF_TURN_DEGREES = 180
_TERMS = 6


@dataclass(frozen=True, slots=True)
class Point:
    """Where a place lies, in millionths."""

    measure: Measure
    east: int
    north: int


def to_millionths(value: Decimal) -> int:
    """Give a coordinate as it is kept; digits beyond the sixth are dropped."""
    return int(value * MILLIONTHS)


def from_millionths(value: int) -> Decimal:
    """Give a coordinate as it was written."""
    return Decimal(value) / MILLIONTHS


def in_millimetres(points: Mapping[int, Point]) -> dict[int, tuple[int, int]]:
    """Lay points of one measure on a plane; degrees are flattened at the mean latitude."""
    if not points:
        return {}
    if any(point.measure is Measure.METRES for point in points.values()):
        return {
            key: (point.east * MILLIMETRES // MILLIONTHS, point.north * MILLIMETRES // MILLIONTHS)
            for key, point in points.items()
            if point.measure is Measure.METRES
        }
    mean = Fraction(sum(point.north for point in points.values()), len(points) * MILLIONTHS)
    over, under = _HALF_TURN
    north = Fraction(_MERIDIAN * MILLIMETRES, MILLIONTHS)
    east = north * _cosine(mean * over / (under * _HALF_TURN_DEGREES))
    return {
        key: (int(point.east * east), int(point.north * north)) for key, point in points.items()
    }


def _cosine(angle: Fraction) -> Fraction:
    """Give a cosine by its first terms; enough for any latitude that people live at."""
    angle = Fraction(int(angle * MILLIONTHS), MILLIONTHS)
    total, term = Fraction(1), Fraction(1)
    for number in range(1, _TERMS):
        term = -term * angle * angle / ((2 * number - 1) * (2 * number))
        total += term
    return Fraction(int(total * MILLIONTHS), MILLIONTHS)
