"""What acts and reads of committees look up: one by its id, the newest, its members, its term."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import freezing
from core.assemblies.count_sheets import ResultSheet
from core.assemblies.queries_force import result_in_force
from core.committees.origin import result_of
from core.committees.tables import Committee, CommitteeMember
from core.errors import KnownError
from core.law.packs import LawBook

TERM = "office.term_max"
SMALL = ("committee_too_small", "committee_too_few_elected")
"""What keeps a committee from standing, by the law's codes."""
TERM_DIFFERS, TERM_EARLY = "committees.term_differs", "committees.term_before_count"
NOTED = (*SMALL, TERM_DIFFERS, TERM_EARLY)
"""What was noted as a committee was formed and stays told beside it."""


def find_committee(session: Session, committee_id: UUID) -> Committee:
    """Give the committee of that id; raise KnownError if there is none."""
    found = session.get(Committee, committee_id)
    if found is None:
        raise KnownError("committees.not_found", id=str(committee_id))
    return found


def newest_of(session: Session, assembly_id: UUID) -> Committee | None:
    """Give the committee that an assembly elected, as it was formed last."""
    return session.scalars(
        sa.select(Committee)
        .where(Committee.assembly_id == assembly_id)
        .order_by(Committee.change.desc())
        .limit(1)
    ).one_or_none()


def is_outdated(session: Session, committee: Committee) -> bool:
    """Tell whether its result was corrected since so that others were elected."""
    result = result_in_force(session, committee.assembly_id)
    if result is None or result.id == committee.result_id:
        return False
    sheets = (freezing.thaw(ResultSheet, result.content), result_of(session, committee))
    first, second = ((sheet.elected, sheet.alternates) for sheet in sheets)
    return first != second


def load_members(session: Session, committee_id: UUID) -> list[CommitteeMember]:
    """Give members and alternates in the order of the election."""
    return list(
        session.scalars(
            sa.select(CommitteeMember)
            .where(CommitteeMember.committee_id == committee_id)
            .order_by(CommitteeMember.position)
        )
    )


def longest_term(book: LawBook) -> int | None:
    """Give the longest term in years, None where no rule sets one."""
    return book.limit(TERM) if TERM in book.law else None
