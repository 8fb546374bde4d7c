"""The four gauges: participation and approval by area and by persons, live, with what is short."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from core.assemblies.outlook import Footing, ItemOutlook, Outlook, approval_of, participation_of
from core.law.verdicts import Ruling, ShareTest
from gui.assemblies.endings import ending, footing_words, standing, struck_state
from gui.kit.anatomy import GAP, plain_label
from gui.kit.gauge import Gauge, Share, short_share_of
from gui.kit.states import StateLabel
from gui.kit.theme import THEME, Size

WIDTHS = {Size.NORMAL: 232, Size.LARGE: 256, Size.HUGE: 280}


class GaugePanel(QScrollArea):
    """The column at the right of an assembly: the shares of one row of the ballot."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("参加表决和同意的比例"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outlook: Outlook | None = None
        self._chosen: UUID | None = None
        self.participation = (Gauge(), Gauge())
        self.approval = (Gauge(), Gauge())
        self.items = _choice(self.tr("看哪一项"))
        self.items.activated.connect(self._on_choice)
        self.readings = _choice(self.tr("未交回的票怎么算"))
        self.readings.addItems([self.tr("只算交回的票"), self.tr("未交回的随多数")])
        self.readings.activated.connect(self._on_choice)
        self.state = StateLabel()
        self.footing = plain_label("", "small", wrap=True)
        self.ending = plain_label("", "secondary", wrap=True)
        self._way = plain_label("", "small", wrap=True)
        self._approval = plain_label(self.tr("同意"), "heading")
        self._shown = QWidget()
        self._lay_out()
        THEME.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        for widget in (
            *(self.items, self.state, self.ending, self.readings, self.footing),
            *(plain_label(self.tr("参加表决"), "heading"), *self.participation),
            *(self._approval, *self.approval, self._way),
        ):
            inner.addWidget(widget)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.addWidget(self._shown)
        column.addStretch(1)
        self.setWidget(inside)

    def show_outlook(self, outlook: Outlook | None) -> None:
        """Show the shares as they stand; there are none before the roll is frozen."""
        self._outlook = outlook
        self._shown.setVisible(outlook is not None)
        if outlook is None:
            return
        ids = [one.item.id for one in outlook.items]
        if [self.items.itemData(n) for n in range(self.items.count())] != ids:
            self.items.clear()
            for one in outlook.items:
                self.items.addItem(one.item.label, one.item.id)
        self.items.setVisible(bool(ids))
        self._way.setText(
            self.tr("发出 {issued}，送达 {delivered}，收回 {returned}，计入 {settled}").format(
                issued=outlook.issued,
                delivered=outlook.delivered,
                returned=outlook.returned,
                settled=outlook.settled,
            )
        )
        self._way.setVisible(outlook.issued > 0)
        if ids:
            number = ids.index(self._chosen) if self._chosen in ids else 0
            self.items.setCurrentIndex(number)
            self._choose(outlook, outlook.items[number])
        else:
            self._show_tests(self.participation, outlook.participation)
            self._tell("")
            for widget in (self.state, self.readings, self._approval, *self.approval):
                widget.hide()

    def _choose(self, outlook: Outlook, one: ItemOutlook) -> None:
        if self._chosen != one.item.id or one.follow is None or not one.follow.tests:
            with QSignalBlocker(self.readings):
                self.readings.setCurrentIndex(int(one.in_force is one.follow))
        self._chosen = one.item.id
        self.readings.setVisible(one.follow is not None and bool(one.follow.tests))
        self._show_ruling(outlook, one, self._ruling(one))
        is_told = outlook.footing not in (Footing.UNREAD, Footing.ENDED)
        self.state.setVisible(is_told)
        if is_told:
            self.state.set_state(standing(one))
        self._tell(ending(outlook, one) if is_told else "")
        self.footing.setText(footing_words(outlook))
        self.footing.setVisible(outlook.issued > 0)

    def _ruling(self, one: ItemOutlook) -> Ruling:
        follow = one.follow
        chosen = self.readings.currentIndex() == 1
        return follow if chosen and follow is not None and follow.tests else one.strict

    def _show_ruling(self, outlook: Outlook, one: ItemOutlook, ruling: Ruling) -> None:
        self._show_tests(self.participation, participation_of(ruling))
        self._show_tests(self.approval, approval_of(ruling), struck=one.struck)
        is_read = outlook.settled > 0 or outlook.footing is not Footing.UNREAD
        for widget in (self._approval, *self.approval):
            widget.setVisible(is_read)

    def _show_tests(
        self, gauges: tuple[Gauge, ...], tests: tuple[ShareTest, ...], *, struck: bool = False
    ) -> None:
        for gauge, test in zip(gauges, tests, strict=True):
            share = self._share(test)
            gauge.show_share(replace(share, state=struck_state()) if struck else share)

    def _share(self, test: ShareTest) -> Share:
        """Say it in a narrow column: the heading above has said of what."""
        return short_share_of(test, self.tr("人数") if test.by_persons else self.tr("面积"))

    def _tell(self, text: str) -> None:
        self.ending.setText(text)
        self.ending.setVisible(bool(text))
        if not text:
            self.footing.hide()

    @Slot()
    def _on_choice(self) -> None:
        number = self.items.currentIndex()
        if self._outlook is not None and 0 <= number < len(self._outlook.items):
            self._choose(self._outlook, self._outlook.items[number])

    @Slot()
    def _fit(self) -> None:
        self.setFixedWidth(WIDTHS[THEME.size])


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
