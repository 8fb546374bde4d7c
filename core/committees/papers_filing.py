"""备案申请表 with the list of members, and the packet's index (D31)."""

from __future__ import annotations

from dataclasses import replace

from core.assemblies.papers_breaches import breaches
from core.committees.packets import CHANGE, filing_code, is_own
from core.committees.papers_basis import CommitteeBasis, term_fields
from core.committees.sheets import (
    CommitteeMemberRow,
    CommitteeSheet,
    FilingPaperRow,
    FilingState,
    Post,
)
from core.documents.content import (
    Align,
    Block,
    Box,
    Document,
    Fields,
    Heading,
    Look,
    Paper,
    Paragraph,
    Signatures,
    Table,
)
from core.documents.wording import PaperWording, required
from core.documents.words import day_text, list_text
from core.phrases import word

_HAND_MM = 11.0
_OPINION_MM = 32
"""Room for what the authority writes; higher, and its signature would touch the imprint."""
_WRITE_MM = 8.5
"""Room for two figures and a sign by hand; a committee of eleven stays on the page."""


def build_filing(basis: CommitteeBasis) -> Paper:
    """备案申请表 with the list of members, and the packet's index (D31, D34)."""
    code = filing_code(basis.sheet)
    return Paper(code, basis.paper(code).text("name"), (_application(basis), _index(basis)))


def _application(basis: CommitteeBasis) -> Document:
    sheet, filing, wording = basis.sheet, basis.sheet.filing, basis.paper("D31")
    fields = {
        "committee": sheet.name,
        "compound": sheet.compound_name,
        "article": filing.article.formal() if filing.article else wording.text("article"),
        "authorities": basis.authorities,
        "confirm": wording.text("confirm" if filing.ask_street else "confirmed"),
    }
    blocks: list[Block] = [
        Paragraph(wording.text("intro", fields), indented=False),
        _application_fields(basis),
        *_change(basis),
        Paragraph(wording.text("request", fields)),
        Heading(wording.text("members")),
        _members(wording, sheet),
        *breaches(basis.paper("common"), basis.passed_over),
        Signatures(wording.words("applicant_signs")),
        Box(wording.text("authority_opinion"), _OPINION_MM),
        Signatures(wording.words("receiver_signs")),
    ]
    return Document(
        basis.head(filing_code(sheet)),
        basis.paper(filing_code(sheet)).text("title"),
        tuple(blocks),
        Look.FORM,
    )


def _change(basis: CommitteeBasis) -> list[Block]:
    """Say what a by-election changed of the committee that was filed before."""
    sheet, wording = basis.sheet, basis.paper(CHANGE)
    if not sheet.change:
        return []
    facts = {"names": list_text(sheet.joined), "count": str(len(sheet.joined))}
    return [Paragraph(wording.text("changed", facts))]


def _application_fields(basis: CommitteeBasis) -> Fields:
    sheet, filing, wording = basis.sheet, basis.sheet.filing, basis.paper("D31")
    labels = wording.words("labels")
    chair = next((row for row in sheet.members if row.post is Post.CHAIR), None)
    size = {"count": str(len(sheet.members)), "alternates": str(len(sheet.alternates))}
    values = (
        sheet.compound_name,
        required("D31", labels[1], basis.place),
        sheet.name,
        wording.text("term_number", {"term": str(sheet.term)}),
        wording.text("term", term_fields(sheet)),
        wording.text("size", size),
        chair.name if chair else "",
        basis.telephone,
        filing.authority or basis.authorities,
        day_text(filing.last_day),
        filing.applicant or sheet.name,
        day_text(filing.submitted_on or basis.today),
    )
    return Fields(tuple(zip(labels, values, strict=True)))


def _members(wording: PaperWording, sheet: CommitteeSheet) -> Table:
    columns = wording.columns(
        "member_columns",
        *((10, Align.CENTRE), (22, Align.CENTRE), (19, Align.CENTRE), (11, Align.CENTRE)),
        *((22, Align.CENTRE), (33, Align.LEFT), (21, Align.CENTRE), (24, Align.CENTRE)),
        (27, Align.CENTRE),
    )
    rows = tuple(
        _member(wording, number, row)
        for number, row in enumerate((*sheet.members, *sheet.alternates), 1)
    )
    return Table(columns, rows, row_height_mm=_WRITE_MM)


def _member(wording: PaperWording, number: int, row: CommitteeMemberRow) -> tuple[str, ...]:
    return (
        str(number),
        row.name,
        word(row.post),
        "",  # the office collects neither sex nor month of birth: the member writes them
        "",
        row.address,
        word(row.political_status),
        row.occupation,
        required("D31", wording.text("phone_of", {"number": str(number)}), row.phone),
    )


def _index(basis: CommitteeBasis) -> Document:
    sheet, filing, wording = basis.sheet, basis.sheet.filing, basis.paper("D31")
    ticked = [_is_there(basis, row) for row in filing.papers]
    fields = {
        "compound": sheet.compound_name,
        "committee": sheet.name,
        "count": str(len(filing.papers)),
        "included": str(sum(ticked)),
    }
    intro = [wording.text("index_intro", fields)]
    if not all(ticked):
        intro.append(wording.text("index_rest"))
    if any(is_own(row.code) for row in filing.papers):
        intro.append(wording.text("index_own"))
    columns = wording.columns(
        "index_columns",
        (12, Align.CENTRE),
        (68, Align.LEFT),
        (40, Align.LEFT),
        (14, Align.CENTRE),
        (14, Align.CENTRE),
        (14, Align.CENTRE),
        (30, Align.LEFT),
    )
    rows = tuple(
        (
            str(row.number),
            row.title,
            row.article,
            str(row.copies),
            _pages(basis, row),
            wording.text("attached") if there else "",
            wording.text("own") if is_own(row.code) else "",
        )
        for row, there in zip(filing.papers, ticked, strict=True)
    )
    blocks: list[Block] = [
        Paragraph("".join(intro), indented=False),
        Table(columns, rows, row_height_mm=_HAND_MM),
        Paragraph(wording.text("index_receipt"), indented=False),
        Signatures(wording.words("handover_signs")),
    ]
    head = basis.head(filing_code(sheet)).part(2)
    head = replace(head, issued_on=filing.submitted_on or basis.today)
    return Document(head, wording.text("index_title"), tuple(blocks), Look.FORM)


def _is_there(basis: CommitteeBasis, row: FilingPaperRow) -> bool:
    """Tell whether a line is ticked: as the office said, before that only what is printed."""
    if row.included or basis.sheet.filing.state is not FilingState.NOT_FILED:
        return row.included
    return row.code in basis.printed


def _pages(basis: CommitteeBasis, row: FilingPaperRow) -> str:
    pages = basis.printed.get(row.code) if row.pages is None else row.pages
    return "" if pages is None else str(pages)
