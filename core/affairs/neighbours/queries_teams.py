"""Reading teams, their rotas and the clashes between all rotas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from core.affairs.neighbours.reading import group
from core.affairs.neighbours.rota import Shift, find_clashes, spread
from core.affairs.neighbours.sheets_events import (
    ClashRow,
    CountRow,
    PlaceRow,
    RotaRow,
    RotaSheet,
    ShiftRow,
    TeamRow,
    TeamSheet,
    VolunteerRow,
)
from core.affairs.neighbours.tables_events import (
    Rota,
    RotaPlace,
    RotaShift,
    TeamMember,
    VolunteerTeam,
)
from core.db.rows import row_of
from core.errors import KnownError
from core.rosters.scoping import lies_in
from core.rosters.tables import Compound
from core.scope import ALL, Scope

Person = tuple[str, str]
"""A volunteer by name and telephone: the same one may be a member of several teams.

Without a telephone two of one name are not held to be one person (rulebook 1.5 b).
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """A shift in which somebody stands, and the rota that it belongs to."""

    shift: Shift
    rota_id: UUID
    rota: str


def person_of(member: TeamMember) -> Person:
    """Tell by what somebody is known in all teams."""
    return member.name, member.phone or member.id.hex


def load_standing(session: Session, since: date, until: date) -> Mapping[Person, list[Standing]]:
    """Give all shifts in a period in which anybody stands, for whichever team."""
    later = aliased(RotaPlace)
    query = (
        sa.select(TeamMember, RotaShift, Rota.title)
        .join(RotaPlace, RotaPlace.member_id == TeamMember.id)
        .join(RotaShift, RotaShift.id == RotaPlace.shift_id)
        .join(Rota, Rota.id == RotaShift.rota_id)
        .outerjoin(later, later.replaces_id == RotaPlace.id)
        .where(RotaShift.day.between(since, until), later.id.is_(None))
        .order_by(RotaShift.day, RotaShift.starts, RotaShift.id)
    )
    return group(
        session.execute(query),
        lambda row: person_of(row[0]),
        lambda row: Standing(Shift(row[1].day, row[1].starts, row[1].ends), row[1].rota_id, row[2]),
    )


def load_teams(session: Session, scope: Scope, only: UUID | None = None) -> tuple[TeamRow, ...]:
    """List the teams, those that are no more last."""
    query = sa.select(VolunteerTeam, Compound.name).join(
        Compound, Compound.id == VolunteerTeam.compound_id
    )
    query = query.where(lies_in(scope))
    if only is not None:
        query = query.where(VolunteerTeam.id == only)
    order = (VolunteerTeam.ended_on.isnot(None), VolunteerTeam.name, VolunteerTeam.id)
    found = session.execute(query.order_by(*order)).all()
    counted = (
        sa.select(TeamMember.team_id, sa.func.count())
        .where(TeamMember.team_id.in_([one.id for one, _name in found]))
        .where(TeamMember.left_on.is_(None))
        .group_by(TeamMember.team_id)
    )
    members = {team_id: count for team_id, count in session.execute(counted)}  # noqa: C416 - rows are no pairs
    return tuple(
        row_of(TeamRow, one, compound=name, members=members.get(one.id, 0)) for one, name in found
    )


def load_team(session: Session, team_id: UUID) -> TeamSheet:
    """Give a team with its members and rotas."""
    rows = load_teams(session, ALL, team_id)
    if not rows:
        raise KnownError("neighbours.not_found")
    members = sa.select(TeamMember).where(TeamMember.team_id == team_id)
    rotas = sa.select(Rota).where(Rota.team_id == team_id)
    return TeamSheet(
        row=rows[0],
        members=tuple(
            row_of(VolunteerRow, one)
            for one in session.scalars(
                members.order_by(TeamMember.left_on.isnot(None), TeamMember.ordinal)
            )
        ),
        rotas=tuple(
            row_of(RotaRow, one)
            for one in session.scalars(rotas.order_by(Rota.since.desc(), Rota.id.desc()))
        ),
    )


def load_rotas(session: Session, scope: Scope) -> tuple[RotaRow, ...]:
    """List the rotas of all teams, the newest first."""
    query = (
        sa.select(Rota)
        .join(VolunteerTeam, VolunteerTeam.id == Rota.team_id)
        .join(Compound, Compound.id == VolunteerTeam.compound_id)
    )
    ordered = query.where(lies_in(scope)).order_by(Rota.since.desc(), Rota.id.desc())
    return tuple(row_of(RotaRow, one) for one in session.scalars(ordered))


def load_rota(session: Session, rota_id: UUID) -> RotaSheet:
    """Give a rota with who stands when, how evenly, and where somebody stands twice."""
    rota = session.get(Rota, rota_id)
    if rota is None:
        raise KnownError("neighbours.not_found")
    query = sa.select(RotaShift).where(RotaShift.rota_id == rota_id).order_by(RotaShift.ordinal)
    shifts = session.scalars(query).all()
    places = _load_places(session, [one.id for one in shifts])
    rows = tuple(
        ShiftRow(
            id=one.id,
            ordinal=one.ordinal,
            shift=Shift(one.day, one.starts, one.ends),
            places=tuple(places.get(one.id, ())),
        )
        for one in shifts
    )
    members = sa.select(TeamMember).where(TeamMember.team_id == rota.team_id)
    people = session.scalars(members.order_by(TeamMember.ordinal)).all()
    counts = _counts(people, rows)
    return RotaSheet(
        row=row_of(RotaRow, rota),
        team=load_teams(session, ALL, rota.team_id)[0],
        shifts=rows,
        counts=counts,
        spread=spread(one.stands for one in counts),
        clashes=_clashes(session, rota, {person_of(one) for one in people}),
    )


def _load_places(session: Session, shift_ids: Sequence[UUID]) -> dict[UUID, list[PlaceRow]]:
    """Give who stands in each shift now, and for whom, if for another."""
    query = (
        sa.select(RotaPlace, TeamMember.name)
        .join(TeamMember, TeamMember.id == RotaPlace.member_id)
        .where(RotaPlace.shift_id.in_(shift_ids))
        .order_by(RotaPlace.shift_id, RotaPlace.ordinal)
    )
    found = session.execute(query).all()
    names = {place.id: name for place, name in found}
    gone = {place.replaces_id for place, _name in found}
    return group(
        (row for row in found if row[0].id not in gone),
        lambda row: row[0].shift_id,
        lambda row: row_of(
            PlaceRow,
            row[0],
            name=row[1],
            replaced=names.get(row[0].replaces_id, "") if row[0].replaces_id else "",
        ),
    )


def _counts(people: Sequence[TeamMember], shifts: Sequence[ShiftRow]) -> tuple[CountRow, ...]:
    stands = Counter(place.member_id for one in shifts for place in one.places)
    came = Counter(place.member_id for one in shifts for place in one.places if place.came)
    return tuple(
        CountRow(one.id, one.name, stands[one.id], came[one.id])
        for one in people
        if one.left_on is None or stands[one.id]
    )


def _clashes(session: Session, rota: Rota, people: set[Person]) -> tuple[ClashRow, ...]:
    standing = load_standing(session, rota.since, rota.until)
    found = []
    own = {person: held for person, held in standing.items() if person in people}
    for clash in find_clashes({one: [held.shift for held in rows] for one, rows in own.items()}):
        titles = [
            held.rota
            for shift in dict.fromkeys((clash.first, clash.second))
            for held in own[clash.person]
            if held.shift == shift
        ]
        found.append(ClashRow(clash.person[0], clash.first, clash.second, titles[0], titles[-1]))
    return tuple(found)
