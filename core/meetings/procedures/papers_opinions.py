"""业主书面意见表 (P33): what each representative takes to his owners with the notice, to sign."""

from __future__ import annotations

from core.documents.content import (
    Align,
    Block,
    Document,
    Fields,
    Head,
    Look,
    Paper,
    Paragraph,
    Signatures,
    Table,
)
from core.documents.offers import Offer, due
from core.documents.sources import PaperDesk
from core.documents.words import when_text
from core.meetings.procedures.sheets_opinions import (
    OpinionRow,
    RepresentationSheet,
    RepresentativeRow,
)
from core.meetings.sheets import MeetingSheet
from core.phrases import word

CODE = "P33"
_HAND_MM = 12.0


def offer_opinion_sheets(
    sheet: MeetingSheet, represented: RepresentationSheet, desk: PaperDesk
) -> Offer[Paper]:
    """Offer the sheets of all representatives as one paper, a part each."""
    name = desk.wording.paper(CODE).text("name")
    own = [one for one in represented.representatives if one.mandates]

    def build() -> Paper:
        due(own or None, "papers.no_mandates")
        parts = (
            build_sheet(sheet, represented, one, number, desk) for number, one in enumerate(own, 1)
        )
        return Paper(CODE, name, tuple(parts))

    return Offer(CODE, name, build)


def build_sheet(
    sheet: MeetingSheet,
    represented: RepresentationSheet,
    one: RepresentativeRow,
    number: int,
    desk: PaperDesk,
) -> Document:
    """Build the sheet of one representative: a table a topic, filled as far as owners signed."""
    wording, meeting = desk.wording.paper(CODE), sheet.meeting
    fields = {
        "body": sheet.body.name,
        "meeting": meeting.title,
        "representative": one.name,
        "when": when_text(meeting.starts_at),
        "count": str(len(one.mandates)),
    }
    pairs = tuple(
        (wording.text(key), fields[key]) for key in ("meeting", "when", "representative", "count")
    )
    columns = wording.columns(
        "columns", (14, Align.CENTRE), (54, Align.LEFT), (46, Align.LEFT), (52, Align.LEFT)
    )
    signed = {(row.topic_id, row.address): row for row in represented.opinions}
    blocks: list[Block] = [Fields(pairs, across=1)]
    for topic in sheet.topics:
        names = {"number": str(topic.number), "title": topic.title}
        blocks.append(Paragraph(wording.text("topic", names), bold=True))
        rows = tuple(
            (
                str(at),
                mandate.address,
                *_said(signed.get((topic.id, mandate.address)), wording.text("choices")),
            )
            for at, mandate in enumerate(one.mandates, 1)
        )
        blocks.append(Table(columns, rows, row_height_mm=_HAND_MM))
    blocks += [Paragraph(wording.text("note")), Signatures(wording.words("signatures"))]
    return Document(
        head=Head(
            code=CODE,
            compound=sheet.body.compound,
            archive=f"{CODE}-{sheet.body.term}-{meeting.number}-{number}",
            issued_on=meeting.notified_on or desk.today,
            opaque_id=f"{CODE}:{meeting.id.hex.upper()}:{number}",
            audit_head=desk.audit_head,
        ),
        title=wording.text("title", fields),
        blocks=tuple(blocks),
        look=Look.FORM,
    )


def _said(row: OpinionRow | None, choices: str) -> tuple[str, str]:
    if row is None:
        return choices, ""
    return word(row.stance), f"{row.signed_by} {row.signed_on.isoformat()}"
