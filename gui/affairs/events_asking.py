"""What the acts of events, teams, rotas and groups ask."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.affairs.neighbours.drafts import (
    EventDraft,
    FormTeam,
    HeldDraft,
    MakeRota,
    RegisterGroup,
    TotalDraft,
)
from core.affairs.neighbours.kinds import CountBasis, EventKind, GroupKind, TeamKind
from core.affairs.neighbours.sheets_events import (
    EventRow,
    GroupRow,
    PlaceRow,
    TeamRow,
    TeamSheet,
    VolunteerRow,
)
from gui.affairs.duties_asking import reason_of
from gui.affairs.neighbours_lines import (
    away,
    hours,
    lines_field,
    read_lines,
    volunteer,
    weekdays,
)
from gui.affairs.neighbours_words import ask, choice, compound_field
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import today_field
from gui.kit.fields import DateField, Field, NoteField, NumberField, TextField, filled
from gui.kit.money import MoneyField

translate = QCoreApplication.translate
MOST_PEOPLE = 1_000_000
MOST_TASKS = 100_000_000


def ask_event(desk: Desk, parent: QWidget) -> ActDialog[Any]:
    """Plan an event."""
    neighbours = desk.office.neighbours
    return ask(
        desk,
        parent,
        translate("neighbours", "登记活动"),
        [
            compound_field(desk),
            TextField("title", translate("neighbours", "活动名称"), required=True),
            choice("kind", translate("neighbours", "种类"), EventKind),
            DateField("planned_on", translate("neighbours", "计划日期"), required=True),
            TextField("place", translate("neighbours", "地点"), required=True),
            TextField("organiser", translate("neighbours", "组织单位"), required=True),
            NoteField("about", translate("neighbours", "说明")),
        ],
        EventDraft,
        neighbours.plan_event,
    )


def ask_held(desk: Desk, parent: QWidget, row: EventRow) -> ActDialog[Any]:
    """Note how an event was held."""
    neighbours = desk.office.neighbours
    fields: list[Field[Any]] = [
        today_field(desk, "day", translate("neighbours", "举办日期")),
        NumberField(
            "headcount",
            translate("neighbours", "参加人数"),
            required=True,
            least=0,
            most=MOST_PEOPLE,
        ),
        choice("basis", translate("neighbours", "人数怎样得来"), CountBasis),
        MoneyField("fen", translate("neighbours", "花费"), hint=translate("neighbours", "元")),
        TextField(
            "money_source",
            translate("neighbours", "经费来源"),
            hint=translate("neighbours", "有花费的写明，例如：公共收益、赞助"),
        ),
        NoteField("note", translate("neighbours", "说明")),
    ]
    if row.versions:
        fields.append(TextField("reason", translate("neighbours", "更正的原因"), required=True))
    return ask(
        desk,
        parent,
        translate("neighbours", "登记活动情况"),
        fields,
        HeldDraft,
        partial(neighbours.hold_event, row.id),
        about=row.id,
        of_codes={"db.blank": "money_source"},
    )


def ask_calling_off(desk: Desk, parent: QWidget, row: EventRow) -> ActDialog[Any]:
    """Call an event off."""
    neighbours = desk.office.neighbours
    return ask(
        desk,
        parent,
        translate("neighbours", "取消活动"),
        [TextField("reason", translate("neighbours", "理由"), required=True)],
        reason_of,
        partial(neighbours.call_off_event, row.id),
        about=row.id,
    )


def _members_field() -> NoteField:
    return lines_field(
        "members",
        translate("neighbours", "队员"),
        translate("neighbours", "一行一人：姓名，电话；同名的两个人要写电话"),
        volunteer,
    )


def ask_team(desk: Desk, parent: QWidget) -> ActDialog[Any]:
    """Form a team."""
    neighbours = desk.office.neighbours

    def make(**values: Any) -> FormTeam:
        values["members"] = read_lines(values["members"], volunteer)
        return FormTeam(**values)

    return ask(
        desk,
        parent,
        translate("neighbours", "组建队伍"),
        [
            compound_field(desk),
            TextField("name", translate("neighbours", "队伍名称"), required=True),
            choice("kind", translate("neighbours", "种类"), TeamKind),
            TextField("leader", translate("neighbours", "负责人"), required=True),
            TextField("task", translate("neighbours", "任务")),
            _members_field(),
            today_field(desk, "formed_on", translate("neighbours", "组建日期")),
        ],
        make,
        neighbours.form_team,
        of_codes={"neighbours.member_known": "members"},
    )


def ask_joining(desk: Desk, parent: QWidget, team_id: UUID) -> ActDialog[Any]:
    """Note who joined."""
    neighbours = desk.office.neighbours

    def make(members: str) -> tuple[Any, ...]:
        return read_lines(members, volunteer)

    return ask(
        desk,
        parent,
        translate("neighbours", "增加队员"),
        [_members_field()],
        make,
        partial(neighbours.join_team, team_id),
        about=team_id,
        of_codes={"neighbours.member_known": "members"},
    )


def ask_end_team(desk: Desk, parent: QWidget, row: TeamRow) -> ActDialog[Any]:
    """Note that a team is no more."""
    neighbours = desk.office.neighbours
    return ask(
        desk,
        parent,
        translate("neighbours", "解散队伍"),
        [TextField("reason", translate("neighbours", "理由"), required=True)],
        reason_of,
        partial(neighbours.end_team, row.id),
        about=row.id,
    )


def ask_rota(desk: Desk, parent: QWidget, sheet: TeamSheet) -> ActDialog[Any]:
    """Put a team on shifts."""
    neighbours = desk.office.neighbours
    present = [one for one in sheet.members if one.left_on is None]
    read_away = away(present)

    def make(**values: Any) -> MakeRota:
        values["weekdays"] = weekdays(values["weekdays"])
        values["hours"] = read_lines(values["hours"], hours)
        values["away"] = read_lines(values["away"], read_away)
        return MakeRota(**values)

    return ask(
        desk,
        parent,
        translate("neighbours", "排值班表"),
        _rota_fields(read_away),
        make,
        partial(neighbours.make_rota, sheet.row.id),
        note=translate(
            "neighbours", "程序按次数均衡排班，同一个人不会同时排在两处；在别的队有班的也避开。"
        ),
        about=sheet.row.id,
        of_codes={
            "neighbours.ends_before_start": "until",
            "neighbours.too_few_members": "per_shift",
            "neighbours.hours_wrong": "hours",
            "neighbours.shifts_wrong": "weekdays",
        },
    )


def _rota_fields(read_away: Callable[[str], Any]) -> list[Field[Any]]:
    return [
        TextField("title", translate("neighbours", "值班表名称"), required=True),
        TextField("place", translate("neighbours", "值班地点"), required=True),
        DateField("since", translate("neighbours", "开始日期"), required=True),
        DateField("until", translate("neighbours", "结束日期"), required=True),
        filled(
            TextField(
                "weekdays",
                translate("neighbours", "星期几值班"),
                required=True,
                hint=translate("neighbours", "用数字 1 到 7，例如 5,6 是星期五、星期六"),
            ),
            "1,2,3,4,5,6,7",
        ),
        lines_field(
            "hours",
            translate("neighbours", "每天的班次"),
            translate("neighbours", "一行一班，例如 19:00-21:00；跨夜的分成两班"),
            hours,
        ),
        filled(
            NumberField(
                "per_shift",
                translate("neighbours", "每班人数"),
                required=True,
                least=1,
                most=50,
            ),
            2,
        ),
        lines_field(
            "away",
            translate("neighbours", "谁哪天不能来"),
            translate("neighbours", "一行一条：姓名，日期"),
            read_away,
            required=False,
        ),
    ]


def ask_taking_over(
    desk: Desk, parent: QWidget, place: PlaceRow, members: tuple[VolunteerRow, ...]
) -> ActDialog[Any]:
    """Put another member into a shift."""
    neighbours = desk.office.neighbours
    others = [
        (one.id, one.name) for one in members if one.left_on is None and one.id != place.member_id
    ]

    def make(member_id: UUID, reason: str) -> tuple[UUID, str]:
        return member_id, reason

    return ask(
        desk,
        parent,
        translate("neighbours", "换人值班"),
        [
            ChoiceField("member_id", translate("neighbours", "换成"), others, required=True),
            TextField("reason", translate("neighbours", "理由"), required=True),
        ],
        make,
        lambda draft: neighbours.take_over(place.id, *draft),
        about=place.id,
        of_codes={"neighbours.stands_elsewhere": "member_id"},
    )


def ask_group(desk: Desk, parent: QWidget) -> ActDialog[Any]:
    """File a self-organised group."""
    neighbours = desk.office.neighbours
    return ask(
        desk,
        parent,
        translate("neighbours", "登记自组织"),
        [
            compound_field(desk),
            TextField("name", translate("neighbours", "名称"), required=True),
            choice("kind", translate("neighbours", "种类"), GroupKind),
            TextField("leader", translate("neighbours", "负责人"), required=True),
            _count_field(),
            TextField("filed_with", translate("neighbours", "登记单位"), required=True),
            NoteField("about", translate("neighbours", "说明")),
            today_field(desk, "filed_on", translate("neighbours", "登记日期")),
        ],
        RegisterGroup,
        neighbours.register_group,
    )


def _count_field() -> NumberField:
    label = translate("neighbours", "成员人数")
    return NumberField("members", label, required=True, least=0, most=MOST_PEOPLE)


def ask_count(desk: Desk, parent: QWidget, row: GroupRow) -> ActDialog[Any]:
    """Note how many a group counts today."""
    neighbours = desk.office.neighbours

    def make(members: int) -> int:
        return members

    return ask(
        desk,
        parent,
        translate("neighbours", "登记人数"),
        [filled(_count_field(), row.members)],
        make,
        partial(neighbours.count_group, row.id),
        about=row.id,
    )


def ask_end_group(desk: Desk, parent: QWidget, row: GroupRow) -> ActDialog[Any]:
    """Note that a group is no more."""
    neighbours = desk.office.neighbours
    return ask(
        desk,
        parent,
        translate("neighbours", "注销自组织"),
        [TextField("reason", translate("neighbours", "理由"), required=True)],
        reason_of,
        partial(neighbours.end_group, row.id),
        about=row.id,
    )


def ask_total(desk: Desk, parent: QWidget) -> ActDialog[Any]:
    """Take over what another system counted."""
    neighbours = desk.office.neighbours

    def make(since: date, until: date, **values: Any) -> TotalDraft:
        return TotalDraft(since=since, until=until, **values)

    return ask(
        desk,
        parent,
        translate("neighbours", "录入外部统计"),
        [
            TextField("source", translate("neighbours", "统计来源"), required=True),
            DateField("since", translate("neighbours", "开始日期"), required=True),
            DateField("until", translate("neighbours", "结束日期"), required=True),
            _many("tasks", translate("neighbours", "任务数")),
            _many("sign_ups", translate("neighbours", "报名人次")),
            NoteField("note", translate("neighbours", "说明")),
        ],
        make,
        neighbours.take_total,
        note=translate("neighbours", "外部系统的数字单独列出，不和本程序的记录相加。"),
        of_codes={
            "neighbours.ends_before_start": "until",
            "neighbours.total_known": "source",
        },
    )


def _many(name: str, label: str) -> NumberField:
    return NumberField(name, label, required=True, least=0, most=MOST_TASKS)
