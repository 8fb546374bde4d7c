"""Whether a committee still is whom the owners elected: its members against the sealed result."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies import freezing
from core.assemblies.count_sheets import MatterResultRow, ResultSheet
from core.assemblies.outcomes import ALTERNATE, ELECTED
from core.assemblies.queries_seals import require
from core.assemblies.seals import Sealed
from core.assemblies.tables_ballots import Result
from core.assemblies.work import find_assembly
from core.committees.tables import Committee, CommitteeMember
from core.errors import KnownError


def election_of(result: ResultSheet) -> MatterResultRow:
    """Give the election that filled seats; raise KnownError if nobody was elected."""
    for row in result.matters:
        if row.matter.is_election and any(c.place == ELECTED for c in row.candidates):
            return row
    raise KnownError("committees.nobody_elected")


def require_origin(session: Session, committee: Committee) -> None:
    """Refuse a committee whose result, or whose members, were changed outside the program."""
    require(session, find_assembly(session, committee.assembly_id), Sealed.RESULT)
    result = session.get_one(Result, committee.result_id)
    election = election_of(freezing.thaw(ResultSheet, result.content))
    elected = {
        (row.candidate_id, row.name, row.address, row.place == ALTERNATE)
        for row in election.candidates
        if row.place in {ELECTED, ALTERNATE}
    }
    members = session.execute(
        sa.select(
            CommitteeMember.candidate_id,
            CommitteeMember.name,
            CommitteeMember.address,
            CommitteeMember.is_alternate,
        ).where(CommitteeMember.committee_id == committee.id)
    )
    if {tuple(member) for member in members} != elected:
        raise KnownError("committees.members_tampered", name=committee.name)
