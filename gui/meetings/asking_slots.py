"""What the acts of a weekly meeting day ask: when it sits, a topic, a day as held, why not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, time
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.changes import Changes
from core.meetings.kinds import BodyKind
from core.meetings.procedures.drafts import (
    CallDay,
    DayTopic,
    HoldDay,
    OpenSlot,
    Settled,
    SlotTopicDraft,
)
from core.meetings.procedures.kinds import OnHoliday, SlotTopicState
from core.meetings.procedures.sheets_slots import SlotSheet, SlotTopicRow
from core.meetings.sheets import BodyRow
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import day_field
from gui.kit.fields import (
    DateField,
    Field,
    FieldError,
    LineField,
    NoteField,
    NumberField,
    TextField,
    filled,
)
from gui.kit.wording import sentences, weekday_of, word

translate = QCoreApplication.translate
TUESDAY = 1
MONDAY = date(2026, 1, 5)
"""Any Monday: the weekdays are named from it on."""
CLOCK = re.compile(r"(\d{1,2})\s*[:：点]\s*(\d{1,2})?\s*分?")
HOURS, MINUTES = 24, 60
TOPIC = "topic_"
Topics = Sequence[tuple[UUID, str]]


class TimeField(LineField[time]):
    """An hour of the day, typed as 15:30 or 15点30分."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(
            name, label, hint=translate("meetings", "例如 15:30"), required=True, latin=True
        )

    def parse(self, text: str) -> time:
        self._needed(text)
        found = CLOCK.fullmatch(text)
        hour, minute = (int(found[1]), int(found[2] or 0)) if found else (HOURS, 0)
        if hour >= HOURS or minute >= MINUTES:
            raise FieldError(self.tr("时间请写成几点几分，例如 15:30。"))
        return time(hour, minute)

    def say(self, value: time) -> str:
        return f"{value:%H:%M}"


def weekday_name(weekday: int) -> str:
    """Name a day of the week; 0 is Monday."""
    return weekday_of(MONDAY.replace(day=MONDAY.day + weekday)).rpartition(" ")[2]


def ask_slot(desk: Desk, parent: QWidget, bodies: Sequence[BodyRow]) -> ActDialog[OpenSlot]:
    """Let a body sit every week."""
    procedures = desk.office.procedures
    likely = next((row for row in bodies if row.kind is BodyKind.TUESDAY_COUNCIL), None)
    body = ChoiceField(
        "body_id",
        translate("meetings", "议事机构"),
        [(row.id, row.name) for row in bodies],
        required=True,
    )
    return open_ask(
        desk,
        Ask(
            title=translate("meetings", "设立议事日"),
            verb=translate("meetings", "设立议事日"),
            note=translate("meetings", "节假日按法律库里的放假安排，没有议定的议题自动顺延。"),
            fields=[
                filled(body, likely.id) if likely is not None else body,
                filled(
                    ChoiceField(
                        "weekday",
                        translate("meetings", "每周"),
                        [(number, weekday_name(number)) for number in range(7)],
                    ),
                    TUESDAY,
                ),
                TimeField("at", translate("meetings", "时间")),
                TextField("place", translate("meetings", "地点"), required=True),
                filled(
                    DateField("since", translate("meetings", "开始日期"), required=True),
                    desk.office.clock.today(),
                ),
                ChoiceField(
                    "on_holiday",
                    translate("meetings", "遇到节假日"),
                    [(one, word(one)) for one in OnHoliday],
                ),
            ],
            make=OpenSlot,
            act=lambda draft, _report: procedures.open_slot(draft),
            done=translate("meetings", "已设立议事日。"),
            of_codes={"procedures.slot_there": "weekday"},
        ),
        parent,
    )


def ask_slot_topic(
    desk: Desk, parent: QWidget, sheet: SlotSheet, topics: Topics
) -> ActDialog[SlotTopicDraft]:
    """Let a topic wait for the next day: one of the pool, or one just told."""
    procedures, slot_id = desk.office.procedures, sheet.slot.id
    fields: list[Field[Any]] = [
        TextField("title", translate("meetings", "议题"), required=True),
        TextField("raised_by", translate("meetings", "提出人"), required=True),
    ]
    if topics:
        none = translate("meetings", "不是，另外提的")
        label = translate("meetings", "议题库的议题")
        fields.append(ChoiceField("topic_id", label, [(None, none), *topics]))
    return open_ask(
        desk,
        Ask(
            about=f"slot {slot_id}",
            title=translate("meetings", "提一个议题"),
            verb=translate("meetings", "排到下一次"),
            fields=fields,
            make=SlotTopicDraft,
            act=lambda draft, _report: procedures.add_slot_topic(slot_id, draft),
            done=translate("meetings", "已排到下一次议事日。"),
            of_codes={"procedures.topic_waits": "topic_id"} if topics else {},
        ),
        parent,
    )


def ask_day(desk: Desk, parent: QWidget, sheet: SlotSheet, day: date) -> ActDialog[HoldDay]:
    """Enter a day that was held: who came, and what came of each topic."""
    procedures, slot_id = desk.office.procedures, sheet.slot.id
    waiting = [row for row in sheet.topics if row.state is SlotTopicState.OPEN]

    def make(**values: Any) -> HoldDay:
        said = {row.id: values.pop(f"{TOPIC}{row.number}").strip() for row in waiting}
        settled = tuple(Settled(topic_id, text) for topic_id, text in said.items() if text)
        return HoldDay(settled=settled, **values)

    hint = translate("meetings", "写议定的结果；不写就顺延到下一次")
    return open_ask(
        desk,
        Ask(
            about=f"slot {slot_id}",
            title=translate("meetings", "登记议事日"),
            verb=translate("meetings", "登记这一次"),
            fields=[
                day_field("day", translate("meetings", "日期"), day),
                NumberField("members", translate("meetings", "到会成员"), required=True),
                NumberField("residents", translate("meetings", "到会居民"), required=True),
                *(NoteField(f"{TOPIC}{row.number}", row.title, hint=hint) for row in waiting),
                NoteField("note", translate("meetings", "其他情况")),
            ],
            make=make,
            act=lambda draft, _report: procedures.hold_day(slot_id, draft),
            done=translate("meetings", "已登记，没有议定的议题已顺延。"),
            of_codes={
                "procedures.no_slot_day": "day",
                "procedures.day_entered": "day",
                "procedures.nobody_came": "members",
            },
        ),
        parent,
    )


def ask_meeting(
    desk: Desk,
    parent: QWidget,
    sheet: SlotSheet,
    day: date,
    then: Callable[[Changes], object],
) -> ActDialog[CallDay]:
    """Call the meeting of a day with the topics that wait for it."""
    procedures, slot_id = desk.office.procedures, sheet.slot.id
    waiting = [row for row in sheet.topics if row.state is SlotTopicState.OPEN]

    def make(**values: Any) -> CallDay:
        said = {row.id: values.pop(f"{TOPIC}{row.number}").strip() for row in waiting}
        topics = tuple(DayTopic(topic_id, text) for topic_id, text in said.items() if text)
        return CallDay(topics=topics, **values)

    hint = translate("meetings", "写议题的背景；清空就不上这一次的议程，留着以后议")
    return open_ask(
        desk,
        Ask(
            about=f"slot {slot_id}",
            title=translate("meetings", "建立议事日会议"),
            verb=translate("meetings", "建立会议"),
            note=translate(
                "meetings",
                "时间、地点按议事日。会议开完、记录定稿以后，回到这里按会议记录登记这一次。",
            ),
            fields=[
                day_field("day", translate("meetings", "日期"), day),
                filled(
                    TextField("title", translate("meetings", "会议名称"), required=True),
                    sheet.slot.body,
                ),
                TextField("convenor", translate("meetings", "召集人"), required=True),
                TextField("chair", translate("meetings", "主持人"), required=True),
                TextField("recorder", translate("meetings", "记录人"), required=True),
                TextField("contact", translate("meetings", "联系人")),
                *(
                    filled(
                        NoteField(f"{TOPIC}{row.number}", row.title, hint=hint), _background(row)
                    )
                    for row in waiting
                ),
            ],
            make=make,
            act=lambda draft, _report: procedures.call_day(slot_id, draft),
            done=translate("meetings", "已建立会议，下一步是登记通知。"),
            then=then,
            of_codes={
                "procedures.no_slot_day": "day",
                "procedures.day_entered": "day",
                "procedures.meeting_called": "day",
            },
        ),
        parent,
    )


def _background(row: SlotTopicRow) -> str:
    raised = translate("meetings", "{name}提出。").format(name=row.raised_by)
    if not row.rolled:
        return raised
    rolled = translate("meetings", "已在议事日议过 %n 次，没有议定，顺延。", "", row.rolled)
    return sentences(raised, rolled)


def ask_day_off(
    desk: Desk, parent: QWidget, sheet: SlotSheet, day: date
) -> ActDialog[tuple[date, str]]:
    """Enter that a day is not held."""
    procedures, slot_id = desk.office.procedures, sheet.slot.id
    return _ask_dated(
        desk,
        parent,
        translate("meetings", "登记没有开"),
        translate("meetings", "登记没有开"),
        day,
        slot_id,
        lambda one, reason: procedures.call_off_day(slot_id, one, reason),
    )


def ask_slot_end(desk: Desk, parent: QWidget, sheet: SlotSheet) -> ActDialog[tuple[date, str]]:
    """End a slot."""
    procedures, slot_id = desk.office.procedures, sheet.slot.id
    return _ask_dated(
        desk,
        parent,
        translate("meetings", "停止议事日"),
        translate("meetings", "停止议事日"),
        desk.office.clock.today(),
        slot_id,
        lambda one, reason: procedures.end_slot(slot_id, one, reason),
    )


def _ask_dated(  # noqa: PLR0913, PLR0917 - each is a word about one question
    desk: Desk,
    parent: QWidget,
    title: str,
    verb: str,
    day: date,
    about: object,
    act: Callable[[date, str], object],
) -> ActDialog[tuple[date, str]]:
    return open_ask(
        desk,
        Ask(
            about=about,
            title=title,
            verb=verb,
            fields=[
                day_field("day", translate("meetings", "日期"), day),
                NoteField("reason", translate("meetings", "理由"), required=True),
            ],
            make=_dated,
            act=lambda said, _report: act(*said),
            of_codes={
                "procedures.no_slot_day": "day",
                "procedures.day_entered": "day",
                "procedures.slot_ends_before": "day",
            },
        ),
        parent,
    )


def _dated(day: date, reason: str) -> tuple[date, str]:
    return day, reason


def ask_withdrawal(desk: Desk, parent: QWidget, row: SlotTopicRow) -> ActDialog[str]:
    """Take a topic off its slot."""
    procedures = desk.office.procedures
    return open_ask(
        desk,
        Ask(
            about=f"row {row.id}",
            title=translate("meetings", "撤回议题：{title}").format(title=row.title),
            verb=translate("meetings", "撤回议题"),
            fields=[NoteField("reason", translate("meetings", "理由"), required=True)],
            make=_reason,
            act=lambda reason, _report: procedures.withdraw_slot_topic(row.id, reason),
        ),
        parent,
    )


def _reason(reason: str) -> str:
    return reason
