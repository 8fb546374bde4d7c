"""What an act on a committee is given: frozen values in the words of a clerk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from core.committees.kinds import KnownKind
from core.committees.sheets import Post


@dataclass(frozen=True, slots=True)
class FormCommittee:
    """Form the committee that an assembly elected. `years` is the length of its term.

    `reason` says why one is formed that is smaller than the law wants, or that seats somebody who
    owns nothing in the compound any more.

    After a by-election it is the committee in office: `term_from` and `years` are its own, `seats`
    how many it has in all, `sitting` who stays, a line each (`core.committees.sitting`).
    """

    assembly_id: UUID
    name: str
    term_from: date
    years: int
    address: str = ""
    phone: str = ""
    reason: str = ""
    sitting: str = ""
    seats: int = 0


@dataclass(frozen=True, slots=True)
class NoteKnown:
    """A committee or 物管会 that was formed without this program, by whose word it is in office."""

    compound_id: UUID
    kind: KnownKind
    name: str
    term_from: date
    term_until: date
    source: str
    seats: int | None = None
    party_members: int | None = None


@dataclass(frozen=True, slots=True)
class CommitteeCorrection:
    """How a committee is really named and reached; `reason` says why it stood otherwise."""

    name: str
    address: str
    phone: str
    reason: str


@dataclass(frozen=True, slots=True)
class PostVoteDraft:
    """All members voted on one of them for a post; `again` where the first votes were equal."""

    member_id: UUID
    post: Post
    votes_for: int
    votes_against: int = 0
    abstained: int = 0
    duties: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class FirstMeetingDraft:
    """The committee met for the first time and filled its posts. Names are members' ids.

    `observers` may bear their units: 许静（云杉社区居民委员会）.
    `duties` are those of members who hold no other post, or whose vote for it names none. `ties`
    are further votes as `read_ties` reads them; `tie_rule` is the assembly's own rule by which
    equals were voted on again.
    """

    starts: datetime
    ends: datetime
    place: str
    chaired_by: str
    recorder: str
    present: tuple[UUID, ...]
    votes: tuple[PostVoteDraft, ...]
    observers: tuple[str, ...] = ()
    note: str = ""
    duties: Mapping[UUID, str] = field(default_factory=dict)
    ties: str = ""
    tie_rule: str = ""


@dataclass(frozen=True, slots=True)
class FilingPaperDraft:
    """A line of the packet's index. `included` is said by whoever put the paper in, not guessed."""

    code: str
    title: str
    article: str = ""
    copies: int = 1
    pages: int | None = None
    included: bool = False


@dataclass(frozen=True, slots=True)
class FilingDraft:
    """The packet was handed in. `reason` says why elsewhere than the law wants, if so."""

    authority: str
    applicant: str
    submitted_on: date
    papers: tuple[FilingPaperDraft, ...]
    receiver: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FilingCorrection:
    """To whom, by whom and when the packet was really handed in; `reason` says why it is changed.

    `elsewhere` says why it went elsewhere than the law wants, if so.
    """

    authority: str
    applicant: str
    submitted_on: date
    reason: str
    receiver: str = ""
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class FilingAnswerDraft:
    """The authority answered: filed under a number, or sent back with what is missing."""

    filed: bool
    on: date
    receipt_number: str = ""
    answer: str = ""
