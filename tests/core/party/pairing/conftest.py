"""The invented neighbourhood, in Weidu where policy sets stars and venues."""

import pytest

from tests.core.party.pairing.story import Story, begin


@pytest.fixture
def story(database, clock) -> Story:
    return begin(database, clock)
