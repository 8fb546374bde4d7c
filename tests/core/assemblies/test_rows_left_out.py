"""Rows that an import refused: while a roll is in force, it is what they are missing from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from core.assemblies.stages import Kind
from core.clock import FixedClock
from core.errors import KnownError
from core.office import Office
from tests.builders import OPENED, Held
from tests.core.rosters.conftest import COMPOUND
from tests.core.rosters.test_refusals import HEAD, bad
from tests.core.workbooks.parts import Cell, write_rows
from tests.scenarios.office import make_office

HOMES = [bad(f"{floor}01", owner=owner) for floor, owner in enumerate("赵钱孙李周吴", 1)]
Take = Callable[..., None]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with make_office(tmp_path / "office", FixedClock.on(OPENED)) as opened:
        yield opened


@pytest.fixture
def take(office: Office, tmp_path: Path) -> Take:
    def take_rows(*rows: Sequence[Cell]) -> None:
        office.rosters.import_file(write_rows(tmp_path / "名册.xlsx", [HEAD, *rows]), COMPOUND)

    return take_rows


def frozen(office: Office) -> Held:
    clock = office.clock
    assert isinstance(clock, FixedClock)
    [compound] = office.rosters.compounds()
    return Held(office.assemblies, clock, compound.id, kind=Kind.VOTE).open().freeze_roll()


def asked(held: Held) -> dict[str, str]:
    """Give what is asked of refused rows, and whether it blocks."""
    needs = held.assemblies.assembly(held.id).needs
    rows = [need for need in needs if "need_rows" in need.key]
    assert all(need.blocks for need in rows)
    return {need.key.split("need_")[1]: need.text for need in rows}


def test_a_dwelling_that_came_in_late_asks_for_a_corrected_roll(office: Office, take: Take) -> None:
    take(*HOMES, bad("102", area=0, owner="郑"))
    held = frozen(office)
    assert set(asked(held)) == {"rows_taken"}
    take(bad("102", owner="郑"))
    assert set(asked(held)) == {"rows_on_roll"}
    assert "102" in asked(held)["rows_on_roll"]
    with pytest.raises(KnownError):
        held.advance()
    held.assemblies.correct_roll(held.id, "补上漏收的房屋")
    assert held.assemblies.roll(held.id).summary.persons == len(HOMES) + 1
    assert asked(held) == {}


def test_a_row_without_a_room_is_asked_about_until_the_roll_holds_it(
    office: Office, take: Take
) -> None:
    take(*HOMES, bad("", owner="郑"))
    held = frozen(office)
    assert set(asked(held)) == {"rows_placed"}
    take(bad("102", owner="王"))
    assert set(asked(held)) == {"rows_placed"}
    take(bad("103", owner="郑"))
    assert set(asked(held)) == {"rows_on_roll"}
    held.assemblies.correct_roll(held.id, "补上漏收的房屋")
    assert asked(held) == {}


def test_what_came_in_before_the_roll_was_frozen_asks_nothing(office: Office, take: Take) -> None:
    take(*HOMES, bad("102", area=0, owner="郑"), bad("", owner="王"))
    take(bad("102", owner="郑"), bad("103", owner="王"))
    assert asked(frozen(office)) == {}


def test_a_reason_lets_the_assembly_go_on(office: Office, take: Take) -> None:
    take(*HOMES, bad("102", area=0, owner="郑"))
    held = frozen(office)
    take(bad("102", owner="郑"))
    needs = held.assemblies.assembly(held.id).needs
    held.assemblies.advance(
        held.id, {need.key: "此房已经并入他户" for need in needs if need.blocks}
    )
    assert held.assemblies.assembly(held.id).stage.value == "notice"
