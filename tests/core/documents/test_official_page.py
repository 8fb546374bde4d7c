"""The page of GB/T 9704, read back from the PDF; half a millimetre is allowed everywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.documents import official
from core.documents.closing import seal_top
from core.documents.content import Block, Heading, Look, NewPage, Paragraph, People
from core.documents.pdf import render
from core.documents.preview import page_count
from tests.core.documents.papers import HEAD, LONG, body, paper, signed
from tests.core.documents.reading import MM, Printed, characters, line_of, lines, said

HALF = 0.5 * MM
PITCH = 156 * MM / 28
LEADING = 225 * MM / 22


def near(points: float) -> object:
    return pytest.approx(points, abs=HALF)


def full_page() -> list[list[Printed]]:
    data = render(paper(body(LONG)))
    return [row for row in lines(data, 1) if row[0].size > 15]


def test_the_standard_s_numbers_follow_from_the_type_area() -> None:
    assert round(official.SIZE_3, 2) == 15.79
    assert round(official.LINE, 2) == 28.99


def test_a_full_page_has_22_lines_of_28_characters() -> None:
    page = full_page()
    assert len(page) == 22
    assert {len(row) for row in page} == {28}


def test_the_type_area_stands_where_the_standard_wants_it() -> None:
    page = full_page()
    assert page[0][0].top == near(37 * MM)
    assert min(row[0].x for row in page) == near(28 * MM)
    assert max(row[-1].x + row[-1].size for row in page) == near((210 - 26) * MM)
    assert page[-1][0].top + LEADING == near((297 - 35) * MM)


def test_characters_and_lines_stand_on_their_grid() -> None:
    page = full_page()
    for number, row in enumerate(page):
        assert row[0].baseline == near(page[0][0].baseline + number * LEADING)
        for column, character in enumerate(row):
            assert character.x == near(28 * MM + column * PITCH)


def test_the_title_is_centred_in_size_2() -> None:
    row = line_of(render(paper(title="会议公告")), "会议公告")
    assert {c.size for c in row} == {22.0}
    assert row[0].top == near(37 * MM)
    assert (row[0].x + row[-1].x + 22) / 2 == near((28 + 78) * MM)


def test_a_long_title_is_no_rectangle() -> None:
    title = "关于召开云杉苑小区首次业主大会会议选举第一届业主委员会委员的公告"
    data = render(paper(title=title))
    rows = [row for row in lines(data) if row[0].size == 22.0]
    assert "".join(map(said, rows)) == title
    assert len({len(row) for row in rows}) == len(rows) > 1
    assert all(row[-1].x + 22 <= 184 * MM for row in rows)


def test_paragraphs_begin_two_characters_in_and_the_addressee_at_the_margin() -> None:
    data = render(paper(Paragraph("通知如下。"), Heading("一、事项"), addressee="全体业主"))
    assert line_of(data, "通知").pop(0).x == near(28 * MM + 2 * PITCH)
    assert line_of(data, "一、").pop(0).x == near(28 * MM + 2 * PITCH)
    assert line_of(data, "全体业主：").pop(0).x == near(28 * MM)


def test_with_a_seal_the_date_keeps_four_characters_and_the_issuer_is_centred_over_it() -> None:
    data = render(paper(body("特此公告。"), signed=signed()))
    issuer, day = line_of(data, "云杉苑小区首次业主大会筹备组"), line_of(data, "2026年")
    last = line_of(data, "特此公告")
    assert day[-1].x + PITCH == near(184 * MM - 4 * PITCH)
    assert issuer[0].x + issuer[-1].x == near(day[0].x + day[-1].x)
    assert day[0].baseline - issuer[0].baseline == near(LEADING)
    assert issuer[0].baseline - last[0].baseline == near(3 * LEADING)


@pytest.mark.parametrize(
    "note", ["", "短注", "联系人筹备组办公室电话零七一七六零零零零零零逾期不候"]
)
def test_nothing_stands_in_the_seal_s_zone_but_issuer_and_date(note: str) -> None:
    document = paper(body("特此公告。"), signed=signed(), note=note)
    for case in (document, replace(document, head=replace(HEAD, contact="甲"))):
        data = render(case)
        day, last = line_of(data, "2026年"), line_of(data, "特此公告")
        middle = 184 * MM - 4 * PITCH - (day[-1].x + PITCH - day[0].x) / 2
        top = seal_top(last[0].top + LEADING)
        assert top - (last[0].top + PITCH) <= LEADING, "the seal's top within a line of the body"
        inside = {
            said_at
            for c in characters(data)
            if top < c.top + c.size / 2 < top + 45 * MM
            and middle - 22.5 * MM < c.x + c.size / 2 < middle + 22.5 * MM
            for said_at in c.text
        }
        assert inside <= set("云杉苑小区首次业主大会筹备组2026年6月20日")
        assert page_count(data) == 1


def test_without_a_seal_the_date_begins_two_characters_after_the_issuer() -> None:
    data = render(paper(body("特此公告。"), signed=signed(seal=False)))
    issuer, day = line_of(data, "云杉苑小区首次"), line_of(data, "2026年")
    assert issuer[-1].x + PITCH == near(184 * MM - 2 * PITCH)
    assert day[0].x == near(issuer[0].x + 2 * PITCH)
    assert issuer[0].baseline - line_of(data, "特此")[0].baseline == near(2 * LEADING)


def test_a_date_longer_than_the_issuer_keeps_two_characters_itself() -> None:
    data = render(paper(body("特此公告。"), signed=signed(seal=False, issuer="筹备组")))
    day = line_of(data, "2026年")
    assert day[-1].x + PITCH == near(184 * MM - 2 * PITCH)
    assert line_of(data, "筹备组")[0].x == near(day[0].x - 2 * PITCH)


@pytest.mark.parametrize("length", range(17, 24))
def test_no_signature_stands_on_a_page_without_body(length: int) -> None:
    blocks = [Paragraph("一行正文。") for _ in range(length)]
    data = render(paper(*blocks, signed=signed()))
    last = page_count(data) - 1
    assert line_of(data, "2026年", last)
    assert line_of(data, "一行正文", last)


def test_attachments_stand_one_line_under_the_body_and_end_without_a_mark() -> None:
    names = ("议事规则（草案）。", "选举办法（草案）")
    data = render(paper(body("特此公告。"), attachments=names))
    first, second = line_of(data, "附件："), line_of(data, "2.选举")
    assert first[0].x == near(28 * MM + 2 * PITCH)
    assert first[0].baseline - line_of(data, "特此")[0].baseline == near(2 * LEADING)
    assert said(first) == "附件：1.议事规则（草案）"
    assert first[3].x == near(second[0].x)


def test_page_numbers_stand_under_the_type_area_odd_right_even_left() -> None:
    data = render(paper(body(LONG)))
    odd, even = (next(r for r in lines(data, n) if said(r) == f"—{n + 1}—") for n in (0, 1))
    dash = odd[0].baseline - 0.37 * 14
    assert dash == near((297 - 35 + 7) * MM)
    assert {c.size for c in odd} == {14.0}
    assert odd[-1].x + 0.881 * 14 == near(184 * MM - PITCH)
    assert even[0].x == near(28 * MM + PITCH)
    assert any(said(row).endswith("共3页") for row in lines(data, 1))


def test_minutes_bear_a_red_mark_35_mm_under_the_top_of_the_type_area() -> None:
    head = replace(HEAD, code="D40", serial="（第3号）")
    document = paper(body("议定事项。"), head=head, mark="会议纪要", signed=signed(seal=False))
    data = render(document)
    mark = line_of(data, "会议纪要")
    assert mark[0].size == 40.0
    assert mark[0].top == near((37 + 35) * MM)
    assert (mark[0].x + mark[-1].x + 40) / 2 == near((28 + 78) * MM)
    number, issuer = line_of(data, "（第3号）"), line_of(data, "云杉苑小区首次业主")
    assert issuer[0].x == near(28 * MM + PITCH)
    assert issuer[-1].x + PITCH == near(184 * MM - PITCH)
    assert issuer[0].baseline - number[0].baseline == near(LEADING)
    assert not [row for row in lines(data) if said(row).startswith("2026年")]


def test_a_long_mark_is_broken_within_the_type_area() -> None:
    data = render(paper(mark="云杉苑小区第一届业主委员会第十二次全体会议纪要"))
    marks = [row for row in lines(data) if row[0].size == 30.0]
    assert len(marks) == 2
    assert all(row[0].x >= 28 * MM and row[-1].x + 30 <= 184 * MM for row in marks)


def test_names_of_those_present_wrap_under_the_first_and_stay_whole() -> None:
    names = "、".join(["张三", "李四光", "欧阳建国", "王小明", "赵六"] * 6)
    data = render(paper(body("议定。"), People("出席", names), People("请假", "孙八")))
    rows = [r for r in lines(data) if r[0].x > 28 * MM + 1 and 15 < r[0].size < 16]
    first = next(i for i, r in enumerate(rows) if said(r).startswith("出席："))
    absent = next(i for i, r in enumerate(rows) if said(r).startswith("请假："))
    start = rows[first][3].x
    assert rows[first][0].x == near(28 * MM + 2 * PITCH)
    assert all(row[0].x == near(start) for row in rows[first + 1 : absent])
    assert said(rows[first]).endswith("、")
    assert rows[absent][0].x == near(28 * MM + 2 * PITCH)


def test_a_new_page_is_begun_where_asked() -> None:
    data = render(paper(Paragraph("甲"), NewPage(), Paragraph("乙")))
    assert page_count(data) == 2
    assert line_of(data, "乙", 1)[0].top == near(37 * MM)


def test_wide_registers_lie_on_their_side_with_the_page_number_on_the_left() -> None:
    data = render(paper(*[Paragraph("行") for _ in range(60)], look=Look.WIDE))
    first, second = ([c for c in characters(data, n) if c.size == 14.0] for n in (0, 1))
    assert all(c.x < 24 * MM for c in first + second)
    assert min(c.baseline for c in first) > 100 * MM
    assert max(c.baseline for c in second) < 80 * MM


def test_the_number_of_a_notice_stands_centred_under_its_title_once() -> None:
    head = replace(HEAD, serial="云杉业筹〔2026〕3号")
    data = render(paper(body("特此公告。"), head=head))
    number = line_of(data, "云杉业筹")
    assert number[0].top - line_of(data, "会议公告")[0].top == near(LEADING)
    assert (number[0].x + number[-1].x + PITCH) / 2 == near((28 + 78) * MM)
    assert "".join(map(said, lines(data))).count("云杉业筹") == 1


def test_a_note_without_a_seal_stands_on_the_line_under_the_date() -> None:
    document = paper(body("特此公告。"), signed=signed(seal=False), note="（联系人：筹备组）")
    data = render(document)
    note = line_of(data, "（联系人")
    assert said(note) == "（联系人：筹备组）"
    assert note[0].x == near(28 * MM + 2 * PITCH)
    assert note[0].baseline - line_of(data, "2026年")[0].baseline == near(LEADING)
    assert said(line_of(render(paper(note="只有附注")), "（只有")) == "（只有附注）"


def test_the_imprint_stands_at_the_foot_in_size_4_where_there_is_room() -> None:
    head = replace(HEAD, contact="物业服务中心二楼")
    data = render(paper(body("特此公告。"), head=head))
    contact = line_of(data, "联系和异议：")
    assert {c.size for c in contact} == {14.0}
    assert contact[0].x == near(28 * MM + 14)
    assert contact[0].top + 14 == near((297 - 35) * MM - 4)


@pytest.mark.parametrize("length", range(14, 22))
def test_the_imprint_is_set_small_rather_than_on_a_page_of_its_own(length: int) -> None:
    head = replace(HEAD, contact="物业服务中心二楼")
    data = render(paper(*[Paragraph("一行正文。") for _ in range(length)], head=head))
    last = page_count(data) - 1
    assert line_of(data, "联系和异议：", last)
    assert line_of(data, "一行正文", last), "never alone on a page"


def test_an_imprint_leaves_no_word_alone_on_a_second_line() -> None:
    head = replace(HEAD, contact="许静，0717-6000018；云杉社区居民委员会一楼服务大厅")
    contact = line_of(render(paper(body("特此公告。"), head=head)), "联系和异议：")
    assert said(contact).endswith("服务大厅")
    assert 14.0 not in {c.size for c in contact}


def test_minutes_without_number_and_signature_have_their_mark_and_line_only() -> None:
    data = render(paper(body("议定事项。"), mark="会议纪要", head=replace(HEAD, body="")))
    assert line_of(data, "会议纪要")
    sealed = render(paper(body("议定事项。"), mark="会议纪要", signed=signed()))
    assert sum("2026年6月20日" in said(row) for row in lines(sealed)) == 2


def _page_of(data: bytes, text: str) -> int:
    pages = range(page_count(data))
    return next(n + 1 for n in pages if any(said(row) == text for row in lines(data, n)))


@pytest.mark.parametrize(("before", "page"), [(13, 2), (4, 1)])
def test_the_last_section_begins_a_last_page_that_held_only_its_end(before: int, page: int) -> None:
    """Neither its heading nor two lines of it stay behind; where all fits, nothing moves."""
    blocks: list[Block] = [
        Heading("一、事项"),
        *(Paragraph(f"事项{number}。") for number in range(before)),
        Heading("二、公示期限和异议"),
        Paragraph("业主对公示内容有异议的，可以书面提出，写明姓名、房号和理由。" * 3),
    ]
    data = render(paper(*blocks, signed=signed()))
    assert page_count(data) == page
    assert _page_of(data, "二、公示期限和异议") == page
    assert _page_of(data, "2026年6月20日") == page


def test_a_last_section_is_parted_where_the_page_before_would_have_a_hole() -> None:
    blocks: list[Block] = [
        Heading("一、事项"),
        *(Paragraph(f"事项{number}。") for number in range(7)),
        Heading("二、公示期限和异议"),
        *(Paragraph(f"第{number}项。") for number in range(10)),
    ]
    data = render(paper(*blocks, signed=signed()))
    assert page_count(data) == 2
    assert _page_of(data, "二、公示期限和异议") == 1
    assert _page_of(data, "2026年6月20日") == 2


def test_a_long_last_section_is_parted_rather_than_leave_a_page_half_empty() -> None:
    blocks: list[Block] = [
        Heading("一、事项"),
        *(Paragraph(f"事项{number}。") for number in range(3)),
        Heading("二、公示期限和异议"),
        *(Paragraph(f"第{number}项。") for number in range(15)),
    ]
    data = render(paper(*blocks, signed=signed()))
    assert page_count(data) == 2
    assert _page_of(data, "二、公示期限和异议") == 1


@pytest.mark.parametrize(("before", "spread"), [(27, True), (26, True), (25, False), (20, False)])
def test_a_line_before_a_serial_too_long_for_it_is_spread_a_little_or_not_at_all(
    before: int, *, spread: bool
) -> None:
    text = "甲" * before + "YS1-0000254-N-0001-0002"
    row = lines(render(paper(Paragraph(text, indented=False))), 0)
    first = next(one for one in row if said(one).count("甲") == before)
    wide = first[-1].x - first[0].x
    assert (wide > (before - 1) * official.SIZE_3 + 1) is spread
