"""Whether the program is started for its window. Loads next to nothing: the window waits for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


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
