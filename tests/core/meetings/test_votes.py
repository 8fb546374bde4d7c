"""A topic that only the owners decide, and the vote of their assembly that it waits for."""

from __future__ import annotations

import json
from datetime import date
from uuid import UUID

import pytest

from core.assemblies.stages import BallotPer, Form, Kind
from core.assemblies.tables import Assembly, Matter
from core.assemblies.tables_ballots import Result
from core.db.database import Database
from core.identity import new_id
from core.meetings.drafts import Feedback, Move, VoteLink
from core.meetings.stages import TopicState
from core.rosters.tables import Compound
from tests.core.meetings.story import DAY, Story, refused


def test_a_278_topic_waits_for_the_owners_vote(published: Story):
    topic = published.topic(2)
    published.meetings.move(topic, Move(TopicState.TO_ASSEMBLY, "钱承业", "", DAY))
    for to in (TopicState.CARRIED_OUT, TopicState.DONE, TopicState.FED_BACK):
        with refused("needs_vote"):
            published.meetings.move(topic, Move(to, "钱承业", "", DAY))
    with refused("blank"):
        published.meetings.link_vote(topic, VoteLink(passed=True, day=DAY))
    with refused("not_found"):
        published.meetings.link_vote(topic, VoteLink(new_id()))


def put_to_owners(story: Story) -> UUID:
    """Let the published meeting's second topic wait for the owners' vote."""
    topic = story.topic(2)
    story.meetings.move(topic, Move(TopicState.TO_ASSEMBLY, "钱承业", "", DAY))
    story.clock.set(DAY, 9)
    return topic


def content(matter_id: UUID, outcome: str) -> str:
    return json.dumps({"matters": [{"matter": {"id": str(matter_id)}, "outcome": outcome}]})


def a_matter(
    database: Database,
    compound_id: UUID,
    kind: str = "change_use_of_common_parts",
    *,
    annulled: str = "",
) -> Matter:
    """Keep a matter of an assembly that has not declared anything."""
    with database.write() as session:
        assembly = an_assembly(compound_id, annulled)
        session.add(assembly)
        session.flush()
        matter = Matter(
            assembly_id=assembly.id,
            position=1,
            kind=kind,
            limb=8,
            title="架空层充电点",
            text="同意设置。",
        )
        session.add(matter)
        session.flush()
    return matter


def declare(
    database: Database, matter: Matter, outcome: str, day: date = DAY, version: int = 1
) -> None:
    with database.write() as session:
        declared = Result(
            assembly_id=matter.assembly_id,
            version=version,
            declared_on=day,
            count_digest="",
            content=content(matter.id, outcome),
            digest="",
        )
        session.add(declared)


def test_a_vote_kept_here_is_linked_once_its_result_is_declared(published: Story, database):
    topic = put_to_owners(published)
    matter = a_matter(database, published.compound_id)
    with refused("vote_not_declared"):
        published.meetings.link_vote(topic, VoteLink(matter.id))
    declare(database, matter, "passed")
    published.meetings.link_vote(topic, VoteLink(matter.id))
    link = published.sheet.topics[1].link
    assert link is not None
    assert (link.vote_id, link.passed, link.voted_on) == (matter.id, True, DAY)
    published.meetings.move(topic, Move(TopicState.CARRIED_OUT, "钱承业", "", DAY))


@pytest.mark.parametrize("outcome", ["not_passed", "no_valid_decision", "undetermined"])
def test_a_topic_is_not_carried_out_on_a_vote_that_did_not_pass(
    published: Story, database, outcome: str
):
    topic = put_to_owners(published)
    matter = a_matter(database, published.compound_id)
    declare(database, matter, outcome)
    published.meetings.link_vote(topic, VoteLink(matter.id))
    for to in (TopicState.CARRIED_OUT, TopicState.DONE, TopicState.FED_BACK):
        with refused("vote_failed"):
            published.meetings.move(topic, Move(to, "钱承业", "", DAY))
    published.meetings.move(topic, Move(TopicState.NOT_AGREED, "钱承业", "表决未通过", DAY))
    published.meetings.feed_back(topic, Feedback("业主", "公告", "冯知微", day=DAY))
    assert published.sheet.topics[1].state is TopicState.FED_BACK


def test_a_vote_that_is_corrected_or_annulled_carries_nothing(published: Story, database):
    topic = put_to_owners(published)
    matter = a_matter(database, published.compound_id)
    declare(database, matter, "passed")
    published.meetings.link_vote(topic, VoteLink(matter.id))
    declare(database, matter, "not_passed", version=2)
    with refused("vote_failed"):
        published.meetings.move(topic, Move(TopicState.DONE, "钱承业", "", DAY))
    ended = a_matter(database, published.compound_id, annulled="法院撤销")
    declare(database, ended, "passed")
    with refused("vote_not_declared"):
        published.meetings.link_vote(topic, VoteLink(ended.id))


def test_only_the_vote_on_that_matter_here_and_afterwards_is_linked(published: Story, database):
    topic = put_to_owners(published)
    with database.write() as session:
        other = Compound(name="小叶苑小区")
        session.add(other)
        session.flush()
        elsewhere = other.id
    for matter, day, code in (
        (a_matter(database, elsewhere), DAY, "vote_of_another_compound"),
        (a_matter(database, published.compound_id, "rules_of_procedure"), DAY,
         "vote_of_another_matter"),
        (a_matter(database, published.compound_id), date(2026, 6, 26), "vote_before_meeting"),
    ):  # fmt: skip
        declare(database, matter, "passed", day)
        with refused(code):
            published.meetings.link_vote(topic, VoteLink(matter.id))


def an_assembly(compound_id: UUID, annulled: str = "") -> Assembly:
    return Assembly(
        compound_id=compound_id,
        title="临时会议",
        kind=Kind.VOTE,
        form=Form.WRITTEN,
        term=1,
        session="2026年临时会议",
        opened_on=date(2026, 6, 1),
        division="420502",
        pack="national",
        pack_frozen="{}",
        ballot_per=BallotPer.VOTER,
        serial_prefix=f"A{new_id().hex[-6:]}",
        mac_key=bytes(32),
        organiser="业主委员会",
        annulled=annulled,
    )
