"""排定日期: each day with what is lawful for it, as others are typed, and a plan of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPushButton

from core.assemblies.plan_order import Gap
from core.assemblies.sheets import DateRow
from core.assemblies.stages import Step
from gui.assemblies import words
from gui.assemblies.pane import Pane, acting
from gui.assemblies.seen import Seen
from gui.assemblies.words import translate
from gui.kit.act_dialog import ActDialog, Ask
from gui.kit.day_fields import day_field
from gui.kit.fields import DateField, FieldError, NoteField
from gui.kit.wording import noted

if TYPE_CHECKING:
    from core.assemblies.planner import Planner

REASON = "reason"


@dataclass(frozen=True, slots=True)
class _Plan:
    days: dict[Step, date]
    reason: str


def ask_days(pane: Pane, seen: Seen, steps: Sequence[Step]) -> None:
    """Ask for all days at once; what is left empty stays as it was."""
    before = {row.step: row.planned for row in seen.sheet.dates}
    days = {
        step: day_field(step.value, words.step(step), before.get(step), required=False)
        for step in steps
    }
    hint = translate("assemblies", "公告张贴以后改期，或者投票日期已经过去，才填写")
    reason = NoteField(REASON, translate("assemblies", "改期的理由"), hint=hint)
    assembly_id, assemblies = seen.sheet.id, pane.desk.office.assemblies

    def make(**values: date | str | None) -> _Plan:
        why = str(values.pop(REASON) or "")
        chosen = {Step(name): day for name, day in values.items() if isinstance(day, date)}
        return _Plan({s: day for s, day in chosen.items() if before.get(s) != day}, why)

    dialog = pane.ask(
        Ask(
            title=translate("assemblies", "排定日期"),
            verb=translate("assemblies", "排定日期"),
            fields=[*days.values(), reason],
            make=make,
            act=acting(
                lambda plan: assemblies.plan_days(assembly_id, plan.days, reason=plan.reason)
            ),
            done=translate("assemblies", "日期已排定。"),
            of_codes={
                "assemblies.day_needs_reason": REASON,
                "assemblies.needs_real_reason": REASON,
                "assemblies.voting_day_past": REASON,
                "assemblies.voting_crossed": Step.VOTING_UNTIL.value,
                "assemblies.count_before_end": Step.COUNTING.value,
                "assemblies.deadline_shortened": Step.VOTING_UNTIL.value,
                "assemblies.deadline_passed": Step.VOTING_UNTIL.value,
                "assemblies.voting_earlier": Step.VOTING_FROM.value,
            },
        )
    )
    _Clock(dialog, days, seen.planner)


class _Clock(QObject):
    """Says beside each day what is lawful for it, and fills in what is empty when asked."""

    def __init__(
        self, dialog: ActDialog[_Plan], days: dict[Step, DateField], planner: Planner
    ) -> None:
        super().__init__(dialog)
        self._days = days
        self._planner = planner
        self._dialog = dialog
        self._gaps: Mapping[Step, Gap] = {}
        self.fill = QPushButton(self.tr("按法定期限推算"))
        self.fill.setAutoDefault(False)
        self.fill.setToolTip(self.tr("从投票日期往前、往后推算还空着的日期；已经填的不动"))
        self.fill.clicked.connect(self._on_fill)
        dialog.add_action(self.fill)
        dialog.form.changed.connect(self._on_changed)
        self._tell()

    def _typed(self) -> dict[Step, date | None]:
        return {step: _day(field) for step, field in self._days.items()}

    @Slot()
    def _on_changed(self) -> None:
        self._gaps = {}  # they were said of other days
        self._tell()

    def _tell(self) -> None:
        typed = self._typed()
        rows = self._planner.rows(typed)
        for step, field in self._days.items():
            row, day = rows.get(step), typed[step]
            gap = self._gaps.get(step) if day is None else None
            if gap is not None:
                field.tell(why(gap), wrong=gap.waits is None)
                continue
            wrong = row is not None and day is not None and not _keeps(row, day)
            field.tell(limits(row), wrong=wrong)

    @Slot()
    def _on_fill(self) -> None:
        typed = self._typed()
        found = self._planner.proposal(typed)
        for step, day in found.days.items():
            if not self._days[step].state().strip():
                self._days[step].write(day)
        self._gaps = found.gaps
        self._tell()
        until = self._days.get(Step.VOTING_UNTIL)
        if until is not None and not until.state().strip():
            self._dialog.form.show_error(
                until.name, self.tr("投票几天法律没有规定，请填写截止日期，再推算一次。")
            )


def limits(row: DateRow | None) -> str:
    """Say what is lawful for a day, and where nobody knows yet which days are off."""
    if row is None or not row.unknown_year:
        return _lawful(row)
    text = translate("assemblies", "{year} 年的放假安排还没有录入，放假、调休请自己核对")
    unsure = text.format(year=row.unknown_year)
    lawful = _lawful(row)
    return noted(lawful, unsure) if lawful else unsure


def _lawful(row: DateRow | None) -> str:
    if row is None or not (row.earliest or row.last):
        return ""
    if row.after is not None and row.earliest is not None:
        text = translate("assemblies", "排在“{step}”之前，不早于 {day}")
        return text.format(step=words.step(row.after), day=row.earliest.isoformat())
    if row.safer is not None:
        text = translate("assemblies", "{limits}；有争议，没有争议的是 {day}")
        return text.format(limits=_limits(row), day=row.safer.isoformat())
    return _limits(row)


def _limits(row: DateRow) -> str:
    if row.earliest and row.last:
        text = translate("assemblies", "{first} 到 {last}")
        return text.format(first=row.earliest.isoformat(), last=row.last.isoformat())
    if row.earliest:
        return translate("assemblies", "不早于 {day}").format(day=row.earliest.isoformat())
    assert row.last is not None  # noqa: S101 - one of the two is there
    return translate("assemblies", "不晚于 {day}").format(day=row.last.isoformat())


def why(gap: Gap) -> str:
    """Say why no day is proposed."""
    if gap.waits is not None:
        text = translate("assemblies", "等“{step}”排定后推算")
        return text.format(step=words.step(gap.waits))
    first, last = words.day(gap.first), words.day(gap.last)
    if gap.over:
        return translate("assemblies", "最晚 {last}，已经过去").format(last=last)
    if last < first:
        text = translate("assemblies", "没有合适的日期：不早于 {first}，又不晚于 {last}")
    else:
        text = translate("assemblies", "没有合适的日期：{first} 到 {last} 都休息")
    return text.format(first=first, last=last)


def _keeps(row: DateRow, day: date) -> bool:
    early = row.earliest is not None and day < row.earliest
    return not early and not (row.last is not None and day > row.last)


def _day(field: DateField) -> date | None:
    try:
        return field.read()
    except FieldError:
        return None
