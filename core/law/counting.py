"""Who counts as how many voters with how much area: dwellings and owner sets in, voters out."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from core.law.findings import Finding
from core.law.packs import LawBook
from core.law.verdicts import Votes


class Use(enum.StrEnum):
    """What a unit is, as far as counting asks: parking and storage have flags of their own."""

    HOME = "home"
    SHOP = "shop"
    PARKING = "parking"
    STORAGE = "storage"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Unit:
    """An exclusive part 专有部分.

    `owners` are opaque ids of confirmed identities: two records of one person must share one id
    before they come here, since nobody is ever merged by name. `holder` is the id of the developer
    (or of a 包销人) where the unit is unsold, or sold and not yet delivered.
    `label` is what a finding calls it: 3栋2单元801.
    """

    id: str
    area: Decimal
    owners: frozenset[str]
    label: str = ""
    use: Use = Use.HOME
    holder: str | None = None


class MergeReason(enum.StrEnum):
    """Why several units are one voting person."""

    ONE_BUYER = "one_buyer"
    SAME_CO_OWNERS = "same_co_owners"
    COMMON_OWNER = "common_owner"
    DEVELOPER_STOCK = "developer_stock"


@dataclass(frozen=True, slots=True)
class Merge:
    """Units counted as one person, with the reason, to be shown and confirmed."""

    units: tuple[str, ...]
    labels: tuple[str, ...]
    reason: MergeReason
    finding: Finding

    @property
    def text(self) -> str:
        """The reason as a sentence."""
        return self.finding.text


@dataclass(frozen=True, slots=True)
class Voter:
    """One voting person: an owner, a set of co-owners, or the developer with the stock.

    `persons` is 0 only where none of the units counts a person (parking, by pack); `area` sums the
    units that count area. `owners` are all owners; one votes for them.
    """

    owners: frozenset[str]
    units: tuple[str, ...]
    persons: int
    area: Decimal
    stock: bool = False


@dataclass(frozen=True, slots=True)
class VoterCount:
    """The counted electorate: P voting persons and A m²; P is not the number of homes."""

    voters: tuple[Voter, ...]
    units: int
    total: Votes
    merges: tuple[Merge, ...]
    findings: tuple[Finding, ...]


def count_voters(book: LawBook, units: Iterable[Unit]) -> VoterCount:
    """一个专有部分按一人算；一个买受人拥有多个专有部分的，按一人算；建设单位的存量按一人算。

    Voters come in the order of their first unit. Every merge is reported with its reason. A unit
    without owner or holder counts its area and one unknown person, and is reported as an error.
    """
    raise NotImplementedError
