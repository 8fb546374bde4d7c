"""Reading what the owners' assembly decided on the matters that topics are linked with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.tables import Assembly, Matter
from core.assemblies.tables_ballots import Result


@dataclass(frozen=True, slots=True)
class Declared:
    """A matter with what the newest result came to; nothing is declared where the day is None.

    An assembly that ended without a result decided nothing, whatever was declared before.
    """

    compound_id: UUID
    kind: str
    title: str
    declared_on: date | None
    outcome: str


def load_declared(session: Session, matter_ids: Iterable[UUID]) -> Mapping[UUID, Declared]:
    """Give what was decided on these matters of assemblies, in two statements."""
    rows = session.execute(
        sa.select(Matter, Assembly.compound_id, Assembly.annulled)
        .join(Assembly, Assembly.id == Matter.assembly_id)
        .where(Matter.id.in_(list(matter_ids)))
    ).all()
    running = {matter.assembly_id for matter, _compound, annulled in rows if not annulled}
    newest: dict[UUID, Result] = {}
    results = sa.select(Result).where(Result.assembly_id.in_(running))
    for result in session.scalars(results.order_by(Result.version)):
        newest[result.assembly_id] = result
    return {
        matter.id: _declared(matter, compound_id, newest.get(matter.assembly_id))
        for matter, compound_id, _annulled in rows
    }


def _declared(matter: Matter, compound_id: UUID, result: Result | None) -> Declared:
    outcome, day = "", None
    if result is not None:
        day = result.declared_on
        told = json.loads(result.content).get("matters", [])
        own = [one["outcome"] for one in told if UUID(one["matter"]["id"]) == matter.id]
        outcome = own[0] if own else ""
    return Declared(compound_id, matter.kind, matter.title, day, outcome)
