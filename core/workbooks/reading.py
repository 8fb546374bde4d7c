"""The parent's side of reading a workbook: starts the child, listens, and kills it in time.

Nothing of the file is parsed in this process but the child's JSON. Leaving the generator early,
by an error, a cancellation or Ctrl+C, ends the child.
"""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from core.errors import KnownError
from core.progress import Progress, ProgressSink, ignore_progress
from core.workbooks.cells import Cell, Day, Flaw, Number

PATIENCE = 600
"""How many tenths of a second the child may stay silent, in all."""
_LONGEST_LINE = 16 << 20
_WAITING_LINES = 32
_BOOT = (
    "import sys; sys.path.insert(0, sys.argv.pop(1));from core.workbooks.worker import main; main()"
)
_ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True)
class SheetStart:
    """A sheet begins. Merged ranges are (top, left, bottom, right), all from 1."""

    name: str
    hidden: bool
    hidden_rows: frozenset[int]
    merged: tuple[tuple[int, int, int, int], ...]
    far_cells: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows with their numbers, from 1, without those that are blank."""

    rows: list[tuple[int, list[Cell]]]


@dataclass(frozen=True, slots=True)
class SheetEnd:
    """A sheet ends; it had this many rows, of which so many were blank."""

    rows: int
    blank: int


Message = SheetStart | Rows | SheetEnd


def read_file(path: Path, progress: ProgressSink = ignore_progress) -> Iterator[Message]:
    """Read a file in a child process. Raises `KnownError`; `progress` may cancel."""
    command = [sys.executable, "-I", "-c", _BOOT, str(_ROOT), str(path)]
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        assert child.stdout is not None  # noqa: S101 - a pipe was asked for
        lines: queue.Queue[bytes] = queue.Queue(_WAITING_LINES)
        stop = threading.Event()
        listener = threading.Thread(target=_listen, args=(child.stdout, lines, stop), daemon=True)
        listener.start()
        try:
            yield from _messages(path, lines, progress)
        finally:
            stop.set()
            child.kill()
            listener.join()


def _listen(pipe: IO[bytes], lines: queue.Queue[bytes], stop: threading.Event) -> None:
    """Hand on the child's lines; an empty one says that it has ended."""
    line = b"-"
    while line and not stop.is_set():
        line = pipe.readline(_LONGEST_LINE)
        while not stop.is_set():
            try:
                lines.put(line, timeout=1)
                break
            except queue.Full:
                continue


def _messages(path: Path, lines: queue.Queue[bytes], progress: ProgressSink) -> Iterator[Message]:
    silent = blank = 0
    while True:
        try:
            line = lines.get(timeout=1 / 10)
        except queue.Empty:
            silent += 1
            progress(Progress(0, 0, path.name))
            if silent > PATIENCE:
                raise KnownError("workbooks.too_slow", file=path.name) from None
            continue
        message = _decode(line)
        if message is None or "refused" in message:
            raise _refusal(path, message)
        if "done" in message:
            return
        if "sheet" in message:
            blank = 0
            yield _start(message)
        elif "rows" in message:
            blank += int(message["blank"])
            yield Rows([(int(number), _cells(row)) for number, row in message["rows"]])
        else:
            yield SheetEnd(int(message["end"]), blank)


def _decode(line: bytes) -> dict[str, Any] | None:
    """Give the child's message; None where it died or wrote something that is none."""
    try:
        message = json.loads(line, parse_float=Number)
    except (ValueError, RecursionError):
        return None
    return message if isinstance(message, dict) else None


def _refusal(path: Path, message: dict[str, Any] | None) -> KnownError:
    """Give the child's own refusal; if it died without a word, it had asked for too much."""
    code = (message or {}).get("refused")
    facts = (message or {}).get("facts")
    if isinstance(code, str) and code.startswith("workbooks.") and isinstance(facts, dict):
        return KnownError(code, **facts)
    return KnownError("workbooks.too_much", file=path.name)


def _start(message: dict[str, Any]) -> SheetStart:
    return SheetStart(
        str(message["sheet"]),
        bool(message["hidden"]),
        frozenset(message["hidden_rows"]),
        tuple((top, left, bottom, right) for top, left, bottom, right in message["merged"]),
        int(message["far_cells"]),
    )


def _cells(row: list[Any]) -> list[Cell]:
    """Keep text and numbers as they are; most rows hold nothing else."""
    for index, cell in enumerate(row):
        if type(cell) is dict:
            row[index] = _special(cell)
        elif type(cell) is int:
            row[index] = Number(cell)
    return row


def _special(cell: dict[str, Any]) -> Cell:
    if "d" in cell:
        return Day(str(cell["d"]))
    if "f" in cell:
        return Flaw("formula")
    if "l" in cell:
        return Flaw("long", str(cell["l"]))
    return Flaw("error", str(cell.get("e", "")))
