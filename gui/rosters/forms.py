"""What is asked before each act on compounds and dwellings: fields that make a frozen draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from core.progress import ProgressSink
from core.rosters.acts import DwellingCorrection, NewDwelling, PersonCorrection
from core.rosters.details import DwellingDetail
from core.rosters.kinds import AreaSource, DwellingUse
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField, FlagField
from gui.kit.fields import AreaField, DateField, Field, NoteField, TextField
from gui.rosters.words import delivered_word, source_words, use_words

if TYPE_CHECKING:
    from core.office import Office

translate = QCoreApplication.translate

DWELLING_CODES = {
    "rosters.bad_address": "room",
    "rosters.dwelling_exists": "room",
    "rosters.bad_area": "area",
    "rosters.reason_needed": "reason",
}


@dataclass(frozen=True, slots=True)
class CompoundDraft:
    """A compound's name and address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class WithReason:
    """A correction and why it is made."""

    new: DwellingCorrection | PersonCorrection
    reason: str


def reason_field(hint: str = "") -> TextField:
    said = hint or translate("rosters", "旧的内容会连同理由保留，以便日后查考。")
    label = translate("rosters", "理由")
    return TextField("reason", label, required=True, hint=said, longest=300)


# ---- compounds and dwellings ---------------------------------------------------------------


def ask_compound(office: Office) -> Ask[CompoundDraft]:
    """Register a compound."""

    def act(draft: CompoundDraft, _report: ProgressSink) -> object:
        return office.rosters.add_compound(draft.name, draft.address)

    return Ask(
        title=translate("rosters", "登记小区"),
        verb=translate("rosters", "登记小区"),
        fields=(
            TextField("name", translate("rosters", "小区名称"), required=True),
            TextField("address", translate("rosters", "地址"), longest=300),
        ),
        make=CompoundDraft,
        act=act,
        done=translate("rosters", "小区已登记，可以导入它的名册了。"),
        about="compound",
        of_codes={"rosters.compound_exists": "name", "rosters.compound_unnamed": "name"},
    )


def _dwelling_fields(*, told: bool | None = None, hint: str = "") -> list[Field[Any]]:
    """Give the fields of a dwelling; what is told of its delivery cannot be untold."""
    uses = list(use_words().items())
    sources = list(source_words().items())
    answers = (True, False) if told is not None else (None, True, False)
    choices = [(one, delivered_word(one)) for one in answers]
    return [
        AreaField("area", translate("rosters", "专有部分面积"), required=True),
        ChoiceField("area_source", translate("rosters", "面积来源"), sources),
        DateField("area_date", translate("rosters", "面积日期"), hint=hint),
        ChoiceField("use", translate("rosters", "用途"), uses),
        ChoiceField("delivered", translate("rosters", "交付"), choices),
        FlagField("developer_stock", translate("rosters", "建设单位尚未出售")),
    ]


def ask_dwelling(office: Office, compound_id: UUID, shown: object | None) -> Ask[NewDwelling]:
    """Add a dwelling; `shown` may name its building and entrance."""

    def act(draft: NewDwelling, _report: ProgressSink) -> object:
        return office.rosters.add_dwelling(compound_id, draft)

    return Ask(
        title=translate("rosters", "添加房屋"),
        verb=translate("rosters", "添加房屋"),
        fields=(
            TextField("building", translate("rosters", "楼栋"), required=True, longest=40,
                      hint=translate("rosters", "例如 3栋")),
            TextField("entrance", translate("rosters", "单元"), longest=40,
                      hint=translate("rosters", "没有单元的（如商铺）留空")),
            TextField("room", translate("rosters", "房号"), required=True, longest=40),
            *_dwelling_fields(),
        ),
        make=NewDwelling,
        act=act,
        done=translate("rosters", "房屋已添加，还没有业主。"),
        about=str(compound_id),
        shown=shown,
        of_codes=DWELLING_CODES,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ShownDwelling:
    """A dwelling as its form shows it."""

    building: str = ""
    entrance: str = ""
    room: str = ""
    area: Decimal | None = None
    area_source: AreaSource = AreaSource.UNKNOWN
    area_date: date | None = None
    use: DwellingUse = DwellingUse.HOME
    delivered: bool | None = None
    delivered_on: date | None = None
    developer_stock: bool = False
    note: str = ""
    reason: str = ""


def shown_dwelling(detail: DwellingDetail) -> ShownDwelling:
    """Give what the form of a correction begins with."""
    sheet, unit = detail.sheet, detail.sheet.unit
    return ShownDwelling(
        building=unit.building,
        entrance=unit.entrance,
        room=unit.room,
        area=unit.area,
        area_source=unit.area_source,
        area_date=sheet.area_date,
        use=unit.use,
        delivered=unit.delivered,
        delivered_on=sheet.delivered_on,
        developer_stock=unit.developer_stock,
        note=sheet.note,
    )


def ask_dwelling_correction(office: Office, detail: DwellingDetail) -> Ask[WithReason]:
    """Correct a dwelling's area, use, delivery or note."""
    dwelling_id = detail.sheet.unit.dwelling_id

    def act(draft: WithReason, _report: ProgressSink) -> object:
        assert isinstance(draft.new, DwellingCorrection)  # noqa: S101 - this form makes no other
        return office.rosters.correct_dwelling(dwelling_id, draft.new, draft.reason)

    def make(reason: str, **values: object) -> WithReason:
        return WithReason(DwellingCorrection(**values), reason)  # type: ignore[arg-type]  # the fields have its names

    kept = translate("rosters", "留空表示不改")
    return Ask(
        title=translate("rosters", "更正房屋 {address}").format(address=detail.sheet.unit.address),
        verb=translate("rosters", "保存更正"),
        fields=(
            *_dwelling_fields(told=detail.sheet.unit.delivered, hint=kept),
            DateField("delivered_on", translate("rosters", "交付日期"), hint=kept),
            NoteField("note", translate("rosters", "备注")),
            reason_field(),
        ),
        make=make,
        act=act,
        done=translate("rosters", "更正已保存。"),
        about=detail.sheet.unit.dwelling_id,
        shown=shown_dwelling(detail),
        of_codes=DWELLING_CODES,
    )


# ---- owners --------------------------------------------------------------------------------
