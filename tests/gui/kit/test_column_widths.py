"""Columns give way and take what is free: none is cut while there is room for its words."""

from __future__ import annotations

import pytest

from gui.kit.column_widths import Wish, fit

NUMBER = Wish(own=60, least=60, needed=60, usual=60, firm=True)
WIDE = Wish(own=100, least=100, needed=60, usual=60, firm=True)
WORDS = Wish(own=200, least=120, needed=300, usual=300)
SHORT = Wish(own=200, least=120, needed=90, usual=90)
RARE = Wish(own=200, least=120, needed=400, usual=130)


@pytest.mark.parametrize(
    ("wishes", "room", "widths"),
    [
        ((NUMBER, SHORT), 800, [60, 200]),  # nothing is cut: as declared
        ((NUMBER, WORDS), 800, [60, 300]),  # takes what is free, and no more
        ((NUMBER, WORDS), 320, [60, 260]),  # as much as there is
        ((NUMBER, WORDS, SHORT), 460, [60, 300, 100]),  # what no words need goes to those that do
        ((NUMBER, WORDS, SHORT), 420, [60, 270, 90]),
        ((NUMBER, WORDS), 200, [60, 140]),  # gives way
        ((NUMBER, WORDS), 170, [60, 200]),  # there is a bar anyway
        ((NUMBER, WORDS, SHORT), 260, [60, 200, 200]),
        ((WORDS, Wish(100, 100, 110, 110)), 320, [210, 110]),  # who lacks little is served whole
        ((WIDE, WORDS), 360, [60, 300]),  # a number gives only what it does not need
        ((WIDE, WORDS), 200, [60, 140]),
        ((WIDE, WORDS, SHORT), 540, [100, 300, 140]),  # and after the words
        ((WORDS, RARE), 350, [200, 150]),  # one long name makes no other column narrow
        ((WORDS, RARE), 300, [174, 126]),
        ((WORDS, RARE), 600, [300, 300]),  # what is usual comes first, the rare after it
        ((), 100, []),
    ],
)
def test_columns_fit(wishes: tuple[Wish, ...], room: int, widths: list[int]) -> None:
    assert fit(wishes, room) == widths
