"""The rail: the stages of a work, each done, now, to come, or blocked and why."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QVBoxLayout, QWidget

from gui.kit.anatomy import plain_tip
from gui.kit.icons import draw
from gui.kit.states import State, Tone
from gui.kit.theme import ICON, RADIUS, THEME
from gui.kit.wording import joined

PADDING = 8
WIDTH = 208
TEXT = WIDTH - 3 * PADDING - ICON
SMALL = 90
WRAPPED = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Step:
    """One stage: its key for the page, its title, its state, and lines below (dates, the reason).

    The state's word is shown: 已完成, 进行中, 未开始, 有一项不合要求.
    """

    key: Hashable
    title: str
    state: State
    lines: tuple[str, ...] = field(default=())


class _StepButton(QAbstractButton):
    """One stage, painted: icon on the line, title, word, lines."""

    def __init__(self, step: Step, *, first: bool, last: bool) -> None:
        super().__init__()
        self.step = step
        self._first, self._last = first, last
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(step.title)
        self.setAccessibleName(joined((step.title, step.state.word, *step.lines)))
        self.setToolTip(plain_tip("\n".join((step.title, step.state.word, *step.lines))))

    def sizeHint(self) -> QSize:
        small = QFontMetrics(THEME.font(SMALL))
        height = self._high(self.fontMetrics(), self.step.title)
        height += sum(self._high(small, line) for line in self._small_lines())
        return QSize(WIDTH, height + 3 * PADDING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(THEME.colour("accent_soft" if self.isChecked() else "raised"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        if self.hasFocus():
            painter.setPen(THEME.colour("link"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        self._draw_line(painter)
        self._draw_words(painter)
        painter.end()

    def _draw_line(self, painter: QPainter) -> None:
        middle = PADDING + ICON / 2
        top = self._icon_top()
        painter.setPen(QPen(THEME.colour("line"), 2))
        if not self._first:
            painter.drawLine(QPointF(middle, 0), QPointF(middle, top - 2))
        if not self._last:
            painter.drawLine(QPointF(middle, top + ICON + 2), QPointF(middle, self.height()))
        state = self.step.state
        colour = getattr(THEME.tokens, state.tone.value)
        draw(painter, QRectF(PADDING, top, ICON, ICON), state.icon_name, colour)

    def _draw_words(self, painter: QPainter) -> None:
        top = PADDING * 3 // 2
        quiet = self.step.state.tone is Tone.QUIET
        painter.setPen(THEME.colour("secondary" if quiet else "ink"))
        painter.setFont(self.font())
        top += self._draw(painter, top, self.step.title)
        painter.setFont(THEME.font(SMALL))
        for number, line in enumerate(self._small_lines()):
            role = self.step.state.tone.value if number == 0 else "secondary"
            painter.setPen(THEME.colour(role))
            top += self._draw(painter, top, line)

    def _draw(self, painter: QPainter, top: int, text: str) -> int:
        """Draw a text in as many lines as it needs; give how high that is."""
        high = self._high(painter.fontMetrics(), text)
        painter.drawText(QRectF(2 * PADDING + ICON, top, TEXT, high), WRAPPED, text)
        return high

    def _high(self, metrics: QFontMetrics, text: str) -> int:
        wanted = metrics.boundingRect(QRect(0, 0, TEXT, 0), WRAPPED, text).height()
        return max(wanted, self.fontMetrics().height())

    def _small_lines(self) -> tuple[str, ...]:
        return (self.step.state.word, *self.step.lines)

    def _icon_top(self) -> float:
        return PADDING * 3 / 2 + (self.fontMetrics().height() - ICON) / 2


class Rail(QScrollArea):
    """Stages from top to bottom; arrow keys move, Enter and Space choose.

    Signals:
        chosen(object): the key of the stage to show.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH + 2 * PADDING)
        self._buttons: list[_StepButton] = []
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        THEME.changed.connect(self._on_theme)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Give the stages shown."""
        return tuple(button.step for button in self._buttons)

    def show_steps(self, steps: Sequence[Step], chosen: Hashable | None = None) -> None:
        """Show these stages; `chosen` is the key of the one that stands beside."""
        for button in self._buttons:
            self._group.removeButton(button)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, PADDING, 0)
        column.setSpacing(0)
        last = len(steps) - 1
        self._buttons = [
            _StepButton(step, first=at == 0, last=at == last) for at, step in enumerate(steps)
        ]
        for button in self._buttons:
            self._group.addButton(button)
            button.installEventFilter(self)
            button.setChecked(button.step.key == chosen)
            column.addWidget(button)
        column.addStretch(1)
        self.setWidget(inside)
        QTimer.singleShot(0, self, self._show_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        at = next((n for n, button in enumerate(self._buttons) if button.hasFocus()), -1)
        if step and 0 <= at + step < len(self._buttons):
            self._buttons[at + step].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self._buttons[at + step])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            self._buttons[at].click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _show_chosen(self) -> None:
        button = self._group.checkedButton()  # the group knows who is still there
        if button is not None:
            self.ensureWidgetVisible(button, 0, button.height())

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, _StepButton):
            self.chosen.emit(button.step.key)

    @Slot()
    def _on_theme(self) -> None:
        for button in self._buttons:
            button.updateGeometry()
            button.update()
