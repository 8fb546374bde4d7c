"""问题与资金 over Xiling's 585 problems and a crowd-funding of 3,000 households."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from core.affairs.problems.drafts_money import PayShare
from core.office import Office
from gui.app import equip, make_application
from gui.desk import Place
from gui.kit.preferences import Preferences
from gui.places import AFFAIRS, HOME
from gui.window import MainWindow
from tests.benchmarks.goals import Goal
from tests.benchmarks.measured import clock
from tests.benchmarks.window_probe import Painted, until
from tests.builders import build_compound
from tests.core.affairs.problems.story import Story, opened, raised
from tests.scenarios.office import make_office
from tests.xiling import PROBLEMS

HOUSEHOLDS = 3_000
PAID = 60
GOALS = (
    Goal("affairs_opens_cpu_ms", 200),
    Goal("funding_opens_cpu_ms", 200),
    Goal("preview_3000_payments_ms", 3_000),
)


def measure() -> dict[str, float]:
    """Give CPU milliseconds to the first paint of the page and of its tab of households."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with make_office(folder / "office") as office:
            funding = _build(office)
            figures = {"preview_3000_payments_ms": _preview(office, funding, folder)}
            return figures | _window(office, folder)


def _build(office: Office) -> UUID:
    compound = build_compound(office.database, HOUSEHOLDS)
    first = office.problems.raise_problem(raised(compound)).made
    for number in range(1, PROBLEMS):
        office.problems.raise_problem(raised(compound, title=f"第{number}件问题"))
    funding = opened(Story(office.problems, clock(), compound, first))
    for share in office.problems.funding(funding).shares[:PAID]:
        office.problems.pay(PayShare(share.id, share.left_fen, share.household))
    return funding


def _preview(office: Office, funding: UUID, folder: Path) -> float:
    shares = office.problems.funding(funding).shares
    lines = ["房号,户主,金额,日期"]
    lines += [f"{one.address},{one.household},1,{office.clock.today()}" for one in shares]
    path = folder / "缴款.csv"
    path.write_text("\n".join(lines), "utf-8-sig")
    started = time.perf_counter()
    register = office.problems.read_payments(path)
    report = office.problems.preview_payments(funding, register)
    ended = time.perf_counter()
    if len(report.lines) != HOUSEHOLDS or len(report.taken) != HOUSEHOLDS - PAID:
        raise AssertionError(len(report.taken))
    return round((ended - started) * 1000, 1)


def _window(office: Office, folder: Path) -> dict[str, float]:
    app = make_application(["liren"])
    preferences = Preferences(folder / "preferences.json")
    equip(app, preferences)
    window = MainWindow(preferences)
    window.resize(1366, 768)
    window.show()
    window.enter(office)
    until(lambda: not window.tasks.running)
    found = {}
    for name, place in (("affairs", Place(AFFAIRS)), ("funding", Place(AFFAIRS, part="funding"))):
        frame = window.frame
        if frame is None:
            raise AssertionError
        frame.go(Place(HOME))
        until(lambda: not window.tasks.running)
        found[f"{name}_opens_cpu_ms"] = _timed(window, partial(frame.go, place))
    window.close()
    return found


def _timed(window: MainWindow, go: Callable[[], object]) -> float:
    started = time.process_time()
    go()
    frame = window.frame
    if frame is None or frame.page is None:
        raise AssertionError
    painted = Painted(frame.page)
    painted.waits = True
    frame.page.update()
    painted.wait()
    taken = round((time.process_time() - started) * 1000, 1)
    until(lambda: not window.tasks.running)
    return taken
