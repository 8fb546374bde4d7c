"""One invented community and its organisations, for the tests of acts, looks and papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

import pytest

from core import lawbooks
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from core.party.organisations.drafts import MemberDraft, OrganisationDraft, PostDraft
from core.party.organisations.kinds import (
    BuildMode,
    MemberStatus,
    OrgKind,
    OrgLevel,
    OrgPlace,
    PartyPost,
)
from core.party.organisations.service import Organisations
from core.rosters.service import Rosters

WEIDU = "411002"
TODAY = date(2026, 6, 20)
NAMES = (
    *("钱承业", "孙𬸚", "李若谷", "周慎行", "吴淑芬", "郑知远", "王砚秋", "冯素心", "陈望舒"),
    *("褚怀瑾", "卫明川", "蒋听澜"),
)


@dataclass(slots=True)
class Tree:
    """A facade, and the ids of two compounds and of the organisations above them."""

    organisations: Organisations
    rosters: Rosters
    clock: FixedClock
    compounds: tuple[UUID, UUID]
    street: UUID
    community: UUID
    branch: UUID

    def add(self, name: str, status: MemberStatus = MemberStatus.FULL, **more: object) -> UUID:
        """Add a member of the branch."""
        fields: dict[str, object] = {"organisation_id": self.branch, **more}
        if status is MemberStatus.FULL:
            fields = {"joined_on": date(2000, 7, 1), "confirmed_on": date(2001, 7, 1), **fields}
        draft = MemberDraft(name, status, **fields)  # type: ignore[arg-type]
        return self.organisations.add_member(draft).made

    def fill(self, number: int) -> list[UUID]:
        """Add as many full members to the branch."""
        repeats = (number - 1) // len(NAMES) + 1
        names = [
            name + "甲乙丙丁戊己"[turn] * (turn > 0) for turn in range(repeats) for name in NAMES
        ]
        return [self.add(name) for name in names[:number]]

    def lead(self, member_id: UUID, post: PartyPost = PartyPost.SECRETARY) -> UUID:
        """Appoint a member to a post of the branch."""
        draft = PostDraft(post, TODAY, member_id, organisation_id=self.branch)
        return self.organisations.appoint(draft).made

    def found(self, name: str, **more: object) -> UUID:
        """Found another branch of the community."""
        return self.organisations.found(branch(name, parent_id=self.community, **more)).made

    def codes(self, organisation_id: UUID | None = None) -> list[str]:
        """Give the codes of what the checks find in an organisation."""
        sheet = self.organisations.organisation(organisation_id or self.branch)
        return [finding.code.partition(".")[2] for finding in sheet.findings]


def branch(name: str, **more: object) -> OrganisationDraft:
    fields: dict[str, object] = {
        "level": OrgLevel.GRID,
        "kind": OrgKind.BRANCH,
        "build_mode": BuildMode.SINGLE,
        "place": OrgPlace.ESTATE,
        **more,
    }
    return OrganisationDraft(name, **fields)  # type: ignore[arg-type]


def plant(database: Database, clock: FixedClock, division: str = WEIDU) -> Tree:
    """Found 街道、社区、小区网格支部 over one of two compounds."""
    audit, law = AuditLog(clock, "test"), partial(lawbooks.library().book, division)
    rosters = Rosters(database, audit, clock, law)
    made = Organisations(database, audit, clock, law)
    compounds = (
        rosters.add_compound("银杏里小区").made,
        rosters.add_compound("竹溪里小区").made,
    )
    street = made.found(
        OrganisationDraft("云岭街道党工委", OrgLevel.STREET, OrgKind.WORK_COMMITTEE)
    ).made
    community = made.found(
        OrganisationDraft("云杉社区党委", OrgLevel.COMMUNITY, OrgKind.COMMITTEE, street)
    ).made
    first = made.found(
        branch("云杉苑小区党支部", parent_id=community, compounds=compounds[:1])
    ).made
    return Tree(made, rosters, clock, compounds, street, community, first)


def refused(code: str) -> pytest.RaisesExc[KnownError]:
    return pytest.raises(KnownError, match=rf"^(organisations|db)\.{code}$")
