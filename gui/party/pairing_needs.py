"""共建: 需求 and 微心愿, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from core.party.pairing.drafts import AnswerDraft, ClaimDraft, NeedDraft, TaskDraft, WishDraft
from core.party.pairing.kinds import NeedFrom, NeedState, WishState
from core.party.pairing.sheets import NeedRow, NeedStepRow, WishRow
from gui.desk import Desk
from gui.kit.day_fields import today_field
from gui.kit.fields import DateField, NoteField, NumberField, TextField
from gui.kit.states import State, Tone
from gui.kit.wording import joined, noted, word, words_of
from gui.party.pairing_fields import (
    ask,
    ask_step,
    choice,
    column,
    compound_field,
    named_field,
    told,
)
from gui.party.pairing_register import Act, Loaded, Register, Shape, Told

translate = QCoreApplication.translate
NEED_TONES = {
    NeedState.RAISED: Tone.WAITING,
    NeedState.TAKEN: Tone.NOW,
    NeedState.DONE: Tone.NOW,
    NeedState.ANSWERED: Tone.DONE,
    NeedState.WITHDRAWN: Tone.QUIET,
}
WISH_TONES = {
    WishState.RAISED: Tone.WAITING,
    WishState.CLAIMED: Tone.NOW,
    WishState.DONE: Tone.DONE,
    WishState.WITHDRAWN: Tone.QUIET,
}
OPEN_NEEDS = (NeedState.RAISED, NeedState.TAKEN)
OPEN_WISHES = (WishState.RAISED, WishState.CLAIMED)


def needs_register(desk: Desk) -> Register[NeedRow]:
    """List the needs and how far each has come."""

    def state(row: NeedRow) -> State:
        if row.is_late(desk.office.clock.today()):
            return State(translate("pairing", "已逾期"), Tone.LATE)
        return State(word(row.state), NEED_TONES[row.state])

    shape: Shape[NeedRow] = Shape(
        key="needs",
        title=translate("pairing", "需求"),
        columns=(
            column(
                "number",
                translate("pairing", "编号"),
                lambda row: str(row.number),
                6,
                right=True,
            ),
            column("title", translate("pairing", "需求"), lambda row: row.title, 24),
            column("compound", translate("pairing", "小区"), lambda row: row.compound, 16),
            column("unit", translate("pairing", "认领单位"), lambda row: row.unit, 18),
            column(
                "state",
                translate("pairing", "状态"),
                lambda row: state(row).word,
                13,
                state=state,
            ),
        ),
        load=lambda office, scope: Loaded(
            office.pairing.needs(scope),
            tuple((row.id, row.name) for row in office.pairing.units()),
        ),
        words=lambda row: joined((row.title, row.compound, row.unit, row.detail)),
        empty=translate("pairing", "还没有需求。小区或者支部要共建单位帮什么忙，在这里提出。"),
        tell=_tell_need,
        first=Act(translate("pairing", "提出需求"), _raise_need),
        acts=_need_acts(),
        papers=(
            ("need", "P03", translate("pairing", "打印意向书")),
            ("need", "P04", translate("pairing", "打印任务书")),
        ),
        chips=[(one.value, said) for one, said in words_of(NeedState).items()],
        chip_of=lambda row: row.state.value,
    )
    return Register(desk, shape)


def wishes_register(desk: Desk) -> Register[WishRow]:
    """List the wishes and who takes them up."""
    shape: Shape[WishRow] = Shape(
        key="wishes",
        title=translate("pairing", "微心愿"),
        columns=(
            column(
                "number",
                translate("pairing", "编号"),
                lambda row: str(row.number),
                6,
                right=True,
            ),
            column("text", translate("pairing", "心愿"), lambda row: row.text, 26),
            column("compound", translate("pairing", "小区"), lambda row: row.compound, 16),
            column("claimant", translate("pairing", "认领党员"), lambda row: row.claimant, 12),
            column(
                "state",
                translate("pairing", "状态"),
                lambda row: word(row.state),
                13,
                state=lambda row: State(word(row.state), WISH_TONES[row.state]),
            ),
        ),
        load=lambda office, scope: Loaded(office.pairing.wishes(scope)),
        words=lambda row: joined((row.text, row.compound, row.wisher, row.claimant)),
        empty=translate("pairing", "还没有微心愿。居民的小心愿登记在这里，由党员认领。"),
        tell=_tell_wish,
        first=Act(translate("pairing", "登记心愿"), _raise_wish),
        acts=(
            Act(
                translate("pairing", "认领心愿"),
                _claim_wish,
                lambda row: row.state is WishState.RAISED,
            ),
            Act(
                translate("pairing", "登记实现"),
                _fulfil_wish,
                lambda row: row.state is WishState.CLAIMED,
            ),
            Act(
                translate("pairing", "撤回心愿"),
                _withdraw_wish,
                lambda row: row.state in OPEN_WISHES,
            ),
        ),
        chips=[(one.value, said) for one, said in words_of(WishState).items()],
        chip_of=lambda row: row.state.value,
    )
    return Register(desk, shape)


def _need_acts() -> Sequence[Act[NeedRow]]:
    return (
        Act(
            translate("pairing", "登记认领"),
            _take_need,
            lambda row: row.state is NeedState.RAISED,
        ),
        Act(
            translate("pairing", "登记办结"),
            _finish_need,
            lambda row: row.state is NeedState.TAKEN,
        ),
        Act(
            translate("pairing", "登记反馈"),
            _answer_need,
            lambda row: row.state is NeedState.DONE,
        ),
        Act(
            translate("pairing", "撤回需求"),
            _withdraw_need,
            lambda row: row.state in OPEN_NEEDS,
        ),
    )


def _raise_need(register: Register[NeedRow]) -> object:
    pairing = register.desk.office.pairing
    fields = [
        compound_field(register.desk),
        choice("raised_as", translate("pairing", "提出方"), NeedFrom),
        TextField("raised_by", translate("pairing", "提出人"), required=True),
        today_field(register.desk, "raised_on", translate("pairing", "提出日期")),
        TextField("title", translate("pairing", "需求"), required=True),
        NoteField("detail", translate("pairing", "内容"), required=True),
        DateField("wanted_by", translate("pairing", "希望完成")),
    ]
    title = translate("pairing", "提出需求")
    codes = {"pairing.days_order": "wanted_by"}
    return ask(register, title, fields, NeedDraft, pairing.raise_need, of_codes=codes)


def _take_need(register: Register[NeedRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    fields = [
        named_field("unit_id", translate("pairing", "认领单位"), register.more or ()),
        today_field(register.desk, "day", translate("pairing", "认领日期")),
        NoteField("task", translate("pairing", "任务内容"), required=True),
        TextField("leader", translate("pairing", "负责人"), required=True),
        DateField("deadline", translate("pairing", "完成期限"), required=True),
    ]
    return ask(
        register,
        translate("pairing", "登记认领"),
        fields,
        TaskDraft,
        lambda draft: pairing.take_need(row.id, draft),
        of_codes={"pairing.days_order": "deadline"},
    )


def _finish_need(register: Register[NeedRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask_step(
        register,
        translate("pairing", "登记办结"),
        lambda draft: pairing.finish_need(row.id, draft),
        translate("pairing", "办理情况和依据"),
    )


def _answer_need(register: Register[NeedRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    fields = [
        today_field(register.desk, "day", translate("pairing", "日期")),
        TextField("actor", translate("pairing", "经办人"), required=True),
        NoteField("evidence", translate("pairing", "向谁反馈、怎样反馈"), required=True),
        NumberField(
            "satisfaction",
            translate("pairing", "满意度"),
            required=True,
            least=1,
            most=5,
            hint=translate("pairing", "1 至 5 分，5 分最满意"),
        ),
    ]
    return ask(
        register,
        translate("pairing", "登记反馈"),
        fields,
        AnswerDraft,
        lambda draft: pairing.answer_need(row.id, draft),
    )


def _withdraw_need(register: Register[NeedRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask_step(
        register,
        translate("pairing", "撤回需求"),
        lambda draft: pairing.withdraw_need(row.id, draft),
        translate("pairing", "理由"),
    )


def _raise_wish(register: Register[WishRow]) -> object:
    pairing = register.desk.office.pairing
    fields = [
        compound_field(register.desk),
        TextField(
            "wisher",
            translate("pairing", "许愿人"),
            required=True,
            hint=translate("pairing", "不愿留名的写身份，例如：独居老人（5 栋）"),
        ),
        NoteField("text", translate("pairing", "心愿"), required=True),
        today_field(register.desk, "raised_on", translate("pairing", "登记日期")),
    ]
    return ask(register, translate("pairing", "登记心愿"), fields, WishDraft, pairing.raise_wish)


def _claim_wish(register: Register[WishRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    fields: list[Any] = [
        TextField("claimant", translate("pairing", "认领党员"), required=True),
        today_field(register.desk, "day", translate("pairing", "认领日期")),
    ]
    return ask(
        register,
        translate("pairing", "认领心愿"),
        fields,
        ClaimDraft,
        lambda draft: pairing.claim_wish(row.id, draft),
    )


def _fulfil_wish(register: Register[WishRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask_step(
        register,
        translate("pairing", "登记实现"),
        lambda draft: pairing.fulfil_wish(row.id, draft),
        translate("pairing", "怎样实现的"),
    )


def _withdraw_wish(register: Register[WishRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask_step(
        register,
        translate("pairing", "撤回心愿"),
        lambda draft: pairing.withdraw_wish(row.id, draft),
        translate("pairing", "理由"),
    )


def _tell_need(row: NeedRow) -> Sequence[Told]:
    return (
        told(
            row.title,
            (translate("pairing", "提出方"), noted(word(row.raised_as), row.raised_by)),
            (translate("pairing", "内容"), row.detail),
            (translate("pairing", "希望完成"), row.wanted_by),
            (translate("pairing", "认领单位"), row.unit),
            (translate("pairing", "任务内容"), row.task),
            (translate("pairing", "负责人"), row.leader),
            (translate("pairing", "完成期限"), row.deadline),
            (translate("pairing", "满意度"), row.satisfaction),
        ),
        _steps(row.steps),
    )


def _tell_wish(row: WishRow) -> Sequence[Told]:
    return (
        told(
            row.text,
            (translate("pairing", "许愿人"), row.wisher),
            (translate("pairing", "认领党员"), row.claimant),
        ),
        _steps(row.steps),
    )


def _steps(steps: Sequence[NeedStepRow]) -> Told:
    return told(
        translate("pairing", "办理过程"),
        *(
            (word(one.state), joined(filter(None, (one.day.isoformat(), one.actor, one.evidence))))
            for one in steps
        ),
    )
