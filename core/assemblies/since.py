"""The facts of what happened since a step was done: gathered from the database, nothing judged."""

from __future__ import annotations

from sqlalchemy.orm import Session

from core.assemblies.buyers import load_wrong_hands
from core.assemblies.check_facts import SinceFacts
from core.assemblies.gone_owners import load_gone_owners
from core.assemblies.grounds import load_elsewhere, load_gaps
from core.assemblies.group_objections import load_group_objections
from core.assemblies.meeting_day import load_meeting
from core.assemblies.queries_roll import open_roll_objections
from core.assemblies.restores import load_restored
from core.assemblies.roster_drift import load_drift
from core.assemblies.tables import Assembly
from core.assemblies.told import load_count_day
from core.assemblies.told_until import load_taken_down


def load_since(session: Session, assembly: Assembly) -> SinceFacts:
    """Gather them for one assembly."""
    return SinceFacts(
        restored=load_restored(session, assembly),
        gone_owners=load_gone_owners(session, assembly.id),
        left_out=load_gaps(session, assembly),
        wrong_hands=load_wrong_hands(session, assembly.id),
        roster=load_drift(session, assembly),
        elsewhere=load_elsewhere(session, assembly),
        count=load_count_day(session, assembly),
        group=load_group_objections(session, assembly.id),
        roll_objections=open_roll_objections(session, assembly.id),
        taken_down=load_taken_down(session, assembly.id),
        meeting=load_meeting(session, assembly),
    )
