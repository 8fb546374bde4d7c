"""What the acts on responsibility zones ask."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.changes import Changes
from core.errors import KnownError
from core.party.grids.drafts import ZoneDraft, ZoneMemberDraft
from core.party.grids.sheets_zones import ZoneRow
from core.party.organisations.sheets import MemberRow
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.day_fields import day_field
from gui.kit.fields import DateField, Field, NoteField, TextField
from gui.party.grids_asking import reason_field

if TYPE_CHECKING:
    from core.office import Office

translate = QCoreApplication.translate
_PARTED = re.compile(r"[,，\t]")
Asked = tuple[ZoneDraft, str, str]


def ask_zone(
    desk: Desk, parent: QWidget, compound_id: UUID, row: ZoneRow | None = None
) -> ActDialog[Asked]:
    """Set a zone up, or change one with a reason."""
    office = desk.office

    def make(  # noqa: PLR0913 - the fields of the form
        *,
        name: str,
        duty: str,
        area: str,
        members: str,
        since: date,
        until: date | None,
        reason: str = "",
    ) -> Asked:
        return ZoneDraft(compound_id, name, duty, area, since, until), members, reason

    def act(asked: Asked, _report: ProgressSink) -> Changes:
        draft, members, reason = asked
        whole = ZoneDraft(
            draft.compound_id, draft.name, draft.duty, draft.area, draft.since, draft.until,
            read_members(office, members),
        )  # fmt: skip
        if row is None:
            return office.grids.add_zone(whole)
        return office.grids.change_zone(row.id, whole, reason)

    fields = _fields(desk)
    if row is not None:
        shown = {"members": "\n".join(_line(member.name, member.unit, member.branch)
                                      for member in row.members)}  # fmt: skip
        for field in fields:
            field.write(shown.get(field.name, getattr(row, field.name, None)))
        fields.append(reason_field())
    verb = translate("party", "设立责任区") if row is None else translate("party", "变更责任区")
    return open_ask(
        desk,
        Ask(
            about=compound_id if row is None else row.id,
            title=verb,
            verb=verb,
            fields=fields,
            make=make,
            act=act,
            done=translate("party", "责任区已登记。"),
            of_codes={
                "grids.zone_member_twice": "members",
                "grids.zone_member_which": "members",
                "grids.area_empty": "area",
                "grids.area_unknown": "area",
                "grids.area_floors": "area",
                "grids.ended_before": "until",
            },
        ),
        parent,
    )


def _fields(desk: Desk) -> list[Field[Any]]:
    today = desk.office.clock.today()
    return [
        TextField("name", translate("party", "责任区名称"), required=True),
        NoteField(
            "area",
            translate("party", "范围"),
            required=True,
            hint=translate(
                "party", "楼栋、单元、楼层或房号，用分号隔开：1幢；2幢1单元；3幢3-6层；不含2幢302"
            ),
        ),
        TextField("duty", translate("party", "职责"), required=True, longest=300),
        NoteField(
            "members",
            translate("party", "负责的党员"),
            hint=translate(
                "party", "一行一人；党员名册里有的只写姓名，没有的写：姓名，单位，所在支部"
            ),
        ),
        day_field("since", translate("party", "开始日期"), today),
        DateField("until", translate("party", "期满日期")),
    ]


def read_members(office: Office, text: str) -> tuple[ZoneMemberDraft, ...]:
    """Read who is in charge, a line each; one name of the register brings its unit and branch."""
    lines = [
        [part.strip() for part in _PARTED.split(line)] for line in text.splitlines() if line.strip()
    ]
    known = office.organisations.members() if lines else ()
    found = []
    for name, *rest in lines:
        same = [row for row in known if row.name == name]
        if len(same) > 1:
            same = _told_apart(name, rest, same)
        if same:
            [one] = same
            unit, branch = _pair(rest, one.unit, one.community_branch or one.record)
            found.append(ZoneMemberDraft(name, unit, branch, one.id))
        else:
            unit, branch = _pair(rest, "", "")
            found.append(ZoneMemberDraft(name, unit, branch))
    return tuple(found)


def _told_apart(name: str, said: Sequence[str], same: Sequence[MemberRow]) -> list[MemberRow]:
    """Find which of several of one name is meant by the unit or branch beside it; ask if none."""
    told = set(filter(None, said))
    found = [row for row in same if told & {row.unit, row.record, row.community_branch}]
    if len(found) != 1:
        raise KnownError("grids.zone_member_which", name=name, count=len(same))
    return found


def _pair(said: Sequence[str], unit: str, branch: str) -> tuple[str, str]:
    """Take what was typed before what the register says."""
    typed = [*said, "", ""]
    return typed[0] or unit, typed[1] or branch


def _line(*parts: str) -> str:
    return "，".join(parts).rstrip("，")


def ask_end_zone(desk: Desk, parent: QWidget, row: ZoneRow) -> ActDialog[tuple[str, date]]:
    """Give a zone up."""
    grids = desk.office.grids

    def make(reason: str, day: date) -> tuple[str, date]:
        return reason, day

    today = desk.office.clock.today()
    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("party", "撤销责任区：{zone}").format(zone=row.name),
            verb=translate("party", "撤销责任区"),
            note=translate("party", "撤销以后这些房屋没有人负责，直到划给别的责任区；记录会保留。"),
            fields=[
                reason_field(),
                day_field("day", translate("party", "撤销日期"), today),
            ],
            make=make,
            act=lambda asked, _report: grids.end_zone(row.id, *asked),
            done=translate("party", "责任区已撤销。"),
            of_codes={"grids.ended_before": "day"},
        ),
        parent,
    )
