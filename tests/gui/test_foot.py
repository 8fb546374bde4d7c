"""The foot of the window: what was done is said over it, and no page above it ever moves."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.progress import Progress, ProgressSink
from core.unsaved.rows import UnsavedRow
from gui.desk import Desk
from gui.frame import Frame
from gui.kit.page import BETWEEN
from gui.kit.tasks import Task
from gui.kit.theme import THEME, Shade, Size

LONG = (
    "已写好并读回核对：HOA1-420502-demo-1-000001-3da83745.hoapkg（1.3 MB）。可以安全拔出 U 盘。" * 2
)


@pytest.fixture(params=[Size.NORMAL, Size.HUGE])
def frame(
    request: pytest.FixtureRequest, qtbot: QtBot, app: QApplication, desk: Desk
) -> Iterator[Frame]:
    THEME.apply(app, Shade.LIGHT, request.param)
    made = Frame(desk)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    yield made
    THEME.apply(app, Shade.LIGHT, Size.NORMAL)


@pytest.mark.parametrize("said", ["已登记送达。", LONG])
def test_what_was_done_covers_nothing_of_a_page(qtbot: QtBot, frame: Frame, said: str) -> None:
    frame.desk.say(said, lambda: None)
    toast, page = frame.toast, frame.stack
    foot = page.mapTo(frame, page.rect().bottomLeft()).y() - BETWEEN
    qtbot.waitUntil(lambda: toast.y() > foot)
    assert frame.rect().contains(toast.geometry())
    assert toast.undo_button.width() >= toast.undo_button.sizeHint().width()


@pytest.mark.parametrize("said", ["已登记送达。", LONG])
def test_while_it_is_said_the_window_rests(qtbot: QtBot, frame: Frame, said: str) -> None:
    """Whoever places it anew for what placing it changes keeps an old machine busy for nothing."""
    placed: list[None] = []
    frame.toast._moving.timeout.connect(lambda: placed.append(None))
    frame.desk.say(said, lambda: None)
    qtbot.wait(200)
    assert len(placed) < 5


def test_it_stands_beside_the_work_that_runs(qtbot: QtBot, frame: Frame) -> None:
    go_on = threading.Event()

    def work(report: ProgressSink) -> None:
        while not go_on.wait(0.02):
            report(Progress(1, 2))

    frame.desk.tasks.look(Task("导出", work))
    qtbot.waitUntil(frame.status.stop_button.isVisible)
    frame.desk.say("已登记送达。")
    stop, toast = frame.status.stop_button, frame.toast

    stop_ends = stop.mapTo(frame, stop.rect().topRight()).x()
    qtbot.waitUntil(lambda: toast.x() > stop_ends)
    assert toast.text == "已登记送达。"
    go_on.set()


def test_no_page_moves_when_the_foot_has_more_to_say(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    before = frame.stack.height()
    now = desk.office.clock.now()
    desk.unsaved.keep(UnsavedRow("k", "登记", "home", None, "", {"name": "甲"}, now))
    qtbot.waitUntil(frame.status.unsaved.isVisible)
    QApplication.processEvents()
    assert frame.stack.height() == before
    assert frame.status.unsaved.height() >= frame.status.unsaved.sizeHint().height()
