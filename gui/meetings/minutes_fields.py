"""Fields of the minutes that are more than one line: a show of hands, and promises in rows."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.meetings.counting import Vote
from core.meetings.drafts import Promise, RecordedPromise
from core.meetings.sheets import PromiseRow
from gui.kit.anatomy import GAP, plain_label
from gui.kit.fields import DateField, Field, FieldError, NumberField, TextField
from gui.kit.money import MoneyField

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
MOST_HANDS = 999
HAND_WIDTH = 72
ACROSS = 4


class _Several(Field[Any]):
    """A field of several lines: Enter goes from one to the next, and from the last one on."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label)
        self.box = QWidget()

    @property
    def widget(self) -> QWidget:
        return self.box

    def listen(self, line: Field[Any]) -> None:
        """Hear what is typed into one of the lines."""
        line.changed.connect(self._on_line)
        line.editor.installEventFilter(self)
        line.editor.setAccessibleName(line.label)

    @Slot()
    def _on_line(self) -> None:
        for line in self.lines:
            _mark(line, wrong=False)
        self.changed.emit()

    @property
    def lines(self) -> list[Field[Any]]:
        """Give the fields it is made of, in reading order."""
        raise LookupError(self.name)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return tuple(stop for line in self.lines for stop in line.stops)

    def read_line(self, line: Field[Any]) -> Any:
        """Read one of the lines; the one that is wrong is marked."""
        try:
            return line.read()
        except FieldError:
            _mark(line, wrong=True)
            raise

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            editors = [line.editor for line in self.lines]
            plain = event.modifiers() in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            }
            if event.key() in ENTER and plain and watched in editors[:-1]:
                after = editors[editors.index(watched) + 1]
                after.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)


class HandsField(_Several):
    """举手表决: three counts in one row, and below them what they come to; empty is no vote.

    `judge` says what the hands typed so far come to, and in which role it is said.
    """

    def __init__(
        self, name: str, label: str, judge: Callable[[Vote | None], tuple[str, str]]
    ) -> None:
        super().__init__(name, label)
        self._judge = judge
        self.hands = {
            "agree": NumberField("agree", self.tr("同意票"), most=MOST_HANDS),
            "against": NumberField("against", self.tr("反对票"), most=MOST_HANDS),
            "abstain": NumberField("abstain", self.tr("弃权票"), most=MOST_HANDS),
        }
        self.said = plain_label("", "secondary", wrap=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for hand in self.hands.values():
            label_ = plain_label(hand.label)
            label_.setBuddy(hand.editor)
            hand.editor.setFixedWidth(HAND_WIDTH)
            row.addWidget(label_)
            row.addWidget(hand.editor)
            row.addSpacing(GAP)
            self.listen(hand)
        row.addStretch(1)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.said)
        self.changed.connect(self.tell)
        self.box.setFocusProxy(self.hands["agree"].editor)

    @property
    def lines(self) -> list[Field[Any]]:
        return list(self.hands.values())

    def read(self) -> Vote | None:
        found = [self.read_line(hand) for hand in self.hands.values()]
        return None if all(one is None for one in found) else Vote(*(one or 0 for one in found))

    def write(self, value: Vote | None) -> None:
        for name, hand in self.hands.items():
            hand.write(getattr(value, name) if value is not None else None)
        self.tell()

    def state(self) -> str:
        typed = {name: hand.state() for name, hand in self.hands.items()}
        return json.dumps(typed) if any(typed.values()) else ""

    def restore(self, text: str) -> None:
        typed = json.loads(text) if text else {}
        for name, hand in self.hands.items():
            hand.restore(typed.get(name, ""))
        self.tell()

    def allow(self, *, votes: bool) -> None:
        """Take hands, or take none where the body has no votes of its own."""
        for hand in self.hands.values():
            hand.editor.setEnabled(votes)

    @Slot()
    def tell(self) -> None:
        """Say what the hands come to; what is no number yet comes to nothing."""
        try:
            found = [hand.parse(hand.state().strip()) for hand in self.hands.values()]
        except FieldError:
            self.said.setText("")
            return
        blank = all(one is None for one in found)
        said, role = self._judge(None if blank else Vote(*(one or 0 for one in found)))
        self.said.setText(said)
        self.said.setProperty("role", role)
        self.said.style().polish(self.said)


class PromiseCard(QWidget):
    """One promise: what, who, by when, with what money, in two rows of lines."""

    def __init__(self, field: PromisesField, row: PromiseRow | None) -> None:
        super().__init__()
        self.row = row
        self.title = plain_label("", "secondary")
        self.strike = QPushButton(self.tr("删去这一项"))
        self.strike.setProperty("role", "quiet")
        self.strike.setAutoDefault(False)
        self.strike.clicked.connect(self._on_strike)
        self._field = field
        self.lines: dict[str, Field[Any]] = {
            "action": TextField("action", self.tr("做什么"), required=True),
            "owner": TextField("owner", self.tr("谁负责"), required=True),
            "unit": TextField("unit", self.tr("单位")),
            "deadline": DateField("deadline", self.tr("何时办完"), required=True),
            "check_on": DateField("check_on", self.tr("何时回访")),
            "budget_fen": MoneyField("budget_fen", self.tr("预算（元）")),
            "source": TextField("source", self.tr("钱从哪来")),
        }
        self._build()
        for name, line in self.lines.items():
            if row is not None:
                line.write(getattr(row, name))
            field.listen(line)
        if self.is_closed:
            self.strike.hide()
            for line in self.lines.values():
                line.widget.setEnabled(False)

    @property
    def is_closed(self) -> bool:
        """Whether it was reported on: the minutes leave it as it stands."""
        return self.row is not None and (bool(self.row.history) or not self.row.is_open)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed into a new one."""
        return self.row is None and not any(line.state().strip() for line in self.lines.values())

    def state(self) -> dict[str, str]:
        """Give what stands there, with the promise that it is."""
        typed = {name: line.state() for name, line in self.lines.items()}
        return {**typed, "id": str(self.row.id) if self.row is not None else ""}

    def number(self, at: int) -> None:
        """Say the how manieth it is."""
        said = self.tr("第 {number} 项").format(number=at)
        if self.is_closed:
            said = self.tr("第 {number} 项：已经登记过办理情况，这里不能再改").format(number=at)
        self.title.setText(said)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.strike)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, GAP)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(2)
        grid.addLayout(head, 0, 0, 1, ACROSS)
        places = {
            "action": (1, 0, 2),
            "owner": (1, 2, 1),
            "unit": (1, 3, 1),
            "deadline": (3, 0, 1),
            "check_on": (3, 1, 1),
            "budget_fen": (3, 2, 1),
            "source": (3, 3, 1),
        }
        for name, (at, column, across) in places.items():
            line = self.lines[name]
            words = line.label
            if line.required:
                words = self.tr("{label}（必填）").format(label=words)
            label = plain_label(words, "small")
            label.setBuddy(line.editor)
            line.editor.setMaximumWidth(16_777_215)
            grid.addWidget(label, at, column, 1, across)
            grid.addWidget(line.widget, at + 1, column, 1, across)
        for column in range(ACROSS):
            grid.setColumnStretch(column, 1)

    @Slot()
    def _on_strike(self) -> None:
        self._field.strike(self)


class PromisesField(_Several):
    """承诺事项: as many rows as there are promises, added and struck in place.

    `follows` is what Tab leaves for the first of them.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name, "")
        self.is_wide = True
        self.cards: list[PromiseCard] = []
        self._shown: tuple[PromiseRow, ...] = ()
        self.follows: QWidget | None = None
        self.add = QPushButton(self.tr("添加一项承诺"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._on_add)
        self._column = QVBoxLayout(self.box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def editor(self) -> QWidget:
        return self.add

    @property
    def lines(self) -> list[Field[Any]]:
        return [line for card in self.cards for line in card.lines.values()]

    @property
    def stops(self) -> tuple[QWidget, ...]:
        found: list[QWidget] = []
        for card in self.cards:
            found += [stop for line in card.lines.values() for stop in line.stops]
            found.append(card.strike)
        return (*found, self.add)

    def read(self) -> tuple[RecordedPromise, ...]:
        found = []
        for number, card in enumerate(self.cards, 1):
            if card.is_blank:
                continue
            try:
                values = {name: self.read_line(line) for name, line in card.lines.items()}
            except FieldError as error:
                said = self.tr("第 {number} 项：{said}").format(number=number, said=error)
                raise FieldError(said) from None
            id_ = card.row.id if card.row is not None else None
            found.append(RecordedPromise(Promise(**values), id_))
        return tuple(found)

    def write(self, value: tuple[PromiseRow, ...] | None) -> None:
        self._shown = value or ()
        self._show([PromiseCard(self, row) for row in self._shown])

    def state(self) -> str:
        typed = [card.state() for card in self.cards if not card.is_blank]
        here = {card.row.id for card in self.cards if card.row is not None}
        struck = [str(row.id) for row in self._shown if row.id not in here]
        if not typed and not struck:
            return ""
        return json.dumps({"rows": typed, "struck": struck}, ensure_ascii=False)

    def restore(self, text: str) -> None:
        """Show what was typed; what was reported on, or made since then, stands as it is."""
        found = json.loads(text) if text else {"rows": (), "struck": ()}
        rows = {str(row.id): row for row in self._shown}
        cards = []
        for typed in found["rows"]:
            card = PromiseCard(self, rows.pop(typed.pop("id"), None))
            if not card.is_closed:
                for name, said in typed.items():
                    card.lines[name].restore(said)
            cards.append(card)
        left = [PromiseCard(self, row) for row in rows.values()]
        struck = set(found["struck"])
        kept = [card for card in left if card.is_closed or card.state()["id"] not in struck]
        self._show([*kept, *cards])

    def strike(self, card: PromiseCard) -> None:
        """Take a promise away."""
        at = self.cards.index(card)
        self._show([one for one in self.cards if one is not card])
        self.changed.emit()
        left = [one.lines["action"].editor for one in self.cards[at : at + 1]]
        (*left, self.add)[0].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_add(self) -> None:
        self._show([*self.cards, PromiseCard(self, None)])
        self.cards[-1].lines["action"].editor.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, cards: list[PromiseCard]) -> None:
        for card in self.cards:
            if card not in cards:
                card.hide()
                card.deleteLater()
        for number, card in enumerate(cards, 1):
            card.number(number)
            if card not in self.cards:
                self._column.insertWidget(number - 1, card)
        self.cards = cards
        first = [self.follows] if self.follows is not None else []
        for one, after in pairwise([*first, *self.stops]):
            QWidget.setTabOrder(one, after)


def _mark(line: Field[Any], *, wrong: bool) -> None:
    editor = line.editor
    if bool(editor.property("wrong")) != wrong:
        editor.setProperty("wrong", wrong)
        editor.style().polish(editor)
