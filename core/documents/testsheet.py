"""The printer's test sheet: rulers to lay a ruler on, the edges, small type and rare characters."""

from __future__ import annotations

from core.documents.fonts import Face, Fonts, drawing, load_fonts
from core.documents.official import MM, PAGE_HEIGHT, PAGE_WIDTH
from core.documents.pen import Pen, Style

TITLE = "打印测试页"
RULER_MM = 150
"""Long enough that one part in a hundred shows as a millimetre and a half."""
LEFT, TOP = 30, 60
EDGE = 5
LONG_TICK, TICK = 6, 3
WORDS = (
    "用直尺量下面的横尺和竖尺：各长 150 毫米为 1:1，表决票上的方格才能被扫描识别。",
    "如果偏短或者偏长，请在打印机设置里关掉“适合页面”“缩放”，选择实际大小、A4 纸。",
    "四角的线距纸边 5 毫米；缺了哪一边，说明打印机印不到那里，不影响文书和表决票。",
    "生僻字：𠅤　㙦　𬸚　𫖯　𬬭　𰻝　龘　。小字：云杉苑小区业主大会表决票 0123456789",
)


def draw_test_sheet(fonts: Fonts | None = None) -> bytes:
    """Draw the test sheet as a PDF of one A4 page."""
    fonts = fonts or load_fonts()
    with drawing:
        pen = Pen(fonts, TITLE, width=PAGE_WIDTH, height=PAGE_HEIGHT)
        pen.centred(PAGE_WIDTH / 2, 20 * MM, TITLE, Style(Face.TITLE, 22))
        for number, line in enumerate(WORDS):
            pen.text(20 * MM, (34 + 6 * number) * MM, line, Style(Face.FANGSONG, 10.5))
        _across(pen)
        _down(pen)
        _corners(pen)
        pen.next_page()
        return pen.finish()


def _across(pen: Pen) -> None:
    top, left = TOP * MM, LEFT * MM
    pen.line((left, top), (left + RULER_MM * MM, top), 0.3 * MM)
    for mark in range(0, RULER_MM + 1, 5):
        tick = LONG_TICK if mark % 10 == 0 else TICK
        x = left + mark * MM
        pen.line((x, top), (x, top + tick * MM), 0.2 * MM)
        if mark % 50 == 0:
            pen.centred(x, top + (LONG_TICK + 1) * MM, str(mark), Style(Face.SONG, 9))


def _down(pen: Pen) -> None:
    left, top = LEFT * MM, (TOP + 20) * MM
    pen.line((left, top), (left, top + RULER_MM * MM), 0.3 * MM)
    for mark in range(0, RULER_MM + 1, 5):
        tick = LONG_TICK if mark % 10 == 0 else TICK
        y = top + mark * MM
        pen.line((left, y), (left + tick * MM, y), 0.2 * MM)
        if mark % 50 == 0:
            pen.text(left + (LONG_TICK + 1) * MM, y - 4, str(mark), Style(Face.SONG, 9))


def _corners(pen: Pen) -> None:
    inset, arm = EDGE * MM, 15 * MM
    for x, to_x in ((inset, 1), (PAGE_WIDTH - inset, -1)):
        for y, to_y in ((inset, 1), (PAGE_HEIGHT - inset, -1)):
            pen.line((x, y), (x + to_x * arm, y), 0.3 * MM)
            pen.line((x, y), (x, y + to_y * arm), 0.3 * MM)
