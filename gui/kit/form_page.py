"""A page that is one form and one button: busy while its work runs, then done or refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.errors import KnownError
from gui.kit.anatomy import plain_label
from gui.kit.flow import flow
from gui.kit.form import Form
from gui.kit.scrolled import Scrolled
from gui.kit.tasks import Task, Tasks

WIDTH = 620
MOST = 100
"""The column takes all the width there is, up to its own."""


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

    def push(self, text: str, role: str, slot: Callable[[], object]) -> QPushButton:
        """Make one of the page's buttons."""
        button = QPushButton(text)
        button.setProperty("role", role)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def start(self, task: Task[Any], then: Callable[[Any], object]) -> None:
        """Do it; `then`, as in `Answer`, is given what came of it."""
        self._be_busy(busy=True)
        task.succeeded.connect(self._on_succeeded)
        task.hear(then, self._on_refused, self.refused.emit)
        task.failed.connect(self._on_failed)
        self._tasks.act(task)

    def lay_out(self, title: str, said: Sequence[QWidget], *others: QWidget) -> None:
        """Stand in one column: title, what is `said`, the form, other ways, the button at the end.

        The buttons end where the fields end.
        """
        inside, whole = QWidget(), QWidget()
        whole.setProperty("role", "scrolled")
        inside.setMaximumWidth(WIDTH)
        row = QHBoxLayout()
        row.addWidget(flow(*others), 1)  # in two lines where words are long and letters large
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(inside)
        column.setSpacing(16)
        column.addWidget(plain_label(title, "large"))
        for line in said:
            column.addWidget(line)
        column.addWidget(self.form)
        column.addLayout(row)
        across = QHBoxLayout(whole)
        across.addStretch(1)
        across.addWidget(inside, MOST, Qt.AlignmentFlag.AlignVCenter)
        across.addStretch(1)
        area = Scrolled()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setWidget(whole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

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
