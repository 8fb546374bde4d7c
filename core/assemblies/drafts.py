"""What an act is given: frozen values in the words of a clerk, not yet checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome, ReturnChannel, SignedAs
from core.assemblies.candidates import Channel, PoliticalStatus
from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.stages import BallotPer, Duty, Form, Kind, Side
from core.law.candidacy import Answer
from core.law.matters import Matter
from core.law.verdicts import Dimension


@dataclass(frozen=True, slots=True)
class OpenAssembly:
    """Open an assembly. `serial_prefix` begins every ballot's serial and is used once: YW1.

    `session` is how papers call it (第一次); `house` is a file with the compound's own
    rules, if it has any. `police` and `housing` are the police station and the district's
    housing authority, to whom D16 goes too where they are named.
    """

    compound_id: UUID
    title: str
    kind: Kind
    division: str
    serial_prefix: str
    organiser: str
    form: Form = Form.WRITTEN
    term: int = 1
    session: str = "第一次"
    ballot_per: BallotPer = BallotPer.VOTER
    community: str = ""
    street: str = ""
    police: str = ""
    housing: str = ""
    contact: str = ""
    phone: str = ""
    objection_address: str = ""
    voting_place: str = ""
    meeting_hour: str = ""
    return_place: str = ""
    posting_place: str = ""
    house: Path | None = None


@dataclass(frozen=True, slots=True)
class PlacesDraft:
    """Whom to ask, which bodies are told, and where things happen; what is empty stays as it is."""

    contact: str = ""
    phone: str = ""
    objection_address: str = ""
    return_place: str = ""
    voting_place: str = ""
    posting_place: str = ""
    community: str = ""
    street: str = ""
    police: str = ""
    housing: str = ""
    meeting_hour: str = ""


@dataclass(frozen=True, slots=True)
class MemberDraft:
    """A member of the preparatory group."""

    name: str
    side: Side
    post: str = ""
    phone: str = ""
    is_owner: bool = False
    is_leader: bool = False


@dataclass(frozen=True, slots=True)
class OfficialDraft:
    """Someone who calls, counts or watches."""

    name: str
    duty: Duty


@dataclass(frozen=True, slots=True)
class FollowDraft:
    """A follow-the-majority clause as the compound's rules have it."""

    source: str
    text: str
    adopted: date
    dimension: Dimension
    warned_on_ballot: bool


@dataclass(frozen=True, slots=True)
class MatterDraft:
    """A matter for the ballot, with its full text. `seats` and `alternates` for an election."""

    kind: Matter
    title: str
    text: str
    seats: int = 0
    alternates: int = 0


@dataclass(frozen=True, slots=True)
class CandidateDraft:
    """A recommended candidate. `owner_id` is the owner on the roll, if he was found there."""

    name: str
    address: str
    political_status: PoliticalStatus
    occupation: str
    channel: Channel
    recommenders: str = ""
    owner_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class CandidateFacts:
    """What the papers print of a candidate beside who it is."""

    political_status: PoliticalStatus
    occupation: str
    channel: Channel
    recommenders: str = ""


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """A finding on one rule of the checklist. `rule` is the law's code."""

    rule: str
    answer: Answer
    evidence: str
    checker: str
    checked_on: date


@dataclass(frozen=True, slots=True)
class PostingDraft:
    """A paper was hung up. `paper` is its code in rulebook 6.1: D15.

    `reason` is asked for when the posting is noted on a later day than it was made.
    """

    paper: str
    posted_on: date
    place: str
    witnesses: tuple[str, ...] = ()
    removed_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ObjectionDraft:
    """An objection came in. `about` is roll, candidates or result."""

    about: str
    objector: str
    item: str
    claim: str
    received_on: date
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class OwnerChangeDraft:
    """A dwelling changed hands after freezing; `ruling` says who votes and why.

    `buyer_votes`: a ballot issued from now on is made out to the buyer, with the roll's weights.
    """

    dwelling_id: UUID
    address: str
    from_names: str
    to_names: str
    changed_on: date
    ruling: str
    buyer_votes: bool = False


@dataclass(frozen=True, slots=True)
class DeliveryDraft:
    """An attempt to deliver a ballot. `proof` numbers a receipt, a parcel, a message, a notice.

    Noted after the voting ended it needs a `reason` and the `supervisor` who watched.
    """

    serial: str
    method: DeliveryMethod
    outcome: DeliveryOutcome
    at: datetime
    deliverers: tuple[str, ...]
    receiver: str = ""
    relation: str = ""
    proof: str = ""
    supervisor: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReturnDraft:
    """A ballot came back. `agent` signed it for the voter, `signed_as` says by what right.

    Noted after the voting ended it needs a `reason` and the `supervisor` who watched.
    """

    serial: str
    at: datetime
    channel: ReturnChannel
    collectors: tuple[str, ...]
    box: str = ""
    seal: str = ""
    agent: str = ""
    signed_as: SignedAs = SignedAs.AGENT
    supervisor: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SignerDraft:
    """Who signed a ballot for its voter, noted after it came back; `reason` says from what."""

    serial: str
    agent: str
    signed_as: SignedAs
    reason: str


@dataclass(frozen=True, slots=True)
class BoxDraft:
    """A box was opened before those `present`, and its papers counted before anything was read.

    `reason` is asked for when that is noted on a later day, or after the first reading.
    """

    box: str
    papers: int
    opened_at: datetime
    seal_before: str = ""
    seal_after: str = ""
    present: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RecountDraft:
    """The papers of an opened box, counted again before those `present`; why they differ."""

    opening_id: UUID
    papers: int
    present: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ForeignDraft:
    """A paper that is none of the ballots: a copy, a home-made one, a second of one voter."""

    reason: Invalid
    found_by: str
    serial_read: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """A reading of one ballot: the whole of it invalid, or a mark for every item in its order.

    `reason` is asked of a ruling, and of a teller who corrects his own reading.
    """

    serial: str
    reading: Reading
    teller: str
    marks: tuple[Mark, ...] = ()
    invalid: Invalid | None = None
    reason: str = ""
