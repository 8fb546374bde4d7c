"""The tables of the weekly meeting days: their columns and what stands in them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from core.meetings.procedures.kinds import SlotDayState, SlotTopicState
from core.meetings.procedures.sheets_slots import (
    SlotDayRow,
    SlotMeetingRow,
    SlotRow,
    SlotTopicRow,
)
from core.meetings.procedures.slots import MonthRow
from gui.desk import Desk
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.states import State, Tone
from gui.kit.wording import noted, weekday_of
from gui.meetings import words
from gui.meetings.asking_slots import weekday_name

translate = QCoreApplication.translate


def slot_table(desk: Desk) -> ListTable[SlotRow]:
    """List the slots."""
    return _table(
        desk,
        "slots",
        translate("meetings", "议事日"),
        4,
        Column("body", translate("meetings", "议事机构"), _body, width=26),
        Column("when", translate("meetings", "每周"), when_text, width=14),
        Column("place", translate("meetings", "地点"), _place, width=22),
        Column("next", translate("meetings", "下一次"), _next, width=16, firm=True),
        Column("open", translate("meetings", "待议"), _open, right=True, width=6),
        Column("state", translate("meetings", "状态"), _sits_word, width=10, state=_sits),
    )


def topic_table(desk: Desk) -> ListTable[SlotTopicRow]:
    """List the topics of a slot."""
    return _table(
        desk,
        "slot_topics",
        translate("meetings", "议题"),
        8,
        Column("number", translate("meetings", "序号"), _number, right=True, width=6),
        Column("title", translate("meetings", "议题"), _title, width=32),
        Column("raised", translate("meetings", "提出人"), _raised, width=18),
        Column("added", translate("meetings", "提出日期"), _added, width=12, firm=True),
        Column("rolled", translate("meetings", "顺延"), _rolled, right=True, width=8),
        Column("state", translate("meetings", "状态"), _topic_word, width=10, state=_topic_said),
        Column("outcome", translate("meetings", "结果"), _outcome, width=30),
        nothing=translate("meetings", "没有待议的议题。居民提的事随时排到下一次。"),
    )


def day_table(desk: Desk) -> ListTable[SlotDayRow]:
    """List the days of a slot that were entered."""
    return _table(
        desk,
        "slot_days",
        translate("meetings", "开过的议事日"),
        6,
        Column("day", translate("meetings", "日期"), _day, width=16, firm=True),
        Column("state", translate("meetings", "情况"), _day_word, width=8, state=_day_said),
        Column("members", translate("meetings", "到会成员"), _members, right=True, width=8),
        Column("residents", translate("meetings", "到会居民"), _residents, right=True, width=8),
        Column("settled", translate("meetings", "议定"), _settled, right=True, width=8),
        Column("note", translate("meetings", "说明"), _note, width=34),
        nothing=translate("meetings", "还没有登记过。"),
    )


def meeting_table(desk: Desk) -> ListTable[SlotMeetingRow]:
    """Make the table of the meetings that were called for days of a slot."""
    return _table(
        desk,
        "slot_meetings",
        translate("meetings", "议事日的会议"),
        5,
        Column("day", translate("meetings", "日期"), _meeting_day, width=18, firm=True),
        Column("title", translate("meetings", "会议"), _meeting_title, width=28),
        Column("stage", translate("meetings", "进度"), _stage_word, width=18, state=_stage),
        Column("topics", translate("meetings", "议题"), _topics, right=True, width=8),
        Column("entered", translate("meetings", "登记"), _entered, width=10),
        nothing=translate(
            "meetings", "要写会议记录的，点“建立会议”：待议的议题直接进议程，没有议定的自动顺延。"
        ),
    )


def month_table(desk: Desk) -> ListTable[MonthRow]:
    """List the months of a slot."""
    return _table(
        desk,
        "slot_months",
        translate("meetings", "月度统计"),
        12,
        Column("month", translate("meetings", "月份"), _month, width=10, firm=True),
        *(
            Column(key, title, _counting(key), right=True, width=8)
            for key, title in (
                ("planned", translate("meetings", "应开")),
                ("held", translate("meetings", "实开")),
                ("called_off", translate("meetings", "没有开")),
                ("unrecorded", translate("meetings", "没有登记")),
                ("members", translate("meetings", "到会成员")),
                ("residents", translate("meetings", "到会居民")),
                ("raised", translate("meetings", "新提")),
                ("settled", translate("meetings", "议定")),
                ("rolled", translate("meetings", "顺延")),
                ("open_at_end", translate("meetings", "月末待议")),
            )
        ),
    )


def _table(
    desk: Desk, key: str, name: str, rows: int, *columns: Column[Any], nothing: str = ""
) -> ListTable[Any]:
    return ListTable(columns, f"consultation.{key}", name, desk, rows_shown=rows, nothing=nothing)


def _sits(row: SlotRow) -> State:
    if row.until is None:
        return State(translate("meetings", "正在开"), Tone.NOW)
    return State(translate("meetings", "已停止"), Tone.QUIET, "circle-x")


def _sits_word(row: SlotRow) -> str:
    return _sits(row).word


def _topic_said(row: SlotTopicRow) -> State:
    return {
        SlotTopicState.OPEN: State(translate("meetings", "待议"), Tone.WAITING),
        SlotTopicState.SETTLED: State(translate("meetings", "议定"), Tone.DONE),
        SlotTopicState.WITHDRAWN: State(translate("meetings", "撤回"), Tone.QUIET, "minus"),
    }[row.state]


def _topic_word(row: SlotTopicRow) -> str:
    return _topic_said(row).word


def _rolled(row: SlotTopicRow) -> str:
    return translate("meetings", "%n 次", "", row.rolled) if row.rolled else ""


def _day_said(row: SlotDayRow) -> State:
    if row.state is SlotDayState.HELD:
        return State(translate("meetings", "开了"), Tone.DONE)
    return State(translate("meetings", "没有开"), Tone.QUIET, "minus")


def _day_word(row: SlotDayRow) -> str:
    return _day_said(row).word


def _counting(key: str) -> Any:
    def say(row: MonthRow) -> str:
        return str(getattr(row, key))

    return say


def _body(row: SlotRow) -> str:
    return row.body


def when_text(row: SlotRow) -> str:
    """Say when a slot sits."""
    return f"{weekday_name(row.weekday)} {row.at:%H:%M}"


def _place(row: SlotRow) -> str:
    return row.place


def _next(row: SlotRow) -> str:
    first = next((one for one in row.next if not one.skipped), None)
    return weekday_of(first.day) if first is not None else ""


def _open(row: SlotRow) -> str:
    return str(row.open_topics)


def _number(row: SlotTopicRow) -> str:
    return str(row.number)


def _title(row: SlotTopicRow) -> str:
    return row.title


def _raised(row: SlotTopicRow) -> str:
    return row.raised_by


def _added(row: SlotTopicRow) -> str:
    return words.day(row.added_on)


def _outcome(row: SlotTopicRow) -> str:
    return row.outcome


def _day(row: SlotDayRow) -> str:
    return weekday_of(row.day)


def _members(row: SlotDayRow) -> str:
    return str(row.members)


def _residents(row: SlotDayRow) -> str:
    return str(row.residents)


def _settled(row: SlotDayRow) -> str:
    return f"{row.settled}/{row.talked}"


def _note(row: SlotDayRow) -> str:
    return row.note


def _month(row: MonthRow) -> str:
    return f"{row.month:%Y-%m}"


def _meeting_day(row: SlotMeetingRow) -> str:
    return weekday_of(row.day)


def _meeting_title(row: SlotMeetingRow) -> str:
    number = translate("meetings", "第 {number} 次").format(number=row.number)
    return noted(row.title, number)


def _stage(row: SlotMeetingRow) -> State:
    return words.stage(row.stage)


def _stage_word(row: SlotMeetingRow) -> str:
    return _stage(row).word


def _topics(row: SlotMeetingRow) -> str:
    return str(row.topics)


def _entered(row: SlotMeetingRow) -> str:
    return translate("meetings", "已登记") if row.entered else ""
