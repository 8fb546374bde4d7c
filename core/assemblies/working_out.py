"""What a count comes to in law, matter by matter: for the declared result and for the gauges."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from core.assemblies.by_elections import WHOLE_COMMITTEE
from core.assemblies.count_sheets import MatterResultRow
from core.assemblies.count_state import CountState
from core.assemblies.counted_days import moments
from core.assemblies.counting import Tally
from core.assemblies.facts import load_days
from core.assemblies.outcomes import Poll, Words, matter_result
from core.assemblies.queries import load_candidates, load_follow, load_items, load_matters
from core.assemblies.queries_roll import load_roll_summary
from core.assemblies.stages import Kind
from core.assemblies.tables import Assembly
from core.assemblies.work import book_of
from core.errors import KnownError
from core.explaining import explain_test
from core.findings import told
from core.law.moments import Moment
from core.law.verdicts import Votes


def matter_results(
    session: Session, assembly: Assembly, state: CountState, counted: Tally
) -> tuple[MatterResultRow, ...]:
    """Judge every matter on the ballot by what is `counted` of `state`; nothing is stored."""
    roll = load_roll_summary(session, assembly.id)
    if roll is None:
        raise KnownError("assemblies.roll_missing", title=assembly.title)
    follow, items = load_follow(session, assembly.id), load_items(session, assembly.id)
    poll = Poll(
        book=book_of(assembly),
        total=Votes(roll.persons, roll.area),
        items=items,
        tally=counted,
        silent=state.silent(),
        clause=follow.law if follow else None,
        first_assembly=assembly.kind is Kind.FIRST,
        words=Words(told, explain_test),
        voted_on=moments(load_days(session, assembly.id)).get(Moment.VOTING_STARTS),
        households=roll.dwellings,
    )
    candidates = {one.id: one for one in load_candidates(session, assembly.id, poll.book)}
    found = (
        matter_result(poll, matter, candidates) for matter in load_matters(session, assembly.id)
    )
    if assembly.kind is not Kind.BY_ELECTION:
        return tuple(found)
    return tuple(
        replace(row, findings=tuple(f for f in row.findings if f.code not in WHOLE_COMMITTEE))
        for row in found
    )
