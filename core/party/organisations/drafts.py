"""What the acts of organisations and members are given: frozen values in the words of a clerk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.party.organisations.kinds import (
    BuildMode,
    DutyRole,
    LetterKind,
    MemberKind,
    MemberStatus,
    OrgKind,
    OrgLevel,
    OrgNode,
    OrgPlace,
    PartyPost,
    ReviewGrade,
    ReviewSide,
)


@dataclass(frozen=True, slots=True)
class OrganisationDraft:
    """An organisation as it is or shall be. `compounds` are those that it covers."""

    name: str
    level: OrgLevel
    kind: OrgKind
    parent_id: UUID | None = None
    community_id: UUID | None = None
    node: OrgNode = OrgNode.TERRITORY
    build_mode: BuildMode | None = None
    place: OrgPlace | None = None
    is_temporary: bool = False
    founded_on: date | None = None
    compounds: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationEnd:
    """An organisation ends: merged into another, or dissolved where `into_id` is None."""

    day: date
    reason: str
    into_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Elected:
    """Who was elected to which post of the branch."""

    member_id: UUID
    post: PartyPost


@dataclass(frozen=True, slots=True)
class ElectionDraft:
    """An election meeting. `voters` may vote, `present` came; `elected` take office that day.

    `reason` says why it holds although fewer came than the rules want.
    """

    held_on: date
    voters: int
    present: int
    seats: int
    term_until: date
    elected: tuple[Elected, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MemberDraft:
    """A member as the roster has one. `organisation_id` is where the record lies.

    `record_elsewhere` names that organisation where this office does not keep it. `early_reason`
    says why the probation was shorter than the Party's rules have it. `is_another` confirms that
    this is not who has the same name on the roster.
    """

    name: str
    status: MemberStatus = MemberStatus.FULL
    joined_on: date | None = None
    confirmed_on: date | None = None
    kind: MemberKind = MemberKind.UNKNOWN
    occupation: str = ""
    unit: str = ""
    home: str = ""
    phone: str = ""
    document: str = ""
    organisation_id: UUID | None = None
    record_elsewhere: str = ""
    community_branch_id: UUID | None = None
    early_reason: str = ""
    is_another: bool = False


@dataclass(frozen=True, slots=True)
class AffiliationDraft:
    """Where a member's record lies and which community branch manages the member besides."""

    organisation_id: UUID | None
    record_elsewhere: str
    community_branch_id: UUID | None
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class DepartureDraft:
    """A member leaves the roster: transferred `to` another organisation, or for another reason."""

    day: date
    reason: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class CheckInDraft:
    """A member reported to an organisation; `receiver` took it down."""

    organisation_id: UUID
    day: date
    receiver: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DutyDraft:
    """A member takes on a role or a wish; `text` says which post or what is wished."""

    role: DutyRole
    since: date
    text: str = ""


@dataclass(frozen=True, slots=True)
class PostDraft:
    """One person takes a post. A post of a branch names the organisation, others the compound."""

    post: PartyPost
    since: date
    member_id: UUID | None = None
    name: str = ""
    organisation_id: UUID | None = None
    compound_id: UUID | None = None
    home_unit: str = ""


@dataclass(frozen=True, slots=True)
class PointsDraft:
    """Points for one item of the catalogue, with what shows it; less than none corrects."""

    item: str
    points: int
    day: date
    evidence: str


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """A year's assessment; `reason` says why it is another than before."""

    year: int
    side: ReviewSide
    grade: ReviewGrade
    day: date
    body: str
    comment: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter to the work unit; where `to_unit` is blank, to the unit that the member has."""

    kind: LetterKind
    year: int
    day: date
    text: str
    to_unit: str = ""
