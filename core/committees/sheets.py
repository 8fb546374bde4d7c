"""What pages and papers see of an owners' committee: frozen values only."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from core.assemblies.candidates import PoliticalStatus
from core.committees.kinds import KnownKind
from core.law.articles import Article
from core.law.findings import Told
from core.law.sittings import SittingTest


class Post(enum.StrEnum):
    """主任, 副主任, 委员, 候补委员."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"
    ALTERNATE = "alternate"


class Presence(enum.StrEnum):
    """出席, 缺席, 列席."""

    PRESENT = "present"
    ABSENT = "absent"
    OBSERVER = "observer"


class FilingState(enum.StrEnum):
    """未备案, 已提交, 已备案, 退回补正."""

    NOT_FILED = "not_filed"
    SUBMITTED = "submitted"
    FILED = "filed"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class CommitteeMemberRow:
    """A member or alternate, in the order of the election."""

    id: UUID
    order: int
    name: str
    address: str
    political_status: PoliticalStatus
    occupation: str
    post: Post
    duties: str
    phone: str


@dataclass(frozen=True, slots=True)
class PostVoteRow:
    """The vote for one post: how many of all `base` members were for it, and what was needed."""

    post: Post
    name: str
    votes_for: int
    votes_against: int
    abstained: int
    base: int
    needed: int
    elected: bool
    again: bool = False


@dataclass(frozen=True, slots=True)
class FirstMeetingRow:
    """业主委员会首次会议."""

    starts: datetime
    ends: datetime
    place: str
    chaired_by: str
    recorder: str
    present: tuple[str, ...]
    absent: tuple[str, ...]
    observers: tuple[str, ...]
    quorum_text: str
    votes: tuple[PostVoteRow, ...]
    note: str
    tie_rule: str = ""
    decided_by: SittingTest | None = None  # which share of all members the law asks of a decision


@dataclass(frozen=True, slots=True)
class FilingPaperRow:
    """A line of the packet index of the filing (备案材料目录)."""

    number: int
    code: str
    title: str
    article: str
    copies: int
    pages: int | None
    included: bool


@dataclass(frozen=True, slots=True)
class FilingRow:
    """备案: what was handed in, to whom, and the answer.

    `to` says where the law wants it: street, housing or both; `article` says which law, and
    `ask_street` that it must be confirmed first.
    """

    state: FilingState
    authority: str
    applicant: str
    last_day: date | None
    submitted_on: date | None
    receiver: str
    receipt_number: str
    receipt_on: date | None
    papers: tuple[FilingPaperRow, ...]
    to: str = "both"
    answer: str = ""
    article: Article | None = None
    ask_street: bool = False


@dataclass(frozen=True, slots=True)
class KnownRow:
    """A body that was formed without this program; None is what nobody told.

    `findings` say what law and policy want of its make-up, where it is a committee.
    """

    id: UUID
    compound_id: UUID
    compound: str
    kind: KnownKind
    name: str
    term_from: date
    term_until: date
    seats: int | None
    party_members: int | None
    source: str
    findings: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class CommitteeRow:
    """A committee in a list."""

    id: UUID
    assembly_id: UUID
    name: str
    compound_id: UUID
    compound_name: str
    term: int
    term_from: date
    term_until: date
    filing: FilingState
    is_former: bool = False  # it was formed anew since, by a by-election or a correction


@dataclass(frozen=True, slots=True)
class FormingSheet:
    """A committee that can be formed: who was elected, and what is proposed for the rest.

    After a by-election it is the one in office: `seats` in all, `sitting` those on record.
    """

    assembly_id: UUID
    elected: tuple[str, ...]
    name: str
    term_from: date
    years: int
    address: str
    by_election: bool = False
    seats: int = 0
    sitting: str = ""


@dataclass(frozen=True, slots=True)
class CommitteeSheet:
    """All that is shown of one committee; on the days of `reminders` its re-election comes up.

    `alternate_seats` is how many alternates were to be elected.
    """

    id: UUID
    name: str
    term: int
    term_from: date
    term_until: date
    seats: int
    compound_id: UUID
    compound_name: str
    assembly_id: UUID
    address: str
    phone: str
    division: str
    pack: str
    members: tuple[CommitteeMemberRow, ...]
    alternates: tuple[CommitteeMemberRow, ...]
    first_meeting: FirstMeetingRow | None
    first_meeting_last_day: date | None
    filing: FilingRow
    findings: tuple[Told, ...]
    reminders: tuple[date, ...] = ()
    alternate_seats: int = 0
    change: int = 0  # how many by-elections have filled seats of it
    joined: tuple[str, ...] = ()  # whom the last of them elected
    posts_last_day: date | None = None  # by which the result of the first meeting must hang
