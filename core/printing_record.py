"""What the record says of printings: each paper by its digest, each ballot by how often."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from core.assemblies.printings import times_printed
from core.db.audit import AuditLog, Event, recorded
from core.documents.offers import Written
from core.errors import KnownError
from core.printed import Drawn, Subject


def ballots_before(session: Session, assembly_id: UUID) -> Mapping[int, int]:
    """Give how often each ballot of an assembly was printed, by its number.

    It stands where nobody can have it erased: no ballot is printed again unnoticed.
    """
    found = recorded(session, assembly_id, Event.PAPER_PRINTED)
    return times_printed(row.sealed.get("ballots", ()) for row in found)


def record_paper(
    audit_log: AuditLog,
    session: Session,
    subject: Subject,
    file: Drawn | Written,
    reason: str = "",
) -> None:
    """Note which paper left the program, by its digest: printed, written to be changed, a draft.

    KnownError "papers.printed_meanwhile" for ballots that were printed since they were drawn.
    """
    facts: dict[str, Any] = {"paper": file.key, "sha256": file.sha256}
    if isinstance(file, Drawn):
        facts["pages"] = file.pages
    if file.draft:
        audit_log.record(session, Event.PAPER_DRAFTED, subject.id, **facts)
    elif isinstance(file, Written):
        audit_log.record(session, Event.PAPER_WRITTEN, subject.id, **facts)
    elif not file.ballots:
        audit_log.record(session, Event.PAPER_PRINTED, subject.id, **facts)
    else:
        _record_ballots(audit_log, session, subject, file, facts | {"reason": reason.strip()})


def _record_ballots(
    audit_log: AuditLog, session: Session, subject: Subject, file: Drawn, facts: dict[str, Any]
) -> None:
    before = ballots_before(session, subject.id)
    if max(before.get(number, 0) for number in file.numbers) >= file.times:
        raise KnownError("papers.printed_meanwhile")
    sealed = {"ballots": list(file.ballots), "times": file.times}
    audit_log.record(session, Event.PAPER_PRINTED, subject.id, sealed=sealed, **facts)
