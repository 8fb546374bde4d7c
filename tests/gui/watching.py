"""A watch over the window's thread, and a clerk who goes everywhere while it watches.

The watch counts the thread's own work: on a busy machine a thread may wait its turn for long
without anybody having blocked it. It counts by the clock on the wall too, which alone shows who
waits for a disk, a lock or a pool; that counts only where the machine has nothing else to do.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot

from core.rosters.listing import SortKey
from gui.assemblies.page import AssembliesPage
from gui.desk import Place
from gui.kit.table_view import SortBy
from gui.navigation import PAGES
from gui.places import ASSEMBLIES, ROSTERS
from gui.rosters.filters import CHART, TABLE
from gui.rosters.page import RostersPage
from gui.rosters.place_tree import EVERYWHERE, Spot
from gui.window import MainWindow

LONGEST_MS = 100
"""What a hand takes for at once (issue 3: nothing blocks the window's thread for longer)."""
EVERY_MS = 3
QUIET = 0.75
"""Load for each core; the watched window alone makes one core of two busy."""
PATIENCE_S = 120
TEXTS = ("王小", "wxm", "138", "1203")
Step = Callable[[], object]


class Watch(QObject):
    """Notes how long the thread works, at the most, before it is free for a key or a click."""

    def __init__(self) -> None:
        super().__init__()
        self._last, self._last_wall = time.thread_time(), time.monotonic()
        self._doing = ""
        self.longest: dict[str, float] = {}
        self.longest_wall: dict[str, float] = {}
        self._load = load()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(EVERY_MS)

    def doing(self, what: str) -> None:
        """Say what comes now."""
        self._on_tick()
        self._doing = what

    @property
    def is_quiet(self) -> bool:
        """Whether nobody else wanted the machine, so that the clock on the wall says something."""
        return max(self._load, load()) < QUIET

    @Slot()
    def _on_tick(self) -> None:
        now, wall = time.thread_time(), time.monotonic()
        self._note(self.longest, now - self._last)
        self._note(self.longest_wall, wall - self._last_wall)
        self._last, self._last_wall = now, wall

    def _note(self, longest: dict[str, float], seconds: float) -> None:
        longest[self._doing] = max(seconds * 1000, longest.get(self._doing, 0.0))


def load() -> float:
    """Give how many want a core, for each core; a system that does not tell counts as busy."""
    known = getattr(os, "getloadavg", None)
    return known()[0] / (os.cpu_count() or 1) if known is not None else QUIET


@dataclass(frozen=True, slots=True)
class Tour:
    """Everything there is to look at in a window, one thing after the other."""

    window: MainWindow
    assembly_id: UUID

    def walk(self, watch: Watch) -> None:
        """Take every step, each when all that the one before brought about has come to rest."""
        for name, step in self._steps():
            watch.doing(name)
            self._take(step)
        watch.doing("")

    def _take(self, step: Step) -> None:
        loop, looking = QEventLoop(), QTimer()
        until = time.monotonic() + PATIENCE_S
        taken: list[object] = []

        def look() -> None:
            if (taken and not self.window.tasks.running) or time.monotonic() > until:
                loop.quit()

        QTimer.singleShot(0, lambda: taken.append(step()))
        looking.timeout.connect(look)
        looking.start(EVERY_MS)
        loop.exec()
        assert time.monotonic() < until, "it never came to rest"

    def _steps(self) -> Iterator[tuple[str, Step]]:
        frame, desk = self.window.frame, self.window.desk
        assert frame is not None
        assert desk is not None
        for entry in PAGES:
            if entry.listed:
                yield f"open {entry.key}", partial(frame.go, Place(entry.key))
                yield f"open {entry.key} again", frame._on_refresh
        for text in TEXTS:
            yield f"find {text}", partial(self._find_anywhere, text)
        yield from self._rosters()
        desk_of_one = desk.compounds[0].id
        for entry in PAGES:
            if entry.listed:
                yield f"one compound: {entry.key}", partial(frame.go, Place(entry.key))
            yield "take a compound", lambda: desk.choose_compound(desk_of_one)
        yield "open an assembly", lambda: frame.go(Place(ASSEMBLIES, self.assembly_id))
        page = frame.page_of(ASSEMBLIES)
        assert isinstance(page, AssembliesPage)
        for number in range(page.view.tabs.count()):
            yield f"tab {number} of an assembly", partial(page.view.tabs.setCurrentIndex, number)
        yield "all compounds", lambda: desk.choose_compound(None)

    def _find_anywhere(self, text: str) -> None:
        frame = self.window.frame
        assert frame is not None
        frame.top.search.setFocus()
        frame.top.search.setText(text)

    def _rosters(self) -> Iterator[tuple[str, Step]]:
        frame = self.window.frame
        assert frame is not None
        yield "go to rosters", lambda: frame.go(Place(ROSTERS))
        page = frame.page_of(ROSTERS)
        assert isinstance(page, RostersPage)
        for text in TEXTS:
            yield f"search {text}", partial(page.filters.search.setText, text)
        yield "search nothing", page.filters.search.clear
        for key in SortKey:
            yield f"sort by {key}", partial(page.list.sort_asked.emit, SortBy(key))
        for doubt, chip in page.filters.chips.items():
            yield f"only {doubt}", chip.click
        yield "no doubt", page._on_clear
        bar = page.list.verticalScrollBar()
        yield "last row", lambda: bar.setValue(bar.maximum())
        yield "all rows", page.list.selectAll
        yield "one row", lambda: page.list.selectRow(0)
        yield "open a compound", lambda: page.tree.expand(page.tree.model().index(1, 0))
        compound = Spot(self.window.desk.compounds[0].id) if self.window.desk else EVERYWHERE
        yield "choose a compound", partial(page.tree.choose, compound)
        yield "chart", page.filters.views[CHART].click
        yield "list", page.filters.views[TABLE].click
        yield "everywhere", partial(page.tree.choose, EVERYWHERE)
