"""The part of an import wizard that says what each column holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.rosters.workbook_looks import Catalogue, ColumnLook, SheetLook
from gui.kit.anatomy import GAP, plain_label
from gui.kit.wording import listed

IGNORED = ""


class ColumnsPart(QWidget):
    """What each column holds: a guess, some of its values, and a choice beside.

    Signals:
        changed(): another choice.
    """

    changed = Signal()

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._labels = catalogue.labels()
        self._sheet: SheetLook | None = None
        self.boxes: dict[str, QComboBox] = {}
        self.said = plain_label("", wrap=True)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(self.tr("各列的内容"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        column.addWidget(self.said)
        column.addWidget(self.area, 1)

    @property
    def lacks(self) -> tuple[str, ...]:
        """Name what the list cannot do without and no column is said to hold."""
        return self._catalogue.lacking(self.chosen())

    def show_sheet(self, sheet: SheetLook) -> None:
        """Show a sheet's columns."""
        self._sheet = sheet
        self.boxes = {}
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, GAP, 0)
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP)
        for at, title in enumerate(
            (self.tr("列"), self.tr("表头"), self.tr("前几个值"), self.tr("内容"))
        ):
            grid.addWidget(plain_label(title, "secondary"), 0, at)
        for number, column in enumerate(sheet.columns, 1):
            self._add(grid, number, column)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(len(sheet.columns) + 1, 1)
        self.area.setWidget(inside)
        self._judge()

    @property
    def sheet(self) -> SheetLook | None:
        """Give the sheet whose columns are shown."""
        return self._sheet

    def chosen(self) -> dict[str, str]:
        """Give the clerk's word: field to letters, without those in no column."""
        return {
            str(box.currentData()): letters
            for letters, box in self.boxes.items()
            if box.currentData()
        }

    def _add(self, grid: QGridLayout, number: int, column: ColumnLook) -> None:
        grid.addWidget(plain_label(column.letters, "secondary"), number, 0)
        grid.addWidget(plain_label(column.heading or self.tr("（无表头）")), number, 1)
        samples = plain_label("　".join(column.samples), "secondary", wrap=True)
        samples.setMinimumWidth(40)
        samples.setSizePolicy(
            samples.sizePolicy().Policy.Ignored, samples.sizePolicy().Policy.Preferred
        )
        grid.addWidget(samples, number, 2)
        box = QComboBox()
        words = self.tr("{letters} 列（{heading}）的内容")
        box.setAccessibleName(words.format(letters=column.letters, heading=column.heading))
        box.addItem(self.tr("不导入"), IGNORED)
        for field, label in self._labels.items():
            box.addItem(label, field)
        box.setCurrentIndex(0 if column.field is None else box.findData(str(column.field)))
        box.currentIndexChanged.connect(self._on_box)
        self.boxes[column.letters] = box
        grid.addWidget(box, number, 3)

    @Slot()
    def _on_box(self) -> None:
        """One column a field: who chose last has it."""
        sender = self.sender()
        if isinstance(sender, QComboBox) and sender.currentData():
            for box in self.boxes.values():
                if box is not sender and box.currentData() == sender.currentData():
                    box.blockSignals(True)
                    box.setCurrentIndex(0)
                    box.blockSignals(False)
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        lacks: Sequence[str] = self.lacks
        if lacks:
            said = self.tr("还缺 {lacks}：请在右边指明哪一列是。").format(lacks=listed(lacks))
        elif self._sheet is not None and self._sheet.remembered:
            said = self.tr("这种表头以前导入过，各列照上次说的对应；有不对的请改正。")
        else:
            said = self.tr("请核对每一列的内容，有不对的请改正；同样的表头下次会记得。")
        self.said.setText(said)
        self.said.setProperty("role", "error" if lacks else "secondary")
        self.said.style().polish(self.said)
