"""Phone numbers as they are kept and masked."""

from __future__ import annotations

import pytest

from core.text.phones import clean_phone, mask_phone, no_phone, read_phones


def full_width(plain: str) -> str:
    return plain.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("13900000001", "13900000001"),
        ("+86 139-0000-0001", "13900000001"),
        (full_width("13900000001"), "13900000001"),
        ("0717-6000000", "07176000000"),
        ("(0717)6000000", "07176000000"),
        ("400-820-8820", "4008208820"),
        ("6000000", "6000000"),
        ("12900000001", ""),
        ("见附件", ""),
        ("", ""),
    ],
)
def test_phones(written: str, kept: str) -> None:
    assert clean_phone(written) == kept


def test_of_a_phone_four_digits_are_hidden() -> None:
    assert mask_phone("18117908828") == "181****8828"
    assert mask_phone("07176000000") == "0717600****"
    assert mask_phone("110") == "***"


def test_phones_in_one_line_are_told_apart() -> None:
    assert read_phones("13800000000、0717-6000000; 95588/") == (
        *("13800000000", "0717-6000000"),
        "95588",
    )
    assert read_phones(" ") == ()
    spaced = "138 0013 8000 0717 6000000"
    assert read_phones(spaced) == ("13800138000", "07176000000")
    assert read_phones("13800138000 13900139000") == ("13800138000", "13900139000")


def test_a_digit_too_few_or_too_many_is_no_phone() -> None:
    assert no_phone(("13800138000", "1380013800")) == "1380013800"
    assert no_phone(("138001380001",)) == "138001380001"
    assert no_phone(("0717-6000000", " ", "95588")) is None
