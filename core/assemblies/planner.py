"""The clock of an assembly forwards and backwards: what is lawful for each day, and a plan of all.

Nothing is stored here: days that are typed are laid over those known, and the law answers at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from core.assemblies.by_elections import as_change, moment_of
from core.assemblies.counted_days import Days, moments
from core.assemblies.plan_filling import Filling, elect
from core.assemblies.plan_order import Proposal, first_after
from core.assemblies.sheets import DateRow
from core.assemblies.stages import Form, Kind, Step
from core.law.packs import LawBook
from core.law.terms import Calendar
from core.law.timetable import Direction, LegalDate, timetable


def date_rows(book: LawBook, calendar: Calendar, days: Days, kind: Kind) -> tuple[DateRow, ...]:
    """Give every day that is planned, done or bound by the law, with its limits."""
    legal = timetable(book, calendar, as_change(kind, moments(days)))
    rows = []
    for step in Step:
        planned, done = days.get(step, (None, None))
        own = [date_ for date_ in legal if date_.moment is moment_of(kind, step)]
        if planned is None and done is None and not own:
            continue
        rows.append(_date_row(step, (planned, done), own, calendar))
    return tuple(rows)


def ordered_rows(
    book: LawBook, calendar: Calendar, days: Days, form: Form, kind: Kind
) -> tuple[DateRow, ...]:
    """Give the same days; one that is planned before the act it follows is bound by that."""
    own = {step: day for step, (plan, done) in days.items() if (day := done or plan)}
    return tuple(_in_order(row, own, form) for row in date_rows(book, calendar, days, kind))


@dataclass(frozen=True, slots=True)
class Planner:
    """The law, the rest days and the known days of one assembly, as they stood when it was read."""

    book: LawBook
    calendar: Calendar
    days: Days
    form: Form
    today: date
    kind: Kind = Kind.RE_ELECTION

    def rows(self, typed: Mapping[Step, date | None]) -> dict[Step, DateRow]:
        """Give the limits of each step if the days were planned as they are `typed`.

        A day that comes before what it follows names that act, and the first day after it.
        """
        days = dict(self.days)
        for step, day in typed.items():
            days[step] = (day, days.get(step, (None, None))[1])
        own = {step: day for step, (plan, done) in days.items() if (day := done or plan)}
        elect(days)
        rows = date_rows(self.book, self.calendar, days, self.kind)
        return {row.step: _in_order(row, own, self.form) for row in rows}

    def proposed(self, typed: Mapping[Step, date | None]) -> dict[Step, date]:
        """Fill what is empty of `typed`, backwards and forwards from the voting; the rest stays."""
        return dict(self.proposal(typed).days)

    def proposal(self, typed: Mapping[Step, date | None]) -> Proposal:
        """Fill what is empty of `typed`, and say where there is no day to propose.

        Without a day of the voting it begins on the first that all allows that comes before it, if
        that is begun today. How long owners vote no law says: what follows the end waits until
        that is given. No day is proposed before the act it follows, nor outside its own limits.
        """
        known = {step: done or plan for step, (plan, done) in self.days.items()}
        for step, day in typed.items():
            known[step] = self.days.get(step, (None, None))[1] or day
        given = {step: day for step, day in known.items() if day is not None}
        plan = Filling(
            book=self.book,
            calendar=self.calendar,
            known=self.days,
            form=self.form,
            kind=self.kind,
            today=self.today,
            wanted=frozenset(typed) | {Step.VOTING_FROM},
            found=dict(given),
        )
        plan.fill()
        days = {s: day for s, day in plan.found.items() if s in typed and s not in given}
        return Proposal(days, {s: gap for s, gap in plan.gaps.items() if s in typed})


def _in_order(row: DateRow, days: Mapping[Step, date], form: Form) -> DateRow:
    """Bind a planned day by the act it follows, where it comes before that."""
    after = first_after(row.step, days, form)
    if row.planned is None or row.done is not None or after is None or row.planned >= after[0]:
        return row
    day, act = after
    return replace(row, earliest=max(day, row.earliest or day), after=act)


def _date_row(
    step: Step, day: tuple[date | None, date | None], legal: list[LegalDate], calendar: Calendar
) -> DateRow:
    planned, done = day
    early = [one for one in legal if one.direction is Direction.NOT_BEFORE]
    latest = [one for one in legal if one.direction is Direction.NOT_AFTER]
    binding = min(latest, key=lambda one: one.target, default=None)
    safer = _safer(done or planned, legal)
    return DateRow(
        step=step,
        planned=planned,
        earliest=max(
            (one.last if safer and one.last else one.target for one in early), default=None
        ),
        last=(binding.last or binding.target) if binding else None,
        done=done,
        article="、".join(dict.fromkeys(one.article.cite() for one in legal)),
        safer=safer,
        unknown_year=0 if done else _unknown_year(planned, binding, calendar),
    )


def _unknown_year(planned: date | None, binding: LegalDate | None, calendar: Calendar) -> int:
    """Give the year whose rest days one would have to know to plan a day, or to say its last."""
    if planned is not None and not calendar.knows(planned):
        return planned.year
    if binding is not None and binding.last is None and not calendar.knows(binding.target):
        return binding.target.year
    return 0


def _safer(day: date | None, legal: list[LegalDate]) -> date | None:
    """Give the day that nobody can dispute, where the texts leave open whether `day` will do."""
    if day is None:
        return None
    for one in legal:
        if one.clear_days and (found := one.check(day)) and found.code == "date_not_clear":
            return one.target
    return None
