"""联系人和地点 given later: whom to ask, which bodies are told, where things happen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from core.assemblies.drafts import PlacesDraft
from gui.assemblies.pane import Pane, acting
from gui.kit.act_dialog import ActDialog, Ask
from gui.kit.fields import Field, NoteField, TextField, filled

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PlacesWithReason:
    """What is given, and why where the notice hangs already."""

    places: PlacesDraft
    reason: str


def ask_places(pane: Pane) -> ActDialog[PlacesWithReason]:
    """Ask for what was not known when the assembly was opened, or has changed since."""
    sheet, assemblies = pane.seen.sheet, pane.desk.office.assemblies

    def make(reason: str, **values: Any) -> PlacesWithReason:
        return PlacesWithReason(PlacesDraft(**values), reason)

    fields = [filled(field, getattr(sheet, field.name)) for field in _fields()]
    why = translate("places", "会议公告已经张贴的，写明为什么改")
    return pane.ask(
        Ask(
            title=translate("places", "更改联系人和地点"),
            verb=translate("places", "保存更改"),
            note=translate(
                "places",
                "留空的保持原样。表决票发出以后，票上印着的联系人、电话、异议受理和收票地点不能再改。",
            ),
            fields=[*fields, NoteField("reason", translate("places", "理由"), hint=why)],
            make=make,
            act=acting(
                lambda given: assemblies.set_places(sheet.id, given.places, reason=given.reason)
            ),
            done=translate("places", "已保存更改。以后打印的文书写新的内容。"),
            of_codes={"assemblies.needs_real_reason": "reason"},
        )
    )


def _fields() -> list[Field[Any]]:
    return [
        TextField("contact", translate("places", "联系人")),
        TextField("phone", translate("places", "电话"), latin=True),
        TextField("objection_address", translate("places", "异议受理")),
        TextField("voting_place", translate("places", "投票地点")),
        TextField("return_place", translate("places", "收票地点")),
        TextField("posting_place", translate("places", "张贴地点")),
        TextField("community", translate("places", "居民委员会")),
        TextField("street", translate("places", "街道办事处")),
        TextField(
            "police",
            translate("places", "派出所"),
            hint=translate("places", "写了的，告知函（D16）也送他们"),
        ),
        TextField("housing", translate("places", "区县住建部门")),
        TextField(
            "meeting_hour",
            translate("places", "会议时间"),
            hint=translate("places", "集体讨论形式的，写明几点召开，例如 19:00"),
            latin=True,
        ),
    ]
