"""What the papers of problems and money share: the wording, the day, the head."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.documents.content import Fields, Head
from core.documents.wording import PaperWording, Wording


@dataclass(frozen=True, slots=True)
class AffairsBasis:
    """What all papers of one drawing share; `today` dates them."""

    wording: Wording
    today: date
    audit_head: str = ""

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`."""
        return self.wording.paper(code)

    def head(self, code: str, compound: str, number: str, subject_id: UUID) -> Head:
        """Build the common head; the code printed tells nothing but the kind and an id."""
        return Head(
            code=code,
            compound=compound,
            archive=f"{code}-{number}",
            issued_on=self.today,
            opaque_id=f"{code}:{subject_id.hex.upper()}",
            audit_head=self.audit_head,
        )


def grid(wording: PaperWording, key: str, values: tuple[str, ...]) -> Fields:
    """Set values under the words of the text `key`, two pairs a line."""
    return Fields(tuple(zip(wording.words(key), values, strict=True)))
