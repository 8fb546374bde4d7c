"""A committee from its election to its filing; what is refused on the way says why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
import sqlalchemy as sa

from core import lawbooks
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Mark
from core.assemblies.service import Assemblies
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.committees.drafts import (
    FilingAnswerDraft,
    FilingDraft,
    FilingPaperDraft,
    FirstMeetingDraft,
    FormCommittee,
    PostVoteDraft,
)
from core.committees.packets import packet_for
from core.committees.service import Committees
from core.committees.sheets import CommitteeSheet, FilingState, Post
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from tests.builders import HENAN_WEIDU, PLAN, VOTING_UNTIL, Held, at, build_compound
from tests.core.committees.conftest import DAY, agree

pytestmark = pytest.mark.slow

ADOPTED = {"rules_of_procedure", "management_covenant"}


def order(held: Held, **changed: object) -> FormCommittee:
    made = FormCommittee(held.id, "云岭小区业主委员会", date(2026, 4, 27), 5)
    return replace(made, **changed)  # type: ignore[arg-type]


def formed(held: Held, committees: Committees) -> CommitteeSheet:
    made = committees.form(order(held)).made
    return committees.committee(made)


def meeting(sheet: CommitteeSheet, **changed: object) -> FirstMeetingDraft:
    made = FirstMeetingDraft(
        starts=at(DAY, 8),
        ends=at(DAY, 9),
        place="社区会议室",
        chaired_by="高志远",
        recorder="林晓",
        present=tuple(member.id for member in sheet.members),
        votes=(PostVoteDraft(sheet.members[0].id, Post.CHAIR, 4, 1),),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def test_what_is_to_be_formed_waits_with_names_and_days_that_core_takes(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    assert [row.id for row in committees.waiting()] == [held.id]
    assert committees.of_assembly(held.id) is None
    sheet = committees.forming(held.id)
    assert sheet.elected == held.assemblies.result(held.id).elected
    assert sheet.name == "云岭小区第一届业主委员会"
    made = committees.form(
        FormCommittee(held.id, sheet.name, sheet.term_from, sheet.years, sheet.address)
    ).made
    assert committees.waiting() == ()
    assert committees.of_assembly(held.id) == committees.committee(made)


def test_nothing_is_formed_of_an_assembly_without_a_result(
    database: Database, clock: FixedClock
) -> None:
    audit, law = AuditLog(clock, "测试"), lawbooks.library()
    held = Held(Assemblies(database, audit, clock, law), clock, build_compound(database)).open()
    with pytest.raises(KnownError, match="need_result"):
        Committees(database, audit, clock, law, HENAN_WEIDU).forming(held.id)


def test_a_committee_is_formed_once_and_keeps_the_term_of_the_law(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    with pytest.raises(KnownError, match="bad_term") as refused:
        committees.form(order(held, years=6))
    assert "6 年" in refused.value.sentence()
    with pytest.raises(KnownError, match="bad_term"):
        committees.form(order(held, years=0))
    sheet = formed(held, committees)
    assert sheet.term_until == date(2031, 4, 27)
    assert sheet.seats == len(sheet.members) == 5
    assert [(row.order, row.post) for row in sheet.alternates] == [(6, Post.ALTERNATE)]
    assert sheet.first_meeting is None
    assert sheet.first_meeting_last_day is not None
    assert sheet.findings
    assert not any(finding.blocks for finding in sheet.findings)
    with pytest.raises(KnownError, match="already_formed"):
        committees.form(order(held))
    with pytest.raises(KnownError, match="not_found"):
        committees.committee(UUID(int=3))


def test_posts_need_half_of_all_members_not_of_those_present(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    three = tuple(member.id for member in sheet.members[:3])
    vote = PostVoteDraft(sheet.members[0].id, Post.CHAIR, 2, 1)
    with pytest.raises(KnownError, match="one_chair"):
        committees.hold_first_meeting(sheet.id, meeting(sheet, present=three, votes=(vote,)))
    enough = replace(vote, votes_for=3, votes_against=0)
    committees.hold_first_meeting(sheet.id, meeting(sheet, present=three, votes=(enough,)))
    row = committees.committee(sheet.id).first_meeting
    assert row is not None
    assert (len(row.present), len(row.absent)) == (3, len(sheet.members) - 3)
    assert (row.votes[0].base, row.votes[0].needed, row.votes[0].elected) == (5, 3, True)
    assert "达到" in row.quorum_text or "超过" in row.quorum_text
    with pytest.raises(KnownError, match="meeting_already_held"):
        committees.hold_first_meeting(sheet.id, meeting(sheet))


def test_a_meeting_without_quorum_chair_or_sense_is_refused(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    members = sheet.members
    two = tuple(member.id for member in members[:2])
    wrong: list[tuple[dict[str, object], str]] = [
        ({"present": two}, "no_quorum"),
        ({"present": (UUID(int=1),)}, "not_a_member"),
        ({"votes": ()}, "one_chair"),
        ({"votes": (PostVoteDraft(UUID(int=1), Post.CHAIR, 5),)}, "not_a_member"),
        ({"votes": (PostVoteDraft(members[0].id, Post.ALTERNATE, 5),)}, "not_a_member"),
        ({"votes": (PostVoteDraft(members[0].id, Post.CHAIR, 6),)}, "too_many_votes"),
        ({"votes": (PostVoteDraft(members[0].id, Post.CHAIR, -1),)}, "too_many_votes"),
        ({"ends": at(DAY, 7)}, "bad_time"),
        ({"ends": at(DAY, 8)}, "bad_time"),
        ({"starts": at(DAY - timedelta(days=1), 8)}, "bad_time"),
        ({"starts": at(date(2026, 4, 26), 8), "ends": at(date(2026, 4, 26), 9)}, "bad_time"),
        ({"ends": at(DAY, 23)}, "bad_time"),
        ({"chaired_by": "路人甲"}, "stranger_presides"),
        ({"recorder": "路人乙"}, "stranger_presides"),
        ({"duties": {sheet.alternates[0].id: "监督"}}, "not_a_member"),
        ({"starts": at(DAY + timedelta(days=1)), "ends": at(DAY + timedelta(days=2))}, "bad_time"),
    ]
    for changed, code in wrong:
        with pytest.raises(KnownError, match=code):
            committees.hold_first_meeting(sheet.id, meeting(sheet, **changed))


def test_the_packet_is_filed_sent_back_and_filed_again(
    elected: tuple[Held, Committees], clock: FixedClock
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    papers = tuple(
        FilingPaperDraft(line.code, line.title, included=True) for line in sheet.filing.papers
    )
    day = PLAN[Stage.FILING]
    filing = FilingDraft("魏都区住房和城乡建设局、云岭街道办事处", sheet.name, day, papers)
    with pytest.raises(KnownError, match="only_in_filing"):
        committees.file(sheet.id, filing)
    with pytest.raises(KnownError, match="nothing_filed"):
        committees.answer_filing(sheet.id, FilingAnswerDraft(filed=True, on=day))
    committees.hold_first_meeting(sheet.id, meeting(sheet))
    held.post("D30", DAY)
    held.advance()
    with pytest.raises(KnownError, match="day_in_future"):
        committees.file(sheet.id, filing)
    clock.set(day)
    gap = (replace(papers[0], included=False), *papers[1:])
    with pytest.raises(KnownError, match="packet_not_whole") as refused:
        committees.file(sheet.id, replace(filing, papers=gap))
    assert "备案申请表" in refused.value.sentence()
    committees.file(sheet.id, filing)
    with pytest.raises(KnownError, match="already_filed"):
        committees.file(sheet.id, filing)
    _answer(committees, sheet.id, day)
    asked = held.assemblies.assembly(held.id).needs
    assert "assemblies.need_filing" in {one.code for one in asked}, "sent back is not filed"
    assert committees.committee(sheet.id).filing.answer == "缺候选人承诺书"
    committees.file(sheet.id, filing)
    asked = held.assemblies.assembly(held.id).needs
    assert "assemblies.need_filing" not in {one.code for one in asked}
    accepted = FilingAnswerDraft(filed=True, on=day, receipt_number="云街备2026-1")
    committees.answer_filing(sheet.id, accepted)
    found = committees.committee(sheet.id).filing
    assert (found.state, found.receipt_number) == (FilingState.FILED, "云街备2026-1")
    assert found.last_day is not None
    assert [row.number for row in found.papers] == list(range(1, len(papers) + 1))
    assert committees.committees()[0].filing is FilingState.FILED


def _answer(committees: Committees, committee_id: UUID, day: date) -> None:
    """Send the packet back, after two answers that make no sense."""
    back = FilingAnswerDraft(filed=False, on=day, answer="缺候选人承诺书")
    wrong = [
        (replace(back, on=day - timedelta(days=1)), "answer_day"),
        (replace(back, answer=" "), "no_reason_given"),
        (FilingAnswerDraft(filed=True, on=day), "no_receipt_number"),
    ]
    for draft, code in wrong:
        with pytest.raises(KnownError, match=code):
            committees.answer_filing(committee_id, draft)
    committees.answer_filing(committee_id, back)
    assert committees.committee(committee_id).filing.state is FilingState.RETURNED


def test_nobody_elected_is_no_committee(database: Database, clock: FixedClock) -> None:
    audit, law = AuditLog(clock, "测试"), lawbooks.library()
    assemblies = Assemblies(database, audit, clock, law)
    held = Held(assemblies, clock, build_compound(database))
    held.to_result(lambda ballot: [Mark.AGAINST] * 8 if ballot.voter_no % 2 else None)
    clock.set(DAY)
    assemblies.advance(held.id)
    committees = Committees(database, audit, clock, law, HENAN_WEIDU)
    with pytest.raises(KnownError, match="nobody_elected"):
        committees.form(order(held))


def test_the_packet_of_a_first_assembly_has_its_rules() -> None:
    codes = {line.code for line in packet_for(first_assembly=True, passed=ADOPTED)}
    assert {"D12", "D13"} <= codes
    assert not {"D12", "D13"} & {
        line.code for line in packet_for(first_assembly=False, passed=ADOPTED)
    }


def test_a_committee_knows_its_telephones_and_with_whom_it_is_filed(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    made = committees.form(replace(order(held), phone="0717-6220009")).made
    sheet = committees.committee(made)
    assert sheet.phone == "0717-6220009"
    assert sheet.filing.article is not None
    assert (sheet.filing.to, sheet.filing.article.cite()) == ("both", "物业管理条例第16条")
    assert not sheet.filing.ask_street
    # Months and days before the term ends, as the pack has them, the earliest first.
    assert len(sheet.reminders) == 4
    assert list(sheet.reminders) == sorted(sheet.reminders)
    assert sheet.reminders[-1] < sheet.term_until
    assert all(row.phone.isdigit() for row in (*sheet.members, *sheet.alternates) if row.phone)


def one_seat(_ballot: BallotRow) -> list[Mark]:
    """Everybody agrees to one candidate alone."""
    return [Mark.AGREE, *[Mark.AGAINST] * 6, Mark.AGREE]


def test_a_committee_too_small_is_formed_for_a_reason_that_stays(
    database: Database, clock: FixedClock
) -> None:
    audit, law = AuditLog(clock, "测试"), lawbooks.library()
    assemblies = Assemblies(database, audit, clock, law)
    held = Held(assemblies, clock, build_compound(database)).to_result(one_seat)
    clock.set(DAY)
    assemblies.advance(held.id)
    committees = Committees(database, audit, clock, law, HENAN_WEIDU)
    with pytest.raises(KnownError, match="too_small") as refused:
        committees.form(order(held))
    assert "1 人，少于 5 人" in refused.value.sentence()
    assert "应选 5 人，当选 1 人" in refused.value.sentence()
    with pytest.raises(KnownError, match="needs_real_reason"):
        committees.form(order(held, reason="x"))
    why = "街道办书面同意先行成立，缺额三个月内补选"
    made = committees.form(order(held, reason=why)).made
    sheet = committees.committee(made)
    told = [row.text for row in sheet.findings if row.override_reason == why]
    assert len(told) == 2
    assert len({row.text for row in sheet.findings}) == len(sheet.findings)
    [vacant] = [row for row in sheet.findings if row.code == "vacancy_reelect"]
    assert not vacant.blocks
    passed = [row for row in assemblies.assembly(held.id).overrides if row.override_reason == why]
    assert [row.blocks for row in passed] == [False, False]


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE committee_member SET name = '张冠李戴' WHERE position = 1", "record_tampered"),
        ("UPDATE committee SET term_until = '2040-01-01'", "record_tampered"),
        ("UPDATE committee_post_holding SET post = 'chair'", "record_tampered"),
        ("DELETE FROM committee_post_holding", "record_tampered"),
        ("UPDATE assembly_result SET content = replace(content, '陈', '张')", "result_tampered"),
    ],
)
def test_a_committee_is_only_whom_the_sealed_result_elected(
    elected: tuple[Held, Committees], database: Database, statement: str, code: str
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    with database.write() as session:
        assert session.execute(sa.text(statement)).rowcount  # type: ignore[attr-defined]
    with pytest.raises(KnownError, match=code) as refused:
        committees.committee(sheet.id)
    assert "程序以外" in refused.value.sentence()
    with pytest.raises(KnownError, match=code):
        committees.hold_first_meeting(sheet.id, meeting(sheet))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE committee_post_vote SET votes_for = 5",
        "UPDATE committee_first_meeting SET chaired_by = '别人'",
        "UPDATE committee_post_holding SET post = 'chair'",
        "UPDATE committee_member SET phone = '13900000000'",
    ],
)
def test_what_the_first_meeting_decided_is_sealed(
    elected: tuple[Held, Committees], database: Database, statement: str
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    committees.hold_first_meeting(sheet.id, meeting(sheet))
    committees.committee(sheet.id)
    with database.write() as session:
        assert session.execute(sa.text(statement)).rowcount  # type: ignore[attr-defined]
    with pytest.raises(KnownError, match="record_tampered"):
        committees.committee(sheet.id)


def test_no_committee_is_formed_of_a_changed_result(
    elected: tuple[Held, Committees], database: Database
) -> None:
    held, committees = elected
    with database.write() as session:
        session.execute(sa.text("UPDATE assembly_result SET content = replace(content,'陈','张')"))
    with pytest.raises(KnownError, match="result_tampered"):
        committees.form(order(held))


def test_a_member_without_telephone_gets_one_before_the_filing(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    made = committees.form(order(held)).made
    last = committees.committee(made).members[-1]
    committees.note_phone(last.id, "139 0717 0001")
    assert committees.committee(made).members[-1].phone == "13907170001"
    with pytest.raises(KnownError, match="not_a_phone"):
        committees.note_phone(last.id, "楼下小卖部")
    with pytest.raises(KnownError, match="unknown_member"):
        committees.note_phone(made, "13907170001")


def test_a_term_that_is_not_the_one_voted_on_or_too_early_is_noted(
    database: Database, clock: FixedClock
) -> None:
    audit, law = AuditLog(clock, "测试"), lawbooks.library()
    assemblies = Assemblies(database, audit, clock, law)
    held = Held(assemblies, clock, build_compound(database), terms="每届任期三年")
    held.to_ballots().vote(agree).count(agree)
    clock.set(VOTING_UNTIL + timedelta(days=1))
    held.declare()
    clock.set(DAY)
    assemblies.advance(held.id)
    committees = Committees(database, audit, clock, law, HENAN_WEIDU)
    early = order(held, years=5, term_from=VOTING_UNTIL)
    sheet = committees.committee(committees.form(early).made)
    told = {row.code: row.text for row in sheet.findings}
    assert "登记的任期是 5 年" in told["committees.term_differs"]
    assert "3 年" in told["committees.term_differs"]
    assert VOTING_UNTIL.isoformat() in told["committees.term_before_count"]
    assert not any(row.blocks for row in sheet.findings)
