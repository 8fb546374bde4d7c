"""How a sum is split over households to the cent by the largest remainder. Pure.

Every household gets its exact share rounded down to a cent; the cents that are left go, one each,
to the households with the largest remainders. Where remainders are equal, whoever stands first in
the list gets the cent: the list is in the order of the stairs, and the papers say so. A household
of no weight pays nothing. What is split always sums to the total.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm

_FRACTION = re.compile(r"(\d{1,6})/(\d{1,6})")
_DECIMAL = re.compile(r"\d{1,6}(\.\d{1,6})?")
LARGEST_COEFFICIENT = 100


def split(total: int, weights: Sequence[Fraction | Decimal | int]) -> tuple[int, ...]:
    """Split `total` 分 in proportion to `weights`, exactly; the parts sum to the total.

    Raises ValueError where a weight is negative or nobody has any.
    """
    if total < 0:
        raise ValueError("a sum that is split is not negative")
    ratios = [weight.as_integer_ratio() for weight in weights]
    common = lcm(*(below for _, below in ratios))
    whole = [above * (common // below) for above, below in ratios]
    if any(weight < 0 for weight in whole):
        raise ValueError("a weight is not negative")
    base = sum(whole)
    if base == 0:
        raise ValueError("nobody has a weight")
    parts, rests = [], []
    for weight in whole:
        part, rest = divmod(total * weight, base)
        parts.append(part)
        rests.append(rest)
    left = total - sum(parts)
    order = sorted(range(len(parts)), key=lambda at: -rests[at])  # stable: the first of equals
    for at in order[:left]:
        parts[at] += 1
    return tuple(parts)


def read_coefficient(text: str) -> Fraction | None:
    """Read an agreed coefficient: "1", "0.8", "3/4"; None where it is none."""
    plain = text.strip()
    if found := _FRACTION.fullmatch(plain):
        above, below = map(int, found.groups())
        value = Fraction(above, below) if below else None
    else:
        value = Fraction(plain) if _DECIMAL.fullmatch(plain) else None
    return value if value is not None and value <= LARGEST_COEFFICIENT else None
