"""One problem just raised."""

import pytest

from tests.core.affairs.problems.story import Story, begin


@pytest.fixture
def story(database, clock) -> Story:
    return begin(database, clock)
