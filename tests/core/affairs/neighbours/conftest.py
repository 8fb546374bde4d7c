"""An empty office with one compound."""

import pytest

from tests.core.affairs.neighbours.story import Place, begin


@pytest.fixture
def place(database, clock) -> Place:
    return begin(database, clock)
