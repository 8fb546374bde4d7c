"""What pages and papers see of an assembly: frozen values only. Areas are m², persons are whole.

Words such as a stage or a method are enumerations of the pure modules; the papers and the window
give them their Chinese. `address` is the dwelling as it is printed: 3幢2单元501.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.assemblies.aspects import Aspect, Correction
from core.assemblies.candidates import Channel, PoliticalStatus, Standing
from core.assemblies.roll_sheets import RollSummary
from core.assemblies.stage_acts import Act, allowed_in
from core.assemblies.stages import BallotPer, Duty, Form, Kind, Side, Stage, Step
from core.law.candidacy import Answer, RuleSeverity
from core.law.findings import Severity, Told
from core.law.verdicts import Dimension, FollowClause


@dataclass(frozen=True, slots=True)
class AssemblyRow:
    """An assembly in a list."""

    id: UUID
    title: str
    kind: Kind
    stage: Stage
    compound_id: UUID
    compound_name: str
    opened_on: date
    annulled: bool = False  # it ended without a result


@dataclass(frozen=True, slots=True)
class Annulled:
    """终止: in which stage an assembly ended without a result, on which day and why."""

    stage: Stage
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class DateRow:
    """A day of the timetable: planned, the earliest and last lawful, done; and its article.

    `after` is the act that must come first, where the day is planned before it; `safer` a day that
    nobody can dispute, where the law leaves open whether this one will do. `unknown_year` is one
    whose rest days are not known, where they bear on the day or its limits; 0 for none.
    """

    step: Step
    planned: date | None
    earliest: date | None
    last: date | None
    done: date | None
    article: str
    after: Step | None = None
    safer: date | None = None
    unknown_year: int = 0


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member of the preparatory (or re-election) group."""

    id: UUID
    name: str
    side: Side
    post: str
    phone: str
    is_owner: bool
    is_leader: bool


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """唱票人、计票人、监票人."""

    id: UUID
    name: str
    duty: Duty


@dataclass(frozen=True, slots=True)
class PostingRow:
    """A paper on the notice board. `paper` is its code in rulebook 6.1, such as D15.

    `recorded_on` is the day on which it was noted; `reason` says why later than it hung. No copy of
    an `outdated` paper tells what is in force now. `sha256` names the file that hung, if kept.
    `told_until` is the last day on which it said that it hangs.
    """

    paper: str
    posted_on: date
    removed_on: date | None
    place: str
    witnesses: tuple[str, ...]
    recorded_on: date | None = None
    reason: str = ""
    outdated: bool = False
    id: UUID | None = None
    sha256: str = ""
    told_until: date | None = None

    @property
    def came_down_early(self) -> bool:
        """Tell whether it came down before the day that it told."""
        told, down = self.told_until, self.removed_on
        return told is not None and down is not None and down < told


@dataclass(frozen=True, slots=True)
class FollowRow:
    """A follow-the-majority clause (从多数) of this compound's rules."""

    source: str
    text: str
    adopted: date
    dimension: str
    warned_on_ballot: bool

    @property
    def law(self) -> FollowClause:
        """The clause as the law reads it."""
        return FollowClause(
            self.source, self.adopted, Dimension(self.dimension), self.warned_on_ballot
        )


@dataclass(frozen=True, slots=True)
class MatterRow:
    """A matter on the ballot.

    `kind` is the law's name, such as elect_committee; `limb` its item in 民法典 278 (1-9).
    """

    id: UUID
    position: int
    kind: str
    limb: int
    title: str
    text: str
    is_election: bool
    seats: int
    alternates: int


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One rule of the eligibility checklist of one candidate.

    `by_program`: worked out from the roll or the group's list, so that nobody answers it by hand.
    """

    rule: str
    text: str
    article: str
    severity: RuleSeverity
    result: Answer
    evidence: str
    checker: str
    checked_on: date | None
    by_program: bool = False


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A candidate. `order` is the place on the ballot, from 1; None until the list is ordered."""

    id: UUID
    matter_id: UUID
    order: int | None
    name: str
    address: str
    political_status: PoliticalStatus
    occupation: str
    channel: Channel
    recommenders: str
    standing: Standing
    checks: tuple[CheckRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class DeclaredMatter:
    """A matter of which a result is declared, and the assembly that voted on it."""

    id: UUID
    assembly: str
    title: str


@dataclass(frozen=True, slots=True)
class CandidatesSheet:
    """The candidates of one election, in ballot order, and how the order was found."""

    matter: MatterRow
    order_rule: str
    candidates: tuple[CandidateRow, ...]
    findings: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class BallotItemRow:
    """A row of marks on the ballot: an ordinary matter, or one candidate of an election."""

    id: UUID
    position: int
    matter_id: UUID
    candidate_id: UUID | None
    label: str


@dataclass(frozen=True, slots=True)
class Announced:
    """The days of voting as posted: `first_start` and `first_until` by the first D15.

    `start` is put off by another D15, `until` by each D24: `extensions` has its day on the board
    and its deadline. A ballot that came back on a day that was announced is never refused: it may
    come back from `first_start` on. `posted_on` is the day of the first D15.
    """

    first_start: date
    start: date
    first_until: date
    until: date
    posted_on: date
    extensions: tuple[tuple[date, date], ...] = ()

    def extended_by(self, day: date) -> tuple[date, date] | None:
        """Give the last extension that hung by `day`."""
        return next((one for one in reversed(self.extensions) if one[0] <= day), None)


@dataclass(frozen=True, slots=True)
class ExtensionRow:
    """投票延期: the deadline before and after, why, and who had voted so far. Area in m².

    `first` is the deadline of D15, and of the ballots, that were printed before any extension.
    """

    first: date
    before: date
    until: date
    reason: str
    persons: int
    area: Decimal
    posted_on: date | None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """What was not met and yet passed over: on which day, in which stage; its reason is in it."""

    finding: Told
    stage: Stage
    on: date

    @property
    def is_breach(self) -> bool:
        """Whether the rule blocks, so that only the reason let the office go on."""
        return self.finding.severity is Severity.ERROR


@dataclass(frozen=True, slots=True)
class AssemblySheet:
    """All that the first page of an assembly and the head of every paper show."""

    id: UUID
    title: str
    kind: Kind
    form: Form
    term: int
    session: str
    stage: Stage
    opened_on: date
    compound_id: UUID
    compound_name: str
    compound_address: str
    community: str
    street: str
    police: str
    housing: str
    division: str
    pack: str
    ballot_per: BallotPer
    serial_prefix: str
    organiser: str
    contact: str
    phone: str
    objection_address: str
    voting_place: str
    meeting_hour: str
    return_place: str
    posting_place: str
    dates: tuple[DateRow, ...]
    members: tuple[MemberRow, ...]
    officials: tuple[OfficialRow, ...]
    matters: tuple[MatterRow, ...]
    items: tuple[BallotItemRow, ...]
    roll: RollSummary | None
    follow: FollowRow | None
    postings: tuple[PostingRow, ...]
    needs: tuple[Told, ...]
    passed_over: tuple[PassedOver, ...]
    extension: ExtensionRow | None = None
    announced: Announced | None = None
    annulled: Annulled | None = None  # it ended without a result
    corrections: tuple[Correction, ...] = ()  # of papers that read otherwise than they first hung
    left_open: frozenset[Aspect] = frozenset()  # what D15, as it hangs, says will be told later

    @property
    def reached(self) -> Stage:
        """Give the stage it has come to; one that was annulled never passed the one it was in."""
        return self.annulled.stage if self.annulled else self.stage

    def planned(self, step: Step) -> date | None:
        """Give the day that was planned for `step`, whenever it was done."""
        return next((row.planned for row in self.dates if row.step is step), None)

    @property
    def overrides(self) -> tuple[Told, ...]:
        """Give what was passed over so far, each with its reason."""
        return tuple(one.finding for one in self.passed_over)

    @property
    def allowed(self) -> frozenset[Act]:
        """Give what this stage takes; a roll or rows of the ballot are frozen once."""
        done = {Act.CORRECT_ROLL} if self.roll is None else {Act.FREEZE_ROLL}
        return allowed_in(self.stage) - done - ({Act.FREEZE_BALLOT} if self.items else set())

    def day(self, step: Step) -> date | None:
        """Give the day of `step`: done if it is, else planned."""
        for row in self.dates:
            if row.step is step:
                return row.done or row.planned
        return None
