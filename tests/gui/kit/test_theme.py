"""The looks: readable everywhere, one short style sheet, icons for every name, live sizes."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core import paths
from gui.kit import theme
from gui.kit.icons import icon
from gui.kit.looks import SHADE
from gui.kit.preferences import Preferences
from gui.kit.states import ICONS
from gui.kit.theme import (
    DARK,
    FOREGROUNDS,
    GROUNDS,
    LIGHT,
    THEME,
    Shade,
    Size,
    Tokens,
    contrast,
    sheet,
)
from gui.window import MainWindow

ROOT = Path(__file__).parent.parent.parent.parent
LEAST = 4.5
PAIRS = [
    *((front, back) for front in FOREGROUNDS for back in GROUNDS),
    ("on_accent", "accent"), ("on_accent", "accent_deep"), ("accent_ink", "accent_soft"),
    ("accent_ink", "paper"), ("paper", "ink"), ("paper", "link"),
]  # fmt: skip


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_word_is_readable_on_every_ground(tokens: Tokens) -> None:
    dim = {
        pair: round(found, 2)
        for pair in PAIRS
        if (found := contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1]))) < LEAST
    }
    assert not dim


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_the_style_sheet_is_short_and_knows_only_tokens() -> None:
    text = (paths.resources() / "style.qss").read_text("utf-8")
    assert len(text.splitlines()) < 200
    assert not re.findall(r"#[0-9A-Fa-f]{3,8}\b", text), "colours are tokens of theme.py"
    assert not re.findall(r"gradient|shadow", text)
    for tokens in (LIGHT, DARK):
        for size in Size:
            assert "@" not in sheet(tokens, size)


PLACE_OF_NAME = {"icon": 0, "icon_button": 0, "EmptyState": 0, "PageEntry": 1, "State": 2}
"""Which argument of a call names an icon."""


def icons_named(tree: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            at = PLACE_OF_NAME.get(ast.unparse(node.func))
            named = node.args[at] if at is not None and len(node.args) > at else None
            if isinstance(named, ast.Constant) and named.value:
                found.add(str(named.value))
    return found


def test_every_icon_named_is_there() -> None:
    folder = paths.resources() / "icons"
    there = {path.stem for path in folder.glob("*.svg")}
    assert (folder / "LICENSE-tabler.txt").is_file()
    sources = (path.read_text("utf-8") for path in (ROOT / "gui").rglob("*.py"))
    used = set().union(*(icons_named(ast.parse(source)) for source in sources))
    assert {"settings", "eye"} <= used
    assert used | set(ICONS.values()) <= there


@pytest.mark.parametrize("shade", [Shade.LIGHT, Shade.DARK])
def test_an_icon_takes_the_colour_of_its_role(app: QApplication, shade: Shade) -> None:
    THEME.apply(app, shade, Size.NORMAL)
    image = icon("home", "late").pixmap(QSize(40, 40)).toImage()
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    colours = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert THEME.tokens.late in colours


def test_sizes_change_while_the_window_stands(qtbot: QtBot, app: QApplication) -> None:
    label = QLabel("里仁")
    qtbot.addWidget(label)
    label.show()
    heights = []
    for size in Size:
        THEME.apply(app, Shade.LIGHT, size)
        QApplication.processEvents()
        heights.append(label.fontMetrics().height())
    assert heights == sorted(set(heights))
    assert label.fontInfo().family() == "Liren Hei"


class Styled(QObject):
    """Counts how often a widget is given a style."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.StyleChange
        return False


def test_another_look_styles_a_widget_no_oftener_however_deep_it_lies(
    qtbot: QtBot, app: QApplication
) -> None:
    """Where one sheet followed another, each widget was polished once for every one around it."""
    outermost = inside = QWidget()
    qtbot.addWidget(outermost)
    for _ in range(12):
        inside = QWidget(inside)
    label = QLabel("里仁", inside)
    outermost.show()
    watch = Styled()
    label.installEventFilter(watch)
    THEME.apply(app, Shade.DARK, Size.HUGE)
    assert 1 <= watch.times <= 4
    assert label.palette().windowText().color() == THEME.colour("ink")
    assert label.fontInfo().pointSizeF() == pytest.approx(Size.HUGE.tenths / 10, abs=0.5)


def test_the_look_follows_the_system_where_it_is_told_to(
    qtbot: QtBot, app: QApplication, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    monkeypatch.setattr(theme, "_is_dark", lambda _app, shade: shade is Shade.SYSTEM)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert THEME.tokens is LIGHT
    preferences.set(SHADE, Shade.SYSTEM.value)
    THEME.apply(app, Shade.SYSTEM, Size.NORMAL)
    THEME.tokens = LIGHT
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert THEME.tokens is DARK
