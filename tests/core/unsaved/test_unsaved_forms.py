"""Unsaved forms: kept, found by a new opening, replaced, erased, and forgotten when old."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.db.keys import Cost
from core.office import Office, Profile
from core.unsaved.rows import UnsavedRow
from core.unsaved.service import KEPT_FOR, UnsavedForms

PASSPHRASE = "云里有一棵高高的杉树"  # noqa: S105 - of a folder that is thrown away
CLOCK = FixedClock.on(date(2026, 6, 20))
TYPED = {"name": "云中鹤", "reason": "登记时写错了字"}
ROW = UnsavedRow("k" * 64, "更正业主 云鹤", "rosters", None, "", TYPED, CLOCK.now())


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made, _key = Office.create(
        tmp_path / "office",
        Profile("云杉社区", "西坝街道", "420502"),
        PASSPHRASE,
        clock=CLOCK,
        cost=Cost(memory_kib=64, iterations=1),
    )
    with made:
        yield made


def test_what_was_typed_is_found_by_the_next_opening(office: Office) -> None:
    office.unsaved.keep(ROW)
    root = office.folder.root
    office.close()
    with Office.open(root, PASSPHRASE, clock=CLOCK) as again:
        assert again.unsaved.forms() == (ROW,)


def test_a_form_is_kept_once_and_erased_when_saved(office: Office) -> None:
    office.unsaved.keep(ROW)
    longer = replace(ROW, typed={**TYPED, "reason": "身份证上是另一个字"})
    office.unsaved.keep(longer)
    assert office.unsaved.forms() == (longer,)
    office.unsaved.drop(ROW.key)
    office.unsaved.drop(ROW.key)
    assert office.unsaved.forms() == ()


def test_what_nobody_came_back_to_is_forgotten(office: Office) -> None:
    office.unsaved.keep(ROW)
    later = FixedClock(CLOCK.now() + KEPT_FOR + timedelta(days=1))
    other = replace(ROW, key="o" * 64, kept_at=later.now())
    UnsavedForms(office.database, later).keep(other)
    assert office.unsaved.forms() == (other,)


def test_typing_is_no_act_of_the_office(office: Office) -> None:
    before = office.verify_audit().rows
    office.unsaved.keep(ROW)
    assert office.verify_audit().rows == before


def test_nothing_typed_stands_in_clear_in_the_folder(office: Office) -> None:
    office.unsaved.keep(ROW)
    told = [text.encode() for text in (*TYPED.values(), ROW.title, "rosters")]
    for path in office.folder.root.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not [text for text in told if text in content], path
