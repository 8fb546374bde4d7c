"""A meeting at three moments: just called, held, published."""

import pytest

from tests.core.meetings.story import DAY, Story, begin


@pytest.fixture
def story(database, clock) -> Story:
    return begin(database, clock)


@pytest.fixture
def held(story: Story) -> Story:
    story.hold()
    return story


@pytest.fixture
def published(held: Story) -> Story:
    """It hangs, and the day has come on which its topics go on."""
    held.discuss()
    held.publish()
    held.clock.set(DAY)
    return held
