"""A sentence at the bottom that says what was done, for some seconds, with 撤销 where it can be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.kit.anatomy import plain_label
from gui.kit.announcing import announce
from gui.kit.wording import sentences

SHOWN_MS = 6_000
SHOWN_WITH_UNDO_MS = 15_000
LIFT = 56


class ToastBar(QFrame):
    """Floats over its parent's foot; never takes the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self.setAccessibleName(self.tr("提示"))
        self._over = parent
        self._undo: Callable[[], None] | None = None
        self._label = plain_label()
        self.undo_button = QPushButton(self.tr("撤销"))
        self.undo_button.setToolTip("Ctrl+Z")
        self.undo_button.clicked.connect(self.take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self._label)
        row.addWidget(self.undo_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """Give what is being said; nothing while it is hidden."""
        return self._label.text() if self.isVisible() else ""

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say something; the sentence before goes."""
        self._label.setText(text)
        self._undo = undo
        self.undo_button.setVisible(undo is not None)
        self.show()
        self._place()
        self.raise_()
        self._timer.start(SHOWN_WITH_UNDO_MS if undo else SHOWN_MS)
        way = self.tr("按 Ctrl+Z 撤销。") if undo is not None else ""
        announce(self, sentences(text, way))

    @Slot()
    def take_back(self) -> None:
        """Undo what is being told, if it can be; no longer than it is told."""
        if not self.isVisible():
            return
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _place(self) -> None:
        self.adjustSize()
        left = max(0, (self._over.width() - self.width()) // 2)
        self.move(left, self._over.height() - self.height() - LIFT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
