"""The side of the desk: the last backup, how many compounds have a committee, recent papers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.clock import CHINA, minute_text
from core.law.shares import percent_text
from core.printed import RecentRow
from gui.desk import Desk, Place
from gui.kit.anatomy import GAP, plain_label
from gui.kit.ring import Ring
from gui.kit.section import Section
from gui.kit.theme import THEME, Size
from gui.places import SETTINGS, paper_place

WIDTHS = {Size.NORMAL: 300, Size.LARGE: 330, Size.HUGE: 360}
OLD = timedelta(weeks=1)
"""A backup that is older wants another."""


class RecentPaper(QWidget):
    """A paper that was printed: open it again."""

    def __init__(self, desk: Desk, row: RecentRow) -> None:
        super().__init__()
        self.row = row
        self._desk = desk
        self.button = QPushButton(row.title)
        self.button.setProperty("role", "quiet")
        self.button.setAccessibleName(self.tr("预览：{title}").format(title=row.title))
        self.button.clicked.connect(self._on_clicked)
        said = f"{row.about}\n{minute_text(row.at)}"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP // 2)
        column.setSpacing(0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        below = plain_label(said, "small", wrap=True)
        below.setContentsMargins(GAP, 0, 0, 0)
        column.addWidget(below)

    @Slot()
    def _on_clicked(self) -> None:
        subject = self.row.subject
        self._desk.go(paper_place(subject.kind.value, subject.id, self.row.key))


class Aside(QWidget):
    """Three sections in a narrow column."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.backup = Section(self.tr("备份"), first=True)
        self.backup_button = self.backup.add_action(self.tr("去备份"), self._on_backup)
        self.formed = Section(self.tr("业委会"))
        self.ring = Ring(self.tr("组建率"))
        self.formed.add(self.ring)
        self.recent = Section(self.tr("最近打印的文书"))
        self.papers: list[RecentPaper] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for section in (self.backup, self.formed, self.recent):
            column.addWidget(section)
        column.addStretch(1)
        THEME.changed.connect(self._fit)
        self._fit()

    def show_backup(self, made_at: datetime | None, today: datetime) -> None:
        """Say when the last backup that was checked was made."""
        if made_at is None:
            self.backup.set_note(self.tr("还没有备份。数据只在这台电脑上，请先备份一次。"))
            return
        since = today.astimezone(CHINA).date() - made_at.astimezone(CHINA).date()
        said = self.tr("上次备份：{moment}，已核对。").format(moment=minute_text(made_at))
        if since > OLD:
            said += self.tr("已经 {days} 天没有备份了。").format(days=since.days)
        self.backup.set_note(said)

    def show_formed(self, formed: int, compounds: int) -> None:
        """Show how many of the compounds have a committee."""
        said = self.tr("{compounds} 个小区有 {formed} 个，{percent}").format(
            formed=formed,
            compounds=compounds,
            percent=percent_text(formed, compounds) if compounds else "—",
        )
        self.ring.show_share(formed, compounds, said)

    def show_recent(self, rows: Sequence[RecentRow]) -> None:
        """Show these papers."""
        for paper in self.papers:
            paper.deleteLater()
        self.papers = [RecentPaper(self._desk, row) for row in rows]
        for paper in self.papers:
            self.recent.add(paper)
        self.recent.set_note("" if rows else self.tr("还没有打印过文书。"))

    @Slot()
    def _on_backup(self) -> None:
        self._desk.go(Place(SETTINGS, part="backup"))

    @Slot()
    def _fit(self) -> None:
        self.setFixedWidth(WIDTHS[THEME.size])
