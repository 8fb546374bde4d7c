"""What acts and looks both read of zones: the buildings as they may be written, the parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.party.grids.areas import Entered, Housed
from core.party.grids.coverage import Part
from core.party.grids.tables_zones import ZonePart
from core.rosters.tables import Building, Dwelling, Entrance


def load_buildings(session: Session, compound_id: UUID) -> dict[str, Housed]:
    """Give the buildings of a compound with their entrances and rooms; three statements."""
    entrances: defaultdict[UUID, list[Entered]] = defaultdict(list)
    for building_id, one, name, key in session.execute(
        sa.select(Entrance.building_id, Entrance.id, Entrance.name, Entrance.key)
        .join(Building, Building.id == Entrance.building_id)
        .where(Building.compound_id == compound_id)
        .order_by(Entrance.sort_key)
    ):
        entrances[building_id].append(Entered(one.hex, name, key))
    rooms: defaultdict[UUID, dict[tuple[str, str], str]] = defaultdict(dict)
    for building_id, entrance_id, room, one in session.execute(
        sa.select(Dwelling.building_id, Dwelling.entrance_id, Dwelling.room, Dwelling.id).where(
            Dwelling.compound_id == compound_id
        )
    ):
        rooms[building_id][entrance_id.hex if entrance_id else "", room] = one.hex
    buildings = session.execute(
        sa.select(Building.id, Building.name, Building.key)
        .where(Building.compound_id == compound_id)
        .order_by(Building.sort_key)
    )
    return {
        one.hex: Housed(one.hex, name, key, tuple(entrances[one]), rooms[one])
        for one, name, key in buildings
    }


def load_parts(session: Session, zones: Collection[UUID]) -> list[tuple[Part, ZonePart]]:
    """Give what zones take now, in the order it was said."""
    query = sa.select(ZonePart).where(ZonePart.zone_id.in_(zones), ZonePart.until.is_(None))
    return [
        (
            Part(
                row.zone_id.hex,
                row.building_id.hex,
                row.entrance_id.hex if row.entrance_id else "",
                row.floor_from,
                row.floor_to,
                row.dwelling_id.hex if row.dwelling_id else "",
                row.left_out,
            ),
            row,
        )
        for row in session.scalars(query.order_by(ZonePart.id))
    ]
