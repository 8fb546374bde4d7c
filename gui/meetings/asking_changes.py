"""What is asked to change what was called: the meeting, its calling off, a body's members."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.meetings.drafts import CallOff, ChangeCall, ChangeMembers, MemberDraft
from core.meetings.kinds import Capacity, Mode, VenueKind
from core.meetings.sheets import BodyRow, MeetingRow, MeetingSheet
from core.meetings.stages import Stage
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.fields import DateField, Field, NoteField, NumberField, TextField, filled
from gui.kit.moments import MomentField
from gui.kit.wording import word
from gui.meetings import words
from gui.meetings.fields import choice, people, people_field, people_text

translate = QCoreApplication.translate
GUESTS = frozenset({Capacity.OBSERVER, Capacity.VISITOR})


def call_fields(shown: MeetingRow | None) -> list[Field[Any]]:
    """Give the fields of a meeting's call, filled as another has them; the moment stays open."""
    found: list[Field[Any]] = [
        TextField("title", translate("meetings", "会议名称"), required=True),
        MomentField("starts_at", translate("meetings", "时间"), required=True),
        TextField("place", translate("meetings", "地点"), required=True),
        choice("venue", translate("meetings", "场所"), VenueKind, word),
        choice("mode", translate("meetings", "方式"), Mode, words.mode),
        TextField("convenor", translate("meetings", "召集人"), required=True),
        TextField("chair", translate("meetings", "主持人"), required=True),
        TextField("recorder", translate("meetings", "记录人"), required=True),
        TextField("contact", translate("meetings", "联系人和电话")),
    ]
    if shown is None:
        return found
    open_ones = {"title", "starts_at"}
    return [f if f.name in open_ones else filled(f, getattr(shown, f.name)) for f in found]


def guests_field() -> NoteField:
    """Make the field for observers and visitors."""
    return people_field(
        "observers",
        translate("meetings", "列席人员"),
        translate("meetings", "一行一人：姓名、单位、职务；旁听的在行末写“旁听”"),
    )


def ask_change(desk: Desk, parent: QWidget, sheet: MeetingSheet) -> ActDialog[ChangeCall]:
    """Change a meeting before it is held."""
    meetings, meeting = desk.office.meetings, sheet.meeting
    note = translate("meetings", "原来的安排和理由一直保留。")
    if meeting.stage is Stage.NOTIFIED:
        note = translate(
            "meetings", "已经通知过：更改以后要重新打印、发出变更通知，并重新登记通知和到会。"
        )
    guests = [
        MemberDraft(row.name, row.unit, row.post, row.capacity)
        for row in sheet.attendance
        if row.capacity in GUESTS
    ]

    def make(**values: Any) -> ChangeCall:
        return ChangeCall(observers=people(values.pop("observers"), Capacity.OBSERVER), **values)

    fields = [filled(field, getattr(meeting, field.name)) for field in call_fields(None)]
    return open_ask(
        desk,
        Ask(
            about=meeting.id,
            title=translate("meetings", "更改会议"),
            verb=translate("meetings", "更改会议"),
            note=note,
            fields=[
                *fields,
                filled(guests_field(), people_text(guests, Capacity.OBSERVER)),
                NoteField("reason", translate("meetings", "更改的理由"), required=True),
            ],
            make=make,
            act=lambda draft, _report: meetings.change(meeting.id, draft),
            done=translate("meetings", "会议已更改，请打印并发出通知。"),
        ),
        parent,
    )


def ask_calling_off(desk: Desk, parent: QWidget, meeting: MeetingRow) -> ActDialog[CallOff]:
    """Call a meeting off before it is held."""
    meetings = desk.office.meetings
    was_told = meeting.stage is Stage.NOTIFIED
    fields: list[Field[Any]] = [
        NoteField("reason", translate("meetings", "取消的理由"), required=True)
    ]
    if was_told:
        fields.append(
            TextField(
                "how",
                translate("meetings", "怎样告知"),
                required=True,
                hint=translate("meetings", "已经通知过的人怎样知道会议取消，例如：电话逐一告知"),
            )
        )
    done = translate("meetings", "会议已取消，议题可以在以后的会议上接续。")
    if was_told:
        done = translate("meetings", "会议已取消，请打印并发出取消会议通知。")
    return open_ask(
        desk,
        Ask(
            about=meeting.id,
            title=translate("meetings", "取消会议"),
            verb=translate("meetings", "取消会议"),
            note=translate("meetings", "取消以后不能恢复，需要时另行召集；这次会议的记录保留。"),
            fields=fields,
            make=CallOff,
            act=lambda draft, _report: meetings.call_off(meeting.id, draft),
            done=done,
        ),
        parent,
    )


def ask_members(
    desk: Desk, parent: QWidget, body: BodyRow, members: Sequence[MemberDraft]
) -> ActDialog[ChangeMembers]:
    """Note who joined and who left a body."""
    meetings = desk.office.meetings

    def make(**values: Any) -> ChangeMembers:
        return ChangeMembers(members=people(values.pop("members"), Capacity.MEMBER), **values)

    return open_ask(
        desk,
        Ask(
            about=f"body {body.id}",
            title=translate("meetings", "更改成员：{body}").format(body=body.name),
            verb=translate("meetings", "更改成员"),
            note=translate(
                "meetings", "还没有通知的会议按新的成员列应到名单；已经通知的会议不变。"
            ),
            fields=[
                filled(
                    people_field(
                        "members",
                        translate("meetings", "成员"),
                        translate(
                            "meetings", "一行一人：姓名、单位或房号、职务；候补的在行末写“候补”"
                        ),
                        required=True,
                    ),
                    people_text(members, Capacity.MEMBER),
                ),
                filled(
                    NumberField(
                        "seats", translate("meetings", "席位"), required=True, least=1, most=999
                    ),
                    body.seats,
                ),
                filled(
                    DateField("day", translate("meetings", "从哪天起"), required=True),
                    desk.office.clock.today(),
                ),
                NoteField("reason", translate("meetings", "更改的理由"), required=True),
            ],
            make=make,
            act=lambda draft, _report: meetings.change_members(body.id, draft),
            done=translate("meetings", "成员已更改。"),
            of_codes={"meetings.seats_wrong": "seats"},
        ),
        parent,
    )
