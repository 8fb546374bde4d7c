"""An assembly that stands at some stage, opened in the window by a clerk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.office import Office
from gui.desk import Desk, Place
from gui.places import ASSEMBLIES
from tests.builders import Held, build_compound
from tests.core.assemblies.conftest import UPTO
from tests.gui.assemblies.clerk import Clerk


@dataclass(frozen=True, slots=True)
class Standing:
    """An election as it stands, and the clerk before it."""

    held: Held
    clerk: Clerk

    def look_at(self, stage: Stage) -> None:
        self.clerk.go(Place(ASSEMBLIES, self.held.id, stage.value))


Stand = Callable[..., Standing]


@pytest.fixture
def stand(qtbot: QtBot, desk: Desk, office: Office) -> Stand:
    """Give `stand("counted")`: an election that stands there, shown at the stage it is in."""

    def take(upto: str, after: Callable[[Held], object] | None = None) -> Standing:
        assert isinstance(office.clock, FixedClock)
        held = Held(office.assemblies, office.clock, build_compound(office.database))
        UPTO[upto](held)
        if after is not None:
            after(held)
        clerk = Clerk(qtbot, desk)
        clerk.go(Place(ASSEMBLIES, held.id))
        return Standing(held, clerk)

    return take
