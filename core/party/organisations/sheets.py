"""What pages and papers of organisations and members show: frozen values, without the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.law.findings import Told
from core.party.organisations.checks import Proposal
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
from core.party.organisations.matrix import MatrixRow
from core.party.organisations.timetable import TermRow


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation in the tree; `depth` is 0 at the top.

    `full` and `probationary` count whose record lies in it, `besides` whom it manages as the
    community branch only. `areas` are the grids in force that it covers, and the compounds that
    lie in none: its units.
    """

    id: UUID
    parent_id: UUID | None
    depth: int
    name: str
    level: OrgLevel
    node: OrgNode
    kind: OrgKind
    build_mode: BuildMode | None
    place: OrgPlace | None
    is_temporary: bool
    community_id: UUID | None
    community: str
    founded_on: date | None
    state: OrgState
    ended_on: date | None
    full: int
    probationary: int
    besides: int
    compounds: tuple[str, ...]
    compound_ids: tuple[UUID, ...]
    areas: frozenset[UUID]
    term_until: date | None
    board: int
    has_secretary: bool
    findings: int = 0


@dataclass(frozen=True, slots=True)
class OrganisationChangeRow:
    """One line of an organisation's history."""

    kind: OrgChangeKind
    day: date
    reason: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post that somebody holds or held; `body` is the organisation or compound by name."""

    id: UUID
    member_id: UUID | None
    name: str
    post: PartyPost
    organisation_id: UUID | None
    compound_id: UUID | None
    body: str
    home_unit: str
    since: date
    until: date | None
    ended_reason: str


@dataclass(frozen=True, slots=True)
class ElectionRow:
    """An election meeting and the term that it began."""

    id: UUID
    term: int
    held_on: date
    voters: int
    present: int
    seats: int
    term_until: date
    reason: str


@dataclass(frozen=True, slots=True)
class OrganisationSheet:
    """All that is shown of an organisation; a term begun today would run to `next_until`."""

    row: OrganisationRow
    parent: str
    changes: tuple[OrganisationChangeRow, ...]
    posts: tuple[PostRow, ...]
    elections: tuple[ElectionRow, ...]
    findings: tuple[Told, ...]
    proposals: tuple[Proposal, ...]
    next_until: date


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member in a list: telephone and document number are masked."""

    id: UUID
    name: str
    status: MemberStatus
    kind: MemberKind
    joined_on: date | None
    confirmed_on: date | None
    years: int | None
    phone: str
    unit: str
    home: str
    organisation_id: UUID | None
    record: str
    community_branch_id: UUID | None
    community_branch: str
    checked_in: bool
    left_on: date | None


@dataclass(frozen=True, slots=True)
class MemberChangeRow:
    """One line of what happened to a member."""

    kind: MemberChangeKind
    day: date
    reason: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CheckInRow:
    """A member's report to an organisation."""

    id: UUID
    organisation_id: UUID
    organisation: str
    day: date
    receiver: str
    note: str
    withdrawn_on: date | None
    withdrawn_reason: str


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A role or wish that a member took on."""

    id: UUID
    role: DutyRole
    text: str
    since: date
    until: date | None
    outcome: str


@dataclass(frozen=True, slots=True)
class PointRow:
    """Points given, with the item's title."""

    id: UUID
    item: str
    title: str
    points: int
    day: date
    evidence: str


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """An assessment; the last version of a year and side counts."""

    id: UUID
    year: int
    side: ReviewSide
    version: int
    grade: ReviewGrade
    day: date
    body: str
    comment: str
    reason: str


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter to the work unit and its answer."""

    id: UUID
    kind: LetterKind
    year: int
    day: date
    to_unit: str
    text: str
    answered_on: date | None
    answer: str


@dataclass(frozen=True, slots=True)
class MemberSheet:
    """All that is shown of a member; telephone and number whole only where revealed."""

    row: MemberRow
    occupation: str
    document: str
    record_elsewhere: str
    left_reason: str
    changes: tuple[MemberChangeRow, ...]
    posts: tuple[PostRow, ...]
    check_ins: tuple[CheckInRow, ...]
    duties: tuple[DutyRow, ...]
    points: tuple[PointRow, ...]
    reviews: tuple[ReviewRow, ...]
    letters: tuple[LetterRow, ...]
    findings: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """What a member did in a year where the member lives, in one line."""

    member_id: UUID
    name: str
    unit: str
    record: str
    reported_to: str
    reported_on: date | None
    duties: tuple[DutyRole, ...]
    points: int
    unit_grade: ReviewGrade | None
    community_grade: ReviewGrade | None
    letters: int
    answered: int


@dataclass(frozen=True, slots=True)
class OrganisationFigures:
    """What totals count: organisations, what they cover, members.

    `received` and `handed_on` count transfers in and out, a member who came twice twice.
    """

    organisations: int
    branches: int
    temporary: int
    joint: int
    short: int
    compounds_covered: int
    members: int
    full: int
    probationary: int
    checked_in: int
    without_term: int
    term_over: int
    received: int
    handed_on: int


@dataclass(frozen=True, slots=True)
class MemberLook:
    """Which members a list shows; blank shows all who have not left.

    `text` is part of a name, the initials of its pinyin, or the end of a telephone number.
    `organisation_id` takes in everything below it.
    """

    organisation_id: UUID | None = None
    text: str = ""
    status: MemberStatus | None = None
    kind: MemberKind | None = None
    is_gone: bool = False
    checked_in: bool | None = None


@dataclass(frozen=True, slots=True)
class MatrixSheet:
    """Who holds what in which body, and what policy wants otherwise."""

    rows: tuple[MatrixRow, ...]
    findings: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class CalendarSheet:
    """Terms of branches and committees, and where the bodies came in another order."""

    rows: tuple[TermRow, ...]
    findings: tuple[Told, ...]
