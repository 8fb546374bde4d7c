"""From when on lists point at something: numbers that an office can read and change."""

from __future__ import annotations

import tomllib

from core import paths
from core.meetings.pool.rules import ListRule, list_rule


def test_the_numbers_are_the_files_and_marked_as_a_design() -> None:
    assert list_rule() == ListRule(quiet_days=30, near_days=7)
    told = tomllib.loads((paths.resources() / "lists.toml").read_text("utf-8"))
    assert {one["mark"] for table in told.values() for one in table.values()} == {"D"}
