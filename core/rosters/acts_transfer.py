"""Taking back a transfer that was noted of the wrong dwelling: who owned it owns it as before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.clock import Clock
from core.db.audit import Event, recorded
from core.errors import KnownError
from core.rosters.acts_owners import end_ownership, load_present
from core.rosters.applying import correct
from core.rosters.known import table_of
from core.rosters.plans import Correction
from core.rosters.tables import Dwelling, Ownership

MARKS = (Event.OWNERSHIP_TRANSFERRED, Event.TRANSFER_UNDONE)


@dataclass(frozen=True, slots=True)
class Undone:
    """What a transfer taken back leaves: the ownerships that ended, and those in force again."""

    ended: tuple[UUID, ...]
    again: tuple[UUID, ...]


def undo_transfer(session: Session, dwelling_id: UUID, reason: str, clock: Clock) -> Undone:
    """Take the last transfer of a dwelling back; what it noted stays in the history.

    KnownError "rosters.no_transfer" where there is none, or who owns the dwelling changed since.
    """
    if not reason.strip():
        raise KnownError("rosters.reason_needed")
    facts = _last_transfer(session, dwelling_id)
    present = load_present(session, dwelling_id)
    made = [UUID(one) for one in facts["ownerships"]]
    if sorted(row.id for row in present) != sorted(made):
        raise KnownError("rosters.no_transfer")
    why = reason.strip()
    for row in present:
        end_ownership(session, row.id, on=row.since or clock.today(), reason=why)
    former = [UUID(one) for one in facts["ended"]]
    _let_own_again(session, former, facts["representative"], why, clock)
    if facts["developer_stock"]:
        _put(session, Dwelling, {dwelling_id: {"developer_stock": True}}, (why, clock))
    session.expire_all()  # the rows were written past the session
    return Undone(tuple(made), tuple(former))


def _last_transfer(session: Session, dwelling_id: UUID) -> Mapping[str, Any]:
    """Give what the record tells of the last transfer, if nobody took it back."""
    told = recorded(session, dwelling_id, *MARKS)
    last = told[-1] if told else None
    if last is None or last.event is not Event.OWNERSHIP_TRANSFERRED:
        raise KnownError("rosters.no_transfer")
    if last.facts is None or "ended" not in last.facts:  # erased, or of an older release
        raise KnownError("rosters.no_transfer")
    return last.facts


def _let_own_again(
    session: Session, former: Sequence[UUID], representative: str, why: str, clock: Clock
) -> None:
    open_again: dict[str, object] = {"until": None, "ended_reason": None}
    chosen: dict[str, object] = {"voting_representative": True}
    news = {
        one: open_again | chosen if str(one) == representative else open_again for one in former
    }
    _put(session, Ownership, news, (why, clock))


def _put(
    session: Session,
    kind: type[Ownership | Dwelling],
    news: Mapping[UUID, dict[str, object]],
    said: tuple[str, Clock],
) -> None:
    """Give rows other values; what they held is kept."""
    why, clock = said
    session.flush()
    connection, table = session.connection(), table_of(kind)
    rows = connection.execute(sa.select(table).where(table.c.id.in_(news))).mappings()
    changes = [Correction(table.name, dict(row), news[row["id"]]) for row in rows]
    correct(connection, changes, why, clock.now())
