"""What all papers of one committee share: its sheet, how it is reached, their head."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from core.assemblies.sheets import PassedOver
from core.committees.sheets import CommitteeSheet, FirstMeetingRow, Post
from core.documents.content import Head
from core.documents.wording import PaperWording, Wording, required
from core.documents.words import day_text, list_text
from core.errors import KnownError
from core.lawbooks import pack_text


@dataclass(frozen=True, slots=True)
class CommitteeBasis:
    """What all papers of one committee share; `today` dates them."""

    sheet: CommitteeSheet
    wording: Wording
    today: date
    street: str = ""  # 街道办事处, one of those with whom it is filed
    housing: str = ""  # 区县住建部门, the other, by its name if the assembly has it
    address: str = ""  # where it is reached, if it has no address of its own
    phone: str = ""  # and its telephone, likewise
    convenor: str = ""  # who called the first meeting: the assembly's organiser
    posting_place: str = ""  # where its papers hang
    posted: str = ""  # since when the posts hang and where, once they do
    serial_prefix: str = ""  # of the assembly, under which its papers are kept
    audit_head: str = ""
    passed_over: tuple[PassedOver, ...] = ()  # on the way here, each with its reason
    printed: Mapping[str, int] = field(default_factory=dict)  # papers there are, and their pages

    @property
    def place(self) -> str:
        """Where the committee is reached."""
        return self.sheet.address or self.address

    @property
    def telephone(self) -> str:
        """Under which number the authority reaches it: its own, its chair's, the organiser's.

        What hangs on the board gives its own alone: nobody's private number is published.
        """
        chair = next((row.phone for row in self.sheet.members if row.post is Post.CHAIR), "")
        return self.sheet.phone or chair or self.phone

    @property
    def authorities(self) -> str:
        """With whom the law of this place wants it filed."""
        filing, wording = self.sheet.filing, self.paper("D31")
        named = self.housing or wording.text("housing")
        housing = named if filing.to in {"housing", "both"} else ""
        street = (
            required("D31", wording.text("street"), self.street) if filing.to != "housing" else ""
        )
        return list_text((housing, street))

    @property
    def meeting(self) -> FirstMeetingRow:
        """The first meeting; KnownError where none is recorded yet."""
        if self.sheet.first_meeting is None:
            raise KnownError("papers.no_first_meeting")
        return self.sheet.first_meeting

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`."""
        return self.wording.paper(code)

    def archive(self, code: str) -> str:
        """Name what a paper is kept under: with the assembly's own."""
        return "-".join(part for part in (self.serial_prefix, code) if part)

    def head(self, code: str) -> Head:
        """Build the common head of paper `code`."""
        sheet = self.sheet
        return Head(
            code=code,
            compound=sheet.compound_name,
            body=sheet.name,
            archive=self.archive(code),
            rule_pack=pack_text(sheet.pack),
            contact="，".join(part for part in (self.place, self.sheet.phone) if part),
            opaque_id=f"{code}:{sheet.id.hex.upper()}",
            audit_head=self.audit_head,
        )


def term_fields(sheet: CommitteeSheet) -> dict[str, str]:
    """Give the days of the term as the wordings of D30 and D31 name them."""
    return {
        "term_from": day_text(sheet.term_from),
        "term_until": day_text(sheet.term_until),
    }
