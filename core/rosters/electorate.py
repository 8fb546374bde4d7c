"""Who votes for which dwelling: a roster's dwellings turned into what the law counts. Pure.

The figures of a roster and the frozen roll of an assembly both come through here, so they count
the same persons. 建设单位尚未出售和虽已出售但尚未交付的部分由建设单位投票；包销人视为建设单位
（SPC-BO 9、17）: of what is unsold or undelivered one developer votes, each by his own id.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol, TypeVar
from uuid import UUID

from core.law.counting import Unit, Use
from core.rosters.kinds import DwellingUse

USES = {
    DwellingUse.HOME: Use.HOME,
    DwellingUse.SHOP: Use.SHOP,
    DwellingUse.OFFICE: Use.OTHER,
    DwellingUse.PARKING: Use.PARKING,
    DwellingUse.STORAGE: Use.STORAGE,
    DwellingUse.OTHER: Use.OTHER,
}
"""What a use in a roster is to the law."""


class Owning(Protocol):
    """What is asked of an owner here."""

    @property
    def id(self) -> Hashable:
        """Who it is, the same in every dwelling."""

    @property
    def is_developer(self) -> bool:
        """Whether it votes for what is unsold or undelivered."""


Who = TypeVar("Who", bound=Owning)
Who_co = TypeVar("Who_co", bound=Owning, covariant=True)


class Held(Protocol[Who_co]):
    """What is asked of a dwelling here."""

    @property
    def id(self) -> Hashable:
        """Which dwelling it is."""

    @property
    def address(self) -> str:
        """What a finding calls it."""

    @property
    def area(self) -> Decimal:
        """Its exclusive area in m²."""

    @property
    def use(self) -> Use:
        """What it is to the law."""

    @property
    def owners(self) -> Sequence[Who_co]:
        """Whom the roster names."""

    @property
    def held_by_developer(self) -> bool:
        """Whether it is unsold, or sold and not yet delivered."""


@dataclass(frozen=True, slots=True)
class Owner:
    """An owner as the roster names him on the day of freezing; a 包销人 is a developer too."""

    id: UUID
    name: str
    is_company: bool = False
    is_developer: bool = False


UNNAMED = Owner(UUID(int=0), "建设单位", is_company=True, is_developer=True)
"""The one developer of a compound whose roster names none."""


def sells(*, developer: bool, company: bool, stock: bool) -> bool:
    """Tell whether an owner votes as a developer: a company with unsold stock is a 包销人."""
    return developer or (stock and company)


def is_held(*, stock: bool, delivered: bool | None) -> bool:
    """Tell whether the developer votes; what no roster calls undelivered is its owners'."""
    return stock or delivered is False


def find_holders(units: Sequence[Held[Who]], unnamed: Who) -> Mapping[Hashable, Who]:
    """Give the developer of each unsold or undelivered dwelling.

    It is the developer whom the dwelling itself names; where it names only a buyer or nobody, the
    compound's only one, or `unnamed`. What stays open among several is left out.
    """
    known = _developers(units)
    found: dict[Hashable, Who] = {}
    for unit in units:
        if not unit.held_by_developer:
            continue
        here = _developers([unit]) or known
        if not here:
            found[unit.id] = unnamed
        elif len(here) == 1:
            [found[unit.id]] = here.values()
    return found


def for_law(units: Iterable[Held[Who]], holders: Mapping[Hashable, Who]) -> Iterator[Unit]:
    """Give the dwellings, one after the other, as the law counts them."""
    for unit in units:
        yield Unit(
            id=str(unit.id),
            area=unit.area,
            owners=frozenset([str(owner.id) for owner in unit.owners]),
            label=unit.address,
            use=unit.use,
            holder=str(holders[unit.id].id) if unit.id in holders else None,
        )


def _developers(units: Iterable[Held[Who]]) -> dict[Hashable, Who]:
    return {owner.id: owner for unit in units for owner in unit.owners if owner.is_developer}
