"""Codes of papers that a restore put out of sight: looked for in the backups that still hold them.

A restore takes the later events away, not the papers that were printed meanwhile; their codes are
true, though not of today's chain.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.audit import Head, verify
from core.db.backup import BackupRow, opened_backup
from core.db.base import Base
from core.db.events import Event
from core.db.store import Store
from core.db.tables import AuditRow
from core.errors import KnownError

_audit = Base.metadata.tables[AuditRow.__tablename__]


@dataclass(frozen=True, slots=True)
class PutAway:
    """A head that is of no event here, but of one that a restore put away; `file` holds it."""

    head: Head
    at: datetime
    file: Path


@dataclass(frozen=True, slots=True)
class Sorted:
    """Heads from outside: those to hold the chain to, those put away, those nowhere to be found.

    `lost` are heads that may be of events which a restore put away, as only it began where they
    stop fitting; no backup at hand tells.
    """

    here: tuple[Head, ...]
    put_away: tuple[PutAway, ...]
    lost: tuple[Head, ...]


def sort_heads(store: Store, heads: Iterable[Head]) -> Sorted:
    """Tell heads that a restore put away from those that the chain must hold."""
    with store.database.read() as session:
        chain = _hashes(session)
        began = _restored(session)
    here: list[Head] = []
    put_away: list[PutAway] = []
    lost: list[Head] = []
    for one in heads:
        if not began or chain.get(one.seq, "").startswith(one.hash):
            here.append(one)
        elif found := _find(store, one, chain, began):
            put_away.append(found)
        elif one.seq >= min(began):
            lost.append(one)
        else:
            here.append(one)
    return Sorted(tuple(here), tuple(put_away), tuple(lost))


def _find(store: Store, head: Head, chain: dict[int, str], began: set[int]) -> PutAway | None:
    for row in store.backups.list():
        if row.manifest is None or row.manifest.audit.seq < head.seq:
            continue
        try:
            found = _look(store, row, head, chain, began)
        except KnownError:  # a backup under another key, or damaged, vouches for nothing
            continue
        if found is not None:
            return found
    return None


def _look(
    store: Store, row: BackupRow, head: Head, chain: dict[int, str], began: set[int]
) -> PutAway | None:
    """Look for `head` in one backup: sound, and of another line than today's only by a restore."""
    with (
        opened_backup(row.path, (store.unlock,)) as (_archive, database, _key),
        database.read() as session,
    ):
        other = _hashes(session)
        if not other.get(head.seq, "").startswith(head.hash) or not verify(session).ok:
            return None
        parted = next(seq for seq in sorted(other) if chain.get(seq) != other[seq])
        if parted not in began | _restored(session):
            return None
        at = session.scalar(sa.select(_audit.c.at).where(_audit.c.seq == head.seq))
    return None if at is None else PutAway(head, at, row.path)


def _hashes(session: Session) -> dict[int, str]:
    rows = session.execute(sa.select(_audit.c.seq, _audit.c.hash))
    return {row.seq: row.hash for row in rows}


def _restored(session: Session) -> set[int]:
    """Give the rows that a restore wrote: where the chain left another line."""
    event = _audit.c.event == Event.BACKUP_RESTORED.value
    return set(session.scalars(sa.select(_audit.c.seq).where(event)))
