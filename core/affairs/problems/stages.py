"""How a problem moves on, and what each step needs. Pure: values in, values out."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, timedelta

from core.law.findings import Finding, Severity, Where


class ProblemState(enum.StrEnum):
    """A problem from its raising to the archive (rulebook 5.4)."""

    RAISED = "raised"  # 提出
    ACCEPTED = "accepted"  # 受理
    DECLINED = "declined"  # 不予受理
    DISCUSSED = "discussed"  # 协商中
    IN_HAND = "in_hand"  # 办理中
    PASSED_ON = "passed_on"  # 转上级
    SHELVED = "shelved"  # 搁置
    DONE = "done"  # 办结
    FED_BACK = "fed_back"  # 反馈
    RATED = "rated"  # 评价
    FILED = "filed"  # 归档
    MERGED = "merged"  # 并入另一件


_S = ProblemState
MOVES: dict[ProblemState, frozenset[ProblemState]] = {
    _S.RAISED: frozenset({_S.ACCEPTED, _S.DECLINED}),
    _S.ACCEPTED: frozenset({_S.DISCUSSED, _S.IN_HAND, _S.PASSED_ON, _S.SHELVED}),
    _S.DECLINED: frozenset({_S.FED_BACK}),
    _S.DISCUSSED: frozenset({_S.IN_HAND, _S.PASSED_ON, _S.SHELVED}),
    _S.IN_HAND: frozenset({_S.DISCUSSED, _S.PASSED_ON, _S.SHELVED, _S.DONE}),
    _S.PASSED_ON: frozenset({_S.IN_HAND, _S.DONE}),
    _S.SHELVED: frozenset({_S.DISCUSSED, _S.IN_HAND, _S.FED_BACK}),
    _S.DONE: frozenset({_S.FED_BACK}),
    _S.FED_BACK: frozenset({_S.RATED, _S.FILED}),
    _S.RATED: frozenset({_S.FILED}),
    _S.FILED: frozenset(),
    _S.MERGED: frozenset(),
}
"""Which state may follow which; nothing is filed before it was fed back."""

BY_HAND = frozenset(_S) - {_S.FED_BACK, _S.RATED, _S.MERGED, _S.RAISED}
"""States that a move brings about; the others come of feedback and of merging."""

OPEN = frozenset({_S.RAISED, _S.ACCEPTED, _S.DISCUSSED, _S.IN_HAND, _S.PASSED_ON})
"""States in which somebody still has to do something by a day."""

REOPENABLE = frozenset(
    {_S.DECLINED, _S.SHELVED, _S.DONE, _S.FED_BACK, _S.RATED, _S.FILED, _S.MERGED}
)
"""States from which a problem is taken up again, with its reason."""


@dataclass(frozen=True, slots=True)
class ProblemFacts:
    """What the rules ask of a problem."""

    title: str
    state: ProblemState
    has_charge: bool  # somebody answers for it by a day
    has_feedback: bool


def check_move(problem: ProblemFacts, to: ProblemState) -> tuple[Finding, ...]:
    """Say what stands against moving `problem` to `to`; nothing means it may move."""
    found, stop = [], Severity.STOP
    told, where = {"problem": problem.title}, Where(problem.title)
    if to not in MOVES[problem.state]:
        found.append(Finding("problems.order", stop, told, where=where))
    if to is _S.IN_HAND and not problem.has_charge:
        found.append(Finding("problems.nobody_in_charge", stop, told, where=where))
    if to in {_S.FED_BACK, _S.FILED} and not problem.has_feedback:
        found.append(Finding("problems.needs_feedback", stop, told, where=where))
    return tuple(found)


def days_late(state: ProblemState, deadline: date | None, today: date) -> int:
    """Count the days since the deadline of what is still open; 0 when it is not late."""
    if deadline is None or state not in OPEN:
        return 0
    return max((today - deadline).days, 0)


def days_down(since: date, until: date | None, today: date) -> int:
    """Count the days on which a lift stood still, the first and the last counted."""
    last = until if until is not None else today
    return max((last - since + timedelta(days=1)).days, 0)
