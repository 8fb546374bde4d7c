"""Papers of members where they live: the letter to the unit P01, the check-in slip P02."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.documents.content import (
    Block,
    Box,
    Document,
    Fields,
    Head,
    Heading,
    Look,
    Paper,
    Paragraph,
    Signatures,
    Signed,
    Space,
)
from core.documents.offers import NotDueError, Offer
from core.documents.wording import PaperWording, Wording
from core.documents.words import day_text, ended, list_text, paragraphs
from core.party.organisations.sheets import DutyRow
from core.party.organisations.sheets_papers import LetterSheet, SlipSheet
from core.phrases import word

_REPLY_MM = 62.0
_NOTE_MM = 16.0


@dataclass(frozen=True, slots=True)
class MemberBasis:
    """What both papers are made with; `office` is the community, where nothing nearer signs."""

    wording: Wording
    office: str
    today: date
    audit_head: str = ""

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`."""
        return self.wording.paper(code)

    def head(self, code: str, subject_id: UUID, archive: str, issued: date | None = None) -> Head:
        """Build the common head; neither it nor the archive number names a member."""
        return Head(
            code=code,
            compound=self.office,
            archive=f"{code}-{archive}",
            issued_on=issued,
            opaque_id=f"{code}:{subject_id.hex.upper()}",
            audit_head=self.audit_head,
        )


def build_letter(basis: MemberBasis, sheet: LetterSheet) -> Paper:
    """一信一函 (P01): the letter to the work unit, and the form on which the unit answers."""
    wording = basis.paper("P01")
    issuer = sheet.issuer or basis.office
    letter = Document(
        head=basis.head("P01", sheet.id, f"{sheet.year}-{sheet.number}"),
        title=wording.text(f"{sheet.kind}_title"),
        blocks=tuple(Paragraph(line) for line in _letter_lines(wording, sheet)),
        addressee=sheet.to_unit,
        attachments=(wording.text("attachment"),),
        signed=Signed(issuer, sheet.day),
    )
    return Paper("P01", wording.text("name"), (letter, _build_reply(basis, sheet, issuer)))


def _letter_lines(wording: PaperWording, sheet: LetterSheet) -> list[str]:
    fields = {
        "member": sheet.member,
        "status": word(sheet.status),
        "year": str(sheet.year),
        "day": day_text(sheet.reported_on),
        "organisation": sheet.reported_to,
    }
    key = "known" if sheet.reported_on is not None else "unknown"
    return [
        wording.text(key, fields),
        *paragraphs(sheet.text),
        wording.text(f"{sheet.kind}_end", fields),
    ]


def _build_reply(basis: MemberBasis, sheet: LetterSheet, issuer: str) -> Document:
    """函: what the unit is told of the year, and its answer, or room for it."""
    wording = basis.paper("P01")
    year = str(sheet.year)
    head = basis.head("P01", sheet.id, f"{year}-{sheet.number}", sheet.day)
    none, unset = wording.text("none"), wording.text("elsewhere")
    facts = (
        *(sheet.member, word(sheet.status), sheet.to_unit, sheet.record or unset),
        *(sheet.reported_to or none, day_text(sheet.reported_on) or none),
    )
    year_facts = (
        _duties_text(wording, sheet.duties) or none,
        wording.text("points", {"points": str(sheet.points)}) if sheet.points else none,
        word(sheet.grade) if sheet.grade is not None else none,
    )
    said = wording.text("reply")
    if sheet.answered_on is not None:
        told = {"day": day_text(sheet.answered_on), "answer": ended(sheet.answer)}
        said = wording.text("answered", told)
    return Document(
        head=head.part(2),
        title=wording.text("reply_title"),
        blocks=(
            Paragraph(wording.text("reply_to", {"issuer": issuer}), indented=False),
            Paragraph(
                wording.text("reply_lead", {"day": day_text(sheet.day), "serial": head.archive})
            ),
            Fields(tuple(zip(wording.words("about"), facts, strict=True))),
            Fields(
                tuple(zip(wording.words("year_facts", {"year": year}), year_facts, strict=True)),
                across=1,
            ),
            Box(said, _REPLY_MM),
            Signatures(wording.words("signatures")),
        ),
        look=Look.FORM,
    )


def build_slip(basis: MemberBasis, sheet: SlipSheet) -> Document:
    """报到单和回执 (P02): the upper half stays, the lower goes to where the member's record is.

    Raises `NotDueError` for a check-in that was withdrawn.
    """
    if sheet.withdrawn_on is not None:
        raise NotDueError("organisations.withdrawn_slip", day=sheet.withdrawn_on.isoformat())
    wording = basis.paper("P02")
    year = sheet.day.year
    serial = wording.text("number", {"year": str(year), "number": str(sheet.number)})
    fields = {
        "member": sheet.member,
        "status": word(sheet.status),
        "day": day_text(sheet.day),
        "organisation": sheet.organisation,
        "record": sheet.record,
        "serial": serial,
    }
    unset = wording.text("unset")
    facts = (
        *(serial, fields["day"], sheet.member, fields["status"]),
        *(sheet.unit or unset, sheet.record or unset, sheet.organisation, sheet.receiver),
    )
    duties = _duties_text(wording, sheet.duties) or wording.text("free")
    note = [wording.text("note", {"note": ended(sheet.note)})] if sheet.note.strip() else []
    blocks: tuple[Block, ...] = (
        Heading(wording.text("slip")),
        Fields(tuple(zip(wording.words("about"), facts, strict=True))),
        Box("\n".join((wording.text("said", {"duties": duties}), *note)), _NOTE_MM),
        Signatures(wording.words("signatures")),
        Space(),
        Paragraph(wording.text("cut"), indented=False),
        Heading(wording.text("receipt")),
        Paragraph(
            wording.text("receipt_to" if sheet.record else "receipt_any", fields), indented=False
        ),
        Paragraph(wording.text("receipt_said", fields)),
        Signatures(wording.words("receipt_signatures")),
    )
    return Document(
        head=basis.head("P02", sheet.id, f"{year}-{sheet.number}", basis.today),
        title=wording.text("title"),
        blocks=blocks,
        look=Look.FORM,
    )


def _duties_text(wording: PaperWording, duties: Iterable[DutyRow]) -> str:
    return list_text(
        wording.text("duty", {"role": word(one.role), "text": ended(one.text)})
        if one.text.strip()
        else word(one.role)
        for one in duties
    )


def offer_letter(basis: MemberBasis, sheet: LetterSheet) -> Offer[Paper]:
    """Offer the letter with its reply form."""
    name = basis.paper("P01").text("name")
    return Offer("P01", name, lambda: build_letter(basis, sheet))


def offer_slip(basis: MemberBasis, sheet: SlipSheet) -> Offer[Paper]:
    """Offer the slip, as long as the check-in stands."""
    name = basis.paper("P02").text("name")
    return Offer("P02", name, lambda: Paper("P02", name, (build_slip(basis, sheet),)))
