"""Onto paper at the size it was drawn: which printers there are, and a run of pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from core.documents.preview import Pages, PageSize
from core.progress import Progress, ProgressSink
from gui.documents.pictures import image_of

DPI = 300
TENTHS_OF_AN_INCH = 254
A4 = {2100, 2970}
NEARLY = 10
_PART = re.compile(r"(\d+)(?:\s*[-－—~至]\s*(\d+))?")  # noqa: RUF001 - as input methods write it
translate = QCoreApplication.translate


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


def print_pages(
    pages: Pages, printer: QPrinter, numbers: Sequence[int], report: ProgressSink
) -> int:
    """Print pages one after another, each held in memory only while it is drawn; give how many.

    A cancelled run is aborted: what the printer has not begun stays unprinted.
    """
    painter = QPainter()
    done = 0
    try:
        for done, number in enumerate(numbers):
            report(Progress(done, len(numbers)))
            size = pages.size(number)
            _lay(printer, size)
            if done == 0:
                painter.begin(printer)
            else:
                printer.newPage()
            image = image_of(pages.picture(number, DPI))
            if image.allGray():
                image = image.convertToFormat(QImage.Format.Format_Grayscale8)
            painter.drawImage(_place(printer, size), image)
        done = len(numbers)
    finally:
        if done < len(numbers):
            printer.abort()
        if painter.isActive():
            painter.end()
    return done


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
