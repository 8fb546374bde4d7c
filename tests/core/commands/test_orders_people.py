"""Orders that add or remove one person, in the group and at the count."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import KnownError
from tests.core.assemblies.conftest import Hold, hold, shelf  # noqa: F401 - fixtures
from tests.core.commands.test_orders_mending import by, does


def test_a_member_is_added_with_a_reason_and_removed(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("opened")
    new = "do = 'add_member'\nname = '余秋'\nside = 'owners'"
    with pytest.raises(KnownError) as refused:
        does(held, tmp_path, by(held, new))
    assert "档案里没有" in refused.value.sentence()
    does(held, tmp_path, by(held, f"{new}\nreason = '已签购房合同，尚未登记'"))
    assert held.assemblies.assembly(held.id).members[-1].name == "余秋"
    does(held, tmp_path, by(held, "do = 'remove_member'\nname = '余秋'"))
    assert "余秋" not in [row.name for row in held.assemblies.assembly(held.id).members]


def test_of_two_duties_of_one_person_one_is_taken(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("opened")
    before = held.assemblies.assembly(held.id).officials
    for duty in ("teller", "caller"):
        does(held, tmp_path, by(held, f"do = 'add_official'\nname = '江岚'\nduty = '{duty}'"))
    does(held, tmp_path, by(held, "do = 'remove_official'\nname = '江岚'\nduty = 'teller'"))
    left = [row for row in held.assemblies.assembly(held.id).officials if row not in before]
    assert [(row.name, row.duty.value) for row in left] == [("江岚", "caller")]
