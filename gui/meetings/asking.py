"""What the acts around a meeting ask: body, call, notice, arrivals, minutes, archive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.changes import Changes
from core.meetings.counting import Rules
from core.meetings.drafts import (
    Arrival,
    CallMeeting,
    FormBody,
    MemberDraft,
    Publish,
    TopicDraft,
)
from core.meetings.kinds import BodyKind, Capacity, Presence
from core.meetings.sheets import AttendanceRow, BodyRow, MeetingRow
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.fields import DateField, Field, NoteField, NumberField, TextField, filled
from gui.kit.moments import MomentField
from gui.kit.wording import listed
from gui.meetings import words
from gui.meetings.asking_changes import call_fields, guests_field
from gui.meetings.fields import (
    choice,
    matter_choice,
    people,
    people_field,
    rule_choices,
)
from gui.meetings.listed import Listed, MeetingLine

translate = QCoreApplication.translate
Carried = Sequence[tuple[UUID, str]]
"""Topics of earlier meetings that came to nothing, by what they are called."""
RULES = ("source", "quorum", "decision", "decision_base")
TOPIC = ("title", "raised_by", "background", "options", "matter", "carried_from_id")


def ask_body(desk: Desk, parent: QWidget) -> ActDialog[FormBody]:
    """Form a body with its members and its own rules."""
    meetings = desk.office.meetings
    places = body_places(desk)
    kind = choice("kind", translate("meetings", "种类"), BodyKind, words.body)

    def make(**values: Any) -> FormBody:
        values["compound_id"] = values.pop("place")
        rules = Rules(**{name: values.pop(name) for name in RULES})
        members = people(values.pop("members"), Capacity.MEMBER)
        return FormBody(members=members, rules=rules, **values)

    return open_ask(
        desk,
        Ask(
            title=translate("meetings", "成立议事机构"),
            verb=translate("meetings", "成立议事机构"),
            fields=[
                filled(
                    ChoiceField("place", translate("meetings", "属于"), places),
                    desk.compound_id,
                ),
                kind,
                TextField("name", translate("meetings", "名称"), required=True),
                filled(
                    NumberField(
                        "term", translate("meetings", "第几届"), required=True, least=1, most=99
                    ),
                    1,
                ),
                NumberField(
                    "seats", translate("meetings", "席位"), required=True, least=1, most=999
                ),
                DateField("formed_on", translate("meetings", "成立日期")),
                people_field(
                    "members",
                    translate("meetings", "成员"),
                    translate("meetings", "一行一人：姓名、单位或房号、职务；候补的在行末写“候补”"),
                    required=True,
                ),
                *rule_choices(kind),
                TextField(
                    "source",
                    translate("meetings", "规则出处"),
                    hint=translate("meetings", "规定了比例的写明出处：哪一份规则、哪一条"),
                ),
            ],
            make=make,
            act=lambda draft, _report: meetings.form_body(draft),
            done=translate("meetings", "议事机构已成立，可以召集会议。"),
            of_codes={
                "meetings.seats_wrong": "seats",
                "meetings.named_twice": "members",
                "db.blank": "source",
                "meetings.body_of_a_compound": "place",
                "meetings.body_of_a_community": "place",
            },
        ),
        parent,
    )


def body_places(desk: Desk) -> list[tuple[UUID | None, str]]:
    """Give what a body may belong to: a compound, or, as None, the office's own community."""
    own = translate("meetings", "{community}（本社区）").format(
        community=desk.office.profile.community
    )
    return [*((row.id, row.name) for row in desk.compounds), (None, own)]


def topic_fields(carried: Carried) -> list[Field[Any]]:
    """Give the fields of a topic."""
    before: list[tuple[object, str]] = [(None, translate("meetings", "不是")), *carried]
    found: list[Field[Any]] = [
        TextField("title", translate("meetings", "议题"), required=True),
        TextField(
            "raised_by",
            translate("meetings", "议题来源"),
            required=True,
            hint=translate("meetings", "谁提出的，例如：3 号楼 12 户业主联名"),
        ),
        NoteField("background", translate("meetings", "背景"), required=True),
        NoteField("options", translate("meetings", "备选方案")),
        matter_choice(),
    ]
    if carried:
        label = translate("meetings", "接续以前的议题")
        found.append(ChoiceField("carried_from_id", label, before))
    return found


def ask_call(
    desk: Desk, parent: QWidget, shown: Listed, then: Callable[[Any], object] | None = None
) -> ActDialog[CallMeeting]:
    """Call a meeting with its first topic; more are added before the notice.

    What the last meeting had is proposed. `then`, a bound method, is given what was made.
    """
    meetings, bodies, last = desk.office.meetings, shown.bodies, shown.newest

    def make(**values: Any) -> CallMeeting:
        values["topic"] = values.pop("topic_title")
        topic = {name: values.pop(name) for name in TOPIC[1:] if name in values}
        draft = TopicDraft(title=values.pop("topic"), **topic)
        observers = people(values.pop("observers"), Capacity.OBSERVER)
        return CallMeeting(topics=(draft,), observers=observers, **values)

    topics = topic_fields(shown.carried)
    topics[0] = TextField("topic_title", translate("meetings", "第一个议题"), required=True)
    return open_ask(
        desk,
        Ask(
            title=translate("meetings", "召集会议"),
            verb=translate("meetings", "召集会议"),
            note=translate(
                "meetings", "成员自动列入应到名单，以前没办完的承诺自动列在会议最前面。"
            ),
            fields=[
                _body_field(bodies, last),
                *call_fields(last.meeting if last is not None else None),
                guests_field(),
                *topics,
            ],
            make=make,
            act=lambda draft, _report: meetings.call(draft),
            done=translate("meetings", "会议已召集。可以再加议题，然后打印并发出通知。"),
            then=then,
        ),
        parent,
    )


def _body_field(bodies: Sequence[BodyRow], last: MeetingLine | None) -> Field[Any]:
    named = [(row.id, row.name) for row in bodies]
    field = ChoiceField(
        "body_id", translate("meetings", "议事机构"), named, required=len(bodies) != 1
    )
    return field if last is None or len(bodies) == 1 else filled(field, last.body.id)


def ask_topic(
    desk: Desk, parent: QWidget, meeting: MeetingRow, carried: Carried
) -> ActDialog[TopicDraft]:
    """Add a topic before the notice."""
    meetings = desk.office.meetings
    return open_ask(
        desk,
        Ask(
            title=translate("meetings", "添加议题"),
            verb=translate("meetings", "添加议题"),
            fields=topic_fields(carried),
            make=TopicDraft,
            act=lambda draft, _report: meetings.add_topic(meeting.id, draft),
            done=translate("meetings", "已添加议题。"),
        ),
        parent,
    )


def ask_notice(desk: Desk, parent: QWidget, meeting: MeetingRow) -> ActDialog[tuple[str, date]]:
    """Note that everybody was told."""
    meetings = desk.office.meetings
    return open_ask(
        desk,
        Ask(
            title=translate("meetings", "登记通知"),
            verb=translate("meetings", "登记通知"),
            note=translate("meetings", "通知发出以后，议题不能再加。"),
            fields=[
                TextField(
                    "how",
                    translate("meetings", "通知方式"),
                    required=True,
                    hint=translate("meetings", "例如：书面送达并在楼道张贴"),
                ),
                filled(
                    DateField("day", translate("meetings", "通知日期"), required=True),
                    desk.office.clock.today(),
                ),
            ],
            make=_pair,
            act=lambda told, _report: meetings.notify(meeting.id, told[0], told[1]),
            done=translate("meetings", "已登记通知，请打印签到表。"),
            of_codes={"meetings.notice_too_late": "day"},
        ),
        parent,
    )


def _pair(how: str, day: date) -> tuple[str, date]:
    return how, day


def ask_excuse(
    desk: Desk, parent: QWidget, meeting: MeetingRow, rows: Sequence[AttendanceRow]
) -> ActDialog[str]:
    """Ask why these are excused."""
    meetings = desk.office.meetings

    def act(reason: str, _report: object) -> Changes:
        arrivals = [Arrival(row.id, Presence.EXCUSED, reason) for row in rows]
        return meetings.sign_in(meeting.id, arrivals)

    said = translate("meetings", "登记请假：{names}")
    return open_ask(
        desk,
        Ask(
            about=tuple(row.id for row in rows),
            title=said.format(names=listed(row.name for row in rows)),
            verb=translate("meetings", "登记请假"),
            fields=[TextField("reason", translate("meetings", "请假的理由"), required=True)],
            make=_text,
            act=act,
        ),
        parent,
    )


def _text(reason: str) -> str:
    return reason


def ask_guest(desk: Desk, parent: QWidget, meeting: MeetingRow) -> ActDialog[MemberDraft]:
    """Add somebody who came unexpected."""
    meetings = desk.office.meetings
    return open_ask(
        desk,
        Ask(
            title=translate("meetings", "添加到场人员"),
            verb=translate("meetings", "添加到场人员"),
            note=translate("meetings", "列席和旁听的人不参加表决，不计入到会成员。"),
            fields=[
                TextField("name", translate("meetings", "姓名"), required=True),
                TextField("unit", translate("meetings", "单位或房号")),
                TextField("post", translate("meetings", "职务")),
                choice(
                    "capacity",
                    translate("meetings", "身份"),
                    (Capacity.OBSERVER, Capacity.VISITOR, Capacity.ALTERNATE),
                    words.capacity,
                ),
            ],
            make=MemberDraft,
            act=lambda guest, _report: meetings.welcome(meeting.id, guest),
            done=translate("meetings", "已添加。"),
        ),
        parent,
    )


def ask_end(desk: Desk, parent: QWidget, meeting: MeetingRow) -> ActDialog[datetime]:
    """Note when the meeting ended."""
    meetings = desk.office.meetings
    return open_ask(
        desk,
        Ask(
            title=translate("meetings", "登记会议结束"),
            verb=translate("meetings", "登记会议结束"),
            fields=[
                filled(
                    MomentField("ended_at", translate("meetings", "结束时间"), required=True),
                    max(desk.office.clock.now(), meeting.starts_at),
                )
            ],
            make=_moment,
            act=lambda ended, _report: meetings.hold(meeting.id, ended),
            done=translate("meetings", "会议已开完，请逐个议题记录协商结果。"),
            of_codes={
                "meetings.ends_before_start": "ended_at",
                "meetings.not_ended_yet": "ended_at",
            },
        ),
        parent,
    )


def _moment(ended_at: datetime) -> datetime:
    return ended_at


def ask_withdrawal(desk: Desk, parent: QWidget, meeting: MeetingRow) -> ActDialog[str]:
    """Take the minutes back with a reason."""
    meetings = desk.office.meetings
    return open_ask(
        desk,
        Ask(
            title=translate("meetings", "撤回会议记录"),
            verb=translate("meetings", "撤回会议记录"),
            note=translate(
                "meetings", "撤回以后公示也取消，可以重新记录；原来的版本和理由一直保留。"
            ),
            fields=[NoteField("reason", translate("meetings", "撤回的理由"), required=True)],
            make=_text,
            act=lambda reason, _report: meetings.withdraw_minutes(meeting.id, reason),
            done=translate("meetings", "会议记录已撤回。"),
        ),
        parent,
    )


def ask_publishing(desk: Desk, parent: QWidget, meeting: MeetingRow) -> ActDialog[Publish]:
    """Note where and how long the result hangs."""
    meetings = desk.office.meetings
    return open_ask(
        desk,
        Ask(
            title=translate("meetings", "登记公示"),
            verb=translate("meetings", "登记公示"),
            fields=[
                filled(
                    DateField("since", translate("meetings", "公示从"), required=True),
                    desk.office.clock.today(),
                ),
                DateField("until", translate("meetings", "公示到哪天"), required=True),
                TextField("where", translate("meetings", "公示地点"), required=True),
            ],
            make=Publish,
            act=lambda draft, _report: meetings.publish(meeting.id, draft),
            done=translate("meetings", "已登记公示，可以打印协商结果公示。"),
            of_codes={
                "meetings.published_before_held": "since",
                "meetings.publication_to_come": "since",
                "meetings.publication_short": "until",
            },
        ),
        parent,
    )


def ask_archive(desk: Desk, parent: QWidget, meeting: MeetingRow) -> ActDialog[str]:
    """Put the meeting into the archive."""
    meetings = desk.office.meetings
    return open_ask(
        desk,
        Ask(
            title=translate("meetings", "归档会议"),
            verb=translate("meetings", "归档会议"),
            note=translate("meetings", "每个议题都反馈并归档以后，会议才能归档。"),
            fields=[TextField("number", translate("meetings", "档案编号"))],
            make=_number,
            act=lambda number, _report: meetings.close(meeting.id, number),
            done=translate("meetings", "会议已归档。"),
        ),
        parent,
    )


def _number(number: str) -> str:
    return number
