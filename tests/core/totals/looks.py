"""Totals for the count of statements: of little, or of much."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from core import lawbooks
from core.affairs.problems.drafts import RaiseProblem
from core.affairs.problems.kinds import ProblemKind
from core.affairs.problems.service import Problems
from core.clock import Clock
from core.committees.drafts import NoteKnown
from core.committees.kinds import KnownKind
from core.committees.service import Committees
from core.db.audit import AuditLog
from core.db.database import Database
from core.rosters.service import Rosters
from core.totals.kinds import Figure
from core.totals.service import Totals
from tests.builders import HENAN_WEIDU

Look = Callable[[], object]


def looks_at_totals(database: Database, clock: Clock, much: bool) -> Mapping[str, Look]:  # noqa: FBT001 - as it is called
    """Make one compound with a problem, or several, and give each look."""
    audit, law = AuditLog(clock, "test"), lawbooks.library()
    rosters = Rosters(database, audit, clock, partial(law.book, HENAN_WEIDU))
    problems, committees = (
        Problems(database, audit, clock),
        Committees(database, audit, clock, law, HENAN_WEIDU),
    )
    for number in range(4 if much else 1):
        compound = rosters.add_compound(f"统计{number}号小区").made
        told = RaiseProblem(compound, ProblemKind.LIFT, "电梯停运", "1栋", "业主")
        problems.raise_problem(told)
        term = date(2024, 5, 1), date(2030, 4, 30)
        kind = KnownKind.COMMITTEE
        committees.note_known(NoteKnown(compound, kind, "业主委员会", *term, "备案表", 5, 3))
    totals = Totals(database, clock, law, HENAN_WEIDU, "云岭社区", Path("nowhere"))
    return {
        "Totals.look": totals.look,
        "Totals.rows_of_month": partial(totals.rows_of_month, clock.today().replace(day=1)),
        "Totals.rows_behind": partial(totals.rows_behind, Figure.COMMITTEES),
    }
