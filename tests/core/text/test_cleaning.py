"""What hides in a cell is taken out, and names stay as they were typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.text.cleaning import clean, has_private_use


def test_clean_keeps_names_and_drops_what_hides() -> None:
    assert clean(" 赵\u200b云\u202e松\ufeff ") == "赵云松"
    assert clean("e\u0301") == "é"
    assert clean("（集团）") == "（集团）", "never NFKC"
    assert clean("甲\r\n乙") == "甲\n乙"
    assert clean("\u3000甲\u3000乙") == "甲 乙"


@given(st.text())
def test_clean_is_done_once(value: str) -> None:
    once = clean(value)
    assert clean(once) == once


def test_private_characters_of_old_tables_find_home() -> None:
    assert clean("\ue81e") == "\u9fb4"
    assert clean("\ue816") == "\U00020087"
    assert clean(b"\xfe\x59".decode("gb18030")) == "\u9fb4"
    assert clean("\ue81b") == "\u3447"
    assert has_private_use(clean("钱\ue123"))
    assert not has_private_use(clean("钱\ue81e"))
