"""Shares the law asks for, compared exactly by cross-multiplying integers: no rounding anywhere."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction

from core.law.faults import LawFault
from core.law.numerals import fraction_text

SQUARE_CM = 10_000
"""Areas are compared as whole units of 0.0001 m²; a fifth decimal is an error, not a rounding."""
SMALLEST_AREA = Decimal("0.0001")
PRINTED_AREA = Decimal("0.01")
LARGEST_AREA = Decimal(10) ** 12
LARGEST_COUNT = 10**10
_LARGEST_SAID = 10


class Bound(enum.StrEnum):
    """民法典第1259条: “以上”“以内”包括本数，“过”“超过”“不满”不包括本数。"""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"

    def holds(self, have: int | Fraction, need: int | Fraction) -> bool:
        """Tell whether `have` stands in this relation to `need`."""
        match self:
            case Bound.AT_LEAST:
                return have >= need
            case Bound.MORE_THAN:
                return have > need
            case Bound.AT_MOST:
                return have <= need
            case _:
                return have < need


@dataclass(frozen=True, slots=True)
class Threshold:
    """A share of a whole, such as “三分之二以上” or “过半数”."""

    share: Fraction
    bound: Bound

    @classmethod
    def parse(cls, share: str, bound: str) -> Threshold:
        """Read "2/3" and "at_least"; raise ValueError for anything that is not such a share."""
        above, _, below = share.partition("/")
        if not (above.isdecimal() and below.isdecimal() and share.isascii() and int(below)):
            raise ValueError(share)
        return cls(Fraction(int(above), int(below)), Bound(bound))

    def met_by(self, part: Decimal | int, whole: Decimal | int) -> bool:
        """Tell whether `part` of `whole` meets the threshold; nothing is met of an empty whole."""
        have, of = units(part, whole)
        if of <= 0:
            return False
        return self.bound.holds(have * self.share.denominator, Fraction(of * self.share.numerator))

    def least(self, whole: int) -> int:
        """Give the smallest whole number that meets an “at least” or “more than” of `whole`."""
        if self.bound not in (Bound.AT_LEAST, Bound.MORE_THAN):
            raise ValueError(self.bound)
        need = whole * self.share.numerator
        if self.bound is Bound.AT_LEAST and whole > 0:
            return -(-need // self.share.denominator)
        return need // self.share.denominator + 1

    def missing(self, part: Decimal | int, whole: Decimal | int) -> Decimal | int:
        """Give what `part` lacks: persons as a whole number, areas (Decimal) in m²; 0 when met."""
        have, of = units(part, whole)
        lacking = max(0, self.least(of) - have)
        if isinstance(part, Decimal) or isinstance(whole, Decimal):
            return Decimal(lacking) / SQUARE_CM
        return lacking

    def fraction(self) -> str:
        """Write the share as data does: 2/3."""
        return f"{self.share.numerator}/{self.share.denominator}"

    def words(self) -> str:
        """Write the share in words without its bound: 三分之二."""
        above, below = self.share.numerator, self.share.denominator
        if max(above, below) > _LARGEST_SAID:
            return self.fraction()
        return fraction_text(above, below)


def units(part: Decimal | int, whole: Decimal | int) -> tuple[int, int]:
    """Bring both to integers of the same unit: cm² if either is an area, else as they are."""
    if isinstance(part, Decimal) or isinstance(whole, Decimal):
        return square_cm(Decimal(part)), square_cm(Decimal(whole))
    return part, whole


def square_cm(area: Decimal) -> int:
    """Turn m² into whole units of 0.0001 m²; raise LawFault if it does not divide exactly."""
    if not area.is_finite() or area.copy_abs() > LARGEST_AREA:
        raise LawFault("law.area_out_of_range", value=_short(area))
    # Within that range every step below is exact: at most 17 digits of the context's 28.
    whole = area.quantize(SMALLEST_AREA)
    if whole != area:
        raise LawFault("law.area_decimals", value=_short(area))
    return int(whole.scaleb(4))


def _short(area: Decimal) -> str:
    return f"{area}"[:24]


def area_text(area: Decimal) -> str:
    """Write an area: two decimals, more only where they are not zero."""
    text = f"{area:.4f}"
    return text[:-2] if text.endswith("00") else text.removesuffix("0")


def shortfall(lacking: Decimal, *beside: Decimal) -> Decimal:
    """Give what is lacking as it is printed: rounded up to the two decimals of the areas beside.

    The exact 0.0001 m² of a majority reads oddly among areas that all have two decimals, and no
    owner has it to give; where any area has more, it stays exact.
    """
    if any(square_cm(area) % (SQUARE_CM // 100) for area in beside):
        return lacking
    return lacking.quantize(PRINTED_AREA, ROUND_CEILING)


def percent_text(part: Decimal | int, whole: Decimal | int) -> str:
    """Write a percentage for display: never for deciding. Rounded half up, two decimals."""
    have, of = units(part, whole)
    if of <= 0:
        return "—"
    hundredths = (have * 20_000 + of) // (2 * of)
    return f"{hundredths // 100}.{hundredths % 100:02d}%"
