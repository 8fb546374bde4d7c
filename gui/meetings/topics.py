"""议题: the topics of a meeting, what was said and voted, and what is done about them."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot

from core.law.matters import Matter
from core.law.verdicts import Outcome
from core.meetings.pool.sheets import PoolRow
from core.meetings.sheets import MeetingSheet, TopicSheet
from core.meetings.stages import RECORDABLE, Stage, TopicState
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.facts import Facts
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State
from gui.kit.wording import joined, labelled, noted, word
from gui.meetings import words
from gui.meetings.asking import Carried, ask_topic
from gui.meetings.asking_topics import (
    ask_correction,
    ask_discussion,
    ask_feedback,
    ask_move,
    ask_promise,
    ask_vote,
    can_move,
    declared_matters,
)
from gui.meetings.pool_asking import ask_take

WRITTEN = frozenset({Stage.MINUTED, Stage.PUBLISHED})
"""While the minutes stand and are not archived, they may be corrected."""


class TopicsSection(Section):
    """A table, the acts on the topic that is chosen, and all that is known of it below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("议题"))
        self._desk = desk
        self._sheet: MeetingSheet | None = None
        self._carried: Carried = ()
        self.take = self.add_action(self.tr("从议题库加入"), self._on_take)
        self.add_topic = self.add_action(self.tr("添加议题"), self._on_add)
        self.discuss = self.add_action(self.tr("记录协商"), self._on_discuss)
        self.promise = self.add_action(self.tr("记录承诺"), self._on_promise)
        self.correct = self.add_action(self.tr("更正记录"), self._on_correct)
        self.link = self.add_action(self.tr("关联表决"), self._on_link)
        self.move_on = self.add_action(self.tr("流转议题"), self._on_move)
        self.feed_back = self.add_action(self.tr("登记反馈"), self._on_feedback)
        self.table: ListTable[TopicSheet] = ListTable(
            (
                Column("number", self.tr("序号"), _number, right=True, width=6),
                Column("title", self.tr("议题"), _title, width=30),
                Column("state", self.tr("状态"), _word, width=16, state=_state),
                Column("raised", self.tr("来源"), _raised, width=24),
            ),
            "meeting.topics",
            self.tr("议题"),
            desk,
            rows_shown=8,
        )
        self.table.selection_moved.connect(self._show_chosen)
        self.facts = Facts()
        self.add(self.table)
        self.add(self.facts)

    @property
    def chosen(self) -> TopicSheet | None:
        """Give the topic that is chosen; the first where none is."""
        rows = self.table.rows
        return self.table.current_row or (rows[0] if rows else None)

    def show_sheet(self, sheet: MeetingSheet, carried: Carried) -> None:
        """Show the topics of a meeting."""
        self._sheet, self._carried = sheet, carried
        self.table.show_named({topic.id: topic for topic in sheet.topics})
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        sheet, topic = self._sheet, self.chosen
        stage = sheet.meeting.stage if sheet is not None else None
        at_meeting = topic is not None and topic.state in RECORDABLE and stage is Stage.HELD
        published = topic is not None and stage is Stage.PUBLISHED
        for button in (self.take, self.add_topic):
            button.setVisible(stage is Stage.CALLED)
        for button in (self.discuss, self.promise):
            button.setVisible(stage is Stage.HELD)
            button.setEnabled(at_meeting)
        self.correct.setVisible(stage in WRITTEN)
        for button in (self.move_on, self.feed_back, self.link):
            button.setVisible(published)
        if topic is not None:
            self.move_on.setEnabled(can_move(topic))
            self.feed_back.setEnabled(topic.state is not TopicState.FILED)
            self.link.setEnabled(topic.state is not TopicState.FILED)
        self.facts.show_pairs(self._pairs(topic) if topic is not None else ())

    def _pairs(self, topic: TopicSheet) -> list[tuple[str, str]]:
        agreeing = [labelled(v.speaker, v.text) for v in topic.views if not v.is_dissent]
        dissent = [labelled(v.speaker, v.text) for v in topic.views if v.is_dissent]
        steps = [noted(words.topic(one.state).word, one.day.isoformat()) for one in topic.steps]
        told = [self._feedback(*one) for one in _feedback_of(topic)]
        return [
            (self.tr("议题"), topic.title),
            (self.tr("背景"), topic.background),
            (self.tr("备选方案"), topic.options),
            (self.tr("共同决定事项"), word(Matter(topic.matter)) if topic.matter else ""),
            (self.tr("主要意见"), "\n".join(agreeing)),
            (self.tr("不同意见"), "\n".join(dissent)),
            (self.tr("协商意见"), topic.consensus),
            (self.tr("决议"), topic.resolution),
            (self.tr("举手表决"), words.vote(topic.vote) if topic.vote is not None else ""),
            (self.tr("业主大会表决"), self._vote(topic)),
            (self.tr("反馈"), "\n".join(told)),
            (self.tr("经过"), " → ".join(steps)),
        ]

    def _vote(self, topic: TopicSheet) -> str:
        if topic.vote_reference:
            return topic.vote_reference
        if topic.vote_id is None:
            return ""
        if topic.vote_outcome == Outcome.PASSED:
            return self.tr("已关联本程序里的表决，已通过")
        return self.tr("已关联本程序里的表决，没有通过或者已经失效")

    def _feedback(self, said: str, points: int | None) -> str:
        if points is None:
            return said
        return self.tr("{said}，满意度 {points} 分").format(said=said, points=points)

    # Acts

    @Slot()
    def _on_add(self) -> None:
        if self._sheet is not None:
            ask_topic(self._desk, self, self._sheet.meeting, self._carried)

    @Slot()
    def _on_take(self) -> None:
        if self._sheet is None:
            return
        pool, body_id = self._desk.office.pool, self._sheet.body.id

        def work(_report: ProgressSink) -> tuple[PoolRow, ...]:
            return pool.free(body_id)

        self._desk.look(self.tr("查看议题库"), work, partial(self._on_free, self._sheet))

    def _on_free(self, sheet: MeetingSheet, rows: tuple[PoolRow, ...]) -> None:
        ask_take(self._desk, self, sheet.meeting, rows)

    @Slot()
    def _on_discuss(self) -> None:
        if (topic := self.chosen) is not None and self._sheet is not None:
            ask_discussion(self._desk, self, self._sheet, topic)

    @Slot()
    def _on_promise(self) -> None:
        if (topic := self.chosen) is not None:
            ask_promise(self._desk, self, topic)

    @Slot()
    def _on_correct(self) -> None:
        if (topic := self.chosen) is not None and self._sheet is not None:
            ask_correction(self._desk, self, self._sheet, topic)

    @Slot()
    def _on_move(self) -> None:
        if (topic := self.chosen) is not None:
            ask_move(self._desk, self, topic)

    @Slot()
    def _on_feedback(self) -> None:
        if (topic := self.chosen) is not None:
            ask_feedback(self._desk, self, topic)

    @Slot()
    def _on_link(self) -> None:
        topic = self.chosen
        if self._sheet is None or topic is None:
            return
        desk, compound_id = self._desk, self._sheet.body.compound_id

        def work(_report: ProgressSink) -> tuple[tuple[UUID, str], ...]:
            return declared_matters(desk, compound_id, topic.matter)

        desk.look(self.tr("查看表决结果"), work, partial(self._on_matters, topic))

    def _on_matters(self, topic: TopicSheet, matters: tuple[tuple[UUID, str], ...]) -> None:
        ask_vote(self._desk, self, topic, matters)


def _feedback_of(topic: TopicSheet) -> list[tuple[str, int | None]]:
    found = []
    for one in topic.feedback:
        said = joined((f"{one.day.isoformat()} {one.told}", one.how))
        found.append((labelled(said, one.comment) if one.comment else said, one.satisfaction))
    return found


def _number(topic: TopicSheet) -> str:
    return str(topic.number)


def _title(topic: TopicSheet) -> str:
    return topic.title


def _raised(topic: TopicSheet) -> str:
    return topic.raised_by


def _state(topic: TopicSheet) -> State:
    return words.topic(topic.state)


def _word(topic: TopicSheet) -> str:
    return _state(topic).word
