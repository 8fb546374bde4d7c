"""Papers of what a meeting came to: D38 and D41 of a committee, D47 of a joint meeting, D46."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from core.documents.content import Choices, Document, Table
from core.documents.offers import build_due
from core.documents.pdf import render_all
from core.documents.wording import Wording
from core.meetings.counting import Rules, Vote
from core.meetings.drafts import CallOff, Discussion, Feedback, Move, ViewDraft, VoteLink
from core.meetings.kinds import BodyKind
from core.meetings.papers import offer_meeting_papers
from core.meetings.papers_basis import MeetingBasis
from core.meetings.stages import TopicState
from tests.core.documents.docx.test_text import check_same_text
from tests.core.meetings.story import Story, body, call
from tests.core.meetings.test_committee import sitting

pytestmark = pytest.mark.slow

TODAY = date(2026, 7, 20)


def papers(story: Story) -> dict[str, Document]:
    basis = MeetingBasis(story.sheet, Wording.load(), TODAY)
    made = build_due(offer_meeting_papers(basis))
    return {key: paper.documents[0] for key, paper in made.items()}


def read(document: Document) -> str:
    pages = pypdfium2.PdfDocument(render_all((document,)))
    return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in pages)


@pytest.fixture
def committee(story: Story) -> Story:
    """A committee's meeting whose decision hangs."""
    held = sitting(story, Rules(), 5)
    said = (ViewDraft("孙𬸚", "临时车位要留。", is_dissent=True),)
    agreed = Discussion(said, "非机动车迁到东侧车棚。", vote=Vote(4, 1, 0))
    held.meetings.discuss(held.topic(1), agreed)
    held.meetings.discuss(held.topic(2), Discussion((), "提交业主大会", vote=Vote(4, 1, 0)))
    held.publish()
    return held


def test_a_committee_has_a_notice_of_its_own_number(story: Story):
    draft = body(compound_id=story.compound_id)
    story.meeting_id = call(story.meetings, story.meetings.form_body(draft).made)
    made = papers(story)
    assert list(made) == ["D38", "D38_each", "D39"]
    notice = read(made["D38"])
    assert "不得委托他人代为参加和表决" in notice
    assert "业主委员会只能决定是否提交业主大会" in notice
    assert made["D38"].head.code == "D38"
    story.meetings.notify(story.meeting_id, "书面送达", date(2026, 6, 20))
    story.meetings.call_off(story.meeting_id, CallOff("停电", "电话"))
    assert list(papers(story)) == ["D38"]


def test_a_decision_notice_tells_decision_vote_and_basis(committee: Story):
    made = papers(committee)
    assert "D44" not in made
    notice = read(made["D41"])
    for fact in (
        "会议应到成员7人，实到5人",
        "非机动车迁到东侧车棚",
        "同意4人，反对1人，弃权0人",
        "以全体成员7人为基数",
        "结果：同意提交业主大会表决",
        "2026年6月29日至2026年7月14日",
        "第二百八十条",
        "云杉苑小区全体业主",
    ):
        assert fact in notice, fact
    assert "孙𬸚" not in notice, "dissent hangs without its name"


def test_a_council_has_neither(published: Story):
    assert not {"D38", "D41", "D47"} & set(papers(published))


def test_joint_minutes_say_in_word_what_their_pdf_says(published: Story):
    assert check_same_text(joint(published)) > 5


def joint(published: Story) -> Document:
    kind = replace(published.sheet.body, kind=BodyKind.DISPUTE_JOINT)
    sheet = replace(published.sheet, body=kind, frozen=None)
    basis = MeetingBasis(sheet, Wording.load(), TODAY)
    return build_due(offer_meeting_papers(basis))["D47"].documents[0]


def test_joint_minutes_list_departments_problems_and_who_does_what(published: Story):
    document = joint(published)
    problems, tasks = [block for block in document.blocks if isinstance(block, Table)]
    assert [row[1] for row in problems.rows] == [
        "3号楼门前非机动车停放",
        "利用架空层设置收费充电点",
    ]
    assert tasks.rows == (
        (
            "1-1",
            "车棚加装照明并划线",
            "郑物业（云杉苑物业服务中心）",
            "2026年7月10日",
            "1,200.50元",
        ),
    )
    said = read(document)
    for fact in ("派出所（卫民警）", "问题清单", "任务分工", "发督办单督办"):
        assert fact in said, fact


def test_joint_minutes_without_tasks_say_so(held: Story):
    for number in (1, 2):
        said = Discussion((), "继续协商", outcome=TopicState.SHELVED)
        held.meetings.discuss(held.topic(number), said)
    held.meetings.write_minutes(held.meeting_id)
    assert "本次会议没有分派任务" in read(joint(held))


def test_feedback_is_printed_of_what_came_to_something(published: Story):
    made = papers(published)
    assert {"D46-1", "D46-2"} <= set(made)
    assert "办理结果：达成共识" in read(made["D46-2"])
    [blank] = [block for block in made["D46-2"].blocks if isinstance(block, Choices)]
    assert not any(ticked for _text, ticked in blank.options)
    topic = published.topic(2)
    published.meetings.move(topic, Move(TopicState.TO_ASSEMBLY, "冯知微"))
    day = published.clock.today()
    published.meetings.link_vote(topic, VoteLink(None, "业主大会第3项", passed=True, day=day))
    published.meetings.move(topic, Move(TopicState.DONE, "冯知微", "充电点装好"))
    published.meetings.feed_back(topic, Feedback("12户", "上门告知", "冯知微", 3, "还行"))
    slip = papers(published)["D46-2"]
    said = read(slip)
    for fact in ("办理结果：办结、充电点装好", "12户", "上门告知", "还行"):
        assert fact in said, fact
    [marked] = [block for block in slip.blocks if isinstance(block, Choices)]
    assert [text for text, ticked in marked.options if ticked] == ["3 一般"]


def test_nothing_is_fed_back_before_the_minutes(held: Story):
    held.discuss()
    assert not any(key.startswith("D46") for key in papers(held))


@pytest.mark.parametrize("key", ["D39", "D40", "D40_summary", "D44", "D45-1-1", "D46-1"])
def test_pdf_and_word_say_the_same(published: Story, key: str):
    assert check_same_text(papers(published)[key]) > 5


def test_a_committees_papers_say_in_word_what_their_pdfs_say(committee: Story):
    assert check_same_text(papers(committee)["D41"]) > 5
