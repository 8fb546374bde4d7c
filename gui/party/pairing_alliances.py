"""共建: 联盟 with the plan of hosts, 党员商户 with what they show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from core.party.pairing.drafts import AllianceDraft, MerchantDraft, TurnDraft
from core.party.pairing.kinds import TurnKind
from core.party.pairing.sheets import AllianceRow, MerchantRow
from gui.desk import Desk
from gui.kit.choices import ChoiceField, FlagField
from gui.kit.day_fields import today_field
from gui.kit.fields import Field, NoteField, TextField
from gui.kit.states import State, Tone
from gui.kit.wording import joined, labelled, noted, word, words_of
from gui.party.pairing_fields import ask, ask_end, choice, column, reason_field, told
from gui.party.pairing_register import Act, Loaded, Register, Shape, Told

if TYPE_CHECKING:
    from core.office import Office

translate = QCoreApplication.translate
HERE, GONE = "here", "gone"
UNIT = "unit"


def alliances_register(desk: Desk) -> Register[AllianceRow]:
    """List the alliances and whose turn it is."""
    shape: Shape[AllianceRow] = Shape(
        key="alliances",
        title=translate("pairing", "联盟"),
        columns=(
            column("name", translate("pairing", "联盟"), lambda row: row.name, 26),
            column(
                "members",
                translate("pairing", "成员"),
                lambda row: str(row.members),
                8,
                right=True,
            ),
            column(
                "meetings",
                translate("pairing", "已开会议"),
                lambda row: str(row.meetings),
                10,
                right=True,
            ),
            column("next", translate("pairing", "下次主办"), lambda row: row.next_host, 22),
            column(
                "state",
                translate("pairing", "状态"),
                lambda row: _state(row).word,
                11,
                state=_state,
            ),
        ),
        load=lambda office, _scope: Loaded(
            office.pairing.alliances(),
            tuple((row.id, row.name) for row in office.pairing.units()),
        ),
        words=lambda row: joined((row.name, row.next_host)),
        empty=translate("pairing", "还没有联盟。先登记成员单位，再成立联盟，程序排出轮值表。"),
        tell=_tell_alliance,
        look=_look_alliance,
        first=Act(translate("pairing", "成立联盟"), _form),
        acts=(
            Act(translate("pairing", "登记轮值"), _note_turn, _runs),
            Act(translate("pairing", "加入单位"), _join, _runs),
            Act(translate("pairing", "单位退出"), _leave, _runs),
            Act(translate("pairing", "终止联盟"), _end, _runs),
        ),
        papers=(("alliance", "P11", translate("pairing", "打印轮值表")),),
    )
    return Register(desk, shape)


def merchants_register(desk: Desk) -> Register[MerchantRow]:
    """List the merchants who are members."""
    shape: Shape[MerchantRow] = Shape(
        key="merchants",
        title=translate("pairing", "党员商户"),
        columns=(
            column("name", translate("pairing", "商户"), lambda row: row.name, 18),
            column("market", translate("pairing", "市场或街区"), lambda row: row.market, 16),
            column("keeper", translate("pairing", "经营者"), lambda row: row.keeper, 10),
            column("promise", translate("pairing", "亮承诺"), lambda row: row.promise, 30),
            column(
                "state",
                translate("pairing", "状态"),
                lambda row: _merchant(row).word,
                10,
                state=_merchant,
            ),
        ),
        load=lambda office, _scope: Loaded(office.pairing.merchants()),
        words=lambda row: joined((row.name, row.market, row.keeper, row.promise)),
        empty=translate("pairing", "还没有党员商户。登记身份、职责、承诺，就能打印承诺牌。"),
        tell=_tell_merchant,
        first=Act(translate("pairing", "登记商户"), _add),
        acts=(
            Act(translate("pairing", "更改亮牌"), _change, _is_here),
            Act(translate("pairing", "商户退出"), _remove, _is_here),
        ),
        papers=(
            ("merchant", "P05", translate("pairing", "打印承诺牌")),
            ("merchant", "P05_small", translate("pairing", "打印市场小牌")),
        ),
        chips=(
            (HERE, translate("pairing", "在册")),
            (GONE, translate("pairing", "已退出")),
        ),
        chip_of=lambda row: HERE if _is_here(row) else GONE,
    )
    return Register(desk, shape)


def _form(register: Register[AllianceRow]) -> object:
    pairing = register.desk.office.pairing
    units: Sequence[tuple[Any, str]] = register.more or ()

    def make(**values: Any) -> AllianceDraft:
        chosen = tuple(unit_id for unit_id, _ in units if values.pop(f"{UNIT}{unit_id}"))
        return AllianceDraft(unit_ids=chosen, **values)

    members: list[Field[Any]] = [FlagField(f"{UNIT}{key}", name) for key, name in units]
    if members:
        members[0].heading = translate("pairing", "成员单位，按这里的次序开始轮值")
    fields: list[Field[Any]] = [
        TextField("name", translate("pairing", "联盟名称"), required=True),
        today_field(register.desk, "founded_on", translate("pairing", "成立日期")),
        NoteField("rules", translate("pairing", "联盟规则")),
        *members,
    ]
    return ask(register, translate("pairing", "成立联盟"), fields, make, pairing.form_alliance)


def _note_turn(register: Register[AllianceRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    fields = [
        _unit_field(register, row.next_host),
        choice("kind", translate("pairing", "情况"), TurnKind),
        today_field(register.desk, "day", translate("pairing", "会议日期")),
        NoteField("note", translate("pairing", "会议主题，或者让出的理由"), required=True),
    ]
    return ask(
        register,
        translate("pairing", "登记轮值"),
        fields,
        TurnDraft,
        lambda draft: pairing.note_turn(row.id, draft),
        note=translate("pairing", "轮到的单位有事可以让出，写明理由，下一次优先主办。"),
        of_codes={
            "pairing.not_its_turn": "kind",
            "pairing.no_member": "unit_id",
            "pairing.days_order": "day",
        },
    )


def _join(register: Register[AllianceRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current

    def make(unit_id: Any, day: Any) -> tuple[Any, Any]:
        return unit_id, day

    fields = [
        _unit_field(register, ""),
        today_field(register.desk, "day", translate("pairing", "加入日期")),
    ]
    return ask(
        register,
        translate("pairing", "加入单位"),
        fields,
        make,
        lambda given: pairing.join_alliance(row.id, *given),
        note=translate("pairing", "新加入的单位从当轮起主办一次，不补以前的轮次。"),
        of_codes={"pairing.member_already": "unit_id", "pairing.days_order": "day"},
    )


def _leave(register: Register[AllianceRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current

    def make(unit_id: Any, day: Any, reason: str) -> tuple[Any, Any, str]:
        return unit_id, day, reason

    fields = [
        _unit_field(register, ""),
        today_field(register.desk, "day", translate("pairing", "退出日期")),
        reason_field(),
    ]
    return ask(
        register,
        translate("pairing", "单位退出"),
        fields,
        make,
        lambda given: pairing.leave_alliance(row.id, *given),
        of_codes={"pairing.no_member": "unit_id", "pairing.days_order": "day"},
    )


def _end(register: Register[AllianceRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask_end(
        register,
        translate("pairing", "终止联盟"),
        lambda day, reason: pairing.end_alliance(row.id, day, reason),
    )


def _unit_field(register: Register[AllianceRow], chosen: str) -> ChoiceField:
    units: Sequence[tuple[Any, str]] = register.more or ()
    field = ChoiceField("unit_id", translate("pairing", "单位"), units, required=True)
    found = next((key for key, name in units if name == chosen), None)
    if found is not None:
        field.write(found)
    return field


def _merchant_fields(desk: Desk) -> list[Field[Any]]:
    return [
        TextField("name", translate("pairing", "商户"), required=True),
        TextField("market", translate("pairing", "市场或街区"), required=True),
        TextField("keeper", translate("pairing", "经营者"), required=True),
        TextField("address", translate("pairing", "地址")),
        NoteField("identity", translate("pairing", "亮身份"), required=True),
        NoteField("duty", translate("pairing", "亮职责"), required=True),
        NoteField("promise", translate("pairing", "亮承诺"), required=True),
        today_field(desk, "joined_on", translate("pairing", "登记日期")),
    ]


def _add(register: Register[MerchantRow]) -> object:
    pairing, fields = register.desk.office.pairing, _merchant_fields(register.desk)
    title = translate("pairing", "登记商户")
    return ask(register, title, fields, MerchantDraft, pairing.add_merchant)


def _change(register: Register[MerchantRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current

    def make(reason: str, **values: Any) -> tuple[MerchantDraft, str]:
        return MerchantDraft(**values), reason

    return ask(
        register,
        translate("pairing", "更改亮牌"),
        [*_merchant_fields(register.desk), reason_field()],
        make,
        lambda given: pairing.change_merchant(row.id, *given),
        shown=row,
    )


def _remove(register: Register[MerchantRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask_end(
        register,
        translate("pairing", "商户退出"),
        lambda day, reason: pairing.remove_merchant(row.id, day, reason),
    )


def _runs(row: AllianceRow) -> bool:
    return row.ended_on is None


def _is_here(row: MerchantRow) -> bool:
    return row.left_on is None


def _state(row: AllianceRow) -> State:
    if _runs(row):
        return State(translate("pairing", "运行中"), Tone.NOW)
    return State(translate("pairing", "已终止"), Tone.QUIET)


def _merchant(row: MerchantRow) -> State:
    if _is_here(row):
        return State(translate("pairing", "在册"), Tone.DONE)
    return State(translate("pairing", "已退出"), Tone.QUIET)


def _tell_alliance(row: AllianceRow) -> Sequence[Told]:
    return (
        told(
            row.name,
            (translate("pairing", "成立日期"), row.founded_on),
            (translate("pairing", "联盟规则"), row.rules),
            (translate("pairing", "最近会议"), row.last_day),
            (translate("pairing", "终止理由"), row.ended_reason),
        ),
    )


def _look_alliance(office: Office, row: AllianceRow) -> Sequence[Told]:
    sheet = office.pairing.alliance(row.id)
    rounds = translate("pairing", "第 {number} 轮")
    return (
        told(
            translate("pairing", "以后的主办次序"),
            *(
                (one.unit, noted(rounds.format(number=one.round), word(one.why)))
                for one in sheet.plan
            ),
        ),
        told(
            translate("pairing", "已经主办和让出的"),
            *((one.day.isoformat(), _turn(one.unit, one.kind, one.note)) for one in sheet.turns),
        ),
        told(
            translate("pairing", "成员"),
            *(
                (
                    one.unit,
                    translate("pairing", "主办 {count} 次").format(count=one.hosted)
                    if one.left_on is None
                    else noted(translate("pairing", "已退出"), one.left_reason),
                )
                for one in sheet.members
            ),
        ),
    )


def _turn(unit: str, kind: TurnKind, note: str) -> str:
    return labelled(noted(unit, words_of(TurnKind)[kind]), note)


def _tell_merchant(row: MerchantRow) -> Sequence[Told]:
    return (
        told(
            row.name,
            (translate("pairing", "经营者"), row.keeper),
            (translate("pairing", "地址"), row.address),
            (translate("pairing", "亮身份"), row.identity),
            (translate("pairing", "亮职责"), row.duty),
            (translate("pairing", "亮承诺"), row.promise),
            (translate("pairing", "登记日期"), row.joined_on),
            (translate("pairing", "退出日期"), row.left_on),
            (translate("pairing", "退出理由"), row.left_reason),
        ),
    )
