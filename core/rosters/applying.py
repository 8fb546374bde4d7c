"""Writes a plan in the caller's unit of work: inserts, corrections with old versions, endings.

Statements go to the database in batches, between which `progress` may cancel; the unit of work then
rolls back as a whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.canonical import canonical
from core.clock import Clock
from core.db.base import Base
from core.db.bulk import insert_many, update_many
from core.progress import Progress, ProgressSink, ignore_progress
from core.rosters.known import Record
from core.rosters.plans import Correction, Plan

BATCH = 20_000
_ORDER = (
    "building", "entrance", "dwelling", "person", "company", "ownership", "resident", "party_flag",
)  # fmt: skip
ENDED_BY_IMPORT = "新名册“{file}”的业主与此不同"


def write_plan(
    session: Session,
    plan: Plan,
    clock: Clock,
    file: str,
    progress: ProgressSink = ignore_progress,
) -> None:
    """Write everything the plan holds; what is inserted leaves it, and memory, on the way.

    Ownerships end today; old versions are kept.
    """
    connection = session.connection()
    total = sum(map(len, plan.inserts.values())) + len(plan.corrections) + len(plan.endings)
    done = 0
    for flag in plan.inserts.get("party_flag", ()):
        flag["noted_on"] = clock.today()
    _end(connection, plan, clock.today(), ENDED_BY_IMPORT.format(file=file))
    correct(connection, plan.corrections, f"导入“{file}”", clock.now())
    for name in _ORDER:
        for batch in _batches(plan.inserts.pop(name, [])):
            progress(Progress(done, total, file))
            insert_many(connection, Base.metadata.tables[name], batch)
            done += len(batch)


def correct(
    connection: sa.Connection, corrections: Sequence[Correction], reason: str, now: datetime
) -> None:
    """Give rows their new values, their old content going to `replaced` with the reason."""
    if not corrections:
        return
    keep_old(connection, [(made.table, made.old) for made in corrections], reason, now)
    groups: defaultdict[tuple[str, tuple[str, ...]], list[Record]] = defaultdict(list)
    for one in corrections:
        groups[one.table, tuple(sorted(one.new))].append({"id": one.old["id"], **one.new})
    for (name, _), rows in groups.items():
        update_many(connection, Base.metadata.tables[name], rows)


def keep_old(
    connection: sa.Connection, old: Sequence[tuple[str, Record]], reason: str, now: datetime
) -> None:
    """Keep rows, each with the name of its table, as they were before a change or a removal."""
    replaced = [
        {
            "subject": table,
            "subject_id": record["id"],
            "subject_revision": record["revision"],
            "content": content_of(record),
            "reason": reason,
            "replaced_at": now,
        }
        for table, record in old
    ]
    insert_many(connection, Base.metadata.tables["replaced"], replaced)


def _end(connection: sa.Connection, plan: Plan, today: date, reason: str) -> None:
    if not plan.endings:
        return
    ended = {"until": today, "ended_reason": reason}
    rows = [{"id": ending.ownership_id, **ended} for ending in plan.endings]
    update_many(connection, Base.metadata.tables["ownership"], rows)


def content_of(record: Record) -> str:
    """Write a whole old row as JSON text."""
    return canonical(record)


def _batches(rows: Sequence[Record]) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(rows), BATCH):
        yield list(rows[start : start + BATCH])
