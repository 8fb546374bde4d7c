"""What a meeting refuses: steps out of order, times and texts that make no sense."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from core.errors import KnownError
from core.identity import new_id
from core.law.shares import Threshold
from core.meetings.counting import Base as Of
from core.meetings.counting import Rules
from core.meetings.drafts import (
    Arrival,
    CallMeeting,
    ChangeMembers,
    Discussion,
    FormBody,
    MemberDraft,
    Move,
    Promise,
    Publish,
    TopicDraft,
)
from core.meetings.kinds import BodyKind, Capacity, Presence, VenueKind
from core.meetings.stages import TopicState
from tests.core.meetings.story import DAY, TOPICS, Story, at, body, call, refused


def test_steps_out_of_order_are_refused(story: Story):
    meetings, meeting_id = story.meetings, story.meeting_id
    everything_early = (
        lambda: meetings.sign_in(meeting_id, ()),
        lambda: meetings.hold(meeting_id, at(27, 21)),
        lambda: meetings.discuss(story.topic(1), Discussion((), outcome=TopicState.SHELVED)),
        lambda: meetings.promise(story.topic(1), Promise("x", "y", DAY)),
        lambda: meetings.write_minutes(meeting_id),
        lambda: meetings.withdraw_minutes(meeting_id, "理由"),
        lambda: meetings.move(story.topic(1), Move(TopicState.DONE, "甲")),
        lambda: meetings.publish(meeting_id, Publish(date(2026, 7, 1), DAY, "公告栏")),
        lambda: meetings.close(meeting_id),
    )
    for early in everything_early:
        with pytest.raises(KnownError) as caught:
            early()
        assert caught.value.code in {"meetings.stage_order", "meetings.presence_unknown"}
    meetings.notify(meeting_id, "书面", date(2026, 6, 20))
    with refused("stage_order"):
        meetings.add_topic(meeting_id, TOPICS[0])
    with refused("stage_order"):
        meetings.notify(meeting_id, "书面", date(2026, 6, 20))


def test_topics_may_be_added_until_the_notice(story: Story):
    story.meetings.add_topic(story.meeting_id, TopicDraft("临时", "业主提出", "背景"))
    assert [topic.number for topic in story.sheet.topics] == [1, 2, 3]


def test_times_must_make_sense(story: Story):
    story.clock.set(date(2026, 6, 28))
    with refused("notice_too_late"):
        story.meetings.notify(story.meeting_id, "书面", date(2026, 6, 28))
    with refused("day_to_come"):
        story.meetings.notify(story.meeting_id, "书面", date(2026, 6, 29))
    story.meetings.notify(story.meeting_id, "书面", date(2026, 6, 20))
    story.arrive()
    with refused("ends_before_start"):
        story.meetings.hold(story.meeting_id, at(27, 18))


def test_nobody_came_or_stayed_away_before_the_day(story: Story):
    story.meetings.notify(story.meeting_id, "书面", date(2026, 6, 20))
    story.clock.set(date(2026, 6, 26), 23)
    row, sign_in = story.sheet.attendance[0], story.meetings.sign_in
    for presence in (Presence.PRESENT, Presence.ABSENT):
        with refused("not_its_day"):
            sign_in(story.meeting_id, [Arrival(row.id, presence)])
    with refused("not_its_day"):
        story.meetings.welcome(story.meeting_id, MemberDraft("丙", capacity=Capacity.VISITOR))
    sign_in(story.meeting_id, [Arrival(row.id, Presence.EXCUSED, "出差")])
    story.clock.set(date(2026, 6, 27), 0)
    sign_in(story.meeting_id, [Arrival(row.id, Presence.PRESENT)])


def test_promises_must_make_sense(held: Story):
    held.discuss()
    with refused("deadline_past"):
        held.meetings.promise(held.topic(1), Promise("x", "y", date(2026, 6, 1)))
    with refused("budget_negative"):
        held.meetings.promise(held.topic(1), Promise("x", "y", DAY, budget_fen=-1))
    with refused("blank"):
        held.meetings.promise(held.topic(1), Promise("x", " ", DAY))
    early = Promise("x", "y", DAY, check_on=date(2026, 6, 1))
    with refused("check_past"):
        held.meetings.promise(held.topic(1), early)


def test_an_excuse_needs_its_reason_and_its_own_meeting(story: Story):
    story.meetings.notify(story.meeting_id, "书面", date(2026, 6, 20))
    row = story.sheet.attendance[0]
    with refused("blank"):
        story.meetings.sign_in(story.meeting_id, [Arrival(row.id, Presence.EXCUSED)])
    other = call(story.meetings, story.body_id, day=30)
    stranger = story.meetings.meeting(other).attendance[0]
    story.clock.set(date(2026, 6, 27))
    with refused("not_found"):
        story.meetings.sign_in(story.meeting_id, [Arrival(stranger.id, Presence.PRESENT)])


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (body(name=" "), "blank"),
        (body(seats=4), "seats_wrong"),
        (body(members=()), "seats_wrong"),
        (body(members=(MemberDraft(""),)), "blank"),
        (body(rules=Rules("", Threshold.parse("1/2", "at_least"), None, Of.SEATS)), "blank"),
        (body(name="长" * 5001), "too_long"),
    ],
)
def test_a_body_must_make_sense(story: Story, draft: FormBody, code: str):
    with refused(code):
        story.meetings.form_body(draft)


def test_a_call_needs_topics_people_and_a_body(story: Story):
    def calling(**changes: object) -> CallMeeting:
        fields: dict[str, object] = {
            "body_id": story.body_id,
            "title": "会",
            "starts_at": at(27, 19),
            "place": "会议室",
            "convenor": "甲",
            "chair": "甲",
            "recorder": "乙",
            "topics": TOPICS,
            **changes,
        }
        return CallMeeting(**fields)  # type: ignore[arg-type]

    for wrong, code in (
        (calling(topics=()), "no_topic"),
        (calling(place=""), "blank"),
        (calling(body_id=new_id()), "not_found"),
        (calling(observers=(MemberDraft("丙"),)), "observer_is_member"),
        (calling(topics=(TopicDraft("t", "o", ""),)), "blank"),
    ):
        with refused(code):
            story.meetings.call(wrong)
    with refused("not_found"):
        story.meetings.meeting(new_id())


def test_a_guest_is_not_a_member(held: Story):
    with refused("observer_is_member"):
        held.meetings.welcome(held.meeting_id, MemberDraft("丙"))


def test_a_body_of_owners_is_of_a_compound_and_one_of_residents_of_a_community(story: Story):
    form, compound = story.meetings.form_body, story.compound_id
    with refused("body_of_a_compound"):
        form(body(compound_id=None, kind=BodyKind.OWNERS_COUNCIL))
    with refused("body_of_a_community"):
        form(body(compound_id=compound, kind=BodyKind.RESIDENTS_COUNCIL))
    with refused("body_of_two_places"):
        form(body(compound_id=compound, kind=BodyKind.DIVERSE, community_id=uuid4()))
    made = form(body(compound_id=None, kind=BodyKind.RESIDENTS_COUNCIL)).made
    rows = {row.id: row for row in story.meetings.bodies(compound)}
    assert rows[made].compound_id is None, "what its community does concerns the compound"
    assert made in {row.id for row in story.meetings.bodies()}


def test_a_meeting_of_a_community_goes_its_way_and_has_its_venue(story: Story):
    made = story.meetings.form_body(body(compound_id=None, kind=BodyKind.RESIDENTS_COUNCIL)).made
    meeting_id = call(story.meetings, made)
    assert story.meetings.meeting(meeting_id).meeting.venue is VenueKind.ROOM
    assert story.meetings.carried(meeting_id) == (), "topics of a compound's bodies are theirs"


def test_one_person_fills_one_seat(story: Story):
    """Two of one name are told apart by what they are of."""
    form, one = story.meetings.form_body, MemberDraft("周慎行")
    for members in ((one, one, one), (one, MemberDraft(" 周慎行 ", "", "召集人"))):
        with refused("named_twice"):
            form(body(compound_id=story.compound_id, members=members))
    two = MemberDraft("周慎行", "1栋", "召集人"), MemberDraft("周慎行", "2栋")
    made = form(body(compound_id=story.compound_id, members=two)).made
    with refused("named_twice"):
        story.meetings.change_members(made, ChangeMembers((*two, two[0]), 5, "增补"))


def test_a_posting_that_ended_before_the_minutes_is_none_of_them(held: Story):
    held.discuss()
    held.clock.set(date(2026, 8, 1), 9)
    held.meetings.write_minutes(held.meeting_id)
    for until, ok in ((date(2026, 7, 31), False), (date(2026, 8, 1), True)):
        hung = Publish(date(2026, 7, 1), until, "公告栏")
        if ok:
            held.meetings.publish(held.meeting_id, hung)
            continue
        with refused("published_before_minutes"):
            held.meetings.publish(held.meeting_id, hung)
