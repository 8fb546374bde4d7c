"""Outline icons of one family, drawn in the colour of their role at the moment they are painted."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolButton, QWidget

from core import paths
from gui.kit.theme import ICON, THEME

THIN = b'stroke-width="1.75"'


class _Engine(QIconEngine):
    """Paints one SVG in the role's colour of the theme in force."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        role = "line" if mode == QIcon.Mode.Disabled else self._role
        side = min(rect.width(), rect.height())  # one asked for wider has room at both sides
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        draw(painter, square, self._name, getattr(THEME.tokens, role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        if pixmap.isNull():  # a button that no layout has given room yet
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)


def icon(name: str, role: str = "ink") -> QIcon:
    """Give the icon `name` of resources/icons in the colour of a role of `Tokens`."""
    _source(name)
    return QIcon(_Engine(name, role))


def draw(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Draw an icon into `rect`: for widgets and delegates that paint themselves."""
    _renderer(name, colour).render(painter, rect)


def icon_button(
    name: str, title: str, parent: QWidget | None = None, *, role: str = "secondary"
) -> QToolButton:
    """Make a button that is only an icon; `title` is its name for screen readers and its tip."""
    button = QToolButton(parent)
    button.setIcon(icon(name, role))
    button.setIconSize(QSize(ICON, ICON))
    button.setAccessibleName(title)
    button.setToolTip(title)
    button.setProperty("role", "icon")
    return button


@cache
def _source(name: str) -> bytes:
    return (paths.resources() / "icons" / f"{name}.svg").read_bytes()


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    text = _source(name).replace(b"currentColor", colour.encode())
    return QSvgRenderer(QByteArray(text.replace(b'stroke-width="2"', THIN)))
