"""Every date the law fixes around an assembly, forwards and backwards from the dates known."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from core.law.articles import Article
from core.law.findings import Finding, Phrase, Severity
from core.law.moments import Moment
from core.law.packs import LawBook
from core.law.terms import (
    Calendar,
    Term,
    TermUnit,
    after_days,
    after_months,
    before_days,
    before_months,
    earliest_removal,
    term,
)
from core.law.values import Value


class Direction(enum.Enum):
    """Whether an act must be done by a day, not before a day."""

    NOT_AFTER = "not_after"
    NOT_BEFORE = "not_before"


@dataclass(frozen=True, slots=True)
class LegalDate:
    """A date the law fixes: what is to happen, by when or from when.

    `target` is the safe day: unextended, and with clear days between where a text leaves open
    whether “以前” means them. `last` is the last day that can still be argued (for NOT_BEFORE the
    first): after rest days, or without clear days; None where an unpublished year would have to
    be guessed. `blocks` only if the value is firm law. `rule` is the rule that fixes it.
    """

    key: str
    moment: Moment
    direction: Direction
    target: date
    last: date | None
    rule: Phrase
    article: Article
    blocks: bool
    ask_street: bool
    findings: tuple[Finding, ...] = ()
    clear_days: bool = False  # whether target and last differ by the clear day
    mirrored: bool = False  # a rule “before” seen from its other end: a breach is told once

    def check(self, day: date) -> Finding | None:
        """Compare the actual `day` of the moment with it; None if nothing is to be said."""
        severity = Severity.ERROR if self.blocks else Severity.WARNING
        early = self.direction is Direction.NOT_BEFORE
        if day >= self.target if early else day <= self.target:
            return None
        if self.last is None:
            return self._found("date_unsure", Severity.WARNING, day)
        if day < self.last if early else day > self.last:
            return self._found("date_early" if early else "date_late", severity, day)
        if self.clear_days:
            return self._found("date_not_clear", Severity.WARNING, day)
        return self._found("date_extended", Severity.NOTE, day)

    def _found(self, code: str, severity: Severity, day: date) -> Finding:
        facts = {
            "what": self.moment,
            "day": day.isoformat(),
            "target": self.target.isoformat(),
            "limit": (self.last or self.target).isoformat(),
            "rule": self.rule,
        }
        return Finding(code, severity, facts, (self.article,), self.ask_street)


class _Kind(enum.Enum):
    WITHIN = "within"  # the moment not later than so long after the anchor, rest days extend
    LASTS = "lasts"  # the same, and rest days do not matter: nothing is to be done on the day
    BEFORE = "before"  # the moment at least so long before the anchor, and the anchor after it
    POSTED = "posted"  # the moment (removal) not before so many full days since the anchor


@dataclass(frozen=True, slots=True)
class _Rule:
    key: str
    kind: _Kind
    moment: Moment
    anchor: Moment


_M = Moment
_RULES = (
    _Rule("group.form_within", _Kind.WITHIN, _M.GROUP_FORMED, _M.APPLIED),
    _Rule("group.post_days", _Kind.POSTED, _M.GROUP_REMOVED, _M.GROUP_POSTED),
    _Rule("group.hold_within", _Kind.WITHIN, _M.VOTING_ENDS, _M.GROUP_FORMED),
    _Rule("roll.before_days", _Kind.BEFORE, _M.ROLL_POSTED, _M.VOTING_STARTS),
    _Rule("roll.post_days", _Kind.POSTED, _M.ROLL_REMOVED, _M.ROLL_POSTED),
    _Rule("candidates.before_days", _Kind.BEFORE, _M.CANDIDATES_POSTED, _M.VOTING_STARTS),
    _Rule("candidates.post_days", _Kind.POSTED, _M.CANDIDATES_REMOVED, _M.CANDIDATES_POSTED),
    _Rule("notice.before_days", _Kind.BEFORE, _M.NOTICE_POSTED, _M.VOTING_STARTS),
    _Rule("notice.post_days", _Kind.POSTED, _M.NOTICE_REMOVED, _M.NOTICE_POSTED),
    _Rule("ballots.deliver_before_days", _Kind.BEFORE, _M.BALLOTS_DELIVERED, _M.VOTING_STARTS),
    _Rule("result.post_within", _Kind.WITHIN, _M.RESULT_POSTED, _M.VOTING_ENDS),
    _Rule("result.challenge_days", _Kind.POSTED, _M.CHALLENGE_ENDS, _M.RESULT_POSTED),
    _Rule("first_meeting.within", _Kind.WITHIN, _M.FIRST_MEETING, _M.ELECTED),
    _Rule("first_meeting.post_within", _Kind.WITHIN, _M.FIRST_MEETING_POSTED, _M.FIRST_MEETING),
    _Rule("filing.within", _Kind.WITHIN, _M.FILED, _M.ELECTED),
    _Rule("change.file_within", _Kind.WITHIN, _M.CHANGE_FILED, _M.CHANGED),
    _Rule("handover.person_within", _Kind.WITHIN, _M.PERSON_HANDED_OVER, _M.OFFICE_ENDED),
    _Rule("handover.within", _Kind.WITHIN, _M.HANDED_OVER, _M.ELECTED),
    _Rule("reelection.before_months", _Kind.BEFORE, _M.REELECTION_STARTED, _M.TERM_ENDS),
    _Rule("office.term_max", _Kind.LASTS, _M.TERM_ENDS, _M.ELECTED),
    _Rule("result.court_years", _Kind.WITHIN, _M.COURT_TERM_ENDS, _M.RESULT_POSTED),
)


def timetable(
    book: LawBook, calendar: Calendar, days: Mapping[Moment, date]
) -> tuple[LegalDate, ...]:
    """Give every date that follows from the known `days`, in order of moments.

    Forwards: what must follow an act. Backwards: by when a paper must be posted for a planned
    voting day, and from a posted paper the first day on which voting may start.
    """
    order = list(Moment)
    found = [date_ for rule in _RULES for date_ in _dates(book, calendar, days, rule)]
    return tuple(sorted(found, key=lambda one: (order.index(one.moment), one.target)))


def reminders(book: LawBook, term_ends: date) -> tuple[date, ...]:
    """任期届满前提醒的日期，先远后近。"""
    found = []
    for alarm in book.names("reelection.alarms"):
        amount, unit = alarm.split()
        back = before_months(term_ends, int(amount))
        found.append(back if unit == "months" else after_days(term_ends, -int(amount)))
    return tuple(sorted(found))


def _dates(
    book: LawBook, calendar: Calendar, days: Mapping[Moment, date], rule: _Rule
) -> Iterator[LegalDate]:
    found = [(value, value.setting) for value in book.every(rule.key)]
    for value, amount in [(value, number) for value, number in found if isinstance(number, int)]:
        if rule.anchor in days:
            yield _from_anchor(book, calendar, days[rule.anchor], rule, value, amount)
        if rule.kind is _Kind.BEFORE and rule.moment in days:
            yield _mirrored(book, days[rule.moment], rule, value, amount)


def _from_anchor(  # noqa: PLR0913, PLR0917 - a rule, its value and its day
    book: LawBook, calendar: Calendar, day: date, rule: _Rule, value: Value, amount: int
) -> LegalDate:
    made = partial(
        LegalDate,
        key=rule.key,
        moment=rule.moment,
        article=value.article,
        blocks=value.firm,
        ask_street=value.ask_street,
    )
    if rule.kind in (_Kind.WITHIN, _Kind.LASTS):
        counted = term(day, amount, TermUnit(value.unit), calendar)
        if rule.kind is _Kind.LASTS:
            counted = Term(day, counted.target, counted.target)
        return made(
            direction=Direction.NOT_AFTER,
            target=counted.target,
            last=counted.last,
            rule=_said("date_rule_within", value, amount, rule.anchor),
            findings=counted.findings,
        )
    if rule.kind is _Kind.POSTED:
        # Rest days lengthen what must be done; they never shorten a publicity.
        first = earliest_removal(day, amount)
        return made(
            direction=Direction.NOT_BEFORE,
            target=first,
            last=first,
            rule=_said("date_rule_posted", value, amount, rule.anchor),
        )
    if value.unit == TermUnit.MONTHS:
        target = last = before_months(day, amount)
    else:
        last = before_days(day, amount, strict=False)
        target = before_days(day, amount, strict=book.flag("notice.strict"))
    return made(
        direction=Direction.NOT_AFTER,
        target=target,
        last=last,
        rule=_said(_BEFORE[target != last], value, amount, rule.anchor),
        clear_days=target != last,
    )


def _mirrored(book: LawBook, posted: date, rule: _Rule, value: Value, amount: int) -> LegalDate:
    """From the day a paper was posted, give the first day on which the anchor may come."""
    if value.unit == TermUnit.MONTHS:
        target = last = after_months(posted, amount)
    else:
        last = after_days(posted, amount)
        target = after_days(last, 1 if book.flag("notice.strict") else 0)
    return LegalDate(
        key=rule.key,
        moment=rule.anchor,
        direction=Direction.NOT_BEFORE,
        target=target,
        last=last,
        rule=_said(_AFTER[target != last], value, amount, rule.moment),
        article=value.article,
        blocks=value.firm,
        ask_street=value.ask_street,
        clear_days=target != last,
        mirrored=True,
    )


_BEFORE = {True: "date_rule_before_clear", False: "date_rule_before"}
_AFTER = {True: "date_rule_after_clear", False: "date_rule_after"}


def _said(code: str, value: Value, amount: int, anchor: Moment) -> Phrase:
    return Phrase(code, {"anchor": anchor, "amount": amount, "unit": TermUnit(value.unit)})
