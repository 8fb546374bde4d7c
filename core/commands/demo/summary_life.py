"""What the demo tells of the months after the election; amounts in 分."""

from __future__ import annotations

from typing import Any

from core.commands.demo.scene import Scene
from core.scope import Scope


def summarise_life(scene: Scene) -> dict[str, Any]:
    """Gather the figures as plain values."""
    return {
        "council": _council(scene),
        "party": _party(scene),
        "zones": _zones(scene),
        "funding": _funding(scene),
    }


def _council(scene: Scene) -> dict[str, Any]:
    sheet = scene.office.pool.topic(scene.ids["bicycles"])
    counted = sheet.rounds[-1].tally
    return {
        "topic": sheet.topic.state.value,
        "opinions": {
            "asked": counted.asked,
            "agree": counted.agree,
            "against": counted.against,
        },
        "satisfaction": sheet.feedback[-1].satisfaction,
    }


def _party(scene: Scene) -> dict[str, Any]:
    rows = scene.office.organisations.tree()
    plan = scene.office.grids.plan(scene.ids["plan"])
    return {
        "organisations": len(rows),
        "members": sum(row.full + row.probationary for row in rows),
        "grids": len(plan.grids),
    }


def _zones(scene: Scene) -> dict[str, Any]:
    sheet = scene.office.grids.zones(scene.compound_id)
    return {
        "zones": len(sheet.zones),
        "homes": sheet.homes,
        "uncovered": len(sheet.uncovered),
        "doubled": len(sheet.doubled),
    }


def _funding(scene: Scene) -> dict[str, Any]:
    sheet = scene.office.problems.funding(scene.ids["funding"])
    totals = scene.office.problems.totals(Scope.compound(scene.compound_id))
    return {
        "problems": totals.found,
        "households": len(sheet.shares),
        "total_fen": sheet.funding.total_fen,
        "due_fen": sum(share.due_fen for share in sheet.shares),
        "paid_fen": sheet.funding.paid_fen,
        "paid_up": sheet.funding.paid_up,
        "nothing_paid": sum(not share.paid_fen for share in sheet.shares),
    }
