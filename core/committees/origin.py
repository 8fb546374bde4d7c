"""Whether a committee still is whom the owners elected, and its record what was noted of it."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import freezing
from core.assemblies.count_sheets import MatterResultRow, Place, ResultSheet
from core.assemblies.queries_seals import require
from core.assemblies.seals import Sealed
from core.assemblies.tables_ballots import Result
from core.assemblies.work import find_assembly
from core.committees.tables import (
    Committee,
    CommitteeMember,
    Filing,
    FilingPaper,
    FirstMeeting,
    FirstMeetingPerson,
    PostHolding,
    PostVote,
)
from core.db.sealing import Scope, differences
from core.errors import KnownError
from core.law.verdicts import Outcome


def election_of(result: ResultSheet) -> MatterResultRow:
    """Give the election that filled seats; raise KnownError if nobody was elected."""
    for row in result.matters:
        if row.matter.is_election and any(c.place is Place.ELECTED for c in row.candidates):
            return row
    raise KnownError("committees.nobody_elected")


def result_of(session: Session, committee: Committee) -> ResultSheet:
    """Give the declared result that the committee rests on."""
    return freezing.thaw(ResultSheet, session.get_one(Result, committee.result_id).content)


def passed_kinds(result: ResultSheet) -> frozenset[str]:
    """Name the kinds of the matters that the owners adopted."""
    return frozenset(row.matter.kind for row in result.matters if row.outcome == Outcome.PASSED)


def require_origin(session: Session, committee: Committee) -> None:
    """Refuse a committee whose result, members, posts, votes, term or filings were changed outside.

    Members are those of the sealed result; the rest is what was sealed of each row.
    """
    if differences(session, _rows_of(committee), committee.assembly_id):
        raise KnownError("committees.record_tampered", name=committee.name)
    require(session, find_assembly(session, committee.assembly_id), Sealed.RESULT)
    result = session.get_one(Result, committee.result_id)
    election = election_of(freezing.thaw(ResultSheet, result.content))
    elected = {
        (row.candidate_id, row.name, row.address, row.place is Place.ALTERNATE)
        for row in election.candidates
        if row.place in {Place.ELECTED, Place.ALTERNATE}
    }
    members = session.execute(
        sa.select(
            CommitteeMember.candidate_id,
            CommitteeMember.name,
            CommitteeMember.address,
            CommitteeMember.is_alternate,
        ).where(CommitteeMember.committee_id == committee.id, CommitteeMember.stayed.is_(False))
    )
    if {tuple(member) for member in members} != elected:
        raise KnownError("committees.members_tampered", name=committee.name)


def _rows_of(committee: Committee) -> Scope:
    """Give the rows that seals of the assembly name: of every committee that it elected.

    There are several where the result was corrected after one was formed.
    """
    ours = sa.select(Committee.id).where(Committee.assembly_id == committee.assembly_id)
    members = sa.select(CommitteeMember.id).where(CommitteeMember.committee_id.in_(ours))
    meetings = sa.select(FirstMeeting.id).where(FirstMeeting.committee_id.in_(ours))
    filings = sa.select(Filing.id).where(Filing.committee_id.in_(ours))
    return {
        Committee.__tablename__: Committee.assembly_id == committee.assembly_id,
        CommitteeMember.__tablename__: CommitteeMember.committee_id.in_(ours),
        PostHolding.__tablename__: PostHolding.member_id.in_(members),
        FirstMeeting.__tablename__: FirstMeeting.committee_id.in_(ours),
        FirstMeetingPerson.__tablename__: FirstMeetingPerson.meeting_id.in_(meetings),
        PostVote.__tablename__: PostVote.meeting_id.in_(meetings),
        Filing.__tablename__: Filing.committee_id.in_(ours),
        FilingPaper.__tablename__: FilingPaper.filing_id.in_(filings),
    }
