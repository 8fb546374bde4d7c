"""The demo's committee: formed from the result, its first meeting, its filing."""

from __future__ import annotations

from datetime import datetime, time
from uuid import UUID

from core.clock import CHINA
from core.commands.demo.preparing import post
from core.commands.demo.scene import Scene
from core.committees.drafts import (
    FilingAnswerDraft,
    FilingDraft,
    FilingPaperDraft,
    FirstMeetingDraft,
    FormCommittee,
    PostVoteDraft,
)
from core.committees.packets import is_own
from core.committees.sheets import Post

YEARS = 5
PACKET_COPIES = 2


def found(scene: Scene) -> None:
    """Form the committee, hold its first meeting and post the posts, hand in the packet."""
    committees, assemblies = scene.office.committees, scene.office.assemblies
    compound = scene.story["compound"]
    scene.on("first_meeting", hour=18)
    made = committees.form(
        FormCommittee(
            assembly_id=scene.assembly_id,
            name=f"{compound['name']}第一届业主委员会",
            term_from=scene.story.day("counting"),
            years=YEARS,
            address=compound["address"],
            phone=scene.story["posts"]["phone"],
        )
    ).made
    scene.committee_id = made
    _meet(scene)
    post(scene, "D30")
    assemblies.advance(scene.assembly_id)
    _file(scene)
    assemblies.advance(scene.assembly_id)


def _meet(scene: Scene) -> None:
    committees, posts = scene.office.committees, scene.story["posts"]
    sheet = committees.committee(scene.committee_id)
    members = {row.name: row.id for row in sheet.members}
    day = scene.story.day("first_meeting")
    everybody = len(members)
    committees.hold_first_meeting(
        scene.committee_id,
        FirstMeetingDraft(
            starts=datetime.combine(day, time(15), CHINA),
            ends=datetime.combine(day, time(16, 20), CHINA),
            place=scene.story["assembly"]["counting_place"],
            chaired_by=posts["chair"],
            recorder=sheet.members[-1].name,
            present=tuple(members.values()),
            votes=(
                PostVoteDraft(
                    members[posts["chair"]],
                    Post.CHAIR,
                    votes_for=everybody - 1,
                    abstained=1,
                    duties="主持业主委员会全面工作",
                ),
                PostVoteDraft(
                    members[posts["vice_chair"]],
                    Post.VICE_CHAIR,
                    votes_for=everybody,
                    duties="负责财务监督和档案管理",
                ),
            ),
            observers=tuple(f"{row['name']}（{row['post']}）" for row in scene.story["group"][1:3]),
            duties=dict(zip(_others(members, posts), posts["duties"], strict=True)),
        ),
    )


def _others(members: dict[str, UUID], posts: dict[str, str]) -> list[UUID]:
    """Give those members who hold no post beside their seat."""
    held = {posts["chair"], posts["vice_chair"]}
    return [member_id for name, member_id in members.items() if name not in held]


def _file(scene: Scene) -> None:
    committees, filing = scene.office.committees, scene.story["filing"]
    scene.on("filing")
    sheet = committees.committee(scene.committee_id)
    papers = tuple(
        FilingPaperDraft(
            row.code,
            row.title,
            row.article,
            PACKET_COPIES,
            filing["pages"].get(row.code, row.pages),
            included=not is_own(row.code) or row.code in filing["attached"],
        )
        for row in sheet.filing.papers
    )
    day = scene.clock.today()
    committees.file(
        scene.committee_id,
        FilingDraft(filing["authority"], sheet.name, day, papers, filing["receiver"]),
    )
    committees.answer_filing(
        scene.committee_id, FilingAnswerDraft(filed=True, on=day, receipt_number=filing["receipt"])
    )
