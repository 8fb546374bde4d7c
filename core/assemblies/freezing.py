"""Frozen sheets to canonical JSON and back, exactly: for what is declared and never changes."""

from __future__ import annotations

import json
from typing import TypeVar, cast

from core.canonical import canonical
from core.hinted import HintReader

T = TypeVar("T")


def freeze(sheet: object) -> str:
    """Write a frozen dataclass as JSON: sorted keys, no spaces, numbers of areas as text."""
    return canonical(sheet)


def thaw(kind: type[T], text: str) -> T:
    """Read what `freeze` wrote of a `kind`."""
    return cast("T", HintReader().read(kind, json.loads(text)))
