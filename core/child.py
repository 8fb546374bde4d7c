"""Files of strangers are opened by a child process with limits; this is the parent's side of it.

The child (`core.serving`) is given one line of JSON and the bytes that go with it, and answers in
lines of JSON. Nothing of the file is parsed here but those lines. Whatever the child does, it is
ended and reaped when the `with` ends: by an error, a cancellation or Ctrl+C as well.
"""

from __future__ import annotations

import enum
import json
import logging
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from core import interruption
from core.errors import KnownError, sentences
from core.progress import Progress, ProgressSink, ignore_progress
from core.windows_job import Job

logger = logging.getLogger(__name__)

T = TypeVar("T")
Message = dict[str, Any]

LONGEST_LINE = 16 << 20
WAITING_LINES = 32
BUFFER = 1 << 18
TICK_S = 1 / 10
"""How often a silent child is asked about, and the user whether to go on."""
_ROOT = Path(__file__).resolve().parent.parent
_NEEDED = ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE")
_TIME_OVER = {-getattr(signal, "SIGXCPU", 1816), 1816}
"""How a child ends whose processor time is over, here and on Windows (ERROR_NOT_ENOUGH_QUOTA)."""


class Failure(enum.StrEnum):
    """In what way a child failed that did not say why itself."""

    DIED = "died"
    TOO_MUCH = "too_much"
    TOO_SLOW = "too_slow"
    NONSENSE = "nonsense"


class ChildError(KnownError):
    """A child died, asked for too much, took too long or spoke nonsense; the caller's sentence."""

    def __init__(self, failure: Failure, code: str, **facts: object) -> None:
        super().__init__(code, **facts)
        self.failure = failure


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use (security.md 7). Who gives others says why.

    `memory` is its address space in bytes, `output` all that it may say. `seconds` limits its
    processor time, and apart from that the time in which we wait for it: not the time in which it
    waits for us.
    """

    memory: int = 1 << 30
    seconds: int = 30
    output: int = 16 << 20


@dataclass(frozen=True, slots=True)
class Errand:
    """What a child is to do: the worker's name in `core.serving`, its order, and the bytes for it.

    `refusals` are the codes of the caller's sentence for each way to fail, `facts` what they show;
    the child's own refusals are codes that begin with `subject` and a dot. `label` is what the user
    sees while we wait.
    """

    worker: str
    subject: str
    refusals: Mapping[Failure, str]
    facts: Mapping[str, object]
    order: Mapping[str, Any] = field(repr=False)
    content: bytes = field(default=b"", repr=False)
    limits: Limits = Limits()
    label: str = ""

    def failed(self, failure: Failure) -> ChildError:
        """Give the caller's refusal for a failure."""
        return ChildError(failure, self.refusals[failure], **self.facts)


def command_of(worker: str) -> list[str]:
    """Tell how a child is started, from source or frozen; neither the user's settings nor site."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", worker]
    return [sys.executable, "-E", "-s", "-m", "core.serving", worker]


@contextmanager
def answers(
    errand: Errand,
    decode: Callable[[Message], T],
    progress: ProgressSink = ignore_progress,
    *,
    number: Callable[[str], object] = float,
) -> Iterator[Iterator[T]]:
    """Send a child on an errand; give its decoded answers as they come.

    Raises `KnownError` where it refuses, `ChildError` where it fails; `progress` may cancel while
    we wait. `decode` may fail on a message as Python does: that is nonsense. `number` makes
    what has a point from its text.
    """
    child = None
    try:
        with interruption.held():  # once it runs it is known here, to be ended
            child = _Child(errand)
        yield child.answers(decode, progress, number)
    finally:
        if child is not None:
            child.end()


def _start(worker: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
        command_of(worker),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=BUFFER,
        cwd=_ROOT,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


class _Child:
    """A running child, with one thread that feeds it and one that listens."""

    def __init__(self, errand: Errand) -> None:
        self._errand = errand
        self._heard: queue.Queue[bytes | Failure] = queue.Queue(WAITING_LINES)
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=work, daemon=True) for work in (self._feed, self._listen)
        ]
        try:
            self._job = Job(errand.limits.memory, errand.limits.seconds)
            self._process = _start(errand.worker)
        except OSError:  # no process or no memory is left on this computer
            raise errand.failed(Failure.DIED) from None
        try:
            self._job.take(self._process)  # before its first order
            for thread in self._threads:
                thread.start()
        except BaseException as error:
            self.end()
            if isinstance(error, OSError | RuntimeError):  # not to be held, no thread to be had
                raise errand.failed(Failure.DIED) from None
            raise

    def end(self) -> None:
        """Kill, whatever it is doing, and leave nothing of it."""
        with interruption.held():  # Ctrl+C in the midst of it would leave a lock locked
            self._stop.set()
            self._process.kill()
            self._process.wait()
            for thread in self._threads:
                if thread.ident is not None:
                    thread.join()
            for pipe in (self._process.stdin, self._process.stdout):
                assert pipe is not None  # noqa: S101 - both were asked for
                with suppress(OSError):  # what was not yet written has nowhere to go
                    pipe.close()
            self._job.close()

    def _feed(self) -> None:
        errand, pipe = self._errand, self._process.stdin
        assert pipe is not None  # noqa: S101 - a pipe was asked for
        limits = {"memory": errand.limits.memory, "seconds": errand.limits.seconds}
        first = {"limits": limits, "bytes": len(errand.content), "order": dict(errand.order)}
        with suppress(OSError):  # it has ended already; the listener will say so
            pipe.write(json.dumps(first).encode() + b"\n")
            pipe.write(errand.content)
            pipe.close()

    def _listen(self) -> None:
        """Hand on the child's lines; an empty one says that it has ended."""
        pipe, left = self._process.stdout, self._errand.limits.output
        assert pipe is not None  # noqa: S101 - a pipe was asked for
        line = b"-"
        while line and not self._stop.is_set():
            line = pipe.readline(LONGEST_LINE)
            left -= len(line)
            if left < 0:
                self._hand_on(Failure.TOO_MUCH)
                return
            self._hand_on(line)

    def _hand_on(self, heard: bytes | Failure) -> None:
        while not self._stop.is_set():
            with suppress(queue.Full):
                self._heard.put(heard, timeout=TICK_S)
                return

    def answers(
        self,
        decode: Callable[[Message], T],
        progress: ProgressSink,
        number: Callable[[str], object],
    ) -> Iterator[T]:
        """Give what the child says until it is done."""
        waited = 0.0
        while True:
            start = time.monotonic()
            heard = self._next()
            if heard is None:
                progress(Progress(0, 0, self._errand.label))
            waited += time.monotonic() - start
            if waited > self._errand.limits.seconds:
                raise self._failed(Failure.TOO_SLOW)
            if heard is None:
                continue
            message = self._message(heard, number)
            if "done" in message:
                return
            try:
                answer = decode(message)
            except (LookupError, TypeError, ValueError, AttributeError, OverflowError):
                raise self._failed(Failure.NONSENSE) from None
            yield answer

    def _next(self) -> bytes | Failure | None:
        """Wait a moment for what it says; Ctrl+C waits too, or the queue would stay locked."""
        with interruption.held(), suppress(queue.Empty):
            return self._heard.get(timeout=TICK_S)
        return None

    def _message(self, heard: bytes | Failure, number: Callable[[str], object]) -> Message:
        """Read a line; raise what the child refused, and whatever is no message of a child."""
        if isinstance(heard, Failure):
            raise self._failed(heard)
        if not heard:
            raise self._failed(self._how_it_died())
        try:
            message = json.loads(heard, parse_float=number)
        except (ValueError, RecursionError):
            raise self._failed(Failure.NONSENSE) from None
        if not isinstance(message, dict):
            raise self._failed(Failure.NONSENSE)
        if "refused" in message:
            raise self._refusal(message["refused"], message.get("facts")) from None
        if "crashed" in message:
            logger.error("%s: %.80r", self._errand.worker, message)
            raise self._failed(Failure.DIED)
        if "exhausted" in message:
            raise self._failed(Failure.TOO_MUCH)
        return message

    def _refusal(self, code: object, facts: object) -> KnownError:
        """Give the child's own refusal, if that is one that can be said."""
        if not isinstance(code, str) or not isinstance(facts, dict) or code not in sentences():
            return self._failed(Failure.NONSENSE)
        if not code.startswith(f"{self._errand.subject}."):
            return self._failed(Failure.NONSENSE)
        try:
            refusal = KnownError(code, **facts)
            refusal.sentence()
        except (LookupError, TypeError, ValueError, AttributeError):
            return self._failed(Failure.NONSENSE)
        return refusal

    def _how_it_died(self) -> Failure:
        """Tell by its end whether its time was over; its memory being over is one way to die."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=1)
        if self._process.returncode in _TIME_OVER:
            return Failure.TOO_SLOW
        return Failure.DIED

    def _failed(self, failure: Failure) -> ChildError:
        logger.warning(
            "the child %s failed: %s (status %s)",
            self._errand.worker,
            failure,
            self._process.poll(),
        )
        return self._errand.failed(failure)


def _environment() -> dict[str, str]:
    """Give what an interpreter needs to start and no more: no passphrase, no name, no setting."""
    return {name: os.environ[name] for name in _NEEDED if name in os.environ}
