"""One assembly: the rail at the left, the stage in the middle, the gauges at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from core.assemblies.counting import Reading
from core.assemblies.stages import Stage
from gui.assemblies import words
from gui.assemblies.ballots import BallotsPane
from gui.assemblies.candidates import CandidatesPane
from gui.assemblies.checks_tab import ChecksTab
from gui.assemblies.closing import ClosingPane
from gui.assemblies.counting import CountingPane
from gui.assemblies.delivery import DeliveryPane
from gui.assemblies.entry import EntryPanel
from gui.assemblies.gauges import GaugePanel
from gui.assemblies.law_tab import LawTab
from gui.assemblies.notice import NoticePane
from gui.assemblies.pane import Pane
from gui.assemblies.papers import Papers, PapersTab
from gui.assemblies.preparation import PreparationPane
from gui.assemblies.rail import steps_of
from gui.assemblies.result import ResultPane
from gui.assemblies.roll import RollPane
from gui.assemblies.seen import Seen
from gui.assemblies.voting import VotingPane
from gui.desk import Desk, Place
from gui.kit.anatomy import plain_label, stacked
from gui.kit.keep_all import KeepAll
from gui.kit.paper_list import PaperLine
from gui.kit.steps import Rail
from gui.kit.wording import said_of, sentences

if TYPE_CHECKING:
    from core.printed import Subject

PANES: dict[Stage, type[Pane]] = {
    Stage.PREPARATION: PreparationPane,
    Stage.ROLL: RollPane,
    Stage.CANDIDATES: CandidatesPane,
    Stage.NOTICE: NoticePane,
    Stage.BALLOTS: BallotsPane,
    Stage.DELIVERY: DeliveryPane,
    Stage.VOTING: VotingPane,
    Stage.COUNTING: CountingPane,
    Stage.RESULT: ResultPane,
    Stage.FIRST_MEETING: ClosingPane,
    Stage.FILING: ClosingPane,
    Stage.CLOSED: ClosingPane,
}
ACTS, CHECKS, PAPERS, LAW = range(4)


class AssemblyView(QWidget):
    """Shows what was read of one assembly.

    Signals:
        stage_wanted(Stage): another stage is to be looked at.
        entry_left(): the panel of entry was left; read again.
        papers_wanted(): the papers are looked at.
    """

    stage_wanted = Signal(object)
    entry_left = Signal()
    papers_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.seen: Seen | None = None
        self.rail = Rail(self.tr("阶段"))
        self.rail.chosen.connect(self.stage_wanted)
        self.gauges = GaugePanel()
        self.panes: dict[type[Pane], Pane] = {}
        self._acts = QStackedWidget()
        self.checks = ChecksTab()
        self.papers = PapersTab(desk)
        self.papers.give.connect(self._on_give)
        self.keep_all = KeepAll(
            desk, self.tr("本次会议到现在的文书，各个阶段的，存成 PDF 放进一个文件夹。")
        )
        self.law = LawTab(desk)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        papers = stacked(self.keep_all, self.papers)
        for widget in (self._acts, self.checks, papers, self.law):
            self.tabs.addTab(widget, "")
        self.tabs.currentChanged.connect(self._on_tab)
        self._title = plain_label("", "heading")
        self._said = plain_label("", "secondary", wrap=True)
        self._said.setObjectName("said")
        self.entry = EntryPanel(desk)
        self.entry.left.connect(self._on_left)
        self._middle = QStackedWidget()
        self._build()

    def show_seen(self, seen: Seen) -> None:
        """Show an assembly at a stage."""
        again = self.seen is not None and self.seen.sheet.id == seen.sheet.id
        if not again or (self.seen is not None and self.seen.shown is not seen.shown):
            self._middle.setCurrentWidget(self._stage)
            self.tabs.setCurrentIndex(ACTS)
        self.seen = seen
        self.keep_all.turn_to(partial(self._subjects, seen.sheet.id))
        self.rail.show_steps(steps_of(seen.sheet), seen.shown)
        self.gauges.show_outlook(seen.outlook)
        self.gauges.setVisible(seen.outlook is not None)
        pane = self.pane_of(seen.shown)
        pane.show_seen(seen)
        self._acts.setCurrentWidget(pane)
        lacking = self.checks.show_seen(seen)
        laws = self.law.show_seen(seen)
        self._title.setText(words.stage(seen.shown))
        self._say(seen)
        self.tabs.setTabText(ACTS, self.tr("办理"))
        self.tabs.setTabText(
            CHECKS,
            self.tr("检查（缺 %n 项）", "", lacking) if lacking else self.tr("检查"),
        )
        self.tabs.setTabText(
            LAW, self.tr("法律要求 {count}").format(count=laws) if laws else self.tr("法律要求")
        )
        self.tabs.setTabText(PAPERS, self.tr("文书"))
        if self.is_entering:
            self.entry.show_seen(seen)

    def show_papers(self, papers: Papers | None) -> None:
        """Show the papers of the stage; None while they are being read."""
        if self.seen is not None and (papers is not None or not self.shows_papers):
            self.papers.show_stage(papers, self.seen)

    def _subjects(self, assembly_id: UUID) -> tuple[Subject, ...]:
        return self.desk.office.printing.subjects(assembly_id)

    @property
    def shows_papers(self) -> bool:
        """Whether the papers are looked at."""
        return self.tabs.currentIndex() == PAPERS and not self.is_entering

    @Slot(object)
    def _on_give(self, paper: PaperLine) -> None:
        """Go where what a paper lacks is given: the acts of a stage, of this one too."""
        if isinstance(paper.given_at, Place):
            self.tabs.setCurrentIndex(ACTS)
            self.desk.go(paper.given_at)

    @Slot(int)
    def _on_tab(self, number: int) -> None:
        if number == PAPERS and self.seen is not None:
            self.papers_wanted.emit()

    def pane_of(self, stage: Stage) -> Pane:
        """Give the pane of a stage; made when it is first wanted."""
        kind = PANES[stage]
        if kind not in self.panes:
            pane = kind(self.desk)
            self.panes[kind] = pane
            self._acts.addWidget(pane)
            if isinstance(pane, CountingPane):
                pane.entry_wanted.connect(self._on_entry)
        return self.panes[kind]

    @property
    def is_entering(self) -> bool:
        """Whether ballots are being entered."""
        return self._middle.currentWidget() is self.entry

    def _say(self, seen: Seen) -> None:
        sheet = seen.sheet
        if sheet.annulled:
            said = self.tr("会议于 {day} 在“{stage}”阶段终止，没有结果。理由：{reason}").format(
                day=sheet.annulled.on,
                stage=words.stage(sheet.annulled.stage),
                reason=sheet.annulled.reason,
            )
        elif seen.shown is not sheet.stage:
            said = self.tr("现在进行到“{stage}”。").format(stage=words.stage(sheet.stage))
        else:
            blocking = [need for need in sheet.needs if need.blocks]
            said = said_of(blocking[0]) if blocking else ""
            if len(blocking) > 1:
                said = sentences(said, self.tr("另有 %n 项，见“检查”。", "", len(blocking) - 1))
        self._said.setText(said)
        self._said.setVisible(bool(said))

    @Slot(object)
    def _on_entry(self, reading: Reading) -> None:
        if self.seen is not None:
            self.entry.show_seen(self.seen)
            self._middle.setCurrentWidget(self.entry)
            self.entry.begin(reading)

    @Slot()
    def _on_left(self) -> None:
        self._middle.setCurrentWidget(self._stage)
        self.entry_left.emit()

    def _build(self) -> None:
        self._stage = QWidget()
        column = QVBoxLayout(self._stage)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._said)
        column.addWidget(self.tabs, 1)
        self._middle.addWidget(self._stage)
        self._middle.addWidget(self.entry)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.rail)
        row.addWidget(self._middle, 1)
        row.addWidget(self.gauges)
