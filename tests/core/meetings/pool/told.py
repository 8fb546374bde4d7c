"""One invented pool with a council of the same compound, for the tests of acts and papers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

import pytest

from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from core.law.matters import Matter
from core.meetings.drafts import CallMeeting, Discussion, Move, ViewDraft
from core.meetings.pool.drafts import RaiseTopic
from core.meetings.pool.kinds import TopicKind, Way
from core.meetings.pool.service import Pool
from core.meetings.pool.sheets import PoolSheet
from core.meetings.stages import TopicState
from tests.core.meetings.story import Story, at, begin
from tests.law import reading

RAISED = RaiseTopic(
    title="3号楼电梯更换",
    kind=TopicKind.LIFT,
    raised_by="3号楼业主苗可心等12户",
    way=Way.JOINT,
    background="电梯使用已满十八年，今年停运三次。",
    spot="3号楼1单元",
    interested="3号楼全体业主、物业服务人",
    options="方案一：大修。方案二：更换。",
    materials="检验报告一份",
    day=date(2026, 6, 2),
)
CHARGED = replace(
    RAISED,
    title="架空层设置收费充电点",
    kind=TopicKind.OTHER,
    raised_by="物业服务人",
    way=Way.BODY,
    matter=Matter.CHANGE_USE_OF_COMMON_PARTS,
)


@dataclass(slots=True)
class Told:
    """The pool, the council's story, and the database both write to."""

    pool: Pool
    story: Story
    clock: FixedClock
    database: Database

    def raised(self, draft: RaiseTopic = RAISED, to: TopicState = TopicState.ACCEPTED) -> UUID:
        """Raise a topic in the story's compound and bring it to `to`."""
        topic_id = self.pool.raise_topic(replace(draft, compound_id=self.story.compound_id)).made
        for state in (TopicState.ACCEPTED, TopicState.SET):
            if to is not TopicState.RAISED:
                self.move(topic_id, state)
            if state is to or to is TopicState.RAISED:
                break
        return topic_id

    def move(self, topic_id: UUID, to: TopicState, **told: date) -> None:
        """Move a topic on."""
        self.pool.move(topic_id, Move(to, "冯知微", "社区登记簿第8页", **told))

    def sheet(self, topic_id: UUID) -> PoolSheet:
        """Give the topic as it stands."""
        return self.pool.topic(topic_id)

    def called(self, *topic_ids: UUID, day: int = 27) -> UUID:
        """Call a meeting of the council on topics of the pool."""
        return self.pool.call(agenda(self.story.body_id, day), topic_ids).made

    def held(self, meeting_id: UUID, outcome: TopicState, day: int = 27) -> None:
        """Hold a meeting that comes to `outcome` on every topic; publish it."""
        meetings = self.story.meetings
        self.story.meeting_id = meeting_id
        meetings.notify(meeting_id, "书面送达", date(2026, 6, 20))
        self.story.arrive()
        self.clock.set(date(2026, 6, day), 21)
        meetings.hold(meeting_id, at(day, 20, 40))
        for topic in meetings.meeting(meeting_id).topics:
            said = Discussion(
                (ViewDraft("钱承业", "先问清楚费用。"),), consensus="按方案二办。", outcome=outcome
            )
            meetings.discuss(topic.id, said)
        self.story.publish()


def agenda(body_id: UUID, day: int = 27) -> CallMeeting:
    """A meeting of the council without topics of its own."""
    return CallMeeting(
        body_id=body_id,
        title=f"6月{day}日协商会",
        starts_at=at(day, 19),
        place="社区居委会二楼会议室",
        convenor="钱承业",
        chair="钱承业",
        recorder="冯知微",
        topics=(),
    )


def begin_pool(database: Database, clock: FixedClock) -> Told:
    """Form the council of the story and a pool beside it."""
    clock.set(date(2026, 6, 20), 9)
    story = begin(database, clock)
    law = reading.law()
    pool = Pool(database, AuditLog(clock, "test"), clock, law, "420502", "桂溪社区")
    return Told(pool, story, clock, database)


def refused(code: str) -> pytest.RaisesExc[KnownError]:
    return pytest.raises(KnownError, match=rf"^{code.replace('.', '[.]')}$")
