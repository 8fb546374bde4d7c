"""What a unit of work changed, so that open pages can decide whether to refresh."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from uuid import UUID


class Topic(enum.StrEnum):
    """A kind of thing that pages show."""

    COMPOUND = "compound"
    DWELLING = "dwelling"
    OWNER = "owner"
    ASSEMBLY = "assembly"
    ROLL = "roll"
    CANDIDATE = "candidate"
    BALLOT = "ballot"
    COMMITTEE = "committee"
    MEETING = "meeting"
    PROCEDURE = "procedure"
    PROBLEM = "problem"
    MONEY = "money"
    PAIRING = "pairing"
    NEIGHBOURS = "neighbours"
    GRID = "grid"
    PARTY = "party"
    PACKAGE = "package"
    ATTACHMENT = "attachment"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Changes:
    """The topics a unit of work touched, and the thing it made or changed, if one."""

    topics: frozenset[Topic]
    subject_id: UUID | None = None

    @classmethod
    def of(cls, *topics: Topic, subject_id: UUID | None = None) -> Changes:
        """Name what changed."""
        return cls(frozenset(topics), subject_id)

    @property
    def made(self) -> UUID:
        """Give the thing that was made or changed; an act that names none has no such thing."""
        if self.subject_id is None:
            raise LookupError("this act names no single thing")
        return self.subject_id

    def touches(self, *topics: Topic) -> bool:
        """Tell whether any of `topics` changed."""
        return not self.topics.isdisjoint(topics)
