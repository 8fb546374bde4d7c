"""Papers of crowd-funding: subscription sheet, who has not paid and statement D48, receipts P43."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from uuid import UUID

from core.affairs.problems.kinds import FundingState, Nature, Way
from core.affairs.problems.papers_basis import AffairsBasis, grid
from core.affairs.problems.sheets_money import (
    EntryRow,
    FundingRow,
    FundingSheet,
    ReceiptSheet,
    ShareRow,
)
from core.documents.content import (
    Align,
    Block,
    Box,
    Document,
    Look,
    Paper,
    Paragraph,
    Signatures,
    Signed,
    Table,
)
from core.documents.offers import Offer, due
from core.documents.wording import PaperWording
from core.documents.words import capital_money_text, day_text, ended, list_text, money_text
from core.law.shares import area_text
from core.phrases import word
from core.text.amounts import yuan_text

_HAND_MM = 9.0


def build_subscription(basis: AffairsBasis, sheet: FundingSheet) -> Document:
    """筹资认缴表 (D48): every household with its share, to sign; the arithmetic is explained."""
    wording, row = basis.paper("D48"), sheet.funding
    receipts = _receipts(sheet)
    values = (
        row.compound,
        row.purpose,
        wording.text("total", {"total": money_text(row.total_fen)}),
        _base_text(wording, row),
        row.basis,
        day_text(row.as_of),
        day_text(row.pay_by),
        row.keeper,
        row.contact,
    )
    columns = wording.columns(
        "columns",
        (12, Align.CENTRE),
        (38, Align.LEFT),
        (40, Align.LEFT),
        (20, Align.RIGHT),
        (16, Align.CENTRE),
        (28, Align.RIGHT),
        (28, Align.RIGHT),
        (26, Align.LEFT),
        (40, Align.LEFT),
    )
    rows = tuple(
        (
            str(share.position),
            share.address,
            share.household,
            area_text(share.area),
            share.coefficient,
            yuan_text(share.due_fen),
            yuan_text(share.net_fen) if share.paid_fen else "",
            list_text(receipts.get(share.id, ())),
            "",
        )
        for share in sheet.shares
    )
    area = area_text(sum((share.area for share in sheet.shares), Decimal(0)))
    total = (
        wording.text("sum"), "", "", area, "",
        yuan_text(sum(share.due_fen for share in sheet.shares)),
        yuan_text(sum(share.net_fen for share in sheet.shares)), "", "",
    )  # fmt: skip
    return Document(
        head=basis.head("D48", row.compound, row.label, row.id),
        title=wording.text("title", {"title": row.title}),
        blocks=(
            grid(wording, "labels", values),
            Table(columns, rows, total, row_height_mm=_HAND_MM),
            Paragraph(wording.text("note", {"as_of": day_text(row.as_of)})),
            Signatures(wording.words("signatures")),
        ),
        look=Look.WIDE,
    )


def build_unpaid(basis: AffairsBasis, sheet: FundingSheet) -> Document:
    """未缴清住户名单 (D48): who is to be asked for how much, with room to note the visit."""
    wording, row = basis.paper("D48_unpaid"), sheet.funding
    left = [share for share in sheet.shares if share.left_fen]
    fields = {
        "total": money_text(row.total_fen),
        "households": str(row.households),
        "paid_up": str(row.paid_up),
        "open": str(len(left)),
        "left": money_text(sum(share.left_fen for share in left)),
        "pay_by": day_text(row.pay_by),
        "today": day_text(basis.today),
    }
    columns = wording.columns(
        "columns",
        (12, Align.CENTRE),
        (38, Align.LEFT),
        (30, Align.LEFT),
        (24, Align.RIGHT),
        (24, Align.RIGHT),
        (24, Align.RIGHT),
        (32, Align.LEFT),
    )
    rows = tuple(
        (
            str(share.position),
            share.address,
            share.household,
            *map(yuan_text, (share.due_fen, share.net_fen, share.left_fen)),
            "",
        )
        for share in left
    )
    sums = (sum(map(get, left)) for get in (_due, _net, _left))
    return Document(
        head=basis.head("D48", row.compound, row.label, row.id).part(3),
        title=wording.text("title", {"title": row.title}),
        blocks=(
            Paragraph(wording.text("standing", fields)),
            Table(
                columns,
                rows,
                (wording.text("sum"), "", "", *map(yuan_text, sums), ""),
                row_height_mm=_HAND_MM,
            ),
            Paragraph(wording.text("note")),
            Signatures(wording.words("signatures")),
        ),
        look=Look.FORM,
    )


def build_statement(basis: AffairsBasis, sheet: FundingSheet) -> Document:
    """筹资收支公示 (D48): what came, went and is left, without naming a household."""
    wording, row = basis.paper("D48_statement"), sheet.funding
    open_shares = [share for share in sheet.shares if share.left_fen]
    spent = -sum(_signed(entry) for entry in sheet.spending)
    state = wording.text("open_now")
    if row.state is FundingState.CLOSED:
        reason = ended(row.close_reason)
        state = wording.text("closed", {"day": day_text(row.closed_on), "reason": reason})
    fields = {
        "title": row.title,
        "number": row.label,
        "today": day_text(basis.today),
        "compound": row.compound,
        "purpose": ended(row.purpose),
        "basis": ended(row.basis),
        "total": money_text(row.total_fen),
        "base": word(row.base),
        "households": str(row.households),
        "average": money_text(row.average_fen),
        "paid_up": str(row.paid_up),
        "paid": money_text(row.paid_fen),
        "refunded": _refunded(wording, row),
        "open": str(len(open_shares)),
        "left": money_text(sum(share.left_fen for share in open_shares)),
        "spent": money_text(spent),
        "balance": money_text(row.balance_fen),
        "ended": state,
        "keeper": row.keeper,
        "contact": row.contact,
    }
    parts = {"spending": _spending(wording, sheet.spending, spent)}
    return Document(
        head=basis.head("D48", row.compound, row.label, row.id).part(2),
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields, parts)),
        addressee=wording.text("addressee", fields),
        signed=Signed(row.keeper, basis.today, seal=False),
    )


def build_receipt(basis: AffairsBasis, sheet: ReceiptSheet) -> Document:
    """收据 or 退款凭据 (P43): the amount in capitals; a copy says that it is one, and why."""
    wording, row, payment = basis.paper("P43"), sheet.funding, sheet.payment
    back = "refund_" if payment.nature is Nature.REFUND else ""
    amount, capitals = money_text(payment.fen), capital_money_text(payment.fen)
    values = (
        payment.receipt,
        day_text(payment.day),
        f"{row.compound} {payment.address}",
        payment.party,
        row.title,
        word(payment.how),
        amount,
        capitals,
        money_text(sheet.due_fen),
        money_text(sheet.net_fen),
    )
    said = (
        wording.text("refunded", {"reason": ended(payment.reason)})
        if back
        else wording.text("received")
    )
    blocks: list[Block] = [
        grid(wording, f"{back}labels", values),
        Box(said),
        Paragraph(wording.text("note"), indented=False),
    ]
    if payment.copies > 1:
        told = {"number": str(payment.copies - 1), "reason": ended(sheet.copy_reason)}
        blocks.insert(0, Box(wording.text("copy", told)))
    blocks.append(Signatures(wording.words(f"{back}signatures")))
    return Document(
        head=basis.head("P43", row.compound, payment.receipt, payment.id),
        title=wording.text(f"{back}title"),
        blocks=tuple(blocks),
        look=Look.FORM,
    )


def offer_funding_papers(basis: AffairsBasis, sheet: FundingSheet) -> tuple[Offer[Paper], ...]:
    """Name the sheet to sign, the statement and who has not paid; receipts are of each payment."""
    number = sheet.funding.label

    def unpaid() -> FundingSheet:
        due([share for share in sheet.shares if share.left_fen], "problems.all_paid")
        return sheet

    return (
        offer(basis, "D48", number, lambda: build_subscription(basis, sheet)),
        offer(basis, "D48_statement", number, lambda: build_statement(basis, sheet)),
        offer(basis, "D48_unpaid", number, lambda: build_unpaid(basis, unpaid())),
    )


def offer_receipt(basis: AffairsBasis, sheet: ReceiptSheet) -> tuple[Offer[Paper], ...]:
    """Name a payment's receipt; it is printed once it was noted as handed out."""

    def handed_out() -> ReceiptSheet:
        due(sheet.payment.copies, "problems.receipt_not_noted")
        due(sheet.payment.reversed_on is None, "problems.receipt_void")
        return sheet

    number = sheet.payment.receipt
    return (offer(basis, "P43", number, lambda: build_receipt(basis, handed_out())),)


def offer(
    basis: AffairsBasis, key: str, number: str, build: Callable[[], Document]
) -> Offer[Paper]:
    """Name a paper of money."""
    name = "-".join(filter(None, (basis.paper(key.partition("-")[0]).text("name"), number)))
    return Offer(key, name, lambda: Paper(key[:3], name, (build(),)))


def _due(share: ShareRow) -> int:
    return share.due_fen


def _net(share: ShareRow) -> int:
    return share.net_fen


def _left(share: ShareRow) -> int:
    return share.left_fen


def _base_text(wording: PaperWording, row: FundingRow) -> str:
    base = word(row.base)
    return wording.text("rule", {"base": base, "rule": row.rule}) if row.rule else base


def _receipts(sheet: FundingSheet) -> dict[UUID, list[str]]:
    """Give of each household the receipts that stand, without what they all begin with."""
    receipts: dict[UUID, list[str]] = {}
    for payment in sheet.payments:
        if payment.reversed_on is None:
            receipts.setdefault(payment.share_id, []).append(payment.receipt[-4:])
    return receipts


def _refunded(wording: PaperWording, row: FundingRow) -> str:
    """Say what was paid back; and apart from it what was entered wrongly and reversed."""
    refunded = money_text(row.refunded_fen)
    if not row.reversals:
        return refunded
    count, fen = str(row.reversals), money_text(row.reversed_fen)
    return wording.text("reversed", {"refunded": refunded, "count": count, "fen": fen})


def _signed(entry: EntryRow) -> int:
    return entry.fen if entry.way is Way.IN else -entry.fen


def _spending(wording: PaperWording, entries: Iterable[EntryRow], spent: int) -> list[Block]:
    rows = tuple(
        (
            entry.day.isoformat(),
            entry.voucher,
            entry.party,
            entry.purpose + undone(wording, entry),
            yuan_text(-_signed(entry)),
        )
        for entry in entries
    )
    if not rows:
        return [Paragraph(wording.text("nothing"))]
    columns = wording.columns(
        "columns",
        (26, Align.CENTRE),
        (30, Align.LEFT),
        (40, Align.LEFT),
        (44, Align.LEFT),
        (30, Align.RIGHT),
    )
    return [Table(columns, rows, (wording.text("sum"), "", "", "", yuan_text(spent)))]


def undone(wording: PaperWording, entry: EntryRow) -> str:
    """Say of an entry that it undoes another."""
    return wording.text("countered") if entry.counters is not None else ""
