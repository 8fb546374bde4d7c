"""复核、查票申请与答复 (D29): what was asked, what was found, before whom, who answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.assemblies.papers_basis import Basis
from core.assemblies.rechecks.kinds import RecheckFinding, RecheckKind
from core.assemblies.rechecks.sheets import AnswerRow, RecheckSheet
from core.documents.content import (
    Block,
    Box,
    Choices,
    Document,
    Fields,
    Head,
    Look,
    Paper,
    Paragraph,
    Signatures,
)
from core.documents.offers import Offer
from core.documents.sources import PaperDesk
from core.documents.wording import PaperWording
from core.documents.words import day_text
from core.lawbooks import pack_text
from core.phrases import words_of

CODE, FORM = "D29", "D29_form"
_ROOM_MM = 38.0
_HAND_MM = 11.0
_EMPTY = "\u200b"
"""Room to write by hand; a field without any text would be missing."""


def offer_recheck_papers(sheet: RecheckSheet, desk: PaperDesk) -> tuple[Offer[Paper], ...]:
    """Offer D29: the request, then the answer, to be filled by hand until it is noted."""
    wording = desk.wording.paper(CODE)

    def build() -> Paper:
        parts = (_request(wording, sheet, desk), _answer(wording, sheet, desk))
        return Paper(CODE, wording.text("name"), parts)

    return (Offer(CODE, wording.text("name"), build),)


def _head(sheet: RecheckSheet, desk: PaperDesk) -> Head:
    row = sheet.row
    return Head(
        code=CODE,
        compound=sheet.compound,
        body=sheet.organiser,
        archive=row.label,
        rule_pack=pack_text(sheet.pack),
        contact=sheet.contact,
        opaque_id=f"{CODE}:{row.id.hex.upper()}",
        issued_on=row.received_on,
        audit_head=desk.audit_head,
    )


def _request(wording: PaperWording, sheet: RecheckSheet, desk: PaperDesk) -> Document:
    row = sheet.row
    values = (
        row.label,
        day_text(row.received_on),
        row.applicant,
        row.address,
        row.agent or wording.text("nobody"),
        row.received_by,
        sheet.title,
        wording.text("result", {"day": day_text(sheet.declared_on)}),
    )
    return Document(
        _head(sheet, desk).part(1),
        wording.text("request_title", {"compound": sheet.compound}),
        (
            Fields(tuple(zip(wording.words("request_labels"), values, strict=True))),
            asked_for(wording, row.kind),
            Box(wording.text("item", {"item": row.item}), _ROOM_MM / 2),
            Box(wording.text("grounds", {"grounds": row.grounds}), _ROOM_MM),
            Paragraph(wording.text("kept_secret"), indented=False),
            Signatures(wording.words("request_signs")),
        ),
        Look.FORM,
    )


def _answer(wording: PaperWording, sheet: RecheckSheet, desk: PaperDesk) -> Document:
    said = sheet.row.answer
    known = day_text(said.done_on) if said else ""
    undone = wording.text("not_done") if said and said.done_on is None else ""
    values = (
        sheet.row.label,
        day_text(said.answered_on) if said else "",
        known or undone,
        (said.place or undone) if said else "",
        (said.witnesses or undone) if said else "",
        said.told_how if said else "",
    )
    head = _head(sheet, desk).part(2)
    if said is not None:
        head = replace(head, issued_on=said.answered_on)
    return Document(
        head,
        wording.text("answer_title", {"compound": sheet.compound}),
        (
            Paragraph(
                wording.text(
                    "answer_to",
                    {"applicant": sheet.row.applicant, "day": day_text(sheet.row.received_on)},
                ),
                indented=False,
            ),
            Fields(
                tuple(zip(wording.words("answer_labels"), values, strict=True)),
                row_height_mm=_HAND_MM,
            ),
            Choices(
                wording.text("finding"),
                tuple(
                    (text, said is not None and said.finding is one)
                    for one, text in words_of(RecheckFinding).items()
                ),
            ),
            Box(wording.text("answer", {"answer": said.answer if said else _EMPTY}), _ROOM_MM),
            *_what_follows(wording, said),
            Fields(
                ((wording.text("answered_by"), said.answered_by if said else ""),),
                across=1,
                row_height_mm=_HAND_MM,
            ),
            Signatures(wording.words("answer_signs")),
        ),
        Look.FORM,
    )


def _what_follows(wording: PaperWording, said: AnswerRow | None) -> tuple[Block, ...]:
    """Say what follows a finding; nothing while there is none."""
    if said is None:
        return ()
    return (Paragraph(wording.text(f"then_{said.finding.value}"), indented=False),)


def build_blank_request(basis: Basis, declared_on: date) -> Paper:
    """Build the request of D29 to be filled by hand: nobody needs to ask for the form at home."""
    wording, sheet = basis.paper(CODE), basis.sheet
    known = {6: sheet.title, 7: wording.text("result", {"day": day_text(declared_on)})}
    labels = wording.words("request_labels")
    pairs = tuple((label, known.get(place, "")) for place, label in enumerate(labels))
    blocks: list[Block] = [
        Fields(pairs, row_height_mm=_HAND_MM),
        asked_for(wording, None),
        Box(wording.text("item", {"item": _EMPTY}), _ROOM_MM),
        Box(wording.text("grounds", {"grounds": _EMPTY}), _ROOM_MM),
        Paragraph(wording.text("kept_secret"), indented=False),
        Signatures(wording.words("request_signs")),
    ]
    title = wording.text("request_title", {"compound": sheet.compound_name})
    document = basis.form(CODE, title, blocks, issued_on=declared_on)
    return Paper(CODE, basis.paper(FORM).text("name"), (document,))


def asked_for(wording: PaperWording, kind: RecheckKind | None) -> Choices:
    """Give the boxes of what is asked for, ticked where it is known."""
    options = tuple((text, kind is one) for one, text in words_of(RecheckKind).items())
    return Choices(wording.text("asked_for"), options)
