"""An invented district of Xiling's size, as its article tells it, for the desk and its totals."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from core.affairs.problems.drafts_money import EnterMoney, OpenFund
from core.affairs.problems.kinds import MoneySource, ProblemKind, Way
from core.affairs.problems.stages import ProblemState
from core.affairs.problems.tables import Problem
from core.committees.kinds import KnownKind
from core.committees.tables_known import KnownBody
from core.db.bulk import insert_many
from core.identity import new_id
from core.office import Office
from core.party.grids.tables_zones import ResponsibilityZone, ZoneMember
from core.party.organisations.kinds import (
    MemberKind,
    MemberStatus,
    OrgKind,
    OrgLevel,
    OrgNode,
    OrgState,
)
from core.party.organisations.tables import PartyCoverage, PartyMember, PartyOrganisation
from core.rosters.known import table_of
from core.rosters.tables import Community, Compound
from tests.core.rosters.invented import invented_name

COMPOUNDS, COMMUNITIES, ZONES, MEMBERS, PROBLEMS = 277, 73, 5_179, 6_837, 585
WITH_MEMBER = 227
"""Committees with a Party member: 82 of a hundred."""
MONEY_FEN = 2_693_000_000
TERM = date(2024, 5, 1), date(2029, 4, 30)
KINDS = tuple(ProblemKind)


def build_xiling(office: Office) -> None:
    """Fill an office with the records of a district; one community is the office's own."""
    day = office.clock.today()
    compounds = [new_id() for _number in range(COMPOUNDS)]
    branches, zones, members = (
        [new_id() for _number in range(many)] for many in (COMPOUNDS, ZONES, MEMBERS)
    )
    others = [new_id() for _number in range(COMMUNITIES - 1)]
    with office.database.write() as session:
        add(session, Community, (
            {"id": one, "name": f"{number}号社区", "street": f"{number % 8}街道"}
            for number, one in enumerate(others)
        ))  # fmt: skip
        add(session, Compound, (
            {"id": one, "name": f"{number}号小区", "address": "",
             "community_id": [None, *others][number % COMMUNITIES]}
            for number, one in enumerate(compounds)
        ))  # fmt: skip
        add(session, KnownBody, (
            {"compound_id": one, "kind": KnownKind.COMMITTEE, "name": f"{number}号小区业委会",
             "term_from": TERM[0], "term_until": TERM[1], "seats": 7,
             "party_members": 4 if number < WITH_MEMBER else 0, "source": "备案表",
             "ended_on": None, "ended_reason": ""}
            for number, one in enumerate(compounds)
        ))  # fmt: skip
        _party(session, compounds, branches, members)
        add(session, ResponsibilityZone, (
            {"id": one, "compound_id": compounds[number % COMPOUNDS],
             "number": number // COMPOUNDS + 1, "name": f"{number}号责任区", "duty": "走访",
             "since": TERM[0], "until": None, "ended_on": None, "ended_reason": None}
            for number, one in enumerate(zones)
        ))  # fmt: skip
        add(session, ZoneMember, (
            {"zone_id": zones[number % ZONES], "member_id": one, "name": invented_name(number),
             "unit": "", "branch": "", "since": TERM[0], "until": None}
            for number, one in enumerate(members)
        ))  # fmt: skip
        add(session, Problem, (
            {"compound_id": compounds[number % COMPOUNDS], "community_id": None,
             "year": day.year - number % 3, "number": number + 1, "kind": KINDS[number % 5],
             "own_kind": "", "title": f"{number}号问题", "place": "1栋", "detail": "",
             "found_by": "业主", "found_on": day - timedelta(days=number), "merged_into_id": None,
             "state": ProblemState.DONE, "cost_fen": None, "done_on": day, "archive_number": ""}
            for number in range(PROBLEMS)
        ))  # fmt: skip
    fund = OpenFund(compounds[0], "惠民资金", MoneySource.PEOPLE_FUND, "社区")
    entry = EnterMoney(Way.IN, MONEY_FEN, "001", "区财政", "拨款")
    office.problems.enter(office.problems.open_fund(fund).made, entry)


def _party(
    session: Session, compounds: list[UUID], branches: list[UUID], members: list[UUID]
) -> None:
    add(session, PartyOrganisation, (
        {"id": one, "parent_id": None, "community_id": None, "level": OrgLevel.GRID,
         "node": OrgNode.TERRITORY, "kind": OrgKind.BRANCH, "name": f"{number}号党支部",
         "build_mode": None, "place": None, "is_temporary": False, "founded_on": None,
         "state": OrgState.ACTIVE, "ended_on": None, "merged_into_id": None}
        for number, one in enumerate(branches)
    ))  # fmt: skip
    add(session, PartyCoverage, (
        {"organisation_id": branch, "compound_id": compound, "since": TERM[0], "until": None}
        for branch, compound in zip(branches, compounds, strict=True)
    ))  # fmt: skip
    add(session, PartyMember, (
        {"id": one, "person_id": None, "name": invented_name(number), "initials": "",
         "document_number": None, "phone": "", "status": MemberStatus.FULL, "joined_on": None,
         "confirmed_on": None, "kind": MemberKind.UNKNOWN, "occupation": "", "unit": "",
         "home": "", "organisation_id": branches[number % len(branches)], "record_elsewhere": "",
         "community_branch_id": None, "left_on": None, "left_reason": ""}
        for number, one in enumerate(members)
    ))  # fmt: skip


def add(session: Session, kind: type, rows: Iterable[dict[str, Any]]) -> None:
    """Insert rows of a table at once."""
    insert_many(session.connection(), table_of(kind), list(rows))
