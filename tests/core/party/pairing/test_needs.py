"""A need and a wish go step by step, each with who, when and evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.party.pairing.drafts import AnswerDraft, ClaimDraft, TaskDraft, WishDraft
from core.party.pairing.kinds import NeedState, WishState
from tests.core.party.pairing.story import TODAY, Story, check_refused, step

ANSWER = AnswerDraft(date(2026, 5, 2), "网格员罗晓燕", "上门告知并签字", 5)


def test_a_need_is_raised_taken_up_met_and_answered(story: Story) -> None:
    need = story.need()
    story.take(need)
    story.pairing.finish_need(need, step(date(2026, 4, 29)))
    story.pairing.answer_need(need, ANSWER)
    row = story.pairing.need(need)
    assert [one.state for one in row.steps] == [
        NeedState.RAISED, NeedState.TAKEN, NeedState.DONE, NeedState.ANSWERED,
    ]  # fmt: skip
    assert (row.unit, row.leader, row.satisfaction) == ("区园林中心", "郑开源", 5)
    assert row.steps[2].evidence == "现场照片和验收单"
    assert story.pairing.needs() == (row,)


def test_no_step_of_a_need_is_left_out(story: Story) -> None:
    need, act = story.need(), story.pairing
    check_refused("pairing.need_order", act.finish_need, need, step(TODAY))
    check_refused("pairing.need_order", act.answer_need, need, ANSWER)
    story.take(need)
    task = TaskDraft(story.units[1], TODAY, "再认领", "郑开源", TODAY)
    check_refused("pairing.need_order", act.take_need, need, task)
    check_refused("db.blank", act.finish_need, need, step(TODAY, ""))
    check_refused("pairing.days_order", act.finish_need, need, step(date(2026, 3, 4)))
    act.finish_need(need, step(date(2026, 3, 5)))
    for marks in (0, 6):
        check_refused(
            "pairing.satisfaction", act.answer_need, need, replace(ANSWER, satisfaction=marks)
        )
    check_refused("pairing.need_order", act.withdraw_need, need, step(TODAY))


def test_no_step_of_a_need_or_wish_is_of_a_day_to_come(story: Story) -> None:
    act, tomorrow = story.pairing, step(date(2026, 6, 21))
    need = story.need()
    late = TaskDraft(story.units[1], tomorrow.day, "再认领", "郑开源", date(2026, 7, 1))
    check_refused("db.day_to_come", act.take_need, need, late)
    check_refused("db.day_to_come", act.withdraw_need, need, tomorrow)
    story.take(need)
    check_refused("db.day_to_come", act.finish_need, need, tomorrow)
    draft = WishDraft(story.compounds[1], "独居老人（5栋）", "想要一根新拐杖", tomorrow.day)
    check_refused("db.day_to_come", act.raise_wish, draft)
    wish = act.raise_wish(replace(draft, raised_on=TODAY)).made
    check_refused("db.day_to_come", act.claim_wish, wish, ClaimDraft(tomorrow.day, "党员贺兰"))


def test_a_need_is_taken_up_on_the_day_it_was_raised_and_not_before(story: Story) -> None:
    need, raised = story.need(), date(2026, 3, 1)
    early = TaskDraft(story.units[0], date(2026, 2, 28), "更换灯具四十盏", "郑开源", raised)
    check_refused("pairing.days_order", story.pairing.take_need, need, early)
    story.pairing.take_need(need, replace(early, day=raised))
    check_refused("pairing.days_order", story.pairing.finish_need, need, step(early.day))


def test_a_need_is_late_the_day_after_its_deadline(story: Story) -> None:
    need = story.need()
    assert not story.pairing.need(need).is_late(TODAY)
    story.take(need)
    row = story.pairing.need(need)
    assert not row.is_late(date(2026, 4, 30))
    assert row.is_late(date(2026, 5, 1))
    story.pairing.finish_need(need, step(TODAY))
    assert not story.pairing.need(need).is_late(TODAY)


def test_a_need_is_withdrawn_with_its_reason(story: Story) -> None:
    need = story.need()
    check_refused("db.blank", story.pairing.withdraw_need, need, step(TODAY, ""))
    story.pairing.withdraw_need(need, step(TODAY, "物业已自行更换"))
    assert story.pairing.need(need).state is NeedState.WITHDRAWN


def test_a_task_has_a_deadline_after_it_is_taken_up(story: Story) -> None:
    task = TaskDraft(story.units[0], TODAY, "更换灯具", "郑开源", date(2026, 6, 19))
    check_refused("pairing.days_order", story.pairing.take_need, story.need(), task)


def test_a_wish_is_claimed_by_a_member_and_comes_true(story: Story) -> None:
    draft = WishDraft(story.compounds[1], "独居老人（5栋）", "想要一根新拐杖", date(2026, 4, 1))
    wish = story.pairing.raise_wish(draft).made
    act = story.pairing
    check_refused("pairing.wish_order", act.fulfil_wish, wish, step(TODAY))
    act.claim_wish(wish, ClaimDraft(date(2026, 4, 2), "党员贺兰"))
    check_refused("pairing.wish_order", act.claim_wish, wish, ClaimDraft(TODAY, "党员贺兰"))
    act.fulfil_wish(wish, step(date(2026, 4, 9), "送到家中，合影一张"))
    (row,) = act.wishes()
    assert (row.state, row.claimant, row.compound) == (WishState.DONE, "党员贺兰", "银杏里")
    assert [one.day.day for one in row.steps] == [1, 2, 9]
    check_refused("pairing.wish_order", act.withdraw_wish, wish, step(TODAY))


def test_a_wish_is_withdrawn_with_its_reason(story: Story) -> None:
    draft = WishDraft(story.compounds[1], "小学生", "一套课外书", date(2026, 4, 1))
    wish = story.pairing.raise_wish(draft).made
    check_refused("pairing.days_order", story.pairing.withdraw_wish, wish, step(date(2026, 3, 1)))
    story.pairing.withdraw_wish(wish, step(TODAY, "家里已经买到"))
    assert story.pairing.wishes()[0].state is WishState.WITHDRAWN
