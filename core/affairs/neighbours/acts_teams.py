"""Acts of volunteers' teams: formed, joined, left, put on a rota, taken over, noted as come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa

from core.affairs.neighbours.drafts import FormTeam, MakeRota, VolunteerDraft
from core.affairs.neighbours.queries_teams import load_standing, person_of
from core.affairs.neighbours.rota import Plan, Shift, plan
from core.affairs.neighbours.tables_events import (
    Rota,
    RotaPlace,
    RotaShift,
    TeamMember,
    VolunteerTeam,
)
from core.affairs.neighbours.work import Work, limit_text, require_period, require_text
from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError

MINUTES_OF_A_DAY = 24 * 60
MOST_SHIFTS = 400
"""A rota of a year with a shift a day; more is a slip of the pen."""


def form_team(work: Work, draft: FormTeam) -> Changes:
    """Form a team with its members."""
    require_text(name=draft.name, leader=draft.leader)
    limit_text(task=draft.task)
    formed = work.day(draft.formed_on)
    team = work.add(
        VolunteerTeam(
            compound_id=draft.compound_id,
            name=draft.name,
            kind=draft.kind,
            leader=draft.leader,
            task=draft.task,
            formed_on=formed,
        )
    )
    _join(work, team.id, draft.members, formed)
    return work.done(Event.TEAM_FORMED, team.id, members=len(draft.members))


def join_team(work: Work, team_id: UUID, members: Iterable[VolunteerDraft]) -> Changes:
    """Note who joined a team."""
    _running(work, team_id)
    joined = list(members)
    if not joined:
        raise KnownError("neighbours.nothing_chosen")
    _join(work, team_id, joined, work.clock.today())
    return work.done(Event.TEAM_JOINED, team_id, members=len(joined))


def _join(work: Work, team_id: UUID, members: Iterable[VolunteerDraft], day: date) -> None:
    query = sa.select(TeamMember).where(TeamMember.team_id == team_id, TeamMember.left_on.is_(None))
    known = {(one.name, one.phone) for one in work.session.scalars(query)}
    ordinal = work.next_number(TeamMember.ordinal, TeamMember.team_id, team_id)
    for member in members:
        require_text(name=member.name)
        if (member.name, member.phone) in known:
            raise KnownError("neighbours.member_known", name=member.name)
        known.add((member.name, member.phone))
        work.session.add(
            TeamMember(
                team_id=team_id,
                ordinal=ordinal,
                name=member.name,
                phone=member.phone,
                joined_on=day,
            )
        )
        ordinal += 1
    work.session.flush()


def leave_team(work: Work, member_id: UUID) -> Changes:
    """Note that somebody left a team; shifts to come are taken over one by one."""
    member = work.get(TeamMember, member_id)
    if member.left_on is not None:
        raise KnownError("neighbours.member_left")
    member.left_on = work.clock.today()
    return work.done(Event.TEAM_LEFT, member.team_id)


def end_team(work: Work, team_id: UUID, reason: str) -> Changes:
    """Note that a team is no more."""
    team = _running(work, team_id)
    require_text(reason=reason)
    team.ended_on, team.end_reason = work.clock.today(), reason
    return work.done(Event.TEAM_ENDED, team_id)


def make_rota(work: Work, team_id: UUID, draft: MakeRota) -> Changes:
    """Put a team's members on shifts, fairly; the subject is the rota.

    Nobody is put where he stands already for any team, or is away. A shift that cannot be filled
    refuses the whole: half a rota is no rota.
    """
    _running(work, team_id)
    require_text(title=draft.title, place=draft.place)
    require_period(draft.since, draft.until)
    query = sa.select(TeamMember).where(TeamMember.team_id == team_id, TeamMember.left_on.is_(None))
    members = work.session.scalars(query.order_by(TeamMember.ordinal)).all()
    if not 0 < draft.per_shift <= len(members):
        raise KnownError("neighbours.too_few_members", members=len(members), seats=draft.per_shift)
    shifts = tuple(_shifts(draft))
    if not 0 < len(shifts) <= MOST_SHIFTS:
        raise KnownError("neighbours.shifts_wrong", count=len(shifts), most=MOST_SHIFTS)
    standing = load_standing(work.session, draft.since, draft.until)
    taken = {one.id: [held.shift for held in standing.get(person_of(one), ())] for one in members}
    for member_id, day in draft.away:
        taken.setdefault(member_id, []).append(Shift(day, 0, MINUTES_OF_A_DAY))
    made = plan([one.id for one in members], shifts, draft.per_shift, taken)
    if any(made.short):
        lacking = next(n for n, short in enumerate(made.short) if short)
        raise KnownError("neighbours.shift_unfilled", day=shifts[lacking].day)
    rota = work.add(
        Rota(
            team_id=team_id,
            title=draft.title,
            place=draft.place,
            since=draft.since,
            until=draft.until,
            made_on=work.clock.today(),
        )
    )
    _keep(work, rota.id, shifts, made)
    return work.done(Event.ROTA_MADE, rota.id, shifts=len(shifts))


def _shifts(draft: MakeRota) -> Iterator[Shift]:
    hours = sorted(draft.hours)
    for starts, ends in hours:
        if not 0 <= starts < ends <= MINUTES_OF_A_DAY:
            raise KnownError("neighbours.hours_wrong")
    day = draft.since
    while day <= draft.until:
        if day.weekday() in draft.weekdays:
            yield from (Shift(day, starts, ends) for starts, ends in hours)
        day += timedelta(days=1)


def _keep(work: Work, rota_id: UUID, shifts: Iterable[Shift], made: Plan[UUID]) -> None:
    rows = [
        RotaShift(
            rota_id=rota_id, ordinal=number, day=shift.day, starts=shift.starts, ends=shift.ends
        )
        for number, shift in enumerate(shifts, 1)
    ]
    work.session.add_all(rows)
    work.session.flush()
    work.session.add_all(
        RotaPlace(shift_id=row.id, ordinal=ordinal, member_id=member_id)
        for row, people in zip(rows, made.places, strict=True)
        for ordinal, member_id in enumerate(people, 1)
    )


def take_over(work: Work, place_id: UUID, member_id: UUID, reason: str) -> Changes:
    """Put another member into somebody's place in a shift; who stood there stays on record."""
    place = work.get(RotaPlace, place_id)
    shift = work.get(RotaShift, place.shift_id)
    rota = work.get(Rota, shift.rota_id)
    member = work.get(TeamMember, member_id)
    require_text(reason=reason)
    if member.team_id != rota.team_id or member.left_on is not None:
        raise KnownError("neighbours.not_of_the_team", name=member.name)
    if place.came is not None or _is_replaced(work, place_id):
        raise KnownError("neighbours.place_settled")
    wanted = Shift(shift.day, shift.starts, shift.ends)
    standing = load_standing(work.session, shift.day, shift.day)
    if any(held.shift.meets(wanted) for held in standing.get(person_of(member), ())):
        raise KnownError("neighbours.stands_elsewhere", name=member.name, day=shift.day)
    row = RotaPlace(
        shift_id=shift.id,
        ordinal=work.next_number(RotaPlace.ordinal, RotaPlace.shift_id, shift.id),
        member_id=member_id,
        replaces_id=place_id,
        reason=reason,
    )
    work.add(row)
    return work.done(Event.SHIFT_TAKEN_OVER, rota.id, day=shift.day)


def note_came(work: Work, place_id: UUID, *, came: bool) -> Changes:
    """Note whether somebody came to a shift that has begun."""
    place = work.get(RotaPlace, place_id)
    shift = work.get(RotaShift, place.shift_id)
    if _is_replaced(work, place_id):
        raise KnownError("neighbours.place_settled")
    work.past(shift.day)
    place.came = came
    return work.done(Event.SHIFT_NOTED, shift.rota_id, day=shift.day, came=came)


def _is_replaced(work: Work, place_id: UUID) -> bool:
    query = sa.select(sa.func.count()).where(RotaPlace.replaces_id == place_id)
    return bool(work.session.scalar(query))


def _running(work: Work, team_id: UUID) -> VolunteerTeam:
    team = work.get(VolunteerTeam, team_id)
    if team.ended_on is not None:
        raise KnownError("neighbours.team_ended")
    return team
