"""One topic of the pool: what it is, its way, the opinions asked for, decisions, photos, papers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Self
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from core.attachments.kinds import About, AboutKind
from core.meetings.pool.sheets import HistoryRow, PoolSheet, RoundSheet
from core.meetings.pool.stages import OPINIONS_OPEN, TAKEABLE
from core.meetings.stages import TopicState
from core.progress import ProgressSink
from core.subject import Subject, SubjectKind
from gui.desk import Desk, Place
from gui.kit.anatomy import lead
from gui.kit.attached import AttachedPart
from gui.kit.facts import Facts
from gui.kit.list_table import ListTable
from gui.kit.paper_list import PaperLine, PaperList
from gui.kit.row_table import Column
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section
from gui.kit.states import State
from gui.kit.subject_papers import paper_lines
from gui.kit.wording import joined, labelled, noted, word
from gui.meetings import words
from gui.meetings.asking_topics import declared_matters
from gui.meetings.pool_asking import (
    ask_change_topic,
    ask_decision,
    ask_pool_feedback,
    ask_pool_move,
)
from gui.meetings.pool_opinions import OpinionsSection
from gui.places import MEETINGS, paper_place

if TYPE_CHECKING:
    from core.office import Office
    from core.printed import PaperRow, PrintedRow

S = TopicState
CHANGEABLE = TAKEABLE | {S.RAISED}
TELLABLE = frozenset({S.DONE, S.SHELVED, S.NOT_AGREED, S.FED_BACK, S.RATED}) | {
    S.TO_ASSEMBLY,
    S.TO_RESIDENTS,
    S.TO_STREET,
}


@dataclass(frozen=True, slots=True)
class TopicRead:
    """A topic, its last round of opinions, its papers and what was printed."""

    sheet: PoolSheet
    round: RoundSheet | None
    papers: tuple[PaperRow, ...]
    printed: tuple[PrintedRow, ...]

    @classmethod
    def of(cls, office: Office, topic_id: UUID) -> Self:
        """Read it."""
        subject = Subject(SubjectKind.TOPIC, topic_id)
        sheet = office.pool.topic(topic_id)
        asked = office.pool.round(sheet.rounds[-1].id) if sheet.rounds else None
        return cls(sheet, asked, office.printing.papers(subject), office.printing.printed(subject))


class TopicView(QWidget):
    """The sections of a topic in a column, its papers in a tab."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.read: TopicRead | None = None
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 8, 12, 0)
        self._column.setSpacing(8)
        self._build_sections()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(Scrolled(inside, self.tr("办理")), self.tr("办理"))
        self.papers = PaperList(self.tr("文书"))
        self.papers.preview.connect(self._on_preview)
        self.tabs.addTab(self.papers, self.tr("文书"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

    def _build_sections(self) -> None:
        self.about = Section(self.tr("议题"), first=True)
        self.change = self.about.add_action(self.tr("更改议题"), self._on_change)
        self.decide = self.about.add_action(self.tr("登记决定"), self._on_decide)
        self.feed_back = self.about.add_action(self.tr("登记反馈"), self._on_feedback)
        self.to_meeting = self.about.add_action(self.tr("打开会议"), self._on_meeting)
        self.move_on = self.about.add_action(self.tr("流转议题"), self._on_move)
        self.facts = Facts()
        self.about.add(self.facts)
        self.opinions = OpinionsSection(self._desk)
        self._way = Section(self.tr("经过"))
        self.history: ListTable[HistoryRow] = ListTable(
            (
                Column("day", self.tr("日期"), _day, width=12, firm=True),
                Column("state", self.tr("状态"), _word, width=16, state=_state),
                Column("actor", self.tr("经办人"), _actor, width=18),
                Column("evidence", self.tr("依据"), _evidence, width=34),
                Column("meeting", self.tr("会议"), _meeting, width=24),
            ),
            "pool.history",
            self.tr("经过"),
            self._desk,
            rows_shown=16,
        )
        self._way.add(self.history)
        self.attached = AttachedPart(self._desk)
        for section in (self.about, self.opinions, self._way, self.attached):
            self._column.addWidget(section)
        self._column.addStretch(1)

    def show_read(self, read: TopicRead) -> None:
        """Show a topic."""
        self.read = read
        sheet, topic = read.sheet, read.sheet.topic
        self.facts.show_pairs(self._pairs(sheet))
        self.about.set_note(self._note(sheet))
        self.change.setVisible(topic.is_free or topic.state is S.RAISED)
        self.decide.setVisible(sheet.is_decidable)
        self.feed_back.setVisible(topic.state in TELLABLE)
        self.move_on.setVisible(bool(sheet.moves) or not sheet.moved_here)
        self.move_on.setEnabled(bool(sheet.moves))
        self.to_meeting.setVisible(topic.meeting_id is not None)
        lead(self.move_on, here=bool(sheet.moves))
        lead(self.to_meeting, here=not sheet.moves and topic.state is not S.FILED)
        self.opinions.show_rounds(sheet, read.round, is_open=topic.state in OPINIONS_OPEN)
        self.history.show_rows(sheet.history)
        about = About(AboutKind.TOPIC, topic.id)
        self.attached.show_about(about)
        lines = paper_lines(read.papers, read.printed, SubjectKind.TOPIC.value, topic.id)
        self.papers.show_papers(lines)
        self.tabs.setTabText(1, self.tr("文书 {count}").format(count=len(lines)))

    def _note(self, sheet: PoolSheet) -> str:
        """Say who moves it and what it still needs."""
        topic = sheet.topic
        if not sheet.moved_here:
            return self.tr("议题在“{meeting}”里办理：打开会议，记录协商、流转、反馈。").format(
                meeting=topic.meeting
            )
        if topic.matter and topic.state not in {S.FILED, S.RATED, S.FED_BACK}:
            return self.tr("属于业主共同决定的事项：协商不能代替表决，业主大会通过以后才能实施。")
        return ""

    def _pairs(self, sheet: PoolSheet) -> list[tuple[str, str]]:
        topic = sheet.topic
        raised = joined((topic.raised_by, topic.raised_on.isoformat(), word(topic.way)))
        decisions = [
            noted(
                labelled(
                    f"{row.day.isoformat()} {word(row.decider)}",
                    self.tr("同意、通过") if row.passed else self.tr("不同意、未通过"),
                ),
                row.reference,
            )
            for row in sheet.decisions
        ]
        told = [
            noted(
                joined((row.day.isoformat(), row.told, row.how)),
                self.tr("没有问满意度")
                if row.satisfaction is None
                else self.tr("满意度 {points} 分").format(points=row.satisfaction),
            )
            for row in sheet.feedback
        ]
        changes = [labelled(row.day.isoformat(), row.reason) for row in sheet.changes]
        return [
            (
                self.tr("小区、社区"),
                joined((topic.place, topic.spot)) if topic.spot else topic.place,
            ),
            (self.tr("种类"), word(topic.kind)),
            (self.tr("提出人"), raised),
            (self.tr("背景"), sheet.background),
            (self.tr("利害关系人"), sheet.interested),
            (self.tr("备选方案"), sheet.options),
            (self.tr("材料"), sheet.materials),
            (self.tr("共同决定事项"), words.matter(topic.matter)),
            (self.tr("会议"), topic.meeting),
            (self.tr("决定"), "\n".join(decisions)),
            (self.tr("反馈"), "\n".join(told)),
            (self.tr("更改"), "\n".join(changes)),
        ]

    # Acts

    @Slot()
    def _on_change(self) -> None:
        if self.read is not None:
            ask_change_topic(self._desk, self, self.read.sheet)

    @Slot()
    def _on_move(self) -> None:
        if self.read is not None:
            ask_pool_move(self._desk, self, self.read.sheet)

    @Slot()
    def _on_feedback(self) -> None:
        if self.read is not None:
            ask_pool_feedback(self._desk, self, self.read.sheet.topic)

    @Slot()
    def _on_meeting(self) -> None:
        if self.read is not None and self.read.sheet.topic.meeting_id is not None:
            self._desk.go(Place(MEETINGS, self.read.sheet.topic.meeting_id))

    @Slot()
    def _on_decide(self) -> None:
        if self.read is None:
            return
        desk, topic = self._desk, self.read.sheet.topic

        def work(_report: ProgressSink) -> tuple[tuple[UUID, str], ...]:
            if topic.compound_id is None:
                return ()
            return declared_matters(desk, topic.compound_id, topic.matter)

        desk.look(self.tr("查看表决结果"), work, partial(self._on_matters, self.read.sheet))

    def _on_matters(self, sheet: PoolSheet, matters: tuple[tuple[UUID, str], ...]) -> None:
        ask_decision(self._desk, self, sheet, matters)

    @Slot(object)
    def _on_preview(self, paper: PaperLine) -> None:
        if isinstance(paper.subject, UUID):
            self._desk.go(paper_place(paper.kind, paper.subject, paper.key))


def _day(row: HistoryRow) -> str:
    return row.day.isoformat()


def _state(row: HistoryRow) -> State:
    return words.topic(row.state)


def _word(row: HistoryRow) -> str:
    return _state(row).word


def _actor(row: HistoryRow) -> str:
    return row.actor


def _evidence(row: HistoryRow) -> str:
    return row.evidence


def _meeting(row: HistoryRow) -> str:
    return row.meeting
