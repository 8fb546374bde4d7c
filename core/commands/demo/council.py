"""The demo's councils after the first meeting: committee, representatives, weekly day, follow-up.

`following` brings the consultation's topic to its feedback and the archive.
"""

from __future__ import annotations

from datetime import time
from typing import Any
from uuid import UUID

from core.commands.demo import sittings, topics
from core.commands.demo.drafting import draft
from core.commands.demo.scene import Scene
from core.meetings.drafts import Feedback, ProgressReport
from core.meetings.kinds import BodyKind, FollowUpState
from core.meetings.pool.kinds import Stance
from core.meetings.procedures.drafts import (
    DoStep,
    HoldDay,
    OpenSlot,
    OpinionDraft,
    Party,
    Represent,
    Settled,
    SlotTopicDraft,
    StartRun,
)
from core.meetings.procedures.kinds import RunAbout
from core.meetings.stages import TopicState

COMMITTEE, REPRESENTATIVES, TUESDAY = "committee", "representatives", "tuesday"
COUNCIL_TOPIC = "bicycles"


def call(scene: Scene, key: str) -> None:
    """Call a meeting on topics of the pool and tell everybody, as far as the story goes."""
    row = _council(scene, key)
    body = scene.ids[key] = scene.ids.get(row.get("body", "")) or sittings.form(
        scene, BodyKind(row["kind"]), row["name"], row["members"]
    )
    called = sittings.call(scene, body, row, sittings.begins(row["day"], 15))
    scene.ids[f"{key} meeting"] = meeting = scene.office.pool.call(
        called, [scene.ids[one] for one in row["topics"]]
    ).made
    if "how" in row:
        scene.office.meetings.notify(meeting, row["how"])


def hold(scene: Scene, key: str) -> None:
    """Hold a meeting on its day; write and hang its minutes, as far as the story goes."""
    row, meeting = _council(scene, key), scene.ids[f"{key} meeting"]
    scene.clock.set(row["day"], hour=15)
    if key == REPRESENTATIVES:
        _hand_in(scene, meeting)
    sittings.hold(scene, meeting, row["members"], time(16, 30))
    sheet = scene.office.meetings.meeting(meeting)
    for topic, told in zip(sheet.topics, row.get("talks", ()), strict=False):
        sittings.discuss(scene, topic.id, told)
    if "posted_until" in row:
        sittings.publish(scene, meeting, row["posted_until"])


def _hand_in(scene: Scene, meeting: UUID) -> None:
    """Let each representative hand in what the owners signed for whom he stands."""
    procedures, facts = scene.office.procedures, scene.story["signed"]
    found = procedures.representation(meeting)
    assert found is not None  # noqa: S101 - the story calls representatives
    for one in found.representatives:
        lines = tuple(scene.story["represented"][one.name])
        procedures.represent(Represent(one.id, lines))
    found = procedures.representation(meeting)
    assert found is not None  # noqa: S101 - it was there
    counted = [(Stance(name), facts[name]) for name in ("agree", "against", "other")]
    stances = [stance for stance, times in counted for _ in range(times)]
    homes = [home for one in found.representatives for home in one.mandates]
    for home, stance in zip(homes, stances, strict=False):
        text = facts["text"] if stance is Stance.OTHER else ""
        procedures.hand_in(
            found.counts[0].topic_id,
            OpinionDraft(home.id, stance, f"{home.address}业主", facts["on"], text),
        )


def begin_following(scene: Scene) -> None:
    """Note that what the council was promised is begun."""
    _report(scene, "council meeting", FollowUpState.IN_PROGRESS, "begun_note")
    topics.move(scene, COUNCIL_TOPIC, TopicState.CARRIED_OUT, "督办单")


def end_following(scene: Scene) -> None:
    """Note that what the council was promised is done."""
    _report(scene, "council meeting", FollowUpState.DONE, "done_note")
    topics.move(scene, COUNCIL_TOPIC, TopicState.DONE, scene.story["followed"]["done_note"])


def feed_back(scene: Scene) -> None:
    """Tell those who raised it, hear what they think, and put the meeting into the archive."""
    office, facts = scene.office, scene.story["followed"]
    told = Feedback(
        facts["told"], facts["how"], topics.WORKER, facts["satisfaction"], facts["comment"]
    )
    office.pool.feed_back(scene.ids[COUNCIL_TOPIC], told)
    topics.move(scene, COUNCIL_TOPIC, TopicState.FILED, facts["archive"])
    office.meetings.close(scene.ids["council meeting"], facts["archive"])


def carry_out_lift(scene: Scene) -> None:
    """Note that what the representatives were promised is done: the money is being raised."""
    _report(scene, "representatives meeting", FollowUpState.DONE, "lift_note")
    topics.move(scene, "lift", TopicState.CARRIED_OUT, "筹资公告")


def _report(scene: Scene, meeting: str, state: FollowUpState, note: str) -> None:
    meetings = scene.office.meetings
    (promise,) = meetings.meeting(scene.ids[meeting]).topics[0].promises
    told = ProgressReport(state, promise.owner, scene.story["followed"][note])
    meetings.report(promise.id, told)


def open_day(scene: Scene) -> None:
    """Let the community sit every Tuesday; what it is to talk about waits."""
    facts, procedures, row = scene.story["slot"], scene.office.procedures, _council(scene, TUESDAY)
    body = sittings.form(scene, BodyKind(row["kind"]), row["name"], row["members"])
    slot = OpenSlot(body, facts["weekday"], time(facts["hour"]), facts["place"], facts["since"])
    scene.ids[TUESDAY] = procedures.open_slot(slot).made
    for one in facts["topics"]:
        topic = SlotTopicDraft(one["title"], one["raised_by"])
        scene.ids[one["title"]] = procedures.add_slot_topic(scene.ids[TUESDAY], topic).made


def sit(scene: Scene, number: int) -> None:
    """Hold one of the Tuesdays; the first settles what can be settled."""
    facts = scene.story["slot"]
    day = facts["days"][number]
    settled = tuple(
        Settled(scene.ids[one["title"]], one["outcome"])
        for one in facts["topics"]
        if "outcome" in one and number == 0
    )
    scene.office.procedures.hold_day(scene.ids[TUESDAY], draft(HoldDay, day, settled=settled))


def call_off_day(scene: Scene) -> None:
    """Note that one Tuesday is not held."""
    facts = scene.story["slot"]
    scene.office.procedures.call_off_day(
        scene.ids[TUESDAY], facts["called_off"], facts["called_off_why"]
    )


def begin_run(scene: Scene) -> None:
    """Start a procedure over a topic of the pool."""
    facts = scene.story["procedure"]
    scene.ids["run"] = scene.office.procedures.start(
        StartRun(
            facts["code"],
            facts["title"],
            facts["raised_by"],
            tuple(draft(Party, row) for row in facts["parties"]),
            scene.compound_id,
            about=RunAbout.TOPIC,
            about_id=scene.ids[facts["topic"]],
        )
    ).made
    go_on(scene, 0)


def go_on(scene: Scene, number: int) -> None:
    """Do one step of the procedure today, by those whose part it is."""
    facts = scene.story["procedure"]
    row = facts["steps"][number]
    people = tuple(
        draft(Party, party) for party in facts["parties"] if party["role"] in row["roles"]
    )
    told = {name: row[name] for name in row.keys() - {"roles"}}
    scene.office.procedures.do_step(scene.ids["run"], draft(DoStep, told, people=people))


def _council(scene: Scene, key: str) -> dict[str, Any]:
    found: dict[str, Any] = next(row for row in scene.story["councils"] if row["key"] == key)
    return found
