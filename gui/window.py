"""The main window: the door while no office is open, the frame while one is; how it closes."""

from __future__ import annotations

import base64
import binascii
import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from core.clock import minute_text
from core.errors import KnownError
from core.progress import ProgressSink
from gui.kit.anatomy import plain_label
from gui.kit.errors import show_error
from gui.kit.looks import apply_preferred
from gui.kit.preferences import Preferences
from gui.kit.tasks import Task, Tasks
from gui.kit.theme import THEME, Shade
from gui.kit.wording import sentence_of
from gui.opening.door import Door

if TYPE_CHECKING:
    from core.office import Office, PutBack
    from gui.backing_up import AutomaticBackups
    from gui.desk import Desk, First
    from gui.frame import Frame

GEOMETRY = "geometry"
FIRST_SIZE = (1280, 720)
PATIENCE_MS = 700
"""Work that ends within this needs no question when the window closes."""


class MainWindow(QMainWindow):
    """The one window of the program.

    Signals:
        painted(): once, after the first paint; what is heavy loads now.
        office_opened(Desk): the frame stands.
    """

    painted = Signal()
    office_opened = Signal(object)

    def __init__(self, preferences: Preferences, folder: Path | None = None) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("里仁"))
        self.setAcceptDrops(False)
        self.preferences = preferences
        self.tasks = Tasks(self)
        self.desk: Desk | None = None
        self.frame: Frame | None = None
        self._backups: AutomaticBackups | None = None
        self.door = self._door(folder)
        self.setCentralWidget(self.door)
        self._was_painted = False
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_shade)
        self._restore()

    @Slot(object, object)
    def enter(self, office: Office, first: First | None = None) -> None:
        """Show the frame over an open office; the window closes it in the end."""
        from gui.backing_up import AutomaticBackups
        from gui.desk import Desk
        from gui.frame import Frame

        self.desk = Desk(office, self.preferences, self.tasks, self, first=first)
        self.desk.refused.connect(self.show_error)
        later = Qt.ConnectionType.QueuedConnection  # when the task that asks for it has ended
        self.desk.putting_back.connect(self.put_back, later)
        self._backups = AutomaticBackups(self.desk)
        self.frame = Frame(self.desk)
        self.setCentralWidget(self.frame)  # Qt deletes the door
        self.setWindowTitle(self.tr("里仁 · {name}").format(name=office.profile.community))
        self.office_opened.emit(self.desk)

    @Slot(object)
    def put_back(self, file: Path) -> None:
        """Let a backup take the place of the data: close all of it, and open what comes of it."""
        desk = self.desk
        if desk is None or (self.frame is not None and not self.frame.may_close()):
            return
        desk.unsaved.flushing.emit()
        waited = self.tr("正在{title}，做完就恢复备份。")
        if not self._has_settled(self.tr("停止并恢复"), waited):
            return
        self.desk, self.frame, self._backups, office = None, None, None, desk.office
        waiting = plain_label(self.tr("正在恢复备份，请不要关电脑……"), "heading")
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(waiting)  # Qt deletes the frame
        desk.deleteLater()

        def work(_report: ProgressSink) -> tuple[PutBack, First]:
            from gui.desk import First

            made = office.put_back(file)
            return made, First.of(made.office)

        task = Task(self.tr("恢复备份"), work, can_cancel=False)
        task.succeeded.connect(self._on_put_back)
        task.refused.connect(self._on_shut_out)
        task.failed.connect(self._on_shut_out)
        self.tasks.act(task)

    @Slot(object)
    def _on_put_back(self, done: tuple[PutBack, First]) -> None:
        made, first = done
        self.enter(made.office, first)
        if made.refused is not None:
            self.show_error(made.refused)
        elif made.done is not None:
            moment = minute_text(made.done.made_at)
            said = self.tr("数据已恢复到 {moment} 的样子。").format(moment=moment)
            if made.done.kept is not None:
                kept = self.tr("恢复以前的数据存在备份 {name} 里，在“设置”的“备份”里可以看到。")
                said += kept.format(name=made.done.kept.name)
            if made.done.files_lacking:
                said += sentence_of(
                    KnownError("office.files_lacking", count=made.done.files_lacking)
                )
            _tell(self.tr("备份已恢复"), said, self)

    @Slot(object)
    def _on_shut_out(self, error: Exception) -> None:
        """The folder does not open again: back to the door, where it says why."""
        self.door = self._door(None)
        self.setCentralWidget(self.door)
        self.show_error(error)

    @Slot(object)
    def show_error(self, error: Exception) -> None:
        """Say what went wrong."""
        show_error(error, self)

    @Slot()
    def _on_system_shade(self) -> None:
        app = QApplication.instance()
        if THEME.shade is Shade.SYSTEM and isinstance(app, QApplication):
            apply_preferred(app, self.preferences)

    def door_office(self) -> Office | None:
        """Give the office that was made but not yet entered, while its recovery key is shown."""
        return self.door.office if self.frame is None else None

    def _door(self, folder: Path | None) -> Door:
        door = Door(self.preferences, self.tasks, folder)
        door.opened.connect(self.enter)
        door.refused.connect(self.show_error)
        return door

    def _restore(self) -> None:
        kept = self.preferences.text(GEOMETRY)
        with contextlib.suppress(binascii.Error, ValueError):
            if kept and self.restoreGeometry(QByteArray(base64.b64decode(kept, validate=True))):
                return
        self.resize(*FIRST_SIZE)

    def _key_is_taken(self) -> bool:
        """Ask before the recovery key, which is shown only once, goes with the window."""
        if self.door_office() is None:
            return True
        stay, leave = self.tr("回去打印密钥"), self.tr("不要密钥，退出")
        text = self.tr("恢复密钥只显示这一次，还没有确认放好。现在退出就再也看不到它了。")
        return _ask(self.tr("恢复密钥还没有放好"), text, (leave, stay), self) == leave

    def _has_settled(self, leave: str, waited: str) -> bool:
        """Bring all work to its end; tell whether none is left, or somebody would rather stay.

        What can be stopped is stopped if its answer is `leave`; the rest is waited for, as `waited`
        says.
        """
        self.tasks.settle(PATIENCE_MS)
        stopped = [task for task in self.tasks.at_stake if task.can_cancel]
        if stopped:
            stay = self.tr("接着做")
            text = self.tr(
                "正在{title}。停止后，没有做完的这一件不会保存，已经保存的不受影响。"
            ).format(title=stopped[0].title)
            if _ask(self.tr("还有工作没做完"), text, (leave, stay), self) != leave:
                return False
        self.tasks.ask_to_stop()
        return self._is_waited_for(waited)

    def _is_waited_for(self, waited: str) -> bool:
        """Wait in words for what runs; tell whether it has ended, or somebody would not wait."""
        from gui.kit.dialogs import Waiting

        while not self.tasks.settle(PATIENCE_MS):
            titles = (task.title for task in self.tasks.running)
            text = waited.format(title=next(titles, ""))
            waiting = Waiting(self.tr("还有工作没做完"), text, self.tr("先不关"), self)
            self.tasks.settled.connect(waiting.accept)
            if not waiting.wait():
                return False
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close():
            super().closeEvent(event)
        else:
            event.ignore()

    def _may_close(self) -> bool:
        """Leave nothing behind: no work, no key that nobody saw, no act without a backup."""
        if self.frame is not None and not self.frame.may_close():
            return False
        if self.desk is not None:
            self.desk.unsaved.flushing.emit()
        waited = self.tr("正在{title}，做完就关闭。")
        if not self._has_settled(self.tr("停止并退出"), waited) or not self._key_is_taken():
            return False
        kept = bytes(self.saveGeometry().data())
        self.preferences.set(GEOMETRY, base64.b64encode(kept).decode())
        if self.desk is not None and self._backups is not None:
            self._backups.before_leaving()
            if not self._is_waited_for(waited):
                return False
            self._backups.stop()
        office = self.desk.office if self.desk is not None else self.door_office()
        if office is not None:
            office.close()
        self.desk = None
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)


def _ask(title: str, text: str, answers: tuple[str, ...], window: MainWindow) -> str:
    from gui.kit.dialogs import Question

    return Question(title, text, answers, window).ask()


def _tell(title: str, text: str, window: MainWindow) -> None:
    from gui.kit.dialogs import tell

    tell(title, text, window)
