"""A negotiation of the fee: the costs add up, and nothing is in force before the owners voted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.affairs.neighbours.drafts import CostDraft, PriceResultDraft, PriceVote
from core.affairs.neighbours.kinds import PriceState
from core.law.matters import Matter
from tests.core.affairs.neighbours.story import (
    COSTS,
    TODAY,
    Place,
    price,
    price_round,
    refused,
)
from tests.core.meetings.test_votes import a_matter, declare

AGREED = PriceResultDraft("每平方米每月1.55元，保洁增加一次", 155)
VOTED = PriceVote(reference="业主大会2026年第2次会议", passed_on=TODAY)


def negotiated(place: Place):
    made = place.price()
    place.neighbours.lay_costs(made, COSTS)
    place.neighbours.hold_price_round(made, price_round())
    place.neighbours.conclude_price(made, AGREED)
    return made


def test_a_file_sets_every_fee_beside_the_current_one(place: Place) -> None:
    sheet = place.neighbours.price(negotiated(place))
    assert sheet.current.year == 48_600_000
    assert sheet.current.over_cost == -7_400_000
    assert [(one.round, one.figures.fee, one.figures.over_cost) for one in sheet.compared] == [
        (0, 168, 4_480_000),
        (1, 155, -200_000),
        (None, 155, -200_000),
    ]
    assert sheet.row.agreed_fen == 155
    assert sheet.result is not None
    assert sheet.cost is not None
    assert sum(one.fen for one in sheet.cost.items) == sheet.cost.total_fen


@pytest.mark.parametrize("wrong", [-1, 1])
def test_a_cost_sheet_that_does_not_add_up_is_refused(place: Place, wrong: int) -> None:
    made = place.price()
    draft = replace(COSTS, total_fen=COSTS.total_fen + wrong)
    refusal = refused(place.neighbours.lay_costs, made, draft)
    assert refusal.code == "neighbours.sum_wrong"
    assert "560,000元" in refusal.sentence
    assert place.neighbours.price(made).costs == ()


def test_costs_need_lines_and_are_never_negative(place: Place) -> None:
    made = place.price()
    nothing = replace(COSTS, items=(), total_fen=0)
    assert refused(place.neighbours.lay_costs, made, nothing).code == "neighbours.no_cost"
    minus = replace(COSTS, items=(CostDraft("退款", -1),), total_fen=-1)
    assert refused(place.neighbours.lay_costs, made, minus).code == "neighbours.negative"


def test_another_cost_sheet_says_why(place: Place) -> None:
    made = place.price()
    place.neighbours.lay_costs(made, COSTS)
    assert refused(place.neighbours.lay_costs, made, COSTS).code == "db.blank"
    place.neighbours.lay_costs(made, replace(COSTS, reason="电费按实际票据更正"))
    assert [one.number for one in place.neighbours.price(made).costs] == [1, 2]


@pytest.mark.parametrize("area", ["0", "-1"])
def test_something_is_charged_for(place: Place, area: str) -> None:
    draft = replace(price(place.compound_id), area=Decimal(area))
    assert refused(place.neighbours.open_price, draft).code == "neighbours.no_area"


def test_a_fee_is_voted_on_as_what_it_is(place: Place) -> None:
    draft = replace(price(place.compound_id), matter=Matter.USE_REPAIR_FUND)
    assert refused(place.neighbours.open_price, draft).code == "neighbours.matter_of_no_price"
    place.neighbours.open_price(replace(draft, matter=Matter.HIRE_MANAGER))


def test_nothing_is_agreed_on_before_costs_were_laid(place: Place) -> None:
    made = place.price()
    assert refused(place.neighbours.conclude_price, made, AGREED).code == (
        "neighbours.no_costs_laid"
    )
    place.neighbours.conclude_price(made, PriceResultDraft("双方差距大，暂不调整"))
    assert place.neighbours.price(made).row.state is PriceState.NOT_AGREED


def test_a_result_is_put_right_with_a_reason(place: Place) -> None:
    made = negotiated(place)
    again = PriceResultDraft("每平方米每月1.50元", 150)
    assert refused(place.neighbours.conclude_price, made, again).code == "db.blank"
    place.neighbours.conclude_price(made, replace(again, reason="记录有误"))
    sheet = place.neighbours.price(made)
    assert [one.fen for one in sheet.results] == [155, 150]
    assert sheet.row.agreed_fen == 150


def test_no_fee_is_in_force_without_the_owners_vote(place: Place) -> None:
    made = negotiated(place)
    refusal = refused(place.neighbours.put_price_in_force, made, date(2026, 8, 1))
    assert refusal.code == "neighbours.needs_vote"
    assert "不能代替表决" in refusal.sentence
    place.neighbours.link_price_vote(made, VOTED)
    early = refused(place.neighbours.put_price_in_force, made, date(2026, 6, 19))
    assert early.code == "neighbours.in_force_too_early"
    place.neighbours.put_price_in_force(made, date(2026, 8, 1))
    row = place.neighbours.prices()[0]
    assert (row.state, row.effective_from) == (PriceState.DONE, date(2026, 8, 1))
    assert refused(place.neighbours.lay_costs, made, COSTS).code == "neighbours.price_order"


def test_a_vote_comes_after_the_result_and_has_a_day(place: Place) -> None:
    made = negotiated(place)
    before = replace(VOTED, passed_on=date(2026, 6, 19))
    assert refused(place.neighbours.link_price_vote, made, before).code == (
        "neighbours.vote_before_result"
    )
    dayless = replace(VOTED, passed_on=None)
    assert refused(place.neighbours.link_price_vote, made, dayless).code == (
        "neighbours.vote_without_day"
    )
    nameless = replace(VOTED, reference="")
    assert refused(place.neighbours.link_price_vote, made, nameless).code == "db.blank"
    unknown = PriceVote(place.compound_id)
    assert refused(place.neighbours.link_price_vote, made, unknown).code == ("neighbours.not_found")


def test_a_file_that_is_open_has_no_vote(place: Place) -> None:
    made = place.price()
    assert refused(place.neighbours.link_price_vote, made, VOTED).code == "neighbours.price_order"
    early = price_round(day=date(2026, 6, 19))
    assert refused(place.neighbours.hold_price_round, made, early).code == (
        "neighbours.day_before_case"
    )


def test_a_vote_kept_here_has_to_have_passed(place: Place) -> None:
    made = negotiated(place)
    matter = a_matter(place.database, place.compound_id, "other_major")
    vote = PriceVote(matter.id)
    assert refused(place.neighbours.link_price_vote, made, vote).code == (
        "neighbours.vote_not_passed"
    )
    declare(place.database, matter, "not_passed", TODAY)
    assert refused(place.neighbours.link_price_vote, made, vote).code == (
        "neighbours.vote_not_passed"
    )
    declare(place.database, matter, "passed", TODAY, 2)
    place.neighbours.link_price_vote(made, vote)
    assert place.neighbours.price(made).row.vote_passed_on == TODAY
    declare(place.database, matter, "not_passed", TODAY, 3)
    assert refused(place.neighbours.put_price_in_force, made, date(2026, 8, 1)).code == (
        "neighbours.vote_not_passed"
    ), "the result was corrected meanwhile"


def test_a_vote_on_something_else_is_not_linked(place: Place) -> None:
    made = negotiated(place)
    matter = a_matter(place.database, place.compound_id)
    declare(place.database, matter, "passed", TODAY)
    assert refused(place.neighbours.link_price_vote, made, PriceVote(matter.id)).code == (
        "neighbours.vote_of_another_matter"
    )
