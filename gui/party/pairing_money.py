"""阵地与经费: 来源 with balances, 预算, 收入."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from core.party.pairing.drafts import BudgetDraft, IncomeDraft
from core.party.pairing.kinds import ConsentKind, FundSource, PaymentKind
from core.party.pairing.sheets_money import BudgetRow, IncomeRow
from gui.desk import Desk
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import today_field
from gui.kit.fields import TextField
from gui.kit.money import MoneyField, amount
from gui.kit.states import State, Tone
from gui.kit.wording import joined, labelled, word, words_of
from gui.party.pairing_fields import ask, ask_end, choice, column, told, year_field
from gui.party.pairing_register import Act, Loaded, Register, Shape, Told

translate = QCoreApplication.translate


def budget_register(desk: Desk) -> Register[BudgetRow]:
    """List what the money of each year is meant for."""
    shape: Shape[BudgetRow] = Shape(
        key="budget",
        title=translate("pairing", "预算"),
        columns=(
            column("year", translate("pairing", "年度"), lambda row: str(row.year), 8),
            column("source", translate("pairing", "来源"), lambda row: word(row.source), 12),
            column("kind", translate("pairing", "类别"), lambda row: word(row.kind), 16),
            column("purpose", translate("pairing", "用途"), lambda row: row.purpose, 24),
            column(
                "fen", translate("pairing", "金额"), lambda row: amount(row.fen), 16, right=True
            ),
            column(
                "state",
                translate("pairing", "状态"),
                lambda row: _planned(row).word,
                11,
                state=_planned,
            ),
        ),
        load=lambda office, _scope: Loaded(office.pairing.money().items),
        words=lambda row: joined((str(row.year), word(row.source), row.purpose)),
        empty=translate("pairing", "还没有预算。按党费、财政、社会赞助等来源逐项登记。"),
        tell=_tell_item,
        first=Act(translate("pairing", "登记预算"), _plan),
        acts=(Act(translate("pairing", "取消预算"), _drop, lambda row: row.dropped_on is None),),
        chips=[(one.value, said) for one, said in words_of(FundSource).items()],
        chip_of=lambda row: row.source.value,
        sum_up=lambda rows: _total([row.fen for row in rows if row.dropped_on is None]),
    )
    return Register(desk, shape)


def incomes_register(desk: Desk) -> Register[IncomeRow]:
    """List the money that came in, with what each source has left."""
    shape: Shape[IncomeRow] = Shape(
        key="incomes",
        title=translate("pairing", "收入"),
        columns=(
            column("day", translate("pairing", "日期"), lambda row: row.day.isoformat(), 12),
            column("source", translate("pairing", "来源"), lambda row: word(row.source), 12),
            column("payer", translate("pairing", "付款人"), lambda row: row.payer, 18),
            column("purpose", translate("pairing", "用途"), lambda row: row.purpose, 18),
            column(
                "fen", translate("pairing", "金额"), lambda row: amount(row.fen), 16, right=True
            ),
            column(
                "state",
                translate("pairing", "状态"),
                lambda row: _received(row).word,
                11,
                state=_received,
            ),
        ),
        load=lambda office, _scope: Loaded(office.pairing.money().incomes),
        words=lambda row: joined((row.payer, row.purpose, row.voucher, word(row.source))),
        empty=translate("pairing", "还没有收入。公共收益要写明业主共同决定或者管理规约的依据。"),
        tell=_tell_income,
        first=Act(translate("pairing", "登记收入"), _receive),
        acts=(Act(translate("pairing", "作废收入"), _void, lambda row: row.voided_on is None),),
        chips=[(one.value, said) for one, said in words_of(FundSource).items()],
        chip_of=lambda row: row.source.value,
        sum_up=lambda rows: _total([row.fen for row in rows if row.voided_on is None]),
    )
    return Register(desk, shape)


def _plan(register: Register[BudgetRow]) -> object:
    pairing = register.desk.office.pairing
    fields = [
        year_field(register.desk),
        choice("source", translate("pairing", "来源"), FundSource),
        choice("kind", translate("pairing", "类别"), PaymentKind),
        TextField("purpose", translate("pairing", "用途"), required=True),
        MoneyField("fen", translate("pairing", "金额"), required=True),
        today_field(register.desk, "planned_on", translate("pairing", "登记日期")),
    ]
    title = translate("pairing", "登记预算")
    codes = {"pairing.amount": "fen"}
    return ask(register, title, fields, BudgetDraft, pairing.plan_budget, of_codes=codes)


def _drop(register: Register[BudgetRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask_end(
        register,
        translate("pairing", "取消预算"),
        lambda day, reason: pairing.drop_budget(row.id, day, reason),
    )


def _receive(register: Register[IncomeRow]) -> object:
    pairing = register.desk.office.pairing
    consents: list[tuple[Any, str]] = [
        (None, translate("pairing", "不是公共收益")),
        *words_of(ConsentKind).items(),
    ]
    fields = [
        choice("source", translate("pairing", "来源"), FundSource),
        today_field(register.desk, "day", translate("pairing", "日期")),
        TextField("payer", translate("pairing", "付款人"), required=True),
        TextField("purpose", translate("pairing", "用途"), required=True),
        MoneyField("fen", translate("pairing", "金额"), required=True),
        TextField("voucher", translate("pairing", "凭证号"), required=True),
        ChoiceField("consent", translate("pairing", "业主同意"), consents),
        TextField(
            "basis",
            translate("pairing", "同意的依据"),
            hint=translate("pairing", "公共收益写明决定或规约的名称、日期和条款"),
        ),
    ]
    return ask(
        register,
        translate("pairing", "登记收入"),
        fields,
        IncomeDraft,
        pairing.receive,
        of_codes={
            "pairing.common_income_basis": "basis",
            "pairing.amount": "fen",
        },
    )


def _void(register: Register[IncomeRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask_end(
        register,
        translate("pairing", "作废收入"),
        lambda day, reason: pairing.void_income(row.id, day, reason),
    )


def _planned(row: BudgetRow) -> State:
    if row.dropped_on is None:
        return State(translate("pairing", "有效"), Tone.NOW)
    return State(translate("pairing", "已取消"), Tone.QUIET)


def _received(row: IncomeRow) -> State:
    if row.voided_on is None:
        return State(translate("pairing", "已入账"), Tone.DONE)
    return State(translate("pairing", "已作废"), Tone.QUIET)


def _total(sums: Sequence[int]) -> str:
    return labelled(translate("pairing", "合计"), amount(sum(sums)))


def _tell_item(row: BudgetRow) -> Sequence[Told]:
    return (
        told(
            row.purpose,
            (translate("pairing", "年度"), row.year),
            (translate("pairing", "来源"), word(row.source)),
            (translate("pairing", "类别"), word(row.kind)),
            (translate("pairing", "金额"), amount(row.fen)),
            (translate("pairing", "登记日期"), row.planned_on),
            (translate("pairing", "取消日期"), row.dropped_on),
            (translate("pairing", "取消理由"), row.dropped_reason),
        ),
    )


def _tell_income(row: IncomeRow) -> Sequence[Told]:
    return (
        told(
            row.purpose,
            (translate("pairing", "来源"), word(row.source)),
            (translate("pairing", "付款人"), row.payer),
            (translate("pairing", "金额"), amount(row.fen)),
            (translate("pairing", "凭证号"), row.voucher),
            (translate("pairing", "业主同意"), word(row.consent) if row.consent else ""),
            (translate("pairing", "同意的依据"), row.basis),
            (translate("pairing", "作废日期"), row.voided_on),
            (translate("pairing", "作废理由"), row.void_reason),
        ),
    )
