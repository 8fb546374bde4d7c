"""Meetings full of records, and the desk over them: named, Chinese, plain, not cut, any size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.meetings.drafts import CallMeeting, FormBody
from core.meetings.kinds import BodyKind
from core.office import Office
from gui.desk import Desk, Place
from gui.kit.looks import SHADE, SIZE, apply_preferred
from gui.kit.preferences import Preferences
from gui.kit.theme import Shade, Size
from gui.meetings.asking import ask_body, ask_call, ask_publishing
from gui.meetings.asking_changes import ask_calling_off, ask_change, ask_members
from gui.meetings.asking_topics import ask_correction, ask_feedback
from gui.meetings.listed import Listed
from gui.meetings.page import MeetingsPage
from gui.places import HOME, MEETINGS
from tests.builders import build_compound
from tests.core.meetings.story import MEMBERS, RULES, TOPICS, Story, at
from tests.gui import sweeps
from tests.gui.assemblies.clerk import Clerk
from tests.gui.conftest import DAY


@pytest.fixture
def story(office: Office) -> Story:
    """A consultation that was held, published, and left a promise open."""
    clock = office.clock
    assert isinstance(clock, FixedClock)
    compound_id = build_compound(office.database, name="云杉苑小区")
    name = "云杉苑小区业主协商议事会"
    body = office.meetings.form_body(
        FormBody(compound_id, BodyKind.OWNERS_COUNCIL, name, 5, MEMBERS, rules=RULES)
    )
    call = CallMeeting(
        body.made, "停车和充电协商会", at(27, 19), "会议室", "钱承业", "钱承业", "冯知微", TOPICS
    )
    meeting_id = office.meetings.call(call).made
    made = Story(office.meetings, clock, compound_id, body.made, meeting_id)
    clock.set(DAY)
    made.hold()
    made.discuss()
    made.publish()
    return made


@pytest.fixture
def clerk(qtbot: QtBot, app: QApplication, story: Story, desk: Desk) -> Iterator[Clerk]:
    yield Clerk(qtbot, desk)
    apply_preferred(app, Preferences(desk.office.folder.root / "none.json"))


def kept(name: str, shown: QWidget) -> list[str]:
    """Name what a screen does not keep."""
    found = [
        *(f"nameless {one}" for one in sweeps.nameless(shown)),
        *(f"English {one}" for one in sweeps.english(shown)),
        *(f"markup {one}" for one in sweeps.markup(shown)),
        *(f"drops {one}" for one in sweeps.open_to_drops(shown)),
        *(f"cut {one}" for one in sweeps.cut(shown)),
    ]
    return [f"{name}: {one}" for one in found]


def sized(app: QApplication, preferences: Preferences) -> Iterator[str]:
    preferences.set(SHADE, Shade.DARK.value)
    for size in Size:
        preferences.set(SIZE, size.value)
        apply_preferred(app, preferences)
        yield size.value


def test_every_screen_keeps_what_every_page_must(
    app: QApplication, preferences: Preferences, clerk: Clerk, story: Story
) -> None:
    found = []
    for size in sized(app, preferences):
        for place in (Place(HOME), Place(MEETINGS), Place(MEETINGS, story.meeting_id)):
            clerk.go(place)
            page = clerk.frame.page
            assert page is not None
            tabs = page.findChild(QTabWidget) if place.page == MEETINGS else None
            for number in range(tabs.count() if tabs is not None else 1):
                if tabs is not None:
                    tabs.setCurrentIndex(number)
                clerk.settle()
                found += kept(f"{place.page} {number} {size}", clerk.frame)
                if clerk.frame.size().toTuple() != (1366, 768):
                    found.append(f"{place.page} {number} {size}: needs {clerk.frame.size()}")
                    clerk.frame.resize(1366, 768)
    assert not found


def test_every_dialog_keeps_it_too(
    app: QApplication, preferences: Preferences, clerk: Clerk, story: Story
) -> None:
    desk, page = clerk.desk, clerk.frame
    sheet, listed = story.sheet, Listed.of(desk.office, None)
    asks: tuple[Callable[[], QWidget], ...] = (
        lambda: ask_body(desk, page),
        lambda: ask_call(desk, page, listed),
        lambda: ask_change(desk, page, sheet),
        lambda: ask_calling_off(desk, page, sheet.meeting),
        lambda: ask_members(desk, page, sheet.body, MEMBERS),
        lambda: ask_publishing(desk, page, sheet.meeting),
        lambda: ask_correction(desk, page, sheet, sheet.topics[0]),
        lambda: ask_feedback(desk, page, sheet.topics[0]),
    )
    found = []
    for size in sized(app, preferences):
        for ask in asks:
            dialog = ask()
            clerk.settle()
            found += kept(f"{dialog.windowTitle()} {size}", dialog)
            assert dialog.height() <= 768
            dialog.close()
            clerk.settle()
    assert not found


def test_a_card_of_the_board_tells_how_late_its_promise_is(clerk: Clerk, story: Story) -> None:
    promised = story.meetings.open_promises(story.body_id)
    latest = max(row.deadline for row in promised)
    story.clock.set(latest + timedelta(days=73))
    clerk.go(Place(MEETINGS))
    page = clerk.frame.page
    assert isinstance(page, MeetingsPage)
    page.lists.tabs.setCurrentIndex(4)
    said = {label.text() for card in page.lists.board.cards for label in card.findChildren(QLabel)}
    assert any("承诺逾期" in text for text in said), said
