"""Acts on places: added, corrected, dropped, taken over from the rosters."""

from __future__ import annotations

import re
from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.db.texts import longest
from core.errors import KnownError
from core.party.grids.coordinates import to_millionths
from core.party.grids.drafts import PlaceDraft
from core.party.grids.kinds import GridPlaceKind
from core.party.grids.tables import GridNeighbour, GridPlace, GridPlaceChange
from core.party.grids.work import Work, get, require_text
from core.rosters.kinds import DwellingUse
from core.rosters.tables import Community, Compound, Dwelling

PARTED = re.compile(r"[\s、，,；;]+")
MOST_HOUSEHOLDS = 100_000
"""Households of one place; a larger figure is a slip of the pen."""


def add_place(work: Work, draft: PlaceDraft) -> Changes:
    """Add a place with its neighbours."""
    check_place(work, draft, None)
    row = GridPlace(community_id=draft.community_id, compound_id=draft.compound_id)
    write_place(row, draft)
    work.session.add(row)
    work.session.flush()
    set_neighbours(work, row, _neighbours(work, draft))
    return work.done(Event.GRID_PLACE_ADDED, row.id, households=draft.households)


def correct_place(work: Work, place_id: UUID, draft: PlaceDraft, reason: str) -> Changes:
    """Put right what is known of a place; how it stood is kept with the reason."""
    row = get(work.session, GridPlace, place_id)
    require_text(reason=reason)
    if draft.community_id != row.community_id:
        raise KnownError("grids.place_stays")
    check_place(work, draft, place_id)
    _keep(work, row, reason)
    write_place(row, draft)
    row.compound_id = draft.compound_id
    set_neighbours(work, row, _neighbours(work, draft))
    return work.done(Event.GRID_PLACE_CORRECTED, place_id, households=draft.households)


def drop_place(work: Work, place_id: UUID, reason: str) -> Changes:
    """Take a place off the list; plans that hold it say so."""
    row = get(work.session, GridPlace, place_id)
    require_text(reason=reason)
    if row.dropped_on is not None:
        raise KnownError("grids.place_gone", place=row.name)
    _keep(work, row, reason)
    row.dropped_on = work.clock.today()
    set_neighbours(work, row, ())
    return work.done(Event.GRID_PLACE_DROPPED, place_id)


def take_compounds(work: Work) -> Changes:
    """Make a place of every compound of the rosters that is none yet, with its homes counted."""
    known = sa.select(GridPlace.compound_id).where(
        GridPlace.dropped_on.is_(None), GridPlace.compound_id.is_not(None)
    )
    homes = sa.func.count(Dwelling.id)
    found = work.session.execute(
        sa.select(Compound.id, Compound.name, Compound.community_id, homes)
        .outerjoin(
            Dwelling, sa.and_(Dwelling.compound_id == Compound.id, Dwelling.use == DwellingUse.HOME)
        )
        .where(Compound.id.not_in(known))
        .group_by(Compound.id)
        .order_by(Compound.name)
    ).all()
    if not found:
        raise KnownError("grids.no_new_compounds")
    taken = 0
    for compound_id, name, community_id, households in found:
        draft = PlaceDraft(
            name,
            GridPlaceKind.ESTATE,
            households,
            community_id=community_id,
            compound_id=compound_id,
        )
        if _find(work, draft.name, community_id) is None:
            row = GridPlace(community_id=community_id, compound_id=compound_id)
            write_place(row, draft)
            work.session.add(row)
            taken += 1
    if not taken:
        raise KnownError("grids.no_new_compounds")
    return work.done(Event.GRID_PLACES_TAKEN, found[0][0], places=taken)


def check_place(work: Work, draft: PlaceDraft, own_id: UUID | None) -> None:
    """Refuse a place without a name, of too many households, or that is there already."""
    require_text(longest(GridPlace.name), place_name=draft.name)
    if not 0 <= draft.households <= MOST_HOUSEHOLDS:
        raise KnownError(
            "grids.households_wrong", place=draft.name, households=draft.households,
            most=MOST_HOUSEHOLDS,
        )  # fmt: skip
    if draft.community_id is not None:
        get(work.session, Community, draft.community_id)
    other = _find(work, draft.name.strip(), draft.community_id)
    if other is not None and other != own_id:
        raise KnownError("grids.place_exists", place=draft.name)


def write_place(row: GridPlace, draft: PlaceDraft) -> None:
    """Write a draft into its row."""
    row.name, row.kind = draft.name.strip(), draft.kind
    row.households, row.whole = draft.households, draft.whole
    at = draft.position
    row.measure = None if at is None else at.measure
    row.east = None if at is None else to_millionths(at.east)
    row.north = None if at is None else to_millionths(at.north)


def set_neighbours(work: Work, row: GridPlace, wanted: Collection[UUID]) -> None:
    """Write who is next to a place from today on; a pair taken back keeps its last day."""
    today = work.clock.today()
    here = sa.or_(GridNeighbour.place_id == row.id, GridNeighbour.other_id == row.id)
    query = sa.select(GridNeighbour).where(here, GridNeighbour.until.is_(None))
    standing = {
        pair.other_id if pair.place_id == row.id else pair.place_id: pair
        for pair in work.session.scalars(query)
    }
    for other, pair in standing.items():
        if other not in wanted:
            _take_back(work, pair)
    for other in dict.fromkeys(wanted):
        if other in standing:
            continue
        beside = get(work.session, GridPlace, other)
        if other == row.id or beside.community_id != row.community_id:
            raise KnownError("grids.neighbour_wrong", place=row.name, other=beside.name)
        work.session.add(GridNeighbour(place_id=row.id, other_id=other, since=today))


def _neighbours(work: Work, draft: PlaceDraft) -> tuple[UUID, ...]:
    """Give the neighbours of a draft; KnownError where a name is no place of its community."""
    found = list(draft.neighbours)
    for name in filter(None, PARTED.split(draft.beside)):
        other = _find(work, name, draft.community_id)
        if other is None:
            raise KnownError("grids.neighbour_unknown", name=name)
        found.append(other)
    return tuple(found)


def _take_back(work: Work, pair: GridNeighbour) -> None:
    """End a pair; one that was written today was a slip and goes."""
    if pair.since == work.clock.today():
        work.session.delete(pair)
        work.session.flush()
    else:
        pair.until = work.clock.today()


def _find(work: Work, name: str, community_id: UUID | None) -> UUID | None:
    return work.session.scalar(
        sa.select(GridPlace.id).where(
            GridPlace.name == name,
            GridPlace.community_id.is_not_distinct_from(community_id),
            GridPlace.dropped_on.is_(None),
        )
    )


def _keep(work: Work, row: GridPlace, reason: str) -> None:
    query = sa.select(sa.func.count()).where(GridPlaceChange.place_id == row.id)
    work.session.add(
        GridPlaceChange(
            place_id=row.id,
            ordinal=(work.session.scalar(query) or 0) + 1,
            day=work.clock.today(),
            reason=reason,
            name=row.name,
            kind=row.kind,
            households=row.households,
            whole=row.whole,
        )
    )
