"""进行中的业主大会: one card each, with what its stage still lacks and four small gauges."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.agenda import RunningRow
from core.assemblies.outlook import ItemOutlook, approval_of, participation_of
from core.law.verdicts import ShareTest
from gui.desk import Desk, Place
from gui.kit.anatomy import GAP, plain_label
from gui.kit.gauge import Gauge, short_share_of
from gui.kit.section import Section
from gui.kit.states import State, StateLabel, Tone
from gui.kit.wording import word
from gui.places import ASSEMBLIES

EDGE = 12


class RunningCard(QFrame):
    """One assembly."""

    def __init__(self, desk: Desk, row: RunningRow) -> None:
        super().__init__()
        self.row = row
        self._desk = desk
        self.setProperty("role", "card")
        head = QHBoxLayout()
        head.setSpacing(GAP * 2)
        head.addWidget(plain_label(row.title, wrap=True), 1)
        head.addWidget(StateLabel(State(word(row.stage), Tone.NOW)))
        button = QPushButton(self.tr("打开会议"))
        button.setAccessibleName(self.tr("打开会议：{title}").format(title=row.title))
        button.clicked.connect(self._on_open)
        head.addWidget(button)
        self.open_button = button
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, GAP, EDGE, EDGE)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(plain_label(self._lacking(), "secondary", wrap=True))
        self.gauges = [Gauge(short_share_of(test, title)) for test, title in self._tests()]
        one = self._first()
        if one is not None:
            shown = self.tr("下面是“{item}”的比例").format(item=one.item.label)
            column.addWidget(plain_label(shown, "small", wrap=True))
        if self.gauges:
            gauges = QHBoxLayout()
            gauges.setSpacing(GAP * 2)
            for gauge in self.gauges:
                gauges.addWidget(gauge, 1)
            column.addLayout(gauges)

    def _lacking(self) -> str:
        blocking = [need for need in self.row.needs if need.blocks]
        if not blocking:
            return self.tr("这个阶段的要求都满足了，可以进入下一阶段。")
        first = blocking[0].text
        if len(blocking) == 1:
            return self.tr("还缺一项：{first}").format(first=first)
        said = self.tr("还缺 {count} 项，先办：{first}")
        return said.format(count=len(blocking), first=first)

    def _first(self) -> ItemOutlook | None:
        """Give the row of the ballot that the gauges are of, once anything of it is counted."""
        outlook = self.row.outlook
        if outlook is None or not outlook.settled:
            return None
        return next((one for one in outlook.items if not one.struck), None)

    def _tests(self) -> list[tuple[ShareTest, str]]:
        """Give the shares that count by now, and what each is called."""
        outlook = self.row.outlook
        if outlook is None:
            return []
        turnout = self.tr("参加人数"), self.tr("参加面积")
        one = self._first()
        if one is None:
            return [(test, _title(test, turnout)) for test in outlook.participation]
        first = one.in_force
        agreeing = self.tr("同意人数"), self.tr("同意面积")
        found = [(test, _title(test, turnout)) for test in participation_of(first)]
        return [*found, *((test, _title(test, agreeing)) for test in approval_of(first))]

    @Slot()
    def _on_open(self) -> None:
        self._desk.go(Place(ASSEMBLIES, self.row.id))


class RunningList(Section):
    """The cards; hidden while no assembly runs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("进行中的业主大会"))
        self._desk = desk
        self.cards: list[RunningCard] = []
        self._inside = QWidget()
        self.add(self._inside)

    def show_rows(self, rows: Sequence[RunningRow]) -> None:
        """Show these assemblies."""
        old, self._inside = self._inside, QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.cards = [RunningCard(self._desk, row) for row in rows]
        for card in self.cards:
            column.addWidget(card)
        self.body.replaceWidget(old, self._inside)
        old.deleteLater()
        self.setVisible(bool(rows))


def _title(test: ShareTest, titles: tuple[str, str]) -> str:
    of_persons, of_area = titles
    return of_persons if test.by_persons else of_area
