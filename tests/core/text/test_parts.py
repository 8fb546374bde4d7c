"""Lines that a clerk typed are cut at commas of either kind, semicolons and tabs."""

from __future__ import annotations

import pytest

from core.text.parts import parts_of


@pytest.mark.parametrize("line", ["甲，乙,丙", "甲 ， 乙\t丙", " 甲；乙;丙 "])
def test_parts_stand_between_commas_or_tabs(line: str) -> None:
    assert parts_of(line) == ["甲", "乙", "丙"]


def test_what_is_left_out_is_an_empty_part() -> None:
    assert parts_of("甲，，3") == ["甲", "", "3"]
