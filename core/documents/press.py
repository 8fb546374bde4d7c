"""Files of papers put into a folder together: all of them appear, or none."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from core.errors import KnownError
from core.files import whole, write_durably


class Press:
    """Takes finished files; at the end of its `with` they appear under their names.

    If the `with` ends by an exception (a cancellation too), nothing new is left in the folder and
    what lay there before is unchanged; else it is replaced. Only if the system refuses to move a
    finished file (another program holds the old one open) do those moved before it stay.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.written: dict[str, Path] = {}
        self._waiting = ExitStack()
        self._taken: dict[str, Path] = {}

    def __enter__(self) -> Self:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KnownError("papers.cannot_write", place=str(self.folder)) from error
        return self

    def add(self, name: str, data: bytes) -> None:
        """Take a file, each name once; it does not show under its name yet."""
        path = self.folder / name
        try:
            write_durably(self._waiting.enter_context(whole(path, replace=True)), data)
        except OSError as error:
            raise KnownError("papers.cannot_write", place=str(self.folder)) from error
        self._taken[name] = path

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.publish()
        else:
            self._waiting.__exit__(kind, error, trace)

    def publish(self) -> None:
        """Let the files appear now; what still fails within the `with` cannot take them back."""
        try:
            self._waiting.close()
        except OSError as problem:  # open in a viewer that locks it, for one
            place = problem.filename2 or self.folder
            raise KnownError("papers.cannot_write", place=str(place)) from problem
        self.written |= self._taken
        self._taken.clear()
