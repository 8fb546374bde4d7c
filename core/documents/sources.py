"""Where papers come from: what a subject gives so that its papers are listed, drawn and found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, runtime_checkable
from uuid import UUID

from core.documents.fonts import Fonts
from core.documents.offers import Offer, Printable
from core.documents.wording import Wording
from core.subject import Subject, SubjectKind


@dataclass(frozen=True, slots=True)
class PaperDesk:
    """What every paper is drawn with: the office's wording and faces, the day, the record's head.

    `today` is the day on which it is drawn, which a late note may set back.
    """

    wording: Wording
    fonts: Fonts
    today: date
    audit_head: str


class PaperSource(Protocol):
    """The papers of a few kinds of subjects, over the facade that knows them."""

    @property
    def keys(self) -> Mapping[SubjectKind, tuple[str, ...]]:
        """The papers that every subject of each kind can have, by which a search finds them."""
        ...

    def about(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[Subject, str]]:
        """Name what papers can be about, of one compound or of all, without personal data."""
        ...

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the papers of one subject in their order, each with how it is built."""
        ...


@runtime_checkable
class ChoosingSource(PaperSource, Protocol):
    """A source whose subjects have not all papers of their kind."""

    def fewer(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[str, ...]]:
        """Give the papers of such subjects, in their order."""
        ...
