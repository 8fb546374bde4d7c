"""The act of taking in a list of payments: every row that stands is entered at once, or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from core.affairs.problems import queries, queries_money
from core.affairs.problems.acts_funding import open_funding_of
from core.affairs.problems.imports import Households, Said, Values, tells_nothing
from core.affairs.problems.kinds import LineState, Nature, Way
from core.affairs.problems.sheets_import import PaymentLine, PaymentReport
from core.affairs.problems.tables_money import CrowdFunding, CrowdPayment, Fund, FundEntry
from core.affairs.problems.work import Work, limit_text, require_money, require_text
from core.documents.words import day_text, money_text
from core.errors import KnownError
from core.rosters.drafts import RowFinding
from core.rosters.registers import Register


def take_payments(work: Work, funding_id: UUID, register: Register) -> PaymentReport:
    """Enter each row that can be; of the others it is told why not. Nothing is entered twice."""
    report, taken = _judge(work, funding_id, register)
    _write(work, open_funding_of(work, funding_id), taken)
    return report


def preview_payments(work: Work, funding_id: UUID, register: Register) -> PaymentReport:
    """Say of each row what `take_payments` would do; nothing is written."""
    return _judge(work, funding_id, register)[0]


def _judge(
    work: Work, funding_id: UUID, register: Register
) -> tuple[PaymentReport, Sequence[Said]]:
    take = _Take.of(work, open_funding_of(work, funding_id))
    lines = [
        PaymentLine(one.sheet, one.row, LineState.REFUSED, finding=one)
        for one in register.draft.findings
    ]
    left_out = 0
    for sheet, row, values in register.rows:
        if tells_nothing(values):
            left_out += 1
            continue
        lines.append(take.line(sheet, row, values))
    in_order = tuple(sorted(lines, key=lambda line: (line.sheet, line.row)))
    return PaymentReport(register.draft.file, in_order, left_out, register.ignored), take.taken


@dataclass(slots=True)
class _Take:
    """Rows judged one after the other, each by what those before it left to pay."""

    work: Work
    fund: Fund
    households: Households
    left: dict[UUID, int]
    entered: dict[tuple[UUID, object, int], dict[str, str]]
    """By household, day and amount: the voucher of each payment, and which receipt or row it is."""
    taken: list[Said]

    @classmethod
    def of(cls, work: Work, funding: CrowdFunding) -> _Take:
        session = work.session
        shares = queries_money.load_shares(session, funding.id, closed=False)
        made = cls(
            work=work,
            fund=queries.get(session, Fund, funding.fund_id),
            households=Households(shares),
            left={share.id: share.left_fen for share in shares},
            entered={},
            taken=[],
        )
        for share_id, day, fen, voucher, receipt in queries_money.load_paid(session, funding):
            vouchers = made.entered.setdefault((share_id, day, fen), {})
            vouchers["" if voucher == receipt else voucher] = receipt
        return made

    def line(self, sheet: str, row: int, values: Values) -> PaymentLine:
        """Judge a row, and keep it to be entered where it can be."""
        said: Said | None = None
        try:
            said = self.households.read(values)
            state, finding = self._judge(said, sheet, row)
        except KnownError as error:
            state = LineState.REFUSED
            finding = RowFinding(error.code, sheet, row, facts=error.facts, refused=True)
        if said is None:
            payer = values.get("payer") or values.get("household", "")
            return PaymentLine(sheet, row, state, values.get("room", ""), payer, finding=finding)
        return PaymentLine(
            sheet, row, state, said.share.address, said.payer, said.fen, said.day, finding
        )

    def _judge(self, said: Said, sheet: str, row: int) -> tuple[LineState, RowFinding | None]:
        require_money(said.fen)
        require_text(payer=said.payer)
        limit_text(voucher=said.voucher)
        self.work.day(said.day)
        if said.day < self.fund.opened_on:
            raise KnownError("problems.before_fund", day=self.fund.opened_on)
        vouchers = self.entered.setdefault((said.share.id, said.day, said.fen), {})
        twin = _twin(vouchers, said.voucher)
        if twin.startswith("#"):
            raise KnownError("problems.payment_twice", row=twin[1:])
        if twin:
            facts = {"day": day_text(said.day), "receipt": twin}
            return LineState.KNOWN, RowFinding("problems.payment_known", sheet, row, facts=facts)
        left = self.left[said.share.id]
        if said.fen > left:
            raise KnownError("problems.paid_too_much", left=money_text(left))
        self.left[said.share.id] = left - said.fen
        vouchers[said.voucher] = f"#{row}"
        self.taken.append(said)
        if not said.note:
            return LineState.TAKEN, None
        facts = {"payer": said.payer, "household": said.share.household}
        return LineState.NOTED, RowFinding(said.note, sheet, row, facts=facts)


def _twin(vouchers: dict[str, str], voucher: str) -> str:
    """Give the receipt, or #row, of a payment that may be the same one; "" where none may.

    Two payments of one household, day and amount are two only where both have their own voucher.
    """
    if not vouchers:
        return ""
    if not voucher:
        return next(iter(vouchers.values()))
    return vouchers.get(voucher) or vouchers.get("", "")


def _write(work: Work, funding: CrowdFunding, taken: Sequence[Said]) -> None:
    """Write the entries and the payments, each with the next number of its own."""
    number = work.next_number(FundEntry.number, FundEntry.fund_id == funding.fund_id)
    receipt = work.next_number(CrowdPayment.receipt, CrowdPayment.funding_id == funding.id)
    entries = [
        FundEntry(
            fund_id=funding.fund_id,
            number=number + place,
            way=Way.IN,
            nature=Nature.PAYMENT,
            fen=said.fen,
            day=said.day,
            voucher=said.voucher
            or queries_money.receipt_label(funding.year, funding.number, receipt + place),
            party=said.payer,
            purpose=said.share.address,
        )
        for place, said in enumerate(taken)
    ]
    work.session.add_all(entries)
    work.session.flush()
    work.session.add_all(
        CrowdPayment(
            funding_id=funding.id,
            share_id=said.share.id,
            entry_id=entry.id,
            receipt=receipt + place,
            how=said.how,
        )
        for place, (said, entry) in enumerate(zip(taken, entries, strict=True))
    )
    work.session.flush()
