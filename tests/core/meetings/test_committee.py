"""A meeting of an owners' committee: its quorum, its vote, and what is outside its power."""

from __future__ import annotations

from datetime import date

import pytest

from core.law.shares import Threshold
from core.meetings.counting import Base, Outcome, Rules, Vote
from core.meetings.drafts import ChangeMembers, Discussion, MemberDraft, Publish, ViewDraft
from core.meetings.kinds import BodyKind
from core.meetings.papers_words import outcome_key
from core.meetings.stages import TopicState
from tests.core.meetings.story import MEMBERS, Story, at, body, call, refused
from tests.core.meetings.test_papers import papers, text

pytestmark = pytest.mark.slow

SEVEN = (*MEMBERS, MemberDraft("郑向东"), MemberDraft("王立夏"))
TENTH = Rules("本会规则第三条", Threshold.parse("1/10", "at_least"))


def sitting(story: Story, rules: Rules, present: int) -> Story:
    """Hold a meeting of a committee of seven."""
    draft = body(compound_id=story.compound_id, seats=7, members=SEVEN, rules=rules)
    assert draft.kind is BodyKind.COMMITTEE
    story.meeting_id = call(story.meetings, story.meetings.form_body(draft).made)
    story.hold(present)
    return story


def codes(story: Story) -> list[str]:
    return [told.code for told in story.meetings.warnings(story.meeting_id)]


def test_a_committee_agrees_only_by_a_vote(story: Story):
    committee = sitting(story, Rules(), 5)
    said = Discussion((), "决定停放", outcome=TopicState.AGREED)
    with refused("needs_hands"):
        committee.meetings.discuss(committee.topic(1), said)
    committee.meetings.discuss(committee.topic(1), Discussion((), "停放", vote=Vote(4, 1, 0)))
    assert committee.sheet.topics[0].state is TopicState.AGREED


def test_the_minutes_of_a_committee_tell_of_a_decision_that_binds(story: Story):
    committee = sitting(story, Rules(), 5)
    committee.meetings.discuss(committee.topic(1), Discussion((), "停放", vote=Vote(4, 1, 0)))
    committee.meetings.discuss(committee.topic(2), Discussion((), "提交", vote=Vote(4, 1, 0)))
    committee.meetings.write_minutes(committee.meeting_id)
    minutes = text(papers(committee)["D40"])
    assert "结果：通过。" in minutes
    assert "决定意见：停放。" in minutes
    assert "对业主具有法律约束力（《中华人民共和国民法典》第二百八十条）" in minutes
    assert "供有关各方执行和参考" not in minutes
    assert "协商意见" not in minutes


def test_a_committee_cannot_decide_what_all_owners_decide(story: Story):
    committee = sitting(story, Rules(), 5)
    topic = committee.topic(2)
    for vote in (None, Vote(5, 0, 0)):
        with refused("outside_power"):
            said = Discussion((), "决定设置充电桩", vote=vote, outcome=TopicState.AGREED)
            committee.meetings.discuss(topic, said)
    with refused("needs_hands"):
        put = Discussion((), "提交业主大会", outcome=TopicState.TO_ASSEMBLY)
        committee.meetings.discuss(topic, put)
    committee.meetings.discuss(topic, Discussion((), "提交业主大会", vote=Vote(3, 2, 0)))
    assert committee.sheet.topics[1].state is TopicState.NOT_AGREED
    committee.meetings.discuss(topic, Discussion((), "提交业主大会", vote=Vote(4, 1, 0)))
    shown = committee.sheet.topics[1]
    assert shown.state is TopicState.TO_ASSEMBLY
    assert outcome_key(shown) == "outcome_to_assembly"


def test_a_council_does_not_put_a_topic_to_the_owners_at_its_table(held: Story):
    with refused("no_outcome"):
        said = Discussion((), "x", outcome=TopicState.TO_ASSEMBLY)
        held.meetings.discuss(held.topic(1), said)


def test_own_rules_below_the_laws_do_not_make_one_member_a_quorum(story: Story):
    committee = sitting(story, TENTH, 1)
    assert committee.sheet.quorum.outcome is Outcome.NO_QUORUM
    assert committee.sheet.rules.decision == Threshold.parse("1/2", "at_least")
    assert committee.sheet.rules.source.startswith("本会规则第三条、")
    with refused("no_quorum"):
        said = Discussion((), "x", vote=Vote(1, 0, 0), outcome=TopicState.AGREED)
        committee.meetings.discuss(committee.topic(1), said)
    assert "meetings.quorum_of_law" in codes(committee)


def test_what_was_agreed_keeps_the_quorum_it_rests_on(held: Story):
    held.meetings.discuss(held.topic(1), Discussion((), "停放", outcome=TopicState.AGREED))
    with refused("agreed_already"):
        held.arrive(present=2)
    held.arrive(present=5)
    again = Discussion((ViewDraft("钱承业", "再议"),), outcome=TopicState.SHELVED)
    held.meetings.discuss(held.topic(1), again)
    held.arrive(present=2)
    assert held.sheet.counts.present == 2


def test_a_meeting_is_not_over_before_its_end(story: Story):
    story.clock.set(date(2026, 6, 1))
    story.meetings.notify(story.meeting_id, "书面", date(2026, 5, 30))
    story.arrive()
    with refused("not_ended_yet"):
        story.meetings.hold(story.meeting_id, at(27, 20, 40))


@pytest.mark.parametrize(("vote", "told"), [(Vote(3, 0, 0), True), (Vote(3, 0, 1), False)])
def test_hands_that_are_missing_are_told(held: Story, vote: Vote, *, told: bool):
    held.meetings.discuss(held.topic(1), Discussion((), "停放", vote=vote))
    assert ("meetings.hands_missing" in codes(held)) is told


def test_a_view_of_nobody_who_came_is_told(held: Story):
    said = Discussion((ViewDraft("钱承业", "好"), ViewDraft("马六", "不好")), outcome=S)
    held.meetings.discuss(held.topic(1), said)
    (found,) = held.meetings.warnings(held.meeting_id)
    assert (found.code, found.facts["speaker"]) == ("meetings.speaker_unknown", "马六")


S = TopicState.SHELVED


def test_shares_of_those_who_came_are_told_where_the_law_counts_all(story: Story):
    half = Threshold.parse("1/2", "more_than")
    committee = sitting(story, Rules("本会规则第三条", None, half, Base.PRESENT), 4)
    committee.meetings.discuss(committee.topic(1), Discussion((), "停放", vote=Vote(3, 1, 0)))
    (found,) = [
        told
        for told in committee.meetings.warnings(committee.meeting_id)
        if told.code == "meetings.base_below_law"
    ]
    assert (found.facts["own"], found.facts["law"]) == ("到会成员", "全体成员")
    assert found.article


@pytest.mark.parametrize(("day", "late"), [(date(2026, 6, 30), False), (date(2026, 7, 1), True)])
def test_a_decision_posted_late_is_told(story: Story, day: date, *, late: bool):
    committee = sitting(story, Rules(), 5)
    for number in (1, 2):
        said = Discussion((), "再议", vote=Vote(1, 4, 0))
        committee.meetings.discuss(committee.topic(number), said)
    committee.meetings.write_minutes(committee.meeting_id)
    row = committee.sheet.meeting
    (owner,) = [one for one in committee.meetings.bodies() if one.kind is BodyKind.COMMITTEE]
    by_law = committee.meetings.legal_day(owner, row)
    assert by_law is not None
    assert by_law.day == date(2026, 6, 30)
    assert by_law.article
    committee.clock.set(day, 9)
    hung = Publish(day, date(2026, 7, 20), "公告栏")
    committee.meetings.publish(committee.meeting_id, hung)
    assert ("meetings.published_late" in codes(committee)) is late
    assert committee.meetings.legal_day(owner, committee.sheet.meeting) is None


def test_a_committees_meeting_is_announced_by_a_legal_day(story: Story):
    draft = body(compound_id=story.compound_id, seats=7, members=SEVEN)
    body_id = story.meetings.form_body(draft).made
    story.meeting_id = call(story.meetings, body_id)
    council, committee = story.meetings.bodies()
    by_law = story.meetings.legal_day(committee, story.sheet.meeting)
    assert by_law is not None
    assert by_law.day == date(2026, 6, 19), "seven whole days lie between"
    assert story.meetings.legal_day(council, story.sheet.meeting) is None


def test_members_who_changed_after_the_notice_are_told(story: Story):
    meetings, meeting_id = story.meetings, story.meeting_id
    meetings.notify(meeting_id, "书面送达", date(2026, 6, 20))
    assert codes(story) == []
    new = (*MEMBERS[:4], MemberDraft("郑向东"))
    meetings.change_members(story.body_id, ChangeMembers(new, 7, "改选"))
    found = {told.code: told.facts for told in meetings.warnings(meeting_id)}
    assert found == {
        "meetings.members_joined": {"names": "郑向东"},
        "meetings.members_left": {"names": MEMBERS[4].name},
        "meetings.seats_changed": {"seats": "7", "told": "5"},
    }
    story.arrive()
    story.clock.set(date(2026, 6, 27), 21)
    meetings.hold(meeting_id, at(27, 20, 40))
    assert not set(codes(story)) & found.keys(), "who came is in the record"
