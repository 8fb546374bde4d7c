"""What F1 shows: the help of a page, and the keys that work everywhere."""

from __future__ import annotations

import tomllib
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core import paths
from gui.kit.anatomy import hairline, plain_label
from gui.kit.scrolled import Scrolled
from gui.kit.wording import TONGUE

WIDTH, HEIGHT = 640, 560


@cache
def help_texts() -> dict[str, dict[str, str]]:
    """Give the text of each page, by language."""
    return tomllib.loads((paths.resources() / "help" / "pages.toml").read_text("utf-8"))


@cache
def tab_texts() -> dict[str, dict[str, dict[str, str]]]:
    """Give the text of each tab, by page, key of the tab and language."""
    return tomllib.loads((paths.resources() / "help" / "tabs.toml").read_text("utf-8"))


class HelpDialog(QDialog):
    """A page's help over it, that of the tab in hand first; Esc and F1 close it."""

    def __init__(self, page: str, title: str, parent: QWidget | None, tab: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("帮助：{title}").format(title=title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, HEIGHT)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(8)
        of_tab = tab_texts().get(page, {}).get(tab)
        if of_tab is not None:
            column.addWidget(plain_label(of_tab[TONGUE.language], wrap=True))
            column.addWidget(hairline())
        for paragraph in help_texts()[page][TONGUE.language].strip().split("\n\n"):
            column.addWidget(plain_label(paragraph, wrap=True))
        column.addWidget(hairline())
        column.addWidget(plain_label(self.tr("到处都能用的键"), "heading"))
        column.addLayout(self._keys())
        column.addStretch(1)
        area = Scrolled(inside, self.tr("帮助"))
        close = QPushButton(self.tr("知道了"))
        close.setProperty("role", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(16)
        outer.addWidget(plain_label(title, "heading"))
        outer.addWidget(area, 1)
        outer.addLayout(row)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.accept)

    def _keys(self) -> QFormLayout:
        keys = QFormLayout()
        keys.setHorizontalSpacing(24)
        for key, said in (
            ("Ctrl+K", self.tr("搜索人、房屋和页面")),
            ("Ctrl+1 … 9", self.tr("换到左边的第几页")),
            ("Enter", self.tr("到下一个空格；在最后一格就是保存")),
            ("Ctrl+S", self.tr("保存正在填的表单")),
            ("Ctrl+P", self.tr("打印手边的文书")),
            ("F5", self.tr("重新读取这一页")),
            ("Esc", self.tr("回到上一页，或者关掉表单")),
            ("F1", self.tr("打开这一页的帮助")),
        ):
            keys.addRow(plain_label(key, "secondary"), plain_label(said, wrap=True))
        return keys
