"""Acts on bodies that this program did not see elected: noted as they are on file, and ended."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from core.assemblies.work import Work
from core.changes import Changes, Topic
from core.committees.drafts import NoteKnown
from core.committees.tables_known import KnownBody
from core.db.audit import Event
from core.errors import KnownError
from core.rosters.tables import Compound


def note_known(work: Work, draft: NoteKnown) -> Changes:
    """Note a body that is in office by the word of others."""
    if work.session.get(Compound, draft.compound_id) is None:
        raise KnownError("rosters.no_such_compound")
    if not draft.name.strip() or not draft.source.strip():
        raise KnownError("committees.known_unnamed")
    if draft.term_until < draft.term_from:
        raise KnownError("committees.known_term")
    party, seats = draft.party_members, draft.seats
    if party is not None and (seats is None or party > seats):
        raise KnownError("committees.known_party")
    row = KnownBody(
        compound_id=draft.compound_id,
        kind=draft.kind,
        name=draft.name.strip(),
        term_from=draft.term_from,
        term_until=draft.term_until,
        seats=seats,
        party_members=party,
        source=draft.source.strip(),
    )
    work.session.add(row)
    work.session.flush()
    work.audit.record(work.session, Event.COMMITTEE_KNOWN, row.id, compound=draft.compound_id)
    return Changes.of(Topic.COMMITTEE, subject_id=row.id)


def end_known(work: Work, known_id: UUID, day: date, reason: str) -> Changes:
    """Note that it is in office no more, or was noted wrongly, and why."""
    row = work.session.get(KnownBody, known_id)
    if row is None or row.ended_on is not None:
        raise KnownError("committees.known_gone")
    if not reason.strip():
        raise KnownError("committees.known_reason")
    row.ended_on, row.ended_reason = day, reason.strip()
    work.session.flush()
    work.audit.record(work.session, Event.COMMITTEE_KNOWN_ENDED, row.id, reason=reason.strip())
    return Changes.of(Topic.COMMITTEE, subject_id=row.id)
