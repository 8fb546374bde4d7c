"""What totals are asked of: one compound, one community, or all that the office knows. Pure."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Self
from uuid import UUID


class ScopeKind(enum.StrEnum):
    """How wide is looked."""

    COMPOUND = "compound"
    COMMUNITY = "community"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Scope:
    """A compound or a community by its id, or all. A community without an id is the office's own.

    `Scope(ScopeKind.COMMUNITY)` is so the compounds that lie in no other community.
    """

    kind: ScopeKind
    id: UUID | None = None

    @classmethod
    def compound(cls, compound_id: UUID) -> Self:
        """One compound."""
        return cls(ScopeKind.COMPOUND, compound_id)

    @classmethod
    def community(cls, community_id: UUID | None) -> Self:
        """One community; None is the office's own."""
        return cls(ScopeKind.COMMUNITY, community_id)


ALL = Scope(ScopeKind.ALL)
