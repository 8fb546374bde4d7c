"""The child's side of `core.child`: limits itself, does one errand, answers in lines of JSON.

Started as `python -m core.serving WORKER` from source and as `--worker WORKER` by the frozen
program. A worker is `work(order, content)`, which gives messages and raises `KnownError` to refuse.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from core.errors import KnownError

Work = Callable[[Mapping[str, Any], bytes], Iterator[Mapping[str, object]]]

WORKERS = ("workbook", "package", "attachment")
WRONG = 2
"""The exit status of a wrong usage, as of every command."""

_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def main(arguments: list[str]) -> None:
    """Be the child: take the order, limit ourselves, answer, end."""
    if len(arguments) != 1 or arguments[0] not in WORKERS:
        sys.exit(WRONG)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's; it will end us
    source, target = _pipes()
    try:
        first = json.loads(source.readline())
    except ValueError:  # somebody typed it
        sys.exit(WRONG)
    _limit_ourselves(first["limits"])
    sys.excepthook = _Crash(target)
    serve(_work_of(arguments[0]), first["order"], source.read(first["bytes"]), target)


def serve(work: Work, order: Mapping[str, Any], content: bytes, target: IO[bytes]) -> None:
    """Do one errand and write what comes of it."""
    try:
        for message in work(order, content):
            target.write(_encode(message))
        last: Mapping[str, object] = {"done": True}
    except KnownError as error:
        last = {"refused": error.code, "facts": error.facts}
    except MemoryError:
        last = {"exhausted": True}
    target.write(_encode(last))
    target.flush()


def _work_of(worker: str) -> Work:
    """Load a worker, and nothing else: what is loaded counts against the limits."""
    match worker:
        case "workbook":
            from core.workbooks.worker import work as read_workbook  # noqa: PLC0415 - only if asked

            return read_workbook
        case "package":
            from core.sync.worker import work as open_package  # noqa: PLC0415 - the same

            return open_package
        case "attachment":
            from core.attachments.worker import work as clean_file  # noqa: PLC0415 - the same

            return clean_file
    raise AssertionError("the worker's name was looked up")


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Keep the two pipes to ourselves: what a library prints goes nowhere.

    By number, as a program without a console has no `sys.stdout` on Windows.
    """
    source, target = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return os.fdopen(source, "rb"), os.fdopen(target, "wb")


def _limit_ourselves(limits: Mapping[str, int]) -> None:
    """Take the limits that only fall: memory, time; no core, no file, no further process."""
    if sys.platform == "win32":  # the parent's job holds us
        return
    import resource  # noqa: PLC0415 - absent there; elsewhere nothing is opened without it

    memory, seconds = limits["memory"], limits["seconds"]
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    for nothing in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE, resource.RLIMIT_NPROC):
        resource.setrlimit(nothing, (0, 0))


def _encode(message: Mapping[str, object]) -> bytes:
    return _encoder.encode(message).encode("utf-8", "replace") + b"\n"


class _Crash:
    """Tells of a bug by its kind and place: its text may hold what stands in the file."""

    def __init__(self, target: IO[bytes]) -> None:
        self._target = target

    def __call__(
        self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None
    ) -> None:
        place = ""
        while trace is not None:
            code = trace.tb_frame.f_code
            place = f"{Path(code.co_filename).name}:{trace.tb_lineno}"
            trace = trace.tb_next
        self._target.write(_encode({"crashed": kind.__name__, "at": place}))
        self._target.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
