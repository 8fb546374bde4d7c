"""Every screen of the window, one after the other: for pictures of them and for sweeps over them.

Nothing is changed in the office. A screen is named by the words that it shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QTabWidget, QWidget

from core import paths, sample
from core.assemblies.stages import Stage
from gui.assemblies import words
from gui.assemblies.page import AssembliesPage
from gui.assemblies.view import ACTS
from gui.desk import Place
from gui.frame import Frame
from gui.kit.tasks import Tasks
from gui.opening.door import Door
from gui.places import (
    AFFAIRS,
    ASSEMBLIES,
    COMMITTEES,
    DOCUMENTS,
    HOME,
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
PAUSE_MS, ROUNDS = 60, 3
"""Some reads wait a moment, and what a page reads may make it read more."""


class Screens:
    """Goes through the screens; a name is given when its screen is shown and has settled."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks

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
        yield from self._parts(frame, Place(HOME))
        yield from self._rosters(frame)
        yield from self._assemblies(frame)
        yield from self._parts(frame, Place(COMMITTEES))
        for committee in office.committees.committees():
            yield from self._parts(frame, Place(COMMITTEES, committee.id), committee.name)
        yield from self._parts(frame, Place(MEETINGS))
        for body in office.meetings.bodies():
            for meeting in office.meetings.meetings(body.id):
                yield from self._parts(frame, Place(MEETINGS, meeting.id), meeting.title)
        yield from self._parts(frame, Place(PARTY))
        yield from self._parts(frame, Place(AFFAIRS))
        yield from self._parts(frame, Place(SYNC))
        yield from self._parts(frame, Place(SETTINGS))

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

    def _parts(self, frame: Frame, place: Place, name: str = "") -> Iterator[str]:
        """Show a place, and each tab of it."""
        frame.go(place)
        self._settle()
        page = frame.page_of(place.page)
        title = "-".join(one for one in (page_title(place.page), name) if one)
        tabs = next((one for one in page.findChildren(QTabWidget) if one.isVisible()), None)
        if tabs is None:
            yield title
            return
        for number in range(tabs.count()):
            tabs.setCurrentIndex(number)
            self._settle()
            yield f"{title}-{tabs.tabText(number).rstrip(' 0123456789')}"
        tabs.setCurrentIndex(0)

    def _settle(self) -> None:
        for _ in range(ROUNDS):
            pause = QEventLoop()
            QTimer.singleShot(PAUSE_MS, pause.quit)
            pause.exec()
            self._tasks.settle(WAIT_MS)
        QApplication.processEvents()


def _heading(shown: QWidget) -> str:
    """Give the largest words that are seen."""
    large = (label for label in shown.findChildren(QLabel) if label.property("role") == "large")
    return next((label.text() for label in large if label.isVisible()), "")
