"""How a row of a table becomes a frozen value."""

from __future__ import annotations

from dataclasses import fields
from typing import TypeVar

T = TypeVar("T")


def row_of(kind: type[T], source: object, /, **given: object) -> T:
    """Copy the fields of the dataclass `kind` from a table's object, those `given` apart."""
    names = [part.name for part in fields(kind)]  # type: ignore[arg-type]  # always a dataclass
    values = {name: given[name] if name in given else getattr(source, name) for name in names}
    return kind(**values)
