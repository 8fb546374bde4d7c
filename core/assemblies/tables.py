"""What is stored of an assembly's frame: its days, people, postings, stages and matters.

Nothing here that a vote relied on is updated in place: days, checks and clauses are appended, and
the last one counts. The roll lies in tables_roll, ballots and the count in tables_ballots.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from core.assemblies.candidates import Channel, PoliticalStatus, Standing
from core.assemblies.stages import BallotPer, Duty, Form, Kind, Side, Stage, Step
from core.db.base import Row, SealedRow, moment
from core.law.candidacy import Answer, RuleSeverity


class Assembly(SealedRow):
    """业主大会会议: one vote or election, from preparation to filing."""

    __tablename__ = "assembly"
    __table_args__ = (
        sa.CheckConstraint("term > 0", name="term_positive"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(index=True)
    title: Mapped[str]
    kind: Mapped[Kind]
    form: Mapped[Form]
    term: Mapped[int]
    session: Mapped[str]
    stage: Mapped[Stage] = mapped_column(default=Stage.PREPARATION)
    opened_on: Mapped[date]
    division: Mapped[str]
    pack: Mapped[str]
    pack_frozen: Mapped[str] = mapped_column(sa.Text)
    ballot_per: Mapped[BallotPer]
    serial_prefix: Mapped[str] = mapped_column(unique=True)
    mac_key: Mapped[bytes]
    layout_hash: Mapped[str] = mapped_column(default="")
    pages: Mapped[int] = mapped_column(default=0)
    organiser: Mapped[str]
    community: Mapped[str] = mapped_column(default="")
    street: Mapped[str] = mapped_column(default="")
    police: Mapped[str] = mapped_column(default="")
    housing: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    objection_address: Mapped[str] = mapped_column(default="")
    voting_place: Mapped[str] = mapped_column(default="")
    meeting_hour: Mapped[str] = mapped_column(default="")
    return_place: Mapped[str] = mapped_column(default="")
    posting_place: Mapped[str] = mapped_column(default="")
    annulled: Mapped[str] = mapped_column(default="")  # why it ended without a result


class StageChange(SealedRow):
    """进入阶段: the record of when the assembly went from stage to stage."""

    __tablename__ = "assembly_stage_change"

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    stage: Mapped[Stage]
    at: Mapped[moment]


class Override(SealedRow):
    """未满足而继续: a need that was not met, and why the office went on all the same.

    `code` is its key; `finding` the whole, as it was told.
    """

    __tablename__ = "assembly_override"

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    stage: Mapped[Stage]
    code: Mapped[str]
    finding: Mapped[str]
    reason: Mapped[str]
    at: Mapped[moment]


class AssemblyDay(SealedRow):
    """日期: a planned or done day of a step; the highest `sequence` of a step counts."""

    __tablename__ = "assembly_day"
    __table_args__ = (
        sa.UniqueConstraint("assembly_id", "step", "sequence"),
        {"sqlite_strict": True},
    )

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    step: Mapped[Step]
    sequence: Mapped[int]
    planned: Mapped[date | None]
    done: Mapped[date | None]
    reason: Mapped[str] = mapped_column(default="")


class GroupMember(SealedRow):
    """筹备组（换届小组）成员; who was removed stays on record."""

    __tablename__ = "assembly_group_member"

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    side: Mapped[Side]
    post: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    is_owner: Mapped[bool]
    is_leader: Mapped[bool]
    removed: Mapped[bool] = mapped_column(default=False)

    @classmethod
    def in_office(cls, assembly_id: UUID) -> sa.ColumnElement[bool]:
        """Tell who of an assembly is one now; who was removed is not."""
        return sa.and_(cls.assembly_id == assembly_id, cls.removed.is_(False))


class Official(SealedRow):
    """唱票人、计票人、监票人; who was removed stays on record."""

    __tablename__ = "assembly_official"

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    duty: Mapped[Duty]
    removed: Mapped[bool] = mapped_column(default=False)

    @classmethod
    def in_office(cls, assembly_id: UUID) -> sa.ColumnElement[bool]:
        """Tell who of an assembly is one now; who was removed is not."""
        return sa.and_(cls.assembly_id == assembly_id, cls.removed.is_(False))


class Posting(SealedRow):
    """张贴: a paper on the notice board, with the days it hung and who saw it.

    `sequence` is the order in which postings were noted, `recorded_on` the day of noting; one
    noted later than it hung says why. `tells` is the version of what it told: the roll's number,
    who stood, the result's version; `facts` the digests of all it told; `sha256` the file that
    hung, where it is known.
    `voting_from` and `voting_until` are what it announced, `told_until` the last day on which it
    said that it hangs.
    """

    __tablename__ = "assembly_posting"
    __table_args__ = (sa.UniqueConstraint("assembly_id", "sequence"), {"sqlite_strict": True})

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    paper: Mapped[str] = mapped_column(sa.String(8))
    posted_on: Mapped[date]
    removed_on: Mapped[date | None]
    place: Mapped[str]
    witness_1: Mapped[str] = mapped_column(default="")
    witness_2: Mapped[str] = mapped_column(default="")
    sequence: Mapped[int]
    recorded_on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
    tells: Mapped[str] = mapped_column(sa.Text, default="")
    facts: Mapped[str] = mapped_column(sa.Text, default="")
    sha256: Mapped[str] = mapped_column(sa.String(64), default="")
    voting_from: Mapped[date | None]
    voting_until: Mapped[date | None]
    told_until: Mapped[date | None]


class BoardFile(Row):
    """张贴的文书原件: the PDF of a paper for the board, kept until it is posted and ever after.

    Its posting, which is sealed, names its digest. `told` is what it told when it was drawn;
    `printed_seq` is the place of its printing in the audit; 0 where none is known and it was kept
    as the paper read when its posting was noted.
    """

    __tablename__ = "assembly_board_file"
    __table_args__ = (sa.UniqueConstraint("assembly_id", "sha256"), {"sqlite_strict": True})

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    paper: Mapped[str] = mapped_column(sa.String(8))
    sha256: Mapped[str] = mapped_column(sa.String(64))
    file_name: Mapped[str]
    pages: Mapped[int]
    printed_seq: Mapped[int] = mapped_column(default=0)
    told: Mapped[str] = mapped_column(sa.Text)
    data: Mapped[bytes] = mapped_column(sa.LargeBinary)


class FollowClause(SealedRow):
    """从多数条款: what the compound's own rules say of silent owners; the last one counts."""

    __tablename__ = "assembly_follow_clause"

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    sequence: Mapped[int]
    source: Mapped[str]
    text: Mapped[str]
    adopted: Mapped[date]
    dimension: Mapped[str] = mapped_column(sa.String(16))
    warned_on_ballot: Mapped[bool]


class Matter(SealedRow):
    """表决事项: frozen when the notice is posted."""

    __tablename__ = "assembly_matter"
    __table_args__ = (
        sa.CheckConstraint("limb BETWEEN 1 AND 9", name="limb_of_article"),
        sa.CheckConstraint("seats >= 0 AND alternates >= 0", name="seats_not_negative"),
        {"sqlite_strict": True},
    )

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(sa.String(32))
    limb: Mapped[int]
    title: Mapped[str]
    text: Mapped[str] = mapped_column(sa.Text)
    seats: Mapped[int] = mapped_column(default=0)
    alternates: Mapped[int] = mapped_column(default=0)
    order_rule: Mapped[str] = mapped_column(default="")
    withdrawn: Mapped[bool] = mapped_column(default=False)


class Candidate(SealedRow):
    """业主委员会委员候选人; `decided_on` is the day on which the check was concluded."""

    __tablename__ = "assembly_candidate"

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    matter_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_matter.id"), index=True)
    owner_id: Mapped[UUID | None]
    name: Mapped[str]
    address: Mapped[str]
    political_status: Mapped[PoliticalStatus]
    occupation: Mapped[str] = mapped_column(default="")
    channel: Mapped[Channel]
    recommenders: Mapped[str] = mapped_column(default="")
    position: Mapped[int | None]
    standing: Mapped[Standing] = mapped_column(default=Standing.NOMINATED)
    decided_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")
    left_before_count: Mapped[bool] = mapped_column(default=False)


class CandidateCheck(SealedRow):
    """资格审查: one finding on one rule; the highest `sequence` of a rule counts."""

    __tablename__ = "assembly_candidate_check"
    __table_args__ = (
        sa.UniqueConstraint("candidate_id", "rule", "sequence"),
        {"sqlite_strict": True},
    )

    candidate_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_candidate.id"), index=True)
    rule: Mapped[str]
    sequence: Mapped[int]
    severity: Mapped[RuleSeverity]
    result: Mapped[Answer]
    evidence: Mapped[str]
    checker: Mapped[str]
    checked_on: Mapped[date]
