"""What every act of a meeting shares: its unit of work, and the checks of stage and of text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from core.changes import Changes, Topic
from core.db.events import Event
from core.db.texts import limit_text, require_text
from core.db.work import BaseWork
from core.errors import KnownError
from core.findings import refuse
from core.meetings import queries
from core.meetings.stages import Stage, TopicState, check_topic_move
from core.meetings.tables import Meeting, MeetingTopic, TopicStep

__all__ = ["Work", "limit_text", "require_after", "require_stage", "require_text"]


@dataclass(frozen=True, slots=True)
class Work(BaseWork):
    """One unit of work of the facade."""

    def done(self, event: Event, subject_id: UUID, **facts: Any) -> Changes:
        """Record the act and say what changed."""
        return self.record(event, subject_id, Topic.MEETING, **facts)

    def add_step(
        self, topic: MeetingTopic, to: TopicState, day: date, actor: str, why: str
    ) -> None:
        """Bring `topic` to `to` and note when, by whom and on what evidence."""
        number = self.next_of(TopicStep.ordinal, TopicStep.topic_id == topic.id)
        step = TopicStep(
            topic_id=topic.id, ordinal=number, state=to, day=day, actor=actor, evidence=why
        )
        self.session.add(step)
        topic.state = to
        self.session.flush()

    def move_topic(
        self, topic: MeetingTopic, to: TopicState, day: date, actor: str, why: str = ""
    ) -> None:
        """Move `topic` if nothing stands against it; else raise the first obstacle."""
        sheet = queries.load_topic(self.session, topic)
        refuse(check_topic_move(queries.topic_facts(sheet), to))
        require_after([step.day for step in sheet.steps], day)
        self.add_step(topic, to, day, actor, why)


def require_after(before: Iterable[date], day: date) -> None:
    """Raise `KnownError` for a day before what it follows: a history runs forwards."""
    last = max(before, default=day)
    if day < last:
        raise KnownError("meetings.day_before_step", day=last)


def require_stage(meeting: Meeting, *stages: Stage) -> None:
    """Raise `KnownError` unless the meeting is in one of `stages`."""
    if meeting.stage not in stages:
        raise KnownError("meetings.stage_order")
