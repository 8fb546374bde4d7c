"""What is stored of pairing: units, agreements, activities, needs, wishes, assigned staff."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.rosters.tables  # noqa: F401 - foreign keys point at compounds
from core.db.base import Row, SealedRow
from core.party.pairing.kinds import (
    ChangedKind,
    NeedFrom,
    NeedState,
    PartnerKind,
    StaffKind,
    TurnKind,
    WishState,
)


class PartnerUnit(Row):
    """共建单位: a district unit, a firm, a market; it is paired or sits in an alliance."""

    __tablename__ = "partner_unit"

    kind: Mapped[PartnerKind]
    name: Mapped[str] = mapped_column(index=True)
    address: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    since: Mapped[date]


class Pairing(Row):
    """结对: one unit with one compound; each may have many. What holds is the last agreement."""

    __tablename__ = "unit_pairing"
    __table_args__ = (
        sa.CheckConstraint("ended_on IS NULL OR ended_reason <> ''", name="end_has_reason"),
        {"sqlite_strict": True},
    )

    unit_id: Mapped[UUID] = mapped_column(sa.ForeignKey("partner_unit.id"), index=True)
    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    ended_on: Mapped[date | None]
    ended_reason: Mapped[str] = mapped_column(default="")


class PairingAgreement(SealedRow):
    """共建协议: from and until, what was agreed; renewed by a further row, never changed."""

    __tablename__ = "pairing_agreement"
    __table_args__ = (
        sa.UniqueConstraint("pairing_id", "ordinal"),
        sa.CheckConstraint("until >= since", name="days_in_order"),
        {"sqlite_strict": True},
    )

    pairing_id: Mapped[UUID] = mapped_column(sa.ForeignKey("unit_pairing.id"), index=True)
    ordinal: Mapped[int]
    signed_on: Mapped[date]
    since: Mapped[date]
    until: Mapped[date]
    terms: Mapped[str]


class PairingActivity(Row):
    """共建活动: what unit and compound did together, how many came, what came of it."""

    __tablename__ = "pairing_activity"
    __table_args__ = (
        sa.UniqueConstraint("pairing_id", "ordinal"),
        sa.CheckConstraint("headcount >= 0", name="headcount_not_negative"),
        {"sqlite_strict": True},
    )

    pairing_id: Mapped[UUID] = mapped_column(sa.ForeignKey("unit_pairing.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date] = mapped_column(index=True)
    what: Mapped[str]
    headcount: Mapped[int]
    outcome: Mapped[str] = mapped_column(default="")


class PairingNeed(Row):
    """需求: raised for a compound, taken up by a unit, whose task it becomes."""

    __tablename__ = "pairing_need"

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    number: Mapped[int]
    raised_as: Mapped[NeedFrom]
    raised_by: Mapped[str]
    raised_on: Mapped[date]
    title: Mapped[str]
    detail: Mapped[str]
    wanted_by: Mapped[date | None]
    state: Mapped[NeedState] = mapped_column(default=NeedState.RAISED)
    unit_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("partner_unit.id"), index=True)
    task: Mapped[str] = mapped_column(default="")
    leader: Mapped[str] = mapped_column(default="")
    deadline: Mapped[date | None]


class PairingNeedStep(Row):
    """需求的办理: who, when, on what evidence; feedback says how satisfied people are (1-5)."""

    __tablename__ = "pairing_need_step"
    __table_args__ = (
        sa.UniqueConstraint("need_id", "ordinal"),
        sa.CheckConstraint("satisfaction BETWEEN 1 AND 5", name="satisfaction_in_range"),
        {"sqlite_strict": True},
    )

    need_id: Mapped[UUID] = mapped_column(sa.ForeignKey("pairing_need.id"), index=True)
    ordinal: Mapped[int]
    state: Mapped[NeedState]
    day: Mapped[date]
    actor: Mapped[str]
    evidence: Mapped[str] = mapped_column(default="")
    satisfaction: Mapped[int | None]


class Wish(Row):
    """微心愿: a resident's small wish, claimed by a member; names people and stays here."""

    __tablename__ = "party_wish"

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    number: Mapped[int]
    wisher: Mapped[str]
    text: Mapped[str]
    raised_on: Mapped[date]
    state: Mapped[WishState] = mapped_column(default=WishState.RAISED)
    claimant: Mapped[str] = mapped_column(default="")
    member_id: Mapped[UUID | None]


class WishStep(Row):
    """心愿的办理: who, when, on what evidence."""

    __tablename__ = "party_wish_step"
    __table_args__ = (sa.UniqueConstraint("wish_id", "ordinal"), {"sqlite_strict": True})

    wish_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_wish.id"), index=True)
    ordinal: Mapped[int]
    state: Mapped[WishState]
    day: Mapped[date]
    actor: Mapped[str]
    evidence: Mapped[str] = mapped_column(default="")


class AssignedStaff(Row):
    """下沉人员: a police officer, judge, prosecutor or lawyer who answers for a compound."""

    __tablename__ = "assigned_staff"
    __table_args__ = (
        sa.CheckConstraint("ended_on IS NULL OR ended_reason <> ''", name="end_has_reason"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    kind: Mapped[StaffKind]
    name: Mapped[str]
    unit: Mapped[str]
    phone: Mapped[str] = mapped_column(default="")
    since: Mapped[date]
    until: Mapped[date | None]
    ended_on: Mapped[date | None]
    ended_reason: Mapped[str] = mapped_column(default="")


class Alliance(Row):
    """党建联盟: units that meet by turns at each other's, by rules of their own."""

    __tablename__ = "alliance"
    __table_args__ = (
        sa.CheckConstraint("ended_on IS NULL OR ended_reason <> ''", name="end_has_reason"),
        {"sqlite_strict": True},
    )

    name: Mapped[str]
    founded_on: Mapped[date]
    rules: Mapped[str] = mapped_column(default="")
    ended_on: Mapped[date | None]
    ended_reason: Mapped[str] = mapped_column(default="")


class AllianceMember(Row):
    """联盟成员: a unit from the day it joined to the day it left; who comes again has a new row."""

    __tablename__ = "alliance_member"
    __table_args__ = (
        sa.UniqueConstraint("alliance_id", "ordinal"),
        sa.CheckConstraint("left_on IS NULL OR left_reason <> ''", name="leaving_has_reason"),
        {"sqlite_strict": True},
    )

    alliance_id: Mapped[UUID] = mapped_column(sa.ForeignKey("alliance.id"), index=True)
    ordinal: Mapped[int]
    unit_id: Mapped[UUID] = mapped_column(sa.ForeignKey("partner_unit.id"), index=True)
    joined_on: Mapped[date]
    left_on: Mapped[date | None]
    left_reason: Mapped[str] = mapped_column(default="")


class AllianceTurn(Row):
    """轮值: who hosted which joint meeting, or gave way and why."""

    __tablename__ = "alliance_turn"
    __table_args__ = (
        sa.UniqueConstraint("alliance_id", "ordinal"),
        sa.CheckConstraint("note <> ''", name="has_note"),
        {"sqlite_strict": True},
    )

    alliance_id: Mapped[UUID] = mapped_column(sa.ForeignKey("alliance.id"), index=True)
    ordinal: Mapped[int]
    unit_id: Mapped[UUID] = mapped_column(sa.ForeignKey("partner_unit.id"), index=True)
    kind: Mapped[TurnKind]
    day: Mapped[date]
    note: Mapped[str]


class Merchant(Row):
    """党员商户: what it shows of itself (三亮: 亮身份, 亮职责, 亮承诺)."""

    __tablename__ = "party_merchant"
    __table_args__ = (
        sa.CheckConstraint("left_on IS NULL OR left_reason <> ''", name="leaving_has_reason"),
        {"sqlite_strict": True},
    )

    market: Mapped[str]
    name: Mapped[str]
    keeper: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    identity: Mapped[str]
    duty: Mapped[str]
    promise: Mapped[str]
    joined_on: Mapped[date]
    left_on: Mapped[date | None]
    left_reason: Mapped[str] = mapped_column(default="")


class PairingChange(Row):
    """变更: how a unit, merchant or venue stood before it was changed, and why it was."""

    __tablename__ = "pairing_change"
    __table_args__ = (
        sa.CheckConstraint("reason <> ''", name="has_reason"),
        {"sqlite_strict": True},
    )

    kind: Mapped[ChangedKind]
    subject_id: Mapped[UUID] = mapped_column(index=True)
    day: Mapped[date]
    reason: Mapped[str]
    before: Mapped[str]
