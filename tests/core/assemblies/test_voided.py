"""A ballot taken from an owner: why, who saw it, and that he is not forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.errors import KnownError
from tests.builders import OFFICIALS, VOTING_FROM, VOTING_UNTIL
from tests.core.assemblies.conftest import Hold
from tests.core.assemblies.paper_text import words
from tests.core.assemblies.test_corrected_notice import printed


def test_a_ballot_is_voided_for_a_reason_before_a_witness(hold: Hold) -> None:
    held = hold("delivered")
    serial = held.assemblies.ballots(held.id)[4].serial
    for code, reason, witness in (
        ("needs_real_reason", "x", "李敏"),
        ("needs_witness", "业主去世，票已收回", " "),
    ):
        for act in (held.assemblies.void, held.assemblies.reissue):
            with pytest.raises(KnownError, match=code):
                act(serial, reason, witness=witness)


@pytest.mark.parametrize(
    ("upto", "blocks"), [("delivered", True), ("voted", True), ("counted", False)]
)
def test_who_was_left_without_a_ballot_is_told_until_the_result(
    hold: Hold, upto: str, *, blocks: bool
) -> None:
    held = hold("delivered")
    lost = held.assemblies.ballots(held.id)[4]
    held.assemblies.void(lost.serial, "送错住户，原票收回", witness="李敏")
    why = {need.key: "业主书面放弃换票" for need in held.assemblies.assembly(held.id).needs}
    if upto != "delivered":
        held.clock.set(VOTING_FROM)
        held.assemblies.advance(held.id, why)
    if upto == "counted":
        held.clock.set(VOTING_UNTIL + timedelta(days=1))
        why = {need.key: "业主书面放弃换票" for need in held.assemblies.assembly(held.id).needs}
        held.assemblies.set_officials(held.id, OFFICIALS)
        held.assemblies.advance(held.id, why)
    found = {need.code: need for need in held.assemblies.assembly(held.id).needs}
    need = found["assemblies.need_replacement"]
    assert need.blocks is blocks
    assert lost.owner_names in need.text


def test_a_voided_ballot_stays_in_the_register_of_delivery_and_gives_no_receipt(hold: Hold) -> None:
    held = hold("delivered")
    lost = held.assemblies.ballots(held.id)[4]
    held.assemblies.reissue(lost.serial, "原票遗失，凭身份证补发", witness="李敏")
    register = words(printed(held, "D21"))
    assert f"{lost.serial}\n（作废）" in register
    assert "张，其中作废1张" in register
    receipts = words(printed(held, "D17_receipt"))
    assert lost.serial not in receipts
    assert held.assemblies.ballots(held.id)[-1].serial in receipts
