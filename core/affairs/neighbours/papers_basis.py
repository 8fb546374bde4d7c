"""What the papers of neighbours share: the wording, the day, the head, amounts as they print."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.documents.content import Block, Head, Paragraph
from core.documents.wording import PaperWording, Wording
from core.documents.words import ended, paragraphs


@dataclass(frozen=True, slots=True)
class NeighbourBasis:
    """What every paper is drawn with; `today` dates those that nobody signs."""

    wording: Wording
    today: date
    audit_head: str = ""

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`."""
        return self.wording.paper(code)

    def head(
        self, code: str, compound: str, subject_id: UUID, number: int | str, *, day: date
    ) -> Head:
        """Build the common head of paper `code`."""
        return Head(
            code=code,
            compound=compound,
            archive=f"{code}-{number}",
            issued_on=day,
            opaque_id=f"{code}:{subject_id.hex.upper()}",
            audit_head=self.audit_head,
        )


def typed(text: str) -> list[Block]:
    """Give what somebody typed as paragraphs, each with its full stop."""
    return [Paragraph(line) for line in paragraphs(text)]


def plain(text: str) -> str:
    """Drop the full stop that the wording adds; several lines become one."""
    return ended(" ".join(paragraphs(text)))
