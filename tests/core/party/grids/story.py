"""An invented community of courtyards, for the tests of grids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

import pytest

from core import lawbooks
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from core.party.grids.drafts import (
    PlaceDraft,
    PlanOrder,
    StaffDraft,
    ZoneDraft,
    ZoneMemberDraft,
)
from core.party.grids.kinds import GridPlaceKind, GridRole
from core.party.grids.service import Grids
from core.party.grids.sheets import GridRow
from core.rosters.tables import Community
from tests.builders import build_compound

WEIDU = "411002"
OWN = "云岭社区"
COURTYARDS = (
    ("云岭花园", GridPlaceKind.ESTATE, 420, ()),
    ("纺织厂家属院", GridPlaceKind.UNIT_YARD, 160, ()),
    ("粮食局家属院", GridPlaceKind.UNIT_YARD, 95, ("纺织厂家属院",)),
    ("南关老院", GridPlaceKind.OLD, 120, ("粮食局家属院",)),
    ("河沿老院", GridPlaceKind.OLD, 210, ("南关老院",)),
    ("机械厂家属院", GridPlaceKind.UNIT_YARD, 60, ()),
    ("前村一组", GridPlaceKind.RURAL_GROUP, 88, ("河沿老院",)),
)


@dataclass(slots=True)
class Story:
    """A facade, and the places by name."""

    grids: Grids
    database: Database
    clock: FixedClock
    places: dict[str, UUID]

    def plan(self, **order: object) -> UUID:
        return self.grids.make_plan(PlanOrder(**order)).made  # type: ignore[arg-type]

    def grid_of(self, plan_id: UUID, place: str) -> GridRow:
        sheet = self.grids.plan(plan_id)
        [found] = [row for row in sheet.grids if place in names(row)]
        return found


def names(row: GridRow) -> set[str]:
    return {place.name for place in row.places}


def begin(database: Database, clock: FixedClock, division: str = WEIDU) -> Story:
    law = lawbooks.library()
    grids = Grids(database, AuditLog(clock, "test"), clock, law, division=division, community=OWN)
    return Story(grids, database, clock, {})


def add_courtyards(story: Story) -> Story:
    for name, kind, households, beside in COURTYARDS:
        neighbours = tuple(story.places[one] for one in beside)
        draft = PlaceDraft(name, kind, households, neighbours=neighbours)
        story.places[name] = story.grids.add_place(draft).made
    return story


def add_community(database: Database, name: str) -> UUID:
    with database.write() as session:
        row = Community(name=name, street="七一路街道")
        session.add(row)
        session.flush()
        return row.id


def refused(code: str) -> pytest.RaisesExc[KnownError]:
    return pytest.raises(KnownError, match=rf"^(grids|db)\.{code}$")


def looks(
    database: Database,
    clock: FixedClock,
    much: bool,  # noqa: FBT001 - as the statements ask
) -> Mapping[str, Callable[[], object]]:
    """Make a little or much, and give every look."""
    story = add_courtyards(begin(database, clock))
    place = story.places["南关老院"]
    for number in range(12 if much else 1):
        here = add_community(database, f"新建{number}社区")
        story.grids.add_place(
            PlaceDraft(f"老院{number}", GridPlaceKind.OLD, 330, community_id=here)
        )
        correction = PlaceDraft("南关老院", GridPlaceKind.OLD, 121 + number)
        story.grids.correct_place(place, correction, "重新摸底")
    plan = story.plan()
    for number in range(3 if much else 1):
        grid = story.grid_of(plan, "云岭花园")
        story.grids.rename(grid.id, f"花园网格{number}", "居民习惯的叫法")
        story.plan()
    story.grids.adopt(plan)
    grid = story.grid_of(plan, "云岭花园")
    staff = [
        StaffDraft(GridRole.MANAGER, f"郑网格{number}", date(2026, 1, 1), grid.id)
        for number in range(9 if much else 1)
    ]
    story.grids.add_staff(staff)
    compound = build_compound(database, 30 if much else 8, name="云杉小区")
    for number in range(4 if much else 1):
        people = (ZoneMemberDraft(f"严守{number}"),)
        story.grids.add_zone(
            ZoneDraft(compound, f"{number}区", "走访", "1幢", date(2026, 1, 1), members=people)
        )
    grids = story.grids
    return {
        "Grids.zones": partial(grids.zones, compound),
        "Grids.unassigned": grids.unassigned,
        "Grids.zone_counts": grids.zone_counts,
        "Grids.zone_figures": grids.zone_figures,
        "Grids.places": grids.places,
        "Grids.place_history": partial(grids.place_history, place),
        "Grids.basis": grids.basis,
        "Grids.plans": grids.plans,
        "Grids.plan": partial(grids.plan, plan),
        "Grids.plan_of": partial(grids.plan_of, grid.id),
        "Grids.staff": grids.staff,
        "Grids.staffing": grids.staffing,
    }
