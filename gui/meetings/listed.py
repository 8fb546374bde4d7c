"""What the lists of 议事协商 are read into: meetings, topics, open promises, bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from uuid import UUID

from core.meetings.pool.promise_rows import PromiseLine
from core.meetings.pool.sheets import PoolRow
from core.meetings.sheets import BodyRow, MeetingRow, TopicSheet
from core.meetings.stages import UNRESOLVED, Stage
from core.scope import ALL, Scope
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
class Listed:
    """Everything the lists show, newest meeting first."""

    bodies: tuple[BodyRow, ...]
    meetings: tuple[MeetingLine, ...]
    topics: tuple[TopicLine, ...]
    promises: tuple[PromiseLine, ...]
    pool: tuple[PoolRow, ...]

    @classmethod
    def of(cls, office: Office, compound_id: UUID | None) -> Self:
        """Read it, of one compound or of all."""
        looks = office.meetings
        found = looks.overview(compound_id)
        meetings: list[MeetingLine] = []
        for body in found.bodies:
            held = {row.number: row for row in found.meetings[body.id]}
            meetings += [MeetingLine(body, row) for row in held.values()]
        meetings.sort(key=lambda line: line.meeting.starts_at, reverse=True)
        topics = [
            TopicLine(line.body, line.meeting, topic)
            for line in meetings
            for topic in looks.topics(line.meeting.id)
        ]
        scope = ALL if compound_id is None else Scope.compound(compound_id)
        promises = office.promises.lines(scope)
        return cls(
            found.bodies, tuple(meetings), tuple(topics), promises, office.pool.topics(scope)
        )

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
