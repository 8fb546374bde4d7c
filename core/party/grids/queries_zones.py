"""Reads of responsibility zones: of one compound with what they cover, and figures of many."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.base import as_kept
from core.errors import KnownError
from core.party.grids.areas import write_area
from core.party.grids.coverage import Home, Part, cover
from core.party.grids.lookups_zones import load_buildings, load_parts
from core.party.grids.sheets_zones import (
    HomeRow,
    UnassignedRow,
    ZoneCount,
    ZoneFigures,
    ZoneMemberRow,
    ZoneRow,
    ZonesSheet,
)
from core.party.grids.tables_zones import ResponsibilityZone, ZoneChange, ZoneMember, ZonePart
from core.party.organisations.tables import PartyMember, PartyOrganisation
from core.rosters.charts import read_floor
from core.rosters.kinds import DwellingUse
from core.rosters.scoping import lies_in
from core.rosters.tables import Compound, Dwelling
from core.scope import Scope


def load_zones(session: Session, compound_id: UUID) -> ZonesSheet:
    """Give the zones of a compound, who is in charge, and which dwellings they leave or share."""
    compound = session.get(Compound, compound_id)
    if compound is None:
        raise KnownError("grids.not_found")
    zones = session.scalars(
        sa.select(ResponsibilityZone)
        .where(ResponsibilityZone.compound_id == compound_id, ResponsibilityZone.ended_on.is_(None))
        .order_by(ResponsibilityZone.number)
    ).all()
    ids = [zone.id for zone in zones]
    parts = [part for part, _row in load_parts(session, ids)]
    addresses, homes = _homes(session, compound_id)
    coverage = cover(homes, parts)
    inside = Counter(zone for found in coverage.zones.values() for zone in found)
    of_zone: defaultdict[str, list[Part]] = defaultdict(list)
    for part in parts:
        of_zone[part.zone].append(part)
    buildings = load_buildings(session, compound_id)
    members, changes = _members(session, ids), _changes(session, ids)
    names = {zone.id.hex: zone.name for zone in zones}
    buildings_of = {home.id: home.building for home in homes}
    first: dict[str, str] = {}
    for home in homes:
        for zone_id in coverage.zones.get(home.id, ()):
            first.setdefault(zone_id, home.building)

    def row(home: str) -> HomeRow:
        said = tuple(names[zone] for zone in coverage.zones.get(home, ()))
        return HomeRow(UUID(home), UUID(buildings_of[home]), addresses[home], said)

    return ZonesSheet(
        compound_id=compound_id,
        compound=compound.name,
        zones=tuple(
            ZoneRow(
                id=zone.id,
                compound_id=compound_id,
                compound=compound.name,
                number=zone.number,
                name=zone.name,
                duty=zone.duty,
                area=write_area(of_zone[zone.id.hex], buildings),
                homes=inside[zone.id.hex],
                building_id=UUID(first[zone.id.hex]) if zone.id.hex in first else None,
                since=zone.since,
                until=zone.until,
                members=tuple(members[zone.id]),
                changes=changes.get(zone.id, 0),
            )
            for zone in zones
        ),
        homes=coverage.homes,
        uncovered=tuple(map(row, coverage.uncovered)),
        doubled=tuple(map(row, coverage.doubled)),
        zones_of={
            UUID(home): tuple(names[zone] for zone in found)
            for home, found in coverage.zones.items()
        },
    )


def _homes(session: Session, compound_id: UUID) -> tuple[dict[str, str], list[Home]]:
    rows = session.execute(
        sa.select(
            as_kept(Dwelling.id),
            as_kept(Dwelling.building_id),
            sa.func.coalesce(as_kept(Dwelling.entrance_id), ""),
            Dwelling.room,
            Dwelling.address,
        )
        .where(Dwelling.compound_id == compound_id, Dwelling.use == DwellingUse.HOME)
        .order_by(Dwelling.sort_key)
    ).all()
    homes = [
        Home(one, building, entrance, _floor(room)) for one, building, entrance, room, _ in rows
    ]
    return {row[0]: row[4] for row in rows}, homes


@cache
def _floor(room: str) -> int | None:
    return read_floor(room)[0]


def _members(session: Session, zones: list[UUID]) -> defaultdict[UUID, list[ZoneMemberRow]]:
    found: defaultdict[UUID, list[ZoneMemberRow]] = defaultdict(list)
    rows = session.scalars(
        sa.select(ZoneMember)
        .where(ZoneMember.zone_id.in_(zones), ZoneMember.until.is_(None))
        .order_by(ZoneMember.id)
    )
    for row in rows:
        found[row.zone_id].append(
            ZoneMemberRow(row.id, row.member_id, row.name, row.unit, row.branch, row.since)
        )
    return found


def _changes(session: Session, zones: list[UUID]) -> dict[UUID, int]:
    rows = session.execute(
        sa.select(ZoneChange.zone_id, sa.func.count())
        .where(ZoneChange.zone_id.in_(zones))
        .group_by(ZoneChange.zone_id)
    )
    return dict(rows.all())


def load_zone_counts(session: Session, compound_id: UUID | None) -> tuple[ZoneCount, ...]:
    """Give the compounds that have zones, by name; or the one asked for, if it has some."""
    rows = session.execute(
        sa.select(Compound.id, Compound.name, sa.func.count())
        .join(ResponsibilityZone, ResponsibilityZone.compound_id == Compound.id)
        .where(
            ResponsibilityZone.ended_on.is_(None),
            *([] if compound_id is None else [Compound.id == compound_id]),
        )
        .group_by(Compound.id)
        .order_by(Compound.name)
    )
    return tuple(ZoneCount(*row) for row in rows)


def load_unassigned(session: Session) -> tuple[UnassignedRow, ...]:
    """Give the members of the register who are in charge of no zone, by branch and name."""
    in_charge = (
        sa.select(ZoneMember.member_id)
        .join(ResponsibilityZone, ResponsibilityZone.id == ZoneMember.zone_id)
        .where(
            ZoneMember.member_id.is_not(None),
            ZoneMember.until.is_(None),
            ResponsibilityZone.ended_on.is_(None),
        )
    )
    rows = session.execute(
        sa.select(
            PartyMember.id,
            PartyMember.name,
            PartyMember.unit,
            sa.func.coalesce(PartyOrganisation.name, PartyMember.record_elsewhere),
        )
        .outerjoin(
            PartyOrganisation,
            PartyOrganisation.id
            == sa.func.coalesce(PartyMember.community_branch_id, PartyMember.organisation_id),
        )
        .where(PartyMember.left_on.is_(None), PartyMember.id.not_in(in_charge))
        .order_by(PartyOrganisation.name, PartyMember.initials, PartyMember.id)
    )
    return tuple(UnassignedRow(*row) for row in rows)


def load_zone_figures(session: Session, scope: Scope) -> tuple[ZoneFigures, ...]:
    """Count zones, members in charge and dwellings by compound; five statements for all of them.

    Who is in charge of two zones of a compound counts once, by the register of members or, whom it
    does not know, by name and unit.
    """
    compounds = session.execute(
        sa.select(Compound.id, Compound.name).where(lies_in(scope)).order_by(Compound.name)
    ).all()
    homes: defaultdict[str, list[Home]] = defaultdict(list)
    for compound, one, building, entrance, room in session.connection().execute(
        sa.select(
            as_kept(Dwelling.compound_id),
            as_kept(Dwelling.id),
            as_kept(Dwelling.building_id),
            sa.func.coalesce(as_kept(Dwelling.entrance_id), ""),
            Dwelling.room,
        )
        .join(Compound, Compound.id == Dwelling.compound_id)
        .where(Dwelling.use == DwellingUse.HOME, lies_in(scope))
    ):
        homes[compound].append(Home(one, building, entrance, _floor(room)))
    zones: Counter[str] = Counter()
    of_zone: dict[str, str] = {}
    for one, compound in session.connection().execute(
        sa.select(as_kept(ResponsibilityZone.id), as_kept(ResponsibilityZone.compound_id))
        .join(Compound, Compound.id == ResponsibilityZone.compound_id)
        .where(ResponsibilityZone.ended_on.is_(None), lies_in(scope))
    ):
        zones[compound] += 1
        of_zone[one] = compound
    parts = _parts(session, of_zone)
    members = _in_charge(session, of_zone)
    figures = []
    for compound_id, name in compounds:
        key = compound_id.hex
        coverage = cover(homes[key], parts[key])
        figures.append(
            ZoneFigures(
                compound_id=compound_id,
                compound=name,
                zones=zones[key],
                members=len(members[key]),
                homes=coverage.homes,
                uncovered=len(coverage.uncovered),
                doubled=len(coverage.doubled),
            )
        )
    return tuple(figures)


def _parts(session: Session, of_zone: dict[str, str]) -> defaultdict[str, list[Part]]:
    found: defaultdict[str, list[Part]] = defaultdict(list)
    for row in session.connection().execute(
        sa.select(
            as_kept(ZonePart.zone_id),
            as_kept(ZonePart.building_id),
            sa.func.coalesce(as_kept(ZonePart.entrance_id), ""),
            ZonePart.floor_from,
            ZonePart.floor_to,
            sa.func.coalesce(as_kept(ZonePart.dwelling_id), ""),
            ZonePart.left_out,
        ).where(ZonePart.until.is_(None))
    ):
        if row[0] in of_zone:
            found[of_zone[row[0]]].append(Part(*row))
    return found


def _in_charge(session: Session, of_zone: dict[str, str]) -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for zone, member, name, unit in session.connection().execute(
        sa.select(
            as_kept(ZoneMember.zone_id),
            as_kept(ZoneMember.member_id),
            ZoneMember.name,
            ZoneMember.unit,
        ).where(ZoneMember.until.is_(None))
    ):
        if zone in of_zone:
            found[of_zone[zone]].add(member or f"{name}|{unit}")
    return found
