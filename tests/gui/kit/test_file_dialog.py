"""The dialog of files speaks Chinese throughout and knows where a clerk keeps files."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from gui.kit import file_dialog
from gui.kit.file_dialog import FileDialog, places
from gui.kit.sizes import size_text


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
    heads = [shown.headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    assert heads == ["名称", "大小", "类型", "修改日期"]
    sizes = {shown.index(row, 1, root).data() for row in range(2)}
    assert sizes == {"", size_text(1)}
    date = shown.index(0, 3, root).data(Qt.ItemDataRole.DisplayRole)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", str(date))
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


def test_files_are_sorted_by_day_and_the_one_chosen_is_given(
    qtbot: QtBot, app: object, tmp_path: Path
) -> None:
    for day, name in enumerate(("乙.txt", "甲.txt", "丙.txt"), 1):
        (tmp_path / name).write_bytes(b"x" * day)
        os.utime(tmp_path / name, (day * 1_000_000, day * 1_000_000))
    dialog = FileDialog("选择文件", tmp_path)
    dialog.setOption(FileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(FileDialog.FileMode.ExistingFile)
    dialog.setViewMode(FileDialog.ViewMode.Detail)
    qtbot.addWidget(dialog)
    dialog.show()
    tree = dialog.findChild(QTreeView, "treeView")
    assert tree is not None
    qtbot.waitUntil(lambda: tree.model().rowCount(tree.rootIndex()) == 3)
    tree.sortByColumn(3, Qt.SortOrder.DescendingOrder)

    def names() -> list[str]:
        root, shown = tree.rootIndex(), tree.model()
        return [str(shown.index(row, 0, root).data()) for row in range(3)]

    qtbot.waitUntil(lambda: names() == ["丙.txt", "甲.txt", "乙.txt"])
    middle = tree.visualRect(tree.model().index(1, 0, tree.rootIndex())).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert dialog.selectedFiles() == [str(tmp_path / "甲.txt")]
