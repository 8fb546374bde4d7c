"""Pages as pictures from any thread, and the test sheet's rulers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

from core.documents.content import (
    Box,
    Choices,
    Column,
    Document,
    Fields,
    Head,
    Heading,
    Paragraph,
    Signatures,
    Signed,
    Table,
)
from core.documents.pdf import render
from core.documents.preview import Pages
from core.documents.testsheet import RULER_MM, draw_test_sheet

PAPER = Document(
    Head("D15", "云岭小区"),
    "业主大会会议公告",
    (
        Heading("一、会议时间"),
        Paragraph("二〇二六年六月\x0b二十日，𠅤小溪到会。"),
        Table((Column("姓名", 30), Column("房号", 30)), (("𠅤小溪", "1幢101"),), ("合计", "1")),
        Fields((("电话", "0374"), ("地址", ""))),
        Choices("意见", (("同意", True), ("反对", False))),
        Box("请当面签收。"),
        Signatures(("监票人",)),
    ),
    addressee="全体业主",
    attachments=("议事规则",),
    signed=Signed("筹备组", date(2026, 6, 20)),
)


def test_pages_are_drawn_by_several_threads_at_once():
    pages = Pages(render(PAPER))
    with ThreadPoolExecutor(4) as threads:
        drawn = list(threads.map(lambda _: pages.picture(0, 60), range(12)))
    assert len({picture.data for picture in drawn}) == 1
    assert round(pages.size(0).width / pages.size(0).height, 3) == round(210 / 297, 3)
    pages.close()
    pages.close()


def test_the_ruler_of_the_test_sheet_is_as_long_as_it_says():
    pages = Pages(draw_test_sheet())
    picture = pages.picture(0, 254)  # ten pixels a millimetre
    rows = [
        picture.data[at : at + picture.stride] for at in range(0, len(picture.data), picture.stride)
    ]
    black = [
        [x for x in range(picture.width) if row[4 * x] < 100]
        for row in rows[590:610]  # the ruler lies 60 mm under the edge
    ]
    longest = max(black, key=len)
    assert abs((longest[-1] - longest[0]) - RULER_MM * 10) <= 3
    pages.close()
