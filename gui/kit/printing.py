"""Printing of a finished page at its true size: which printer, asked; the page, off the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from core.errors import KnownError

if TYPE_CHECKING:  # asks the system for its printers
    from PySide6.QtPrintSupport import QPrinter

DPI = 300


def choose_printer(title: str, parent: QWidget | None = None) -> QPrinter | None:
    """Ask for a printer for one A4 page without margins; None where nobody chose one.

    A file is no printer: what is printed so would lie about unsealed. KnownError
    "papers.no_printer" where this computer has none.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415 - as above

    if not QPrinterInfo.availablePrinterNames():
        raise KnownError("papers.no_printer")

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def print_picture(printer: QPrinter, png: bytes) -> None:
    """Print a page, drawn as a PNG of `DPI` dots per inch; from any one thread.

    KnownError "papers.no_printer" or "papers.printer_refused" where the printer does not take it.
    """
    image, painter, is_out = QImage.fromData(png), QPainter(), False
    if painter.begin(printer):
        page = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(QRectF(0, 0, page.width(), page.height()), image)
        is_out = painter.end()
    if is_out and printer.printerState() is not type(printer).PrinterState.Error:
        return
    if printer.printerName():
        raise KnownError("papers.printer_refused", printer=printer.printerName())
    raise KnownError("papers.no_printer")
