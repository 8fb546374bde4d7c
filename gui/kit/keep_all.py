"""全部保存: every paper of a subject as files in one folder, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.anatomy import GAP, plain_label
from gui.kit.dialogs import choose_folder, tell
from gui.kit.folders import documents
from gui.kit.wording import labelled, said_of
from gui.kit.work_bar import WorkBar

if TYPE_CHECKING:
    from core.printed import Kept, PaperRow, Subject

LACKING_SHOWN = 8


class KeepAll(QWidget):
    """A sentence and a button above a list of papers; `subjects` says of what, in a worker."""

    def __init__(self, desk: Desk, sentence: str) -> None:
        super().__init__()
        self._desk = desk
        self._subjects: Callable[[], tuple[Subject, ...]] | None = None
        self.button = QPushButton(self.tr("全部保存"))
        self.button.clicked.connect(self._on_clicked)
        self.bar = WorkBar(self.tr("停止保存"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(plain_label(sentence, "secondary", wrap=True), 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, GAP, 0)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self.bar)
        self.turn_to(None)

    def turn_to(self, subjects: Callable[[], tuple[Subject, ...]] | None) -> None:
        """Keep the papers of these; there is nothing to keep without them."""
        self._subjects = subjects
        self.setVisible(subjects is not None)

    @Slot()
    def _on_clicked(self) -> None:
        folder = choose_folder(self.tr("全部保存"), documents(), self)
        if folder is not None:
            self.keep_in(folder)

    def keep_in(self, folder: Path) -> None:
        """Write the papers into a folder: all of them appear, or none."""
        subjects, printing = self._subjects, self._desk.office.printing
        if subjects is None:
            return

        def work(report: ProgressSink) -> Kept:
            return printing.keep_all(folder, *subjects(), progress=report)

        self.button.setEnabled(False)
        task = self._desk.act(self.tr("保存全部文书"), work, partial(self._on_kept, folder))
        task.finished.connect(self._on_finished)
        self.bar.follow(task)

    def _on_kept(self, folder: Path, kept: Kept) -> None:
        lines = [
            self.tr("已把 %n 个文件存进“{folder}”。", "", len(kept.files)).format(
                folder=folder.name
            )
        ]
        if kept.drafts:
            lines.append(self.tr("其中 %n 份还是草稿，纸上标明。", "", len(kept.drafts)))
        left = [*kept.lacking, *kept.passed]
        if not left:
            self._desk.say("".join(lines))
            return
        lines.append(self.tr("有 %n 份没有保存：", "", len(left)))
        lines += map(_why, left[:LACKING_SHOWN])
        if len(left) > LACKING_SHOWN:
            lines.append(self.tr("还有 %n 份。", "", len(left) - LACKING_SHOWN))
        tell(self.tr("全部保存"), "\n".join(lines), self)

    @Slot()
    def _on_finished(self) -> None:
        self.button.setEnabled(True)


def _why(row: PaperRow) -> str:
    title = f"{row.code} {row.title}"
    return labelled(title, said_of(row.obstacle)) if row.obstacle else title
