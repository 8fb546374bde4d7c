"""An alliance keeps who hosted, who gave way, who came and went; merchants show three things."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from core.party.pairing.drafts import AllianceDraft, MerchantDraft, TurnDraft
from core.party.pairing.kinds import TurnKind, TurnWhy
from tests.core.party.pairing.story import TODAY, Story, check_refused

FOUNDED = date(2026, 1, 8)
SHOP = MerchantDraft(
    "南关市场", "老周粮油", "周福生", "中共党员，经营粮油二十年", "带头守信，劝导占道",
    "足斤足两，缺一罚十", FOUNDED, "A区12号",
)  # fmt: skip


@pytest.fixture
def alliance(story: Story) -> UUID:
    draft = AllianceDraft("南关商圈党建联盟", FOUNDED, story.units[:2], "每季度一次联席会议")
    return story.pairing.form_alliance(draft).made


def turn(
    story: Story, alliance: UUID, unit: int, day: int, kind: TurnKind = TurnKind.HOSTED
) -> None:
    draft = TurnDraft(story.units[unit], kind, date(2026, 2, day), "联席会议：夜市秩序")
    story.pairing.note_turn(alliance, draft)


def test_the_members_host_by_turns(story: Story, alliance: UUID) -> None:
    turn(story, alliance, 0, 1)
    story.pairing.join_alliance(alliance, story.units[2], date(2026, 2, 2))
    sheet = story.pairing.alliance(alliance)
    assert [row.unit for row in sheet.plan] == [
        "启明灯饰厂", "南关市场", "区园林中心", "启明灯饰厂", "南关市场", "区园林中心",
    ]  # fmt: skip
    assert (sheet.row.members, sheet.row.meetings, sheet.row.next_host) == (3, 1, "启明灯饰厂")
    assert [row.hosted for row in sheet.members] == [1, 0, 0]
    assert story.pairing.alliances() == (sheet.row,)


def test_only_whose_turn_it_is_gives_way(story: Story, alliance: UUID) -> None:
    with_reason = TurnDraft(story.units[1], TurnKind.SKIPPED, date(2026, 2, 1), "会场装修")
    check_refused("pairing.not_its_turn", story.pairing.note_turn, alliance, with_reason)
    turn(story, alliance, 0, 1, TurnKind.SKIPPED)
    turn(story, alliance, 1, 2)
    plan = story.pairing.alliance(alliance).plan
    assert (plan[0].unit, plan[0].why) == ("区园林中心", TurnWhy.GAVE_WAY)


def test_turns_are_kept_in_order_with_a_note(story: Story, alliance: UUID) -> None:
    turn(story, alliance, 1, 9)
    early = TurnDraft(story.units[0], TurnKind.HOSTED, date(2026, 2, 8), "补记")
    check_refused("pairing.days_order", story.pairing.note_turn, alliance, early)
    check_refused("db.blank", story.pairing.note_turn, alliance, replace(early, note=" "))
    stranger = replace(early, unit_id=story.units[2])
    check_refused("pairing.no_member", story.pairing.note_turn, alliance, stranger)


def test_nobody_joins_hosts_or_leaves_on_a_day_to_come(story: Story, alliance: UUID) -> None:
    act, unit, day = story.pairing, story.units[0], date(2026, 6, 21)
    late = TurnDraft(unit, TurnKind.HOSTED, day, "补记")
    check_refused("db.day_to_come", act.note_turn, alliance, late)
    check_refused("db.day_to_come", act.join_alliance, alliance, story.units[2], day)
    check_refused("db.day_to_come", act.leave_alliance, alliance, unit, day, "迁出商圈")
    check_refused("db.day_to_come", act.end_alliance, alliance, day, "商圈拆迁")
    act.end_alliance(alliance, TODAY, "商圈拆迁")


def test_who_left_is_planned_no_more_and_may_come_again(story: Story, alliance: UUID) -> None:
    act, unit = story.pairing, story.units[0]
    check_refused("pairing.member_already", act.join_alliance, alliance, unit, TODAY)
    check_refused("db.blank", act.leave_alliance, alliance, unit, TODAY, "")
    act.leave_alliance(alliance, unit, date(2026, 3, 1), "迁出商圈")
    check_refused("pairing.no_member", act.leave_alliance, alliance, unit, TODAY, "迁出商圈")
    assert {row.unit for row in act.alliance(alliance).plan} == {"启明灯饰厂"}
    check_refused("pairing.days_order", act.join_alliance, alliance, unit, date(2026, 3, 1))
    act.join_alliance(alliance, unit, date(2026, 3, 2))
    sheet = act.alliance(alliance)
    assert sheet.row.members == 2
    assert [row.left_reason for row in sheet.members] == ["迁出商圈", "", ""]


def test_an_alliance_is_of_two_at_least_and_ends_with_a_reason(
    story: Story, alliance: UUID
) -> None:
    one = AllianceDraft("独家联盟", FOUNDED, story.units[:1])
    check_refused("pairing.alliance_members", story.pairing.form_alliance, one)
    twice = replace(one, unit_ids=(*story.units[:2], story.units[0]))
    check_refused("pairing.alliance_members", story.pairing.form_alliance, twice)
    end = story.pairing.end_alliance
    check_refused("pairing.days_order", end, alliance, date(2026, 1, 7), "合并")
    end(alliance, TODAY, "合并")
    check_refused("pairing.ended_already", end, alliance, TODAY, "合并")
    assert story.pairing.alliance(alliance).plan == ()


def test_a_merchant_shows_three_things_and_leaves_with_a_reason(story: Story) -> None:
    act = story.pairing
    for wrong in (replace(SHOP, identity=""), replace(SHOP, duty=""), replace(SHOP, promise="")):
        check_refused("db.blank", act.add_merchant, wrong)
    made = act.add_merchant(SHOP).made
    act.change_merchant(made, replace(SHOP, promise="假一罚十"), "年度重新承诺")
    assert act.merchants()[0].promise == "假一罚十"
    check_refused("pairing.days_order", act.remove_merchant, made, date(2026, 1, 7), "歇业")
    act.remove_merchant(made, TODAY, "歇业")
    assert act.merchants()[0].left_reason == "歇业"
    check_refused("pairing.ended_already", act.change_merchant, made, SHOP, "再改")
