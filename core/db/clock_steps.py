"""Where the computer's clock was set back: what was noted then bears a day nobody can vouch for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.clock import CHINA
from core.db.audit import Recorded
from core.db.base import Base
from core.db.events import Event
from core.db.tables import AuditRow

_audit = Base.metadata.tables[AuditRow.__tablename__]


@dataclass(frozen=True, slots=True)
class StepBack:
    """The clock stood at `before`, and at the event of that number at `at`, which is earlier."""

    seq: int
    before: datetime
    at: datetime

    def covers(self, one: Recorded) -> bool:
        """Tell whether an event bears an earlier day than the clock had shown before the step."""
        return one.seq > self.seq and _day(one.at) < _day(self.before)


def _day(moment: datetime) -> date:
    return moment.astimezone(CHINA).date()


def load_steps(session: Session) -> tuple[StepBack, ...]:
    """Give every step back that the chain tells of, in its order."""
    last = _audit.alias("last")
    rows = session.execute(
        sa.select(_audit.c.seq, last.c.at, _audit.c.at)
        .join(last, last.c.seq == _audit.c.seq - 1)
        .where(_audit.c.event == Event.CLOCK_STEPPED_BACK.value)
        .order_by(_audit.c.seq)
    )
    return tuple(StepBack(seq, before, at) for seq, before, at in rows)


def step_over(steps: Sequence[StepBack], one: Recorded) -> StepBack | None:
    """Give the step back under which an event was noted; the furthest where there are several."""
    found = [step for step in steps if step.covers(one)]
    return max(found, key=lambda step: step.before) if found else None
