"""Desk: what every page is given. Passed on, never global."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from core.changes import Changes, Topic
from core.errors import KnownError
from core.progress import ProgressSink
from core.unsaved.rows import UnsavedRow
from gui.day import DayWatch
from gui.kit.preferences import Preferences
from gui.kit.tasks import Task, Tasks, Work
from gui.kit.unsaved import Unsaved

if TYPE_CHECKING:  # loads SQLAlchemy, which waits until the first paint
    from core.office import Office
    from core.rosters.rows import CompoundRow

T = TypeVar("T")
COMPOUND = "compound"
OF_COMPOUNDS = (Topic.COMPOUND, Topic.DWELLING)


@dataclass(frozen=True, slots=True)
class Place:
    """Where to go: a page of `gui.navigation`, the thing to show on it, and a part of it.

    `part` is the page's own word for a tab or a stage; `facts` what else it wants to be told.
    """

    page: str
    subject_id: UUID | None = None
    part: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Toast:
    """What was done, in a sentence, and how to take it back, if it can be."""

    text: str
    undo: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class First:
    """What a desk knows from its first moment on; a worker reads it while the door still stands."""

    compounds: tuple[CompoundRow, ...]
    forms: tuple[UnsavedRow, ...]

    @classmethod
    def of(cls, office: Office) -> First:
        """Read it; takes a while where there are many homes."""
        return cls(office.rosters.compounds(), office.unsaved.forms())


class Desk(QObject):
    """The open office and everything around it that pages share.

    `here` is the place that is open, as the frame says.

    Signals:
        changed(Changes): an act changed data; pages that show its topics read again.
        compound_chosen(UUID | None): another compound is in hand; None is 全部小区.
        day_changed(date): midnight has passed, or the clock was set; what counts days reads again.
        going(Place): somebody wants to be there; the frame goes.
        going_back(): to the place before.
        said(Toast): shown for some seconds at the bottom.
        helping(QWidget): F1 was pressed in a dialog; the frame shows the page's help over it.
        putting_back(Path): a backup is to take the place of the data; the window does it.
        refused(Exception): an error nobody else shows: one sentence, or the crash dialog.
    """

    changed = Signal(object)
    compound_chosen = Signal(object)
    day_changed = Signal(object)
    going = Signal(object)
    going_back = Signal()
    said = Signal(object)
    helping = Signal(object)
    putting_back = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        office: Office,
        preferences: Preferences,
        tasks: Tasks,
        parent: QObject | None = None,
        *,
        first: First | None = None,
    ) -> None:
        """`first` was read in a worker where a window stands; else it is read now."""
        super().__init__(parent)
        first = first or First.of(office)
        self.office = office
        self.preferences = preferences
        self.tasks = tasks
        tasks.unheard.connect(self.refuse)
        self.here: Place | None = None
        self.unsaved = Unsaved(self, first.forms)
        self.day = DayWatch(office.clock, self)
        self.day.changed.connect(self.day_changed)
        self._compounds = first.compounds
        self._read = self._compounds
        known = preferences.table(COMPOUND).get(office.profile.code)
        self._compound_id = next((c.id for c in self._compounds if str(c.id) == known), None)
        if self._compound_id is None and len(self._compounds) == 1:
            self._compound_id = self._compounds[0].id

    # The compound in hand

    @property
    def compounds(self) -> tuple[CompoundRow, ...]:
        """Give all compounds of the office, as last read."""
        return self._compounds

    @property
    def compound_id(self) -> UUID | None:
        """Give the compound in hand; None where all are."""
        return self._compound_id

    @property
    def compound(self) -> CompoundRow | None:
        """Give the row of the compound in hand."""
        return next((c for c in self._compounds if c.id == self._compound_id), None)

    def shows(self, compound_id: UUID | None) -> bool:
        """Tell whether what belongs to a compound is to be seen: it is in hand, or all are.

        What belongs to a community, and so to no compound, is always seen.
        """
        return compound_id is None or self._compound_id in (None, compound_id)

    def choose_compound(self, compound_id: UUID | None) -> None:
        """Take another compound in hand; None for all."""
        if compound_id == self._compound_id:
            return
        self._compound_id = compound_id
        kept = dict(self.preferences.table(COMPOUND))
        kept[self.office.profile.code] = str(compound_id) if compound_id else ""
        self.preferences.set(COMPOUND, kept)
        self.compound_chosen.emit(compound_id)

    # Work

    def act(
        self,
        title: str,
        work: Work[T],
        then: Callable[[Any], object] | None = None,
        refused: Callable[[KnownError], object] | None = None,
        *,
        can_cancel: bool = True,
    ) -> Task[T]:
        """Do something that changes data, in its turn and off the window's thread.

        `then` is given the result, in the window's thread, after its Changes are published.
        `refused` is given a known error, to be said beside the field; without it, or where its page
        is gone by then, the frame says it. Both are bound methods of the page, or a `partial` of
        one that carries what it will need: another act may be asked for before this one has its
        turn, so no field of the page may hold that. A bug always goes to the crash dialog; what is
        to live again after it listens to the task's `finished`.
        """
        task = Task(title, self._reading_after(work), can_cancel=can_cancel)
        task.succeeded.connect(self._on_act_done)
        return self.tasks.act(self._told(task, then, refused))

    def look(
        self,
        title: str,
        work: Work[T],
        then: Callable[[Any], object] | None = None,
        refused: Callable[[KnownError], object] | None = None,
        *,
        can_cancel: bool = True,
    ) -> Task[T]:
        """Read or print something off the window's thread; see `act`."""
        task = Task(title, work, can_cancel=can_cancel)
        return self.tasks.look(self._told(task, then, refused))

    def aside(
        self,
        title: str,
        work: Work[T],
        then: Callable[[Any], object] | None = None,
        refused: Callable[[KnownError], object] | None = None,
    ) -> Task[T]:
        """Make a backup while acts go on; it is not stopped in between. See `act`."""
        task = Task(title, work, can_cancel=False)
        return self.tasks.aside(self._told(task, then, refused))

    def publish(self, changes: Changes) -> None:
        """Tell all pages what changed; for an act that was not made through `act`."""
        if changes.touches(*OF_COMPOUNDS):
            self._read = self.office.rosters.compounds()
        self._tell(changes)

    @Slot(object)
    def refuse(self, error: Exception) -> None:
        """Say what went wrong: one sentence if it is known, else the crash dialog."""
        self.refused.emit(error)

    # Where to go, what to say

    @Slot(object)
    def help_over(self, dialog: object) -> None:
        """Show the help of the page that is open, over a dialog of it."""
        self.helping.emit(dialog)

    def go(self, place: Place) -> None:
        """Open a place."""
        self.going.emit(place)

    def back(self) -> None:
        """Go to the place before."""
        self.going_back.emit()

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Tell what was done; `undo` makes 撤销 appear beside it."""
        self.said.emit(Toast(text, undo))

    def say_undoable(self, text: str, work: Work[object]) -> None:
        """Tell what was done; 撤销 does `work`, which takes it back."""
        self.say(text, partial(self._take_back, work))

    def _take_back(self, work: Work[object]) -> None:
        self.act(self.tr("撤销"), work, self._on_taken_back)

    @Slot(object)
    def _on_taken_back(self, _result: object) -> None:
        self.say(self.tr("已撤销，两次改动都留在历史里。"))

    def _told(
        self,
        task: Task[T],
        then: Callable[[Any], object] | None,
        refused: Callable[[KnownError], object] | None,
    ) -> Task[T]:
        task.hear(then, refused, self.refuse)
        task.failed.connect(self.refuse)
        return task

    def _reading_after(self, work: Work[T]) -> Work[T]:
        """Read the compounds anew in the worker that changed one: it takes a moment."""

        def whole(report: ProgressSink) -> T:
            result = work(report)
            changes = _changes_of(result)
            if changes is not None and changes.touches(*OF_COMPOUNDS):
                self._read = self.office.rosters.compounds()
            return result

        return whole

    def _tell(self, changes: Changes) -> None:
        self._compounds = self._read
        if self.compound is None:
            self._compound_id = None
        self.changed.emit(changes)

    @Slot(object)
    def _on_act_done(self, result: object) -> None:
        changes = _changes_of(result)
        if changes is not None:
            self._tell(changes)


def _changes_of(result: object) -> Changes | None:
    changes = result if isinstance(result, Changes) else getattr(result, "changes", None)
    return changes if isinstance(changes, Changes) else None
