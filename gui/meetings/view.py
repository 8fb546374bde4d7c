"""One meeting: the rail of its stages, its sections in a column, its papers in a tab."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.clock import minute_text
from core.law.findings import Told
from core.meetings.kinds import ChangeKind
from core.meetings.sheets import ChangeRow, MeetingRow, MeetingSheet, MinutesRow, TopicSheet
from core.meetings.stages import STAGES, Stage
from gui.desk import Desk
from gui.kit.facts import Facts
from gui.kit.findings import FindingLine, told_finding
from gui.kit.list_table import ListTable
from gui.kit.paper_list import PaperLine, PaperList
from gui.kit.row_table import Column
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section
from gui.kit.states import State, Tone
from gui.kit.steps import Rail, Step
from gui.kit.subject_papers import paper_lines
from gui.kit.wording import joined, labelled, listed, noted, span
from gui.meetings import words
from gui.meetings.asking import Carried
from gui.meetings.asking_topics import ask_correction
from gui.meetings.minutes import MinutesPart, begun
from gui.meetings.people import PeopleSection
from gui.meetings.promises import PromisesSection
from gui.meetings.represented import RepresentedSection
from gui.meetings.topics import TopicsSection
from gui.places import paper_place

if TYPE_CHECKING:
    from core.office import Office
    from core.printed import PaperRow, PrintedRow

KIND = "meeting"
MINUTES_SHOWN = frozenset(STAGES) - {Stage.CALLED}
"""From the notice on, minutes are written; then they are read."""


@dataclass(frozen=True, slots=True)
class Read:
    """A meeting, what is to be noticed of it, its papers and what was printed."""

    sheet: MeetingSheet
    warnings: tuple[Told, ...]
    papers: tuple[PaperRow, ...]
    printed: tuple[PrintedRow, ...]
    carried: Carried

    @classmethod
    def of(cls, office: Office, meeting_id: UUID) -> Self:
        """Read it."""
        from core.printing import Subject  # noqa: PLC0415 - loads SQLAlchemy

        sheet = office.meetings.meeting(meeting_id)
        subject = Subject.meeting(meeting_id)
        return cls(
            sheet,
            office.meetings.warnings(meeting_id),
            office.printing.papers(subject),
            office.printing.printed(subject),
            tuple(
                (one.topic_id, labelled(f"{one.body} {one.meeting_number}", one.title))
                for one in office.meetings.carried(meeting_id)
            ),
        )


class MeetingView(QWidget):
    """The rail at the left leads to the section where a stage is done."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.read: Read | None = None
        self._shown_id: UUID | None = None
        self._lines: list[QWidget] = []
        self.to_missing: list[QPushButton] = []
        self.rail = Rail(self.tr("会议的步骤"))
        self.rail.chosen.connect(self._on_stage)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._scroll = Scrolled(name=self.tr("办理"))
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 8, 12, 0)
        self._column.setSpacing(8)
        self._scroll.setWidget(inside)
        self._build_sections()
        self._minutes: MinutesPart | None = None
        self._minutes_tab = QWidget()
        self.topics.write_wanted.connect(self.write_minutes)
        self.papers = PaperList(self.tr("文书"))
        self.papers.preview.connect(self._on_preview)
        self.tabs.addTab(self._scroll, self.tr("办理"))
        self.tabs.addTab(self._minutes_tab, self.tr("会议记录"))
        self.tabs.addTab(self.papers, self.tr("文书"))
        self.tabs.currentChanged.connect(self._on_tab)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.rail)
        row.addWidget(self.tabs, 1)

    def show_read(self, read: Read) -> None:
        """Show a meeting."""
        self.read = read
        sheet = read.sheet
        is_off = sheet.meeting.stage is Stage.CALLED_OFF
        self.rail.show_steps(self._steps(sheet), sheet.next_stage or STAGES[0 if is_off else -1])
        pairs = self._pairs(sheet.meeting, sheet.body.name)
        changes = "\n".join(map(self._change, sheet.changes))
        self.about.show_pairs([*pairs, (self.tr("变更"), changes)])
        self._show_findings(sheet.obstacles, read.warnings)
        self.inherited.show_rows(sheet.inherited)
        self.people.show_sheet(sheet)
        self.represented.show_sheet(sheet)
        self.topics.show_sheet(sheet, read.carried)
        self.promises.show_rows([one for topic in sheet.topics for one in topic.promises])
        self.versions.show_rows(sheet.minutes)
        self._versions.setVisible(bool(sheet.minutes))
        self._show_minutes(sheet)
        lines = paper_lines(read.papers, read.printed, KIND, sheet.meeting.id)
        self.papers.show_papers(lines)
        said = self.tr("文书 {count}").format(count=len(lines))
        self.tabs.setTabText(self.tabs.indexOf(self.papers), said)

    @property
    def minutes(self) -> MinutesPart:
        """Give the minutes; they are built when they are first wanted."""
        if self._minutes is None:
            self._minutes = MinutesPart(self._desk)
            self._minutes.paper_wanted.connect(self._on_paper)
            self._minutes.correct_wanted.connect(self._on_correct)
            column = QVBoxLayout(self._minutes_tab)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(self._minutes)
            self._fill_minutes()
        return self._minutes

    @Slot(object)
    def write_minutes(self, topic_id: UUID | None = None) -> None:
        """Open the minutes, at a topic where one is named."""
        self.tabs.setCurrentWidget(self._minutes_tab)
        if topic_id is not None:
            self.minutes.open_topic(topic_id)

    def _show_minutes(self, sheet: MeetingSheet) -> None:
        """Show the minutes once they are due; what was typed and not recorded opens them."""
        is_other = self._shown_id != sheet.meeting.id
        self._shown_id = sheet.meeting.id
        is_due = sheet.meeting.stage in MINUTES_SHOWN
        self.tabs.setTabVisible(self.tabs.indexOf(self._minutes_tab), is_due)
        if is_other:
            self.tabs.setCurrentIndex(0)
        if self._minutes is not None:
            self._fill_minutes()
        if is_due and is_other and begun(self._desk, sheet):
            self.write_minutes()

    def _fill_minutes(self) -> None:
        if self.read is not None and self.read.sheet.meeting.stage in MINUTES_SHOWN:
            self.minutes.show_sheet(self.read.sheet)

    @Slot()
    def _on_tab(self) -> None:
        """Give the minutes the room of the rail of stages: they have one of their topics."""
        is_written = self.tabs.currentWidget() is self._minutes_tab
        self.rail.setVisible(not is_written)
        if is_written and self._minutes is None:
            self._fill_minutes()

    @Slot(str)
    def _on_paper(self, key: str) -> None:
        if self.read is not None:
            self._desk.go(paper_place(KIND, self.read.sheet.meeting.id, key))

    @Slot(object)
    def _on_correct(self, topic: TopicSheet) -> None:
        if self.read is not None:
            ask_correction(self._desk, self, self.read.sheet, topic)

    def _steps(self, sheet: MeetingSheet) -> list[Step]:
        is_off = sheet.meeting.stage is Stage.CALLED_OFF
        now = 0 if is_off else STAGES.index(sheet.meeting.stage)
        found = []
        for number, stage in enumerate(STAGES):
            if number <= now:
                state = State(self.tr("已完成"), Tone.DONE)
            elif is_off:
                state = State(self.tr("已取消"), Tone.QUIET, "circle-x")
            elif number > now + 1:
                state = State(self.tr("未开始"), Tone.QUIET)
            elif sheet.obstacles:
                said = self.tr("还缺 {count} 项").format(count=len(sheet.obstacles))
                state = State(said, Tone.WAITING, "alert-circle")
            else:
                state = State(self.tr("可以办"), Tone.NOW)
            day = _day_of(sheet.meeting, stage)
            found.append(Step(stage, words.step(stage), state, (day,) if day else ()))
        return found

    def _pairs(self, meeting: MeetingRow, body: str) -> list[tuple[str, str]]:
        held = minute_text(meeting.starts_at)
        if meeting.ends_at is not None:
            held = span(held, minute_text(meeting.ends_at))
        told = f"{words.day(meeting.notified_on)} {meeting.notified_how}"
        hung = ""
        if meeting.published_on is not None:
            days = span(words.day(meeting.published_on), words.day(meeting.published_until))
            hung = joined((days, meeting.published_where))
        count = self.tr("{body}第 {number} 次会议").format(body=body, number=meeting.number)
        return [
            (self.tr("议事机构"), count),
            (self.tr("时间"), held),
            (self.tr("地点"), noted(meeting.place, words.mode(meeting.mode))),
            (self.tr("召集人"), meeting.convenor),
            (self.tr("主持、记录"), listed((meeting.chair, meeting.recorder))),
            (self.tr("联系人"), meeting.contact),
            (self.tr("通知"), told.strip()),
            (self.tr("公示"), hung),
            (self.tr("档案编号"), meeting.archive_number),
        ]

    def _change(self, row: ChangeRow) -> str:
        """Say what became of the meeting, when and why, and how its people were told."""
        if row.kind is ChangeKind.CALLED_OFF:
            said = self.tr("{day} 取消：{reason}")
        else:
            said = self.tr("{day} 更改，原定 {before}、{place}：{reason}")
        before = minute_text(row.starts_at)
        told = said.format(
            day=words.day(row.day), before=before, place=row.place, reason=row.reason
        )
        return noted(told, row.how) if row.how else told

    def _show_findings(self, missing: tuple[Told, ...], warned: tuple[Told, ...]) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self.to_missing = [self._way() for _one in missing]
        self._lines = [
            *(
                _beside(FindingLine(told_finding(one)), way)
                for one, way in zip(missing, self.to_missing, strict=True)
            ),
            *(FindingLine(told_finding(one)) for one in warned),
        ]
        for line in self._lines:
            self._about.add(line)

    def _way(self) -> QPushButton:
        """Make the button that leads to what is missing for the next stage."""
        button = QPushButton(self.tr("去办理"))
        button.setAutoDefault(False)
        button.clicked.connect(self._on_missing)
        return button

    @Slot()
    def _on_missing(self) -> None:
        following = self.read.sheet.next_stage if self.read is not None else None
        if following is not None:
            self._on_stage(following)

    def _build_sections(self) -> None:
        self._about = Section(self.tr("会议"), first=True)
        self.about = Facts()
        self._about.add(self.about)
        self.inherited = PromisesSection(self._desk, self.tr("以前会议没办完的承诺"), "inherited")
        self.people = PeopleSection(self._desk)
        self.represented = RepresentedSection(self._desk)
        self.topics = TopicsSection(self._desk)
        self.promises = PromisesSection(self._desk, self.tr("本次会议的承诺"), "promises")
        self._versions = Section(self.tr("会议记录的版本"))
        self.versions: ListTable[MinutesRow] = ListTable(
            (
                Column("number", self.tr("第几版"), _number, right=True, width=8),
                Column("kind", self.tr("种类"), _kind, width=8),
                Column("at", self.tr("时间"), _made, width=18, firm=True),
                Column("reason", self.tr("理由"), _reason, width=28),
                Column("digest", self.tr("校验值"), _digest, width=16),
            ),
            "meeting.minutes",
            self.tr("会议记录的版本"),
            self._desk,
            rows_shown=6,
        )
        self._versions.add(self.versions)
        for section in (
            self._about,
            self.inherited,
            self.people,
            self.represented,
            self.topics,
            self.promises,
            self._versions,
        ):
            self._column.addWidget(section)
        self._column.addStretch(1)

    @Slot(object)
    def _on_stage(self, stage: Stage) -> None:
        """Bring the section into view in which a stage is done."""
        if stage is Stage.MINUTED and self.tabs.isTabVisible(self.tabs.indexOf(self._minutes_tab)):
            self.write_minutes()
            return
        section = {
            Stage.CALLED: self._about,
            Stage.NOTIFIED: self._about,
            Stage.HELD: self.people,
            Stage.MINUTED: self.topics,
            Stage.PUBLISHED: self._versions,
            Stage.FOLLOWED_UP: self.topics,
        }[stage]
        self.tabs.setCurrentIndex(0)
        self._scroll.ensureWidgetVisible(section, 0, 0)
        self._scroll.verticalScrollBar().setValue(section.y())

    @Slot(object)
    def _on_preview(self, paper: PaperLine) -> None:
        if isinstance(paper.subject, UUID):
            self._desk.go(paper_place(paper.kind, paper.subject, paper.key))


def _beside(line: FindingLine, way: QPushButton) -> QWidget:
    """Put the way to what is missing beside the line that says so."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(line, 1)
    row.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
    return holder


def _day_of(meeting: MeetingRow, stage: Stage) -> str:
    days = {
        Stage.CALLED: meeting.called_on,
        Stage.NOTIFIED: meeting.notified_on,
        Stage.HELD: meeting.starts_at.date(),
        Stage.PUBLISHED: meeting.published_on,
        Stage.FOLLOWED_UP: meeting.closed_on,
    }
    return words.day(days.get(stage))


def _number(row: MinutesRow) -> str:
    return str(row.number)


def _kind(row: MinutesRow) -> str:
    return words.minutes(row.kind)


def _made(row: MinutesRow) -> str:
    return minute_text(row.made_at)


def _reason(row: MinutesRow) -> str:
    return row.reason


def _digest(row: MinutesRow) -> str:
    return row.digest[:12]
