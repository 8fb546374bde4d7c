"""What the papers of one meeting share: its sheet, the wording, the fields most of them use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.clock import CHINA
from core.documents.content import Head
from core.documents.wording import PaperWording, Wording, of_term
from core.documents.words import when_text
from core.lawbooks import pack_text
from core.meetings.kinds import BodyKind
from core.meetings.sheets import MeetingSheet
from core.phrases import word

COMMITTEE = "committee_"
"""How the wording begins that only a committee's papers have."""


@dataclass(frozen=True, slots=True)
class MeetingBasis:
    """What all papers of one meeting share; `today` dates them, the contact answers questions."""

    sheet: MeetingSheet
    wording: Wording
    today: date
    audit_head: str = ""
    pack: str = ""  # the law in force on the day on which the meeting was called

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`."""
        return self.wording.paper(code)

    @property
    def names(self) -> dict[str, str | None]:
        """Give the fields that most papers use."""
        sheet, body, meeting = self.sheet, self.sheet.body, self.sheet.meeting
        return {
            "compound": body.compound,
            "body": body.name,
            "ordinal": self.paper("D40").text("ordinal", {"number": str(meeting.number)}),
            "meeting": meeting.title,
            "when": when_text(meeting.starts_at, meeting.ends_at),
            "place": meeting.place,
            "mode": word(meeting.mode),
            "venue": word(meeting.venue),
            "term": str(body.term),
            "kind": word(body.kind),
            "convenor": meeting.convenor,
            "chair": meeting.chair,
            "recorder": meeting.recorder,
            "seats": str(sheet.counts.seats),
            "present": str(sheet.counts.present),
            "nature": self.paper("D40").text(self.kept("nature")),
        }

    def kept(self, key: str) -> str:
        """Name the wording of `key`; a committee decides (Civil Code 280), others consult."""
        return COMMITTEE + key if self.sheet.body.kind is BodyKind.COMMITTEE else key

    @property
    def signed_in_on(self) -> date:
        """The day of the meeting, which a later print does not change; today before it."""
        return min(self.today, self.sheet.meeting.starts_at.astimezone(CHINA).date())

    @property
    def written_on(self) -> date:
        """The day of the minutes' last version, which a later print does not change."""
        made = self.sheet.minutes
        return made[-1].made_at.astimezone(CHINA).date() if made else self.today

    def head(self, code: str, serial: str = "") -> Head:
        """Build the common head of paper `code`."""
        body, meeting = self.sheet.body, self.sheet.meeting
        days = {"D39": self.signed_in_on, "D40": self.written_on}
        return Head(
            code=code,
            compound=body.compound,
            body=of_term(self.paper("common"), body.name, body.term),
            serial=serial,
            archive=f"{code}-{body.term}-{meeting.number}",
            rule_pack=pack_text(self.pack) if self.pack else "",
            contact=meeting.contact,
            issued_on=days.get(code, self.today),
            opaque_id=f"{code}:{meeting.id.hex.upper()}",
            audit_head=self.audit_head,
        )
