"""Elections held up to a point once a session, and copied for each test that goes on from there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import core.office  # noqa: F401 - brings every table
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Mark
from core.assemblies.stages import BallotPer, Kind
from core.clock import FixedClock
from core.db.database import Database
from tests.builders import OPENED, Held
from tests.databases import KEY
from tests.elections import Kept, keep, take_up

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


Shelf = dict[tuple[str, Kind, BallotPer], Kept]


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return {}


@pytest.fixture
def hold(shelf: Shelf, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hold]:
    """Give `hold("counted")`: an election that stands there, free to go on."""
    opened: list[Database] = []

    def take(upto: str, *, kind: Kind = Kind.RE_ELECTION, per: BallotPer = BallotPer.VOTER) -> Held:
        key = upto, kind, per
        if key not in shelf:
            path = tmp_path_factory.mktemp("held") / "held.db"
            shelf[key] = keep(path, UPTO[upto], kind=kind, ballot_per=per)
        opened.append(Database(tmp_path / f"{len(opened)}.db", KEY))
        return take_up(shelf[key], opened[-1], FixedClock.on(OPENED))

    yield take
    for database in opened:
        database.close()
