"""共建 and 阵地与经费: two tabs of 党建引领, each of several registers."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabWidget

from gui.desk import Desk
from gui.kit.later import Later
from gui.kit.part import Part
from gui.party.pairing_account import AccountPart, MonthsPart
from gui.party.pairing_alliances import alliances_register, merchants_register
from gui.party.pairing_money import budget_register, incomes_register
from gui.party.pairing_needs import needs_register, wishes_register
from gui.party.pairing_payments import lists_register, payments_register
from gui.party.pairing_register import Register
from gui.party.pairing_units import pairings_register, staff_register, units_register
from gui.party.pairing_venues import stars_register, venues_register


class Registers(Part):
    """Parts in tabs of their own; a subject leads to the one that shows it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.column.setContentsMargins(0, 8, 0, 0)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._tabs: dict[str, Later[Part]] = {}
        self.column.addWidget(self.tabs, 1)
        desk.compound_chosen.connect(self._on_compound)

    def add(self, key: str, title: str, make: Callable[[Desk], Part]) -> None:
        """Put a part in the next tab."""
        self._tabs[key] = Later(self.desk, make)
        self.tabs.addTab(self._tabs[key], title)

    @property
    def part(self) -> Part:
        """Give the part that is seen."""
        later = self.tabs.currentWidget()
        return later.part if isinstance(later, Later) else self

    def show_subject(self, key: str, subject_id: UUID | None = None) -> bool:
        """Show the part `key`, on one of its rows; tell whether it is here."""
        later = self._tabs.get(key)
        if later is None:
            return False
        self.tabs.setCurrentWidget(later)
        if isinstance(later.part, Register) and subject_id is not None:
            later.part.stand_on(subject_id)
        return True

    def refresh(self) -> None:
        """Read the part that is seen again."""
        later = self.tabs.currentWidget()
        if isinstance(later, Later):
            later.refresh()

    @Slot(object)
    def _on_compound(self, _compound_id: object) -> None:
        if self.isVisible():
            self.refresh()


class PairingTab(Registers):
    """共建: who builds together with whom, what was asked and done."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.add("pairing", self.tr("结对"), pairings_register)
        self.add("unit", self.tr("单位"), units_register)
        self.add("need", self.tr("需求"), needs_register)
        self.add("wish", self.tr("微心愿"), wishes_register)
        self.add("staff", self.tr("下沉人员"), staff_register)
        self.add("alliance", self.tr("联盟"), alliances_register)
        self.add("merchant", self.tr("党员商户"), merchants_register)
        self.add("months", self.tr("月度"), MonthsPart)


class VenuesTab(Registers):
    """阵地与经费: venues, stars, money."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.add("venue", self.tr("活动场所"), venues_register)
        self.add("stars", self.tr("星级"), stars_register)
        self.add("budget", self.tr("收支"), AccountPart)
        self.add("item", self.tr("预算"), budget_register)
        self.add("income", self.tr("收入"), incomes_register)
        self.add("rewards", self.tr("发放表"), lists_register)
        self.add("payment", self.tr("付款"), payments_register)
