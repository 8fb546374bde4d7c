"""Qt's own dialog of files, made to speak the window's language and to know a clerk's places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QDir,
    QFileInfo,
    QIdentityProxyModel,
    QModelIndex,
    QPersistentModelIndex,
    QStandardPaths,
    QStorageInfo,
    Qt,
    QUrl,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFileIconProvider,
    QFileSystemModel,
    QHeaderView,
    QSplitter,
    QTreeView,
    QWidget,
)

from gui.kit.sizes import size_text
from gui.kit.wording import file_heads, kind_of_file

Index = QModelIndex | QPersistentModelIndex
WIDE, HIGH = 900, 560
BYTES, DAY, MOMENT = 1, 3, "yyyy-MM-dd HH:mm"
"""The columns of sizes and days, and how the window writes a moment."""
BESIDE = 150
"""How wide the list of places is: their names are read whole."""
STICKS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
"""Where systems hang what is plugged in."""


class _Kinds(QFileIconProvider):
    """Names the kind of a file in the window's language: Qt has no Chinese for these."""

    def type(self, info: QFileInfo) -> str:
        return kind_of_file("" if info.isDir() else info.suffix(), is_folder=info.isDir())


class _Words(QIdentityProxyModel):
    """Heads the columns of files, and writes their days, in the window's own words."""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        heads = file_heads()
        if (
            role == Qt.ItemDataRole.DisplayRole
            and orientation == Qt.Orientation.Horizontal
            and section < len(heads)
        ):
            return heads[section]
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        source = self.sourceModel()
        if role == Qt.ItemDataRole.DisplayRole and isinstance(source, QFileSystemModel):
            own = self.mapToSource(index)
            if index.column() == DAY:
                return source.lastModified(own).toString(MOMENT)
            if index.column() == BYTES and not source.isDir(own):
                return size_text(source.size(own))
        return super().data(index, role)


class FileDialog(QFileDialog):
    """A dialog of files; wide enough for its dates, with desktop, documents and sticks beside.

    Where the system brings a dialog of its own, that one is shown, which knows all this.
    """

    def __init__(self, title: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, title, str(folder))
        self._kinds = _Kinds()
        self.setIconProvider(self._kinds)
        self.setProxyModel(_Words(self))
        self.setSidebarUrls([QUrl.fromLocalFile(str(place)) for place in places()])
        for tree in self.findChildren(QTreeView):
            head = tree.header()
            head.setStretchLastSection(False)
            head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for splitter in self.findChildren(QSplitter):
            splitter.setSizes([BESIDE, WIDE - BESIDE])
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
