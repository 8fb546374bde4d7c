"""The lists of 议事协商: meetings, topics by state, open promises, bodies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.clock import minute_text
from core.meetings.drafts import MemberDraft
from core.meetings.sheets import BodyRow
from core.meetings.stages import Stage
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.states import State
from gui.meetings import words
from gui.meetings.asking_changes import ask_members
from gui.meetings.board import Board, BoardTopic
from gui.meetings.listed import Listed, MeetingLine, TopicLine
from gui.meetings.pool_board import PoolPart
from gui.meetings.procedures import ProceduresTab
from gui.meetings.promises_part import PromisesPart
from gui.meetings.slots import SlotsTab

ENDED = frozenset({Stage.FOLLOWED_UP, Stage.CALLED_OFF})
ALL, OPEN, CLOSED = "all", "open", "closed"
BOARD, LIST = "board", "list"
BODIES = 3
"""The number of the tab of bodies."""

TABS = ("meetings", "pool", "promises", "bodies", "topics", "procedures", "slots")
"""Their names in the help, in the order in which they stand."""


class Lists(QWidget):
    """Five tabs.

    Signals:
        opened(UUID): a meeting is wanted.
        body_wanted(): a body is to be formed.
        pool_opened(UUID): a topic of the pool is wanted.
        call_wanted(tuple): a meeting is to be called on these topics.
    """

    opened = Signal(object)
    body_wanted = Signal()
    pool_opened = Signal(object)
    call_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._listed: Listed | None = None
        self._wanted: UUID | None = None
        self._today: date = desk.office.clock.today()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self._build_meetings()
        self._build_pool()
        self._build_promises()
        self._build_bodies()
        self._build_topics()
        self.procedures = ProceduresTab(desk)
        self.tabs.addTab(self.procedures, self.tr("程序"))
        self.slots = SlotsTab(desk)
        self.tabs.addTab(self.slots, self.tr("议事日"))

    @property
    def help_tab(self) -> str:
        """Name the tab that is shown as resources/help/tabs.toml does."""
        return TABS[self.tabs.currentIndex()]

    @property
    def has_own_acts(self) -> bool:
        """Whether the tab that is shown has a first act of its own."""
        return self.tabs.currentWidget() in {self.procedures, self.slots}

    def open_run(self, run_id: UUID) -> None:
        """Show one run of a procedure."""
        self.tabs.setCurrentWidget(self.procedures)
        self.procedures.open_run(run_id)

    def open_body(self, body_id: UUID) -> None:
        """Make a body current as soon as the bodies are read."""
        self._wanted = body_id

    def show_listed(self, listed: Listed) -> None:
        """Show all of them."""
        self._listed = listed
        self._today = self._desk.office.clock.today()
        self._show_meetings()
        self.topics.show_named({line.topic.id: line for line in listed.topics})
        self.board.show_topics(
            [BoardTopic(one.meeting.id, one.meeting.title, one.topic) for one in listed.topics],
            self._today,
        )
        self.pool.show_rows(listed.pool)
        self.promises.show_lines(listed.promises)
        self.bodies.show_named({row.id: row for row in listed.bodies})
        for number, (title, count) in enumerate(
            (
                (self.tr("会议"), len(listed.meetings)),
                (self.tr("议题库"), len(listed.pool)),
                (self.tr("承诺事项"), sum(line.is_open for line in listed.promises)),
                (self.tr("议事机构"), len(listed.bodies)),
                (self.tr("会上议题"), len(listed.topics)),
            )
        ):
            said = self.tr("{title} {count}").format(title=title, count=count)
            self.tabs.setTabText(number, said if count else title)
        if self._wanted is not None and self.bodies.select_id(self._wanted):
            self.tabs.setCurrentIndex(BODIES)
            self._wanted = None
        self._on_body_chosen()

    # Meetings

    def _build_meetings(self) -> None:
        self._chips, row = _chips(
            (
                (ALL, self.tr("全部")),
                (OPEN, self.tr("进行中")),
                (CLOSED, self.tr("已归档、取消")),
            )
        )
        self._chips.setParent(self)
        self._chips.buttonClicked.connect(self._show_meetings)
        self.meetings: ListTable[MeetingLine] = self._table(
            "meetings",
            self.tr("会议"),
            Column("title", self.tr("会议名称"), _title, width=32),
            Column("body", self.tr("机构"), _body, width=28),
            Column("number", self.tr("第几次"), _number, right=True, width=8),
            Column("starts", self.tr("时间"), _starts, width=18, firm=True),
            Column("stage", self.tr("状态"), _stage, width=18, state=_stage_state),
        )
        self.meetings.opened.connect(self._on_meeting)
        self._add(self.meetings, self.tr("会议"), row)

    @Slot()
    def _show_meetings(self) -> None:
        wanted = _checked(self._chips)
        lines = self._listed.meetings if self._listed is not None else ()
        self.meetings.show_named(
            {
                line.meeting.id: line
                for line in lines
                if wanted == ALL or (line.meeting.stage in ENDED) == (wanted == CLOSED)
            }
        )

    @Slot(object)
    def _on_meeting(self, meeting_id: UUID) -> None:
        self.opened.emit(meeting_id)

    # Topics

    def _build_topics(self) -> None:
        self.topics: ListTable[TopicLine] = self._table(
            "topics",
            self.tr("议题"),
            Column("title", self.tr("议题"), _topic, width=34),
            Column("state", self.tr("状态"), _topic_word, width=16, state=_topic_state),
            Column("raised", self.tr("来源"), _raised, width=24),
            Column("meeting", self.tr("会议名称"), _of_meeting, width=30),
        )
        self.topics.opened.connect(self._on_topic)
        self.board = Board()
        self.board.opened.connect(self.opened)
        self._topic_views = QStackedWidget()
        self._topic_views.addWidget(self.board)
        self._topic_views.addWidget(self.topics)
        self._ways, row = _chips(((BOARD, self.tr("看板")), (LIST, self.tr("列表"))))
        self._ways.setParent(self)
        self._ways.buttonClicked.connect(self._show_way)
        self._add(self._topic_views, self.tr("会上议题"), row)

    @Slot()
    def _show_way(self) -> None:
        wants_list = _checked(self._ways) == LIST
        self._topic_views.setCurrentWidget(self.topics if wants_list else self.board)

    @Slot(object)
    def _on_topic(self, _topic_id: UUID) -> None:
        line = self.topics.current_row
        if line is not None:
            self.opened.emit(line.meeting.id)

    # Promises

    def _build_promises(self) -> None:
        self.promises = PromisesPart(self._desk)
        self._add(self.promises, self.tr("承诺事项"))

    # The pool

    def _build_pool(self) -> None:
        self.pool = PoolPart(self._desk)
        self.pool.opened.connect(self.pool_opened)
        self.pool.call_wanted.connect(self.call_wanted)
        self._add(self.pool, self.tr("议题库"))

    # Bodies

    def _build_bodies(self) -> None:
        self.bodies: ListTable[BodyRow] = self._table(
            "bodies",
            self.tr("议事机构"),
            Column("name", self.tr("名称"), _name, width=34),
            Column("kind", self.tr("种类"), _kind, width=20),
            Column("compound", self.tr("小区"), _compound, width=20),
            Column("term", self.tr("届"), _term, right=True, width=6),
            Column("seats", self.tr("席位"), _seats, right=True, width=8),
        )
        self.form = QPushButton(self.tr("成立议事机构"))
        self.form.clicked.connect(self.body_wanted)
        self.change_members = QPushButton(self.tr("更改成员"))
        self.change_members.clicked.connect(self._on_members)
        self.bodies.selection_moved.connect(self._on_body_chosen)
        row = QHBoxLayout()
        for button in (self.form, self.change_members):
            row.addWidget(button)
        row.addStretch(1)
        self._add(self.bodies, self.tr("议事机构"), row)

    @Slot()
    def _on_body_chosen(self) -> None:
        self.change_members.setEnabled(self.bodies.current_row is not None)

    @Slot()
    def _on_members(self) -> None:
        body = self.bodies.current_row
        if body is None:
            return
        meetings, body_id = self._desk.office.meetings, body.id

        def work(_report: ProgressSink) -> tuple[MemberDraft, ...]:
            return meetings.members(body_id)

        self._desk.look(self.tr("查看成员"), work, partial(self._ask_members, body))

    def _ask_members(self, body: BodyRow, members: tuple[MemberDraft, ...]) -> None:
        ask_members(self._desk, self, body, members)

    def _add(self, shown: QWidget, title: str, *above: QPushButton | QHBoxLayout) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        for one in above:
            if isinstance(one, QHBoxLayout):
                column.addLayout(one)
            else:
                column.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(shown, 1)
        self.tabs.addTab(page, title)

    def _table(self, key: str, name: str, *columns: Column[Any]) -> ListTable[Any]:
        return ListTable(
            columns, f"consultation.{key}", name, self._desk, rows_shown=200, fixed=False
        )


def _chips(ways: Sequence[tuple[str, str]]) -> tuple[QButtonGroup, QHBoxLayout]:
    """Make a chip for each way of looking; the first is pressed."""
    group, row = QButtonGroup(), QHBoxLayout()
    for number, (key, said) in enumerate(ways):
        chip = QToolButton()
        chip.setObjectName(key)
        chip.setText(said)
        chip.setCheckable(True)
        chip.setChecked(number == 0)
        chip.setProperty("role", "choice")
        group.addButton(chip)
        row.addWidget(chip)
    row.addStretch(1)
    return group, row


def _checked(group: QButtonGroup) -> str:
    """Give the key of the chip that is pressed."""
    checked = group.checkedButton()
    return checked.objectName() if checked is not None else ""


def _title(line: MeetingLine) -> str:
    return line.meeting.title


def _body(line: MeetingLine) -> str:
    return line.body.name


def _number(line: MeetingLine) -> str:
    return str(line.meeting.number)


def _starts(line: MeetingLine) -> str:
    return minute_text(line.meeting.starts_at)


def _stage_state(line: MeetingLine) -> State:
    return words.stage(line.meeting.stage)


def _stage(line: MeetingLine) -> str:
    return _stage_state(line).word


def _topic(line: TopicLine) -> str:
    return line.topic.title


def _topic_state(line: TopicLine) -> State:
    return words.topic(line.topic.state)


def _topic_word(line: TopicLine) -> str:
    return _topic_state(line).word


def _raised(line: TopicLine) -> str:
    return line.topic.raised_by


def _of_meeting(line: TopicLine) -> str:
    return line.meeting.title


def _name(row: BodyRow) -> str:
    return row.name


def _kind(row: BodyRow) -> str:
    return words.body(row.kind)


def _compound(row: BodyRow) -> str:
    return row.compound


def _term(row: BodyRow) -> str:
    return str(row.term)


def _seats(row: BodyRow) -> str:
    return str(row.seats)
