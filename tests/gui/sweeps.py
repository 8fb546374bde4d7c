"""Looks over every widget of a window: what each page must keep, whoever builds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

from gui.kit.anatomy import Yielding, YieldingButton

KEPT_ENGLISH = re.compile(
    r"[A-Z0-9][A-Z0-9.+/_-]*|PDF|Word|Excel|Ctrl|Esc|Enter|MB|KB|mm|QR|Qt|Liren|English|U|v?\d[\w.:-]*"
    r"|/.*|[0-9a-f]{6,}|backups"
)
"""Abbreviations, keys, folders and hashes may stand in Latin letters."""
FILES = re.compile(r"\*\.\w+|[\w-]+\.(pdf|xlsx|csv|lirenbak|hoapkg|toml|docx|txt|db|json)\b")
"""So may names of files, whatever they are called."""
FINGERPRINT = re.compile(r"\b[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\b")
"""And what is read aloud to prove a key."""
WORDS = re.compile(r"(?<![\w-])/?[A-Za-z][A-Za-z0-9_./:-]*")
SLACK = 2


def shown(window: QWidget) -> Iterator[QWidget]:
    """Give the window and every widget in it that can be seen.

    What lies in a hidden page is not gone through: a window keeps thousands of such.
    """
    yield window
    for child in window.children():
        if isinstance(child, QWidget) and not child.isHidden():
            yield from shown(child)


def texts_of(widget: QWidget) -> list[str]:
    """Give what a widget says: its text, its tip, its placeholder, its items."""
    said = [widget.toolTip(), widget.accessibleName()]
    if isinstance(widget, QLabel | QAbstractButton):
        said.append(widget.text())
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        said.append(widget.placeholderText())
    if isinstance(widget, QComboBox):
        said += [widget.itemText(number) for number in range(widget.count())]
    if isinstance(widget, QTabBar):
        said += [widget.tabText(number) for number in range(widget.count())]
    if isinstance(widget, QTableView | QTreeView) and (model := widget.model()) is not None:
        across = Qt.Orientation.Horizontal
        said += [
            str(model.headerData(number, across) or "") for number in range(model.columnCount())
        ]
    return [re.sub(r"<[^>]*>", "", text) for text in said if text]


def named(widget: QWidget) -> str:
    """Say which widget is meant in a failure."""
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()!r}"


FIELDS = QAbstractItemView | QComboBox | QPlainTextEdit | QTextEdit | QLineEdit
INNER = QLineEdit | QTabBar | QAbstractItemView | QComboBox | QAbstractSpinBox
"""Widgets whose inner parts Qt names itself."""


def nameless(window: QWidget) -> list[str]:
    """Name the buttons, fields and tables that a screen reader cannot name."""
    buddies = _buddies(window)
    return [named(one) for one in shown(window) if _is_nameless(one, buddies)]


def _is_nameless(one: QWidget, buddies: set[QWidget | None]) -> bool:
    if isinstance(one.parent(), INNER) or one.accessibleName():
        return False
    if isinstance(one, QAbstractButton):
        return not one.text()
    return isinstance(one, FIELDS) and one not in buddies


def _buddies(window: QWidget) -> set[QWidget | None]:
    return {label.buddy() for label in window.findChildren(QLabel)}


def english(window: QWidget, besides: frozenset[str] = frozenset()) -> list[str]:
    """Give the words in Latin letters that a Chinese page should not show."""
    return [
        f"{named(one)}: {word}"
        for one in shown(window)
        for text in texts_of(one)
        for word in WORDS.findall(FINGERPRINT.sub("", FILES.sub("", text)))
        if not KEPT_ENGLISH.fullmatch(word.rstrip(".:/-")) and text not in besides
    ]


def markup(window: QWidget) -> list[str]:
    """Name the labels that would read their text as markup."""
    return [
        f"{named(one)}: {one.text()[:40]}"
        for one in window.findChildren(QLabel)
        if one.textFormat() is not Qt.TextFormat.PlainText and one.text()
    ]


def open_to_drops(window: QWidget) -> list[str]:
    """Name what takes things dropped on it."""
    return [
        named(one)
        for one in shown(window)
        if one.acceptDrops() and isinstance(one, FIELDS) and not isinstance(one.parent(), INNER)
    ]


def cut(window: QWidget) -> list[str]:
    """Name labels and buttons that are narrower or lower than their words."""
    found = []
    for one in shown(window):
        if not isinstance(one, QLabel | QAbstractButton) or not one.text():
            continue
        if isinstance(one.parent(), QLineEdit):  # an icon
            continue
        if isinstance(one, Yielding | YieldingButton) and one.toolTip():
            continue
        hint, size = one.sizeHint(), one.size()
        wraps = isinstance(one, QLabel) and one.wordWrap()
        low = one.heightForWidth(size.width()) if wraps else hint.height()
        narrow = not wraps and size.width() + SLACK < hint.width()
        if narrow or size.height() + SLACK < low:
            found.append(f"{named(one)}: {one.text()[:30]} {size.toTuple()} < {hint.toTuple()}")
    return found
