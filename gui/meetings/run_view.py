"""One run of a procedure: the rail of its steps, the step in hand with its record, the papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from core.attachments.kinds import About, AboutKind
from core.changes import Changes
from core.meetings.procedures.kinds import RunState, StepPlace
from core.meetings.procedures.sheets import RunSheet, StepSheet
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.anatomy import plain_label, plain_tip
from gui.kit.attached import AttachedPart
from gui.kit.facts import Facts
from gui.kit.findings import FindingLine, told_finding
from gui.kit.paper_list import PaperLine, PaperList
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section
from gui.kit.states import State, StateLabel, Tone
from gui.kit.steps import Rail, Step
from gui.kit.subject_papers import paper_lines
from gui.kit.wording import joined, labelled, listed, noted, said_of, word
from gui.meetings import words
from gui.meetings.asking_procedures import ask_abandon, ask_skip, ask_step, ask_undo
from gui.places import paper_place

if TYPE_CHECKING:
    from core.office import Office
    from core.printed import PaperRow, PrintedRow

translate = QCoreApplication.translate
KIND = "procedure"
ENDED = (StepPlace.DONE, StepPlace.SKIPPED)


@dataclass(frozen=True, slots=True)
class RunRead:
    """A run with its papers and what was printed."""

    sheet: RunSheet
    papers: tuple[PaperRow, ...]
    printed: tuple[PrintedRow, ...]

    @classmethod
    def of(cls, office: Office, run_id: UUID) -> Self:
        """Read it."""
        from core.subject import Subject, SubjectKind  # noqa: PLC0415 - with the core it names

        subject = Subject(SubjectKind.PROCEDURE, run_id)
        return cls(
            office.procedures.run(run_id),
            tuple(office.printing.papers(subject)),
            tuple(office.printing.printed(subject)),
        )


class RunView(QWidget):
    """The rail at the left chooses the step that stands beside.

    Signals:
        left(): the list is wanted again.
    """

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.read: RunRead | None = None
        self._chosen = ""
        self._lines: list[QWidget] = []
        self.rail = Rail(self.tr("程序的步骤"))
        self.rail.chosen.connect(self._on_step)
        self._build_head()
        self._build_step()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 8, 12, 0)
        column.setSpacing(8)
        for section in (self._step, self.attached, self._about):
            column.addWidget(section)
        column.addStretch(1)
        self.papers = PaperList(self.tr("文书"))
        self.papers.preview.connect(self._on_preview)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(Scrolled(inside, self.tr("办理")), self.tr("办理"))
        self.tabs.addTab(self.papers, self.tr("文书"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.rail)
        row.addWidget(self.tabs, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._head)
        whole.addLayout(row, 1)

    def _build_head(self) -> None:
        self._head = QHBoxLayout()
        self.back = QPushButton(self.tr("全部程序"))
        self.back.clicked.connect(self.left)
        self.title = plain_label("", "heading", wrap=True)
        self.state = StateLabel()
        self.abandon = QPushButton(self.tr("终止办理"))
        self.abandon.clicked.connect(self._on_abandon)
        self.close_run = QPushButton(self.tr("办结"))
        self.close_run.setProperty("role", "primary")
        self.close_run.clicked.connect(self._on_close)
        self._head.addWidget(self.back)
        self._head.addWidget(self.title, 1)
        for widget in (self.state, self.abandon, self.close_run):
            self._head.addWidget(widget)

    def _build_step(self) -> None:
        self._step = Section("", first=True)
        self.undo = self._step.add_action(self.tr("撤回登记"), self._on_undo)
        self.skip = self._step.add_action(self.tr("略过这一步"), self._on_skip)
        self.do = self._step.add_action(self.tr("登记这一步"), self._on_do, primary=True)
        self.facts = Facts()
        self._step.add(self.facts)
        self.attached = AttachedPart(self._desk, title=self.tr("这一步的照片和文件"))
        self._about = Section(self.tr("程序和参加的各方"))
        self.about = Facts()
        self._about.add(self.about)

    # Showing

    def show_read(self, read: RunRead) -> None:
        """Show a run; the step that was looked at stays, else the next one stands beside."""
        other = self.read is None or self.read.sheet.run.id != read.sheet.run.id
        self.read = read
        sheet = read.sheet
        keys = [one.step.key for one in sheet.steps]
        if other or self._chosen not in keys:
            following = sheet.next
            self._chosen = following.step.key if following is not None else keys[-1]
        self.title.setText(labelled(sheet.run.name, sheet.run.title))
        self.state.set_state(run_state(sheet.run.state))
        running = sheet.run.state is RunState.RUNNING
        self.abandon.setVisible(running)
        self.close_run.setVisible(running)
        self.close_run.setEnabled(not sheet.obstacles)
        self.close_run.setToolTip(plain_tip("\n".join(map(said_of, sheet.obstacles))))
        self.rail.show_steps([self._rail_step(one) for one in sheet.steps], self._chosen)
        self._show_about(sheet)
        self._show_step()
        lines = paper_lines(read.papers, read.printed, KIND, sheet.run.id)
        self.papers.show_papers(lines)
        self.tabs.setTabText(1, self.tr("文书 {count}").format(count=len(lines)))

    @property
    def one(self) -> StepSheet | None:
        """Give the step that stands beside the rail."""
        steps = self.read.sheet.steps if self.read is not None else ()
        return next((one for one in steps if one.step.key == self._chosen), None)

    def _rail_step(self, one: StepSheet) -> Step:
        lines = [words.day(one.day)] if one.place in ENDED else []
        if one.place is StepPlace.WAITING:
            lines.append(self.tr("最早 {day}").format(day=words.day(one.day)))
        if one.warnings:
            lines.append(self.tr("%n 项提示", "", len(one.warnings)))
        return Step(one.step.key, one.step.title, self._place(one.place), tuple(lines))

    def _place(self, place: StepPlace) -> State:
        return {
            StepPlace.DONE: State(self.tr("已完成"), Tone.DONE),
            StepPlace.SKIPPED: State(self.tr("已略过"), Tone.QUIET, "minus"),
            StepPlace.NOW: State(self.tr("可以办"), Tone.NOW),
            StepPlace.WAITING: State(self.tr("等日期"), Tone.WAITING),
            StepPlace.BLOCKED: State(self.tr("等前面的步骤"), Tone.QUIET, "lock"),
        }[place]

    def _show_about(self, sheet: RunSheet) -> None:
        procedure, run = sheet.procedure, sheet.run
        roles = {role.key: role.title for role in procedure.roles}
        parties = "\n".join(labelled(roles[one.role], one.name) for one in sheet.parties)
        undone = "\n".join(
            self.tr("{step} {day} 的登记于 {undone} 撤回：{reason}").format(
                step=row.title,
                day=words.day(row.day),
                undone=words.day(row.undone_on),
                reason=row.undone_reason,
            )
            for row in sheet.records
            if row.undone_on is not None
        )
        self.about.show_pairs(
            [
                (self.tr("议案来源"), run.raised_by),
                (self.tr("属于"), run.place or self._desk.office.profile.community),
                (self.tr("开始日期"), words.day(run.started_on)),
                (self.tr("终止的理由"), run.reason),
                (self.tr("参加的各方"), parties),
                (self.tr("程序出处"), noted(procedure.source, word(procedure.confidence))),
                (self.tr("说明"), procedure.note),
                (self.tr("撤回的登记"), undone),
                (self.tr("校验值"), sheet.digest[:12]),
            ]
        )

    def _show_step(self) -> None:
        one = self.one
        if one is None or self.read is None:
            return
        sheet, step, record = self.read.sheet, one.step, one.record
        roles = {role.key: role.title for role in sheet.procedure.roles}
        running = sheet.run.state is RunState.RUNNING
        ready = one.place in {StepPlace.NOW, StepPlace.WAITING}
        self._step.set_title(step.title)
        self._step.set_note(step.does)
        self.do.setVisible(running and one.place not in ENDED)
        self.do.setEnabled(ready and not (one.place is StepPlace.WAITING and step.firm))
        self.skip.setVisible(running and step.optional and ready)
        self.undo.setVisible(running and one.place in ENDED)
        pairs = [
            (self.tr("谁参加"), listed(roles[key] for key in step.roles)),
            (self.tr("要留的凭据"), listed(map(word, step.evidence))),
            (self.tr("用到的文书"), listed(step.papers)),
            (self.tr("间隔"), self._days(one)),
            (self.tr("出处"), "" if step.defined else self.tr("出处没有规定，本地可改")),
        ]
        if record is not None:
            people = (noted(party.name, roles[party.role]) for party in record.people)
            pairs += [
                (self.tr("办理日期"), joined(filter(None, (words.day(record.day), record.place)))),
                (self.tr("参加人"), listed(people)),
                (self.tr("人数"), self._counts(one)),
                (self.tr("内容和结果"), record.note),
                (self.tr("凭据"), record.evidence),
            ]
        self.facts.show_pairs(pairs)
        self._show_findings(one)
        kept = record is not None and not record.skipped
        self.attached.setVisible(kept)
        about = About(AboutKind.PROCEDURE_STEP, record.id) if kept and record else None
        self.attached.show_about(about)

    def _days(self, one: StepSheet) -> str:
        step = one.step
        if not step.min_days:
            return ""
        said = self.tr("和前一步隔 %n 天", "", step.min_days)
        return noted(said, step.days_source) if step.days_source else said

    def _counts(self, one: StepSheet) -> str:
        counted = one.record.counted if one.record is not None else None
        if counted is None:
            return ""
        return self.tr("应到 {due}，实到 {present}，同意 {agree}").format(
            due=counted.due, present=counted.present, agree=counted.agree
        )

    def _show_findings(self, one: StepSheet) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        told = [*one.obstacles, *one.warnings]
        if self.read is not None and one.step.feedback and one.place in ENDED:
            told += self.read.sheet.obstacles
        self._lines = [FindingLine(told_finding(found)) for found in told]
        for line in self._lines:
            self._step.add(line)

    # Acts

    @Slot(object)
    def _on_step(self, key: str) -> None:
        self._chosen = key
        self.tabs.setCurrentIndex(0)
        self._show_step()

    @Slot()
    def _on_do(self) -> None:
        if self.read is not None and self.one is not None:
            ask_step(self._desk, self, self.read.sheet, self.one)

    @Slot()
    def _on_skip(self) -> None:
        if self.read is not None and self.one is not None:
            ask_skip(self._desk, self, self.read.sheet, self.one)

    @Slot()
    def _on_undo(self) -> None:
        if self.read is not None and self.one is not None:
            ask_undo(self._desk, self, self.read.sheet, self.one)

    @Slot()
    def _on_abandon(self) -> None:
        if self.read is not None:
            ask_abandon(self._desk, self, self.read.sheet)

    @Slot()
    def _on_close(self) -> None:
        if self.read is None:
            return
        procedures, run_id = self._desk.office.procedures, self.read.sheet.run.id

        def work(_report: ProgressSink) -> Changes:
            return procedures.close(run_id)

        self._desk.act(self.tr("办结"), work, self._on_closed)

    @Slot(object)
    def _on_closed(self, _changes: object) -> None:
        self._desk.say(self.tr("已办结，可以打印程序办理记录归档。"))

    @Slot(object)
    def _on_preview(self, paper: PaperLine) -> None:
        if isinstance(paper.subject, UUID):
            self._desk.go(paper_place(paper.kind, paper.subject, paper.key))


def run_state(state: RunState) -> State:
    """Say how a run stands."""
    return {
        RunState.RUNNING: State(translate("meetings", "正在办"), Tone.NOW),
        RunState.CLOSED: State(translate("meetings", "已办结"), Tone.DONE),
        RunState.ABANDONED: State(translate("meetings", "已终止"), Tone.QUIET, "circle-x"),
    }[state]
