"""Ledgers: balance, correction by counter-entry, money by source and year."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from core.affairs.problems.counting import Sums
from core.affairs.problems.kinds import LARGEST_FEN, MoneySource, Nature, Way
from core.affairs.problems.tables_money import FundEntry
from core.db.sealing import differences
from core.scope import Scope
from tests.core.affairs.problems.story import Story, entry, fund, raised, refused


def test_a_ledger_shows_its_balance_after_each_entry(story: Story) -> None:
    one = fund(story)
    enter = story.problems.enter
    enter(one, entry(Way.OUT, 100, day=date(2026, 3, 1), reason="居委会垫付"))
    enter(one, entry(Way.IN, 20_000_00, day=date(2026, 2, 1)))
    enter(one, entry(Way.OUT, 5_000_00, problem_id=story.problem_id))
    sheet = story.problems.fund(one)
    assert [row.balance_fen for row in sheet.entries] == [20_000_00, 19_999_00, 14_999_00]
    assert sheet.fund.sums == Sums(20_000_00, 5_001_00)
    assert story.sheet.problem.spent_fen == 5_000_00
    assert [(row.source, row.fen) for row in story.sheet.spent] == [
        (MoneySource.PEOPLE_FUND, 5_000_00)
    ]


def test_below_nothing_only_with_a_reason(story: Story) -> None:
    one, enter = fund(story), story.problems.enter
    enter(one, entry(Way.IN, 100))
    enter(one, entry(Way.OUT, 100))
    with refused("below_nothing"):
        enter(one, entry(Way.OUT, 1))
    with refused("below_nothing"):
        enter(one, entry(Way.OUT, 1, day=date(2026, 5, 1)))
    enter(one, entry(Way.OUT, 1, reason="居委会垫付，待拨款"))
    assert story.problems.fund(one).fund.sums.balance == -1


def test_an_entry_is_undone_once_by_another(story: Story) -> None:
    one, enter, counter = fund(story), story.problems.enter, story.problems.counter
    came = enter(one, entry(Way.IN, 500)).made
    went = enter(one, entry(Way.OUT, 200, problem_id=story.problem_id)).made
    with refused("blank"):
        counter(went, "")
    undone = counter(went, "重复登记").made
    assert story.sheet.problem.spent_fen == 0
    with refused("countered_already"):
        counter(went, "重复登记")
    with refused("counter_wrong"):
        counter(undone, "又错了")
    counter(came, "不是这本台账")
    sheet = story.problems.fund(one)
    assert sheet.fund.sums == Sums(0, 0)
    assert [(row.nature, row.counters, row.countered) for row in sheet.entries] == [
        (Nature.ORDINARY, None, True),
        (Nature.ORDINARY, None, True),
        (Nature.COUNTER, 2, False),
        (Nature.COUNTER, 1, False),
    ]


def test_common_income_names_its_vote(story: Story) -> None:
    income = {"source": MoneySource.COMMON_INCOME}
    with refused("income_without_vote"):
        fund(story, **income)
    fund(story, **income, basis="2026年3月1日业主大会决定第2号")


def test_amounts_and_days_are_held_to_sense(story: Story) -> None:
    one, enter = fund(story), story.problems.enter
    for wrong in (0, -5, LARGEST_FEN + 1):
        with refused("amount_wrong"):
            enter(one, entry(Way.IN, wrong))
    enter(one, entry(Way.IN, LARGEST_FEN))
    with refused("before_fund"):
        enter(one, entry(Way.IN, 1, day=date(2026, 1, 3)))
    with refused("blank"):
        enter(one, entry(Way.IN, 1, voucher=""))


def test_money_is_summed_by_source_and_year_and_once(story: Story) -> None:
    people = fund(story)
    early = {"opened_on": date(2025, 1, 1)}
    sponsor = fund(story, name="赞助", source=MoneySource.SPONSOR, **early)
    enter = story.problems.enter
    same = story.problems.raise_problem(raised(story.compound_id)).made
    story.problems.merge(story.problem_id, same, "同一件", "冯知微")
    enter(people, entry(Way.IN, 300))
    enter(people, entry(Way.OUT, 120, problem_id=same))
    enter(sponsor, entry(Way.IN, 70, day=date(2025, 6, 1)))
    found = story.problems.money()
    assert [(row.source, row.year, row.sums) for row in found.rows] == [
        (MoneySource.SPONSOR, 2025, Sums(70, 0)),
        (MoneySource.PEOPLE_FUND, 2026, Sums(300, 120)),
    ]
    assert found.sums == Sums(370, 120)
    assert [row.sums.spent for row in found.on_problems] == [120]
    assert story.sheet.problem.spent_fen == 120, "what was merged is spent on the one that is kept"
    assert story.problems.money(Scope.compound(story.compound_id)) == found
    assert len(story.problems.funds()) == 2


def test_an_entry_changed_outside_the_program_is_found(story: Story, database) -> None:
    one = fund(story)
    made = story.problems.enter(one, entry(Way.IN, 300)).made
    with database.write() as session:
        forged = sa.update(FundEntry).where(FundEntry.id == made).values(fen=900)
        session.execute(forged)
    with database.read() as session:
        assert differences(session, {"fund_entry": FundEntry.id == made}, made)
