"""Members: entered, corrected, confirmed, moved, let go, masked; what they do where they live."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.identity import new_id
from core.party.organisations.drafts import (
    AffiliationDraft,
    CheckInDraft,
    DepartureDraft,
    DutyDraft,
    LetterDraft,
    MemberDraft,
    PointsDraft,
    ReviewDraft,
)
from core.party.organisations.kinds import (
    DutyRole,
    LetterKind,
    MemberChangeKind,
    MemberKind,
    MemberStatus,
    ReviewGrade,
    ReviewSide,
)
from core.party.organisations.queries_members import years_of
from core.party.organisations.sheets import MemberLook
from core.scope import Scope
from tests.core.party.organisations.tree import TODAY, Tree, refused

NUMBER = "11010519491231002X"  # the sample of GB 11643, nobody's
WHOLE = MemberDraft(
    "钱承业", MemberStatus.FULL, date(2000, 7, 1), date(2001, 7, 1), MemberKind.RETIRED,
    phone="13800001234", document=NUMBER, unit="某学校", record_elsewhere="某学校党支部",
)  # fmt: skip


def test_a_member_is_shown_masked_and_revealed_on_the_record(tree: Tree):
    member = tree.organisations.add_member(WHOLE, TODAY, "外地党支部").made
    sheet = tree.organisations.member(member)
    assert (sheet.row.phone, sheet.document) == ("138****1234", "110***********002X")
    assert sheet.changes[0].kind is MemberChangeKind.TRANSFERRED_IN
    assert sheet.changes[0].before == "外地党支部"
    whole = tree.organisations.reveal(member)
    assert (whole.row.phone, whole.document) == ("13800001234", NUMBER)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "blank"),
        ({"phone": "123"}, "bad_phone"),
        ({"document": "110105194912310021"}, "bad_document"),
        ({"document": NUMBER}, "document_taken"),
        ({"joined_on": date(2026, 6, 21)}, "day_to_come"),
        ({"confirmed_on": date(2000, 6, 30)}, "confirmed_before"),
        ({"status": MemberStatus.PROBATIONARY}, "probationary_confirmed"),
        ({"record_elsewhere": " "}, "no_record"),
        ({"organisation_id": new_id(), "record_elsewhere": ""}, "not_found"),
    ],
)
def test_what_no_roster_can_hold_is_refused(tree: Tree, changes: dict[str, object], code: str):
    tree.organisations.add_member(WHOLE)
    with refused(code):
        tree.organisations.add_member(replace(WHOLE, **{"document": "", **changes}))  # type: ignore[arg-type]


def test_two_affiliations_are_two(tree: Tree):
    both = replace(WHOLE, organisation_id=tree.branch)
    with refused("two_records"):
        tree.organisations.add_member(both)
    with refused("affiliations_same"):
        tree.organisations.add_member(
            replace(both, record_elsewhere="", community_branch_id=tree.branch)
        )
    member = tree.organisations.add_member(replace(WHOLE, community_branch_id=tree.branch)).made
    row = tree.organisations.tree()[2]
    assert (row.full, row.besides) == (0, 1)
    back = AffiliationDraft(tree.branch, "", None, TODAY, "退休转回社区")
    tree.organisations.move_member(member, back)
    assert tree.organisations.tree()[2].full == 1
    with refused("nothing_changed"):
        tree.organisations.move_member(member, back)


def test_a_correction_keeps_what_was_before(tree: Tree):
    member = tree.organisations.add_member(WHOLE).made
    with refused("nothing_changed"):
        tree.organisations.correct_member(member, WHOLE, "核对")
    with refused("blank"):
        tree.organisations.correct_member(member, replace(WHOLE, name="钱成业"), " ")
    tree.organisations.correct_member(member, replace(WHOLE, name="钱成业"), "身份证上如此")
    sheet = tree.organisations.member(member)
    assert (sheet.row.name, sheet.changes[-1].kind) == ("钱成业", MemberChangeKind.CORRECTED)


def test_a_probation_lasts_a_year_or_has_a_reason(tree: Tree):
    early, due = (
        tree.add(name, MemberStatus.PROBATIONARY, joined_on=day)
        for name, day in (("孙𬸚", date(2025, 6, 21)), ("李若谷", date(2025, 6, 20)))
    )
    assert tree.codes().count("probation_over") == 1
    tree.organisations.confirm_member(due, TODAY)
    with refused("confirmed_early"):
        tree.organisations.confirm_member(early, TODAY)
    with refused("confirmed_before"):
        tree.organisations.confirm_member(early, date(2025, 6, 20), "理由")
    tree.organisations.confirm_member(early, TODAY, "上级批准")
    with refused("is_full"):
        tree.organisations.confirm_member(due, TODAY)
    assert tree.organisations.member(due).row.years == 0


def test_a_short_probation_is_entered_with_a_reason(tree: Tree):
    early = replace(WHOLE, joined_on=date(2020, 7, 1), confirmed_on=date(2021, 6, 30))
    with refused("confirmed_early"):
        tree.organisations.add_member(early)
    told = replace(early, early_reason="上级党委批准")
    made = tree.organisations.add_member(told).made
    assert tree.organisations.member(made).changes[0].reason == "上级党委批准"
    shorter = replace(early, confirmed_on=date(2021, 6, 29))
    with refused("confirmed_early"):
        tree.organisations.correct_member(made, shorter, "看错")
    tree.organisations.correct_member(made, replace(early, home="3栋"), "补居住地")
    whole = replace(early, confirmed_on=date(2021, 7, 1))
    tree.organisations.correct_member(made, whole, "看错")
    old = replace(WHOLE, name="孙𬸚", document="", joined_on=date(1971, 3, 1),
                  confirmed_on=date(1971, 3, 1))  # fmt: skip
    made = tree.organisations.add_member(old).made
    assert tree.organisations.member(made).row.name == "孙𬸚", "older rules knew other lengths"


def test_one_name_twice_is_asked_and_two_numbers_are_two(tree: Tree):
    draft = replace(WHOLE, document="")
    first = tree.organisations.add_member(draft).made
    with refused("same_name"):
        tree.organisations.add_member(replace(draft, name="钱 承业"))
    second = tree.organisations.add_member(replace(WHOLE, is_another=True)).made
    other = tree.organisations.add_member(replace(draft, name="钱成业")).made
    with refused("same_name"):
        tree.organisations.correct_member(other, draft, "身份证上如此")
    third = "110101199003070011"
    with refused("same_name"):
        tree.organisations.add_member(replace(WHOLE, document=third))
    tree.organisations.let_go(first, DepartureDraft(TODAY, "迁居", "外地党支部"))
    tree.organisations.add_member(replace(WHOLE, document=third))
    assert tree.organisations.member(second).row.name == "钱承业"


def test_years_are_counted_from_the_day_of_confirmation():
    assert years_of(None, TODAY) is None
    assert years_of(date(2006, 6, 20), TODAY) == 20
    assert years_of(date(2006, 6, 21), TODAY) == 19


def test_who_leaves_ends_what_is_in_force(tree: Tree):
    member = tree.add("钱承业")
    other = tree.found("竹溪里小区党支部")
    tree.lead(member)
    tree.organisations.check_in(member, CheckInDraft(other, TODAY, "冯知微"))
    tree.organisations.take_duty(member, DutyDraft(DutyRole.PATROL, TODAY))
    tree.organisations.let_go(member, DepartureDraft(TODAY, "迁往外地", "外地党支部"))
    sheet = tree.organisations.member(member)
    assert sheet.changes[-1].kind is MemberChangeKind.TRANSFERRED_OUT
    assert sheet.posts[0].until == sheet.check_ins[0].withdrawn_on == sheet.duties[0].until == TODAY
    assert tree.organisations.members() == ()
    assert len(tree.organisations.members(MemberLook(is_gone=True))) == 1
    with refused("member_left"):
        tree.lead(member)
    gone = tree.add("孙𬸚")
    tree.organisations.let_go(gone, DepartureDraft(TODAY, "去世"))
    assert tree.organisations.member(gone).changes[-1].kind is MemberChangeKind.LEFT


def test_lists_are_narrowed(tree: Tree):
    tree.fill(3)
    tree.add("预备者", MemberStatus.PROBATIONARY, kind=MemberKind.RETIRED, phone="13900005678")
    other = tree.found("竹溪里小区党支部")
    outside = tree.add("外支部", organisation_id=other)
    tree.organisations.check_in(outside, CheckInDraft(tree.branch, TODAY, "冯知微"))
    looks = (
        (MemberLook(), 5),
        (MemberLook(tree.street), 5),
        (MemberLook(other), 1),
        (MemberLook(text="若谷"), 1),
        (MemberLook(text="qcy"), 1),
        (MemberLook(text="5678"), 1),
        (MemberLook(text="%"), 0),
        (MemberLook(status=MemberStatus.PROBATIONARY), 1),
        (MemberLook(kind=MemberKind.RETIRED), 1),
        (MemberLook(checked_in=True), 1),
        (MemberLook(checked_in=False), 4),
    )
    for look, number in looks:
        assert len(tree.organisations.members(look)) == number, look
    figures = tree.organisations.figures()
    assert (figures.members, figures.full, figures.probationary, figures.checked_in) == (5, 4, 1, 1)
    assert (figures.branches, figures.short, figures.compounds_covered) == (2, 1, 1)
    assert tree.organisations.figures(Scope.compound(tree.compounds[0])).members == 4


def test_what_a_member_does_stands_in_one_line_a_year(tree: Tree):
    member = tree.add("钱承业", unit="某学校")
    made, other = tree.organisations, tree.found("竹溪里小区党支部")
    report = CheckInDraft(other, TODAY, "冯知微")
    with refused("reports_to_own"):
        made.check_in(member, replace(report, organisation_id=tree.branch))
    first = made.check_in(member, report).made
    with refused("reported"):
        made.check_in(member, report)
    made.withdraw_check_in(first, TODAY, "登记错了")
    with refused("withdrawn"):
        made.withdraw_check_in(first, TODAY, "再撤")
    made.check_in(member, report)
    duty = made.take_duty(member, DutyDraft(DutyRole.PATROL, TODAY)).made
    with refused("duty_taken"):
        made.take_duty(member, DutyDraft(DutyRole.PATROL, TODAY))
    with refused("blank"):
        made.take_duty(member, DutyDraft(DutyRole.WISH, TODAY))
    for points, item, code in (
        (0, "show", "points_range"),
        (11, "show", "points_range"),
        (1, "x", "no_item"),
    ):
        with refused(code):
            made.give_points(member, PointsDraft(item, points, TODAY, "公示"))
    for points in (10, -3):
        made.give_points(member, PointsDraft("show", points, TODAY, "公示"))
    graded = ReviewDraft(2026, ReviewSide.UNIT, ReviewGrade.QUALIFIED, TODAY, "某学校党支部")
    made.review(member, graded)
    again = replace(graded, grade=ReviewGrade.EXCELLENT)
    with refused("blank"):
        made.review(member, again)
    made.review(member, replace(again, reason="单位更正"))
    with refused("year_ahead"):
        made.review(member, replace(graded, year=2027))
    letter = made.write_letter(member, LetterDraft(LetterKind.THANKS, 2026, TODAY, "感谢")).made
    made.answer_letter(letter, TODAY, "收到")
    with refused("answered"):
        made.answer_letter(letter, TODAY, "收到")
    (row,) = made.service(2026)
    assert (row.reported_to, row.duties, row.points) == ("竹溪里小区党支部", (DutyRole.PATROL,), 7)
    assert (row.unit_grade, row.community_grade) == (ReviewGrade.EXCELLENT, None)
    assert (row.letters, row.answered) == (1, 1)
    (before,) = made.service(2025)
    assert (before.points, before.duties, before.letters) == (0, (), 0)
    made.end_duty(duty, TODAY, "完成")
    with refused("duty_over"):
        made.end_duty(duty, TODAY, "完成")


def test_nothing_ends_before_it_began(tree: Tree):
    member = tree.add("钱承业", unit="某学校")
    made, other, before = tree.organisations, tree.found("竹溪里小区党支部"), date(2026, 6, 19)
    report = made.check_in(member, CheckInDraft(other, TODAY, "冯知微")).made
    duty = made.take_duty(member, DutyDraft(DutyRole.WATCH, TODAY)).made
    letter = made.write_letter(member, LetterDraft(LetterKind.REPORT, 2026, TODAY, "请转告")).made
    with refused("ends_before"):
        made.withdraw_check_in(report, before, "理由")
    with refused("ends_before"):
        made.end_duty(duty, before, "完成")
    with refused("ends_before"):
        made.answer_letter(letter, before, "收到")
    assert made.member(member).letters[0].to_unit == "某学校"
