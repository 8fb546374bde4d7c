"""A state as it is shown everywhere: icon and word; the colour only helps."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.kit.anatomy import GAP, plain_label
from gui.kit.icons import icon
from gui.kit.theme import ICON, THEME


class Tone(enum.StrEnum):
    """What a state asks of the reader; the value names the colour's role in `Tokens`."""

    PLAIN = "ink"
    QUIET = "secondary"
    NOW = "link"
    DONE = "done"
    WAITING = "waiting"
    LATE = "late"


ICONS = {
    Tone.PLAIN: "circle",
    Tone.QUIET: "circle",
    Tone.NOW: "circle-dot",
    Tone.DONE: "circle-check",
    Tone.WAITING: "clock",
    Tone.LATE: "alert-triangle",
}


@dataclass(frozen=True, slots=True)
class State:
    """A word and its tone; `icon` where the tone's own does not say it."""

    word: str
    tone: Tone = Tone.PLAIN
    icon: str = ""

    @property
    def icon_name(self) -> str:
        """Give the icon's name in resources/icons."""
        return self.icon or ICONS[self.tone]


class StateLabel(QWidget):
    """A state in a line of a page."""

    def __init__(self, state: State | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._word = plain_label()
        self._state = state
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP // 2)
        row.addWidget(self._icon)
        row.addWidget(self._word, 1)
        THEME.changed.connect(self._show)
        self._show()

    def set_state(self, state: State | None) -> None:
        """Show another state, or none."""
        self._state = state
        self._show()

    @property
    def text(self) -> str:
        """Give the word shown."""
        return self._word.text()

    def _show(self) -> None:
        self.setVisible(self._state is not None)
        if self._state is not None:
            picture = icon(self._state.icon_name, self._state.tone.value)
            self._icon.setPixmap(picture.pixmap(QSize(ICON, ICON), self.devicePixelRatioF()))
            self._word.setText(self._state.word)
            self._word.setProperty("role", _role(self._state.tone))
            self._word.style().polish(self._word)
            self.setAccessibleName(self._state.word)


def _role(tone: Tone) -> str:
    return {Tone.PLAIN: "", Tone.NOW: "link"}.get(tone, tone.value)
