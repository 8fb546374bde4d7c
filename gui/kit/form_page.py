"""A page that is one form and one button: busy while its work runs, then done or refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from core.errors import KnownError
from gui.kit.form import Form
from gui.kit.tasks import Task, Tasks


class FormPage(QWidget):
    """A subclass makes its form and buttons and hands them to `hold`; its work goes to `start`.

    Signals:
        refused(Exception): a bug; what is known stands beside its field.
    """

    refused = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.form: Form[Any]
        self.button: QPushButton
        self._others: tuple[QWidget, ...] = ()
        self._words = "", ""

    def hold(self, form: Form[Any], button: QPushButton, busy: str, *others: QWidget) -> None:
        """Take the form, the button that starts its work, what it says meanwhile, and the rest."""
        self.form, self.button, self._others = form, button, others
        self._words = button.text(), busy

    @property
    def is_busy(self) -> bool:
        """Whether work runs."""
        return not self.button.isEnabled()

    def start(self, task: Task[Any], then: Callable[[Any], object]) -> None:
        """Do it; `then`, as in `Answer`, is given what came of it."""
        self._be_busy(busy=True)
        task.succeeded.connect(self._on_succeeded)
        task.hear(then, self._on_refused, self.refused.emit)
        task.failed.connect(self._on_failed)
        self._tasks.act(task)

    def refuse(self, error: KnownError) -> None:
        """Say a refusal beside its field."""
        self.form.refuse(error)

    @Slot(object)
    def _on_succeeded(self, _made: object) -> None:
        self._be_busy(busy=False)

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self._be_busy(busy=False)
        self.refuse(error)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._be_busy(busy=False)
        self.refused.emit(error)

    def _be_busy(self, *, busy: bool) -> None:
        for widget in (self.form, self.button, *self._others):
            widget.setEnabled(not busy)
        resting, working = self._words
        self.button.setText(working if busy else resting)
