"""A meeting that was just called."""

import pytest

from tests.core.meetings.story import Story, begin


@pytest.fixture
def story(database, clock) -> Story:
    return begin(database, clock)
