"""Three sources and what owners gave: planned, received, listed, paid; never overdrawn unseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from core.clock import FixedClock
from core.db.database import Database
from core.party.organisations.kinds import OrgKind, OrgLevel
from core.party.organisations.tables import PartyOrganisation
from core.party.pairing.drafts import (
    BudgetDraft,
    IncomeDraft,
    ListDraft,
    PaidDraft,
    PayeeDraft,
)
from core.party.pairing.kinds import ConsentKind, FundSource, PaymentKind, PaymentState
from core.party.pairing.sheets_money import SourceRow
from tests.core.party.pairing.story import TODAY, YILING, Story, begin, check_refused

STARS = ListDraft(2026, FundSource.BUDGET, "2026年星级奖励", "魏都区考评办法", date(2026, 6, 1))
BRANCHES = replace(STARS, title="支部活动经费", payees=(PayeeDraft("一支部"), PayeeDraft("二支部")))
DAY = timedelta(days=1)
NEXT_YEAR = date(2027, 3, 1)
PAID = PaidDraft(TODAY, "FK-001", "冯素琴")


def source(story: Story, which: FundSource = FundSource.BUDGET, year: int = 2026) -> SourceRow:
    return next(row for row in story.pairing.budget(year).sources if row.source is which)


def test_five_stars_are_ten_thousand_yuan_on_the_list(story: Story) -> None:
    story.rate(5)
    story.rate(0, 1)
    made = story.pairing.list_stars(STARS).made
    row = story.pairing.payment_list(made)
    assert [(one.payee, one.fen) for one in row.lines] == [("云杉苑", 1_000_000)]
    assert story.pairing.stars(2026).rows[0].listed
    check_refused("pairing.no_stars", story.pairing.list_stars, STARS)
    draft = story.pairing.stars(2026).rows[0]
    again = (5, 0, "复核")
    check_refused("pairing.stars_listed", story.rate, *again)
    story.pairing.void_payment(row.lines[0].id, TODAY, "复核后重列")
    assert draft.reward_fen == 1_000_000
    story.rate(*again)
    assert story.pairing.list_stars(STARS).made != made


def test_without_a_policy_the_amount_is_given(database: Database, clock: FixedClock) -> None:
    story = begin(database, clock, YILING)
    story.rate(2)
    check_refused("pairing.no_policy_amount", story.pairing.list_stars, STARS)
    made = story.pairing.list_stars(replace(STARS, fen=50_000)).made
    assert story.pairing.payment_list(made).fen == 100_000


def test_each_branch_gets_a_thousand_a_year_and_once(database: Database, clock: FixedClock) -> None:
    story = begin(database, clock, YILING)
    made = story.pairing.list_branches(BRANCHES).made
    assert [one.fen for one in story.pairing.payment_list(made).lines] == [100_000, 100_000]
    assert story.pairing.budget(2026).yuan_per_branch == 1000
    again = replace(BRANCHES, payees=(PayeeDraft("二支部"),))
    check_refused("pairing.branch_twice", story.pairing.list_branches, again)
    twice = replace(BRANCHES, payees=(PayeeDraft("三支部"), PayeeDraft("三支部")))
    check_refused("pairing.branch_twice", story.pairing.list_branches, twice)
    story.pairing.list_branches(replace(again, year=2027))
    check_refused("pairing.no_payee", story.pairing.list_branches, replace(again, payees=()))


def found_branch(story: Story, name: str, kind: OrgKind = OrgKind.BRANCH) -> UUID:
    with story.database.write() as session:
        row = PartyOrganisation(level=OrgLevel.GRID, kind=kind, name=name)
        session.add(row)
        session.flush()
        return row.id


def test_a_branch_of_the_register_is_paid_once_however_it_is_called(
    database: Database, clock: FixedClock
) -> None:
    story = begin(database, clock, YILING)
    story.pairing.list_branches(replace(BRANCHES, payees=(PayeeDraft("云杉苑 党支部"),)))
    branch, other = (found_branch(story, name) for name in ("云杉苑党支部", "银杏里党支部"))

    def listed(*payees: PayeeDraft) -> ListDraft:
        return replace(BRANCHES, payees=payees)

    act = story.pairing.list_branches
    for name in ("云杉苑支部", "中共云杉苑小区支部委员会"):
        check_refused("pairing.branch_unknown", act, listed(PayeeDraft(name)))
    check_refused("pairing.branch_twice", act, listed(PayeeDraft("", organisation_id=branch)))
    check_refused("pairing.branch_gone", act, listed(PayeeDraft("x", organisation_id=uuid4())))
    both = listed(PayeeDraft("银杏里党支部"), PayeeDraft("任意", organisation_id=other))
    check_refused("pairing.branch_twice", act, both)
    made = act(listed(PayeeDraft("写错了", organisation_id=other))).made
    (line,) = story.pairing.payment_list(made).lines
    assert (line.payee, line.organisation_id) == ("银杏里党支部", other)
    with database.write() as session:
        session.get_one(PartyOrganisation, other).name = "银杏里第一党支部"
    again = listed(PayeeDraft("银杏里第一党支部"))
    check_refused("pairing.branch_twice", act, again)
    story.pairing.void_payment(line.id, TODAY, "账号有误")
    act(again)


def test_of_two_branches_of_one_name_the_one_is_chosen(
    database: Database, clock: FixedClock
) -> None:
    story = begin(database, clock, YILING)
    first, second = (found_branch(story, "第一党支部") for _ in range(2))
    named = replace(BRANCHES, payees=(PayeeDraft("第一党支部"),))
    check_refused("pairing.branch_which", story.pairing.list_branches, named)
    payees = tuple(PayeeDraft("第一党支部", organisation_id=one) for one in (first, second))
    made = story.pairing.list_branches(replace(BRANCHES, payees=payees)).made
    ids = [line.organisation_id for line in story.pairing.payment_list(made).lines]
    assert ids == [first, second]


def test_where_only_what_stands_above_branches_is_kept_a_typed_branch_does(
    database: Database, clock: FixedClock
) -> None:
    story = begin(database, clock, YILING)
    found_branch(story, "云杉社区党委", OrgKind.COMMITTEE)
    made = story.pairing.list_branches(BRANCHES).made
    assert [one.organisation_id for one in story.pairing.payment_list(made).lines] == [None, None]


@pytest.mark.parametrize("kind", [PaymentKind.BRANCH_FUND, PaymentKind.STARS])
def test_what_is_paid_once_has_its_own_list(story: Story, kind: PaymentKind) -> None:
    draft = replace(STARS, payees=(PayeeDraft("云杉苑党支部", fen=100_000),))
    check_refused("pairing.own_list", story.pairing.list_payments, kind, draft)


def test_where_no_policy_sets_it_a_branch_gets_what_is_given(story: Story) -> None:
    check_refused("pairing.no_policy_amount", story.pairing.list_branches, BRANCHES)
    made = story.pairing.list_branches(replace(BRANCHES, fen=80_000)).made
    assert story.pairing.payment_list(made).fen == 160_000


def test_allowances_have_their_amounts(story: Story) -> None:
    lines = (PayeeDraft("沈月华", "支部书记岗位补贴", 30_000), PayeeDraft("贺兰", "副书记", 20_000))
    draft = replace(STARS, title="岗位补贴", payees=lines)
    made = story.pairing.list_payments(PaymentKind.ALLOWANCE, draft).made
    row = story.pairing.payment_list(made)
    assert (row.fen, row.number, row.kind) == (50_000, 1, PaymentKind.ALLOWANCE)
    unsaid = replace(draft, payees=(PayeeDraft("沈月华"),))
    check_refused("pairing.no_amount", story.pairing.list_payments, PaymentKind.OTHER, unsaid)
    nothing = replace(draft, payees=(PayeeDraft("沈月华", "", 0),))
    check_refused("pairing.amount", story.pairing.list_payments, PaymentKind.OTHER, nothing)


def test_a_source_is_not_overdrawn_without_a_reason(story: Story) -> None:
    story.rate(1)
    made = story.pairing.list_stars(STARS).made
    (line,) = story.pairing.payment_list(made).lines
    story.receive(199_999)
    check_refused("pairing.overdrawn", story.pairing.pay, line.id, PAID)
    story.clock.set(TODAY + DAY)
    story.receive(1, TODAY + DAY)
    check_refused("pairing.overdrawn", story.pairing.pay, line.id, PAID)
    story.receive(1, TODAY)
    story.pairing.pay(line.id, PAID)
    (paid,) = story.pairing.payment_list(made).lines
    assert (paid.state, paid.voucher, paid.overdraft_reason) == (PaymentState.PAID, "FK-001", "")
    assert source(story).balance_fen == 1
    check_refused("pairing.paid_already", story.pairing.pay, line.id, PAID)


def test_an_overdraft_keeps_its_reason(story: Story) -> None:
    story.rate(1)
    made = story.pairing.list_stars(STARS).made
    (line,) = story.pairing.payment_list(made).lines
    story.pairing.pay(line.id, replace(PAID, reason="财政拨款在途，书记会同意垫付"))
    assert story.pairing.payment_list(made).lines[0].overdraft_reason
    assert source(story).balance_fen == -200_000


def test_a_voided_payment_is_back_in_its_source(story: Story) -> None:
    story.rate(1)
    income = story.receive(200_000)
    made = story.pairing.list_stars(STARS).made
    (line,) = story.pairing.payment_list(made).lines
    early = replace(PAID, day=date(2026, 5, 31))
    check_refused("pairing.days_order", story.pairing.pay, line.id, early)
    story.pairing.pay(line.id, PAID)
    check_refused("pairing.income_spent", story.pairing.void_income, income, TODAY, "重复登记")
    check_refused(
        "pairing.days_order", story.pairing.void_payment, line.id, date(2026, 6, 19), "退"
    )
    story.pairing.void_payment(line.id, TODAY, "账号有误退回")
    assert source(story).balance_fen == 200_000
    assert story.pairing.payment_list(made).fen == 0
    story.pairing.void_income(income, TODAY, "重复登记")
    check_refused("pairing.ended_already", story.pairing.void_income, income, TODAY, "重复登记")
    assert source(story).balance_fen == 0


def test_no_money_moves_on_a_day_to_come(story: Story) -> None:
    item = BudgetDraft(2026, FundSource.BUDGET, PaymentKind.OTHER, "购买图书", 100, TODAY)
    income = IncomeDraft(FundSource.BUDGET, TODAY, "街道财政所", "年度党建经费", 100, "SR-001")
    story.rate(1)
    act, ahead, refused = story.pairing, TODAY + DAY, "db.day_to_come"
    check_refused(refused, act.plan_budget, replace(item, planned_on=ahead))
    check_refused(refused, act.receive, replace(income, day=ahead))
    check_refused(refused, act.list_stars, replace(STARS, made_on=ahead))
    made = act.plan_budget(item).made
    (line,) = act.payment_list(act.list_stars(replace(STARS, made_on=TODAY)).made).lines
    check_refused(refused, act.drop_budget, made, ahead, "已有捐赠")
    check_refused(refused, act.pay, line.id, replace(PAID, day=ahead, reason="垫付"))
    check_refused(refused, act.void_payment, line.id, ahead, "户名有误")
    check_refused(refused, act.void_income, act.receive(income).made, ahead, "重复登记")
    act.pay(line.id, replace(PAID, reason="垫付"))


def test_a_finished_year_stands_and_what_is_voided_later_is_of_the_later_year(
    story: Story,
) -> None:
    story.rate(1)
    income = story.receive(500_000)
    (line,) = story.pairing.payment_list(story.pairing.list_stars(STARS).made).lines
    story.pairing.pay(line.id, PAID)
    item = BudgetDraft(2026, FundSource.BUDGET, PaymentKind.STARS, "奖励", 200_000, TODAY)
    planned = story.pairing.plan_budget(item).made
    finished = story.pairing.budget(2026)
    story.clock.set(NEXT_YEAR)
    old = date(2026, 12, 31)
    for act, row_id in (
        (story.pairing.void_payment, line.id),
        (story.pairing.void_income, income),
        (story.pairing.drop_budget, planned),
    ):
        check_refused("pairing.year_finished", act, row_id, old, "退回")
    story.pairing.void_payment(line.id, NEXT_YEAR, "账号有误退回")
    story.pairing.drop_budget(planned, NEXT_YEAR, "不再奖励")
    assert story.pairing.budget(2026) == finished
    row = source(story, year=2027)
    assert (row.before_fen, row.paid_fen, row.corrected_fen) == (300_000, 0, 200_000)
    (back,) = story.pairing.budget(2027).corrections
    assert (back.of_day, back.voucher, back.fen) == (TODAY, "FK-001", 200_000)
    story.pairing.void_income(income, NEXT_YEAR, "拨款收回")
    assert story.pairing.budget(2026) == finished
    row = source(story, year=2027)
    assert (row.received_fen, row.corrected_fen, row.balance_fen) == (0, -300_000, 0)
    assert [one.fen for one in story.pairing.budget(2027).corrections] == [-500_000, 200_000]
    assert source(story, year=2028).before_fen == 0
    assert story.pairing.years() == (2027, 2026)


def test_an_old_income_on_which_payments_rest_is_not_taken_back_later(story: Story) -> None:
    story.rate(1)
    income = story.receive(200_000)
    (line,) = story.pairing.payment_list(story.pairing.list_stars(STARS).made).lines
    story.pairing.pay(line.id, PAID)
    story.clock.set(NEXT_YEAR)
    check_refused("pairing.income_spent", story.pairing.void_income, income, NEXT_YEAR, "收回")
    story.receive(200_000, NEXT_YEAR)
    story.pairing.void_income(income, NEXT_YEAR, "收回")
    assert source(story, year=2027).balance_fen == 0


def test_a_line_paid_in_the_year_after_its_list_was_still_to_pay(story: Story) -> None:
    story.rate(1)
    story.receive(200_000)
    (line,) = story.pairing.payment_list(story.pairing.list_stars(STARS).made).lines
    finished = story.pairing.budget(2026)
    story.clock.set(NEXT_YEAR)
    story.pairing.pay(line.id, replace(PAID, day=NEXT_YEAR))
    assert story.pairing.budget(2026) == finished
    assert (source(story).listed_fen, source(story, year=2027).paid_fen) == (200_000, 200_000)


@pytest.mark.parametrize(
    ("consent", "basis"), [(None, "规约第十二条"), (ConsentKind.COVENANT, " ")]
)
def test_common_income_names_its_basis(
    story: Story, consent: ConsentKind | None, basis: str
) -> None:
    draft = IncomeDraft(
        FundSource.COMMON_INCOME, TODAY, "云杉苑业主委员会", "支部活动", 50_000, "GG-1",
        consent, basis,
    )  # fmt: skip
    check_refused("pairing.common_income_basis", story.pairing.receive, draft)
    given = replace(draft, consent=ConsentKind.VOTE, basis="2026年5月业主大会第三项决定")
    story.pairing.receive(given)
    (row,) = story.pairing.budget(2026).incomes
    assert (row.consent, row.basis) == (ConsentKind.VOTE, "2026年5月业主大会第三项决定")


def test_a_year_begins_with_what_the_last_one_left(story: Story) -> None:
    story.receive(300_000, date(2025, 12, 31))
    story.rate(1)
    (line,) = story.pairing.payment_list(story.pairing.list_stars(STARS).made).lines
    story.pairing.pay(line.id, PAID)
    row = source(story)
    assert (row.before_fen, row.received_fen, row.paid_fen) == (300_000, 0, 200_000)
    assert source(story, year=2027).before_fen == 100_000
    assert story.pairing.budget(2026).paid_by_month[5] == 200_000


def test_the_budget_says_what_is_planned_and_dropped(story: Story) -> None:
    item = BudgetDraft(2026, FundSource.DUES, PaymentKind.OTHER, "购买图书", 120_000, TODAY)
    made = story.pairing.plan_budget(item).made
    assert source(story, FundSource.DUES).planned_fen == 120_000
    check_refused("pairing.amount", story.pairing.plan_budget, replace(item, fen=0))
    check_refused("db.blank", story.pairing.drop_budget, made, TODAY, "")
    story.pairing.drop_budget(made, TODAY, "已有捐赠")
    assert source(story, FundSource.DUES).planned_fen == 0
    assert story.pairing.budget(2026).items[0].dropped_reason == "已有捐赠"


def test_what_is_listed_waits_to_be_paid(story: Story) -> None:
    story.rate(2)
    story.pairing.list_stars(STARS)
    assert source(story).listed_fen == 400_000


def test_a_year_in_which_an_older_list_was_paid_is_a_year_of_money(story: Story) -> None:
    payees = (PayeeDraft("钱承业", "补贴", 30_000),)
    older = replace(STARS, year=2025, made_on=date(2025, 12, 20), payees=payees)
    made = story.pairing.list_payments(PaymentKind.ALLOWANCE, older).made
    assert story.pairing.years() == (2025,)
    [line] = story.pairing.payment_list(made).lines
    story.pairing.pay(line.id, replace(PAID, reason="年初未下达预算"))
    assert story.pairing.years() == (2026, 2025)
    assert (source(story, year=2025).paid_fen, source(story).paid_fen) == (0, 30_000)


def test_the_money_of_every_year_is_one_look(story: Story) -> None:
    item = BudgetDraft(2024, FundSource.DUES, PaymentKind.OTHER, "购买图书", 120_000, TODAY)
    for year in (2024, 2026, 2025):
        story.pairing.plan_budget(replace(item, year=year))
        payees = (PayeeDraft("钱承业", "补贴", 30_000),)
        draft = replace(STARS, year=year, payees=payees)
        story.pairing.list_payments(PaymentKind.ALLOWANCE, draft)
    story.receive(100)
    money = story.pairing.money()
    sheets = [story.pairing.budget(year) for year in story.pairing.years()]
    assert [one.year for one in sheets] == [2026, 2025, 2024]
    assert money.items == tuple(row for sheet in sheets for row in sheet.items)
    assert money.incomes == tuple(row for sheet in sheets for row in reversed(sheet.incomes))
    assert money.lists == tuple(row for sheet in sheets for row in reversed(sheet.lists))
