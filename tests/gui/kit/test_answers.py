"""What an act is about travels with it: two in a row do not take each other's words."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from core.errors import KnownError
from core.office import Office
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.preferences import Preferences
from gui.kit.tasks import Tasks


class Hearer(QObject):
    """Somebody who may be gone before the answer comes."""

    def __init__(self, heard: list[object]) -> None:
        super().__init__()
        self.heard = heard

    def on_done(self, about: str, result: object) -> None:
        self.heard.append((about, result))

    def on_refused(self, error: KnownError) -> None:
        self.heard.append(error.code)


@pytest.fixture
def errors() -> list[Exception]:
    return []


@pytest.fixture
def desk(office: Office, preferences: Preferences, tasks: Tasks, errors: list[Exception]) -> Desk:
    """A desk whose acts wait: one before them holds the pool until `go` is set."""
    made = Desk(office, preferences, tasks)
    made.refused.connect(errors.append)
    return made


@pytest.fixture
def go(desk: Desk) -> Iterator[threading.Event]:
    made = threading.Event()
    desk.act("导入名册", lambda _report: made.wait(20))
    yield made
    made.set()


def _refuse(_report: ProgressSink) -> None:
    raise KnownError("commands.cancelled")


def test_two_acts_that_wait_each_know_what_they_were_about(
    qtbot: QtBot, desk: Desk, go: threading.Event
) -> None:
    heard: list[object] = []
    hearer = Hearer(heard)
    desk.act("导出名册", lambda _report: 1, partial(hearer.on_done, "云杉苑"))
    desk.act("导出名册", lambda _report: 2, partial(hearer.on_done, "小叶苑"))
    go.set()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [("云杉苑", 1), ("小叶苑", 2)]


@pytest.mark.parametrize("by_qt", [True, False])
def test_who_is_gone_hears_nothing_and_is_not_kept_for_it(
    qtbot: QtBot, desk: Desk, go: threading.Event, errors: list[Exception], *, by_qt: bool
) -> None:
    heard: list[object] = []
    hearer = Hearer(heard)
    done = desk.act("导出名册", lambda _report: 1, partial(hearer.on_done, "云杉苑"))
    desk.act("导出名册", _refuse, partial(hearer.on_done, "小叶苑"), hearer.on_refused)
    if by_qt:
        delete(hearer)
    else:
        del hearer  # nothing else holds it
    with qtbot.waitSignal(done.finished):
        go.set()
    qtbot.waitUntil(lambda: len(errors) == 1)  # the refusal is said all the same
    assert not heard


def test_a_refusal_goes_to_who_asked_and_to_nobody_else(
    qtbot: QtBot, desk: Desk, go: threading.Event, errors: list[Exception]
) -> None:
    heard: list[object] = []
    hearer = Hearer(heard)
    desk.act("导出名册", _refuse, refused=hearer.on_refused)
    go.set()
    qtbot.waitUntil(lambda: heard == ["commands.cancelled"])
    assert not errors
