"""会议记录: every topic of one meeting on one page, written, kept while one types, then read only.

What is typed is kept as an unsaved form, a topic each; 记入 hands it to the office.
"""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.clock import CHINA
from core.errors import KnownError
from core.meetings.counting import Vote
from core.meetings.kinds import JOINT_KINDS
from core.meetings.sheets import MeetingSheet, TopicSheet
from core.meetings.stages import BEFORE_DISCUSSION, RECORDABLE, Stage
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.facts import Facts
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section
from gui.kit.states import State, Tone
from gui.kit.steps import Rail, Step
from gui.kit.unsaved import Keeper, key_of
from gui.meetings import topic_facts, words
from gui.meetings.minutes_form import MinutesForm
from gui.places import MEETINGS

WRITABLE = frozenset({Stage.NOTIFIED, Stage.HELD})
"""A clerk writes while the meeting sits; it is entered once it was held."""


class MinutesPart(QWidget):
    """The topics as a rail at the left; at the right the one in hand, as a form or to be read.

    Signals:
        paper_wanted(str): the paper of this key.
        correct_wanted(TopicSheet): its texts are to be corrected.
    """

    paper_wanted = Signal(str)
    correct_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sheet: MeetingSheet | None = None
        self._topic: TopicSheet | None = None
        self._on_rail: UUID | None = None
        self._typist: QWidget | None = None
        self.rail = Rail(self.tr("议题"))
        self.rail.chosen.connect(self.open_topic)
        self._build_form()
        self._build_read()
        self.stack = QStackedWidget()
        self.stack.addWidget(self._writing)
        self.stack.addWidget(self._read_scroll)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self._add_keys()
        desk.unsaved.changed.connect(self._show_kept)
        desk.unsaved.written.connect(self._show_kept)

    # Building

    def _build_form(self) -> None:
        self.head = Section("", first=True)
        self.before = self.head.add_action(self.tr("上一个议题"), self._on_before)
        self.after = self.head.add_action(self.tr("下一个议题"), self._on_after)
        self.record = self.head.add_action(self.tr("记入"), self._on_record)
        self.record_on = self.head.add_action(self.tr("记入，到下一个"), self._on_record_on)
        self.origin = Facts()
        self.kept = plain_label("", "secondary", wrap=True)
        self.form = MinutesForm(self._judge)
        self.form.submitted.connect(self._on_record)
        self.form.finished.connect(self._on_record_on)
        self.keeper = Keeper(self._desk, self.form, _title(), self)
        keys = self.tr(
            "Ctrl+Enter 记入并到下一个议题，Ctrl+S 记入，F7 上一个，F8 下一个。"
            "填写的内容每隔几秒自动暂存，关掉程序、断电都不会丢。"
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        for widget in (
            self.origin,
            self.keeper.line,
            self.form,
            plain_label(keys, "small", wrap=True),
        ):
            column.addWidget(widget)
        column.addStretch(1)
        self._scroll = Scrolled(inside, self.tr("会议记录"))
        self._writing = QWidget()
        whole = QVBoxLayout(self._writing)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.head)
        whole.addWidget(self.kept)
        whole.addWidget(self._scroll, 1)

    def _build_read(self) -> None:
        self.frozen = Section("", first=True)
        self.correct = self.frozen.add_action(self.tr("更正记录"), self._on_correct)
        self.joint = self.frozen.add_action(self.tr("打印联席会议纪要"), self._on_joint)
        self.print = self.frozen.add_action(self.tr("打印会议记录"), self._on_print)
        self.facts = Facts()
        self.frozen.add(self.facts)
        self._signing = Section(self.tr("签名"))
        self.signers = plain_label("", wrap=True)
        self._signing.add(self.signers)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.frozen)
        column.addWidget(self._signing)
        column.addStretch(1)
        self._read_scroll = Scrolled(inside, self.tr("已定稿的会议记录"))

    def _add_keys(self) -> None:
        for keys, slot in (
            ("Ctrl+Return", self._on_record_on),
            ("Ctrl+Enter", self._on_record_on),
            ("F8", self._on_after),
            ("F7", self._on_before),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # Showing

    @property
    def topics(self) -> tuple[TopicSheet, ...]:
        """Give the topics that are shown: as they stand, or as the minutes have them."""
        if self._sheet is None:
            return ()
        is_open = self._sheet.meeting.stage in WRITABLE
        return self._sheet.topics if is_open else self._sheet.as_minuted.topics

    @property
    def unrecorded(self) -> tuple[TopicSheet, ...]:
        """Give the topics of which something was typed and not recorded."""
        self.keeper.keep_now()
        return tuple(topic for topic in self.topics if self._kept_at(topic) is not None)

    def show_sheet(self, sheet: MeetingSheet) -> None:
        """Show the minutes of a meeting; what is being typed stays as it is."""
        is_same = self._sheet is not None and self._sheet.meeting.id == sheet.meeting.id
        if not is_same:
            self.keeper.keep_now()
        self._sheet = sheet
        is_open = sheet.meeting.stage in WRITABLE
        self.stack.setCurrentWidget(self._writing if is_open else self._read_scroll)
        begun = [topic for topic in self.topics if is_open and self._kept_at(topic) is not None]
        known = [topic for topic in self.topics if is_same and topic.id == self._topic_id]
        shown = next(iter((*known, *begun, *self.topics)), None)
        if shown is not None:
            self._turn_to(shown)

    @property
    def _topic_id(self) -> UUID | None:
        return self._topic.id if self._topic is not None else None

    @Slot(object)
    def open_topic(self, topic_id: UUID) -> None:
        """Take another topic in hand; what was typed of the one before is kept."""
        found = next((topic for topic in self.topics if topic.id == topic_id), None)
        if found is not None and found.id != self._topic_id:
            self._turn_to(found)
            self.form.fields["options"].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.verticalScrollBar().setValue(0)
            self._read_scroll.verticalScrollBar().setValue(0)

    def _turn_to(self, topic: TopicSheet) -> None:
        sheet, before = self._sheet, self._topic
        if sheet is None:
            return
        self._topic = topic
        title = self.tr("{number}. {title}").format(number=topic.number, title=topic.title)
        if sheet.meeting.stage not in WRITABLE:
            self.frozen.set_title(title)
            self._show_frozen(sheet.as_minuted, topic)
        else:
            self.head.set_title(title)
            self.origin.show_pairs(topic_facts.origin(topic))
            if before is None or before.id != topic.id or self.keeper.about != _about(topic):
                self._fill(sheet, topic)
            elif not self.form.is_changed:
                self.form.show_topic(topic)
            self.form.hands.tell()
        self._show_actions()
        self._show_kept()

    def _fill(self, sheet: MeetingSheet, topic: TopicSheet) -> None:
        """Show a topic's record in the form, and over it what was typed and not recorded."""
        self.keeper.keep_now()
        self.form.allow(sheet, topic)
        self.form.show_topic(topic)
        self.keeper.be_about(_about(topic))
        self.keeper.restore()

    def _show_frozen(self, sheet: MeetingSheet, topic: TopicSheet) -> None:
        pairs = [
            *topic_facts.origin(topic),
            *topic_facts.said(topic),
            (self.tr("协商结果"), words.topic(topic.state).word),
            *topic_facts.promised(topic),
        ]
        self.facts.show_pairs(pairs)
        names = words.signers(sheet)
        self.signers.setText(names)
        self._signing.setVisible(bool(names))

    def _show_actions(self) -> None:
        sheet, topic = self._sheet, self._topic
        if sheet is None or topic is None:
            return
        can = sheet.meeting.stage is Stage.HELD and topic.state in RECORDABLE
        for button in (self.record, self.record_on):
            button.setEnabled(can)
        at, last = self.topics.index(topic), len(self.topics) - 1
        self.before.setEnabled(at > 0)
        self.after.setEnabled(at < last)
        early = self.tr("会议还没有登记结束：现在可以边开会边写，自动暂存，登记结束以后再记入。")
        self.head.set_note(early if sheet.meeting.stage is Stage.NOTIFIED else words.quorum(sheet))
        self.correct.setVisible(sheet.meeting.stage in {Stage.MINUTED, Stage.PUBLISHED})
        self.joint.setVisible(sheet.body.kind in JOINT_KINDS)

    @Slot()
    @Slot(str)
    def _show_kept(self, _key: str = "") -> None:
        """Say what is kept and since when, of the topic in hand and of each on the rail."""
        sheet, topic = self._sheet, self._topic
        if sheet is None or topic is None:
            return
        moment = self._kept_at(topic)
        if moment is not None and not self._desk.unsaved.is_written(self.keeper.key):
            said = self.tr("正在暂存……")
        elif moment is not None:
            said = self.tr("已暂存 {moment}，还没有记入。").format(moment=moment)
        elif topic.state in BEFORE_DISCUSSION:
            said = self.tr("还没有记录。")
        else:
            said = self.tr("已记入，没有改动。")
        self.kept.setText(said)
        steps = [self._step(one) for one in self.topics]
        if steps != list(self.rail.steps) or self._on_rail != topic.id:
            self._on_rail = topic.id
            self.rail.show_steps(steps, topic.id)

    def _step(self, topic: TopicSheet) -> Step:
        moment = self._kept_at(topic)
        if moment is not None:
            said = self.tr("已暂存 {moment}").format(moment=moment)
            state = State(said, Tone.WAITING, "pencil")
        elif topic.state in BEFORE_DISCUSSION:
            state = State(self.tr("未记录"), Tone.QUIET)
        else:
            state = words.topic(topic.state)
        title = self.tr("{number}. {title}").format(number=topic.number, title=topic.title)
        return Step(topic.id, title, state)

    def _kept_at(self, topic: TopicSheet) -> str | None:
        """Say when what was typed of a topic was kept; None if nothing is."""
        if self._sheet is None or self._sheet.meeting.stage not in WRITABLE:
            return None
        row = self._desk.unsaved.find(_key(topic))
        return f"{row.kept_at.astimezone(CHINA):%H:%M}" if row is not None else None

    def _judge(self, cast: Vote | None) -> tuple[str, str]:
        return words.hands(self._sheet, cast) if self._sheet is not None else ("", "secondary")

    # Acts

    @Slot()
    def _on_record(self) -> None:
        self._record(go_on=False)

    @Slot()
    def _on_record_on(self) -> None:
        self._record(go_on=True)

    def _record(self, *, go_on: bool) -> None:
        """Record the topic in hand; what stands as it was recorded is left alone."""
        topic = self._topic
        if topic is None:
            return
        if not self.record.isEnabled() or not self.form.is_changed:
            if go_on:
                self._go(1)
            return
        draft, meetings = self.form.value(), self._desk.office.meetings
        if draft is None:
            return
        self._typist = QApplication.focusWidget()
        self.form.setEnabled(False)
        task = self._desk.act(
            self.tr("记入会议记录"),
            lambda _report: meetings.record(topic.id, draft),
            partial(self._on_recorded, topic.id, 1 if go_on else 0),
            self._on_refused,
        )
        task.finished.connect(self._free)

    def _on_recorded(self, topic_id: UUID, by: int, _changes: object) -> None:
        """It is recorded: nothing is unsaved any more; go on by so many topics."""
        self._free()
        if topic_id != self._topic_id:
            return
        self.form.keep_as_clean()
        self.keeper.forget()
        self._show_kept()
        if by:
            self._go(by)

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self._free()
        self.form.refuse(error)

    @Slot()
    def _free(self) -> None:
        """Give the form back, and the keyboard to whoever had it."""
        if self.form.isEnabled():
            return
        self.form.setEnabled(True)
        if self._typist is not None and self.form.isAncestorOf(self._typist):
            self._typist.setFocus(Qt.FocusReason.OtherFocusReason)
        self._typist = None

    def _go(self, by: int) -> None:
        ids = [topic.id for topic in self.topics]
        at = ids.index(self._topic_id) + by if self._topic_id in ids else -1
        if 0 <= at < len(ids):
            self.open_topic(ids[at])

    @Slot()
    def _on_before(self) -> None:
        self._go(-1)

    @Slot()
    def _on_after(self) -> None:
        self._go(1)

    @Slot()
    def _on_correct(self) -> None:
        self.correct_wanted.emit(self._topic)

    @Slot()
    def _on_print(self) -> None:
        self.paper_wanted.emit("D40")

    @Slot()
    def _on_joint(self) -> None:
        self.paper_wanted.emit("D47")


def begun(desk: Desk, sheet: MeetingSheet) -> bool:
    """Tell whether something was typed of a meeting's minutes and not recorded."""
    if sheet.meeting.stage not in WRITABLE:
        return False
    return any(desk.unsaved.find(_key(topic)) is not None for topic in sheet.topics)


def _key(topic: TopicSheet) -> str:
    return key_of(MEETINGS, _title(), _about(topic))


def _about(topic: TopicSheet) -> str:
    return f"minutes {topic.id}"


def _title() -> str:
    return QCoreApplication.translate("meetings", "会议记录")
