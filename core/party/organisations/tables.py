"""What is stored of party organisations and members: the tree, coverage, elections, people.

Tables that name members are sensitive (PIPL 28) and never travel; see core/sync/travelling.py.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.rosters.tables  # noqa: F401 - foreign keys point at it
from core.db.base import Row, SealedRow
from core.party.organisations.kinds import (
    BuildMode,
    DutyRole,
    LetterKind,
    MemberChangeKind,
    MemberKind,
    MemberStatus,
    OrgChangeKind,
    OrgKind,
    OrgLevel,
    OrgNode,
    OrgPlace,
    OrgState,
    PartyPost,
    ReviewGrade,
    ReviewSide,
)


class PartyOrganisation(Row):
    """党组织: a node of the tree, from 区委 to 庭院党小组."""

    __tablename__ = "party_organisation"
    __table_args__ = (
        sa.CheckConstraint("name <> ''", name="named"),
        sa.CheckConstraint("(state = 'active') = (ended_on IS NULL)", name="ended_when_gone"),
        sa.CheckConstraint("parent_id IS NULL OR parent_id <> id", name="not_its_own_parent"),
        {"sqlite_strict": True},
    )

    parent_id: Mapped[UUID | None] = mapped_column(
        sa.ForeignKey("party_organisation.id"), index=True
    )
    community_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("community.id"), index=True)
    level: Mapped[OrgLevel]
    node: Mapped[OrgNode] = mapped_column(default=OrgNode.TERRITORY)
    kind: Mapped[OrgKind]
    name: Mapped[str]
    build_mode: Mapped[BuildMode | None]
    place: Mapped[OrgPlace | None]
    is_temporary: Mapped[bool] = mapped_column(default=False)
    founded_on: Mapped[date | None]
    state: Mapped[OrgState] = mapped_column(default=OrgState.ACTIVE)
    ended_on: Mapped[date | None]
    merged_into_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("party_organisation.id"))


class PartyCoverage(Row):
    """覆盖小区: which compounds an organisation covers; in force while `until` is null."""

    __tablename__ = "party_coverage"
    __table_args__ = (
        sa.Index(
            "uq_party_coverage_now",
            "organisation_id",
            "compound_id",
            unique=True,
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        ),
        {"sqlite_strict": True},
    )

    organisation_id: Mapped[UUID] = mapped_column(
        sa.ForeignKey("party_organisation.id"), index=True
    )
    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    since: Mapped[date]
    until: Mapped[date | None]


class PartyOrganisationChange(Row):
    """党组织沿革: what was changed, when, why, and what it was called and stood under before."""

    __tablename__ = "party_organisation_change"
    __table_args__ = (sa.UniqueConstraint("organisation_id", "ordinal"), {"sqlite_strict": True})

    organisation_id: Mapped[UUID] = mapped_column(
        sa.ForeignKey("party_organisation.id"), index=True
    )
    ordinal: Mapped[int]
    kind: Mapped[OrgChangeKind]
    day: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
    before: Mapped[str] = mapped_column(default="")
    after: Mapped[str] = mapped_column(default="")


class PartyElection(SealedRow):
    """换届选举: an election meeting of an organisation, who was due and came, and the new term."""

    __tablename__ = "party_election"
    __table_args__ = (
        sa.UniqueConstraint("organisation_id", "term"),
        sa.CheckConstraint("voters > 0", name="somebody_votes"),
        sa.CheckConstraint("present BETWEEN 0 AND voters", name="present_of_voters"),
        sa.CheckConstraint("term_until >= held_on", name="term_after_election"),
        {"sqlite_strict": True},
    )

    organisation_id: Mapped[UUID] = mapped_column(
        sa.ForeignKey("party_organisation.id"), index=True
    )
    term: Mapped[int]
    held_on: Mapped[date]
    voters: Mapped[int]
    present: Mapped[int]
    seats: Mapped[int]
    term_until: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")


class PartyMember(Row):
    """党员: one person, of an organisation of record and of a community branch (双重管理).

    `unit` is the work unit, `home` where the member lives, as people say it. `document_number`
    tells two members of one name apart; `initials` are of the pinyin, for searching.
    """

    __tablename__ = "party_member"
    __table_args__ = (
        sa.CheckConstraint("name <> ''", name="named"),
        sa.CheckConstraint("document_number <> ''", name="document_not_blank"),
        sa.CheckConstraint(
            "confirmed_on IS NULL OR joined_on IS NULL OR confirmed_on >= joined_on",
            name="confirmed_after_joining",
        ),
        sa.CheckConstraint("(left_on IS NULL) = (left_reason = '')", name="left_with_reason"),
        sa.UniqueConstraint("document_number"),
        sa.Index(None, "name"),
        {"sqlite_strict": True},
    )

    person_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("person.id"), index=True)
    name: Mapped[str] = mapped_column(sa.String(120))
    initials: Mapped[str] = mapped_column(sa.String(60), default="")
    document_number: Mapped[str | None] = mapped_column(sa.String(40))
    phone: Mapped[str] = mapped_column(sa.String(40), default="")
    status: Mapped[MemberStatus]
    joined_on: Mapped[date | None]
    confirmed_on: Mapped[date | None]
    kind: Mapped[MemberKind] = mapped_column(default=MemberKind.UNKNOWN)
    occupation: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    home: Mapped[str] = mapped_column(default="")
    organisation_id: Mapped[UUID | None] = mapped_column(
        sa.ForeignKey("party_organisation.id"), index=True
    )
    record_elsewhere: Mapped[str] = mapped_column(default="")
    community_branch_id: Mapped[UUID | None] = mapped_column(
        sa.ForeignKey("party_organisation.id"), index=True
    )
    left_on: Mapped[date | None]
    left_reason: Mapped[str] = mapped_column(default="")


class PartyMemberChange(Row):
    """党员变动和组织关系转接: what happened when and why, from where to where."""

    __tablename__ = "party_member_change"
    __table_args__ = (sa.UniqueConstraint("member_id", "ordinal"), {"sqlite_strict": True})

    member_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_member.id"), index=True)
    ordinal: Mapped[int]
    kind: Mapped[MemberChangeKind]
    day: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
    before: Mapped[str] = mapped_column(default="")
    after: Mapped[str] = mapped_column(default="")


class PartyCheckIn(Row):
    """双报到: a member reported to the community's organisation; withdrawn with a reason."""

    __tablename__ = "party_check_in"
    __table_args__ = (
        sa.CheckConstraint(
            "(withdrawn_on IS NULL) = (withdrawn_reason = '')", name="withdrawn_with_reason"
        ),
        sa.Index(
            "uq_party_check_in_now",
            "member_id",
            "organisation_id",
            unique=True,
            sqlite_where=sa.text("withdrawn_on IS NULL"),
            postgresql_where=sa.text("withdrawn_on IS NULL"),
        ),
        {"sqlite_strict": True},
    )

    member_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_member.id"), index=True)
    organisation_id: Mapped[UUID] = mapped_column(
        sa.ForeignKey("party_organisation.id"), index=True
    )
    day: Mapped[date]
    receiver: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    withdrawn_on: Mapped[date | None]
    withdrawn_reason: Mapped[str] = mapped_column(default="")


class PartyDuty(Row):
    """认领岗位、认领微心愿: what a member took on, since when, and how it ended."""

    __tablename__ = "party_duty"
    __table_args__ = (
        sa.CheckConstraint("(until IS NULL) = (outcome = '')", name="ended_with_outcome"),
        {"sqlite_strict": True},
    )

    member_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_member.id"), index=True)
    role: Mapped[DutyRole]
    text: Mapped[str] = mapped_column(default="")
    since: Mapped[date]
    until: Mapped[date | None]
    outcome: Mapped[str] = mapped_column(default="")


class PersonPost(Row):
    """任职: one person's post in a branch, committee, residents' committee or property firm.

    `member_id` is empty for who is no member. `home_unit` is where a first secretary comes from.
    """

    __tablename__ = "party_person_post"
    __table_args__ = (
        sa.CheckConstraint("name <> ''", name="named"),
        sa.CheckConstraint("(until IS NULL) = (ended_reason = '')", name="ended_with_reason"),
        sa.CheckConstraint("until IS NULL OR until >= since", name="ends_after_beginning"),
        {"sqlite_strict": True},
    )

    member_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("party_member.id"), index=True)
    name: Mapped[str]
    post: Mapped[PartyPost]
    organisation_id: Mapped[UUID | None] = mapped_column(
        sa.ForeignKey("party_organisation.id"), index=True
    )
    compound_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    home_unit: Mapped[str] = mapped_column(default="")
    since: Mapped[date]
    until: Mapped[date | None]
    ended_reason: Mapped[str] = mapped_column(default="")


class PartyPoint(SealedRow):
    """积分: points of a member in a year, by an item of the office's catalogue, with evidence."""

    __tablename__ = "party_point"
    __table_args__ = (
        sa.CheckConstraint("points <> 0", name="points_say_something"),
        sa.CheckConstraint("evidence <> ''", name="has_evidence"),
        {"sqlite_strict": True},
    )

    member_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_member.id"), index=True)
    item: Mapped[str]
    points: Mapped[int]
    day: Mapped[date]
    evidence: Mapped[str]


class PartyReview(SealedRow):
    """双评议: a year's assessment by unit or community; the highest `version` counts."""

    __tablename__ = "party_review"
    __table_args__ = (
        sa.UniqueConstraint("member_id", "year", "side", "version"),
        sa.CheckConstraint("version = 1 OR reason <> ''", name="change_has_reason"),
        {"sqlite_strict": True},
    )

    member_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_member.id"), index=True)
    year: Mapped[int]
    side: Mapped[ReviewSide]
    version: Mapped[int]
    grade: Mapped[ReviewGrade]
    day: Mapped[date]
    body: Mapped[str]
    comment: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")


class PartyLetter(Row):
    """一信一函: a letter to a member's work unit, and what the unit answered."""

    __tablename__ = "party_letter"
    __table_args__ = (
        sa.CheckConstraint("(answered_on IS NULL) = (answer = '')", name="answered_with_words"),
        {"sqlite_strict": True},
    )

    member_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_member.id"), index=True)
    kind: Mapped[LetterKind]
    year: Mapped[int]
    day: Mapped[date]
    to_unit: Mapped[str]
    text: Mapped[str]
    answered_on: Mapped[date | None]
    answer: Mapped[str] = mapped_column(default="")
