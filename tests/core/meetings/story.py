"""One invented consultation, told step by step, for the tests of acts and papers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from uuid import UUID, uuid4

import pytest

from core.clock import CHINA, FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from core.law.matters import Matter
from core.law.shares import Threshold
from core.meetings.counting import Base, Rules, Vote
from core.meetings.drafts import (
    Arrival,
    CallMeeting,
    Discussion,
    FormBody,
    MemberDraft,
    Promise,
    Publish,
    TopicDraft,
    ViewDraft,
)
from core.meetings.kinds import BodyKind, Capacity, Presence
from core.meetings.service import Meetings
from core.meetings.sheets import MeetingSheet
from core.meetings.stages import TopicState
from core.rosters.tables import Compound
from tests.law import reading

DAY = date(2026, 7, 16)
RULES = Rules(
    source="本协商议事会议事规则第六条",
    quorum=Threshold.parse("2/3", "at_least"),
    decision=Threshold.parse("1/2", "more_than"),
    decision_base=Base.SEATS,
)
MEMBERS = (
    MemberDraft("钱承业", "1栋", "召集人"),
    MemberDraft("孙𬸚", "2栋", "成员"),
    MemberDraft("李若谷", "3栋", "成员"),
    MemberDraft("周慎行", "4栋", "成员"),
    MemberDraft("吴淑芬", "社区居委会", "成员"),
)
TOPICS = (
    TopicDraft(
        "3号楼门前非机动车停放",
        "业主李若谷书面提出，12户联名",
        "门前通道被电动车占用，消防车不能通过。\n消防部门已经两次提醒。",
        "方案一：划线停放。方案二：迁到东侧车棚。",
    ),
    TopicDraft(
        "利用架空层设置收费充电点",
        "物业服务人提出",
        "架空层属于全体业主共有。",
        matter=Matter.CHANGE_USE_OF_COMMON_PARTS,
    ),
)


@dataclass(slots=True)
class Story:
    """A facade and the ids of what was made so far."""

    meetings: Meetings
    clock: FixedClock
    compound_id: UUID
    body_id: UUID
    meeting_id: UUID

    @property
    def sheet(self) -> MeetingSheet:
        return self.meetings.meeting(self.meeting_id)

    def topic(self, number: int) -> UUID:
        return self.sheet.topics[number - 1].id

    def arrive(self, present: int = 4) -> None:
        """Let the first `present` members come; the next is excused; observers come."""
        if self.clock.today() < date(2026, 6, 27):
            self.clock.set(date(2026, 6, 27), 18)
        arrivals = []
        for row in self.sheet.attendance:
            member = row.capacity is Capacity.MEMBER
            if not member or row.ordinal <= present:
                arrivals.append(Arrival(row.id, Presence.PRESENT))
            elif row.ordinal == present + 1:
                arrivals.append(Arrival(row.id, Presence.EXCUSED, "出差"))
            else:
                arrivals.append(Arrival(row.id, Presence.ABSENT))
        self.meetings.sign_in(self.meeting_id, arrivals)

    def hold(self, present: int = 4) -> None:
        self.meetings.notify(self.meeting_id, "书面送达并在楼道张贴", date(2026, 6, 20))
        self.arrive(present)
        self.clock.set(date(2026, 6, 27), 21)
        self.meetings.hold(self.meeting_id, at(27, 20, 40))

    def discuss(self) -> None:
        self.meetings.discuss(
            self.topic(1),
            Discussion(
                views=(
                    ViewDraft("钱承业", "车棚离楼门不到三十米，搬过去最省事。"),
                    ViewDraft(
                        "孙𬸚", "老人接送孩子不方便，希望门前留两个临时车位。", is_dissent=True
                    ),
                ),
                consensus="非机动车迁到东侧车棚停放，门前只设两个临时停车位。",
                resolution="自2026年7月15日起执行。",
                vote=Vote(3, 1, 0),
            ),
        )
        self.meetings.promise(
            self.topic(1),
            Promise(
                "车棚加装照明并划线",
                "郑物业",
                date(2026, 7, 10),
                "云杉苑物业服务中心",
                120_050,
                "公共收益",
            ),
        )
        self.meetings.discuss(
            self.topic(2),
            Discussion(
                views=(ViewDraft("李若谷", "充电点要有，但收费归全体业主。"),),
                consensus="同意提交业主大会表决。",
                outcome=TopicState.AGREED,
            ),
        )

    def publish(self) -> None:
        self.meetings.write_minutes(self.meeting_id)
        self.clock.set(date(2026, 6, 29), 9)
        wish = Publish(date(2026, 6, 29), date(2026, 7, 14), "小区公告栏")
        self.meetings.publish(self.meeting_id, wish)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 6, day, hour, minute, tzinfo=CHINA)


def begin(database: Database, clock: FixedClock, rules: Rules = RULES, *, seats: int = 5) -> Story:
    """Form a council of five and call its first meeting for the evening of 27 June 2026."""
    law = reading.law()
    meetings = Meetings(database, AuditLog(clock, "test"), clock, law, "420502")
    with database.write() as session:
        compound = Compound(name="云杉苑小区")
        session.add(compound)
        session.flush()
        compound_id = compound.id
    body = meetings.form_body(
        FormBody(
            compound_id=compound_id,
            kind=BodyKind.OWNERS_COUNCIL,
            name="云杉苑小区业主协商议事会",
            seats=seats,
            members=MEMBERS,
            rules=rules,
        )
    )
    meeting_id = call(meetings, body.made)
    return Story(meetings, clock, compound_id, body.made, meeting_id)


def call(meetings: Meetings, body_id: UUID, day: int = 27) -> UUID:
    called = meetings.call(
        CallMeeting(
            body_id=body_id,
            title="非机动车停放和充电协商会",
            starts_at=at(day, 19),
            place="社区居委会二楼会议室",
            convenor="钱承业",
            chair="钱承业",
            recorder="冯知微",
            topics=TOPICS,
            observers=(MemberDraft("卫民警", "派出所", "社区民警", Capacity.OBSERVER),),
            contact="社区居委会，冯知微",
        )
    )
    return called.made


def refused(code: str) -> pytest.RaisesExc[KnownError]:
    return pytest.raises(KnownError, match=rf"^(meetings|db)\.{code}$")


def body(**changes: object) -> FormBody:
    fields: dict[str, object] = {
        "compound_id": uuid4(),
        "kind": BodyKind.COMMITTEE,
        "name": "议事会",
        "seats": 5,
        "members": MEMBERS,
        **changes,
    }
    return FormBody(**fields)  # type: ignore[arg-type]


def looks(story: Story) -> dict[str, Callable[[], object]]:
    """Give each look of the facade over this story, by its name."""
    return {
        "Meetings.overview": story.meetings.overview,
        "Meetings.carried": partial(story.meetings.carried, story.meeting_id),
        "Meetings.members": partial(story.meetings.members, story.body_id),
        "Meetings.bodies": partial(story.meetings.bodies, story.compound_id),
        "Meetings.topics": partial(story.meetings.topics, story.meeting_id),
        "Meetings.meetings": partial(story.meetings.meetings, story.body_id),
        "Meetings.meeting": partial(story.meetings.meeting, story.meeting_id),
        "Meetings.warnings": partial(story.meetings.warnings, story.meeting_id),
        "Meetings.expected": partial(story.meetings.expected, story.meeting_id, "钱"),
        "Meetings.open_promises": partial(story.meetings.open_promises, story.body_id),
    }
