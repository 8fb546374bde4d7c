"""Papers of a dispute: the agreement to sign P61, the record of the mediation P62.

Both say what each side said and promised; neither judges.
"""

from __future__ import annotations

from core.affairs.neighbours.kinds import DisputeState, MediatorKind
from core.affairs.neighbours.papers_basis import NeighbourBasis, plain, typed
from core.affairs.neighbours.sheets import AgreementRow, DisputeSheet
from core.documents.content import (
    Align,
    Block,
    Document,
    Heading,
    Paper,
    Paragraph,
    Signatures,
    Table,
)
from core.documents.offers import Offer, due
from core.documents.wording import PaperWording
from core.documents.words import day_text, money_text
from core.phrases import word


def offer_dispute_papers(basis: NeighbourBasis, sheet: DisputeSheet) -> tuple[Offer[Paper], ...]:
    """Name the papers of a case, in the order in which they are due."""

    def record() -> Paper:
        return Paper("P62", basis.paper("P62").text("name"), (build_record(basis, sheet),))

    def agreement() -> Paper:
        standing = due(sheet.agreement, "papers.no_agreement")
        document = build_agreement(basis, sheet, standing)
        return Paper("P61", basis.paper("P61").text("name"), (document,))

    return (
        Offer("P62", basis.paper("P62").text("name"), record),
        Offer("P61", basis.paper("P61").text("name"), agreement),
    )


def build_agreement(
    basis: NeighbourBasis, sheet: DisputeSheet, agreement: AgreementRow
) -> Document:
    """调解协议书 (P61): who agreed on what, who does what by when, room to sign."""
    wording, row = basis.paper("P61"), sheet.row
    fields = {
        "compound": row.compound,
        "title": row.title,
        "place": row.place,
        "signed_on": day_text(agreement.signed_on),
        "signed_at": agreement.place,
    }
    replaced: list[Block] = []
    if agreement.reason:
        replaced.append(Paragraph(wording.text("replaced", {"reason": plain(agreement.reason)})))
    sides = dict.fromkeys(word(party.side) for party in sheet.parties)
    labels = tuple(wording.text("party_signature", {"side": side}) for side in sides)
    parts: dict[str, list[Block]] = {
        "parties": _parties(wording, sheet),
        "mediators": _mediators(wording, sheet),
        "account": typed(row.account),
        "terms": typed(agreement.terms),
        "promises": [_promises(wording, agreement)],
        "replaced": replaced,
        "signatures": [Signatures((*labels, wording.text("mediator_signature")))],
    }
    number = f"{row.number}-{agreement.number}"
    return Document(
        head=basis.head("P61", row.compound, row.id, number, day=agreement.signed_on),
        title=wording.text("title"),
        blocks=tuple(wording.blocks("body", fields, parts)),
    )


def _parties(wording: PaperWording, sheet: DisputeSheet) -> list[Block]:
    blocks: list[Block] = []
    for party in sheet.parties:
        more = wording.text("address", {"address": party.address}) if party.address else ""
        more += wording.text("agent", {"agent": party.agent}) if party.agent else ""
        said = {"side": word(party.side), "name": party.name, "more": more or "\u200b"}
        blocks.append(Paragraph(wording.text("party", said).replace("\u200b", "")))
    return blocks


def _mediators(wording: PaperWording, sheet: DisputeSheet) -> list[Block]:
    blocks: list[Block] = []
    for one in sheet.mediators:
        kind = one.own_kind if one.kind is MediatorKind.OWN else word(one.kind)
        unit = f"（{one.unit}）" if one.unit else "\u200b"
        said = {"kind": kind, "name": one.name, "unit": unit}
        blocks.append(Paragraph(wording.text("mediator", said).replace("\u200b", "")))
    return blocks


def _promises(wording: PaperWording, agreement: AgreementRow) -> Table:
    columns = wording.columns(
        "promise_columns",
        (12, Align.CENTRE),
        (34, Align.LEFT),
        (62, Align.LEFT),
        (26, Align.RIGHT),
        (30, Align.CENTRE),
    )
    rows = tuple(
        (
            str(one.number),
            one.who,
            one.action,
            "" if one.fen is None else money_text(one.fen),
            day_text(one.deadline),
        )
        for one in agreement.promises
    )
    return Table(columns, rows)


def build_record(basis: NeighbourBasis, sheet: DisputeSheet) -> Document:
    """调解记录 (P62): every sitting as it was, and how the case stands."""
    wording, row = basis.paper("P62"), sheet.row
    fields = {
        "title": row.title,
        "kind": word(row.kind),
        "place": row.place,
        "received_on": day_text(row.received_on),
        "received_how": plain(row.received_how),
        "standing": _standing(wording, sheet),
    }
    people = basis.paper("P61")
    parts: dict[str, list[Block]] = {
        "parties": _parties(people, sheet),
        "mediators": _mediators(people, sheet),
        "account": typed(row.account),
        "rounds": _rounds(wording, sheet),
        "signatures": [Signatures(wording.words("signatures"))],
    }
    days = [row.received_on, *(one.day for one in sheet.rounds), row.ended_on or row.received_on]
    return Document(
        head=basis.head("P62", row.compound, row.id, row.number, day=max(days)),
        title=wording.text("title"),
        blocks=tuple(wording.blocks("body", fields, parts)),
    )


def _rounds(wording: PaperWording, sheet: DisputeSheet) -> list[Block]:
    blocks: list[Block] = []
    for one in sheet.rounds:
        fields = {
            "number": str(one.number),
            "day": day_text(one.day),
            "place": one.place,
            "present": plain(one.present),
            "recorder": one.recorder,
            "result": plain(one.result),
        }
        blocks.append(Heading(wording.text("round", fields)))
        blocks.append(Paragraph(wording.text("round_place", fields)))
        blocks.append(Paragraph(wording.text("said")))
        blocks += typed(one.said)
        blocks.append(Paragraph(wording.text("result", fields)))
    return blocks


def _standing(wording: PaperWording, sheet: DisputeSheet) -> str:
    row, agreement = sheet.row, sheet.agreement
    fields = {
        "note": plain(row.end_note),
        "ended_on": day_text(row.ended_on),
        "recourse": word(row.recourse) if row.recourse is not None else "",
        "signed_on": day_text(agreement.signed_on) if agreement is not None else "",
    }
    keys = {
        DisputeState.OPEN: "standing_open",
        DisputeState.AGREED: "standing_agreed",
        DisputeState.KEPT: "standing_kept",
        DisputeState.NOT_AGREED: "standing_not_agreed",
        DisputeState.WITHDRAWN: "standing_withdrawn",
    }
    return wording.text(keys[row.state], fields)
