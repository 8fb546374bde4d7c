"""Shared fixtures; silence is tested: a log warning that no test announced fails it."""

from __future__ import annotations

import logging
import signal
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from core.clock import FixedClock
from core.db.database import Database
from tests.databases import make_database

# The gate gives the same answer twice, and a busy machine is no failure.
settings.register_profile("gate", deadline=None, derandomize=True)
settings.load_profile("gate")


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


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(date(2026, 6, 20))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty encrypted database with every table."""
    db = make_database(tmp_path / "t.db")
    yield db
    db.close()
