"""A sentence at the bottom that says what was done, for some seconds, with 撤销 where it can be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.kit.anatomy import plain_label
from gui.kit.announcing import announce
from gui.kit.wording import sentences

SHOWN_MS = 6_000
SHOWN_WITH_UNDO_MS = 15_000
SIDE, EDGE = 16, 2


class ToastBar(QFrame):
    """Lies over the foot of its parent, where no page has anything; never takes the keyboard.

    `free` gives the part of the parent's foot in which nothing stands at the moment; what is too
    long for it covers the whole foot, in more lines where it must.
    """

    def __init__(self, parent: QWidget, foot: QWidget, free: Callable[[], QRect]) -> None:
        super().__init__(parent)
        self._foot, self._free = foot, free
        self.setProperty("role", "toast")
        self.setAccessibleName(self.tr("提示"))
        self._over = parent
        self._undo: Callable[[], None] | None = None
        self._label = plain_label()
        self.undo_button = QPushButton(self.tr("撤销"))
        self.undo_button.setToolTip("Ctrl+Z")
        self.undo_button.clicked.connect(self.take_back)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, EDGE, SIDE, EDGE)
        row.setSpacing(SIDE)
        row.addWidget(self._label, 1)
        row.addWidget(self.undo_button)
        self._is_in_many = False
        self._in_one = QSize()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._moving = QTimer(self)
        self._moving.setSingleShot(True)
        self._moving.timeout.connect(self._place)
        parent.installEventFilter(self)
        foot.installEventFilter(self)
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
        self._be_in_lines(many=False)
        self._in_one = self.sizeHint()
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

    @Slot()
    def _place(self) -> None:
        """Stand between what the foot says, if there is room, else over all of it."""
        hint, free = self._in_one, self._free()
        whole = self._over.rect().adjusted(SIDE, 0, -SIDE, 0)
        room = free if hint.width() <= free.width() else whole
        width, height = min(hint.width(), room.width()), hint.height()
        many = width < hint.width()
        if many is not self._is_in_many:  # each change asks for a new place: without one it rests
            self._be_in_lines(many=many)
        if many:
            height = self._row.totalHeightForWidth(width)
        top = free.center().y() - height // 2
        low = self._over.height() - height - EDGE
        left = room.left() + (room.width() - width) // 2
        self.setGeometry(left, min(top, low), width, height)

    def _be_in_lines(self, *, many: bool) -> None:
        self._is_in_many = many
        self._label.setWordWrap(many)
        self._label.setProperty("role", "small" if many else "")
        self._label.style().polish(self._label)
        self._row.activate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
        if event.type() in kinds and self.isVisible():
            self._moving.start()  # when all else has its place
        return super().eventFilter(watched, event)
