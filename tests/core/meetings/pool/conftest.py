"""A pool beside a council that can talk of its topics."""

import pytest

from tests.core.meetings.pool.told import Told, begin_pool


@pytest.fixture
def told(database, clock) -> Told:
    return begin_pool(database, clock)
