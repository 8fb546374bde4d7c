"""What takes back an act on a roster: another act, kept in the history as the first is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.changes import Changes
from core.progress import ProgressSink
from core.rosters.acts import DwellingCorrection, PersonCorrection
from core.rosters.details import DwellingDetail
from core.rosters.rows import OwnerRow
from gui.rosters.forms import ShownDwelling, WithReason, shown_dwelling
from gui.rosters.owner_forms import Passed, Registered

if TYPE_CHECKING:
    from core.office import Office

translate = QCoreApplication.translate
TakeBack = Callable[[ProgressSink], object]


def back_to_dwelling(
    office: Office, detail: DwellingDetail
) -> Callable[[WithReason, object], TakeBack | None]:
    """Give a dwelling the values that it had; None where one of them was none."""
    dwelling_id, before = detail.sheet.unit.dwelling_id, shown_dwelling(detail)

    def undo(draft: WithReason, _result: object) -> TakeBack | None:
        changed = _changed(draft.new, before)
        if not changed or None in changed.values():
            return None
        old = DwellingCorrection(**changed)  # type: ignore[arg-type]  # its own names and values
        return lambda _report: office.rosters.correct_dwelling(dwelling_id, old, _reason())

    return undo


def _changed(new: object, before: ShownDwelling) -> dict[str, object]:
    """Give the former values of what was changed."""
    names = [one.name for one in fields(DwellingCorrection)]
    return {
        name: getattr(before, name)
        for name in names
        if getattr(new, name) not in {None, getattr(before, name)}
    }


def back_to_person(
    office: Office, detail: DwellingDetail, owner: OwnerRow
) -> Callable[[WithReason, object], TakeBack | None]:
    """Give a person the name, document and phones that `detail`, unmasked, tells."""
    facts = detail.people.get(owner.id)
    old = PersonCorrection(owner.name, facts.document if facts else "", owner.phones)

    def undo(_draft: WithReason, _result: object) -> TakeBack | None:
        return lambda _report: office.rosters.correct_person(owner.id, old, _reason())

    return undo


def back_without_owner(office: Office) -> Callable[[Registered, object], TakeBack | None]:
    """End the ownership that was just registered, on the day on which it began, or today."""

    def undo(draft: Registered, result: object) -> TakeBack | None:
        if not isinstance(result, Changes) or result.subject_id is None:
            return None
        ownership_id, today = result.subject_id, office.clock.today()
        on = max(draft.since or today, today)
        why = translate("rosters", "登记错了，撤销刚才的添加")
        return lambda _report: office.rosters.end_ownership(ownership_id, on=on, reason=why)

    return undo


def back_to_owners(
    office: Office, detail: DwellingDetail
) -> Callable[[Passed, object], TakeBack | None]:
    """Let those own a dwelling again who owned it before the transfer that was just noted."""
    dwelling_id = detail.sheet.unit.dwelling_id
    why = translate("rosters", "登记错了，撤销刚才的过户")

    def undo(_draft: Passed, _result: object) -> TakeBack | None:
        return lambda _report: office.rosters.undo_transfer(dwelling_id, why)

    return undo


def _reason() -> str:
    return translate("rosters", "改错了，撤销刚才的更正")
