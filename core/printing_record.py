"""What the record says of the printings of papers, each by its digest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from core.assemblies import hung
from core.assemblies.hung import PaperFile
from core.assemblies.queries_printings import load_times_printed
from core.committees.tables import Committee
from core.db.audit import AuditLog, Event, recorded
from core.documents.offers import Written
from core.errors import KnownError
from core.printed import (
    BallotDrawn,
    Drawn,
    PrintedRow,
    PrintOrder,
    Subject,
    SubjectKind,
    ballots_text,
)


def printed_rows(session: Session, subject_id: UUID) -> tuple[PrintedRow, ...]:
    """Give what was printed of a subject, in order; of a run that stopped what the printer took."""
    rows: list[PrintedRow] = []
    hung: set[str] = set()
    for one in recorded(
        session,
        subject_id,
        Event.PAPER_PRINTED,
        Event.PRINTING_STOPPED,
        Event.ASSEMBLY_PAPER_POSTED,
    ):
        if one.facts is None:
            continue
        if one.event is Event.ASSEMBLY_PAPER_POSTED:
            hung |= {row.sha256 for row in rows if row.key == one.facts["paper"]}
            continue
        pages, digest = int(one.facts["pages"]), str(one.facts["sha256"])
        if one.event is Event.PRINTING_STOPPED:
            begun = max((n for n, row in enumerate(rows) if row.sha256 == digest), default=None)
            if begun is None:
                continue
            at = rows.pop(begun).at
        else:
            at = one.at
        if pages:
            said = one.facts.get("hangs_from")
            day = date.fromisoformat(str(said)) if said else None
            rows.append(PrintedRow(str(one.facts["paper"]), at, pages, digest, hangs_from=day))
    return tuple(replace(row, hung=row.sha256 in hung) for row in rows)


def record_paper(  # noqa: PLR0913 - who records what of which
    audit_log: AuditLog,
    session: Session,
    subject: Subject,
    file: Drawn | Written,
    reason: str = "",
    *,
    pages: Sequence[int] | None = None,
) -> None:
    """Note which paper left the program, by its digest: printed, written to be changed, a draft.

    All of it, or these `pages` counted from 0. KnownError "papers.printed_before" for ballots that
    were printed before, without `reason`; "papers.printed_meanwhile" for ballots that were printed
    since they were drawn.
    """
    facts: dict[str, Any] = {"paper": file.key, "sha256": file.sha256}
    if isinstance(file, Drawn):
        facts["pages"] = file.pages if pages is None else len(pages)
        if file.hangs_from is not None:
            facts["hangs_from"] = file.hangs_from.isoformat()
    if file.draft:
        audit_log.record(session, Event.PAPER_DRAFTED, subject.id, **facts)
    elif isinstance(file, Drawn) and file.hung is not None:
        audit_log.record(session, Event.HUNG_PAPER_PRINTED, subject.id, **facts)
    elif isinstance(file, Written):
        audit_log.record(session, Event.PAPER_WRITTEN, subject.id, **facts)
    elif not file.ballots:
        printed = audit_log.record(session, Event.PAPER_PRINTED, subject.id, **facts)
        _keep_for_board(session, subject, file, printed.seq)
    else:
        ballots = file.ballots if pages is None else file.ballots_on(set(pages))
        facts["reason"] = reason.strip()
        _record_ballots(audit_log, session, subject, ballots, facts)


def record_stop(audit_log: AuditLog, session: Session, order: PrintOrder, taken: int) -> None:
    """Note that a run of live ballots stopped after so many pages, and what stays unprinted.

    `record_paper` noted the whole run before its first page.
    """
    unprinted = order.ballots_after(taken)
    audit_log.record(
        session,
        Event.PRINTING_STOPPED,
        order.subject.id if order.subject else None,
        sealed={"unprinted": list(ballots_text(unprinted))},
        paper=order.drawn.key,
        sha256=order.drawn.sha256,
        pages=taken,
        wanted=len(order.pages),
    )


def board_of(session: Session, subject: Subject) -> UUID | None:
    """Give the assembly on whose board the papers of a subject hang; None of others'."""
    match subject.kind:
        case SubjectKind.ASSEMBLY:
            return subject.id
        case SubjectKind.COMMITTEE:
            return session.get_one(Committee, subject.id).assembly_id
        case _:
            return None


def _keep_for_board(session: Session, subject: Subject, file: Drawn, seq: int) -> None:
    """Keep the file of what may hang, so that what hung can be printed again as it hung."""
    assembly_id = board_of(session, subject)
    if assembly_id is not None:
        hung.keep_printed(session, assembly_id, board_file(file), seq)


def board_file(file: Drawn) -> PaperFile:
    """Give what is kept of a paper that hangs."""
    return PaperFile(file.key, file.file_name, file.data, file.pages, file.sha256, file.told)


def _record_ballots(
    audit_log: AuditLog,
    session: Session,
    subject: Subject,
    ballots: Sequence[BallotDrawn],
    facts: dict[str, Any],
) -> None:
    again = [one for one in ballots if one.times > 1]
    if again and not facts["reason"]:
        raise KnownError("papers.printed_before", ballots=len(again))
    before = load_times_printed(session, subject.id)
    if any(before.get(one.number, 0) >= one.times for one in ballots):
        raise KnownError("papers.printed_meanwhile")
    sealed = {"ballots": list(ballots_text(ballots)), "times": max(one.times for one in ballots)}
    audit_log.record(session, Event.PAPER_PRINTED, subject.id, sealed=sealed, **facts)
