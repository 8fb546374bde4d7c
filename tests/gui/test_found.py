"""The search at the top finds things of every page, and each leads to the thing itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.office import Office, Profile
from gui.desk import Desk, Place
from gui.kit.list_table import ListTable
from gui.places import AFFAIRS, HOME, KIND, MEETINGS, PARTY
from tests.builders import HENAN_WEIDU
from tests.core.test_subject_search import TODAY, furnish
from tests.gui.assemblies.clerk import Clerk
from tests.offices import PASSPHRASE, QUICK


@pytest.fixture
def office(folder: Path) -> Iterator[Office]:
    profile, clock = Profile("云岭社区", "云岭街道", HENAN_WEIDU), FixedClock.on(TODAY)
    made, _key = Office.create(folder, profile, PASSPHRASE, clock=clock, cost=QUICK)
    with made:
        furnish(made, clock)
        yield made


@pytest.fixture
def clerk(qtbot: QtBot, app: object, desk: Desk) -> Clerk:
    made = Clerk(qtbot, desk)
    made.go(Place(HOME))
    return made


def take(clerk: Clerk, text: str) -> str:
    """Type it, take the first hit; give its line."""
    search = clerk.frame.top.search
    clerk.frame.activateWindow()
    search.setFocus()
    search.setText(text)
    clerk.bot.waitUntil(lambda: bool(search.hits), timeout=20_000)
    (line, *_more) = search.hits
    clerk.bot.keyClick(search, Qt.Key.Key_Return)
    clerk.settle()
    return line


def current(clerk: Clerk) -> set[object]:
    """Give what is current in the lists that are seen."""
    page = clerk.frame.page
    assert page is not None
    return {table.current_id() for table in page.findChildren(ListTable) if table.isVisible()}


@pytest.mark.parametrize(
    ("text", "said", "page", "kind"),
    [
        ("议事会", "云岭协商议事会    议事机构，云岭小区", MEETINGS, "body"),
        ("电梯停运", "1幢电梯停运    问题，云岭小区", AFFAIRS, "problem"),
        ("电梯更换筹资", "1幢电梯更换筹资    筹资，云岭小区", AFFAIRS, "crowd_funding"),
        ("花园支部", "云岭花园支部    党组织", PARTY, "organisation"),
        ("李若谷", "李**    党员，云岭花园支部", PARTY, "member"),
        ("区园林", "区园林中心    共建单位", PARTY, "unit"),
        ("活动室", "党群活动室    活动场所，云岭小区", PARTY, "venue"),
        ("1幢责任", "1幢责任区    责任区，云岭小区", PARTY, "own_zone"),
    ],
)
def test_a_thing_is_current_in_its_list(
    clerk: Clerk, text: str, said: str, page: str, kind: str
) -> None:
    assert take(clerk, text) == said
    place = clerk.frame.place
    assert place is not None
    assert (place.page, place.facts[KIND]) == (page, kind)
    assert place.subject_id in current(clerk)


def test_a_case_is_found_by_a_party_who_is_masked(clerk: Clerk, office: Office) -> None:
    [case] = office.neighbours.disputes()
    party = office.neighbours.dispute(case.id).parties[0].name
    said = take(clerk, party)
    assert "矛盾纠纷" in said
    assert party not in said
    assert case.id in current(clerk)


def test_a_grid_leads_to_its_plan(clerk: Clerk, office: Office) -> None:
    [grid] = office.grids.plan(office.grids.plans()[0].id).grids
    assert take(clerk, grid.name).endswith("网格")
    assert grid.id in current(clerk)


def test_a_meeting_and_a_topic_open_whole(clerk: Clerk) -> None:
    for text, kind in (("停车协商", "会议"), ("充电桩", "议题")):
        assert kind in take(clerk, text)
        place = clerk.frame.place
        assert place is not None
        assert place.page == MEETINGS
        assert place.subject_id is not None
