"""A topic that only the owners decide, and the vote of their assembly that it waits for."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from core.assemblies.stages import BallotPer, Form, Kind
from core.assemblies.tables import Assembly, Matter
from core.assemblies.tables_ballots import Result
from core.identity import new_id
from core.meetings.drafts import Move, VoteLink
from core.meetings.stages import TopicState
from tests.core.meetings.story import DAY, Story, refused


def test_a_278_topic_waits_for_the_owners_vote(published: Story):
    topic = published.topic(2)
    published.meetings.move(topic, Move(TopicState.TO_ASSEMBLY, "钱承业", "", DAY))
    for to in (TopicState.CARRIED_OUT, TopicState.DONE, TopicState.FED_BACK):
        with refused("needs_vote"):
            published.meetings.move(topic, Move(to, "钱承业", "", DAY))
    with refused("blank"):
        published.meetings.link_vote(topic, VoteLink())
    with refused("not_found"):
        published.meetings.link_vote(topic, VoteLink(new_id()))


def test_a_vote_kept_here_is_linked_once_its_result_is_declared(published: Story, database):
    clock, topic = published.clock, published.topic(2)
    with database.write() as session:
        assembly = an_assembly(published.compound_id)
        session.add(assembly)
        session.flush()
        matter = Matter(
            assembly_id=assembly.id,
            position=1,
            kind="change_use_of_common_parts",
            limb=8,
            title="架空层充电点",
            text="同意设置。",
        )
        session.add(matter)
        session.flush()
    with refused("vote_not_declared"):
        published.meetings.link_vote(topic, VoteLink(matter.id))
    with database.write() as session:
        declared = Result(
            assembly_id=assembly.id,
            version=1,
            declared_on=clock.today(),
            count_digest="",
            content="{}",
            digest="",
        )
        session.add(declared)
    published.meetings.link_vote(topic, VoteLink(matter.id))
    assert published.sheet.topics[1].vote_id == matter.id
    published.meetings.move(topic, Move(TopicState.TO_ASSEMBLY, "钱承业", "", DAY))
    published.meetings.move(topic, Move(TopicState.CARRIED_OUT, "钱承业", "", DAY))


def an_assembly(compound_id: UUID) -> Assembly:
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
        serial_prefix="A",
        mac_key=bytes(32),
        organiser="业主委员会",
    )
