"""One reader of areas for cells and fields, and one of money."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.text.amounts import read_area, read_money, read_whole, yuan_of, yuan_text


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("142.16", "142.16"),
        ("89.32㎡", "89.32"),
        ("1,200 平方米", "1200"),
        ("90.5㎡+10.2㎡", "100.7"),
    ],
)
def test_areas_are_read_as_people_write_them(text: str, area: str) -> None:
    assert read_area(text) == Decimal(area)


def test_an_area_in_full_width_digits_is_the_same_area() -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in "89.32")
    assert read_area(wide) == Decimal("89.32")


@pytest.mark.parametrize("text", ["", "1e2", "1_000", "-5", "NaN", "Infinity", "1,2,3", "90+"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_area(text) is None
    assert read_money(text) is None


@pytest.mark.parametrize("text", ["1200.50", "1,200.50元", "¥1200.50", "￥ 1,200.50"])
def test_money_is_read_as_people_write_it(text: str) -> None:
    assert read_money(text) == Decimal("1200.50")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5", 5),
        ("\uff15", 5),
        ("1,200", 1200),
        ("5 名", 5),
        ("五", None),
        ("5.5", None),
        ("-1", None),
    ],
)
def test_a_whole_number_is_read_as_people_write_it(text: str, number: int | None) -> None:
    assert read_whole(text) == number


@pytest.mark.parametrize(
    ("fen", "text"),
    [
        (0, "0.00"),
        (5, "0.05"),
        (-5, "-0.05"),
        (120_050, "1,200.50"),
        (10**14, "1" + ",000" * 4 + ".00"),
    ],
)
def test_an_amount_is_written_exactly_in_one_way(fen: int, text: str) -> None:
    assert yuan_text(fen) == text
    assert yuan_of(fen) * 100 == fen
    read = read_money(text.lstrip("-"))
    assert read is not None
    assert read * 100 == abs(fen)
