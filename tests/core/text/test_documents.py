"""Document numbers, on the standards' own examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.documents import (
    DocumentDoubt,
    clean_document,
    credit_code_ok,
    id_check_digit,
    id_doubt,
    mask_document,
    upgrade_id,
)


def full_width(plain: str) -> str:
    return plain.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


@pytest.mark.parametrize(
    "number", ["11010519491231002X", "440524188001010014", "34052419800101001X"]
)
def test_the_numbers_of_the_standard_are_right(number: str) -> None:
    assert id_doubt(number) is None


@pytest.mark.parametrize(
    ("number", "doubt"),
    [
        ("110105194912310021", DocumentDoubt.CHECK_DIGIT),
        ("11010519491231", DocumentDoubt.LENGTH),
        ("11010519491231002x", DocumentDoubt.LENGTH),
        ("44052418801301001" + id_check_digit("44052418801301001"), DocumentDoubt.BIRTHDAY),
        ("88052418800101001" + id_check_digit("88052418800101001"), DocumentDoubt.REGION),
        ("81000019900101001" + id_check_digit("81000019900101001"), None),
    ],
)
def test_doubts_about_numbers(number: str, doubt: DocumentDoubt | None) -> None:
    assert id_doubt(number) == doubt


@given(st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_always_seen(place: int, by: int) -> None:
    number = "11010519491231002X"
    changed = str((int(number[place]) + by) % 10)
    assert id_doubt(number[:place] + changed + number[place + 1 :]) is not None


def test_other_documents() -> None:
    assert upgrade_id("110105491231002") == "11010519491231002X"
    assert clean_document(full_width("110105") + " 19491231002x ") == "11010519491231002X"
    assert credit_code_ok("91350100M000100Y43")
    assert not credit_code_ok("91350100M000100Y44")
    assert not credit_code_ok("91350100M000100I43")
    assert not credit_code_ok("91350100")


def test_of_a_document_the_ends_are_shown() -> None:
    assert mask_document("420502194306139993") == "420***********9993"
    assert mask_document("E12345678") == "*********"
    assert mask_document(None) == ""
