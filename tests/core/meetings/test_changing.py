"""What becomes of a meeting after it was called: changed, called off; and members who change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.documents.content import Document
from core.documents.offers import build_due
from core.documents.pdf import texts_of
from core.documents.wording import Wording
from core.meetings.drafts import CallOff, ChangeCall, ChangeMembers, MemberDraft
from core.meetings.kinds import Capacity, ChangeKind, Presence
from core.meetings.papers import offer_meeting_papers
from core.meetings.papers_basis import MeetingBasis
from core.meetings.stages import Stage, TopicState
from tests.core.meetings.story import MEMBERS, Story, at, call, refused

LATER = ChangeCall(
    reason="与消防检查冲突",
    title="非机动车停放和充电协商会",
    starts_at=at(29, 19, 30),
    place="物业一楼会议室",
    convenor="钱承业",
    chair="孙𬸚",
    recorder="冯知微",
    observers=(MemberDraft("卫民警", "派出所", "社区民警", Capacity.OBSERVER),),
)


def notice(story: Story) -> Document | None:
    basis = MeetingBasis(story.sheet, Wording.load(), date(2026, 6, 27))
    papers = build_due(offer_meeting_papers(basis))
    return papers["D43"].documents[0] if "D43" in papers else None


def test_a_meeting_called_by_mistake_is_changed(story: Story):
    story.meetings.change(story.meeting_id, LATER)
    sheet = story.sheet
    assert (sheet.meeting.starts_at, sheet.meeting.place) == (at(29, 19, 30), "物业一楼会议室")
    assert sheet.meeting.stage is Stage.CALLED
    (kept,) = sheet.changes
    assert (kept.kind, kept.reason) == (ChangeKind.CHANGED, LATER.reason)
    assert kept.starts_at == at(27, 19)
    paper = notice(story)
    assert paper
    assert "变更" not in paper.title, "nobody was told of anything else"


def test_whoever_was_told_is_told_of_the_change(story: Story):
    story.meetings.notify(story.meeting_id, "书面", date(2026, 6, 20))
    story.arrive(present=4)
    story.meetings.change(story.meeting_id, LATER)
    sheet = story.sheet
    assert (sheet.meeting.stage, sheet.meeting.notified_on) == (Stage.CALLED, None)
    assert {topic.state for topic in sheet.topics} == {TopicState.SET}
    assert {row.presence for row in sheet.attendance} == {Presence.DUE}
    assert len(sheet.attendance) == 6
    paper = notice(story)
    assert paper
    assert paper.title == "关于变更云杉苑小区业主协商议事会第1次会议安排的通知"
    told = "\n".join(texts_of(paper))
    assert "因与消防检查冲突，会议安排变更如下" in told
    assert "2026年6月27日" in told
    story.clock.set(date(2026, 6, 21))
    story.meetings.notify(story.meeting_id, "电话逐一告知")
    assert story.sheet.meeting.stage is Stage.NOTIFIED


def test_a_meeting_is_called_off_with_a_reason_and_its_people_are_told(story: Story):
    story.meetings.notify(story.meeting_id, "书面", date(2026, 6, 20))
    with refused("blank"):
        story.meetings.call_off(story.meeting_id, CallOff("会议室漏水"))
    story.meetings.call_off(story.meeting_id, CallOff("会议室漏水", "电话逐一告知"))
    sheet = story.sheet
    assert (sheet.meeting.stage, sheet.next_stage) == (Stage.CALLED_OFF, None)
    assert {topic.state for topic in sheet.topics} == {TopicState.SHELVED}
    paper = notice(story)
    assert paper
    assert paper.title == "关于取消云杉苑小区业主协商议事会第1次会议的通知"
    assert "因会议室漏水，该次会议取消" in "\n".join(texts_of(paper))
    following = call(story.meetings, story.body_id, day=30)
    carried = [row.title for row in story.meetings.carried(following)]
    assert carried == [topic.title for topic in sheet.topics]
    for act in (
        lambda: story.meetings.change(story.meeting_id, LATER),
        lambda: story.meetings.call_off(story.meeting_id, CallOff("x", "y")),
        lambda: story.meetings.notify(story.meeting_id, "书面"),
    ):
        with refused("stage_order"):
            act()


def test_a_meeting_nobody_was_told_of_is_called_off_without_a_paper(story: Story):
    story.meetings.call_off(story.meeting_id, CallOff("重复召集"))
    assert story.sheet.meeting.stage is Stage.CALLED_OFF
    assert notice(story) is None


def test_a_held_meeting_is_neither_changed_nor_called_off(held: Story):
    with refused("stage_order"):
        held.meetings.change(held.meeting_id, LATER)
    with refused("stage_order"):
        held.meetings.call_off(held.meeting_id, CallOff("x", "y"))


def test_members_change_and_the_next_meeting_expects_the_new_ones(story: Story):
    new = (*MEMBERS[1:], MemberDraft("郑向东", "5栋", "成员"))
    change = ChangeMembers(new, 5, "钱承业搬离", date(2026, 6, 25))
    with refused("day_to_come"):
        story.meetings.change_members(story.body_id, change)
    story.clock.set(date(2026, 6, 25))
    story.meetings.change_members(story.body_id, change)
    assert story.meetings.members(story.body_id) == new
    names = [row.name for row in story.sheet.attendance]
    assert names == [*(one.name for one in new), "卫民警"]
    with refused("seats_wrong"):
        story.meetings.change_members(story.body_id, replace(change, seats=4))
    with refused("blank"):
        story.meetings.change_members(story.body_id, replace(change, reason=" "))


def test_who_was_told_of_a_meeting_stays_expected(story: Story):
    story.meetings.notify(story.meeting_id, "书面", date(2026, 6, 20))
    story.meetings.change_members(story.body_id, ChangeMembers(MEMBERS[1:], 5, "搬离"))
    assert story.sheet.attendance[0].name == "钱承业"


def test_a_standing_guest_is_expected_once(story: Story):
    guest = MemberDraft("卫民警", "派出所", "社区民警", Capacity.OBSERVER)
    story.meetings.change_members(story.body_id, ChangeMembers((*MEMBERS, guest), 5, "常设列席"))
    names = [row.name for row in story.sheet.attendance]
    assert names.count("卫民警") == 1
