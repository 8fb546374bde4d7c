"""What the acts of the pool are given: frozen values, checked where they are used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.law.matters import Matter
from core.meetings.pool.kinds import Decider, Stance, TopicKind, Way


@dataclass(frozen=True, slots=True)
class RaiseTopic:
    """提出议题, in one compound or one community. `matter` is the Civil Code 278 matter, if any."""

    title: str
    kind: TopicKind
    raised_by: str
    way: Way
    background: str
    compound_id: UUID | None = None
    community_id: UUID | None = None
    spot: str = ""
    interested: str = ""
    options: str = ""
    materials: str = ""
    matter: Matter | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeTopic:
    """更改议题: all its texts as they are to be, and why."""

    reason: str
    title: str
    kind: TopicKind
    background: str
    spot: str = ""
    interested: str = ""
    options: str = ""
    materials: str = ""
    matter: Matter | None = None


@dataclass(frozen=True, slots=True)
class OpenRound:
    """征集意见: what is asked, how, until when; of whom.

    With neither `buildings` nor `households` every dwelling of the compound is asked.
    `households` are named in words, such as those of a community without a roster.
    """

    question: str
    how: str
    closes_on: date
    return_place: str = ""
    buildings: tuple[UUID, ...] = ()
    households: tuple[str, ...] = ()
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """一户的意见. One that changes an earlier opinion says why; 其他 says what."""

    household_id: UUID
    stance: Stance
    taken_by: str
    view: str = ""
    reason: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """决定 of who must decide. A vote of an assembly kept here tells day and outcome itself."""

    decider: Decider
    passed: bool | None = None
    day: date | None = None
    reference: str = ""
    vote_id: UUID | None = None
    note: str = ""
