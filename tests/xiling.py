"""An invented district of Xiling's size, as its article tells it, for the desk and its totals.

`build_xiling` writes straight into the tables; what a story tells act by act is left out of it by
`Told`, so that both together come to the article's figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from core.affairs.problems.kinds import MoneySource, Nature, ProblemKind, Way
from core.affairs.problems.shares import split
from core.affairs.problems.stages import ProblemState
from core.affairs.problems.tables import Problem
from core.affairs.problems.tables_money import Fund, FundEntry
from core.committees.kinds import KnownKind
from core.committees.tables_known import KnownBody
from core.db.bulk import insert_many
from core.identity import new_id
from core.meetings.kinds import BodyKind, Capacity
from core.meetings.tables import BodyMember, MeetingBody
from core.office import Office
from core.party.grids.tables_zones import ResponsibilityZone, ZoneMember, ZonePart
from core.party.organisations.kinds import (
    MemberKind,
    MemberStatus,
    OrgKind,
    OrgLevel,
    OrgNode,
    OrgState,
)
from core.party.organisations.tables import PartyCoverage, PartyMember, PartyOrganisation
from core.rosters.addresses import Address, read_address
from core.rosters.kinds import AreaSource, DwellingUse
from core.rosters.known import table_of
from core.rosters.tables import Building, Community, Compound, Dwelling
from core.text.order import natural_key
from tests.core.rosters.invented import invented_name

COMPOUNDS, COMMUNITIES, ZONES, MEMBERS, PROBLEMS = 277, 73, 5_179, 6_837, 585
HOMES = 90_000
WITH_MEMBER = 227
"""Committees with a Party member: 82 of a hundred."""
MONEY_FEN = 2_693_000_000
TERM = date(2024, 5, 1), date(2029, 4, 30)
KINDS = tuple(ProblemKind)[:5]
"""The five kinds that the article names."""
SOURCES = tuple(source for source in MoneySource if source is not MoneySource.OTHER)
TOOK = timedelta(days=20)
DOORS = 2
SEATS = 5


@dataclass(frozen=True, slots=True)
class Told:
    """How much of the district's figures a story enters itself, act by act."""

    compounds: int = 0  # each with a branch, a council and a committee with a Party member
    residents_councils: int = 0  # the office's own community's
    zones: int = 0
    members: int = 0
    problems: int = 0
    fen: int = 0


NOTHING = Told()


def build_xiling(office: Office, told: Told = NOTHING, homes: int = 0) -> tuple[UUID, ...]:
    """Fill an office with the records of a district; one community is the office's own.

    `homes` dwellings are spread over the zones. Give the compounds.
    """
    day = office.clock.today()
    compounds, branches = (
        [new_id() for _number in range(COMPOUNDS - told.compounds)] for _kind in range(2)
    )
    zones = [new_id() for _number in range(ZONES - told.zones)]
    members = [new_id() for _number in range(MEMBERS - told.members)]
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
             "party_members": 4 if number < WITH_MEMBER - told.compounds else 0,
             "source": "备案表", "ended_on": None, "ended_reason": ""}
            for number, one in enumerate(compounds)
        ))  # fmt: skip
        _party(session, compounds, branches, members)
        _zones(session, compounds, zones, members)
        if homes:
            _homes(session, compounds, zones, homes)
        _councils(session, compounds, [None, *others][told.residents_councils :])
        _problems(session, compounds, day, told)
    return tuple(compounds)


def _zones(session: Session, compounds: list[UUID], zones: list[UUID], members: list[UUID]) -> None:
    add(session, ResponsibilityZone, (
        {"id": one, "compound_id": compounds[number % len(compounds)],
         "number": number // len(compounds) + 1, "name": f"{number}号责任区", "duty": "走访",
         "since": TERM[0], "until": None, "ended_on": None, "ended_reason": None}
        for number, one in enumerate(zones)
    ))  # fmt: skip
    add(session, ZoneMember, (
        {"zone_id": zones[number % len(zones)], "member_id": one, "name": invented_name(number),
         "unit": "", "branch": "", "since": TERM[0], "until": None}
        for number, one in enumerate(members)
    ))  # fmt: skip


def _homes(session: Session, compounds: list[UUID], zones: list[UUID], homes: int) -> None:
    """Give every zone a building of its own; dwellings differ by one between buildings at most."""
    rows: dict[type, list[dict[str, Any]]] = {Building: [], ZonePart: [], Dwelling: []}
    for number, (zone, many) in enumerate(zip(zones, split(homes, [1] * len(zones)), strict=True)):
        compound, building = compounds[number % len(compounds)], new_id()
        name = f"{number // len(compounds) + 1}栋"
        for home in range(many):
            address = _address(name, home)
            rows[Dwelling].append(
                {"id": new_id(), "compound_id": compound, "building_id": building,
                 "entrance_id": None, "key": address.key, "room": address.room,
                 "address": address.text, "source_text": address.text,
                 "sort_key": address.sort_key, "use": DwellingUse.HOME, "area": Decimal(90),
                 "area_source": AreaSource.REGISTER, "area_date": None, "note": "",
                 "delivered": True, "delivered_on": date(2016, 5, 1), "developer_stock": False}
            )  # fmt: skip
        rows[Building].append(
            {"id": building, "compound_id": compound, "key": address.building_key, "name": name,
             "sort_key": natural_key(address.building_key)}
        )  # fmt: skip
        rows[ZonePart].append(
            {"zone_id": zone, "building_id": building, "entrance_id": None, "floor_from": None,
             "floor_to": None, "dwelling_id": None, "left_out": False, "since": TERM[0],
             "until": None}
        )  # fmt: skip
    for kind, made in rows.items():
        add(session, kind, made)


def _councils(session: Session, compounds: list[UUID], communities: Sequence[UUID | None]) -> None:
    """Give each compound a council of owners and each community one of residents, of five."""
    places: list[tuple[BodyKind, UUID | None, UUID | None]]
    places = [(BodyKind.OWNERS_COUNCIL, one, None) for one in compounds]
    places += [(BodyKind.RESIDENTS_COUNCIL, None, one) for one in communities]
    bodies = [new_id() for _place in places]
    add(session, MeetingBody, (
        {"id": one, "compound_id": compound, "community_id": community, "kind": kind,
         "name": f"{number}号协商议事会", "term": 1, "seats": SEATS, "formed_on": TERM[0],
         "rule_source": "", "quorum_share": "", "quorum_bound": "", "decision_share": "",
         "decision_bound": "", "decision_base": ""}
        for number, (one, (kind, compound, community)) in enumerate(
            zip(bodies, places, strict=True)
        )
    ))  # fmt: skip
    add(session, BodyMember, (
        {"body_id": one, "ordinal": seat + 1, "name": invented_name(seat), "unit": "",
         "post": "成员", "capacity": Capacity.MEMBER, "left_on": None}
        for one in bodies
        for seat in range(SEATS)
    ))  # fmt: skip


@cache
def _address(building: str, home: int) -> Address:
    floor, door = divmod(home, DOORS)
    found = read_address(building, "", f"{floor + 1}{door + 1:02}")
    assert found is not None
    return found


def _problems(session: Session, compounds: list[UUID], day: date, told: Told) -> None:
    """Enter problems of the five kinds, and what came for each and was spent on it."""
    many = PROBLEMS - told.problems
    problems, funds = [new_id() for _ in range(many)], [new_id() for _ in compounds]
    found = [day - TOOK - timedelta(days=number) for number in range(many)]
    costs = split(MONEY_FEN - told.fen, [1 + number % 9 for number in range(many)])
    add(session, Problem, (
        {"id": one, "compound_id": compounds[number % len(compounds)], "community_id": None,
         "year": found[number].year, "number": 1_000 + number, "kind": KINDS[number % 5],
         "own_kind": "", "title": f"{number}号问题", "place": "1栋", "detail": "",
         "found_by": "业主", "found_on": found[number], "merged_into_id": None,
         "state": ProblemState.DONE, "cost_fen": costs[number], "done_on": found[number] + TOOK,
         "archive_number": ""}
        for number, one in enumerate(problems)
    ))  # fmt: skip
    add(session, Fund, (
        {"id": one, "compound_id": compounds[number], "community_id": None,
         "name": f"{number}号小区资金台账", "source": SOURCES[number % len(SOURCES)],
         "basis": "业主大会决定", "keeper": "社区居委会", "opened_on": TERM[0]}
        for number, one in enumerate(funds)
    ))  # fmt: skip
    add(session, FundEntry, (
        {"fund_id": funds[number % len(funds)], "number": 2 * (number // len(funds)) + place,
         "way": way, "nature": Nature.ORDINARY, "fen": costs[number], "day": on,
         "voucher": f"{number}", "party": "付款或收款方", "purpose": "整治", "reason": "",
         "problem_id": None if way is Way.IN else one, "counters_id": None}
        for number, one in enumerate(problems)
        for place, (way, on) in enumerate(
            ((Way.IN, found[number]), (Way.OUT, found[number] + TOOK)), 1
        )
    ))  # fmt: skip


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
