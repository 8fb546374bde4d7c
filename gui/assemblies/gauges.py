"""The four gauges: participation and approval by area and by persons, live, with what is short."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from core.assemblies.outlook import ItemOutlook, Outlook
from core.law.verdicts import ShareTest
from gui.kit.anatomy import GAP, plain_label
from gui.kit.gauge import Gauge, Share, short_share_of
from gui.kit.theme import THEME, Size

WIDTHS = {Size.NORMAL: 232, Size.LARGE: 256, Size.HUGE: 280}


class GaugePanel(QScrollArea):
    """The column at the right of an assembly."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("参加表决和同意的比例"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outlook: Outlook | None = None
        self._chosen: UUID | None = None
        self.participation = (Gauge(), Gauge())
        self.approval = (Gauge(), Gauge())
        self.items = QComboBox()
        self.items.setAccessibleName(self.tr("看哪一项的同意票"))
        self.items.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.items.activated.connect(self._on_item)
        self._way = plain_label("", "small", wrap=True)
        self._shown = QWidget()
        inner = QVBoxLayout(self._shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        inner.addWidget(plain_label(self.tr("参加表决"), "heading"))
        for gauge in self.participation:
            inner.addWidget(gauge)
        self._approval = plain_label(self.tr("同意"), "heading")
        inner.addWidget(self._approval)
        inner.addWidget(self.items)
        for gauge in self.approval:
            inner.addWidget(gauge)
        inner.addWidget(self._way)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.addWidget(self._shown)
        column.addStretch(1)
        self.setWidget(inside)
        THEME.changed.connect(self._fit)
        self._fit()

    def show_outlook(self, outlook: Outlook | None) -> None:
        """Show the shares as they stand; there are none before the roll is frozen."""
        self._outlook = outlook
        self._shown.setVisible(outlook is not None)
        if outlook is None:
            return
        for gauge, test in zip(self.participation, outlook.participation, strict=True):
            gauge.show_share(self._share(test))
        ids = [one.item.id for one in outlook.items]
        if [self.items.itemData(n) for n in range(self.items.count())] != ids:
            self.items.clear()
            for one in outlook.items:
                self.items.addItem(one.item.label, one.item.id)
        for widget in (self._approval, self.items, *self.approval):
            widget.setVisible(bool(ids) and outlook.settled > 0)
        if ids:
            number = ids.index(self._chosen) if self._chosen in ids else 0
            self.items.setCurrentIndex(number)
            self._show_item(outlook.items[number])
        self._way.setText(
            self.tr("发出 {issued}，送达 {delivered}，收回 {returned}，计入 {settled}").format(
                issued=outlook.issued,
                delivered=outlook.delivered,
                returned=outlook.returned,
                settled=outlook.settled,
            )
        )
        self._way.setVisible(outlook.issued > 0)

    def _show_item(self, one: ItemOutlook) -> None:
        self._chosen = one.item.id
        for gauge, test in zip(self.approval, one.approval, strict=True):
            gauge.show_share(self._share(test))

    def _share(self, test: ShareTest) -> Share:
        """Say it in a narrow column: the heading above has said of what."""
        return short_share_of(test, self.tr("人数") if test.by_persons else self.tr("面积"))

    @Slot(int)
    def _on_item(self, number: int) -> None:
        if self._outlook is not None and 0 <= number < len(self._outlook.items):
            self._show_item(self._outlook.items[number])

    @Slot()
    def _fit(self) -> None:
        self.setFixedWidth(WIDTHS[THEME.size])
