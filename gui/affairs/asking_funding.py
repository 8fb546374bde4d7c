"""What the acts of crowd-funding ask: how it is split, opening, payments, refunds, the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.affairs.problems.drafts_money import (
    CloseFunding,
    OpenFunding,
    PayShare,
    RefundShare,
    ShareRule,
)
from core.affairs.problems.kinds import PaidHow, ShareBase
from core.affairs.problems.sheets import ProblemRow
from core.affairs.problems.sheets_money import FundingRow, PaymentRow, SharePreview, ShareRow
from core.affairs.problems.stages import ProblemState
from gui.affairs.fields import FloorsField, HouseholdsField, amounts, coefficients, floors
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField, FlagField
from gui.kit.day_fields import day_field
from gui.kit.fields import DateField, Field, NoteField, TextField, filled
from gui.kit.money import MoneyField, amount
from gui.kit.wording import labelled, word

if TYPE_CHECKING:
    from core.office import Office

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Households:
    """Where a compound's cost can be shared: its entrances, its dwellings by their address."""

    compound_id: UUID
    entrances: tuple[tuple[UUID, str], ...]
    known: Mapping[str, UUID]

    @classmethod
    def of(cls, office: Office, compound_id: UUID) -> Self:
        """Read them."""
        (node,) = office.rosters.tree(compound_id)
        entrances = tuple(
            (entrance.id, f"{building.name}{entrance.name}")
            for building in node.buildings
            for entrance in building.entrances
        )
        units = office.rosters.voting_units(compound_id)
        return cls(compound_id, entrances, {unit.address: unit.dwelling_id for unit in units})


@dataclass(frozen=True, slots=True)
class Worked:
    """A rule and what each household would pay by it."""

    rule: ShareRule
    preview: SharePreview


def ask_rule(
    desk: Desk, parent: QWidget, households: Households, then: Callable[[Any], object]
) -> ActDialog[ShareRule]:
    """Ask how a sum is split, and work it out; nothing is kept."""
    problems = desk.office.problems

    def make(**values: Any) -> ShareRule:
        entrance = values["entrance"]
        return ShareRule(
            compound_id=households.compound_id,
            base=values["base"],
            total_fen=values["total_fen"],
            entrances=() if entrance is None else (entrance,),
            floors=floors(values["floors"]),
            households=coefficients(values["households"], households.known),
            amounts=amounts(values["amounts"], households.known),
            with_shops=values["with_shops"],
        )

    return open_ask(
        desk,
        Ask(
            title=translate("affairs", "测算各户应缴"),
            verb=translate("affairs", "测算各户应缴"),
            note=translate("affairs", "先测算，看清每一户应缴多少，再发起；测算不保存。"),
            fields=_rule_fields(households),
            make=make,
            act=lambda rule, _report: Worked(rule, problems.preview_shares(rule)),
            then=then,
            of_codes={
                "problems.amounts_differ": "amounts",
                "problems.not_a_household": "entrance",
                "problems.no_households": "entrance",
                "problems.nobody_pays": "floors",
                "problems.amount_wrong": "total_fen",
            },
        ),
        parent,
    )


def _rule_fields(households: Households) -> list[Field[Any]]:
    whole: list[tuple[object, str]] = [(None, translate("affairs", "整个小区"))]
    return [
        MoneyField("total_fen", translate("affairs", "总额（元）"), required=True),
        ChoiceField(
            "base",
            translate("affairs", "分摊办法"),
            [(one, word(one)) for one in ShareBase],
            required=True,
        ),
        ChoiceField("entrance", translate("affairs", "分摊范围"), [*whole, *households.entrances]),
        FloorsField(
            "floors",
            translate("affairs", "楼层系数"),
            hint=translate("affairs", "一行一层或几层，例如 1-2层 0；没写的是 1，0 是不缴"),
        ),
        HouseholdsField(
            "households",
            translate("affairs", "单独约定的系数"),
            households.known,
            hint=translate("affairs", "一行一户：房号、系数"),
        ),
        HouseholdsField(
            "amounts",
            translate("affairs", "约定金额（元）"),
            households.known,
            hint=translate("affairs", "按约定金额分摊时填写，一行一户：房号、金额"),
            money=True,
        ),
        FlagField("with_shops", translate("affairs", "商铺、办公用房也分摊")),
    ]


def ask_opening(
    desk: Desk,
    parent: QWidget,
    rule: ShareRule,
    problems: Sequence[ProblemRow],
    then: Callable[[Any], object],
) -> ActDialog[OpenFunding]:
    """Open it with the households as they were worked out."""
    facade = desk.office.problems
    mine = [
        (row.id, labelled(row.label, row.title))
        for row in problems
        if row.compound_id == rule.compound_id and row.state is not ProblemState.MERGED
    ]
    offered: list[tuple[object, str]] = [(None, translate("affairs", "不是某个问题的")), *mine]

    def make(**values: Any) -> OpenFunding:
        return OpenFunding(rule=rule, **values)

    return open_ask(
        desk,
        Ask(
            title=translate("affairs", "发起筹资"),
            verb=translate("affairs", "发起筹资"),
            note=translate("affairs", "发起以后，各户名单和应缴数额固定，不再随名册变动。"),
            fields=[
                TextField("title", translate("affairs", "名称"), required=True, longest=60),
                NoteField("purpose", translate("affairs", "用途"), required=True),
                TextField(
                    "basis",
                    translate("affairs", "依据"),
                    required=True,
                    hint=translate("affairs", "哪一次表决，或者哪些业主共同签了字"),
                ),
                ChoiceField("problem_id", translate("affairs", "用于哪个问题"), offered),
                TextField("keeper", translate("affairs", "资金管理人"), required=True),
                TextField("contact", translate("affairs", "联系人和电话"), required=True),
                DateField("pay_by", translate("affairs", "缴款期限"), required=True),
            ],
            make=make,
            act=lambda draft, _report: facade.open_funding(draft),
            done=translate("affairs", "筹资已发起，可以打印认缴表请各户签名。"),
            then=then,
            of_codes={"problems.deadline_past": "pay_by"},
        ),
        parent,
    )


def ask_payment(
    desk: Desk,
    parent: QWidget,
    funding: FundingRow,
    share: ShareRow,
    then: Callable[[Any], object],
) -> ActDialog[PayShare]:
    """Enter what a household paid; all that is left is proposed."""
    problems = desk.office.problems

    def make(**values: Any) -> PayShare:
        return PayShare(share.id, **values)

    return open_ask(
        desk,
        Ask(
            about=share.id,
            title=translate("affairs", "登记缴款：{address}").format(address=share.address),
            verb=translate("affairs", "登记缴款"),
            note=translate("affairs", "{funding}，还应缴 {left}。").format(
                funding=funding.title, left=amount(share.left_fen)
            ),
            fields=[
                filled(
                    MoneyField("fen", translate("affairs", "金额（元）"), required=True),
                    share.left_fen,
                ),
                filled(
                    TextField("payer", translate("affairs", "缴款人"), required=True),
                    share.household,
                ),
                _how(PaidHow.CASH),
                TextField("voucher", translate("affairs", "凭证号"), longest=60),
                day_field("day", translate("affairs", "日期"), desk.office.clock.today()),
            ],
            make=make,
            act=lambda draft, _report: problems.pay(draft),
            done=translate("affairs", "缴款已登记，可以打印收据。"),
            then=then,
            of_codes=_AMOUNTS,
        ),
        parent,
    )


def ask_refund(
    desk: Desk,
    parent: QWidget,
    funding: FundingRow,
    share: ShareRow,
    then: Callable[[Any], object],
) -> ActDialog[RefundShare]:
    """Pay back to a household, with the reason."""
    problems = desk.office.problems

    def make(**values: Any) -> RefundShare:
        return RefundShare(share.id, **values)

    return open_ask(
        desk,
        Ask(
            about=share.id,
            title=translate("affairs", "登记退款：{address}").format(address=share.address),
            verb=translate("affairs", "登记退款"),
            note=translate("affairs", "{funding}，实缴 {paid}。").format(
                funding=funding.title, paid=amount(share.net_fen)
            ),
            fields=[
                MoneyField("fen", translate("affairs", "金额（元）"), required=True),
                filled(
                    TextField("payee", translate("affairs", "收款人"), required=True),
                    share.household,
                ),
                TextField("reason", translate("affairs", "理由"), required=True),
                _how(PaidHow.TRANSFER),
                day_field("day", translate("affairs", "日期"), desk.office.clock.today()),
            ],
            make=make,
            act=lambda draft, _report: problems.refund(draft),
            done=translate("affairs", "退款已登记，可以打印退款凭据。"),
            then=then,
            of_codes=_AMOUNTS,
        ),
        parent,
    )


def ask_reversal(desk: Desk, parent: QWidget, payment: PaymentRow) -> ActDialog[str]:
    """Say why a payment or refund is reversed."""
    problems = desk.office.problems
    said = translate(
        "affairs",
        "{nature} {amount}，{address}，{day}。只用于登错的；钱真的退给住户，请登记退款。"
        "原记录和收据号保留，收据作废，请收回已经交给住户的收据。",
    )
    return open_ask(
        desk,
        Ask(
            about=payment.id,
            title=translate("affairs", "冲正 {receipt}").format(receipt=payment.receipt),
            verb=translate("affairs", "冲正这一笔"),
            note=said.format(
                nature=word(payment.nature),
                amount=amount(payment.fen),
                address=payment.address,
                day=payment.day.isoformat(),
            ),
            fields=[TextField("reason", translate("affairs", "理由"), required=True)],
            make="{reason}".format,
            act=lambda reason, _report: problems.reverse_payment(payment.id, reason),
            done=translate("affairs", "已冲正，请重新登记正确的一笔。"),
            of_codes={"problems.reversal_refunded": "reason"},
        ),
        parent,
    )


def ask_copy(
    desk: Desk, parent: QWidget, payment: PaymentRow, then: Callable[[Any], object]
) -> ActDialog[str]:
    """Say why a receipt is printed once more."""
    problems = desk.office.problems
    return open_ask(
        desk,
        Ask(
            about=payment.id,
            title=translate("affairs", "补打收据 {receipt}").format(receipt=payment.receipt),
            verb=translate("affairs", "补打收据"),
            note=translate("affairs", "这张收据已经交付过，补打的会写明“补打”和理由。"),
            fields=[TextField("reason", translate("affairs", "理由"), required=True)],
            make="{reason}".format,
            act=lambda reason, _report: problems.hand_out_receipt(payment.id, reason),
            then=then,
        ),
        parent,
    )


def ask_close(desk: Desk, parent: QWidget, funding: FundingRow) -> ActDialog[CloseFunding]:
    """End it: what is left goes back pro rata."""
    problems = desk.office.problems
    said = translate("affairs", "余额 {balance} 会按各户实缴的比例退还，精确到分，并逐户出凭据。")
    return open_ask(
        desk,
        Ask(
            about=funding.id,
            title=translate("affairs", "结束筹资：{title}").format(title=funding.title),
            verb=translate("affairs", "结束筹资"),
            note=said.format(balance=amount(funding.balance_fen)),
            fields=[
                TextField("reason", translate("affairs", "理由"), required=True),
                _how(PaidHow.TRANSFER),
            ],
            make=CloseFunding,
            act=lambda draft, _report: problems.close_funding(funding.id, draft),
            done=translate("affairs", "筹资已结束。"),
            of_codes={"problems.below_nothing": "reason"},
        ),
        parent,
    )


_AMOUNTS = {
    "problems.paid_too_much": "fen",
    "problems.refund_too_much": "fen",
    "problems.below_nothing": "fen",
    "problems.amount_wrong": "fen",
    "problems.before_fund": "day",
    "problems.refund_before_paid": "day",
}


def _how(first: PaidHow) -> Field[Any]:
    ways = [(one, word(one)) for one in PaidHow]
    return filled(ChoiceField("how", translate("affairs", "方式"), ways), first)
