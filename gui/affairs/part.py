"""What the parts of 问题与资金 share: shown by an id, and read off the thread of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot

from core.scope import ALL, Scope
from gui.desk import Desk
from gui.kit.part import Part
from gui.kit.tasks import Latest, Work


class SubjectPart(Part):
    """A part that can be asked for one thing by its id."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._lists: Latest[Any] = Latest(desk.tasks, self)
        self._ones: Latest[Any] = Latest(desk.tasks, self)
        self._then: Callable[[Any], None] | None = None
        self._one_then: Callable[[Any], None] | None = None
        self._lists.arrived.connect(self._on_listed)
        self._ones.arrived.connect(self._on_one)

    def show_subject(self, subject_id: UUID, kind: str) -> None:
        """Be asked for one thing; it is shown with the next reading."""

    @property
    def scope(self) -> Scope:
        """Give the compound in hand, or all."""
        compound_id = self.desk.compound_id
        return ALL if compound_id is None else Scope.compound(compound_id)

    def load(self, title: str, work: Work[Any], then: Callable[[Any], None]) -> None:
        """Read the list; only the newest answer reaches `then`."""
        self._then = then
        self._lists.ask(title, work)

    def load_one(self, title: str, work: Work[Any], then: Callable[[Any], None]) -> None:
        """Read the one that is chosen."""
        self._one_then = then
        self._ones.ask(title, work)

    @Slot(object)
    def _on_listed(self, answer: object) -> None:
        if self._then is not None:
            self._then(answer)

    @Slot(object)
    def _on_one(self, answer: object) -> None:
        if self._one_then is not None:
            self._one_then(answer)
