"""What is read of several meetings at one moment: the lists, and what may be taken up again."""

from __future__ import annotations

from core.meetings.drafts import Discussion
from core.meetings.kinds import BodyKind
from core.meetings.stages import TopicState
from tests.core.meetings.story import Story, call


def test_one_look_shows_bodies_meetings_and_promises_together(published: Story) -> None:
    call(published.meetings, published.body_id, day=30)
    found = published.meetings.overview(published.compound_id)
    assert found == published.meetings.overview()
    (body,) = found.bodies
    assert found.meetings[body.id] == published.meetings.meetings(body.id)
    assert found.promises[body.id] == published.meetings.open_promises(body.id) != ()


def test_a_later_meeting_may_take_up_what_came_to_nothing(story: Story) -> None:
    story.hold()
    apart = Discussion(views=(), consensus="", outcome=TopicState.NOT_AGREED)
    story.meetings.discuss(story.topic(2), apart)
    second = call(story.meetings, story.body_id, day=30)
    (row,) = story.meetings.carried(second)
    assert (row.topic_id, row.meeting_number) == (story.topic(2), 1)
    assert row.title == story.sheet.topics[1].title
    assert row.body == story.sheet.body.name
    assert story.meetings.carried(story.meeting_id) == ()


def test_bodies_and_meetings_are_listed(story: Story):
    (body,) = story.meetings.bodies(story.compound_id)
    assert (body.compound, body.kind, body.seats) == ("云杉苑小区", BodyKind.OWNERS_COUNCIL, 5)
    call(story.meetings, story.body_id, day=30)
    assert [row.number for row in story.meetings.meetings(story.body_id)] == [1, 2]
