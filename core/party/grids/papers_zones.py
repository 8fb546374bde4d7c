"""Duty cards of responsibility zones D49: several on a sheet, to be cut apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.documents.content import (
    Block,
    Document,
    Fields,
    Head,
    Heading,
    Look,
    NewPage,
    Paper,
    Paragraph,
)
from core.documents.offers import Offer, due
from core.documents.wording import PaperWording, Wording
from core.documents.words import day_text
from core.party.grids.sheets_zones import ZoneMemberRow, ZoneRow, ZonesSheet

ON_A_SHEET = 3


@dataclass(frozen=True, slots=True)
class ZoneBasis:
    """What the cards of a compound share."""

    sheet: ZonesSheet
    wording: Wording
    today: date
    audit_head: str = ""


def build_cards(basis: ZoneBasis) -> Document:
    """党员责任区卡 (D49): one card for each member in charge, in the order of the zones."""
    sheet, wording = basis.sheet, basis.wording.paper("D49")
    cards = [(zone, member) for zone in sheet.zones for member in zone.members]
    blocks: list[Block] = []
    for number, (zone, member) in enumerate(cards, 1):
        if blocks:
            blocks.append(
                NewPage()
                if number % ON_A_SHEET == 1
                else Paragraph(wording.text("cut"), indented=False)
            )
        blocks += _card(wording, zone, member, number)
    return Document(
        head=Head(
            code="D49",
            compound=sheet.compound,
            archive="D49",
            opaque_id=f"D49:{sheet.compound_id.hex.upper()}",
            issued_on=basis.today,
            audit_head=basis.audit_head,
        ),
        title=wording.text("title", {"compound": sheet.compound}),
        blocks=tuple(blocks),
        look=Look.FORM,
    )


def _card(wording: PaperWording, zone: ZoneRow, member: ZoneMemberRow, number: int) -> list[Block]:
    period = {"since": day_text(zone.since)}
    key = "period_from"
    if zone.until is not None:
        key, period["until"] = "period_until", day_text(zone.until)
    fields = {"member": member.name, "zone": zone.name, "duty": zone.duty}
    pairs = (
        (wording.text("member"), fields["member"]),
        (wording.text("unit"), member.unit),
        (wording.text("branch"), member.branch),
        (wording.text("zone"), fields["zone"]),
    )
    wide = (
        (wording.text("area"), zone.area),
        (wording.text("duty"), fields["duty"]),
        (wording.text("period"), wording.text(key, period)),
    )
    return [
        Heading(wording.text("card", {"number": str(number)}), 2),
        Fields(tuple(pair for pair in pairs if pair[1])),
        Fields(wide, across=1),
    ]


def offer_zone_papers(basis: ZoneBasis) -> tuple[Offer[Paper], ...]:
    """Name the cards of a compound; due once somebody is in charge of a zone."""
    name = basis.wording.paper("D49").text("name")

    def build() -> Paper:
        due([one for zone in basis.sheet.zones for one in zone.members], "papers.no_zone_member")
        return Paper("D49", name, (build_cards(basis),))

    return (Offer("D49", name, build),)
