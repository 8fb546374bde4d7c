"""Pages go to the printer at the size they were drawn, streamed, cancelled, as asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from core.documents.content import Document, Head, Look, Paragraph
from core.documents.pdf import render_all
from core.documents.preview import Pages
from core.documents.testsheet import LEFT, RULER_MM, TOP, draw_test_sheet
from core.progress import Cancelled, Progress, ignore_progress
from gui.documents.printer import open_printer, print_pages, read_range

TEN_A_MM = 254


def to_file(path: Path) -> QPrinter:
    printer = open_printer("", 1)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_the_ruler_that_comes_out_is_as_long_and_where_it_was_drawn(app: object, tmp_path: Path):
    pages, out = Pages(draw_test_sheet()), tmp_path / "out.pdf"
    assert print_pages(pages, to_file(out), [0], ignore_progress) == 1
    pages.close()
    printed = Pages(out.read_bytes())
    size = printed.size(0)
    assert abs(size.width - 2100) <= 5
    assert abs(size.height - 2970) <= 5
    picture = printed.picture(0, TEN_A_MM)
    printed.close()
    lines = [
        [x for x in range(picture.width) if picture.data[row * picture.stride + 4 * x] < 100]
        for row in range(TOP * 10 - 15, TOP * 10 + 15)
    ]
    longest = max(lines, key=len)
    assert abs(longest[-1] - longest[0] - RULER_MM * 10) <= 4
    assert abs(longest[0] - LEFT * 10) <= 10


def test_pages_that_lie_on_their_side_are_printed_so(app: object, tmp_path: Path):
    head = Head("D21", "云岭小区")
    one = Document(head, "登记表", (Paragraph("一行"),), Look.WIDE)
    pages, out = Pages(render_all([one])), tmp_path / "wide.pdf"
    print_pages(pages, to_file(out), [0], ignore_progress)
    pages.close()
    printed = Pages(out.read_bytes())
    assert printed.size(0).width > printed.size(0).height
    printed.close()


def test_a_long_run_reports_page_by_page_and_stops_when_it_is_told(app: object, tmp_path: Path):
    head = Head("D16", "云岭小区")
    papers = [Document(head, f"第{n}份", (Paragraph("告知"),)) for n in range(6)]
    pages, seen = Pages(render_all(papers)), []

    def report(progress: Progress) -> None:
        seen.append(progress.done)
        if progress.done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pages(pages, to_file(tmp_path / "half.pdf"), range(len(pages)), report)
    assert seen == [0, 1, 2, 3]
    pages.close()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [0, 1, 2, 3, 4]),
        ("2", [1]),
        ("1-3，5", [0, 1, 2, 4]),
        ("1至2、4", [0, 1, 3]),
        ("0", None),
        ("4-9", None),
        ("3-1", None),
        ("第二页", None),
    ],
)
def test_a_range_is_read_as_people_write_it(text: str, found: list[int] | None):
    assert read_range(text, 5) == found
