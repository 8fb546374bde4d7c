"""Owners object to members of the preparatory group, as its notice invites them to."""

from __future__ import annotations

import pytest

from core.assemblies.drafts import MemberDraft, ObjectionDraft
from core.assemblies.stages import Side, Stage
from core.errors import KnownError
from tests.builders import PLAN, Held
from tests.core.assemblies.conftest import Hold

MEMBER, REPORTED, NAMED, ANSWERS = (
    f"assemblies.need_{said}"
    for said in ("upheld_member", "member_reported", "upheld_member_named", "answers")
)


def needed(held: Held) -> set[str]:
    return {need.code for need in held.assemblies.assembly(held.id).needs}


def objected(held: Held, claim: str, *, upheld: bool = True) -> None:
    day = held.clock.today()
    draft = ObjectionDraft("group", "何国华", "筹备组成员", claim, day)
    made = held.assemblies.object_to(held.id, draft).made
    assert ANSWERS in needed(held)
    held.assemblies.answer(made, upheld=upheld, answer="经核对档案", told_how="当面告知", on=day)
    assert ANSWERS not in needed(held)


def test_a_member_objected_to_with_reason_is_replaced_before_the_stage_is_left(hold: Hold) -> None:
    held = hold("opened")
    objected(held, "许国栋已不是业主")
    assert MEMBER in needed(held)
    held.clock.set(PLAN[Stage.ROLL])
    with pytest.raises(KnownError, match="stage_blocked"):
        held.advance()
    [member] = [row for row in held.assemblies.assembly(held.id).members if row.name == "许国栋"]
    held.assemblies.remove_member(member.id)
    held.assemblies.add_member(held.id, MemberDraft("卫子青", Side.OWNERS))
    assert not {MEMBER, NAMED} & needed(held)


def test_an_objection_that_was_not_upheld_or_names_nobody_removes_nobody(hold: Hold) -> None:
    held = hold("opened")
    objected(held, "许国栋已不是业主", upheld=False)
    assert not {MEMBER, NAMED} & needed(held)
    objected(held, "业主代表太少")
    assert NAMED in needed(held)
    assert MEMBER not in needed(held)


def test_later_it_is_told_and_reported_and_no_longer_taken_once_ballots_are_out(
    hold: Hold,
) -> None:
    held = hold("rolled")
    objected(held, "许国栋已不是业主")
    assert REPORTED in needed(held)
    assert MEMBER not in needed(held)
    late = hold("delivered")
    draft = ObjectionDraft("group", "何国华", "许国栋", "不是业主", late.clock.today())
    with pytest.raises(KnownError, match="only_in"):
        late.assemblies.object_to(late.id, draft)
