"""Line breaking: marks keep their places, numbers stay whole, nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents.lines import NOT_FIRST, NOT_LAST, break_lines, break_list, shape_title

TEXTS = st.text(
    alphabet=st.sampled_from("业主大会表决票，。、；：？！）》”…—（《“〔abcXYZ0123456789.:- "),
    max_size=120,
)


def measure(text: str) -> float:
    """Measure as a body face does: letters and digits half as wide as characters."""
    return sum(0.5 if c.isascii() else 1.0 for c in text)


def texts(text: str, width: float = 10) -> list[str]:
    return [line.text for line in break_lines(text, measure, width)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一二三四五六七八九十，一二", ["一二三四五六七八九", "十，一二"]),
        ("一二三四五六七八九十。", ["一二三四五六七八九", "十。"]),
        ("一二三四五六七八九（十）", ["一二三四五六七八九", "（十）"]),
        ("一二三四五六七八九《十》", ["一二三四五六七八九", "《十》"]),
        ("一二三四五六七八九十）。”", ["一二三四五六七八九", "十）。”"]),
        ("一二三四五六七八九……十", ["一二三四五六七八", "九……十"]),
        ("一二三四五六七八九——十", ["一二三四五六七八", "九——十"]),
        ("一二三四五六七八62305.38平", ["一二三四五六七八", "62305.38平"]),
        ("一二三四五六七八九%", ["一二三四五六七八九%"]),
        ("甲\n乙", ["甲", "乙"]),
        ("", [""]),
    ],
)
def test_marks_keep_their_side_of_a_line_s_end(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_a_number_that_fits_a_line_is_never_parted() -> None:
    assert "420502199001010123，" in texts("身份证号：420502199001010123，", 10)


def test_a_number_longer_than_a_line_is_parted_at_last() -> None:
    assert texts("1" * 50, 10) == ["1" * 20, "1" * 20, "1" * 10]


def test_a_space_at_a_line_s_end_is_not_carried_over() -> None:
    assert texts("abcdefghij klmnopqrst", 5) == ["abcdefghij", "klmnopqrst"]


@given(TEXTS, st.integers(4, 12))
def test_no_line_is_too_wide_and_no_character_is_lost(text: str, width: int) -> None:
    lines = break_lines(text, measure, width)
    assert all(line.width <= width + 0.01 for line in lines)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")


@given(st.lists(st.sampled_from(["业主，", "（大会）", "表决。", "《规则》", "“甲”、", "票"])))
def test_in_ordinary_text_no_mark_is_where_it_may_not_be(words: list[str]) -> None:
    for line in texts("".join(words), 8):
        if line:
            assert line[0] not in NOT_FIRST
            assert line[-1] not in NOT_LAST


def test_lists_are_parted_between_names_only() -> None:
    names = "张三、欧阳建国、王小明、赵六"
    assert [line.text for line in break_list(names, measure, 7)] == [
        "张三、", "欧阳建国、", "王小明、赵六",
    ]  # fmt: skip


def test_titles_are_parted_between_words() -> None:
    title = "关于召开云杉苑小区首次业主大会会议选举第一届业主委员会委员的公告"
    shaped = shape_title(title, measure, 20)
    assert "".join(shaped) == title
    assert all(measure(line) <= 20 for line in shaped)
    for word in ("业主大会会议", "业主委员会", "小区", "公告"):
        assert any(word in line for line in shaped)


@pytest.mark.parametrize(
    "shaped",
    [
        "关于“3幢2单元加装电梯的/费用怎样分摊”的意见征集汇总",
        "关于“小区东门外电动自行车/充电棚的位置”的议题公示",
        "云杉苑小区业主协商议事会/第三次会议协商结果公示",
        "云杉社区居民协商议事会/第十二次会议决定公告",
        "关于召开云杉苑小区/业主协商议事会第三次会议的通知",
        "桃花岭街道商圈党建联盟联席会议/2026年第4次会议协商结果公示",
    ],
)
def test_titles_keep_bodies_names_counts_and_terms_whole(shaped: str) -> None:
    assert "/".join(shape_title(shaped.replace("/", ""), measure, 20)) == shaped


def test_a_name_longer_than_the_line_is_still_broken() -> None:
    assert shape_title("业主协商议事会会议", measure, 5) == ["业主协商议", "事会会议"]


def test_an_author_s_own_break_in_a_title_is_kept() -> None:
    assert shape_title("云杉苑小区\n公告", measure, 20) == ["云杉苑小区", "公告"]


def test_a_very_long_title_is_broken_like_body_text() -> None:
    shaped = shape_title("表决" * 200, measure, 20)
    assert len(shaped) == 20
