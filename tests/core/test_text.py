"""Names, documents, phones and masking, on invented people and on the standard's own numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import text
from core.errors import KnownError
from core.text import DocumentDoubt


def full_width(plain: str) -> str:
    return plain.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


def test_clean_keeps_names_and_drops_what_hides() -> None:
    assert text.clean(" 赵\u200b云\u202e松\ufeff ") == "赵云松"
    assert text.clean("e\u0301") == "é"
    assert text.clean("（集团）") == "（集团）", "never NFKC"
    assert text.clean("甲\r\n乙") == "甲\n乙"
    assert text.clean("\u3000甲\u3000乙") == "甲 乙"


@given(st.text())
def test_clean_is_done_once(value: str) -> None:
    once = text.clean(value)
    assert text.clean(once) == once


def test_private_characters_of_old_tables_find_home() -> None:
    assert text.clean("\ue81e") == "\u9fb4"
    assert text.clean("\ue816") == "\U00020087"
    assert text.clean(b"\xfe\x59".decode("gb18030")) == "\u9fb4"
    assert text.clean("\ue81b") == "\u3447"
    assert text.has_private_use(text.clean("钱\ue123"))
    assert not text.has_private_use(text.clean("钱\ue81e"))


def test_names() -> None:
    assert text.clean_name("张　伟") == "张伟"
    assert text.clean_name("欧 阳 娜") == "欧阳娜"
    assert text.clean_name("John  Smith") == "John Smith"
    for dot in "•‧．・·":  # noqa: RUF001 - the ways a middle dot is typed
        assert text.clean_name(f"阿卜杜拉 {dot} 买买提") == "阿卜杜拉·买买提"
    assert text.is_masked("张*")
    assert text.is_masked("李某某")
    assert text.is_masked("王□")
    assert not text.is_masked("程兰")


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
    assert text.mask_name(name) == masked


def test_what_is_masked_and_what_is_not() -> None:
    assert text.mask_name("云山商贸有限公司", is_company=True) == "云山商贸有限公司"
    assert text.mask_document("420502194306139993") == "420***********9993"
    assert text.mask_document("E12345678") == "*********"
    assert text.mask_document(None) == ""
    assert text.mask_phone("18117908828") == "181****8828"
    assert text.mask_phone("07176000000") == "0717600****"
    assert text.mask_phone("110") == "***"


@pytest.mark.parametrize(
    "number", ["11010519491231002X", "440524188001010014", "34052419800101001X"]
)
def test_the_numbers_of_the_standard_are_right(number: str) -> None:
    assert text.id_doubt(number) is None


@pytest.mark.parametrize(
    ("number", "doubt"),
    [
        ("110105194912310021", DocumentDoubt.CHECK_DIGIT),
        ("11010519491231", DocumentDoubt.LENGTH),
        ("11010519491231002x", DocumentDoubt.LENGTH),
        ("44052418801301001" + text.id_check_digit("44052418801301001"), DocumentDoubt.BIRTHDAY),
        ("88052418800101001" + text.id_check_digit("88052418800101001"), DocumentDoubt.REGION),
        ("81000019900101001" + text.id_check_digit("81000019900101001"), None),
    ],
)
def test_doubts_about_numbers(number: str, doubt: DocumentDoubt | None) -> None:
    assert text.id_doubt(number) == doubt


@given(st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_always_seen(place: int, by: int) -> None:
    number = "11010519491231002X"
    changed = str((int(number[place]) + by) % 10)
    assert text.id_doubt(number[:place] + changed + number[place + 1 :]) is not None


def test_other_documents() -> None:
    assert text.upgrade_id("110105491231002") == "11010519491231002X"
    assert text.clean_document(full_width("110105") + " 19491231002x ") == "11010519491231002X"
    assert text.credit_code_ok("91350100M000100Y43")
    assert not text.credit_code_ok("91350100M000100Y44")
    assert not text.credit_code_ok("91350100M000100I43")
    assert not text.credit_code_ok("91350100")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("13900000001", "13900000001"),
        ("+86 139-0000-0001", "13900000001"),
        (full_width("13900000001"), "13900000001"),
        ("0717-6000000", "07176000000"),
        ("(0717)6000000", "07176000000"),
        ("400-820-8820", "4008208820"),
        ("6000000", "6000000"),
        ("12900000001", ""),
        ("见附件", ""),
        ("", ""),
    ],
)
def test_phones(written: str, kept: str) -> None:
    assert text.clean_phone(written) == kept


def test_rooms_sort_as_people_count() -> None:
    rooms = ["10-1-101", "2-1-1001", "2-1-101", "2-1-901", "S1-9", "S1-10"]
    assert sorted(rooms, key=text.natural_key) == [
        "2-1-101", "2-1-901", "2-1-1001", "10-1-101", "S1-9", "S1-10",
    ]  # fmt: skip


def test_initials_read_surnames_as_surnames() -> None:
    for name, letters in (
        ("单雄信", "sxx"), ("仇英", "qy"), ("解缙", "xj"), ("曾国藩", "zgf"), ("查良镛", "zly"),
        ("区志强", "ozq"), ("程兰", "cl"), ("欧阳娜", "oyn"), ("", ""),
    ):  # fmt: skip
        assert text.initials(name) == letters


def test_shares() -> None:
    for written in ("1/2", "50%", "２／４", "二分之一", " 1 / 2 "):  # noqa: RUF001 - as it is typed
        assert text.clean_share(written) == "1/2"
    assert text.clean_share("") == ""
    assert text.clean_share("1") == "1/1"
    for wrong in ("0", "3/2", "-1/2", "半", "1/0"):
        with pytest.raises(KnownError):
            text.clean_share(wrong)
