"""What pages and papers of the weekly slot show: frozen values, without the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from core.meetings.procedures.kinds import OnHoliday, SlotDayState, SlotTopicState
from core.meetings.procedures.slots import MonthRow, SlotDate
from core.meetings.stages import MINUTED_STAGES, Stage


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A slot with its body and its next days; `place_of` is the compound or community."""

    id: UUID
    body_id: UUID
    body: str
    place_of: str
    compound_id: UUID | None
    community_id: UUID | None
    weekday: int
    at: time
    place: str
    on_holiday: OnHoliday
    since: date
    until: date | None
    reason: str
    next: tuple[SlotDate, ...]
    open_topics: int


@dataclass(frozen=True, slots=True)
class SlotTopicRow:
    """A topic of a slot; `rolled` is how often it was put off to the next day."""

    id: UUID
    number: int
    title: str
    raised_by: str
    topic_id: UUID | None
    added_on: date
    state: SlotTopicState
    ended_on: date | None
    outcome: str
    rolled: int


@dataclass(frozen=True, slots=True)
class SlotDayRow:
    """A day of a slot as it was held or called off; `settled` of `talked` topics were settled."""

    id: UUID
    day: date
    state: SlotDayState
    members: int
    residents: int
    note: str
    talked: int
    settled: int


@dataclass(frozen=True, slots=True)
class SlotMeetingRow:
    """The meeting of a day; `entered` tells that the day was taken from its minutes or by hand."""

    id: UUID
    day: date
    number: int
    title: str
    stage: Stage
    topics: int
    entered: bool

    @property
    def is_minuted(self) -> bool:
        """Tell whether the day can be entered from its minutes."""
        return self.stage in MINUTED_STAGES and not self.entered


@dataclass(frozen=True, slots=True)
class SlotSheet:
    """All that is shown of a slot: open topics first, days and months the newest first."""

    slot: SlotRow
    topics: tuple[SlotTopicRow, ...]
    days: tuple[SlotDayRow, ...]
    months: tuple[MonthRow, ...]
    meetings: tuple[SlotMeetingRow, ...] = ()
