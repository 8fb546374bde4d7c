"""What a list from outside would bring, what of it cannot be taken, and the import itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.dialogs import choose_new_file
from gui.kit.folders import documents
from gui.kit.single_click import press_once
from gui.kit.wording import listed

WIDTH, HEIGHT = 1_000, 600


@dataclass(frozen=True, slots=True)
class Import:
    """One import, as its dialog shows it; `take` enters what can be, `save` writes the rest."""

    title: str
    said: str
    ignored: tuple[str, ...]
    taken: int
    refused_name: str  # of the workbook with reasons, where there are any
    take: Callable[[ProgressSink], Any]
    done: Callable[[Any], str]  # gives what the toast says
    save: Callable[[Path], object]


class ImportDialog(QDialog):
    """Says what would be taken in and what not, above the rows; imports when asked."""

    def __init__(self, desk: Desk, one: Import, rows: QWidget, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(one.title)
        self.resize(WIDTH, HEIGHT)
        self._desk = desk
        self._one = one
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(plain_label(one.title, "heading"))
        self.said = plain_label(one.said, wrap=True)
        column.addWidget(self.said)
        if one.ignored:
            unread = self.tr("没有用到的列：{columns}。").format(columns=listed(one.ignored))
            column.addWidget(plain_label(unread, "secondary", wrap=True))
        column.addWidget(rows, 1)
        column.addLayout(self._make_buttons())

    def _make_buttons(self) -> QHBoxLayout:
        self.save = QPushButton(self.tr("另存有问题的行"))
        self.save.setEnabled(bool(self._one.refused_name))
        self.save.clicked.connect(self._on_save)
        self.no = QPushButton(self.tr("不做了"))
        self.no.clicked.connect(self.reject)
        self.yes = press_once(QPushButton(self._one.title))
        self.yes.setProperty("role", "primary")
        self.yes.setEnabled(self._one.taken > 0)
        self.yes.clicked.connect(self._on_import)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        return row

    @Slot()
    def _on_import(self) -> None:
        self.yes.setEnabled(False)
        self._desk.act(self._one.title, self._one.take, self._on_done)

    def _on_done(self, report: object) -> None:
        self._desk.say(self._one.done(report))
        self.accept()

    @Slot()
    def _on_save(self) -> None:
        proposed = documents() / self._one.refused_name
        title, kinds = self.tr("有问题的行存到哪里"), self.tr("表格 (*.xlsx)")
        chosen = choose_new_file(title, kinds, proposed, self)
        if chosen is not None:
            self.write_refused(chosen)

    def write_refused(self, target: Path) -> None:
        """Write the workbook with the reasons beside its rows."""
        self._desk.look(self.tr("另存有问题的行"), lambda _progress: self._one.save(target))
