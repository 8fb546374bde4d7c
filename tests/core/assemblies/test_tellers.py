"""Who may read a ballot and who may rule on one: named officials, whatever the spaces."""

from __future__ import annotations

import pytest

from core.assemblies.counting import Invalid, Reading
from core.assemblies.drafts import OfficialDraft
from core.assemblies.stages import Duty
from core.errors import KnownError
from tests.builders import OFFICIALS, entry
from tests.core.assemblies.conftest import Hold
from tests.core.assemblies.test_counting_acts import NO, ONE, TWO, counting, read


def test_only_named_callers_and_tellers_read_whatever_the_spaces(hold: Hold) -> None:
    held, ballots = counting(hold)
    one = ballots[0].serial
    candidate = held.assemblies.candidates(held.election).candidates[0].name
    with pytest.raises(KnownError, match="candidate_counts"):
        held.assemblies.enter_ballot(read(one, Reading.FIRST, f"{candidate} "))
    for stranger in ("路人甲", "李敏"):  # nobody, and the one who watches
        with pytest.raises(KnownError, match="not_a_teller"):
            held.assemblies.enter_ballot(read(one, Reading.FIRST, stranger))
    held.assemblies.enter_ballot(read(one, Reading.FIRST, "王\u3000小军"))
    for again in (f"{ONE} ", f"\u200b{ONE}", "王 小军"):
        with pytest.raises(KnownError, match="same_teller"):
            held.assemblies.enter_ballot(read(one, Reading.SECOND, again))
    held.assemblies.enter_ballot(read(one, Reading.SECOND, "郭强"))
    assert [row.teller for row in held.assemblies.readings(ballots[0].id)] == [ONE, "郭强"]


def test_no_candidate_who_stands_is_named_to_call_count_or_watch(hold: Hold) -> None:
    held = hold("delivered")
    candidate = held.assemblies.candidates(held.election).candidates[0].name
    held.assemblies.set_officials(held.id, OFFICIALS)
    spaced = f"{candidate[0]} {candidate[1:]}"
    for duty in Duty:
        with pytest.raises(KnownError, match="candidate_official") as refused:
            held.assemblies.add_official(held.id, OfficialDraft(spaced, duty))
    assert "不得担任唱票人、计票人、监票人" in refused.value.sentence()
    with pytest.raises(KnownError, match="candidate_official"):
        held.assemblies.set_officials(held.id, [OfficialDraft(candidate, Duty.TELLER)])
    namesake = OfficialDraft(f"{candidate}（9栋）", Duty.TELLER)
    made = held.assemblies.add_official(held.id, namesake).made
    held.assemblies.remove_official(made)
    held.assemblies.restore_official(made)
    assert len(held.assemblies.assembly(held.id).officials) == len(OFFICIALS) + 1


def test_a_ruling_is_a_supervisors_before_a_second_official(hold: Hold) -> None:
    held = hold("counted")
    one = held.assemblies.ballots(held.id)[0].serial
    candidate = held.assemblies.candidates(held.election).candidates[0].name

    def rule(by: str, witness: str) -> None:
        ruling = read(one, Reading.RULING, by, marks=NO, reason="复看票面后认定")
        held.assemblies.rule(ruling, witness=witness)

    for by, witness, why in (
        (ONE, "郭强", "not_a_supervisor"),
        ("路人甲", "郭强", "not_a_supervisor"),
        (candidate, "郭强", "candidate_counts"),
        ("李敏", "", "ruling_needs_witness"),
        ("李敏", "李敏 ", "ruling_needs_witness"),
        ("李敏", "路人甲", "ruling_needs_witness"),
        ("李敏", candidate, "candidate_counts"),
    ):
        with pytest.raises(KnownError, match=why):
            rule(by, witness)
    both = [*OFFICIALS, OfficialDraft(ONE, Duty.SUPERVISOR)]
    held.assemblies.set_officials(held.id, both)
    with pytest.raises(KnownError, match="ruler_has_read"):
        rule(ONE, "李敏")
    rule("李敏", "郭强")


def test_officials_may_join_a_count_and_whoever_read_stays(hold: Hold) -> None:
    held = hold("counted")
    with pytest.raises(KnownError, match="official_has_read") as refused:
        held.assemblies.set_officials(held.id, [o for o in OFFICIALS if o.name != ONE])
    assert ONE in refused.value.sentence()
    with pytest.raises(KnownError, match="official_without_name"):
        held.assemblies.set_officials(held.id, [*OFFICIALS, OfficialDraft(" ", Duty.TELLER)])


def test_ballots_that_both_found_unsigned_name_both(hold: Hold) -> None:
    held, ballots = counting(hold)
    for reading, teller in ((Reading.FIRST, ONE), (Reading.SECOND, TWO)):
        held.assemblies.enter_ballot(entry(ballots[0].serial, Invalid.UNSIGNED, reading, teller))
    [row] = held.assemblies.count(held.id).invalid
    assert row.ruled_by == "王小军、赵晓云"
