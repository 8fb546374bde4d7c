"""外观: size, light or dark. What is chosen shows at once and is kept for this machine."""

from __future__ import annotations

import enum
from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)

from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.looks import LANGUAGE, SHADE, SIZE, apply_preferred
from gui.kit.part import Part
from gui.kit.theme import Shade, Size


class LookPart(Part):
    """Three questions, each a row of choices."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._preferences = desk.preferences
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(16)
        form.setHorizontalSpacing(24)
        sizes = (
            (Size.NORMAL, self.tr("标准")),
            (Size.LARGE, self.tr("大")),
            (Size.HUGE, self.tr("特大")),
        )
        shades = (
            (Shade.LIGHT, self.tr("浅色")),
            (Shade.DARK, self.tr("深色")),
            (Shade.SYSTEM, self.tr("跟随系统")),
        )
        form.addRow(plain_label(self.tr("字号")), self._choices(SIZE, Size.NORMAL, sizes))
        form.addRow(plain_label(self.tr("明暗")), self._choices(SHADE, Shade.LIGHT, shades))
        self.column.addLayout(form)
        note = self.tr("改动马上生效，只影响这台电脑上的显示，不影响打印出来的文书。")
        self.column.addWidget(plain_label(note, "secondary", wrap=True))
        self.column.addStretch(1)

    def _choices(
        self, key: str, default: enum.StrEnum, words: Sequence[tuple[enum.StrEnum, str]]
    ) -> QWidget:
        box, group = QWidget(), QButtonGroup(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        chosen = self._preferences.text(key, default.value)
        for value, word in words:
            button = QRadioButton(word)
            button.setObjectName(f"{key}:{value.value}")
            button.setChecked(value.value == chosen)
            button.clicked.connect(self._on_clicked)
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return box

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is None:
            return
        key, _, value = sender.objectName().partition(":")
        self._preferences.set(key, value)
        app = QApplication.instance()
        if key != LANGUAGE and isinstance(app, QApplication):
            apply_preferred(app, self._preferences)
