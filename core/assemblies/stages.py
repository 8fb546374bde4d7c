"""The words of an assembly: kinds, forms, stages in their order, steps, sides, duties. Pure."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import MappingProxyType


class Kind(enum.StrEnum):
    """What is held: 首次业主大会, 换届选举, 业主大会表决, 补选."""

    FIRST = "first"
    RE_ELECTION = "re_election"
    BY_ELECTION = "by_election"
    VOTE = "vote"


class Form(enum.StrEnum):
    """How owners decide: 书面征求意见, 集体讨论."""

    WRITTEN = "written"
    MEETING = "meeting"


class BallotPer(enum.StrEnum):
    """One consolidated ballot per voting person, or one per dwelling (still one person)."""

    VOTER = "voter"
    DWELLING = "dwelling"


class Stage(enum.StrEnum):
    """Where an assembly stands, in the order of the law."""

    PREPARATION = "preparation"
    ROLL = "roll"
    CANDIDATES = "candidates"
    NOTICE = "notice"
    BALLOTS = "ballots"
    DELIVERY = "delivery"
    VOTING = "voting"
    COUNTING = "counting"
    RESULT = "result"
    FIRST_MEETING = "first_meeting"
    FILING = "filing"
    CLOSED = "closed"


class Step(enum.StrEnum):
    """A day that the law or the assembly fixes, or a day on which something was done."""

    APPLICATION = "application"
    GROUP_FORMED = "group_formed"
    GROUP_POSTED = "group_posted"
    GROUP_UNTIL = "group_until"
    ROLL_POSTED = "roll_posted"
    ROLL_UNTIL = "roll_until"
    CANDIDATES_POSTED = "candidates_posted"
    CANDIDATES_UNTIL = "candidates_until"
    NOTICE_POSTED = "notice_posted"
    NOTICE_UNTIL = "notice_until"
    MEETING = "meeting"
    BALLOTS_DELIVERED = "ballots_delivered"
    VOTING_FROM = "voting_from"
    VOTING_UNTIL = "voting_until"
    COUNTING = "counting"
    RESULT = "result"
    RESULT_POSTED = "result_posted"
    RESULT_UNTIL = "result_until"
    FIRST_MEETING = "first_meeting"
    FIRST_MEETING_POSTED = "first_meeting_posted"
    FILING = "filing"


STEPS: Mapping[Stage, tuple[Step, ...]] = MappingProxyType(
    {
        Stage.PREPARATION: (
            *(Step.APPLICATION, Step.GROUP_FORMED),
            *(Step.GROUP_POSTED, Step.GROUP_UNTIL),
        ),
        Stage.ROLL: (Step.ROLL_POSTED, Step.ROLL_UNTIL),
        Stage.CANDIDATES: (Step.CANDIDATES_POSTED, Step.CANDIDATES_UNTIL),
        Stage.NOTICE: (Step.NOTICE_POSTED, Step.NOTICE_UNTIL),
        Stage.BALLOTS: (),
        Stage.DELIVERY: (Step.BALLOTS_DELIVERED,),
        Stage.VOTING: (Step.MEETING, Step.VOTING_FROM, Step.VOTING_UNTIL),
        Stage.COUNTING: (Step.COUNTING,),
        Stage.RESULT: (Step.RESULT, Step.RESULT_POSTED, Step.RESULT_UNTIL),
        Stage.FIRST_MEETING: (Step.FIRST_MEETING, Step.FIRST_MEETING_POSTED),
        Stage.FILING: (Step.FILING,),
        Stage.CLOSED: (),
    }
)
"""The days that belong to each stage: each day to one."""

_STAGE_OF: Mapping[Step, Stage] = {step: stage for stage in Stage for step in STEPS[stage]}


def stage_of(step: Step) -> Stage:
    """Give the stage that a day belongs to."""
    return _STAGE_OF[step]


NOTED_BY_HAND = (Step.APPLICATION, Step.GROUP_FORMED, Step.MEETING)
"""The days that follow from no other act: the others are set by what is posted, held or filed."""


class Side(enum.StrEnum):
    """The side that a member of the preparatory group represents."""

    OWNERS = "owners"
    STREET = "street"
    RESIDENTS_COMMITTEE = "residents_committee"
    PARTY = "party"
    DEVELOPER = "developer"
    POLICE = "police"
    MANAGER = "manager"


class Duty(enum.StrEnum):
    """What an official of the count does: 唱票, 计票, 监票, 总监票."""

    CALLER = "caller"
    TELLER = "teller"
    SUPERVISOR = "supervisor"
    CHIEF_SUPERVISOR = "chief_supervisor"


BEFORE_NOTICE = (Stage.PREPARATION, Stage.ROLL, Stage.CANDIDATES, Stage.NOTICE)
"""The stages in which what the notice tells may still be decided."""
BEFORE_VOTING = (*BEFORE_NOTICE, Stage.BALLOTS, Stage.DELIVERY)
BEFORE_COUNT = frozenset(tuple(Stage)[: tuple(Stage).index(Stage.COUNTING)])
AFTER_COUNT = frozenset({Stage.RESULT, Stage.FIRST_MEETING, Stage.FILING})
"""The stages in which no ballot has been read yet."""


def order(kind: Kind) -> tuple[Stage, ...]:
    """Give the stages of an assembly: an ordinary vote has no candidates and no committee.

    A by-election fills seats of a committee that met long ago.
    """
    if kind is Kind.VOTE:
        skipped = {Stage.CANDIDATES, Stage.FIRST_MEETING, Stage.FILING}
        return tuple(stage for stage in Stage if stage not in skipped)
    if kind is Kind.BY_ELECTION:
        return tuple(stage for stage in Stage if stage is not Stage.FIRST_MEETING)
    return tuple(Stage)


def following(kind: Kind, stage: Stage) -> Stage | None:
    """Give the stage after `stage`; None after the last."""
    stages = order(kind)
    place = stages.index(stage) + 1
    return stages[place] if place < len(stages) else None
