"""What the panes of all stages share: sections in a column, dialogs that act, who may act when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from core.assemblies.stage_acts import Act
from core.progress import ProgressSink
from gui.assemblies.seen import Seen
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.fields import NoteField, TextField
from gui.kit.list_table import ListTable
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section

GIVE = "give"
"""In the facts of a place: the act by which something is given there, by its name."""
OPENS = frozenset({Act.SET_PLACES, Act.PLAN_DAYS, Act.RECORD_DAY, Act.SET_GROUP, Act.SET_OFFICIALS})
"""Acts whose button only asks; it is pressed for whoever came to give something."""

R = TypeVar("R")
T = TypeVar("T")


class Pane(Scrolled):
    """办理 of one stage: its data and its acts. A subclass builds sections and fills them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 8, 12, 0)
        self.column.setSpacing(8)
        self.setWidget(inside)
        self._seen: Seen | None = None
        self._buttons: list[tuple[QAbstractButton, frozenset[Act]]] = []
        self._of_rows: dict[QAbstractButton, Callable[[], bool]] = {}
        self._acting = 0
        self.build()
        self._begin()
        self.column.addStretch(1)

    def _begin(self) -> None:
        first = self.column.itemAt(0)
        section = first.widget() if first is not None else None
        if isinstance(section, Section):
            section.come_first()

    def build(self) -> None:
        """Make the sections."""
        raise LookupError(type(self).__name__)

    def fill(self, seen: Seen) -> None:
        """Show what was read."""
        raise LookupError(seen.shown)

    def narrow(self, seen: Seen) -> None:
        """Grey what the stage would take and what was read does not."""

    # For the page

    def show_seen(self, seen: Seen) -> None:
        """Show an assembly; acts that belong to another stage are grey."""
        self._seen = seen
        self.fill(seen)
        self.fit_buttons()

    def point_at(self, act: Act) -> None:
        """Show the button of an act and put the keyboard on it; ask at once where it only asks."""
        fitting = (one for one, acts in self._buttons if act in acts and one.isEnabled())
        button = next(reversed([*fitting]), None)
        if button is None:
            return
        self.ensureWidgetVisible(button)
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        if act in OPENS:
            QTimer.singleShot(0, button.click)

    # For subclasses

    @property
    def seen(self) -> Seen:
        """Give what is shown."""
        assert self._seen is not None  # noqa: S101 - acts are pressed on what is shown
        return self._seen

    @property
    def today(self) -> date:
        """Give the office's day."""
        return self.desk.office.clock.today()

    def section(self, title: str, note: str = "") -> Section:
        """Begin a section below those before it."""
        made = Section(title, note)
        self.column.addWidget(made)
        return made

    @property
    def buttons(self) -> Mapping[QAbstractButton, frozenset[Act]]:
        """Give the buttons that stand for acts."""
        return dict(self._buttons)

    def may(self, *acts: Act) -> bool:
        """Whether what is shown takes one of these acts."""
        return bool(self.seen.sheet.allowed.intersection(acts))

    def allow(self, button: QAbstractButton, *acts: Act) -> QAbstractButton:
        """Let a button be pressed only while the assembly takes one of these acts."""
        self._buttons.append((button, frozenset(acts)))
        return button

    def of_row(
        self,
        table: ListTable[R],
        *buttons: QAbstractButton,
        fits: Callable[[R], bool] = bool,
        begins: bool = True,
        takes_away: bool = False,
    ) -> None:
        """Let buttons be pressed only while a row is current that `fits`; `begins` with the first.

        What cannot be undone begins with none: who it is about is chosen by hand; so is who is next
        where the act `takes_away` the row.
        """

        def is_there() -> bool:
            row = table.current_row
            return row is not None and fits(row)

        self._of_rows |= dict.fromkeys(buttons, is_there)
        table.selection_moved.connect(self.fit_buttons)
        if begins:
            table.choose_first(fits, again=not takes_away)

    def forget(self, section: QWidget) -> None:
        """Let go of the buttons of a section that goes away."""
        self._buttons = [one for one in self._buttons if not section.isAncestorOf(one[0])]

    @Slot()
    def fit_buttons(self) -> None:
        """Grey what belongs to another stage, or to a row while none is current."""
        if self._seen is None:
            return
        for button, acts in self._buttons:
            is_there = self._of_rows.get(button)
            may_row = is_there is None or (not self._acting and is_there())
            button.setEnabled(self.may(*acts) and may_row)
        self.narrow(self._seen)

    def ask(self, ask: Ask[T]) -> ActDialog[T]:
        """Open a dialog that acts."""
        return open_ask(self.desk, ask, self)

    def ask_reason(  # noqa: PLR0913 - each is a word about one question
        self,
        title: str,
        note: str,
        verb: str,
        act: Callable[[str], object],
        done: str,
        *,
        reason: str = "",
    ) -> ActDialog[str]:
        """Ask why, say what will be lost, and act with the reason."""
        label = reason or self.tr("理由")
        return self.ask(
            Ask(
                title=title,
                verb=verb,
                fields=[NoteField("reason", label, required=True)],
                make=_only_reason,
                act=_one(act),
                done=done,
                note=note,
            )
        )

    def ask_both(
        self, title: str, note: str, verb: str, act: Callable[[str, str], object], done: str
    ) -> ActDialog[tuple[str, str]]:
        """Ask why and who was there, say what will be lost, and act with both."""
        hint = self.tr("在场的第二个人，与登记人不同")
        return self.ask(
            Ask(
                title=title,
                verb=verb,
                fields=[
                    NoteField("reason", self.tr("理由"), required=True),
                    TextField("witness", self.tr("见证人"), required=True, hint=hint),
                ],
                make=_both,
                act=acting(lambda both: act(*both)),
                done=done,
                note=note,
                of_codes={"assemblies.needs_real_reason": "reason"},
            )
        )

    def ask_witness(
        self, title: str, note: str, verb: str, act: Callable[[str], object], done: str
    ) -> ActDialog[str]:
        """Ask who is the second person of an act that cannot be undone."""
        hint = self.tr("在场的第二个人，与登记人不同")
        return self.ask(
            Ask(
                title=title,
                verb=verb,
                fields=[TextField("witness", self.tr("见证人"), required=True, hint=hint)],
                make=_only_witness,
                act=_one(act),
                done=done,
                note=note,
            )
        )

    def do(
        self,
        title: str,
        act: Callable[[], object],
        done: str = "",
        undo: Callable[[], None] | None = None,
    ) -> None:
        """Act at once; a refusal is said by the frame. `undo` is what 撤销 does.

        Meanwhile no other act is asked for about the row.
        """

        def work(_report: ProgressSink) -> object:
            return act()

        task = self.desk.act(title, work, partial(self._on_done, done, undo))
        self._acting += 1
        task.finished.connect(self._on_acted)
        self.fit_buttons()

    @Slot()
    def _on_acted(self) -> None:
        self._acting -= 1
        self.fit_buttons()

    def _on_done(self, said: str, undo: Callable[[], None] | None, _result: object) -> None:
        if said:
            self.desk.say(said, undo)


def _only_reason(reason: str) -> str:
    return reason


def _both(reason: str, witness: str) -> tuple[str, str]:
    return reason, witness


def _only_witness(witness: str) -> str:
    return witness


def _one(act: Callable[[T], object]) -> Callable[[T, ProgressSink], object]:
    def done(draft: T, _report: ProgressSink) -> object:
        return act(draft)

    return done


def acting(act: Callable[[T], object]) -> Callable[[T, ProgressSink], object]:
    """Make an act that does not report how far it is."""
    return _one(act)


def names_field(name: str, label: str, **words: Any) -> TextField:
    """Make a field for several names, with 、 between."""
    return TextField(name, label, **words)
