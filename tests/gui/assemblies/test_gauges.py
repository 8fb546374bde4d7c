"""The gauges of an assembly say what the papers will say, and never a green one beside it."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core import lawbooks
from core.assemblies.count_sheets import Place
from core.assemblies.outlook import Footing, ItemOutlook, Outlook, participation_of
from core.assemblies.sheets import BallotItemRow
from core.law.completions import Turnout
from core.law.double_test import rule_for, rule_on
from core.law.matters import Matter
from core.law.verdicts import Outcome, Ruling, Votes
from gui.assemblies.gauges import GaugePanel
from gui.kit.states import Tone
from tests.builders import OPENED

RULE = rule_for(lawbooks.library().book("420502", OPENED), Matter.ELECT_COMMITTEE)
TOTAL = Votes(12, Decimal("12345.60"))
MATTER = UUID(int=1)


def ruling(took_part: int, agree: int) -> Ruling:
    votes = [Votes(number, Decimal(number) * 1000) for number in (took_part, agree)]
    return rule_on(RULE, Turnout(TOTAL, *votes))


def outlook(*items: ItemOutlook, footing: Footing = Footing.DECLARED, clause: str = "") -> Outlook:
    back = participation_of(ruling(10, 0))
    return Outlook(back, items, 12, 12, 10, 9, footing, clause)


def row(name: str, *, candidate: int | None = None) -> BallotItemRow:
    person = None if candidate is None else UUID(int=candidate)
    return BallotItemRow(UUID(int=100 + (candidate or 0)), 1, MATTER, person, name)


@pytest.fixture
def panel(qtbot: QtBot) -> GaugePanel:
    made = GaugePanel()
    qtbot.addWidget(made)
    made.show()
    return made


def words(panel: GaugePanel) -> str:
    shown = (
        (panel.state, panel.state.text),
        *((label, label.text()) for label in (panel.ending, panel.footing)),
    )
    return "|".join(text for widget, text in shown if widget.isVisible())


def tones(panel: GaugePanel) -> list[Tone]:
    every = (*panel.participation, *panel.approval)
    return [gauge.share.state.tone for gauge in every if gauge.share is not None]


def test_the_participation_shown_is_that_of_the_row_chosen(panel: GaugePanel) -> None:
    few = ruling(7, 7)
    lost = ItemOutlook(
        row("李一鸣", candidate=5), Outcome.NO_VALID_DECISION, few, place=Place.NOT_ELECTED
    )
    panel.show_outlook(outlook(lost))
    assert panel.participation[1].share is not None
    assert panel.participation[1].share.figures == "7 人 / 12 人"
    assert tones(panel)[:2] == [Tone.WAITING] * 2
    assert words(panel).startswith("未当选|参与表决未达法定比例")
    assert "已宣布" in words(panel)


@pytest.mark.parametrize(
    ("outcome", "place", "said"),
    [
        (Outcome.UNDETERMINED, None, "待查明"),
        (Outcome.NOT_PASSED, None, "未通过|表决未通过"),
        (Outcome.NO_VALID_DECISION, None, "无效|参与表决未达法定比例"),
        (Outcome.PASSED, Place.NOT_ELECTED, "未当选|同意比例已达到，但按得票排在应选名额之后"),
        (Outcome.PASSED, Place.RUN_OFF, "另行投票|得票相同"),
        (Outcome.PASSED, Place.ELECTED, "当选"),
    ],
)
def test_every_ending_is_told_in_words(
    panel: GaugePanel, outcome: Outcome, place: Place | None, said: str
) -> None:
    own = ruling(10, 9)
    panel.show_outlook(
        outlook(ItemOutlook(row("事项", candidate=3 if place else None), outcome, own, place=place))
    )
    assert words(panel).startswith(said)


def test_both_readings_of_the_silent_are_told_and_can_be_looked_at(panel: GaugePanel) -> None:
    one = ItemOutlook(row("修改议事规则"), Outcome.PASSED, ruling(7, 6), ruling(12, 11))
    panel.show_outlook(outlook(one, clause="议事规则第十条"))
    said = words(panel)
    assert "只算交回的票：参与表决未达法定比例" in said
    assert "未交回的随多数：表决通过" in said
    assert "议事规则第十条" in said
    assert panel.readings.isVisible()
    assert set(tones(panel)) == {Tone.DONE}  # the reading in force stands first
    panel.readings.setCurrentIndex(0)
    panel.readings.activated.emit(0)
    assert tones(panel)[:2] == [Tone.WAITING] * 2


def test_who_left_has_no_green_gauge(panel: GaugePanel) -> None:
    own = ItemOutlook(row("王小", candidate=4), Outcome.PASSED, ruling(10, 9), place=Place.STRUCK)
    panel.show_outlook(outlook(own))
    assert tones(panel)[2:] == [Tone.QUIET] * 2
    assert "不计当选" in words(panel)


def test_nothing_is_told_as_an_end_while_ballots_are_unread(panel: GaugePanel) -> None:
    one = ItemOutlook(row("事项"), Outcome.PASSED, ruling(10, 9))
    panel.show_outlook(outlook(one, footing=Footing.UNREAD))
    assert words(panel) == "票还没有收齐读完，结果未定。"


def test_areas_have_their_thousands_apart_as_in_the_roster(panel: GaugePanel) -> None:
    panel.show_outlook(outlook(ItemOutlook(row("事项"), Outcome.PASSED, ruling(10, 9))))
    assert panel.participation[0].share is not None
    assert panel.participation[0].share.figures == "10,000.00 ㎡ / 12,345.60 ㎡"
