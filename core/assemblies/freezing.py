"""Frozen sheets to canonical JSON and back, exactly: for what is declared and never changes."""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from core.canonical import canonical

T = TypeVar("T")


def freeze(sheet: object) -> str:
    """Write a frozen dataclass as JSON: sorted keys, no spaces, numbers of areas as text."""
    return canonical(sheet)


def thaw(kind: type[T], text: str) -> T:
    """Read what `freeze` wrote of a `kind`."""
    return cast("T", _read(kind, json.loads(text)))


def _read(kind: Any, found: Any) -> object:
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        inner = [part for part in get_args(kind) if part is not type(None)]
        return None if found is None else _read(inner[0], found)
    if origin is tuple:
        return tuple(_read(get_args(kind)[0], part) for part in found)
    if origin in {dict, Mapping}:
        key, value = get_args(kind)
        return {_read(key, k): _read(value, v) for k, v in found.items()}
    if dataclasses.is_dataclass(kind):
        return _read_dataclass(kind, found)
    if kind in {date, datetime}:
        return kind.fromisoformat(found)
    return found if kind is object else kind(found)


def _read_dataclass(kind: Any, found: Mapping[str, Any]) -> object:
    hints = get_type_hints(kind)
    return kind(**{name: _read(hints[name], value) for name, value in found.items()})
