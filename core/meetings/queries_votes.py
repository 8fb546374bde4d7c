"""Reading what the owners' assembly decided on the matters that topics are linked with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.tables import Assembly, Matter
from core.assemblies.tables_ballots import Result
from core.db.rows import row_of
from core.law.verdicts import Outcome
from core.meetings.sheets import LinkRow
from core.meetings.tables import TopicLink


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


def load_links(session: Session, topic_ids: Sequence[UUID]) -> Mapping[UUID, list[LinkRow]]:
    """Give the votes that topics are tied to; of one kept here what was declared last counts."""
    query = sa.select(TopicLink).where(TopicLink.topic_id.in_(topic_ids))
    found = session.scalars(query.order_by(TopicLink.ordinal)).all()
    ids = {row.vote_id for row in found if row.vote_id is not None}
    declared = load_declared(session, ids) if ids else {}
    links: dict[UUID, list[LinkRow]] = {}
    for link in found:
        vote = declared[link.vote_id] if link.vote_id is not None else None
        row = row_of(LinkRow, link, passed=bool(link.passed))
        if vote is not None:
            row = replace(
                row,
                reference=row.reference or vote.title,
                passed=vote.outcome == Outcome.PASSED,
                voted_on=vote.declared_on,
            )
        links.setdefault(link.topic_id, []).append(row)
    return links
