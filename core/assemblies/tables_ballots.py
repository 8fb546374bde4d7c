"""What is stored of ballots: items, issue, delivery, return, readings by hand, results."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome, ReturnChannel, SignedAs
from core.assemblies.counting import Invalid, Mark, Reading
from core.db.base import Base, Row, SealedRow, moment


class BallotItem(Row):
    """票面条目: a row of marks, frozen with the notice; `position` is the row's printed number."""

    __tablename__ = "assembly_ballot_item"
    __table_args__ = (sa.UniqueConstraint("assembly_id", "position"), {"sqlite_strict": True})

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    position: Mapped[int]
    matter_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_matter.id"))
    candidate_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("assembly_candidate.id"))
    label: Mapped[str]


class Ballot(Row):
    """表决票（选票）: one numbered sheet set of one voter.

    `made_out_to` names the buyer who votes for him, where that was ruled; else it is the roll's.
    """

    __tablename__ = "assembly_ballot"
    __table_args__ = (sa.UniqueConstraint("assembly_id", "number"), {"sqlite_strict": True})

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    number: Mapped[int]
    serial: Mapped[str] = mapped_column(unique=True)
    entry_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_roll_entry.id"), index=True)
    dwelling_id: Mapped[UUID | None]
    issued_at: Mapped[moment]
    made_out_to: Mapped[str] = mapped_column(default="")
    replaces_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("assembly_ballot.id"))
    voided_at: Mapped[moment | None]
    void_reason: Mapped[str] = mapped_column(default="")


class Delivery(SealedRow):
    """送达: one attempt to deliver one ballot; what was noted wrongly is undone and kept.

    Noted after the voting had ended, it says why and who watched.
    """

    __tablename__ = "assembly_delivery"
    __table_args__ = (sa.UniqueConstraint("ballot_id", "attempt"), {"sqlite_strict": True})

    ballot_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_ballot.id"))
    attempt: Mapped[int]
    method: Mapped[DeliveryMethod]
    outcome: Mapped[DeliveryOutcome]
    at: Mapped[moment]
    receiver: Mapped[str] = mapped_column(default="")
    relation: Mapped[str] = mapped_column(default="")
    proof: Mapped[str] = mapped_column(default="")
    deliverer_1: Mapped[str]
    deliverer_2: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[moment]
    supervisor: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    undone_at: Mapped[moment | None]
    undone_reason: Mapped[str] = mapped_column(default="")

    @classmethod
    def stands(cls) -> sa.ColumnElement[bool]:
        """Tell the attempts that count from those that were undone."""
        return cls.undone_at.is_(None)


class BallotReturn(Row):
    """回收: a ballot that came back, once. Noted after the voting, it says why and who watched."""

    __tablename__ = "assembly_ballot_return"

    ballot_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_ballot.id"), unique=True)
    at: Mapped[moment]
    channel: Mapped[ReturnChannel]
    collector_1: Mapped[str]
    collector_2: Mapped[str] = mapped_column(default="")
    box: Mapped[str] = mapped_column(default="")
    seal: Mapped[str] = mapped_column(default="")
    agent: Mapped[str] = mapped_column(default="")
    signed_as: Mapped[SignedAs] = mapped_column(default=SignedAs.AGENT)
    recorded_at: Mapped[moment]
    supervisor: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")


class ReturnUndone(SealedRow):
    """撤销的回收登记: a return noted for the wrong ballot, as it was noted, and why it was undone.

    `sequence` counts those of one ballot; `signer_noted` is what was noted later of its signer.
    """

    __tablename__ = "assembly_return_undone"
    __table_args__ = (sa.UniqueConstraint("ballot_id", "sequence"), {"sqlite_strict": True})

    ballot_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_ballot.id"))
    sequence: Mapped[int]
    at: Mapped[moment]
    channel: Mapped[ReturnChannel]
    collector_1: Mapped[str]
    collector_2: Mapped[str]
    box: Mapped[str]
    seal: Mapped[str]
    agent: Mapped[str]
    signed_as: Mapped[SignedAs]
    recorded_at: Mapped[moment]
    supervisor: Mapped[str]
    reason: Mapped[str]
    signer_noted: Mapped[str] = mapped_column(default="")
    undone_at: Mapped[moment]
    undone_reason: Mapped[str]
    witness: Mapped[str]


class BallotSigner(SealedRow):
    """补记签名人: who signed a returned ballot for its voter, where its return did not say so."""

    __tablename__ = "assembly_ballot_signer"

    ballot_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_ballot.id"), unique=True)
    agent: Mapped[str]
    signed_as: Mapped[SignedAs]
    noted_at: Mapped[moment]
    reason: Mapped[str]


class BoxOpening(SealedRow):
    """开箱: papers counted out of a box before anything is read; a recount replaces its row."""

    __tablename__ = "assembly_box_opening"

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    replaces_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("assembly_box_opening.id"))
    box: Mapped[str]
    seal_before: Mapped[str] = mapped_column(default="")
    seal_after: Mapped[str] = mapped_column(default="")
    papers: Mapped[int]
    opened_at: Mapped[moment]
    present: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[moment]
    reason: Mapped[str] = mapped_column(default="")


class ForeignPaper(SealedRow):
    """非本次选票: a copy, an unknown serial, a second ballot of one person; never counted."""

    __tablename__ = "assembly_foreign_paper"

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    serial_read: Mapped[str] = mapped_column(default="")
    reason: Mapped[Invalid]
    note: Mapped[str] = mapped_column(default="")
    found_at: Mapped[moment]
    found_by: Mapped[str]


class Entry(Row):
    """录入: one reading of one ballot; the highest `sequence` of a reading counts."""

    __tablename__ = "assembly_entry"
    __table_args__ = (
        sa.UniqueConstraint("ballot_id", "reading", "sequence"),
        {"sqlite_strict": True},
    )

    ballot_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_ballot.id"))
    reading: Mapped[Reading]
    sequence: Mapped[int]
    teller: Mapped[str]
    witness: Mapped[str] = mapped_column(default="")
    at: Mapped[moment]
    invalid: Mapped[Invalid | None]
    reason: Mapped[str] = mapped_column(default="")


class EntryMark(Base):
    """录入的一项: what a reading says on one item."""

    __tablename__ = "assembly_entry_mark"

    entry_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_entry.id"), primary_key=True)
    item_id: Mapped[UUID] = mapped_column(
        sa.ForeignKey("assembly_ballot_item.id"), primary_key=True
    )
    mark: Mapped[Mark]


class CountClosing(SealedRow):
    """计票结束: the count as it was closed; reopening keeps this and adds the reason."""

    __tablename__ = "assembly_count_closing"

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    closed_at: Mapped[moment]
    digest: Mapped[str] = mapped_column(sa.String(64))
    reopened_at: Mapped[moment | None]
    reopen_reason: Mapped[str] = mapped_column(default="")


class Result(SealedRow):
    """表决（选举）结果: frozen as declared; a correction is a new version with its reason.

    `content` is canonical JSON of the figures and verdicts; the count itself stays in entries.
    `count_digest` is of the closed count it rests on; `digest` seals the whole row.
    """

    __tablename__ = "assembly_result"
    __table_args__ = (sa.UniqueConstraint("assembly_id", "version"), {"sqlite_strict": True})

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    version: Mapped[int]
    declared_on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
    count_digest: Mapped[str] = mapped_column(sa.String(64))
    content: Mapped[str] = mapped_column(sa.Text)
    digest: Mapped[str] = mapped_column(sa.String(64))
