"""The tab of procedures: what is being gone through, the procedures there are, one run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.changes import Changes, Topic
from core.meetings.procedures.kinds import RunState
from core.meetings.procedures.sheets import CatalogueSheet, RunRow
from core.meetings.procedures.templates import Procedure
from core.progress import ProgressSink
from core.scope import ALL, Scope
from gui.desk import Desk
from gui.kit.chips import Chips
from gui.kit.empty import EmptyState
from gui.kit.facts import Facts
from gui.kit.findings import FindingLine, told_finding
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section
from gui.kit.states import State, Tone
from gui.kit.tasks import Latest
from gui.kit.wording import listed, noted, word
from gui.meetings import words
from gui.meetings.asking_procedures import Topics, ask_start
from gui.meetings.run_view import RunRead, RunView, run_state

if TYPE_CHECKING:
    from core.office import Office

OPEN, ALL_RUNS, CATALOGUE = "open", "all", "catalogue"
SHARE = 220


@dataclass(frozen=True, slots=True)
class ProceduresRead:
    """The runs of a compound, or of all, the procedures, and topics that a run may be about."""

    runs: tuple[RunRow, ...]
    catalogue: CatalogueSheet
    topics: Topics

    @classmethod
    def of(cls, office: Office, compound_id: UUID | None) -> Self:
        """Read it."""
        scope = ALL if compound_id is None else Scope.compound(compound_id)
        topics = tuple(
            (row.id, noted(row.title, row.raised_by)) if row.raised_by else (row.id, row.title)
            for row in office.pool.topics(scope)
            if row.is_free
        )
        return cls(office.procedures.runs(scope), office.procedures.catalogue(), topics)


class ProceduresTab(QWidget):
    """A list of runs or of procedures; or one run, until the list is wanted again.

    It is built when it is first seen, and its run when one is first wanted.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._run_id: UUID | None = None
        self._shown: ProceduresRead | None = None
        self._stale = True
        self._reads: Latest[Any] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_read)
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.addWidget(self.stack)
        self._is_built = False
        self._view: RunView | None = None
        desk.changed.connect(self._on_changed)
        desk.compound_chosen.connect(self._on_again)
        desk.day_changed.connect(self._on_again)

    def open_run(self, run_id: UUID | None) -> None:
        """Show one run, or the lists."""
        self._run_id = run_id
        self._on_again()

    @property
    def run_in_hand(self) -> UUID | None:
        """The run that is shown or asked for; None where it is the lists."""
        return self._run_id

    @property
    def view(self) -> RunView:
        """Give where one run is shown."""
        if self._view is None:
            self._view = RunView(self._desk)
            self._view.left.connect(self._on_left)
            self.stack.addWidget(self._view)
        return self._view

    @property
    def is_reading(self) -> bool:
        """Whether what is shown is still to come."""
        return self._stale or self._reads.is_waiting

    # Building

    def _build_lists(self) -> None:
        self._lists = QWidget()
        self.chips = Chips(
            self.tr("看哪些"),
            (
                (OPEN, self.tr("正在办")),
                (ALL_RUNS, self.tr("全部")),
                (CATALOGUE, self.tr("程序目录")),
            ),
        )
        self.chips.chosen.connect(self._show_lists)
        self.begin = QPushButton(self.tr("按这个程序开始"))
        self.begin.setProperty("role", "primary")
        self.begin.clicked.connect(self._on_begin)
        self.copy = QPushButton(self.tr("复制一份来改"))
        self.copy.clicked.connect(self._on_copy)
        above = QHBoxLayout()
        above.addWidget(self.chips, 1)
        above.addWidget(self.copy)
        above.addWidget(self.begin)
        self.runs: ListTable[RunRow] = ListTable(
            (
                Column("title", self.tr("什么事"), _title, width=34),
                Column("name", self.tr("程序"), _name, width=22),
                Column("now", self.tr("下一步"), _now, width=18),
                Column("done", self.tr("进度"), _done, right=True, width=8),
                Column("last", self.tr("最近办理"), _last, width=12, firm=True),
                Column("place", self.tr("小区、社区"), self._place, width=20),
                Column("state", self.tr("状态"), _state_word, width=12, state=_state),
            ),
            "consultation.runs",
            self.tr("正在办的程序"),
            self._desk,
            rows_shown=200,
            fixed=False,
        )
        self.runs.opened.connect(self._on_opened)
        self.nothing = EmptyState(
            "list",
            self.tr("还没有按程序办的事：先在程序目录里选一个程序，再开始。"),
            self.tr("查看程序目录"),
        )
        self.nothing.pressed.connect(self._on_catalogue)
        self._build_catalogue()
        self.which = QStackedWidget()
        for widget in (self.runs, self.nothing, self._catalogue):
            self.which.addWidget(widget)
        column = QVBoxLayout(self._lists)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(above)
        column.addWidget(self.which, 1)

    def _build_catalogue(self) -> None:
        self.procedures: ListTable[Procedure] = ListTable(
            (
                Column("title", self.tr("程序"), _procedure, width=20),
                Column("steps", self.tr("步骤"), _steps, right=True, width=6),
                Column("defined", self.tr("出处规定"), self._defined, width=14, state=self._basis),
            ),
            "consultation.procedures",
            self.tr("程序目录"),
            self._desk,
            rows_shown=200,
            fixed=False,
        )
        self.procedures.selection_moved.connect(self._show_procedure)
        self._procedure = Section("", first=True)
        self.about = Facts()
        self._procedure.add(self.about)
        self._steps = Section(self.tr("步骤"))
        self.steps = Facts()
        self._steps.add(self.steps)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 0, 12, 0)
        column.addWidget(self._procedure)
        column.addWidget(self._steps)
        column.addStretch(1)
        self._catalogue = QWidget()
        self._faults = QVBoxLayout()
        split = QSplitter()
        split.addWidget(self.procedures)
        split.addWidget(Scrolled(inside, self.tr("程序的步骤")))
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setChildrenCollapsible(False)
        split.setSizes([2 * SHARE, 3 * SHARE])
        whole = QVBoxLayout(self._catalogue)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._faults)
        whole.addWidget(split, 1)

    # Reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_built:
            self._is_built = True
            self._build_lists()
            self.stack.addWidget(self._lists)
        if self._stale:
            self.refresh()

    @Slot()
    @Slot(object)
    def _on_again(self, _what: object = None) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Topic.PROCEDURE, Topic.COMPOUND, Topic.MEETING):
            self._on_again()

    def refresh(self) -> None:
        """Read what is shown."""
        self._stale = False
        office, run_id, compound_id = self._desk.office, self._run_id, self._desk.compound_id

        def work(_report: ProgressSink) -> object:
            if run_id is not None:
                return RunRead.of(office, run_id)
            return ProceduresRead.of(office, compound_id)

        self._reads.ask(self.tr("查看程序"), work)

    @Slot(object)
    def _on_read(self, read: object) -> None:
        if isinstance(read, RunRead):
            self.view.show_read(read)
            self.stack.setCurrentWidget(self.view)
        elif isinstance(read, ProceduresRead):
            self._shown = read
            self.procedures.show_named({one.code: one for one in read.catalogue.procedures})
            self.procedures.choose_first(again=False)
            self._show_faults(read.catalogue)
            self._show_lists()
            self.stack.setCurrentWidget(self._lists)

    def _show_faults(self, catalogue: CatalogueSheet) -> None:
        while self._faults.count():
            item = self._faults.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for told in catalogue.faults:
            self._faults.addWidget(FindingLine(told_finding(told)))

    @Slot()
    def _show_lists(self) -> None:
        read, key = self._shown, self.chips.key
        if read is None:
            return
        running = [row for row in read.runs if row.state is RunState.RUNNING]
        self.chips.show_counts(
            {
                OPEN: len(running),
                ALL_RUNS: len(read.runs),
                CATALOGUE: len(read.catalogue.procedures),
            }
        )
        shown = running if key == OPEN else read.runs
        self.runs.show_named({row.id: row for row in shown})
        if key == CATALOGUE:
            self.which.setCurrentWidget(self._catalogue)
        else:
            self.which.setCurrentWidget(self.runs if shown else self.nothing)
        self.begin.setVisible(key == CATALOGUE)
        self.copy.setVisible(key == CATALOGUE)
        self._show_procedure()

    @Slot()
    def _show_procedure(self) -> None:
        one = self.procedures.current_row
        self.begin.setEnabled(one is not None)
        self.copy.setEnabled(one is not None and not one.own)
        if one is None:
            return
        self._procedure.set_title(one.title)
        self._procedure.set_note(one.about)
        fixed = listed(role.title for role in one.roles if role.fixed)
        invited = listed(role.title for role in one.roles if not role.fixed)
        own = self.tr("本单位改过的") if one.own else self.tr("程序自带的")
        self.about.show_pairs(
            [
                (self.tr("出处"), noted(one.source + one.article, word(one.confidence))),
                (self.tr("说明"), one.note),
                (self.tr("固定的各方"), fixed),
                (self.tr("邀请的各方"), invited),
                (self.tr("文件"), noted(one.file, own)),
            ]
        )
        titles = {step.key: step.title for step in one.steps}
        roles = {role.key: role.title for role in one.roles}
        self.steps.show_pairs(
            [
                (
                    f"{number}. {step.title}",
                    "\n".join(
                        filter(
                            None,
                            (
                                step.does,
                                self.tr("谁参加：{who}").format(
                                    who=listed(roles[key] for key in step.roles)
                                ),
                                self.tr("凭据：{what}").format(
                                    what=listed(map(word, step.evidence))
                                ),
                                self.tr("等：{steps}").format(
                                    steps=listed(titles[key] for key in step.after)
                                )
                                if step.after
                                else "",
                                self._days(step.min_days, step.days_source),
                                self.tr("可以略过") if step.optional else "",
                                self.tr("反馈的一步，不能略过") if step.feedback else "",
                                "" if step.defined else self.tr("出处没有规定，本地可改"),
                            ),
                        )
                    ),
                )
                for number, step in enumerate(one.steps, 1)
            ]
        )

    def _days(self, days: int, source: str) -> str:
        if not days:
            return ""
        said = self.tr("和前一步隔 %n 天", "", days)
        return noted(said, source) if source else said

    def _basis(self, one: Procedure) -> State:
        if one.own:
            return State(self.tr("本单位的"), Tone.NOW, "pencil")
        if one.defined:
            return State(self.tr("有出处"), Tone.DONE)
        return State(self.tr("本地可改"), Tone.WAITING, "pencil")

    def _defined(self, one: Procedure) -> str:
        return self._basis(one).word

    def _place(self, row: RunRow) -> str:
        return row.place or self._desk.office.profile.community

    # Ways and acts

    @Slot(object)
    def _on_opened(self, run_id: UUID) -> None:
        self.open_run(run_id)

    @Slot()
    def _on_left(self) -> None:
        self.open_run(None)

    @Slot()
    def _on_catalogue(self) -> None:
        self.chips.choose(CATALOGUE)
        self._show_lists()

    @Slot()
    def _on_begin(self) -> None:
        one, read = self.procedures.current_row, self._shown
        if one is not None and read is not None:
            ask_start(self._desk, self, one, read.topics, self._on_begun)

    def _on_begun(self, changes: Changes) -> None:
        self.open_run(changes.made)

    @Slot()
    def _on_copy(self) -> None:
        one = self.procedures.current_row
        if one is None:
            return
        procedures, code = self._desk.office.procedures, one.code

        def work(_report: ProgressSink) -> Path:
            return procedures.keep_copy(code)

        self._desk.act(self.tr("复制一份来改"), work, partial(self._on_copied))

    def _on_copied(self, path: Path) -> None:
        said = self.tr("已复制到 {path}，用记事本修改，保存以后刷新。")
        self._desk.say(said.format(path=path))
        self._on_again()


def _title(row: RunRow) -> str:
    return row.title


def _name(row: RunRow) -> str:
    return row.name


def _now(row: RunRow) -> str:
    return row.now


def _done(row: RunRow) -> str:
    return f"{row.done}/{row.steps}"


def _last(row: RunRow) -> str:
    return words.day(row.last_on)


def _state(row: RunRow) -> State:
    return run_state(row.state)


def _state_word(row: RunRow) -> str:
    return run_state(row.state).word


def _procedure(one: Procedure) -> str:
    return one.title


def _steps(one: Procedure) -> str:
    return str(len(one.steps))
