"""Until when a paper on the board said that it hangs, and which came down before that day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from core.assemblies.check_facts import TakenDown
from core.assemblies.deadlines import NOTICE, planned_day
from core.assemblies.noted import load_noted_postings
from core.assemblies.paper_steps import STEP_OF_REMOVAL
from core.assemblies.stages import Step


def told_until(session: Session, assembly_id: UUID, paper: str, posted_on: date) -> date | None:
    """Give the day as it is planned; the notice hangs until the voting ends where none is."""
    step = STEP_OF_REMOVAL.get(paper)
    day = None if step is None else planned_day(session, assembly_id, step)[0]
    if day is None and paper == NOTICE:
        day, _ = planned_day(session, assembly_id, Step.VOTING_UNTIL)
    return day if day is not None and day >= posted_on else None


def load_taken_down(session: Session, assembly_id: UUID) -> tuple[TakenDown, ...]:
    """Give the papers whose last copy came down, and the day that it told."""
    newest = {row.paper: row for row in load_noted_postings(session, assembly_id)}
    return tuple(
        TakenDown(row.paper, row.removed_on, row.told_until)
        for row in newest.values()
        if row.removed_on is not None
    )
