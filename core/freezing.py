"""Frozen sheets to canonical JSON and back, exactly: for what is declared and never changes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar, cast

from core.canonical import canonical
from core.errors import KnownError
from core.hinted import HintReader

T = TypeVar("T")


def freeze(sheet: object) -> str:
    """Write a frozen dataclass as JSON: sorted keys, no spaces, numbers of areas as text."""
    return canonical(sheet)


def thaw(kind: type[T], text: str) -> T:
    """Read what `freeze` wrote of a `kind`; KnownError of anything else, which no act wrote."""
    with refused():
        return cast("T", HintReader().read(kind, json.loads(text)))


@contextmanager
def refused() -> Iterator[None]:
    """Say of what was frozen here and can no longer be read that something else changed it."""
    try:
        yield
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        raise KnownError("db.frozen_changed") from error
