"""Numerals are written as people say them and read back as the same number."""

from __future__ import annotations

import pytest

from core.law.numerals import number_of, number_text


@pytest.mark.parametrize("number", range(100))
def test_what_is_written_is_read_back(number: int) -> None:
    assert number_of(number_text(number)) == number


@pytest.mark.parametrize(
    ("number", "written"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一")]
)
def test_a_numeral_is_written_as_it_is_said(number: int, written: str) -> None:
    assert number_text(number) == written


def test_a_hundred_and_more_stands_in_figures() -> None:
    assert number_text(100) == "100"


@pytest.mark.parametrize("text", ["", "一二", "甲", "12", "十十", "二十号"])
def test_what_is_no_numeral_is_not_read(text: str) -> None:
    assert number_of(text) is None
