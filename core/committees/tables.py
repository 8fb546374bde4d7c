"""What is stored of an owners' committee: members, first meeting, posts, filing."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from core.assemblies.candidates import PoliticalStatus
from core.committees.sheets import FilingState, Post, Presence
from core.db.base import SealedRow, moment


class Committee(SealedRow):
    """业主委员会: one term, made from the result of an assembly.

    `change` counts the by-elections that filled seats of it, and what a corrected result changed:
    each is the committee as it then was.
    """

    __tablename__ = "committee"
    __table_args__ = (
        sa.UniqueConstraint("compound_id", "term", "change"),
        sa.CheckConstraint("seats > 0", name="seats_positive"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(index=True)
    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    result_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_result.id"))
    name: Mapped[str]
    term: Mapped[int]
    change: Mapped[int] = mapped_column(default=0)
    term_from: Mapped[date]
    term_until: Mapped[date]
    seats: Mapped[int]
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")


class CommitteeMember(SealedRow):
    """委员、候补委员, in the order of the election. A change of post is a new PostHolding.

    `stayed`: sat before the by-election, of an election that this program may not have seen.
    """

    __tablename__ = "committee_member"
    __table_args__ = (sa.UniqueConstraint("committee_id", "position"), {"sqlite_strict": True})

    committee_id: Mapped[UUID] = mapped_column(sa.ForeignKey("committee.id"), index=True)
    candidate_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("assembly_candidate.id"))
    position: Mapped[int]
    name: Mapped[str]
    address: Mapped[str]
    political_status: Mapped[PoliticalStatus]
    occupation: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    is_alternate: Mapped[bool]
    stayed: Mapped[bool] = mapped_column(default=False)


class PostHolding(SealedRow):
    """职务: who holds which post since when; a member's highest `sequence` counts."""

    __tablename__ = "committee_post_holding"
    __table_args__ = (sa.UniqueConstraint("member_id", "sequence"), {"sqlite_strict": True})

    member_id: Mapped[UUID] = mapped_column(sa.ForeignKey("committee_member.id"), index=True)
    sequence: Mapped[int]
    post: Mapped[Post]
    duties: Mapped[str] = mapped_column(default="")
    since: Mapped[date]


class FirstMeeting(SealedRow):
    """首次会议: held within the days the law gives, under one convenor."""

    __tablename__ = "committee_first_meeting"

    committee_id: Mapped[UUID] = mapped_column(sa.ForeignKey("committee.id"), unique=True)
    starts: Mapped[moment]
    ends: Mapped[moment]
    place: Mapped[str]
    chaired_by: Mapped[str]
    recorder: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    tie_rule: Mapped[str] = mapped_column(default="")


class FirstMeetingPerson(SealedRow):
    """首次会议到会情况."""

    __tablename__ = "committee_first_meeting_person"

    meeting_id: Mapped[UUID] = mapped_column(
        sa.ForeignKey("committee_first_meeting.id"), index=True
    )
    position: Mapped[int]
    name: Mapped[str]
    presence: Mapped[Presence]


class PostVote(SealedRow):
    """职务选举: the vote of all members on one person for one post; `again` after equal votes."""

    __tablename__ = "committee_post_vote"

    meeting_id: Mapped[UUID] = mapped_column(
        sa.ForeignKey("committee_first_meeting.id"), index=True
    )
    position: Mapped[int]
    member_id: Mapped[UUID] = mapped_column(sa.ForeignKey("committee_member.id"))
    post: Mapped[Post]
    votes_for: Mapped[int]
    votes_against: Mapped[int]
    abstained: Mapped[int]
    base: Mapped[int]
    needed: Mapped[int]
    elected: Mapped[bool]
    again: Mapped[bool] = mapped_column(default=False)


class Filing(SealedRow):
    """备案: a packet handed in; a packet that was sent back is followed by a new row."""

    __tablename__ = "committee_filing"

    committee_id: Mapped[UUID] = mapped_column(sa.ForeignKey("committee.id"), index=True)
    sequence: Mapped[int]
    state: Mapped[FilingState]
    authority: Mapped[str]
    applicant: Mapped[str]
    submitted_on: Mapped[date]
    receiver: Mapped[str] = mapped_column(default="")
    receipt_number: Mapped[str] = mapped_column(default="")
    receipt_on: Mapped[date | None]
    answer: Mapped[str] = mapped_column(default="")


class FilingPaper(SealedRow):
    """备案材料: a line of the packet's index."""

    __tablename__ = "committee_filing_paper"

    filing_id: Mapped[UUID] = mapped_column(sa.ForeignKey("committee_filing.id"), index=True)
    position: Mapped[int]
    code: Mapped[str]
    title: Mapped[str]
    article: Mapped[str] = mapped_column(default="")
    copies: Mapped[int]
    pages: Mapped[int | None]
    included: Mapped[bool]
