"""The door of the program: which page stands in it, and the office that comes through."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.progress import ProgressSink
from gui.kit.preferences import Preferences
from gui.kit.tasks import Task, Tasks
from gui.opening.places import FOLDER, holds_office
from gui.opening.unlock_page import UnlockPage

if TYPE_CHECKING:
    from core.office import Office
    from gui.desk import First
    from gui.kit.key_view import KeyView
    from gui.opening.found_page import Founded, FoundPage
    from gui.opening.recover_page import Recovered, RecoverPage
    from gui.opening.restore_page import RestorePage


class Door(QWidget):
    """Shows 打开 where a data folder is known, else 新建; after it the recovery key.

    Signals:
        opened(Office, First): somebody may enter; what the desk is to know first was read.
        refused(Exception): a bug, for the crash dialog; what is known is said beside the field.
    """

    opened = Signal(object, object)
    refused = Signal(object)

    def __init__(self, preferences: Preferences, tasks: Tasks, folder: Path | None) -> None:
        super().__init__()
        self._preferences = preferences
        self.office: Office | None = None
        self.key: KeyView | None = None
        self._tasks = tasks
        self._found: FoundPage | None = None
        self._recover: RecoverPage | None = None
        self._restore: RestorePage | None = None
        known = folder or _known(preferences)
        self.stack = QStackedWidget()
        self.unlock = UnlockPage(tasks, known)
        self.unlock.opened.connect(self._on_opened)
        self.unlock.wants_new.connect(self.show_founding)
        self.unlock.wants_recovery.connect(self.show_recovery)
        self.unlock.wants_restore.connect(self.show_restore)
        self.unlock.refused.connect(self.refused)
        self.stack.addWidget(self.unlock)
        if known is None:
            self.show_founding()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    @property
    def found(self) -> FoundPage:
        """Give the page that makes a folder; made when it is first wanted."""
        if self._found is None:
            from gui.opening.found_page import FoundPage

            self._found = FoundPage(self._tasks)
            self._found.founded.connect(self._on_keyed)
            self._found.sample_opened.connect(self._on_opened)
            self._found.wants_unlock.connect(self.show_unlock)
            self._found.refused.connect(self.refused)
            self.stack.addWidget(self._found)
        return self._found

    @property
    def recover(self) -> RecoverPage:
        """Give the page for a forgotten passphrase; made when it is first wanted."""
        if self._recover is None:
            from gui.opening.recover_page import RecoverPage

            self._recover = RecoverPage(self._tasks)
            self._recover.recovered.connect(self._on_keyed)
            self._recover.left.connect(self.show_unlock)
            self._recover.refused.connect(self.refused)
            self.stack.addWidget(self._recover)
        return self._recover

    @property
    def restore(self) -> RestorePage:
        """Give the page that puts a backup back; made when it is first wanted."""
        if self._restore is None:
            from gui.opening.restore_page import RestorePage

            self._restore = RestorePage(self._tasks)
            self._restore.opened.connect(self._on_opened)
            self._restore.left.connect(self.show_unlock)
            self._restore.refused.connect(self.refused)
            self.stack.addWidget(self._restore)
        return self._restore

    @Slot(object)
    def show_restore(self, folder: Path | None) -> None:
        """Show the page that puts a backup back."""
        self.stack.setCurrentWidget(self.restore)
        self.restore.begin(folder)

    @Slot(object)
    def show_recovery(self, folder: Path) -> None:
        """Show the page for a forgotten passphrase."""
        self.stack.setCurrentWidget(self.recover)
        self.recover.begin(folder)

    @Slot()
    def show_unlock(self) -> None:
        """Show the page that opens a folder."""
        self.stack.setCurrentWidget(self.unlock)
        self.unlock.passphrase.setFocus()

    @Slot()
    def show_founding(self) -> None:
        """Show the page that makes a folder."""
        self.stack.setCurrentWidget(self.found)

    @Slot(object)
    def _on_keyed(self, made: Founded | Recovered) -> None:
        """An office is open whose recovery key is new: it is shown before one enters."""
        self.office = made.office
        profile = made.office.profile
        day = made.office.clock.today()
        from gui.kit.key_view import KeyView

        self.key = KeyView(made.recovery_key, profile.community, day, self._tasks)
        self.key.taken.connect(self._on_taken)
        self.stack.addWidget(self.key)
        self.stack.setCurrentWidget(self.key)

    @Slot()
    def _on_taken(self) -> None:
        if self.office is not None:
            office, self.office = self.office, None
            self._on_opened(office)

    @Slot(object)
    def _on_opened(self, office: Office) -> None:
        """Read what the desk is to know first, while nothing else can be begun."""
        from gui.desk import First

        self._preferences.set(FOLDER, str(office.folder.root))
        self.setEnabled(False)

        def work(_report: ProgressSink) -> First:
            return First.of(office)

        task = Task(self.tr("打开数据"), work, can_cancel=False)
        task.hear(partial(self._on_read, office), None, self.refused.emit)
        task.failed.connect(self.refused)
        task.finished.connect(self._on_ended)
        self._tasks.look(task)

    def _on_read(self, office: Office, first: First) -> None:
        self.opened.emit(office, first)

    @Slot()
    def _on_ended(self) -> None:
        self.setEnabled(True)


def _known(preferences: Preferences) -> Path | None:
    kept = preferences.text(FOLDER)
    return Path(kept) if kept and holds_office(Path(kept)) else None
