"""What pages and papers see of ballots, the count and the result: frozen values only."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from core.assemblies.ballots import (
    BallotState,
    DeliveryMethod,
    DeliveryOutcome,
    ReturnChannel,
    SignedAs,
)
from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.roll_sheets import ObjectionRow, RollDwellingRow
from core.assemblies.sheets import BallotItemRow, MatterRow, OfficialRow
from core.law.articles import Article
from core.law.findings import Told


@dataclass(frozen=True, slots=True)
class BallotRow:
    """A ballot. `payloads` holds the text of the QR code of each page; nothing in it is personal.

    On a per-dwelling ballot `dwellings` holds that one dwelling and `area` its area. `printed`: it
    was printed, or saved to be printed. `readings`: which of them there are, not what they say.
    """

    id: UUID
    number: int
    serial: str
    entry_id: UUID
    voter_no: int
    owner_names: str
    representative: str
    dwellings: tuple[RollDwellingRow, ...]
    area: Decimal
    payloads: tuple[str, ...]
    state: BallotState
    issued_on: date
    replaces: str = ""
    void_reason: str = ""
    printed: bool = True
    readings: frozenset[Reading] = frozenset()

    @property
    def addresses(self) -> str:
        return "、".join(d.address for d in self.dwellings)

    @property
    def voter(self) -> str:
        """Name who signs for it himself; of co-owners all, where they chose nobody."""
        return self.representative or self.owner_names


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """One attempt to deliver one ballot; one that was undone says when and why.

    One with a `reason` was noted after the voting had ended.
    """

    ballot_id: UUID
    serial: str
    addresses: str
    attempt: int
    method: DeliveryMethod
    outcome: DeliveryOutcome
    at: datetime
    receiver: str
    relation: str
    proof: str
    deliverers: tuple[str, ...]
    recorded_at: datetime
    supervisor: str = ""
    reason: str = ""
    undone_at: datetime | None = None
    undone_reason: str = ""


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """A ballot that came back; one with a `reason` was noted after the voting had ended.

    `company` is the voter's full name where it is a company: its ballot needs an `agent`. One that
    was undone says when, why and before whom.
    """

    ballot_id: UUID
    serial: str
    addresses: str
    at: datetime
    channel: ReturnChannel
    collectors: tuple[str, ...]
    box: str
    seal: str
    agent: str
    recorded_at: datetime
    supervisor: str = ""
    reason: str = ""
    signed_as: SignedAs = SignedAs.AGENT
    signer_noted: str = ""  # why the agent was noted later than the return
    company: str = ""
    unchosen: bool = False  # co-owned, and neither roll nor return says which of them signed
    lacks_signer: bool = False
    undone_at: datetime | None = None
    undone_reason: str = ""
    witness: str = ""


@dataclass(frozen=True, slots=True)
class BoxRow:
    """票箱封存/开启: papers counted out of a box, seals before and after, who was present."""

    id: UUID
    box: str
    seal_before: str
    seal_after: str
    papers: int
    opened_at: datetime
    present: str
    recorded_at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class InvalidRow:
    """A ballot (or a foreign paper: `serial` then empty) that does not count, and why.

    `ruled_by` names who ruled and before whom, or both tellers whose readings agree.
    """

    serial: str
    reason: Invalid
    note: str
    ruled_by: str


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A ballot on which the two readings differ, or that waits for a ruling."""

    ballot_id: UUID
    serial: str
    item: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class RuledRow:
    """A ballot that was ruled on: by whom, before whom, and as what; its last ruling stands."""

    ballot_id: UUID
    serial: str
    ruled_by: str
    witness: str
    at: datetime
    invalid: Invalid | None
    reason: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One reading of one ballot: the whole ballot invalid, or a mark for each item in order."""

    reading: Reading
    teller: str
    at: datetime
    invalid: Invalid | None
    marks: tuple[tuple[UUID, Mark], ...]
    reason: str
    witness: str = ""


@dataclass(frozen=True, slots=True)
class CountLine:
    """The tally of one item: persons and area of each mark."""

    item: BallotItemRow
    persons: dict[Mark, int]
    area: dict[Mark, Decimal]


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A batch of returned ballots, by their serials, with its own tally; area of valid ones."""

    number: int
    first: str
    last: str
    papers: int
    valid: int
    invalid: int
    persons: int
    area: Decimal
    lines: tuple[CountLine, ...]


@dataclass(frozen=True, slots=True)
class ReconciliationRow:
    """发出 = 收回 + 未收回 + 作废; 收回 = 计入 + 无效. `balanced` says that all sums agree."""

    issued: int
    delivered: int
    undelivered: int
    returned: int
    not_returned: int
    voided: int
    counted: int
    invalid: int
    foreign: int
    papers_found: int
    balanced: bool
    announced: int = 0  # of the delivered, by a notice on the board alone
    boxes_counted: bool = (
        True  # else nobody noted what came out of them: `papers_found` is no count
    )


@dataclass(frozen=True, slots=True)
class EntryProgress:
    """How far the two readings are, of so many ballots that came back."""

    returned: int
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class CountSheet:
    """The count: how far it is, the tally, what is open, and the sums."""

    items: tuple[BallotItemRow, ...]
    lines: tuple[CountLine, ...]
    first_entered: int
    second_entered: int
    differences: tuple[DifferenceRow, ...]
    invalid: tuple[InvalidRow, ...]
    boxes: tuple[BoxRow, ...]
    officials: tuple[OfficialRow, ...]
    reconciliation: ReconciliationRow
    participating_persons: int
    participating_area: Decimal
    silent_persons: int
    silent_area: Decimal
    closed_at: datetime | None
    findings: tuple[Told, ...] = ()
    noted_late: tuple[ReturnRow, ...] = ()
    ruled: tuple[RuledRow, ...] = ()  # each can be ruled on anew while the count is open
    batches: tuple[BatchRow, ...] = ()  # of a closed count, and only for papers

    @property
    def progress(self) -> EntryProgress:
        """How far the two readings are."""
        back = self.reconciliation.returned
        return EntryProgress(back, self.first_entered, self.second_entered)


@dataclass(frozen=True, slots=True)
class ShareTestRow:
    """One of the four fractions: 参与面积, 参与人数, 同意面积, 同意人数.

    What is not known is empty; `met` is then None, which is not the same as missed.
    """

    name: str
    part: str
    whole: str
    threshold: str
    bound: str
    met: bool | None
    short_by: str
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A verdict: passed | not_passed | no_valid_decision | undetermined, with tests and reason."""

    outcome: str
    tests: tuple[ShareTestRow, ...]


class Place(enum.StrEnum):
    """What an election gave one candidate, in the order in which a result names them."""

    ELECTED = "elected"
    RUN_OFF = "run_off"
    ALTERNATE = "alternate"
    NOT_ELECTED = "not_elected"
    STRUCK = "struck"  # withdrew or was barred after the ballot was fixed


@dataclass(frozen=True, slots=True)
class CandidateResultRow:
    """What one candidate got. `strict` is by the votes cast alone, where silent owners follow."""

    candidate_id: UUID
    name: str
    address: str
    persons: dict[Mark, int]
    area: dict[Mark, Decimal]
    verdict: VerdictRow
    place: Place
    rank: int | None
    strict: VerdictRow | None = None


@dataclass(frozen=True, slots=True)
class MatterResultRow:
    """The result of one matter. For an election `candidates` is filled, in order of the result.

    `findings` is what the law says about it beside the tests: warnings that its papers must print.
    """

    matter: MatterRow
    persons: dict[Mark, int]
    area: dict[Mark, Decimal]
    outcome: str
    strict: VerdictRow
    follow: VerdictRow | None
    candidates: tuple[CandidateResultRow, ...]
    articles: tuple[Article, ...]
    findings: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """The result as declared: base, participation, each matter; who is elected, in order."""

    version: int
    declared_on: date
    reason: str
    roll_number: str
    persons: int
    area: Decimal
    participating_persons: int
    participating_area: Decimal
    matters: tuple[MatterResultRow, ...]
    elected: tuple[str, ...]
    alternates: tuple[str, ...]
    run_off: tuple[str, ...]
    objections_until: date | None
    objections: tuple[ObjectionRow, ...]
    reconciliation: ReconciliationRow
