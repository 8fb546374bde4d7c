"""Papers of a meeting: each fact of rulebook 5.3 and 6.1, and nothing that must not be there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
import sqlalchemy as sa

from core.db.database import Database
from core.documents.content import Document, Paragraph, People, Signatures, Table
from core.documents.offers import build_due
from core.documents.pdf import render, render_all, texts_of
from core.documents.wording import Wording
from core.errors import KnownError
from core.meetings.drafts import (
    CallMeeting,
    Correction,
    ProgressReport,
    Promise,
    Publish,
    TopicDraft,
)
from core.meetings.kinds import FollowUpState, Presence
from core.meetings.papers import offer_meeting_papers
from core.meetings.papers_basis import MeetingBasis
from tests.core.meetings.story import DAY, Story, at, begin, call

pytestmark = pytest.mark.slow


def built(basis: MeetingBasis) -> dict[str, Document]:
    return {
        key: paper.documents[0] for key, paper in build_due(offer_meeting_papers(basis)).items()
    }


def papers(story: Story, today: date = date(2026, 7, 20)) -> dict[str, Document]:
    return built(MeetingBasis(story.sheet, Wording.load(), today))


def text(document: Document) -> str:
    return "\n".join(texts_of(document))


def test_before_the_meeting_there_is_a_notice_and_a_sheet_to_sign(story: Story):
    made = papers(story)
    assert list(made) == ["D43", "D43_each", "D39"]
    notice = text(made["D43"])
    for fact in (
        "第1次",
        "2026年6月27日19:00",
        "社区居委会二楼会议室",
        "消防部门已经两次提醒",
        "卫民警",
        "孙𬸚",
        "应当由业主共同决定",
    ):
        assert fact in notice
    sheet = text(made["D39"])
    assert "不得代签" in sheet
    assert all(name in sheet for name in ("钱承业", "吴淑芬", "卫民警"))
    assert made["D39"].head.issued_on == date(2026, 6, 27), "the day of the meeting"
    [*_, early] = papers(story, date(2026, 6, 20)).values()
    assert early.head.issued_on == date(2026, 6, 20), "printed before it"


def test_the_minutes_tell_all_that_the_rulebook_asks_for(published: Story):
    minutes = text(papers(published)["D40"])
    for fact in (
        "应到成员5人，实到4人",
        "三分之二以上成员到会，即不少于4人，达到规定人数",
        "同意3人，反对1人，弃权0人",
        "以全体成员5人为基数",
        "过半数同意，即不少于3人，通过",
        "不同意见：孙𬸚：老人接送孩子不方便",
        "车棚加装照明并划线。责任人：郑物业（云杉苑物业服务中心）；完成期限：2026年7月10日",
        "1,200.50元；来源：公共收益",
        "2026年6月29日至2026年7月14日在小区公告栏公示",
        "《中华人民共和国民法典》第二百七十八条",
        "不代替业主大会、居民会议的决定",
        "第1版，原件",
        "（第1届，第1次会议）。",
        "会议类型：业主协商议事会会议。",
        "议程：（一）",
        "；（二）",
        "回访日期：2026年7月10日",
        "附件：会议签到表、会议通知（含议题背景材料）。档案号：归档时编定。",
    ):
        assert fact in minutes, fact


def test_minutes_name_the_follow_up_day_and_in_the_archive_their_number(published: Story):
    sheet = published.sheet
    [promise] = sheet.topics[0].promises
    later = replace(promise, check_on=date(2026, 7, 25))
    topics = (replace(sheet.topics[0], promises=(later,)), *sheet.topics[1:])
    kept = replace(sheet.meeting, archive_number="2026-协商-3", notified_on=None)
    filed = replace(sheet, meeting=kept, topics=topics, frozen=None)
    made = built(MeetingBasis(filed, Wording.load(), date(2026, 7, 20)))
    minutes = text(made["D40"])
    assert "完成期限：2026年7月10日；回访日期：2026年7月25日" in minutes
    assert "附件：会议签到表。档案号：2026-协商-3。" in minutes
    assert "回访日期：2026年7月25日" in text(made["D44"])


def test_the_sign_in_sheet_names_term_and_number_once_and_who_stayed_away(published: Story):
    """It said 第一次会议（第1次）."""
    sheet = published.sheet
    gone = tuple(
        replace(row, presence=Presence.ABSENT, reason="") if row.name == "周慎行" else row
        for row in sheet.attendance
    )
    basis = MeetingBasis(replace(sheet, attendance=gone), Wording.load(), date(2026, 7, 20))
    document = built(basis)["D39"]
    said = text(document)
    assert "第1届，第1次会议" in said
    assert "（第1次）" not in said
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    signed = [column.title for column in table.columns].index("签名")
    by_name = {row[1]: row[signed] for row in table.rows}
    assert by_name["周慎行"] == "缺席"
    assert by_name["吴淑芬"] == "请假：出差"


def test_who_stayed_away_with_a_reason_is_told_with_it(published: Story):
    gone = tuple(
        replace(row, presence=Presence.ABSENT, reason="未说明去向") if row.name == "周慎行" else row
        for row in published.sheet.attendance
    )
    sheet = replace(published.sheet, attendance=gone, frozen=None)
    made = built(MeetingBasis(sheet, Wording.load(), date(2026, 7, 20)))
    people = {b.label: b.names for b in made["D40"].blocks if isinstance(b, People)}
    assert people["缺席"] == "周慎行（未说明去向）"


def test_papers_of_a_meeting_name_the_law_of_the_day_it_was_called(published: Story):
    sheet = published.sheet
    pack = published.meetings.pack(sheet)
    assert pack.startswith("national")
    made = built(MeetingBasis(sheet, Wording.load(), date(2026, 7, 20), pack=pack))
    for key in ("D39", "D40", "D44"):
        assert made[key].head.rule_pack.startswith("全国")


def test_a_paper_never_judges_a_vote_again(held: Story):
    """Printing once re-judged by today's attendance and stopped when a voter was gone."""
    held.discuss()
    held.meetings.write_minutes(held.meeting_id)
    sheet = held.sheet
    gone = tuple(replace(row, presence=Presence.ABSENT) for row in sheet.attendance)
    later = replace(sheet, attendance=gone, counts=replace(sheet.counts, present=0))
    made = built(MeetingBasis(later, Wording.load(), date(2026, 7, 20)))
    assert "过半数同意，即不少于3人，通过" in text(made["D40"])


def test_minutes_print_as_they_were_frozen_whatever_comes_later(published: Story):
    before = papers(published)
    (promise, *_) = published.sheet.topics[0].promises
    done = ProgressReport(FollowUpState.DONE, "郑物业", "已经办结", date(2026, 7, 9))
    published.meetings.report(promise.id, done)
    assert published.sheet.topics[0].promises[0].state is FollowUpState.DONE
    after = papers(published)
    assert text(after["D40"]) == text(before["D40"])
    assert text(after["D40_summary"]) == text(before["D40_summary"])


def test_minutes_changed_outside_the_program_are_not_printed(published: Story, database: Database):
    with database.write() as session:
        session.execute(
            sa.text("UPDATE meeting_minutes SET content = replace(content, '议', '树')")
        )
    with pytest.raises(KnownError, match="minutes_tampered"):
        papers(published)


def test_attendance_stands_under_its_own_heads(published: Story):
    people = [b for b in papers(published)["D40"].blocks if isinstance(b, People)]
    assert [(p.label, p.names) for p in people] == [
        ("出席", "钱承业、孙𬸚、李若谷、周慎行"),
        ("请假", "吴淑芬（出差）"),
        ("列席", "卫民警"),
    ]


def test_the_summary_borrows_the_look_of_minutes(published: Story):
    summary = papers(published)["D40_summary"]
    assert summary.mark == "云杉苑小区业主协商议事会纪要"
    assert summary.head.serial == "（第1号）"
    assert [b.label for b in summary.blocks if isinstance(b, People)] == ["出席", "请假", "列席"]


def test_the_public_result_keeps_dissent_but_not_the_dissenter(published: Story):
    result = text(papers(published)["D44"])
    for told in (result, text(papers(published)["D40_summary"])):
        assert "同意3人，反对1人，弃权0人" in told
        assert "不同意见：老人接送孩子不方便" in told, "without the name of who said it"
    assert "老人接送孩子不方便" in result
    assert "孙𬸚" not in result
    assert "不代替业主大会" in result
    assert "2026年6月29日至2026年7月14日" in result


def test_a_supervision_slip_names_owner_deadline_and_lateness(published: Story):
    slip = text(papers(published)["D45-1-1"])
    for fact in ("郑物业", "2026年7月10日", "1,200.50元", "公共收益", "已逾期10天", "第1次会议"):
        assert fact in slip


def test_a_supervision_slip_lists_what_was_reported(published: Story):
    promise = published.sheet.topics[0].promises[0]
    for state, note, day in (
        (FollowUpState.IN_PROGRESS, "灯具已经采购。", 2),
        (FollowUpState.DONE, "照明装好，划线完成", 9),
    ):
        said = ProgressReport(state, "郑物业", note, date(2026, 7, day))
        published.meetings.report(promise.id, said)
    slip = text(papers(published)["D45-1-1"])
    assert "2026年7月2日，郑物业：灯具已经采购。\n" in slip
    assert "2026年7月9日，郑物业：照明装好，划线完成。" in slip
    assert "2026年7月9日办结" in slip
    document = papers(published)["D45-1-1"]
    assert document.head.issued_on == date(2026, 7, 9), "not the day of this print"
    assert document.head.archive == "D45-1-1-1-1", "term, meeting, topic, promise"
    assert "1-1-1" in slip
    offered = {
        one.key: one.name
        for one in offer_meeting_papers(MeetingBasis(published.sheet, Wording.load(), DAY))
    }
    assert offered["D45-1-1"] == "督办单-1-1-1"


def test_what_nobody_said_of_money_is_not_asserted(held: Story):
    held.discuss()
    for budget in (None, 0):
        held.meetings.promise(held.topic(1), Promise("装灯", "郑物业", DAY, budget_fen=budget))
    held.publish()
    minutes = text(papers(held)["D40"])
    assert "经费：未写明；来源：未写明" in minutes
    assert "经费：不需要经费；来源：无" in minutes
    assert "不需要经费" not in text(papers(held)["D45-1-2"])


def test_a_corrected_result_hangs_as_a_correction(published: Story):
    opposite = (Correction(published.topic(1), "consensus", "不同意停放"),)
    published.meetings.correct_minutes(published.meeting_id, "结论记反。", opposite)
    published.meetings.publish(published.meeting_id, Publish(DAY, date(2026, 7, 31), "公告栏"))
    document = papers(published)["D44"]
    assert "（更正）" in document.title
    assert document.head.archive == "D44-1-1（更正）"
    assert "更正2026年6月29日起公示的协商结果，更正原因：结论记反。" in text(document)
    assert "协商意见：不同意停放。" in text(document)


def test_a_correction_is_told_with_its_reason(published: Story):
    topic = published.topic(1)
    published.meetings.correct_minutes(
        published.meeting_id, "临时车位数记错。", (Correction(topic, "resolution", "改为三个。"),)
    )
    minutes = text(papers(published)["D40"])
    assert "第2版，更正理由：临时车位数记错。原版本留存备查" in minutes
    assert "改为三个" in minutes


def test_old_promises_open_the_next_minutes(published: Story):
    second = call(published.meetings, published.body_id, day=30)
    sheet = published.meetings.meeting(second)
    notice = text(built(MeetingBasis(sheet, Wording.load(), date(2026, 6, 28)))["D43"])
    assert "第1次会议“3号楼门前非机动车停放”：车棚加装照明并划线" in notice
    assert "尚未开始办理" in notice


def test_without_a_quorum_the_minutes_say_who_is_missing(database, clock):
    story = begin(database, clock)
    story.hold(present=3)
    assert "还差1人，未达到规定人数" in text(build_minutes_of(story))


def build_minutes_of(story: Story) -> Document:
    from core.meetings.papers import build_minutes

    return build_minutes(MeetingBasis(story.sheet, Wording.load(), date(2026, 6, 28)))


def test_hostile_text_is_printed_as_typed(story: Story):
    meeting = story.meetings.call(
        CallMeeting(
            body_id=story.body_id,
            title="<b>{title}</b>",
            starts_at=at(28, 9),
            place="[[topics]]",
            convenor="张<三>",
            chair="# 甲",
            recorder="&amp;",
            topics=(TopicDraft("{{x}}", "<img src=a>", "x<y & {z}"),),
        )
    )
    sheet = story.meetings.meeting(meeting.made)
    made = built(MeetingBasis(sheet, Wording.load(), date(2026, 6, 28)))
    told = text(made["D43"])
    for typed in ("[[topics]]", "张<三>", "{{x}}", "<img src=a>", "x<y & {z}"):
        assert typed in told


def test_every_paper_can_be_drawn(published: Story):
    for document in papers(published).values():
        assert render(document).startswith(b"%PDF")


def test_the_same_meeting_gives_the_same_bytes(published: Story):
    first, again = (render(papers(published)["D40"]) for _ in range(2))
    assert first == again
    assert any(isinstance(block, Paragraph) for block in papers(published)["D40"].blocks)


def test_the_sheet_to_sign_has_no_time_before_somebody_signs(published: Story):
    """The meeting is over and its arrivals are known: the sheet to sign by hand is still blank."""
    sheet = papers(published)["D39"]
    [table] = [block for block in sheet.blocks if isinstance(block, Table)]
    titles = [column.title for column in table.columns]
    assert {row[titles.index("签到时间")] for row in table.rows} == {""}
    assert all(row[titles.index("姓名")] for row in table.rows)
    signed = {row[titles.index("签名")] for row in table.rows}
    assert all(not said or said.startswith("请假：") for said in signed)


def test_nobody_signs_the_minutes_twice(published: Story):
    minutes = papers(published)["D40"]
    [signing] = [block for block in minutes.blocks if isinstance(block, Signatures)]
    names = [label.split(" ")[1] for label in signing.labels]
    assert len(names) == len(set(names))
    meeting = published.sheet.meeting
    assert any(label.startswith("主持人") and meeting.chair in label for label in signing.labels)
    read = "".join(
        "".join(page.get_textpage().get_text_bounded().split())
        for page in pypdfium2.PdfDocument(render_all((minutes,)))
    )
    present = {row.name for row in published.sheet.attendance if row.name == meeting.chair}
    assert ("主持人、成员" in read) is bool(present)


def test_a_notice_names_the_term_of_its_body_and_the_law_in_force(story: Story):
    """The fields that every paper has in common (rulebook 6.1)."""
    pack = story.meetings.pack(story.sheet)
    basis = MeetingBasis(story.sheet, Wording.load(), date(2026, 6, 28), pack=pack)
    head = built(basis)["D43"].head
    assert head.body == f"{story.sheet.body.name}（第一届）"
    assert head.rule_pack.startswith("全国")
    assert pack.partition("@")[2] in head.rule_pack
