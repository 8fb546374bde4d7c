"""外观: size, light or dark, shown at once; the language, spoken from the next start on.

All of it is kept for this machine.
"""

from __future__ import annotations

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
from gui.kit.looks import LANGUAGE, SHADE, SIZE, apply_preferred, language
from gui.kit.part import Part
from gui.kit.theme import Shade, Size
from gui.kit.wording import TONGUE

LANGUAGES = (("zh", "中文"), ("en", "English"))
"""Each in its own words, for whoever cannot read the other."""


class LookPart(Part):
    """Questions, each a row of choices."""

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
        form.addRow(plain_label(self.tr("字号")), self._choices(SIZE, Size.NORMAL.value, sizes))
        form.addRow(plain_label(self.tr("明暗")), self._choices(SHADE, Shade.LIGHT.value, shades))
        form.addRow(plain_label(self.tr("语言")), self._choices(LANGUAGE, "zh", LANGUAGES))
        self.column.addLayout(form)
        note = self.tr(
            "字号和明暗马上生效，语言要重新打开程序才换。"
            "只影响这台电脑上的显示，不影响打印出来的文书。"
        )
        self.column.addWidget(plain_label(note, "secondary", wrap=True))
        self.column.addWidget(self.told)
        self.column.addStretch(1)

    def _choices(self, key: str, default: str, words: Sequence[tuple[str, str]]) -> QWidget:
        box, group = QWidget(), QButtonGroup(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        chosen = self._preferences.text(key, default)
        for value, word in words:
            button = QRadioButton(word)
            button.setObjectName(f"{key}:{value}")
            button.setChecked(value == chosen)
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
        if key == LANGUAGE:
            same = language(self._preferences) == TONGUE.language
            self.tell("" if same else self.tr("关闭程序再打开，就换成所选的语言。"))
        elif isinstance(app, QApplication):
            apply_preferred(app, self._preferences)
