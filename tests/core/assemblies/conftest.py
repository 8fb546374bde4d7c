"""Elections held up to a point once a session, and copied for each test that goes on from there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import core.office  # noqa: F401 - brings every table
from core import lawbooks
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Mark
from core.assemblies.service import Assemblies
from core.assemblies.stages import BallotPer, Kind
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from tests.builders import OPENED, Held, build_compound
from tests.databases import KEY, make_database

Upto = Callable[[Held], object]
Hold = Callable[..., Held]


def agree(ballot: BallotRow) -> list[Mark] | None:
    """Everybody but every fifth voter agrees to five of seven candidates and to the matter."""
    if ballot.voter_no % 5 == 0:
        return None
    return [Mark.AGREE] * 5 + [Mark.ABSTAIN] * 2 + [Mark.AGREE]


UPTO: dict[str, Upto] = {
    "opened": lambda h: h.open(),
    "rolled": lambda h: h.open().freeze_roll(),
    "chosen": lambda h: h.open().freeze_roll().choose_candidates(),
    "noticed": lambda h: h.open().freeze_roll().choose_candidates().give_notice(),
    "issued": lambda h: h.open().freeze_roll().choose_candidates().give_notice().issue(),
    "delivered": lambda h: h.to_ballots(),
    "voted": lambda h: h.to_ballots().vote(agree),
    "counted": lambda h: h.to_ballots().vote(agree).count(agree),
    "declared": lambda h: h.to_result(agree),
}


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[object, ...], tuple[Path, Held]]:
    return {("folder",): (tmp_path_factory.mktemp("held"), None)}  # type: ignore[dict-item]


@pytest.fixture
def hold(shelf: dict[tuple[object, ...], tuple[Path, Held]], tmp_path: Path) -> Iterator[Hold]:
    """Give `hold("counted")`: an election that stands there, free to go on."""
    opened: list[Database] = []

    def take(upto: str, *, kind: Kind = Kind.RE_ELECTION, per: BallotPer = BallotPer.VOTER) -> Held:
        key = (upto, kind, per)
        if key not in shelf:
            shelf[key] = _hold(shelf[("folder",)][0] / "-".join(map(str, key)), *key)
        made, held = shelf[key]
        path = tmp_path / f"{len(opened)}.db"
        shutil.copy(made, path)
        database = Database(path, KEY)
        opened.append(database)
        return _bound(held, database)

    yield take
    for database in opened:
        database.close()


def _hold(path: Path, upto: str, kind: Kind, per: BallotPer) -> tuple[Path, Held]:
    database = make_database(path)
    clock = FixedClock.on(OPENED)
    assemblies = Assemblies(database, AuditLog(clock, "测试"), clock, lawbooks.library())
    held = Held(assemblies, clock, build_compound(database), kind=kind, ballot_per=per)
    UPTO[upto](held)
    database.close()
    return path, held


def _bound(held: Held, database: Database) -> Held:
    clock = FixedClock(held.clock.moment)
    assemblies = Assemblies(database, AuditLog(clock, "测试"), clock, lawbooks.library())
    copied = held.over(assemblies, clock)
    copied.database = database
    return copied
