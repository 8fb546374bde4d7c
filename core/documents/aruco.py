"""The corner marks: markers 0 to 3 of the ArUco dictionary DICT_4X4_50.

Read from OpenCV 5.0's `getPredefinedDictionary` and compared with its drawing; a mark is these
4 x 4 cells inside a black border one cell wide.
"""

from __future__ import annotations

CELLS = 6
"""Cells along a side, with the border."""

_INSIDE = (
    ("1011", "0101", "0011", "0010"),
    ("0000", "1111", "1001", "1010"),
    ("0011", "0011", "0010", "1101"),
    ("1001", "1001", "0100", "0110"),
)
"""The cells of each marker, row by row; 1 is white."""


def black_cells(marker: int) -> list[tuple[int, int]]:
    """Give column and row of each black cell of a marker, border included, from top left."""
    inside = _INSIDE[marker]
    last = CELLS - 1
    return [
        (column, row)
        for row in range(CELLS)
        for column in range(CELLS)
        if row in (0, last) or column in (0, last) or inside[row - 1][column - 1] == "0"
    ]
