"""Which ballots were printed how often, as the record keeps it: numbers in runs. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Run:
    """Which ballots are wanted on paper: those of `only`, else those that were never printed.

    Where every one was printed before, all of them are printed again. `before` says how often
    each was, by its number.
    """

    before: Mapping[int, int] = field(default_factory=dict)
    only: tuple[str, ...] = ()  # serials as they were typed


def runs_of(numbers: Iterable[int]) -> list[str]:
    """Write numbers as runs: 1-440, 442."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ["-".join(map(str, run)) for run in runs]


def numbers_in(runs: Iterable[str]) -> Iterator[int]:
    """Read such runs."""
    for run in runs:
        first, _, last = run.partition("-")
        yield from range(int(first), int(last or first) + 1)


def times_printed(printings: Iterable[Iterable[str]]) -> Counter[int]:
    """Count by ballot's number how often it was printed."""
    return Counter(number for runs in printings for number in numbers_in(runs))
