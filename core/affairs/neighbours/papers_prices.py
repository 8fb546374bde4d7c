"""Papers of a negotiation of the fee: the cost sheet P63, the record of the talks P64."""

from __future__ import annotations

from core.affairs.neighbours.counting import Compared
from core.affairs.neighbours.papers_basis import NeighbourBasis, plain, typed
from core.affairs.neighbours.sheets import CostSheetRow, PriceSheet
from core.documents.content import (
    Align,
    Block,
    Document,
    Fields,
    Heading,
    Look,
    Paper,
    Paragraph,
    Signatures,
    Table,
)
from core.documents.offers import Offer, due
from core.documents.wording import PaperWording
from core.documents.words import day_text, metres_text, money_text


def offer_price_papers(basis: NeighbourBasis, sheet: PriceSheet) -> tuple[Offer[Paper], ...]:
    """Name the papers of a negotiation."""

    def costs() -> Paper:
        laid = due(sheet.cost, "papers.no_costs")
        return Paper("P63", basis.paper("P63").text("name"), (build_costs(basis, sheet, laid),))

    def record() -> Paper:
        return Paper("P64", basis.paper("P64").text("name"), (build_talks(basis, sheet),))

    return (
        Offer("P63", basis.paper("P63").text("name"), costs),
        Offer("P64", basis.paper("P64").text("name"), record),
    )


def build_costs(basis: NeighbourBasis, sheet: PriceSheet, laid: CostSheetRow) -> Document:
    """成本测算表 (P63): the lines with their exact total, and every fee beside the cost."""
    wording, row = basis.paper("P63"), sheet.row
    reason = wording.text("version_reason", {"reason": plain(laid.reason)}) if laid.reason else ""
    version = {"number": str(laid.number), "reason": reason or "\u200b"}
    pairs = (
        ("file", row.title),
        ("firm", row.firm),
        ("laid_by", laid.laid_by),
        ("day", day_text(laid.day)),
        ("period", laid.period),
        ("area", metres_text(row.area)),
        ("standard", row.standard),
        ("version", wording.text("version_value", version).replace("\u200b", "")),
    )
    columns = wording.columns(
        "columns", (12, Align.CENTRE), (60, Align.LEFT), (40, Align.RIGHT), (54, Align.LEFT)
    )
    rows = tuple(
        (str(number), one.item, money_text(one.fen), one.basis)
        for number, one in enumerate(laid.items, 1)
    )
    total = ("", wording.text("total"), money_text(laid.total_fen), "")
    return Document(
        head=basis.head("P63", row.compound, row.id, laid.number, day=laid.day),
        title=wording.text("title"),
        blocks=(
            Fields(tuple((wording.text(key), value) for key, value in pairs)),
            Table(columns, rows, total=total),
            Heading(wording.text("compared"), 2),
            _comparison(wording, sheet),
            Paragraph(wording.text("note")),
            Signatures(wording.words("signatures")),
        ),
        look=Look.FORM,
    )


def _comparison(wording: PaperWording, sheet: PriceSheet) -> Table:
    columns = wording.columns("compared_columns", (32, Align.LEFT), *[(34, Align.RIGHT)] * 4)
    lines = [(wording.text("current"), sheet.current)]
    for one in sheet.compared:
        if one.round is None:
            lines.append((wording.text("result"), one.figures))
        elif one.round == 0:
            lines.append((wording.text("proposal"), one.figures))
        else:
            lines.append((wording.text("offer", {"number": str(one.round)}), one.figures))
    return Table(columns, tuple((name, *_figures(figures)) for name, figures in lines))


def _figures(figures: Compared) -> tuple[str, str, str, str]:
    return (
        money_text(figures.fee),
        money_text(figures.more),
        money_text(figures.year),
        "" if figures.over_cost is None else money_text(figures.over_cost),
    )


def build_talks(basis: NeighbourBasis, sheet: PriceSheet) -> Document:
    """协商议价记录 (P64): every round, what it came to, and the vote that it needs."""
    wording, row = basis.paper("P64"), sheet.row
    fields = {
        "title": row.title,
        "firm": row.firm,
        "current": money_text(row.current_fen),
        "proposed": money_text(row.proposed_fen),
        "outcome": _outcome(wording, sheet),
        "vote": _vote(wording, sheet),
    }
    parts: dict[str, list[Block]] = {
        "standard": typed(row.standard),
        "grounds": typed(row.grounds),
        "rounds": _rounds(wording, sheet),
        "signatures": [Signatures(wording.words("signatures"))],
    }
    days = [row.opened_on, *(one.day for one in sheet.rounds), *(one.day for one in sheet.results)]
    return Document(
        head=basis.head("P64", row.compound, row.id, len(sheet.rounds), day=max(days)),
        title=wording.text("title"),
        blocks=tuple(wording.blocks("body", fields, parts)),
    )


def _rounds(wording: PaperWording, sheet: PriceSheet) -> list[Block]:
    blocks: list[Block] = []
    for one in sheet.rounds:
        fields = {
            "number": str(one.number),
            "day": day_text(one.day),
            "place": one.place,
            "present": plain(one.present),
            "recorder": one.recorder,
        }
        blocks.append(Heading(wording.text("round", fields)))
        blocks.append(Paragraph(wording.text("round_place", fields)))
        blocks.append(Paragraph(wording.text("owners", {"text": plain(one.owners_say)})))
        blocks.append(Paragraph(wording.text("firm", {"text": plain(one.firm_says)})))
        if one.offered_fen is not None:
            fee = {"fee": money_text(one.offered_fen)}
            blocks.append(Paragraph(wording.text("offered", fee)))
        blocks.append(Paragraph(wording.text("result", {"text": plain(one.result)})))
    return blocks


def _outcome(wording: PaperWording, sheet: PriceSheet) -> str:
    found = sheet.result
    if found is None:
        return wording.text("outcome_none")
    fields = {"day": day_text(found.day), "text": plain(found.text)}
    if found.fen is None:
        return wording.text("outcome_not_agreed", fields)
    return wording.text("outcome_agreed", {**fields, "fee": money_text(found.fen)})


def _vote(wording: PaperWording, sheet: PriceSheet) -> str:
    row = sheet.row
    if row.vote_passed_on is None:
        return wording.text("vote_none")
    reference = row.vote_reference or wording.text("vote_here")
    return wording.text(
        "vote_passed", {"day": day_text(row.vote_passed_on), "reference": reference}
    )
