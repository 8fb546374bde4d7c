"""Identifiers by the hundred thousand, kept as the file holds them until one is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import overload
from uuid import UUID

DIGITS = 32


class Ids(Sequence[UUID]):
    """UUIDs as one text of 32 digits each: a quarter of the memory of 100,000 texts.

    Reading them takes a tenth of making as many UUIDs. Frozen like a tuple, and equal to any
    sequence of the same UUIDs.
    """

    __slots__ = ("_digits",)

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._digits = "".join(texts)

    @overload
    def __getitem__(self, place: int) -> UUID: ...

    @overload
    def __getitem__(self, place: slice) -> Ids: ...

    def __getitem__(self, place: int | slice) -> UUID | Ids:
        numbers = range(len(self))[place]
        if isinstance(numbers, int):
            return UUID(self.text(numbers))
        return Ids(map(self.text, numbers))

    def __len__(self) -> int:
        return len(self._digits) // DIGITS

    def __iter__(self) -> Iterator[UUID]:
        return map(UUID, self.texts())

    def __contains__(self, one: object) -> bool:
        return isinstance(one, UUID) and self._place(one.hex, 0) >= 0

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Ids):
            return self._digits == other._digits
        return isinstance(other, Sequence) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(self._digits)

    def __repr__(self) -> str:
        return f"Ids({len(self)})"

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Give the place of one; raises ValueError where it is not here."""
        if not isinstance(value, UUID):
            raise ValueError("only a UUID can be here")  # noqa: TRY004 - what Sequence promises
        place = self._place(value.hex, start)
        if place < 0 or (stop is not None and place >= stop):
            raise ValueError("not here")
        return place

    def text(self, number: int) -> str:
        """Give one as the file holds it."""
        return self._digits[number * DIGITS : (number + 1) * DIGITS]

    def texts(self) -> Iterator[str]:
        """Give each as the file holds it."""
        return map(self.text, range(len(self)))

    def _place(self, digits: str, start: int) -> int:
        """Find a text where one begins, not across two."""
        at = self._digits.find(digits, start * DIGITS)
        while at >= 0 and at % DIGITS:
            at = self._digits.find(digits, at + 1)
        return at // DIGITS if at >= 0 else -1
