"""What is typed and not yet saved: kept on disk while one types, put back after the program died.

It lies encrypted in the data folder, like all else, and is written off the window's thread.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from core.clock import minute_text
from core.errors import KnownError
from core.progress import ProgressSink
from core.unsaved.rows import UnsavedRow
from gui.kit.anatomy import plain_label
from gui.kit.tasks import Task
from gui.kit.wording import sentence_of

if TYPE_CHECKING:
    from gui.desk import Desk

PAUSE_MS = 2_000
"""So long after the last key."""
AGAIN_MS = 5_000
"""What could not be written, such as while an import is being saved, is written then."""
LONGEST_MS = 8_000
"""Whoever types without a pause is not left without a copy for longer."""


class Typed(Protocol):
    """A form that can be kept: `gui.kit.form.Form`, or a page's own."""

    @property
    def changed(self) -> SignalInstance:
        """Emitted when something was typed."""
        ...

    def typed(self) -> Mapping[str, str]:
        """Give what was typed and is not saved; nothing where all stands as it was shown."""
        ...

    def restore(self, state: Mapping[str, str], /) -> None:
        """Show again what was typed; it counts as not saved."""
        ...

    def reset(self) -> None:
        """Show again what was shown at first."""
        ...


class Unsaved(QObject):
    """All forms of the office that are typed into and not saved, read once and then written only.

    Signals:
        changed(): one was kept, or is saved or dropped.
        written(str): what was kept or dropped under this key lies so in the file.
        flushing(): keep now what waits for a pause; the window closes.
    """

    changed = Signal()
    written = Signal(str)
    flushing = Signal()

    def __init__(self, desk: Desk, forms: Iterable[UnsavedRow]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._rows = {row.key: row for row in forms}
        self._unwritten: set[str] = set()
        self.trouble = ""
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._write_again)
        self.flushing.connect(self._write_again)

    @property
    def rows(self) -> tuple[UnsavedRow, ...]:
        """Give all unsaved forms, the newest first."""
        return tuple(sorted(self._rows.values(), key=lambda row: row.kept_at, reverse=True))

    def find(self, key: str) -> UnsavedRow | None:
        """Give what was kept of one form."""
        return self._rows.get(key)

    def is_written(self, key: str) -> bool:
        """Tell whether the file knows what is known here of one form."""
        return key not in self._unwritten

    def keep(self, row: UnsavedRow) -> None:
        """Keep what was typed so far."""
        known = self._rows.get(row.key)
        if known is not None and known.typed == row.typed:
            return
        self._rows[row.key] = row
        self._write(row.key)

    def drop(self, key: str) -> None:
        """The form is saved, or nobody wants it."""
        if self._rows.pop(key, None) is not None:
            self._write(key)

    def _write(self, key: str) -> None:
        """Bring the file to what is known of one form; what it refuses is tried again."""
        facade, row = self._desk.office.unsaved, self._rows.get(key)
        self._unwritten.add(key)

        def work(_report: ProgressSink) -> tuple[str, UnsavedRow | None]:
            if row is None:
                facade.drop(key)
            else:
                facade.keep(row)
            return key, row

        title = self.tr("清除暂存") if row is None else self.tr("暂存表单")
        task = Task(title, work, can_cancel=False)
        task.succeeded.connect(self._on_written)
        task.refused.connect(self._on_refused)
        task.failed.connect(self._desk.refuse)
        self._desk.tasks.keep(task)
        self.changed.emit()

    @Slot()
    def _write_again(self) -> None:
        for key in tuple(self._unwritten):
            self._write(key)

    @Slot(object)
    def _on_written(self, written: tuple[str, UnsavedRow | None]) -> None:
        key, row = written
        if self._rows.get(key) is row:
            self._unwritten.discard(key)
            self.written.emit(key)
        self._tell("")

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self._again.start()
        self._tell(sentence_of(error))

    def _tell(self, trouble: str) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.changed.emit()


class Keeper(QObject):
    """Keeps one form a moment after the last key, and puts back what was kept before.

    The form is known by its page, its `title` and the thing it is `about`; where none is named, by
    that of the place and by `shown`, what it says at first: what was typed about one owner must
    never come back about another. It goes with `parent`.
    """

    def __init__(  # noqa: PLR0913 - each says which form it is
        self,
        desk: Desk,
        form: Typed,
        title: str,
        parent: QWidget,
        *,
        about: object = None,
        shown: str = "",
    ) -> None:
        super().__init__(parent)
        self._desk, self._form, self._title = desk, form, title
        self._waits = False
        self.line = UnsavedLine(parent)
        self.line.dropped.connect(self.drop)
        self._pause, self._longest = QTimer(self), QTimer(self)
        for timer, wait in ((self._pause, PAUSE_MS), (self._longest, LONGEST_MS)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(self.keep_now)
        form.changed.connect(self._on_changed)
        desk.unsaved.flushing.connect(self.keep_now)
        self.about: object = None
        self.be_about(about, shown)

    def turn_to(self, about: object) -> None:
        """Be about another thing, if it is one, and put back what was typed about it."""
        if about != self.about:
            self.keep_now()
            self.be_about(about)
            self.restore()

    def be_about(self, about: object, shown: str = "") -> None:
        """Keep what the form holds from now on as what is typed about this thing."""
        self.about = about
        here = self._desk.here
        self._page = here.page if here else ""
        self._subject = about if isinstance(about, UUID) else here.subject_id if here else None
        self._part = here.part if here else ""
        which = (str(about),) if about is not None else (str(self._subject or ""), shown)
        self.key = key_of(self._page, self._title, *which)
        self.line.hide()
        self._stop()

    def restore(self) -> bool:
        """Put back what was kept before, if anything was, and say so."""
        found = self._desk.unsaved.find(self.key)
        if found is None:
            return False
        self._form.restore(found.typed)
        self._stop()
        moment = minute_text(found.kept_at)
        self.line.say(self.tr("上次没有存完，已恢复（{moment}）").format(moment=moment))
        return True

    @Slot()
    def keep_now(self) -> None:
        """Keep what stands there; what stands as it was shown is erased."""
        waited = self._waits
        self._stop()
        if not waited:
            return
        typed, unsaved = dict(self._form.typed()), self._desk.unsaved
        if not typed:
            unsaved.drop(self.key)
            return
        now = self._desk.office.clock.now()
        title, page, subject, part = self._title, self._page, self._subject, self._part
        unsaved.keep(UnsavedRow(self.key, title, page, subject, part, typed, now))

    @Slot()
    def forget(self) -> None:
        """The form is saved or dismissed: nothing of it is kept."""
        self._stop()
        self.line.hide()
        self._desk.unsaved.drop(self.key)

    @Slot()
    def drop(self) -> None:
        """放弃: show the form as it was before anything was typed."""
        self._form.reset()
        self.forget()

    def _stop(self) -> None:
        self._waits = False
        self._pause.stop()
        self._longest.stop()

    @Slot()
    def _on_changed(self) -> None:
        self._waits = True
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()


class UnsavedLine(QWidget):
    """上次没有存完，已恢复 (when), and a button that drops it. Hidden while nothing was.

    Signals:
        dropped(): nobody wants it.
    """

    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = plain_label("", "waiting", wrap=True)
        self.button = QPushButton(self.tr("放弃"))
        self.button.setProperty("role", "quiet")
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(self.tr("放弃恢复的内容"))
        self.button.clicked.connect(self.dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.hide()

    def say(self, text: str) -> None:
        """Say what was put back."""
        self.label.setText(text)
        self.show()


def key_of(*parts: str) -> str:
    """Give the key of a form: of its page, its title and what it is about."""
    told = json.dumps(parts, ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()
