"""What pages and papers of owner representatives show: frozen values, without the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.meetings.pool.kinds import Stance


@dataclass(frozen=True, slots=True)
class MandateRow:
    """A dwelling that a representative stands for."""

    id: UUID
    address: str


@dataclass(frozen=True, slots=True)
class RepresentativeRow:
    """A representative of the body, and the dwellings whose owners he asks."""

    id: UUID
    name: str
    mandates: tuple[MandateRow, ...]


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """A signed opinion as it was handed in."""

    id: UUID
    topic_id: UUID
    representative: str
    address: str
    stance: Stance
    text: str
    signed_by: str
    signed_on: date


@dataclass(frozen=True, slots=True)
class OpinionCount:
    """What came of a topic: dwellings represented, and what their owners signed.

    Representatives have no votes of their own: nothing here is a vote or decides.
    """

    topic_id: UUID
    number: int
    title: str
    represented: int
    agree: int
    against: int
    other: int

    @property
    def missing(self) -> int:
        """Dwellings whose owners have signed nothing yet."""
        return self.represented - self.agree - self.against - self.other


@dataclass(frozen=True, slots=True)
class RepresentationSheet:
    """Whom the representatives of a meeting stand for, and what those signed."""

    representatives: tuple[RepresentativeRow, ...]
    counts: tuple[OpinionCount, ...]
    opinions: tuple[OpinionRow, ...]
