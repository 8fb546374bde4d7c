"""Files of papers put into a folder together: all of them appear, or none."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Self

from core.errors import KnownError


class Press:
    """Takes finished files; at the end of its `with` they appear under their names.

    If the `with` ends by an exception (a cancellation too), nothing new is left in the folder and
    what lay there before is unchanged. Only if the system refuses to move a finished file (another
    program holds the old one open) do those moved before it stay.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.written: dict[str, Path] = {}
        self._waiting: dict[str, Path] = {}

    def __enter__(self) -> Self:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KnownError("papers.cannot_write", place=str(self.folder)) from error
        return self

    def add(self, name: str, data: bytes) -> None:
        """Take a file; it does not show under its name yet."""
        waiting = self.folder / f".{name}.part"
        self._waiting[name] = waiting
        try:
            with waiting.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise KnownError("papers.cannot_write", place=str(self.folder)) from error

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self._clear()
        else:
            self.publish()

    def publish(self) -> None:
        """Let the files appear now; what still fails within the `with` cannot take them back."""
        while self._waiting:
            name, waiting = next(iter(self._waiting.items()))
            path = self.folder / name
            try:
                waiting.replace(path)
            except OSError as problem:  # open in a viewer that locks it, for one
                self._clear()
                raise KnownError("papers.cannot_write", place=str(path)) from problem
            del self._waiting[name]
            self.written[name] = path

    def _clear(self) -> None:
        for waiting in self._waiting.values():
            waiting.unlink(missing_ok=True)
