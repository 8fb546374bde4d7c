"""A delivery noted for the wrong ballots is undone: it no longer counts, and stays on record."""

from __future__ import annotations

import pytest

from core.assemblies.ballots import BallotState, DeliveryMethod, DeliveryOutcome
from core.assemblies.drafts import DeliveryDraft
from core.assemblies.stages import Stage, Step
from core.db.audit import Event, recorded
from core.errors import KnownError
from tests.builders import PLAN, VOTING_UNTIL, Held, at, returned
from tests.core.assemblies.conftest import Hold

pytestmark = pytest.mark.slow

DAY = PLAN[Stage.DELIVERY]
WHY = "登记时选错了单元"


def delivering(hold: Hold) -> tuple[Held, list[str]]:
    held = hold("issued")
    held.enter(Stage.DELIVERY)
    held.clock.set(DAY, hour=18)
    return held, [ballot.serial for ballot in held.assemblies.ballots(held.id)]


def noted(held: Held, serials: list[str], outcome: DeliveryOutcome, hour: int = 9) -> None:
    people = ("张力", "李敏")
    held.assemblies.deliver(
        [
            DeliveryDraft(
                serial, DeliveryMethod.IN_PERSON, outcome, at(DAY, hour), people, receiver="何华"
            )
            for serial in serials
        ]
    )


def states(held: Held, serials: list[str]) -> set[BallotState]:
    return {one.state for one in held.assemblies.ballots(held.id) if one.serial in serials}


def lacks(held: Held) -> set[str]:
    return {one.code for one in held.assemblies.assembly(held.id).needs}


def test_what_was_noted_for_the_wrong_building_is_undone_at_once_and_kept(hold: Hold) -> None:
    held, serials = delivering(hold)
    wrong = serials[:3]
    noted(held, wrong, DeliveryOutcome.DELIVERED)
    held.assemblies.undo_deliveries(wrong, f" {WHY} ")
    assert states(held, wrong) == {BallotState.ISSUED}
    assert held.assemblies.deliveries(held.id) == ()
    kept = held.assemblies.deliveries(held.id, undone=True)
    assert [(row.serial, row.undone_reason) for row in kept] == [(one, WHY) for one in wrong]
    assert {row.undone_at for row in kept} == {held.clock.now()}
    with held.database.read() as session:
        [told] = recorded(session, held.id, Event.DELIVERIES_UNDONE)
    assert told.facts is not None
    assert (told.facts["serials"], told.facts["reason"]) == (wrong, WHY)


def test_only_the_last_attempt_is_undone_and_the_next_one_follows_what_stands(hold: Hold) -> None:
    held, [serial, *_] = delivering(hold)
    noted(held, [serial], DeliveryOutcome.ABSENT, 9)
    noted(held, [serial], DeliveryOutcome.DELIVERED, 10)
    held.assemblies.undo_deliveries([serial, serial], WHY)
    assert [row.outcome for row in held.assemblies.deliveries(held.id)] == [DeliveryOutcome.ABSENT]
    noted(held, [serial], DeliveryOutcome.DELIVERED, 11)
    rows = held.assemblies.deliveries(held.id)
    assert [(row.attempt, row.at) for row in rows] == [(1, at(DAY, 9)), (2, at(DAY, 11))]
    assert states(held, [serial]) == {BallotState.DELIVERED}


def test_the_day_of_delivery_goes_back_with_what_is_undone(hold: Hold) -> None:
    held, serials = delivering(hold)
    before = held.assemblies.assembly(held.id).day(Step.BALLOTS_DELIVERED)
    noted(held, serials, DeliveryOutcome.DELIVERED)
    assert held.assemblies.assembly(held.id).day(Step.BALLOTS_DELIVERED) == DAY
    for undone in (serials, serials[1:2]):
        held.assemblies.undo_deliveries(undone, WHY)
        assert held.assemblies.assembly(held.id).day(Step.BALLOTS_DELIVERED) == before
        noted(held, undone, DeliveryOutcome.DELIVERED)
        assert held.assemblies.assembly(held.id).day(Step.BALLOTS_DELIVERED) == DAY


def test_what_was_undone_delivers_nothing(hold: Hold) -> None:
    """The silent whose ballot did not arrive are not counted; nor is anybody said to have come."""
    held, serials = delivering(hold)
    noted(held, serials, DeliveryOutcome.DELIVERED)
    held.assemblies.undo_deliveries(serials, WHY)
    asked = lacks(held)
    noted(held, serials, DeliveryOutcome.DELIVERED)
    assert asked - lacks(held), "it is asked that they are delivered"


def test_wrong_ways_are_refused_with_their_names(hold: Hold) -> None:
    held, [one, two, three, *_] = delivering(hold)
    noted(held, [one, three], DeliveryOutcome.DELIVERED)
    for serials, reason, code in (
        ([], WHY, "nothing_given"),
        ([one], " ", "needs_real_reason"),
        ([one, two], WHY, "nothing_to_undo"),
    ):
        with pytest.raises(KnownError, match=code):
            held.assemblies.undo_deliveries(serials, reason)
    assert states(held, [one]) == {BallotState.DELIVERED}, "all or none"
    held.assemblies.void(three, "业主去世", witness="李敏")
    with pytest.raises(KnownError, match="ballot_voided"):
        held.assemblies.undo_deliveries([three], WHY)


def test_a_ballot_that_came_back_had_arrived(hold: Hold) -> None:
    held, serials = delivering(hold)
    noted(held, serials, DeliveryOutcome.DELIVERED)
    held.enter(Stage.VOTING)
    held.clock.set(VOTING_UNTIL, hour=18)
    held.assemblies.take_back([returned(held.assemblies.ballots(held.id)[0])])
    with pytest.raises(KnownError, match="undone_after_return"):
        held.assemblies.undo_deliveries(serials[:2], WHY)
    held.assemblies.undo_deliveries(serials[1:2], WHY)
    assert states(held, serials[1:2]) == {BallotState.ISSUED}


def test_the_seals_hold_over_what_was_undone(hold: Hold) -> None:
    held, serials = delivering(hold)
    noted(held, serials, DeliveryOutcome.DELIVERED)
    held.assemblies.undo_deliveries(serials, WHY)
    assert {row.holds for row in held.assemblies.seals(held.id)} <= {True, None}
