"""How often each ballot of an assembly was printed or saved, as the audit chain keeps it."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

from sqlalchemy.orm import Session

from core.assemblies.printings import times_printed
from core.db.audit import Event, recorded


def load_times_printed(session: Session, assembly_id: UUID) -> Counter[int]:
    """Give it by the ballot's number; of a run that stopped what the printer did not take is off.

    It stands where nobody can have it erased: no ballot is printed again unnoticed.
    """
    found = recorded(session, assembly_id, Event.PAPER_PRINTED, Event.PRINTING_STOPPED)
    printed = times_printed(row.sealed.get("ballots", ()) for row in found)
    printed.subtract(times_printed(row.sealed.get("unprinted", ()) for row in found))
    return printed
