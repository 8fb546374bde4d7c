"""An assembly that stands at some stage, opened in the window by a clerk."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.office import Office
from gui.desk import Desk, Place
from gui.places import ASSEMBLIES
from tests.builders import Held, build_compound
from tests.core.assemblies.conftest import UPTO
from tests.databases import lay
from tests.gui.assemblies.clerk import Clerk
from tests.gui.conftest import DAY, PASSPHRASE


@dataclass(frozen=True, slots=True)
class Standing:
    """An election as it stands, and the clerk before it."""

    held: Held
    clerk: Clerk

    def look_at(self, stage: Stage) -> None:
        self.clerk.go(Place(ASSEMBLIES, self.held.id, stage.value))


Stand = Callable[..., Standing]
Until = Callable[[str], tuple[Path, Held]]


Shelf = dict[str, tuple[Path, Held]]
"""Files in which an election stands at a stage, held once a session."""


@pytest.fixture(scope="session")
def held_until(new_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Until:
    """Give `held_until("counted")`: the file, closed, and what was held in it."""
    shelf: Shelf = {}
    room = tmp_path_factory.mktemp("held")

    def take(upto: str) -> tuple[Path, Held]:
        if upto not in shelf:
            folder = room / upto
            shutil.copytree(new_office, folder)
            clock = FixedClock.on(DAY)
            with Office.open(folder, PASSPHRASE, clock=clock) as office:
                held = Held(office.assemblies, clock, build_compound(office.database))
                UPTO[upto](held)
                shelf[upto] = office.database.path, held
        return shelf[upto]

    return take


@pytest.fixture
def stand(qtbot: QtBot, desk: Desk, office: Office, held_until: Until) -> Stand:
    """Give `stand("counted")`: an election that stands there, shown at the stage it is in."""

    def take(upto: str, after: Callable[[Held], object] | None = None) -> Standing:
        file, made = held_until(upto)
        lay(file, office.database)
        held = made.over(office.assemblies, office.clock)
        if after is not None:
            after(held)
        clerk = Clerk(qtbot, desk)
        clerk.go(Place(ASSEMBLIES, held.id))
        return Standing(held, clerk)

    return take
