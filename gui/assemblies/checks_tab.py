"""检查 of one stage: what it lacks, the days against the law, what was passed over and why."""

from __future__ import annotations

from core.assemblies.sheets import DateRow
from core.assemblies.stages import STEPS, Stage
from core.law.findings import Finding
from gui.assemblies import words
from gui.assemblies.days import day_state
from gui.assemblies.seen import Seen
from gui.kit.findings import Findings, Told, told_finding
from gui.kit.states import State, Tone
from gui.kit.wording import joined


class ChecksTab(Findings):
    """Lines of what is met and what is not."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("检查"))

    def show_seen(self, seen: Seen) -> int:
        """Show the checks of a stage; give how many things it still lacks."""
        told: list[Told] = []
        if seen.sheet.annulled:
            ended = State(self.tr("已终止"), Tone.LATE, "ban")
            told.append(Told(ended, self.tr("会议没有结果，不再检查。")))
        here = seen.shown is seen.sheet.stage and seen.shown is not Stage.CLOSED
        lacking = seen.sheet.needs if here else ()
        told += [told_finding(need) for need in lacking]
        if here and not any(need.blocks for need in lacking):
            told.insert(0, Told(State(self.tr("符合"), Tone.DONE), self.tr("可以进入下一阶段。")))
        if seen.shown in seen.stages and seen.is_past(seen.shown):
            told.append(Told(State(self.tr("已完成"), Tone.DONE), self.tr("这个阶段已经办完。")))
        elif not here and not seen.sheet.annulled:
            told.append(Told(State(self.tr("未开始"), Tone.QUIET), self.tr("到了这个阶段再检查。")))
        told += [line for row in seen.sheet.dates if (line := self._day(row, seen)) is not None]
        told += self._passed_over(seen)
        self.show_told(told)
        return sum(need.blocks for need in lacking)

    def _passed_over(self, seen: Seen) -> list[Told]:
        """Tell what was passed over in this stage, and only how much in the others; all when over.

        What the clerk knows from weeks ago would else bury what matters now.
        """
        passed = seen.sheet.passed_over
        if seen.shown is Stage.CLOSED:
            return [self._passed(one) for one in seen.sheet.overrides]
        own = [one.finding for one in passed if one.stage is seen.shown]
        lines = [self._passed(one) for one in own]
        if rest := len(passed) - len(own):
            said = self.tr("别的阶段还有 %n 项提醒过或者越过的，点左边那个阶段查看。", "", rest)
            lines.append(Told(State(self.tr("说明"), Tone.QUIET, "info-circle"), said))
        return lines

    def _day(self, row: DateRow, seen: Seen) -> Told | None:
        if row.step not in STEPS[seen.shown] or not (row.planned or row.done):
            return None
        day = row.done or row.planned
        parts = [f"{words.step(row.step)} {words.day(day)}"]
        if row.earliest:
            parts.append(self.tr("不早于 {day}").format(day=row.earliest.isoformat()))
        if row.last:
            parts.append(self.tr("不晚于 {day}").format(day=row.last.isoformat()))
        if row.safer:
            said = self.tr("法条怎样算有争议，没有争议的是 {day}")
            parts.append(said.format(day=row.safer.isoformat()))
        if row.article:
            parts.append(row.article)
        found = day_state(row)
        if found is not None and found.tone is Tone.LATE:
            state = State(self.tr("不符合"), Tone.LATE)
        elif row.safer is not None:
            state = State(self.tr("请注意"), Tone.WAITING, "alert-circle")
        elif row.done:
            state = State(self.tr("符合"), Tone.DONE)
        else:
            state = State(self.tr("计划"), Tone.QUIET, "calendar")
        return Told(state, joined(parts))

    def _passed(self, finding: Finding) -> Told:
        told = told_finding(finding)
        if not finding.override_reason:
            return Told(
                State(self.tr("已提醒"), Tone.WAITING, "alert-circle"), told.text, told.articles
            )
        said = self.tr("{text}　越过的理由：{reason}").format(
            text=told.text, reason=finding.override_reason
        )
        return Told(State(self.tr("已越过"), Tone.WAITING, "alert-circle"), said, told.articles)
