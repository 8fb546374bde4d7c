"""What the forms of pairing share: choices, days, and how an act is asked."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from core.party.pairing.drafts import StepDraft
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import today_field
from gui.kit.fields import Field, NoteField, NumberField, TextField, filled
from gui.kit.row_table import Column
from gui.kit.states import State
from gui.kit.wording import words_of
from gui.party.pairing_register import Register, Told

translate = QCoreApplication.translate
E = TypeVar("E", bound=enum.StrEnum)
T = TypeVar("T")
R = TypeVar("R")
OF_THE_DAY = ("pairing.days_order", "pairing.year_finished")
"""What the act says of a day, beside which it is shown."""


def choice(name: str, label: str, kind: type[E], *, required: bool = True) -> ChoiceField:
    """Choose a member of an enumeration by its word."""
    return ChoiceField(name, label, list(words_of(kind).items()), required=required)


def compound_field(desk: Desk) -> Field[Any]:
    """Choose a compound; the one in hand is filled in."""
    compounds = [(row.id, row.name) for row in desk.compounds]
    field = ChoiceField("compound_id", translate("pairing", "小区"), compounds, required=True)
    return filled(field, desk.compound_id) if desk.compound_id is not None else field


def named_field(name: str, label: str, rows: Sequence[tuple[UUID, str]]) -> ChoiceField:
    """Choose one of several things by name."""
    return ChoiceField(name, label, list(rows), required=True)


def year_field(desk: Desk) -> Field[Any]:
    """Ask for a year; this one is filled in."""
    field = NumberField("year", translate("pairing", "年度"), required=True, least=2000, most=2999)
    return filled(field, desk.office.clock.today().year)


def reason_field(hint: str = "") -> TextField:
    """Ask for a reason."""
    return TextField("reason", translate("pairing", "理由"), required=True, hint=hint)


def ask(  # noqa: PLR0913 - each is a word about one form
    register: Register[Any],
    title: str,
    fields: Sequence[Field[Any]],
    make: Callable[..., T],
    act: Callable[[T], object],
    *,
    done: str = "",
    note: str = "",
    shown: object | None = None,
    of_codes: Mapping[str, str] | None = None,
) -> ActDialog[T]:
    """Ask for a draft and do the act; the button says what the title says."""
    return open_ask(
        register.desk,
        Ask(
            title=title,
            verb=title,
            fields=fields,
            make=make,
            act=lambda draft, _report: act(draft),
            done=done,
            note=note,
            shown=shown,
            of_codes=of_codes or {},
            then=register.stand_on_made,
        ),
        register,
    )


def ask_end(
    register: Register[Any], title: str, act: Callable[[date, str], object], note: str = ""
) -> ActDialog[tuple[date, str]]:
    """Ask for the day and the reason of an end."""

    def make(day: date, reason: str) -> tuple[date, str]:
        return day, reason

    fields = [today_field(register.desk, "day", translate("pairing", "日期")), reason_field()]
    codes = dict.fromkeys(OF_THE_DAY, "day")
    return ask(register, title, fields, make, lambda given: act(*given), note=note, of_codes=codes)


def ask_step(
    register: Register[Any], title: str, act: Callable[[StepDraft], object], label: str
) -> ActDialog[StepDraft]:
    """Ask who did a step, when, and on what evidence or for what reason."""
    fields: list[Field[Any]] = [
        today_field(register.desk, "day", translate("pairing", "日期")),
        TextField("actor", translate("pairing", "经办人"), required=True),
        NoteField("evidence", label, required=True),
    ]
    return ask(register, title, fields, StepDraft, act)


def column(  # noqa: PLR0913 - each is a word about one column
    key: str,
    title: str,
    text: Callable[[R], str],
    width: int = 12,
    *,
    right: bool = False,
    state: Callable[[R], State] | None = None,
) -> Column[R]:
    """Make a column; days and states keep their width."""
    firm = state is not None
    return Column(key, title, text, right=right, width=width, firm=firm, state=state)


def told(title: str, *pairs: tuple[str, object]) -> Told:
    """Tell pairs under a heading; days and numbers as they are written everywhere."""
    return Told(title, tuple((word, _said(value)) for word, value in pairs))


def _said(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
