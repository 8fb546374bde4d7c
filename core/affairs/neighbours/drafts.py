"""What the acts are given: frozen values, checked where they are used. Money is in 分."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.affairs.neighbours.kinds import (
    Bearer,
    CountBasis,
    DisputeKind,
    DisputeState,
    DutyKind,
    DutyPurpose,
    EventKind,
    GroupKind,
    Kept,
    MediatorKind,
    PartySide,
    Recourse,
    TeamKind,
)
from core.law.matters import Matter


@dataclass(frozen=True, slots=True)
class PartyDraft:
    """A party to a dispute."""

    side: PartySide
    name: str
    address: str = ""
    phone: str = ""
    agent: str = ""


@dataclass(frozen=True, slots=True)
class MediatorDraft:
    """A mediator; one of an own kind says which."""

    name: str
    kind: MediatorKind
    unit: str = ""
    own_kind: str = ""


@dataclass(frozen=True, slots=True)
class OpenDispute:
    """登记纠纷: at least one party on each of two sides, and a mediator."""

    compound_id: UUID
    title: str
    kind: DisputeKind
    place: str
    account: str
    received_how: str
    parties: tuple[PartyDraft, ...]
    mediators: tuple[MediatorDraft, ...]
    received_on: date | None = None


@dataclass(frozen=True, slots=True)
class DisputeRoundDraft:
    """调解记录: what was said by whom, as it was said, and what came of it."""

    day: date
    place: str
    present: str
    said: str
    result: str
    recorder: str


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """履行事项 of an agreement."""

    who: str
    action: str
    deadline: date
    fen: int | None = None


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    """调解协议; `reason` where another one was signed before."""

    signed_on: date
    place: str
    terms: str
    signers: str
    promises: tuple[PromiseDraft, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """回访 of a promise."""

    found: Kept
    actor: str
    note: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class EndDispute:
    """结案: kept, not agreed (and where to go), or withdrawn."""

    state: DisputeState
    note: str
    recourse: Recourse | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class OpenPrice:
    """发起议价: fees in 分 per m² and month; `matter` is what the owners vote on afterwards."""

    compound_id: UUID
    title: str
    firm: str
    area: Decimal
    current_fen: int
    proposed_fen: int
    standard: str
    grounds: str
    matter: Matter = Matter.OTHER_MAJOR
    wanted_from: date | None = None
    opened_on: date | None = None


@dataclass(frozen=True, slots=True)
class CostDraft:
    """A line of a cost sheet."""

    item: str
    fen: int
    basis: str = ""


@dataclass(frozen=True, slots=True)
class CostSheetDraft:
    """成本测算表: `total_fen` as it is printed there; it has to be the sum of the lines."""

    laid_by: str
    period: str
    items: tuple[CostDraft, ...]
    total_fen: int
    day: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PriceRoundDraft:
    """协商记录 of one round."""

    day: date
    place: str
    present: str
    owners_say: str
    firm_says: str
    result: str
    recorder: str
    offered_fen: int | None = None


@dataclass(frozen=True, slots=True)
class PriceResultDraft:
    """协商结果; without `fen` nothing was agreed on."""

    text: str
    fen: int | None = None
    day: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PriceVote:
    """表决结果: a matter of an assembly kept here, or words for one elsewhere that passed."""

    vote_id: UUID | None = None
    reference: str = ""
    passed_on: date | None = None


@dataclass(frozen=True, slots=True)
class DutyDraft:
    """公开、报告事项; without `months` it is told when it happens."""

    compound_id: UUID
    purpose: DutyPurpose
    bearer: Bearer
    kind: DutyKind
    title: str
    basis: str
    months: int | None = None
    first_due: date | None = None
    hang_days: int | None = None


@dataclass(frozen=True, slots=True)
class DutyChange:
    """调整事项: how often and when next from now on, and why."""

    reason: str
    months: int | None = None
    next_due: date | None = None


@dataclass(frozen=True, slots=True)
class ToldDraft:
    """登记公开或报告: when, where it hangs or to whom it went, by what that is shown."""

    done_on: date
    place: str
    evidence: str
    actor: str
    until: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question; without options it is answered in words."""

    text: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenRound:
    """发起征询: whom it asks, and how many they are."""

    compound_id: UUID
    title: str
    aim: str
    convenor: str
    since: date
    until: date
    asked: int
    questions: tuple[QuestionDraft, ...]


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """The answer to a question, by its number."""

    question: int
    choice: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """答卷: an answer sheet that came in; without a name it is anonymous."""

    answers: tuple[AnswerDraft, ...]
    who: str = ""
    address: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class SendUp:
    """上报重大事项 to the community's party committee."""

    compound_id: UUID
    title: str
    account: str
    sent_by: str
    sent_to: str
    round_id: UUID | None = None
    answer_due: date | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class AnswerUp:
    """答复 to what was sent up."""

    answered_by: str
    answer: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class EventDraft:
    """策划活动."""

    compound_id: UUID
    title: str
    kind: EventKind
    planned_on: date
    place: str
    organiser: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class HeldDraft:
    """登记活动情况; `reason` where it was noted before and is put right."""

    day: date
    headcount: int
    basis: CountBasis
    fen: int | None = None
    money_source: str = ""
    note: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class VolunteerDraft:
    """A member of a team."""

    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class FormTeam:
    """组建队伍."""

    compound_id: UUID
    name: str
    kind: TeamKind
    leader: str
    members: tuple[VolunteerDraft, ...]
    task: str = ""
    formed_on: date | None = None


@dataclass(frozen=True, slots=True)
class MakeRota:
    """排班: on each of `weekdays` (Monday is 0) of the period, a shift for each pair of `hours`.

    `away` are the days on which a member cannot come.
    """

    title: str
    place: str
    since: date
    until: date
    weekdays: frozenset[int]
    hours: tuple[tuple[int, int], ...]
    per_shift: int
    away: tuple[tuple[UUID, date], ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterGroup:
    """登记自组织."""

    compound_id: UUID
    name: str
    kind: GroupKind
    leader: str
    members: int
    filed_with: str
    about: str = ""
    filed_on: date | None = None


@dataclass(frozen=True, slots=True)
class TotalDraft:
    """外部统计 of volunteers' tasks and sign-ups, from another system."""

    source: str
    since: date
    until: date
    tasks: int
    sign_ups: int
    note: str = ""
