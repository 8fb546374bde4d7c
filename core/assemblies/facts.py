"""The facts that the stage machine asks about an assembly, gathered from the database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import freezing
from core.assemblies.agents import signing_needs
from core.assemblies.ballot_ways import load_way
from core.assemblies.by_elections import as_change
from core.assemblies.candidate_facts import load_standing
from core.assemblies.candidates import Standing, are_in_order, natural_person
from core.assemblies.check_facts import (
    ElectionFacts,
    Facts,
    LargeVoter,
    LatePosting,
    PostedFacts,
    RollFacts,
    SeatFacts,
)
from core.assemblies.count_sheets import ResultSheet
from core.assemblies.counted_days import Days, meets, moments, objections_until
from core.assemblies.deadlines import RESULT_NOTICE, announced, planned_day
from core.assemblies.facts_ballots import (
    ballots_out,
    boxes_unopened,
    left_without_ballot,
    unprinted,
    voters_without_ballot,
    without_attempt,
)
from core.assemblies.facts_clock import load_clock
from core.assemblies.founding import lacking
from core.assemblies.group_owners import owners_of_group, strangers
from core.assemblies.noted import (
    load_noted_candidates,
    load_noted_days,
    load_noted_matters,
    load_noted_members,
    load_noted_objections,
    load_noted_officials,
    load_noted_postings,
)
from core.assemblies.paper_steps import MOMENT_OF_STEP
from core.assemblies.postings import hanging, load_posted
from core.assemblies.queries import load_follow
from core.assemblies.queries_force import closing_in_force, result_in_force, roll_in_force
from core.assemblies.queries_roll import load_same_named_voters
from core.assemblies.sheets import Announced
from core.assemblies.since import load_since
from core.assemblies.stages import Kind, Side, Stage, Step
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Ballot, BallotItem, CountClosing, Result
from core.assemblies.tables_roll import Objection, RollEntry
from core.assemblies.work import counting_rules, put_day
from core.law import matters as law_matters
from core.law.composition import GroupMakeUp
from core.law.findings import Finding
from core.law.following import dead_beforehand
from core.law.moments import Moment
from core.law.packs import LawBook
from core.law.terms import Calendar
from core.law.verdicts import Outcome
from core.text.names import name_key

_LARGE = 3
"""No more voters than these can hold a share so large that nothing is decided without them."""


def load_days(session: Session, assembly_id: UUID) -> Days:
    """Give the last word on every step's days."""
    days = load_noted_days(session, assembly_id)
    return {step: (day.planned, day.done) for step, day in days.items()}


def fit_result_days(session: Session, assembly_id: UUID, first: date) -> None:
    """Move the planned days of the result's notice so that it hangs from `first` at the earliest.

    The period keeps its length: full days on the board, none before there is a result.
    """
    days = load_days(session, assembly_id)
    posted, _ = days.get(Step.RESULT_POSTED, (None, None))
    until, _ = days.get(Step.RESULT_UNTIL, (None, None))
    if posted is None or posted >= first:
        return
    put_day(session, assembly_id, Step.RESULT_POSTED, planned=first)
    if until is not None:
        put_day(session, assembly_id, Step.RESULT_UNTIL, planned=until + (first - posted))


def result_days(session: Session, assembly_id: UUID) -> Days:
    """Give the days; of the result's notice those planned, until it tells the result in force."""
    days = dict(load_days(session, assembly_id))
    if RESULT_NOTICE not in load_posted(session, assembly_id).current:
        for step in (Step.RESULT_POSTED, Step.RESULT_UNTIL):
            days[step] = (days.get(step, (None, None))[0], None)
    return days


def load_facts(
    session: Session, assembly: Assembly, book: LawBook, calendar: Calendar, today: date
) -> Facts:
    """Gather the facts, done days before planned ones."""
    told, posted = announced(session, assembly.id), load_posted(session, assembly.id)
    days = _days_that_count(session, assembly, told, posted)
    plan, _ = planned_day(session, assembly.id, Step.VOTING_UNTIL)
    start, _ = planned_day(session, assembly.id, Step.VOTING_FROM)
    officials = _officials(session, assembly.id)
    standing = {name_key(natural_person(name)) for name in _standing(session, assembly.id)}
    closing = closing_in_force(session, assembly.id)
    result = result_in_force(session, assembly.id)
    until, bind = objections_until(book, calendar, days)
    members = owners_of_group(session, assembly)
    return Facts(
        kind=assembly.kind,
        today=today,
        days=days,
        posted=posted,
        group=_group(session, assembly.id),
        group_owners=members,
        group_strangers=strangers(session, assembly, members),
        matters=_matters(session, assembly.id),
        elections=_elections(session, assembly.id),
        standing=load_standing(session, assembly.id, result, (book, calendar), days),
        roll=_roll(session, assembly.id),
        same_named=_same_named(session, assembly),
        objections_open=_open_objections(session, assembly),
        ballot_frozen=_count(session, BallotItem, assembly.id) > 0,
        ballots_issued=_count(session, Ballot, assembly.id),
        voters_without_ballot=voters_without_ballot(session, assembly),
        left_without=left_without_ballot(session, assembly),
        ballots_without_attempt=without_attempt(session, assembly),
        ballots_unprinted=unprinted(session, assembly),
        officials=len({name_key(name) for name in officials}),
        signing=signing_needs(session, assembly.id, book),
        way=load_way(session, assembly.id, frozenset(standing), counting_rules(book)),
        officials_standing=tuple(sorted({n for n in officials if name_key(n) in standing})),
        clause_dead=_dead_clause(session, assembly, book, days.get(Moment.VOTING_STARTS, today)),
        law_ends=_law_ends(book, days.get(Moment.VOTING_STARTS)),
        boxes_unopened=boxes_unopened(session, assembly.id),
        count_closed=closing is not None,
        result_declared=result is not None,
        ballots_out=ballots_out(session, assembly.id),
        extension_unposted=plan if told is not None and plan != told.until else None,
        delay_unposted=start if told is not None and start != told.start else None,
        backdated=_backdated(session, assembly.id),
        clock=load_clock(session, assembly.id),
        result_fits_count=_fits(result, closing),
        upheld_uncorrected=_uncorrected(session, assembly.id, result),
        roll_upheld=_roll_upheld(session, assembly.id),
        seated=_seated(assembly, book, result),
        result_objections_until=until,
        result_objections_bind=bind,
        first_meeting_held=Moment.FIRST_MEETING in _done(session, assembly.id),
        filed=Moment.FILED in _done(session, assembly.id),
        since=load_since(session, assembly),
    )


def _dead_clause(
    session: Session, assembly: Assembly, book: LawBook, day: date
) -> tuple[Finding, ...]:
    row = load_follow(session, assembly.id)
    if row is None:
        return ()
    return dead_beforehand(book, row.law, day=day, first=assembly.kind is Kind.FIRST)


def _law_ends(book: LawBook, voting: date | None) -> date | None:
    """Give the last day of a value that was frozen, if the vote begins after it."""
    ends = [value.until for value in book.law.values() if value.until is not None]
    first = min(ends, default=None)
    return first if first is not None and voting is not None and voting > first else None


def _still_hanging(session: Session, assembly_id: UUID) -> Days:
    """Give the days without the removal of what hangs again: an older copy of it came down."""
    hang = hanging(session, assembly_id)
    return {
        step: (planned, None if step in hang else done)
        for step, (planned, done) in load_days(session, assembly_id).items()
    }


def _done(session: Session, assembly_id: UUID) -> set[Moment]:
    days = load_days(session, assembly_id)
    return {
        MOMENT_OF_STEP[step]
        for step, (_, done) in days.items()
        if done is not None and step in MOMENT_OF_STEP
    }


def _count(
    session: Session,
    table: type[BallotItem | Ballot],
    assembly_id: UUID,
    *where: sa.ColumnElement[bool],
) -> int:
    number = sa.select(sa.func.count(table.id)).where(table.assembly_id == assembly_id, *where)
    return session.scalar(number) or 0


def _matters(session: Session, assembly_id: UUID) -> frozenset[law_matters.Matter]:
    return frozenset(
        law_matters.Matter(row.kind) for row in load_noted_matters(session, assembly_id)
    )


def _fits(result: Result | None, closing: CountClosing | None) -> bool:
    """Tell whether the result in force rests on the count as it is closed now."""
    return (result and result.count_digest) == (closing and closing.digest)


def _backdated(session: Session, assembly_id: UUID) -> tuple[LatePosting, ...]:
    return tuple(
        LatePosting(row.paper, row.posted_on, row.recorded_on, row.reason)
        for row in load_noted_postings(session, assembly_id)
        if row.recorded_on > row.posted_on
    )


def _officials(session: Session, assembly_id: UUID) -> list[str]:
    return [row.name for row in load_noted_officials(session, assembly_id)]


def _standing(session: Session, assembly_id: UUID) -> list[str]:
    rows = load_noted_candidates(session, assembly_id)
    return [row.name for row in rows if row.standing is Standing.CONFIRMED]


def _uncorrected(session: Session, assembly_id: UUID, result: Result | None) -> tuple[str, ...]:
    """Name whose objection to the result was upheld, and no result was declared since."""
    if result is None:
        return ()
    return _upheld(session, assembly_id, lambda one: one.result_version, result.version)


def _days_that_count(
    session: Session, assembly: Assembly, told: Announced | None, posted: PostedFacts
) -> dict[Moment, date]:
    """Give the days as owners were told them; a period of nothing that hangs has not begun."""
    known = _still_hanging(session, assembly.id)
    days = moments(known)
    if told is not None:
        start = min(told.start, meets(known) or told.start)
        days[Moment.VOTING_STARTS], days[Moment.VOTING_ENDS] = start, told.until
    if RESULT_NOTICE not in posted.current and assembly.stage is Stage.RESULT:
        # What is planned gave nobody a day to object: the period begins once D28 hangs.
        for planned in (Moment.RESULT_POSTED, Moment.CHALLENGE_ENDS):
            days.pop(planned, None)
    return as_change(assembly.kind, days)


def _seated(assembly: Assembly, book: LawBook, result: Result | None) -> SeatFacts:
    """Tell how the election of the result in force ended; where none was held it seated nobody."""
    if result is None:
        return SeatFacts()
    sheet = freezing.thaw(ResultSheet, result.content)
    passed = {row.matter.kind for row in sheet.matters if row.outcome == Outcome.PASSED}
    unfounded = lacking(book, passed) if assembly.kind is Kind.FIRST else ()
    return SeatFacts(sheet.run_off, nobody=not sheet.elected, unfounded=unfounded)


def _roll_upheld(session: Session, assembly_id: UUID) -> tuple[str, ...]:
    """Name whose objection to the roll was upheld, and the roll was not corrected since."""
    roll = roll_in_force(session, assembly_id)
    if roll is None:
        return ()
    return _upheld(session, assembly_id, lambda one: one.roll_version, roll.version)


def _upheld(
    session: Session, assembly_id: UUID, version: Callable[[Objection], int | None], least: int
) -> tuple[str, ...]:
    """Name whose objection to such a version, or a later one, was upheld."""
    rows = load_noted_objections(session, assembly_id)
    still = (one.objector for one in rows if one.upheld and (version(one) or 0) >= least)
    return tuple(dict.fromkeys(still))


def _group(session: Session, assembly_id: UUID) -> GroupMakeUp | None:
    members = load_noted_members(session, assembly_id)
    if not members:
        return None
    return GroupMakeUp(
        size=len(members),
        owners=sum(member.is_owner for member in members),
        street_leads=any(member.is_leader and member.side is Side.STREET for member in members),
    )


def _elections(session: Session, assembly_id: UUID) -> tuple[ElectionFacts, ...]:
    candidates = load_noted_candidates(session, assembly_id)
    found = []
    for matter in load_noted_matters(session, assembly_id):
        if matter.seats <= 0:
            continue
        own = [one for one in candidates if one.matter_id == matter.id]
        confirmed = [one for one in own if one.standing is Standing.CONFIRMED]
        pending = tuple(one.name for one in own if one.standing is Standing.NOMINATED)
        found.append(
            ElectionFacts(
                title=matter.title,
                seats=matter.seats,
                alternates=matter.alternates,
                confirmed=len(confirmed),
                pending=pending,
                ordered=not confirmed or are_in_order([one.position for one in confirmed]),
            )
        )
    return tuple(found)


def _roll(session: Session, assembly_id: UUID) -> RollFacts | None:
    """Give what the roll in force adds up to, and its largest voters."""
    roll = roll_in_force(session, assembly_id)
    if roll is None:
        return None
    rows = session.execute(
        sa.select(RollEntry.representative, RollEntry.persons, RollEntry.area)
        .where(RollEntry.roll_id == roll.id)
        .order_by(RollEntry.area.desc(), RollEntry.voter_no)
        .limit(_LARGE)
    )
    large = tuple(LargeVoter(name, persons, held) for name, persons, held in rows)
    return RollFacts(roll.persons, roll.area, large)


def _same_named(session: Session, assembly: Assembly) -> tuple[str, ...]:
    """Name, while the roll is made, the companies of which nobody said whether they are one."""
    if assembly.stage is not Stage.ROLL:
        return ()
    groups = load_same_named_voters(session, assembly)
    return tuple(f"{one.name}（{len(one.companies)}）" for one in groups if one.is_open)


def _open_objections(session: Session, assembly: Assembly) -> int:
    rows = load_noted_objections(session, assembly.id)
    return sum(one.answered_on is None for one in rows)
