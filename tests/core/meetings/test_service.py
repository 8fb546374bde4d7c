"""A meeting through the facade: each act, each refusal, and what the record keeps."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from core.db import audit
from core.db.base import Base
from core.db.identities import make_identities
from core.errors import KnownError
from core.identity import new_id
from core.law.shares import Threshold
from core.meetings.counting import Base as Of
from core.meetings.counting import Outcome, Rules, Vote
from core.meetings.drafts import (
    Correction,
    Discussion,
    Feedback,
    MemberDraft,
    Move,
    ProgressReport,
    Publish,
    TopicDraft,
    ViewDraft,
    VoteLink,
)
from core.meetings.kinds import Capacity, FollowUpState, MinutesKind, Presence
from core.meetings.sheets import PromiseRow
from core.meetings.stages import Stage, TopicState
from core.meetings.tables import MinutesVersion
from tests.core.meetings.story import DAY, RULES, Story, begin, body, call, refused
from tests.databases import counted

pytestmark = pytest.mark.slow


def promise_of(story: Story) -> PromiseRow:
    return story.sheet.topics[0].promises[0]


def test_a_whole_meeting_from_the_call_to_the_archive(published: Story, database):
    meetings = published.meetings
    report = ProgressReport(FollowUpState.DONE, "郑物业", "照明装好，划线完成，照片三张", DAY)
    meetings.report(promise_of(published).id, report)
    first, second = published.topic(1), published.topic(2)
    meetings.move(first, Move(TopicState.DONE, "钱承业", "现场查看", DAY))
    meetings.feed_back(first, Feedback("12户提议业主", "入户告知", "冯知微", 5, "满意", DAY))
    meetings.move(first, Move(TopicState.FILED, "冯知微", "", DAY))
    meetings.move(second, Move(TopicState.TO_ASSEMBLY, "钱承业", "提交业主大会", DAY))
    published.clock.set(DAY, 9)
    meetings.link_vote(
        second,
        VoteLink(reference="2026年7月10日业主大会决定第3号", passed=True, day=date(2026, 7, 10)),
    )
    meetings.move(second, Move(TopicState.DONE, "钱承业", "已签协议", DAY))
    meetings.feed_back(second, Feedback("全体业主", "公告", "冯知微", day=DAY))
    meetings.move(second, Move(TopicState.FILED, "冯知微", "", DAY))
    meetings.close(published.meeting_id, "协商2026-001")
    sheet = published.sheet
    assert sheet.meeting.stage is Stage.FOLLOWED_UP
    assert sheet.meeting.archive_number == "协商2026-001"
    assert sheet.next_stage is None
    assert [step.state.value for step in sheet.topics[0].steps] == [
        "set", "notified", "discussed", "agreed", "done", "fed_back", "rated", "filed",
    ]  # fmt: skip
    assert sheet.topics[0].feedback[0].satisfaction == 5
    assert meetings.open_promises(published.body_id) == ()
    with database.read() as session:
        assert audit.verify(session).ok
        table = Base.metadata.tables["audit"]
        events = session.scalars(sa.select(table.c.event).order_by(table.c.seq)).all()
    assert events[:4] == [
        "meeting.body_formed", "meeting.called", "meeting.notified", "meeting.signed_in",
    ]  # fmt: skip
    assert events[-1] == "meeting.closed"


def test_the_sheet_says_what_stands_against_the_next_step(story: Story):
    def told() -> list[tuple[str, object]]:
        return [(found.code, found.facts) for found in story.sheet.obstacles]

    assert story.sheet.next_stage is Stage.NOTIFIED
    assert told() == []
    story.meetings.notify(story.meeting_id, "书面", date(2026, 6, 20))
    assert told() == [("meetings.presence_unknown", {"persons": "6"})]


def test_rules_are_frozen_when_a_meeting_is_called(story: Story, database):
    from core.meetings.tables import MeetingBody

    with database.write() as session:
        body = session.get(MeetingBody, story.body_id)
        body.quorum_share, body.seats = "1/10", 50
    assert story.sheet.rules.quorum == Threshold.parse("2/3", "at_least")
    assert story.sheet.counts.seats == 5


def test_a_committee_without_rules_of_its_own_has_the_laws(story: Story):
    formed = story.meetings.form_body(
        body(compound_id=story.compound_id, name="云杉苑小区业主委员会", seats=7)
    )
    meeting_id = call(story.meetings, formed.made)
    sheet = story.meetings.meeting(meeting_id)
    assert sheet.rules.quorum == Threshold.parse("1/2", "more_than")
    assert sheet.rules.decision == Threshold.parse("1/2", "at_least")
    assert sheet.rules.decision_base is Of.SEATS
    assert "指导规则" in sheet.rules.source
    assert story.meetings.warnings(meeting_id) == ()
    story.meetings.notify(meeting_id, "书面", date(2026, 6, 20))
    (warning,) = story.meetings.warnings(meeting_id)
    assert (warning.code, warning.facts) == ("meetings.notice_short", {"days": "6", "needed": "7"})
    assert warning.article
    assert warning.article in warning.text
    assert story.meetings.warnings(story.meeting_id) == ()


def test_observers_and_alternates_do_not_count(held: Story):
    assert held.sheet.counts.present == 4
    held.meetings.welcome(held.meeting_id, MemberDraft("来访人", capacity=Capacity.VISITOR))
    assert held.sheet.counts.present == 4
    assert held.sheet.people(Presence.PRESENT, Capacity.VISITOR)[0].name == "来访人"


def test_a_vote_decides_by_the_frozen_rules(held: Story):
    views = (ViewDraft("甲", "好"),)
    for agree, state in ((3, TopicState.AGREED), (2, TopicState.NOT_AGREED)):
        said = Discussion(views, "试行三个月", vote=Vote(agree, 4 - agree, 0))
        held.meetings.discuss(held.topic(1), said)
        topic = held.sheet.topics[0]
        assert topic.state is state
        assert topic.vote
        assert (topic.vote.base, topic.vote.agree) == (5, agree)
        assert len(topic.views) == 1, "recording again replaces, it does not add"


def test_a_vote_stays_as_it_was_judged_whoever_comes_later(database, clock):
    rules = replace(RULES, decision_base=Of.PRESENT)
    story = begin(database, clock, rules)
    story.hold()
    story.discuss()
    vote = story.sheet.topics[0].vote
    assert vote
    assert (vote.seats, vote.sitting, vote.present) == (5, 5, 4)
    assert (vote.base_of, vote.base, vote.needed, vote.short_by) == (Of.PRESENT, 4, 3, 0)
    assert vote.threshold == RULES.decision
    story.arrive(present=5)
    assert story.sheet.counts.present == 5
    assert story.sheet.topics[0].vote == vote


def test_who_was_counted_in_a_vote_cannot_be_sent_away(held: Story):
    held.discuss()
    with refused("voted_already"):
        held.arrive(present=2)
    assert held.sheet.counts.present == 4
    again = Discussion((ViewDraft("甲", "再议"),), outcome=TopicState.SHELVED)
    held.meetings.discuss(held.topic(1), again)
    assert held.sheet.topics[0].vote is None, "recording again without a vote takes it away"
    with refused("agreed_already"):
        held.arrive(present=2)
    held.meetings.discuss(held.topic(2), again)
    held.arrive(present=2)
    assert held.sheet.counts.present == 2


def test_an_outcome_against_the_vote_is_refused(held: Story):
    said = Discussion((), "x", vote=Vote(1, 3, 0), outcome=TopicState.AGREED)
    with refused("outcome_differs"):
        held.meetings.discuss(held.topic(1), said)


@pytest.mark.parametrize("vote", [Vote(4, 1, 0), Vote(-1, 0, 0), Vote(0, 0, 5)])
def test_more_hands_than_members_are_refused(held: Story, vote: Vote):
    with refused("vote_too_large"):
        held.meetings.discuss(held.topic(1), Discussion((), "x", vote=vote))


def test_without_a_quorum_nothing_is_agreed(story: Story):
    story.hold(present=3)
    assert story.sheet.quorum.outcome is Outcome.NO_QUORUM
    for said in (
        Discussion((), "x", outcome=TopicState.AGREED),
        Discussion((), "x", vote=Vote(3, 0, 0), outcome=TopicState.AGREED),
    ):
        with refused("no_quorum"):
            story.meetings.discuss(story.topic(1), said)
    put_off = Discussion((ViewDraft("甲", "再议"),), outcome=TopicState.SHELVED)
    story.meetings.discuss(story.topic(1), put_off)
    assert story.sheet.topics[0].state is TopicState.SHELVED


def test_a_body_without_rules_only_records(database, clock):
    story = begin(database, clock, Rules())
    story.hold(present=1)
    with refused("no_outcome"):
        story.meetings.discuss(story.topic(1), Discussion((), "x", vote=Vote(1, 0, 0)))
    said = Discussion((), "x", vote=Vote(1, 0, 0), outcome=TopicState.AGREED)
    story.meetings.discuss(story.topic(1), said)
    vote = story.sheet.topics[0].vote
    assert vote
    assert vote.outcome is Outcome.NO_RULE


def test_minutes_keep_every_version(published: Story, database):
    meetings, meeting_id = published.meetings, published.meeting_id
    fixed = Correction(published.topic(1), "consensus", "设三个临时车位。")
    meetings.correct_minutes(meeting_id, "车位数记错", (fixed,))
    meetings.publish(meeting_id, Publish(DAY, date(2026, 7, 31), "物业公告栏"))
    meetings.withdraw_minutes(meeting_id, "漏记一名成员的意见")
    assert published.sheet.meeting.stage is Stage.HELD
    assert published.sheet.meeting.published_on is None
    published.discuss()
    meetings.write_minutes(meeting_id)
    kinds = [(row.number, row.kind, row.reason) for row in published.sheet.minutes]
    assert kinds == [
        (1, MinutesKind.ORIGINAL, ""),
        (2, MinutesKind.CORRECTED, "车位数记错"),
        (3, MinutesKind.WITHDRAWN, "漏记一名成员的意见"),
        (4, MinutesKind.ORIGINAL, ""),
    ]
    with database.read() as session:
        texts = session.scalars(sa.select(MinutesVersion.content).order_by("number")).all()
    told = [json.loads(text)["topics"][0]["consensus"] for text in texts]
    assert told[0].endswith("两个临时停车位。")
    assert told[1] == told[2] == "设三个临时车位。"
    assert json.loads(texts[1])["meeting"]["published_where"] == "小区公告栏"
    assert json.loads(texts[2])["meeting"]["published_where"] == "物业公告栏"


def test_a_correction_says_what_and_why(published: Story):
    meetings, topic = published.meetings, published.topic(1)
    with refused("blank"):
        meetings.correct_minutes(published.meeting_id, " ", (Correction(topic, "raised_by", "x"),))
    with refused("nothing_corrected"):
        meetings.correct_minutes(published.meeting_id, "理由", ())
    same = Correction(topic, "resolution", published.sheet.topics[0].resolution)
    with refused("nothing_corrected"):
        meetings.correct_minutes(published.meeting_id, "理由", (same,))
    emptied = tuple(Correction(topic, name, "") for name in ("consensus", "resolution"))
    with refused("blank"):
        meetings.correct_minutes(published.meeting_id, "笔误更正一下", emptied)
    for wrong in (Correction(topic, "state", "filed"), Correction(new_id(), "raised_by", "x")):
        with refused("not_found"):
            meetings.correct_minutes(published.meeting_id, "理由", (wrong,))


def test_a_published_result_that_is_corrected_is_published_anew(published: Story):
    meetings, meeting_id, topic = published.meetings, published.meeting_id, published.topic(1)
    meetings.correct_minutes(meeting_id, "背景写错", (Correction(topic, "background", "x"),))
    assert published.sheet.meeting.stage is Stage.PUBLISHED
    assert published.sheet.republished is None
    opposite = Correction(topic, "consensus", "不同意停放")
    meetings.correct_minutes(meeting_id, "结论记反", (opposite,))
    meeting = published.sheet.meeting
    assert (meeting.stage, meeting.published_on) == (Stage.MINUTED, None)
    (told,) = meetings.warnings(meeting_id)
    assert told.code == "meetings.publish_anew"
    ended = published.sheet.republished
    assert ended
    assert (ended.hung_on, ended.reason) == (date(2026, 6, 29), "结论记反")
    meetings.publish(meeting_id, Publish(DAY, date(2026, 7, 31), "公告栏"))
    assert meetings.warnings(meeting_id) == ()


def test_results_hang_as_long_as_the_law_asks(held: Story):
    held.discuss()
    held.meetings.write_minutes(held.meeting_id)
    with refused("publication_to_come"):
        to_come = Publish(date(2026, 6, 29), date(2026, 7, 30), "公告栏")
        held.meetings.publish(held.meeting_id, to_come)
    held.clock.set(date(2026, 6, 29))
    short = Publish(date(2026, 6, 29), date(2026, 7, 13), "公告栏")
    with pytest.raises(KnownError) as caught:
        held.meetings.publish(held.meeting_id, short)
    assert caught.value.facts == {"days": 14, "shortest": 15}
    before = Publish(date(2026, 6, 20), date(2026, 7, 20), "公告栏")
    with refused("published_before_held"):
        held.meetings.publish(held.meeting_id, before)
    held.meetings.publish(held.meeting_id, Publish(date(2026, 6, 29), date(2026, 7, 14), "公告栏"))
    assert held.sheet.meeting.published_until == date(2026, 7, 14)


def test_before_the_law_of_2026_any_time_will_do(database, clock):
    story = begin(database, clock)
    story.hold()
    story.discuss()
    story.meetings.write_minutes(story.meeting_id)
    with refused("published_before_held"):
        early = Publish(date(2025, 6, 29), date(2025, 6, 30), "公告栏")
        story.meetings.publish(story.meeting_id, early)


def test_promises_open_the_next_meeting(published: Story):
    second = call(published.meetings, published.body_id, day=30)
    (inherited,) = published.meetings.meeting(second).inherited
    assert (inherited.owner, inherited.meeting_number) == ("郑物业", 1)
    assert inherited.days_late(date(2026, 7, 10)) == 0
    assert inherited.days_late(date(2026, 7, 11)) == 1
    report = ProgressReport(FollowUpState.IN_PROGRESS, "郑物业", "已经采购", date(2026, 7, 2))
    published.meetings.report(inherited.id, report)
    (same,) = published.meetings.open_promises(published.body_id)
    assert same.state is FollowUpState.IN_PROGRESS
    done = ProgressReport(FollowUpState.DROPPED, "郑物业", "改由街道统一安装", date(2026, 7, 12))
    published.meetings.report(inherited.id, done)
    assert published.meetings.open_promises(published.body_id) == ()
    [closed] = [p for topic in published.sheet.topics for p in topic.promises]
    assert (closed.id, closed.days_late(DAY)) == (inherited.id, 0)
    with refused("promise_closed"):
        published.meetings.report(inherited.id, report)


def test_an_open_promise_keeps_its_topic_open(published: Story):
    with refused("open_promise"):
        published.meetings.move(published.topic(1), Move(TopicState.DONE, "钱承业", "", DAY))
    early = ProgressReport(FollowUpState.DONE, "郑物业", "x", date(2026, 6, 1))
    with refused("day_before_promise"):
        published.meetings.report(promise_of(published).id, early)


def test_a_history_runs_forwards(published: Story):
    meetings, first, second = published.meetings, published.topic(1), published.topic(2)
    held, later = date(2026, 6, 27), date(2026, 7, 2)
    begun = ProgressReport(FollowUpState.IN_PROGRESS, "郑物业", "已买灯", later)
    meetings.report(promise_of(published).id, begun)
    with refused("day_before_step"):
        meetings.report(promise_of(published).id, replace(begun, day=held))
    early, known = held - timedelta(days=1), Move(TopicState.TO_ASSEMBLY, "钱承业", "", held)
    with refused("day_before_step"):
        meetings.move(second, replace(known, day=early))
    meetings.move(second, known)  # entered late, on the day of what it follows
    done = replace(begun, state=FollowUpState.DONE, day=later)
    meetings.report(promise_of(published).id, done)
    meetings.move(first, Move(TopicState.DONE, "钱承业", "", later))
    told = Feedback("联名业主", "上门", "冯知微", day=held)
    with refused("day_before_step"):
        meetings.feed_back(first, told)
    meetings.feed_back(first, replace(told, day=DAY))
    with refused("day_before_step"):
        meetings.feed_back(first, told)
    meetings.feed_back(first, replace(told, day=later))  # told before, entered after
    with refused("day_before_step"):
        meetings.move(first, Move(TopicState.FILED, "钱承业", "", later))
    meetings.move(first, Move(TopicState.FILED, "钱承业", "", DAY))


def test_a_topic_cannot_be_filed_before_its_feedback(published: Story):
    done = ProgressReport(FollowUpState.DONE, "郑物业", "完成", DAY)
    published.meetings.report(promise_of(published).id, done)
    topic = published.topic(1)
    published.meetings.move(topic, Move(TopicState.DONE, "钱承业", "", DAY))
    with refused("topic_order"):
        published.meetings.move(topic, Move(TopicState.FILED, "钱承业", "", DAY))
    published.meetings.move(topic, Move(TopicState.FED_BACK, "钱承业", "", DAY))
    with refused("needs_feedback"):
        published.meetings.move(topic, Move(TopicState.FILED, "钱承业", "", DAY))
    with refused("satisfaction_range"):
        published.meetings.feed_back(topic, Feedback("业主", "电话", "冯知微", 6))
    with refused("topic_open"):
        published.meetings.close(published.meeting_id)


def test_a_refused_act_leaves_no_trace(held: Story, database):
    with database.write() as session:
        make_identities(session)
    before = held.sheet
    with refused("vote_too_large"):
        held.meetings.discuss(
            held.topic(1), Discussion((ViewDraft("甲", "x"),), vote=Vote(9, 0, 0))
        )
    assert held.sheet == before


def test_a_meeting_is_loaded_in_few_statements(published: Story, database):
    with counted(database) as said:
        assert published.sheet.topics
    assert len([text for text in said if text.startswith("SELECT")]) <= 19


def test_a_notice_asks_a_few_statements_a_topic(story: Story, database):
    for number in range(58):
        story.meetings.add_topic(story.meeting_id, TopicDraft(f"议题{number}", "业主", "背景"))
    with counted(database) as said:
        story.meetings.notify(story.meeting_id, "书面送达", date(2026, 6, 20))
    assert len(said) <= 60 * 4 + 30
    assert {one.state for one in story.sheet.topics} == {TopicState.NOTIFIED}
