"""工作台 over a real office: what is due, the way to it, the way to its paper, what was printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.due import DueRow, Errand
from core.identity import new_id
from core.meetings.drafts import CallMeeting, FormBody
from core.meetings.kinds import BodyKind
from core.office import Office, Profile
from core.printed import Drawn, Subject, SubjectKind
from gui.desk import Desk, Place
from gui.documents.page import DocumentPage
from gui.home.due import MOST, listed, near
from gui.home.page import HomePage
from gui.kit.preferences import Preferences
from gui.places import ASSEMBLIES, AUDIT, DOCUMENTS, HOME, ROSTERS, SETTINGS, paper_place
from gui.window import MainWindow
from tests.builders import HENAN_WEIDU, OPENED, PLAN, Held, build_compound
from tests.core.meetings.story import MEMBERS, TOPICS, at
from tests.gui.conftest import settle
from tests.offices import open_new
from tests.printers import Tray, order_of

LEFT = Qt.MouseButton.LeftButton
NOTICE_LATE = PLAN[Stage.NOTICE] + timedelta(days=10)
"""The voting is planned for a day so near that the notice hangs too late."""


def call_meeting(office: Office) -> None:
    """Call a meeting of a council for 27 June."""
    compound_id = build_compound(office.database)
    body = office.meetings.form_body(
        FormBody(compound_id, BodyKind.OWNERS_COUNCIL, "云岭小区业主协商议事会", 5, MEMBERS)
    )
    office.meetings.call(
        CallMeeting(
            body.made, "停车协商会", at(27, 19), "会议室", "钱承业", "钱承业", "冯知微", TOPICS
        )
    )


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(OPENED)


@pytest.fixture
def office(folder: Path, clock: FixedClock) -> Iterator[Office]:
    profile = Profile("云岭社区", "云岭街道", HENAN_WEIDU)
    with open_new(folder, profile, clock) as made:
        yield made


@pytest.fixture
def held(office: Office, clock: FixedClock) -> Held:
    """An election whose roll hangs."""
    story = Held(office.assemblies, clock, build_compound(office.database), seats=5)
    return story.open().freeze_roll()


def open_window(qtbot: QtBot, preferences: Preferences, office: Office) -> MainWindow:
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.enter(office)
    made.resize(1366, 768)
    made.show()
    settle(made.tasks)
    return made


@pytest.fixture
def opening(
    qtbot: QtBot, app: object, preferences: Preferences, office: Office
) -> Iterator[Callable[[], MainWindow]]:
    made: list[MainWindow] = []

    def open_it() -> MainWindow:
        made.append(open_window(qtbot, preferences, office))
        return made[-1]

    yield open_it
    for window in made:
        window.tasks.stop()


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def home(window: MainWindow) -> HomePage:
    assert window.frame is not None
    page = window.frame.page
    assert isinstance(page, HomePage)
    return page


def press(qtbot: QtBot, window: MainWindow, button: QAbstractButton) -> None:
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)
    settle(window.tasks)


def place(window: MainWindow) -> Place | None:
    assert window.frame is not None
    return window.frame.place


def test_an_empty_office_is_taught_to_import_a_roster(
    qtbot: QtBot, opening: Callable[[], MainWindow]
) -> None:
    window = opening()
    page = home(window)
    assert page.empty.isVisible()
    assert not page.go_on.isVisible()
    press(qtbot, window, page.empty.button)
    assert place(window) == Place(ROSTERS, part="import")


def test_what_is_years_away_is_not_on_the_desk() -> None:
    today = OPENED
    committee = Subject(SubjectKind.COMMITTEE, new_id())
    rows = [
        DueRow(committee, "业委会", new_id(), Errand.RE_ELECT, today + timedelta(days))
        for days in (3, 40, 1622)
    ]
    assert near(rows, today) == (rows[0], rows[1])


def test_of_very_many_all_with_a_legal_day_are_listed_and_some_of_the_rest() -> None:
    problem = Subject(SubjectKind.PROBLEM, new_id())
    committee = Subject(SubjectKind.COMMITTEE, new_id())
    many = [
        DueRow(problem, f"问题{number}", None, Errand.SOLVE_PROBLEM, OPENED)
        for number in range(MOST + 1)
    ]
    law = DueRow(committee, "业委会", None, Errand.FILE, OPENED, by_law=True)
    assert listed(many[:MOST]) == tuple(many[:MOST])
    assert listed([*many, law]) == (*many[:MOST], law)


def test_the_desk_is_the_first_page_and_the_last_one_is_a_click_away(
    qtbot: QtBot, opening: Callable[[], MainWindow], held: Held
) -> None:
    window = opening()
    desk_of(window).go(Place(ASSEMBLIES))
    settle(window.tasks)
    again = opening()
    assert place(again) == Place(HOME)
    assert home(again).go_on.text() == "接着上次：业主大会"
    press(qtbot, again, home(again).go_on)
    assert place(again) == Place(ASSEMBLIES)


def test_what_was_tampered_with_is_a_line_that_leads_to_the_check_of_the_record(
    qtbot: QtBot, opening: Callable[[], MainWindow], held: Held, office: Office
) -> None:
    with office.database.write() as session:
        session.execute(sa.text("UPDATE assembly SET pack_frozen = '{}'"))
    window = opening()
    (line,) = home(window).due.lines
    said = " ".join(label.text() for label in line.findChildren(QLabel))
    assert "校验操作记录：" in said
    assert "没有读出来" in said
    assert "“设置”里的“操作记录”" in said, "in the window's own words"
    assert not any(label.text().startswith("没有进行中") for label in shown(home(window)))
    press(qtbot, window, line.go_button)
    assert place(window) == Place(SETTINGS, part=AUDIT)


def shown(page: HomePage) -> list[QLabel]:
    return [label for label in page.findChildren(QLabel) if label.isVisible()]


def test_late_things_come_first_and_one_click_leads_to_the_place(
    qtbot: QtBot, opening: Callable[[], MainWindow], held: Held, clock: FixedClock
) -> None:
    clock.set(NOTICE_LATE)
    window = opening()
    lines = home(window).due.lines
    must = [line.row.must for line in lines if (line.row.day - clock.today()).days < 7]
    assert must == sorted(must, reverse=True)  # what only may be done stands below
    late = [line.row.day for line in lines if line.row.must]
    assert late == sorted(late)
    assert "逾期" in home(window).due.note
    line = next(one for one in lines if one.row.errand is Errand.POST_NOTICE)
    assert line.row.day < clock.today()
    press(qtbot, window, line.go_button)
    assert place(window) == Place(ASSEMBLIES, held.id, "notice")


def test_two_clicks_from_the_start_print_what_is_due(
    qtbot: QtBot, opening: Callable[[], MainWindow], office: Office
) -> None:
    call_meeting(office)
    window = opening()
    (line,) = home(window).due.lines
    assert line.row.errand is Errand.NOTIFY_MEETING
    press(qtbot, window, line.print_button)
    where = place(window)
    assert where is not None
    assert (where.page, where.part) == (DOCUMENTS, "D43")
    desk_of(window).back()
    settle(window.tasks)
    assert home(window).print_in_hand()  # as Ctrl+P does
    settle(window.tasks)
    assert place(window) == where
    assert window.frame is not None
    page = window.frame.page
    assert isinstance(page, DocumentPage)
    assert page._pdf.isEnabled()  # the second click saves


def test_a_paper_that_cannot_be_printed_yet_has_no_button(
    opening: Callable[[], MainWindow], held: Held, clock: FixedClock
) -> None:
    clock.set(NOTICE_LATE)
    window = opening()
    lines = {line.row.errand: line for line in home(window).due.lines}
    assert not lines[Errand.POST_CANDIDATES].print_button.isVisible()  # nobody stands yet
    assert lines[Errand.REMOVE_ROLL].row.paper == ""


def test_a_running_assembly_shows_its_gauges_and_what_it_lacks(
    qtbot: QtBot, opening: Callable[[], MainWindow], held: Held
) -> None:
    window = opening()
    (card,) = home(window).running.cards
    assert len(card.gauges) == 2
    assert all("参加" in gauge.accessibleName() for gauge in card.gauges)
    press(qtbot, window, card.open_button)
    assert place(window) == Place(ASSEMBLIES, held.id)


def test_what_was_printed_is_listed_and_opens_again(
    qtbot: QtBot, opening: Callable[[], MainWindow], held: Held, office: Office
) -> None:
    window = opening()
    assert home(window).aside.papers == []
    drawn = Drawn("D06", "D06.pdf", b"", 1, "0" * 64)
    office.printing.print(order_of(Subject.assembly(held.id), drawn), Tray())
    desk_of(window).go(Place(HOME))
    settle(window.tasks)
    (paper,) = home(window).aside.papers
    press(qtbot, window, paper.button)
    where = place(window)
    assert where is not None
    assert (where.page, where.subject_id, where.part) == (DOCUMENTS, held.id, "D06")


def test_the_last_backup_is_told(opening: Callable[[], MainWindow], office: Office) -> None:
    window = opening()
    assert home(window).aside.backup.note.startswith("还没有备份")
    office.backups.make()
    desk_of(window).go(Place(HOME))
    settle(window.tasks)
    assert "已核对" in home(window).aside.backup.note


def test_another_compound_in_hand_hides_what_is_not_its_own(
    opening: Callable[[], MainWindow], held: Held, office: Office
) -> None:
    other = office.rosters.add_compound("别的小区").made
    window = opening()
    assert home(window).running.cards
    desk_of(window).choose_compound(other)
    settle(window.tasks)
    assert not home(window).due.lines
    assert not home(window).running.cards


def test_the_next_legal_deadline_stands_on_every_page(
    qtbot: QtBot, preferences: Preferences, office: Office, held: Held, clock: FixedClock
) -> None:
    clock.moment += timedelta(days=60)
    window = open_window(qtbot, preferences, office)
    assert window.frame is not None
    assert window.desk is not None
    window.desk.go(Place(ROSTERS))
    settle(window.tasks)
    deadline = window.frame.top.deadline
    row = next(row for row in office.agenda.due() if row.must and row.by_law)
    assert deadline.row == row
    assert deadline.isVisible()
    assert deadline.text().startswith("逾期")
    assert row.article in deadline.toolTip()
    qtbot.mouseClick(deadline, LEFT)
    settle(window.tasks)
    assert window.frame.place is not None
    assert window.frame.place.page == ASSEMBLIES
    assert window.frame.place.subject_id == row.subject.id
    assert window.close()


def test_a_clock_that_was_set_back_is_told_on_the_desk(
    opening: Callable[[], MainWindow], held: Held, clock: FixedClock
) -> None:
    assert not home(opening()).clock.isVisible()
    clock.set(OPENED - timedelta(days=20))
    held.assemblies.plan_days(held.id, {})
    told = home(opening()).clock
    assert told.isVisible()
    assert f"{OPENED - timedelta(days=20)}" in told.text()


def test_a_paper_is_found_from_everywhere_by_its_code(
    qtbot: QtBot, opening: Callable[[], MainWindow], held: Held
) -> None:
    """Ctrl+K knows papers too (window.md): chosen, its preview opens."""
    window = opening()
    assert window.frame is not None
    search = window.frame.top.search
    window.activateWindow()
    search.setFocus()
    search.setText("d15")
    qtbot.waitUntil(lambda: any(hit.startswith("D15 ") for hit in search.hits))
    qtbot.keyClick(search, Qt.Key.Key_Return)
    settle(window.tasks)
    assert place(window) == paper_place("assembly", held.id, "D15")
