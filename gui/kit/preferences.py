"""What one clerk likes on this machine: size, colours, columns, the last place. Never data.

A JSON file of our own: a settings file that is broken is left aside and begins anew, and nothing in
it is ever run.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path

LAST_PAGE = "page"
"""The key of the page that was open last, the first one apart."""

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]
"""What can stand in the file; sizes in points are written in tenths, so that all are integers."""


class Preferences:
    """Values by key, written at once and whole."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: dict[str, Plain] = _read(path)

    def text(self, key: str, default: str = "") -> str:
        """Give a text; `default` where there is none or something else."""
        found = self._values.get(key)
        return found if isinstance(found, str) else default

    def table(self, key: str) -> Mapping[str, Plain]:
        """Give a table of values; an empty one where there is none."""
        found = self._values.get(key)
        return found if isinstance(found, dict) else {}

    def set(self, key: str, value: Plain) -> None:
        """Keep a value. A disk that refuses is no reason to stop: it is only a liking."""
        if self._values.get(key) != value or key not in self._values:
            self._values[key] = value
            with contextlib.suppress(OSError):
                self._write()

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        half = self._path.with_suffix(".part")
        half.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), "utf-8")
        half.replace(self._path)


def _read(path: Path) -> dict[str, Plain]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
