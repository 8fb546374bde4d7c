"""What the acts of pairing are given: frozen values, checked where they are used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.party.pairing.kinds import (
    ConsentKind,
    FundSource,
    NeedFrom,
    PartnerKind,
    PaymentKind,
    SixThing,
    StaffKind,
    TurnKind,
)


@dataclass(frozen=True, slots=True)
class UnitDraft:
    """共建单位."""

    kind: PartnerKind
    name: str
    since: date
    address: str = ""
    contact: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    """共建协议: its last day belongs to it."""

    signed_on: date
    since: date
    until: date
    terms: str


@dataclass(frozen=True, slots=True)
class ActivityDraft:
    """共建活动."""

    day: date
    what: str
    headcount: int
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class NeedDraft:
    """需求: what a compound or its branch asks for."""

    compound_id: UUID
    raised_as: NeedFrom
    raised_by: str
    raised_on: date
    title: str
    detail: str
    wanted_by: date | None = None


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """任务: how a unit takes a need up."""

    unit_id: UUID
    day: date
    task: str
    leader: str
    deadline: date


@dataclass(frozen=True, slots=True)
class StepDraft:
    """一步办理: who, when, on what evidence."""

    day: date
    actor: str
    evidence: str


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """反馈: who was told what came of it, and how satisfied they are."""

    day: date
    actor: str
    evidence: str
    satisfaction: int


@dataclass(frozen=True, slots=True)
class WishDraft:
    """微心愿."""

    compound_id: UUID
    wisher: str
    text: str
    raised_on: date


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """认领: the member's name, and who it is where the members are kept here."""

    day: date
    claimant: str
    member_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class StaffDraft:
    """下沉人员; `until` is open where nobody set an end."""

    compound_id: UUID
    kind: StaffKind
    name: str
    unit: str
    since: date
    until: date | None = None
    phone: str = ""


@dataclass(frozen=True, slots=True)
class AllianceDraft:
    """党建联盟 with its first members, in the order in which they host."""

    name: str
    founded_on: date
    unit_ids: tuple[UUID, ...]
    rules: str = ""


@dataclass(frozen=True, slots=True)
class TurnDraft:
    """轮值: the topic of what was hosted, or the reason why a turn was given up."""

    unit_id: UUID
    kind: TurnKind
    day: date
    note: str


@dataclass(frozen=True, slots=True)
class MerchantDraft:
    """党员商户 with what it shows of itself (三亮)."""

    market: str
    name: str
    keeper: str
    identity: str
    duty: str
    promise: str
    joined_on: date
    address: str = ""


@dataclass(frozen=True, slots=True)
class VenueDraft:
    """党群阵地."""

    compound_id: UUID
    name: str
    address: str
    hours: str
    opened_on: date
    keeper: str = ""


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """场所核对: the area and which of the six things are there."""

    day: date
    checker: str
    area: Decimal
    things: frozenset[SixThing]
    note: str = ""


@dataclass(frozen=True, slots=True)
class UseDraft:
    """场所使用."""

    day: date
    what: str
    organiser: str
    headcount: int


@dataclass(frozen=True, slots=True)
class RatingDraft:
    """星级 of a compound; a second one for the year corrects the first and needs a reason."""

    compound_id: UUID
    year: int
    stars: int
    decided_on: date
    decided_by: str
    basis: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BudgetDraft:
    """预算."""

    year: int
    source: FundSource
    kind: PaymentKind
    purpose: str
    fen: int
    planned_on: date


@dataclass(frozen=True, slots=True)
class IncomeDraft:
    """收入; common income names on what the owners' consent rests."""

    source: FundSource
    day: date
    payer: str
    purpose: str
    fen: int
    voucher: str
    consent: ConsentKind | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class PayeeDraft:
    """A line of a payment list; without `fen` it gets what the policy sets.

    `organisation_id` is the branch that is paid; without it, the one that is called `payee`.
    """

    payee: str
    purpose: str = ""
    fen: int | None = None
    compound_id: UUID | None = None
    organisation_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ListDraft:
    """发放表: `fen` is for each branch or star, where no policy sets it or another was decided."""

    year: int
    source: FundSource
    title: str
    basis: str
    made_on: date
    payees: tuple[PayeeDraft, ...] = ()
    fen: int | None = None


@dataclass(frozen=True, slots=True)
class PaidDraft:
    """付款: `reason` only where the source is overdrawn by it."""

    day: date
    voucher: str
    signed_by: str
    reason: str = ""
