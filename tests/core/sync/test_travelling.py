"""Every table and column is either named to travel or kept at home with a reason."""

from __future__ import annotations

import tomllib
from pathlib import Path

import sqlalchemy as sa

import core.office  # noqa: F401 - brings every table
from core.db.base import Base
from core.sync.travelling import COLUMNS_AT_HOME, OF_EVERY_ROW, TABLES_AT_HOME, TRAVELS

NAMES = Path(__file__).parents[3] / "resources" / "i18n" / "tables.toml"
ADVICE = "decide in core/sync/travelling.py: TRAVELS, or AT_HOME with the reason"
TABLES = {name: table for name, table in Base.metadata.tables.items() if name != "test_note"}


def test_every_table_is_decided_upon() -> None:
    decided = [*TRAVELS, *TABLES_AT_HOME]
    assert sorted(decided) == sorted(TABLES), ADVICE


def test_every_column_is_decided_upon() -> None:
    undecided = {}
    for name, travels in TRAVELS.items():
        decided = [*travels, *COLUMNS_AT_HOME.get(name, ())]
        found = set(TABLES[name].columns.keys()) - set(OF_EVERY_ROW)
        if sorted(decided) != sorted(found):
            undecided[name] = found.symmetric_difference(decided)
    assert not undecided, f"{ADVICE}: {undecided}"
    assert set(COLUMNS_AT_HOME) <= set(TRAVELS), ADVICE


def test_nobody_learns_who_voted_how_who_is_in_the_party_or_a_document_number() -> None:
    assert {"party_flag", "assembly_entry", "assembly_entry_mark"} <= set(TABLES_AT_HOME)
    assert not {"document_number", "document_kind"} & TRAVELS["person"]
    marks = {"mark", "marks", "entry_mark_id"}
    assert not [name for name, columns in TRAVELS.items() if marks & columns]


def test_no_bytes_travel() -> None:
    binary = [
        f"{name}.{column.name}"
        for name, travels in TRAVELS.items()
        for column in TABLES[name].columns
        if column.name in travels and isinstance(column.type, sa.LargeBinary)
    ]
    assert not binary, f"keys and codes are bytes: {binary}"


def test_what_a_row_points_at_travels_too() -> None:
    loose = [
        f"{name}.{column.name}"
        for name, travels in TRAVELS.items()
        for column in TABLES[name].columns
        if column.name in travels
        and any(key.column.table.name not in TRAVELS for key in column.foreign_keys)
    ]
    assert not loose, f"the street could not resolve these: {loose}"


def test_each_table_that_travels_has_its_chinese_name() -> None:
    names = tomllib.loads(NAMES.read_text("utf-8"))
    assert sorted(names) == sorted(TRAVELS), "name it in resources/i18n/tables.toml"
    assert len(set(names.values())) == len(names)
