"""A tab whose part is built when it is first seen: a page of many tabs opens at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.desk import Desk
from gui.kit.part import Part

P = TypeVar("P", bound=Part)


class Later(Part, Generic[P]):
    """Stands in a tab for the part that `make` builds."""

    def __init__(self, desk: Desk, make: Callable[[Desk], P]) -> None:
        super().__init__(desk)
        self._make = make
        self._part: P | None = None

    @property
    def part(self) -> P:
        """Give the part itself."""
        if self._part is None:
            self._part = self._make(self.desk)
            self._part.column.setContentsMargins(0, 0, 0, 0)
            self.column.addWidget(self._part, 1)
        return self._part

    def refresh(self) -> None:
        self.part.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        self.part.show()  # which reads as it is seen
        QWidget.showEvent(self, event)
