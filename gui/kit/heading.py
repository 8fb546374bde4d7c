"""A heading with its buttons: in one line where there is room, else the buttons below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QWidget

from gui.kit.anatomy import GAP
from gui.kit.flow import FlowLayout


class _HeadLayout(QLayout):
    """Two items: the heading, and the row of buttons that flows on where it is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name; None past the end
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name; None past the end
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        title, row = self._title(), self._row_size()
        return QSize(title.width() + GAP + row.width(), max(title.height(), row.height()))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _title(self) -> QSize:
        """Give the size of the heading in one line."""
        label = self._items[0].widget()
        if not isinstance(label, QLabel):
            return QSize()
        label.ensurePolished()
        metrics = label.fontMetrics()
        return QSize(metrics.horizontalAdvance(label.text()) + 2, metrics.height())

    def _row_size(self) -> QSize:
        row = self._items[1].widget()
        layout = row.layout() if row is not None else None
        return layout.sizeHint() if layout is not None and layout.count() else QSize(0, 0)

    def _lay(self, rect: QRect, *, move: bool) -> int:
        heading, row = self._items
        title, wanted = self._title(), self._row_size()
        if not wanted.width() or title.width() + GAP + wanted.width() <= rect.width():
            left = rect.width() - (wanted.width() + GAP if wanted.width() else 0)
            own = heading.heightForWidth(left) if title.width() > left else title.height()
            height = max(own, wanted.height())
            if move:
                right = rect.right() + 1 - wanted.width()
                heading.setGeometry(QRect(rect.x(), rect.y(), left, height))
                middle = rect.y() + (height - wanted.height()) // 2
                row.setGeometry(QRect(right, middle, wanted.width(), wanted.height()))
            return height
        own = max(heading.heightForWidth(rect.width()), title.height())
        below = row.heightForWidth(rect.width())
        if move:
            heading.setGeometry(QRect(rect.x(), rect.y(), rect.width(), own))
            row.setGeometry(QRect(rect.x(), rect.y() + own + GAP, rect.width(), below))
        return own + GAP + below


def heading_row(title: QLabel) -> tuple[QWidget, FlowLayout]:
    """Make the row of a heading; buttons go into the layout, which stands at the right."""
    buttons, actions = QWidget(), FlowLayout(GAP)
    buttons.setLayout(actions)
    box, layout = QWidget(), _HeadLayout()
    box.setLayout(layout)
    layout.addWidget(title)
    layout.addWidget(buttons)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    return box, actions
