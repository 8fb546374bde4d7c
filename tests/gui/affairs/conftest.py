"""An office with one compound, and a clerk on 问题与资金."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.office import Office, Profile
from gui.desk import Desk, Place
from gui.places import AFFAIRS
from tests.builders import build_compound
from tests.core.affairs.problems.story import Story, raised
from tests.gui.assemblies.clerk import Clerk
from tests.gui.conftest import DAY
from tests.offices import open_new


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(DAY)


@pytest.fixture
def office(folder: Path, clock: FixedClock) -> Iterator[Office]:
    profile = Profile("云岭社区", "西陵街道", "420502")
    with open_new(folder, profile, clock) as made:
        yield made


@pytest.fixture
def compound(office: Office) -> UUID:
    return build_compound(office.database, name="云岭小区")


@pytest.fixture
def story(office: Office, clock: FixedClock, compound: UUID) -> Story:
    """One problem, just raised."""
    made = office.problems.raise_problem(raised(compound)).made
    return Story(office.problems, clock, compound, made)


@pytest.fixture
def clerk(qtbot: QtBot, app: object, compound: UUID, desk: Desk) -> Clerk:
    made = Clerk(qtbot, desk)
    made.go(Place(AFFAIRS))
    return made
