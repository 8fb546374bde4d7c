"""The demo's assembly up to the voting: group, roll, candidates, notice, ballots, delivery."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, time, timedelta
from typing import Any

from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome
from core.assemblies.candidates import Channel, PoliticalStatus
from core.assemblies.drafts import (
    CandidateDraft,
    CheckDraft,
    DeliveryDraft,
    MatterDraft,
    MemberDraft,
    OfficialDraft,
    OpenAssembly,
    PostingDraft,
)
from core.assemblies.owner_checks import OWNER
from core.assemblies.stages import Duty, Kind, Side, Step
from core.clock import CHINA
from core.commands.demo.companies import RELATIONS, Actor, actors
from core.commands.demo.scene import Scene
from core.commands.demo.votes import Fate
from core.law.candidacy import Answer, checklist
from core.law.matters import Matter

WITNESSES = ("许静", "魏国安")
DELIVERERS = (("程兰", "黄明平"), ("谢㙦娟", "单𬸚"), ("萧𰻝", "许静"))
EVENINGS = 5
"""A pair goes out on so many evenings, and again on later ones where nobody was in."""
MINUTES_A_HOME = 4
DIFFERENT = "经核对营业执照，统一社会信用代码各不相同"
PLANNED = (
    Step.GROUP_FORMED,
    Step.GROUP_POSTED,
    Step.ROLL_POSTED,
    Step.ROLL_UNTIL,
    Step.CANDIDATES_POSTED,
    Step.CANDIDATES_UNTIL,
    Step.NOTICE_POSTED,
    Step.VOTING_FROM,
    Step.VOTING_UNTIL,
    Step.COUNTING,
    Step.RESULT_POSTED,
    Step.RESULT_UNTIL,
    Step.FIRST_MEETING,
    Step.FILING,
)


def open_assembly(scene: Scene) -> None:
    """Open the assembly, name the group, set the agenda and the days, post D03."""
    story, assemblies = scene.story, scene.office.assemblies
    scene.on("group_formed")
    facts = {name: text for name, text in story["assembly"].items() if name != "counting_place"}
    opened = assemblies.open(
        OpenAssembly(
            compound_id=scene.compound_id,
            kind=Kind.FIRST,
            division=story["office"]["division"],
            community=story["office"]["community"],
            street=story["office"]["street"],
            police=story["office"]["police"],
            housing=story["office"]["housing"],
            **facts,
        )
    )
    scene.assembly_id = opened.made
    assemblies.set_group(scene.assembly_id, [_member(row) for row in story["group"]])
    days = {step: story.day(step.value) for step in PLANNED if step.value in story["days"]}
    assemblies.plan_days(scene.assembly_id, days)
    election = story["election"]
    matter = MatterDraft(
        Matter.ELECT_COMMITTEE,
        election["title"],
        election["text"],
        seats=election["seats"],
        alternates=election["alternates"],
    )
    scene.election_id = assemblies.add_matter(scene.assembly_id, matter).made
    for row in story["matters"]:
        draft = MatterDraft(Matter(row["kind"]), row["title"], row["text"])
        assemblies.add_matter(scene.assembly_id, draft)
    scene.on("group_posted")
    assemblies.record_day(scene.assembly_id, Step.GROUP_FORMED, story.day("group_formed"))
    post(scene, "D03")
    assemblies.advance(scene.assembly_id)


def freeze_roll(scene: Scene) -> None:
    """Freeze the voter roll and let it hang for as long as the law asks."""
    assemblies, rosters = scene.office.assemblies, scene.office.rosters
    scene.on("roll_frozen")
    for group in rosters.same_named(scene.compound_id):
        rosters.part_companies([one.id for one in group.companies], DIFFERENT)
    assemblies.freeze_roll(scene.assembly_id, witness=WITNESSES[0])
    post(scene, "D06")
    scene.on("roll_until", hour=17)
    scene.clock.moment += timedelta(days=1)
    assemblies.advance(scene.assembly_id)


def find_candidates(scene: Scene) -> None:
    """Nominate, check each by the law's list, order them, post D11."""
    assemblies = scene.office.assemblies
    for row in scene.story["candidates"]:
        draft = CandidateDraft(
            name=row["name"],
            address=row["address"],
            political_status=PoliticalStatus(row["status"]),
            occupation=row["occupation"],
            channel=Channel(row["channel"]),
        )
        made = assemblies.nominate(scene.assembly_id, scene.election_id, draft).made
        assemblies.check(made, _checks(scene))
        assemblies.decide(made)
    assemblies.order_by_pinyin(scene.election_id)
    scene.on("candidates_posted")
    post(scene, "D11")
    assemblies.advance(scene.assembly_id)


def give_notice(scene: Scene) -> None:
    """Name who counts, freeze the ballot and post D15; it hangs long enough before the voting."""
    scene.on("notice_posted")
    officials = [OfficialDraft(row["name"], Duty(row["duty"])) for row in scene.story["officials"]]
    scene.office.assemblies.set_officials(scene.assembly_id, officials)
    scene.office.assemblies.freeze_ballot(scene.assembly_id)
    post(scene, "D15")
    scene.office.assemblies.advance(scene.assembly_id)


def deliver(scene: Scene, fates: list[Fate]) -> None:
    """Take every ballot to its voter, two people together, up to three times."""
    assemblies = scene.office.assemblies
    first = scene.story.day("delivery_from")
    drafts, acting = [], actors(scene.office.assemblies, scene.assembly_id, scene.story)
    for number, (ballot, fate) in enumerate(
        zip(assemblies.ballots(scene.assembly_id), fates, strict=True)
    ):
        method, receiver, relation = _receiver(ballot.owner_names, acting.get(ballot.serial))
        for attempt in range(fate.attempts):
            arrives = fate.delivered and attempt == fate.attempts - 1
            drafts.append(
                DeliveryDraft(
                    serial=ballot.serial,
                    method=method if arrives else DeliveryMethod.IN_PERSON,
                    outcome=DeliveryOutcome.DELIVERED if arrives else DeliveryOutcome.ABSENT,
                    at=datetime.combine(first, time(18), CHINA) + _called(number, attempt),
                    deliverers=_pair(number, ballot.owner_names),
                    receiver=receiver if arrives else "",
                    relation=relation if arrives else "",
                    proof=f"回执{ballot.serial}" if arrives else "",
                )
            )
    scene.on("delivery_until", hour=21)
    assemblies.deliver(sorted(drafts, key=lambda draft: draft.at), progress=scene.progress)
    announce(scene, {one.serial for one in drafts if one.outcome is DeliveryOutcome.DELIVERED})
    scene.on("voting_from")
    assemblies.advance(scene.assembly_id)


def _called(number: int, attempt: int) -> timedelta:
    """Spread the homes over pairs and evenings, each home at its own time between six and nine."""
    evening, seat = number // len(DELIVERERS) % EVENINGS, number // len(DELIVERERS) // EVENINGS
    return timedelta(days=evening + attempt, minutes=seat * MINUTES_A_HOME + attempt)


def _pair(number: int, owners: str) -> tuple[str, str]:
    """Choose who calls at a home: nobody takes a ballot to himself."""
    order = [DELIVERERS[(number + next_) % len(DELIVERERS)] for next_ in range(len(DELIVERERS))]
    return next(pair for pair in order if not any(name in owners for name in pair))


def announce(scene: Scene, arrived: Collection[str]) -> None:
    """Tell those whom three visits did not reach by a notice, on the board and at their doors."""
    place = scene.story["assembly"]["posting_place"]
    scene.office.assemblies.deliver(
        [
            DeliveryDraft(
                serial=ballot.serial,
                method=DeliveryMethod.PUBLIC_NOTICE,
                outcome=DeliveryOutcome.DELIVERED,
                at=scene.clock.now(),
                deliverers=DELIVERERS[-1],
                proof=f"房门和{place}张贴，照片{ballot.serial}",
            )
            for ballot in scene.office.assemblies.ballots(scene.assembly_id)
            if ballot.serial not in arrived
        ]
    )


def _receiver(owners: str, actor: Actor | None) -> tuple[DeliveryMethod, str, str]:
    """Say who takes a ballot in: the owner, the second of two co-owners, a company's man."""
    names = owners.split("、")
    if actor is not None:
        return DeliveryMethod.IN_PERSON, actor.name, RELATIONS[actor.signed_as]
    if len(names) > 1:
        return DeliveryMethod.IN_PERSON, names[1], "共有人"
    return DeliveryMethod.IN_PERSON, names[0], "本人"


def post(scene: Scene, paper: str) -> None:
    """Hang a paper on the board today, before two witnesses."""
    place = scene.story["assembly"]["posting_place"]
    draft = PostingDraft(paper, scene.clock.today(), place, WITNESSES)
    scene.office.hanging.post(scene.assembly_id, draft)


def _member(row: dict[str, Any]) -> MemberDraft:
    owner = row.get("owner", "")
    return MemberDraft(
        name=row["name"],
        side=Side(row["side"]),
        post=row.get("post", f"业主代表（{owner}）"),
        phone=row.get("phone", ""),
        is_owner=bool(owner),
        is_leader=row.get("leader", False),
    )


def _checks(scene: Scene) -> list[CheckDraft]:
    book = scene.office.law.book(scene.story["office"]["division"], scene.clock.today())
    return [
        CheckDraft(
            rule.code, Answer.MET, "本人书面承诺和筹备组核查记录", "许静", scene.clock.today()
        )
        for rule in checklist(book)
        if rule.code != OWNER
    ]
