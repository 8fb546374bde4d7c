"""One reader of days for cells and fields."""

from __future__ import annotations

from datetime import date

import pytest

from core.text.days import read_day


@pytest.mark.parametrize(
    "text",
    [
        "2026-05-15",
        "2026.5.15",
        "20260515",
        "2026年5月15日",
        "2026年5月15",
        "2026 年 5 月 15 日",
        "2026/05/15",
        "2026 5 15",
    ],
)
def test_days_are_read_as_people_write_them(text: str) -> None:
    assert read_day(text) == date(2026, 5, 15)


def test_a_day_in_full_width_digits_is_the_same_day() -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in "2026-5-15")
    assert read_day(wide) == date(2026, 5, 15)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026115",
        "202651",
        "2026-13-01",
        "明天",
        "26-5-15",
        "20260230",
        "2026--5-15",
        "0000-1-1",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text) is None
