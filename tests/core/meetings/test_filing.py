"""No topic is filed before its procedure was fed back, whichever way it is filed."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import KnownError
from core.meetings.drafts import Feedback, Move
from core.meetings.kinds import BodyKind
from core.meetings.pool.drafts import RaiseTopic
from core.meetings.pool.kinds import TopicKind, Way
from core.meetings.procedures.drafts import DoStep, Party, StartRun
from core.meetings.procedures.kinds import RunAbout
from core.meetings.stages import TopicState
from tests.scenarios.articles.clerk import WHO, Clerk
from tests.scenarios.office import fixed_clock, make_office

FILING = Move(TopicState.FILED, WHO, "卷宗")


def test_a_meetings_topic_waits_for_the_procedure_of_its_pool_topic(tmp_path: Path) -> None:
    clock = fixed_clock()
    with make_office(tmp_path / "office", clock) as office:
        clerk = Clerk(office, clock, tmp_path)
        compound = office.rosters.add_compound("甲苑").made
        kind, way = TopicKind.LIFT, Way.VISIT
        topic = clerk.topic(RaiseTopic("电梯更新", kind, "业主", way, "常停运", compound))
        host = Party("organiser", "社区居委会"), Party("participants", "业主代表")
        run = office.procedures.start(
            StartRun(
                "three_phases", "电梯更新", "业主", host, compound,
                about=RunAbout.TOPIC, about_id=topic,
            )
        ).made  # fmt: skip
        body = clerk.body(BodyKind.OWNERS_COUNCIL, "协商议事会", compound, 5)
        meeting = clerk.call(body, "电梯协商会", (topic,))
        clerk.hold(meeting)
        (row,) = office.meetings.topics(meeting)
        clerk.discuss(row.id, "照办。", TopicState.AGREED)
        clerk.publish(meeting)
        clerk.move(topic, TopicState.DONE)
        office.pool.feed_back(topic, Feedback("业主", "入户", WHO, 4))
        for step in ("before", "during"):
            office.procedures.do_step(run, DoStep(step, "已办", "记录", host))
        for act, one in ((office.pool.move, topic), (office.meetings.move, row.id)):
            with pytest.raises(KnownError, match="topic_runs"):
                act(one, FILING)
        office.procedures.do_step(run, DoStep("after", "已反馈", "回执", host))
        office.meetings.move(row.id, FILING)
        assert office.pool.topic(topic).topic.state is TopicState.FILED
