"""The demo's ballots coming back, their two readings, the differences, the result."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from core.assemblies.ballots import ReturnChannel
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.drafts import BoxDraft, EntryDraft, ReturnDraft
from core.clock import CHINA
from core.commands.demo.companies import actors
from core.commands.demo.preparing import post
from core.commands.demo.scene import Scene
from core.commands.demo.votes import Fate

COLLECTORS = ("程兰", "魏国安")
BOXES = (("1号固定票箱", ReturnChannel.FIXED_BOX), ("2号流动票箱", ReturnChannel.MOBILE_BOX))
TELLERS = {Reading.FIRST: "程兰", Reading.SECOND: "谢㙦娟"}
CHIEF = "许静"


def take_back(scene: Scene, fates: list[Fate]) -> None:
    """Take back what is returned, day by day, then close the boxes and go on to the count."""
    first = scene.story.day("voting_from")
    days = (scene.story.day("voting_until") - first).days
    drafts, acting = [], actors(scene.office.assemblies, scene.assembly_id, scene.story)
    for number, ballot in enumerate(_returned(scene, fates)):
        box, channel = BOXES[number % len(BOXES)]
        at = datetime.combine(first, time(9), CHINA)
        at += timedelta(days=number % days, minutes=number % 480)
        seal = f"封签{box[0]}"
        taken = ReturnDraft(ballot.serial, at, channel, COLLECTORS, box, seal)
        if (actor := acting.get(ballot.serial)) is not None:
            taken = replace(taken, agent=actor.name, signed_as=actor.signed_as)
        drafts.append(taken)
    scene.on("voting_until", hour=18)
    assemblies = scene.office.assemblies
    assemblies.take_back(sorted(drafts, key=lambda draft: draft.at), progress=scene.progress)
    scene.on("counting")
    assemblies.advance(scene.assembly_id)
    for box, _channel in BOXES:
        papers = sum(draft.box == box for draft in drafts)
        seal = f"封签{box[0]}"
        draft = BoxDraft(box, papers, scene.clock.now(), seal, seal, (*COLLECTORS, CHIEF))
        assemblies.open_box(scene.assembly_id, draft)


def count(scene: Scene, fates: list[Fate]) -> None:
    """Enter every ballot twice, settle what differs, close the count."""
    assemblies = scene.office.assemblies
    returned = {ballot.serial: fate for ballot, fate in _with_fates(scene, fates)}
    for reading, teller in TELLERS.items():
        drafts = [_entry(serial, fate, reading, teller) for serial, fate in returned.items()]
        assemblies.enter(drafts, progress=scene.progress)
    for serial in sorted({row.serial for row in assemblies.count(scene.assembly_id).differences}):
        fate = returned[serial]
        ruling = EntryDraft(
            serial=serial,
            reading=Reading.RULING,
            teller=CHIEF,
            marks=() if fate.unsigned else fate.marks,
            invalid=Invalid.UNSIGNED if fate.unsigned else None,
            reason="两次录入不一致，经两名计票人当场复看票面，以票面为准",
        )
        assemblies.rule(ruling, witness=TELLERS[Reading.FIRST])
    assemblies.close_counting(scene.assembly_id, witness=CHIEF)
    assemblies.advance(scene.assembly_id)


def declare(scene: Scene) -> None:
    """Declare the result, post D28, wait until nobody may object any more."""
    assemblies = scene.office.assemblies
    scene.on("result_posted", hour=16)
    assemblies.declare(scene.assembly_id, witness=CHIEF)
    post(scene, "D28")
    scene.on("result_until")
    scene.clock.moment += timedelta(days=1)
    assemblies.advance(scene.assembly_id)


def _entry(serial: str, fate: Fate, reading: Reading, teller: str) -> EntryDraft:
    if fate.unsigned:
        return EntryDraft(serial, reading, teller, invalid=Invalid.UNSIGNED)
    marks: tuple[Mark, ...] = fate.first_reading if reading is Reading.FIRST else fate.marks
    return EntryDraft(serial, reading, teller, marks)


def _returned(scene: Scene, fates: list[Fate]) -> list[BallotRow]:
    return [ballot for ballot, _fate in _with_fates(scene, fates)]


def _with_fates(scene: Scene, fates: list[Fate]) -> list[tuple[BallotRow, Fate]]:
    ballots = scene.office.assemblies.ballots(scene.assembly_id)
    return [pair for pair in zip(ballots, fates, strict=True) if pair[1].returned]
