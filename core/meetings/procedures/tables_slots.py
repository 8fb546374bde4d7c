"""What is stored of the weekly slot: when it sits, its days as held, topics that roll over."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.meetings.tables  # noqa: F401 - foreign keys point at it
from core.db.base import Row
from core.meetings.procedures.kinds import OnHoliday, SlotDayState, SlotTopicState


class MeetingSlot(Row):
    """周二议事日 and its like: a body sits every week on a day, until it is ended with a reason.

    `weekday` counts from Monday as 0, `minute` from midnight.
    """

    __tablename__ = "meeting_slot"
    __table_args__ = (
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday_in_range"),
        sa.CheckConstraint("minute BETWEEN 0 AND 1439", name="minute_in_range"),
        sa.CheckConstraint("(until IS NULL) = (reason = '')", name="ended_has_reason"),
        {"sqlite_strict": True},
    )

    body_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_body.id"), index=True)
    weekday: Mapped[int]
    minute: Mapped[int]
    place: Mapped[str]
    on_holiday: Mapped[OnHoliday] = mapped_column(default=OnHoliday.SKIP)
    since: Mapped[date]
    until: Mapped[date | None]
    reason: Mapped[str] = mapped_column(default="")


class SlotDay(Row):
    """议事日: a day that was held, with who came, or called off with a reason."""

    __tablename__ = "meeting_slot_day"
    __table_args__ = (
        sa.UniqueConstraint("slot_id", "day"),
        sa.CheckConstraint("members >= 0 AND residents >= 0", name="not_negative"),
        sa.CheckConstraint("state <> 'called_off' OR note <> ''", name="calling_off_has_reason"),
        {"sqlite_strict": True},
    )

    slot_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_slot.id"), index=True)
    day: Mapped[date]
    state: Mapped[SlotDayState]
    members: Mapped[int] = mapped_column(default=0)
    residents: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")


class SlotTopic(Row):
    """议题: waits for the next day of its slot, and rolls over until it is settled or withdrawn.

    `topic_id` is of a topic of the pool, where it came from there.
    """

    __tablename__ = "meeting_slot_topic"
    __table_args__ = (
        sa.UniqueConstraint("slot_id", "number"),
        sa.CheckConstraint("(state = 'open') = (ended_on IS NULL)", name="ended_has_day"),
        sa.CheckConstraint("state = 'open' OR outcome <> ''", name="ended_has_outcome"),
        {"sqlite_strict": True},
    )

    slot_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_slot.id"), index=True)
    number: Mapped[int]
    title: Mapped[str]
    raised_by: Mapped[str]
    topic_id: Mapped[UUID | None] = mapped_column(index=True)
    added_on: Mapped[date]
    state: Mapped[SlotTopicState] = mapped_column(default=SlotTopicState.OPEN)
    ended_on: Mapped[date | None]
    outcome: Mapped[str] = mapped_column(default="")


class SlotTalk(Row):
    """议过一次: a topic on a day that was held: settled there, or rolled over to the next."""

    __tablename__ = "meeting_slot_talk"
    __table_args__ = (sa.UniqueConstraint("topic_id", "day_id"), {"sqlite_strict": True})

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_slot_topic.id"), index=True)
    day_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_slot_day.id"), index=True)
    settled: Mapped[bool]
    note: Mapped[str] = mapped_column(default="")


class SlotMeeting(Row):
    """议事日的会议: the minuted meeting that was called for a day of a slot."""

    __tablename__ = "meeting_slot_meeting"
    __table_args__ = ({"sqlite_strict": True},)

    slot_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_slot.id"), index=True)
    day: Mapped[date]
    meeting_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting.id"), unique=True)


class SlotAgenda(Row):
    """A topic that waited, as the meeting of a day has it."""

    __tablename__ = "meeting_slot_agenda"
    __table_args__ = ({"sqlite_strict": True},)

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_slot_topic.id"), index=True)
    meeting_topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_topic.id"), unique=True)
