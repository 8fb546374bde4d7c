"""The demo's consultation meeting: called, held, minuted, published, with one promise."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from core.clock import CHINA
from core.commands.demo.scene import Scene
from core.meetings.counting import Vote
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
from core.meetings.stages import TopicState

FEN = 100
NOTICE_DAYS = 4
POSTED_DAYS = 21


def consult(scene: Scene) -> UUID:
    """Hold the meeting and give its id."""
    meetings, facts = scene.office.meetings, scene.story["consultation"]
    day = scene.story.day("consultation")
    scene.clock.set(day - timedelta(days=NOTICE_DAYS))
    meeting_id = _call(scene, facts)
    meetings.notify(meeting_id, "张贴通知并逐一电话告知")
    scene.clock.set(day, hour=19)
    absent = {row["name"]: row["absent"] for row in facts["members"] if "absent" in row}
    meetings.sign_in(
        meeting_id,
        [
            Arrival(
                row.id,
                Presence.EXCUSED if row.name in absent else Presence.PRESENT,
                absent.get(row.name, ""),
            )
            for row in meetings.meeting(meeting_id).attendance
        ],
    )
    scene.clock.set(day, hour=21)
    meetings.hold(meeting_id, datetime.combine(day, time(20, 40), CHINA))
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
    meetings.write_minutes(meeting_id)
    since = day + timedelta(days=1)
    until = since + timedelta(days=POSTED_DAYS)
    place = scene.story["assembly"]["posting_place"]
    scene.clock.set(since)
    meetings.publish(meeting_id, Publish(since, until, place))
    return meeting_id


def _call(scene: Scene, facts: dict[str, Any]) -> UUID:
    meetings = scene.office.meetings
    body = meetings.form_body(
        FormBody(
            compound_id=scene.compound_id,
            kind=BodyKind.OWNERS_COUNCIL,
            name=facts["body"],
            seats=len(facts["members"]),
            members=tuple(_member(row) for row in facts["members"]),
        )
    ).made
    starts = datetime.combine(scene.story.day("consultation"), time(19), CHINA)
    return meetings.call(
        CallMeeting(
            body_id=body,
            title=facts["title"],
            starts_at=starts,
            place=facts["place"],
            convenor=facts["convenor"],
            chair=facts["chair"],
            recorder=facts["recorder"],
            topics=(TopicDraft(facts["topic"], facts["raised_by"], facts["background"]),),
            observers=tuple(_member(row, Capacity.OBSERVER) for row in facts["observers"]),
            contact="{contact}，{phone}；{objection_address}".format(**scene.story["assembly"]),
        )
    ).made


def _member(row: dict[str, Any], capacity: Capacity = Capacity.MEMBER) -> MemberDraft:
    return MemberDraft(row["name"], row["unit"], row.get("post", ""), capacity)
