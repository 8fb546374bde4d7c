"""The days of a vote: what owners were told binds, and no clock is turned back unseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.assemblies.ballots import BallotLayout
from core.assemblies.counting import Mark, Reading
from core.assemblies.drafts import PostingDraft
from core.assemblies.papers import load_desk
from core.assemblies.papers_notices import build_extension_notice
from core.assemblies.stages import Stage, Step
from core.documents.pdf import render_all
from core.documents.wording import Wording
from core.errors import KnownError
from tests.builders import PLAN, VOTING_FROM, VOTING_UNTIL, Held, at, entry, returned
from tests.core.assemblies.conftest import Hold, agree
from tests.core.assemblies.paper_text import words

LATER = date(2026, 5, 3)
WHY = "参与人数不足三分之二，延长投票"


def plan(held: Held, step: Step, day: date, reason: str = WHY) -> None:
    held.assemblies.plan_days(held.id, {step: day}, reason=reason)


def post(held: Held, paper: str, day: date, reason: str = "") -> None:
    draft = PostingDraft(paper, day, "小区公告栏", ("张力", "李敏"), reason=reason)
    held.assemblies.post(held.id, draft)


def ends(held: Held) -> date | None:
    """Give the last day on which a ballot is in time, as the stage tells it."""
    [need] = [n for n in held.assemblies.assembly(held.id).needs if n.code.endswith("voting_over")]
    return date.fromisoformat(need.text.partition("投票到 ")[2][:10])


def test_a_deadline_is_extended_in_time_with_a_reason_and_its_notice(hold: Hold) -> None:
    held = hold("voted")
    held.clock.set(date(2026, 4, 25), hour=20)
    with pytest.raises(KnownError, match="needs_real_reason"):
        plan(held, Step.VOTING_UNTIL, LATER, "延期")
    for day in (VOTING_UNTIL, VOTING_UNTIL - timedelta(days=1)):
        with pytest.raises(KnownError, match="deadline_shortened"):
            plan(held, Step.VOTING_UNTIL, day)
    with pytest.raises(KnownError, match="no_extension"):
        post(held, "D24", held.clock.today())
    plan(held, Step.VOTING_UNTIL, LATER)
    assert ends(held) == VOTING_UNTIL
    post(held, "D24", held.clock.today())
    assert ends(held) == LATER
    with pytest.raises(KnownError, match="no_extension"):
        post(held, "D24", held.clock.today())
    with pytest.raises(KnownError, match="deadline_shortened"):
        plan(held, Step.VOTING_UNTIL, VOTING_UNTIL + timedelta(days=1))
    sheet = held.assemblies.assembly(held.id)
    assert sheet.extension is not None
    assert (sheet.extension.first, sheet.extension.until) == (VOTING_UNTIL, LATER)
    assert sheet.extension.persons == 18


def test_no_count_is_planned_before_the_voting_ends(hold: Hold) -> None:
    held = hold("voted")
    with pytest.raises(KnownError, match="count_before_end"):
        plan(held, Step.COUNTING, VOTING_UNTIL - timedelta(days=1))
    plan(held, Step.COUNTING, VOTING_UNTIL)
    plan(held, Step.VOTING_UNTIL, LATER)
    post(held, "D24", held.clock.today())
    with pytest.raises(KnownError, match="count_before_end"):
        plan(held, Step.COUNTING, LATER - timedelta(days=1))
    plan(held, Step.COUNTING, LATER)


def test_an_extension_without_its_notice_does_not_stand(hold: Hold) -> None:
    held = hold("voted")
    plan(held, Step.VOTING_UNTIL, LATER)
    held.clock.set(VOTING_UNTIL + timedelta(days=1))
    with pytest.raises(KnownError, match="deadline_passed"):
        post(held, "D24", VOTING_UNTIL, "张贴当天忘了登记")
    with pytest.raises(KnownError, match="deadline_passed"):
        plan(held, Step.VOTING_UNTIL, LATER + timedelta(days=1))
    held.advance()
    sheet = held.assemblies.assembly(held.id)
    assert sheet.day(Step.VOTING_UNTIL) == VOTING_UNTIL
    assert "assemblies.need_extension_notice" in {row.code for row in sheet.overrides}
    late = next(b for b in held.assemblies.ballots(held.id) if agree(b) is None)
    held.clock.set(LATER, hour=18)
    held.assemblies.take_back([returned(late, LATER)])
    said = entry(late.serial, [Mark.AGREE] * 5 + [Mark.ABSTAIN] * 3, Reading.FIRST, "王小军")
    with pytest.raises(KnownError, match="late_ballot"):
        held.assemblies.enter_ballot(said)


@pytest.mark.parametrize("upto", ["counted", "declared"])
def test_a_deadline_is_never_touched_once_counting_has_begun(hold: Hold, upto: str) -> None:
    held = hold(upto)
    for day in (date(2026, 4, 20), LATER):
        with pytest.raises(KnownError, match="deadline_fixed"):
            plan(held, Step.VOTING_UNTIL, day)
    with pytest.raises(KnownError, match="deadline_fixed"):
        post(held, "D24", held.clock.today())
    with pytest.raises(KnownError, match="voting_begun"):
        plan(held, Step.VOTING_FROM, LATER)


def test_voting_never_begins_earlier_than_the_notice_said(hold: Hold) -> None:
    held = hold("issued")
    with pytest.raises(KnownError, match="voting_earlier"):
        plan(held, Step.VOTING_FROM, date(2026, 4, 11))
    with pytest.raises(KnownError, match="voting_crossed"):
        plan(held, Step.VOTING_FROM, LATER)
    plan(held, Step.VOTING_FROM, VOTING_FROM + timedelta(days=2))
    plan(held, Step.VOTING_FROM, VOTING_FROM)
    for step in (Step.VOTING_FROM, Step.VOTING_UNTIL, Step.NOTICE_POSTED, Step.FIRST_MEETING):
        with pytest.raises(KnownError, match="day_by_its_act"):
            held.assemblies.record_day(held.id, step, date(2026, 3, 20))


def test_voting_days_wait_for_the_notice_once_its_stage_is_left(hold: Hold) -> None:
    held = noticed_late(hold, post_it=False)
    held.assemblies.advance(held.id, reasons(held))
    with pytest.raises(KnownError, match="notice_not_posted"):
        plan(held, Step.VOTING_FROM, date(2026, 4, 11))


def noticed_late(hold: Hold, *, post_it: bool = True) -> Held:
    """Give the notice a week too late for the voting: 14 days before it."""
    held = hold("chosen")
    held.clock.set(date(2026, 3, 20))
    held.advance()
    with pytest.raises(KnownError, match="notice_before_ballot"):
        post(held, "D15", date(2026, 3, 20))
    held.assemblies.freeze_ballot(held.id)
    held.clock.set(date(2026, 4, 4))
    if post_it:
        post(held, "D15", date(2026, 4, 4))
    return held


def reasons(held: Held) -> dict[str, str]:
    return {need.key: "街道办书面同意继续" for need in held.assemblies.assembly(held.id).needs}


def test_the_notice_counts_from_its_first_posting_whatever_is_noted_later(hold: Hold) -> None:
    held = noticed_late(hold)
    with pytest.raises(KnownError, match="stage_blocked"):
        held.advance()
    with pytest.raises(KnownError, match="posting_noted_late"):
        post(held, "D15", date(2026, 3, 20))
    post(held, "D15", date(2026, 3, 20), "实际三月二十日已张贴")
    assert held.assemblies.assembly(held.id).day(Step.NOTICE_POSTED) == date(2026, 4, 4)
    with pytest.raises(KnownError, match="stage_blocked"):
        held.advance()
    held.assemblies.advance(held.id, reasons(held))
    sheet = held.assemblies.assembly(held.id)
    hung = [row for row in sheet.postings if row.paper == "D15"]
    assert [row.recorded_on != row.posted_on for row in hung] == [False, True]
    noted = [row for row in sheet.overrides if row.code == "assemblies.need_noted_in_time"]
    assert "实际三月二十日已张贴" in noted[0].text


def test_a_posting_is_noted_once_unless_it_says_why_again(hold: Hold) -> None:
    held = noticed_late(hold)
    with pytest.raises(KnownError, match="already_posted"):
        post(held, "D15", date(2026, 4, 4))
    post(held, "D15", date(2026, 4, 4), "内容更正后当天重新张贴")
    with pytest.raises(KnownError, match="already_posted"):
        post(held, "D15", date(2026, 4, 4), "内容更正后当天重新张贴")
    assert [row.paper for row in held.assemblies.assembly(held.id).postings].count("D15") == 2


def test_the_notice_is_checked_again_when_voting_begins(hold: Hold) -> None:
    held = noticed_late(hold)
    held.assemblies.advance(held.id, reasons(held))
    held.assemblies.issue_ballots(held.id, BallotLayout.of("a test's ballot"))
    held.clock.set(VOTING_FROM)
    held.advance()
    [need] = [n for n in held.assemblies.assembly(held.id).needs if "notice.before" in n.key]
    assert need.blocks


def test_voting_ends_early_only_when_every_ballot_is_back(hold: Hold) -> None:
    held = hold("voted")
    held.clock.set(date(2026, 4, 25), hour=18)
    with pytest.raises(KnownError, match="need_voting_over"):
        held.assemblies.advance(held.id, reasons(held))
    out = [b for b in held.assemblies.ballots(held.id) if agree(b) is None]
    held.assemblies.take_back([returned(ballot, date(2026, 4, 25)) for ballot in out])
    held.assemblies.advance(held.id, reasons(held))
    assert held.assemblies.assembly(held.id).day(Step.VOTING_UNTIL) == date(2026, 4, 25)


@pytest.mark.parametrize(
    ("when", "code"),
    [
        (at(VOTING_FROM - timedelta(days=1)), "return_before_voting"),
        (at(VOTING_UNTIL, 19), "return_in_future"),
        (at(LATER), "return_in_future"),
    ],
)
def test_a_return_lies_in_the_voting_and_not_in_the_future(
    hold: Hold, when: object, code: str
) -> None:
    held = hold("voted")
    assert held.clock.now() == at(VOTING_UNTIL, 18)
    out = next(b for b in held.assemblies.ballots(held.id) if agree(b) is None)
    draft = replace(returned(out), at=when)  # type: ignore[arg-type]
    with pytest.raises(KnownError, match=code) as refused:
        held.assemblies.take_back([draft])
    assert out.serial in refused.value.sentence()


def test_the_extension_is_printed_and_the_ballots_stay_as_they_were(hold: Hold) -> None:
    held = hold("voted")
    plan(held, Step.VOTING_UNTIL, LATER)
    basis, _ = load_desk(held.assemblies, held.id, Wording.load(), held.clock.today())
    sheet = replace(basis.sheet, contact="林晓", return_place="岗亭票箱")
    assert sheet.extension is not None
    paper = build_extension_notice(replace(basis, sheet=sheet), sheet.extension)
    told = words(*paper.documents)
    for part in ("18人", "22人", "2026年4月26日24时", "2026年5月3日24时", WHY, "81.82%"):
        assert part in told, part
    assert basis.first_deadline == VOTING_UNTIL
    assert render_all(paper.documents).startswith(b"%PDF")


def test_papers_hung_again_after_a_correction_count_from_the_later_day(hold: Hold) -> None:
    held = hold("rolled")
    held.clock.set(PLAN[Stage.ROLL] + timedelta(days=2))
    post(held, "D06", PLAN[Stage.ROLL] + timedelta(days=2))
    post(held, "D06", PLAN[Stage.ROLL], "补记前一次张贴情况")
    day = held.assemblies.assembly(held.id).day(Step.ROLL_POSTED)
    assert day == PLAN[Stage.ROLL] + timedelta(days=2)


def starts(held: Held) -> tuple[date | None, date | None]:
    """Give the voting's first day as D15 says it and as every other paper does."""
    basis, _facts = load_desk(held.assemblies, held.id, Wording.load(), held.clock.today())
    return basis.noticed_start, basis.voting_start


def test_a_later_start_stands_only_once_another_notice_hangs(hold: Hold) -> None:
    held = hold("issued")
    held.enter(Stage.DELIVERY)
    later = VOTING_FROM + timedelta(days=2)
    plan(held, Step.VOTING_FROM, later, "印刷延误，推迟两天开始投票")
    assert starts(held) == (later, VOTING_FROM)
    post(held, "D15", held.clock.today())
    assert starts(held) == (later, later)
    held.clock.set(VOTING_FROM)
    told = {need.code for need in held.assemblies.assembly(held.id).needs}
    assert "assemblies.need_voting_day" in told
    assert "assemblies.need_delay_notice" not in told
    sheet = held.assemblies.assembly(held.id)
    assert sheet.announced is not None
    assert (sheet.announced.first_start, sheet.announced.start) == (VOTING_FROM, later)


@pytest.mark.parametrize("posted", [VOTING_FROM, VOTING_FROM + timedelta(days=1)])
def test_a_start_put_off_without_its_notice_in_time_does_not_stand(
    hold: Hold, posted: date
) -> None:
    held = hold("delivered")
    plan(held, Step.VOTING_FROM, VOTING_FROM + timedelta(days=3), "印刷延误，推迟三天开始投票")
    held.clock.set(VOTING_FROM)
    assert "assemblies.need_delay_notice" in {
        need.code for need in held.assemblies.assembly(held.id).needs
    }
    held.clock.set(posted)
    post(held, "D15", posted)
    with pytest.raises(KnownError, match="voting_started"):
        plan(held, Step.VOTING_FROM, VOTING_FROM + timedelta(days=4))
    held.advance()
    sheet = held.assemblies.assembly(held.id)
    assert sheet.day(Step.VOTING_FROM) == VOTING_FROM
    held.clock.set(posted, hour=18)
    held.assemblies.take_back([returned(held.assemblies.ballots(held.id)[0], VOTING_FROM)])


def test_a_ballot_of_an_announced_day_is_taken_back_though_voting_was_put_off(hold: Hold) -> None:
    held = hold("delivered")
    later = VOTING_FROM + timedelta(days=2)
    plan(held, Step.VOTING_FROM, later, "印刷延误，推迟两天开始投票")
    post(held, "D15", held.clock.today())
    held.clock.set(later)
    held.advance()
    one, two = held.assemblies.ballots(held.id)[:2]
    held.assemblies.take_back([returned(one, VOTING_FROM)])
    with pytest.raises(KnownError, match="return_before_voting"):
        held.assemblies.take_back([returned(two, VOTING_FROM - timedelta(days=1))])


def test_days_that_cannot_be_are_refused_and_past_ones_ask_why(hold: Hold) -> None:
    held = hold("opened")
    with pytest.raises(KnownError, match="day_before_opening"):
        plan(held, Step.VOTING_FROM, date(2020, 4, 18))
    held.clock.set(VOTING_FROM + timedelta(days=1))
    with pytest.raises(KnownError, match="voting_day_past"):
        plan(held, Step.VOTING_FROM, VOTING_FROM, "")
    plan(held, Step.VOTING_FROM, VOTING_FROM)
    plan(held, Step.RESULT_POSTED, LATER)
    with pytest.raises(KnownError, match="posting_crossed"):
        plan(held, Step.RESULT_UNTIL, LATER - timedelta(days=1))
    plan(held, Step.RESULT_UNTIL, LATER)
