"""Every way to write one dwelling gives one key; what cannot be read is not guessed."""

from __future__ import annotations

import pytest

from core.rosters.addresses import is_date, looks_like_building, read_address

SAME = [
    ("1栋", "1单元", "101"), ("1#", "1", "101"), ("1号楼", "一单元", "101室"),
    ("01栋", "01", "0101"),
    ("第1幢", "第1单元", "101房"), ("1", "1门", "1-1-101"), ("1栋", "", "1单元101"),
    ("1栋", "", "1-101"), ("1栋", "", "1-1-101"), ("1栋", "", "1栋1单元101"),
    ("", "", "1栋1单元101"), ("", "", "1-1-101"), ("", "", "1号楼1单元101室"),
    ("", "", "一栋一单元101"), ("", "", "1#1-101"), ("", "", "1栋-1单元-101"),
    ("", "", "1/1/101"), ("", "", "１栋１单元１０１"), ("", "", " 1 — 1 — 101 "),
    ("1栋", "1单元", "1单元101"), ("1栋", "1单元", "1-101"), ("1栋", "1单元", "1栋1单元101"),
    ("1栋", "", "1栋1-101"),
]  # fmt: skip


@pytest.mark.parametrize("written", SAME, ids=["|".join(one) for one in SAME])
def test_one_dwelling_has_one_key(written: tuple[str, str, str]) -> None:
    address = read_address(*written)
    assert address is not None
    assert address.key == "1|1|101"


@pytest.mark.parametrize(
    ("written", "key", "shown"),
    [
        (("S1商铺", "", "09"), "S1||9", "S1-09"),
        (("S1#", "", "09"), "S1||9", "S1-09"),
        (("", "", "S1-09"), "S1||9", "S1-09"),
        (("A座", "", "1203"), "A||1203", "A栋1203"),
        (("", "", "8幢302"), "8||302", "8栋302"),
        (("", "", "3-甲-0801"), "3|甲|801", "3栋甲单元0801"),
        (("", "", "2期3栋1单元101"), "2期3|1|101", "2期3栋1单元101"),
        (("12号楼", "十二单元", "1203室"), "12|12|1203", "12栋12单元1203"),
        (("", "", "地下车库B1-023"), "地下车库B1||23", "地下车库B1-023"),
        (("", "", "地下车位023"), "地下车位||23", "地下车位-023"),
        (("", "1单元", "101"), "|1|101", "1单元101"),
        (("", "", "1单元101"), "|1|101", "1单元101"),
        (("", "", "东-2-1-101"), "东-2|1|101", "东-2-1单元101"),
    ],
)
def test_other_dwellings(written: tuple[str, str, str], key: str, shown: str) -> None:
    address = read_address(*written)
    assert address is not None
    assert (address.key, address.text) == (key, shown)


@pytest.mark.parametrize(
    ("written", "key", "shown"),
    [
        (("1", "1", "B1-001"), "1|1|B1-001", "1栋1单元B1-001"),
        (("1栋", "", "B1-001"), "1||B1-001", "1栋B1-001"),
        (("", "", "1-B1-001"), "1||B1-001", "1栋B1-001"),
        (("", "", "1栋1单元B1-001"), "1|1|B1-001", "1栋1单元B1-001"),
        (("1栋", "2单元", "1-3-101"), "1|2|1-3-101", "1栋2单元1-3-101"),
        (("1栋", "2单元", "1-101"), "1|2|101", "1栋2单元101"),
        (("2栋", "", "1-1-101"), "2||1-1-101", "2栋1-1-101"),
        (("东区1栋", "", "1-1-101"), "东区1|1|101", "东区1-1单元101"),
        (("11栋", "", "1-1-101"), "11||1-1-101", "11栋1-1-101"),
    ],
)
def test_what_the_columns_did_not_say_stays_in_the_room(
    written: tuple[str, str, str], key: str, shown: str
) -> None:
    """A basement's B1-001 is no second 001 of the entrance."""
    address = read_address(*written)
    assert address is not None
    assert (address.key, address.text) == (key, shown)


@pytest.mark.parametrize(
    "written", [("1栋", "1单元", "1栋2单元101"), ("1栋", "", "2栋1单元101"), ("1栋", "", "2栋101")]
)
def test_words_that_contradict_their_columns_are_refused(written: tuple[str, str, str]) -> None:
    assert read_address(*written) is None


def test_a_day_is_no_address() -> None:
    assert all(map(is_date, ("2003-05-01", "2003/5/1", "2003年5月1日", "5月1日")))
    assert not any(map(is_date, ("3-5-1", "1-1-101", "2003", "12-1203", "5月花园")))


@pytest.mark.parametrize("written", ["", "101", "无", "长" * 50])
def test_what_names_no_dwelling_is_not_guessed(written: str) -> None:
    assert read_address("", "", written) is None


def test_skipped_floors_are_rooms_like_others() -> None:
    keys = [read_address("1栋", "1单元", room) for room in ("1301", "1401", "3A01", "3a01")]
    assert len({address.key for address in keys if address}) == 3


def test_sheets_may_be_named_after_buildings() -> None:
    assert all(map(looks_like_building, ("1栋", "12号楼", "A座", "三栋", "5#")))
    assert not any(map(looks_like_building, ("Sheet1", "业主信息", "2026年", "")))
