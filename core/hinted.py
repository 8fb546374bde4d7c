"""Plain values, as JSON and TOML hold them, read back as what type hints say. Pure."""

from __future__ import annotations

import dataclasses
import enum
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

_WRITTEN = {UUID, Decimal, Fraction}
"""What is written as text and made again from that."""


@dataclasses.dataclass(frozen=True, slots=True)
class HintReader:
    """Reads by hints; `joint` and `zone` are what a hand-written file leaves out.

    With a `joint` one text may stand for several; with a `zone` a moment without one is of there.
    """

    joint: str = ""
    zone: tzinfo | None = None

    def read(self, hint: Any, found: Any) -> Any:
        """Read `found` as `hint` says; TypeError or ValueError where it is no such value.

        None is what it is where the hint has it; of several other kinds the first is meant.
        """
        origin = typing.get_origin(hint)
        if origin in {typing.Union, types.UnionType}:
            kinds = [kind for kind in typing.get_args(hint) if kind is not types.NoneType]
            optional = len(kinds) < len(typing.get_args(hint))
            return None if found is None and optional else self.read(kinds[0], found)
        if origin is tuple:
            return self._several(typing.get_args(hint)[0], found)
        if origin in {dict, Mapping}:
            key, value = typing.get_args(hint)
            return {self.read(key, k): self.read(value, v) for k, v in found.items()}
        if dataclasses.is_dataclass(hint) and isinstance(found, Mapping):
            return self._fields(hint, found)
        return found if hint is object else self._one(hint, found)

    def _several(self, kind: Any, found: Any) -> tuple[Any, ...]:
        if self.joint and isinstance(found, str):
            found = [part for part in found.split(self.joint) if part]
        if not isinstance(found, list):
            raise TypeError(found)
        return tuple(self.read(kind, one) for one in found)

    def _fields(self, kind: Any, found: Mapping[str, Any]) -> Any:
        hints = typing.get_type_hints(kind)
        if unknown := found.keys() - hints:
            raise TypeError(unknown)
        return kind(**{name: self.read(hints[name], value) for name, value in found.items()})

    def _one(self, hint: Any, found: Any) -> Any:
        if issubclass(hint, enum.Enum):
            return hint(found)
        if hint in _WRITTEN and isinstance(found, str):
            return _made(hint, found)
        if hint in {date, datetime} and isinstance(found, str):
            found = hint.fromisoformat(found)
        if type(found) is not hint:
            raise TypeError(found)
        if self.zone is not None and isinstance(found, datetime) and found.tzinfo is None:
            return found.replace(tzinfo=self.zone)
        return found


def _made(kind: Any, text: str) -> Any:
    try:
        return kind(text)
    except ArithmeticError as error:  # Decimal's way to say that a text is no number
        raise ValueError(text) from error
