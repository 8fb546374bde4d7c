"""The plan of hosts of an alliance: fair by rule, so that nobody has to be asked twice.

The rules: each hosts before anyone hosts twice; of several it is the turn of who has waited
longest, then of who joined first. Who gives way with a reason is asked again as soon as somebody
else has hosted. Who joins late hosts once in the round that runs and makes up for none before;
who was passed over in earlier rounds likewise. Who leaves is left out.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from core.party.pairing.kinds import TurnKind, TurnWhy

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Stint(Generic[K]):
    """A membership: from the day of joining to the last day, if it ended."""

    unit: K
    joined: date
    left: date | None = None


@dataclass(frozen=True, slots=True)
class Turn(Generic[K]):
    """A turn that was: hosted, or given up."""

    unit: K
    kind: TurnKind
    day: date


@dataclass(frozen=True, slots=True)
class Planned(Generic[K]):
    """A turn to come: whose, in which round, and why."""

    unit: K
    round: int
    why: TurnWhy


@dataclass(slots=True)
class _State(Generic[K]):
    """Who has hosted how many rounds, who waits since when, who gave way."""

    present: list[K] = field(default_factory=list)
    rounds: dict[K, int] = field(default_factory=dict)
    last: dict[K, int] = field(default_factory=dict)
    gave_way: list[K] = field(default_factory=list)
    passed: list[K] = field(default_factory=list)
    hosted: int = 0

    @property
    def _top(self) -> int:
        return max((self.rounds[one] for one in self.present), default=0)

    def join(self, unit: K) -> None:
        running = min((self.rounds[one] for one in self.present), default=0)
        begun = max(running, self._top - 1)
        self.rounds[unit] = max(begun, self.rounds.get(unit, 0))
        self.last[unit] = self.hosted
        self.present.append(unit)

    def leave(self, unit: K) -> None:
        for listed in (self.present, self.gave_way, self.passed):
            if unit in listed:
                listed.remove(unit)

    def take(self, unit: K, kind: TurnKind) -> None:
        if kind is TurnKind.SKIPPED:
            if unit not in self.gave_way:
                self.gave_way.append(unit)
            if unit in self.passed:
                self.passed.remove(unit)
            self.passed.append(unit)
            return
        self.hosted += 1
        self.rounds[unit] = max(self.rounds.get(unit, 0) + 1, self._top)
        self.last[unit] = self.hosted
        self.passed.clear()
        if unit in self.gave_way:
            self.gave_way.remove(unit)

    def next(self) -> Planned[K] | None:
        if not self.present:
            return None
        asked = [one for one in self.present if one not in self.passed]
        if not asked:
            unit = self.passed[0]
            return Planned(unit, self.rounds[unit] + 1, TurnWhy.GAVE_WAY)
        waiting = [one for one in self.gave_way if one in asked]
        if waiting:
            return Planned(waiting[0], self.rounds[waiting[0]] + 1, TurnWhy.GAVE_WAY)
        least = min(self.rounds[one] for one in asked)
        unit = min(
            (one for one in asked if self.rounds[one] == least),
            key=lambda one: (self.last[one], self.present.index(one)),
        )
        why = TurnWhy.THIS_ROUND if least < self._top else TurnWhy.NEW_ROUND
        return Planned(unit, least + 1, why)


def plan_hosts(
    stints: Iterable[Stint[K]], turns: Sequence[Turn[K]], count: int, today: date
) -> tuple[Planned[K], ...]:
    """Give the next `count` hosts among the members of `today`.

    `stints` in the order of joining, `turns` in the order in which they were taken.
    """
    state = _replay(stints, turns, today)
    found: list[Planned[K]] = []
    while len(found) < count and (coming := state.next()) is not None:
        found.append(coming)
        state.take(coming.unit, TurnKind.HOSTED)
    return tuple(found)


def _replay(stints: Iterable[Stint[K]], turns: Sequence[Turn[K]], today: date) -> _State[K]:
    """Tell everything again, day by day: who joins may host that day, who leaves still could."""
    events: list[tuple[date, int, int, K, TurnKind | None]] = []
    for number, stint in enumerate(stints):
        if stint.joined <= today:
            events.append((stint.joined, 0, number, stint.unit, None))
        if stint.left is not None and stint.left <= today:
            events.append((stint.left, 2, number, stint.unit, None))
    for number, turn in enumerate(turns):
        events.append((turn.day, 1, number, turn.unit, turn.kind))
    state: _State[K] = _State()
    for _day, order, _number, unit, kind in sorted(events, key=lambda event: event[:3]):
        if kind is not None:
            state.take(unit, kind)
        elif order == 0:
            state.join(unit)
        else:
            state.leave(unit)
    return state
