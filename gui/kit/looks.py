"""From what the clerk prefers to the theme in force."""

from __future__ import annotations

import enum
from typing import TypeVar

from PySide6.QtWidgets import QApplication

from gui.kit.preferences import Preferences
from gui.kit.theme import THEME, Shade, Size
from gui.kit.wording import Language

SIZE, SHADE, LANGUAGE = "size", "shade", "language"
Word = TypeVar("Word", bound=enum.StrEnum)


def apply_preferred(app: QApplication, preferences: Preferences) -> None:
    """Give the program the size and shade that are preferred."""
    shade = _word(preferences.text(SHADE), Shade, Shade.LIGHT)
    THEME.apply(app, shade, _word(preferences.text(SIZE), Size, Size.NORMAL))


def language(preferences: Preferences) -> Language:
    """Give the language preferred; it is spoken from the next start on."""
    return "en" if preferences.text(LANGUAGE) == "en" else "zh"


def _word(text: str, words: type[Word], default: Word) -> Word:
    return words(text) if text in list(words) else default
