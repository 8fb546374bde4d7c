"""What a cell of somebody's table holds, as text; what its column is called. It means nothing yet.

A function gives its value or raises `Unclear` with the reason's code; nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context


class Number(str):
    """A cell that holds a number, as the shortest text that means it; other cells are plain."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Flaw:
    """A cell that holds no value one could take: an error, a formula never computed, a novel."""

    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A cell that the workbook shows as a date, as ISO text; `time` is "" for a bare day."""

    text: str
    time: str = ""


Cell = str | Flaw | Day


class Unclear(Exception):  # noqa: N818 - a reason for a refusal, not an error of the program
    """A cell that cannot be taken; `code` names the sentence.

    `field` is the column's, where another than the caller's.
    """

    def __init__(self, code: str, value: str = "", field: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.value = value
        self.field = field


_EXCEL_DIGITS = Context(prec=15)
"""What Excel itself shows of a number: 142.16000000000003 is 142.16."""


def text_of(cell: Cell) -> str:
    """Give a cell as text, a whole number without its ".0". Raises `Unclear` for a flaw."""
    if isinstance(cell, Number):
        return number_text(cell)
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Day):
        return cell.text
    raise _flaw(cell)


def _flaw(cell: Flaw) -> Unclear:
    if cell.kind == "formula":
        return Unclear("workbooks.cell_formula")
    if cell.kind == "long":
        return Unclear("workbooks.cell_long", cell.text)
    return Unclear("workbooks.cell_error", cell.text)


def number_text(number: str) -> str:
    """Give the shortest text of a number as Excel shows it."""
    if number.endswith(".0") and "e" not in number:
        return number[:-2]
    value = _EXCEL_DIGITS.create_decimal(number)
    return f"{value.normalize():f}"


def column_number(letters: str) -> int:
    """Give 1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """Give A for 1, AA for 27."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
