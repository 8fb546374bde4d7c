"""An invented district in the shape of Longgang's article: organisations, venues, members."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.identity import new_id
from core.office import Office
from core.party.organisations.kinds import (
    BuildMode,
    MemberChangeKind,
    MemberKind,
    MemberStatus,
    OrgKind,
    OrgLevel,
    OrgNode,
    OrgPlace,
    OrgState,
)
from core.party.organisations.tables import (
    PartyCoverage,
    PartyMember,
    PartyMemberChange,
    PartyOrganisation,
)
from core.party.pairing.kinds import SixThing
from core.party.pairing.tables_money import Venue, VenueCheck
from core.rosters.tables import Compound
from tests.core.rosters.invented import invented_name
from tests.xiling import add

COMPOUNDS, COVERED, VENUES, RECEIVED = 900, 864, 437, 540
LARGEST = Decimal(1_118)
SINCE = date(2020, 3, 1)
BUILT = {
    BuildMode.SINGLE: (500, 1),
    BuildMode.JOINT: (60, 3),
    BuildMode.REGIONAL: (20, 5),
    BuildMode.TEMPORARY: (60, 1),
    BuildMode.SENT: (24, 1),
}
"""How many organisations were built in each of the five ways, and what each of them covers."""
PLACES = OrgPlace.ESTATE, OrgPlace.SELF_BUILT, OrgPlace.PROPERTY_FIRM


@dataclass(frozen=True, slots=True)
class District:
    """An office with the records of a district; `branches` by the way in which each was built."""

    office: Office
    compounds: tuple[UUID, ...]
    branches: tuple[tuple[BuildMode, UUID], ...]


def build(office: Office) -> District:
    """Write compounds, organisations, members who came from their firms, and venues."""
    compounds = tuple(new_id() for _number in range(COMPOUNDS))
    branches = tuple((mode, new_id()) for mode, (many, _each) in BUILT.items() for _ in range(many))
    with office.database.write() as session:
        add(session, Compound, (
            {"id": one, "name": f"{number}号小区", "address": "", "community_id": None}
            for number, one in enumerate(compounds)
        ))  # fmt: skip
        add(session, PartyOrganisation, (
            {"id": one, "parent_id": None, "community_id": None, "level": OrgLevel.GRID,
             "node": OrgNode.TERRITORY, "kind": OrgKind.BRANCH, "name": f"{number}号党支部",
             "build_mode": mode, "place": PLACES[number % 3],
             "is_temporary": mode is BuildMode.TEMPORARY, "founded_on": SINCE,
             "state": OrgState.ACTIVE, "ended_on": None, "merged_into_id": None}
            for number, (mode, one) in enumerate(branches)
        ))  # fmt: skip
        homes = iter(compounds)
        add(session, PartyCoverage, (
            {"organisation_id": one, "compound_id": next(homes), "since": SINCE, "until": None}
            for mode, one in branches for _ in range(BUILT[mode][1])
        ))  # fmt: skip
        members = [new_id() for _number in range(RECEIVED)]
        add(session, PartyMember, (
            {"id": one, "person_id": None, "name": invented_name(number), "initials": "",
             "document_number": None, "phone": "", "status": MemberStatus.FULL,
             "joined_on": date(1990, 7, 1), "confirmed_on": date(1991, 7, 1),
             "kind": MemberKind.RETIRED, "occupation": "", "unit": "", "home": "",
             "organisation_id": branches[number][1], "record_elsewhere": "",
             "community_branch_id": None, "left_on": None, "left_reason": ""}
            for number, one in enumerate(members)
        ))  # fmt: skip
        add(session, PartyMemberChange, (
            {"member_id": one, "ordinal": 1, "kind": MemberChangeKind.TRANSFERRED_IN,
             "day": SINCE, "reason": "", "before": "国有企业党委", "after": ""}
            for one in members
        ))  # fmt: skip
        venues = [new_id() for _number in range(VENUES)]
        add(session, Venue, (
            {"id": one, "compound_id": home, "name": "党群服务站", "address": "1栋",
             "hours": "全天", "keeper": "", "opened_on": SINCE, "closed_on": None,
             "closed_reason": ""}
            for one, home in zip(venues, compounds, strict=False)
        ))  # fmt: skip
        add(session, VenueCheck, (
            {"venue_id": one, "ordinal": 1, "day": SINCE, "checker": "林晓",
             "area": LARGEST if not number else Decimal(40 + number % 300),
             **{f"has_{thing.value}": True for thing in SixThing}, "note": ""}
            for number, one in enumerate(venues)
        ))  # fmt: skip
    return District(office, compounds, branches)
