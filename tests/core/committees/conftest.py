"""An election held once a session, and copied for each test of the committee that comes of it."""

from __future__ import annotations

import pytest

from core import lawbooks
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Mark
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.committees.service import Committees
from core.db.audit import AuditLog
from core.db.database import Database
from tests.builders import HENAN_WEIDU, PLAN, Held
from tests.elections import Kept, keep, take_up

DAY = PLAN[Stage.FIRST_MEETING]


def agree(ballot: BallotRow) -> list[Mark]:
    """Everybody ticks five of the first six, and fewest tick the sixth: he is the alternate."""
    left_out = sum(ballot.voter_no <= limit for limit in (8, 14, 18, 20, 21))
    marks = [Mark.ABSTAIN if place == left_out else Mark.AGREE for place in range(6)]
    return [*marks, Mark.AGAINST, Mark.AGREE]


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """The file in which a committee is elected and not yet formed."""

    def story(held: Held) -> None:
        held.to_result(agree).enter(Stage.FIRST_MEETING)

    return keep(tmp_path_factory.mktemp("elected") / "elected.db", story)


@pytest.fixture
def elected(kept: Kept, database: Database, clock: FixedClock) -> tuple[Held, Committees]:
    """The election as it stands after its result, and the committees of the same file."""
    held = take_up(kept, database, clock)
    log, law = AuditLog(clock, "测试"), lawbooks.library()
    return held, Committees(database, log, clock, law, HENAN_WEIDU)
