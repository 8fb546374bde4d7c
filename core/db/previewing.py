"""A preview: an act is done, what came of it is read, and nothing of it stays."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeVar

W = TypeVar("W")
R = TypeVar("R")


class _RolledBackError(Exception):
    """Leaves a unit of work so that it rolls back; never leaves this module."""


def preview(unit: AbstractContextManager[W], act: Callable[[W], R]) -> R:
    """Give what `act` gives in a unit of work that is rolled back; its own errors come out."""
    found: list[R] = []
    try:
        with unit as work:
            found.append(act(work))
            raise _RolledBackError  # noqa: TRY301 - leaving by an error is what rolls back
    except _RolledBackError:
        return found[0]
