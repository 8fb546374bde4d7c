"""Every screen of the window, one after the other: for pictures of them and for sweeps over them.

Nothing is changed in the office. A screen is named by the words that it shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QScrollArea,
    QTableView,
    QTabWidget,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from core import paths, sample
from core.assemblies.stages import Stage
from core.meetings.stages import TopicState
from gui.assemblies import words
from gui.assemblies.page import AssembliesPage
from gui.assemblies.view import ACTS
from gui.desk import Place
from gui.frame import Frame
from gui.home.page import HomePage
from gui.kit.tasks import Tasks
from gui.opening.door import Door
from gui.party.organisations_part import OrganisationsPart
from gui.party.page import PartyPage
from gui.places import (
    AFFAIRS,
    ASSEMBLIES,
    COMMITTEES,
    DOCUMENTS,
    HOME,
    KIND,
    MEETINGS,
    PARTY,
    ROSTERS,
    SETTINGS,
    SYNC,
    page_title,
    paper_place,
)
from gui.rosters.filters import CHART, TABLE
from gui.rosters.page import RostersPage
from gui.rosters.wizard_stages import ORDER

PAPER = "D15"
"""The notice of an assembly: what the preview shows."""
WAIT_MS = 60_000
COUNT = " 0123456789"
"""How many there are, which some tabs and chips say behind their word."""
WAYS = {
    "list",
    "catalogue",
    "plan",
    "staff",
    "teams",
    "rotas",
    "groups",
    "totals",
    "rounds",
    "sent",
}
"""Keys of the buttons that show the same tab another way."""
TOPICS = {TopicState.SET, TopicState.TO_ASSEMBLY, TopicState.FILED}
"""How far topics have come that are shown one by one."""
OVERLAPPED = 2
"""The building of the sample's compound in which zones overlap."""
LOOKED_AT, PASSES = 200, 2
PAUSE_MS, ROUNDS = 60, 3
"""Some reads wait a moment, and what a page reads may make it read more."""


class Screens:
    """Goes through the screens; a name is given when its screen is shown and has settled."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._begun = 0
        tasks.started.connect(self._count)

    def of_door(self, door: Door, folder: Path) -> Iterator[str]:
        """Show what stands before an open office."""
        shows = (
            door.show_unlock,
            door.show_founding,
            lambda: door.show_recovery(folder),
            lambda: door.show_restore(folder),
        )
        for show in shows:
            show()
            self._settle()
            yield _heading(door)

    def of_frame(self, frame: Frame) -> Iterator[str]:
        """Show every page, and every part of it."""
        office = frame.desk.office
        yield from self._home(frame)
        yield from self._rosters(frame)
        yield from self._assemblies(frame)
        yield from self._parts(frame, Place(COMMITTEES))
        for committee in office.committees.committees():
            yield from self._parts(frame, Place(COMMITTEES, committee.id), committee.name)
        yield from self._meetings(frame)
        yield from self._party(frame)
        yield from self._affairs(frame)
        yield from self._parts(frame, Place(SYNC))
        yield from self._parts(frame, Place(SETTINGS))

    def _home(self, frame: Frame) -> Iterator[str]:
        """Show the desk, then its figures, which stand below."""
        yield from self._parts(frame, Place(HOME))
        page = frame.page_of(HOME)
        assert isinstance(page, HomePage)  # noqa: S101 - the table of pages says so
        for area in page.findChildren(QScrollArea):
            if area.isAncestorOf(page.figures):
                area.verticalScrollBar().setValue(page.figures.y())
                self._settle()
                yield f"{page_title(HOME)}-{page.figures.scope.accessibleName()}"
                area.verticalScrollBar().setValue(0)

    def _rosters(self, frame: Frame) -> Iterator[str]:
        title = page_title(ROSTERS)
        frame.go(Place(ROSTERS))
        page = frame.page_of(ROSTERS)
        assert isinstance(page, RostersPage)  # noqa: S101 - the table of pages says so
        self._settle()
        page.list.selectRow(0)
        for view in (TABLE, CHART):
            page.filters.views[view].click()
            self._settle()
            yield f"{title}-{page.filters.views[view].text()}"
        page.start_import()
        wizard = page.wizard
        for stage in ORDER[:-1]:  # the last one would import
            if stage is ORDER[1]:
                wizard.file.take(paths.resources() / "sample" / sample.ROSTER)
            if stage is not ORDER[0]:
                wizard.go_on()
            self._settle()
            yield f"{page.head.title}-{wizard.rail.steps[ORDER.index(stage)].title}"

    def _assemblies(self, frame: Frame) -> Iterator[str]:
        title = page_title(ASSEMBLIES)
        yield from self._parts(frame, Place(ASSEMBLIES))
        page = frame.page_of(ASSEMBLIES)
        assert isinstance(page, AssembliesPage)  # noqa: S101 - the table of pages says so
        for row in frame.desk.office.assemblies.assemblies():
            for stage in Stage:
                page.view.tabs.setCurrentIndex(ACTS)
                place = Place(ASSEMBLIES, row.id, stage.value)
                if stage is Stage.NOTICE:
                    yield from self._parts(frame, place, words.stage(stage))
                else:
                    frame.go(place)
                    self._settle()
                    yield f"{title}-{words.stage(stage)}"
            frame.go(paper_place("assembly", row.id, PAPER))
            self._settle()
            self._settle()  # pages are drawn when their places are seen
            yield page_title(DOCUMENTS)

    def _meetings(self, frame: Frame) -> Iterator[str]:
        """Show the lists, each meeting, topics of the pool, what procedures are gone through."""
        office = frame.desk.office
        yield from self._parts(frame, Place(MEETINGS))
        for body in office.meetings.bodies():
            for meeting in office.meetings.meetings(body.id):
                yield from self._parts(frame, Place(MEETINGS, meeting.id), meeting.title)
        for topic in office.pool.topics():
            if topic.state in TOPICS:
                place = Place(MEETINGS, topic.id, facts={KIND: "topic"})
                yield from self._one(frame, place, topic.title)
        for run in office.procedures.runs():
            place = Place(MEETINGS, run.id, facts={KIND: "procedure"})
            yield from self._one(frame, place, run.name)

    def _party(self, frame: Frame) -> Iterator[str]:
        """Show every part, then a member beside the organisation, and zones that overlap."""
        yield from self._parts(frame, Place(PARTY))
        frame.go(Place(PARTY, part="organisations"))
        page = frame.page_of(PARTY)
        assert isinstance(page, PartyPage)  # noqa: S101 - the table of pages says so
        self._settle()
        part = page.parts["organisations"]
        assert isinstance(part, OrganisationsPart)  # noqa: S101 - the page made it
        part.members.clearSelection()
        self._choose(part.members)
        yield f"{page_title(PARTY)}-{part.members.accessibleName()}"
        frame.go(Place(PARTY, part="zones"))
        self._settle()
        box = page.zones.building
        box.setCurrentIndex(min(OVERLAPPED, box.count() - 1))
        box.activated.emit(box.currentIndex())
        self._settle()
        yield f"{page_title(PARTY)}-{box.accessibleName()}"

    def _affairs(self, frame: Frame) -> Iterator[str]:
        """Show every part, then the problem that households paid for."""
        yield from self._parts(frame, Place(AFFAIRS))
        problems = frame.desk.office.problems
        for funding in problems.fundings():
            if funding.problem_id is not None:
                place = Place(AFFAIRS, funding.problem_id, facts={KIND: "problem"})
                yield from self._one(
                    frame, place, problems.problem(funding.problem_id).problem.title
                )

    def _one(self, frame: Frame, place: Place, name: str) -> Iterator[str]:
        """Show one thing in its tab."""
        frame.go(place)
        self._settle()
        self._choose(frame.page_of(place.page))
        yield f"{page_title(place.page)}-{name}"

    def _parts(self, frame: Frame, place: Place, name: str = "") -> Iterator[str]:
        """Show a place, each tab of it and each way of looking at one."""
        frame.go(place)
        self._settle()
        page = frame.page_of(place.page)
        title = "-".join(one for one in (page_title(place.page), name) if one)
        yield from self._inside(page, title)

    def _inside(self, shown: QWidget, title: str) -> Iterator[str]:
        """Show each tab of what is shown, and the tabs in that; a first row is chosen in each."""
        tabs = next((one for one in shown.findChildren(QTabWidget) if one.isVisible()), None)
        if tabs is None:
            yield from self._ways(shown, title)
            return
        for number in filter(tabs.isTabVisible, range(tabs.count())):
            tabs.setCurrentIndex(number)
            self._settle()
            within = tabs.currentWidget()
            yield from self._inside(within, f"{title}-{tabs.tabText(number).rstrip(COUNT)}")
        tabs.setCurrentIndex(0)

    def _ways(self, shown: QWidget, title: str) -> Iterator[str]:
        """Show what is shown, then each other way of looking at it that it has a button for."""
        self._choose(shown)
        yield title
        ways = [one for one in shown.findChildren(QToolButton) if one.objectName() in WAYS]
        for way in ways:
            if way.isVisible() and not way.isChecked():
                way.click()
                self._settle()
                self._choose(shown)
                yield f"{title}-{way.text().rstrip(COUNT)}"
        if ways and (group := ways[0].group()) is not None:
            group.buttons()[0].click()

    def _choose(self, shown: QWidget) -> None:
        """Choose in every table the row that tells most, so that what it tells is seen."""
        for _ in range(PASSES):  # what the first tells may be a table
            tables = [shown] if isinstance(shown, QTableView) else shown.findChildren(QTableView)
            bare = [one for one in tables if one.isVisible() and _is_bare(one)]
            for table in filter(isValid, bare):  # one may make another anew
                rows = range(min(table.model().rowCount(), LOOKED_AT))
                table.selectRow(max(rows, key=partial(_told, table)))
            if not bare:
                return
            self._settle()

    def _count(self, _task: object) -> None:
        self._begun += 1

    def _settle(self) -> None:
        for _ in range(ROUNDS):
            begun = self._begun
            pause = QEventLoop()
            QTimer.singleShot(PAUSE_MS, pause.quit)
            pause.exec()
            self._tasks.settle(WAIT_MS)
            if self._begun == begun:
                break
        QApplication.processEvents()


def _is_bare(table: QTableView) -> bool:
    """Tell whether there are rows, and none is chosen."""
    return bool(table.model().rowCount()) and not table.selectionModel().hasSelection()


def _told(table: QTableView, row: int) -> int:
    """Count the cells of a row that say something."""
    model = table.model()
    return sum(bool(model.index(row, one).data()) for one in range(model.columnCount()))


def _heading(shown: QWidget) -> str:
    """Give the largest words that are seen."""
    large = (label for label in shown.findChildren(QLabel) if label.property("role") == "large")
    return next((label.text() for label in large if label.isVisible()), "")
