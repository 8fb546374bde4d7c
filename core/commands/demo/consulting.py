"""The demo's consultation: a topic of the pool, opinions, the council's meeting, one promise."""

from __future__ import annotations

from datetime import time, timedelta
from uuid import UUID

from core.commands.demo import sittings, topics
from core.commands.demo.scene import Scene
from core.meetings.counting import Vote
from core.meetings.drafts import Discussion, Promise, ViewDraft
from core.meetings.kinds import BodyKind
from core.meetings.stages import TopicState

FEN = 100
NOTICE_DAYS = 4
POSTED_DAYS = 21
TOPIC = "bicycles"


def consult(scene: Scene) -> UUID:
    """Hold the meeting and give its id."""
    meetings, facts = scene.office.meetings, scene.story["consultation"]
    scene.clock.set(scene.story["asked"]["opened"], hour=10)
    topics.raise_one(scene, TOPIC)
    topics.ask_households(scene)
    day = scene.story.day("consultation")
    scene.clock.set(day - timedelta(days=NOTICE_DAYS))
    topics.move(scene, TOPIC, TopicState.SET)
    body = sittings.form(scene, BodyKind.OWNERS_COUNCIL, facts["body"], facts["members"])
    scene.ids["owners council"] = body
    called = sittings.call(scene, body, facts, sittings.begins(day, 19))
    meeting_id = scene.office.pool.call(called, [scene.ids[TOPIC]]).made
    scene.ids["council meeting"] = meeting_id
    scene.ids["council meeting"] = meeting_id
    meetings.notify(meeting_id, "张贴通知并逐一电话告知")
    scene.clock.set(day, hour=19)
    sittings.hold(scene, meeting_id, facts["members"], time(20, 40))
    topic = meetings.meeting(meeting_id).topics[0]
    meetings.discuss(
        topic.id,
        Discussion(
            views=(
                ViewDraft(facts["members"][7]["name"], facts["dissent"], is_dissent=True),
                ViewDraft(facts["observers"][0]["name"], "物业服务企业可以先划线、派人引导。"),
            ),
            consensus=facts["consensus"],
            resolution=facts["resolution"],
            vote=Vote(**facts["votes"]),
            outcome=TopicState.AGREED,
        ),
    )
    meetings.promise(
        topic.id,
        Promise(
            action=facts["action"],
            owner=facts["owner"],
            unit=facts["unit"],
            deadline=facts["deadline"],
            budget_fen=facts["budget_yuan"] * FEN,
            source=facts["source"],
        ),
    )
    sittings.publish(scene, meeting_id, day + timedelta(days=1 + POSTED_DAYS))
    return meeting_id
