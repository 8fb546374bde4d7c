"""The count through the facade: blind readings, rulings, closing and reopening."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
import sqlalchemy as sa

from core.assemblies.ballots import SignedAs
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.drafts import EntryDraft, RecountDraft, SignerDraft
from core.assemblies.stages import BallotPer, Stage
from core.assemblies.tables_ballots import BoxOpening
from core.errors import KnownError
from core.progress import Progress
from tests.builders import Held, entry, opened, returned
from tests.core.assemblies.conftest import Hold, agree

YES = tuple([Mark.AGREE] * 5 + [Mark.ABSTAIN] * 2 + [Mark.AGREE])
NO = (*YES[:7], Mark.AGAINST)
ONE, TWO = "王小军", "赵晓云"


def counting(hold: Hold) -> tuple[Held, list[BallotRow]]:
    """Go on to the count, before anything was read; give also the ballots that came back."""
    held = hold("voted")
    held.enter(Stage.COUNTING)
    ballots = held.assemblies.ballots(held.id)
    return held, [ballot for ballot in ballots if agree(ballot) is not None]


def read(serial: str, reading: Reading, teller: str, **more: object) -> EntryDraft:
    return replace(EntryDraft(serial, reading, teller, YES), **more)  # type: ignore[arg-type]


def test_two_tellers_read_every_ballot(hold: Hold) -> None:
    held, ballots = counting(hold)
    one = ballots[0].serial
    held.assemblies.enter_ballot(read(one, Reading.FIRST, ONE))
    with pytest.raises(KnownError, match="same_teller"):
        held.assemblies.enter_ballot(read(one, Reading.SECOND, ONE))
    with pytest.raises(KnownError, match="already_entered"):
        held.assemblies.enter_ballot(read(one, Reading.FIRST, ONE))
    with pytest.raises(KnownError, match="no_teller"):
        held.assemblies.enter_ballot(read(one, Reading.SECOND, " "))
    with pytest.raises(KnownError, match="wrong_marks") as refused:
        held.assemblies.enter_ballot(read(one, Reading.SECOND, TWO, marks=YES[:3]))
    assert "8 项" in refused.value.sentence()
    held.assemblies.enter_ballot(read(one, Reading.SECOND, TWO))
    count = held.assemblies.count(held.id)
    assert (count.first_entered, count.second_entered) == (1, 1)
    assert count.lines[0].persons[Mark.AGREE] == 1
    with pytest.raises(KnownError, match="count_unread") as refused:
        held.assemblies.close_counting(held.id)
    assert "17" in refused.value.sentence()


def test_a_correction_keeps_the_first_reading(hold: Hold) -> None:
    held, ballots = counting(hold)
    one = ballots[0]
    held.assemblies.enter_ballot(read(one.serial, Reading.FIRST, ONE, marks=NO))
    held.assemblies.enter_ballot(read(one.serial, Reading.FIRST, ONE, reason="录错一格"))
    readings = held.assemblies.readings(one.id)
    assert [row.reason for row in readings] == ["", "录错一格"]
    assert dict(readings[0].marks) != dict(readings[1].marks)


def test_only_returned_ballots_are_read_and_nothing_is_left_of_a_refused_pile(hold: Hold) -> None:
    held, ballots = counting(hold)
    missing = next(b for b in held.assemblies.ballots(held.id) if agree(b) is None)
    pile = [read(ballots[0].serial, Reading.FIRST, ONE), read(missing.serial, Reading.FIRST, ONE)]
    with pytest.raises(KnownError, match="not_returned"):
        held.assemblies.enter(pile)
    assert held.assemblies.count(held.id).first_entered == 0
    with pytest.raises(KnownError, match="nothing_given"):
        held.assemblies.enter([])
    with pytest.raises(KnownError, match="ruling_apart"):
        held.assemblies.enter([read(ballots[0].serial, Reading.RULING, ONE)])


def test_a_pile_tells_its_progress(hold: Hold) -> None:
    held, ballots = counting(hold)
    told: list[Progress] = []
    pile = [read(ballot.serial, Reading.FIRST, ONE) for ballot in ballots]
    held.assemblies.enter(pile, progress=told.append)
    assert (told[-1].done, told[-1].total) == (18, 18)


def test_a_late_ballot_is_only_entered_as_late(hold: Hold) -> None:
    held, _ = counting(hold)
    late = next(b for b in held.assemblies.ballots(held.id) if agree(b) is None)
    held.clock.set(date(2026, 4, 27), hour=18)
    held.assemblies.take_back([returned(late, date(2026, 4, 27))])
    with pytest.raises(KnownError, match="late_ballot"):
        held.assemblies.enter_ballot(read(late.serial, Reading.FIRST, ONE))
    said = {"marks": (), "invalid": Invalid.LATE}
    held.assemblies.enter_ballot(read(late.serial, Reading.FIRST, ONE, **said))
    held.assemblies.enter_ballot(read(late.serial, Reading.SECOND, TWO, **said))
    [row] = held.assemblies.count(held.id).invalid
    assert (row.serial, row.reason) == (late.serial, Invalid.LATE)


@pytest.mark.parametrize(
    ("reason", "refused"),
    [
        (Invalid.LATE, "ballot_in_time"),
        (Invalid.VOIDED, "ballot_not_voided"),
        (Invalid.PROXY_MISSING, "no_agent_noted"),
    ],
)
def test_a_ballot_is_not_thrown_out_against_the_register(
    hold: Hold, reason: Invalid, refused: str
) -> None:
    held, ballots = counting(hold)
    serial = ballots[0].serial
    said = {"marks": (), "invalid": reason, "reason": "两位计票人都这样认为"}
    with pytest.raises(KnownError, match=refused):
        held.assemblies.enter_ballot(read(serial, Reading.FIRST, ONE, **said))
    held.assemblies.enter_ballot(read(serial, Reading.FIRST, ONE))
    held.assemblies.enter_ballot(read(serial, Reading.SECOND, TWO))
    with pytest.raises(KnownError, match=refused):
        held.assemblies.rule(read(serial, Reading.RULING, "李敏", **said), witness="郭强")


def test_a_reading_is_corrected_and_a_count_reopened_only_for_a_real_reason(hold: Hold) -> None:
    held = hold("counted")
    serial = held.assemblies.ballots(held.id)[0].serial
    with pytest.raises(KnownError, match="needs_real_reason"):
        held.assemblies.enter_ballot(read(serial, Reading.FIRST, ONE, marks=NO, reason="x"))
    held.assemblies.close_counting(held.id)
    with pytest.raises(KnownError, match="needs_real_reason"):
        held.assemblies.reopen_counting(held.id, "x")


def test_readings_that_differ_wait_for_a_ruling_with_a_reason(hold: Hold) -> None:
    held = hold("counted")
    one, two = held.assemblies.ballots(held.id)[:2]
    correct = {"reason": "第一遍看错了格子"}
    held.assemblies.enter_ballot(read(one.serial, Reading.SECOND, TWO, marks=NO, **correct))
    held.assemblies.enter_ballot(
        read(two.serial, Reading.SECOND, TWO, marks=(), invalid=Invalid.UNSIGNED, **correct)
    )
    differences = held.assemblies.count(held.id).differences
    assert [(d.item, d.first, d.second) for d in differences] == [
        ("修改业主大会议事规则", "agree", "against"),
        ("整张票", "valid", "invalid:unsigned"),
    ]
    with pytest.raises(KnownError, match="count_differs"):
        held.assemblies.close_counting(held.id)
    ruling = read(one.serial, Reading.RULING, "李敏", marks=NO)
    for reason in ("", "x", "看 错", "xxxxx"):
        with pytest.raises(KnownError, match="needs_real_reason"):
            held.assemblies.rule(replace(ruling, reason=reason), witness="郭强")
    held.assemblies.rule(replace(ruling, reason="两名监票人一致认定"), witness="郭强")
    unsigned = EntryDraft(two.serial, Reading.RULING, "李 敏", (), Invalid.UNSIGNED, "没有签名")
    held.assemblies.rule(unsigned, witness="郭强 ")
    count = held.assemblies.count(held.id)
    assert count.differences == ()
    assert count.lines[-1].persons[Mark.AGAINST] == 1
    assert (count.invalid[0].serial, count.invalid[0].ruled_by) == (two.serial, "李敏、郭强")
    last = held.assemblies.readings(two.id)[-1]
    assert (last.teller, last.witness) == ("李敏", "郭强")
    held.assemblies.close_counting(held.id)


def test_a_ruling_is_put_right_by_a_ruling_and_by_no_reading(hold: Hold) -> None:
    held = hold("counted")
    one = held.assemblies.ballots(held.id)[0].serial
    ruling = read(one, Reading.RULING, "李敏", marks=NO, reason="以票面为准")
    held.assemblies.rule(ruling, witness="郭强")
    held.assemblies.close_counting(held.id)
    held.assemblies.reopen_counting(held.id, "异议成立，复核原票")
    for reading, teller in ((Reading.FIRST, ONE), (Reading.SECOND, TWO)):
        with pytest.raises(KnownError, match="already_ruled") as refused:
            held.assemblies.enter_ballot(read(one, reading, teller, reason="第一遍看错了格子"))
        assert "李敏" in refused.value.sentence()
    count = held.assemblies.count(held.id)
    assert count.lines[-1].persons[Mark.AGAINST] == 1
    right = read(one, Reading.RULING, "李敏", reason="复核原票，认定时看错一行")
    held.assemblies.rule(right, witness="郭强")
    count = held.assemblies.count(held.id)
    assert count.lines[-1].persons[Mark.AGAINST] == 0
    (row,) = count.ruled
    assert (row.serial, row.ruled_by, row.witness, row.reason) == (
        one,
        "李敏",
        "郭强",
        right.reason,
    )
    held.assemblies.close_counting(held.id)


def test_a_ruling_comes_after_both_readings(hold: Hold) -> None:
    held, ballots = counting(hold)
    held.assemblies.enter_ballot(read(ballots[0].serial, Reading.FIRST, ONE))
    ruling = read(ballots[0].serial, Reading.RULING, "李敏", reason="急着结束")
    with pytest.raises(KnownError, match="ruling_before_readings"):
        held.assemblies.rule(ruling, witness="郭强")


def test_boxes_that_nobody_opened_are_told(hold: Hold) -> None:
    held = hold("counted")

    def told() -> bool:
        needs = held.assemblies.assembly(held.id).needs
        return any(need.code.endswith("need_box_opening") for need in needs)

    assert told()
    held.assemblies.open_box(held.id, opened("1号箱", 18))
    assert not told()


def test_boxes_that_do_not_agree_keep_the_count_open(hold: Hold) -> None:
    held = hold("counted")
    held.assemblies.open_box(held.id, opened("1号箱", 17))
    with pytest.raises(KnownError, match="boxes_do_not_agree"):
        held.assemblies.close_counting(held.id)
    held.assemblies.open_box(held.id, opened("2号箱", 1))
    count = held.assemblies.known(held.id).facts.count
    assert count is not None
    assert count.batches == (), "the count is open"
    held.assemblies.close_counting(held.id)
    assert held.assemblies.count(held.id).closed_at is not None


def test_a_slip_in_the_papers_of_a_box_is_put_right_and_kept(hold: Hold) -> None:
    held = hold("counted")
    made = held.assemblies.open_box(held.id, opened("1号箱", 17)).made
    right = RecountDraft(made, 18, ("张力", "李敏"), "第一次数漏一张，当场重新清点")
    for wrong, code in (
        ({"papers": 17}, "recount_same"),
        ({"papers": -1}, "negative_papers"),
        ({"present": ("张力",)}, "box_nobody_present"),
        ({"reason": "错"}, "needs_real_reason"),
        ({"opening_id": held.id}, "no_such_opening"),
    ):
        with pytest.raises(KnownError, match=code):
            held.assemblies.recount_box(replace(right, **wrong))
    held.assemblies.recount_box(right)
    [box] = held.assemblies.count(held.id).boxes
    assert (box.papers, box.reason, box.seal_before) == (18, right.reason, "0001")
    with pytest.raises(KnownError, match="opening_replaced"):
        held.assemblies.recount_box(right)
    with held.database.read() as session:
        assert session.scalars(sa.select(BoxOpening.papers).order_by(BoxOpening.id)).all() == [
            *(17, 18)
        ]
    held.assemblies.close_counting(held.id)
    with pytest.raises(KnownError, match="count_already_closed"):
        held.assemblies.recount_box(replace(right, opening_id=box.id, papers=17))


def test_a_closed_count_is_told_in_batches_that_add_up(hold: Hold) -> None:
    held = hold("counted")
    held.assemblies.close_counting(held.id)
    count = held.assemblies.known(held.id).facts.count
    assert count is not None
    [batch] = count.batches
    serials = [row.serial for row in held.assemblies.returns(held.id)]
    assert (batch.first, batch.last) == (min(serials), max(serials))
    assert batch.papers == len(serials) == batch.valid + batch.invalid
    assert batch.lines == count.lines


def test_more_papers_than_ballots_make_the_vote_void(hold: Hold) -> None:
    held = hold("counted")
    held.assemblies.open_box(held.id, opened("1号箱", 23))
    with pytest.raises(KnownError, match="more_returned_than_issued"):
        held.assemblies.close_counting(held.id)


def test_a_closed_count_is_reopened_with_a_reason(hold: Hold) -> None:
    held = hold("counted")
    one = held.assemblies.ballots(held.id)[0].serial
    with pytest.raises(KnownError, match="count_not_closed"):
        held.assemblies.reopen_counting(held.id, "重新核对原票")
    held.assemblies.close_counting(held.id, witness="李敏")
    again = read(one, Reading.FIRST, ONE, reason="再看一遍原票")
    for act in (
        lambda: held.assemblies.close_counting(held.id),
        lambda: held.assemblies.enter_ballot(again),
    ):
        with pytest.raises(KnownError, match="count_already_closed"):
            act()
    with pytest.raises(KnownError, match="needs_real_reason"):
        held.assemblies.reopen_counting(held.id, " ")
    held.assemblies.reopen_counting(held.id, "发现录入错误")
    held.assemblies.enter_ballot(again)
    held.assemblies.close_counting(held.id)


def test_split_ballots_of_one_person_are_ruled_and_count_once(hold: Hold) -> None:
    def choose(ballot: BallotRow) -> tuple[Mark, ...]:
        return NO if ballot.addresses.endswith("002") else YES

    held = hold("delivered", per=BallotPer.DWELLING)
    held.vote(choose).count(choose)
    split = held.assemblies.count(held.id)
    assert [d.item for d in split.differences] == ["修改业主大会议事规则"] * 2
    with pytest.raises(KnownError, match="count_split"):
        held.assemblies.close_counting(held.id)
    second = held.assemblies.ballots(held.id)[1].serial
    held.assemblies.rule(
        read(second, Reading.RULING, "李敏", reason="本人确认同意"), witness="郭强"
    )
    held.assemblies.close_counting(held.id)
    count = held.assemblies.count(held.id)
    assert count.participating_persons == 22
    assert count.lines[-1].persons[Mark.AGREE] == 22
    assert count.lines[-1].area[Mark.AGREE] == sum(range(81, 105), Decimal(0))


def test_spoiled_ballots_are_entered_with_their_reason(hold: Hold) -> None:
    held, ballots = counting(hold)
    signed = SignerDraft(ballots[0].serial, "周成", SignedAs.AGENT, "收回时漏记了代理人")
    held.assemblies.note_signer(signed)
    drafts = [
        entry(ballots[0].serial, Invalid.PROXY_MISSING, reading, teller)
        for reading, teller in ((Reading.FIRST, ONE), (Reading.SECOND, TWO))
    ]
    held.assemblies.enter(drafts)
    count = held.assemblies.count(held.id)
    assert count.reconciliation.invalid == 1
    assert count.participating_persons == 0


def test_an_invalid_ballot_is_not_told_as_counted(hold: Hold) -> None:
    held, ballots = counting(hold)
    for reading, teller in ((Reading.FIRST, ONE), (Reading.SECOND, TWO)):
        held.assemblies.enter_ballot(read(ballots[0].serial, reading, teller))
        held.assemblies.enter_ballot(entry(ballots[1].serial, Invalid.UNSIGNED, reading, teller))
    outlook = held.assemblies.outlook(held.id)
    assert outlook is not None
    assert outlook.settled == 1
