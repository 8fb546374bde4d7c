"""Who got his ballot when the voting was over, or on its last day, was not silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome
from core.assemblies.count_sheets import BallotRow
from core.assemblies.count_state import is_before_the_end
from core.assemblies.drafts import DeliveryDraft
from core.assemblies.papers_registers import build_delivery_register
from core.assemblies.stages import Stage
from core.assemblies.work import counting_rules
from core.errors import KnownError
from tests.builders import VOTING_UNTIL, Held, at
from tests.core.assemblies.conftest import Hold, agree
from tests.core.assemblies.paper_facts import ballots, basis, deliveries, roll
from tests.core.assemblies.paper_text import words
from tests.core.assemblies.test_checks import BOOK, replace_law

WHY = "送达登记表当晚交回，次日录入"


def silent(hold: Hold) -> tuple[Held, BallotRow]:
    """Vote; give a ballot that is still out, its delivery undone, on the last day of the voting."""
    held = hold("voted")
    held.clock.set(VOTING_UNTIL, hour=23)
    out = next(b for b in held.assemblies.ballots(held.id) if agree(b) is None)
    if any(row.ballot_id == out.id for row in held.assemblies.deliveries(held.id)):
        held.assemblies.undo_deliveries([out.serial], "登记错了，还没有送到")
    return held, out


def handed(ballot: BallotRow, day: date, **changed: object) -> DeliveryDraft:
    way = (DeliveryMethod.IN_PERSON, DeliveryOutcome.DELIVERED)
    made = DeliveryDraft(ballot.serial, *way, at(day), ("张力", "周达"), receiver=ballot.voter)
    return replace(made, **changed)  # type: ignore[arg-type]


def test_a_ballot_handed_over_on_the_last_day_is_no_proof_of_silence(hold: Hold) -> None:
    held, out = silent(hold)
    before = held.assemblies.count(held.id)
    held.assemblies.deliver([handed(out, VOTING_UNTIL)])
    after = held.assemblies.count(held.id)
    assert after.reconciliation.delivered == before.reconciliation.delivered + 1
    assert (after.silent_persons, after.silent_area) == (before.silent_persons, before.silent_area)
    assert "need_reached_before_the_end" in needs(held)
    held.assemblies.undo_deliveries([out.serial], "送达日期登记错了，重新登记")
    held.assemblies.deliver([handed(out, VOTING_UNTIL - timedelta(days=1))])
    assert held.assemblies.count(held.id).silent_persons == before.silent_persons + 1
    assert "need_reached_before_the_end" not in needs(held)


def test_nothing_is_delivered_after_the_voting(hold: Hold) -> None:
    held, out = silent(hold)
    held.clock.set(VOTING_UNTIL + timedelta(days=1))
    late = handed(out, VOTING_UNTIL + timedelta(days=1), supervisor="李敏", reason=WHY)
    with pytest.raises(KnownError, match="delivery_after_voting"):
        held.assemblies.deliver([replace(late, at=held.clock.now())])


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"reason": ""}, "delivery_noted_late"),
        ({"reason": "。。"}, "needs_real_reason"),
        ({"deliverers": ("张力",)}, "late_delivery_pair"),
        ({"supervisor": ""}, "not_a_supervisor"),
        ({"supervisor": "郭强"}, "not_a_supervisor"),
        ({"deliverers": ("张力", "李敏")}, "supervisor_delivers"),
    ],
)
def test_a_delivery_noted_after_the_voting_says_all_that_speaks_for_it(
    hold: Hold, changed: dict[str, object], code: str
) -> None:
    held, out = silent(hold)
    held.clock.set(VOTING_UNTIL + timedelta(days=1))
    late = handed(out, VOTING_UNTIL - timedelta(days=2), supervisor="李敏", reason=WHY)
    with pytest.raises(KnownError, match=code):
        held.assemblies.deliver([replace(late, **changed)])  # type: ignore[arg-type]


def test_a_delivery_noted_late_stands_as_noted_late(hold: Hold) -> None:
    held, out = silent(hold)
    held.clock.set(VOTING_UNTIL + timedelta(days=1))
    late = handed(out, VOTING_UNTIL - timedelta(days=2), supervisor="李敏", reason=WHY)
    held.assemblies.deliver([late])
    row = next(r for r in held.assemblies.deliveries(held.id) if r.serial == out.serial)
    assert (row.supervisor, row.reason) == ("李敏", WHY)
    assert row.recorded_at == held.clock.now()
    held.enter(Stage.COUNTING)
    assert "need_deliveries_in_time" in needs(held)
    assert all(seal.holds is not False for seal in held.assemblies.seals(held.id))


def test_the_register_tells_what_was_noted_late() -> None:
    of = basis()
    issued = ballots(of, roll())
    rows = deliveries(issued)
    told = words(*build_delivery_register(of, issued, rows).documents)
    assert "补记" not in told
    late = replace(rows[0], reason=WHY, supervisor="李敏")
    told = words(*build_delivery_register(of, issued, (late, *rows[1:])).documents)
    assert "以下1次送达在投票截止以后补记" in told
    assert f"监票人李敏，原因：{WHY}" in told


def needs(held: Held) -> set[str]:
    return {need.code.rpartition(".")[2] for need in held.assemblies.assembly(held.id).needs}


@pytest.mark.parametrize(
    ("days", "before", "proves"), [(0, 0, True), (1, 0, False), (1, 1, True), (3, 2, False)]
)
def test_how_long_before_the_end_is_the_law_s_to_say(
    days: int, before: int, *, proves: bool
) -> None:
    came = at(VOTING_UNTIL - timedelta(days=before), 23)
    assert is_before_the_end(came, VOTING_UNTIL, days) is proves
    rules = counting_rules(replace_law("ballot.proof_before_days", setting=days))
    assert rules.proof_before_days == days


def test_a_law_frozen_before_the_value_was_known_keeps_the_last_day_out() -> None:
    known = {key: value for key, value in BOOK.law.items() if key != "ballot.proof_before_days"}
    assert counting_rules(replace(BOOK, law=known)).proof_before_days == 1
