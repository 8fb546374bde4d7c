"""业主大会: the list of assemblies, and the one that is open."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtWidgets import QStackedWidget

from core.assemblies.count_sheets import EntryProgress
from core.assemblies.sheets import AssemblyRow, AssemblySheet
from core.assemblies.stage_acts import Act
from core.assemblies.stages import AFTER_COUNT, Stage
from core.changes import Changes, Topic
from core.progress import ProgressSink
from gui.assemblies import words
from gui.assemblies.advancing import ask_advance
from gui.assemblies.listing import AssemblyList
from gui.assemblies.opening import ask_opening
from gui.assemblies.pane import GIVE
from gui.assemblies.papers import Papers, read_papers
from gui.assemblies.seen import Seen, look_at
from gui.assemblies.view import CHECKS, AssemblyView
from gui.desk import Desk, Place
from gui.kit.act_dialog import Ask, open_ask
from gui.kit.fields import NoteField, TextField
from gui.kit.page import Page
from gui.kit.tasks import Latest
from gui.kit.wording import sentences
from gui.places import ASSEMBLIES

translate = QCoreApplication.translate

REST_MS = 20_000
"""While ballots are entered, the whole count is read again only when the keys rest so long."""
SCAN_PAUSE_MS = 400
"""So it is while they come back one by one."""
AT_ONCE_MS = 10


class AssembliesPage(Page):
    """`Place(ASSEMBLIES)` is the list; with a subject one assembly, `part` its stage."""

    TOPICS = frozenset({Topic.ASSEMBLY, Topic.ROLL, Topic.CANDIDATE, Topic.BALLOT, Topic.COMMITTEE})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._id: UUID | None = None
        self._stage: Stage | None = None
        self.listing = AssemblyList(desk)
        self.listing.opened.connect(self._on_opened)
        self.listing.wanted.connect(self._on_new)
        self.view = AssemblyView(desk)
        self.view.stage_wanted.connect(self._on_stage)
        self.view.entry_left.connect(self.mark_stale)
        self.view.papers_wanted.connect(self._read_papers)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.listing)
        self._stack.addWidget(self.view)
        self.body.addWidget(self._stack, 1)
        self._papers: Latest[Papers] = Latest(desk.tasks, self)
        self._papers.arrived.connect(self._on_papers)
        self._papers.refused.connect(desk.refuse)
        self._papers.failed.connect(desk.refuse)
        self._progress: Latest[EntryProgress] = Latest(desk.tasks, self)
        self._progress.arrived.connect(self.view.entry.show_progress)
        self._progress.refused.connect(desk.refuse)
        self._progress.failed.connect(desk.refuse)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._at_once = True
        self._give = ""
        self._pause.timeout.connect(self._read)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._read)
        self.new = self.head.add_button(self.tr("新建业主大会"), self._on_new, primary=True)
        self.to_list = self.head.add_button(self.tr("全部会议"), self._on_list)
        self.end = self.head.add_button(self.tr("终止会议"), self._on_annul)
        self.advance = self.head.add_button(self.tr("进入下一阶段"), self._on_advance, primary=True)
        self._show_actions()

    def opened(self, place: Place) -> None:
        self._id = place.subject_id
        self._stage = Stage(place.part) if place.part else None
        self._give = place.facts.get(GIVE, "")
        self._show_actions()
        self._at_once = True
        self.mark_stale()

    def refresh(self) -> None:
        if self._at_once or self._id is None:
            self._at_once = False
            self._read()
        elif self.view.is_entering:
            self._read_progress()
            self._rest.start()
        else:
            scanning = self.view.seen is not None and self.view.seen.shown is Stage.VOTING
            self._pause.start(SCAN_PAUSE_MS if scanning else AT_ONCE_MS)

    def save_in_hand(self) -> bool:
        """Save the ballot that is being entered."""
        if self.view.is_entering:
            self.view.entry.save()
            return True
        return super().save_in_hand()

    @Slot()
    def _read(self) -> None:
        self._rest.stop()
        office, assembly_id, stage = self.desk.office, self._id, self._stage
        if assembly_id is None:

            def everything(_report: ProgressSink) -> tuple[AssemblyRow, ...]:
                return office.assemblies.assemblies()

            self.load(self.tr("查看业主大会"), everything, self._on_rows)
            return

        def work(_report: ProgressSink) -> Seen:
            return look_at(office, assembly_id, stage)

        self.load(self.tr("查看业主大会"), work, self._on_seen)

    def _read_progress(self) -> None:
        """Read how far the readings are: all that whoever enters ballots needs of each."""
        office, assembly_id = self.desk.office, self._id
        if assembly_id is None:
            return

        def work(_report: ProgressSink) -> EntryProgress:
            return office.assemblies.entry_progress(assembly_id)

        self._progress.ask(self.tr("查看录入进度"), work)

    # What was read

    def _on_rows(self, rows: tuple[AssemblyRow, ...]) -> None:
        own = [row for row in rows if self.desk.shows(row.compound_id)]
        self.listing.show_rows(own)
        self._stack.setCurrentWidget(self.listing)
        count = self.tr("%n 次", "", len(own))
        self.head.set_title(self.tr("业主大会"), count if own else "")
        self._show_actions()

    def _on_seen(self, seen: Seen) -> None:
        self.view.show_seen(seen)
        self._stack.setCurrentWidget(self.view)
        self.head.set_title(seen.sheet.title, words.kind(seen.sheet.kind))
        self._show_actions()
        self.view.show_papers(None)
        self._read_papers()
        give, self._give = self._give, ""
        if give:
            self.view.pane_of(seen.shown).point_at(Act[give])

    @Slot()
    def _read_papers(self) -> None:
        """Read which papers there are, and what each still lacks, while they are looked at."""
        office, assembly_id = self.desk.office, self._id
        if assembly_id is None or not self.view.shows_papers:
            return

        def work(_report: ProgressSink) -> Papers:
            return read_papers(office, assembly_id)

        self._papers.ask(self.tr("查看文书"), work)

    @Slot(object)
    def _on_papers(self, papers: Papers) -> None:
        self.view.show_papers(papers)

    # Actions

    def _on_made(self, changes: Changes) -> None:
        self.desk.go(Place(ASSEMBLIES, changes.made))

    @Slot(object)
    def _on_opened(self, assembly_id: UUID) -> None:
        self.desk.go(Place(ASSEMBLIES, assembly_id))

    @Slot(object)
    def _on_stage(self, stage: Stage) -> None:
        if self._id is not None:
            self.desk.go(Place(ASSEMBLIES, self._id, stage.value))

    @Slot()
    def _on_list(self) -> None:
        self.desk.go(Place(ASSEMBLIES))

    @Slot()
    def _on_new(self) -> None:
        ask_opening(self.desk, self, self._on_made).finished.connect(self._on_new_closed)

    @Slot()
    def _on_new_closed(self) -> None:
        self.mark_stale()

    @Slot()
    def _on_advance(self) -> None:
        seen = self.view.seen
        if seen is None:
            return
        if self._stage is not None and self._stage is not seen.sheet.stage:
            self._stage = None
        pane = self.view.pane_of(seen.shown)
        if not ask_advance(pane, seen.sheet):
            self.view.tabs.setCurrentIndex(CHECKS)
        else:
            self._stage = None

    @Slot()
    def _on_annul(self) -> None:
        seen, assemblies = self.view.seen, self.desk.office.assemblies
        if seen is None:
            return
        sheet = seen.sheet
        open_ask(
            self.desk,
            Ask(
                title=self.tr("终止“{title}”").format(title=sheet.title),
                verb=self.tr("终止会议"),
                note=sentences(_lost(sheet), self.tr("不能恢复；全部记录和文书会保留。")),
                fields=[
                    NoteField("reason", self.tr("终止的理由"), required=True),
                    TextField("witness", self.tr("见证人"), required=True),
                ],
                make=_both,
                act=lambda both, _report: assemblies.annul(sheet.id, both[0], witness=both[1]),
                done=self.tr("会议已终止。"),
                of_codes={"assemblies.needs_real_reason": "reason"},
            ),
            self,
        )

    def _show_actions(self) -> None:
        one = self._id is not None
        seen = self.view.seen
        allowed = seen.sheet.allowed if one and seen is not None else frozenset()
        self.new.setVisible(not one)
        self.to_list.setVisible(one)
        self.end.setVisible(Act.ANNUL in allowed)
        self.advance.setVisible(Act.ADVANCE in allowed)
        ready = seen is not None and not any(need.blocks for need in seen.sheet.needs)
        self.advance.setProperty("role", "primary" if ready else "")
        self.advance.style().polish(self.advance)


def _lost(sheet: AssemblySheet) -> str:
    """Say what is lost by ending an assembly where it stands."""
    if sheet.stage in AFTER_COUNT:
        return translate(
            "assemblies",
            "计票已经结束：宣布过的结果不再有效，当选的人不再就任，还要另行公告业主。请先书面报告街道办。",
        )
    return translate("assemblies", "会议到此为止，没有结果；已经发出的表决票不再计票。")


def _both(reason: str, witness: str) -> tuple[str, str]:
    return reason, witness
