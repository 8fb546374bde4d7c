"""What the acts on a topic ask: what was done, corrected, moved on, fed back."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.changes import Changes
from core.meetings.drafts import (
    Correction,
    Feedback,
    Move,
    ProgressReport,
    VoteLink,
)
from core.meetings.kinds import FollowUpState
from core.meetings.pool.promise_rows import PromiseLine
from core.meetings.sheets import MeetingSheet, PromiseRow, TopicSheet
from core.meetings.stages import TOPIC_MOVES, TopicState
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import today_field
from gui.kit.fields import DateField, NoteField, TextField, filled
from gui.kit.wording import labelled
from gui.meetings import words
from gui.meetings.fields import choice

translate = QCoreApplication.translate
WORST, BEST = 1, 5
OF_DAY = dict.fromkeys(("meetings.day_before_step", "meetings.day_before_promise"), "day")


def ask_report(
    desk: Desk, parent: QWidget, promise: PromiseRow | PromiseLine
) -> ActDialog[ProgressReport]:
    """Note how a promise stands."""
    meetings = desk.office.meetings
    states = (FollowUpState.IN_PROGRESS, FollowUpState.DONE, FollowUpState.DROPPED)
    return open_ask(
        desk,
        Ask(
            about=f"promise {promise.id}",
            title=translate("meetings", "登记办理情况：{action}").format(action=promise.action),
            verb=translate("meetings", "登记办理情况"),
            note=translate("meetings", "登记为办结或者终止以后不能再改。"),
            fields=[
                choice("state", translate("meetings", "状态"), states, words.follow_up),
                filled(
                    TextField("actor", translate("meetings", "经办人"), required=True),
                    promise.owner,
                ),
                NoteField("note", translate("meetings", "办理情况"), required=True),
                today_field(desk, "day", translate("meetings", "日期")),
            ],
            make=ProgressReport,
            act=lambda draft, _report: meetings.report(promise.id, draft),
            done=translate("meetings", "已登记办理情况。"),
            of_codes=OF_DAY,
        ),
        parent,
    )


def ask_correction(
    desk: Desk, parent: QWidget, sheet: MeetingSheet, topic: TopicSheet
) -> ActDialog[tuple[str, tuple[Correction, ...]]]:
    """Change texts of a topic in the minutes; what is left as it stands is not corrected."""
    meetings, meeting_id = desk.office.meetings, sheet.meeting.id
    texts = {
        "raised_by": translate("meetings", "议题来源"),
        "background": translate("meetings", "背景"),
        "options": translate("meetings", "备选方案"),
        "consensus": translate("meetings", "协商意见"),
        "resolution": translate("meetings", "决议"),
    }

    def make(**values: str) -> tuple[str, tuple[Correction, ...]]:
        reason = values.pop("reason")
        changed = [(name, text) for name, text in values.items() if text != getattr(topic, name)]
        return reason, tuple(Correction(topic.id, name, text) for name, text in changed)

    def act(asked: tuple[str, tuple[Correction, ...]], _report: object) -> Changes:
        return meetings.correct_minutes(meeting_id, *asked)

    return open_ask(
        desk,
        Ask(
            about=f"topic {topic.id}",
            title=translate("meetings", "更正记录：{topic}").format(topic=topic.title),
            verb=translate("meetings", "更正记录"),
            note=translate(
                "meetings",
                "更正生成新的一版，原来的版本和理由一直保留。"
                "已经公示的协商意见、决议更正以后，要重新公示。",
            ),
            fields=[
                *(
                    filled(NoteField(name, label), getattr(topic, name))
                    for name, label in texts.items()
                ),
                NoteField("reason", translate("meetings", "更正的理由"), required=True),
            ],
            make=make,
            act=act,
            done=translate("meetings", "已更正，请重新打印会议记录。"),
        ),
        parent,
    )


def ask_move(desk: Desk, parent: QWidget, topic: TopicSheet) -> ActDialog[Move]:
    """Bring a topic to its next state."""
    meetings = desk.office.meetings
    possible = [state for state in TopicState if state in TOPIC_MOVES[topic.state]]
    states = [state for state in possible if state not in {TopicState.FED_BACK, TopicState.RATED}]
    return open_ask(
        desk,
        Ask(
            about=f"topic {topic.id}",
            title=translate("meetings", "流转议题：{topic}").format(topic=topic.title),
            verb=translate("meetings", "流转议题"),
            fields=[
                ChoiceField(
                    "to",
                    translate("meetings", "转到哪一步"),
                    [(state, words.topic(state).word) for state in states],
                    required=True,
                ),
                TextField("actor", translate("meetings", "经办人"), required=True),
                NoteField("evidence", translate("meetings", "依据")),
                today_field(desk, "day", translate("meetings", "日期")),
            ],
            make=Move,
            act=lambda draft, _report: meetings.move(topic.id, draft),
            done=translate("meetings", "议题已流转。"),
            of_codes={
                "meetings.topic_order": "to",
                "meetings.needs_vote": "to",
                "meetings.vote_failed": "to",
                "pool.needs_decision": "to",
                "pool.decision_failed": "to",
                "pool.needs_rating": "to",
                **OF_DAY,
            },
        ),
        parent,
    )


def can_move(topic: TopicSheet) -> bool:
    """Tell whether a topic has a state to go to by hand."""
    return bool(TOPIC_MOVES[topic.state] - {TopicState.FED_BACK, TopicState.RATED})


def ask_vote(
    desk: Desk, parent: QWidget, topic: TopicSheet, matters: Sequence[tuple[UUID, str]]
) -> ActDialog[VoteLink]:
    """Tie a topic to the owners' vote that decided it."""
    meetings = desk.office.meetings
    elsewhere = (None, translate("meetings", "不在本程序里，写在下面"))
    results = (
        (None, translate("meetings", "按本程序里的表决")),
        (True, translate("meetings", "通过")),
        (False, translate("meetings", "未通过")),
    )
    again = [NoteField("reason", translate("meetings", "改换的理由"), required=True)]
    return open_ask(
        desk,
        Ask(
            about=f"topic {topic.id}",
            title=translate("meetings", "关联表决：{topic}").format(topic=topic.title),
            verb=translate("meetings", "关联表决"),
            note=translate(
                "meetings",
                "关联本程序里的表决的，日期和结果按表决结果；不在本程序里的，按表决文书写明依据、日期和结果。",
            ),
            fields=[
                ChoiceField(
                    "vote_id",
                    translate("meetings", "业主大会表决"),
                    [*matters, elsewhere],
                    required=bool(matters),
                ),
                TextField(
                    "reference",
                    translate("meetings", "表决的依据"),
                    hint=translate("meetings", "例如：2025 年 6 月业主大会第 3 项决定"),
                ),
                ChoiceField("passed", translate("meetings", "表决结果"), results),
                DateField("day", translate("meetings", "结果公布日期")),
                *(again if topic.link is not None else []),
            ],
            make=VoteLink,
            act=lambda link, _report: meetings.link_vote(topic.id, link),
            done=translate("meetings", "已关联表决。"),
            of_codes={
                "meetings.vote_not_declared": "vote_id",
                "meetings.vote_of_another_compound": "vote_id",
                "meetings.vote_of_another_matter": "vote_id",
                "meetings.vote_before_meeting": "vote_id",
                "meetings.vote_linked_already": "vote_id",
                "meetings.vote_outcome": "passed",
                "meetings.vote_day": "day",
                "db.day_to_come": "day",
                "db.blank": "reference",
            },
        ),
        parent,
    )


def ask_feedback(desk: Desk, parent: QWidget, topic: TopicSheet) -> ActDialog[Feedback]:
    """Note who was told, and how satisfied they were."""
    meetings = desk.office.meetings
    points: list[tuple[object, str]] = [(None, translate("meetings", "没有问"))]
    points += [
        (one, translate("meetings", "{points} 分").format(points=one))
        for one in range(BEST, WORST - 1, -1)
    ]
    return open_ask(
        desk,
        Ask(
            about=f"topic {topic.id}",
            title=translate("meetings", "登记反馈：{topic}").format(topic=topic.title),
            verb=translate("meetings", "登记反馈"),
            fields=[
                TextField("told", translate("meetings", "反馈给谁"), required=True),
                TextField("how", translate("meetings", "怎样反馈"), required=True),
                TextField("actor", translate("meetings", "经办人"), required=True),
                ChoiceField("satisfaction", translate("meetings", "满意度"), points),
                NoteField("comment", translate("meetings", "评价意见")),
                today_field(desk, "day", translate("meetings", "日期")),
            ],
            make=Feedback,
            act=lambda draft, _report: meetings.feed_back(topic.id, draft),
            of_codes=OF_DAY,
            done=translate("meetings", "已登记反馈。"),
        ),
        parent,
    )


def declared_matters(
    desk: Desk, compound_id: UUID | None, kind: str
) -> tuple[tuple[UUID, str], ...]:
    """Give the matters of a compound's assemblies whose result is declared, newest first.

    Of a topic that only the owners decide, those of the same `kind` of matter.
    """
    rows = desk.office.assemblies.declared_matters(compound_id, kind)
    return tuple((row.id, labelled(row.assembly, row.title)) for row in rows)
