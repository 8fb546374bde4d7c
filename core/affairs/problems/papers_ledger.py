"""Papers of a ledger: its statement and the sheet of a year, both D48."""

from __future__ import annotations

from functools import partial

from core.affairs.problems.kinds import Nature, Way
from core.affairs.problems.papers_basis import AffairsBasis, grid
from core.affairs.problems.papers_money import offer, undone
from core.affairs.problems.sheets_money import EntryRow, FundSheet, FundYear
from core.documents.content import (
    Align,
    Block,
    Document,
    Look,
    Paper,
    Paragraph,
    Signatures,
    Signed,
    Table,
)
from core.documents.offers import Offer
from core.documents.wording import PaperWording
from core.documents.words import day_text, ended, money_text
from core.phrases import word
from core.text.amounts import yuan_text


def build_fund_statement(basis: AffairsBasis, sheet: FundSheet) -> Document:
    """资金收支公示 (D48) of a ledger: each entry; what households paid in one line."""
    wording, fund = basis.paper("D48_fund"), sheet.fund
    whom = (
        wording.text("owners", {"compound": fund.compound})
        if fund.compound
        else wording.text("everybody")
    )
    fields = {
        "name": fund.name,
        "source": word(fund.source),
        "today": day_text(basis.today),
        "income": money_text(fund.sums.income),
        "spent": money_text(fund.sums.spent),
        "balance": money_text(fund.sums.balance),
        "basis": wording.text("basis", {"basis": ended(fund.basis)})
        if fund.basis
        else wording.text("no_basis"),
        "keeper": fund.keeper,
        "whom": whom,
    }
    return Document(
        head=basis.head("D48", fund.compound, fund.name, fund.id).part(3),
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields, {"entries": _entries(wording, sheet)})),
        addressee=wording.text("addressee", fields),
        signed=Signed(fund.keeper, basis.today, seal=False),
    )


def build_year(basis: AffairsBasis, year: FundYear) -> Document:
    """资金年度账页 (D48): every entry of a year with the balance after it, for the archive."""
    wording, fund = basis.paper("D48_year"), year.fund
    fields = {"name": fund.name, "year": str(year.year)}
    values = (
        fund.compound or wording.text("everywhere"),
        word(fund.source),
        fund.keeper,
        fund.basis or wording.text("no_basis"),
        money_text(year.carried_fen),
        money_text(year.left_fen),
    )
    columns = wording.columns(
        "columns",
        (12, Align.CENTRE),
        (24, Align.CENTRE),
        (34, Align.LEFT),
        (46, Align.LEFT),
        (56, Align.LEFT),
        (28, Align.RIGHT),
        (28, Align.RIGHT),
        (28, Align.RIGHT),
    )
    carried = ("", "", "", "", wording.text("carried"), "", "", yuan_text(year.carried_fen))
    rows = tuple(_line(wording, entry) for entry in year.entries)
    total = (
        "", "", "", "", wording.text("sum"),
        yuan_text(year.moved(Way.IN)), yuan_text(year.moved(Way.OUT)), yuan_text(year.left_fen),
    )  # fmt: skip
    return Document(
        head=basis.head("D48", fund.compound, f"{fund.name}-{year.year}", fund.id).part(4),
        title=wording.text("title", fields),
        blocks=(
            grid(wording, "labels", values),
            Table(columns, (carried, *rows), total),
            Paragraph(wording.text("note")),
            Signatures(wording.words("signatures")),
        ),
        look=Look.WIDE,
    )


def offer_fund_papers(basis: AffairsBasis, sheet: FundSheet) -> tuple[Offer[Paper], ...]:
    """Name the statement of a ledger, and the sheet of each of its years, the newest first."""
    newest, *older = sheet.years
    named = (("D48_year", newest), *((f"D48_year-{year}", year) for year in older))
    return (
        offer(basis, "D48_fund", "", lambda: build_fund_statement(basis, sheet)),
        *(
            offer(basis, key, str(year), partial(build_year, basis, sheet.of_year(year)))
            for key, year in named
        ),
    )


def _entries(wording: PaperWording, sheet: FundSheet) -> list[Block]:
    own = [row for row in sheet.entries if row.nature in {Nature.ORDINARY, Nature.COUNTER}]
    rows = [
        (
            entry.day.isoformat(),
            entry.voucher,
            entry.party,
            entry.purpose + undone(wording, entry),
            *_sides(entry.way, entry.fen),
        )
        for entry in own
    ]
    for nature, way, key in (
        (Nature.PAYMENT, Way.IN, "paid_by"),
        (Nature.REFUND, Way.OUT, "paid_back"),
        (Nature.REVERSAL, Way.OUT, "payments_reversed"),
        (Nature.REVERSAL, Way.IN, "refunds_reversed"),
    ):
        many = [row.fen for row in sheet.entries if row.nature is nature and row.way is way]
        if many:
            who = wording.text("households", {"count": str(len(many))})
            rows.append(("", "", who, wording.text(key), *_sides(way, sum(many))))
    if not rows:
        return [Paragraph(wording.text("nothing"))]
    columns = wording.columns(
        "columns",
        (25, Align.CENTRE),
        (26, Align.LEFT),
        (36, Align.LEFT),
        (36, Align.LEFT),
        (26, Align.RIGHT),
        (26, Align.RIGHT),
    )
    came = sum(row.fen for row in sheet.entries if row.way is Way.IN)
    went = sum(row.fen for row in sheet.entries if row.way is Way.OUT)
    total = (wording.text("sum"), "", "", "", yuan_text(came), yuan_text(went))
    return [Table(columns, tuple(rows), total)]


def _line(wording: PaperWording, entry: EntryRow) -> tuple[str, ...]:
    said = "，".join(filter(None, (entry.purpose + undone(wording, entry), ended(entry.reason))))
    return (
        str(entry.number),
        entry.day.isoformat(),
        entry.voucher,
        entry.party,
        said,
        *_sides(entry.way, entry.fen),
        yuan_text(entry.balance_fen),
    )


def _sides(way: Way, fen: int) -> tuple[str, str]:
    return (yuan_text(fen), "") if way is Way.IN else ("", yuan_text(fen))
