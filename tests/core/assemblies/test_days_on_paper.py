"""A paper that is printed late says the days on which it really hangs, and keeps its full days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.assemblies.papers import load_desk, offer_papers
from core.assemblies.stages import Stage, Step
from core.documents.content import Paper
from core.documents.wording import Wording
from tests.builders import PLAN, Held
from tests.core.assemblies.conftest import Hold
from tests.core.assemblies.paper_text import words
from tests.core.assemblies.test_corrected_notice import PLACES

FIRST, LAST = PLAN[Stage.ROLL], PLAN[Stage.ROLL] + timedelta(days=7)
LATE = timedelta(days=2)


def opened(hold: Hold) -> Held:
    held = hold("opened")
    held.assemblies.set_places(held.id, replace(PLACES, posting_place="东门公告栏"))
    return held


def frozen(hold: Hold) -> Held:
    """A roll that is frozen on the planned day of its notice, which does not hang yet."""
    held = opened(hold)
    held.assemblies.plan_days(held.id, {Step.ROLL_POSTED: FIRST, Step.ROLL_UNTIL: LAST})
    held.enter(Stage.ROLL)
    held.assemblies.freeze_roll(held.id, witness="李敏")
    return held


def notice(held: Held) -> Paper:
    basis, facts = load_desk(held.assemblies, held.id, Wording.load(), held.clock.today())
    made = next(offer for offer in offer_papers(basis, facts) if offer.key == "D06").build()
    assert isinstance(made, Paper)
    return made


def said(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def dated(paper: Paper) -> date:
    signed = paper.documents[0].signed
    assert signed is not None
    return signed.day


@pytest.mark.parametrize("late", [timedelta(), LATE])
def test_a_paper_hangs_from_the_day_it_is_printed_at_the_earliest(
    hold: Hold, late: timedelta
) -> None:
    held = frozen(hold)
    held.clock.set(FIRST + late)
    paper = notice(held)
    assert dated(paper) == paper.hangs_from == FIRST + late
    period = f"{said(FIRST + late)}至{said(LAST + late)}"
    assert period in words(*paper.documents)
    held.post("D06", held.clock.today())
    held.clock.set(FIRST + late + timedelta(days=3))
    after = notice(held)  # as it hangs
    assert dated(after) == after.hangs_from == FIRST + late
    assert period in words(*after.documents)
    dates = {row.step: row for row in held.assemblies.assembly(held.id).dates}
    assert dates[Step.ROLL_UNTIL].planned == LAST + late


def test_a_paper_printed_ahead_says_the_day_that_is_planned(hold: Hold) -> None:
    held = opened(hold)
    day = FIRST + timedelta(days=1)
    held.assemblies.plan_days(held.id, {Step.ROLL_POSTED: day, Step.ROLL_UNTIL: LAST})
    held.enter(Stage.ROLL)
    held.assemblies.freeze_roll(held.id, witness="李敏")
    assert dated(notice(held)) == notice(held).hangs_from == day
    held.post("D06", held.clock.today())  # a day earlier than planned: the end stays
    dates = {row.step: row for row in held.assemblies.assembly(held.id).dates}
    assert dates[Step.ROLL_UNTIL].planned == LAST
