"""Every look of the facade over a few or many requests, for the count of statements."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from core.assemblies.rechecks.drafts import RecheckDraft
from core.assemblies.rechecks.kinds import RecheckKind
from core.assemblies.rechecks.service import Rechecks
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from tests.builders import PLAN, Held


def looks_at_rechecks(
    database: Database, clock: FixedClock, held: Held, more: int
) -> dict[str, Callable[[], object]]:
    """Make one request and `more` besides; give every look by its name."""
    rechecks = Rechecks(database, AuditLog(clock, "test"), clock)
    voter = held.assemblies.roll(held.id).entries[2]
    name, place, day = voter.owners[0].name, voter.dwellings[0].address, PLAN[Stage.RESULT]
    draft = RecheckDraft(RecheckKind.RECOUNT, name, place, "票数", "疑有误", day, "许静")
    made = [rechecks.ask(held.id, draft).made for _n in range(1 + more)]
    return {
        "Rechecks.of_assembly": partial(rechecks.of_assembly, held.id),
        "Rechecks.recheck": partial(rechecks.recheck, made[0]),
        "Rechecks.labels": rechecks.labels,
    }
