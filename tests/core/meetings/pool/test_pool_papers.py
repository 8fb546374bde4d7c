"""Papers of a topic: what D42 and D46 must say, and what must never be on a board."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2

from core.documents.content import Choices, Document
from core.documents.offers import build_due
from core.documents.pdf import render, render_all, texts_of
from core.documents.wording import Wording
from core.meetings.drafts import Feedback
from core.meetings.pool.drafts import Answer, Decision, OpenRound
from core.meetings.pool.kinds import Decider, Stance
from core.meetings.pool.papers import offer_pool_papers
from core.meetings.pool.papers_basis import TopicBasis
from core.meetings.stages import TopicState
from tests.core.documents.docx.test_text import check_same_text
from tests.core.meetings.pool.told import CHARGED, Told

ASKED = OpenRound(
    question="您是否同意更换3号楼电梯？",
    how="上门发放征集表",
    closes_on=date(2026, 6, 26),
    return_place="物业服务中心",
    households=("3号楼101", "3号楼102", "3号楼201"),
)


def papers(told: Told, topic_id, *, opened: bool = True) -> dict[str, Document]:
    sheet = told.sheet(topic_id)
    asked = told.pool.round(sheet.rounds[-1].id) if opened else None
    basis = TopicBasis(sheet, Wording.load(), date(2026, 6, 20), "桂溪社区居民委员会", round=asked)
    made = build_due(offer_pool_papers(basis))
    return {key: paper.documents[0] for key, paper in made.items()}


def text(document: Document) -> str:
    return "\n".join(texts_of(document))


def read(document: Document) -> str:
    """Read a paper back from its PDF, without gaps."""
    pages = pypdfium2.PdfDocument(render_all((document,)))
    return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in pages)


def asked_of(told: Told):
    topic_id = told.raised()
    round_id = told.pool.open_round(topic_id, ASKED).made
    homes = told.pool.round(round_id).households
    told.pool.answer(Answer(homes[0].id, Stance.AGREE, "冯知微"))
    told.pool.answer(Answer(homes[1].id, Stance.OTHER, "冯知微", "同意，但低层少出钱。"))
    return topic_id


def test_the_public_notice_tells_the_topic_and_how_to_speak(told: Told):
    notice = read(papers(told, asked_of(told))["D42"])
    for fact in (
        "关于“3号楼电梯更换”的议题公示",
        "3号楼业主苗可心等12户，2026年6月2日，联名提出",
        "电梯使用已满十八年",
        "方案二：更换",
        "3号楼全体业主、物业服务人",
        "检验报告一份",
        "从2026年6月20日到2026年6月26日",
        "交回地点：物业服务中心",
        "不是表决",
        "桂溪社区居民委员会",
    ):
        assert fact in notice, fact
    assert "第二百七十八条" not in notice


def test_a_matter_of_the_owners_is_announced_as_one(told: Told):
    topic_id = told.raised(CHARGED)
    made = papers(told, topic_id, opened=False)
    assert list(made) == ["D42", "D46"], "nobody was asked yet"
    notice = text(made["D42"])
    assert "第二百七十八条" in notice
    assert "在协商会议召开以前" in notice


def test_the_form_has_boxes_and_fits_one_page(told: Told):
    form = papers(told, asked_of(told))["D42_form"]
    [boxes] = [block for block in form.blocks if isinstance(block, Choices)]
    assert boxes.options == (("同意", False), ("不同意", False), ("其他意见", False))
    assert len(pypdfium2.PdfDocument(render(form))) == 1
    said = read(form)
    for fact in ("您是否同意更换3号楼电梯？", "第1号议题第1次征集", "不是表决票", "物业服务中心"):
        assert fact in said, fact


def test_the_register_ticks_what_came_in_and_the_summary_names_no_room(told: Told):
    made = papers(told, asked_of(told))
    register = read(made["D42_register"])
    assert register.count("√") == 2
    for room in ("3号楼101", "3号楼201"):
        assert room in register
    summary = read(made["D42_opinions"])
    assert "共征集3户，收到2户的意见，1户没有提出意见" in summary
    assert "（1）同意，但低层少出钱。" in summary
    assert "3号楼101" not in summary
    assert "3号楼102" not in summary


def test_a_closed_round_is_no_longer_announced(told: Told):
    topic_id = asked_of(told)
    told.pool.close_round(told.sheet(topic_id).rounds[-1].id)
    assert "在协商会议召开以前" in text(papers(told, topic_id)["D42"])


def test_the_feedback_slip_names_who_was_told_and_how_satisfied(told: Told):
    topic_id = told.raised()
    blank = papers(told, topic_id, opened=False)["D46"]
    assert "办理结果：受理" in read(blank)
    told.move(topic_id, TopicState.TO_STREET)
    yes = Decision(Decider.STREET, passed=True, day=date(2026, 6, 20), reference="街道回函")
    told.pool.decide(topic_id, yes)
    told.move(topic_id, TopicState.DONE)
    fed = Feedback("3号楼12户", "上门告知", "冯知微", 4, "满意")
    told.pool.feed_back(topic_id, fed)
    told.pool.feed_back(topic_id, replace(fed, told="物业服务人", satisfaction=5))
    slip = papers(told, topic_id, opened=False)["D46"]
    said = read(slip)
    for fact in ("办理结果：办结", "3号楼12户", "上门告知", "2026年6月20日", "物业服务人"):
        assert fact in said, fact
    marks = [block.options for block in slip.blocks if isinstance(block, Choices)]
    assert [[text for text, ticked in one if ticked] for one in marks] == [
        ["4 满意"],
        ["5 非常满意"],
    ]


def test_each_paper_says_in_word_what_its_pdf_says_and_is_drawn_the_same_twice(told: Told):
    made = papers(told, asked_of(told))
    assert all(check_same_text(one) > 5 for one in made.values())
    assert all(render(one) == render(one) for one in made.values())
