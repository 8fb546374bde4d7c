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
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.changes import Changes, Topic
from core.meetings.procedures.kinds import RunState
from core.meetings.procedures.sheets import CatalogueSheet, RunRow
from core.progress import ProgressSink
from core.scope import ALL, Scope
from gui.desk import Desk
from gui.kit.chips import Chips
from gui.kit.empty import EmptyState
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.states import State
from gui.kit.tasks import Latest
from gui.kit.wording import noted
from gui.meetings import words
from gui.meetings.asking_procedures import Topics, ask_start
from gui.meetings.catalogue import CatalogueView
from gui.meetings.run_view import RunRead, RunView, run_state

if TYPE_CHECKING:
    from core.office import Office

OPEN, ALL_RUNS, CATALOGUE = "open", "all", "catalogue"


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
        self.catalogue = CatalogueView(self._desk)
        self.catalogue.moved.connect(self._on_procedure)
        self.which = QStackedWidget()
        for widget in (self.runs, self.nothing, self.catalogue):
            self.which.addWidget(widget)
        column = QVBoxLayout(self._lists)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(above)
        column.addWidget(self.which, 1)

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
            self.catalogue.show_catalogue(read.catalogue)
            self._show_lists()
            self.stack.setCurrentWidget(self._lists)

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
            self.which.setCurrentWidget(self.catalogue)
        else:
            self.which.setCurrentWidget(self.runs if shown else self.nothing)
        self.begin.setVisible(key == CATALOGUE)
        self.copy.setVisible(key == CATALOGUE)
        self._on_procedure()

    @Slot()
    def _on_procedure(self) -> None:
        one = self.catalogue.chosen
        self.begin.setEnabled(one is not None)
        self.copy.setEnabled(one is not None and not one.own)

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
        one, read = self.catalogue.chosen, self._shown
        if one is not None and read is not None:
            ask_start(self._desk, self, one, read.topics, self._on_begun)

    def _on_begun(self, changes: Changes) -> None:
        self.open_run(changes.made)

    @Slot()
    def _on_copy(self) -> None:
        one = self.catalogue.chosen
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
