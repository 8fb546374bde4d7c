"""Mark sheets: the geometry that a reader of scans relies on, seen in what is printed."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from core.documents import aruco
from core.documents.fonts import load_fonts
from core.documents.markgeometry import (
    BOX,
    CODE,
    CODES,
    COLUMN,
    CONTINUED,
    CORNER,
    FOLDS,
    PAGE,
    ROW_CELL,
    ROW_MARKS,
    SIGNATURES_END,
    STAMP,
    MarkLayout,
    corners,
    lay_out,
    row_code_cells,
)
from core.documents.markprint import print_marksheets
from core.documents.marksheet import MarkRow, MarkSection, MarkSheet
from core.documents.marktext import FACT_LINE, MarkText
from core.documents.preview import page_count
from core.errors import KnownError
from core.progress import Cancelled, Progress
from tests.core.documents.ballots import NAMES, OPTIONS, copies, section, sheet
from tests.core.documents.reading import (
    characters,
    fonts_by_poppler,
    picture,
    said,
    text_by_poppler,
)

DPI = 300
DOT = DPI / 2540  # dots in a hundredth of a millimetre


def ink(data: bytes, page: int = 0) -> np.ndarray:
    """Render a page; 1 is black, 0 is white."""
    return 1 - np.asarray(picture(data, page, DPI), dtype=float) / 255


def part(page: np.ndarray, x: float, y: float, width: float, height: float) -> np.ndarray:
    """Cut a rectangle given by its centre, in hundredths of a millimetre."""
    return page[
        round((y - height / 2) * DOT) : round((y + height / 2) * DOT),
        round((x - width / 2) * DOT) : round((x + width / 2) * DOT),
    ]


@pytest.fixture(scope="module")
def layout() -> MarkLayout:
    return lay_out(sheet(section(7), section(2, "其他事项")))


@pytest.fixture(scope="module")
def printed(layout: MarkLayout) -> bytes:
    return print_marksheets(layout, copies(layout, 2))


def test_corner_marks_are_where_and_what_opencv_expects(printed: bytes) -> None:
    page = ink(printed)
    for marker, (x, y) in enumerate(corners()):
        black = set(aruco.black_cells(marker))
        cell = CORNER / aruco.CELLS
        for row in range(aruco.CELLS):
            for column in range(aruco.CELLS):
                centre = (x + (column - 2.5) * cell, y + (row - 2.5) * cell)
                dark = part(page, *centre, cell / 2, cell / 2).mean()
                assert dark == pytest.approx(float((column, row) in black), abs=0.02)
        around = part(page, x, y, CORNER + 590, CORNER + 590).sum()
        assert around == pytest.approx(part(page, x, y, CORNER + 20, CORNER + 20).sum(), rel=0.01)


def test_corner_marks_differ_in_every_turn() -> None:
    seen = []
    for marker in range(4):
        cells = np.ones((6, 6), dtype=int)
        for column, row in aruco.black_cells(marker):
            cells[row, column] = 0
        seen += [np.rot90(cells, turn).tobytes() for turn in range(4)]
    assert len(set(seen)) == 16


def test_boxes_are_printed_where_the_geometry_says(layout: MarkLayout, printed: bytes) -> None:
    for place in layout.pages:
        page = ink(printed, place.page - 1)
        for row in place.rows:
            for box in row.boxes:
                assert part(page, box.x, box.y, BOX - 60, BOX - 60).max() < 0.05, "empty inside"
                for dx, dy in ((BOX / 2, 0), (-BOX / 2, 0), (0, BOX / 2), (0, -BOX / 2)):
                    side = (24, BOX - 60) if dx else (BOX - 60, 24)
                    assert part(page, box.x + dx, box.y + dy, *side).mean() > 0.8
                outline = part(page, box.x, box.y, BOX + 50, BOX + 50).sum()
                assert part(page, box.x, box.y, BOX + 600, BOX + 600).sum() == pytest.approx(
                    outline, rel=0.01
                ), "nothing within 3 mm of a box"


def test_boxes_keep_their_distance_from_each_other_and_from_folds(layout: MarkLayout) -> None:
    for place in layout.pages:
        for row in place.rows:
            assert all(b.x - a.x >= COLUMN for a, b in pairwise(row.boxes))
            assert all(abs(box.y - fold) >= 800 for box in row.boxes for fold in FOLDS)
            assert all(min(b.y - row.top, row.bottom - b.y) >= BOX / 2 + 450 for b in row.boxes)
        assert all(b.boxes[0].y - a.boxes[0].y >= 1500 for a, b in pairwise(place.rows))


def test_row_codes_are_printed_on_both_sides(layout: MarkLayout, printed: bytes) -> None:
    assert min(ROW_CELL) >= 120
    for place in layout.pages:
        page = ink(printed, place.page - 1)
        for row in place.rows:
            cells = row_code_cells(row.code)
            for x in ROW_MARKS:
                for number, black in enumerate(cells):
                    y = row.boxes[0].y + (number - 3) * ROW_CELL[1]
                    assert part(page, x, y, 100, 70).mean() == pytest.approx(float(black), abs=0.02)


def test_row_codes_count_on_over_sections_and_pages(layout: MarkLayout) -> None:
    assert [row.code for page in layout.pages for row in page.rows] == list(range(1, 10))
    assert row_code_cells(5) == (True, False, False, True, False, True, True)


@pytest.mark.parametrize("dpi", [100, 150])
def test_both_codes_of_every_page_are_read(layout: MarkLayout, dpi: int) -> None:
    some = copies(layout, 12)
    data = print_marksheets(layout, some)
    wanted = [payload for copy in some for payload in copy.payloads]
    for number, payload in enumerate(wanted):
        found = zxingcpp.read_barcodes(np.asarray(picture(data, number, dpi)))
        assert [barcode.text for barcode in found] == [payload, payload]


def test_codes_are_coarse_enough_and_quiet(printed: bytes) -> None:
    page = ink(printed)
    for left, top in CODES:
        x, y = left + CODE / 2, top + CODE / 2
        inside = part(page, x, y, CODE + 10, CODE + 10).sum()
        assert part(page, x, y, CODE + 580, CODE + 580).sum() == pytest.approx(inside, rel=0.01)
    barcode = zxingcpp.read_barcodes(picture(printed, 0, DPI))[0]
    assert "H" in barcode.ec_level
    assert 2200 <= CODE <= 2600


def test_one_code_stands_above_the_rows_and_one_below(layout: MarkLayout) -> None:
    for page in layout.pages:
        assert CODES[0][1] + CODE < page.rows[0].top
        assert page.rows[-1].bottom < CODES[1][1]


def test_too_long_a_payload_is_refused(layout: MarkLayout) -> None:
    copy = copies(layout, 1)[0]
    with pytest.raises(ValueError, match="modules"):
        print_marksheets(layout, [replace(copy, payloads=("A" * 200, "A"))])


def test_every_name_and_serial_is_extracted(layout: MarkLayout, tmp_path: Path) -> None:
    some = copies(layout, len(NAMES))
    found = text_by_poppler(print_marksheets(layout, some), tmp_path)
    for copy in some:
        assert all(fact in found for fact in copy.facts)
        assert found.count(copy.serial) == 2 * len(layout.pages)
    for row in (row for s in layout.sheet.sections for row in s.rows):
        assert row.label in found
    for word in (*OPTIONS, "盖章处", "业主（签名）：", "第1页", "共2页", "每一行只打一个勾。"):
        assert word in found


def test_every_font_of_a_ballot_is_embedded(printed: bytes, tmp_path: Path) -> None:
    fonts = fonts_by_poppler(printed, tmp_path)
    assert fonts
    assert all((e, u) == ("yes", "yes") and "Helvetica" not in n for n, e, u in fonts)


def test_the_same_copies_give_the_same_bytes(layout: MarkLayout, printed: bytes) -> None:
    assert print_marksheets(layout, copies(layout, 2)) == printed


def test_the_static_part_is_stored_once(layout: MarkLayout) -> None:
    few, many = (len(print_marksheets(layout, copies(layout, n))) for n in (10, 110))
    assert (many - few) / 200 < 1_500, "bytes a page"


def test_the_hash_follows_geometry_labels_and_order() -> None:
    base = sheet(section(3))
    rows = base.sections[0].rows
    same = lay_out(replace(base, title="另一个标题")).layout_hash
    assert lay_out(base).layout_hash == same
    others = [
        replace(base, sections=(replace(base.sections[0], rows=rows[::-1]),)),
        replace(
            base,
            sections=(
                replace(
                    base.sections[0],
                    rows=(*rows[:2], MarkRow(3, "别")),
                ),
            ),
        ),
        replace(base, sections=(replace(base.sections[0], options=OPTIONS[:2]),)),
        replace(base, sections=(replace(base.sections[0], options=OPTIONS[::-1]),)),
        replace(base, instructions=("说明。",) * 12),
    ]
    hashes = {same, *(lay_out(other).layout_hash for other in others)}
    assert len(hashes) == 1 + len(others)
    assert all(len(h) == 8 and h.isalnum() and h == h.upper() for h in hashes)


def test_geometry_is_plain_json(layout: MarkLayout) -> None:
    geometry = layout.geometry()
    assert json.loads(json.dumps(geometry)) == geometry
    assert geometry["page"] == list(PAGE)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(1, 14), min_size=1, max_size=4),
    st.integers(0, 6),
    st.sampled_from(("", "盖章处")),
)
def test_any_number_of_rows_is_placed_in_order_and_clear_of_the_end(
    counts: list[int], signatures: int, stamp: str
) -> None:
    base = sheet(*(section(count) for count in counts))
    document = replace(base, signatures=("签名",) * signatures, stamp=stamp)
    pages = lay_out(document).pages
    placed = [(row.section, row.index) for page in pages for row in page.rows]
    assert placed == [(s, i) for s, count in enumerate(counts) for i in range(count)]
    for page in pages:
        assert page.rows
        strips = sorted(
            [(h.top, h.bottom) for h in page.heads] + [(r.top, r.bottom) for r in page.rows]
        )
        assert all(a[1] == b[0] for a, b in pairwise(strips)), "no gap, no overlap"
        assert {row.section for row in page.rows} == {head.section for head in page.heads}
        assert strips[-1][1] <= 24750
    end = pages[-1].end
    assert end <= SIGNATURES_END - (signatures + 1) // 2 * 1050
    if stamp:
        assert end < STAMP[1]


def test_a_long_row_takes_more_room_and_keeps_its_boxes_clear() -> None:
    label = "关于使用住宅专项维修资金更换全部电梯并授权业主委员会选定施工单位的议案" * 3
    rows = (MarkRow(1, label, "附注" * 30), MarkRow(2, "短"))
    layout = lay_out(sheet(MarkSection("事项", OPTIONS, rows)))
    first, second = layout.pages[0].rows
    assert first.bottom - first.top > second.bottom - second.top
    assert first.boxes[0].y - first.top == second.boxes[0].y - second.top


def test_a_fact_too_long_for_one_line_is_set_smaller(layout: MarkLayout, tmp_path: Path) -> None:
    copy = copies(layout, 1)[0]
    rooms = "、".join(f"{n}幢2单元{n}01室" for n in range(1, 6))
    longer = replace(copy, facts=(copy.facts[0], rooms, *copy.facts[2:]))
    found = text_by_poppler(print_marksheets(layout, [longer]), tmp_path)
    assert all(room in found for room in rooms.split("、"))


def test_a_fact_that_cannot_be_printed_whole_stops_the_job(layout: MarkLayout) -> None:
    copy = copies(layout, 1)[0]
    endless = replace(copy, facts=("业主" * 200, *copy.facts[1:]))
    with pytest.raises(KnownError, match=r"documents\.fact_too_long") as refused:
        print_marksheets(layout, [endless])
    assert copy.serial in refused.value.sentence()


def test_a_missing_character_on_one_ballot_stops_all(layout: MarkLayout) -> None:
    some = copies(layout, 5)
    some[3] = replace(some[3], facts=("张\ue000", *some[3].facts[1:]))
    with pytest.raises(KnownError, match=r"documents\.missing_characters"):
        print_marksheets(layout, some)


def test_copies_of_another_layout_are_refused(layout: MarkLayout) -> None:
    copy = copies(layout, 1)[0]
    with pytest.raises(ValueError, match="facts"):
        print_marksheets(layout, [replace(copy, facts=("甲",))])
    with pytest.raises(ValueError, match="payloads"):
        print_marksheets(layout, [replace(copy, payloads=("A",))])


@pytest.mark.parametrize("options", [(), ("一", "二", "三", "四", "五")])
def test_a_sheet_that_no_reader_could_read_is_refused(options: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="options"):
        lay_out(sheet(section(2, options=options)))
    with pytest.raises(ValueError, match="without rows"):
        lay_out(MarkSheet("空", (MarkSection("空", OPTIONS, ()),)))


def test_printing_reports_and_can_be_cancelled(layout: MarkLayout) -> None:
    steps: list[Progress] = []
    print_marksheets(layout, copies(layout, 60), progress=steps.append)
    assert [step.done for step in steps] == [0, 50, 60]

    def stop(progress: Progress) -> None:
        if progress.done:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_marksheets(layout, copies(layout, 60), progress=stop)


def test_pages_of_one_ballot_follow_each_other(layout: MarkLayout, printed: bytes) -> None:
    assert page_count(printed) == 2 * len(layout.pages)


def test_words_that_fill_the_first_page_leave_the_rows_to_the_second() -> None:
    base = sheet(section(2))
    for lines in range(20, 39, 3):
        layout = lay_out(replace(base, instructions=("说明。",) * lines))
        assert sum(len(page.rows) for page in layout.pages) == 2
        assert layout.pages[0].page == 1
        first = layout.pages[0]
        assert all(row.top > 5750 + lines * 450 for row in first.rows)
        data = print_marksheets(layout, copies(layout, 1))
        assert page_count(data) == len(layout.pages)


def test_words_that_no_page_can_hold_are_refused_in_a_sentence() -> None:
    with pytest.raises(KnownError, match=r"documents\.instructions_too_long"):
        lay_out(replace(sheet(), instructions=("说明。",) * 60))
    endless = MarkSection("事项", OPTIONS, (MarkRow(7, "关于电梯" * 300),))
    with pytest.raises(KnownError, match=r"documents\.row_too_long") as refused:
        lay_out(sheet(endless))
    assert "7" in refused.value.sentence()
    with pytest.raises(ValueError, match="signatures"):
        lay_out(replace(sheet(), signatures=("签名",) * 9))


def test_a_ballot_of_more_pages_says_on_which_it_goes_on(
    layout: MarkLayout, printed: bytes, tmp_path: Path
) -> None:
    found = text_by_poppler(printed, tmp_path)
    assert found.count("未完，请继续填写第2页") == 2
    assert len(layout.pages) == 2


def test_every_page_names_dwelling_and_owner_and_who_issued_it() -> None:
    """A loose second page is put to its first by eye; no reader is needed."""
    layout = lay_out(sheet(section(12)))
    assert len(layout.pages) == 2
    copy = copies(layout, 1)[0]
    data = print_marksheets(layout, [copy])
    for page in range(2):
        whole = said(characters(data, page))
        for fact in (*copy.facts[:2], copy.issued, "发票单位：云杉苑小区业主大会筹备组"):
            assert fact in whole
        assert ("专有部分面积" in whole) is (page == 0), "other facts stand on the first page alone"


def test_a_long_title_pushes_the_repeated_facts_down_not_into_the_table() -> None:
    short, long = (
        lay_out(replace(sheet(section(14)), title="云杉苑小区第一期" * n + "业主大会表决票"))
        for n in (1, 7)
    )
    assert short.pages[1].heads[0].top == CONTINUED
    facts = MarkText(long.sheet, load_fonts()).facts_top() + FACT_LINE
    assert facts <= long.pages[1].heads[0].top
    assert long.pages[1].heads[0].top > CONTINUED


def test_an_imprint_is_set_smaller_or_refused_but_never_cut() -> None:
    contact = "咨询、异议：" + "云杉社区居民委员会一楼服务大厅；" * 5
    longer = lay_out(replace(sheet(), imprint=("发票单位：云杉苑小区业主大会筹备组", contact)))
    data = print_marksheets(longer, copies(longer, 1))
    assert contact in said(characters(data))
    with pytest.raises(KnownError, match=r"documents\.imprint_too_long"):
        lay_out(replace(sheet(), imprint=(contact * 4,)))


def test_no_more_facts_are_repeated_than_stand_on_a_line() -> None:
    with pytest.raises(ValueError, match="repeated"):
        lay_out(replace(sheet(), repeated=3))
