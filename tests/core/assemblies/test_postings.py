"""What hangs on the board counts for what it told: nothing that nobody could read."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

from core.assemblies.candidates import Channel, PoliticalStatus
from core.assemblies.counting import Mark, Reading
from core.assemblies.drafts import CandidateDraft, MemberDraft, ObjectionDraft, PostingDraft
from core.assemblies.stages import Side, Stage
from core.errors import KnownError
from core.rosters.tables import Dwelling
from tests.builders import PLAN, VOTING_FROM, Held, entry
from tests.core.assemblies.conftest import Hold

ANEW = "assemblies.need_posting_anew"
FORGOTTEN = "张贴当天忘了登记"
WHY = "街道办书面同意不再张贴"


def blocking(held: Held) -> set[str]:
    return {need.key for need in held.assemblies.assembly(held.id).needs if need.blocks}


def correct_roll(held: Held) -> None:
    """Make the area of one dwelling another one, and freeze the roll of it."""
    with held.database.write() as session:
        one = sa.select(Dwelling.id).order_by(Dwelling.id).limit(1).scalar_subquery()
        session.execute(sa.update(Dwelling).where(Dwelling.id == one).values(area=Decimal(88)))
    held.assemblies.correct_roll(held.id, "更正一户面积，重新冻结")


@pytest.mark.parametrize("upto", ["rolled", "chosen", "noticed"])
def test_a_corrected_roll_asks_for_its_own_notice_in_every_stage(hold: Hold, upto: str) -> None:
    held = hold(upto)
    before = blocking(held)
    correct_roll(held)
    asked = {f"{ANEW}:D06"} | ({f"{ANEW}:D15"} if upto == "noticed" else set())
    assert blocking(held) - before == asked
    with pytest.raises(KnownError, match="stage_blocked"):
        held.advance()
    for paper in sorted(asked):
        held.post(paper[-3:], held.clock.today())
    assert not blocking(held) & asked


def test_a_roll_told_too_late_before_the_voting_is_measured_once_more(hold: Hold) -> None:
    held = hold("noticed")
    held.clock.set(PLAN[Stage.BALLOTS])  # eight days before the voting
    correct_roll(held)
    held.post("D06", held.clock.today())
    held.post("D15", held.clock.today())
    late = {need.where.subject for need in held.assemblies.assembly(held.id).needs}
    assert "roll.before_days" in late


TOTALS = "assemblies.need_totals_in_time"


@pytest.mark.parametrize(("before", "late"), [(15, False), (14, True)])
def test_new_totals_are_told_in_time_before_the_voting(
    hold: Hold, before: int, *, late: bool
) -> None:
    """物业管理条例第14条: the first notice hung in time, its totals were others."""
    held = hold("noticed")
    held.clock.set(VOTING_FROM - timedelta(days=before))
    assert TOTALS not in codes(held)
    correct_roll(held)
    held.post("D06", held.clock.today())
    held.post("D15", held.clock.today())
    assert (TOTALS in codes(held)) is late
    if not late:
        return
    [need] = [one for one in held.assemblies.assembly(held.id).needs if one.code == TOTALS]
    assert not need.blocks
    assert "第14条" in need.text
    held.issue().deliver()
    held.enter(Stage.VOTING)
    assert TOTALS not in codes(held)
    assert TOTALS in {row.code for row in held.assemblies.assembly(held.id).overrides}


def codes(held: Held) -> set[str]:
    return {need.code for need in held.assemblies.assembly(held.id).needs}


def test_an_old_notice_is_passed_over_with_a_reason_that_stays(hold: Hold) -> None:
    held = hold("chosen")
    correct_roll(held)
    held.clock.set(PLAN[Stage.NOTICE])
    held.assemblies.advance(held.id, dict.fromkeys(blocking(held), WHY))
    passed = {row.code: row.override_reason for row in held.assemblies.assembly(held.id).overrides}
    assert passed[ANEW] == WHY


def test_an_old_copy_taken_down_is_not_the_new_one(hold: Hold) -> None:
    held = hold("rolled")
    correct_roll(held)
    held.assemblies.take_down(held.id, "D06", held.clock.today())
    held.post("D06", held.clock.today())
    held.choose_candidates().give_notice().issue().deliver()
    held.enter(Stage.VOTING)
    held.clock.set(PLAN[Stage.COUNTING])
    found = {need.where.subject for need in held.assemblies.assembly(held.id).needs}
    assert not {"roll.before_days", "roll.post_days"} & found


def test_a_candidate_nobody_read_of_is_told_anew(hold: Hold) -> None:
    held = hold("chosen")
    entry = held.assemblies.roll(held.id).entries[8]
    owner = entry.owners[0]
    draft = CandidateDraft(
        *(owner.name, entry.dwellings[0].address, PoliticalStatus.MASSES, "教师", Channel.SELF),
        owner_id=owner.owner_id,
    )
    late = held.assemblies.nominate(held.id, held.election, draft).made
    held.confirm(late)
    held.assemblies.order_by_pinyin(held.election)
    asked = [one for one in held.assemblies.assembly(held.id).needs if one.blocks]
    [need] = [one for one in asked if one.code == "assemblies.need_candidates_told"]
    assert owner.name in need.text
    held.assemblies.withdraw_candidate(late, "本人书面退出")
    assert "assemblies.need_candidates_told:D11" not in blocking(held)


def test_a_corrected_result_hangs_by_its_own_notice(hold: Hold) -> None:
    held = hold("declared")
    acts = held.assemblies
    acts.reopen_counting(held.id, "复核一张原票有误")
    serial = acts.ballots(held.id)[0].serial
    no = [Mark.AGAINST] * 7 + [Mark.AGREE]
    ruling = replace(entry(serial, no, Reading.RULING, "李敏"), reason="原票为反对")
    acts.rule(ruling, witness="郭强")
    acts.close_counting(held.id)
    acts.correct(held.id, "复核一张原票后更正")
    assert f"{ANEW}:D28" in blocking(held)
    assert acts.result(held.id).objections_until is None
    held.post("D28", held.clock.today())
    assert f"{ANEW}:D28" not in blocking(held)


@pytest.mark.parametrize(
    ("upto", "paper", "code"),
    [
        ("opened", "D99", "paper_not_posted"),
        ("opened", "D17", "paper_not_posted"),
        ("opened", "D06", "paper_early"),
        ("rolled", "D11", "paper_early"),
        ("chosen", "D15", "paper_early"),
        ("counted", "D28", "paper_early"),
        ("declared", "D30", "paper_early"),
    ],
)
def test_a_paper_hangs_from_the_stage_in_which_there_is_one(
    hold: Hold, upto: str, paper: str, code: str
) -> None:
    held = hold(upto)
    with pytest.raises(KnownError, match=code):
        held.post(paper, held.clock.today())


def test_nothing_hangs_before_what_it_tells(hold: Hold) -> None:
    held = hold("opened")
    held.enter(Stage.ROLL)
    with pytest.raises(KnownError, match="paper_not_there"):
        held.post("D06", held.clock.today())
    held.assemblies.freeze_roll(held.id)
    early = held.clock.today() - timedelta(days=3)
    with pytest.raises(KnownError, match="posted_early"):
        held.assemblies.post(
            held.id, PostingDraft("D06", early, "公告栏", reason="张贴当天忘了登记")
        )
    held.post("D06", held.clock.today())
    held.enter(Stage.CANDIDATES)
    with pytest.raises(KnownError, match="paper_not_there"):
        held.post("D11", held.clock.today())


def test_a_notice_is_dated_no_earlier_than_the_candidates_and_the_ballot_it_tells(
    hold: Hold,
) -> None:
    held = hold("noticed")
    for paper, stage in (("D11", Stage.CANDIDATES), ("D15", Stage.NOTICE)):
        late = PostingDraft(paper, PLAN[stage], "西门公告栏", reason=FORGOTTEN)
        before = replace(late, posted_on=PLAN[stage] - timedelta(days=1))
        with pytest.raises(KnownError, match="posted_early"):
            held.assemblies.post(held.id, before)
        held.clock.set(PLAN[Stage.BALLOTS])
        held.assemblies.post(held.id, late)


def test_a_group_named_anew_is_told_anew(hold: Hold) -> None:
    held = hold("opened")
    held.assemblies.set_group(held.id, [MemberDraft("许静", Side.STREET, is_leader=True)])
    assert f"{ANEW}:D03" in blocking(held)


@pytest.mark.parametrize("upheld", [True, False])
def test_an_objection_upheld_to_the_roll_asks_for_a_corrected_roll(
    hold: Hold, *, upheld: bool
) -> None:
    held = hold("rolled")
    day = held.clock.today()
    made = held.assemblies.object_to(
        held.id, ObjectionDraft("roll", "何国华", "3号", "面积应为88平方米", day)
    ).made
    held.assemblies.answer(made, upheld=upheld, answer="经核对产权证", told_how="当面告知", on=day)
    assert ("assemblies.need_roll_correction" in blocking(held)) is upheld
    correct_roll(held)
    assert "assemblies.need_roll_correction" not in blocking(held)
