"""Registers and forms: nothing cut, nothing overlapping, heads repeated, totals last."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from core.documents.content import (
    Align,
    Block,
    Box,
    Choices,
    Column,
    Document,
    Fields,
    Head,
    Look,
    Paragraph,
    Signatures,
    Table,
)
from core.documents.pdf import render
from core.documents.preview import first_page_png, page_count, page_png
from core.documents.theme import THEMES
from core.progress import Progress
from tests.core.documents.papers import form, paper
from tests.core.documents.reading import (
    MM,
    Printed,
    characters,
    is_empty,
    line_of,
    lines,
    picture,
    png,
    said,
    text_by_poppler,
)

COLUMNS = (
    Column("序号", 12, Align.CENTRE),
    Column("房屋", 40),
    Column("面积", 24, Align.RIGHT),
    Column("签收", 40),
)


def register(rows: int, look: Look = Look.FORM) -> Document:
    table = Table(
        COLUMNS,
        tuple((str(n), f"{n}幢1单元0101室", "89.32", "") for n in range(1, rows + 1)),
        total=("", "合计", f"{rows * 89.32:.2f}", ""),
    )
    return form(table, title="登记表", look=look)


def frame(data: bytes, page: int) -> list[tuple[float, float, float, float]]:
    """Give the ruled lines of a page (x1, y1, x2, y2), y from below."""
    with pikepdf.open(io.BytesIO(data)) as file:
        content = file.pages[page].Contents.read_bytes().decode("latin-1")
    number = r"(-?[\d.]+)"
    found = re.findall(rf"n {number} {number} m {number} {number} l S", content) + re.findall(
        rf"{number} {number} m {number} {number} l", content
    )
    return [(float(a), float(b), float(c), float(d)) for a, b, c, d in found]


@pytest.mark.parametrize("look", [Look.FORM, Look.WIDE, Look.OFFICIAL])
def test_every_row_is_printed_once_under_a_repeated_head(look: Look, tmp_path: Path) -> None:
    data = render(register(150, look=look))
    found = text_by_poppler(data, tmp_path)
    assert found.count("幢1单元0101室") == 150
    pages = page_count(data)
    assert pages > 2
    assert len(re.findall(r"序号\s+房屋\s+面积\s+签收", found)) == pages
    assert found.count("合计") == 1
    assert found.index("合计") > found.index("150幢")


@pytest.mark.parametrize("look", list(Look))
def test_nothing_leaves_the_type_area(look: Look) -> None:
    theme = THEMES[look]
    data = render(register(60, look=look))
    for page in range(page_count(data)):
        inside = [c for c in characters(data, page) if c.size > 9.1 and c.size != 14.0]
        assert all(c.x >= theme.left - 0.5 for c in inside)
        assert all(c.x + c.size / 3 <= theme.right + 0.5 for c in inside)
        assert all(theme.top - 0.5 <= c.top < theme.bottom for c in inside)


def test_no_two_lines_of_text_overlap() -> None:
    long = "云杉苑小区首次业主大会会议筹备组联系电话及地址" * 4
    table = Table((Column("甲", 30), Column("乙", 60)), tuple((long, long) for _ in range(12)))
    data = render(form(table, Fields((("说明", long), ("备注", long))), Box(long)))
    for page in range(page_count(data)):
        marks = characters(data, page)
        for row in lines(data, page):
            assert all(b.x - a.x > 0.3 * a.size for a, b in pairwise(row)), said(row)
        columns: dict[int, list[Printed]] = {}
        for mark in marks:
            columns.setdefault(round(mark.x), []).append(mark)
        for column in columns.values():
            ordered = sorted(column, key=lambda c: c.baseline)
            assert all(b.baseline - a.baseline > 0.95 * b.size for a, b in pairwise(ordered))


def test_text_stays_between_the_lines_of_its_cell() -> None:
    data = render(register(3))
    upright = sorted({round(x1, 1) for x1, _, x2, _ in frame(data, 0) if x1 == x2})
    assert len(upright) == 5
    row = line_of(data, "1")
    edges = [next(n for n, x in enumerate(upright) if x > c.x) for c in row]
    assert edges == sorted(edges)
    assert row[-1].x + row[-1].size / 2 < upright[3], "right-aligned figures end before the line"


def test_a_row_is_not_cut_in_two_by_a_page() -> None:
    rows = tuple((str(n), f"起{n:02d}" + "文" * 60 + f"止{n:02d}") for n in range(40))
    data = render(form(Table((Column("序", 10), Column("文", 40)), rows)))
    pages = ["".join(c.text for c in characters(data, p)) for p in range(page_count(data))]
    assert len(pages) > 2
    for n in range(40):
        assert any(f"起{n:02d}" in page and f"止{n:02d}" in page for page in pages)


@pytest.mark.parametrize("look", [Look.FORM, Look.OFFICIAL])
def test_a_cell_higher_than_a_page_goes_on_over_pages(look: Look, tmp_path: Path) -> None:
    text = "".join(f"第{n:04d}字" for n in range(800))
    table = Table((Column("序", 10), Column("文", 40)), (("1", text), ("2", "末行")))
    for block in (table, Fields((("说明", text),)), Box(text)):
        data = render(paper(block, look=look))
        found = text_by_poppler(data, tmp_path)
        assert page_count(data) > 1
        assert "0000" in found
        assert "0799" in found
    assert len(set(re.findall(r"\d{4}", found))) >= 800


def test_a_serial_number_is_set_smaller_rather_than_parted() -> None:
    table = Table((Column("票号", 20), Column("文", 120)), (("YW1-0000012-K", ""),))
    data = render(form(table))
    row = line_of(data, "YW1")
    assert said(row).startswith("YW1-0000012-K")
    assert row[0].size < 10


def test_fields_stand_in_a_grid_and_the_last_takes_the_rest() -> None:
    data = render(form(Fields((("小区", "云杉苑"), ("会议", "首次"), ("备注", "无")), across=2)))
    assert said(line_of(data, "小区")) == "小区云杉苑会议首次"
    assert said(line_of(data, "备注")) == "备注无"
    level = {round(abs(x2 - x1)) for x1, y1, x2, y2 in frame(data, 0) if y1 == y2}
    assert level == {round(THEMES[Look.FORM].width)}


def test_a_row_of_the_wrong_length_is_a_bug() -> None:
    with pytest.raises(ValueError, match="columns"):
        render(form(Table(COLUMNS, (("1",),))))


def test_a_table_without_titles_has_no_head() -> None:
    data = render(form(Table((Column("", 10), Column("", 10)), (("甲", "乙"),))))
    assert said(lines(data)[2]) == "甲乙"


def test_rows_for_handwriting_are_as_high_as_asked() -> None:
    table = Table(COLUMNS, tuple(("", "", "", "") for _ in range(5)), row_height_mm=12)
    data = render(form(table))
    levels = sorted({round(y1, 1) for _, y1, _, y2 in frame(data, 0) if y1 == y2})
    gaps = [b - a for a, b in pairwise(levels)]
    assert sum(abs(gap - 12 * 72 / 25.4) < 0.2 for gap in gaps) == 5


def test_choices_that_do_not_fit_go_on_under_the_first() -> None:
    options = tuple((f"第{n}种送达方式", n == 3) for n in range(12))
    data = render(form(Choices("方式", options)))
    rows = [row for row in lines(data) if "送达方式" in said(row)]
    assert len(rows) > 1
    assert rows[1][0].x == pytest.approx(rows[0][2].x, abs=0.2)
    assert all(row[-1].x + 10.5 < THEMES[Look.FORM].right for row in rows)


def test_lines_to_sign_on_do_not_touch_their_labels() -> None:
    labels = ("送达人", "见证人（两名）", "居民委员会代表")
    data = render(form(Signatures(labels), Signatures(labels, dated=False)))
    ruled = [line for line in frame(data, 0) if line[1] == line[3]]
    assert len(ruled) >= 6
    for label in labels:
        row = line_of(data, label)
        assert row[0].x == pytest.approx(THEMES[Look.FORM].left, abs=0.1) or "：" in said(row)


def test_there_is_room_to_sign_behind_a_long_label() -> None:
    labels = ("主持人、委员 欧阳建国", "记录人、委员 王小明", "成员 李四", "成员 孙八", "成员 赵六")
    for look in Look:
        data = render(form(Signatures(labels, dated=False), look=look))
        ruled = [line for line in frame(data, 0) if line[1] == line[3]]
        assert len(ruled) >= len(labels)
        assert all(end - start >= 28 * MM - 0.1 for start, _, end, _ in ruled)
        assert all(end <= THEMES[look].right + 0.1 for _, _, end, _ in ruled)


def test_the_head_names_compound_code_and_serial_and_a_long_one_is_cut() -> None:
    head = Head(
        code="D21",
        compound="云杉苑小区",
        body="筹备组" * 60,
        serial="第1册",
        rule_pack="national",
        audit_head="1284:ab12cd34ef56",
        opaque_id="0197F3A1B2C3D4E5F60718293A4B5C6D",
    )
    data = render(replace(register(3), head=head))
    top = said(lines(data)[0])
    assert top.startswith("云杉苑小区·筹备组")
    assert "…" in top
    assert top.endswith("第1册")
    whole = "".join(map(said, lines(data)))
    assert "文书编号D21规则版本national校验码" in whole
    assert "ab12cd34ef56" in whole
    assert "第1页共1页" in whole


@pytest.mark.parametrize("look", list(Look))
def test_the_foot_s_facts_keep_clear_of_the_count_of_pages(look: Look) -> None:
    head = Head(
        code="D21",
        compound="云杉苑小区",
        archive="YS1234-D21",
        rule_pack="全国、河南省、魏都区关于业主委员会的工作要求（600458dde01e）",
        audit_head="1284:ab12cd34ef56",
        issued_on=date(2026, 12, 28),
    )
    rows = lines(render(form(Paragraph("一。"), head=head, look=look)))[-2:]
    facts = next(row for row in rows if said(row).startswith("文书编号YS1234-D21"))
    day = [c for c in facts if c.text == "日"][-1]
    assert "制发日期2026年12月28日" in said(facts)
    count = min(c.x for row in rows for c in row if c.text in "第共" and c.x > day.x)
    assert count - (day.x + day.size) >= 0.5 * day.size


def test_the_head_does_not_say_the_compound_twice() -> None:
    head = Head(code="D21", compound="云杉苑小区", body="云杉苑小区业主大会筹备组（第一届）")
    top = said(lines(render(replace(register(3), head=head)))[0])
    assert top == "云杉苑小区业主大会筹备组（第一届）"


def test_the_opaque_id_is_printed_as_a_code_on_the_first_page_only() -> None:
    import numpy as np
    import zxingcpp

    head = Head(code="D21", compound="云杉苑小区", opaque_id="0197f3a1b2c3d4e5f60718293a4b5c6d")
    for look in Look:
        data = render(replace(register(150, look=look), head=head))
        codes = [
            [b.text for b in zxingcpp.read_barcodes(np.asarray(picture(data, page, 150)))]
            for page in range(2)
        ]
        assert codes == [[head.opaque_id.upper()], []]


def test_only_the_recovery_paper_has_a_secret_in_its_code() -> None:
    import numpy as np
    import zxingcpp

    from core.documents.wording import Wording
    from core.recovery_paper import CODE, draw

    key = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-22"
    data = draw(key, "云杉社区", date(2026, 6, 20), Wording.load().paper(CODE))
    codes = [b.text for b in zxingcpp.read_barcodes(np.asarray(picture(data, 0, 150)))]
    assert codes == [key]
    users = [
        path.name
        for path in (Path(__file__).parents[3] / "core").rglob("*.py")
        if "secret_code=" in path.read_text("utf-8")
    ]
    assert users == ["recovery_paper.py"]


def test_the_contact_stands_at_the_foot_of_the_last_page() -> None:
    head = Head(code="D06", compound="云杉苑小区", contact="东门")
    data = render(replace(register(90), head=head))
    last = page_count(data) - 1
    assert line_of(data, "联系和异议：东门", last)[0].top > THEMES[Look.FORM].bottom - 60
    assert all("联系和异议" not in said(row) for row in lines(data, 0))


def test_layout_and_drawing_report() -> None:
    steps: list[Progress] = []
    render(register(700), progress=steps.append)
    assert {step.label for step in steps} == {"layout", "draw"}
    assert steps[-1].done == steps[-1].total


@pytest.mark.parametrize("block", [Paragraph(""), Paragraph("\n\n"), Box(""), Fields(())])
def test_empty_blocks_do_no_harm(block: Block) -> None:
    assert page_count(render(form(block))) == 1


def test_previews_show_a_page() -> None:
    data = render(register(90))
    assert not is_empty(png(first_page_png(data)).convert("L"))
    assert png(page_png(data, page=1, dpi=72)).size == pytest.approx((595, 842), abs=1)


def test_lines_to_sign_on_begin_under_each_other() -> None:
    labels = ("主持人 陈明", "记录人", "总监票人、委员会成员 许静", "唱票人、委员会成员 欧阳建国")
    for look in Look:
        data = render(form(Signatures((*labels, "成员 李四", "成员"), dated=False), look=look))
        level = [line for line in frame(data, 0) if line[1] == line[3]][-6:]
        columns = 2 if look is Look.WIDE else 1  # a wide page has room for long labels in pairs
        assert len({round(line[0], 1) for line in level}) == columns
        assert len({round(line[2] - line[0], 1) for line in level}) == 1
