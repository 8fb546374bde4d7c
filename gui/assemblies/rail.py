"""The stages of an assembly as the rail shows them: done, now, blocked and why, dates below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from core.assemblies.sheets import AssemblySheet, DateRow
from core.assemblies.stages import STEPS, Stage, order
from gui.assemblies import words
from gui.kit.states import State, Tone
from gui.kit.steps import Step as RailStep
from gui.kit.wording import span

translate = QCoreApplication.translate


def steps_of(sheet: AssemblySheet) -> list[RailStep]:
    """Give the stages with their states."""
    stages = order(sheet.kind)
    now = stages.index(sheet.reached)
    closed = sheet.reached is Stage.CLOSED
    found = []
    for number, stage in enumerate(stages):
        if number < now or (closed and stage is Stage.CLOSED):
            state = State(translate("rail", "已完成"), Tone.DONE)
        elif sheet.annulled and number == now:
            ended = translate("rail", "{day} 终止").format(day=short(sheet.annulled.on))
            state = State(ended, Tone.LATE, "ban")
        elif sheet.annulled:
            state = State(translate("rail", "没有进行"), Tone.QUIET)
        elif number == now:
            state = _now(sheet)
        else:
            state = State(translate("rail", "未开始"), Tone.QUIET)
        found.append(RailStep(stage, words.stage(stage), state, _lines(sheet, stage)))
    return found


class _Said(QObject):
    """What has a plural form, which lupdate sees in `self.tr` only."""

    def lacking(self, number: int) -> str:
        return self.tr("进行中，还缺 %n 项", "", number)


_SAID = _Said()


def _now(sheet: AssemblySheet) -> State:
    blocking = sum(need.blocks for need in sheet.needs)
    if blocking:
        return State(_SAID.lacking(blocking), Tone.WAITING, "circle-dot")
    return State(translate("rail", "进行中，可以往下"), Tone.NOW)


def _lines(sheet: AssemblySheet, stage: Stage) -> tuple[str, ...]:
    rows = [row for row in sheet.dates if row.step in STEPS[stage] and (row.done or row.planned)]
    if not rows:
        return ()
    first, last = _day(rows[0]), _day(rows[-1])
    if first is None or last is None:
        return ()
    said = short(first) if first == last else span(short(first), short(last))
    late = [row for row in rows if _is_late(row)]
    if late:
        step = words.step(late[0].step)
        return (said, translate("rail", "{step}不合期限").format(step=step))
    return (said,)


def _day(row: DateRow) -> date | None:
    return row.done or row.planned


def _is_late(row: DateRow) -> bool:
    day = _day(row)
    if day is None:
        return False
    early = row.earliest is not None and day < row.earliest
    return early or (row.last is not None and day > row.last)


def short(day: date) -> str:
    """Write a day of the year."""
    return f"{day:%m-%d}"
