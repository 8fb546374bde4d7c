"""Tasks end exactly once, in the window's thread; acts keep their order; reads replace another."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from core.errors import KnownError
from core.progress import Progress, ProgressSink
from gui.kit.tasks import Latest, Task, Tasks

PATIENCE = 20
"""Seconds that a loaded machine may take to get to it."""


def ends_of(task: Task[object]) -> list[str]:
    """Record every end of a task, by name."""
    ends: list[str] = []
    task.succeeded.connect(lambda _value: ends.append("succeeded"))
    task.refused.connect(lambda _error: ends.append("refused"))
    task.failed.connect(lambda _error: ends.append("failed"))
    task.cancelled.connect(lambda: ends.append("cancelled"))
    task.finished.connect(lambda: ends.append("finished"))
    return ends


def run(qtbot: QtBot, tasks: Tasks, work: Callable[[ProgressSink], object]) -> list[str]:
    task: Task[object] = Task("试", work)
    ends = ends_of(task)
    with qtbot.waitSignal(task.finished):
        tasks.act(task)
    return ends


def test_no_worker_owns_a_task(qtbot: QtBot, tasks: Tasks) -> None:
    """Whose last reference is let go in a worker is deleted there, beside the window's thread."""
    task = tasks.look(Task("看一看", lambda _report: None))
    assert task.parent() is tasks
    with qtbot.waitSignal(task.destroyed):
        tasks.settle(20_000)


def test_a_task_ends_once_and_says_how(qtbot: QtBot, tasks: Tasks) -> None:
    def refuse(_report: ProgressSink) -> None:
        raise KnownError("commands.cancelled")

    assert run(qtbot, tasks, lambda _report: 1) == ["succeeded", "finished"]
    assert run(qtbot, tasks, refuse) == ["refused", "finished"]
    assert run(qtbot, tasks, lambda _report: 1 // 0) == ["failed", "finished"]
    assert not tasks.running


def test_work_runs_off_the_window_and_is_told_in_it(qtbot: QtBot, tasks: Tasks) -> None:
    here = threading.get_ident()
    told: list[tuple[object, int]] = []
    task = Task("试", lambda _report: threading.get_ident())
    task.succeeded.connect(lambda there: told.append((there, threading.get_ident())))
    with qtbot.waitSignal(task.finished):
        tasks.look(task)
    assert told[0][0] != here
    assert told[0][1] == here


def test_cancelling_comes_out_of_the_next_report(qtbot: QtBot, tasks: Tasks) -> None:
    begun, go_on = threading.Event(), threading.Event()
    steps = []

    def work(report: ProgressSink) -> None:
        begun.set()
        assert go_on.wait(PATIENCE)
        for number in range(100):
            report(Progress(number, 100))
            steps.append(number)

    task: Task[object] = Task("试", work)
    ends = ends_of(task)
    tasks.act(task)
    assert begun.wait(PATIENCE)
    task.cancel()
    assert task.is_stopping
    with qtbot.waitSignal(task.finished):
        go_on.set()
    assert ends == ["cancelled", "finished"]
    assert not steps


def test_a_task_that_may_not_be_cancelled_is_not(qtbot: QtBot, tasks: Tasks) -> None:
    task: Task[object] = Task("试", lambda _report: None, can_cancel=False)
    ends = ends_of(task)
    task.cancel()
    with qtbot.waitSignal(task.finished):
        tasks.act(task)
    assert ends == ["succeeded", "finished"]


def test_progress_is_throttled(qtbot: QtBot, tasks: Tasks) -> None:
    def work(report: ProgressSink) -> None:
        for number in range(20_000):
            report(Progress(number, 20_000))

    seen: list[Progress] = []
    task = Task("试", work)
    task.progressed.connect(seen.append)
    with qtbot.waitSignal(task.finished):
        tasks.act(task)
    assert 1 <= len(seen) < 200


def test_acts_keep_their_order_while_reads_go_beside(qtbot: QtBot, tasks: Tasks) -> None:
    gate, order = threading.Event(), list[int]()

    def wait(_report: ProgressSink) -> None:
        assert gate.wait(PATIENCE)
        order.append(1)

    first, second = Task("一", wait), Task("二", lambda _report: order.append(2))
    read = Task("读", lambda _report: order.append(0))
    tasks.act(first)
    tasks.act(second)
    with qtbot.waitSignal(read.finished):
        tasks.look(read)
    assert order == [0]
    assert [task.title for task in tasks.running] == ["一", "二"]
    with qtbot.waitSignal(second.finished):
        gate.set()
    assert order == [0, 1, 2]


def test_only_the_newest_answer_counts(qtbot: QtBot, tasks: Tasks) -> None:
    gate = threading.Event()
    latest: Latest[str] = Latest(tasks)
    answers: list[str] = []
    latest.arrived.connect(answers.append)
    latest.ask("搜", lambda _report: "old" if gate.wait(PATIENCE) else "late")
    with qtbot.waitSignal(latest.arrived):
        latest.ask("搜", lambda _report: "new")
    gate.set()
    qtbot.waitUntil(lambda: not tasks.running)
    assert answers == ["new"]
    assert not latest.is_waiting


@pytest.mark.parametrize("error", [KnownError("db.busy"), ValueError("a bug")])
def test_what_no_reader_hears_is_said_by_the_desk(
    qtbot: QtBot, tasks: Tasks, error: Exception
) -> None:
    def fail(_report: ProgressSink) -> None:
        raise error

    said, heard = list[Exception](), list[Exception]()
    tasks.unheard.connect(said.append)
    latest: Latest[None] = Latest(tasks)
    latest.ask("查看备份", fail)
    qtbot.waitUntil(lambda: said == [error])
    latest.refused.connect(heard.append)
    latest.failed.connect(heard.append)
    latest.ask("查看备份", fail)
    qtbot.waitUntil(lambda: heard == [error])
    assert said == [error]


def test_leaving_waits_for_what_runs(qtbot: QtBot, tasks: Tasks) -> None:
    done: list[int] = []
    begun, gate = threading.Event(), threading.Event()

    def work(_report: ProgressSink) -> None:
        begun.set()
        assert gate.wait(PATIENCE)
        done.append(1)

    tasks.act(Task("试", work))
    assert begun.wait(PATIENCE)
    assert not tasks.settle(10)
    gate.set()
    assert tasks.stop()
    assert done == [1]
    assert not tasks.running
