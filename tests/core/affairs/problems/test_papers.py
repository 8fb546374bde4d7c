"""Papers of problems and money: what each must say, and no household on a public one."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from core.affairs.problems.drafts import Charge
from core.affairs.problems.drafts_money import CloseFunding, RefundShare
from core.affairs.problems.kinds import Way
from core.affairs.problems.paper_source import ProblemPapers
from core.affairs.problems.papers import offer_problem_papers
from core.affairs.problems.papers_basis import AffairsBasis
from core.affairs.problems.papers_ledger import offer_fund_papers
from core.affairs.problems.papers_money import offer_funding_papers, offer_receipt
from core.affairs.problems.stages import ProblemState
from core.attachments.kinds import About, AboutKind
from core.attachments.service import Attachments
from core.attachments.shrinking import MOST_BYTES
from core.attachments.vault import Vault
from core.db.audit import AuditLog
from core.documents.content import Document, Paper, Photos, Table
from core.documents.docx.writer import write_word
from core.documents.fonts import load_fonts
from core.documents.offers import NotDueError, Offer, build_due
from core.documents.pdf import render, texts_of
from core.documents.sources import PaperDesk
from core.documents.wording import Wording
from core.documents.words import capital_money_text, money_text
from core.subject import Subject, SubjectKind
from tests.core.affairs.problems.story import Story, entry, fund, opened, pay
from tests.core.affairs.problems.test_problems import PLAN, REMOVAL

BASIS = AffairsBasis(Wording.load(), date(2026, 7, 3))


def built(offers: tuple[Offer[Paper], ...]) -> dict[str, Document]:
    return {key: paper.documents[0] for key, paper in build_due(offers).items()}


def papers(story: Story) -> dict[str, Document]:
    return built(offer_problem_papers(BASIS, story.sheet))


def text(document: Document) -> str:
    return "\n".join(texts_of(document))


def read(document: Document) -> str:
    """Read the text of the drawn pages back."""
    pages = pypdfium2.PdfDocument(render(document))
    return "".join(page.get_textpage().get_text_bounded() for page in pages)


def test_a_problem_just_raised_has_no_paper_yet(story: Story) -> None:
    assert papers(story) == {}


def test_the_order_names_who_answers_by_when_and_how_late_it_is(story: Story) -> None:
    story.move(ProblemState.ACCEPTED)
    story.charge()
    story.problems.charge(
        story.problem_id, Charge("检验所", "何检验", "检验", date(2026, 7, 1), "改由检验所办")
    )
    order = papers(story)["D45_problem"]
    for fact in ("2026-001-2", "检验所", "何检验", "2026年7月1日", "改由检验所办", "已逾期2天"):
        assert fact in text(order)
    assert "现场查看记录" in text(order)


def test_feedback_is_a_form_until_it_is_told(story: Story) -> None:
    story.solve()
    assert "电梯恢复运行" not in text(papers(story)["D46_problem"])
    story.tell_back()
    told = text(papers(story)["D46_problem"])
    for fact in ("1幢业主", "入户告知", "电梯恢复运行", "现场查看记录"):
        assert fact in told


def test_plan_and_notice_have_their_mandatory_facts(story: Story) -> None:
    problems, one = story.problems, story.problem_id
    problems.plan(one, PLAN)
    problems.plan(one, replace(PLAN, reason="工期顺延", ends_on=date(2026, 8, 1)))
    problems.ask_removal(one, REMOVAL)
    made = papers(story)
    assert list(made) == ["P41", "P42", "P41-1"]
    plan = text(made["P41"])
    for fact in ("95,000元", "宜昌安梯公司", "2026年8月1日", "第2版", "工期顺延", "第二百七十八条"):
        assert fact in plan
    assert "2026年7月20日" in text(made["P41-1"])
    notice = text(made["P42"])
    for fact in ("楼顶搭建的彩钢棚", "管理规约第八条", "2026年7月5日", "不是行政强制决定"):
        assert fact in notice
    assert made["P42"].addressee == "1幢101业主"


def test_the_sheet_to_sign_lists_every_household_and_sums_to_the_total(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    pay(story, sheet, 1, 1_000_00)
    made = built(offer_funding_papers(BASIS, story.problems.funding(sheet.funding.id)))
    (table,) = [block for block in made["D48"].blocks if isinstance(block, Table)]
    assert len(table.rows) == 24
    assert table.total is not None
    assert table.total[5:7] == ("120,000.00", "1,000.00")
    assert table.rows[0][7] == "0001"
    drawn = read(made["D48"])
    assert "合计" in drawn
    assert "1幢1单元024" in drawn


def test_a_public_statement_names_no_household(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    for position in (1, 2):
        pay(story, sheet, position)
    story.problems.enter(sheet.funding.fund_id, entry(Way.OUT, 2_000_50, party="宜昌安梯公司"))
    share = sheet.shares[0]
    story.problems.refund(RefundShare(share.id, 10_00, share.household, "多收"))
    paid = story.problems.funding(sheet.funding.id)
    statement = built(offer_funding_papers(BASIS, paid))["D48_statement"]
    ledger = built(offer_fund_papers(BASIS, story.problems.fund(sheet.funding.fund_id)))["D48_fund"]
    for public in (statement, ledger):
        said = text(public)
        assert "2,000.50" in said
        assert share.household not in said
        assert share.address not in said
    assert "已缴清1户" in text(statement), "who got something back has not paid in full"
    assert "住户（2笔）" in text(ledger)
    story.problems.close_funding(sheet.funding.id, CloseFunding("工程结束"))
    closed = story.problems.funding(sheet.funding.id)
    assert "结余0元" in text(built(offer_funding_papers(BASIS, closed))["D48_statement"])


def test_statements_tell_what_was_reversed_apart(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    wrong = pay(story, sheet, 1, 1_000_00)
    story.problems.hand_out_receipt(wrong)
    story.problems.reverse_payment(wrong, "多写了一个零")
    pay(story, sheet, 1, 100_00)
    after = story.problems.funding(sheet.funding.id)
    made = built(offer_funding_papers(BASIS, after))
    said = text(made["D48_statement"])
    assert "实收100元，退款0元；另有登错的1笔、合计1,000元已经冲正" in said
    (table,) = [block for block in made["D48"].blocks if isinstance(block, Table)]
    assert table.rows[0][6:8] == ("100.00", "0002"), "a receipt that is void counts no more"
    ledger = text(
        built(offer_fund_papers(BASIS, story.problems.fund(sheet.funding.fund_id)))["D48_fund"]
    )
    assert "冲正登错的缴款" in ledger
    assert sheet.shares[0].household not in ledger
    (offer,) = offer_receipt(BASIS, story.problems.receipt(wrong))
    assert isinstance(offer.obstacle(), NotDueError)


def test_a_ledger_of_the_office_is_told_with_its_basis(story: Story) -> None:
    one = fund(story, basis="街道拨款通知第3号")
    empty = built(offer_fund_papers(BASIS, story.problems.fund(one)))["D48_fund"]
    assert "尚无收支" in text(empty)
    went = story.problems.enter(one, entry(Way.OUT, 5_00, reason="垫付")).made
    story.problems.counter(went, "登错")
    said = text(built(offer_fund_papers(BASIS, story.problems.fund(one)))["D48_fund"])
    assert "街道拨款通知第3号" in said
    assert "（冲正）" in said
    community = fund(story, compound_id=None)
    whom = built(offer_fund_papers(BASIS, story.problems.fund(community)))["D48_fund"].addressee
    assert whom == "社区全体居民"


def test_a_receipt_is_noted_first_and_a_copy_says_so(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    payment = pay(story, sheet, 1, 1_005_50)

    def receipt() -> Offer[Paper]:
        (offer,) = offer_receipt(BASIS, story.problems.receipt(payment))
        return offer

    assert isinstance(receipt().obstacle(), NotDueError)
    story.problems.hand_out_receipt(payment)
    first = text(receipt().build().documents[0])
    assert "壹仟零伍元伍角整" in first
    assert "补打" not in first
    story.problems.hand_out_receipt(payment, "原件遗失")
    again = text(receipt().build().documents[0])
    assert "补打（第1次），理由：原件遗失" in again
    assert receipt().name == "收据-2026-01-0001", "a file's name tells nobody's"


def test_a_refund_has_its_own_receipt(story: Story) -> None:
    sheet = story.problems.funding(opened(story))
    pay(story, sheet, 1, 500_00)
    share = sheet.shares[0]
    back = story.problems.refund(RefundShare(share.id, 200_00, share.household, "业主退出")).made
    story.problems.hand_out_receipt(back)
    (offer,) = offer_receipt(BASIS, story.problems.receipt(back))
    made = offer.build().documents[0]
    assert made.title == "退款凭据"
    for fact in ("贰佰元整", "业主退出", "300元"):
        assert fact in text(made)


def test_every_paper_is_drawn_and_written(story: Story) -> None:
    story.problems.plan(story.problem_id, PLAN)
    story.problems.ask_removal(story.problem_id, REMOVAL)
    story.solve()
    sheet = story.problems.funding(opened(story))
    made = papers(story) | built(offer_funding_papers(BASIS, sheet))
    for document in made.values():
        assert read(document)
        assert write_word((document,))


@pytest.mark.parametrize(
    ("fen", "said"),
    [
        (0, "零元整"),
        (5, "伍分"),
        (50, "伍角整"),
        (1_00, "壹元整"),
        (1_05, "壹元零伍分"),
        (10_00, "壹拾元整"),
        (1_001_00, "壹仟零壹元整"),
        (10_005_35, "壹万零伍元叁角伍分"),
        (100_000_00, "壹拾万元整"),
        (100_500_00, "壹拾万零伍佰元整"),
        (120_000_00, "壹拾贰万元整"),
        (10_010_000_00, "壹仟零壹万元整"),
        (100_000_000_00, "壹亿元整"),
        (100_000_001_00, "壹亿零壹元整"),
        (26_930_000_00, "贰仟陆佰玖拾叁万元整"),
    ],
)
def test_amounts_are_written_so_that_no_figure_can_be_added(fen: int, said: str) -> None:
    assert capital_money_text(fen) == said


@pytest.mark.parametrize(
    ("fen", "said"),
    [
        (1_200_00, "1,200元"),
        (50, "0.50元"),
        (0, "0元"),
        (-50, "-0.50元"),
        (-1_50, "-1.50元"),
        (-1_200_00, "-1,200元"),
    ],
)
def test_an_amount_below_zero_is_what_is_owed(fen: int, said: str) -> None:
    assert money_text(fen) == said


def jpeg(path: Path, size: tuple[int, int], seed: int) -> Path:
    """Make a photo of noise, which packs worst, with a camera's notes in it."""
    random = np.random.default_rng(seed)
    picture = Image.fromarray(random.integers(0, 255, (size[1], size[0], 3), np.uint8))
    notes = Image.Exif()
    notes[0x010F] = "SecretCamera"
    picture.save(path, "JPEG", quality=95, exif=notes)
    return path


def test_photos_of_before_and_after_stand_side_by_side_and_small(
    story: Story, database, clock, tmp_path: Path
) -> None:
    keys = b"n" * 32, b"s" * 32
    audit = AuditLog(clock, "test")
    kept = Attachments(database, audit, clock, Vault(tmp_path / "kept", *keys))
    story.solve()
    before = About(AboutKind.PROBLEM_BEFORE, story.problem_id)
    after = About(AboutKind.PROBLEM_AFTER, story.problem_id)
    kept.add(before, jpeg(tmp_path / "a.jpg", (2400, 1800), 1), "七层轿厢")
    kept.add(after, jpeg(tmp_path / "b.jpg", (1200, 1800), 2), "恢复运行")
    kept.add(after, jpeg(tmp_path / "c.jpg", (300, 200), 3), "新曳引机")
    source = ProblemPapers(story.problems, kept)
    desk = PaperDesk(BASIS.wording, load_fonts(), BASIS.today, "")
    subject = Subject(SubjectKind.PROBLEM, story.problem_id)
    paper = build_due(source.offers(subject, desk))["D46_problem"]
    assert isinstance(paper, Paper)
    (document,) = paper.documents
    data = render(document)
    assert data == render(document)
    assert b"SecretCamera" not in data
    pages = pypdfium2.PdfDocument(data)
    assert len(pages) == 2
    images = list(pages[1].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
    boxes = [one.get_bounds() for one in images if one.get_px_size()[0] > 100]
    assert len(boxes) == 3
    first, second, third = boxes
    assert first[1] == pytest.approx(second[1], abs=0.5), "they stand on one line"
    assert first[2] < second[0], "before is at the left"
    assert third[3] < second[1], "the second pair is below"
    assert third[0] > 297, "nothing stands in the place of a photo that is missing"
    for one in images:
        width, height = one.get_px_size()
        left, low, right, high = one.get_bounds()
        assert (right - left) / (high - low) == pytest.approx(width / height, rel=0.01)
        if width > 100:
            assert max(width / (right - left), height / (high - low)) * 72 < 201
            assert len(one.get_data()) <= MOST_BYTES
    said = pages[1].get_textpage().get_text_bounded()
    for text in ("办理前：七层轿厢", "办理后：恢复运行", "办理后：新曳引机"):
        assert text in said
    with zipfile.ZipFile(io.BytesIO(write_word((document,)))) as word:
        media = [name for name in word.namelist() if "media/" in name]
        assert len([one for one in media if one.endswith((".jpg", ".jpeg"))]) == 3
        assert "办理前：七层轿厢" in word.read("word/document.xml").decode()
    kept.remove(kept.of(after)[0].id, "拍错了")
    again = build_due(source.offers(subject, desk))["D46_problem"]
    assert isinstance(again, Paper)
    (photos,) = [one for one in again.documents[0].blocks if isinstance(one, Photos)]
    assert [one.caption[4:] if one else None for one in photos.photos] == ["七层轿厢", "新曳引机"]


def test_a_year_of_a_ledger_begins_with_what_was_carried(story: Story) -> None:
    one = fund(story, opened_on=date(2024, 3, 1))
    problems = story.problems
    problems.enter(one, entry(Way.IN, 12_345_678_90, day=date(2024, 12, 31)))
    problems.enter(one, entry(Way.OUT, 2_000_50, day=date(2026, 1, 1), voucher="凭2026-9"))
    wrong = problems.enter(one, entry(Way.OUT, 1_00, day=date(2026, 1, 2))).made
    problems.counter(wrong, "登错")
    sheet = problems.fund(one)
    assert sheet.years == (2026, 2025, 2024)
    years = [sheet.of_year(year) for year in sheet.years]
    assert [year.carried_fen for year in years] == [12_345_678_90, 12_345_678_90, 0]
    assert [year.left_fen for year in years] == [12_343_678_40, 12_345_678_90, 12_345_678_90]
    assert not years[1].entries
    made = built(offer_fund_papers(BASIS, sheet))
    assert list(made) == ["D48_fund", "D48_year", "D48_year-2025", "D48_year-2024"]
    newest = made["D48_year"]
    (table,) = [block for block in newest.blocks if isinstance(block, Table)]
    assert table.rows[0][4:] == ("上年结转", "", "", "12,345,678.90")
    assert table.rows[1][:3] == ("2", "2026-01-01", "凭2026-9")
    assert table.rows[-1][4] == "拨入惠民资金（冲正），登错"
    assert table.total is not None
    assert table.total[5:] == ("1.00", "2,001.50", "12,343,678.40")
    drawn = read(newest)
    for said in ("2026年度账页", "上年结转", "12,343,678.40", "不张贴"):
        assert said in drawn


def test_a_ledger_of_one_year_without_entries_has_its_sheet(story: Story) -> None:
    sheet = story.problems.fund(fund(story))
    assert sheet.years == (2026,)
    (_statement, year) = built(offer_fund_papers(BASIS, sheet)).values()
    assert "2026年度账页" in text(year)
