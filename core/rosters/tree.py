"""The tree of places: compound, building, entrance, each with its number of dwellings."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.rosters.tables import Building, Compound, Dwelling, Entrance


@dataclass(frozen=True, slots=True)
class EntranceNode:
    """单元 in the tree."""

    id: UUID
    name: str
    dwellings: int


@dataclass(frozen=True, slots=True)
class BuildingNode:
    """楼栋 in the tree; some of its dwellings may lie in no entrance."""

    id: UUID
    name: str
    dwellings: int
    entrances: tuple[EntranceNode, ...]


@dataclass(frozen=True, slots=True)
class CompoundNode:
    """小区 in the tree."""

    id: UUID
    name: str
    dwellings: int
    buildings: tuple[BuildingNode, ...]


def load_tree(session: Session, compound_id: UUID | None = None) -> tuple[CompoundNode, ...]:
    """Give the places of one compound or of all; four statements whatever the size."""
    mine = [] if compound_id is None else [Compound.id == compound_id]
    counts = session.execute(
        sa.select(Dwelling.building_id, Dwelling.entrance_id, sa.func.count())
        .where(*([] if compound_id is None else [Dwelling.compound_id == compound_id]))
        .group_by(Dwelling.building_id, Dwelling.entrance_id)
    )
    in_building: defaultdict[UUID, int] = defaultdict(int)
    in_entrance: defaultdict[UUID, int] = defaultdict(int)
    for building_id, entrance_id, count in counts:
        in_building[building_id] += count
        if entrance_id is not None:
            in_entrance[entrance_id] += count
    entrances: defaultdict[UUID, list[EntranceNode]] = defaultdict(list)
    for building_id, one, name in session.execute(
        sa.select(Entrance.building_id, Entrance.id, Entrance.name)
        .join(Building, Building.id == Entrance.building_id)
        .join(Compound, Compound.id == Building.compound_id)
        .where(*mine)
        .order_by(Entrance.sort_key, Entrance.id)
    ):
        entrances[building_id].append(EntranceNode(one, name, in_entrance[one]))
    buildings: defaultdict[UUID, list[BuildingNode]] = defaultdict(list)
    for compound, one, name in session.execute(
        sa.select(Building.compound_id, Building.id, Building.name)
        .join(Compound, Compound.id == Building.compound_id)
        .where(*mine)
        .order_by(Building.sort_key, Building.id)
    ):
        node = BuildingNode(one, name, in_building[one], tuple(entrances[one]))
        buildings[compound].append(node)
    return tuple(
        CompoundNode(one, name, sum(b.dwellings for b in buildings[one]), tuple(buildings[one]))
        for one, name in session.execute(
            sa.select(Compound.id, Compound.name).where(*mine).order_by(Compound.name)
        )
    )
