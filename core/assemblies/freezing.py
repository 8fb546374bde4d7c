"""Frozen sheets to canonical JSON and back, exactly: for what is declared and never changes."""

from __future__ import annotations

import dataclasses
import enum
import json
import types
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

T = TypeVar("T")


def freeze(sheet: object) -> str:
    """Write a frozen dataclass as JSON: sorted keys, no spaces, numbers of areas as text."""
    return json.dumps(_plain(sheet), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def thaw(kind: type[T], text: str) -> T:
    """Read what `freeze` wrote of a `kind`."""
    return cast("T", _read(kind, json.loads(text)))


def _plain(value: object) -> object:  # noqa: PLR0911 - a return a kind
    match value:
        case None | bool() | int():
            return value
        case enum.Enum():
            return value.value
        case str():
            return value
        case Decimal() | UUID():
            return str(value)
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(part) for part in value]
        case dict():
            return {str(_plain(key)): _plain(part) for key, part in value.items()}
    if dataclasses.is_dataclass(value):
        names = (field.name for field in dataclasses.fields(value))
        return {name: _plain(getattr(value, name)) for name in names}
    raise TypeError(type(value))


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
