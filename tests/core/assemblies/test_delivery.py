"""Ballots issued, replaced, delivered and taken back; every wrong way is refused with its name."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from core.assemblies.ballots import (
    BallotLayout,
    BallotState,
    DeliveryMethod,
    DeliveryOutcome,
    Payload,
    serial,
    verify_payload,
)
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Invalid
from core.assemblies.drafts import DeliveryDraft, ForeignDraft
from core.assemblies.stages import BallotPer, Stage
from core.assemblies.tables import Assembly
from core.errors import KnownError
from core.progress import Progress
from tests.builders import PLAN, VOTING_UNTIL, Held, at, opened, returned
from tests.core.assemblies.conftest import Hold

DAY = PLAN[Stage.DELIVERY]


def first(held: Held) -> BallotRow:
    return held.assemblies.ballots(held.id)[0]


def attempt(ballot: BallotRow, **changed: object) -> DeliveryDraft:
    made = DeliveryDraft(
        ballot.serial,
        DeliveryMethod.IN_PERSON,
        DeliveryOutcome.ABSENT,
        at(DAY),
        ("张力", "李敏"),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def delivering(hold: Hold) -> Held:
    held = hold("issued")
    held.enter(Stage.DELIVERY)
    held.clock.set(DAY, hour=18)
    return held


def test_every_voter_has_one_ballot_with_a_payload_that_verifies(hold: Hold) -> None:
    held = hold("issued")
    ballots = held.assemblies.ballots(held.id)
    assert [ballot.voter_no for ballot in ballots] == list(range(1, 23))
    assert ballots[0].addresses == "1幢1单元001、1幢1单元002"
    assert ballots[0].area == 81 + 82
    assert {ballot.state for ballot in ballots} == {BallotState.ISSUED}
    layout = BallotLayout.of("a test's ballot")
    with held.database.read() as session:
        key = session.get_one(Assembly, held.id).mac_key
    found = verify_payload(ballots[0].payloads[0], key, "YL1", layout.hash, {1})
    assert found == Payload("YL1", layout.hash, 1, 1, 1)
    assert "陈" not in ballots[0].payloads[0]


def test_a_ballot_per_dwelling_carries_that_area_alone(hold: Hold) -> None:
    held = hold("issued", per=BallotPer.DWELLING)
    ballots = held.assemblies.ballots(held.id)
    assert len(ballots) == 24
    assert [(b.voter_no, b.addresses, b.area) for b in ballots[:2]] == [
        (1, "1幢1单元001", Decimal(81)),
        (1, "1幢1单元002", Decimal(82)),
    ]


def test_ballots_are_issued_once_with_progress(hold: Hold) -> None:
    held = hold("noticed")
    held.enter(Stage.BALLOTS)
    told: list[Progress] = []
    held.assemblies.issue_ballots(held.id, BallotLayout.of("x", 2), progress=told.append)
    assert (told[-1].done, told[-1].total) == (22, 22)
    assert len(first(held).payloads) == 2
    with pytest.raises(KnownError, match="ballots_already_issued"):
        held.assemblies.issue_ballots(held.id, BallotLayout.of("x"))


def test_a_ballot_is_replaced_by_a_new_number_and_the_old_is_void(hold: Hold) -> None:
    held = delivering(hold)
    old = first(held)
    made = held.assemblies.reissue(old.serial, "票面污损", witness="李敏").made
    ballots = {ballot.id: ballot for ballot in held.assemblies.ballots(held.id)}
    assert (ballots[made].number, ballots[made].replaces) == (23, old.serial)
    assert ballots[old.id].state is BallotState.VOIDED
    assert ballots[old.id].void_reason == "票面污损"
    with pytest.raises(KnownError, match="ballot_voided"):
        held.assemblies.void(old.serial, "再次作废", witness="李敏")
    with pytest.raises(KnownError, match="ballot_voided"):
        held.assemblies.deliver([attempt(old)])
    held.assemblies.void(ballots[made].serial, "业主去世，票已收回", witness="李敏")


def test_serials_are_checked(hold: Hold) -> None:
    held = delivering(hold)
    with pytest.raises(KnownError, match="bad_serial"):
        held.assemblies.void("YL1-0000001-0", "票号打错", witness="李敏")
    with pytest.raises(KnownError, match="unknown_serial"):
        held.assemblies.void(serial("YL1", 999), "没有", witness="李敏")
    with pytest.raises(KnownError, match="nothing_given"):
        held.assemblies.deliver([])
    with pytest.raises(KnownError, match="nothing_given"):
        held.assemblies.take_back([])


def test_as_many_attempts_as_it_takes_and_then_a_public_notice(hold: Hold) -> None:
    held = delivering(hold)
    ballot = first(held)
    notice = attempt(
        ballot,
        method=DeliveryMethod.PUBLIC_NOTICE,
        outcome=DeliveryOutcome.DELIVERED,
        proof="公告第3号",
    )
    with pytest.raises(KnownError, match="notice_before_attempt"):
        held.assemblies.deliver([notice])
    for _ in range(4):
        held.assemblies.deliver([attempt(ballot)])
    held.assemblies.deliver([notice])
    rows = held.assemblies.deliveries(held.id)
    assert [row.attempt for row in rows] == [1, 2, 3, 4, 5]
    assert rows[0].deliverers == ("张力", "李敏")
    assert rows[0].addresses == ballot.addresses
    with pytest.raises(KnownError, match="already_delivered"):
        held.assemblies.deliver([notice])


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"deliverers": ("张力", "张 力")}, "not_a_pair"),
        ({"deliverers": ()}, "no_deliverer"),
        ({"deliverers": (" ",)}, "no_deliverer"),
        ({"at": at(DAY, 19)}, "delivery_in_future"),
        ({"at": at(PLAN[Stage.BALLOTS], 8)}, "delivery_before_issue"),
        ({"outcome": DeliveryOutcome.DELIVERED}, "no_receiver"),
        (
            {"method": DeliveryMethod.MAILBOX, "outcome": DeliveryOutcome.DELIVERED},
            "no_proof",
        ),
        (
            {"method": DeliveryMethod.POST, "outcome": DeliveryOutcome.DELIVERED},
            "no_proof",
        ),
        (
            {
                "method": DeliveryMethod.HOUSEHOLD,
                "outcome": DeliveryOutcome.DELIVERED,
                "receiver": "陈小妹",
            },
            "no_relation",
        ),
    ],
)
def test_a_delivery_without_its_proof_is_refused(
    hold: Hold, changed: dict[str, object], code: str
) -> None:
    held = delivering(hold)
    with pytest.raises(KnownError, match=code):
        held.assemblies.deliver([attempt(first(held), **changed)])


ARRIVED = {"outcome": DeliveryOutcome.DELIVERED, "receiver": "陈小妹"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", "本人"),
        ("业主 本人", "本人"),
        ("共有人", "共有人"),
        ("同住成年家属", "同住成年家属"),
        ("妻子", "同住成年家属"),
        ("单位委托代理人", "代理人"),
        ("租户", "租客"),
        ("tenant", "租客"),
        ("其他（保姆）", "其他（保姆）"),
        ("其它：门卫", "其他（门卫）"),
        ("其他 邻居", "其他（邻居）"),
    ],
)
def test_who_took_a_ballot_in_is_one_of_a_list(hold: Hold, typed: str, kept: str) -> None:
    held = delivering(hold)
    held.assemblies.deliver([attempt(first(held), relation=typed, **ARRIVED)])
    [row] = held.assemblies.deliveries(held.id)
    assert row.relation == kept
    told = {need.code.partition(".")[2] for need in held.assemblies.assembly(held.id).needs}
    assert ("need_proven_receivers" in told) is kept.startswith(("租客", "其他"))


@pytest.mark.parametrize(
    ("relation", "method"),
    [
        ("共有人", DeliveryMethod.IN_PERSON),
        ("本人", DeliveryMethod.IN_PERSON),
        ("妻子", DeliveryMethod.HOUSEHOLD),
        ("租客", DeliveryMethod.HOUSEHOLD),
    ],
)
def test_what_an_owner_takes_himself_is_handed_to_him(
    hold: Hold, relation: str, method: DeliveryMethod
) -> None:
    held = delivering(hold)
    taken = {**ARRIVED, "method": DeliveryMethod.HOUSEHOLD, "relation": relation}
    held.assemblies.deliver([attempt(first(held), **taken)])
    [row] = held.assemblies.deliveries(held.id)
    assert row.method is method


@pytest.mark.parametrize("typed", ["邻居", "其他", "其他（）", "同住人", "owner"])
def test_a_relation_of_no_list_is_refused(hold: Hold, typed: str) -> None:
    held = delivering(hold)
    with pytest.raises(KnownError, match="relation_unknown") as refused:
        held.assemblies.deliver([attempt(first(held), relation=typed, **ARRIVED)])
    assert "本人、共有人、同住成年家属、代理人、租客、其他（说明）" in refused.value.sentence()


def test_nobody_took_in_what_was_not_delivered_or_lies_in_a_box(hold: Hold) -> None:
    held = delivering(hold)
    one, two = held.assemblies.ballots(held.id)[:2]
    mailbox = {"method": DeliveryMethod.MAILBOX, "outcome": DeliveryOutcome.DELIVERED}
    held.assemblies.deliver([attempt(one), attempt(two, proof="照片1", **mailbox)])
    assert [row.relation for row in held.assemblies.deliveries(held.id)] == ["", ""]


def test_a_third_who_delivered_is_not_lost_in_silence(hold: Hold) -> None:
    held = delivering(hold)
    with pytest.raises(KnownError, match="too_many_deliverers"):
        held.assemblies.deliver([attempt(first(held), deliverers=("张力", "李敏", "王强"))])


def test_what_stands_out_on_the_way_is_told(hold: Hold) -> None:
    held = delivering(hold)
    one, two = held.assemblies.ballots(held.id)[:2]
    arrived = {"outcome": DeliveryOutcome.DELIVERED, "receiver": "张力"}
    standing = held.assemblies.candidates(held.election).candidates[0].name
    held.assemblies.deliver(
        [
            attempt(one, **arrived),
            attempt(two, **(arrived | {"receiver": "本人", "deliverers": (standing,)})),
        ]
    )
    told = {need.code.partition(".")[2] for need in held.assemblies.assembly(held.id).needs}
    assert {"need_second_deliverer", "need_other_deliverer", "need_neutral_deliverers"} <= told


def test_candidates_who_collect_or_vote_for_others_are_told(hold: Hold) -> None:
    held = hold("delivered")
    held.enter(Stage.VOTING)
    held.clock.set(VOTING_UNTIL, hour=18)
    standing = held.assemblies.candidates(held.election).candidates[0].name
    one, old = held.assemblies.ballots(held.id)[:2]
    made = held.assemblies.reissue(old.serial, "票面污损，业主申请换发", witness="李敏").made
    new = next(b for b in held.assemblies.ballots(held.id) if b.id == made)
    mine = replace(returned(one), collectors=(standing, "李敏"), agent=standing)
    held.assemblies.take_back([mine, replace(returned(new), at=held.clock.now())])
    told = {need.code.partition(".")[2] for need in held.assemblies.assembly(held.id).needs}
    wanted = {"need_neutral_collectors", "need_neutral_agents", "need_delivery_of_returned"}
    assert wanted <= told


def test_a_refused_ballot_is_shown_as_refused(hold: Hold) -> None:
    held = delivering(hold)
    held.assemblies.deliver([attempt(first(held), outcome=DeliveryOutcome.REFUSED)])
    assert first(held).state is BallotState.REFUSED


def test_one_wrong_row_refuses_them_all(hold: Hold) -> None:
    held = delivering(hold)
    ballots = held.assemblies.ballots(held.id)
    good, bad = attempt(ballots[0]), attempt(ballots[1], deliverers=())
    with pytest.raises(KnownError, match="no_deliverer"):
        held.assemblies.deliver([good, bad])
    assert held.assemblies.deliveries(held.id) == ()


def test_all_faults_of_a_list_are_told_together(hold: Hold) -> None:
    held = delivering(hold)
    one, two, three = held.assemblies.ballots(held.id)[:3]
    rows = [
        attempt(one, deliverers=()),
        attempt(two),
        attempt(three, outcome=DeliveryOutcome.DELIVERED),
        attempt(two, at=at(DAY, 19)),
    ]
    with pytest.raises(KnownError, match="several_refused") as refused:
        held.assemblies.deliver(rows)
    first_line, *said = refused.value.sentence().splitlines()
    assert first_line.startswith("有 3 处要改，一张也没有登记")
    wanted = [one.serial, three.serial, two.serial]
    assert [serial in line for serial, line in zip(wanted, said, strict=True)] == [True] * 3
    assert held.assemblies.deliveries(held.id) == ()


def test_all_faults_of_what_came_back_are_told_together(hold: Hold) -> None:
    held = hold("delivered")
    held.enter(Stage.VOTING)
    held.clock.set(VOTING_UNTIL, hour=18)
    one, two = held.assemblies.ballots(held.id)[:2]
    rows = [returned(one), returned(one), replace(returned(two), collectors=())]
    with pytest.raises(KnownError, match="several_refused") as refused:
        held.assemblies.take_back(rows)
    assert len(refused.value.sentence("en").splitlines()) == 3
    assert held.assemblies.returns(held.id) == ()


def test_a_ballot_comes_back_once_and_is_shown_with_its_box(hold: Hold) -> None:
    held = hold("delivered")
    held.enter(Stage.VOTING)
    ballot = first(held)
    held.clock.set(VOTING_UNTIL, hour=18)
    held.assemblies.take_back([replace(returned(ballot), agent="陈小妹")])
    [row] = held.assemblies.returns(held.id)
    assert (row.serial, row.box, row.agent) == (ballot.serial, "1号箱", "陈小妹")
    assert row.collectors == ("张力", "李敏")
    assert first(held).state is BallotState.RETURNED
    for act in (
        lambda: held.assemblies.take_back([returned(ballot)]),
        lambda: held.assemblies.void(ballot.serial, "晚了", witness="李敏"),
        lambda: held.assemblies.reissue(ballot.serial, "晚了", witness="李敏"),
    ):
        with pytest.raises(KnownError, match="ballot_returned"):
            act()


def test_returns_need_a_collector_and_a_valid_ballot(hold: Hold) -> None:
    held = hold("delivered")
    held.enter(Stage.VOTING)
    one, other = held.assemblies.ballots(held.id)[:2]
    with pytest.raises(KnownError, match="no_collector"):
        held.assemblies.take_back([replace(returned(one), collectors=())])
    held.assemblies.void(other.serial, "业主去世，票已收回", witness="李敏")
    with pytest.raises(KnownError, match="ballot_voided"):
        held.assemblies.take_back([returned(other)])


def test_boxes_and_foreign_papers_are_noted(hold: Hold) -> None:
    held = hold("voted")
    assert not held.assemblies.count(held.id).reconciliation.boxes_counted
    held.assemblies.open_box(held.id, opened("1号箱", 19))
    assert held.assemblies.count(held.id).reconciliation.boxes_counted
    held.assemblies.note_foreign_paper(
        held.id, ForeignDraft(Invalid.COPY, "李敏", "YL1-0000001-?", "复印件")
    )
    count = held.assemblies.count(held.id)
    assert (count.boxes[0].papers, count.boxes[0].seal_after) == (19, "0002")
    assert count.invalid[-1].note == "YL1-0000001-?；复印件"
    assert (count.reconciliation.papers_found, count.reconciliation.foreign) == (19, 1)
    with pytest.raises(KnownError, match="negative_papers"):
        held.assemblies.open_box(held.id, opened("2号箱", -1))


def test_acts_out_of_their_stage_name_the_stage(hold: Hold) -> None:
    held = hold("rolled")
    with pytest.raises(KnownError, match="only_in_notice") as refused:
        held.assemblies.freeze_ballot(held.id)
    assert "公告阶段" in refused.value.sentence()
    assert "notice stage" in refused.value.sentence("en")
    with pytest.raises(KnownError, match="only_in_ballots"):
        held.assemblies.issue_ballots(held.id, BallotLayout.of("x"))
    with pytest.raises(KnownError, match="only_in_counting"):
        held.assemblies.close_counting(held.id)
    with pytest.raises(KnownError, match="only_in_result"):
        held.assemblies.declare(held.id)
    late = hold("delivered")
    with pytest.raises(KnownError, match="only_in_candidates"):
        late.assemblies.order_by_pinyin(late.election)
    with pytest.raises(KnownError, match="only_in_voting"):
        late.assemblies.take_back([returned(first(late))])
