"""Columns give way and take what is free: none is cut while there is room for its words."""

from __future__ import annotations

import ast
import re

import pytest

from core import paths
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


OF_TIME = re.compile(r"时间|日期|何时|收回$|开箱$|开始$|任期|到期")
GUI = paths.resources().parent / "gui"


def title_of(said: ast.expr) -> str:
    """Give the text in a call that names a column; none where it is the word of a kind."""
    texts = (str(one.value) for one in ast.walk(said) if isinstance(one, ast.Constant))
    return next(texts, "")


def column_calls() -> list[tuple[str, str, bool]]:
    """Give each column that stands in the code: where, its title, and whether it is firm."""
    return [
        (
            f"{path.relative_to(GUI)}:{node.lineno}",
            title_of(node.args[1]),
            any(word.arg == "firm" for word in node.keywords),
        )
        for path in sorted(GUI.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Column"
        and len(node.args) > 1
        and isinstance(node.args[1], ast.Call)
    ]


def test_a_day_or_an_hour_is_never_cut() -> None:
    calls = [call for call in column_calls() if OF_TIME.search(call[1])]
    assert len(calls) > 15
    assert not [(place, title) for place, title, firm in calls if not firm]
