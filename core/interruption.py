"""What Ctrl+C does from a command's first moment to its last. Knows no command.

While modules load nothing has begun, and the program ends at once with a sentence; while a command
works, Ctrl+C is a `KeyboardInterrupt` that undoes the work; once it is done it changes nothing.
What a command did in steps, each kept as it was done, is told with how far it went.
"""

from __future__ import annotations

import _thread
import itertools
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

REFUSED = 1
SENTENCES = {
    "zh": "已按您的要求停止，没有留下做了一半的内容。",
    "en": "Stopped as you asked; nothing was left half done.",
}
"""`commands.cancelled`, for the moments in which nothing can be read yet; a test compares them."""


AGAIN = 0.01
"""Seconds until Ctrl+C comes again that was lost."""
UNDOING = 3
"""Seconds in which pressing again does not disturb the undoing."""


class _Switch:
    """Whether Ctrl+C is in our hands (tests call commands without it), and when it was pressed.

    While `holding` it waits; `kept` counts what a command has saved for good.
    """

    on = False
    pressed = -UNDOING
    holding = False
    waiting = False
    kept = 0


def stop_at_once() -> None:
    """From now on end without a traceback: nothing has begun that would have to be undone.

    A program started with Ctrl+C switched off, such as a job in the background, keeps it so.
    """
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, _end)
        _Switch.on = True


def undo() -> None:
    """From now on let the work undo itself."""
    if _Switch.on:
        signal.signal(signal.SIGINT, _raise)
        sys.unraisablehook = _press_again


@contextmanager
def held() -> Iterator[None]:
    """Let Ctrl+C wait for the end of the block, which is short and done whole or not begun."""
    if threading.current_thread() is not threading.main_thread() or _Switch.holding:
        yield
        return
    _Switch.holding = True
    try:
        yield
    except BaseException:
        _Switch.waiting = False  # what ends the block ends the work as well
        raise
    finally:
        _Switch.holding = False
    if _Switch.waiting:
        _Switch.waiting = False
        raise KeyboardInterrupt


def nothing_kept() -> None:
    """Begin to count what is kept: the office is open, and the command's own work begins."""
    _Switch.kept = 0


def note_kept() -> None:
    """Count a unit of work that no interruption undoes any more."""
    _Switch.kept += 1


def kept() -> int:
    """Give how many units of work are saved since the office was opened."""
    return _Switch.kept


def too_late() -> None:
    """From now on take no notice: what was asked for is done, or is being told."""
    if _Switch.on:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def say_stopped(arguments: Sequence[str]) -> None:
    """Say so without loading anything."""
    words = list(arguments)
    english = "--lang=en" in words or ("--lang", "en") in itertools.pairwise(words)
    with suppress(OSError, ValueError):
        os.write(2, f"{SENTENCES['en' if english else 'zh']}\n".encode())


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    say_stopped(sys.argv[1:])
    os._exit(REFUSED)


def _press_again(lost: sys.UnraisableHookArgs) -> None:
    """Let Ctrl+C be heard again that came in a finalizer or a callback, where nobody hears it."""
    if issubclass(lost.exc_type, KeyboardInterrupt):
        _Switch.pressed = -UNDOING
        threading.Timer(AGAIN, _press).start()
    else:
        sys.__unraisablehook__(lost)


def _press() -> None:
    """Press Ctrl+C, also where the main thread sleeps, as far as the system lets us."""
    main = threading.main_thread().ident
    if sys.platform != "win32" and main is not None:
        signal.pthread_kill(main, signal.SIGINT)
    else:
        _thread.interrupt_main()


def _raise(_number: int, _frame: FrameType | None) -> None:
    if _Switch.holding:
        _Switch.waiting = True
        return
    now = time.monotonic_ns() // 1_000_000_000
    if now - _Switch.pressed >= UNDOING:
        _Switch.pressed = now
        raise KeyboardInterrupt
