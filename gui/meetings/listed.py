"""What the lists of 议事协商 are read into: meetings, topics, open promises, bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from uuid import UUID

from core.meetings.sheets import BodyRow, MeetingRow, PromiseRow, TopicSheet
from core.meetings.stages import UNRESOLVED, Stage
from gui.kit.wording import labelled

if TYPE_CHECKING:
    from core.office import Office


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting with its body."""

    body: BodyRow
    meeting: MeetingRow


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic with its meeting."""

    body: BodyRow
    meeting: MeetingRow
    topic: TopicSheet


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """An open promise, with the meeting it was made at."""

    body: BodyRow
    meeting: MeetingRow
    promise: PromiseRow


@dataclass(frozen=True, slots=True)
class Listed:
    """Everything the lists show, newest meeting first."""

    bodies: tuple[BodyRow, ...]
    meetings: tuple[MeetingLine, ...]
    topics: tuple[TopicLine, ...]
    promises: tuple[PromiseLine, ...]

    @classmethod
    def of(cls, office: Office, compound_id: UUID | None) -> Self:
        """Read it, of one compound or of all."""
        looks = office.meetings
        found = looks.overview(compound_id)
        meetings: list[MeetingLine] = []
        promises: list[PromiseLine] = []
        for body in found.bodies:
            held = {row.number: row for row in found.meetings[body.id]}
            meetings += [MeetingLine(body, row) for row in held.values()]
            promises += [
                PromiseLine(body, held[one.meeting_number], one) for one in found.promises[body.id]
            ]
        meetings.sort(key=lambda line: line.meeting.starts_at, reverse=True)
        promises.sort(key=lambda line: line.promise.deadline)
        topics = [
            TopicLine(line.body, line.meeting, topic)
            for line in meetings
            for topic in looks.topics(line.meeting.id)
        ]
        return cls(found.bodies, tuple(meetings), tuple(topics), tuple(promises))

    @property
    def newest(self) -> MeetingLine | None:
        """Give the meeting that the next is called like: the one called last."""
        held = [one for one in self.meetings if one.meeting.stage is not Stage.CALLED_OFF]
        return max(held, key=lambda one: one.meeting.id, default=None)

    @property
    def carried(self) -> tuple[tuple[UUID, str], ...]:
        """Give the topics that a meeting may take up again, by what they are called."""
        return tuple(
            (line.topic.id, labelled(f"{line.body.name} {line.meeting.number}", line.topic.title))
            for line in self.topics
            if line.topic.state in UNRESOLVED
        )
