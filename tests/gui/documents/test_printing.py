"""Pages go to the printer at the size they were drawn, streamed, given up, as asked."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from core.documents.content import Document, Head, Look, Paragraph
from core.documents.pdf import render_all
from core.documents.preview import Pages
from core.documents.testsheet import LEFT, RULER_MM, TOP, draw_test_sheet
from core.errors import KnownError
from core.printing import Drawn
from gui.documents import printer as machine
from gui.documents.printer import open_printer, read_range, to_printer

TEN_A_MM = 254


def to_file(path: Path) -> QPrinter:
    printer = open_printer("", 1)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def drawn(data: bytes, pages: int) -> Drawn:
    return Drawn("test", "test.pdf", data, pages, "0" * 64)


@pytest.fixture
def out(app: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where everything printed appears."""
    path = tmp_path / "out.pdf"
    monkeypatch.setattr(machine, "open_printer", lambda _name, _copies: to_file(path))
    return path


def test_the_ruler_that_comes_out_is_as_long_and_where_it_was_drawn(out: Path):
    assert list(to_printer("", 1)(drawn(draw_test_sheet(), 1), [0])) == [0, 1]
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


def test_pages_that_lie_on_their_side_are_printed_so(out: Path):
    head = Head("D21", "云岭小区")
    one = Document(head, "登记表", (Paragraph("一行"),), Look.WIDE)
    assert list(to_printer("", 1)(drawn(render_all([one]), 1), [0])) == [0, 1]
    printed = Pages(out.read_bytes())
    assert printed.size(0).width > printed.size(0).height
    printed.close()


def test_a_long_run_tells_page_by_page_and_can_be_given_up(out: Path):
    head = Head("D16", "云岭小区")
    papers = [Document(head, f"第{n}份", (Paragraph("告知"),)) for n in range(6)]
    data = render_all(papers)
    assert list(to_printer("", 1)(drawn(data, 6), [1, 3, 5])) == [0, 1, 2, 3]
    printed = Pages(out.read_bytes())
    assert len(printed) == 3
    printed.close()
    seen = []
    with closing(to_printer("", 1)(drawn(data, 6), range(6))) as run:
        for taken in run:
            seen.append(taken)
            if taken == 3:
                break
    assert seen == [0, 1, 2, 3]


@pytest.mark.qt_log_ignore("QPainter::begin.*")
@pytest.mark.parametrize(
    ("name", "code"), [("", "papers.no_printer"), ("HP-1020", "papers.printer_refused")]
)
def test_a_printer_that_cannot_begin_is_told(
    app: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: str
):
    nowhere = tmp_path / "gone" / "out.pdf"
    monkeypatch.setattr(machine, "open_printer", lambda _name, _copies: to_file(nowhere))
    with pytest.raises(KnownError) as told:
        next(to_printer(name, 1)(drawn(draw_test_sheet(), 1), [0]))
    assert told.value.code == code


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
