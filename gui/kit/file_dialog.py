"""Qt's own dialog of files, made to speak the window's language and to know a clerk's places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QDir, QFileInfo, QStandardPaths, QStorageInfo, QUrl
from PySide6.QtWidgets import (
    QFileDialog,
    QFileIconProvider,
    QHeaderView,
    QTreeView,
    QWidget,
)

from gui.kit.wording import kind_of_file

WIDE, HIGH = 900, 560
STICKS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
"""Where systems hang what is plugged in."""


class _Kinds(QFileIconProvider):
    """Names the kind of a file in the window's language: Qt has no Chinese for these."""

    def type(self, info: QFileInfo) -> str:
        return kind_of_file("" if info.isDir() else info.suffix(), is_folder=info.isDir())


class FileDialog(QFileDialog):
    """A dialog of files; wide enough for its dates, with desktop, documents and sticks beside.

    Where the system brings a dialog of its own, that one is shown, which knows all this.
    """

    def __init__(self, title: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, title, str(folder))
        self._kinds = _Kinds()
        self.setIconProvider(self._kinds)
        self.setSidebarUrls([QUrl.fromLocalFile(str(place)) for place in places()])
        for tree in self.findChildren(QTreeView):
            head = tree.header()
            head.setStretchLastSection(False)
            head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.resize(WIDE, HIGH)


def places() -> Iterator[Path]:
    """Give the folders where a clerk keeps files, then what is plugged in."""
    where = QStandardPaths.StandardLocation
    seen = set[Path]()
    for kind in (where.DesktopLocation, where.DocumentsLocation, where.HomeLocation):
        place = Path(QStandardPaths.writableLocation(kind))
        if place.is_dir() and place not in seen:
            seen.add(place)
            yield place
    yield from sticks()


def sticks() -> Iterator[Path]:
    """Give what is plugged in: it hangs where sticks hang, or is a drive that is not the home's."""
    home = QStorageInfo(QDir.homePath()).rootPath()
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        is_drive = root[1:2] == ":" and root != home
        if volume.isReady() and (is_drive or root.startswith(STICKS)):
            yield Path(root)
