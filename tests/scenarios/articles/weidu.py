"""An invented district in the shape of Weidu's article: 1,063 courtyards in 89 communities.

Every community but the ten rural ones has one complete compound over the line and two or three
rows of courtyards, each row beside nothing else; the rural ones have three residents' groups each.
So the rule alone says how many grids there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from uuid import UUID

from core.identity import new_id
from core.office import Office
from core.party.grids.drafts import PlanOrder
from core.party.grids.kinds import ExactChoice, GridPlaceKind
from core.party.grids.tables import GridNeighbour, GridPlace
from core.party.organisations.drafts import OrganisationDraft
from core.party.organisations.kinds import (
    BuildMode,
    MemberKind,
    MemberStatus,
    OrgKind,
    OrgLevel,
    OrgNode,
    OrgPlace,
    OrgState,
    PartyPost,
)
from core.party.organisations.tables import (
    PartyCoverage,
    PartyMember,
    PartyOrganisation,
    PersonPost,
)
from core.rosters.tables import Community, Compound
from tests.core.rosters.invented import invented_name
from tests.xiling import add

COMMUNITIES, COURTYARDS, GRIDS = 89, 1_063, 270
RURAL = 10
FOUNDED = date(2025, 3, 1)
KINDS = (GridPlaceKind.OLD, GridPlaceKind.UNIT_YARD, GridPlaceKind.SELF_BUILT)
SHORT, LARGER = 20, 30
"""Grids with two full members only, and those of which all four hold posts of the branch."""
POSTS = (
    *(PartyPost.SECRETARY, PartyPost.DEPUTY_SECRETARY),
    *(PartyPost.BRANCH_MEMBER, PartyPost.BRANCH_MEMBER),
)


ORGANISATION = {
    "node": OrgNode.TERRITORY, "is_temporary": False, "founded_on": FOUNDED,
    "state": OrgState.ACTIVE, "ended_on": None, "merged_into_id": None,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Yard:
    """A courtyard as it is told: its community's number, households, and the row it stands in."""

    id: UUID
    community: int
    name: str
    kind: GridPlaceKind
    households: int
    row: int | None = None


def lay_out() -> tuple[Yard, ...]:
    """Tell the courtyards, community by community."""
    yards: list[Yard] = []
    rows = 0
    for community in range(COMMUNITIES):
        town = COMMUNITIES - RURAL
        if community >= town:
            yards += [
                Yard(new_id(), community, f"{community}村{group}组", GridPlaceKind.RURAL_GROUP, 90)
                for group in range(1, 4)
            ]
            continue
        homes = 300 if not community else 301 + community
        yards.append(Yard(new_id(), community, f"{community}号花园", GridPlaceKind.ESTATE, homes))
        for _row in range(3 if community < 3 else 2):
            long = 5 if rows < 12 else 6
            yards += [
                Yard(
                    new_id(),
                    community,
                    f"{community}号{rows}排{at}院",
                    KINDS[rows % 3],
                    61 + at,
                    rows,
                )
                for at in range(long)
            ]
            rows += 1
    return tuple(yards)


@dataclass(frozen=True, slots=True)
class District:
    """An office with the courtyards in it."""

    office: Office
    communities: tuple[UUID | None, ...]
    yards: tuple[Yard, ...]

    def plan(self) -> UUID:
        """Plan the grids; of the one place on the line the office says that it stands alone."""
        [asked] = self.office.grids.basis().on_line
        return self.office.grids.make_plan(PlanOrder(exact={asked.id: ExactChoice.ALONE})).made


def build(office: Office) -> District:
    """Write communities, compounds and courtyards as the rosters would have them."""
    communities = (None, *(new_id() for _number in range(COMMUNITIES - 1)))
    yards = lay_out()
    rows: defaultdict[int, list[UUID]] = defaultdict(list)
    for yard in yards:
        if yard.row is not None:
            rows[yard.row].append(yard.id)
    with office.database.write() as session:
        add(session, Community, (
            {"id": one, "name": f"{number:02}社区", "street": f"{number % 12}街道"}
            for number, one in enumerate(communities) if one is not None
        ))  # fmt: skip
        add(session, Compound, (
            {"id": yard.id, "name": yard.name, "address": "",
             "community_id": communities[yard.community]}
            for yard in yards
        ))  # fmt: skip
        add(session, GridPlace, (
            {"id": yard.id, "community_id": communities[yard.community], "name": yard.name,
             "compound_id": yard.id, "kind": yard.kind, "households": yard.households,
             "whole": True, "measure": None, "east": None, "north": None, "dropped_on": None}
            for yard in yards
        ))  # fmt: skip
        add(session, GridNeighbour, (
            {"place_id": one, "other_id": other, "since": FOUNDED, "until": None}
            for number, row in rows.items() for one, other in _beside(number, row)
        ))  # fmt: skip
    return District(office, communities, yards)


def _beside(number: int, row: Sequence[UUID]) -> Iterator[tuple[UUID, UUID]]:
    """Give who is next to whom in a row; of every fifth row the last courtyard is beside nobody."""
    standing = row if number % 5 else row[:5]
    return pairwise(standing)


@dataclass(frozen=True, slots=True)
class Branches:
    """The branches of the grids, and the members of each, the first of whom leads it."""

    ids: tuple[UUID, ...]
    grids: tuple[tuple[UUID, ...], ...]
    members: tuple[tuple[UUID, ...], ...]


def found_branches(district: District, plan: UUID) -> Branches:
    """Found a party committee in every community and a branch in every grid, with its members."""
    above = {one: new_id() for one in district.communities}
    planned = district.office.grids.plan(plan).grids
    grids = [tuple(place.id for place in grid.places) for grid in planned]
    ids = [new_id() for _grid in planned]
    members = [
        tuple(new_id() for _ in range(2 if number < SHORT else 4)) for number in range(len(planned))
    ]
    with district.office.database.write() as session:
        add(session, PartyOrganisation, (
            {**ORGANISATION, "id": one, "parent_id": None, "community_id": community,
             "level": OrgLevel.COMMUNITY, "name": f"{number:02}社区党组织", "build_mode": None,
             "kind": OrgKind.COMMITTEE if number % 3 else OrgKind.GENERAL_BRANCH, "place": None}
            for number, (community, one) in enumerate(above.items())
        ))  # fmt: skip
        add(session, PartyOrganisation, (
            {**ORGANISATION, "id": one, "parent_id": above[grid.community_id],
             "community_id": grid.community_id, "level": OrgLevel.GRID, "kind": OrgKind.BRANCH,
             "name": f"{grid.name}党支部", "build_mode": BuildMode.SINGLE, "place": OrgPlace.ESTATE}
            for grid, one in zip(planned, ids, strict=True)
        ))  # fmt: skip
        add(session, PartyCoverage, (
            {"organisation_id": one, "compound_id": compound, "since": FOUNDED, "until": None}
            for one, inside in zip(ids, grids, strict=True) for compound in inside
        ))  # fmt: skip
        add(session, PartyMember, (
            {"id": one, "person_id": None, "name": invented_name(number * 9 + at), "initials": "",
             "document_number": None, "phone": "", "status": MemberStatus.FULL,
             "joined_on": date(2010, 7, 1), "confirmed_on": date(2011, 7, 1),
             "kind": MemberKind.RETIRED, "occupation": "", "unit": "区第三小学", "home": "",
             "organisation_id": ids[number], "record_elsewhere": "", "community_branch_id": None,
             "left_on": None, "left_reason": ""}
            for number, people in enumerate(members) for at, one in enumerate(people)
        ))  # fmt: skip
        add(session, PersonPost, (
            {"member_id": one, "name": invented_name(number * 9 + at),
             "organisation_id": ids[number], "compound_id": None, "post": POSTS[at],
             "since": FOUNDED, "until": None, "home_unit": "", "ended_reason": ""}
            for number, people in enumerate(members)
            for at, one in enumerate(people[: 4 if SHORT <= number < SHORT + LARGER else 3])
        ))  # fmt: skip
    return Branches(tuple(ids), tuple(grids), tuple(members))


def branch(
    name: str,
    parent: UUID | None,
    community: UUID | None,
    compounds: tuple[UUID, ...] = (),
    place: OrgPlace = OrgPlace.ESTATE,
) -> OrganisationDraft:
    """Tell a branch of a grid."""
    return OrganisationDraft(
        name, OrgLevel.GRID, OrgKind.BRANCH, parent, community,
        build_mode=BuildMode.SINGLE, place=place, founded_on=FOUNDED, compounds=compounds,
    )  # fmt: skip
