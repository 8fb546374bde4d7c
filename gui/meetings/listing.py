"""The lists of 议事协商: meetings, topics by state, open promises, bodies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.meetings.sheets import BodyRow, MeetingRow, PromiseRow, TopicSheet
from core.meetings.stages import Stage, TopicState
from gui.desk import Desk
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.states import State
from gui.meetings import words
from gui.meetings.asking_topics import ask_report

if TYPE_CHECKING:
    from core.office import Office

ALL, OPEN, CLOSED = "all", "open", "closed"
UNRESOLVED = frozenset({TopicState.SHELVED, TopicState.NOT_AGREED})
"""Topics that a later meeting may take up again."""


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting with its body."""

    body: BodyRow
    meeting: MeetingRow


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic with its meeting."""

    body: BodyRow
    meeting: MeetingRow
    topic: TopicSheet


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """An open promise, with the meeting it was made at."""

    body: BodyRow
    meeting: MeetingRow
    promise: PromiseRow


@dataclass(frozen=True, slots=True)
class Listed:
    """Everything the lists show, newest meeting first."""

    bodies: tuple[BodyRow, ...]
    meetings: tuple[MeetingLine, ...]
    topics: tuple[TopicLine, ...]
    promises: tuple[PromiseLine, ...]

    @classmethod
    def of(cls, office: Office, compound_id: UUID | None) -> Self:
        """Read it, of one compound or of all."""
        looks = office.meetings
        bodies = looks.bodies(compound_id)
        meetings: list[MeetingLine] = []
        promises: list[PromiseLine] = []
        for body in bodies:
            held = {row.number: row for row in looks.meetings(body.id)}
            meetings += [MeetingLine(body, row) for row in held.values()]
            promises += [
                PromiseLine(body, held[one.meeting_number], one)
                for one in looks.open_promises(body.id)
            ]
        meetings.sort(key=lambda line: line.meeting.starts_at, reverse=True)
        promises.sort(key=lambda line: line.promise.deadline)
        topics = [
            TopicLine(line.body, line.meeting, topic)
            for line in meetings
            for topic in looks.topics(line.meeting.id)
        ]
        return cls(bodies, tuple(meetings), tuple(topics), tuple(promises))

    @property
    def carried(self) -> tuple[tuple[UUID, str], ...]:
        """Give the topics that a meeting may take up again, by what they are called."""
        return tuple(
            (line.topic.id, f"{line.body.name} {line.meeting.number}：{line.topic.title}")
            for line in self.topics
            if line.topic.state in UNRESOLVED
        )


class Lists(QWidget):
    """Four tabs.

    Signals:
        opened(UUID): a meeting is wanted.
        body_wanted(): a body is to be formed.
    """

    opened = Signal(object)
    body_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._listed: Listed | None = None
        self._today: date = desk.office.clock.today()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self._build_meetings()
        self._build_topics()
        self._build_promises()
        self._build_bodies()

    def show_listed(self, listed: Listed) -> None:
        """Show all four."""
        self._listed = listed
        self._today = self._desk.office.clock.today()
        self._show_meetings()
        self.topics.show_named({line.topic.id: line for line in listed.topics})
        self.promises.show_named({line.promise.id: line for line in listed.promises})
        self.bodies.show_named({row.id: row for row in listed.bodies})
        for number, (title, count) in enumerate(
            (
                (self.tr("会议"), len(listed.meetings)),
                (self.tr("议题"), len(listed.topics)),
                (self.tr("没办完的承诺"), len(listed.promises)),
                (self.tr("议事机构"), len(listed.bodies)),
            )
        ):
            said = self.tr("{title} {count}").format(title=title, count=count)
            self.tabs.setTabText(number, said if count else title)
        self._on_promise()

    # Meetings

    def _build_meetings(self) -> None:
        self._chips = QButtonGroup(self)
        self._chips.setExclusive(True)
        row = QHBoxLayout()
        for key, said in (
            (ALL, self.tr("全部")),
            (OPEN, self.tr("进行中")),
            (CLOSED, self.tr("已归档")),
        ):
            chip = QToolButton()
            chip.setObjectName(key)
            chip.setText(said)
            chip.setCheckable(True)
            chip.setChecked(key == ALL)
            chip.setProperty("role", "choice")
            self._chips.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self._chips.buttonClicked.connect(self._show_meetings)
        self.meetings: ListTable[MeetingLine] = self._table(
            "meetings",
            self.tr("会议"),
            Column("title", self.tr("会议"), _title, width=32),
            Column("body", self.tr("议事机构"), _body, width=28),
            Column("number", self.tr("第几次"), _number, right=True, width=8),
            Column("starts", self.tr("时间"), _starts, width=18),
            Column("stage", self.tr("状态"), _stage, width=18, state=_stage_state),
        )
        self.meetings.opened.connect(self._on_meeting)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(self.meetings, 1)
        self.tabs.addTab(page, self.tr("会议"))

    @Slot()
    def _show_meetings(self) -> None:
        checked = self._chips.checkedButton()
        wanted = checked.objectName() if checked else ALL
        lines = self._listed.meetings if self._listed is not None else ()
        self.meetings.show_named(
            {
                line.meeting.id: line
                for line in lines
                if wanted == ALL or (line.meeting.stage is Stage.FOLLOWED_UP) == (wanted == CLOSED)
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
            Column("meeting", self.tr("会议"), _of_meeting, width=30),
        )
        self.topics.opened.connect(self._on_topic)
        self._add(self.topics, self.tr("议题"))

    @Slot(object)
    def _on_topic(self, _topic_id: UUID) -> None:
        line = self.topics.current_row
        if line is not None:
            self.opened.emit(line.meeting.id)

    # Promises

    def _build_promises(self) -> None:
        self.promises: ListTable[PromiseLine] = self._table(
            "promises",
            self.tr("没办完的承诺"),
            Column("action", self.tr("做什么"), _action, width=30),
            Column("owner", self.tr("谁负责"), _owner, width=20),
            Column("deadline", self.tr("何时办完"), _deadline, width=12),
            Column("state", self.tr("状态"), self._promise_word, width=18, state=self._promise),
            Column("topic", self.tr("议题"), _promise_topic, width=28),
        )
        self.promises.opened.connect(self._on_report)
        self.promises.selection_moved.connect(self._on_promise)
        self.report = QPushButton(self.tr("登记办理情况"))
        self.report.clicked.connect(self._on_report)
        self._add(self.promises, self.tr("没办完的承诺"), self.report)

    def _promise(self, line: PromiseLine) -> State:
        return words.promise(line.promise, self._today)

    def _promise_word(self, line: PromiseLine) -> str:
        return self._promise(line).word

    @Slot()
    def _on_promise(self) -> None:
        self.report.setEnabled(self.promises.current_row is not None)

    @Slot()
    def _on_report(self) -> None:
        line = self.promises.current_row
        if line is not None:
            ask_report(self._desk, self, line.promise)

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
        self._add(self.bodies, self.tr("议事机构"), self.form)

    def _add(self, table: QWidget, title: str, button: QPushButton | None = None) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(16)
        if button is not None:
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(table, 1)
        self.tabs.addTab(page, title)

    def _table(self, key: str, name: str, *columns: Column[Any]) -> ListTable[Any]:
        return ListTable(
            columns, f"consultation.{key}", name, self._desk, rows_shown=200, fixed=False
        )


def _title(line: MeetingLine) -> str:
    return line.meeting.title


def _body(line: MeetingLine) -> str:
    return line.body.name


def _number(line: MeetingLine) -> str:
    return str(line.meeting.number)


def _starts(line: MeetingLine) -> str:
    return words.moment(line.meeting.starts_at)


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


def _action(line: PromiseLine) -> str:
    return line.promise.action


def _owner(line: PromiseLine) -> str:
    row = line.promise
    return f"{row.owner}（{row.unit}）" if row.unit else row.owner


def _deadline(line: PromiseLine) -> str:
    return line.promise.deadline.isoformat()


def _promise_topic(line: PromiseLine) -> str:
    return line.promise.topic


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
