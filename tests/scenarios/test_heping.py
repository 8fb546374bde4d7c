"""Tianjin Heping at its size: 63 communities, 629 grids, who serves them, and the ratios."""

from __future__ import annotations

from datetime import date

import pytest

from core.clock import FixedClock
from core.db.database import Database
from core.party.grids.drafts import PlaceDraft, StaffDraft
from core.party.grids.kinds import GridPlaceKind, GridRole
from core.party.grids.sheets import ratio_text
from tests.core.party.grids.story import add_community, begin

COMMUNITIES, GRIDS = 63, 629
STAFF = {
    GridRole.MANAGER: 661,
    GridRole.INFORMATION: 1_561,
    GridRole.INSTRUCTOR: 183,
    GridRole.LIAISON: 145,
}
SINCE = date(2026, 1, 1)


@pytest.mark.slow
def test_the_staffing_table_of_heping_comes_out_of_its_records(
    database: Database, clock: FixedClock
) -> None:
    story = begin(database, clock, "120101")
    communities = [add_community(database, f"和平{number:02}社区") for number in range(COMMUNITIES)]
    for number in range(GRIDS):
        here = communities[number % COMMUNITIES]
        draft = PlaceDraft(f"院{number:03}", GridPlaceKind.OLD, 301, community_id=here)
        story.grids.add_place(draft)
    plan = story.plan(line=300, source="和平区网格划分办法")
    story.grids.adopt(plan)
    grids = [row.id for row in story.grids.plan(plan).grids]
    for role, persons in STAFF.items():
        story.grids.add_staff(
            [
                StaffDraft(role, f"员{number}", SINCE, grids[number % len(grids)])
                for number in range(persons)
            ]
        )
    counted = story.grids.staffing()
    assert (counted.communities, counted.grids) == (COMMUNITIES, GRIDS)
    assert {role: counted.persons(role) for role in STAFF} == STAFF
    assert ratio_text(counted.grids_per_community) == "9.98"
    assert ratio_text(counted.per_grid(GridRole.MANAGER)) == "1.05"
    assert ratio_text(counted.per_grid(GridRole.INFORMATION)) == "2.48"
    assert counted.staffed == GRIDS
