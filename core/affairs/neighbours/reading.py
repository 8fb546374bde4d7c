"""What every query shares: rows copied into frozen values, and grouped by whose they are."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

T = TypeVar("T")
S = TypeVar("S")
K = TypeVar("K", bound=Hashable)


def group(
    rows: Iterable[S], owner: Callable[[S], K], convert: Callable[[S], T]
) -> dict[K, list[T]]:
    """Group rows by whose they are, in the order given."""
    found: dict[K, list[T]] = {}
    for row in rows:
        found.setdefault(owner(row), []).append(convert(row))
    return found
