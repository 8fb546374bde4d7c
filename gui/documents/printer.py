"""Onto paper at the size it was drawn: which printers there are, and a run of pages."""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from core.documents.preview import Pages, PageSize
from core.errors import KnownError
from gui.documents.pictures import image_of

if TYPE_CHECKING:  # loads SQLAlchemy
    from core.printed import Drawn, Sending

DPI = 300
TENTHS_OF_AN_INCH = 254
A4 = {2100, 2970}
NEARLY = 10
_PART = re.compile(r"(\d+)(?:\s*[-－—~至]\s*(\d+))?")  # noqa: RUF001 - as input methods write it


def printer_names() -> tuple[list[str], str]:
    """Give the printers of this machine, and which of them is the usual one."""
    return QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()


def open_printer(name: str, copies: int) -> QPrinter:
    """Make the printer ready for pages at their own size."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        printer.setPrinterName(name)
    printer.setCopyCount(copies)
    return printer


def read_range(text: str, pages: int) -> list[int] | None:
    """Read which pages, from 1, as people write it: 1-3，5; empty is all; None if it is no such."""
    if not text.strip():
        return list(range(pages))
    found: list[int] = []
    for part in re.split(r"[,，、;；\s]+", text.strip()):
        match = _PART.fullmatch(part)
        if match is None:
            return None
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= pages:
            return None
        found += range(first - 1, last)
    return found


def to_printer(name: str, copies: int) -> Sending:
    """Give the way to a printer, for `core.printing`; each page is in memory while it is drawn."""
    return partial(_send, name, copies)


def _send(
    name: str, copies: int, drawn: Drawn, numbers: Sequence[int]
) -> Generator[int, None, None]:
    printer, painter = open_printer(name, copies), QPainter()
    printer.setDocName(drawn.file_name)
    pages, is_through, is_out = Pages(drawn.data), False, False
    try:
        for done, number in enumerate(numbers):
            size = pages.size(number)
            _lay(printer, size)
            if not (painter.begin(printer) if done == 0 else printer.newPage()):
                raise _refusal(name)
            if done == 0:
                yield 0
            image = image_of(pages.picture(number, DPI))
            if image.allGray():
                image = image.convertToFormat(QImage.Format.Format_Grayscale8)
            painter.drawImage(_place(printer, size), image)
            yield done + 1
        is_through = True
    finally:
        pages.close()
        if not is_through:
            printer.abort()
        if painter.isActive():
            is_out = painter.end()
    if not is_out or printer.printerState() is QPrinter.PrinterState.Error:
        raise _refusal(name)


def _refusal(name: str) -> KnownError:
    if name:
        return KnownError("papers.printer_refused", printer=name)
    return KnownError("papers.no_printer")


def _lay(printer: QPrinter, size: PageSize) -> None:
    """Give the sheet the page's size and no margins, so that nothing is scaled."""
    printer.setFullPage(True)
    lies = size.width > size.height
    turned = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    upright = sorted((size.width, size.height))
    if all(any(abs(side - known) <= NEARLY for known in A4) for side in upright):
        sheet = QPageSize(QPageSize.PageSizeId.A4)
    else:
        sheet = QPageSize(QSizeF(upright[0] / 10, upright[1] / 10), QPageSize.Unit.Millimeter)
    layout = QPageLayout(sheet, turned, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)


def _place(printer: QPrinter, size: PageSize) -> QRectF:
    """Give the sheet's own measures in the printer's dots: 1:1."""
    dots = printer.resolution() / TENTHS_OF_AN_INCH
    return QRectF(0, 0, size.width * dots, size.height * dots)
