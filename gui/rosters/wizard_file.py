"""The first part of the import wizard: which file, into which compound, whose areas."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.rosters.imports import ImportOptions
from core.rosters.kinds import AreaSource
from gui.desk import Desk
from gui.kit.anatomy import GAP, plain_label
from gui.kit.choices import ChoiceField
from gui.kit.dialogs import choose_file
from gui.kit.fields import DateField, TextField
from gui.kit.folders import documents
from gui.kit.form import Form
from gui.kit.unsaved import Keeper
from gui.rosters.words import source_words

WIDEST = 720


@dataclass(frozen=True, slots=True)
class Into:
    """Where a file goes, and what is said beside it."""

    compound: str
    options: ImportOptions


class FilePart(QWidget):
    """Which file, into which compound, where its areas are from.

    Signals:
        file_chosen(Path): another file.
        submitted(): Enter in the last field.
    """

    file_chosen = Signal(object)
    submitted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.path: Path | None = None
        self.choose = QPushButton(self.tr("选择文件"))
        self.choose.clicked.connect(self._on_choose)
        self.name = plain_label("", wrap=True)
        note = self.tr(
            "可以是 Excel、WPS 或 CSV 文件。标题行、合并单元格、合计行都不用先删，原文件不会改动。"
        )
        known = self.tr("写已有的名称就更新它的名册，写新的名称就登记一个新小区")
        self.form: Form[Into] = Form(
            (
                TextField("compound", self.tr("小区名称"), required=True, hint=known),
                ChoiceField("source", self.tr("面积来源"), list(source_words().items()),
                            hint=self.tr("文件里没有写面积来源时才用到")),
                DateField("day", self.tr("面积日期")),
            ),
            _into,
            {
                "rosters.compound_unnamed": "compound",
                "rosters.compound_alike": "compound",
                "rosters.area_date_alone": "source",
                "rosters.area_date_future": "day",
            },
        )  # fmt: skip
        self.form.submitted.connect(self.submitted)
        self.keeper = Keeper(desk, self.form, self.tr("导入名册"), self, about="import")
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.choose)
        row.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        column.addWidget(plain_label(note, "secondary", wrap=True))
        column.addLayout(row)
        column.addWidget(self.keeper.line)
        column.addWidget(self.form)
        column.addStretch(1)
        self.setMaximumWidth(WIDEST)
        self._complete()

    def begin(self, compound: str) -> None:
        """Ask anew."""
        self.path = None
        self.name.setText(self.tr("还没有选文件"))
        self.form.show_value(None)
        self.form.restore({"compound": compound})
        self.form.keep_as_clean()
        self.keeper.be_about("import")
        self.keeper.restore()
        self._complete()
        self.choose.setFocus()

    def take(self, path: Path) -> None:
        """Take this file."""
        self.path = path
        self.name.setText(path.name)
        self.file_chosen.emit(path)

    def _complete(self) -> None:
        """Offer the names that are known, so that none is written in two ways."""
        names = [row.name for row in self._desk.compounds]
        line = self.form.fields["compound"].editor
        if isinstance(line, QLineEdit):
            completer = QCompleter(names, line)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)

    @Slot()
    def _on_choose(self) -> None:
        kinds = self.tr("名册文件 (*.xlsx *.xls *.xlsm *.et *.ods *.csv);;所有文件 (*)")
        folder = self.path.parent if self.path else documents()
        path = choose_file(self.tr("选择名册文件"), kinds, folder, self.window())
        if path is not None:
            self.take(path)


def _into(compound: str, source: AreaSource, day: date | None) -> Into:
    return Into(compound, ImportOptions(area_source=source, area_date=day))
