"""A form in a dialog: draft in, draft out; or open until the act it asks for is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.errors import KnownError
from gui.kit.anatomy import grow_to_fit, plain_label
from gui.kit.form import Form
from gui.kit.single_click import press_once
from gui.kit.tasks import Task

T = TypeVar("T")
NARROWEST, WIDER = 520, 680
MANY = 8
"""More fields than these want a wider dialog, where their hints take one line each."""
HIGHEST = 480
"""A longer form scrolls, so that the buttons stay on a screen of 768 lines."""


class _Scrolled(QScrollArea):
    """A form as high as it is, up to a limit.

    Signals:
        changed(): more or less is said below its fields than before.
    """

    changed = Signal()

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setProperty("role", "scrolled")
        self._inside = inside
        self.setWidget(inside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        wanted = self._inside.sizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(wanted.width() + bar, min(wanted.height() + 2, HIGHEST))

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()  # no field ends behind it
        return QSize(self._inside.minimumSizeHint().width() + bar, self.sizeHint().height())


class FormDialog(QDialog, Generic[T]):
    """Shows a form with one button of verb + noun. It never saves.

    With `try_it` the button hands the draft on and the dialog stays: the page starts its act with
    `then=dialog.finish` and `refused=dialog.refuse`, so that a refusal stands beside its field, and
    gives the task. While it runs nobody leaves, for its end must be heard; 不做了 asks it to stop,
    and the dialog goes if it did.

    Signals:
        help_wanted(FormDialog): F1; the page's help is shown over the dialog.
    """

    help_wanted = Signal(object)

    def __init__(  # noqa: PLR0913 - each is a word about one dialog
        self,
        title: str,
        form: Form[T],
        verb: str,
        parent: QWidget | None = None,
        try_it: Callable[[T], Task[Any] | None] | None = None,
        *,
        note: str = "",
    ) -> None:
        """`note` is said above the fields: what will come of it, what will be lost."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(NARROWEST if len(form.fields) <= MANY else WIDER)
        self.form = form
        self._try_it = try_it
        self._value: T | None = None
        self._is_busy = self._is_leaving = False
        self._task: Task[Any] | None = None
        self.yes = press_once(QPushButton(verb))
        self.yes.setProperty("role", "primary")
        self.yes.setAutoDefault(False)
        self.yes.clicked.connect(self.submit)
        self.no = QPushButton(self.tr("不做了"))
        self.no.setAutoDefault(False)
        self.no.clicked.connect(self.leave)
        form.submitted.connect(self.submit)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.submit)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._on_help)
        row = QHBoxLayout()
        row.addStretch(1)
        self._row = row
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(plain_label(title, "heading"))
        if note:
            column.addWidget(plain_label(note, wrap=True))
        self.column = column
        self._scrolled = _Scrolled(form)
        self._scrolled.changed.connect(self._on_changed, Qt.ConnectionType.QueuedConnection)
        column.addWidget(self._scrolled, 1)
        column.addWidget(form.general_error)  # out of what scrolls: always in sight
        column.addLayout(row)
        first = next(iter(form.fields.values()), None)
        if first is not None:
            first.editor.setFocus()

    def add_action(self, button: QPushButton) -> None:
        """Add a button that fills in, apart from those that end the dialog."""
        self._row.insertWidget(0, button)

    def ask(self) -> T | None:
        """Give the draft, or None where it was left."""
        return self._value if self.exec() == QDialog.DialogCode.Accepted else None

    @Slot()
    def submit(self) -> None:
        """Take the draft, if no field is wrong."""
        if not self.yes.isEnabled():
            return
        value = self.form.value()
        if value is None:
            self._grow()
            return
        self._value = value
        if self._try_it is None:
            self.accept()
        else:
            self._be_busy(busy=True)
            self._follow(self._try_it(value))

    def may_leave(self) -> bool:
        """Tell whether Esc or the cross, which a hand may slip to, closes the form as it stands."""
        return True

    def reject(self) -> None:
        """Leave by Esc or the cross."""
        if self._is_busy or self.may_leave():
            self.leave()

    @Slot()
    def leave(self) -> None:
        """不做了: leave; while the act runs only ask it to stop."""
        if not self._is_busy:
            super().reject()
        elif self._task is not None and self._task.can_cancel:
            self._is_leaving = True
            self.no.setEnabled(False)
            self._task.cancel()

    @Slot(object)
    def finish(self, _result: object = None) -> None:
        """The act is done."""
        self._be_busy(busy=False)
        self.accept()

    @Slot(object)
    def refuse(self, error: KnownError) -> None:
        """The act was refused: say so beside the field and let it be mended."""
        self._be_busy(busy=False)
        self.form.refuse(error)
        self._grow()

    @Slot()
    def _on_help(self) -> None:
        self.help_wanted.emit(self)

    def _follow(self, task: Task[Any] | None) -> None:
        """Live again however the task ends; one that cannot be stopped must be waited for."""
        if task is None:
            return
        self._task = task
        self.no.setEnabled(task.can_cancel)
        task.cancelled.connect(self._on_cancelled)
        task.finished.connect(self._on_ended)

    @Slot()
    def _on_cancelled(self) -> None:
        leaves = self._is_leaving
        self._be_busy(busy=False)
        if leaves:
            self.leave()

    @Slot()
    def _on_ended(self) -> None:
        self._be_busy(busy=False)

    def _be_busy(self, *, busy: bool) -> None:
        self._is_busy, self._is_leaving, self._task = busy, False, None
        self.form.setEnabled(not busy)
        self.yes.setEnabled(not busy)
        self.no.setEnabled(not busy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()  # its fields know their faces only now

    @Slot()
    def _on_changed(self) -> None:
        if self.isVisible():
            self._grow()

    def _grow(self) -> None:
        """Have room for what is said beside the fields, as far as a screen has it."""
        self._scrolled.updateGeometry()
        grow_to_fit(self)
