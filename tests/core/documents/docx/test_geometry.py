"""The measures of GB/T 9704 in a Word file, read back from its XML in twips, 20 to a point."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from core.documents import official
from core.documents.content import (
    Align,
    Block,
    Choices,
    Column,
    Fields,
    Heading,
    Look,
    NewPage,
    Paragraph,
    People,
    Signatures,
    Table,
)
from core.documents.docx.writer import write_word
from core.documents.theme import THEMES
from tests.core.documents.docx.wordfile import (
    Element,
    body,
    number,
    opened,
    paragraph,
    parts,
    sections,
    style_of,
    text_of,
    value,
)
from tests.core.documents.papers import HEAD, ISSUER, LONG, form, paper, signed
from tests.core.documents.test_faults import everything

MM = 1440 / 25.4
ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers"
        " pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
        " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
        " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl rPr sectPr"
    ),
    "rPr": "rStyle rFonts b bCs i iCs color spacing w kern position sz szCs highlight u lang",
    "tblPr": (
        "tblStyle tblpPr tblOverlap tblW jc tblCellSpacing tblInd tblBorders shd tblLayout"
        " tblCellMar tblLook"
    ),
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "sectPr": "headerReference type pgSz pgMar pgNumType cols titlePg docGrid",
    "settings": (
        "zoom bordersDoNotSurroundHeader bordersDoNotSurroundFooter hideSpellingErrors"
        " hideGrammaticalErrors defaultTabStop evenAndOddHeaders characterSpacingControl compat"
        " themeFontLang"
    ),
    "style": "name basedOn qFormat pPr rPr",
}
"""The order of ECMA-376 for what is used here; Word calls a file that breaks it damaged."""


EITHER = {"footerReference": 0}
"""Heads and feet are told in any order."""


def near(millimetres: float) -> Any:
    return pytest.approx(millimetres * MM, abs=0.1 * MM)


def indent(made: Element, name: str) -> int:
    return number(made, "pPr/ind", name)


def test_the_type_area_is_the_standard_s() -> None:
    [section] = sections(write_word([paper(Paragraph(LONG))]))
    assert number(section, "pgSz", "w") == near(210)
    assert number(section, "pgSz", "h") == near(297)
    margins = {side: number(section, "pgMar", side) for side in ("top", "left", "right", "bottom")}
    assert margins == {"top": near(37), "left": near(28), "right": near(26), "bottom": near(35)}


def test_22_lines_of_28_characters_fill_it_and_not_one_more() -> None:
    data = write_word([paper(Paragraph(LONG))])
    [section] = sections(data)
    pitch = number(section, "docGrid", "linePitch")
    assert value(section, "docGrid", "type") == "lines"
    assert 22 * pitch <= 225 * MM < 22.1 * pitch
    style = style_of(data, paragraph(data, LONG[:10]))
    assert number(style, "pPr/spacing", "line") == pitch
    assert value(style, "pPr/spacing", "lineRule") == "exact"
    assert value(style, "rPr/sz") == "32", "三号 is 16 pt"
    character = 16 * 20 + number(style, "rPr/spacing", "val")
    assert 28 * character <= 156 * MM < 28.2 * character


def test_faces_have_the_names_that_offices_know_and_others_to_fall_back_on() -> None:
    blocks: list[Block] = [
        Heading("一、甲"),
        Heading("（一）乙", 2),
        Heading("1. 丙", 3),
        Paragraph("丁"),
    ]
    data = write_word([paper(*blocks)])
    faces = {
        start: value(style_of(data, paragraph(data, start)), "rPr/rFonts", "eastAsia")
        for start in ("会议公告", "一、甲", "（一）乙", "1. 丙", "丁")
    }
    assert list(faces.values()) == [
        "方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312",
    ]  # fmt: skip
    title = style_of(data, paragraph(data, "会议公告"))
    assert (value(title, "rPr/sz"), value(title, "pPr/jc")) == ("44", "center")
    table = parts(data)["word/fontTable.xml"].decode()
    others = dict(re.findall(r'w:name="([^"]+)"><w:altName w:val="([^"]+)"', table))
    assert others["仿宋_GB2312"].startswith("仿宋,")
    assert others["楷体_GB2312"].startswith("楷体,")
    used = set(re.findall(r'w:eastAsia="([^"]+)"', parts(data)["word/styles.xml"].decode()))
    assert used - {"zh-CN"} <= set(others), "every face named has others to fall back on"


def test_paragraphs_headings_and_the_addressee_begin_where_they_should() -> None:
    blocks: list[Block] = [Heading("一、甲"), Paragraph("乙"), Paragraph("丙", indented=False)]
    data = write_word([paper(*blocks, addressee="全体业主")])
    two = 2 * official.SIZE_3 * 20
    assert indent(paragraph(data, "乙"), "firstLine") == pytest.approx(two, abs=1)
    assert indent(paragraph(data, "丙"), "firstLine") == 0
    assert indent(paragraph(data, "全体业主："), "firstLine") == 0
    heading = style_of(data, paragraph(data, "一、甲"))
    assert indent(heading, "firstLineChars") == 200
    assert value(heading, "pPr/outlineLvl") == "0"


def test_with_a_seal_the_date_keeps_four_characters_and_the_issuer_is_centred_over_it() -> None:
    data = write_word([paper(Paragraph("特此公告。"), signed=signed())])
    issuer, day = paragraph(data, ISSUER), paragraph(data, "2026年6月20日")
    right = indent(day, "right")
    assert right == pytest.approx(4 * official.SIZE_3 * 20, abs=1)
    digits = official.SIZE_3 * 20 * (3 + 7 / 2)  # digits are half as wide
    wide = official.SIZE_3 * 20 * len(ISSUER)
    assert indent(issuer, "right") == pytest.approx(max(0, right + (digits - wide) / 2), abs=20)
    line = number(sections(data)[0], "docGrid", "linePitch")
    assert number(issuer, "pPr/spacing", "before") == pytest.approx(2 * line, abs=2)
    assert value(issuer, "pPr/jc") == value(day, "pPr/jc") == "right"
    assert all(value(p, "pPr/keepNext") is not None for p in (issuer, day))
    assert paragraph(data, "特此公告").find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


def test_without_a_seal_the_date_begins_two_characters_after_the_issuer() -> None:
    data = write_word([paper(Paragraph("特此公告。"), signed=signed(seal=False))])
    issuer = paragraph(data, ISSUER)
    assert indent(issuer, "right") == pytest.approx(2 * official.SIZE_3 * 20, abs=1)
    assert number(issuer, "pPr/spacing", "before") == pytest.approx(580, abs=2)


def test_page_numbers_stand_between_dashes_odd_right_even_left() -> None:
    data = write_word([paper(Paragraph(LONG))])
    section = opened(data).sections[0]
    odd, even = section.footer._element[0], section.even_page_footer._element[0]
    assert text_of(odd) == text_of(even) == "— 1 —"
    assert [value(p, "fldSimple", "instr") for p in (odd, even)] == [" PAGE ", " PAGE "]
    assert (value(odd, "pPr/jc"), value(even, "pPr/jc")) == ("right", "left")
    assert indent(odd, "right") == pytest.approx(official.SIZE_3 * 20, abs=1)
    assert indent(even, "left") == pytest.approx(official.SIZE_3 * 20, abs=1)
    assert value(style_of(data, odd), "rPr/sz") == "28", "四号 is 14 pt"
    bottom = number(sections(data)[0], "pgMar", "bottom")
    foot = number(sections(data)[0], "pgMar", "footer")
    high = 18 * 20 + number(odd, "pPr/spacing", "after") + 10 * 20
    assert foot + high < bottom, "the foot does not push the type area up"
    assert bottom - (foot + high - 9 * 20) == near(7), "the number's middle is 7 mm under it"


def test_minutes_bear_a_red_mark_their_number_and_a_red_line() -> None:
    head = replace(HEAD, serial="（第3号）")
    data = write_word([paper(Paragraph("议定。"), head=head, mark="会议纪要", signed=signed())])
    mark, line = paragraph(data, "会议纪要"), paragraph(data, ISSUER)
    assert value(mark, "r/rPr/color") == "D90000"
    assert number(mark, "pPr/spacing", "before") + 0.15 * 40 * 20 == near(35)
    assert value(line, "pPr/pBdr/bottom", "color") == "D90000"
    assert text_of(line).endswith("2026年6月20日")
    assert number(paragraph(data, "（第3号）"), "pPr/spacing", "before") == 2 * 579


def test_names_of_those_present_hang_under_the_first() -> None:
    data = write_word([paper(Paragraph("议定。"), People("出席", "张三、李四"))])
    made = paragraph(data, "出席：")
    three = 3 * official.SIZE_3 * 20
    assert indent(made, "hanging") == pytest.approx(three, abs=2)
    assert indent(made, "left") == pytest.approx(three + 2 * official.SIZE_3 * 20, abs=2)


def test_a_table_has_the_widths_of_the_pdf_and_its_head_on_every_page() -> None:
    columns = (
        Column("序号", 12, Align.CENTRE),
        Column("房屋", 60),
        Column("面积", 24, Align.RIGHT),
    )
    rows = tuple((str(n), f"{n}幢101", "89.32") for n in range(1, 4))
    data = write_word([form(Table(columns, rows, total=("", "合计", "267.96")))])
    [table] = body(data).iter(qn("w:tbl"))
    widths = [int(column.get(qn("w:w"))) for column in table.iter(qn("w:gridCol"))]
    assert sum(widths) == round(THEMES[Look.FORM].width * 20)
    assert widths == [pytest.approx(170 * MM * share / 96, abs=1) for share in (12, 60, 24)]
    assert value(table, "tblPr/tblLayout", "type") == "fixed"
    made = list(table.iter(qn("w:tr")))
    heads = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in made]
    assert heads == [True, False, False, False, False]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in made)
    bound = [next(row.iter(qn("w:p"))).find(f".//{qn('w:keepNext')}") is not None for row in made]
    assert bound == [True, True, False, True, False], "no row alone under a head or over a total"
    sides = [value(cell, "p/pPr/jc") for cell in made[1].iter(qn("w:tc"))]
    assert sides == ["center", "left", "right"]


def test_a_grid_of_fields_gives_its_last_value_the_rest_of_the_line() -> None:
    data = write_word([form(Fields((("甲", "1"), ("乙", "2"), ("丙", "3"))))])
    [table] = body(data).iter(qn("w:tbl"))
    first, last = table.iter(qn("w:tr"))
    spans = [value(cell, "tcPr/gridSpan") for cell in last.iter(qn("w:tc"))]
    assert spans == ["", "3"]
    across = [
        sum(number(c, "tcPr/tcW", "w") for c in row.iter(qn("w:tc"))) for row in (first, last)
    ]
    assert across == [round(THEMES[Look.FORM].width * 20)] * 2


def test_boxes_to_tick_are_boxes_that_a_click_ticks() -> None:
    data = write_word([form(Choices("意见", (("同意", True), ("反对", False))))])
    states = re.findall(r'<w14:checked w14:val="(\d)"', parts(data)["word/document.xml"].decode())
    assert states == ["1", "0"]


def test_lines_to_sign_on_end_before_the_date() -> None:
    data = write_word([form(Signatures(("制表人", "很长很长的复核单位负责人")))])
    for label in ("制表人：", "很长"):
        made = paragraph(data, label)
        stops = [int(stop.get(qn("w:pos"))) for stop in made.iter(qn("w:tab")) if len(stop.attrib)]
        assert stops == sorted(stops)
        assert len(stops) == 3
        assert stops[2] < THEMES[Look.FORM].width * 20, "or the date falls to the next line"
        ruled = [value(run, "rPr/u") for run in made.iter(qn("w:r")) if list(run.iter(qn("w:tab")))]
        assert ruled == ["", "single", ""]


def test_parts_of_one_paper_have_pages_and_measures_of_their_own() -> None:
    data = write_word(
        [paper(Paragraph(LONG)), form(Paragraph("甲"), look=Look.WIDE), form(NewPage())]
    )
    found = [
        (number(s, "pgSz", "w") > number(s, "pgSz", "h"), value(s, "docGrid", "type"))
        for s in sections(data)
    ]
    assert found == [(False, "lines"), (True, ""), (False, "")]
    assert [value(s, "pgNumType", "start") for s in sections(data)] == ["1", "1", "1"]
    assert "SECTIONPAGES" in parts(data)["word/footer1.xml"].decode()
    turned = [n for n, part in parts(data).items() if b'w:textDirection w:val="tbRl"' in part]
    assert len(turned) == 2, "the turned number of wide pages, odd and even"
    assert not [p for p in body(data).iter(qn("w:p")) if not len(p)], "no stray empty paragraph"


def test_a_code_is_on_the_first_page_of_its_part_alone() -> None:
    heads = [replace(HEAD, opaque_id=opaque_id) for opaque_id in ("A1B2-C3D4", "E5F6-A7B8")]
    data = write_word([paper(Paragraph(LONG), head=head) for head in heads])
    images = [name for name in parts(data) if name.startswith("word/media/")]
    assert len(images) == 2
    shown = []
    for section in opened(data).sections:
        first, other = section.first_page_header, section.header
        [picture] = first._element.iter(qn("a:blip"))
        shown.append(first.part.rels[picture.get(qn("r:embed"))].target_part.blob)
        assert not list(other._element.iter(qn("a:blip")))
    assert shown[0] != shown[1]


@pytest.mark.parametrize("look", list(Look))
def test_the_file_keeps_the_order_that_word_wants(look: Look) -> None:
    head = replace(HEAD, opaque_id="A1B2", contact="物业中心", serial="〔2026〕3号")
    blocks: list[Block] = [*everything(), NewPage(), *everything()]
    document = paper(*blocks, look=look, head=head, signed=signed(), note="注", mark="纪要")
    wrong = []
    for name, data in parts(write_word([document, document])).items():
        if not name.endswith(".xml") or not name.startswith("word/"):
            continue
        tree = parse_xml(data)
        for tag, told in ORDER.items():
            places = {child: at for at, child in enumerate(told.split())} | EITHER
            for found in tree.iter(qn(f"w:{tag}")):
                children = [child.tag.split("}")[1] for child in found]
                wrong += [f"{name} {tag} {c}" for c in children if c not in places]
                ranks = [places.get(child, 0) for child in children]
                wrong += [f"{name} {tag} {children}" for a, b in pairwise(ranks) if a > b]
    assert not wrong
