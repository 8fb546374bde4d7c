"""The demo's meetings as they are called, held, minuted and published; the story tells of what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from core.clock import CHINA
from core.commands.demo.drafting import draft
from core.commands.demo.scene import Scene
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
from core.meetings.kinds import BodyKind, Capacity, Presence, VenueKind


def form(scene: Scene, kind: BodyKind, name: str, members: Sequence[dict[str, Any]]) -> UUID:
    """Form a body of the compound with all its seats filled."""
    people = tuple(_member(row) for row in members)
    draft_ = FormBody(scene.compound_id, kind, name, len(people), people)
    return scene.office.meetings.form_body(draft_).made


def call(scene: Scene, body_id: UUID, facts: dict[str, Any], starts: datetime) -> CallMeeting:
    """Tell of a meeting who calls it, where, who sits in, and what nobody raised before."""
    return CallMeeting(
        body_id=body_id,
        title=facts["title"],
        starts_at=starts,
        place=facts["place"],
        convenor=facts["convenor"],
        chair=facts["chair"],
        recorder=facts["recorder"],
        topics=tuple(draft(TopicDraft, row) for row in facts.get("own", ())),
        observers=tuple(_member(row, Capacity.OBSERVER) for row in facts["observers"]),
        contact="{contact}，{phone}；{objection_address}".format(**scene.story["assembly"]),
        venue=VenueKind(facts.get("venue", VenueKind.ROOM)),
    )


def begins(day: date, hour: int) -> datetime:
    """Give the moment at which a meeting begins."""
    return datetime.combine(day, time(hour), CHINA)


def hold(scene: Scene, meeting_id: UUID, members: Iterable[dict[str, Any]], ended: time) -> None:
    """Let everybody sign in but those who are excused, and hold the meeting until it ends."""
    meetings, day = scene.office.meetings, scene.clock.today()
    absent = {row["name"]: row["absent"] for row in members if "absent" in row}
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
    scene.clock.set(day, hour=ended.hour + 1)
    meetings.hold(meeting_id, datetime.combine(day, ended, CHINA))


def discuss(scene: Scene, topic_id: UUID, told: dict[str, Any]) -> None:
    """Keep what was said of a topic, what it came to, and who promised what."""
    said = {name: told[name] for name in told.keys() - {"promises", "views"}}
    views = tuple(draft(ViewDraft, row) for row in told["views"])
    scene.office.meetings.discuss(topic_id, draft(Discussion, said, views=views))
    for row in told["promises"]:
        scene.office.meetings.promise(topic_id, draft(Promise, row))


def publish(scene: Scene, meeting_id: UUID, until: date) -> None:
    """Write the minutes, and hang what they came to from the day after the meeting."""
    meetings = scene.office.meetings
    meetings.write_minutes(meeting_id)
    since = scene.clock.today() + timedelta(days=1)
    scene.clock.set(since)
    meetings.publish(meeting_id, Publish(since, until, scene.story["assembly"]["posting_place"]))


def _member(row: dict[str, Any], capacity: Capacity = Capacity.MEMBER) -> MemberDraft:
    return MemberDraft(row["name"], row["unit"], row.get("post", ""), capacity)
