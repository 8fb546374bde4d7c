"""What the acts of a procedure are given: frozen values, checked where they are used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from core.meetings.pool.kinds import Stance
from core.meetings.procedures.kinds import OnHoliday, RunAbout
from core.meetings.procedures.stages import Counted


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes a part: the key of the role, and the unit, body or person."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class StartRun:
    """开始一个程序: of a compound, else of another community, else of the office's own.

    `about` and `about_id` name a topic of the pool or a problem; without them it has its own title.
    """

    code: str
    title: str
    raised_by: str
    parties: tuple[Party, ...]
    compound_id: UUID | None = None
    community_id: UUID | None = None
    about: RunAbout = RunAbout.OWN
    about_id: UUID | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class DoStep:
    """办理一步: who, when, what came of it, what shows it, and the counts it asks for."""

    step: str
    note: str
    evidence: str
    people: tuple[Party, ...]
    place: str = ""
    meeting_id: UUID | None = None
    counted: Counted | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class OpenSlot:
    """设立议事日: a body sits every week on this day; `weekday` 0 is Monday."""

    body_id: UUID
    weekday: int
    at: time
    place: str
    since: date
    on_holiday: OnHoliday = OnHoliday.SKIP


@dataclass(frozen=True, slots=True)
class SlotTopicDraft:
    """提一个议题 for the next day of a slot; `topic_id` where it is one of the pool."""

    title: str
    raised_by: str
    topic_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """议定 of a topic: what came of it."""

    topic_id: UUID
    outcome: str


@dataclass(frozen=True, slots=True)
class DayTopic:
    """A topic that waits, as it goes on the agenda of a day's meeting."""

    topic_id: UUID
    background: str


@dataclass(frozen=True, slots=True)
class CallDay:
    """为议事日建立会议: who calls, presides and writes, and what is on the agenda."""

    day: date
    title: str
    convenor: str
    chair: str
    recorder: str
    topics: tuple[DayTopic, ...]
    contact: str = ""


@dataclass(frozen=True, slots=True)
class HoldDay:
    """登记议事日: who came and what was settled; every other open topic rolls over."""

    day: date
    members: int
    residents: int
    settled: tuple[Settled, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Represent:
    """登记代表的户: all that a representative stands for from today on.

    `lines` are addresses, or the beginning that the addresses of a building or entrance share.
    """

    member_id: UUID
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpinionDraft:
    """登记业主书面意见 of one dwelling on one topic, as its owner signed it."""

    mandate_id: UUID
    stance: Stance
    signed_by: str
    signed_on: date
    text: str = ""
