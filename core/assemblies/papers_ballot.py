"""The combined ballot (D17 表决票, D18 选票) as a mark sheet, and its layout; nothing is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from uuid import UUID

from core.assemblies.ballots import BallotLayout
from core.assemblies.count_sheets import BallotRow
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_meeting import proxy_text, silence_text
from core.assemblies.sheets import BallotItemRow, CandidateRow, CandidatesSheet, MatterRow
from core.documents.content import Align, Document, Fields, Look, Paragraph, Table
from core.documents.fonts import Fonts
from core.documents.markgeometry import MarkLayout, lay_out
from core.documents.marksheet import MarkCopy, MarkRow, MarkSection, MarkSheet
from core.documents.words import day_text, deadline_text, metres_text
from core.errors import KnownError
from core.law.numerals import number_text
from core.law.shares import area_text
from core.lawbooks import pack_text

_REPEATED = 2
"""Dwelling and owner stand on every page, so that loose ones are put together by eye too."""

_LISTED = 3
"""Dwellings that the ballot's own cell holds in a type that can be read."""

_ANNEX = ((12.0, Align.CENTRE), (46.0, Align.LEFT), (26.0, Align.RIGHT))


def build_ballot_sheet(basis: Basis, elections: Sequence[CandidatesSheet]) -> MarkSheet:
    """Build what all ballots of the assembly share; the rows stand in the order of its items."""
    sheet, wording = basis.sheet, basis.paper("D17")
    if not sheet.items:
        raise KnownError("papers.no_items")
    fields = {
        "compound": sheet.compound_name,
        "session": basis.session,
        "end": deadline_text(basis.first_deadline),
        "returning": sheet.return_place,
        "silence": silence_text(basis),
        "blank": wording.text(
            "blank_abstains" if basis.rules.blank_is_abstention else "blank_apart"
        ),
        "signing": wording.text("signing")
        + (proxy_text(basis) if basis.proxy_limit is not None else ""),
        "pack": pack_text(sheet.pack),
        "issuer": sheet.organiser,
        "code": basis.head("D17").archive,
        "contact": basis.head("D17").contact,
    }
    return MarkSheet(
        title=wording.text("title", fields),
        subtitle=wording.text("subtitle", fields),
        sections=_sections(basis, elections),
        facts=tuple(wording.text("facts").splitlines()),
        instructions=tuple(wording.text("instructions", fields).splitlines()),
        signatures=tuple(wording.text("signatures").splitlines()),
        stamp=wording.text("stamp"),
        footer=wording.text("footer", fields),
        repeated=_REPEATED,
        imprint=tuple(wording.text("imprint", fields).splitlines()),
    )


def ballot_layout(sheet: MarkSheet, fonts: Fonts | None = None) -> tuple[MarkLayout, BallotLayout]:
    """Place the sheet; give also what the serials' codes must name: its hash and its pages."""
    layout = lay_out(sheet, fonts)
    return layout, BallotLayout(layout.layout_hash, len(layout.pages))


def ballot_copies(
    basis: Basis, ballots: Sequence[BallotRow], before: Mapping[int, int] = MappingProxyType({})
) -> list[MarkCopy]:
    """Fill each ballot's facts, in the order of the facts that the sheet names.

    An owner of more dwellings than the cell holds gets an annex that lists every one with its area.
    A ballot that was printed `before`, so often by its number, says that it is printed again.
    """
    wording = basis.paper("D17")

    def again(number: int) -> str:
        times = before.get(number, 0)
        return wording.text("again", {"times": str(times + 1)}) if times else ""

    return [
        MarkCopy(
            ballot.serial,
            (
                _dwellings(basis, ballot),
                ballot.owner_names,
                metres_text(ballot.area),
                wording.text("weight", {"voter": str(ballot.voter_no)}),
            ),
            ballot.payloads,
            wording.text("issued", {"day": day_text(ballot.issued_on)}),
            _annex(basis, ballot) if len(ballot.dwellings) > _LISTED else None,
            again(ballot.number),
        )
        for ballot in ballots
    ]


def _dwellings(basis: Basis, ballot: BallotRow) -> str:
    if len(ballot.dwellings) <= _LISTED:
        return ballot.addresses
    fields = {"first": ballot.dwellings[0].address, "count": str(len(ballot.dwellings))}
    return basis.paper("D17").text("annexed", fields)


def _annex(basis: Basis, ballot: BallotRow) -> Document:
    """List every dwelling of a ballot, two side by side, with the sum; it bears no code."""
    wording = basis.paper("D17")
    count = len(ballot.dwellings)
    cells = [
        (str(number), dwelling.address, area_text(dwelling.area))
        for number, dwelling in enumerate(ballot.dwellings, 1)
    ]
    half = (count + 1) // 2
    right = [*cells[half:], ("", "", "")][:half]
    counted = {"count": str(count)}
    values = (
        ballot.serial,
        ballot.owner_names,
        wording.text("annex_count", counted),
        metres_text(ballot.area),
    )
    total = wording.text("annex_total", counted)
    return Document(
        replace(  # a code would tell a scanner that it is a ballot
            basis.head("D17").part(1), opaque_id="", issued_on=ballot.issued_on
        ),
        wording.text("annex_title"),
        (
            Paragraph(wording.text("annex_intro"), indented=False),
            Fields(tuple(zip(wording.words("annex_facts"), values, strict=True))),
            Table(
                wording.columns("annex_columns", *_ANNEX * 2),
                tuple((*a, *b) for a, b in zip(cells[:half], right, strict=True)),
                total=("", "", "", "", total, area_text(ballot.area)),
            ),
        ),
        Look.FORM,
    )


def _sections(basis: Basis, elections: Sequence[CandidatesSheet]) -> tuple[MarkSection, ...]:
    """Group the items as they stand: each election by itself, ordinary matters together."""
    wording = basis.paper("D17")
    matters = {matter.id: matter for matter in basis.sheet.matters}
    candidates = {row.id: row for election in elections for row in election.candidates}
    options = tuple(wording.text("options").splitlines())
    made: list[MarkSection] = []
    items = sorted(basis.sheet.items, key=lambda item: item.position)
    for matter_id, group in groupby(
        items, key=lambda item: item.matter_id if item.candidate_id else None
    ):
        rows = list(group)
        title = f"{number_text(len(made) + 1)}、"
        if matter_id is None:
            heads = tuple(
                _matter_row(basis, number, item, matters[item.matter_id])
                for number, item in enumerate(rows, 1)
            )
            section = MarkSection(title + wording.text("matters"), options, heads)
        else:
            matter = matters[matter_id]
            spoils = basis.rules.too_many_spoils_the_election
            counts = {
                "seats": str(matter.seats),
                "count": str(len(rows)),
                "too_many": wording.text("too_many_spoils" if spoils else "too_many_counts"),
            }
            section = MarkSection(
                title + matter.title,
                options,
                tuple(
                    _candidate_row(number, item, candidates) for number, item in enumerate(rows, 1)
                ),
                note=wording.text("election_note", counts),
            )
        made.append(section)
    return tuple(made)


def _matter_row(basis: Basis, number: int, item: BallotItemRow, matter: MatterRow) -> MarkRow:
    return MarkRow(number, item.label, basis.item(matter.kind))


def _candidate_row(
    number: int, item: BallotItemRow, candidates: Mapping[UUID, CandidateRow]
) -> MarkRow:
    row = candidates.get(item.candidate_id) if item.candidate_id else None
    return MarkRow(number, item.label, row.address if row else "")
