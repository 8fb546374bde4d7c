"""Crowd-funding: exact shares, frozen households, receipts, refunds, and nothing left over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa

from core.affairs.problems.counting import Sums
from core.affairs.problems.drafts_money import (
    AgreedAmount,
    CloseFunding,
    FloorCoefficient,
    HouseholdCoefficient,
    PayShare,
    RefundShare,
)
from core.affairs.problems.kinds import FundingState, Nature, ShareBase, Way
from core.db import audit
from core.rosters.kinds import DwellingUse
from core.rosters.tables import Dwelling, Person
from tests.core.affairs.problems.story import (
    TOTAL,
    Story,
    entry,
    fund,
    opened,
    pay,
    refused,
    rule,
)


def rooms(database, compound_id) -> list[Dwelling]:
    with database.read() as session:
        query = sa.select(Dwelling).where(Dwelling.compound_id == compound_id)
        return list(session.scalars(query.order_by(Dwelling.sort_key)))


def test_by_area_every_household_pays_its_part_and_all_together_the_total(story: Story) -> None:
    preview = story.problems.preview_shares(rule(story))
    assert sum(row.due_fen for row in preview.rows) == TOTAL
    dues = [row.due_fen for row in preview.rows]
    assert dues == sorted(dues), "home n has 80 + n square metres"
    assert preview.paying == 24


def test_equally_the_first_pay_the_cents_that_are_left(story: Story) -> None:
    preview = story.problems.preview_shares(rule(story, base=ShareBase.EQUAL, total_fen=2_41))
    assert [row.due_fen for row in preview.rows] == [11] + [10] * 23


@pytest.mark.parametrize(
    ("total", "households", "average"),
    [(120_000_000, 136, 882_353), (3, 2, 2), (4, 3, 1), (5, 3, 2), (7, 7, 1)],
)
def test_the_average_is_rounded_to_the_nearest_cent(
    story: Story, total: int, households: int, average: int
) -> None:
    opened(story)
    (row,) = story.problems.fundings()
    assert replace(row, total_fen=total, households=households).average_fen == average


def test_floors_and_households_have_their_agreed_coefficients(story: Story, database) -> None:
    first, second, *_ = homes = rooms(database, story.compound_id)
    with database.write() as session:
        for number, home in enumerate(homes):
            floor, door = divmod(number, 4)
            session.get(Dwelling, home.id).room = f"{floor + 1}0{door + 1}"
    agreed = rule(
        story,
        base=ShareBase.EQUAL,
        total_fen=1_900,
        floors=(FloorCoefficient(1, "0"), FloorCoefficient(2, "1/2")),
        households=(HouseholdCoefficient(first.id, "1"),),
    )
    rows = story.problems.preview_shares(agreed).rows
    assert [row.due_fen for row in rows[:8]] == [100, 0, 0, 0, 50, 50, 50, 50]
    assert rows[0].coefficient == "1"
    assert rows[4].coefficient == "1/2"
    funding = opened(story, rule=agreed)
    assert "1层0" in story.problems.funding(funding).funding.rule
    nobody = tuple(FloorCoefficient(floor, "0") for floor in range(1, 7))
    with refused("nobody_pays"):
        story.problems.preview_shares(rule(story, floors=nobody))
    with refused("coefficient_wrong"):
        story.problems.preview_shares(rule(story, floors=(FloorCoefficient(1, "半"),)))
    assert second.id != first.id


def test_agreed_amounts_sum_to_the_total(story: Story, database) -> None:
    first, second, *_ = rooms(database, story.compound_id)
    amounts = (AgreedAmount(first.id, 60), AgreedAmount(second.id, 40))
    agreed = rule(story, base=ShareBase.AGREED, total_fen=100, amounts=amounts)
    preview = story.problems.preview_shares(agreed)
    assert [row.due_fen for row in preview.rows[:3]] == [60, 40, 0]
    assert preview.paying == 2
    with refused("amounts_differ"):
        story.problems.preview_shares(
            rule(story, base=ShareBase.AGREED, total_fen=101, amounts=amounts)
        )
    with refused("amount_wrong"):
        wrong = (AgreedAmount(first.id, 101), AgreedAmount(second.id, -1))
        story.problems.preview_shares(
            rule(story, base=ShareBase.AGREED, total_fen=100, amounts=wrong)
        )


def test_only_dwellings_of_the_range_share_and_parking_never_does(story: Story, database) -> None:
    first, second, *_ = rooms(database, story.compound_id)
    with database.write() as session:
        session.get(Dwelling, first.id).use = DwellingUse.PARKING
        session.get(Dwelling, second.id).use = DwellingUse.SHOP
    assert len(story.problems.preview_shares(rule(story)).rows) == 22
    assert len(story.problems.preview_shares(rule(story, with_shops=True)).rows) == 23
    with refused("not_a_household"):
        story.problems.preview_shares(
            rule(story, households=(HouseholdCoefficient(first.id, "1"),))
        )
    with refused("no_households"):
        story.problems.preview_shares(rule(story, entrances=(first.id,)))


def test_the_households_are_frozen_when_it_is_opened(story: Story, database) -> None:
    funding = opened(story)
    before = story.problems.funding(funding).shares
    with database.write() as session:
        session.execute(sa.update(Person).values(name="改名"))
    assert story.problems.funding(funding).shares == before
    assert sum(share.due_fen for share in before) == TOTAL


def test_payments_in_parts_with_receipts_until_nothing_is_left(story: Story) -> None:
    funding = opened(story)
    sheet = story.problems.funding(funding)
    pay(story, sheet, 1, 1_000_00)
    with refused("paid_too_much"):
        pay(story, sheet, 1, sheet.shares[0].due_fen - 1_000_00 + 1)
    pay(story, sheet, 1, sheet.shares[0].due_fen - 1_000_00)
    pay(story, sheet, 2)
    after = story.problems.funding(funding)
    assert (after.funding.households, after.funding.paid_up) == (24, 2)
    assert sum(share.left_fen > 0 for share in after.shares) == 22
    assert after.funding.paid_fen == after.shares[0].due_fen + after.shares[1].due_fen
    assert [row.receipt for row in after.payments] == [
        "2026-01-0001", "2026-01-0002", "2026-01-0003",
    ]  # fmt: skip
    with refused("paid_too_much"):
        pay(story, sheet, 1, 1)


def test_income_of_a_crowd_funding_comes_from_its_households_only(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    with refused("payments_by_household"):
        story.problems.enter(sheet.funding.fund_id, entry(Way.IN, 1))
    pay(story, sheet, 1)
    story.problems.enter(sheet.funding.fund_id, entry(Way.OUT, 1_00))
    assert story.sheet.problem.spent_fen == 1_00, "its problem is meant where none is named"
    made = story.problems.funding(sheet.funding.id)
    assert len(made.spending) == 1
    with refused("counter_wrong"):
        [first, *_] = story.problems.fund(sheet.funding.fund_id).entries
        story.problems.counter(first.id, "错")


def test_a_refund_has_its_reason_and_never_exceeds_what_was_paid(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    pay(story, sheet, 1, 500_00)
    share = sheet.shares[0]

    def refund(fen: int, reason: str = "业主搬走") -> None:
        story.problems.refund(RefundShare(share.id, fen, share.household, reason))

    with refused("blank"):
        refund(1, "")
    with refused("refund_too_much"):
        refund(500_01)
    refund(200_00)
    after = story.problems.funding(sheet.funding.id).shares[0]
    assert (after.paid_fen, after.refunded_fen, after.net_fen) == (500_00, 200_00, 300_00)
    assert after.left_fen == share.due_fen - 300_00
    story.problems.enter(sheet.funding.fund_id, entry(Way.OUT, 250_00))
    with refused("below_nothing"):
        refund(50_01)
    refund(50_00)


def test_a_refund_is_not_before_the_payment_it_gives_back(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    share = sheet.shares[0]

    def paid(day: date, fen: int) -> None:
        story.problems.pay(PayShare(share.id, fen, "李若谷", day=day))

    def refund(day: date, fen: int) -> None:
        story.problems.refund(RefundShare(share.id, fen, "李若谷", "误缴", day=day))

    paid(date(2026, 6, 10), 100_00)
    paid(date(2026, 6, 15), 50_00)
    for day, fen in ((date(2026, 6, 9), 1), (date(2026, 6, 14), 100_01)):
        with refused("refund_before_paid"):
            refund(day, fen)
    refund(date(2026, 6, 10), 100_00)
    with refused("refund_before_paid"):
        refund(date(2026, 6, 14), 1)
    refund(date(2026, 6, 15), 50_00)


def test_a_refund_does_not_take_what_was_not_there_on_its_day(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    first, second, *_ = sheet.shares
    pay_on = {first: date(2026, 6, 8), second: date(2026, 6, 15)}
    for share, day in pay_on.items():
        story.problems.pay(PayShare(share.id, 100_00, "李若谷", day=day))
    spent = entry(Way.OUT, 100_00, day=date(2026, 6, 9))
    story.problems.enter(sheet.funding.fund_id, spent)
    refund = RefundShare(first.id, 100_00, "李若谷", "误缴", day=date(2026, 6, 14))
    with refused("below_nothing"):
        story.problems.refund(refund)
    story.problems.refund(replace(refund, day=date(2026, 6, 15)))


def test_a_payment_that_was_mistyped_is_reversed_and_stays(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    reverse = story.problems.reverse_payment
    wrong, right = pay(story, sheet, 1, 1_000_00), pay(story, sheet, 1, 100_00)
    with refused("blank"):
        reverse(wrong, " ")
    reverse(wrong, "多写了一个零")
    after = story.problems.funding(sheet.funding.id)
    row = after.funding
    assert (row.paid_fen, row.refunded_fen, row.balance_fen) == (100_00, 0, 100_00)
    assert (row.reversals, row.reversed_fen) == (1, 1_000_00)
    share = after.shares[0]
    assert (share.paid_fen, share.refunded_fen) == (100_00, 0)
    assert share.left_fen == share.due_fen - 100_00
    told = [(one.receipt, one.fen, one.reversed_on, one.reversal_reason) for one in after.payments]
    assert told == [
        ("2026-01-0001", 1_000_00, date(2026, 6, 20), "多写了一个零"),
        ("2026-01-0002", 100_00, None, ""),
    ]
    assert after.spending == (), "what never came was not spent"
    entries = story.problems.fund(row.fund_id).entries
    assert [(one.nature, one.counters, one.countered) for one in entries] == [
        (Nature.PAYMENT, None, True),
        (Nature.PAYMENT, None, False),
        (Nature.REVERSAL, 1, False),
    ]
    assert [one.sums for one in story.problems.money().rows] == [Sums(100_00, 0)]
    with refused("reversed_already"):
        reverse(wrong, "再冲正")
    with refused("reversed_already"):
        story.problems.hand_out_receipt(wrong)
    assert story.problems.receipt(right).net_fen == 1_100_00, "as it stood when it was paid"
    assert story.problems.receipt(pay(story, sheet, 1, 1_00)).net_fen == 101_00


def test_a_refund_that_was_mistyped_is_reversed_before_its_payment(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    reverse, share = story.problems.reverse_payment, sheet.shares[0]
    paid = pay(story, sheet, 1, 100_00)
    draft = RefundShare(share.id, 100_00, "李若谷", "误缴")
    back = story.problems.refund(draft).made
    with refused("reversal_refunded"):
        reverse(paid, "登错户")
    reverse(back, "没有退过")
    after = story.problems.funding(sheet.funding.id)
    assert (after.funding.paid_fen, after.funding.refunded_fen) == (100_00, 0)
    assert [one.sums for one in story.problems.money().rows] == [Sums(100_00, 0)]
    reverse(paid, "登错户")
    after = story.problems.funding(sheet.funding.id)
    assert (after.funding.balance_fen, after.funding.reversals) == (0, 2)
    assert after.shares[0].left_fen == share.due_fen


def test_a_funding_that_ended_moves_no_more(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    funding, fund_id = sheet.funding.id, sheet.funding.fund_id
    paid = pay(story, sheet, 1, 100_00)
    went = story.problems.enter(fund_id, entry(Way.OUT, 40_00)).made
    with refused("closed_before_last"):
        story.problems.close_funding(funding, CloseFunding("完工", day=date(2026, 6, 19)))
    story.problems.close_funding(funding, CloseFunding("完工"))
    with refused("funding_ledger_closed"):
        story.problems.enter(fund_id, entry(Way.OUT, 1, reason="漏记"))
    with refused("funding_ledger_closed"):
        story.problems.counter(went, "供货商退款")
    with refused("funding_closed"):
        story.problems.reverse_payment(paid, "登错")
    assert story.problems.funding(funding).funding.balance_fen == 0


def test_a_receipt_is_handed_out_once_and_then_copied_with_a_reason(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    payment = pay(story, sheet, 1)
    story.problems.hand_out_receipt(payment)
    with refused("blank"):
        story.problems.hand_out_receipt(payment)
    story.problems.hand_out_receipt(payment, "原件遗失")
    (row,) = story.problems.funding(sheet.funding.id).payments
    assert row.copies == 2


def test_the_end_hands_back_every_cent_in_proportion(story: Story, database) -> None:
    sheet = story.problems.funding(opened(story))
    for position in range(1, 25):
        pay(story, sheet, position)
    story.problems.enter(sheet.funding.fund_id, entry(Way.OUT, 95_000_07))
    story.problems.close_funding(sheet.funding.id, CloseFunding("工程结束，余额退还"))
    after = story.problems.funding(sheet.funding.id)
    assert after.funding.state is FundingState.CLOSED
    assert after.funding.balance_fen == 0
    refunds = [row for row in after.payments if row.nature is Nature.REFUND]
    assert sum(row.fen for row in refunds) == TOTAL - 95_000_07
    assert not any(share.left_fen for share in after.shares), (
        "what is handed back at the end is not asked for again"
    )
    assert story.problems.fund(sheet.funding.fund_id).fund.sums.balance == 0
    for act in (
        lambda: pay(story, sheet, 1, 1),
        lambda: story.problems.refund(RefundShare(sheet.shares[0].id, 1, "甲", "乙")),
        lambda: story.problems.close_funding(sheet.funding.id, CloseFunding("再结束")),
    ):
        with refused("funding_closed"):
            act()
    with database.read() as session:
        assert audit.verify(session).ok


def test_an_end_without_money_and_one_that_is_short(story: Story) -> None:
    empty = opened(story)
    story.problems.close_funding(empty, CloseFunding("多数业主不同意"))
    assert story.problems.funding(empty).payments == ()
    short = story.problems.funding(opened(story))
    draft = entry(Way.OUT, 5, reason="施工单位先行垫付")
    story.problems.enter(short.funding.fund_id, draft)
    with refused("below_nothing"):
        story.problems.close_funding(short.funding.id, CloseFunding("结束"))
    assert [row.number for row in story.problems.fundings()] == [2, 1]


@pytest.mark.parametrize("name", ["title", "purpose", "basis", "keeper", "contact"])
def test_what_a_funding_must_say_is_asked_for(story: Story, name: str) -> None:
    with refused("blank"):
        opened(story, **{name: " "})


def test_a_funding_leaves_time_to_pay(story: Story) -> None:
    with refused("deadline_past"):
        opened(story, pay_by=date(2026, 6, 4))
    assert fund(story)
    with refused("amount_wrong"):
        story.problems.preview_shares(rule(story, total_fen=0))
    sheet = story.problems.funding(opened(story))
    with refused("blank"):
        story.problems.pay(PayShare(sheet.shares[0].id, 1, ""))
