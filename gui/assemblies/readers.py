"""Who reads the ballots, and which of the two readings it is: never one person for both."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox

from core.assemblies.counting import Reading
from core.assemblies.stages import Duty
from gui.assemblies import words
from gui.assemblies.seen import Seen
from gui.assemblies.way_forms import WayForm, choice
from gui.kit.wording import noted

READERS = (Duty.CALLER, Duty.TELLER)
BY_TWO = (Reading.FIRST, Reading.SECOND)


class ReaderForm(WayForm):
    """初录 or 复录, and by whom; who was chosen for a reading is proposed for it again.

    For the other reading somebody else is proposed, or nobody where there is nobody else.

    Signals:
        turned(): another reading or another reader.
    """

    turned = Signal()

    def __init__(self) -> None:
        self.reading = choice(Reading, words.reading)
        self.reading.removeItem(self.reading.findData(Reading.RULING.value))
        self.teller = QComboBox()
        super().__init__(
            (
                ("reading", words.translate("assemblies", "第几次录入"), self.reading),
                ("teller", words.translate("assemblies", "录入人"), self.teller),
            )
        )
        self.teller.setPlaceholderText(self.tr("请选择"))
        self._chosen: dict[Reading, str] = {}
        self.reading.currentIndexChanged.connect(self._on_reading)
        self.teller.currentIndexChanged.connect(self._on_teller)

    def show_readers(self, seen: Seen, *, is_other: bool) -> None:
        """Offer the readers of this assembly; in another one nobody is chosen yet."""
        if is_other:
            self._chosen.clear()
        self.teller.blockSignals(True)
        chosen = self.teller.currentData()
        self.teller.clear()
        for row in (one for one in seen.sheet.officials if one.duty in READERS):
            self.teller.addItem(noted(row.name, words.duty(row.duty)), row.name)
        if chosen and not is_other:  # who reads now, or nobody
            self.teller.setCurrentIndex(self.teller.findData(chosen))
        else:
            self._propose()
        self.teller.blockSignals(False)

    @property
    def now(self) -> Reading:
        """Give which reading it is."""
        return Reading(self.reading.currentData())

    @property
    def name(self) -> str:
        """Give who reads; nothing while nobody is chosen."""
        return str(self.teller.currentData() or "")

    def begin(self, reading: Reading) -> None:
        """Turn to a reading."""
        self.reading.setCurrentIndex(BY_TWO.index(reading))

    def _propose(self) -> None:
        now = self.now
        others = {name for reading, name in self._chosen.items() if reading is not now}
        if now is Reading.SECOND and not others:  # whoever would be proposed first read first
            others = {str(self.teller.itemData(0))}
        names = [str(self.teller.itemData(at)) for at in range(self.teller.count())]
        kept = self._chosen.get(now)
        free = [kept] if kept in names else [name for name in names if name not in others]
        self.teller.setCurrentIndex(names.index(str(free[0])) if free else -1)

    @Slot()
    def _on_reading(self) -> None:
        self.teller.blockSignals(True)
        self._propose()
        self.teller.blockSignals(False)
        self.turned.emit()

    @Slot()
    def _on_teller(self) -> None:
        if self.name:
            self._chosen[self.now] = self.name
        self.turned.emit()

    def keep(self) -> None:
        """Know who read this time: a ballot of his is on the disk."""
        self._chosen[self.now] = self.name
