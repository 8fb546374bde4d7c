"""From a table of the story to the draft that an act is given: words become enums, text decimals.

A key that the draft does not have is a mistake of the story, and raises.
"""

from __future__ import annotations

import dataclasses
import enum
import types
import typing
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

T = TypeVar("T")


def draft(kind: type[T], row: Mapping[str, Any], **more: Any) -> T:
    """Make a draft of the fields in `row`, each as its type asks; `more` are taken as they are."""
    hints = typing.get_type_hints(kind)
    fields = {name: _value(hints[name], told) for name, told in row.items()}
    return kind(**{**fields, **more})


def _value(hint: Any, told: Any) -> Any:
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is types.UnionType:
        return _value(next(one for one in inner if one is not type(None)), told)
    if origin in {tuple, frozenset}:
        return origin(_value(inner[0], one) for one in told)
    if isinstance(hint, type) and issubclass(hint, (enum.Enum, Decimal)):
        return hint(told)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return draft(hint, told)
    return told
