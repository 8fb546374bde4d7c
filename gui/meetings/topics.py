"""议题: the topics of a meeting, what was said and voted, and what is done about them."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot

from core.meetings.pool.sheets import PoolRow
from core.meetings.sheets import MeetingSheet, TopicSheet
from core.meetings.stages import RECORDABLE, Stage, TopicState, may_link
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.facts import Facts
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State
from gui.meetings import topic_facts, words
from gui.meetings.asking import Carried, ask_topic
from gui.meetings.asking_topics import (
    ask_correction,
    ask_feedback,
    ask_move,
    ask_vote,
    can_move,
    declared_matters,
)
from gui.meetings.pool_asking import ask_take

WRITTEN = frozenset({Stage.MINUTED, Stage.PUBLISHED})
"""While the minutes stand and are not archived, they may be corrected."""


class TopicsSection(Section):
    """A table, the acts on the topic that is chosen, and all that is known of it below.

    Signals:
        write_wanted(UUID): the minutes of this topic are to be written.
    """

    write_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("议题"))
        self._desk = desk
        self._sheet: MeetingSheet | None = None
        self._carried: Carried = ()
        self.take = self.add_action(self.tr("从议题库加入"), self._on_take)
        self.add_topic = self.add_action(self.tr("添加议题"), self._on_add)
        self.write = self.add_action(self.tr("写会议记录"), self._on_write)
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
        published = topic is not None and stage is Stage.PUBLISHED
        for button in (self.take, self.add_topic):
            button.setVisible(stage is Stage.CALLED)
        self.write.setVisible(stage in {Stage.NOTIFIED, Stage.HELD})
        self.write.setEnabled(topic is not None and topic.state in RECORDABLE)
        self.correct.setVisible(stage in WRITTEN)
        for button in (self.move_on, self.feed_back, self.link):
            button.setVisible(published)
        if topic is not None:
            self.move_on.setEnabled(can_move(topic))
            self.feed_back.setEnabled(topic.state is not TopicState.FILED)
            linked = topic.link is not None
            self.link.setEnabled(may_link(topic.state, topic.matter, linked=linked))
        self.facts.show_pairs(self._pairs(topic) if topic is not None else ())

    def _pairs(self, topic: TopicSheet) -> topic_facts.Pairs:
        return [
            (self.tr("议题"), topic.title),
            *topic_facts.origin(topic),
            *topic_facts.said(topic),
            *topic_facts.after(topic),
        ]

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
    def _on_write(self) -> None:
        if (topic := self.chosen) is not None:
            self.write_wanted.emit(topic.id)

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
