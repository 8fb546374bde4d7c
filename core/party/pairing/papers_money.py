"""Papers of venues and money: the check P12, the payment list P13, the year's account P14."""

from __future__ import annotations

from core.documents.content import (
    Align,
    Block,
    Document,
    Fields,
    Heading,
    Look,
    Paragraph,
    Signatures,
    Table,
)
from core.documents.words import day_text, ended, money_text
from core.findings import on_paper
from core.law.shares import area_text
from core.party.pairing.counting import year_id
from core.party.pairing.kinds import PaymentState, SixThing
from core.party.pairing.papers_basis import PairingBasis
from core.party.pairing.sheets_money import (
    BudgetSheet,
    CheckRow,
    CorrectionRow,
    IncomeRow,
    PaymentListRow,
    PaymentRow,
    SourceRow,
    VenueSheet,
)
from core.phrases import word

_HAND_MM = 10.0
_LEFT, _CENTRE, _RIGHT = Align.LEFT, Align.CENTRE, Align.RIGHT


def build_venue(basis: PairingBasis, sheet: VenueSheet) -> Document:
    """活动场所核对表 (P12): area and the six things as each check found them, and its use."""
    wording, row = basis.paper("P12"), sheet.row
    facts = (
        *(row.name, row.compound, row.address, row.hours, row.keeper),
        day_text(row.opened_on),
    )
    columns = wording.columns(
        "columns",
        *((27, _LEFT), (18, _LEFT), (20, _RIGHT)),
        *((11, _CENTRE),) * len(SixThing),
        (30, _LEFT),
    )
    checks = tuple(_check(basis, one) for one in sheet.checks) or (("",) * len(columns),)
    said: list[Block] = [
        Paragraph(wording.text("findings", {"text": ended(on_paper(one))})) for one in row.findings
    ]
    if row.is_complete:
        said.append(Paragraph(wording.text("complete")))
    if row.check is None:
        said = [Paragraph(wording.text("unchecked"))]
    use_columns = wording.columns(
        "use_columns", (28, _LEFT), (70, _LEFT), (46, _LEFT), (16, _RIGHT)
    )
    uses = tuple(
        (day_text(one.day), one.what, one.organiser, str(one.headcount)) for one in sheet.uses
    )
    used: list[Block] = [Heading(wording.text("uses")), Table(use_columns, uses)] if uses else []
    return Document(
        head=basis.head("P12", row.compound, row.id, str(len(sheet.checks))),
        title=wording.text("title"),
        blocks=(
            Fields(tuple(zip(wording.words("about"), facts, strict=True))),
            *said,
            Table(columns, checks, row_height_mm=_HAND_MM),
            *used,
            Signatures(wording.words("signatures")),
        ),
        look=Look.FORM,
    )


def build_payment_list(basis: PairingBasis, row: PaymentListRow) -> Document:
    """发放表 (P13): each line with room to sign, the sum of those that stand."""
    wording = basis.paper("P13")
    number = wording.text("number", {"year": str(row.year), "number": str(row.number)})
    total = wording.text("total", {"amount": money_text(row.fen), "lines": str(len(row.counted))})
    facts = (
        *(number, word(row.kind), word(row.source)),
        *(day_text(row.made_on), row.basis, total),
    )
    columns = wording.columns(
        "columns",
        *((10, _CENTRE), (34, _LEFT), (36, _LEFT), (26, _RIGHT)),
        *((26, _LEFT), (18, _LEFT), (24, _LEFT)),
    )
    overdrafts = [
        Paragraph(
            wording.text(
                "overdraft",
                {"ordinal": str(one.ordinal), "reason": ended(one.overdraft_reason)},
            )
        )
        for one in row.lines
        if one.overdraft_reason and one.state is PaymentState.PAID
    ]
    return Document(
        head=basis.head("P13", word(row.source), row.id, f"{row.year}-{row.number}"),
        title=wording.text("title", {"title": row.title}),
        blocks=(
            Fields(tuple(zip(wording.words("about"), facts, strict=True))),
            Table(
                columns,
                tuple(_payment(basis, one) for one in row.lines),
                ("", wording.text("sum"), "", money_text(row.fen), "", "", ""),
                row_height_mm=_HAND_MM,
            ),
            *overdrafts,
            Paragraph(wording.text("note")),
            Signatures(wording.words("signatures")),
        ),
        look=Look.FORM,
    )


def build_account(basis: PairingBasis, sheet: BudgetSheet) -> Document:
    """党建经费收支表 (P14): every source from what the last year left to what this one leaves."""
    wording = basis.paper("P14")
    columns = wording.columns("columns", (30, _LEFT), *((24, _RIGHT),) * 7)
    rows = tuple((word(one.source), *_sums(one)) for one in sheet.sources)
    totals = [sum(column) for column in zip(*map(_figures, sheet.sources), strict=True)]
    incomes = wording.columns(
        "income_columns",
        *((27, _LEFT), (20, _LEFT), (30, _LEFT), (30, _LEFT)),
        *((26, _RIGHT), (18, _LEFT), (36, _LEFT)),
    )
    lists = wording.columns(
        "list_columns",
        *((14, _CENTRE), (28, _LEFT), (22, _LEFT), (50, _LEFT), (28, _RIGHT), (28, _RIGHT)),
    )
    came = tuple(_income(one) for one in sheet.incomes if one.voided_on is None)
    went = tuple(
        (
            *(str(one.number), word(one.kind), word(one.source), one.title),
            *(money_text(one.fen), money_text(one.paid_fen)),
        )
        for one in sheet.lists
    )
    corrected = wording.columns(
        "correction_columns",
        *((27, _LEFT), (20, _LEFT), (27, _LEFT), (26, _LEFT)),
        *((26, _LEFT), (18, _LEFT), (26, _RIGHT), (30, _LEFT)),
    )
    back = tuple(_correction(one) for one in sheet.corrections)
    none = Paragraph(wording.text("none"))
    return Document(
        head=basis.head("P14", "", year_id(sheet.year), str(sheet.year)),
        title=wording.text("title", {"year": str(sheet.year)}),
        blocks=(
            Table(columns, rows, (wording.text("sum"), *map(money_text, totals))),
            Heading(wording.text("incomes")),
            Table(incomes, came) if came else none,
            Heading(wording.text("lists")),
            Table(lists, went) if went else none,
            *((Heading(wording.text("corrections")), Table(corrected, back)) if back else ()),
            Paragraph(wording.text("note")),
            Signatures(wording.words("signatures")),
        ),
        look=Look.WIDE,
    )


def _check(basis: PairingBasis, row: CheckRow) -> tuple[str, ...]:
    wording = basis.paper("P12")
    found = (wording.text("has" if one in row.things else "lacks") for one in SixThing)
    return (day_text(row.day), row.checker, area_text(row.area), *found, row.note)


def _payment(basis: PairingBasis, row: PaymentRow) -> tuple[str, ...]:
    signed = row.signed_by
    if row.state is PaymentState.VOIDED:
        signed = basis.paper("P13").text("voided", {"reason": ended(row.void_reason)})
    head = (str(row.ordinal), row.payee, row.purpose, money_text(row.fen))
    return (*head, day_text(row.paid_on), row.voucher, signed)


def _figures(row: SourceRow) -> tuple[int, ...]:
    return (
        *(row.before_fen, row.planned_fen, row.received_fen),
        *(row.paid_fen, row.corrected_fen, row.listed_fen, row.balance_fen),
    )


def _sums(row: SourceRow) -> tuple[str, ...]:
    return tuple(map(money_text, _figures(row)))


def _correction(row: CorrectionRow) -> tuple[str, ...]:
    return (
        *(day_text(row.day), word(row.source), day_text(row.of_day), row.party),
        *(row.purpose, row.voucher, money_text(row.fen), row.reason),
    )


def _income(row: IncomeRow) -> tuple[str, ...]:
    basis = f"{word(row.consent)}：{row.basis}" if row.consent else ""
    return (
        *(day_text(row.day), word(row.source), row.payer, row.purpose),
        *(money_text(row.fen), row.voucher, basis),
    )
