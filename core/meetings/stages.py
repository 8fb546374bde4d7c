"""How a meeting and its topics move on, and what each step needs. Pure: values in, values out."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from core.law.findings import Finding, Severity, Where


class Stage(enum.StrEnum):
    """A meeting from its calling to its last feedback."""

    CALLED = "called"
    NOTIFIED = "notified"
    HELD = "held"
    MINUTED = "minuted"
    PUBLISHED = "published"
    FOLLOWED_UP = "followed_up"
    CALLED_OFF = "called_off"  # never held; no stage follows


class TopicState(enum.StrEnum):
    """A topic from its raising to the archive (rulebook 5.4)."""

    RAISED = "raised"  # 提出
    ACCEPTED = "accepted"  # 受理
    SET = "set"  # 议题确定
    NOTIFIED = "notified"  # 已通知
    DISCUSSED = "discussed"  # 协商中
    AGREED = "agreed"  # 达成共识
    NOT_AGREED = "not_agreed"  # 未达成
    SHELVED = "shelved"  # 搁置
    TO_ASSEMBLY = "to_assembly"  # 转业主大会表决
    TO_RESIDENTS = "to_residents"  # 转居民会议
    TO_STREET = "to_street"  # 转街道
    CARRIED_OUT = "carried_out"  # 实施中
    DONE = "done"  # 办结
    FED_BACK = "fed_back"  # 反馈
    RATED = "rated"  # 评价
    FILED = "filed"  # 归档


STAGES = tuple(stage for stage in Stage if stage is not Stage.CALLED_OFF)

MINUTED_STAGES = frozenset({Stage.MINUTED, Stage.PUBLISHED, Stage.FOLLOWED_UP})
"""Stages in which the minutes stand."""

_S = TopicState
TOPIC_MOVES: dict[TopicState, frozenset[TopicState]] = {
    _S.RAISED: frozenset({_S.ACCEPTED, _S.SHELVED}),
    _S.ACCEPTED: frozenset({_S.SET, _S.SHELVED}),
    _S.SET: frozenset({_S.NOTIFIED, _S.SHELVED}),
    _S.NOTIFIED: frozenset({_S.DISCUSSED, _S.SHELVED}),
    _S.DISCUSSED: frozenset({_S.AGREED, _S.NOT_AGREED, _S.SHELVED, _S.TO_ASSEMBLY}),
    _S.AGREED: frozenset({_S.TO_ASSEMBLY, _S.TO_RESIDENTS, _S.CARRIED_OUT, _S.DONE}),
    _S.NOT_AGREED: frozenset({_S.TO_ASSEMBLY, _S.TO_RESIDENTS, _S.TO_STREET, _S.FED_BACK}),
    _S.SHELVED: frozenset({_S.SET, _S.TO_STREET, _S.FED_BACK}),
    _S.TO_ASSEMBLY: frozenset({_S.CARRIED_OUT, _S.DONE, _S.FED_BACK, _S.NOT_AGREED}),
    _S.TO_RESIDENTS: frozenset({_S.CARRIED_OUT, _S.DONE, _S.FED_BACK}),
    _S.TO_STREET: frozenset({_S.CARRIED_OUT, _S.DONE, _S.FED_BACK}),
    _S.CARRIED_OUT: frozenset({_S.DONE}),
    _S.DONE: frozenset({_S.FED_BACK}),
    _S.FED_BACK: frozenset({_S.RATED, _S.FILED}),
    _S.RATED: frozenset({_S.FILED}),
    _S.FILED: frozenset(),
}
"""Which state may follow which; nothing is filed before it was fed back."""

BEFORE_DISCUSSION = frozenset({_S.RAISED, _S.ACCEPTED, _S.SET, _S.NOTIFIED, _S.DISCUSSED})
"""States in which nothing is recorded of what a meeting came to."""

UNRESOLVED = frozenset({_S.SHELVED, _S.NOT_AGREED})
"""Topics that a later meeting may take up again."""
RECORDABLE = frozenset(TopicState) - {_S.RAISED, _S.ACCEPTED, _S.SET}
"""States in which the record of a held meeting may be written; late ones once it is withdrawn."""

OUTCOMES = frozenset({_S.AGREED, _S.NOT_AGREED, _S.SHELVED})
"""What a discussion can end in."""

AFTER_THE_END = frozenset({_S.FED_BACK, _S.RATED, _S.FILED})
"""States in which people are told what came of it."""

DECIDED = frozenset({_S.AGREED, _S.TO_ASSEMBLY})
"""Outcomes that rest on who was there: nothing is agreed on, or put to the owners, alone."""

RESOLVED = frozenset({_S.CARRIED_OUT, _S.DONE})
"""States that mean "decided and being done"; a 278 topic reaches them only with a linked vote."""


ENDED = frozenset({_S.FED_BACK, _S.RATED, _S.FILED})
"""States in which people were told what came of a topic."""


@dataclass(frozen=True, slots=True)
class TopicFacts:
    """What the rules ask of a topic."""

    title: str
    state: TopicState
    matter: str
    has_vote_link: bool
    has_feedback: bool
    open_follow_ups: int
    vote_failed: bool = False  # the vote that is linked did not pass, or stands no more


def awaits_owners(state: TopicState, matter: str) -> bool:
    """Tell whether a topic waits for a vote of the owners: put to them, or theirs by 278."""
    passed_on = {_S.TO_RESIDENTS, _S.TO_STREET}
    return state is _S.TO_ASSEMBLY or (bool(matter) and state in passed_on)


def may_link(state: TopicState, matter: str, *, linked: bool) -> bool:
    """Tell whether a vote may be linked: while one is awaited, or another in its place later."""
    return awaits_owners(state, matter) or (linked and state in RESOLVED)


def check_topic_move(topic: TopicFacts, to: TopicState) -> tuple[Finding, ...]:
    """Say what stands against moving `topic` to `to`; nothing means it may move."""
    found = []
    if to not in TOPIC_MOVES[topic.state]:
        found.append(_of("meetings.topic_order", topic))
    if topic.matter and not topic.has_vote_link and _resolves(topic.state, to):
        found.append(_of("meetings.needs_vote", topic))
    if topic.matter and topic.vote_failed and _resolves(topic.state, to):
        found.append(_of("meetings.vote_failed", topic))
    if to in {_S.DONE, _S.FED_BACK} and topic.open_follow_ups:
        found.append(_of("meetings.open_promise", topic))
    if to in {_S.RATED, _S.FILED} and not topic.has_feedback:
        found.append(_of("meetings.needs_feedback", topic))
    return tuple(found)


def _of(code: str, topic: TopicFacts) -> Finding:
    return Finding(code, Severity.STOP, {"topic": topic.title}, where=Where(topic.title))


def _resolves(state: TopicState, to: TopicState) -> bool:
    """Tell whether the move treats the topic as decided; what was not agreed may just end."""
    return to in RESOLVED or (to is _S.FED_BACK and state not in {_S.NOT_AGREED, _S.SHELVED})


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What the rules ask of a meeting."""

    stage: Stage
    undecided_presence: int
    topics: tuple[TopicFacts, ...]


def next_stage(stage: Stage) -> Stage | None:
    """Give the stage after `stage`, or None at the end."""
    if stage is Stage.CALLED_OFF:
        return None
    at = STAGES.index(stage) + 1
    return STAGES[at] if at < len(STAGES) else None


def check_stage(meeting: MeetingFacts, to: Stage) -> tuple[Finding, ...]:
    """Say what stands against moving the meeting to `to`."""
    found = []
    if next_stage(meeting.stage) is not to:
        found.append(Finding("meetings.stage_order", Severity.STOP))
    if to is Stage.NOTIFIED and not meeting.topics:
        found.append(Finding("meetings.no_topic", Severity.STOP))
    if to is Stage.HELD and meeting.undecided_presence:
        found.append(
            Finding(
                "meetings.presence_unknown", Severity.STOP, {"persons": meeting.undecided_presence}
            )
        )
    if to is Stage.MINUTED:
        found += [
            _of("meetings.topic_undiscussed", topic)
            for topic in meeting.topics
            if topic.state in BEFORE_DISCUSSION
        ]
    if to is Stage.FOLLOWED_UP:
        found += [
            _of("meetings.topic_open", topic)
            for topic in meeting.topics
            if topic.state is not _S.FILED
        ]
    return tuple(found)


def came_to(states: Iterable[TopicState]) -> TopicState | None:
    """Tell what the last talk came to of the states a topic went through, whatever came after."""
    came = [after for at, after in pairwise(states) if at is _S.DISCUSSED]
    return came[-1] if came else None


def outcomes_open(*, to_committee: bool, matter: str) -> frozenset[TopicState]:
    """Tell what a body's talk of a topic can come to.

    What the owners decide together (Civil Code 278) is outside an owners' committee's power: it
    may put it to their assembly, never agree on it.
    """
    if to_committee and matter:
        return OUTCOMES - {TopicState.AGREED} | {TopicState.TO_ASSEMBLY}
    return OUTCOMES


def check_notice(notified_on: date, held_on: date, needed: int) -> tuple[Finding, ...]:
    """Warn when fewer than `needed` days lie between the notice and the meeting."""
    days = max(notice_margin(notified_on, held_on), 0)
    if days >= needed:
        return ()
    return (Finding("meetings.notice_short", Severity.WARNING, {"days": days, "needed": needed}),)


def notice_margin(notified_on: date, held_on: date) -> int:
    """Count the whole days between the notice and the meeting, neither day counted."""
    return (held_on - notified_on - timedelta(days=1)).days
