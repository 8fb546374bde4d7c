"""Which law a stage shows, and how a voter's entry on the roll calls its dwellings."""

from __future__ import annotations

from datetime import date

import pytest

from core import lawbooks
from core.assemblies.stage_law import ABOUT, article_of_matter, law_of
from core.assemblies.stages import Stage
from tests.core.assemblies.conftest import Hold

BOOK = lawbooks.library().book("411002", date(2026, 6, 1))


@pytest.mark.parametrize("stage", list(ABOUT))
def test_a_stage_shows_the_values_about_it_and_no_others(stage: Stage) -> None:
    shown = law_of(BOOK, stage)
    assert shown
    assert all(value.key.startswith(ABOUT[stage]) for value in shown)
    assert [value.key for value in shown] == sorted(value.key for value in shown)
    of_stage = {key for key in BOOK.law if BOOK.has(key) and key.startswith(ABOUT[stage])}
    assert of_stage <= {value.key for value in shown}


def test_a_matter_rests_on_its_item_of_the_law() -> None:
    assert article_of_matter(BOOK, 6).cite() == "民法典第278条第1款第6项"


def test_a_closed_assembly_shows_none() -> None:
    assert law_of(BOOK, Stage.CLOSED) == ()


def test_a_voter_s_dwellings_are_told_in_one_line(hold: Hold) -> None:
    held = hold("rolled")
    for entry in held.assemblies.roll(held.id).entries:
        assert entry.addresses.split("、") == [one.address for one in entry.dwellings]


def test_who_chose_a_representative_signs_by_him_and_others_all_together(hold: Hold) -> None:
    held = hold("issued")
    for row in held.assemblies.ballots(held.id):
        assert row.voter == (row.representative or row.owner_names)
        assert row.voter
