"""The papers of neighbours say what was kept, in PDF and in Word."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from uuid import UUID

import pypdfium2
import pytest
from docx import Document as WordFile

from core.affairs.neighbours.drafts import (
    AnswerDraft,
    CheckDraft,
    EndDispute,
    PriceResultDraft,
    PriceVote,
    SendUp,
    SheetDraft,
)
from core.affairs.neighbours.kinds import DisputeState, DutyPurpose, Kept, Recourse
from core.affairs.neighbours.paper_source import NeighbourPapers
from core.documents.content import Paper, Table
from core.documents.fonts import load_fonts
from core.documents.offers import NotDueError, build_due, write
from core.documents.pdf import render_all, texts_of
from core.documents.sources import PaperDesk
from core.documents.wording import Wording
from core.subject import Subject, SubjectKind
from tests.core.affairs.neighbours.story import (
    AGREEMENT,
    COSTS,
    ROTA,
    TODAY,
    Place,
    duty,
    price_round,
    refused,
)

pytestmark = pytest.mark.slow


def papers(place: Place, kind: SubjectKind, subject_id: UUID) -> dict[str, Paper]:
    desk = PaperDesk(Wording.load(), load_fonts(), date(2026, 7, 20), "120:0f3a")
    source = NeighbourPapers(place.neighbours)
    assert source.about(place.compound_id)[subject_id][0] == Subject(kind, subject_id)
    offers = source.offers(Subject(kind, subject_id), desk)
    keys = [one.key for one in offers]
    assert tuple(key for key in keys if "-" not in key) == source.keys[kind]
    made = build_due(offers)
    assert all(isinstance(one, Paper) for one in made.values())
    return {key: one for key, one in made.items() if isinstance(one, Paper)}


def text(paper: Paper) -> str:
    return "\n".join(texts_of(paper.documents[0]))


def read_back(paper: Paper) -> str:
    """Draw it and read the pages; the Word file has to say the same titles."""
    with pypdfium2.PdfDocument(render_all(paper.documents)) as pdf:
        drawn = "".join(page.get_textpage().get_text_bounded() for page in pdf)
        assert pdf[0].get_size()[0] > 500
    words = WordFile(io.BytesIO(write(paper.code, paper).data))
    said = "".join(one.text for one in words.paragraphs)
    assert paper.documents[0].title in said
    return "".join(drawn.split())


def negotiated(place: Place) -> UUID:
    made = place.price()
    place.neighbours.lay_costs(made, COSTS)
    place.neighbours.hold_price_round(made, price_round())
    place.neighbours.conclude_price(made, PriceResultDraft("每平方米每月1.55元", 155))
    return made


def test_an_agreement_names_parties_promises_and_where_to_sign(place: Place) -> None:
    made = place.agreed()
    paper = papers(place, SubjectKind.DISPUTE, made)["P61"]
    said = text(paper)
    for fact in (
        "甲方：钱承业，住址（房号）3号楼101。",
        "乙方：云枫苑业主委员会，代理人孙𬸚。",
        "社区民警：卫民警（云岭派出所）。",
        "围墙退回原界线",
        "12,000.50元",
        "2026年7月10日",
        "不评判对错",
        "甲方签名",
        "调解员签名",
    ):
        assert fact in said, fact
    assert paper.documents[0].head.archive == "P61-1-1"
    assert paper.documents[0].head.issued_on == TODAY
    assert "围墙按规划图恢复到原界线" in read_back(paper)
    assert "取代" not in said
    place.neighbours.agree(made, replace(AGREEMENT, reason="界线有变化"))
    again = papers(place, SubjectKind.DISPUTE, made)["P61"]
    assert "本协议代替此前签订的协议，原因：界线有变化" in text(again)


def test_a_case_without_an_agreement_has_its_record_alone(place: Place) -> None:
    made = place.dispute()
    assert list(papers(place, SubjectKind.DISPUTE, made)) == ["P62"]


@pytest.mark.parametrize("state", list(DisputeState))
def test_the_record_tells_how_a_case_stands(place: Place, state: DisputeState) -> None:
    agreed = state in {DisputeState.AGREED, DisputeState.KEPT}
    made = place.agreed() if agreed else place.dispute()
    if state is DisputeState.KEPT:
        for one in place.neighbours.dispute(made).agreements[0].promises:
            place.neighbours.check_promise(one.id, CheckDraft(Kept.KEPT, "吴淑芬"))
    if state not in {DisputeState.OPEN, DisputeState.AGREED}:
        end = EndDispute(state, "已说明")
        recourse = Recourse.COURT if state is DisputeState.NOT_AGREED else None
        place.neighbours.end_dispute(made, replace(end, recourse=recourse))
    said = text(papers(place, SubjectKind.DISPUTE, made)["P62"])
    assert {
        DisputeState.OPEN: "正在调解",
        DisputeState.AGREED: "签订调解协议",
        DisputeState.KEPT: "协议已履行",
        DisputeState.NOT_AGREED: "向人民法院起诉",
        DisputeState.WITHDRAWN: "当事人撤回",
    }[state] in said
    if agreed:
        assert "乙方：愿意恢复，费用请分担。" in said


def test_a_cost_sheet_adds_up_and_compares(place: Place) -> None:
    made = negotiated(place)
    paper = papers(place, SubjectKind.NEGOTIATION, made)["P63"]
    said = text(paper)
    for fact in (
        "560,000元",
        "80,000.01元",
        "-2,000元",
        "0.33元",
        "第1轮",
        "协商结果",
        "30000.00㎡",
    ):
        assert fact in said, fact
    assert "79,999.99元" in read_back(paper)


def test_the_record_of_the_talks_says_that_the_owners_vote(place: Place) -> None:
    made = place.price()
    assert list(papers(place, SubjectKind.NEGOTIATION, made)) == ["P64"]
    assert "尚未形成结果" in text(papers(place, SubjectKind.NEGOTIATION, made)["P64"])
    made = negotiated(place)
    said = text(papers(place, SubjectKind.NEGOTIATION, made)["P64"])
    assert "第二百七十八条" in said
    assert "本轮提出的标准：每平方米每月1.55元" in said
    place.neighbours.link_price_vote(made, PriceVote(reference="第2次会议", passed_on=TODAY))
    paper = papers(place, SubjectKind.NEGOTIATION, made)["P64"]
    assert "业主大会已于2026年6月20日表决通过（第2次会议）" in text(paper)
    assert "服务没有改善" in read_back(paper)


def test_talks_that_came_to_nothing_say_so(place: Place) -> None:
    made = place.price()
    place.neighbours.conclude_price(made, PriceResultDraft("暂不调整"))
    assert "双方未协商一致" in text(papers(place, SubjectKind.NEGOTIATION, made)["P64"])


def test_the_calendar_tells_what_is_late(place: Place) -> None:
    place.duty()
    place.neighbours.plan_duties(
        [
            duty(place.compound_id, months=None),
            replace(duty(place.compound_id, DutyPurpose.REPORT, 3), first_due=date(2026, 9, 30)),
        ]
    )
    paper = papers(place, SubjectKind.CALENDAR, place.compound_id)["P65"]
    said = text(paper)
    for fact in ("逾期20天", "每6个月", "有变化时", "未到期", "按实际发生", "定期报告"):
        assert fact in said, fact
    assert "云杉苑小区信息公开和报告日历" in read_back(paper)


def test_a_month_has_each_duty_in_its_day_and_what_is_late_above(place: Place) -> None:
    place.neighbours.plan_duties(
        [
            duty(place.compound_id),  # 30 June, every six months: late in July
            replace(duty(place.compound_id, months=1), title="物业费", first_due=date(2026, 7, 1)),
            replace(duty(place.compound_id, months=1), title="停车", first_due=date(2026, 7, 31)),
            replace(duty(place.compound_id, months=2), title="广告", first_due=date(2026, 9, 1)),
            replace(duty(place.compound_id, months=None), title="突发事项"),
        ]
    )
    made = papers(place, SubjectKind.CALENDAR, place.compound_id)
    this, following = made["P65_month"], made["P65_month-1"]
    days = {}
    for paper in (this, following):
        (table,) = [one for one in paper.documents[0].blocks if isinstance(one, Table)]
        cells = [cell for row in table.rows for cell in row if cell]
        assert len(cells) == 31
        days[paper.name] = [cell.replace("\n", " ") for cell in cells if "\n" in cell]
        assert table.rows[0][:2] == ("", "") or paper is following
    assert list(days.values()) == [
        ["1 物业费（业主委员会）", "31 停车（业主委员会）"],
        ["1 物业费（业主委员会）", "31 停车（业主委员会）"],
    ]
    said = text(this)
    assert "还没有公开：维修资金收支（2026年6月30日）" in said
    assert "有变化时及时公开：突发事项" in said
    assert "云杉苑小区2026年7月信息公开月历" in read_back(this)
    assert "2026年8月" in read_back(following)


def test_what_both_sides_agreed_is_put_as_owners_vote_on_it(place: Place) -> None:
    made = place.price()
    facade = place.neighbours
    facade.lay_costs(made, COSTS)
    assert facade.price(made).motion is None
    facade.conclude_price(made, PriceResultDraft("分步到位。", 155))
    motion = facade.price(made).motion
    assert motion is not None
    for fact in (
        "1.35元调整为每平方米每月1.55元",
        "30000.00㎡",
        "分步到位。表决",
        "秩序维护24小时",
    ):
        assert fact in motion.text, motion.text
    facade.link_price_vote(made, PriceVote(reference="第2次会议", passed_on=TODAY))
    assert facade.price(made).motion is None, "it was voted on"


def test_a_compound_without_duties_has_no_calendar(place: Place) -> None:
    made = place.duty()
    place.neighbours.end_duty(made, "并入物业公开")
    desk = PaperDesk(Wording.load(), load_fonts(), TODAY, "")
    subject = Subject(SubjectKind.CALENDAR, place.compound_id)
    offers = NeighbourPapers(place.neighbours).offers(subject, desk)
    assert len(offers) == 3
    for offer in offers:
        assert refused(offer.build).code == "papers.no_duties"
        with pytest.raises(NotDueError):
            offer.build()


def test_a_rota_names_everybody_in_his_shift(place: Place) -> None:
    made = place.team()
    rota = place.neighbours.make_rota(made, ROTA).made
    seat = place.neighbours.rota(rota).shifts[0].places[0]
    member = place.neighbours.team(made).members[-1]
    place.neighbours.take_over(seat.id, member.id, "家中有事")
    paper = papers(place, SubjectKind.ROTA, rota)["P66"]
    said = text(paper)
    for fact in ("2026年7月3日", "五", "19:00-21:00", "志愿者5（替志愿者1）", "最多相差"):
        assert fact in said, fact
    assert "七月巡逻值班表" in read_back(paper)


def test_a_round_asks_and_tells_without_names(place: Place) -> None:
    made = place.asked()
    asks = papers(place, SubjectKind.REPORT_ROUND, made)["P67"]
    assert "对保洁是否满意" in read_back(asks)
    before = text(papers(place, SubjectKind.REPORT_ROUND, made)["P68"])
    assert "征询尚未结束" in before
    assert "没有填写意见" in before
    answers = (AnswerDraft(1, 2), AnswerDraft(2, text="划线停放"))
    place.neighbours.take_sheet(made, SheetDraft(answers, "李若谷", "3号楼"))
    up = SendUp(place.compound_id, "外墙", "说明", "党支部", "社区党委", made)
    place.neighbours.send_up(up)
    place.neighbours.close_round(made, "停车需要划线")
    paper = papers(place, SubjectKind.REPORT_ROUND, made)["P68"]
    said = text(paper)
    for fact in ("收回答卷1份", "意见：划线停放", "停车需要划线", "已上报1件"):
        assert fact in said, fact
    assert "李若谷" not in said
    assert "一般" in read_back(paper)
