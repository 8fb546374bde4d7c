"""Papers of procedures: every fact of the form, the months, the record; read back from PDF."""

from __future__ import annotations

from datetime import date

import pypdfium2

from core.documents.content import Document, Table
from core.documents.docx.writer import write_word
from core.documents.offers import build_due
from core.documents.pdf import render, texts_of
from core.documents.wording import Wording
from core.meetings.procedures.drafts import HoldDay, Settled
from core.meetings.procedures.papers import (
    ProcedureBasis,
    offer_run_papers,
    offer_slot_papers,
)
from core.meetings.procedures.stages import Counted
from tests.core.meetings.procedures.hand import Hand

TODAY = date(2026, 7, 20)


def basis() -> ProcedureBasis:
    return ProcedureBasis(Wording.load(), TODAY, "云杉社区")


def of_run(hand: Hand, run_id: object) -> dict[str, Document]:
    sheet = hand.procedures.run(run_id)  # type: ignore[arg-type]
    made = build_due(offer_run_papers(basis(), sheet))
    return {key: paper.documents[0] for key, paper in made.items()}


def printed(document: Document) -> str:
    with pypdfium2.PdfDocument(render(document)) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    return "".join("".join(pages).split())


def test_each_step_has_its_form(hand: Hand):
    run_id = hand.start("four_two")
    hand.do(run_id, "propose", "discuss", place="党群服务站")
    hand.do(run_id, "review", counted=Counted(9, 5, 4))
    made = of_run(hand, run_id)
    assert list(made) == ["P32", *(f"P30-{number}" for number in range(1, 7))]
    review = printed(made["P30-3"])
    for fact in (
        "四议两公开登记表", "三栋电梯加装", "三栋12户业主联名", "第3步，党员大会审议",
        "应到9人，实到5人（55.5%），同意4人", "须三分之二以上到会", "以应到人数为基数",
        "以上比例请向街道核实", "须到6人", "召集人", "监督人", "2026年7月1日",
        "党员：党员代表周慎行",
    ):  # fmt: skip
        assert fact in review, fact
    assert "核对提示" in review
    blank = printed(made["P30-4"])
    assert "应到人，实到人，同意人" in blank
    assert "须过半数同意，以到会人数为基数" in blank
    assert "请向街道核实" not in blank, "a number of the law that was read"


def test_the_record_tells_every_step_and_what_was_taken_back(hand: Hand):
    run_id = hand.start("tuesday", compound_id=None)
    hand.do(run_id, "collect", "discuss")
    hand.procedures.skip_step(run_id, "assign", "当场解决")
    hand.procedures.undo_step(run_id, "assign", "还是要交办")
    hand.procedures.skip_step(run_id, "assign", "物业当场办")
    (made,) = of_run(hand, run_id).values()
    text = printed(made)
    for fact in (
        "三栋电梯加装办理记录", "云杉社区", "周二议事日", "3步已完成，共4步",
        "略过：物业当场办", "还是要交办", "值班委员吴淑芬", "不代替业主大会",
    ):  # fmt: skip
        assert fact in text, fact
    hand.procedures.abandon(run_id, "合并到另一件")
    assert "合并到另一件" in printed(of_run(hand, run_id)["P32"])


def test_the_months_of_a_slot_are_counted(hand: Hand):
    slot_id = hand.open_slot()
    (open_paper,) = offer_slot_papers(basis(), hand.procedures.slot(slot_id))
    assert "没有待议的议题" in printed(open_paper.build().documents[0])
    hand.add(slot_id, "楼道灯不亮")
    for day in (date(2026, 7, 7), date(2026, 8, 4)):
        hand.clock.set(day)
        hand.procedures.hold_day(slot_id, HoldDay(day, 5, 12))
    (offer,) = offer_slot_papers(basis(), hand.procedures.slot(slot_id))
    document = offer.build().documents[0]
    text = printed(document)
    for fact in (
        "松涛苑周二议事会月度统计", "每周二15:30", "2026年7月至2026年8月", "楼道灯不亮",
        "2026-07-01",
    ):  # fmt: skip
        assert fact in text, fact
    assert "2026年8月" in "".join(texts_of(document))
    assert "应开是到2026年7月20日为止" in text
    assert write_word((document,))


def test_the_open_topics_of_a_slot_are_numbered_from_one(hand: Hand):
    slot_id = hand.open_slot()
    lamp, *_others = hand.add(slot_id, "楼道灯不亮", "垃圾桶挪位", "车棚漏雨")
    hand.clock.set(date(2026, 7, 7))
    settled = Settled(lamp, "物业三天内换好")
    hand.procedures.hold_day(slot_id, HoldDay(date(2026, 7, 7), 5, 12, (settled,)))
    (offer,) = offer_slot_papers(basis(), hand.procedures.slot(slot_id))
    (table,) = (
        block
        for block in offer.build().documents[0].blocks
        if isinstance(block, Table) and block.columns[0].title == "序号"
    )
    assert [row[:2] for row in table.rows] == [("1", "垃圾桶挪位"), ("2", "车棚漏雨")]
