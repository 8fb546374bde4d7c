"""A slot's day with minutes: its meeting is called, held, and entered; what is open rolls over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID, uuid4

import pytest

from core.clock import CHINA
from core.errors import KnownError
from core.meetings.drafts import Arrival, CallOff, Discussion, MemberDraft, Move
from core.meetings.kinds import Capacity, Presence
from core.meetings.pool.drafts import RaiseTopic
from core.meetings.pool.kinds import TopicKind, Way
from core.meetings.pool.service import Pool
from core.meetings.procedures.drafts import CallDay, DayTopic, HoldDay, SlotTopicDraft
from core.meetings.procedures.kinds import SlotTopicState
from core.meetings.service import Meetings
from core.meetings.sheets import MeetingSheet
from core.meetings.stages import Stage, TopicState
from tests.core.meetings.procedures.hand import Hand, refused

FIRST, SECOND = date(2026, 7, 7), date(2026, 7, 14)


def meetings(hand: Hand) -> Meetings:
    return Meetings(*hand.store, hand.clock, hand.law, "420502")


def day(topics: list[UUID], on: date = FIRST, **changes: object) -> CallDay:
    fields: dict[str, object] = {
        "day": on,
        "title": "周二议事日",
        "convenor": "钱承业",
        "chair": "钱承业",
        "recorder": "冯知微",
        "topics": tuple(DayTopic(one, "居民在议事日提出。") for one in topics),
        **changes,
    }
    return CallDay(**fields)  # type: ignore[arg-type]


def hold(hand: Hand, meeting_id: UUID, on: date, *outcomes: TopicState) -> MeetingSheet:
    """Tell, sign everybody in with one visitor, end it and record each topic so."""
    facade = meetings(hand)
    facade.notify(meeting_id, "张贴", hand.clock.today())
    sheet = facade.meeting(meeting_id)
    hand.clock.set(on, 18)
    facade.sign_in(meeting_id, [Arrival(row.id, Presence.PRESENT) for row in sheet.attendance])
    facade.welcome(meeting_id, MemberDraft("路人甲", capacity=Capacity.VISITOR))
    facade.hold(meeting_id, datetime(on.year, on.month, on.day, 17, tzinfo=CHINA))
    for topic, outcome in zip(facade.meeting(meeting_id).topics, outcomes, strict=True):
        consensus = "三天内换好" if outcome is TopicState.AGREED else ""
        facade.discuss(topic.id, Discussion((), consensus, outcome=outcome))
    return facade.meeting(meeting_id)


def test_a_day_is_called_held_and_entered_from_its_minutes(hand: Hand):
    slot_id = hand.open_slot()
    lamp, gate = hand.add(slot_id, "楼道灯不亮", "大门常开")
    made = hand.procedures.call_day(slot_id, day([lamp, gate])).made
    sheet = meetings(hand).meeting(made)
    assert sheet.meeting.starts_at == datetime(2026, 7, 7, 15, 30, tzinfo=CHINA)
    assert sheet.meeting.place == "小区党群服务站"
    assert [topic.title for topic in sheet.topics] == ["楼道灯不亮", "大门常开"]
    (shown,) = hand.procedures.slot(slot_id).meetings
    assert (shown.id, shown.day, shown.topics, shown.stage) == (made, FIRST, 2, Stage.CALLED)
    with refused("meeting_not_minuted"):
        hand.procedures.enter_day(made)
    sheet = hold(hand, made, FIRST, TopicState.AGREED, TopicState.SHELVED)
    with refused("meeting_not_minuted"):
        hand.procedures.enter_day(made)
    meetings(hand).write_minutes(made)
    assert hand.procedures.slot(slot_id).meetings[0].is_minuted
    hand.procedures.enter_day(made)
    after = hand.procedures.slot(slot_id)
    assert not after.meetings[0].is_minuted
    assert [(row.members, row.residents, row.talked, row.settled) for row in after.days] == [
        (sheet.counts.present, 1, 2, 1)
    ]
    rows = {row.id: row for row in after.topics}
    assert (rows[lamp].state, rows[lamp].outcome) == (SlotTopicState.SETTLED, "三天内换好")
    assert (rows[gate].state, rows[gate].rolled) == (SlotTopicState.OPEN, 1)
    with refused("day_entered"):
        hand.procedures.enter_day(made)


def test_what_rolled_over_is_carried_on_by_the_next_meeting(hand: Hand):
    slot_id = hand.open_slot()
    (gate,) = hand.add(slot_id, "大门常开")
    first = hand.procedures.call_day(slot_id, day([gate])).made
    sheet = hold(hand, first, FIRST, TopicState.NOT_AGREED)
    meetings(hand).write_minutes(first)
    hand.procedures.enter_day(first)
    second = hand.procedures.call_day(slot_id, day([gate], SECOND)).made
    (topic,) = meetings(hand).meeting(second).topics
    assert topic.carried_from_id == sheet.topics[0].id
    assert [row.number for row in hand.procedures.slot(slot_id).meetings] == [2, 1]


def test_a_topic_of_the_pool_goes_on_as_the_meetings(hand: Hand):
    slot_id = hand.open_slot()
    pool = Pool(*hand.store, hand.clock, hand.law, "420502", "云杉社区")
    said = "电动车没处充电。"
    draft = RaiseTopic("充电桩", TopicKind.OTHER, "物业", Way.VISIT, said, hand.compound_id)
    raised = pool.raise_topic(draft).made
    waiting = hand.procedures.add_slot_topic(slot_id, SlotTopicDraft("充电桩", "物业", raised)).made
    with pytest.raises(KnownError, match="not_free"):
        hand.procedures.call_day(slot_id, day([waiting]))
    pool.move(raised, Move(TopicState.ACCEPTED, "冯知微"))
    made = hand.procedures.call_day(slot_id, day([waiting])).made
    (topic,) = meetings(hand).meeting(made).topics
    assert topic.background == "电动车没处充电。"
    assert pool.topic(raised).topic.state is TopicState.SET


def test_what_calling_a_day_is_refused_for(hand: Hand):
    slot_id = hand.open_slot()
    (gate,) = hand.add(slot_id, "大门常开")
    (other,) = hand.add(hand.open_slot(), "别处的议题")
    with refused("no_slot_day"):
        hand.procedures.call_day(slot_id, day([gate], date(2026, 7, 8)))
    with refused("topic_not_waiting"):
        hand.procedures.call_day(slot_id, day([other]))
    with refused("not_found"):
        hand.procedures.call_day(slot_id, day([uuid4()]))
    with pytest.raises(KnownError, match=r"meetings\.no_topic"):
        hand.procedures.call_day(slot_id, day([]))
    with pytest.raises(KnownError, match=r"db\.blank"):
        hand.procedures.call_day(slot_id, replace(day([gate]), topics=(DayTopic(gate, " "),)))
    made = hand.procedures.call_day(slot_id, day([gate])).made
    with refused("meeting_called"):
        hand.procedures.call_day(slot_id, day([gate]))
    meetings(hand).call_off(made, CallOff("台风"))
    again = hand.procedures.call_day(slot_id, day([gate])).made
    assert again != made
    with refused("not_found"):
        hand.procedures.enter_day(uuid4())
    hand.clock.set(FIRST)
    hand.procedures.hold_day(slot_id, HoldDay(FIRST, 1, 0))
    with refused("day_entered"):
        hand.procedures.call_day(slot_id, day([gate]))
    hand.procedures.end_slot(slot_id, FIRST, "改到周四")
    with refused("slot_ended"):
        hand.procedures.call_day(slot_id, day([gate], SECOND))
