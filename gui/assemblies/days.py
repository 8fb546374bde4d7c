"""日程: the plan of days beside what the law allows, planned and noted as done."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.assemblies.sheets import DateRow
from core.assemblies.stage_acts import Act
from core.assemblies.stages import NOTED_BY_HAND, Form, Step
from gui.assemblies import words
from gui.assemblies.pane import Pane, acting
from gui.assemblies.planning import ask_days
from gui.assemblies.seen import Seen
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import day_field
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State, Tone

PLANNED = (
    Step.GROUP_FORMED,
    Step.GROUP_POSTED,
    Step.ROLL_POSTED,
    Step.ROLL_UNTIL,
    Step.CANDIDATES_POSTED,
    Step.CANDIDATES_UNTIL,
    Step.NOTICE_POSTED,
    Step.MEETING,
    Step.VOTING_FROM,
    Step.VOTING_UNTIL,
    Step.COUNTING,
    Step.RESULT_POSTED,
    Step.RESULT_UNTIL,
    Step.FIRST_MEETING,
    Step.FILING,
)
OF_ELECTIONS = (
    Step.CANDIDATES_POSTED,
    Step.CANDIDATES_UNTIL,
    Step.FIRST_MEETING,
    Step.FILING,
)


class DaysSection(Section):
    """The table of days; `steps` are those that may be planned here, all by default."""

    def __init__(self, pane: Pane, title: str, steps: Sequence[Step] = PLANNED) -> None:
        super().__init__(title)
        self._pane = pane
        self._steps = tuple(steps)
        self._seen: Seen | None = None
        pane.allow(self.add_action(self.tr("登记已完成"), self._on_done), Act.RECORD_DAY)
        pane.allow(self.add_action(self.tr("排定日期"), self.plan), Act.PLAN_DAYS)
        self.table: ListTable[DateRow] = ListTable(
            (
                Column("step", self.tr("日期"), _step, width=_longest(self._steps), firm=True),
                Column("planned", self.tr("计划"), _planned, width=12, firm=True),
                Column("earliest", self.tr("最早"), _earliest, width=12, firm=True),
                Column("last", self.tr("最晚"), _last, width=12, firm=True),
                Column("done", self.tr("完成"), _done, width=20, state=day_state),
                Column("article", self.tr("依据"), _article, width=30),
            ),
            "assembly.days",
            title,
            pane.desk,
            rows_shown=20,
            nothing=self.tr("还没有排定日期。"),
        )
        self.add(self.table)

    def show_seen(self, seen: Seen) -> None:
        """Show the days that this section is about."""
        self._seen = seen
        wanted = None if self._steps == PLANNED else set(self._steps)
        rows = [row for row in seen.sheet.dates if wanted is None or row.step in wanted]
        self.table.show_rows(rows)

    def plan(self) -> None:
        """Ask for all days at once; what is left empty stays as it was."""
        seen = self._seen
        if seen is None:
            return
        steps = [
            step
            for step in self._steps
            if step not in OF_ELECTIONS or any(matter.is_election for matter in seen.sheet.matters)
            if step is not Step.MEETING or seen.sheet.form is Form.MEETING
        ]
        ask_days(self._pane, seen, steps)

    def _on_done(self) -> None:
        seen = self._seen
        if seen is None:
            return
        assembly_id, assemblies = seen.sheet.id, self._pane.desk.office.assemblies
        steps = [(step, words.step(step)) for step in NOTED_BY_HAND]
        self._pane.ask(
            Ask(
                title=self.tr("登记已完成的日期"),
                verb=self.tr("登记日期"),
                note=self.tr("其他日期由张贴、录入、宣布等操作自动登记。"),
                fields=[
                    ChoiceField("step", self.tr("哪一步"), steps, required=True),
                    day_field("day", self.tr("完成日期"), self._pane.today),
                ],
                make=_Done,
                act=acting(lambda done: assemblies.record_day(assembly_id, done.step, done.day)),
                done=self.tr("已登记日期。"),
                of_codes={"assemblies.day_in_future": "day"},
            )
        )


@dataclass(frozen=True, slots=True)
class _Done:
    step: Step
    day: date


def day_state(row: DateRow) -> State | None:
    """Say whether a day keeps within the law's limits, or whether the texts leave that open.

    None where nothing is done or planned, or what is planned is in order.
    """
    if row.done is None and row.planned is None:
        return None
    if _misses(row):
        return State(_done(row), Tone.LATE)
    if row.safer is not None:
        return State(_done(row), Tone.WAITING)
    return State(_done(row), Tone.DONE) if row.done else None


def _misses(row: DateRow) -> str:
    """Say on which side a day, done or planned, misses the law's limits; empty where it keeps."""
    day = row.done or row.planned
    if day is not None and row.earliest is not None and day < row.earliest:
        return words.translate("assemblies", "早于规定")
    if day is not None and row.last is not None and day > row.last:
        return words.translate("assemblies", "晚于规定")
    return ""


def _longest(steps: Sequence[Step]) -> int:
    """Give how many letters the longest name of a step takes; a Chinese one is as wide as two."""
    return max(
        sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in words.step(step))
        for step in steps
    )


def _step(row: DateRow) -> str:
    return words.step(row.step)


def _planned(row: DateRow) -> str:
    return words.day(row.planned)


def _earliest(row: DateRow) -> str:
    return words.day(row.earliest)


def _last(row: DateRow) -> str:
    return words.day(row.last)


def _done(row: DateRow) -> str:
    """Give the day, and what is wrong with it or with the plan: colour alone says nothing."""
    said = _misses(row)
    if not said and row.safer is not None and (row.done or row.planned):
        said = words.translate("assemblies", "要核对")
    day = words.day(row.done)
    return f"{day} {said}" if day and said else day or said


def _article(row: DateRow) -> str:
    return row.article
