"""A meeting at three moments: just called, held, published."""

import pytest

from tests.core.meetings.story import Story, begin


@pytest.fixture
def story(database, clock) -> Story:
    return begin(database, clock)


@pytest.fixture
def held(story: Story) -> Story:
    story.hold()
    return story


@pytest.fixture
def published(held: Story) -> Story:
    held.discuss()
    held.publish()
    return held
