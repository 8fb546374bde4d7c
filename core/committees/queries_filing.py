"""Reads of the filing: the one in force, its packet line by line."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.stages import Kind
from core.assemblies.tables import Assembly
from core.committees.packets import PacketLine, packet_for
from core.committees.sheets import FilingPaperRow, FilingRow, FilingState
from core.committees.tables import Filing, FilingPaper, FirstMeeting
from core.law.packs import LawBook

FILING_TO = "filing.to"


def load_filing(  # noqa: PLR0913, PLR0917 - a filing, its committee and its law
    session: Session,
    committee_id: UUID,
    assembly: Assembly,
    passed: Collection[str],
    book: LawBook,
    last_day: date | None,
) -> FilingRow:
    """Give the filing in force as shown; before there is one, what its packet will need."""
    filing, where = _last_filing(session, committee_id), book.value(FILING_TO)
    return FilingRow(
        state=state_of(filing),
        authority=filing.authority if filing else "",
        applicant=filing.applicant if filing else "",
        last_day=last_day,
        submitted_on=filing.submitted_on if filing else None,
        receiver=filing.receiver if filing else "",
        receipt_number=filing.receipt_number if filing else "",
        receipt_on=filing.receipt_on if filing else None,
        papers=_papers(session, committee_id, filing, assembly, passed),
        to=book.text(FILING_TO),
        answer=filing.answer if filing else "",
        article=where.article,
        ask_street=where.ask_street,
    )


def wanted_papers(
    session: Session, committee_id: UUID, kind: Kind, passed: Collection[str]
) -> tuple[PacketLine, ...]:
    """Give what the packet will need; of a first meeting only where one was or is to be held."""
    held = sa.select(FirstMeeting.id).where(FirstMeeting.committee_id == committee_id)
    met = kind is not Kind.BY_ELECTION or session.scalar(held) is not None
    change = kind is Kind.BY_ELECTION
    return packet_for(first_assembly=kind is Kind.FIRST, passed=passed, met=met, change=change)


def _papers(
    session: Session,
    committee_id: UUID,
    filing: Filing | None,
    assembly: Assembly,
    passed: Collection[str],
) -> tuple[FilingPaperRow, ...]:
    """Give the index as handed in; before that, what the packet will need."""
    if filing is None:
        lines = wanted_papers(session, committee_id, assembly.kind, passed)
        return tuple(
            FilingPaperRow(
                number=number,
                code=line.code,
                title=line.title,
                article=line.article,
                copies=1,
                pages=None,
                included=False,
            )
            for number, line in enumerate(lines, 1)
        )
    rows = session.scalars(
        sa.select(FilingPaper)
        .where(FilingPaper.filing_id == filing.id)
        .order_by(FilingPaper.position)
    )
    return tuple(
        FilingPaperRow(
            number=row.position,
            code=row.code,
            title=row.title,
            article=row.article,
            copies=row.copies,
            pages=row.pages,
            included=row.included,
        )
        for row in rows
    )


def last_filings() -> sa.Select[Filing]:
    """Select the filing in force of every committee."""
    newest = (
        sa.select(Filing.committee_id, sa.func.max(Filing.sequence).label("sequence"))
        .group_by(Filing.committee_id)
        .subquery()
    )
    return sa.select(Filing).join(
        newest,
        sa.and_(Filing.committee_id == newest.c.committee_id, Filing.sequence == newest.c.sequence),
    )


def _last_filing(session: Session, committee_id: UUID) -> Filing | None:
    one = last_filings().where(Filing.committee_id == committee_id)
    return session.scalars(one).one_or_none()


def state_of(filing: Filing | None) -> FilingState:
    """Give where a committee's filing stands, also before there is one."""
    return filing.state if filing else FilingState.NOT_FILED
