"""A child of bench_window: a window over a large office, and how long a clerk waits in it."""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.office import Office
from gui.app import Housekeeping, equip, make_application
from gui.desk import Place
from gui.kit.preferences import Preferences
from gui.navigation import PAGES
from gui.places import ROSTERS
from gui.rosters.page import RostersPage
from gui.window import MainWindow
from tests.benchmarks.measured import PASSPHRASE, clock
from tests.gui.watching import LONGEST_MS, Tour, Watch

SIZE = (1366, 768)
FRAMES = 300
TEXTS = ("wxm", "王小", "138", "1203", "3幢2单元", "zh", "李", "0012", "欧阳", "5栋")
PATIENCE_MS = 120_000


class Painted(QObject):
    """Ends a loop at the first paint of a widget after it was told to wait for one."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.waits = False
        self._loop = QEventLoop()
        self._limit = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._limit.timeout.connect(self._late)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self.waits and event.type() == QEvent.Type.Paint:
            self.waits = False
            QTimer.singleShot(0, self._loop.quit)  # after the paint
        return False

    def wait(self) -> None:
        self._limit.start()
        self._loop.exec()
        self._limit.stop()

    def _late(self) -> None:
        raise TimeoutError


def until(done: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if done() else None)
    timer.start(1)
    ends = time.monotonic() + PATIENCE_MS / 1000
    loop.exec()
    assert time.monotonic() < ends


def milliseconds(since: float) -> float:
    return (time.perf_counter() - since) * 1000


def megabytes(line: str) -> int:
    """Read a line of /proc/self/status."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.split(f"{line}:")[1].split()[0]) // 1024


class Probe:
    def __init__(self, folder: Path, scratch: Path) -> None:
        self.app = make_application(["liren"])
        preferences = Preferences(scratch / "preferences.json")
        equip(self.app, preferences)
        self.window = MainWindow(preferences)
        self.window.resize(*SIZE)
        housekeeping = Housekeeping(self.window)
        self.window.painted.connect(housekeeping.begin)
        self.window.show()
        until(lambda: not self.window.tasks.running)
        self.office = Office.open(folder, PASSPHRASE, clock=clock())
        self.figures: dict[str, float] = {}

    def rest(self) -> None:
        until(lambda: not self.window.tasks.running)

    def open_pages(self) -> None:
        """Open each page for the first time; the slowest counts."""
        self.window.enter(self.office)
        self.rest()
        frame, desk = self.window.frame, self.window.desk
        assert frame is not None
        assert desk is not None
        for entry in PAGES:
            if entry.listed:
                frame.go(Place(PAGES[0].key if entry.key != PAGES[0].key else PAGES[1].key))
                self.rest()
                self.figures[f"open_{entry.key}_ms"] = self._open(entry.key)
                self.rest()
                self.figures[f"after_{entry.key}_mb"] = megabytes("VmRSS")
        self.figures["page_opens_ms"] = max(
            value for name, value in self.figures.items() if name.startswith("open_")
        )

    def _open(self, key: str) -> float:
        frame = self.window.frame
        assert frame is not None
        started = time.perf_counter()
        frame.go(Place(key))
        page = frame.page
        assert page is not None
        until(lambda: _is_read(page))
        painted = Painted(page)
        painted.waits = True
        page.update()
        painted.wait()
        return milliseconds(started)

    @property
    def page(self) -> RostersPage:
        frame = self.window.frame
        assert frame is not None
        frame.go(Place(ROSTERS))
        self.rest()
        page = frame.page
        assert isinstance(page, RostersPage)
        return page

    def search(self) -> None:
        """Type letter by letter; each letter waits for its rows."""
        page = self.page
        field = page.filters.search
        painted = Painted(page.list.viewport(), page._unfound)
        took: list[float] = []

        def arrived() -> None:
            painted.waits = True
            page._unfound.update()
            page.list.viewport().update()

        page._lists.arrived.connect(arrived)
        for text in TEXTS:
            for letter in text:
                field.setFocus()
                started = time.perf_counter()
                if letter.isascii():
                    QTest.keyClicks(field, letter)
                else:
                    field.insert(letter)
                painted.wait()
                took.append(milliseconds(started))
            field.clear()
            painted.wait()
            self.rest()
        page._lists.arrived.disconnect(arrived)
        took.sort()
        self.figures["search_p50_ms"] = statistics.median(took)
        self.figures["search_p95_ms"] = took[int(len(took) * 0.95)]
        self.figures["search_worst_ms"] = took[-1]

    def scroll(self) -> None:
        """Jump about in the list; a frame is what it takes to paint where it came to stand."""
        page = self.page
        bar, view = page.list.verticalScrollBar(), page.list.viewport()
        chance = random.Random(20260620)  # noqa: S311 - places to look at
        took, cpu = [], []
        for _ in range(FRAMES):
            place = chance.randrange(bar.maximum())
            started, worked = time.perf_counter(), time.thread_time()
            bar.setValue(place)
            view.repaint()
            took.append(milliseconds(started))
            cpu.append((time.thread_time() - worked) * 1000)
        self.figures["scroll_median_ms"] = statistics.median(took)
        self.figures["scroll_worst_ms"] = max(took)
        self.figures["scroll_worst_cpu_ms"] = max(cpu)

    def tour(self, assembly_id: UUID) -> None:
        """Go everywhere; give the longest that the window's thread worked without a pause."""
        watch = Watch()
        Tour(self.window, assembly_id).walk(watch)
        self.figures["blocked_cpu_ms"] = max(watch.longest.values())
        self.figures["blocked_wall_ms"] = max(watch.longest_wall.values())
        for name, took in watch.longest.items():
            if took > LONGEST_MS:
                self.figures[f"blocked: {name}"] = took


def _is_read(page: QWidget) -> bool:
    reads = getattr(page, "_reads", None)
    return not page.is_stale and (reads is None or not reads.is_waiting)  # type: ignore[attr-defined]


def main(folder: str, scratch: str, assembly_id: str) -> None:
    probe = Probe(Path(folder), Path(scratch))
    probe.figures["start_mb"] = megabytes("VmRSS")
    probe.open_pages()
    probe.search()
    probe.figures["after_search_mb"] = megabytes("VmRSS")
    probe.scroll()
    probe.figures["after_scroll_mb"] = megabytes("VmRSS")
    probe.tour(UUID(assembly_id))
    probe.figures["after_tour_mb"] = megabytes("VmRSS")
    probe.figures["megabytes"] = megabytes("VmHWM")
    print(json.dumps({name: round(value, 1) for name, value in probe.figures.items()}))
    probe.window.close()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
