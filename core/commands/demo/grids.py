"""The demo's grids and responsibility zones: planned by the rule, staffed, zones over dwellings."""

from __future__ import annotations

from core.commands.demo.drafting import draft
from core.commands.demo.organisations import member
from core.commands.demo.scene import Scene
from core.party.grids.drafts import PlaceDraft, PlanOrder, StaffDraft, ZoneDraft, ZoneMemberDraft


def plan_grids(scene: Scene) -> None:
    """Add the places of the community, plan its grids, put the plan in force, staff it."""
    grids, today = scene.office.grids, scene.clock.today()
    grids.take_compounds()
    for row in scene.story["places"]:
        grids.add_place(draft(PlaceDraft, row))
    order = draft(PlanOrder, scene.story["grid_plan"])
    scene.ids["plan"] = plan = grids.make_plan(order, scene.progress).made
    grids.adopt(plan)
    found = {place.name: grid.id for grid in grids.plan(plan).grids for place in grid.places}
    grids.add_staff(
        [
            draft(
                StaffDraft,
                {name: row[name] for name in row.keys() - {"grid"}},
                since=today,
                grid_id=found[row["grid"]],
            )
            for row in scene.story["grid_staff"]
        ]
    )


def set_up_zones(scene: Scene) -> None:
    """Put members in charge of dwellings; some dwellings are left out, some are in two zones."""
    branch = next(one["name"] for one in scene.story["organisations"] if one["key"] == "branch")
    for row in scene.story["zones"]:
        told = {name: row[name] for name in row.keys() - {"members"}}
        people = tuple(
            ZoneMemberDraft(name, branch=branch, member_id=member(scene, name))
            for name in row["members"]
        )
        scene.office.grids.add_zone(
            draft(
                ZoneDraft,
                told,
                compound_id=scene.compound_id,
                since=scene.clock.today(),
                members=people,
            )
        )
