"""The looks: tokens of colour and size, light and dark, and how they reach Qt. Live at any time."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from core import paths

FACE = "Liren Hei"
FALLBACKS = ("Liren Fallback", "Liren Rare G", "Liren Rare B")
"""Faces for rare characters in names; loaded after the first paint, as they are large."""
RADIUS = 6
ICON = 20
POINT_TENTHS = 10


class Size(enum.StrEnum):
    """标准, 大, 特大."""

    NORMAL = "normal"
    LARGE = "large"
    HUGE = "huge"

    @property
    def tenths(self) -> int:
        """The base size in tenths of a point."""
        return {Size.NORMAL: 105, Size.LARGE: 125, Size.HUGE: 145}[self]


class Shade(enum.StrEnum):
    """跟随系统, 浅色, 深色."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by their role; each foreground is readable on paper, ground and raised."""

    ink: str
    secondary: str
    paper: str
    ground: str
    raised: str
    line: str
    accent: str
    on_accent: str
    accent_deep: str
    accent_ink: str
    accent_soft: str
    link: str
    done: str
    waiting: str
    late: str
    chosen: str


LIGHT = Tokens(
    ink="#1F2328",
    secondary="#57606A",
    paper="#FFFFFF",
    ground="#F5F4F1",
    raised="#FBFAF8",
    line="#D8D6D0",
    accent="#A8322A",
    on_accent="#FFFFFF",
    accent_deep="#8E2922",
    accent_ink="#A8322A",
    accent_soft="#F6E9E7",
    link="#1F5FA8",
    done="#2A764A",
    waiting="#80641A",
    late="#B3261E",
    chosen="#E3EBF5",
)
DARK = Tokens(
    ink="#E8E6E1",
    secondary="#A9AFB6",
    paper="#1E2125",
    ground="#16181B",
    raised="#262A2F",
    line="#3A3F45",
    accent="#A8322A",
    on_accent="#FFFFFF",
    accent_deep="#C03A31",
    accent_ink="#F2A49E",
    accent_soft="#3A2523",
    link="#7FB3F0",
    done="#74C493",
    waiting="#DDB65A",
    late="#F2938C",
    chosen="#2B3A4C",
)
FOREGROUNDS = ("ink", "secondary", "link", "done", "waiting", "late")
GROUNDS = ("paper", "ground", "raised", "chosen", "accent_soft")


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours by WCAG 2, from 1 to 21."""
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - WCAG
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Theme(QObject):
    """The look in force. One for the program, as the palette is.

    Signals:
        changed(): another shade or size; what paints itself paints again.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.size = Size.NORMAL
        self.shade = Shade.LIGHT

    def colour(self, role: str) -> QColor:
        """Give the colour of a role of `Tokens`."""
        return QColor(getattr(self.tokens, role))

    def font(self, scale_percent: int = 100) -> QFont:
        """Give the program's face, at a share of the base size."""
        font = QFont()
        font.setFamilies([FACE, *FALLBACKS])
        font.setPointSizeF(self.size.tenths * scale_percent / POINT_TENTHS / 100)
        return font

    def apply(self, app: QApplication, shade: Shade, size: Size) -> None:
        """Give the whole program this look, at once.

        The old sheet goes first: where one follows another, Qt polishes each widget once for every
        widget around it, which takes six times as long.
        """
        self.shade, self.size = shade, size
        self.tokens = DARK if _is_dark(app, shade) else LIGHT
        app.setStyleSheet("")
        app.setFont(self.font())
        app.setPalette(_palette(self.tokens))
        app.setStyleSheet(sheet(self.tokens, size))
        self.changed.emit()


THEME = Theme()
"""The look of the program, as QApplication has one palette."""


def load_faces(*, rare: bool = False) -> None:
    """Make the bundled face known to Qt; the large ones of rare characters with `rare`."""
    folder = paths.resources() / "fonts"
    names = (
        ("LirenFallback-Light.ttf", "LirenRareG-Regular.ttf", "LirenRareB-Regular.ttf")
        if rare
        else ("LirenHei-Medium.ttf",)
    )
    for name in names:
        QFontDatabase.addApplicationFont(str(folder / name))


def sheet(tokens: Tokens, size: Size) -> str:
    """Give style.qss with its @names filled in."""
    words = {field.name: getattr(tokens, field.name) for field in fields(tokens)}
    for name, percent in (("title", 150), ("heading", 115), ("small", 90), ("large", 190)):
        words[f"{name}_size"] = f"{size.tenths * percent // 1000}pt"
    words["shade"] = "light" if tokens is LIGHT else "dark"
    words["icons"] = (paths.resources() / "icons").as_posix()
    return re.sub(r"@(\w+)", lambda found: words[found[1]], _template())


@cache
def _template() -> str:
    text = Path(paths.resources() / "style.qss").read_text("utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def _is_dark(app: QApplication, shade: Shade) -> bool:
    if shade is Shade.SYSTEM:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - only where the system is asked

        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return shade is Shade.DARK


def _palette(tokens: Tokens) -> QPalette:
    role, palette = QPalette.ColorRole, QPalette()
    for names, colour in (
        ((role.Window, role.Button), tokens.ground),
        ((role.Base, role.ToolTipBase), tokens.paper),
        ((role.AlternateBase,), tokens.raised),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), tokens.ink),
        ((role.PlaceholderText,), tokens.secondary),
        ((role.Highlight,), tokens.chosen),
        ((role.HighlightedText,), tokens.ink),
        ((role.Link, role.LinkVisited), tokens.link),
        ((role.BrightText,), tokens.late),
        ((role.Mid, role.Dark), tokens.line),
        ((role.Light, role.Midlight), tokens.raised),
        ((role.Shadow,), tokens.line),
        ((role.Accent,), tokens.accent),
    ):
        for name in names:
            palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.secondary))
    return palette
