"""Square metres and yuan as people write them, in a cell or a field; exact both ways."""

from __future__ import annotations

import re
from decimal import Decimal

from core.text.cleaning import clean, narrow

_SQUARE_METRES = re.compile(r"(?:㎡|m2|m²|M2|平方米|平米|平方|平|\s|,)+$")
_WITHIN = re.compile(r"(?:㎡|m2|m²|平方米|平米)(?=\+)")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_COUNTED = re.compile(r"[名人位张份套户个项届期页天日年元]$")
_WHOLE = re.compile(r"[0-9]{1,12}")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def read_area(text: str) -> Decimal | None:
    """Read m²: "142.16", "89.32㎡", "1,200", "90.5+10.2"; None where it is no number."""
    plain = _SQUARE_METRES.sub("", narrow(clean(text)).replace(" ", ""))
    parts = _WITHIN.sub("", _THOUSANDS.sub("", plain)).split("+")
    if not all(_PLAIN.fullmatch(part) for part in parts):
        return None
    return sum((Decimal(part) for part in parts), Decimal(0))


def read_whole(text: str) -> int | None:
    """Read a whole number: "5", "1,200", "5 名", of any width; None where it is none."""
    plain = _COUNTED.sub("", narrow(clean(text)).replace(" ", ""))
    plain = _THOUSANDS.sub("", plain)
    return int(plain) if _WHOLE.fullmatch(plain) else None


def read_money(text: str) -> Decimal | None:
    """Read yuan: "1200.50", "1,200元", "¥1200"; None where it is no number."""
    plain = narrow(clean(text)).replace(" ", "").removesuffix("元").lstrip("¥￥")
    plain = _THOUSANDS.sub("", plain)
    return Decimal(plain) if _PLAIN.fullmatch(plain) else None


def yuan_of(fen: int) -> Decimal:
    """Give an amount in yuan, with its two decimals."""
    return Decimal(fen).scaleb(-2)


def yuan_text(fen: int) -> str:
    """Write an amount as a figure of a column: 1,200.50, and -3.00 where it is owed."""
    return f"{yuan_of(fen):,.2f}"
