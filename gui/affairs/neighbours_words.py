"""Words of disputes, prices, duties, events and teams: states with their tone, days, intervals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.affairs.neighbours.kinds import DisputeState, EventState, Kept, PriceState
from core.affairs.neighbours.sheets_telling import DutyRow
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.fields import Field, filled
from gui.kit.states import State, Tone
from gui.kit.wording import word

translate = QCoreApplication.translate

_DISPUTES = {
    DisputeState.OPEN: Tone.NOW,
    DisputeState.AGREED: Tone.WAITING,
    DisputeState.KEPT: Tone.DONE,
    DisputeState.NOT_AGREED: Tone.QUIET,
    DisputeState.WITHDRAWN: Tone.QUIET,
}
_PRICES = {
    PriceState.OPEN: Tone.NOW,
    PriceState.AGREED: Tone.WAITING,
    PriceState.VOTED: Tone.NOW,
    PriceState.DONE: Tone.DONE,
    PriceState.NOT_AGREED: Tone.QUIET,
}
_EVENTS = {
    EventState.PLANNED: Tone.WAITING,
    EventState.HELD: Tone.DONE,
    EventState.CALLED_OFF: Tone.QUIET,
}
_KEPT = {Kept.KEPT: Tone.DONE, Kept.PARTLY: Tone.WAITING, Kept.BROKEN: Tone.LATE}


def dispute(state: DisputeState) -> State:
    """Say where a dispute stands."""
    return State(word(state), _DISPUTES[state])


def price(state: PriceState) -> State:
    """Say where a negotiation stands."""
    return State(word(state), _PRICES[state])


def event(state: EventState) -> State:
    """Say where an event stands."""
    return State(word(state), _EVENTS[state])


def kept(found: Kept | None) -> State:
    """Say what was found of a promise."""
    if found is None:
        return State(translate("neighbours", "待回访"), Tone.WAITING)
    return State(word(found), _KEPT[found])


def day(value: date | None) -> str:
    """Write a day as tables do."""
    return value.isoformat() if value is not None else ""


def interval(row: DutyRow) -> str:
    """Say how often a duty is told."""
    if row.months is None:
        return translate("neighbours", "有变化时")
    return translate("neighbours", "每 {months} 个月").format(months=row.months)


def duty(row: DutyRow, today: date) -> State:
    """Say whether a duty is late."""
    if row.ended_on is not None:
        return State(translate("neighbours", "已停止"), Tone.QUIET)
    late = row.days_late(today)
    if late:
        said = translate("neighbours", "逾期 {days} 天").format(days=late)
        return State(said, Tone.LATE)
    if row.next_due is None:
        return State(translate("neighbours", "按实际发生"), Tone.QUIET)
    return State(translate("neighbours", "未到期"), Tone.WAITING)


def choice(name: str, label: str, members: Iterable[Any], **more: Any) -> ChoiceField:
    """Make a choice of the members of an enumeration."""
    return ChoiceField(name, label, [(one, word(one)) for one in members], **more)


def compound_field(desk: Desk) -> Field[Any]:
    """Make the choice of a compound; the one that the window shows is proposed."""
    compounds = [(row.id, row.name) for row in desk.compounds]
    field = ChoiceField(
        "compound_id", translate("neighbours", "小区"), compounds, required=len(compounds) != 1
    )
    return field if desk.compound_id is None else filled(field, desk.compound_id)


def ask(  # noqa: PLR0913, PLR0917 - all that a form is made of
    desk: Desk,
    parent: QWidget,
    verb: str,
    fields: Sequence[Field[Any]],
    make: Callable[..., Any],
    act: Callable[[Any], object],
    *,
    note: str = "",
    about: object = None,
    of_codes: dict[str, str] | None = None,
) -> ActDialog[Any]:
    """Open the form of an act; its title is its verb."""
    return open_ask(
        desk,
        Ask(
            title=verb,
            verb=verb,
            fields=fields,
            make=make,
            act=lambda draft, _report: act(draft),
            done=translate("neighbours", "已保存。"),
            note=note,
            about=about,
            of_codes=of_codes or {},
        ),
        parent,
    )
