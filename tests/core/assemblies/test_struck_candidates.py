"""A candidate who withdraws or is barred once the ballot is fixed: led, told, never elected."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from core.assemblies.candidates import Standing
from core.assemblies.count_sheets import BallotRow, Place
from core.assemblies.counting import Mark
from core.assemblies.drafts import ObjectionDraft, OwnerChangeDraft
from core.assemblies.stages import Stage, Step
from core.errors import KnownError
from tests.builders import PLAN, Held
from tests.core.assemblies.conftest import Hold

UPHELD = "经核实，异议成立"


def codes(held: Held) -> dict[str, str]:
    return {need.code: need.text for need in held.assemblies.assembly(held.id).needs}


def first(held: Held) -> tuple[UUID, str]:
    """The candidate whom the builder's ballots elect first."""
    sheet = held.assemblies.candidates(held.election)
    row = min((one for one in sheet.candidates if one.order), key=lambda one: one.order or 0)
    return row.id, row.name


def object_to(held: Held, item: str, *, upheld: bool) -> None:
    day = held.clock.today()
    draft = ObjectionDraft("candidates", "何国华", item, "不再是业主", received_on=day)
    made = held.assemblies.object_to(held.id, draft).made
    held.assemblies.answer(made, upheld=upheld, answer=UPHELD, told_how="当面告知", on=day)


def test_before_the_ballot_is_fixed_the_name_does_not_come_on_it(hold: Hold) -> None:
    held = hold("chosen")
    candidate, name = first(held)
    held.enter(Stage.NOTICE)
    held.assemblies.withdraw_candidate(candidate, "本人书面退出")
    held.assemblies.freeze_ballot(held.id)
    assert name not in [item.label for item in held.assemblies.assembly(held.id).items]
    orders = [one.order for one in held.assemblies.candidates(held.election).candidates]
    assert sorted(filter(None, orders)) == list(range(1, len(orders)))
    assert "assemblies.need_struck_told" not in codes(held)


@pytest.mark.parametrize("barred", [True, False])
def test_on_a_fixed_ballot_the_name_stays_and_owners_are_to_be_told(
    hold: Hold, *, barred: bool
) -> None:
    held = hold("issued")
    candidate, name = first(held)
    act = held.assemblies.bar_candidate if barred else held.assemblies.withdraw_candidate
    with pytest.raises(KnownError, match="needs_real_reason"):
        act(candidate, "无")
    act(candidate, "本人书面提出，已经核实")
    assert name in [item.label for item in held.assemblies.assembly(held.id).items]
    row = next(r for r in held.assemblies.candidates(held.election).candidates if r.id == candidate)
    assert row.standing is (Standing.BARRED if barred else Standing.WITHDRAWN)
    said = codes(held)["assemblies.need_struck_told"]
    assert name in said
    assert "不计入当选" in said
    with pytest.raises(KnownError, match=r"candidate_(barred|withdrawn)"):
        held.assemblies.bar_candidate(candidate, "再次取消资格")


def test_who_left_is_not_declared_elected_and_the_others_are(hold: Hold) -> None:
    held = hold("counted")
    candidate, name = first(held)
    held.assemblies.bar_candidate(candidate, "异议成立，不再是业主")
    held.declare()
    result = held.assemblies.result(held.id)
    assert name not in (*result.elected, *result.alternates, *result.run_off)
    assert result.elected
    election = next(row for row in result.matters if row.candidates)
    assert {row.name: row.place for row in election.candidates}[name] is Place.STRUCK
    assert any(name in one.text for one in election.findings)


@pytest.mark.parametrize(("ticks", "valid"), [(6, True), (7, False)])
def test_a_tick_for_who_left_does_not_spoil_the_others(
    hold: Hold, ticks: int, *, valid: bool
) -> None:
    """Five seats, six ticks, one of them for who left: five candidates were chosen."""

    def marks(_ballot: BallotRow) -> list[Mark] | None:
        return [Mark.AGREE] * ticks + [Mark.ABSTAIN] * (7 - ticks) + [Mark.AGREE]

    held = hold("delivered")
    candidate, name = first(held)
    held.assemblies.withdraw_candidate(candidate, "本人书面提出，已经核实")
    held.post("D15", held.clock.today())
    held.vote(marks).count(marks).declare()
    result = held.assemblies.result(held.id)
    assert name not in result.elected
    assert len(result.elected) == (5 if valid else 0)


@pytest.mark.parametrize("upto", ["counted", "declared"])
def test_leaving_when_ballots_are_read_changes_no_ballot(hold: Hold, upto: str) -> None:
    """Six ticks for five seats stay one too many, or a group could turn a result by leaving."""

    def marks(_ballot: BallotRow) -> list[Mark] | None:
        return [Mark.AGREE] * 6 + [Mark.ABSTAIN] + [Mark.AGREE]

    held = hold("delivered").vote(marks).count(marks)
    if upto == "declared":
        held.declare()
    candidate, name = first(held)
    held.assemblies.withdraw_candidate(candidate, "本人书面提出，已经核实")
    if upto == "declared":
        held.assemblies.correct(held.id, "候选人退出，更正结果", witness="李敏")
    else:
        held.declare()
    result = held.assemblies.result(held.id)
    election = next(row for row in result.matters if row.candidates)
    assert not result.elected
    assert election.persons[Mark.AGREE] == 0, "who ticked too many takes no part in the election"
    assert {row.name: row.place for row in election.candidates}[name] is Place.STRUCK


def test_who_leaves_after_the_declaration_is_corrected_or_reasoned(hold: Hold) -> None:
    held = hold("declared")
    candidate, name = first(held)
    assert name in held.assemblies.result(held.id).elected
    assert "assemblies.need_struck_correction" not in codes(held)
    held.assemblies.withdraw_candidate(candidate, "本人书面放弃当选")
    assert name in codes(held)["assemblies.need_struck_correction"]
    held.assemblies.correct(held.id, "候选人退出，按得票递补", witness="李敏")
    assert name not in held.assemblies.result(held.id).elected
    assert "assemblies.need_struck_correction" not in codes(held)


def test_an_upheld_objection_asks_what_becomes_of_the_candidate(hold: Hold) -> None:
    held = hold("noticed")
    candidate, name = first(held)
    held.enter(Stage.BALLOTS)
    object_to(held, f"候选人{name}", upheld=True)
    need = next(
        one
        for one in held.assemblies.assembly(held.id).needs
        if one.code == "assemblies.need_upheld_candidate"
    )
    assert not need.blocks or need.severity.value == "error"  # a reason passes it, nothing else
    assert name in need.text
    held.assemblies.bar_candidate(candidate, "异议成立，不再是业主")
    assert "assemblies.need_upheld_candidate" not in codes(held)


def test_an_objection_that_is_not_upheld_asks_nothing(hold: Hold) -> None:
    held = hold("noticed")
    held.enter(Stage.BALLOTS)
    object_to(held, f"候选人{first(held)[1]}", upheld=False)
    asked = codes(held)
    assert "assemblies.need_upheld_candidate" not in asked
    assert "assemblies.need_upheld_named" not in asked


def test_an_upheld_objection_that_names_nobody_is_for_a_second_look(hold: Hold) -> None:
    held = hold("noticed")
    held.enter(Stage.BALLOTS)
    object_to(held, "候选人资格", upheld=True)
    assert "何国华" in codes(held)["assemblies.need_upheld_named"]


def test_an_open_objection_to_a_candidate_is_asked_for_before_the_result(hold: Hold) -> None:
    held = hold("counted")
    draft = ObjectionDraft(
        "candidates", "何国华", f"候选人{first(held)[1]}", "不再是业主",
        received_on=held.clock.today(),
    )  # fmt: skip
    held.assemblies.object_to(held.id, draft)
    assert "assemblies.need_answers" in codes(held)


@pytest.mark.parametrize(("after", "warned"), [(0, True), (1, False)])
def test_fixing_the_ballot_warns_while_the_list_of_candidates_hangs(
    hold: Hold, after: int, *, warned: bool
) -> None:
    held = hold("chosen")
    until = PLAN[Stage.NOTICE] + timedelta(days=3)
    held.assemblies.plan_days(held.id, {Step.CANDIDATES_UNTIL: until})
    held.enter(Stage.NOTICE)
    held.clock.set(until + timedelta(days=after))
    asked = codes(held)
    assert ("assemblies.need_candidate_period" in asked) is warned
    if warned:
        assert date.isoformat(until) in asked["assemblies.need_candidate_period"]
        assert "不计入当选" in asked["assemblies.need_candidate_period"]
    held.assemblies.freeze_ballot(held.id)
    assert "assemblies.need_candidate_period" not in codes(held)  # D15 hangs with the list


@pytest.mark.parametrize(("after", "warned"), [(0, True), (1, False)])
def test_printing_the_ballots_warns_while_the_list_of_candidates_hangs(
    hold: Hold, after: int, *, warned: bool
) -> None:
    held = hold("noticed")
    until = PLAN[Stage.BALLOTS] + timedelta(days=3)
    held.assemblies.plan_days(held.id, {Step.CANDIDATES_UNTIL: until}, reason="公示期延长三天")
    held.enter(Stage.BALLOTS)
    held.clock.set(until + timedelta(days=after))
    assert ("assemblies.need_candidate_period" in codes(held)) is warned


def sold(held: Held, to: str) -> str:
    """Note that the first candidate's dwellings changed hands; give his name."""
    sheet = held.assemblies.candidates(held.election).candidates
    who = next(row for row in sheet if row.id == held.candidates[2])
    entries = held.assemblies.roll(held.id).entries
    [entry] = [e for e in entries if who.name in {owner.name for owner in e.owners}]
    for one in entry.dwellings:
        draft = OwnerChangeDraft(
            *(one.dwelling_id, one.address, who.name, to, held.clock.today()),
            "冻结日仍是原业主，由原业主投票",
        )
        held.assemblies.record_owner_change(held.id, draft)
    return who.name


@pytest.mark.parametrize("upto", ["delivered", "counted", "declared"])
def test_a_candidate_who_sold_his_home_is_told_until_he_is_seated(hold: Hold, upto: str) -> None:
    held = hold(upto)
    code = "assemblies.need_owners_standing"
    assert code not in {need.code for need in held.assemblies.assembly(held.id).needs}
    name = sold(held, "新业主")
    [need] = [one for one in held.assemblies.assembly(held.id).needs if one.code == code]
    assert name in need.text
    assert need.blocks is (upto == "declared")


def test_who_keeps_a_share_of_the_home_is_still_an_owner(hold: Hold) -> None:
    held = hold("delivered")
    name = sheet_name(held)
    sold(held, f"新业主、{name}")
    codes = {need.code for need in held.assemblies.assembly(held.id).needs}
    assert "assemblies.need_owners_standing" not in codes


@pytest.mark.parametrize("to", ["{}芳", "小{}", "{}芳、新业主"])
def test_a_buyer_whose_name_holds_the_sellers_is_another_owner(hold: Hold, to: str) -> None:
    held = hold("delivered")
    name = sold(held, to.format(sheet_name(held)))
    text = codes(held)["assemblies.need_owners_standing"]
    assert name in text


@pytest.mark.parametrize("to", ["新业主 {}", "新业主，{}（共有）", "{0} 13912345678"])
def test_who_stays_an_owner_is_found_however_the_names_are_typed(hold: Hold, to: str) -> None:
    held = hold("delivered")
    sold(held, to.format(sheet_name(held)))
    assert "assemblies.need_owners_standing" not in codes(held)


def sheet_name(held: Held) -> str:
    sheet = held.assemblies.candidates(held.election).candidates
    return next(row.name for row in sheet if row.id == held.candidates[2])
