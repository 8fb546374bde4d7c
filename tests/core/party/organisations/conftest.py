"""An invented community with one branch."""

import pytest

from tests.core.party.organisations.tree import Tree, plant


@pytest.fixture
def tree(database, clock) -> Tree:
    return plant(database, clock)
