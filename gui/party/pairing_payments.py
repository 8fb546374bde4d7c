"""阵地与经费: 发放表 and 付款, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from core.attachments.kinds import About, AboutKind
from core.party.pairing.drafts import ListDraft, PaidDraft
from core.party.pairing.kinds import FundSource, PaymentKind, PaymentState
from core.party.pairing.sheets_money import PaymentListRow, PaymentRow
from core.scope import Scope
from gui.desk import Desk
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import today_field
from gui.kit.fields import Field, TextField
from gui.kit.money import MoneyField, amount
from gui.kit.states import State, Tone
from gui.kit.wording import joined, labelled, noted, word, words_of
from gui.party.pairing_fields import (
    OF_THE_DAY,
    ask,
    ask_end,
    choice,
    column,
    told,
    year_field,
)
from gui.party.pairing_payees import Offered, PayeesField, branches_field
from gui.party.pairing_register import Act, Loaded, Register, Shape, Told

if TYPE_CHECKING:
    from core.office import Office

translate = QCoreApplication.translate
TONES = {
    PaymentState.LISTED: Tone.WAITING,
    PaymentState.PAID: Tone.DONE,
    PaymentState.VOIDED: Tone.QUIET,
}
OF_BRANCHES = tuple(f"pairing.branch_{one}" for one in ("twice", "unknown", "which", "gone"))


@dataclass(frozen=True, slots=True)
class Line:
    """A payment with the list it stands on."""

    of: PaymentListRow
    payment: PaymentRow

    @property
    def id(self) -> UUID:
        """Give the payment's id."""
        return self.payment.id


def lists_register(desk: Desk) -> Register[PaymentListRow]:
    """List the payment lists."""
    shape: Shape[PaymentListRow] = Shape(
        key="lists",
        title=translate("pairing", "发放表"),
        columns=(
            column("number", translate("pairing", "编号"), _number, 10),
            column("title", translate("pairing", "名称"), lambda row: row.title, 24),
            column("kind", translate("pairing", "类别"), lambda row: word(row.kind), 15),
            column("source", translate("pairing", "来源"), lambda row: word(row.source), 11),
            column(
                "fen", translate("pairing", "合计"), lambda row: amount(row.fen), 15, right=True
            ),
            column(
                "paid",
                translate("pairing", "已付"),
                lambda row: amount(row.paid_fen),
                15,
                right=True,
            ),
        ),
        load=_load_lists,
        words=lambda row: joined((_number(row), row.title, word(row.kind), row.basis)),
        empty=translate(
            "pairing", "还没有发放表。星级奖励、支部经费、岗位补贴都先列表，再逐笔付款。"
        ),
        tell=lambda _row: (),
        look=_look_list,
        first=Act(translate("pairing", "其他发放表"), _list_payments),
        acts=(
            Act(translate("pairing", "编制星级奖励"), _list_stars),
            Act(translate("pairing", "编制支部经费"), _list_branches),
        ),
        about=lambda row: About(AboutKind.VOUCHER, row.id),
        papers=(("rewards", "P13", translate("pairing", "打印发放表")),),
        chips=[(one.value, said) for one, said in words_of(PaymentKind).items()],
        chip_of=lambda row: row.kind.value,
        sum_up=lambda rows: labelled(
            translate("pairing", "合计"), amount(sum(row.fen for row in rows))
        ),
    )
    return Register(desk, shape)


def payments_register(desk: Desk) -> Register[Line]:
    """List every line of every payment list."""
    shape: Shape[Line] = Shape(
        key="payments",
        title=translate("pairing", "付款"),
        columns=(
            column("list", translate("pairing", "发放表"), lambda row: _number(row.of), 10),
            column("payee", translate("pairing", "收款人"), lambda row: row.payment.payee, 18),
            column("purpose", translate("pairing", "用途"), lambda row: row.payment.purpose, 22),
            column(
                "fen",
                translate("pairing", "金额"),
                lambda row: amount(row.payment.fen),
                15,
                right=True,
            ),
            column("paid", translate("pairing", "付款日期"), _paid_on, 12),
            column(
                "state",
                translate("pairing", "状态"),
                lambda row: word(row.payment.state),
                11,
                state=lambda row: State(word(row.payment.state), TONES[row.payment.state]),
            ),
        ),
        load=lambda office, _scope: Loaded(
            tuple(Line(one, line) for one in office.pairing.money().lists for line in one.lines)
        ),
        words=lambda row: joined((row.payment.payee, row.payment.purpose, row.payment.voucher)),
        empty=translate("pairing", "还没有付款。先编制发放表，再在这里逐笔登记付款和凭证号。"),
        tell=_tell_line,
        first=Act(
            translate("pairing", "登记付款"),
            _pay,
            lambda row: row.payment.state is PaymentState.LISTED,
        ),
        acts=(
            Act(
                translate("pairing", "作废这一笔"),
                _void,
                lambda row: row.payment.state is not PaymentState.VOIDED,
            ),
        ),
        chips=[(one.value, said) for one, said in words_of(PaymentState).items()],
        chip_of=lambda row: row.payment.state.value,
        sum_up=lambda rows: labelled(
            translate("pairing", "合计"),
            amount(
                sum(row.payment.fen for row in rows if row.payment.state is not PaymentState.VOIDED)
            ),
        ),
    )
    return Register(desk, shape)


def _list_fields(desk: Desk) -> list[Field[Any]]:
    return [
        year_field(desk),
        choice("source", translate("pairing", "资金来源"), FundSource),
        TextField("title", translate("pairing", "名称"), required=True),
        TextField("basis", translate("pairing", "发放依据"), required=True),
        today_field(desk, "made_on", translate("pairing", "制表日期")),
    ]


def _list_stars(register: Register[PaymentListRow]) -> object:
    pairing = register.desk.office.pairing
    fields = [
        *_list_fields(register.desk),
        MoneyField(
            "fen",
            translate("pairing", "每颗星"),
            hint=translate("pairing", "不填的按本地政策；没有政策的必须填写"),
        ),
    ]
    return ask(
        register,
        translate("pairing", "编制星级奖励"),
        fields,
        ListDraft,
        pairing.list_stars,
        note=translate("pairing", "这一年评定了星级、还没有列过发放表的小区，全部列入。"),
        of_codes={"pairing.no_policy_amount": "fen", "pairing.no_stars": "year"},
    )


def _list_branches(register: Register[PaymentListRow]) -> object:
    pairing = register.desk.office.pairing
    offered: Offered = register.more or Offered()
    fields = [
        *_list_fields(register.desk),
        MoneyField(
            "fen",
            translate("pairing", "每个支部"),
            hint=translate("pairing", "不填的按本地政策；没有政策的必须填写"),
        ),
        branches_field(offered),
    ]
    return ask(
        register,
        translate("pairing", "编制支部经费"),
        fields,
        ListDraft,
        pairing.list_branches,
        of_codes={
            "pairing.no_policy_amount": "fen",
            **dict.fromkeys(OF_BRANCHES, "payees"),
        },
    )


def _list_payments(register: Register[PaymentListRow]) -> object:
    pairing = register.desk.office.pairing

    def make(kind: PaymentKind, **values: Any) -> tuple[PaymentKind, ListDraft]:
        return kind, ListDraft(**values)

    fields = [
        ChoiceField(
            "kind",
            translate("pairing", "类别"),
            [(one, word(one)) for one in (PaymentKind.ALLOWANCE, PaymentKind.OTHER)],
            required=True,
        ),
        *_list_fields(register.desk),
        PayeesField(
            "payees",
            translate("pairing", "收款人"),
            required=True,
            hint=translate("pairing", "一行一笔：收款人，用途，金额"),
        ),
    ]
    return ask(
        register,
        translate("pairing", "其他发放表"),
        fields,
        make,
        lambda given: pairing.list_payments(*given),
        of_codes={"pairing.no_amount": "payees", "pairing.amount": "payees"},
    )


def _pay(register: Register[Line]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    fields = [
        today_field(register.desk, "day", translate("pairing", "付款日期")),
        TextField("voucher", translate("pairing", "凭证号"), required=True),
        TextField("signed_by", translate("pairing", "签收人"), required=True),
        TextField(
            "reason",
            translate("pairing", "透支理由"),
            hint=translate("pairing", "来源余额够的不用填"),
        ),
    ]
    return ask(
        register,
        translate("pairing", "登记付款"),
        fields,
        PaidDraft,
        lambda draft: pairing.pay(row.payment.id, draft),
        note=labelled(row.payment.payee, amount(row.payment.fen)),
        of_codes={"pairing.overdrawn": "reason", **dict.fromkeys(OF_THE_DAY, "day")},
    )


def _void(register: Register[Line]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask_end(
        register,
        translate("pairing", "作废这一笔"),
        lambda day, reason: pairing.void_payment(row.payment.id, day, reason),
        note=labelled(row.payment.payee, amount(row.payment.fen)),
    )


def _number(row: PaymentListRow) -> str:
    return f"{row.year}-{row.number}"


def _paid_on(row: Line) -> str:
    return row.payment.paid_on.isoformat() if row.payment.paid_on else ""


def _load_lists(office: Office, _scope: Scope) -> Loaded[PaymentListRow]:
    lists = office.pairing.money().lists
    offered = Offered.of(office.organisations.tree(), lists, office.clock.today().year)
    return Loaded(lists, offered)


def _look_list(office: Office, row: PaymentListRow) -> Sequence[Told]:
    found = office.pairing.payment_list(row.id)
    return (
        told(
            found.title,
            (translate("pairing", "发放依据"), found.basis),
            (translate("pairing", "制表日期"), found.made_on),
            (translate("pairing", "合计"), amount(found.fen)),
            (translate("pairing", "已付"), amount(found.paid_fen)),
        ),
        told(
            translate("pairing", "收款人"),
            *((one.payee, noted(amount(one.fen), word(one.state))) for one in found.lines),
        ),
    )


def _tell_line(row: Line) -> Sequence[Told]:
    one = row.payment
    return (
        told(
            one.payee,
            (translate("pairing", "发放表"), row.of.title),
            (translate("pairing", "用途"), one.purpose),
            (translate("pairing", "金额"), amount(one.fen)),
            (translate("pairing", "付款日期"), one.paid_on),
            (translate("pairing", "凭证号"), one.voucher),
            (translate("pairing", "签收人"), one.signed_by),
            (translate("pairing", "透支理由"), one.overdraft_reason),
            (translate("pairing", "作废日期"), one.voided_on),
            (translate("pairing", "作废理由"), one.void_reason),
        ),
    )
