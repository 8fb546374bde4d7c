"""What the check of the record and the desk tell of a clock that was set back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.db.audit import Event
from core.office import Office
from tests.scenarios.office import make_office


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(date(2026, 6, 20))


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    with make_office(tmp_path / "office", clock) as made:
        yield made


def record(office: Office) -> None:
    with office.database.write() as session:
        office.audit.record(session, Event.BACKUP_MADE)


def test_a_clock_set_back_is_told_by_the_check_and_on_the_desk(
    office: Office, clock: FixedClock
) -> None:
    record(office)
    assert office.clock_note() is None
    assert office.verify_audit().notes == ()
    clock.set(date(2026, 5, 26))
    record(office)
    clock.set(date(2026, 6, 21))
    sheet = office.verify_audit()
    assert sheet.ok
    [note] = sheet.notes
    assert "2026-06-20 09:00 → 2026-05-26 09:00" in note.text
    assert office.clock_note() == note


def test_the_desk_tells_of_it_for_a_month_and_as_long_as_the_clock_is_behind(
    office: Office, clock: FixedClock
) -> None:
    record(office)
    clock.set(date(2026, 1, 5))
    record(office)
    clock.set(date(2026, 6, 1))
    assert office.clock_note() is not None, "still before the day that was shown already"
    clock.set(date(2026, 6, 20) + timedelta(days=40))
    assert office.clock_note() is None
    assert len(office.verify_audit().notes) == 1
