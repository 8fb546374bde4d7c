"""Duties to disclose and report, opinion rounds, and what goes up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.affairs.neighbours.drafts import (
    AnswerDraft,
    AnswerUp,
    DutyChange,
    QuestionDraft,
    SendUp,
    SheetDraft,
    ToldDraft,
)
from core.affairs.neighbours.kinds import DutyKind, DutyPurpose
from core.clock import FixedClock
from core.db.database import Database
from tests.core.affairs.neighbours.story import (
    TODAY,
    Place,
    asking,
    begin,
    duty,
    refused,
)

TOLD = ToldDraft(TODAY, "小区公告栏", "照片两张", "钱承业")
SHEET = SheetDraft((AnswerDraft(1, 2), AnswerDraft(2, text="划线停放")), "李若谷", "3号楼")


def test_what_is_told_is_due_again_after_its_interval(place: Place) -> None:
    made = place.duty()
    place.neighbours.tell(made, TOLD)
    sheet = place.neighbours.duty(made)
    assert sheet.row.next_due == date(2026, 12, 30), "counted from 30 June"
    assert (sheet.row.last_done, sheet.row.times_done) == (TODAY, 1)
    assert [one.late for one in sheet.told] == [0]


def test_the_open_day_itself_is_in_time(place: Place) -> None:
    place.duty()
    [row] = place.neighbours.duties(purpose=DutyPurpose.DISCLOSURE)
    assert row.days_late(date(2026, 6, 30)) == 0
    assert row.days_late(date(2026, 7, 2)) == 2
    assert place.neighbours.duties(purpose=DutyPurpose.REPORT) == ()


def test_what_came_late_is_told_so(place: Place) -> None:
    made = place.duty()
    place.clock.set(date(2026, 7, 3))
    place.neighbours.tell(made, replace(TOLD, done_on=date(2026, 7, 3)))
    assert place.neighbours.duty(made).told[0].late == 3


def test_what_is_told_when_it_happens_has_no_next_day(place: Place) -> None:
    made = place.neighbours.plan_duties([duty(place.compound_id, months=None)]).made
    place.neighbours.tell(made, TOLD)
    assert place.neighbours.duty(made).row.next_due is None


@pytest.mark.parametrize(("until", "kept"), [(date(2026, 7, 4), False), (date(2026, 7, 5), True)])
def test_it_hangs_as_long_as_it_has_to(place: Place, until: date, *, kept: bool) -> None:
    made = place.duty()
    draft = replace(TOLD, until=until)
    if kept:
        place.neighbours.tell(made, draft)
    else:
        assert refused(place.neighbours.tell, made, draft).code == "neighbours.hangs_short"


def test_a_duty_is_changed_with_a_reason_and_stays_as_it_was(place: Place) -> None:
    made = place.duty()
    change = DutyChange("业主要求每季度公布", 3, date(2026, 9, 30))
    assert refused(place.neighbours.change_duty, made, replace(change, reason="")).code == (
        "db.blank"
    )
    place.neighbours.change_duty(made, change)
    sheet = place.neighbours.duty(made)
    assert (sheet.row.months, sheet.row.next_due) == (3, date(2026, 9, 30))
    assert [(one.months, one.next_due) for one in sheet.changes] == [(6, date(2026, 6, 30))]
    zero = replace(change, months=0)
    assert refused(place.neighbours.change_duty, made, zero).code == "neighbours.months_wrong"
    dayless = replace(change, next_due=None)
    assert refused(place.neighbours.change_duty, made, dayless).code == "neighbours.no_first_day"


def test_a_duty_that_ended_is_told_no_more(place: Place) -> None:
    made = place.duty()
    place.neighbours.end_duty(made, "由物业公布")
    assert refused(place.neighbours.tell, made, TOLD).code == "neighbours.duty_ended"
    assert place.neighbours.duties()[0].days_late(date(2027, 1, 1)) == 0


def test_a_regular_duty_has_a_first_day(place: Place) -> None:
    draft = duty(place.compound_id)
    for code, wrong in (
        ("neighbours.no_first_day", replace(draft, first_due=None)),
        ("neighbours.months_wrong", replace(draft, months=0)),
        ("neighbours.days_wrong", replace(draft, hang_days=0)),
    ):
        assert refused(place.neighbours.plan_duties, [wrong]).code == code
    assert refused(place.neighbours.plan_duties, []).code == "neighbours.nothing_chosen"


@pytest.mark.parametrize(("division", "source"), [("411002", "里仁"), ("440307", "深圳龙华")])
def test_the_law_of_a_place_proposes(
    database: Database, clock: FixedClock, division: str, source: str
) -> None:
    usual = begin(database, clock, division).neighbours.usual_duties()
    reports = [one for one in usual if one.purpose is DutyPurpose.REPORT]
    assert {one.months for one in reports} == {3}
    assert all(one.article.law.startswith(source) for one in reports)
    fund = next(one for one in usual if one.kind is DutyKind.REPAIR_FUND)
    assert (fund.months, fund.hang_days) == (6, 15)
    rules = next(one for one in usual if one.kind is DutyKind.BYLAWS)
    assert rules.months is None
    assert rules.article.number == "13"


def test_answers_are_counted_by_option(place: Place) -> None:
    made = place.asked()
    place.neighbours.take_sheet(made, SHEET)
    place.neighbours.take_sheet(made, SheetDraft((AnswerDraft(1, 3),)))
    sheet = place.neighbours.round(made)
    assert [one.counts for one in sheet.questions] == [(0, 1, 1), ()]
    assert sheet.questions[1].said == ("划线停放",)
    assert [one.who for one in sheet.sheets] == ["李若谷", ""]
    assert place.neighbours.rounds()[0].answered == 2


@pytest.mark.parametrize(
    "answers",
    [
        (),
        (AnswerDraft(1, 0),),
        (AnswerDraft(1, 4),),
        (AnswerDraft(2, 1),),
        (AnswerDraft(2, text=" "),),
        (AnswerDraft(3, 1),),
        (AnswerDraft(1, 1), AnswerDraft(1, 2)),
    ],
)
def test_a_sheet_that_answers_nothing_is_refused(
    place: Place, answers: tuple[AnswerDraft, ...]
) -> None:
    made = place.asked()
    assert refused(place.neighbours.take_sheet, made, SheetDraft(answers)).code == (
        "neighbours.answers_wrong"
    )


def test_no_more_sheets_come_in_than_were_asked_for(place: Place) -> None:
    made = place.asked()
    for _ in range(3):
        place.neighbours.take_sheet(made, SHEET)
    assert refused(place.neighbours.take_sheet, made, SHEET).code == "neighbours.more_than_asked"


def test_a_round_that_is_closed_takes_no_more(place: Place) -> None:
    made = place.asked()
    place.neighbours.close_round(made, "保洁一般，停车需要划线")
    assert refused(place.neighbours.take_sheet, made, SHEET).code == "neighbours.round_closed"


def test_a_round_asks_somebody_something(place: Place) -> None:
    draft = asking(place.compound_id)
    for code, wrong in (
        ("neighbours.no_question", replace(draft, questions=())),
        ("neighbours.nobody_asked", replace(draft, asked=0)),
        ("neighbours.ends_before_start", replace(draft, until=date(2026, 6, 14))),
        ("neighbours.options_wrong", replace(draft, questions=(QuestionDraft("?", ("是",)),))),
        ("neighbours.options_wrong", replace(draft, questions=(QuestionDraft("?", ("是", "是")),))),
    ):
        assert refused(place.neighbours.open_round, wrong).code == code


def test_serious_matters_go_up_and_are_answered_once(place: Place) -> None:
    made = place.asked()
    up = SendUp(place.compound_id, "外墙脱落", "住户反映多次", "小区党支部", "社区党委", made)
    sent = place.neighbours.send_up(replace(up, answer_due=date(2026, 6, 25))).made
    assert place.neighbours.rounds()[0].sent_up == 1
    [row] = place.neighbours.sent_up()
    assert (row.days_late(date(2026, 6, 25)), row.days_late(date(2026, 6, 26))) == (0, 1)
    answer = AnswerUp("社区党委", "已联系住建部门排险")
    early = replace(answer, day=date(2026, 6, 19))
    assert refused(place.neighbours.answer_up, sent, early).code == "neighbours.day_before_case"
    place.neighbours.answer_up(sent, answer)
    assert place.neighbours.sent_up()[0].days_late(date(2027, 1, 1)) == 0
    assert refused(place.neighbours.answer_up, sent, answer).code == "neighbours.answered_already"


def test_a_round_of_another_compound_is_not_sent_up(place: Place) -> None:
    other = begin(place.database, place.clock, name="云枫苑小区")
    up = SendUp(place.compound_id, "外墙", "说明", "党支部", "社区党委", other.asked())
    assert refused(place.neighbours.send_up, up).code == "neighbours.round_of_another_compound"
