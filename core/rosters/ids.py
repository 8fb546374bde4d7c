"""Identifiers by the hundred thousand, kept as the file holds them until one is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload
from uuid import UUID


class Ids(Sequence[UUID]):
    """UUIDs as texts of 32 digits: reading 100,000 of them takes a tenth of making as many UUIDs.

    Frozen like a tuple, and equal to any sequence of the same UUIDs.
    """

    __slots__ = ("_texts",)

    def __init__(self, texts: Sequence[str] = ()) -> None:
        self._texts = texts

    @classmethod
    def of(cls, ids: Sequence[UUID]) -> Ids:
        """Keep UUIDs in the short form."""
        return cls([one.hex for one in ids])

    @property
    def texts(self) -> Sequence[str]:
        """Give the texts, as the file holds them."""
        return self._texts

    @overload
    def __getitem__(self, place: int) -> UUID: ...

    @overload
    def __getitem__(self, place: slice) -> Ids: ...

    def __getitem__(self, place: int | slice) -> UUID | Ids:
        if isinstance(place, slice):
            return Ids(self._texts[place])
        return UUID(self._texts[place])

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[UUID]:
        return map(UUID, self._texts)

    def __contains__(self, one: object) -> bool:
        return isinstance(one, UUID) and one.hex in self._texts

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Ids):
            return list(self._texts) == list(other._texts)
        return isinstance(other, Sequence) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self._texts))

    def __repr__(self) -> str:
        return f"Ids({len(self._texts)})"

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Give the place of one; raises ValueError where it is not here."""
        if not isinstance(value, UUID):
            raise ValueError("only a UUID can be here")  # noqa: TRY004 - what Sequence promises
        end = len(self._texts) if stop is None else stop
        return self._texts.index(value.hex, start, end)
