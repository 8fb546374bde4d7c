"""How an assembly would end as it stands now, or ended: read for the gauges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from core import freezing
from core.assemblies.count_sheets import MatterResultRow, ResultSheet
from core.assemblies.count_state import CountedBallot, CountState, load_count
from core.assemblies.counting import Mark, Paper, Tally, Turnout, tally
from core.assemblies.deadlines import voting_ends
from core.assemblies.outlook import (
    Footing,
    ItemOutlook,
    Outlook,
    items_of,
    participation_of,
    with_turnout_of,
)
from core.assemblies.queries import load_follow, load_items, load_matters
from core.assemblies.queries_force import closing_in_force, result_in_force
from core.assemblies.queries_roll import load_roll_summary
from core.assemblies.queries_seals import result_digest
from core.assemblies.stages import Stage
from core.assemblies.tables import Assembly
from core.assemblies.work import book_of, counting_rules
from core.assemblies.working_out import matter_results
from core.clock import CHINA
from core.law.completions import Turnout as Figures
from core.law.double_test import Rule, rule_for, rule_on
from core.law.faults import LawFault
from core.law.matters import Matter
from core.law.verdicts import NOBODY, Votes

_BEFORE_COUNTING = frozenset(
    {
        *(Stage.PREPARATION, Stage.ROLL, Stage.CANDIDATES, Stage.NOTICE),
        *(Stage.BALLOTS, Stage.DELIVERY, Stage.VOTING),
    }
)


def load_outlook(session: Session, assembly: Assembly) -> Outlook | None:
    """Give the shares as they stand; None before there is a roll to take a share of.

    Once a result is declared they are its own, until its count is opened again.
    """
    roll = load_roll_summary(session, assembly.id)
    if roll is None or not roll.persons or not roll.area:
        return None
    state = load_count(session, assembly, counting_rules(book_of(assembly)))
    sums, follow = state.sums(), load_follow(session, assembly.id)
    declared = _declared(session, assembly)
    if declared is None:
        total = Votes(roll.persons, roll.area)
        took_part, items = _as_it_stands(session, assembly, state)
    else:
        total = Votes(declared.persons, declared.area)
        took_part = Turnout(declared.participating_persons, declared.participating_area)
        items = _items(session, assembly, declared.matters)
    rule = rule_for(book_of(assembly), Matter.ELECT_COMMITTEE)
    back = rule_on(rule, Figures(total, Votes(took_part.persons, took_part.area), NOBODY))
    return Outlook(
        participation=participation_of(back),
        items=items,
        issued=sums.issued - sums.voided,
        delivered=sums.delivered,
        returned=sums.returned,
        settled=sums.counted,
        footing=Footing.DECLARED if declared else _footing(session, assembly, state),
        clause=follow.source if follow else "",
    )


def _declared(session: Session, assembly: Assembly) -> ResultSheet | None:
    """Give the result in force; None while its count is open, or if it is not what was declared."""
    result = result_in_force(session, assembly.id)
    if result is None or closing_in_force(session, assembly.id) is None:
        return None
    if result_digest(result) != result.digest:
        return None
    return freezing.thaw(ResultSheet, result.content)


def _footing(session: Session, assembly: Assembly, state: CountState) -> Footing:
    if result_in_force(session, assembly.id) is not None:
        return Footing.REOPENED
    if assembly.stage is Stage.CLOSED:
        return Footing.ENDED
    is_read = all(ballot.settled is not None for ballot in state.returned())
    return Footing.READ if is_read and assembly.stage not in _BEFORE_COUNTING else Footing.UNREAD


def _as_it_stands(
    session: Session, assembly: Assembly, state: CountState
) -> tuple[Turnout, tuple[ItemOutlook, ...]]:
    """Give who took part so far, and each item: agreement among those who are read.

    Whoever came in time and is not read takes part, for nobody has found the ballot invalid.
    """
    counted = tally(state.items, state.papers(), state.rules)
    items = _judged(session, assembly, state, counted)
    unread = _unread(state, voting_ends(session, assembly.id))
    if not unread:
        return counted.participating(state.rules), items
    fuller = tally(state.items, [*state.papers(), *unread], state.rules)
    with_them = _judged(session, assembly, state, fuller)
    return fuller.participating(state.rules), with_turnout_of(items, with_them)


def _judged(
    session: Session, assembly: Assembly, state: CountState, counted: Tally
) -> tuple[ItemOutlook, ...]:
    if not state.items:
        return ()
    try:
        results = matter_results(session, assembly, state, counted)
    except LawFault:  # what cannot be judged is said when the result is declared
        return ()
    items = _items(session, assembly, results)
    over = assembly.stage not in _BEFORE_COUNTING
    # While ballots may still come, nobody is silent yet.
    return items if over else tuple(replace(one, follow=None) for one in items)


def _items(
    session: Session, assembly: Assembly, results: Sequence[MatterResultRow]
) -> tuple[ItemOutlook, ...]:
    book = book_of(assembly)
    rules: dict[UUID, Rule] = {
        matter.id: rule_for(book, Matter(matter.kind))
        for matter in load_matters(session, assembly.id)
    }
    return items_of(load_items(session, assembly.id), results, rules)


def _unread(state: CountState, ends: date | None) -> list[Paper]:
    """Give ballots that came in time and are not settled, as papers that choose nothing."""
    marks = (Mark.ABSTAIN,) * len(state.items)
    return [
        Paper(ballot.voter, ballot.area, marks, persons=ballot.persons)
        for ballot in state.returned()
        if ballot.settled is None and _in_time(ballot, ends)
    ]


def _in_time(ballot: CountedBallot, ends: date | None) -> bool:
    at = ballot.returned_at
    return at is not None and (ends is None or at.astimezone(CHINA).date() <= ends)
