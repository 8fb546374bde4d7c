"""A topic is tied to a vote while it waits for one, by what its paper says, and never quietly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa

from core.meetings.drafts import CallMeeting, Discussion, Feedback, Move, TopicDraft, VoteLink
from core.meetings.kinds import BodyKind
from core.meetings.stages import TopicState as S
from core.meetings.tables import TopicLink
from core.rosters.tables import Community, Compound
from tests.core.meetings.story import DAY, TOPICS, Story, at, body, refused
from tests.core.meetings.test_votes import a_matter, declare, put_to_owners

TOLD = VoteLink(reference="2026年第二次业主大会决定第1项", passed=True, day=DAY)


def moved(story: Story, to: S, topic: int = 2) -> None:
    story.meetings.move(story.topic(topic), Move(to, "钱承业", "", DAY))


def test_a_vote_is_linked_where_one_is_awaited_and_nowhere_else(published: Story):
    topic, link = published.topic(2), published.meetings.link_vote
    published.clock.set(DAY, 9)
    with refused("vote_not_awaited"):
        link(topic, TOLD)
    moved(published, S.TO_ASSEMBLY)
    link(topic, TOLD)
    moved(published, S.DONE)
    published.meetings.feed_back(topic, Feedback("业主", "公告", "冯知微", 5, day=DAY))
    for _state in (S.RATED, S.FILED):
        with refused("vote_after_end"):
            link(topic, replace(TOLD, reference="另一次表决", reason="改错"))
        if _state is S.RATED:
            moved(published, S.FILED)


def test_what_was_carried_out_without_the_owners_takes_no_vote(published: Story):
    published.clock.set(DAY, 9)
    moved(published, S.CARRIED_OUT, topic=1)
    with refused("vote_not_awaited"):
        published.meetings.link_vote(published.topic(1), TOLD)


def test_nothing_is_linked_before_the_minutes_hang(held: Story):
    held.discuss()
    with refused("stage_order"):
        held.meetings.link_vote(held.topic(2), TOLD)


def test_a_vote_held_elsewhere_is_told_by_paper_day_and_outcome(published: Story):
    topic, link = put_to_owners(published), published.meetings.link_vote
    for wrong, code in (
        (replace(TOLD, reference=" "), "blank"),
        (replace(TOLD, passed=None), "vote_outcome"),
        (replace(TOLD, day=None), "vote_day"),
        (replace(TOLD, day=date(2026, 7, 17)), "day_to_come"),
        (replace(TOLD, day=date(2026, 6, 26)), "vote_before_meeting"),
    ):
        with refused(code):
            link(topic, wrong)
    link(topic, replace(TOLD, day=date(2026, 6, 27), passed=False))
    for to in (S.CARRIED_OUT, S.DONE, S.FED_BACK):
        with refused("vote_failed"):
            moved(published, to)


def test_another_link_is_another_row_with_its_reason(published: Story, database):
    topic, link = put_to_owners(published), published.meetings.link_vote
    link(topic, replace(TOLD, passed=False))
    with refused("vote_linked_already"):
        link(topic, replace(TOLD, passed=False, reason="再填一次"))
    with refused("blank"):
        link(topic, TOLD)
    link(topic, replace(TOLD, reason="第一次没有抄对"))
    moved(published, S.CARRIED_OUT)
    link(topic, replace(TOLD, reference="2026年第三次业主大会决定第1项", reason="重新表决"))
    links = published.sheet.topics[1].links
    assert [(row.passed, row.reason) for row in links] == [
        (False, ""), (True, "第一次没有抄对"), (True, "重新表决"),
    ]  # fmt: skip
    assert {row.linked_on for row in links} == {DAY}
    with database.read() as session:
        rows = session.scalars(sa.select(TopicLink).order_by(TopicLink.ordinal)).all()
    assert [row.ordinal for row in rows] == [1, 2, 3]
    assert rows[0].reference == TOLD.reference, "the earlier link reads as it was written"


def test_a_vote_that_failed_later_may_be_replaced_while_the_topic_is_carried_out(
    published: Story, database
):
    topic = put_to_owners(published)
    matter = a_matter(database, published.compound_id)
    declare(database, matter, "passed")
    published.meetings.link_vote(topic, VoteLink(matter.id))
    moved(published, S.DONE)
    declare(database, matter, "not_passed", version=2)
    with refused("vote_failed"):
        published.meetings.feed_back(topic, Feedback("业主", "公告", "冯知微", day=DAY))
    published.meetings.link_vote(topic, replace(TOLD, reason="第一次结果更正，重新表决"))
    published.meetings.feed_back(topic, Feedback("业主", "公告", "冯知微", day=DAY))


@pytest.mark.parametrize("inside", [True, False])
def test_a_communitys_topic_is_tied_to_votes_of_its_own_compounds(
    story: Story, database, *, inside: bool
):
    """A council of a community talks of its compounds, not of those of another community."""
    with database.write() as session:
        here, there = (Community(name=name, street="学院街道") for name in ("桂溪社区", "枫林社区"))
        session.add_all((here, there))
        session.flush()
        compound = Compound(name="小叶苑", community_id=(here if inside else there).id)
        session.add(compound)
        session.flush()
        community_id, compound_id = here.id, compound.id
    meetings = story.meetings
    draft = body(compound_id=None, community_id=community_id, kind=BodyKind.RESIDENTS_COUNCIL)
    story.body_id = meetings.form_body(draft).made
    agenda = CallMeeting(
        story.body_id, "居民协商会", at(27, 19), "二楼", "钱承业", "钱承业", "冯知微", (TOPICS[1],)
    )
    story.meeting_id = meetings.call(agenda).made
    story.hold()
    meetings.discuss(story.topic(1), Discussion((), "提交表决", outcome=S.AGREED))
    story.publish()
    story.clock.set(DAY, 9)
    moved(story, S.TO_ASSEMBLY, topic=1)
    matter = a_matter(database, compound_id)
    declare(database, matter, "passed")
    if inside:
        meetings.link_vote(story.topic(1), VoteLink(matter.id))
        return
    with refused("vote_of_another_compound"):
        meetings.link_vote(story.topic(1), VoteLink(matter.id))


def test_a_topic_without_a_matter_that_was_put_to_the_owners_takes_their_vote(published: Story):
    published.clock.set(DAY, 9)
    moved(published, S.TO_ASSEMBLY, topic=1)
    published.meetings.link_vote(published.topic(1), TOLD)
    assert isinstance(TOPICS[0], TopicDraft)
    link = published.sheet.topics[0].link
    assert link is not None
    assert link.reference == TOLD.reference
