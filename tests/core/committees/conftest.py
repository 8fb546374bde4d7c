"""An election held once a session, and copied for each test of the committee that comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import lawbooks
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Mark
from core.assemblies.service import Assemblies
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.committees.service import Committees
from core.db.audit import AuditLog
from core.db.database import Database
from tests.builders import HENAN_WEIDU, OPENED, PLAN, Held, build_compound
from tests.databases import lay, make_database

DAY = PLAN[Stage.FIRST_MEETING]


def agree(ballot: BallotRow) -> list[Mark]:
    """Everybody ticks five of the first six, and fewest tick the sixth: he is the alternate."""
    left_out = sum(ballot.voter_no <= limit for limit in (8, 14, 18, 20, 21))
    marks = [Mark.ABSTAIN if place == left_out else Mark.AGREE for place in range(6)]
    return [*marks, Mark.AGAINST, Mark.AGREE]


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Held]:
    """The file in which a committee is elected and not yet formed, and what was held in it."""
    path = tmp_path_factory.mktemp("elected") / "elected.db"
    database, clock = make_database(path), FixedClock.on(OPENED)
    assemblies = Assemblies(database, AuditLog(clock, "测试"), clock, lawbooks.library())
    held = Held(assemblies, clock, build_compound(database)).to_result(agree)
    clock.set(DAY)
    assemblies.advance(held.id)
    database.close()
    return path, held


@pytest.fixture
def elected(
    kept: tuple[Path, Held], database: Database, clock: FixedClock
) -> tuple[Held, Committees]:
    """The election as it stands after its result, and the committees of the same file."""
    file, made = kept
    lay(file, database)
    audit, law = AuditLog(clock, "测试"), lawbooks.library()
    held = made.over(Assemblies(database, audit, clock, law), clock)
    return held, Committees(database, audit, clock, law, HENAN_WEIDU)
