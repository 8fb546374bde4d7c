"""A paper on its way to the printer: what is recorded, and when; no printer is known here."""

from __future__ import annotations

from contextlib import closing

from core.changes import Changes
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from core.printed import PrintOrder, Sending, Sent, ballots_text
from core.printing_record import record_paper, record_stop
from core.progress import Cancelled, Progress, ProgressSink


def send_order(
    database: Database,
    audit_log: AuditLog,
    order: PrintOrder,
    sending: Sending,
    progress: ProgressSink,
) -> Sent:
    """Send the pages of an order and record what left.

    A paper is recorded when the printer has taken all its pages, so that what stopped does not
    count as printed. Live ballots are recorded when the printer has begun and before the first of
    them, so that none is ever out unrecorded; if the run stops, those of which no page was taken
    are free again. Where the printer does not begin nothing is recorded.
    """
    taken = 0
    with closing(sending(order.drawn, order.pages)) as run:
        next(run)
        progress(Progress(0, len(order.pages)))
        if order.ballots:
            _record(database, audit_log, order)
        try:
            for taken in run:
                progress(Progress(taken, len(order.pages)))
        except (Cancelled, KnownError) as why:
            run.close()
            if order.ballots:
                with database.write() as session:
                    record_stop(audit_log, session, order, taken)
            raise _stopped(order, taken, why) from why
    if not order.ballots:
        _record(database, audit_log, order)
    return Sent(taken, Changes.of(subject_id=order.subject.id if order.subject else None))


def _record(database: Database, audit_log: AuditLog, order: PrintOrder) -> None:
    if order.subject is None:
        return
    with database.write() as session:
        record_paper(
            audit_log, session, order.subject, order.drawn, order.reason, pages=order.pages
        )


def _stopped(order: PrintOrder, taken: int, why: Cancelled | KnownError) -> Exception:
    if not taken:
        return why
    within = order.ballots_within(taken)
    if not within:
        return KnownError("papers.print_stopped", sent=taken, pages=len(order.pages))
    return KnownError(
        "papers.ballots_stopped",
        sent=taken,
        pages=len(order.pages),
        ballots=len(within),
        numbers="，".join(ballots_text(within)),
        left=len(order.ballots_after(taken)),
    )
