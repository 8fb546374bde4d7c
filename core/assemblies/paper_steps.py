"""Which papers, steps and moments of the law belong to which stage of an assembly. Pure."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from core.assemblies.stages import Kind, Stage, Step, order
from core.law.moments import Moment

PAPERS: Mapping[Stage, tuple[tuple[str, str], ...]] = {
    Stage.PREPARATION: (("D03", "group.post_days"),),
    Stage.ROLL: (("D06", "roll.post_days"),),
    Stage.CANDIDATES: (("D11", "candidates.post_days"),),
    Stage.NOTICE: (("D15", "notice.before_days"),),
    Stage.RESULT: (("D28", "result.post_within"),),
    Stage.FIRST_MEETING: (("D30", "first_meeting.post_within"),),
}
"""The papers that must hang before a stage is left, and the law's key that asks for each."""

GO_OUT = frozenset({Stage.BALLOTS, Stage.DELIVERY})
"""The stages in which ballots are made and taken to their voters."""

OPEN_TO_OBJECTION = frozenset({"D06", "D11", "D28"})
"""Papers against which owners may object: not to hang one at all is never passed without a reason.

How long they hang is the pack's; that nobody could object is said wherever the law is doubtful.
"""

OWED_STILL: Mapping[Stage, tuple[tuple[str, str], ...]] = {
    Stage.FILING: PAPERS[Stage.FIRST_MEETING],
}
"""Papers of an earlier stage that are owed until they hang, asked for once more with a reason."""

OF_STAGE: Mapping[Stage, tuple[str, ...]] = {
    Stage.PREPARATION: ("D03",),
    Stage.ROLL: ("D06",),
    Stage.CANDIDATES: ("D11",),
    Stage.NOTICE: ("D15", "D16", "D19", "D20"),
    Stage.BALLOTS: ("D17", "D17_receipt"),
    Stage.DELIVERY: ("D17", "D17_receipt", "D21"),
    Stage.VOTING: ("D22", "D23", "D24"),
    Stage.COUNTING: ("D23", "D26"),
    Stage.RESULT: ("D27", "D28", "D29_form", "D40_assembly"),
    Stage.FIRST_MEETING: ("D39_first", "D30"),
    Stage.FILING: ("D31", "D34"),
}
"""The papers that are printed in each stage, the committee's own in the last two, by their keys."""

POSTED_FROM: Mapping[str, Stage] = {
    "D03": Stage.PREPARATION,
    "D06": Stage.ROLL,
    "D11": Stage.CANDIDATES,
    "D15": Stage.NOTICE,
    "D24": Stage.NOTICE,
    "D28": Stage.RESULT,
    "D30": Stage.FIRST_MEETING,
}
"""The papers that hang on the board, and the stage from which there is something to hang."""

HELD_AGAINST: Mapping[Stage, tuple[str, ...]] = {
    Stage.CANDIDATES: ("D06",),
    Stage.NOTICE: ("D06",),
    Stage.BALLOTS: ("D15",),
    Stage.DELIVERY: ("D15",),
    Stage.VOTING: ("D15",),
}
"""Papers of an earlier stage that must tell what is in force still when this one is left."""

MEASURED_AGAIN: Mapping[Stage, Mapping[str, Moment]] = {
    Stage.CANDIDATES: {"D06": Moment.ROLL_POSTED},
    Stage.NOTICE: {"D06": Moment.ROLL_POSTED},
}
"""Days of such papers, which are looked at once more where the paper was hung anew."""

FIXED_FROM: Mapping[str, Stage] = {
    "D06": Stage.ROLL,
    "D11": Stage.CANDIDATES,
    "D15": Stage.NOTICE,
    "D16": Stage.NOTICE,
    "D19": Stage.NOTICE,
    "D20": Stage.ROLL,
    "D27": Stage.RESULT,
    "D28": Stage.RESULT,
    "D40_assembly": Stage.RESULT,
}
"""The stage in which what a paper tells is fixed; printed before it, it is a draft."""

TELL_THE_BALLOT = frozenset({"D15", "D16", "D19"})
"""Papers that tell matters and candidates: drafts until the rows of the ballot are fixed."""

TELL_THE_COUNT = frozenset({"D26", "D27", "D28", "D40_assembly"})
"""Papers that tell what was counted: drafts while ballots are entered."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an assembly is with what its papers tell."""

    kind: Kind
    stage: Stage
    ballot_fixed: bool
    candidates_pending: bool
    tally_open: bool  # ballots are entered, and the count is not closed
    annulled: bool = False  # it ended without a result


class Unfixed(enum.Enum):
    """What a paper tells that is not fixed yet."""

    STEP = "step"  # the assembly has not come to the paper's step
    BALLOT = "ballot"
    CANDIDATES = "candidates"
    COUNT = "count"
    ENDED = "ended"  # it ended without a result, and never will be


def unfixed(paper: str, progress: Progress) -> Unfixed | None:
    """Say why a paper is only a draft now; None where what it tells is fixed."""
    if progress.annulled and paper in (FIXED_FROM.keys() | TELL_THE_COUNT | {"D24"}):
        return Unfixed.ENDED
    stages = order(progress.kind)
    fixed = FIXED_FROM.get(paper)
    if fixed in stages and stages.index(progress.stage) < stages.index(fixed):
        return Unfixed.STEP
    if paper in TELL_THE_BALLOT and not progress.ballot_fixed:
        return Unfixed.BALLOT
    if paper == "D11" and progress.candidates_pending:
        return Unfixed.CANDIDATES
    if paper in TELL_THE_COUNT and progress.tally_open:
        return Unfixed.COUNT
    return None


STEP_OF_PAPER: Mapping[str, Step] = {
    "D03": Step.GROUP_POSTED,
    "D06": Step.ROLL_POSTED,
    "D11": Step.CANDIDATES_POSTED,
    "D15": Step.NOTICE_POSTED,
    "D28": Step.RESULT_POSTED,
    "D30": Step.FIRST_MEETING_POSTED,
}
"""Posting such a paper is the day of this step."""

STEP_OF_REMOVAL: Mapping[str, Step] = {
    "D03": Step.GROUP_UNTIL,
    "D06": Step.ROLL_UNTIL,
    "D11": Step.CANDIDATES_UNTIL,
    "D15": Step.NOTICE_UNTIL,
    "D28": Step.RESULT_UNTIL,
}
"""Taking such a paper down is the day of this step."""


def may_hang(paper: str, kind: Kind, stage: Stage) -> bool | None:
    """Tell whether there is such a paper to hang by now; None where no board ever knows it."""
    since, stages = POSTED_FROM.get(paper), order(kind)
    if since is None or since not in stages:
        return None
    return stages.index(stage) >= stages.index(since)


MOMENT_OF_STEP: Mapping[Step, Moment] = {
    Step.APPLICATION: Moment.APPLIED,
    Step.GROUP_FORMED: Moment.GROUP_FORMED,
    Step.GROUP_POSTED: Moment.GROUP_POSTED,
    Step.ROLL_POSTED: Moment.ROLL_POSTED,
    Step.CANDIDATES_POSTED: Moment.CANDIDATES_POSTED,
    Step.NOTICE_POSTED: Moment.NOTICE_POSTED,
    Step.BALLOTS_DELIVERED: Moment.BALLOTS_DELIVERED,
    Step.VOTING_FROM: Moment.VOTING_STARTS,
    Step.VOTING_UNTIL: Moment.VOTING_ENDS,
    Step.GROUP_UNTIL: Moment.GROUP_REMOVED,
    Step.ROLL_UNTIL: Moment.ROLL_REMOVED,
    Step.CANDIDATES_UNTIL: Moment.CANDIDATES_REMOVED,
    Step.NOTICE_UNTIL: Moment.NOTICE_REMOVED,
    Step.RESULT: Moment.ELECTED,
    Step.RESULT_UNTIL: Moment.CHALLENGE_ENDS,
    Step.FIRST_MEETING_POSTED: Moment.FIRST_MEETING_POSTED,
    Step.RESULT_POSTED: Moment.RESULT_POSTED,
    Step.FIRST_MEETING: Moment.FIRST_MEETING,
    Step.FILING: Moment.FILED,
}
"""The days that the law engine counts from or to."""

MOMENTS: Mapping[Stage, frozenset[Moment]] = {
    Stage.PREPARATION: frozenset({Moment.GROUP_FORMED, Moment.GROUP_REMOVED}),
    Stage.ROLL: frozenset({Moment.ROLL_POSTED}),
    Stage.CANDIDATES: frozenset({Moment.CANDIDATES_POSTED}),
    Stage.NOTICE: frozenset({Moment.NOTICE_POSTED}),
    Stage.DELIVERY: frozenset({Moment.BALLOTS_DELIVERED, Moment.NOTICE_POSTED}),
    Stage.VOTING: frozenset(
        {
            Moment.VOTING_ENDS,
            Moment.ROLL_REMOVED,
            Moment.CANDIDATES_REMOVED,
            Moment.NOTICE_REMOVED,
        }
    ),
    Stage.RESULT: frozenset({Moment.RESULT_POSTED, Moment.CHALLENGE_ENDS}),
    Stage.FIRST_MEETING: frozenset({Moment.FIRST_MEETING, Moment.FIRST_MEETING_POSTED}),
    Stage.FILING: frozenset({Moment.FILED, Moment.CHANGE_FILED}),
}
"""The dates that are looked at when a stage is left."""
