"""How the program starts: for its window or not, and what is said where it cannot.

Loads next to nothing: the window waits for it.
"""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

OURS = {"core", "gui", "tomllib"}
"""What is lacking then is no library that `make setup` would bring."""


@dataclass(frozen=True, slots=True)
class Start:
    """The window is wanted; `folder` is the data folder named, if one is."""

    folder: Path | None


def window_start(arguments: Sequence[str]) -> Start | None:
    """Tell how to open the window; None where a command is given, or there is no screen.

    Without a screen the usage is told, as a window could not be seen.
    """
    if not _has_screen():
        return None
    if not arguments:
        named = os.environ.get("LIREN_DATA")
        return Start(Path(named) if named else None)
    from core.commands import window_options  # noqa: PLC0415 - only where something must be read

    options = window_options(arguments)
    return None if options is None else Start(options.data)


def _has_screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def no_library(error: ModuleNotFoundError, arguments: Sequence[str]) -> str:
    """Say which library this Python lacks and how to start with the right one.

    Raises the error again where what is lacking is no library.
    """
    from core.errors import KnownError  # noqa: PLC0415 - the window starts without it

    if str(error.name).partition(".")[0] in OURS:
        raise error
    english = "--lang=en" in arguments or ("--lang", "en") in itertools.pairwise(arguments)
    return KnownError("commands.no_library", name=error.name).sentence("en" if english else "zh")
