"""Who votes for what is unsold or undelivered: one developer or reseller each by his own id. Pure.

建设单位尚未出售和虽已出售但尚未交付的部分由建设单位投票；包销人视为建设单位（SPC-BO 9、17）.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Owner:
    """An owner as the roster names him on the day of freezing; a 包销人 is a developer too."""

    id: UUID
    name: str
    is_company: bool = False
    is_developer: bool = False


UNNAMED = Owner(UUID(int=0), "建设单位", is_company=True, is_developer=True)
"""The one developer of a compound whose roster names none."""


class Held(Protocol):
    """What is asked of a dwelling here."""

    @property
    def id(self) -> UUID:
        """Which dwelling it is."""

    @property
    def owners(self) -> tuple[Owner, ...]:
        """Whom the roster names."""

    @property
    def held_by_developer(self) -> bool:
        """Whether it is unsold, or sold and not yet delivered."""


def find_holders(units: Sequence[Held]) -> Mapping[UUID, Owner]:
    """Give the developer of each unsold or undelivered dwelling.

    It is the developer whom the dwelling itself names; where it names only a buyer or nobody, the
    compound's only one. What stays open among several is left out.
    """
    known = _developers(units)
    found = {}
    for unit in units:
        if not unit.held_by_developer:
            continue
        here = _developers([unit]) or known
        if not here:
            found[unit.id] = UNNAMED
        elif len(here) == 1:
            [found[unit.id]] = here.values()
    return found


def _developers(units: Iterable[Held]) -> dict[UUID, Owner]:
    return {owner.id: owner for unit in units for owner in unit.owners if owner.is_developer}
