"""Page: what stands in the middle of the window, and when it reads again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from core.changes import Changes, Topic
from core.errors import KnownError
from gui.desk import Desk, Place
from gui.kit.anatomy import PageHead, Summary
from gui.kit.form import Form
from gui.kit.paper_list import PREVIEW, PaperCard
from gui.kit.tasks import Latest, Work

EDGE = 24
BETWEEN = 16


class Page(QWidget):
    """A page: title row, content, summary row.

    A subclass names the `TOPICS` it shows, fills `self.body` in `__init__`, reads in `refresh` and
    is told in `opened` where the user wants to be. It is refreshed when it is first seen, when one
    of its topics changed, when another day begins, and when another compound is taken in hand if it
    FOLLOWS_COMPOUND. While it is hidden it only becomes stale.
    """

    TOPICS: ClassVar[frozenset[Topic]] = frozenset()
    FOLLOWS_COMPOUND: ClassVar[bool] = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._stale = True
        self._reads: Latest[Any] | None = None
        self._then: Callable[[Any], None] | None = None
        self.head = PageHead(self)
        self.body: QBoxLayout = QVBoxLayout()
        self.body.setSpacing(BETWEEN)
        self.summary = Summary(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(EDGE, EDGE, EDGE, BETWEEN)
        outer.setSpacing(BETWEEN)
        outer.addWidget(self.head)
        outer.addLayout(self.body, 1)
        outer.addWidget(self.summary)
        desk.changed.connect(self._on_changed)
        desk.compound_chosen.connect(self._on_compound_chosen)
        desk.day_changed.connect(self._on_day_changed)

    # For subclasses

    def opened(self, place: Place) -> None:
        """Somebody wants to be at `place`, which lies on this page. Called before it is shown."""

    def refresh(self) -> None:
        """Read what the page shows. What takes over 0.1 s goes through `load`."""

    def may_leave(self) -> bool:
        """Tell whether the page may be left; ask first if something half-filled would be lost."""
        return True

    def help_name(self) -> str:
        """Name the page of resources/help that F1 opens."""
        return type(self).__module__.split(".")[1]

    def help_tab(self) -> str:
        """Name the tab that is open, of which F1 tells first; a page without tabs has none."""
        return ""

    def save_in_hand(self) -> bool:
        """Save the form that has the keyboard; tell whether there was one."""
        focus = QApplication.focusWidget()
        while focus is not None and focus is not self:
            if isinstance(focus, Form):
                focus.submitted.emit()
                return True
            focus = focus.parentWidget()
        return False

    def print_in_hand(self) -> bool:
        """Preview the paper that has the keyboard, or the only one; tell whether there was one."""
        cards = [
            card
            for card in self.findChildren(PaperCard)
            if card.buttons[PREVIEW].isVisible() and card.buttons[PREVIEW].isEnabled()
        ]
        focus = QApplication.focusWidget()
        held = [card for card in cards if focus is not None and card.isAncestorOf(focus)]
        chosen = held or cards
        if len(chosen) == 1:
            chosen[0].buttons[PREVIEW].click()
        return len(chosen) == 1

    def load(self, title: str, work: Work[Any], then: Callable[[Any], None]) -> None:
        """Read off the window's thread; only the newest answer reaches `then`."""
        if self._reads is None:
            self._reads = Latest(self.desk.tasks, self)
            self._reads.arrived.connect(self._on_arrived)
            self._reads.refused.connect(self._on_read_refused)
            self._reads.failed.connect(self._on_read_failed)
        self._then = then
        self._reads.ask(title, work)

    def read_refused(self, error: KnownError) -> None:
        """A read of `load` was refused; the frame says why, unless a subclass knows better."""
        self.desk.refuse(error)

    # What the frame and the subclass may ask

    @property
    def is_stale(self) -> bool:
        """Whether what is shown may be out of date."""
        return self._stale

    def mark_stale(self) -> None:
        """Read again: now if seen, else when it will be."""
        self._stale = True
        if self.isVisible():
            self._freshen()

    # Slots and Qt

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*self.TOPICS):
            self.mark_stale()

    @Slot(object)
    def _on_compound_chosen(self, _compound_id: object) -> None:
        if self.FOLLOWS_COMPOUND:
            self.mark_stale()

    @Slot(object)
    def _on_day_changed(self, _day: object) -> None:
        self.mark_stale()

    @Slot(object)
    def _on_arrived(self, answer: object) -> None:
        if self._then is not None:
            self._then(answer)

    @Slot(object)
    def _on_read_refused(self, error: KnownError) -> None:
        self.read_refused(error)

    @Slot(object)
    def _on_read_failed(self, error: Exception) -> None:
        self.desk.refuse(error)

    def _freshen(self) -> None:
        self._stale = False
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._freshen()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._reads is not None and self._reads.is_waiting:
            self._reads.drop()
            self._stale = True
