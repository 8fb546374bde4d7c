"""What may not be parted: headings from what they head, heads and short texts from themselves."""

from __future__ import annotations

from itertools import pairwise

import pytest
from docx.oxml.ns import qn

from core.documents.content import (
    Align,
    Block,
    Box,
    Choices,
    Column,
    Fields,
    Heading,
    Look,
    Paragraph,
    People,
    Signatures,
    Space,
    Table,
)
from core.documents.docx.writer import write_word
from core.documents.pdf import render
from core.documents.preview import page_count
from tests.core.documents.docx.wordfile import body
from tests.core.documents.papers import paper, signed
from tests.core.documents.reading import MM, lines, said

TABLE = Table((Column("甲", 30), Column("乙", 60)), (("首行", "1"), ("次行", "2"), ("末行", "3")))
FOLLOWING: tuple[tuple[Block, ...], ...] = (
    (Paragraph("首行"),),
    (Heading("首行", 2), Paragraph("次行")),
    (Heading("选举委员", 2), Paragraph("依据：民法典。", indented=False), TABLE),
    (TABLE,),
    (Fields((("首行", ""), ("次行", ""))),),
    (Box("首行", 30),),
    (Choices("首行", (("是", False), ("否", False))),),
    (Signatures(("首行",)),),
    (People("出席", "首行"),),
)


def pages(*blocks: Block, look: Look) -> list[list[str]]:
    """Give the lines of each page as they are read."""
    data = render(paper(*blocks, look=look))
    return [[said(row) for row in lines(data, page)] for page in range(page_count(data))]


KINDS = (
    "paragraph",
    "heading",
    "line_table",
    "table",
    "fields",
    "box",
    "choices",
    "sign",
    "people",
)
FULL = {Look.OFFICIAL: 19, Look.FORM: 36, Look.WIDE: 22}
"""Lines of body that nearly fill the first page."""


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("following", FOLLOWING, ids=KINDS)
def test_a_heading_is_never_the_last_of_its_page(look: Look, following: tuple[Block, ...]) -> None:
    found: set[int] = set()
    for filling in range(FULL[look] - 11, FULL[look] + 6):
        over = tuple(Paragraph(f"第{n}段", indented=False) for n in range(filling))
        made = pages(*over, Heading("三、各事项结果"), *following, look=look)
        at = next(n for n, page in enumerate(made) if any("各事项结果" in row for row in page))
        assert any("首行" in row for row in made[at]), (filling, made[at])
        found.add(at)
    assert found == {0, 1}


@pytest.mark.parametrize("look", list(Look))
def test_no_row_stands_alone_under_a_head_and_no_total_alone_on_a_page(look: Look) -> None:
    rows = tuple((f"第{n}行", str(n)) for n in range(1, 41))
    table = Table(TABLE.columns, rows, total=("合计", "40"))
    for filling in range(1, 28, 2):
        over = tuple(Paragraph(f"第{n}段", indented=False) for n in range(filling))
        made = pages(*over, table, look=look)
        first = next(page for page in made if any("第1行" in row for row in page))
        assert any("第2行" in row for row in first)
        last = next(page for page in made if any("合计" in row for row in page))
        assert any("第40行" in row for row in last)


def test_short_heads_and_results_stay_on_one_line_where_another_column_has_room() -> None:
    columns = (
        Column("候选人", 60, Align.CENTRE),
        Column("同意人数", 9, Align.RIGHT),
        Column("同意面积（㎡）", 12, Align.RIGHT),
        Column("结果", 12, Align.CENTRE),
    )
    table = Table(columns, (("王五", "354", "38519.31", "当选委员（第1名）"),))
    for look in Look:
        read = pages(table, look=look)[0]
        assert any("同意人数同意面积（㎡）结果" in row for row in read), read
        assert any("王五35438519.31当选委员（第1名）" in row for row in read), read


def test_a_column_to_write_in_keeps_its_width() -> None:
    columns = (Column("事项", 30), Column("签名", 60))
    matter = "选举云杉苑小区第一届业主委员会委员"
    assert not any(
        matter in row for row in pages(Table(columns, ((matter, ""),)), look=Look.FORM)[0]
    ), "the room to sign is kept"
    assert any(matter in row for row in pages(Table(columns, ((matter, "甲"),)), look=Look.FORM)[0])


def test_widths_that_suffice_stay_as_they_are_given() -> None:
    wide = Table((Column("甲", 40), Column("乙", 40)), (("一", "二"),))
    assert render(paper(wide)) == render(paper(wide))


def test_a_cell_keeps_the_lines_its_author_gave_it() -> None:
    table = Table((Column("号", 60), Column("同意", 8)), (("甲", "354人\n38519.31㎡"),))
    read = pages(table, look=Look.FORM)[0]
    assert [row for row in read if "354人" in row or "38519.31㎡" in row] == ["354人", "38519.31㎡"]


def test_names_in_a_cell_are_not_parted() -> None:
    table = Table((Column("送达人", 20), Column("号", 60)), (("程兰、黄明平", ""),))
    read = pages(table, look=Look.FORM)[0]
    assert "黄明平" in read or "程兰、黄明平" in read
    narrow = Table((Column("送达人", 12), Column("号", 100)), (("程兰、黄明平、欧阳明", ""),))
    read = pages(narrow, look=Look.FORM)[0]
    assert [row for row in read if row in {"程兰、", "黄明平、", "欧阳明"}] == [
        "程兰、",
        "黄明平、",
        "欧阳明",
    ]


@pytest.mark.parametrize("length", range(12, 31))
def test_a_page_is_saved_rather_than_left_nearly_empty(length: int) -> None:
    """22 lines a page is the rule, 24 the most; title and signature take seven of them."""
    blocks = [Paragraph(f"第{n}段", indented=False) for n in range(1, length + 1)]
    data = render(paper(*blocks, signed=signed()))
    made = [[said(row) for row in lines(data, page)] for page in range(page_count(data))]
    assert len(made) == (1 if length + 7 <= 24 else 2)
    assert sum("段" in row for row in made[-1]) >= 3


@pytest.mark.parametrize("look", list(Look))
def test_room_to_sign_never_stands_alone_on_a_page(look: Look) -> None:
    signing: tuple[tuple[Block, ...], ...] = (
        (Signatures(tuple("甲乙丙丁戊己")),),
        (Fields((("唱票人签名", ""), ("日期", ""))),),
        (Space(), Signatures(("甲", "乙"), dated=False)),
    )
    for ending in signing:
        for filling in range(8, FULL[look] + 4):
            over = tuple(Paragraph(f"第{n}段", indented=False) for n in range(filling))
            made = pages(*over, *ending, look=look)
            assert sum("段" in row for row in made[-1]) >= 3, (filling, made[-1])


def test_a_form_is_set_closer_to_save_a_page_but_keeps_the_room_to_write() -> None:
    rows = tuple((str(n), "") for n in range(1, 14))
    for filling in range(1, 12):
        table = Table((Column("号", 20), Column("签名", 80)), rows, row_height_mm=12)
        over = tuple(Paragraph(f"第{n}段", indented=False) for n in range(filling))
        data = render(paper(*over, table, look=Look.FORM))
        first = [row for row in lines(data) if said(row).isdecimal()]
        steps = [b[0].baseline - a[0].baseline for a, b in pairwise(first)]
        assert min(steps) >= 12 * MM - 0.1


@pytest.mark.parametrize("look", list(Look))
def test_a_short_table_is_whole_and_no_row_of_a_long_one_stands_alone(look: Look) -> None:
    for count in (2, 5, 9):
        rows = tuple((f"第{n}行", str(n)) for n in range(1, count + 1))
        table = Table(TABLE.columns, rows)
        for filling in range(FULL[look] - 14, FULL[look]):
            over = tuple(Paragraph(f"第{n}段", indented=False) for n in range(filling))
            made = pages(*over, table, look=look)
            found = [sum("行" in row for row in page) for page in made]
            assert all(rows_there != 1 for rows_there in found), (count, filling, found)
            assert count > 5 or sum(map(bool, found)) == 1, (count, filling, found)


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("total", [None, ("合计", "9")])
def test_a_table_that_leads_stands_on_the_page_of_what_is_said_of_it(
    look: Look, total: tuple[str, ...] | None
) -> None:
    figures = Table(TABLE.columns, (("同意", "9"),), total=total, leads=True)
    found: set[int] = set()
    for filling in range(FULL[look] - 15, FULL[look] + 6):
        over = tuple(Paragraph(f"第{n}段", indented=False) for n in range(filling))
        verdict = Paragraph("结果为通过", bold=True)
        made = pages(*over, Heading("通过议事规则", 2), figures, verdict, TABLE, look=look)
        at = next(n for n, page in enumerate(made) if any("结果为通过" in row for row in page))
        for told in ("通过议事规则", "同意9", "末行"):
            assert any(told in row for row in made[at]), (filling, told, made[at])
        found.add(at)
    assert found == {0, 1}


def test_a_table_that_leads_nothing_may_end_a_page() -> None:
    figures = Table(TABLE.columns, (("同意", "9"),))
    parted = set[bool]()
    for filling in range(FULL[Look.FORM] - 11, FULL[Look.FORM] + 6):
        over = tuple(Paragraph(f"第{n}段", indented=False) for n in range(filling))
        made = pages(*over, figures, Paragraph("结果为通过", bold=True), TABLE, look=Look.FORM)
        page = next(page for page in made if any("同意9" in row for row in page))
        parted.add(not any("结果为通过" in row for row in page))
    assert parted == {True, False}


def test_word_keeps_a_table_that_leads_with_what_is_said_of_it() -> None:
    for leads in (True, False):
        figures = Table(TABLE.columns, (("同意", "9"),), leads=leads)
        made = body(write_word([paper(figures, Paragraph("结果为通过"), look=Look.FORM)]))
        at = next(n for n, part in enumerate(made) if part.tag == qn("w:tbl"))
        last_row = made[at].findall(qn("w:tr"))[-1]
        bound = [
            bool(list(p.iter(qn("w:keepNext")))) for p in (*last_row.iter(qn("w:p")), made[at + 1])
        ]
        assert bound == [leads] * 3


def test_tall_rows_follow_the_signatures_no_further_than_three_lines_of_text_would() -> None:
    """Three rows of four lines each left half a page empty behind them."""
    columns = (Column("序号", 12), Column("经过", 90))
    rows = tuple((f"第{n}行", "上门\n" * 3 + "张贴公告") for n in range(1, 21))
    signs = Fields((("送达人签名", ""), ("日期", "")), row_height_mm=11)
    fewest = set()
    for number in range(8, len(rows)):
        made = pages(Table(columns, rows[:number]), signs, look=Look.WIDE)
        last = next(page for page in made if any("送达人签名" in row for row in page))
        fewest.add(sum(any(f"第{n}行" in row for row in last) for n in range(1, number + 1)))
    assert min(fewest) == 2, "the two that stand together"
