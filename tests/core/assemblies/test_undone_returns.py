"""A return noted for the wrong serial is undone: its owner keeps his vote, the slip is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sqlalchemy as sa

from core.assemblies.ballots import BallotState
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Mark, Reading
from core.assemblies.queries_seals import holds
from core.assemblies.seals import Sealed
from core.assemblies.stages import Stage
from core.assemblies.tables_ballots import ReturnUndone
from core.assemblies.work import find_assembly
from core.db.audit import verify
from core.errors import KnownError
from tests.builders import VOTING_UNTIL, Held, entry, returned
from tests.core.assemblies.conftest import Hold

WHY = "票号看错一位，误登他户"


def voting(hold: Hold) -> tuple[Held, BallotRow, BallotRow]:
    held = hold("delivered")
    held.enter(Stage.VOTING)
    held.clock.set(VOTING_UNTIL, hour=18)
    wrong, right = held.assemblies.ballots(held.id)[:2]
    held.assemblies.take_back([returned(wrong), returned(held.assemblies.ballots(held.id)[2])])
    return held, wrong, right


def undo(held: Held, ballot: BallotRow, reason: str = WHY, witness: str = "李敏") -> None:
    held.assemblies.undo_returns([ballot.serial], reason, witness=witness)


def seals_hold(held: Held) -> bool | None:
    with held.database.read() as session:
        assert verify(session).ok
        assembly = find_assembly(session, held.id)
        assert holds(session, assembly, Sealed.DELIVERY)
        return holds(session, assembly, Sealed.RETURNS)


def test_a_return_of_the_wrong_ballot_is_undone_and_kept(hold: Hold) -> None:
    held, wrong, right = voting(hold)
    for _ in range(2):
        undo(held, wrong)
        assert seals_hold(held)
        state = {one.serial: one.state for one in held.assemblies.ballots(held.id)}
        assert state[wrong.serial] is BallotState.DELIVERED
        held.assemblies.take_back([replace(returned(wrong), agent="陈小妹")])
        assert seals_hold(held)
    held.assemblies.take_back([returned(right)])
    kept = held.assemblies.returns(held.id, undone=True)
    assert [(row.serial, row.undone_reason, row.witness) for row in kept] == [
        (wrong.serial, WHY, "李敏")
    ] * 2
    assert [row.agent for row in kept] == ["", "陈小妹"]
    assert next(row.agent for row in held.assemblies.returns(held.id)) == "陈小妹"


def test_what_was_undone_is_sealed_too(hold: Hold) -> None:
    held, wrong, _ = voting(hold)
    undo(held, wrong)
    with held.database.write() as session:
        session.execute(sa.update(ReturnUndone).values(box="2号箱"))
    with held.database.read() as session:
        assembly = find_assembly(session, held.id)
        assert holds(session, assembly, Sealed.RETURNS) is False
        assert holds(session, assembly, Sealed.DELIVERY) is False
    with held.database.write() as session:
        session.execute(sa.delete(ReturnUndone))
    with held.database.read() as session:
        assert holds(session, find_assembly(session, held.id), Sealed.RETURNS) is False


def test_undoing_a_return_asks_why_who_saw_it_and_that_nothing_was_read(hold: Hold) -> None:
    held, wrong, right = voting(hold)
    with pytest.raises(KnownError, match="needs_real_reason"):
        undo(held, wrong, "x")
    with pytest.raises(KnownError, match="needs_witness"):
        undo(held, wrong, witness=" ")
    with pytest.raises(KnownError, match="no_return_to_undo"):
        undo(held, right)
    with pytest.raises(KnownError, match="nothing_given"):
        held.assemblies.undo_returns([], WHY, witness="李敏")


def test_a_ballot_that_was_read_stays_returned(hold: Hold) -> None:
    held = hold("voted")
    held.enter(Stage.COUNTING)
    one, other = held.assemblies.ballots(held.id)[:2]
    said = entry(one.serial, [Mark.AGREE] * 5 + [Mark.ABSTAIN] * 3, Reading.FIRST, "王小军")
    held.assemblies.enter_ballot(said)
    with pytest.raises(KnownError, match="undone_after_reading"):
        undo(held, one)
    undo(held, other)
    assert seals_hold(held)
