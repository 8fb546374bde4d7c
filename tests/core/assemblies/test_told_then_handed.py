"""A ballot that was told of on the board and handed over since counts as handed over."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome
from core.assemblies.count_state import CountedBallot, load_count
from core.assemblies.papers import load_desk, offer_papers
from core.assemblies.papers_unreached import find_unreached
from core.assemblies.stages import Step
from core.assemblies.tables import Assembly
from core.assemblies.work import book_of, counting_rules
from core.documents.content import Paper
from core.documents.wording import Wording
from core.errors import KnownError
from tests.builders import Held, at
from tests.core.assemblies.conftest import Hold
from tests.core.assemblies.paper_text import words
from tests.core.assemblies.test_delivery import ARRIVED, DAY, attempt, delivering, first

NOTICE = {
    "method": DeliveryMethod.PUBLIC_NOTICE,
    "outcome": DeliveryOutcome.DELIVERED,
    "proof": "公告第3号",
}


def test_what_was_told_on_the_board_may_still_be_handed_over(hold: Hold) -> None:
    """A notice brings nobody his ballot: the owner's own signature is noted when he has it."""
    held = delivering(hold)
    ballot = first(held)
    held.assemblies.deliver([attempt(ballot)])
    held.assemblies.deliver([attempt(ballot, **NOTICE)])
    assert [one.announced for one in loaded(held) if one.id == ballot.id] == [True]
    with pytest.raises(KnownError, match="already_delivered"):
        held.assemblies.deliver([attempt(ballot, **NOTICE)])
    held.assemblies.deliver([attempt(ballot)])  # he is out once more
    held.assemblies.deliver([attempt(ballot, **ARRIVED)])
    [counted] = [one for one in loaded(held) if one.id == ballot.id]
    assert (counted.delivered, counted.announced, counted.proven) == (True, False, True)
    rows = [row for row in held.assemblies.deliveries(held.id) if row.serial == ballot.serial]
    assert [row.method for row in rows][1] is DeliveryMethod.PUBLIC_NOTICE  # nothing is lost
    assert (rows[-1].receiver, len(rows)) == ("陈小妹", 4)
    with pytest.raises(KnownError, match="already_delivered"):
        held.assemblies.deliver([attempt(ballot, **NOTICE)])
    with pytest.raises(KnownError, match="already_delivered"):
        held.assemblies.deliver([attempt(ballot, **ARRIVED)])
    held.assemblies.undo_deliveries([ballot.serial], "签收登记错了一户")
    assert [one.announced for one in loaded(held) if one.id == ballot.id] == [True]


@pytest.mark.parametrize(
    "method", [DeliveryMethod.MAILBOX, DeliveryMethod.POST, DeliveryMethod.MESSAGE]
)
def test_who_found_his_ballot_in_the_mailbox_may_still_sign_for_it(
    hold: Hold, method: DeliveryMethod
) -> None:
    """It arrived then, and nobody signed; both stand in the register (rulebook 6.1, D21)."""
    held = delivering(hold)
    ballot, *others = held.assemblies.ballots(held.id)
    left = {"method": method, "outcome": DeliveryOutcome.DELIVERED, "proof": "照片3号"}
    earlier = at(DAY - timedelta(days=1))
    arrived = [attempt(one, at=earlier, **ARRIVED) for one in others]
    held.assemblies.deliver([attempt(ballot, at=earlier, **left), *arrived])
    for again in ({}, left, NOTICE):
        with pytest.raises(KnownError, match="already_delivered"):
            held.assemblies.deliver([attempt(ballot, **again)])
    held.assemblies.deliver([attempt(ballot, **ARRIVED)])
    rows = [row for row in held.assemblies.deliveries(held.id) if row.serial == ballot.serial]
    assert [row.method for row in rows] == [method, DeliveryMethod.IN_PERSON]
    assert rows[-1].receiver == "陈小妹"
    with pytest.raises(KnownError, match="already_delivered"):
        held.assemblies.deliver([attempt(ballot, **ARRIVED)])
    day = held.assemblies.assembly(held.id).day(Step.BALLOTS_DELIVERED)
    assert day == DAY - timedelta(days=1)  # when it came, not when it was signed for
    [counted] = [one for one in loaded(held) if one.id == ballot.id]
    assert (counted.delivered, counted.announced, counted.proven) == (True, False, True)
    held.assemblies.undo_deliveries([ballot.serial], "签收登记错了一户")
    assert [one.delivered for one in loaded(held) if one.id == ballot.id] == [True]


def loaded(held: Held) -> list[CountedBallot]:
    with held.database.read() as session:
        assembly = session.get_one(Assembly, held.id)
        rules = counting_rules(book_of(assembly))
        return list(load_count(session, assembly, rules).ballots)


def test_the_register_of_delivery_names_who_was_handed_it_after_the_notice(hold: Hold) -> None:
    held = delivering(hold)
    ballot = first(held)
    for changed in ({}, NOTICE, ARRIVED):
        held.assemblies.deliver([attempt(ballot, **changed)])
    basis, facts = load_desk(held.assemblies, held.id, Wording.load(), held.clock.today())
    paper = next(one for one in offer_papers(basis, facts) if one.key == "D21").build()
    assert isinstance(paper, Paper)
    said = words(*paper.documents)
    assert "陈小妹" in said
    assert "公告第3号" not in said.split("陈小妹")[1][:20]
    assert find_unreached(facts.ballots, facts.deliveries) == []
