"""The minutes of a topic written whole: what is written again, promises changed and struck."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from core.db.audit import Event
from core.db.tables import AuditRow
from core.meetings.acts_recording import PROMISED
from core.meetings.counting import Rules, Vote
from core.meetings.drafts import (
    Arrival,
    Discussion,
    Feedback,
    Move,
    ProgressReport,
    Promise,
    RecordedPromise,
    TopicRecord,
    ViewDraft,
)
from core.meetings.kinds import FollowUpState, Presence
from core.meetings.sheets import PromiseRow, TopicSheet
from core.meetings.stages import TopicState
from tests.core.meetings.story import Story, begin, refused

pytestmark = pytest.mark.slow

SAID = Discussion(
    views=(ViewDraft("钱承业", "搬到车棚。"), ViewDraft("孙𬸚", "不方便。", is_dissent=True)),
    consensus="迁到东侧车棚。",
    vote=Vote(3, 1, 0),
)
LIGHT = Promise("车棚加装照明", "郑物业", date(2026, 7, 10), "物业", 120_050, "公共收益")
LINES = Promise("车棚划线", "郑物业", date(2026, 7, 12))
TALK = Discussion((), "同意提交业主大会表决。", outcome=TopicState.AGREED)


def written(story: Story, *promises: RecordedPromise, said: Discussion = SAID) -> None:
    story.meetings.record(story.topic(1), TopicRecord(said, promises))


def promises(story: Story) -> tuple[PromiseRow, ...]:
    return story.sheet.topics[0].promises


@pytest.fixture
def held(story: Story) -> Story:
    story.hold()
    written(story, RecordedPromise(LIGHT), RecordedPromise(LINES))
    return story


def events(story: Story) -> list[str]:
    with story.meetings._database.read() as session:
        return list(session.scalars(sa.select(AuditRow.event).order_by(AuditRow.seq)))


def test_a_topic_is_recorded_whole(held: Story) -> None:
    (topic, other) = held.sheet.topics
    assert topic.state is TopicState.AGREED
    assert topic.vote is not None
    assert (topic.vote.agree, topic.vote.needed) == (3, 3)
    assert [one.action for one in topic.promises] == ["车棚加装照明", "车棚划线"]
    assert other.state is TopicState.NOTIFIED


def test_options_are_written_only_where_they_are_given(held: Story) -> None:
    before = held.sheet.topics[0].options
    assert before
    written(held, *(RecordedPromise(LIGHT, one.id) for one in promises(held)[:1]))
    assert held.sheet.topics[0].options == before
    held.meetings.record(held.topic(1), TopicRecord(SAID, options="只有一个方案"))
    assert held.sheet.topics[0].options == "只有一个方案"
    with refused("too_long"):
        held.meetings.record(held.topic(1), TopicRecord(SAID, options="长" * 5_001))


def test_what_stands_is_not_written_again(held: Story) -> None:
    steps, told = len(held.sheet.topics[0].steps), len(events(held))
    rows = promises(held)
    written(held, RecordedPromise(LIGHT, rows[0].id), RecordedPromise(LINES, rows[1].id))
    assert len(held.sheet.topics[0].steps) == steps
    assert len(events(held)) == told
    said = replace(SAID, outcome=TopicState.AGREED)
    written(held, RecordedPromise(LIGHT, rows[0].id), RecordedPromise(LINES, rows[1].id), said=said)
    assert len(held.sheet.topics[0].steps) == steps


def test_a_vote_is_judged_again_when_more_members_came(held: Story) -> None:
    late = held.sheet.attendance[4]
    held.meetings.sign_in(held.meeting_id, [Arrival(late.id, Presence.PRESENT)])
    rows = promises(held)
    written(held, RecordedPromise(LIGHT, rows[0].id), RecordedPromise(LINES, rows[1].id))
    vote = held.sheet.topics[0].vote
    assert vote is not None
    assert vote.present == 5


def test_another_outcome_is_written_again(held: Story) -> None:
    said = Discussion(views=SAID.views, outcome=TopicState.SHELVED)
    written(held, said=said)
    topic = held.sheet.topics[0]
    assert (topic.state, topic.vote, topic.promises) == (TopicState.SHELVED, None, ())


def test_a_promise_is_changed_and_another_struck(held: Story) -> None:
    light, _lines = promises(held)
    later = replace(LIGHT, deadline=date(2026, 7, 20), budget_fen=None)
    written(held, RecordedPromise(later, light.id))
    (row,) = promises(held)
    assert (row.id, row.deadline, row.budget_fen) == (light.id, date(2026, 7, 20), None)
    assert {Event.PROMISE_CHANGED.value, Event.PROMISE_STRUCK.value} <= set(events(held))


def test_a_promise_that_was_reported_on_stays(held: Story) -> None:
    light, lines = promises(held)
    report = ProgressReport(FollowUpState.IN_PROGRESS, "郑物业", "已买灯", date(2026, 6, 27))
    held.meetings.report(light.id, report)
    kept = RecordedPromise(LIGHT, light.id)
    written(held, kept)  # as it stands
    with refused("promise_reported"):
        written(held, RecordedPromise(replace(LIGHT, owner="别人"), light.id))
    with refused("promise_reported"):
        written(held)
    assert [one.id for one in promises(held)] == [light.id]
    assert lines.id not in {one.id for one in promises(held)}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"owner": " "}, "blank"),
        ({"unit": "长" * 5_001}, "too_long"),
        ({"deadline": date(2026, 6, 26)}, "deadline_past"),
        ({"check_on": date(2026, 6, 26)}, "check_past"),
        ({"budget_fen": -1}, "budget_negative"),
    ],
)
def test_a_changed_promise_is_checked_like_a_new_one(
    held: Story, changes: dict[str, object], code: str
) -> None:
    light = promises(held)[0]
    wrong = replace(LIGHT, **changes)  # type: ignore[arg-type]  # one field of it
    with refused(code):
        written(held, RecordedPromise(wrong, light.id))
    with refused(code):
        written(held, RecordedPromise(wrong))
    on_the_day = replace(LIGHT, deadline=date(2026, 6, 27), check_on=date(2026, 6, 27))
    written(held, RecordedPromise(on_the_day, light.id))


def test_promises_of_another_topic_or_named_twice_are_refused(held: Story) -> None:
    light = promises(held)[0]
    with refused("not_found"):
        written(held, RecordedPromise(LIGHT, uuid4()))
    with refused("not_found"):
        written(held, RecordedPromise(LIGHT, light.id), RecordedPromise(LINES, light.id))
    assert len(promises(held)) == 2


def test_after_the_minutes_nothing_is_recorded(held: Story) -> None:
    held.meetings.discuss(held.topic(2), Discussion((), outcome=TopicState.SHELVED))
    held.meetings.write_minutes(held.meeting_id)
    with refused("stage_order"):
        written(held)


@pytest.fixture
def withdrawn(story: Story) -> Story:
    """The first topic was done, told and rated; then the minutes were withdrawn."""
    story.hold()
    story.discuss()
    story.publish()
    (made,) = promises(story)
    story.meetings.report(made.id, ProgressReport(FollowUpState.DONE, "郑物业", "装好了"))
    story.meetings.move(story.topic(1), Move(TopicState.DONE, "冯知微"))
    story.meetings.feed_back(story.topic(1), Feedback("李若谷", "上门", "冯知微", 5))
    story.clock.set(date(2026, 7, 20), 9)
    story.meetings.withdraw_minutes(story.meeting_id, "到会人数写错")
    return story


def again(story: Story, said: Discussion) -> TopicSheet:
    """Record the first topic anew with the promises that it has."""
    kept = tuple(
        RecordedPromise(Promise(**{name: getattr(row, name) for name in PROMISED}), row.id)
        for row in promises(story)
    )
    written(story, *kept, said=said)
    return story.sheet.topics[0]


def test_withdrawn_minutes_are_recorded_again_of_a_topic_that_was_done(withdrawn: Story) -> None:
    before = withdrawn.sheet.topics[0]
    assert before.state is TopicState.RATED
    after = again(withdrawn, replace(SAID, consensus="迁到西侧车棚。", vote=Vote(4, 0, 0)))
    assert (after.consensus, after.vote and after.vote.agree) == ("迁到西侧车棚。", 4)
    assert (after.state, after.steps, after.feedback) == (
        before.state,
        before.steps,
        before.feedback,
    )
    withdrawn.meetings.write_minutes(withdrawn.meeting_id)
    versions = withdrawn.sheet.minutes
    assert [one.reason for one in versions] == ["", "到会人数写错", ""]
    assert versions[0].digest != versions[-1].digest


def test_a_topic_said_otherwise_goes_on_from_there(withdrawn: Story) -> None:
    known = len(withdrawn.sheet.topics[0].steps)
    after = again(withdrawn, Discussion((), vote=Vote(0, 4, 0)))
    assert after.state is TopicState.NOT_AGREED
    new = after.steps[known:]
    assert [one.state for one in new] == [TopicState.DISCUSSED, TopicState.NOT_AGREED]
    assert {one.day for one in new} == {date(2026, 7, 20)}


def test_who_agreed_was_there_even_when_the_topic_went_on(withdrawn: Story) -> None:
    gone = [Arrival(row.id, Presence.ABSENT) for row in withdrawn.sheet.attendance[:2]]
    with refused("voted_already"):
        withdrawn.meetings.sign_in(withdrawn.meeting_id, gone)
    again(withdrawn, replace(SAID, vote=None, outcome=TopicState.AGREED))
    with refused("agreed_already"):
        withdrawn.meetings.sign_in(withdrawn.meeting_id, gone)


def test_a_number_that_was_minuted_is_never_given_again(withdrawn: Story) -> None:
    withdrawn.meetings.record(withdrawn.topic(2), TopicRecord(TALK, (RecordedPromise(LINES),)))
    withdrawn.meetings.write_minutes(withdrawn.meeting_id)
    withdrawn.meetings.withdraw_minutes(withdrawn.meeting_id, "承诺写错")
    withdrawn.meetings.record(withdrawn.topic(2), TopicRecord(TALK))
    withdrawn.meetings.write_minutes(withdrawn.meeting_id)
    withdrawn.meetings.withdraw_minutes(withdrawn.meeting_id, "漏写承诺")
    withdrawn.meetings.record(withdrawn.topic(2), TopicRecord(TALK, (RecordedPromise(LIGHT),)))
    assert [row.number for row in withdrawn.sheet.topics[1].promises] == [2]


def test_a_number_that_never_was_minuted_is_free(held: Story) -> None:
    kept = RecordedPromise(LIGHT, promises(held)[0].id)
    written(held, kept)
    written(held, kept, RecordedPromise(LINES))
    assert [row.number for row in promises(held)] == [1, 2]


def test_nobody_agrees_where_nobody_came(database, clock):
    """A body without a rule of quorum may talk of nothing alone, and agree on nothing at all."""
    story = begin(database, clock, Rules())
    story.hold(present=0)
    agreed = Discussion((), consensus="一致同意停放", outcome=TopicState.AGREED)
    with refused("nobody_present"):
        story.meetings.discuss(story.topic(1), agreed)
    story.meetings.discuss(story.topic(1), Discussion((), outcome=TopicState.SHELVED))
    story.meetings.sign_in(story.meeting_id, [present(story, 0)])
    story.meetings.discuss(story.topic(1), agreed)
    with refused("agreed_already"):
        story.meetings.sign_in(story.meeting_id, [Arrival(row_of(story, 0), Presence.ABSENT)])


def row_of(story: Story, number: int) -> UUID:
    return story.sheet.attendance[number].id


def present(story: Story, number: int) -> Arrival:
    return Arrival(row_of(story, number), Presence.PRESENT)
