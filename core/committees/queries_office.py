"""Reads of the committee in office of a compound, and of who sits in it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.committees.sitting import Sitting
from core.committees.tables import Committee, CommitteeMember, PostHolding


def load_in_office(
    session: Session, compound_id: UUID, day: date, *, but_of: UUID | None = None
) -> Committee | None:
    """Give the committee whose term runs on that day, as it was last changed; None without one.

    `but_of` is an assembly whose own is left out: what it changed before its result was corrected.
    """
    return session.scalars(
        sa.select(Committee)
        .where(
            Committee.compound_id == compound_id,
            sa.true() if but_of is None else Committee.assembly_id != but_of,
            Committee.term_from <= day,
            Committee.term_until >= day,
        )
        .order_by(Committee.term.desc(), Committee.change.desc())
        .limit(1)
    ).one_or_none()


def load_sitting(session: Session, committee: Committee | None) -> tuple[Sitting, ...]:
    """Give its members and alternates with the posts they hold."""
    if committee is None:
        return ()
    last = (
        sa.select(sa.func.max(PostHolding.sequence))
        .where(PostHolding.member_id == CommitteeMember.id)
        .correlate(CommitteeMember)
        .scalar_subquery()
    )
    rows = session.execute(
        sa.select(CommitteeMember, PostHolding.post, PostHolding.duties)
        .join(PostHolding, PostHolding.member_id == CommitteeMember.id)
        .where(CommitteeMember.committee_id == committee.id, PostHolding.sequence == last)
        .order_by(CommitteeMember.position)
    )
    return tuple(
        Sitting(
            *(member.name, post, member.political_status, member.address, member.phone),
            *(member.occupation, duties, member.candidate_id),
        )
        for member, post, duties in rows
    )
