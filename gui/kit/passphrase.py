"""Fields for passphrases: hidden unless the eye is pressed; what is wrong is said while typing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.kit.fields import FieldError, LineField
from gui.kit.icons import icon
from gui.kit.states import State, StateLabel, Tone

HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
)
GOOD = 16
"""Characters from which a passphrase is called good; the core decides what is too weak."""


class PassphraseField(LineField[str]):
    """A passphrase; never trimmed, never kept on disk."""

    IS_SECRET = True

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint, required=True)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(HINTS)
        self._eye = QAction(icon("eye", "secondary"), self.tr("显示口令"), self.line)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._on_eye)
        self.line.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def read(self) -> str:
        """Give what was typed, spaces included."""
        text = self.line.text()
        self._needed(text)
        said = self.check(text) if self.check else ""
        if said:
            raise FieldError(said)
        return text

    def write(self, value: str | None) -> None:
        """Passphrases are only typed, never shown from data."""
        self.line.setText(value or "")

    def _on_eye(self, shown: bool) -> None:  # noqa: FBT001 - Qt's slot
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Normal if shown else mode.Password)


class NewPassphraseField(PassphraseField):
    """A passphrase to be set: `refusal` says what is wrong with it, in a sentence or not at all."""

    def __init__(
        self, name: str, label: str, refusal: Callable[[str], str], *, hint: str = ""
    ) -> None:
        super().__init__(name, label, hint=hint)
        self._refusal = refusal
        self.strength = StateLabel()
        self._box = QWidget()
        column = QVBoxLayout(self._box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.strength)
        self.changed.connect(self._on_changed)

    @property
    def widget(self) -> QWidget:
        return self._box

    @property
    def editor(self) -> QWidget:
        return self.line

    def read(self) -> str:
        text = super().read()
        said = self._refusal(text)
        if said:
            raise FieldError(said)
        return text

    def _on_changed(self) -> None:
        text = self.line.text()
        if not text:
            self.strength.set_state(None)
        elif self._refusal(text):
            self.strength.set_state(State(self.tr("太弱，还不能用"), Tone.LATE, "circle-x"))
        elif len(text) < GOOD:
            self.strength.set_state(State(self.tr("可以用"), Tone.WAITING, "circle-check"))
        else:
            self.strength.set_state(State(self.tr("很好"), Tone.DONE))
