"""What the acts of the pool ask: a topic, its next state, a round of opinions, a decision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.law.matters import Matter
from core.meetings.drafts import CallMeeting, Feedback, Move
from core.meetings.kinds import Capacity
from core.meetings.pool.drafts import Answer, ChangeTopic, Decision, OpenRound, RaiseTopic
from core.meetings.pool.kinds import Decider, Stance, TopicKind, Way
from core.meetings.pool.sheets import HouseholdRow, PoolRow, PoolSheet, RoundRow
from core.meetings.sheets import BodyRow, MeetingRow
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import today_field
from gui.kit.fields import DateField, Field, NoteField, TextField, filled
from gui.kit.wording import listed, word
from gui.meetings import words
from gui.meetings.asking_changes import call_fields, guests_field
from gui.meetings.fields import choice, matter_choice, people

translate = QCoreApplication.translate
MATTERS = Sequence[tuple[UUID, str]]
WORST, BEST = 1, 5


def ask_raise(
    desk: Desk, parent: QWidget, then: Callable[[Any], object] | None = None
) -> ActDialog[RaiseTopic]:
    """Raise a topic of a compound, or of the community as a whole."""
    pool = desk.office.pool
    compounds: list[tuple[object, str]] = [(row.id, row.name) for row in desk.compounds]
    compounds.append((None, translate("pool", "本社区（不属于一个小区）")))
    return open_ask(
        desk,
        Ask(
            title=translate("pool", "提出议题"),
            verb=translate("pool", "提出议题"),
            note=translate(
                "pool", "写明谁提出、为什么、涉及谁。受理以后可以征集意见、列入会议议程。"
            ),
            fields=[
                filled(
                    ChoiceField("compound_id", translate("pool", "小区"), compounds),
                    desk.compound_id,
                ),
                *_texts(),
                TextField(
                    "raised_by",
                    translate("pool", "提出人"),
                    required=True,
                    hint=translate("pool", "谁提出的，例如：3 号楼 12 户业主联名"),
                ),
                choice("way", translate("pool", "怎样提出"), Way, word),
                today_field(desk, "day", translate("pool", "提出日期")),
            ],
            make=RaiseTopic,
            act=lambda draft, _report: pool.raise_topic(draft),
            done=translate("pool", "议题已登记。"),
            then=then,
        ),
        parent,
    )


def _texts() -> list[Field[Any]]:
    return [
        TextField("title", translate("pool", "议题"), required=True),
        choice("kind", translate("pool", "种类"), TopicKind, word, required=True),
        TextField("spot", translate("pool", "具体位置")),
        NoteField("background", translate("pool", "背景"), required=True),
        NoteField("interested", translate("pool", "利害关系人")),
        NoteField("options", translate("pool", "备选方案")),
        NoteField("materials", translate("pool", "材料")),
        matter_choice(),
    ]


def ask_change_topic(desk: Desk, parent: QWidget, sheet: PoolSheet) -> ActDialog[ChangeTopic]:
    """Change a topic's texts with a reason."""
    pool, topic = desk.office.pool, sheet.topic
    shown = {
        "title": topic.title,
        "kind": topic.kind,
        "spot": topic.spot,
        "background": sheet.background,
        "interested": sheet.interested,
        "options": sheet.options,
        "materials": sheet.materials,
        "matter": Matter(topic.matter) if topic.matter else None,
    }
    return open_ask(
        desk,
        Ask(
            about=f"topic {topic.id}",
            title=translate("pool", "更改议题：{topic}").format(topic=topic.title),
            verb=translate("pool", "更改议题"),
            note=translate("pool", "原来的内容和理由一直保留。"),
            fields=[
                *(filled(field, shown[field.name]) for field in _texts()),
                NoteField("reason", translate("pool", "更改的理由"), required=True),
            ],
            make=ChangeTopic,
            act=lambda draft, _report: pool.change(topic.id, draft),
            done=translate("pool", "议题已更改。"),
            of_codes={"pool.matter_stays": "matter", "pool.nothing_changed": "title"},
        ),
        parent,
    )


def ask_pool_move(desk: Desk, parent: QWidget, sheet: PoolSheet) -> ActDialog[Move]:
    """Bring a topic to its next state."""
    pool, topic = desk.office.pool, sheet.topic
    states = [(state, words.topic(state).word) for state in sheet.moves]
    return open_ask(
        desk,
        Ask(
            about=f"topic {topic.id}",
            title=translate("pool", "流转议题：{topic}").format(topic=topic.title),
            verb=translate("pool", "流转议题"),
            fields=[
                ChoiceField("to", translate("pool", "转到哪一步"), states, required=True),
                TextField("actor", translate("pool", "经办人"), required=True),
                NoteField("evidence", translate("pool", "依据")),
                today_field(desk, "day", translate("pool", "日期")),
            ],
            make=Move,
            act=lambda draft, _report: pool.move(topic.id, draft),
            done=translate("pool", "议题已流转。"),
            of_codes={
                "pool.topic_order": "to",
                "meetings.day_before_step": "day",
                "pool.needs_decision": "to",
                "pool.decision_failed": "to",
                "pool.needs_rating": "to",
            },
        ),
        parent,
    )


def ask_round(desk: Desk, parent: QWidget, sheet: PoolSheet) -> ActDialog[OpenRound]:
    """Ask households before the meeting."""
    pool, topic = desk.office.pool, sheet.topic

    def make(**values: Any) -> OpenRound:
        households = tuple(values.pop("households").splitlines())
        return OpenRound(households=households, **values)

    return open_ask(
        desk,
        Ask(
            about=f"topic {topic.id}",
            title=translate("pool", "征集意见：{topic}").format(topic=topic.title),
            verb=translate("pool", "开始征集"),
            note=translate(
                "pool", "征集意见是为协商作准备，按户统计，一户一份，不是表决，不计票数。"
            ),
            fields=[
                TextField("question", translate("pool", "征集的问题"), required=True),
                filled(
                    TextField("how", translate("pool", "征集方式"), required=True),
                    translate("pool", "上门发放征集表"),
                ),
                DateField("closes_on", translate("pool", "截止日期"), required=True),
                TextField("return_place", translate("pool", "交回地点")),
                NoteField(
                    "households",
                    translate("pool", "征集哪些户"),
                    hint=translate("pool", "不填的，征集本小区全部房屋；只征集一部分的，一行一户"),
                ),
            ],
            make=make,
            act=lambda draft, _report: pool.open_round(topic.id, draft),
            done=translate("pool", "已开始征集，请打印意见征集表。"),
            of_codes={
                "pool.closes_before_opening": "closes_on",
                "pool.nobody_asked": "households",
                "pool.household_twice": "households",
                "pool.no_such_dwelling": "households",
            },
        ),
        parent,
    )


def ask_answer(
    desk: Desk, parent: QWidget, asked: RoundRow, home: HouseholdRow, taken_by: str
) -> ActDialog[Answer]:
    """Keep what a household said; a change of it says why."""
    pool = desk.office.pool
    fields: list[Field[Any]] = [
        choice("stance", translate("pool", "意见"), Stance, word),
        NoteField(
            "view",
            translate("pool", "意见和理由"),
            hint=translate("pool", "选“其他意见”的要写明"),
        ),
        filled(TextField("taken_by", translate("pool", "登记人"), required=True), taken_by),
    ]
    if home.said:
        fields.append(NoteField("reason", translate("pool", "改登的理由"), required=True))

    def make(**values: Any) -> Answer:
        return Answer(household_id=home.id, **values)

    return open_ask(
        desk,
        Ask(
            about=f"home {home.id}",
            title=translate("pool", "登记意见：{household}").format(household=home.label),
            verb=translate("pool", "登记意见"),
            note=asked.question,
            fields=fields,
            make=make,
            act=lambda draft, _report: pool.answer(draft),
            done=translate("pool", "已登记意见。"),
            of_codes={"db.blank": "view"},
        ),
        parent,
    )


def ask_decision(
    desk: Desk, parent: QWidget, sheet: PoolSheet, matters: MATTERS
) -> ActDialog[Decision]:
    """Keep what the assembly, the residents or the street decided."""
    pool, topic = desk.office.pool, sheet.topic
    elsewhere = (None, translate("pool", "不在本程序里，写在下面"))
    results = (
        (None, translate("pool", "按本程序里的表决")),
        (True, translate("pool", "同意、通过")),
        (False, translate("pool", "不同意、未通过")),
    )
    return open_ask(
        desk,
        Ask(
            about=f"topic {topic.id}",
            title=translate("pool", "登记决定：{topic}").format(topic=topic.title),
            verb=translate("pool", "登记决定"),
            note=translate(
                "pool",
                "属于业主共同决定的事项，只有业主大会表决通过才能实施；"
                "关联本程序里的表决的，日期和结果按表决结果。",
            ),
            fields=[
                choice("decider", translate("pool", "谁决定"), Decider, word),
                ChoiceField("vote_id", translate("pool", "业主大会表决"), [*matters, elsewhere]),
                TextField(
                    "reference",
                    translate("pool", "决定的依据"),
                    hint=translate("pool", "例如：2026 年 6 月居民代表会议第 2 号决定"),
                ),
                ChoiceField("passed", translate("pool", "结果"), results),
                today_field(desk, "day", translate("pool", "决定日期")),
                NoteField("note", translate("pool", "备注")),
            ],
            make=Decision,
            act=lambda draft, _report: pool.decide(topic.id, draft),
            done=translate("pool", "已登记决定。"),
            of_codes={
                "db.blank": "reference",
                "pool.decision_day": "day",
                "pool.vote_of_assembly": "vote_id",
                "pool.decision_not_awaited": "decider",
                "pool.decision_again": "note",
                "pool.decision_outcome": "passed",
                "meetings.vote_not_awaited": "decider",
                "meetings.vote_linked_already": "vote_id",
                "meetings.vote_not_declared": "vote_id",
                "meetings.vote_of_another_matter": "vote_id",
                "meetings.vote_of_another_compound": "vote_id",
                "meetings.vote_before_meeting": "vote_id",
            },
        ),
        parent,
    )


def ask_pool_feedback(desk: Desk, parent: QWidget, topic: PoolRow) -> ActDialog[Feedback]:
    """Note who was told, and how satisfied they were."""
    pool = desk.office.pool
    points: list[tuple[object, str]] = [(None, translate("pool", "没有问"))]
    points += [
        (one, translate("pool", "{points} 分").format(points=one))
        for one in range(BEST, WORST - 1, -1)
    ]
    return open_ask(
        desk,
        Ask(
            about=f"topic {topic.id}",
            title=translate("pool", "登记反馈：{topic}").format(topic=topic.title),
            verb=translate("pool", "登记反馈"),
            note=translate("pool", "登记了满意度，议题才能归档。"),
            fields=[
                TextField("told", translate("pool", "反馈给谁"), required=True),
                TextField("how", translate("pool", "怎样反馈"), required=True),
                TextField("actor", translate("pool", "经办人"), required=True),
                ChoiceField("satisfaction", translate("pool", "满意度"), points),
                NoteField("comment", translate("pool", "评价意见")),
                today_field(desk, "day", translate("pool", "日期")),
            ],
            make=Feedback,
            act=lambda draft, _report: pool.feed_back(topic.id, draft),
            done=translate("pool", "已登记反馈。"),
        ),
        parent,
    )


def ask_call_on(
    desk: Desk,
    parent: QWidget,
    bodies: Sequence[BodyRow],
    topics: Sequence[PoolRow],
    then: Callable[[Any], object] | None = None,
) -> ActDialog[CallMeeting]:
    """Call a meeting on topics of the pool."""
    pool, ids = desk.office.pool, [row.id for row in topics]

    def make(**values: Any) -> CallMeeting:
        observers = people(values.pop("observers"), Capacity.OBSERVER)
        return CallMeeting(topics=(), observers=observers, **values)

    return open_ask(
        desk,
        Ask(
            about=tuple(ids),
            title=translate("pool", "召集会议讨论"),
            verb=translate("pool", "召集会议"),
            note=listed(row.title for row in topics),
            fields=[
                ChoiceField(
                    "body_id",
                    translate("pool", "议事机构"),
                    [(row.id, row.name) for row in bodies],
                    required=True,
                ),
                *call_fields(None),
                guests_field(),
            ],
            make=make,
            act=lambda draft, _report: pool.call(draft, ids),
            done=translate("pool", "会议已召集，议题已列入议程。"),
            of_codes={"pool.of_another_place": "body_id", "pool.not_free": "body_id"},
            then=then,
        ),
        parent,
    )


def ask_take(
    desk: Desk, parent: QWidget, meeting: MeetingRow, rows: Sequence[PoolRow]
) -> ActDialog[UUID]:
    """Put a topic of the pool on the agenda of a meeting before its notice."""
    pool = desk.office.pool
    note = translate("pool", "受理以后、没有列入别的会议的议题，和以前会议没有结果的议题。")
    if not rows:
        note = translate("pool", "议题库里没有可以列入的议题：先提出并受理。")
    return open_ask(
        desk,
        Ask(
            about=meeting.id,
            title=translate("pool", "从议题库加入"),
            verb=translate("pool", "列入议程"),
            note=note,
            fields=[
                ChoiceField(
                    "topic_id",
                    translate("pool", "议题"),
                    [(row.id, row.title) for row in rows],
                    required=True,
                )
            ],
            make=_topic,
            act=lambda topic_id, _report: pool.take(meeting.id, [topic_id]),
            done=translate("pool", "议题已列入议程。"),
        ),
        parent,
    )


def _topic(topic_id: UUID) -> UUID:
    return topic_id
