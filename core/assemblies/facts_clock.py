"""The facts of the clock: what of this stage was noted while it had been set back."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from core.assemblies.check_facts import ClockFacts
from core.clock import minute_text
from core.db.audit import Event, recorded
from core.db.clock_steps import load_steps, step_over

OF_A_DAY = (
    *(Event.ASSEMBLY_PAPER_POSTED, Event.ASSEMBLY_PAPER_REMOVED, Event.ASSEMBLY_DAY_DONE),
    *(Event.ROLL_FROZEN, Event.ROLL_CORRECTED, Event.OBJECTION_RECEIVED, Event.OBJECTION_ANSWERED),
    *(Event.BALLOTS_DELIVERED, Event.BALLOTS_RETURNED, Event.BOX_OPENED),
    *(Event.RESULT_DECLARED, Event.RESULT_CORRECTED, Event.FIRST_MEETING_HELD),
)
"""Events whose day the law counts from, or on which a ballot is in time or late."""
ENTERED = Event.ASSEMBLY_STAGE_ENTERED


def load_clock(session: Session, assembly_id: UUID) -> ClockFacts | None:
    """Say what was noted since the stage was entered while the clock stood back; None if nothing.

    What an earlier stage noted so was told when that was left. A step before the assembly was
    opened touches none of its days: a clock that ran ahead was put right.
    """
    steps = load_steps(session)
    if not steps:
        return None
    events = recorded(session, assembly_id, *OF_A_DAY, Event.ASSEMBLY_OPENED, ENTERED)
    steps = tuple(step for step in steps if events and step.seq > events[0].seq)
    entered = max((one.seq for one in events if one.event is ENTERED), default=0)
    papers: list[str] = []
    others, before, at = 0, None, None
    for one in events:
        dated = one.event is not Event.ASSEMBLY_OPENED and one.seq >= entered
        step = step_over(steps, one) if dated else None
        if step is None:
            continue
        if before is None or step.before > before:
            before, at = step.before, step.at
        if one.event is Event.ASSEMBLY_PAPER_POSTED and one.facts is not None:
            papers.append(str(one.facts["paper"]))
        else:
            others += 1
    if before is None or at is None:
        return None
    return ClockFacts(tuple(dict.fromkeys(papers)), others, minute_text(before), minute_text(at))
