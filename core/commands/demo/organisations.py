"""The demo's party organisations: the tree, the members of the sample register, posts, service."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core import paths
from core.commands.demo.drafting import draft
from core.commands.demo.scene import Scene
from core.party.organisations.drafts import (
    CheckInDraft,
    DutyDraft,
    Elected,
    ElectionDraft,
    LetterDraft,
    MemberDraft,
    OrganisationDraft,
    PointsDraft,
    PostDraft,
    ReviewDraft,
)
from core.party.organisations.kinds import (
    DutyRole,
    LetterKind,
    PartyPost,
    ReviewGrade,
    ReviewSide,
)


def found_organisations(scene: Scene) -> None:
    """Found the tree, take in the register, elect the branch, appoint the others."""
    for row in scene.story["organisations"]:
        told = {name: row[name] for name in row.keys() - {"key", "above", "covers"}}
        above = scene.ids.get(row.get("above", ""))
        covers = (scene.compound_id,) if "covers" in row else ()
        made = draft(OrganisationDraft, told, parent_id=above, compounds=covers)
        scene.ids[row["key"]] = scene.office.organisations.found(made).made
    _take_members(scene)
    _elect(scene)
    for row in scene.story["appointed"]:
        _appoint(scene, row)


def _take_members(scene: Scene) -> None:
    organisations = scene.office.organisations
    file = paths.resources() / "sample" / scene.story["register"]["file"]
    organisations.import_register(organisations.read_register(file, scene.progress))
    for row in scene.story["members"]:
        told = {name: row[name] for name in row.keys() - {"organisation", "besides"}}
        organisation, besides = scene.ids.get(row["organisation"]), row.get("besides", "")
        organisations.add_member(
            draft(
                MemberDraft,
                told,
                organisation_id=organisation,
                community_branch_id=scene.ids.get(besides),
            )
        )
    for member in organisations.members():
        scene.ids.setdefault(f"member {member.name}", member.id)


def _elect(scene: Scene) -> None:
    facts = scene.story["election_of_branch"]
    told = {name: facts[name] for name in facts.keys() - {"elected"}}
    elected = tuple(
        Elected(member(scene, name), PartyPost(post)) for name, post in facts["elected"].items()
    )
    scene.office.organisations.elect(
        scene.ids["branch"], draft(ElectionDraft, told, elected=elected)
    )


def _appoint(scene: Scene, row: dict[str, Any]) -> None:
    told = {name: row[name] for name in row.keys() - {"organisation", "name"}}
    known = scene.ids.get(f"member {row['name']}")
    organisation = scene.ids.get(row.get("organisation", ""))
    scene.office.organisations.appoint(
        draft(
            PostDraft,
            told,
            member_id=known,
            name="" if known else row["name"],
            organisation_id=organisation,
            compound_id=None if organisation else scene.compound_id,
        )
    )


def member(scene: Scene, name: str) -> UUID:
    """Give a member by name; the story names nobody whom two would answer to."""
    return scene.ids[f"member {name}"]


def serve(scene: Scene) -> None:
    """Let members report where they live, take duties, get points, reviews and a letter."""
    facts, day = scene.story["service"], scene.clock.today()
    organisations, branch = scene.office.organisations, scene.ids["branch"]
    for row in facts["members"]:
        who = member(scene, row["name"])
        organisations.check_in(who, CheckInDraft(branch, day, facts["receiver"], row["note"]))
        organisations.take_duty(who, DutyDraft(DutyRole(row["role"]), day, row["text"]))
        for item, points in row["points"].items():
            organisations.give_points(who, PointsDraft(item, points, day, row["evidence"]))
    for row in facts["duties"]:
        duty = DutyDraft(DutyRole(row["role"]), day, row["text"])
        organisations.take_duty(member(scene, row["name"]), duty)


def review(scene: Scene) -> None:
    """Assess those who reported, from both sides, and write to a work unit, which answers."""
    facts, day = scene.story["service"], scene.clock.today()
    organisations, year = scene.office.organisations, facts["year"]
    for row in facts["members"]:
        who = member(scene, row["name"])
        for side, body in ((ReviewSide.UNIT, "工作单位党组织"), (ReviewSide.COMMUNITY, "社区党委")):
            grade = ReviewGrade(row[side.value])
            organisations.review(who, ReviewDraft(year, side, grade, day, body))
        if "letter" in row:
            letter = LetterDraft(LetterKind(row["letter"]), year, day, row["letter_text"])
            made = organisations.write_letter(who, letter).made
            organisations.answer_letter(made, day, row["answer"])
