"""Papers of members: the letter with its reply form, the slip with its receipt."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pypdfium2
import pytest

from core.documents.content import Document, Look, Paper
from core.documents.docx.writer import write_word
from core.documents.fonts import load_fonts
from core.documents.offers import NotDueError, file_name
from core.documents.pdf import render, render_all, texts_of
from core.documents.sources import PaperDesk
from core.documents.wording import Wording
from core.party.organisations.drafts import (
    CheckInDraft,
    DutyDraft,
    LetterDraft,
    MemberDraft,
    PointsDraft,
    ReviewDraft,
)
from core.party.organisations.kinds import (
    DutyRole,
    LetterKind,
    MemberStatus,
    ReviewGrade,
    ReviewSide,
)
from core.party.organisations.paper_source import MemberPapers
from core.subject import Subject, SubjectKind
from tests.core.party.organisations.tree import TODAY, Tree, refused

DAY = date(2026, 3, 5)


def made(tree: Tree, kind: SubjectKind, subject: UUID) -> Paper:
    desk = PaperDesk(Wording.load(), load_fonts(), TODAY, "1:abc")
    [offer] = MemberPapers(tree.organisations, "云杉社区").offers(Subject(kind, subject), desk)
    paper = offer.build()
    assert isinstance(paper, Paper)
    return paper


def text(document: Document) -> str:
    return "\n".join(texts_of(document))


def letter(tree: Tree, member: UUID, kind: LetterKind = LetterKind.THANKS, **more: object) -> UUID:
    draft = LetterDraft(kind, 2026, TODAY, "他每周巡逻两次。\n邻里都说好。", "区园林中心", **more)
    return tree.organisations.write_letter(member, draft).made


def reported(tree: Tree) -> tuple[UUID, UUID]:
    """Give a member of another branch who reported to the compound's, and the check-in."""
    unit = tree.found("区园林中心党支部")
    member = tree.add("钱承业", organisation_id=unit, unit="区园林中心")
    draft = CheckInDraft(tree.branch, DAY, "冯知微", "周末有空。")
    return member, tree.organisations.check_in(member, draft).made


def test_a_letter_tells_the_year_and_asks_for_an_answer(tree: Tree) -> None:
    member, _ = reported(tree)
    service = tree.organisations
    service.take_duty(member, DutyDraft(DutyRole.PATROL, DAY, "夜间巡逻。"))
    service.take_duty(member, DutyDraft(DutyRole.SAFETY, DAY))
    service.give_points(member, PointsDraft("show", 3, DAY, "公示栏"))
    service.give_points(member, PointsDraft("show", 2, date(2025, 12, 31), "上年"))
    grades = (ReviewGrade.QUALIFIED, ReviewGrade.EXCELLENT)
    for grade in grades:
        service.review(
            member,
            ReviewDraft(2026, ReviewSide.COMMUNITY, grade, TODAY, "云杉社区党委", reason="复核"),
        )
    sent, reply = made(tree, SubjectKind.LETTER, letter(tree, member)).documents
    assert (sent.look, reply.look) == (Look.OFFICIAL, Look.FORM)
    for fact in (
        "感谢信",
        "区园林中心",
        "正式党员钱承业同志于2026年3月5日向云杉苑小区党支部报到",
        "他每周巡逻两次。",
        "邻里都说好。",
        "党员在社区服务情况回函",
    ):
        assert fact in text(sent), fact
    assert sent.signed is not None
    assert sent.signed.issuer == "云杉社区党委", "the community's organisation above the branch"
    for fact in ("区园林中心党支部", "巡逻（夜间巡逻）、安全", "3分", "优秀", "文书编号P01-2026-1"):
        assert fact in text(reply), fact
    assert "合格" not in text(reply), "the last version counts"


def test_the_other_kind_and_an_answer(tree: Tree) -> None:
    member = tree.add("李若谷")
    first = letter(tree, member)
    second = letter(tree, member, LetterKind.REPORT)
    sent, reply = made(tree, SubjectKind.LETTER, second).documents
    assert "关于党员在社区报到服务情况的函" in text(sent)
    assert "居住在我社区" in text(sent)
    assert "没有登记" in text(reply)
    assert "P01-2026-2）" in text(reply)
    assert "工作单位意见（是否计入" in text(reply)
    tree.organisations.answer_letter(second, TODAY, "计入年度评议。")
    _, reply = made(tree, SubjectKind.LETTER, second).documents
    assert "2026年6月20日回复，计入年度评议。" in text(reply)
    assert "P01-2026-1）" in text(made(tree, SubjectKind.LETTER, first).documents[1])


def test_who_signs_where_nothing_is_known_of_the_branch(tree: Tree) -> None:
    loose = MemberDraft("周慎行", MemberStatus.PROBATIONARY, record_elsewhere="市直机关党委")
    member = tree.organisations.add_member(loose).made
    sent, reply = made(tree, SubjectKind.LETTER, letter(tree, member)).documents
    assert sent.signed is not None
    assert sent.signed.issuer == "云杉社区"
    assert "市直机关党委" in text(reply)
    tree.organisations.check_in(member, CheckInDraft(tree.street, DAY, "冯知微"))
    sent, _ = made(tree, SubjectKind.LETTER, letter(tree, member)).documents
    assert sent.signed is not None
    assert sent.signed.issuer == "云岭街道党工委", "no community's organisation stands above it"


def test_a_slip_and_its_receipt_on_one_page(tree: Tree) -> None:
    member, report = reported(tree)
    paper = made(tree, SubjectKind.CHECK_IN, report)
    [slip] = paper.documents
    assert write_word([slip]).startswith(b"PK")
    pdf = pypdfium2.PdfDocument(render(slip))
    [page] = pdf
    words = page.get_textpage()
    whole = words.get_text_bounded()
    width, height = page.get_size()
    cut = whole.index("沿此线裁开")
    upper, lower = whole[:cut], whole[cut:]
    for fact in ("钱承业", "2026年第1号", "2026年3月5日", "区园林中心党支部", "周末有空"):
        assert fact in upper, fact
    assert "可以以后认领" in upper
    assert "你处正式党员钱承业同志已于2026年3月5日到云杉苑小区党支部报到" in lower
    boxes = [words.get_charbox(at) for at in range(words.count_chars())]
    pdf.close()
    for left, bottom, right, top in boxes:
        assert 0 <= left <= right <= width
        assert 0 <= bottom <= top <= height
    tree.organisations.take_duty(member, DutyDraft(DutyRole.WISH, DAY, "送餐"))
    assert "微心愿（送餐）" in text(made(tree, SubjectKind.CHECK_IN, report).documents[0])


def test_a_slip_without_a_branch_of_record(tree: Tree) -> None:
    loose = MemberDraft("周慎行", MemberStatus.FULL, record_elsewhere="市直机关党委")
    member = tree.organisations.add_member(loose).made
    report = tree.organisations.check_in(member, CheckInDraft(tree.branch, DAY, "冯知微")).made
    assert "市直机关党委：" in text(made(tree, SubjectKind.CHECK_IN, report).documents[0])


def test_a_slip_that_was_withdrawn_is_not_due(tree: Tree) -> None:
    _, report = reported(tree)
    tree.organisations.withdraw_check_in(report, TODAY, "登记错了")
    with pytest.raises(NotDueError) as early:
        made(tree, SubjectKind.CHECK_IN, report)
    assert early.value.code == "organisations.withdrawn_slip"
    assert tree.organisations.slips() == ()


def test_a_letter_stands_on_the_page_as_the_standard_says(tree: Tree) -> None:
    member, _ = reported(tree)
    paper = made(tree, SubjectKind.LETTER, letter(tree, member))
    pdf = pypdfium2.PdfDocument(render_all(paper.documents))
    assert len(pdf) == 2, "a letter and its form, a page each"
    words = pdf[0].get_textpage()
    whole = words.get_text_bounded()
    mm = 72 / 25.4
    for at in range(whole.index("区园林中心"), whole.index("云杉社区党委")):
        left, _, right, _ = words.get_charbox(at)
        assert left >= 28 * mm - 1
        assert right <= (210 - 26) * mm + 1
    pdf.close()
    assert write_word(paper.documents).startswith(b"PK")


def test_papers_are_found_without_a_member_named(tree: Tree) -> None:
    member, report = reported(tree)
    sent = letter(tree, member)
    source = MemberPapers(tree.organisations, "云杉社区")
    about = source.about()
    assert {one[0].kind for one in about.values()} == set(MemberPapers.keys)
    assert about[sent][1] == "区园林中心，2026-06-20"
    assert about[report][1] == "云杉苑小区党支部，2026-03-05"
    assert "钱承业" not in str(about)
    assert "钱承业" not in file_name(made(tree, SubjectKind.LETTER, sent))
    assert source.about(tree.compounds[0]) == {}
    with refused("not_found"):
        tree.organisations.slip(member)
    with refused("not_found"):
        tree.organisations.letter(member)
