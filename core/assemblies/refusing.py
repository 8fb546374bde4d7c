"""All that is wrong with a list of drafts, told together: nobody mends a list fault by fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from core.errors import KnownError

MOST_TOLD = 30
"""Faults of a list that are told one by one; the rest are counted."""


class Refusals:
    """What was refused of a list; one fault is told as it is."""

    def __init__(self) -> None:
        self._found: list[KnownError] = []

    @contextmanager
    def gathered(self) -> Iterator[None]:
        """Keep a refusal for later and go on with the next draft."""
        try:
            yield
        except KnownError as error:
            self._found.append(error)

    def tell(self) -> None:
        """Raise what was gathered."""
        if not self._found:
            return
        first, *others = self._found
        if not others:
            raise first
        said = _told(self._found[:MOST_TOLD])
        raise KnownError("assemblies.several_refused", number=len(self._found), said=said)


def _told(faults: Sequence[KnownError]) -> KnownError | str:
    if not faults:
        return ""
    first, *others = faults
    return KnownError("assemblies.refused_line", said=first, rest=_told(others))
