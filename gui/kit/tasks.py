"""Work off the window's thread: one task, the two pools, and reads that replace each other."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QMetaMethod,
    QObject,
    QRunnable,
    QThreadPool,
    Signal,
    SignalInstance,
    Slot,
)

from core.errors import KnownError
from core.progress import Cancelled, Progress, ProgressSink
from gui.kit.answers import Answer

T = TypeVar("T")
Work = Callable[[ProgressSink], T]
"""What a task does, in a worker. It reports to the sink; `Cancelled` comes out of the report."""

REPORT_EVERY_S = 0.05
READERS = 2
LONGEST_WAIT_MS = 30_000
SLICE_MS = 20
"""How long one pool is waited for at a time; there are four."""


class Task(QObject, Generic[T]):
    """One piece of work. Lives in the window's thread; ends exactly once.

    Connect before it is started. Connect bound methods of a QObject: these are let go when the page
    closes first. Whoever needs more than the outcome gives an answer to `hear`. `title` says in
    Chinese what is being done (打印表决票).

    Signals:
        progressed(Progress): at most twenty times a second.
        succeeded(T), refused(KnownError), failed(Exception), cancelled(): one of the four;
            what failed is a bug.
        finished(): after it, always.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _ended = Signal(object)

    def __init__(self, title: str, work: Work[T], *, can_cancel: bool = True) -> None:
        super().__init__()
        self.title = title
        self.can_cancel = can_cancel
        self.is_act = False
        self.progress: Progress | None = None
        self._work = work
        self._stop = threading.Event()
        self._last = 0.0
        self._over = False
        self._then: Answer[T] | None = None
        self._refused: Answer[KnownError] | None = None
        self._otherwise: Callable[[KnownError], object] | None = None
        self._ended.connect(self._on_ended)

    @property
    def is_stopping(self) -> bool:
        """Whether it was asked to stop and has not yet done so."""
        return self._stop.is_set() and not self._over

    def start(self, pool: QThreadPool) -> None:
        """Hand the work to `pool`; the task keeps itself alive until it ends."""
        _alive.add(self)
        pool.start(_Runnable(self))

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next report; an act is undone, what is printed stays."""
        if self.can_cancel:
            self._stop.set()

    def hear(
        self,
        then: Callable[[Any], object] | None,
        refused: Callable[[KnownError], object] | None,
        otherwise: Callable[[KnownError], object],
    ) -> None:
        """Give `then` the result and `refused` a refusal; both as in `Answer`, after the signals.

        A refusal that nobody hears, or no longer, goes to `otherwise`.
        """
        self._then = None if then is None else Answer(then)
        self._refused = None if refused is None else Answer(refused)
        self._otherwise = otherwise

    def _report(self, progress: Progress) -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last >= REPORT_EVERY_S:
            self._last = now
            self.progress = progress
            self.progressed.emit(progress)

    def _run(self) -> None:
        outcome: tuple[str, object]
        try:
            if self._stop.is_set():
                raise Cancelled  # noqa: TRY301 - cancelled while it waited for its turn
            outcome = ("succeeded", self._work(self._report))
        except Cancelled:
            outcome = ("cancelled", None)
        except KnownError as error:
            outcome = ("refused", error)
        except Exception as error:  # noqa: BLE001 - a bug; the window shows the crash dialog
            outcome = ("failed", error)
        self._ended.emit(outcome)

    @Slot(object)
    def _on_ended(self, outcome: tuple[str, object]) -> None:
        kind, value = outcome
        self._over = True
        try:
            if kind == "succeeded":
                self.succeeded.emit(value)
                if self._then is not None:
                    self._then.give(cast("T", value))
            elif kind == "refused":
                self.refused.emit(value)
                self._tell_refusal(cast("KnownError", value))
            elif kind == "failed":
                self.failed.emit(value)
            else:
                self.cancelled.emit()
        finally:
            _alive.discard(self)
            self.finished.emit()
            self.deleteLater()

    def _tell_refusal(self, error: KnownError) -> None:
        if self._refused is not None and self._refused.give(error):
            return
        if self._otherwise is not None:
            self._otherwise(error)


class _Runnable(QRunnable):
    def __init__(self, task: Task[Any]) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task._run()  # noqa: SLF001 - the two classes are one thing


_alive: set[Task[Any]] = set()


class Tasks(QObject):
    """All work of the program: acts one after another, reading and printing beside them.

    SQLite has one writer and order matters to people, so acts have a pool of one thread. What is
    typed has one of its own: it is kept also while an act takes long, when that matters most. So
    has a backup, which takes long itself and writes one line at its end: no act waits for it.

    Signals:
        started(Task): shown in the status bar if it takes long.
        ended(Task): it succeeded, was refused, failed or was cancelled.
        settled(): nothing runs any more.
        unheard(Exception): a read failed whose reader listens to no failure; the desk says it.
    """

    started = Signal(object)
    ended = Signal(object)
    settled = Signal()
    unheard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts = QThreadPool(self)
        self._acts.setMaxThreadCount(1)
        self._looks = QThreadPool(self)
        self._looks.setMaxThreadCount(READERS)
        self._drafts = QThreadPool(self)
        self._drafts.setMaxThreadCount(1)
        self._backups = QThreadPool(self)
        self._backups.setMaxThreadCount(1)
        self._running: list[Task[Any]] = []

    @property
    def running(self) -> tuple[Task[Any], ...]:
        """Give what has not ended yet, oldest first."""
        return tuple(self._running)

    def act(self, task: Task[T]) -> Task[T]:
        """Start a task that changes data, after those before it."""
        task.is_act = True
        return self._start(task, self._acts)

    def look(self, task: Task[T]) -> Task[T]:
        """Start a task that reads or prints."""
        return self._start(task, self._looks)

    def keep(self, task: Task[T]) -> Task[T]:
        """Start a task that keeps what is typed; it waits for no act."""
        task.is_act = True
        return self._start(task, self._drafts)

    def aside(self, task: Task[T]) -> Task[T]:
        """Start a backup: no act waits for it, and it waits for none."""
        task.is_act = True
        return self._start(task, self._backups)

    @property
    def at_stake(self) -> tuple[Task[Any], ...]:
        """Give what somebody would miss if it were stopped: acts, and work that tells progress."""
        return tuple(task for task in self._running if task.is_act or task.progress is not None)

    def settle(self, wait_ms: int) -> bool:
        """Let short work, and what it brings about, end by itself; tell whether all has ended.

        The window goes on being painted meanwhile; keys and clicks wait.
        """
        until = time.monotonic() + wait_ms / 1000
        while True:
            left_ms = max(0, int((until - time.monotonic()) * 1000))
            for pool in (self._acts, self._looks, self._drafts, self._backups):
                pool.waitForDone(min(left_ms, SLICE_MS))
            self._deliver()
            if not self._running or time.monotonic() >= until:
                return not self._running

    def stop(self) -> bool:
        """Ask all to stop and wait until they have; tell whether they did. Only when leaving."""
        self.ask_to_stop()
        return self.settle(LONGEST_WAIT_MS)

    def ask_to_stop(self) -> None:
        """Ask all to stop; what cannot be stopped goes on."""
        for task in self._running:
            task.cancel()

    @staticmethod
    def _deliver() -> None:
        """Bring the ends of tasks, which were sent from workers, to this thread."""
        flags = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
        QCoreApplication.processEvents(flags)

    def _start(self, task: Task[T], pool: QThreadPool) -> Task[T]:
        task.setParent(self)  # or a worker that lets go of it last would delete it, in its thread
        self._running.append(task)
        task.finished.connect(self._on_finished)
        self.started.emit(task)
        task.start(pool)
        return task

    @Slot()
    def _on_finished(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._running:
            self._running.remove(task)
            self.ended.emit(task)
            if not self._running:
                self.settled.emit()


class Latest(QObject, Generic[T]):
    """Reads of which only the newest counts: a search as it is typed, a page's refresh.

    Signals:
        arrived(T): what the newest question gave.
        dropped(T): what an older one gave, for who must let go of it.
        progressed(Progress): how far the newest is.
        refused(KnownError), failed(Exception), cancelled(): the newest question has no answer.
            Who listens to no refusal, or to no failure, leaves it to the desk: none is swallowed.
    """

    arrived = Signal(object)
    dropped = Signal(object)
    progressed = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._newest: Task[T] | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._newest is not None

    def ask(self, title: str, work: Work[T]) -> None:
        """Ask anew; the question before is cancelled and its answer dropped."""
        self.drop()
        task = self._newest = Task(title, work)
        task.succeeded.connect(self._on_succeeded)
        task.refused.connect(self._on_refused)
        task.failed.connect(self._on_failed)
        task.progressed.connect(self._on_progressed)
        task.cancelled.connect(self._on_cancelled)
        self._tasks.look(task)

    def drop(self) -> None:
        """Want no answer any more."""
        if self._newest is not None:
            self._newest.cancel()
            self._newest = None

    def stop(self) -> None:
        """Ask the newest question to stop; `cancelled` tells when it has."""
        if self._newest is not None:
            self._newest.cancel()

    @Slot(object)
    def _on_succeeded(self, answer: object) -> None:
        if self.sender() is self._newest:
            self._newest = None
            self.arrived.emit(answer)
        else:
            self.dropped.emit(answer)

    @Slot(object)
    def _on_progressed(self, progress: object) -> None:
        if self.sender() is self._newest:
            self.progressed.emit(progress)

    @Slot()
    def _on_cancelled(self) -> None:
        if self.sender() is self._newest:
            self._newest = None
            self.cancelled.emit()

    @Slot(object)
    def _on_refused(self, error: object) -> None:
        if self.sender() is self._newest:
            self._newest = None
            self._tell(self.refused, error)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        if self.sender() is self._newest:
            self._newest = None
            self._tell(self.failed, error)

    def _tell(self, signal: SignalInstance, error: object) -> None:
        is_heard = self.isSignalConnected(QMetaMethod.fromSignal(signal))
        (signal if is_heard else self._tasks.unheard).emit(error)
