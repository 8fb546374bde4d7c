"""An office in Weidu with one compound, and a clerk at the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.office import Office, Profile
from gui.desk import Desk
from tests.builders import build_compound
from tests.gui.assemblies.clerk import Clerk
from tests.gui.conftest import DAY
from tests.offices import open_new


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(DAY)


@pytest.fixture
def office(folder: Path, clock: FixedClock) -> Iterator[Office]:
    profile = Profile("云岭社区", "西关街道", "411002")
    with open_new(folder, profile, clock) as made:
        yield made


@pytest.fixture
def compound(office: Office) -> UUID:
    return build_compound(office.database, name="云岭小区")


@pytest.fixture
def clerk(qtbot: QtBot, app: object, compound: UUID, desk: Desk) -> Clerk:
    return Clerk(qtbot, desk)
