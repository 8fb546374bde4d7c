"""The last extension of the voting, and who had voted when it was decided. Reads, never writes."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy.orm import Session

from core.assemblies.count_state import load_count
from core.assemblies.counting import persons_of
from core.assemblies.deadlines import EXTENSION, announced, planned_day
from core.assemblies.noted import load_noted_postings
from core.assemblies.sheets import ExtensionRow
from core.assemblies.stages import Step
from core.assemblies.tables import Assembly
from core.assemblies.work import book_of, counting_rules


def load_extension(session: Session, assembly: Assembly) -> ExtensionRow | None:
    """Give the last extension of the voting, posted or not, with who had voted so far."""
    told = announced(session, assembly.id)
    until, reason = planned_day(session, assembly.id, Step.VOTING_UNTIL)
    if told is None or until is None or until == told.first_until:
        return None
    noted = load_noted_postings(session, assembly.id)
    posted = [row for row in noted if row.paper == EXTENSION]
    stands = until == told.until
    earlier = [row.voting_until for row in (posted[:-1] if stands else posted)]
    before = max([day for day in earlier if day is not None], default=told.first_until)
    state = load_count(session, assembly, counting_rules(book_of(assembly)))
    back = list(state.returned())
    return ExtensionRow(
        first=told.first_until,
        before=before,
        until=until,
        reason=reason,
        persons=persons_of(back),
        area=sum((ballot.area for ballot in back), Decimal(0)),
        posted_on=posted[-1].posted_on if stands and posted else None,
    )
