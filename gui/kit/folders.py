"""Folders of the person who is logged in to the machine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices


def documents() -> Path:
    """Give the folder in which people keep their own files."""
    location = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(location) or Path.home())


def show_folder(folder: Path) -> None:
    """Open a folder in the machine's own file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
