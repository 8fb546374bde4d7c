"""工作台: the first page after opening. What is due stands two clicks from the printer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.agenda import Today
from core.changes import Topic
from core.due import DueRow
from core.law.findings import Told
from core.printed import RecentRow, Subject
from core.progress import ProgressSink
from gui.desk import Desk, Place
from gui.home.aside import Aside
from gui.home.due import DueList, Shown, listed, near
from gui.home.figures import FiguresSection
from gui.home.running import RunningList
from gui.kit.anatomy import plain_label
from gui.kit.empty import EmptyState
from gui.kit.page import BETWEEN, Page
from gui.kit.preferences import LAST_PAGE
from gui.kit.scrolled import Scrolled
from gui.kit.tasks import Latest
from gui.kit.wording import said_of, weekday_of
from gui.places import ASSEMBLIES, HOME, LISTED, ROSTERS, page_title

if TYPE_CHECKING:
    from core.office import Office

RECENT = 4
IMPORT = "import"


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one look brings."""

    today: Today
    backup: datetime | None
    recent: tuple[RecentRow, ...]
    clock: Told | None  # the clock was set back lately


class HomePage(Page):
    """`Place(HOME)`: due at the left, backup, rate and papers at the right, assemblies below."""

    TOPICS = frozenset(Topic) - {Topic.PACKAGE}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: Shown | None = None
        self.due = DueList(desk)
        self.running = RunningList(desk)
        self.figures = FiguresSection(desk)
        self.aside = Aside(desk)
        self._stack = QStackedWidget()
        self.empty = EmptyState(
            "home",
            self.tr(
                "从名册开始：把物业或者房管部门给的业主名册导入进来，"
                "程序就能算出投票权数，按法定日期提醒该办的事。"
            ),
            self.tr("导入名册"),
        )
        self.empty.pressed.connect(self._on_import)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._build_desk())
        self.body.addWidget(self._stack, 1)
        self.go_on = QPushButton()
        self.go_on.clicked.connect(self._on_go_on)
        self.head.add_action(self.go_on)
        self._printable: Latest[frozenset[tuple[UUID, str]]] = Latest(desk.tasks, self)
        self._printable.arrived.connect(self._on_printable)
        self._printable.refused.connect(desk.refuse)
        self._printable.failed.connect(desk.refuse)
        self._asked: dict[Subject, set[str]] | None = None
        desk.changed.connect(self._on_data)
        self._show_head(desk.office.clock.today())

    def opened(self, _place: Place) -> None:
        self.mark_stale()  # printing changes no topic, and days pass by themselves

    def refresh(self) -> None:
        office = self.desk.office

        def work(_report: ProgressSink) -> _Seen:
            backups = office.backups.list()
            made = next((row.manifest.made_at for row in backups if row.manifest), None)
            recent = office.printing.recent(RECENT)
            return _Seen(office.agenda.look(), made, recent, office.clock_note())

        self.load(self.tr("查看工作台"), work, self._on_seen)
        self.figures.refresh()

    def print_in_hand(self) -> bool:
        """Preview the paper of the line that has the keyboard, else of the most urgent one."""
        lines = [line for line in self.due.lines if line.print_button.isVisible()]
        focus = QApplication.focusWidget()
        held = [line for line in lines if focus is not None and line.isAncestorOf(focus)]
        for line in [*held, *lines][:1]:
            line.print_button.click()
        return bool(lines)

    # What was read

    def _on_seen(self, seen: _Seen) -> None:
        today = seen.today
        self._show_head(today.day)
        self.clock.setText(said_of(seen.clock) if seen.clock is not None else "")
        self.clock.setVisible(seen.clock is not None)
        self.aside.show_backup(seen.backup, self.desk.office.clock.now())
        self.aside.show_formed(today.with_committee, today.compounds)
        self.aside.show_recent(seen.recent)
        rows = near([row for row in today.due if self.desk.shows(row.compound_id)], today.day)
        running = [row for row in today.running if self.desk.shows(row.compound_id)]
        known = self._shown.printable if self._shown is not None else frozenset()
        self._shown = Shown(today.day, rows, known)
        self.due.show_due(self._shown)
        self.running.show_rows(running)
        self._start.setVisible(not running and not any(row.unread for row in rows))
        begun = any(row.dwellings for row in self.desk.compounds) or today.due or today.running
        self._stack.setCurrentIndex(1 if begun else 0)
        self._ask_printable(listed(rows))

    def _ask_printable(self, rows: tuple[DueRow, ...]) -> None:
        """Ask which papers can be printed: all that they tell is read for it."""
        office = self.desk.office
        wanted: dict[Subject, set[str]] = {}
        for row in rows:
            if row.paper:
                wanted.setdefault(row.subject, set()).add(row.paper)
        if wanted == self._asked:
            return
        self._asked = wanted

        def work(_report: ProgressSink) -> frozenset[tuple[UUID, str]]:
            return _printable(office, wanted)

        self._printable.ask(self.tr("查看文书"), work)

    @Slot(object)
    def _on_printable(self, found: frozenset[tuple[UUID, str]]) -> None:
        if self._shown is not None and self._shown.printable != found:
            self._shown = replace(self._shown, printable=found)
            self.due.show_due(self._shown)

    @Slot(object)
    def _on_data(self, _changes: object) -> None:
        self._asked = None  # another act may have made a paper printable

    # Ways

    @Slot()
    def _on_import(self) -> None:
        self.desk.go(Place(ROSTERS, part=IMPORT))

    @Slot()
    def _on_start(self) -> None:
        self.desk.go(Place(ASSEMBLIES))

    @Slot()
    def _on_go_on(self) -> None:
        self.desk.go(Place(self.desk.preferences.text(LAST_PAGE)))

    # Building

    def _show_head(self, day: date) -> None:
        self.head.set_title(self.tr("工作台"), weekday_of(day))
        last = self.desk.preferences.text(LAST_PAGE)
        known = last in LISTED and last != HOME
        self.go_on.setVisible(known)
        if known:
            self.go_on.setText(self.tr("接着上次：{page}").format(page=page_title(last)))

    def _build_desk(self) -> QWidget:
        start = QPushButton(self.tr("去业主大会"))
        start.clicked.connect(self._on_start)
        said = self.tr(
            "没有进行中的业主大会。首次业主大会、换届、补选和一般表决都从“业主大会”开始。"
        )
        self._start = QWidget()
        row = QHBoxLayout(self._start)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(plain_label(said, "secondary", wrap=True), 1)
        row.addWidget(start)
        self._start.hide()
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        above = QHBoxLayout()
        above.setSpacing(BETWEEN * 2)
        left = QVBoxLayout()
        left.addWidget(self.due)
        left.addWidget(self._start)
        left.addStretch(1)
        above.addLayout(left, 1)
        above.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(BETWEEN)
        self.clock = plain_label("", "late", wrap=True)
        self.clock.hide()
        column.addWidget(self.clock)
        column.addLayout(above)
        column.addWidget(self.running)
        column.addWidget(self.figures)
        column.addStretch(1)
        return Scrolled(inside, self.tr("工作台"))


def _printable(office: Office, wanted: dict[Subject, set[str]]) -> frozenset[tuple[UUID, str]]:
    return frozenset(
        (subject.id, row.key)
        for subject, keys in wanted.items()
        for row in office.printing.some(subject, keys)
        if row.obstacle is None
    )
