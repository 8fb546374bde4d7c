"""What a committee may not claim: its meeting, its term, its rules, its authority, its phones."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from core import lawbooks
from core.assemblies.counting import Mark
from core.assemblies.drafts import ObjectionDraft
from core.assemblies.service import Assemblies
from core.assemblies.stages import Kind, Stage, Step
from core.clock import FixedClock
from core.committees.drafts import (
    CommitteeCorrection,
    FilingCorrection,
    FilingDraft,
    FilingPaperDraft,
)
from core.committees.service import Committees
from core.committees.sheets import FilingState, Post
from core.db.audit import AuditLog
from core.db.database import Database
from core.db.sealing import differences
from core.errors import KnownError
from core.rosters.tables import Replaced
from tests.builders import HENAN_WEIDU, PLAN, VOTING_UNTIL, Held, at, build_compound
from tests.core.committees.conftest import DAY, agree
from tests.core.committees.test_committees import ADOPTED, formed, meeting, order

pytestmark = pytest.mark.slow


def test_the_first_meeting_is_led_by_who_was_there_and_gives_everybody_duties(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    draft = meeting(
        sheet,
        chaired_by=sheet.members[1].name,
        recorder="周敏",
        observers=("周敏",),
        starts=at(date(2026, 4, 27), 8),
        ends=at(date(2026, 4, 27), 9),
        duties={sheet.members[2].id: "负责公共收益", sheet.members[0].id: "主持全面工作"},
    )
    committees.hold_first_meeting(sheet.id, draft)
    rows = committees.committee(sheet.id).members
    assert [(row.post, row.duties) for row in rows[:3]] == [
        (Post.CHAIR, "主持全面工作"),
        (Post.MEMBER, ""),
        (Post.MEMBER, "负责公共收益"),
    ]


def test_a_term_begins_with_the_election_and_not_before(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    for day in (date(2020, 1, 1), VOTING_UNTIL - timedelta(days=1)):
        with pytest.raises(KnownError, match="bad_term_start") as refused:
            committees.form(order(held, term_from=day))
        assert "2026-04-26" in refused.value.sentence()
    made = committees.form(order(held, term_from=VOTING_UNTIL)).made
    assert committees.committee(made).term_until == date(2031, 4, 26)


def test_a_first_committees_term_is_not_to_come_and_rules_voted_down_are_not_filed(
    database: Database, clock: FixedClock
) -> None:
    audit, law = AuditLog(clock, "测试"), lawbooks.library()
    assemblies = Assemblies(database, audit, clock, law)
    held = Held(assemblies, clock, build_compound(database), kind=Kind.FIRST)
    held.to_result(lambda ballot: [*agree(ballot)[:7], Mark.AGAINST])
    clock.set(DAY)
    assemblies.advance(held.id)
    committees = Committees(database, audit, clock, law, HENAN_WEIDU)
    with pytest.raises(KnownError, match="bad_term_start"):
        committees.form(order(held, term_from=DAY + timedelta(days=1)))
    sheet = formed(held, committees)
    told = [row for row in sheet.findings if row.code == "committees.not_founded"]
    assert [row.where.subject for row in told] == sorted(ADOPTED, reverse=True)
    assert not {"D12", "D13"} & {row.code for row in sheet.filing.papers}
    committees.hold_first_meeting(sheet.id, meeting(sheet))
    held.post("D30", DAY)
    assemblies.advance(held.id)
    clock.set(PLAN[Stage.FILING])
    papers = tuple(FilingPaperDraft(r.code, r.title, included=True) for r in sheet.filing.papers)
    rules = FilingPaperDraft("D12", "业主大会议事规则", included=True)
    good = "魏都区住房和城乡建设局、云岭街道办事处"
    filing = FilingDraft(good, sheet.name, PLAN[Stage.FILING], (*papers, rules))
    with pytest.raises(KnownError, match="not_adopted") as refused:
        committees.file(sheet.id, filing)
    assert "业主大会议事规则" in refused.value.sentence()
    committees.file(sheet.id, replace(filing, papers=papers))


def test_the_packet_goes_where_the_law_wants_it_or_says_why_not(
    elected: tuple[Held, Committees], clock: FixedClock
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    committees.hold_first_meeting(sheet.id, meeting(sheet))
    held.post("D30", DAY)
    held.advance()
    day = PLAN[Stage.FILING]
    clock.set(day)
    papers = tuple(
        FilingPaperDraft(row.code, row.title, included=True) for row in sheet.filing.papers
    )
    village = FilingDraft("某某村民委员会", sheet.name, day, papers)
    with pytest.raises(KnownError, match="wrong_authority"):
        committees.file(sheet.id, village)
    street = replace(village, authority="云岭街道办事处")
    with pytest.raises(KnownError, match="wrong_authority") as refused:
        committees.file(sheet.id, street)
    assert "房地产行政主管部门" in refused.value.sentence()
    with pytest.raises(KnownError, match="needs_real_reason"):
        committees.file(sheet.id, replace(street, reason="x"))
    committees.file(sheet.id, replace(street, reason="区住建局书面委托街道办受理"))
    member = sheet.members[0]
    with pytest.raises(KnownError, match="filing_pending"):
        committees.note_phone(member.id, "13907170009", "号码换了")


def test_another_telephone_wants_a_reason_and_the_one_before_is_kept(
    elected: tuple[Held, Committees], database: Database
) -> None:
    held, committees = elected
    member = formed(held, committees).members[0]
    committees.note_phone(member.id, "13907170001", "号码登记错误")
    committees.note_phone(member.id, "139 0717 0001")
    with pytest.raises(KnownError, match="needs_real_reason"):
        committees.note_phone(member.id, "13907170002")
    committees.note_phone(member.id, "13907170002", "本人换了号码")
    with database.read() as session:
        kept = session.scalars(sa.select(Replaced).order_by(Replaced.subject_revision)).all()
    assert [(row.subject, row.subject_id, row.reason) for row in kept] == [
        ("committee_member", member.id, "本人换了号码"),
    ]
    assert [json.loads(row.content)["phone"] for row in kept] == ["13907170001"]


def test_how_a_committee_is_named_and_reached_is_put_right_and_the_old_kept(
    elected: tuple[Held, Committees], database: Database
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    right = CommitteeCorrection("云岭小区业主委员会", "2号楼101", "0717-6000001", "漏填电话")
    for wrong, code in (
        (replace(right, name=" "), "no_name"),
        (replace(right, phone="abc"), "not_a_phone"),
        (replace(right, reason=""), "needs_real_reason"),
    ):
        with pytest.raises(KnownError, match=code):
            committees.correct(sheet.id, wrong)
    committees.correct(sheet.id, right)
    now = committees.committee(sheet.id)
    assert (now.address, now.phone) == ("2号楼101", "0717-6000001")
    with database.read() as session:
        assert not differences(session)
        [kept] = session.scalars(sa.select(Replaced)).all()
    assert (kept.subject, kept.reason) == ("committee", "漏填电话")


def test_a_slip_in_the_filing_is_put_right_without_a_false_return(
    elected: tuple[Held, Committees], clock: FixedClock, database: Database
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    day = PLAN[Stage.FILING]
    slip = FilingCorrection("区住房局、云岭街道办事处", sheet.name, day, "报送机关写错", "周敏")
    with pytest.raises(KnownError, match="nothing_filed"):
        committees.correct_filing(sheet.id, slip)
    committees.hold_first_meeting(sheet.id, meeting(sheet))
    held.post("D30", DAY)
    held.advance()
    clock.set(day)
    papers = tuple(
        FilingPaperDraft(row.code, row.title, included=True) for row in sheet.filing.papers
    )
    wrong = FilingDraft("x", sheet.name, day, papers, reason="打错了没有看见")
    committees.file(sheet.id, wrong)
    with pytest.raises(KnownError, match="filing_pending"):
        committees.correct(sheet.id, CommitteeCorrection("甲", "", "", "名称写错了"))
    with pytest.raises(KnownError, match="wrong_authority"):
        committees.correct_filing(sheet.id, replace(slip, authority="x"))
    with pytest.raises(KnownError, match="filed_after_answer"):
        committees.correct_filing(sheet.id, replace(slip, submitted_on=day + timedelta(days=1)))
    committees.correct_filing(sheet.id, slip)
    filing = committees.committee(sheet.id).filing
    assert (filing.authority, filing.receiver) == (slip.authority, "周敏")
    assert filing.state is FilingState.SUBMITTED
    assert len(filing.papers) == len(papers)
    early = replace(slip, submitted_on=DAY)
    committees.correct_filing(sheet.id, early)
    assert held.assemblies.assembly(held.id).day(Step.FILING) == DAY
    with database.read() as session:
        assert not differences(session)


def test_a_packet_without_what_the_law_lists_is_asked_about(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    committees.hold_first_meeting(sheet.id, meeting(sheet))
    held.post("D30", DAY)
    held.advance()
    some = tuple(
        FilingPaperDraft(row.code, row.title, included=True)
        for row in committees.committee(sheet.id).filing.papers[:3]
    )
    short = FilingDraft("西大街道办事处", "业主委员会", held.clock.today(), some)
    with pytest.raises(KnownError, match="packet_lacks") as found:
        committees.file(sheet.id, short)
    assert "业主大会会议记录" in found.value.sentence()
    with pytest.raises(KnownError, match="needs_real_reason"):
        committees.file(sheet.id, replace(short, reason="无"))
    committees.file(sheet.id, replace(short, reason="其余材料筹备组已先行报送，街道办确认"))
    codes = {one.code for one in held.assemblies.assembly(held.id).overrides}
    assert "committees.packet_without" in codes


def test_an_objection_to_the_result_is_taken_and_asked_about_after_it_was_left(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    assert held.assemblies.assembly(held.id).stage is Stage.FIRST_MEETING

    def object_to(name: str, *, upheld: bool) -> None:
        day = held.clock.today()
        draft = ObjectionDraft("result", name, "1幢1单元001", "计票有误，请复核", day)
        made = held.assemblies.object_to(held.id, draft).made
        assert "assemblies.need_answers" in needs(held)
        held.assemblies.answer(made, upheld=upheld, answer="已复核选票", told_how="电话", on=day)

    object_to("高志远", upheld=False)
    assert not needs(held) & {"assemblies.need_answers", "assemblies.need_upheld_reported"}
    sheet = formed(held, committees)
    committees.hold_first_meeting(sheet.id, meeting(sheet))
    held.post("D30", DAY)
    held.advance()
    assert held.assemblies.assembly(held.id).stage is Stage.FILING
    object_to("林晓", upheld=True)
    assert "assemblies.need_upheld_reported" in needs(held)


def needs(held: Held) -> set[str]:
    return {need.code for need in held.assemblies.assembly(held.id).needs}
