"""What the papers of one topic share: its sheet, the wording, the fields most of them use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.documents.content import Head
from core.documents.wording import PaperWording, Wording
from core.documents.words import day_text, ended
from core.meetings.pool.sheets import PoolSheet, RoundSheet
from core.phrases import word


@dataclass(frozen=True, slots=True)
class TopicBasis:
    """A topic with its last round of opinions; `today` dates its papers, `issuer` signs them."""

    sheet: PoolSheet
    wording: Wording
    today: date
    issuer: str
    audit_head: str = ""
    round: RoundSheet | None = None

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`."""
        return self.wording.paper(code)

    @property
    def names(self) -> dict[str, str | None]:
        """Give the fields that most papers use."""
        topic = self.sheet.topic
        return {
            "title": topic.title,
            "place": topic.place,
            "number": str(topic.number),
            "kind": word(topic.kind),
            "raised_by": ended(topic.raised_by),
            "raised_on": day_text(topic.raised_on),
            "way": word(topic.way),
        }

    def head(self, code: str) -> Head:
        """Build the common head of paper `code`."""
        topic = self.sheet.topic
        return Head(
            code=code,
            compound=topic.place,
            archive=f"{code}-Y{topic.number}",
            issued_on=self.today,
            opaque_id=f"{code}:{topic.id.hex.upper()}",
            audit_head=self.audit_head,
        )
