"""When ballots arrived: to the minute of one, and the day of the last."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.assemblies.ballots import DeliveryOutcome
from core.assemblies.stages import Step
from core.errors import KnownError
from tests.builders import at
from tests.core.assemblies.conftest import Hold
from tests.core.assemblies.test_delivery import DAY, attempt, delivering, first


def test_the_day_of_delivery_is_that_of_the_last_ballot_that_arrived(hold: Hold) -> None:
    held = delivering(hold)
    one, two, three = held.assemblies.ballots(held.id)[:3]
    arrived = {"outcome": DeliveryOutcome.DELIVERED, "receiver": "本人"}

    def day() -> object:
        return held.assemblies.assembly(held.id).day(Step.BALLOTS_DELIVERED)

    held.assemblies.deliver([attempt(three)])
    assert day() is None, "nobody was there"
    held.assemblies.deliver([attempt(one, **arrived)])
    assert day() is None, "most of them are still to be delivered"
    rest = [ballot for ballot in held.assemblies.ballots(held.id)[1:] if ballot.id != two.id]
    held.assemblies.deliver([attempt(ballot, **arrived) for ballot in rest])
    assert day() is None, "one is"
    earlier = at(DAY - timedelta(days=1))
    held.assemblies.deliver([attempt(two, at=earlier, **arrived)])
    assert day() == DAY, "noting an earlier delivery does not move the day back"


def test_a_ballot_may_arrive_in_the_minute_of_its_issue(hold: Hold) -> None:
    """Seconds are shown nowhere, so nothing is refused for them."""
    held = delivering(hold)
    held.clock.moment = at(DAY) + timedelta(seconds=37)
    made = held.assemblies.reissue(
        first(held).serial, "票面污损，业主申请换发", witness="李敏"
    ).made
    new = next(ballot for ballot in held.assemblies.ballots(held.id) if ballot.id == made)
    with pytest.raises(KnownError, match="delivery_before_issue"):
        held.assemblies.deliver([attempt(new, at=at(DAY) - timedelta(minutes=1))])
    held.assemblies.deliver([attempt(new, at=at(DAY))])
    assert [row.at for row in held.assemblies.deliveries(held.id)] == [at(DAY)]
