"""Which acts an assembly takes in which stage: core refuses the others, pages grey them. Pure.

What an act asks besides, such as a roll or a closed count, the act itself says.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import MappingProxyType

from core.assemblies.stages import Stage


class Act(enum.Enum):
    """What can be done with an assembly once it is open, in the order in which it is done."""

    SET_PLACES = enum.auto()
    SET_GROUP = enum.auto()
    SET_OFFICIALS = enum.auto()
    ADD_MATTER = enum.auto()
    WITHDRAW_MATTER = enum.auto()
    SET_FOLLOW_CLAUSE = enum.auto()
    PLAN_DAYS = enum.auto()
    RECORD_DAY = enum.auto()
    POST = enum.auto()
    TAKE_DOWN = enum.auto()
    ADVANCE = enum.auto()
    ANNUL = enum.auto()
    FREEZE_ROLL = enum.auto()
    CORRECT_ROLL = enum.auto()
    OBJECT_TO_GROUP = enum.auto()
    OBJECT_TO_ROLL = enum.auto()
    OBJECT_TO_CANDIDATES = enum.auto()
    OBJECT_TO_RESULT = enum.auto()
    ANSWER_OBJECTION = enum.auto()
    RECORD_OWNER_CHANGE = enum.auto()
    NOMINATE = enum.auto()
    CORRECT_CANDIDATE = enum.auto()
    CHECK_CANDIDATE = enum.auto()
    DECIDE_CANDIDATE = enum.auto()
    ORDER_CANDIDATES = enum.auto()
    WITHDRAW_CANDIDATE = enum.auto()
    BAR_CANDIDATE = enum.auto()
    FREEZE_BALLOT = enum.auto()
    ISSUE_BALLOTS = enum.auto()
    REISSUE_BALLOT = enum.auto()
    VOID_BALLOT = enum.auto()
    DELIVER = enum.auto()
    UNDO_DELIVERIES = enum.auto()
    TAKE_BACK = enum.auto()
    UNDO_RETURNS = enum.auto()
    NOTE_SIGNER = enum.auto()
    OPEN_BOX = enum.auto()
    RECOUNT_BOX = enum.auto()
    NOTE_FOREIGN_PAPER = enum.auto()
    ENTER = enum.auto()
    RULE = enum.auto()
    CLOSE_COUNTING = enum.auto()
    REOPEN_COUNTING = enum.auto()
    DECLARE = enum.auto()
    CORRECT_RESULT = enum.auto()
    RETURN_TO_RESULT = enum.auto()
    FORM_COMMITTEE = enum.auto()
    HOLD_FIRST_MEETING = enum.auto()
    FILE = enum.auto()


_ALL = tuple(stage for stage in Stage if stage is not Stage.CLOSED)
_BEFORE_FREEZING = (Stage.PREPARATION, Stage.ROLL, Stage.CANDIDATES)
_BEFORE_BALLOTS = (*_BEFORE_FREEZING, Stage.NOTICE)
_ROLL = (Stage.ROLL, Stage.CANDIDATES, Stage.NOTICE)
_NOMINATING = (Stage.CANDIDATES, Stage.ROLL)
_OUT = (Stage.DELIVERY, Stage.VOTING)
_BACK = (Stage.VOTING, Stage.COUNTING)
_COUNT = (Stage.COUNTING, Stage.RESULT)
_LISTED = (Stage.CANDIDATES, Stage.NOTICE, Stage.BALLOTS, *_OUT, Stage.COUNTING)
_LEAVING = (Stage.CANDIDATES, Stage.ROLL, *_LISTED[1:], Stage.RESULT)

STAGES: Mapping[Act, tuple[Stage, ...]] = MappingProxyType(
    {
        Act.SET_PLACES: _ALL,
        Act.SET_GROUP: (Stage.PREPARATION,),
        Act.SET_OFFICIALS: (Stage.VOTING, *_BEFORE_BALLOTS, Stage.BALLOTS, *_OUT, Stage.COUNTING),
        Act.ADD_MATTER: _BEFORE_FREEZING,
        Act.WITHDRAW_MATTER: _BEFORE_FREEZING,
        Act.SET_FOLLOW_CLAUSE: _BEFORE_BALLOTS,
        Act.PLAN_DAYS: _ALL,
        Act.RECORD_DAY: _ALL,
        Act.POST: _ALL,
        Act.TAKE_DOWN: _ALL,
        Act.ADVANCE: _ALL,
        Act.ANNUL: _ALL,
        Act.FREEZE_ROLL: (Stage.ROLL,),
        Act.CORRECT_ROLL: _ROLL,
        Act.OBJECT_TO_GROUP: _BEFORE_BALLOTS,
        Act.OBJECT_TO_ROLL: (*_ROLL, Stage.BALLOTS, *_OUT, Stage.COUNTING),
        Act.OBJECT_TO_CANDIDATES: _LISTED,
        Act.OBJECT_TO_RESULT: (Stage.RESULT, Stage.FIRST_MEETING, Stage.FILING),
        Act.ANSWER_OBJECTION: _ALL,
        Act.RECORD_OWNER_CHANGE: _ALL,
        Act.NOMINATE: _NOMINATING,
        Act.CORRECT_CANDIDATE: (*_NOMINATING, Stage.NOTICE),
        Act.CHECK_CANDIDATE: _NOMINATING,
        Act.DECIDE_CANDIDATE: _NOMINATING,
        Act.ORDER_CANDIDATES: (Stage.CANDIDATES,),
        Act.WITHDRAW_CANDIDATE: _LEAVING,
        Act.BAR_CANDIDATE: _LEAVING,
        Act.FREEZE_BALLOT: (Stage.NOTICE,),
        Act.ISSUE_BALLOTS: (Stage.BALLOTS,),
        Act.REISSUE_BALLOT: _OUT,
        Act.VOID_BALLOT: _OUT,
        Act.DELIVER: _OUT,
        Act.UNDO_DELIVERIES: _OUT,
        Act.TAKE_BACK: _BACK,
        Act.UNDO_RETURNS: _BACK,
        Act.NOTE_SIGNER: _BACK,
        Act.OPEN_BOX: _BACK,
        Act.RECOUNT_BOX: _BACK,
        Act.NOTE_FOREIGN_PAPER: _BACK,
        Act.ENTER: _COUNT,
        Act.RULE: _COUNT,
        Act.CLOSE_COUNTING: _COUNT,
        Act.REOPEN_COUNTING: _COUNT,
        Act.DECLARE: (Stage.RESULT,),
        Act.CORRECT_RESULT: (Stage.RESULT,),
        Act.RETURN_TO_RESULT: (Stage.FIRST_MEETING, Stage.FILING),
        Act.FORM_COMMITTEE: (Stage.FIRST_MEETING, Stage.FILING),
        Act.HOLD_FIRST_MEETING: (Stage.FIRST_MEETING, Stage.FILING),
        Act.FILE: (Stage.FILING,),
    }
)
"""Where each act belongs; the first is the stage that a refusal names.

Recommendations may come in while the roll is still being publicised; whoever withdraws or is barred
does so until the result stands; a count may be reopened, with a reason, until the result is left.
A by-election has no first meeting: seats are filled, and posts if need be, before the filing.
Owners object to the roll even when ballots are out: it is told then, and reported.
An objection to the result is taken whenever it comes: whoever made it is answered. One that is
upheld, or a court's finding, brings the assembly back to its result, even where it is closed.
"""

_ALLOWED: Mapping[Stage, frozenset[Act]] = MappingProxyType(
    {stage: frozenset(act for act in Act if stage in STAGES[act]) for stage in Stage}
)


def allowed_in(stage: Stage) -> frozenset[Act]:
    """Give what an assembly takes in `stage`; nothing once it is closed."""
    return _ALLOWED[stage]
