"""A community with its courtyards."""

import pytest

from tests.core.party.grids.story import Story, add_courtyards, begin


@pytest.fixture
def story(database, clock) -> Story:
    return add_courtyards(begin(database, clock))
