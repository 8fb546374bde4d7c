"""The rows of one ballot as they are entered: their keys, signs, looks and columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from core.assemblies.counting import Mark
from gui.assemblies import words
from gui.kit.row_table import Column
from gui.kit.states import State, Tone

KEYS = {
    Qt.Key.Key_1: Mark.AGREE,
    Qt.Key.Key_2: Mark.AGAINST,
    Qt.Key.Key_3: Mark.ABSTAIN,
    Qt.Key.Key_0: Mark.BLANK,
    Qt.Key.Key_Minus: Mark.INVALID,
}
SIGNS = {Mark.AGREE: "1", Mark.AGAINST: "2", Mark.ABSTAIN: "3", Mark.BLANK: "0", Mark.INVALID: "-"}
TONES = {
    Mark.AGREE: State("", Tone.DONE, "check"),
    Mark.AGAINST: State("", Tone.LATE, "x"),
    Mark.ABSTAIN: State("", Tone.QUIET, "minus"),
    Mark.BLANK: State("", Tone.QUIET, "circle"),
    Mark.INVALID: State("", Tone.WAITING, "ban"),
}


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A row of the ballot and what was typed for it."""

    number: int
    label: str
    mark: Mark | None = None


def columns() -> Sequence[Column[EntryLine]]:
    """Give the columns of the table."""
    return (
        Column("number", words.translate("assemblies", "行"), _number, right=True, width=5),
        Column("label", words.translate("assemblies", "票面上的一行"), _label, width=30),
        Column("mark", words.translate("assemblies", "选择"), _mark, width=14, state=_tone),
    )


def mark_buttons(
    pressed: Callable[[], None],
) -> tuple[QHBoxLayout, dict[Mark, QPushButton]]:
    """Make a button for each mark, named by it, for who has no number keys."""
    row, buttons = QHBoxLayout(), {}
    for mark, sign in SIGNS.items():
        button = QPushButton(f"{sign} {words.mark(mark)}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setObjectName(mark.value)
        button.clicked.connect(pressed)
        row.addWidget(button)
        buttons[mark] = button
    row.addStretch(1)
    return row, buttons


def _number(row: EntryLine) -> str:
    return str(row.number)


def _label(row: EntryLine) -> str:
    return row.label


def _mark(row: EntryLine) -> str:
    return words.mark(row.mark) if row.mark else ""


def _tone(row: EntryLine) -> State | None:
    return TONES.get(row.mark) if row.mark else None
