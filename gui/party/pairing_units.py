"""共建: 单位, 结对, 下沉人员: their registers and what their acts ask."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from core.attachments.kinds import About, AboutKind
from core.party.pairing.drafts import ActivityDraft, AgreementDraft, StaffDraft, UnitDraft
from core.party.pairing.kinds import PairingState, PartnerKind, StaffKind
from core.party.pairing.sheets import PairingRow, StaffRow, UnitRow
from gui.desk import Desk
from gui.kit.day_fields import today_field
from gui.kit.fields import DateField, Field, NoteField, NumberField, TextField, filled
from gui.kit.row_table import Column
from gui.kit.states import State, Tone
from gui.kit.wording import span, word, words_of
from gui.party.pairing_fields import (
    ask,
    ask_end,
    choice,
    compound_field,
    named_field,
    reason_field,
    told,
)
from gui.party.pairing_register import Act, Loaded, Register, Shape, Told

if TYPE_CHECKING:
    from core.office import Office

translate = QCoreApplication.translate
TONES = {
    PairingState.RUNNING: Tone.NOW,
    PairingState.ENDING: Tone.WAITING,
    PairingState.LAPSED: Tone.LATE,
    PairingState.ENDED: Tone.QUIET,
}


def units_register(desk: Desk) -> Register[UnitRow]:
    """List the units that build together with compounds."""
    shape: Shape[UnitRow] = Shape(
        key="units",
        title=translate("pairing", "共建单位"),
        columns=(
            Column("name", translate("pairing", "单位"), lambda row: row.name, width=24),
            Column("kind", translate("pairing", "种类"), lambda row: word(row.kind), width=18),
            Column(
                "pairings",
                translate("pairing", "结对小区"),
                lambda row: str(row.pairings),
                right=True,
                width=10,
            ),
            Column(
                "alliances",
                translate("pairing", "参加联盟"),
                lambda row: str(row.alliances),
                right=True,
                width=10,
            ),
        ),
        load=lambda office, _scope: Loaded(office.pairing.units()),
        words=lambda row: f"{row.name} {word(row.kind)} {row.address}",
        empty=translate("pairing", "还没有共建单位。先登记区直单位、企业或者市场，再和小区结对。"),
        tell=_tell_unit,
        first=Act(translate("pairing", "登记单位"), _add_unit),
        acts=(Act(translate("pairing", "更改单位资料"), _change_unit, lambda _row: True),),
        chips=[(kind.value, said) for kind, said in words_of(PartnerKind).items()],
        chip_of=lambda row: row.kind.value,
    )
    return Register(desk, shape)


def pairings_register(desk: Desk) -> Register[PairingRow]:
    """List which unit is paired with which compound, and until when."""
    shape: Shape[PairingRow] = Shape(
        key="pairings",
        title=translate("pairing", "结对"),
        columns=(
            Column("compound", translate("pairing", "小区"), lambda row: row.compound, width=18),
            Column("unit", translate("pairing", "单位"), lambda row: row.unit, width=22),
            Column(
                "until",
                translate("pairing", "协议至"),
                lambda row: row.until.isoformat(),
                width=12,
                firm=True,
            ),
            Column(
                "activities",
                translate("pairing", "活动"),
                lambda row: str(row.activities),
                right=True,
                width=6,
            ),
            Column(
                "state",
                translate("pairing", "状态"),
                lambda row: word(row.state),
                width=13,
                state=lambda row: State(word(row.state), TONES[row.state]),
            ),
        ),
        load=lambda office, scope: Loaded(
            office.pairing.pairings(scope),
            tuple((row.id, row.name) for row in office.pairing.units()),
        ),
        words=lambda row: f"{row.compound} {row.unit}",
        empty=translate("pairing", "还没有结对。先登记共建单位，再登记单位和小区的共建协议。"),
        tell=_tell_pairing,
        look=_look_pairing,
        first=Act(translate("pairing", "登记结对"), _pair),
        acts=(
            Act(translate("pairing", "登记活动"), _note_activity, lambda _row: True),
            Act(translate("pairing", "续签协议"), _renew, _is_running),
            Act(translate("pairing", "终止结对"), _end_pairing, _is_running),
        ),
        about=lambda row: About(AboutKind.AGREEMENT, row.id),
        papers=(("pairing", "P10", translate("pairing", "打印协议")),),
        chips=[(state.value, said) for state, said in words_of(PairingState).items()],
        chip_of=lambda row: row.state.value,
    )
    return Register(desk, shape)


def staff_register(desk: Desk) -> Register[StaffRow]:
    """List police, judges, prosecutors and lawyers who answer for compounds."""

    def serves(row: StaffRow) -> bool:
        return row.serves(desk.office.clock.today())

    def state(row: StaffRow) -> State:
        if serves(row):
            return State(translate("pairing", "在岗"), Tone.NOW)
        return State(translate("pairing", "已结束"), Tone.QUIET)

    shape: Shape[StaffRow] = Shape(
        key="staff",
        title=translate("pairing", "下沉人员"),
        columns=(
            Column("compound", translate("pairing", "小区"), lambda row: row.compound, width=18),
            Column("name", translate("pairing", "姓名"), lambda row: row.name, width=10),
            Column("kind", translate("pairing", "身份"), lambda row: word(row.kind), width=10),
            Column("unit", translate("pairing", "所在单位"), lambda row: row.unit, width=20),
            Column(
                "state",
                translate("pairing", "状态"),
                lambda row: state(row).word,
                width=11,
                state=state,
            ),
        ),
        load=lambda office, scope: Loaded(office.pairing.staff(scope)),
        words=lambda row: f"{row.compound} {row.name} {row.unit} {word(row.kind)}",
        empty=translate(
            "pairing", "还没有下沉人员。民警、法官、检察官、律师下沉到小区的，在这里登记。"
        ),
        tell=_tell_staff,
        first=Act(translate("pairing", "登记下沉人员"), _assign),
        acts=(
            Act(
                translate("pairing", "结束下沉"),
                _end_assignment,
                lambda row: row.ended_on is None,
            ),
        ),
        chips=[(kind.value, said) for kind, said in words_of(StaffKind).items()],
        chip_of=lambda row: row.kind.value,
    )
    return Register(desk, shape)


def _unit_fields(desk: Desk) -> list[Field[Any]]:
    return [
        TextField("name", translate("pairing", "单位"), required=True),
        choice("kind", translate("pairing", "种类"), PartnerKind),
        TextField("address", translate("pairing", "地址")),
        TextField("contact", translate("pairing", "联系人")),
        TextField("phone", translate("pairing", "电话"), latin=True),
        today_field(desk, "since", translate("pairing", "登记日期")),
    ]


def _add_unit(register: Register[UnitRow]) -> object:
    pairing = register.desk.office.pairing
    return ask(
        register,
        translate("pairing", "登记单位"),
        _unit_fields(register.desk),
        UnitDraft,
        pairing.add_unit,
        of_codes={"pairing.unit_twice": "name", "pairing.not_a_phone": "phone"},
    )


def _change_unit(register: Register[UnitRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current

    def make(reason: str, **values: Any) -> tuple[UnitDraft, str]:
        return UnitDraft(**values), reason

    return ask(
        register,
        translate("pairing", "更改单位资料"),
        [*_unit_fields(register.desk), reason_field()],
        make,
        lambda given: pairing.change_unit(row.id, *given),
        shown=row,
        of_codes={"pairing.unit_twice": "name", "pairing.not_a_phone": "phone"},
    )


def _agreement_fields(desk: Desk) -> list[Field[Any]]:
    return [
        today_field(desk, "signed_on", translate("pairing", "签订日期")),
        DateField("since", translate("pairing", "开始日期"), required=True),
        DateField("until", translate("pairing", "到期日期"), required=True),
        NoteField("terms", translate("pairing", "协议内容"), required=True),
    ]


def _pair(register: Register[PairingRow]) -> object:
    pairing = register.desk.office.pairing

    def make(unit_id: Any, compound_id: Any, **values: Any) -> tuple[Any, Any, AgreementDraft]:
        return unit_id, compound_id, AgreementDraft(**values)

    fields = [
        named_field("unit_id", translate("pairing", "单位"), register.more or ()),
        compound_field(register.desk),
        *_agreement_fields(register.desk),
    ]
    return ask(
        register,
        translate("pairing", "登记结对"),
        fields,
        make,
        lambda given: pairing.pair(*given),
        note=translate("pairing", "一家单位可以和几个小区结对，一个小区也可以有几家单位。"),
        of_codes={"pairing.days_order": "until", "pairing.paired_already": "unit_id"},
    )


def _renew(register: Register[PairingRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask(
        register,
        translate("pairing", "续签协议"),
        _agreement_fields(register.desk),
        AgreementDraft,
        lambda draft: pairing.renew(row.id, draft),
        note=translate("pairing", "续签从原协议期满以后开始，原协议保留。"),
        of_codes={"pairing.renewed_within": "since", "pairing.days_order": "until"},
    )


def _end_pairing(register: Register[PairingRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask_end(
        register,
        translate("pairing", "终止结对"),
        lambda day, reason: pairing.end_pairing(row.id, day, reason),
    )


def _note_activity(register: Register[PairingRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    fields = [
        today_field(register.desk, "day", translate("pairing", "日期")),
        TextField("what", translate("pairing", "活动内容"), required=True),
        filled(NumberField("headcount", translate("pairing", "人数"), required=True), 0),
        NoteField("outcome", translate("pairing", "成效")),
    ]
    return ask(
        register,
        translate("pairing", "登记活动"),
        fields,
        ActivityDraft,
        lambda draft: pairing.note_activity(row.id, draft),
        of_codes={"pairing.outside_agreement": "day"},
    )


def _assign(register: Register[StaffRow]) -> object:
    pairing = register.desk.office.pairing
    fields = [
        compound_field(register.desk),
        choice("kind", translate("pairing", "身份"), StaffKind),
        TextField("name", translate("pairing", "姓名"), required=True),
        TextField("unit", translate("pairing", "所在单位"), required=True),
        TextField("phone", translate("pairing", "电话"), latin=True),
        today_field(register.desk, "since", translate("pairing", "开始日期")),
        DateField("until", translate("pairing", "到期日期")),
    ]
    return ask(
        register,
        translate("pairing", "登记下沉人员"),
        fields,
        StaffDraft,
        pairing.assign,
        of_codes={"pairing.days_order": "until", "pairing.not_a_phone": "phone"},
    )


def _end_assignment(register: Register[StaffRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask_end(
        register,
        translate("pairing", "结束下沉"),
        lambda day, reason: pairing.end_assignment(row.id, day, reason),
    )


def _is_running(row: PairingRow) -> bool:
    return row.state is not PairingState.ENDED


def _tell_unit(row: UnitRow) -> Sequence[Told]:
    return (
        told(
            row.name,
            (translate("pairing", "种类"), word(row.kind)),
            (translate("pairing", "地址"), row.address),
            (translate("pairing", "联系人"), row.contact),
            (translate("pairing", "电话"), row.phone),
            (translate("pairing", "登记日期"), row.since),
        ),
    )


def _tell_pairing(row: PairingRow) -> Sequence[Told]:
    return (
        told(
            f"{row.unit} — {row.compound}",
            (translate("pairing", "期限"), span(row.since.isoformat(), row.until.isoformat())),
            (translate("pairing", "签订次数"), row.agreements),
            (translate("pairing", "最近活动"), row.last_activity),
            (translate("pairing", "终止日期"), row.ended_on),
            (translate("pairing", "终止理由"), row.ended_reason),
        ),
    )


def _look_pairing(office: Office, row: PairingRow) -> Sequence[Told]:
    sheet = office.pairing.pairing(row.id)
    return (
        told(
            translate("pairing", "协议"),
            *(
                (span(one.since.isoformat(), one.until.isoformat()), one.terms)
                for one in sheet.agreements
            ),
        ),
        told(
            translate("pairing", "活动"),
            *(
                (
                    one.day.isoformat(),
                    translate("pairing", "{what}，{heads} 人").format(
                        what=one.what, heads=one.headcount
                    ),
                )
                for one in sheet.activities
            ),
        ),
        told(
            translate("pairing", "需求"),
            *((word(one.state), one.title) for one in sheet.needs),
        ),
    )


def _tell_staff(row: StaffRow) -> Sequence[Told]:
    return (
        told(
            row.name,
            (translate("pairing", "身份"), word(row.kind)),
            (translate("pairing", "所在单位"), row.unit),
            (translate("pairing", "电话"), row.phone),
            (translate("pairing", "自"), row.since),
            (translate("pairing", "至"), row.ended_on or row.until),
            (translate("pairing", "结束理由"), row.ended_reason),
        ),
    )
