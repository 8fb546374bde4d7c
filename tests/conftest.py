"""Shared fixtures; silence is tested: a log warning that no test announced fails it."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from core.clock import FixedClock
from core.db.database import Database
from tests.compiling import keep_statements
from tests.databases import make_database
from tests.demo import Demo, shared

# The gate gives the same answer twice, and a busy machine is no failure.
settings.register_profile("gate", deadline=None, derandomize=True)
settings.load_profile("gate")
keep_statements()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files of slow tests, that no worker is left alone with one; do not trace them.

    What of core is covered is shown by quick tests: a trace makes a slow one half as slow again.
    """
    slow = [item for item in items if item.get_closest_marker("slow") is not None]
    for item in slow:
        item.add_marker(pytest.mark.no_cover)
    first = {item.path for item in slow}
    items.sort(key=lambda item: item.path not in first)


class _Recorder(logging.Handler):
    """Keeps what was logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True, scope="session")
def interruptible() -> Iterator[None]:
    """Hear Ctrl+C, and let what tests start hear it, where the run was put into the background."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(autouse=True)
def no_stray_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which a warning is logged, unless it asks for `caplog` and so expects one."""
    recorder = _Recorder()
    logging.getLogger().addHandler(recorder)
    yield
    logging.getLogger().removeHandler(recorder)
    if "caplog" not in request.fixturenames:
        assert not recorder.said, f"logged without notice: {recorder.said}"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """What the demo made, once for all workers; `copy` gives one to change."""
    room = tmp_path_factory.getbasetemp()
    return shared((room.parent if "PYTEST_XDIST_WORKER" in os.environ else room) / "demo")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(date(2026, 6, 20))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty encrypted database with every table."""
    db = make_database(tmp_path / "t.db")
    yield db
    db.close()
