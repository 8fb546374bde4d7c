"""A bug, told: what it means for the data, and a report that names nobody."""

from __future__ import annotations

import platform
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import Slot, qVersion
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

import core
from core.errors import KnownError
from core.log import hide_numbers
from gui.kit.anatomy import plain_label

ROOT = Path(__file__).parent.parent.parent
WIDTH = 640


def report_of(error: BaseException) -> str:
    """Describe a bug for its repair: kinds of errors and lines of code, no value of anybody.

    The texts of exceptions are left out, as they may hold what was typed or read; a known error
    is named by its code.
    """
    lines = [
        f"Liren {core.__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        lines.append("")
        lines.append(_name(one))
        lines += [
            f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(one.__traceback__)
        ]
        one = one.__cause__ or one.__context__
    return hide_numbers("\n".join(lines))


def _name(error: BaseException) -> str:
    kind = type(error)
    code = f" {error.code}" if isinstance(error, KnownError) else ""
    return f"{kind.__module__}.{kind.__qualname__}{code}"


def _place(file: str) -> str:
    """Name a file without the folders of this machine."""
    path = Path(file)
    for base in (ROOT, *map(Path, sys.path)):
        if base != Path() and path.is_relative_to(base):
            return path.relative_to(base).as_posix()
    return path.name


class CrashDialog(QDialog):
    """The program made a mistake: what that means for the data, and a report to hand on."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("程序出错了"))
        self.setMinimumWidth(WIDTH)
        self.report = report
        said = self.tr(
            "刚才的操作没有完成，已经保存的数据没有受影响。"
            "请把下面的报告复制给维护人员；报告里没有姓名、房号、电话等内容。"
        )
        text = QPlainTextEdit(report)
        text.setAcceptDrops(False)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("错误报告"))
        copy = QPushButton(self.tr("复制报告"))
        copy.clicked.connect(self._on_copy)
        go_on = QPushButton(self.tr("继续使用"))
        go_on.setDefault(True)
        go_on.setProperty("role", "primary")
        go_on.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(plain_label(said, wrap=True))
        column.addWidget(text)
        column.addLayout(row)

    @Slot()
    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.report)
