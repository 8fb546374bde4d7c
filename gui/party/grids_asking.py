"""What the acts on the places of grids ask."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.changes import Changes
from core.party.grids.drafts import PlaceDraft, Position
from core.party.grids.kinds import GridPlaceKind, Measure
from core.party.grids.sheets import PlaceRow
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField, FlagField
from gui.kit.fields import (
    Field,
    FieldError,
    LineField,
    NoteField,
    NumberField,
    TextField,
    filled,
)
from gui.kit.wording import word

translate = QCoreApplication.translate
Communities = Sequence[tuple[UUID | None, str]]
_COORDINATE = re.compile(r"-?\d+(?:\.\d{1,6})?")


class CoordinateField(LineField[Decimal | None]):
    """Metres or degrees, exact, with six decimals at most; empty is None."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint, latin=True)

    def parse(self, text: str) -> Decimal | None:
        if not text:
            return None
        if not _COORDINATE.fullmatch(text):
            raise FieldError(self.tr("坐标请写成数字，例如 113.852，小数点后最多六位。"))
        return Decimal(text)

    def say(self, value: Decimal | None) -> str:
        return "" if value is None else f"{value.normalize():f}"


def reason_field() -> Field[Any]:
    """Make the field for the reason of a change."""
    return TextField("reason", translate("party", "理由"), required=True)


def ask_place(
    desk: Desk, parent: QWidget, communities: Communities, row: PlaceRow | None = None
) -> ActDialog[tuple[PlaceDraft, str]]:
    """Add a place, or correct one with a reason."""
    grids = desk.office.grids

    def make(  # noqa: PLR0913 - the fields of the form
        *,
        name: str,
        kind: GridPlaceKind,
        households: int,
        whole: bool,
        beside: str,
        east: Decimal | None,
        north: Decimal | None,
        measure: Measure,
        community_id: UUID | None = None,
        reason: str = "",
    ) -> tuple[PlaceDraft, str]:
        at = None if east is None or north is None else Position(measure, east, north)
        community = row.community_id if row is not None else community_id
        compound = row.compound_id if row is not None else None
        draft = PlaceDraft(name, kind, households, whole, community, compound, at, beside=beside)
        return draft, reason

    def act(asked: tuple[PlaceDraft, str], _report: ProgressSink) -> Changes:
        draft, reason = asked
        if row is None:
            return grids.add_place(draft)
        return grids.correct_place(row.id, draft, reason)

    fields = _describing()
    if row is None:
        where = ChoiceField("community_id", translate("party", "社区"), communities, required=True)
        fields.insert(0, filled(where, None))
    else:
        _show(fields, row)
        fields.append(reason_field())
    return open_ask(
        desk,
        Ask(
            about=None if row is None else row.id,
            title=translate("party", "登记场所") if row is None else translate("party", "更正场所"),
            verb=translate("party", "登记场所") if row is None else translate("party", "更正场所"),
            note=translate("party", "场所是划分网格的单位：小区、庭院或者居民小组。"),
            fields=fields,
            make=make,
            act=act,
            done=translate("party", "场所已登记。"),
            of_codes={
                "grids.place_exists": "name",
                "grids.neighbour_unknown": "beside",
                "grids.neighbour_wrong": "beside",
                "grids.households_wrong": "households",
            },
        ),
        parent,
    )


def _describing() -> list[Field[Any]]:
    kinds = [(one, word(one)) for one in GridPlaceKind]
    return [
        TextField("name", translate("party", "名称"), required=True),
        ChoiceField("kind", translate("party", "类别"), kinds, required=True),
        NumberField("households", translate("party", "户数"), required=True, most=100_000),
        filled(FlagField("whole", translate("party", "完整小区")), value=True),
        NoteField(
            "beside",
            translate("party", "相邻的场所"),
            hint=translate("party", "同一社区里相邻场所的名称，用顿号隔开"),
        ),
        CoordinateField(
            "east",
            translate("party", "东西坐标"),
            hint=translate("party", "可以不填；填了坐标，最近的几处算作相邻"),
        ),
        CoordinateField("north", translate("party", "南北坐标")),
        filled(
            ChoiceField(
                "measure",
                translate("party", "坐标单位"),
                [
                    (Measure.DEGREES, translate("party", "经度、纬度（度）")),
                    (Measure.METRES, translate("party", "平面图（米）")),
                ],
                required=True,
            ),
            Measure.DEGREES,
        ),
    ]


def _show(fields: Sequence[Field[Any]], row: PlaceRow) -> None:
    """Fill the fields with a place as it is known."""
    own = {"beside": translate("party", "、").join(row.beside)}
    for field in fields:
        value = own.get(field.name, getattr(row, field.name, None))
        if value is not None:
            field.write(value)


def ask_drop(desk: Desk, parent: QWidget, row: PlaceRow) -> ActDialog[str]:
    """Take a place off the list."""
    grids = desk.office.grids
    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("party", "撤下场所：{place}").format(place=row.name),
            verb=translate("party", "撤下场所"),
            note=translate("party", "撤下以后不再参加划分；已有的方案会提示。记录都会保留。"),
            fields=[reason_field()],
            make=bare_reason,
            act=lambda reason, _report: grids.drop_place(row.id, reason),
            done=translate("party", "场所已撤下。"),
        ),
        parent,
    )


def bare_reason(reason: str) -> str:
    """Give the reason alone, as the one thing that is asked."""
    return reason
