"""Ballots after a restore: what is in owners' hands never becomes another owner's ballot."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.assemblies.ballots import BallotLayout
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.errors import KnownError
from core.office import Office
from tests.builders import OPENED, PLAN, Held, build_compound
from tests.scenarios.office import make_office

REASON = "业主把票弄丢了，本人申请"


def office_at_notice(folder: Path) -> tuple[Office, Held, Path]:
    """Hold an election until its notice hangs, and back it up there."""
    clock = FixedClock.on(OPENED)
    office = make_office(folder, clock)
    held = Held(office.assemblies, clock, build_compound(office.database))
    held.open().freeze_roll().choose_candidates().give_notice()
    return office, held, office.backups.make().path


def put_back(office: Office, held: Held, file: Path) -> Office:
    """Lose the present data to the backup; `held` goes on with what was put back."""
    opened = office.put_back(file).office
    held.assemblies = opened.assemblies
    return opened


def needs(held: Held) -> dict[str, str]:
    return {need.code: need.text for need in held.assemblies.assembly(held.id).needs}


def test_ballots_issued_again_after_a_restore_take_new_numbers(tmp_path: Path) -> None:
    office, held, backup = office_at_notice(tmp_path / "office")
    held.issue()
    old = {one.serial: one for one in held.assemblies.ballots(held.id)}
    held.clock.set(PLAN[Stage.NOTICE])
    with put_back(office, held, backup):
        held.issue()
        new = {one.serial: one for one in held.assemblies.ballots(held.id)}
        assert len(new) == len(old)
        assert not old.keys() & new.keys()
        codes = {code for one in old.values() for code in one.payloads}
        assert not codes & {code for one in new.values() for code in one.payloads}
        said = needs(held)["assemblies.need_restored_ballots"]
        assert min(new) in said
        assert PLAN[Stage.NOTICE].isoformat() in said
        with pytest.raises(KnownError, match="unknown_serial") as refused:
            held.assemblies.void(min(old), REASON, witness="李敏")
        assert "恢复" in refused.value.sentence()


def test_a_ballot_replaced_after_a_restore_takes_no_number_from_before(tmp_path: Path) -> None:
    office, held, _ = office_at_notice(tmp_path / "office")
    held.issue().enter(Stage.DELIVERY)
    backup = office.backups.make().path
    first, second, *_ = (one.serial for one in held.assemblies.ballots(held.id))
    held.assemblies.reissue(first, REASON, witness="李敏")
    lost = max(one.serial for one in held.assemblies.ballots(held.id))
    with put_back(office, held, backup):
        held.assemblies.reissue(second, REASON, witness="李敏")
        assert lost not in {one.serial for one in held.assemblies.ballots(held.id)}


def test_an_office_that_was_never_restored_numbers_from_one(tmp_path: Path) -> None:
    office, held, _ = office_at_notice(tmp_path / "office")
    with office:
        held.issue()
        numbers = [one.number for one in held.assemblies.ballots(held.id)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert "assemblies.need_restored_ballots" not in needs(held)


def test_another_assembly_after_a_restore_takes_no_number_from_before(tmp_path: Path) -> None:
    """The same prefix may have been used by an assembly that the backup did not know."""
    office, held, backup = office_at_notice(tmp_path / "office")
    with put_back(office, held, backup):
        other = Held(held.assemblies, held.clock, held.compound_id, prefix="YL2")
        other.open().freeze_roll().choose_candidates().give_notice().enter(Stage.BALLOTS)
        other.assemblies.issue_ballots(other.id, BallotLayout.of("a test's ballot"))
        assert other.assemblies.ballots(other.id)[0].number > 1
