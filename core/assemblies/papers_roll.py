"""业主身份及投票权数公示 (D06): the notice, the masked register and the objection form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from uuid import UUID

from core.assemblies.papers_basis import PARKING_COUNTS, Basis
from core.assemblies.papers_notices import notice
from core.assemblies.roll_sheets import RollDwellingRow, RollEntryRow, RollSheet
from core.assemblies.stages import Step
from core.documents.content import (
    Align,
    Block,
    Box,
    Choices,
    Paper,
    Paragraph,
    Signatures,
    Space,
    Table,
)
from core.documents.wording import PaperWording
from core.documents.words import day_text, list_text
from core.law.shares import area_text
from core.phrases import word
from core.rosters.kinds import AreaSource
from core.rosters.same_names import SameNamed
from core.text.order import natural_key

_HAND_MM = 11.0
MERGE, JOINED = "count.merge", "common_owner"


def build_roll_notice(basis: Basis, roll: RollSheet) -> Paper:
    """Build D06. No document numbers, no telephones, no full names (rulebook 7.4)."""
    wording, summary = basis.paper("D06"), roll.summary
    counted = basis.book.flag(PARKING_COUNTS)
    treatment = wording.text("parking_counted" if counted else "parking_not_counted")
    fields = {
        **_told_by_the_sheet(basis),
        "dwellings": str(summary.dwellings),
        "persons": str(summary.persons),
        "area": area_text(summary.area),
        "roll": summary.number,
        "checked": wording.text("gathered" if _unknown(roll) else "checked"),
        "sources": sources_text(basis, roll),
        "parking": wording.text("parking", {"treatment": treatment}) + _joined(basis),
    }
    cover = notice(basis, "D06", fields, {}, Step.ROLL_POSTED)
    signed = cover.documents[0].signed
    posted_on = signed.day if signed else None  # what is annexed bears the notice's own day
    register: list[Block] = [
        Paragraph(wording.text("register_intro", fields), indented=False),
        *_same_named(wording, roll.same_named),
        register_table(wording, roll.entries),
    ]
    return Paper(
        cover.code,
        cover.name,
        (
            *cover.documents,
            basis.form(
                "D06", wording.text("register_title", fields), register, issued_on=posted_on
            ).part(1),
            basis.form(
                "D06",
                wording.text("objection_title"),
                _objection(basis, fields),
                issued_on=posted_on,
            ).part(2),
        ),
        hangs_from=cover.hangs_from,
    )


def _joined(basis: Basis) -> str:
    """Explain the rule of a place or a compound that joins all who own anything together."""
    if basis.book.text(MERGE) != JOINED:
        return ""
    article = basis.book.article(MERGE).formal()
    return basis.paper("D06").text("joined", {"article": article})


def check_roll_notice(basis: Basis) -> None:
    """Raise what keeps D06 from being built, without reading the roll line by line."""
    basis.paper("D06").check("body", _told_by_the_sheet(basis))


def _told_by_the_sheet(basis: Basis) -> dict[str, str]:
    sheet = basis.sheet
    return {
        "compound": sheet.compound_name,
        "issuer": sheet.organiser,
        "posted": basis.posting("D06", sheet.day(Step.ROLL_POSTED), basis.ends("D06")),
        "deadline": day_text(basis.ends("D06")),
        "objection_to": sheet.objection_address,
    }


def sources_text(basis: Basis, roll: RollSheet) -> str:
    """Say how many areas come from where; never more than is known of them (rulebook 1.6)."""
    wording, unknown = basis.paper("D06"), _unknown(roll)
    counted = Counter(AreaSource(dwelling.area_source) for dwelling in _dwellings(roll))
    known = "，".join(
        wording.text("source", {"source": word(source), "count": str(counted[source])})
        for source in AreaSource
        if source is not AreaSource.UNKNOWN and counted[source]
    )
    if not unknown:
        return wording.text("sources_known", {"known": known})
    fields = {
        "count": str(len(unknown)),
        "area": area_text(sum((dwelling.area for dwelling in unknown), Decimal(0))),
        "check": wording.text("sources_check"),
    }
    if not known:
        return wording.text("sources_all_unknown", fields)
    return wording.text("sources_some_unknown", {**fields, "known": known})


def _same_named(wording: PaperWording, groups: Sequence[SameNamed]) -> list[Block]:
    """Say of companies of one name how they are counted and why, one paragraph a reason."""
    said: dict[tuple[str, str], list[str]] = {}
    for group in groups:
        places = {"name": group.name, "places": list_text(group.addresses)}
        how = "merged" if group.merged else "open" if group.is_open else "parted"
        said.setdefault((how, group.reason), []).append(wording.text("same_named_one", places))
    return [
        Paragraph(
            wording.text(
                f"same_named_{how}",
                {"names": list_text(names), "reason": reason.rstrip("。") or "—"},
            ),
            indented=False,
        )
        for (how, reason), names in said.items()
    ]


def _dwellings(roll: RollSheet) -> list[RollDwellingRow]:
    return [dwelling for entry in roll.entries for dwelling in entry.dwellings]


def _unknown(roll: RollSheet) -> list[RollDwellingRow]:
    """Give the dwellings of whose area nobody knows the source."""
    return [row for row in _dwellings(roll) if AreaSource(row.area_source) is AreaSource.UNKNOWN]


def register_table(wording: PaperWording, entries: Sequence[RollEntryRow]) -> Table:
    """List every dwelling in the order of the stairs; a voter counts at the first of his.

    His other dwellings say into which line they are counted, so that the column of persons adds up
    to the total by eye.
    """
    rows: list[tuple[str, ...]] = []
    counted_at: dict[UUID, int] = {}
    for number, (entry, dwelling) in enumerate(_by_address(entries), 1):
        first = counted_at.setdefault(entry.id, number)
        weight = (
            str(entry.persons) if first == number else wording.text("merged", {"line": str(first)})
        )
        rows.append(
            (
                str(number),
                dwelling.address,
                entry.masked_names,
                weight,
                area_text(dwelling.area),
                word(AreaSource(dwelling.area_source)),
            )
        )
    persons = sum(entry.persons for entry in entries)
    area = sum((entry.area for entry in entries), start=entries[0].area * 0)
    columns = wording.columns(
        "register_columns",
        (14, Align.CENTRE),
        (46, Align.LEFT),
        (40, Align.LEFT),
        (24, Align.CENTRE),
        (30, Align.RIGHT),
        (22, Align.CENTRE),
    )
    total = (wording.text("register_total"), "", "", str(persons), area_text(area), "")
    return Table(columns, tuple(rows), total)


def _by_address(
    entries: Sequence[RollEntryRow],
) -> Iterator[tuple[RollEntryRow, RollDwellingRow]]:
    """Give every dwelling with its voter, buildings in the order in which the roll has them."""
    buildings: dict[str, list[tuple[RollEntryRow, RollDwellingRow]]] = {}
    for entry in entries:
        for dwelling in entry.dwellings:
            buildings.setdefault(dwelling.building, []).append((entry, dwelling))
    for building in sorted(buildings, key=natural_key):
        yield from sorted(buildings[building], key=lambda pair: natural_key(pair[1].address))


def _objection(basis: Basis, fields: dict[str, str]) -> list[Block]:
    wording = basis.paper("D06")
    return [
        Paragraph(wording.text("objection_intro", fields), indented=False),
        wording.blank("objector", _HAND_MM),
        Choices(
            wording.text("objection_about"),
            tuple((kind, False) for kind in wording.words("objection_kinds")),
        ),
        Box(wording.text("objection_text"), 45),
        Box(wording.text("objection_reasons"), 40),
        Signatures(wording.words("objector_signs")),
        Space(1),
        Paragraph(wording.text("objection_receipt"), indented=False, bold=True),
        wording.blank("receiver", _HAND_MM),
        Signatures(wording.words("receiver_signs")),
    ]
