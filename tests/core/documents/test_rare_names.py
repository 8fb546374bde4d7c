"""A rare character of a name looks at home in 仿宋, and is read back as what it is."""

from __future__ import annotations

from pathlib import Path
from statistics import mean

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from core.documents.pdf import render
from tests.core.documents.papers import body, paper
from tests.core.documents.reading import MM, line_of, text_by_poppler

PITCH = 156 * MM / 28
COMMON = "高静磊马鹏仇司徒梅尉萧龙艳解燕徐海程兰黄明平谢"
RARE = {"first": "珺昇翀堃喆镕玥祎犇璟晞翊晗", "B": "𠅤𡈽𡋾𡃁𢌞𤄃", "G": "𰻝𰾄𱁬"}


def inked(data: bytes) -> dict[str, tuple[float, float]]:
    """Give width and middle (over the lower edge of the page) of every character's ink."""
    document = pypdfium2.PdfDocument(data)
    text = document[0].get_textpage()
    found, high = {}, 0
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        code = pdfium.FPDFText_GetUnicode(text, index)
        if 0xD800 <= code < 0xDC00:  # one half of a character outside of the first plane
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
        found[chr(code)] = (right - left, (top + bottom) / 2)
    document.close()
    return found


@pytest.mark.parametrize("face", list(RARE))
def test_a_rare_character_is_as_slender_and_stands_as_low_as_the_others(face: str) -> None:
    rare = RARE[face]
    boxes = inked(render(paper(body(COMMON[:14] + rare))))
    common = [boxes[character] for character in COMMON[:14]]
    others = [boxes[character] for character in rare if character in boxes]
    assert others
    assert mean(width for width, _ in others) <= 1.06 * mean(width for width, _ in common)
    middle, of_rare = mean(at for _, at in common), mean(at for _, at in others)
    assert of_rare == pytest.approx(middle, abs=0.03 * PITCH)


def test_a_rare_character_takes_the_room_of_any_other() -> None:
    row = line_of(render(paper(body("仇昇"))), "仇")
    after = [c for c in line_of(render(paper(body("仇珺、尉"))), "仇") if c.text in "、尉"]
    assert [round((c.x - row[0].x) / PITCH, 2) for c in after] == [2.0, 3.0]


@pytest.mark.parametrize("name", ["仇翀昇", "尉𬬭珺", "王𠅤堃"])
def test_a_name_of_rare_characters_is_extracted_whole_from_a_spread_line(
    name: str, tmp_path: Path
) -> None:
    for length in range(20, 30):  # the line before the last is spread, more and less
        long = "业" * length + f"2026{name}年12人，" + "主" * 30
        found = text_by_poppler(render(paper(body(long))), tmp_path)
        spaced = [line for line in found.splitlines() if name[1] in line and name[2] in line]
        assert all(name[1:] in line for line in spaced), (length, spaced)
