"""Papers of pairing: each fact is there, as PDF and Word; what is not due says why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pypdfium2
import pytest

from core.documents.content import Document, Look, Paper, Plate, Plates
from core.documents.docx.writer import write_word
from core.documents.fonts import load_fonts
from core.documents.offers import NotDueError, Offer, Printable
from core.documents.pdf import render, texts_of
from core.documents.plates import PlateSetter
from core.documents.sources import PaperDesk
from core.documents.theme import THEMES
from core.documents.wording import Wording
from core.errors import KnownError
from core.party.pairing.counting import year_id
from core.party.pairing.drafts import (
    AgreementDraft,
    AllianceDraft,
    AnswerDraft,
    CheckDraft,
    IncomeDraft,
    MerchantDraft,
    PaidDraft,
    TurnDraft,
    UseDraft,
)
from core.party.pairing.kinds import ConsentKind, FundSource, SixThing, TurnKind
from core.party.pairing.paper_source import PairingPapers
from core.subject import Subject, SubjectKind
from tests.core.party.pairing.story import TODAY, Story, step
from tests.core.party.pairing.test_money import STARS

FOUNDED = date(2026, 1, 8)
SHOP = MerchantDraft(
    "南关市场", "老周粮油", "周福生", "中共党员，经营粮油二十年", "带头守信，劝导占道经营",
    "足斤足两，缺一罚十；明码标价，不卖过期粮油；老人购买送货上门", FOUNDED,
)  # fmt: skip


def offers(story: Story, kind: SubjectKind, subject: UUID) -> dict[str, Offer[Printable]]:
    desk = PaperDesk(Wording.load(), load_fonts(), TODAY, "1:abc")
    found = PairingPapers(story.pairing).offers(Subject(kind, subject), desk)
    return {one.key: one for one in found}


def paper(story: Story, kind: SubjectKind, subject: UUID, key: str) -> Document:
    made = offers(story, kind, subject)[key].build()
    assert isinstance(made, Paper)
    (document,) = made.documents
    return document


def text(document: Document) -> str:
    return "\n".join(texts_of(document))


def drawn(document: Document) -> str:
    """Draw it and give what can be read out of the file; the Word file is written as well."""
    assert write_word([document]).startswith(b"PK")
    file = pypdfium2.PdfDocument(render(document))
    return "".join(page.get_textpage().get_text_bounded() for page in file)


def test_a_need_and_its_task_tell_how_it_went(story: Story) -> None:
    need = story.need()
    first = paper(story, SubjectKind.NEED, need, "P03")
    for fact in (
        "第1号",
        "云杉苑",
        "党支部",
        "地下车库照明改造",
        "车库二层灯具损坏过半",
        "2026年5月1日",
    ):
        assert fact in text(first)
    with pytest.raises(NotDueError) as early:
        offers(story, SubjectKind.NEED, need)["P04"].build()
    assert early.value.code == "pairing.no_task"
    story.take(need)
    task = paper(story, SubjectKind.NEED, need, "P04")
    for fact in ("区园林中心", "更换灯具四十盏", "郑开源", "2026年4月30日", "尚在办理"):
        assert fact in text(task)
    story.pairing.finish_need(need, step(date(2026, 4, 29)))
    answer = AnswerDraft(date(2026, 5, 2), "罗晓燕", "上门告知。", 5)
    story.pairing.answer_need(need, answer)
    whole = drawn(paper(story, SubjectKind.NEED, need, "P04"))
    assert "满意度5分" in whole
    assert "现场照片和验收单。" in whole


def test_an_agreement_says_which_one_it_renews(story: Story) -> None:
    made = story.pair()
    first = paper(story, SubjectKind.PAIRING, made, "P10")
    assert "自2026年1月10日起，至2026年12月31日止" in drawn(first)
    assert "续前一份" not in text(first)
    story.pairing.renew(
        made, AgreementDraft(TODAY, date(2027, 1, 1), date(2027, 12, 31), "续签\n加开义诊")
    )
    again = text(paper(story, SubjectKind.PAIRING, made, "P10"))
    assert "第2次签订，续前一份协议（至2026年12月31日止）" in again
    assert "加开义诊" in again


def test_the_plan_of_hosts_says_why(story: Story) -> None:
    draft = AllianceDraft("南关商圈党建联盟", FOUNDED, story.units, "每季度一次。")
    made = story.pairing.form_alliance(draft).made
    assert "还没有主办过" in text(paper(story, SubjectKind.ALLIANCE, made, "P11"))
    turns = ((0, TurnKind.SKIPPED, 1, "会场装修"), (1, TurnKind.HOSTED, 2, "夜市秩序"))
    for unit, kind, day, note in turns:
        turn = TurnDraft(story.units[unit], kind, date(2026, 2, day), note)
        story.pairing.note_turn(made, turn)
    whole = drawn(paper(story, SubjectKind.ALLIANCE, made, "P11"))
    for fact in ("会场装修", "夜市秩序", "上次让出", "第2轮", "等候最久的优先"):
        assert fact in whole


@pytest.mark.parametrize(("key", "across", "count"), [("P05", 1, 2), ("P05_small", 2, 3)])
def test_plates_fill_a_sheet_and_lose_no_word(
    story: Story, key: str, across: int, count: int
) -> None:
    made = story.pairing.add_merchant(SHOP).made
    for name in ("小王鲜果", "李记早点"):
        story.pairing.add_merchant(replace(SHOP, name=name))
    document = paper(story, SubjectKind.MERCHANT, made, key)
    (plates,) = (one for one in document.blocks if isinstance(one, Plates))
    assert (plates.across, len(plates.plates)) == (across, count)
    whole = "".join(drawn(document).split())
    for fact in ("老周粮油（周福生）", "亮身份：中共党员", "亮职责：带头守信"):
        assert whole.count(fact) >= 1
    assert len(pypdfium2.PdfDocument(render(document))) == 1
    long = replace(plates.plates[0], lines=(("亮承诺", "童叟无欺" * 120),))
    full = replace(document, blocks=(Plates((long,) * 2, across, plates.height_mm),))
    assert "".join(drawn(full).split()).count("童叟无欺") == 240


def test_plates_side_by_side_are_written_in_one_size() -> None:
    short = Plate("党员示范岗", "老周粮油", (("亮承诺", "童叟无欺"),), "里仁街")
    full = replace(short, lines=(("亮承诺", "童叟无欺" * 40),))
    setter = PlateSetter(THEMES[Look.FORM], load_fonts())
    sizes = [
        {line.style.size for line in lines} for lines in setter.fitted(Plates((short, full), 2, 90))
    ]
    assert sizes[0] == sizes[1]
    (alone,) = setter.fitted(Plates((short,), 2, 90))
    assert max(line.style.size for line in alone) > max(sizes[0]), "alone it has more room"


def test_a_market_without_merchants_has_no_small_plates(story: Story) -> None:
    made = story.pairing.add_merchant(SHOP).made
    story.pairing.remove_merchant(made, TODAY, "歇业")
    with pytest.raises(NotDueError):
        offers(story, SubjectKind.MERCHANT, made)["P05_small"].build()
    with pytest.raises(KnownError):
        offers(story, SubjectKind.MERCHANT, story.units[0])


def test_a_venue_tells_the_six_things_of_each_check(story: Story) -> None:
    venue = story.venue()
    assert "请到现场核对" in text(paper(story, SubjectKind.VENUE, venue, "P12"))
    things = frozenset(SixThing) - {SixThing.FILES}
    found = CheckDraft(date(2026, 2, 1), "罗晓燕", Decimal("28.5"), things, "档案柜未到")
    story.pairing.check_venue(venue, found)
    story.pairing.note_use(venue, UseDraft(TODAY, "主题党日", "云杉苑党支部", 25))
    whole = drawn(paper(story, SubjectKind.VENUE, venue, "P12"))
    for fact in ("28.50", "面积不足30平方米", "六有缺少1项", "档案柜未到", "主题党日"):
        assert fact in whole
    story.pairing.check_venue(venue, replace(found, area=Decimal(31), things=frozenset(SixThing)))
    assert "六有齐全" in text(paper(story, SubjectKind.VENUE, venue, "P12"))


def test_a_payment_list_is_signed_and_summed(story: Story) -> None:
    story.rate(5)
    story.rate(3, 1)
    made = story.pairing.list_stars(STARS).made
    lines = story.pairing.payment_list(made).lines
    paid = PaidDraft(TODAY, "FK-001", "冯素琴", "拨款在途")
    story.pairing.pay(lines[0].id, paid)
    story.pairing.void_payment(lines[1].id, TODAY, "户名有误")
    whole = drawn(paper(story, SubjectKind.REWARDS, made, "P13"))
    for fact in ("2026年第1号", "10,000元（1笔）", "FK-001", "户名有误", "拨款在途", "冯素琴"):
        assert fact in whole


def test_the_years_account_shows_every_source(story: Story) -> None:
    empty = text(paper(story, SubjectKind.BUDGET, year_id(2026), "P14"))
    assert empty.count("本年没有登记") == 2
    story.receive(123_456)
    given = IncomeDraft(
        FundSource.COMMON_INCOME, TODAY, "业主委员会", "活动", 5_000, "GG-1",
        ConsentKind.COVENANT, "管理规约第十二条",
    )  # fmt: skip
    story.pairing.receive(given)
    story.rate(1)
    story.pairing.list_stars(STARS)
    whole = drawn(paper(story, SubjectKind.BUDGET, year_id(2026), "P14"))
    for fact in ("1,234.56元", "管理规约第十二条", "2,000元", "社会赞助", "1,284.56元"):
        assert fact in whole


def test_the_account_tells_what_of_earlier_years_was_taken_back(story: Story) -> None:
    story.rate(1)
    story.receive(200_000)
    (line,) = story.pairing.payment_list(story.pairing.list_stars(STARS).made).lines
    story.pairing.pay(line.id, PaidDraft(TODAY, "FK-001", "冯素琴"))
    before = text(paper(story, SubjectKind.BUDGET, year_id(2026), "P14"))
    assert "冲回以前年度" not in before.partition("公共收益属于")[0]
    story.clock.set(date(2027, 3, 1))
    story.pairing.void_payment(line.id, date(2027, 3, 1), "账号有误退回")
    whole = drawn(paper(story, SubjectKind.BUDGET, year_id(2027), "P14"))
    for fact in ("冲回以前年度的收支", "2027年3月1日", "2026年6月20日", "FK-001", "账号有误退回"):
        assert fact in whole
    assert text(paper(story, SubjectKind.BUDGET, year_id(2026), "P14")) == before


def test_what_papers_are_about_names_no_person(story: Story) -> None:
    story.pair()
    story.need()
    story.venue()
    story.rate(1)
    story.pairing.list_stars(STARS)
    story.pairing.add_merchant(SHOP)
    story.pairing.form_alliance(AllianceDraft("联盟", FOUNDED, story.units))
    named = PairingPapers(story.pairing).about()
    kinds = {subject.kind for subject, _ in named.values()}
    assert kinds == set(PairingPapers.keys)
    titles = "".join(title for _, title in named.values())
    assert not any(name in titles for name in ("周福生", "沈月华", "冯素琴", "郑开源"))
    one = PairingPapers(story.pairing).about(story.compounds[1])
    assert one == {}
