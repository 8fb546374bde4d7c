"""The demo's pool of topics: how each is raised and moves on, and what households say of one."""

from __future__ import annotations

from itertools import cycle
from typing import Any

from core.commands.demo.drafting import draft
from core.commands.demo.scene import Scene
from core.meetings.drafts import Move
from core.meetings.pool.drafts import Answer, OpenRound, RaiseTopic
from core.meetings.pool.kinds import Stance
from core.meetings.stages import TopicState

WORKER = "云杉社区居民委员会 许静"
EVERY = 9
"""Every ninth household that agrees says something besides."""


def raise_one(scene: Scene, key: str) -> None:
    """Raise a topic today and bring it as far as the story says."""
    row = _row(scene, key)
    told = {name: row[name] for name in row.keys() - {"key", "to"}}
    topic = draft(RaiseTopic, told, compound_id=scene.compound_id)
    scene.ids[key] = scene.office.pool.raise_topic(topic).made
    for state in row["to"]:
        move(scene, key, TopicState(state))


def move(scene: Scene, key: str, to: TopicState, evidence: str = "") -> None:
    """Bring a topic to its next state today."""
    scene.office.pool.move(scene.ids[key], Move(to, WORKER, evidence))


def ask_households(scene: Scene) -> None:
    """Ask the households of some buildings, and keep what most of them say."""
    pool, facts = scene.office.pool, scene.story["asked"]
    tree = next(one for one in scene.office.rosters.tree() if one.id == scene.compound_id)
    buildings = tuple(one.id for one in tree.buildings if one.name in facts["buildings"])
    asked = pool.open_round(
        scene.ids[facts["topic"]],
        OpenRound(
            facts["question"], facts["how"], facts["closes"], facts["return_place"], buildings
        ),
    ).made
    scene.clock.set(facts["closes"], hour=18)
    views = cycle(facts["views"])
    stances = [Stance.AGREE] * facts["agree"] + [Stance.AGAINST] * facts["against"]
    for number, (home, stance) in enumerate(
        zip(pool.round(asked).households, stances, strict=False)
    ):
        says = next(views) if stance is Stance.AGAINST or number % EVERY == 0 else ""
        pool.answer(Answer(home.id, stance, facts["taken_by"], says))
    pool.close_round(asked)


def _row(scene: Scene, key: str) -> dict[str, Any]:
    found: dict[str, Any] = next(row for row in scene.story["pool"] if row["key"] == key)
    return found
