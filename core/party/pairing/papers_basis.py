"""What the papers of pairing share: the wording, the day, the head."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.documents.content import Document, Head, Paper
from core.documents.offers import Offer
from core.documents.wording import PaperWording, Wording


@dataclass(frozen=True, slots=True)
class PairingBasis:
    """What every paper is made with; `today` dates what nobody signs."""

    wording: Wording
    today: date
    audit_head: str = ""

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`."""
        return self.wording.paper(code)

    def head(self, code: str, place: str, subject_id: UUID, archive: str) -> Head:
        """Build the common head of paper `code`; the archive number names nobody."""
        return Head(
            code=code,
            compound=place,
            archive=f"{code}-{archive}",
            issued_on=self.today,
            opaque_id=f"{code}:{subject_id.hex.upper()}",
            audit_head=self.audit_head,
        )

    def offer(self, key: str, build: Callable[[], Document]) -> Offer[Paper]:
        """Offer a paper under its key."""
        name = self.paper(key).text("name")
        return Offer(key, name, lambda: Paper(key[:3], name, (build(),)))
