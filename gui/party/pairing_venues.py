"""阵地与经费: 活动场所 with the six things, 星级 by year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from core.attachments.kinds import About, AboutKind
from core.party.pairing.drafts import CheckDraft, RatingDraft, UseDraft, VenueDraft
from core.party.pairing.kinds import MOST_STARS, SixThing
from core.party.pairing.sheets_money import StarRow, VenueRow
from gui.desk import Desk
from gui.kit.choices import FlagField
from gui.kit.day_fields import today_field
from gui.kit.fields import AreaField, Field, NumberField, TextField, filled
from gui.kit.money import amount
from gui.kit.states import State, Tone
from gui.kit.wording import area_words, joined, listed, said_of, square_metres, word
from gui.party.pairing_fields import (
    ask,
    ask_end,
    column,
    compound_field,
    reason_field,
    told,
    year_field,
)
from gui.party.pairing_register import Act, Loaded, Register, Shape, Told

if TYPE_CHECKING:
    from core.office import Office

translate = QCoreApplication.translate
COMPLETE, LACKING, CLOSED = "complete", "lacking", "closed"
STAR = "★"


def venues_register(desk: Desk) -> Register[VenueRow]:
    """List the venues and what warns of them."""
    shape: Shape[VenueRow] = Shape(
        key="venues",
        title=translate("pairing", "活动场所"),
        columns=(
            column("name", translate("pairing", "场所"), lambda row: row.name, 22),
            column("compound", translate("pairing", "小区"), lambda row: row.compound, 16),
            column("area", translate("pairing", "面积（㎡）"), _area, 11, right=True),
            column("six", translate("pairing", "六有"), _six, 9),
            column("uses", translate("pairing", "使用"), lambda row: str(row.uses), 7, right=True),
            column(
                "state",
                translate("pairing", "状态"),
                lambda row: _state(row).word,
                14,
                state=_state,
            ),
        ),
        load=lambda office, scope: Loaded(office.pairing.venues(scope)),
        words=lambda row: joined((row.name, row.compound, row.address)),
        empty=translate("pairing", "还没有活动场所。登记以后核对面积和六有，程序提示缺什么。"),
        tell=_tell_venue,
        look=_look_venue,
        first=Act(translate("pairing", "登记场所"), _open),
        acts=(
            Act(translate("pairing", "核对六有"), _check, _is_open),
            Act(translate("pairing", "登记使用"), _use, _is_open),
            Act(translate("pairing", "更改场所"), _change, _is_open),
            Act(translate("pairing", "关闭场所"), _close, _is_open),
        ),
        about=lambda row: About(AboutKind.VENUE, row.id),
        papers=(("venue", "P12", translate("pairing", "打印核对表")),),
        chips=(
            (COMPLETE, translate("pairing", "六有齐全")),
            (LACKING, translate("pairing", "有欠缺")),
            (CLOSED, translate("pairing", "已关闭")),
        ),
        chip_of=_chip,
    )
    return Register(desk, shape)


def stars_register(desk: Desk) -> Register[StarRow]:
    """List the stars of every year, the latest first."""
    shape: Shape[StarRow] = Shape(
        key="stars",
        title=translate("pairing", "星级"),
        columns=(
            column("compound", translate("pairing", "小区"), lambda row: row.compound, 22),
            column("year", translate("pairing", "年度"), lambda row: str(row.year), 8),
            column("stars", translate("pairing", "星级"), _stars, 12),
            column(
                "reward",
                translate("pairing", "奖励"),
                lambda row: amount(row.reward_fen),
                14,
                right=True,
            ),
            column(
                "state",
                translate("pairing", "状态"),
                lambda row: _listed(row).word,
                14,
                state=_listed,
            ),
        ),
        load=lambda office, _scope: Loaded(office.pairing.all_stars()),
        words=lambda row: joined((row.compound, str(row.year), row.decided_by)),
        empty=translate("pairing", "今年还没有评定星级。评定以后，可以按星级编制奖励发放表。"),
        tell=_tell_stars,
        first=Act(translate("pairing", "评定星级"), _rate),
        sum_up=_sum_stars,
    )
    return Register(desk, shape)


def _venue_fields(desk: Desk) -> list[Field[Any]]:
    return [
        compound_field(desk),
        TextField("name", translate("pairing", "场所"), required=True),
        TextField("address", translate("pairing", "地址"), required=True),
        TextField(
            "hours",
            translate("pairing", "开放时间"),
            required=True,
            hint=translate("pairing", "例如：每日 8:30—20:30"),
        ),
        TextField("keeper", translate("pairing", "管理员")),
        today_field(desk, "opened_on", translate("pairing", "启用日期")),
    ]


def _open(register: Register[VenueRow]) -> object:
    pairing, fields = register.desk.office.pairing, _venue_fields(register.desk)
    return ask(register, translate("pairing", "登记场所"), fields, VenueDraft, pairing.open_venue)


def _change(register: Register[VenueRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current

    def make(reason: str, **values: Any) -> tuple[VenueDraft, str]:
        draft = VenueDraft(compound_id=row.compound_id, opened_on=row.opened_on, **values)
        return draft, reason

    own = _venue_fields(register.desk)[1:-1]
    return ask(
        register,
        translate("pairing", "更改场所"),
        [*own, reason_field()],
        make,
        lambda given: pairing.change_venue(row.id, *given),
        shown=row,
    )


def _check(register: Register[VenueRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current

    def make(**values: Any) -> CheckDraft:
        things = frozenset(thing for thing in SixThing if values.pop(thing.value))
        return CheckDraft(things=things, **values)

    before = row.check
    things = [
        filled(FlagField(thing.value, word(thing)), before is not None and thing in before.things)
        for thing in SixThing
    ]
    things[0].heading = translate("pairing", "六有：有的打钩")
    area = AreaField("area", translate("pairing", "面积"), required=True)
    fields: list[Field[Any]] = [
        today_field(register.desk, "day", translate("pairing", "核对日期")),
        TextField("checker", translate("pairing", "核对人"), required=True),
        area if before is None else filled(area, before.area),
        *things,
        TextField("note", translate("pairing", "备注")),
    ]
    return ask(
        register,
        translate("pairing", "核对六有"),
        fields,
        make,
        lambda draft: pairing.check_venue(row.id, draft),
        of_codes={"pairing.area": "area", "pairing.days_order": "day"},
    )


def _use(register: Register[VenueRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    fields = [
        today_field(register.desk, "day", translate("pairing", "日期")),
        TextField("what", translate("pairing", "内容"), required=True),
        TextField("organiser", translate("pairing", "使用单位"), required=True),
        filled(NumberField("headcount", translate("pairing", "人数"), required=True), 0),
    ]
    return ask(
        register,
        translate("pairing", "登记使用"),
        fields,
        UseDraft,
        lambda draft: pairing.note_use(row.id, draft),
        of_codes={"pairing.days_order": "day"},
    )


def _close(register: Register[VenueRow]) -> object:
    pairing, row = register.desk.office.pairing, register.current
    return ask_end(
        register,
        translate("pairing", "关闭场所"),
        lambda day, reason: pairing.close_venue(row.id, day, reason),
    )


def _rate(register: Register[StarRow]) -> object:
    pairing = register.desk.office.pairing
    fields = [
        compound_field(register.desk),
        year_field(register.desk),
        NumberField("stars", translate("pairing", "星级"), required=True, least=0, most=MOST_STARS),
        today_field(register.desk, "decided_on", translate("pairing", "评定日期")),
        TextField("decided_by", translate("pairing", "评定机关"), required=True),
        TextField("basis", translate("pairing", "评定依据"), required=True),
        TextField(
            "reason",
            translate("pairing", "更正理由"),
            hint=translate("pairing", "这一年已经评定过的，写明为什么更正"),
        ),
    ]
    return ask(
        register,
        translate("pairing", "评定星级"),
        fields,
        RatingDraft,
        pairing.rate,
        of_codes={"db.blank": "reason", "pairing.stars_listed": "compound_id"},
    )


def _is_open(row: VenueRow) -> bool:
    return row.closed_on is None


def _area(row: VenueRow) -> str:
    return "" if row.check is None else area_words(row.check.area)


def _six(row: VenueRow) -> str:
    return "" if row.check is None else f"{len(row.check.things)}/{len(SixThing)}"


def _chip(row: VenueRow) -> str:
    if not _is_open(row):
        return CLOSED
    return COMPLETE if row.is_complete else LACKING


def _state(row: VenueRow) -> State:
    if not _is_open(row):
        return State(translate("pairing", "已关闭"), Tone.QUIET)
    if row.check is None:
        return State(translate("pairing", "待核对"), Tone.WAITING)
    if row.findings:
        return State(translate("pairing", "有欠缺"), Tone.LATE)
    return State(translate("pairing", "符合要求"), Tone.DONE)


def _stars(row: StarRow) -> str:
    return STAR * row.stars or "0"


def _listed(row: StarRow) -> State:
    if row.listed:
        return State(translate("pairing", "已列发放表"), Tone.DONE)
    return State(translate("pairing", "未列发放表"), Tone.WAITING)


def _sum_stars(rows: Sequence[StarRow]) -> str:
    said = translate("pairing", "{stars} 颗星").format(stars=sum(row.stars for row in rows))
    known = [row.reward_fen for row in rows if row.reward_fen is not None]
    if not known:
        note = translate("pairing", "本地政策没有规定每颗星的奖励，编制发放表时填写")
        return joined((said, note))
    return joined((said, translate("pairing", "奖励 {sum}").format(sum=amount(sum(known)))))


def _tell_venue(row: VenueRow) -> Sequence[Told]:
    check = row.check
    missing = listed(word(one) for one in check.missing) if check is not None else ""
    return (
        told(
            row.name,
            (translate("pairing", "地址"), row.address),
            (translate("pairing", "开放时间"), row.hours),
            (translate("pairing", "管理员"), row.keeper),
            (translate("pairing", "启用日期"), row.opened_on),
            (translate("pairing", "最近使用"), row.last_used),
            (translate("pairing", "缺少"), missing),
            (translate("pairing", "提示"), "\n".join(map(said_of, row.findings))),
            (translate("pairing", "关闭日期"), row.closed_on),
            (translate("pairing", "关闭理由"), row.closed_reason),
        ),
    )


def _look_venue(office: Office, row: VenueRow) -> Sequence[Told]:
    sheet = office.pairing.venue(row.id)
    heads = translate("pairing", "{what}，{heads} 人")
    return (
        told(
            translate("pairing", "核对"),
            *(
                (one.day.isoformat(), joined((one.checker, square_metres(one.area), one.note)))
                for one in sheet.checks
            ),
        ),
        told(
            translate("pairing", "使用登记"),
            *(
                (one.day.isoformat(), heads.format(what=one.what, heads=one.headcount))
                for one in sheet.uses
            ),
        ),
    )


def _tell_stars(row: StarRow) -> Sequence[Told]:
    return (
        told(
            row.compound,
            (translate("pairing", "年度"), row.year),
            (translate("pairing", "星级"), row.stars),
            (translate("pairing", "评定日期"), row.decided_on),
            (translate("pairing", "评定机关"), row.decided_by),
            (translate("pairing", "评定依据"), row.basis),
            (translate("pairing", "更正理由"), row.reason),
        ),
    )
