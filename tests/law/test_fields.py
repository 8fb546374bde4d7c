"""The fields of a case file as they are read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.law.faults import LawFault
from core.law.fields import Fields


def test_a_null_that_was_asked_for_was_read():
    found = Fields({"dimension": None, "dimenson": None})
    assert not found.given("dimension")
    assert found.unread() == ["dimenson"]


@pytest.mark.parametrize("written", ["-0", "-0.00", Decimal("-0.0")])
def test_less_than_nothing_is_refused(written):
    with pytest.raises(LawFault) as refusal:
        Fields({"area": written}).area("area")
    assert refusal.value.code == "law.negative"


@pytest.mark.parametrize(
    "written",
    ["+1", "01", "00.5", "1.", ".5", " 1", "1 ", "1e2", "1_000", "\uff11", "0x1", "", "1,5"],
)
def test_an_area_is_written_in_one_way(written):
    with pytest.raises(LawFault) as refusal:
        Fields({"area": written}).area("area")
    assert refusal.value.code == "law.case_not_area"


@pytest.mark.parametrize("written", ["0", "0.0", "0.5", "10.0000", 7, Decimal("1E+2")])
def test_areas_that_are_taken(written):
    assert Fields({"area": written}).area("area") == Decimal(written)


@pytest.mark.parametrize("text", ["甲\n乙", "\ud800", "\x00甲", "甲\u2028"])
def test_text_that_no_line_can_show_is_refused(text):
    with pytest.raises(LawFault) as refusal:
        Fields({"name": text}).text("name")
    assert refusal.value.code == "law.case_strange_text"
    assert Fields({text: 1}).unknown(set())[0].isprintable()


@pytest.mark.parametrize("text", ["张　三", "𠮷野", "Ⅱ区 (甲)"])
def test_text_of_rare_characters_is_taken(text):
    assert Fields({"name": text}).text("name") == text
