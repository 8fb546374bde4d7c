"""Printing of finished pages at their true size."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

DPI = 300


def print_picture(title: str, draw: Callable[[int], bytes], parent: QWidget | None = None) -> bool:
    """Ask for a printer and print one A4 page, drawn by `draw` as a PNG of so many dots per inch.

    Tell whether it was sent to a printer.
    """
    from PySide6.QtPrintSupport import (  # noqa: PLC0415 - asks the system for its printers
        QPrintDialog,
        QPrinter,
    )

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    image = QImage.fromData(draw(DPI))
    painter = QPainter(printer)
    page = printer.pageLayout().fullRectPixels(printer.resolution())
    painter.drawImage(QRectF(0, 0, page.width(), page.height()), image)
    return painter.end()
