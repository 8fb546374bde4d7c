"""A form whose button does an act: it stays until that is done, and shows why it was refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.answers import Answer
from gui.kit.dialogs import Question
from gui.kit.fields import Field
from gui.kit.form import Form
from gui.kit.form_dialog import FormDialog
from gui.kit.tasks import Task, Work
from gui.kit.unsaved import Keeper

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ask(Generic[T]):
    """What is asked before an act: fields that `make` a draft, and the act that takes it.

    `verb` is the button's verb + noun; `done` is said when it is done; `note` stands above the
    fields; `shown` is a value or row whose attributes fill them; `of_codes` as in `Form`. `about`
    names the thing that the form is about, where that is not the subject of the place: its id
    where the page opens it by that, else words ("topic 0c5e…"). `then`, a
    bound method of the page or a `partial` of one, is given what the act gave. `undo` gives, from
    the draft and what the act gave, the work that takes it back, if there is one.
    """

    title: str
    verb: str
    fields: Sequence[Field[Any]]
    make: Callable[..., T]
    act: Callable[[T, ProgressSink], object]
    done: str = ""
    note: str = ""
    shown: object | None = None
    of_codes: Mapping[str, str] = field(default_factory=dict)
    about: object = None
    then: Callable[[Any], object] | None = None
    undo: Callable[[T, object], Work[object] | None] | None = None


class ActDialog(FormDialog[T]):
    """Asks, acts, closes. Open it with `open_ask`."""

    def __init__(self, desk: Desk, ask: Ask[T], parent: QWidget | None = None) -> None:
        form = Form(ask.fields, ask.make, ask.of_codes)
        super().__init__(ask.title, form, ask.verb, parent, self._try, note=ask.note)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._ask = ask
        self._then = None if ask.then is None else Answer(ask.then)
        self.help_wanted.connect(desk.help_over)
        if ask.shown is not None:
            form.show_value(ask.shown)
        shown = f"{ask.note} {form.fingerprint()}"
        self.keeper = Keeper(desk, form, ask.title, self, about=ask.about, shown=shown)
        self.column.insertWidget(1, self.keeper.line)

    def open(self) -> None:
        """Open over the window, with what was typed last time and never saved."""
        self.keeper.restore()
        super().open()

    def may_leave(self) -> bool:
        """Ask before what was typed goes, from the screen and from the disk."""
        if not self.form.typed():
            return True
        stay, leave = self.tr("接着填写"), self.tr("不要了，离开")
        text = self.tr("“{title}”里填写的内容还没有保存，离开后就没有了。")
        said = text.format(title=self._ask.title)
        question = Question(self.tr("还没有保存"), said, (stay, leave), self, careful=True)
        return question.ask() == leave

    def done(self, result: int) -> None:
        """Close: done, or given up by somebody; either way nothing of it is kept any more."""
        self.keeper.forget()
        super().done(result)

    def _try(self, draft: T) -> Task[object]:
        act = self._ask.act

        def work(report: ProgressSink) -> object:
            return act(draft, report)

        return self._desk.act(self._ask.verb, work, self._on_done, self.refuse)

    @Slot(object)
    def _on_done(self, result: object) -> None:
        draft, undo = self._value, self._ask.undo
        self.finish(result)
        work = undo(draft, result) if undo is not None and draft is not None else None
        if work is not None:
            self._desk.say_undoable(self._ask.done, work)
        elif self._ask.done:
            self._desk.say(self._ask.done)
        if self._then is not None:
            self._then.give(result)


def open_ask(desk: Desk, ask: Ask[T], parent: QWidget) -> ActDialog[T]:
    """Open the dialog over its page; the page goes on living behind it."""
    dialog = ActDialog(desk, ask, parent.window())
    dialog.open()
    return dialog
