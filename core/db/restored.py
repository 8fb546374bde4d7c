"""What a chain tells of restores, and which backups hold events that are not in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.archive import Manifest
from core.db.audit import Head
from core.db.base import Base
from core.db.events import Event
from core.db.tables import AuditRow

_audit = Base.metadata.tables[AuditRow.__tablename__]


@dataclass(frozen=True, slots=True)
class Past:
    """How a chain came to be: the moments of its restores, and the backups held against it.

    `later` counts the events that a backup knows and the chain lost to a restore: exact after one
    restore, at least that many after several.
    """

    restored: tuple[datetime, ...]
    anchors: tuple[Head, ...]
    later: int


def load_past(session: Session, manifests: Iterable[Manifest]) -> Past:
    """Hold the heads of backups against the chain, whatever epoch they are of.

    A restore begins an epoch. Up to it, the chain is that of the epoch before, so the backups of
    that epoch still vouch for it; what they hold beyond is what the restore put out of sight.
    """
    ends = _ends(session)
    anchors: list[Head] = []
    later = 0
    for manifest in manifests:
        end = max((last for epoch, last in ends.items() if epoch <= manifest.epoch), default=0)
        lost = manifest.audit.seq > end and manifest.epoch != max(ends, default=0)
        if lost:
            later = max(later, manifest.audit.seq - end)
        elif manifest.epoch in ends:
            anchors.append(manifest.audit)
    moments = sa.select(_audit.c.at).where(_audit.c.event == Event.BACKUP_RESTORED.value)
    restored = tuple(session.scalars(moments.order_by(_audit.c.seq)))
    return Past(restored, tuple(anchors), later)


def _ends(session: Session) -> dict[int, int]:
    """Give the last row of each epoch in the chain, as the rows themselves say."""
    rows = session.execute(
        sa.select(_audit.c.epoch, sa.func.max(_audit.c.seq)).group_by(_audit.c.epoch)
    )
    return {int(epoch): int(last) for epoch, last in rows}
