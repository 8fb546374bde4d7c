"""A gauge: what share of a whole is reached, where the law's threshold lies, and what is short."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.law.shares import Bound, percent_text, shortfall
from core.law.verdicts import ShareTest
from gui.kit.counts import COUNTS
from gui.kit.icons import draw
from gui.kit.states import State, Tone
from gui.kit.theme import ICON, THEME
from gui.kit.wording import joined, share_text, square_metres, word

translate = QCoreApplication.translate

BAR = 10
GAP = 4
NARROWEST = 200
SMALL = 90
THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Share:
    """What a gauge shows. `thousandths` only draw; the words carry the exact figures.

    `threshold` is None where the law fixes none; then no tick stands and no state.
    """

    title: str
    figures: str
    percent: str
    thousandths: int
    threshold: Fraction | None
    threshold_words: str
    state: State


class Gauge(QWidget):
    """Title, bar with its tick, figures, and the state in words: 已达到 or 还差 3 人."""

    def __init__(self, share: Share | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        THEME.changed.connect(self._on_theme)
        self._name()

    @property
    def share(self) -> Share | None:
        """Give what is shown."""
        return self._share

    def show_share(self, share: Share | None) -> None:
        """Show another share."""
        self._share = share
        self._name()
        self.update()

    def _name(self) -> None:
        share = self._share
        words = (
            (share.title, share.percent, share.figures, share.threshold_words, share.state.word)
            if share
            else ()
        )
        self.setAccessibleName(joined(word for word in words if word))

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(NARROWEST + 80, 3 * line + BAR + 5 * GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._share is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, width = self.fontMetrics().height(), self.width()
        self._words(painter, 0, self._share.title, self._share.percent)
        top = line + GAP
        self._bar(painter, self._share, top, width)
        painter.setFont(THEME.font(SMALL))
        second = top + BAR + 2 * GAP
        self._words(painter, second, self._share.figures, self._share.threshold_words, quiet=True)
        self._state(painter, self._share.state, second + line)
        painter.end()

    def _words(
        self, painter: QPainter, top: int, left: str, right: str, *, quiet: bool = False
    ) -> None:
        metrics, width = painter.fontMetrics(), self.width()
        painter.setPen(THEME.colour("secondary" if quiet else "ink"))
        box = QRectF(0, top, width, metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, right)
        room = width - metrics.horizontalAdvance(right) - 2 * GAP
        said = metrics.elidedText(left, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, said)

    def _bar(self, painter: QPainter, share: Share, top: int, width: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(THEME.colour("line"))
        painter.drawRoundedRect(QRectF(0, top, width, BAR), BAR / 2, BAR / 2)
        part = min(max(share.thousandths, 0), THOUSAND)
        if part:
            tone = Tone.NOW if share.state.tone is Tone.PLAIN else share.state.tone
            painter.setBrush(THEME.colour(tone.value))
            filled = max(width * part / THOUSAND, BAR)
            painter.drawRoundedRect(QRectF(0, top, filled, BAR), BAR / 2, BAR / 2)
        if share.threshold is not None:
            at = float(share.threshold) * width
            painter.setPen(QPen(THEME.colour("ink"), 2))
            painter.drawLine(QPointF(at, top - 3), QPointF(at, top + BAR + 3))

    def _state(self, painter: QPainter, state: State, top: int) -> None:
        metrics = painter.fontMetrics()
        colour = THEME.colour(state.tone.value)
        size = min(ICON, metrics.height())
        draw(painter, QRectF(0, top, size, size), state.icon_name, colour.name())
        painter.setPen(colour)
        left = size + GAP
        box = QRectF(left, top, self.width() - left, metrics.height())
        room = int(box.width())
        said = metrics.elidedText(state.word, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, said)


def share_of(test: ShareTest) -> Share:
    """Show one of the law's comparisons."""
    thousandths = 0
    if test.part is not None and test.whole:
        thousandths = int(Fraction(test.part) / Fraction(test.whole) * THOUSAND)
    part, whole = _amount(test, test.part), _amount(test, test.whole)
    return Share(
        title=word(test.name),
        figures=f"{part} / {whole}",
        percent=test.percent,
        thousandths=thousandths,
        threshold=test.threshold.share,
        threshold_words=_threshold(test),
        state=_state_of(test),
    )


def _threshold(test: ShareTest) -> str:
    if test.threshold.bound is Bound.AT_LEAST:
        said = translate("gauge", "须占{share}以上")
    else:
        said = translate("gauge", "须超过{share}")
    return said.format(share=share_text(test.threshold))


def _state_of(test: ShareTest) -> State:
    if test.met is None:
        return State(translate("gauge", "数据不全，不能判断"), Tone.WAITING, "help-circle")
    if test.met:
        return State(translate("gauge", "已达到"), Tone.DONE)
    return State(
        translate("gauge", "还差 {short}").format(short=_short(test)), Tone.WAITING, "alert-circle"
    )


def _short(test: ShareTest) -> str:
    short = test.short_by
    if short is None or test.part is None or test.whole is None or test.by_persons:
        return _amount(test, short)
    said = shortfall(Decimal(short), Decimal(test.part), Decimal(test.whole))
    return _amount(test, said)


def _amount(test: ShareTest, number: int | Decimal | None) -> str:
    if number is None:
        return translate("gauge", "不明")
    if test.by_persons:
        return COUNTS.persons(int(number))
    return square_metres(Decimal(number))


def short_share_of(test: ShareTest, title: str) -> Share:
    """Say it in a narrow room: title and percentage at the left, the threshold at the right."""
    share = share_of(test)
    at_least = test.threshold.bound is Bound.AT_LEAST
    wanted = translate("gauge", "须满 {share}") if at_least else translate("gauge", "须超 {share}")
    return replace(
        share,
        title=f"{title}　{share.percent}",
        percent=wanted.format(share=test.threshold.fraction()),
        threshold_words="",
    )


def share_of_count(title: str, part: int, whole: int, unit: str, state: State) -> Share:
    """Show a plain ratio without a threshold: delivered, returned, entered twice."""
    return Share(
        title=title,
        figures=f"{part} / {whole} {unit}",
        percent=percent_text(part, whole) if whole else "—",
        thousandths=part * THOUSAND // whole if whole else 0,
        threshold=None,
        threshold_words="",
        state=state,
    )
