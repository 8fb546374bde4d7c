"""The dialog of files speaks Chinese throughout and knows where a clerk keeps files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from gui.kit import file_dialog
from gui.kit.file_dialog import FileDialog, places


def test_kinds_are_named_in_chinese_and_dates_are_whole(
    qtbot: QtBot, app: object, tmp_path: Path
) -> None:
    (tmp_path / "名册").mkdir()
    (tmp_path / "业主.xlsx").write_bytes(b"x")
    dialog = FileDialog("选择文件", tmp_path)
    dialog.setOption(FileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(FileDialog.FileMode.ExistingFile)
    dialog.setViewMode(FileDialog.ViewMode.Detail)
    qtbot.addWidget(dialog)
    dialog.show()
    tree = dialog.findChild(QTreeView, "treeView")
    assert tree is not None
    qtbot.waitUntil(lambda: tree.model().rowCount(tree.rootIndex()) == 2)
    root, shown = tree.rootIndex(), tree.model()
    kinds = {
        str(shown.index(row, 0, root).data()): shown.index(row, 2, root).data() for row in range(2)
    }
    assert kinds == {"名册": "文件夹", "业主.xlsx": "XLSX 文件"}
    date = shown.index(0, 3, root).data(Qt.ItemDataRole.DisplayRole)
    assert tree.columnWidth(3) >= tree.fontMetrics().horizontalAdvance(str(date))


def test_desktop_documents_and_sticks_stand_beside(
    app: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = QStandardPaths.StandardLocation
    found = {
        where.DesktopLocation: tmp_path / "桌面",
        where.DocumentsLocation: tmp_path / "文档",
        where.HomeLocation: tmp_path,
    }
    for place in found.values():
        place.mkdir(exist_ok=True)
    monkeypatch.setattr(
        QStandardPaths, "writableLocation", lambda kind: str(found.get(kind, tmp_path / "none"))
    )
    monkeypatch.setattr(file_dialog, "sticks", lambda: iter([Path("/media/clerk/U盘")]))
    assert list(places()) == [*found.values(), Path("/media/clerk/U盘")]
    dialog = FileDialog("选择文件", tmp_path)
    beside = [url.toLocalFile() for url in dialog.sidebarUrls()]
    assert str(tmp_path / "桌面") in beside
    assert str(tmp_path / "文档") in beside
    dialog.deleteLater()
