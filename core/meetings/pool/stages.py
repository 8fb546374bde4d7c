"""How a topic moves in the pool, and what each step needs. Pure: values in, values out.

A topic that a meeting talks of stands where the meeting's topic stands; before the first meeting,
and after one that was called off, the pool moves it itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.law.findings import Finding, Severity, Where
from core.meetings.pool.kinds import Decider
from core.meetings.stages import ENDED, RESOLVED, UNRESOLVED, TopicState, awaits_owners

_S = TopicState
_DECIDE = frozenset({_S.TO_ASSEMBLY, _S.TO_RESIDENTS, _S.TO_STREET})

POOL_MOVES: Mapping[TopicState, frozenset[TopicState]] = {
    _S.RAISED: frozenset({_S.ACCEPTED, _S.SHELVED}),
    _S.ACCEPTED: frozenset({_S.SET, _S.SHELVED}) | _DECIDE,
    _S.SET: frozenset({_S.SHELVED}) | _DECIDE,
    _S.SHELVED: frozenset({_S.ACCEPTED, _S.TO_STREET, _S.FED_BACK}),
    _S.NOT_AGREED: frozenset({_S.SHELVED, _S.FED_BACK}) | _DECIDE,
    _S.TO_ASSEMBLY: frozenset({_S.CARRIED_OUT, _S.DONE, _S.NOT_AGREED, _S.FED_BACK}),
    _S.TO_RESIDENTS: frozenset({_S.CARRIED_OUT, _S.DONE, _S.NOT_AGREED, _S.FED_BACK}),
    _S.TO_STREET: frozenset({_S.CARRIED_OUT, _S.DONE, _S.FED_BACK}),
    _S.CARRIED_OUT: frozenset({_S.DONE}),
    _S.DONE: frozenset({_S.FED_BACK}),
    _S.FED_BACK: frozenset({_S.RATED}),
    _S.RATED: frozenset({_S.FILED}),
}
"""Which state may follow which without a meeting; a state that is missing has none."""

TAKEABLE = frozenset({_S.ACCEPTED, _S.SET}) | UNRESOLVED
"""States in which a topic may be put on the agenda of a meeting."""

BY_FEEDBACK = frozenset({_S.FED_BACK, _S.RATED})
"""States that only the feedback itself brings."""

OPINIONS_OPEN = frozenset({_S.ACCEPTED, _S.SET, _S.NOTIFIED}) | UNRESOLVED
"""States in which households are asked: before the meeting, or before the next one."""

DECIDER_OF: Mapping[TopicState, Decider] = {
    _S.TO_ASSEMBLY: Decider.ASSEMBLY,
    _S.TO_RESIDENTS: Decider.RESIDENTS,
    _S.TO_STREET: Decider.STREET,
}


@dataclass(frozen=True, slots=True)
class Followed:
    """The newest topic of a meeting that a pool topic became."""

    state: TopicState
    called_off: bool  # its meeting was never held
    pool_after: bool  # the pool moved the topic on since


def state_of(own: TopicState, followed: Followed | None) -> TopicState:
    """Tell where a topic stands: where its newest meeting left it, unless the pool went on."""
    if followed is None or (followed.pool_after and followed.state in UNRESOLVED):
        return own
    return followed.state


def is_moved_here(followed: Followed | None) -> bool:
    """Tell whether the pool moves the topic; else its meeting does."""
    return followed is None or (followed.called_off and followed.state in UNRESOLVED)


def is_free(own: TopicState, followed: Followed | None) -> bool:
    """Tell whether a meeting may take the topic up: accepted, or left unresolved by the last."""
    if followed is not None and followed.state not in UNRESOLVED:
        return False
    return state_of(own, followed) in TAKEABLE


@dataclass(frozen=True, slots=True)
class PoolFacts:
    """What the rules ask of a topic in the pool.

    `decisions` has, by who decides, whether the newest decision agreed.
    """

    title: str
    state: TopicState
    matter: str = ""
    decisions: Mapping[Decider, bool] = field(default_factory=dict)
    is_rated: bool = False


def check_pool_move(topic: PoolFacts, to: TopicState) -> tuple[Finding, ...]:
    """Say what stands against the pool's moving `topic` to `to`."""
    found = []
    if to not in POOL_MOVES.get(topic.state, frozenset()):
        found.append(_of("pool.topic_order", topic))
    return (*found, *check_decided(topic, to))


def check_decided(topic: PoolFacts, to: TopicState) -> tuple[Finding, ...]:
    """Say which decision is missing for `to`; it holds whether the pool or a meeting moves it.

    民法典第278条: what the owners decide together is carried out only when they agreed, whatever
    a consultation, the residents or the street said.
    """
    found = []
    passed = topic.decisions.get(Decider.ASSEMBLY)
    if topic.matter and to in RESOLVED and passed is None:
        found.append(_of("meetings.needs_vote", topic))
    elif topic.matter and to in RESOLVED and not passed:
        found.append(_of("meetings.vote_failed", topic))
    decider = DECIDER_OF.get(topic.state)
    if topic.matter and decider is not None and to is _S.FED_BACK and passed is None:
        found.append(_of("meetings.needs_vote", topic))
    if decider is not None and not topic.matter:
        said = topic.decisions.get(decider)
        if said is None and to in RESOLVED | {_S.FED_BACK}:
            found.append(_undecided("pool.needs_decision", topic, decider))
        elif not said and to in RESOLVED:
            found.append(_undecided("pool.decision_failed", topic, decider))
    if to is _S.FILED and not topic.is_rated:
        found.append(_of("pool.needs_rating", topic))
    return tuple(found)


def check_deciding(topic: PoolFacts, decider: Decider, *, reason: str) -> tuple[Finding, ...]:
    """Say what stands against noting a decision: it is noted while it is awaited.

    Where it was noted already it may be noted anew, such as of a vote held again, with the reason.
    """
    if topic.state in ENDED:
        return (_of("pool.decision_after_end", topic),)
    awaited = DECIDER_OF.get(topic.state) is decider or (
        decider is Decider.ASSEMBLY and awaits_owners(topic.state, topic.matter)
    )
    again = decider in topic.decisions
    if not (awaited or (again and topic.state in RESOLVED)):
        return (_undecided("pool.decision_not_awaited", topic, decider),)
    if again and not reason.strip():
        return (_undecided("pool.decision_again", topic, decider),)
    return ()


def moves_open(topic: PoolFacts) -> tuple[TopicState, ...]:
    """Give the states that may follow now, in their order; what feedback brings is left out."""
    possible = POOL_MOVES.get(topic.state, frozenset()) - BY_FEEDBACK
    return tuple(to for to in TopicState if to in possible and not check_pool_move(topic, to))


def _of(code: str, topic: PoolFacts) -> Finding:
    return Finding(code, Severity.STOP, {"topic": topic.title}, where=Where(topic.title))


def _undecided(code: str, topic: PoolFacts, decider: Decider) -> Finding:
    facts = {"topic": topic.title, "decider": decider}
    return Finding(code, Severity.STOP, facts, where=Where(topic.title))
