"""The figures after an import and the roll that is frozen later count the same persons."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from core import lawbooks
from core.assemblies.acts_roll import roll_units
from core.assemblies.roll import build_roll
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.law.packs import LawBook
from core.rosters.figures import load_figures
from core.rosters.queries import load_voting_units
from core.rosters.service import Rosters

SAMPLES = Path(__file__).parents[3] / "resources" / "sample"
TRUTH = json.loads((SAMPLES / "truth.json").read_text("utf-8"))
SETTINGS: tuple[dict[str, str | bool], ...] = (
    {},
    {"count.merge": "common_owner"},
    {"count.parking_person": False, "count.storage_person": False},
    {"count.parking_person": False, "count.storage_person": False, "count.merge": "common_owner"},
)


def with_settings(book: LawBook, settings: dict[str, str | bool]) -> LawBook:
    law = {key: replace(book.law[key], setting=value) for key, value in settings.items()}
    return replace(book, law={**book.law, **law})


@pytest.mark.parametrize("name", ["物业业主信息表.xlsx", "云杉苑业主清册.xlsx", "业主台账导出.csv"])
def test_figures_and_roll_count_alike_whatever_the_pack_says(
    name: str, database: Database, clock: FixedClock
) -> None:
    law = partial(lawbooks.library().book, "420502")
    rosters = Rosters(database, AuditLog(clock), clock, law)
    report = rosters.import_file(SAMPLES / name, "云杉苑小区")
    assert report.figures.voting_persons == TRUTH["voting_persons_identical_sets"] == 585
    counted = []
    with database.read() as session:
        for settings in SETTINGS:
            book = with_settings(law(clock.today()), settings)
            figures = load_figures(session, report.compound_id, book)
            drawn = build_roll(book, roll_units(load_voting_units(session, report.compound_id)))
            assert figures.voting_persons == drawn.persons, settings
            assert figures.total_area == report.figures.total_area
            counted.append(drawn.persons)
    assert counted[0] == 585
    assert counted[1] < counted[0], "one owner in common joins the sets"
