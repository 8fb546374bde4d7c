"""Opening a data folder: where it lies, its passphrase, and one sentence when it stays shut."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core import sample
from core.clock import SystemClock
from core.errors import KnownError
from core.progress import ProgressSink
from gui.kit.anatomy import plain_label
from gui.kit.flow import flow
from gui.kit.folders import documents
from gui.kit.tasks import Task, Tasks
from gui.kit.wording import sentence_of
from gui.opening.places import sample_folder

if TYPE_CHECKING:
    from core.office import Office

WIDTH = 420


class UnlockPage(QWidget):
    """One field and one button.

    Signals:
        opened(Office): the passphrase fits.
        wants_new(): show 新建.
        wants_recovery(Path): the passphrase is forgotten.
        wants_restore(Path | None): a backup is to be put back.
        refused(Exception): a bug; what is known stands below the field.
    """

    opened = Signal(object)
    wants_new = Signal()
    wants_recovery = Signal(object)
    wants_restore = Signal(object)
    refused = Signal(object)

    def __init__(self, tasks: Tasks, folder: Path | None) -> None:
        super().__init__()
        self._tasks = tasks
        self.folder = folder
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAcceptDrops(False)
        self.passphrase.setAccessibleName(self.tr("口令"))
        self.passphrase.returnPressed.connect(self.unlock)
        self.error = plain_label("", "error", wrap=True)
        self.error.hide()
        self.button = QPushButton(self.tr("打开数据"))
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self.unlock)
        self._place = plain_label("", "secondary", wrap=True)
        self._sample = plain_label("", "secondary", wrap=True)
        self._other = QPushButton(self.tr("换一个文件夹"))
        self._other.setProperty("role", "quiet")
        self._other.clicked.connect(self._on_other)
        self._new = QPushButton(self.tr("新建数据"))
        self._new.setProperty("role", "quiet")
        self._new.clicked.connect(self.wants_new)
        self.forgotten = QPushButton(self.tr("忘记了口令"))
        self.forgotten.setProperty("role", "quiet")
        self.forgotten.clicked.connect(self._on_forgotten)
        self.restore = QPushButton(self.tr("从备份恢复"))
        self.restore.setProperty("role", "quiet")
        self.restore.clicked.connect(self._on_restore)
        self._build()
        self.show_folder(folder)

    @property
    def sample_note(self) -> str:
        """Give what is said of the sample; nothing where the folder is a real one."""
        return "" if self._sample.isHidden() else self._sample.text()

    def show_folder(self, folder: Path | None) -> None:
        """Be about this folder."""
        self.folder = folder
        self._place.setText(str(folder) if folder else self.tr("还没有选择数据文件夹"))
        is_sample = folder is not None and folder == sample_folder()
        told = self.tr("这是示例数据，里面的人都是编的。口令：{passphrase}")
        self._sample.setText(told.format(passphrase=sample.PASSPHRASE))
        self._sample.setVisible(is_sample)
        self.button.setEnabled(folder is not None)
        self.forgotten.setVisible(folder is not None and not is_sample)

    @Slot()
    def unlock(self) -> None:
        """Open the folder with what was typed; takes about a second, on purpose."""
        folder, typed = self.folder, self.passphrase.text()
        if folder is None or not self.button.isEnabled():
            return
        self._be_busy(busy=True)

        def work(_report: ProgressSink) -> Office:
            from core.office import Office

            return Office.open(folder, typed, clock=SystemClock())

        task = Task(self.tr("打开数据"), work, can_cancel=False)
        task.succeeded.connect(self._on_opened)
        task.refused.connect(self._on_refused)
        task.failed.connect(self._on_failed)
        self._tasks.act(task)

    @Slot(object)
    def _on_opened(self, office: object) -> None:
        self.passphrase.clear()
        self._be_busy(busy=False)
        self.opened.emit(office)

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self._be_busy(busy=False)
        self.error.setText(sentence_of(error))
        self.error.show()
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._be_busy(busy=False)
        self.refused.emit(error)

    @Slot()
    def _on_forgotten(self) -> None:
        if self.folder is not None and self.button.isEnabled():
            self.wants_recovery.emit(self.folder)

    @Slot()
    def _on_restore(self) -> None:
        self.wants_restore.emit(self.folder)

    @Slot()
    def _on_other(self) -> None:
        from gui.kit.dialogs import choose_folder

        start = self.folder.parent if self.folder else documents()
        chosen = choose_folder(self.tr("选择数据文件夹"), start, self)
        if chosen is not None:
            self.show_folder(chosen)
            self.passphrase.setFocus()

    def _be_busy(self, *, busy: bool) -> None:
        self.error.hide()
        self.button.setEnabled(not busy)
        self.passphrase.setEnabled(not busy)
        for way in (self.forgotten, self._other, self._new, self.restore):
            way.setEnabled(not busy)  # else two folders would be opened one after the other
        self.button.setText(self.tr("正在打开…") if busy else self.tr("打开数据"))

    def _build(self) -> None:
        form = QWidget()
        form.setFixedWidth(WIDTH)
        row = QHBoxLayout()
        row.addWidget(self.forgotten)
        row.addStretch(1)
        row.addWidget(self.button)
        column = QVBoxLayout(form)
        column.setSpacing(8)
        column.addWidget(plain_label(self.tr("里仁"), "large"))
        column.addWidget(self._place)
        column.addWidget(self._sample)
        column.addSpacing(16)
        label = plain_label(self.tr("口令"))
        label.setBuddy(self.passphrase)
        column.addWidget(label)
        column.addWidget(self.passphrase)
        column.addWidget(self.error)
        column.addSpacing(8)
        column.addLayout(row)
        column.addSpacing(16)
        column.addWidget(flow(self._other, self._new, self.restore))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(form)
        across.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(across)
        outer.addStretch(3)
