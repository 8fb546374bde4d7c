"""The next legal deadline, at the top of every page; pressed, it leads to where it is kept."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot

from core.changes import Changes, Topic
from core.due import DueRow
from core.progress import ProgressSink
from gui.desk import Desk
from gui.home import words
from gui.kit.anatomy import YieldingButton
from gui.kit.tasks import Latest
from gui.kit.wording import weekday_of
from gui.places import errand_place

SHOWN_BY = frozenset({Topic.ASSEMBLY, Topic.COMMITTEE, Topic.MEETING})
PAUSE_MS = 1_000
"""Ballots are entered one a second; the days move more slowly."""


class Deadline(YieldingButton):
    """Hidden while the law asks for nothing; read again when that or the day changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.row: DueRow | None = None
        self.setProperty("role", "quiet")
        self.clicked.connect(self._on_clicked)
        self.hide()
        self._reads: Latest[tuple[DueRow, ...]] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._show)
        self._reads.refused.connect(desk.refuse)
        self._reads.failed.connect(desk.refuse)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.read)
        desk.changed.connect(self._on_changed)
        desk.day_changed.connect(self.read)
        self.read()

    @Slot()
    def read(self) -> None:
        """Read what is due."""
        agenda = self._desk.office.agenda

        def work(_report: ProgressSink) -> tuple[DueRow, ...]:
            return agenda.due()

        self._reads.ask(self.tr("查看期限"), work)

    @Slot(object)
    def _show(self, rows: tuple[DueRow, ...]) -> None:
        self.row = next((row for row in rows if row.must and row.by_law), None)
        self.setVisible(self.row is not None)
        if self.row is None:
            return
        row = self.row
        near = words.when(row, self._desk.office.clock.today())
        what = words.errand(row.errand)
        self.setText(self.tr("{near}：{what}").format(near=near.word, what=what))
        whole = self.tr("{day} {what}（{title}，{article}）")
        whole = whole if row.article else self.tr("{day} {what}（{title}）")
        said = whole.format(
            day=weekday_of(row.day), what=what, title=row.title, article=row.article
        )
        self.setToolTip(said)
        self.setAccessibleName(self.tr("下一个法定期限：{said}").format(said=said))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*SHOWN_BY):
            self._pause.start()

    @Slot()
    def _on_clicked(self) -> None:
        if self.row is not None:
            self._desk.go(errand_place(self.row))
