"""议事协商: the lists, and one meeting from the call to the archive."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget

from core.changes import Changes, Topic
from core.meetings.pool.sheets import PoolRow
from core.meetings.sheets import MeetingRow, MeetingSheet
from core.meetings.stages import Stage
from core.progress import ProgressSink
from core.subject import Subject, SubjectKind
from gui.desk import Desk, Place
from gui.kit.dialogs import ask
from gui.kit.empty import EmptyState
from gui.kit.page import Page
from gui.meetings import words
from gui.meetings.asking import (
    ask_archive,
    ask_body,
    ask_call,
    ask_end,
    ask_notice,
    ask_publishing,
    ask_withdrawal,
)
from gui.meetings.asking_changes import ask_calling_off, ask_change
from gui.meetings.listed import Listed
from gui.meetings.listing import Lists
from gui.meetings.pool_asking import ask_call_on, ask_raise
from gui.meetings.pool_topic import TopicRead, TopicView
from gui.meetings.view import MeetingView, Read
from gui.places import KIND, MEETINGS, ROSTERS, place_of

PROCEDURE = "procedure"
"""What a place calls a run of a procedure."""
CHANGEABLE = frozenset({Stage.CALLED, Stage.NOTIFIED})
WITHDRAWABLE = frozenset({Stage.MINUTED, Stage.PUBLISHED})


class MeetingsPage(Page):
    """`Place(MEETINGS)` is the lists; with a subject one meeting, or a topic of the pool."""

    TOPICS = frozenset({Topic.MEETING, Topic.COMPOUND, Topic.PROBLEM})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._id: UUID | None = None
        self._is_topic = False
        self._listed: Listed | None = None
        self.lists = Lists(desk)
        self.lists.opened.connect(self._on_opened)
        self.lists.body_wanted.connect(self._on_body)
        self.lists.tabs.currentChanged.connect(self._on_tab)
        self.lists.pool_opened.connect(self._on_topic)
        self.lists.call_wanted.connect(self._on_call_on)
        self.view = MeetingView(desk)
        self.topic = TopicView(desk)
        self.empty = EmptyState("messages", "", self.tr("成立议事机构"))
        self.empty.pressed.connect(self._on_body)
        self._stack = QStackedWidget()
        for widget in (self.lists, self.empty, self.view, self.topic):
            self._stack.addWidget(widget)
        self.body.addWidget(self._stack, 1)
        self.to_list = self.head.add_button(self.tr("全部会议"), self._on_list)
        self.to_before = self.head.add_button(self.tr("返回"), desk.back)
        self.withdraw = self.head.add_button(self.tr("撤回记录"), self._on_withdraw)
        self.call_off = self.head.add_button(self.tr("取消会议"), self._on_call_off)
        self.change = self.head.add_button(self.tr("更改会议"), self._on_change)
        self.raise_topic = self.head.add_button(self.tr("提出议题"), self._on_raise)
        self.call = self.head.add_button(self.tr("召集会议"), self._on_call, primary=True)
        self.next = self.head.add_button("", self._on_next, primary=True)
        self._show_actions(None)

    def opened(self, place: Place) -> None:
        kind = place.facts.get(KIND, "")
        self._is_topic = kind == SubjectKind.TOPIC
        self._id = None if kind in {SubjectKind.PROMISES, SubjectKind.BODY} else place.subject_id
        if place.subject_id is not None and kind == SubjectKind.BODY:
            self.lists.open_body(place.subject_id)
        if place.subject_id is not None and kind == PROCEDURE:
            self._id = None
            self.lists.open_run(place.subject_id)
        self.mark_stale()

    def help_tab(self) -> str:
        if self._id is not None:
            return "topic" if self._is_topic else "meeting"
        return self.lists.help_tab

    def refresh(self) -> None:
        office, meeting_id, compound_id = self.desk.office, self._id, self.desk.compound_id
        title = self.tr("查看会议")
        if meeting_id is not None and self._is_topic:
            self.load(title, lambda _report: TopicRead.of(office, meeting_id), self._on_topic_read)
        elif meeting_id is None:
            self.load(title, lambda _report: Listed.of(office, compound_id), self._on_listed)
        else:
            self.load(title, lambda _report: Read.of(office, meeting_id), self._on_read)

    # What was read

    def _on_listed(self, listed: Listed) -> None:
        self._listed = listed
        self.lists.show_listed(listed)
        listed_ones = listed.bodies or listed.pool or listed.promises
        in_hand = listed_ones or self.lists.procedures.run_in_hand
        self._stack.setCurrentWidget(self.lists if in_hand else self.empty)
        if self.desk.compounds:
            said = self.tr(
                "先成立议事机构：业主协商议事会、业主代表会议、业委会会议都可以，再召集会议。"
            )
            verb = self.tr("成立议事机构")
        else:
            said = self.tr("议事机构属于一个小区：先导入名册，或者新增一个小区。")
            verb = self.tr("去小区档案")
        self.empty.sentence.setText(said)
        self.empty.button.setText(verb)
        count = self.tr("{count} 次会议").format(count=len(listed.meetings))
        self.head.set_title(self.tr("议事协商"), count if listed.meetings else "")
        self._show_actions(None)

    def _on_read(self, read: Read) -> None:
        self.view.show_read(read)
        self._stack.setCurrentWidget(self.view)
        meeting = read.sheet.meeting
        self.head.set_title(meeting.title, words.stage(meeting.stage).word)
        self._show_actions(read.sheet)

    def _on_topic_read(self, read: TopicRead) -> None:
        self.topic.show_read(read)
        self._stack.setCurrentWidget(self.topic)
        topic = read.sheet.topic
        self.head.set_title(topic.title, words.topic(topic.state).word)
        self._show_actions(None)

    def _show_actions(self, sheet: MeetingSheet | None) -> None:
        one = self._id is not None
        has_lists_acts = not one and not self.lists.has_own_acts
        callable_ = self._listed is not None and bool(self._listed.bodies)
        stage = sheet.meeting.stage if sheet is not None else None
        following = sheet.next_stage if sheet is not None else None
        self.head.show_buttons(
            {
                self.to_list: one and not self._is_topic,
                self.to_before: one and self._is_topic,
                self.call: has_lists_acts and callable_,
                self.raise_topic: has_lists_acts,
                self.withdraw: stage in WITHDRAWABLE,
                self.change: stage in CHANGEABLE,
                self.call_off: stage in CHANGEABLE,
                self.next: following is not None,
            }
        )
        if following is not None and sheet is not None:
            self.next.setText(self._word_of(following))
            self.next.setEnabled(not sheet.obstacles)

    @Slot()
    def _on_tab(self) -> None:
        if self._id is None:
            self._show_actions(None)

    def _word_of(self, stage: Stage) -> str:
        return {
            Stage.CALLED: self.tr("召集会议"),
            Stage.NOTIFIED: self.tr("登记通知"),
            Stage.HELD: self.tr("登记会议结束"),
            Stage.MINUTED: self.tr("定稿会议记录"),
            Stage.PUBLISHED: self.tr("登记公示"),
            Stage.FOLLOWED_UP: self.tr("归档会议"),
        }[stage]

    # Acts

    @Slot()
    def _on_body(self) -> None:
        if not self.desk.compounds:
            self.desk.go(Place(ROSTERS))  # a body belongs to a compound
        else:
            ask_body(self.desk, self)

    @Slot()
    def _on_call(self) -> None:
        if self._listed is not None:
            ask_call(self.desk, self, self._listed, self._on_called)

    def _on_called(self, changes: Changes) -> None:
        """Open the new meeting: its notice is next."""
        self.desk.go(Place(MEETINGS, changes.made))

    @Slot()
    def _on_next(self) -> None:
        sheet = self.view.read.sheet if self.view.read is not None else None
        if sheet is None or sheet.next_stage is None:
            return
        acts: dict[Stage, Callable[[MeetingRow], object]] = {
            Stage.NOTIFIED: lambda row: ask_notice(self.desk, self, row),
            Stage.HELD: lambda row: ask_end(self.desk, self, row),
            Stage.MINUTED: self._write_minutes,
            Stage.PUBLISHED: lambda row: ask_publishing(self.desk, self, row),
            Stage.FOLLOWED_UP: lambda row: ask_archive(self.desk, self, row),
        }
        acts[sheet.next_stage](sheet.meeting)

    def _write_minutes(self, meeting: MeetingRow) -> None:
        """Ask, and freeze the record; what was typed and not recorded would be missing in it."""
        left = self.view.minutes.unrecorded
        if left:
            self.view.write_minutes(left[0].id)
            self.desk.say(
                self.tr("“{topic}”填写的内容还没有记入：先记入，或者放弃，再定稿。").format(
                    topic=left[0].title
                )
            )
            return
        text = self.tr("定稿以后，记录不能直接改，只能写明理由更正或者撤回，每一版都保留。")
        verb, meetings = self.tr("定稿会议记录"), self.desk.office.meetings
        if ask(self.tr("定稿会议记录"), text, verb, self):

            def work(_report: ProgressSink) -> Changes:
                return meetings.write_minutes(meeting.id)

            self.desk.act(verb, work, self._on_written)

    @Slot(object)
    def _on_written(self, _changes: object) -> None:
        self.desk.say(self.tr("会议记录已定稿，可以打印了。"))

    @Slot()
    def _on_withdraw(self) -> None:
        if self.view.read is not None:
            ask_withdrawal(self.desk, self, self.view.read.sheet.meeting)

    @Slot()
    def _on_change(self) -> None:
        if self.view.read is not None:
            ask_change(self.desk, self, self.view.read.sheet)

    @Slot()
    def _on_call_off(self) -> None:
        if self.view.read is not None:
            ask_calling_off(self.desk, self, self.view.read.sheet.meeting)

    @Slot()
    def _on_raise(self) -> None:
        ask_raise(self.desk, self, self._on_raised)

    def _on_raised(self, changes: Changes) -> None:
        """Open the new topic: to accept it is next."""
        self._on_topic(changes.made)

    @Slot(object)
    def _on_call_on(self, rows: tuple[PoolRow, ...]) -> None:
        if self._listed is not None:
            ask_call_on(self.desk, self, self._listed.bodies, rows, self._on_called)

    # Ways

    @Slot(object)
    def _on_topic(self, topic_id: UUID) -> None:
        self.desk.go(place_of(Subject(SubjectKind.TOPIC, topic_id)))

    @Slot(object)
    def _on_opened(self, meeting_id: UUID) -> None:
        self.desk.go(Place(MEETINGS, meeting_id))

    @Slot()
    def _on_list(self) -> None:
        self.desk.go(Place(MEETINGS))
