"""The rows of one ballot as they are entered: their keys, signs, looks and columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from core.assemblies.counting import TOO_MANY_SPOILS, Mark
from gui.assemblies import words
from gui.assemblies.seen import Seen
from gui.desk import Desk
from gui.kit.list_table import ListTable
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


class BallotLines(ListTable[EntryLine]):
    """The rows of the ballot in hand, marked by keys alone.

    Signals:
        keyed(Mark): a mark for the current row.
        invalid_wanted(): the whole ballot is invalid, and why is to be chosen.
        entered(): the ballot is done.
    """

    keyed = Signal(object)
    invalid_wanted = Signal()
    entered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            columns(),
            "assembly.entry",
            words.translate("assemblies", "票面"),
            desk,
            rows_shown=20,
            fixed=False,
            nothing=words.translate("assemblies", "先扫描或者输入编号，这里就列出票面上的各行。"),
        )

    def show_labels(self, labels: Iterable[str]) -> None:
        """Show the rows of a ballot, none of them marked."""
        self.show_rows([EntryLine(number, label) for number, label in enumerate(labels, 1)])
        self.updateGeometry()

    @property
    def marks(self) -> tuple[Mark | None, ...]:
        """Give what was typed so far."""
        return tuple(row.mark for row in self.rows)

    @property
    def at(self) -> int:
        """Give the number of the current row, from 0; -1 while none is."""
        return self.currentIndex().row()

    def mark(self, mark: Mark) -> None:
        """Mark the current row."""
        rows = list(self.rows)
        rows[self.at] = replace(rows[self.at], mark=mark)
        self.show_rows(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in KEYS:
            self.keyed.emit(KEYS[key])
        elif key == Qt.Key.Key_Backspace:
            self.selectRow(max(0, self.at - 1))
        elif key == Qt.Key.Key_Asterisk:
            self.invalid_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


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


def surplus_said(seen: Seen, marks: Sequence[Mark | None]) -> str:
    """Say which election has more ticks than seats, where that spoils it; empty where none has.

    Who left before the count takes no seat: that is for core to weigh, and for the clerk to know.
    """
    if not seen.book.flag(TOO_MANY_SPOILS):
        return ""
    for matter in seen.sheet.matters:
        rows = zip(seen.sheet.items, marks, strict=False)
        ticks = sum(item.matter_id == matter.id and mark is Mark.AGREE for item, mark in rows)
        if matter.is_election and ticks > matter.seats:
            said = words.translate(
                "assemblies",
                "同意了 {ticks} 人，应选 {seats} 人：多于应选人数的，选举部分无效"
                "（已退出的候选人不占名额）。请核对票面；确实如此的，回车保存。",
            )
            return said.format(ticks=ticks, seats=matter.seats)
    return ""


def _number(row: EntryLine) -> str:
    return str(row.number)


def _label(row: EntryLine) -> str:
    return row.label


def _mark(row: EntryLine) -> str:
    return words.mark(row.mark) if row.mark else ""


def _tone(row: EntryLine) -> State | None:
    return TONES.get(row.mark) if row.mark else None
