"""Numerals are written as people say them and read back as the same number."""

from __future__ import annotations

import pytest

from core.law.numerals import fraction_text, number_of, number_text, term_told


@pytest.mark.parametrize("number", range(100))
def test_what_is_written_is_read_back(number: int) -> None:
    assert number_of(number_text(number)) == number


@pytest.mark.parametrize(
    ("number", "written"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (21, "二十一")]
)
def test_a_numeral_is_written_as_it_is_said(number: int, written: str) -> None:
    assert number_text(number) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (278, "二百七十八"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1259, "一千二百五十九"),
        (9000, "九千"),
        (10_000, "10000"),
        (-1, "-1"),
    ],
)
def test_the_articles_of_a_code_can_be_written(number: int, written: str) -> None:
    assert number_text(number) == written


def test_a_fraction_is_said_from_below() -> None:
    assert fraction_text(2, 3) == "三分之二"


@pytest.mark.parametrize("text", ["", "一二", "甲", "12", "十十", "二十号"])
def test_what_is_no_numeral_is_not_read(text: str) -> None:
    assert number_of(text) is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("选举第一届业主委员会委员5名，任期五年。", 5),
        ("每届任期为 3 年", 3),
        ("任期十年", 10),
        ("任期５年", 5),
        ("任期自成立之日起算", None),
        ("委员任期三年，候补委员任期五年", None),
        ("本届任期未满，五年以后再议", None),
        ("", None),
    ],
)
def test_the_years_of_a_term_are_read_from_the_text_that_was_voted_on(
    text: str, years: int | None
) -> None:
    assert term_told(text) == years
