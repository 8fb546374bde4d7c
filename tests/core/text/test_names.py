"""Names as they are kept, compared, masked and sorted, on invented people."""

from __future__ import annotations

import pytest

from core.text.names import clean_name, initials, is_masked, mask_name, pinyin_key, read_names


def test_names() -> None:
    assert clean_name("张　伟") == "张伟"
    assert clean_name("欧 阳 娜") == "欧阳娜"
    assert clean_name("John  Smith") == "John Smith"
    for dot in "•‧．・·":  # noqa: RUF001 - the ways a middle dot is typed
        assert clean_name(f"阿卜杜拉 {dot} 买买提") == "阿卜杜拉·买买提"
    assert is_masked("张*")
    assert is_masked("李某某")
    assert is_masked("王□")
    assert not is_masked("程兰")


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("程兰", "程*"),
        ("欧阳娜", "欧阳*"),
        ("司马相如", "司马**"),
        ("诸葛亮", "诸葛*"),
        ("欧阳", "欧*"),
        ("阿卜杜拉·买买提", "阿卜杜拉****"),
        ("吕𫖯涵", "吕**"),
        ("Smith", "S****"),
        ("单", "单*"),
    ],
)
def test_a_name_keeps_its_surname_only(name: str, masked: str) -> None:
    assert mask_name(name) == masked


def test_initials_read_surnames_as_surnames() -> None:
    for name, letters in (
        ("单雄信", "sxx"), ("仇英", "qy"), ("解缙", "xj"), ("曾国藩", "zgf"), ("查良镛", "zly"),
        ("区志强", "ozq"), ("程兰", "cl"), ("欧阳娜", "oyn"), ("", ""),
    ):  # fmt: skip
        assert initials(name) == letters


def test_a_company_is_not_masked() -> None:
    assert mask_name("云山商贸有限公司", is_company=True) == "云山商贸有限公司"


def test_names_sort_by_pinyin_with_the_surname_in_its_own_reading() -> None:
    names = ["单于飞", "陈秀兰", "曾国强", "上官云", "欧阳明月"]
    ordered = sorted(names, key=pinyin_key)
    assert ordered == ["陈秀兰", "欧阳明月", "单于飞", "上官云", "曾国强"]


@pytest.mark.parametrize("name", ["覃文博", "盖云山", "召明", "尉明", "尉迟恭", "乐正明", "燕青"])
def test_a_surname_is_searched_and_sorted_by_the_same_reading(name: str) -> None:
    assert initials(name)[0] == pinyin_key(name)[0][0]


def test_a_surname_of_two_characters_gives_two_initials() -> None:
    assert initials("尉迟恭") == "ycg"
    assert initials("尉明") == "wm"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ()),
        ("张三", ("张三",)),
        ("张三、李四，王五;赵六 孙七/周八", ("张三", "李四", "王五", "赵六", "孙七", "周八")),
        ("许静（云杉社区 居委会/街道）、林晓", ("许静（云杉社区 居委会/街道）", "林晓")),
        ("许静(云杉社区、街道)", ("许静(云杉社区、街道)",)),
        ("、 ，", ()),
    ],
)
def test_names_in_one_line_are_read_with_their_units(typed: str, names: tuple[str, ...]) -> None:
    assert read_names(typed) == names
