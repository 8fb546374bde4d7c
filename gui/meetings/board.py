"""The board of topics: a column for each part of their way, a card for each topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.meetings.sheets import TopicSheet
from core.meetings.stages import TopicState
from gui.kit.anatomy import GAP, plain_label
from gui.kit.states import State, StateLabel, Tone
from gui.meetings import words

S = TopicState


@dataclass(frozen=True, slots=True)
class BoardTopic:
    """A topic and the meeting it belongs to."""

    meeting_id: UUID
    meeting: str
    topic: TopicSheet


class TopicCard(QFrame):
    """One topic.

    Signals:
        opened(UUID): its meeting is wanted.
    """

    opened = Signal(object)

    def __init__(self, shown: BoardTopic, today: date) -> None:
        super().__init__()
        self.shown = shown
        self.setProperty("role", "card")
        title = shown.topic.title
        self.button = QPushButton(self.tr("打开会议"))
        self.button.setProperty("role", "inline")
        self.button.setAccessibleName(self.tr("打开会议：{topic}").format(topic=title))
        self.button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP // 2)
        column.setSpacing(GAP // 2)
        column.addWidget(plain_label(title, wrap=True))
        column.addWidget(StateLabel(words.topic(shown.topic.state)))
        late = max(shown.topic.promises, key=lambda row: row.days_late(today), default=None)
        if late is not None and late.days_late(today):
            said = self.tr("承诺逾期 %n 天", "", late.days_late(today))
            column.addWidget(StateLabel(State(said, Tone.LATE)))
        column.addWidget(plain_label(shown.meeting, "small", wrap=True))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_clicked(self) -> None:
        self.opened.emit(self.shown.meeting_id)


class Board(QScrollArea):
    """Six columns, from what is to be talked about to the archive.

    Signals:
        opened(UUID): a meeting is wanted.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("议题看板"))
        self.setWidgetResizable(True)
        self.cards: list[TopicCard] = []
        self._today = date.max  # no topic is shown yet
        self._columns = (
            (self.tr("待协商"), {S.RAISED, S.ACCEPTED, S.SET, S.NOTIFIED, S.DISCUSSED}),
            (self.tr("有结果"), {S.AGREED, S.NOT_AGREED, S.SHELVED}),
            (self.tr("转办"), {S.TO_ASSEMBLY, S.TO_RESIDENTS, S.TO_STREET}),
            (self.tr("办理"), {S.CARRIED_OUT, S.DONE}),
            (self.tr("反馈"), {S.FED_BACK, S.RATED}),
            (self.tr("归档"), {S.FILED}),
        )

    def show_topics(self, topics: Sequence[BoardTopic], today: date) -> None:
        """Show these topics, each in the column of its state; what is late is late today."""
        self._today = today
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, GAP, 0)
        row.setSpacing(GAP)
        self.cards = []
        for title, states in self._columns:
            own = [one for one in topics if one.topic.state in states]
            row.addLayout(self._column(title, own), 1)
        self.setWidget(inside)

    def titles(self, number: int) -> list[str]:
        """Give the topics of a column, from 0."""
        states = self._columns[number][1]
        return [card.shown.topic.title for card in self.cards if card.shown.topic.state in states]

    def _column(self, title: str, topics: Sequence[BoardTopic]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GAP)
        said = self.tr("{title} {count}").format(title=title, count=len(topics))
        column.addWidget(plain_label(said if topics else title, "secondary"))
        for one in topics:
            card = TopicCard(one, self._today)
            card.opened.connect(self.opened)
            self.cards.append(card)
            column.addWidget(card)
        column.addStretch(1)
        return column
