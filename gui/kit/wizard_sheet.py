"""The part of an import wizard that asks which sheet, and which row is its header."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from core.rosters.workbook_looks import Catalogue, SheetLook, WorkbookLook
from gui.desk import Desk
from gui.kit.anatomy import GAP, plain_label
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.wording import listed

SHOWN_COLUMNS = 14


class SheetPart(QWidget):
    """Which sheet, and which row is its header.

    Signals:
        changed(): another sheet or row.
    """

    changed = Signal()

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        super().__init__()
        self._desk = desk
        self._catalogue = catalogue
        self._look: WorkbookLook | None = None
        self.sheet: SheetLook | None = None
        self.sheets = QComboBox()
        self.sheets.setAccessibleName(self.tr("工作表"))
        self.sheets.setMinimumWidth(200)
        self.sheets.currentIndexChanged.connect(self._on_sheet)
        self.row = QComboBox()
        self.row.setAccessibleName(self.tr("表头所在的行"))
        self.row.currentIndexChanged.connect(self._on_row)
        self.said = plain_label("", wrap=True)
        self._place = QVBoxLayout()
        self.preview: ListTable[tuple[int, tuple[str, ...]]] | None = None
        head = QHBoxLayout()
        head.setSpacing(GAP)
        for words, widget in (
            (self.tr("工作表"), self.sheets),
            (self.tr("表头所在的行"), self.row),
        ):
            label = plain_label(words)
            label.setBuddy(widget)
            head.addWidget(label)
            head.addWidget(widget)
            head.addSpacing(2 * GAP)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        column.addLayout(head)
        column.addWidget(self.said)
        column.addLayout(self._place, 1)

    def show_look(self, look: WorkbookLook) -> None:
        """Offer the sheets of a file, the likeliest chosen."""
        self._look = look
        self.sheets.blockSignals(True)
        self.sheets.clear()
        for sheet in look.sheets:
            hidden = self.tr("{name}（隐藏）").format(name=sheet.name)
            self.sheets.addItem(hidden if sheet.hidden else sheet.name)
        self.sheets.setCurrentIndex(look.best)
        self.sheets.blockSignals(False)
        self._take(look.sheets[look.best])

    def _take(self, sheet: SheetLook) -> None:
        self.sheet = sheet
        self.row.blockSignals(True)
        self.row.clear()
        for number, _ in sheet.rows:
            self.row.addItem(self.tr("第 {number} 行").format(number=number), number)
        self.row.setCurrentIndex(self.row.findData(sheet.header_row))
        self.row.blockSignals(False)
        self._show()
        self.changed.emit()

    @Slot(int)
    def _on_sheet(self, number: int) -> None:
        if self._look is not None and number >= 0:
            self._take(self._look.sheets[number])

    @Slot(int)
    def _on_row(self) -> None:
        row = self.row.currentData()
        if self.sheet is not None and row is not None:
            self.sheet = self._catalogue.read_header(self.sheet, int(row))
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        sheet = self.sheet
        assert sheet is not None  # noqa: S101 - shown only with one
        known = sum(column.field is not None for column in sheet.columns)
        if sheet.of_party and not sheet.fits:
            said = self.tr(
                "这张表像是党员名册（有“{heading}”一列），不能当业主的名册导入："
                "请回上一步，换成有房号、业主姓名和面积的文件。"
            ).format(heading=sheet.of_party)
        elif not sheet.header_row:
            said = self.tr("没有认出表头：请看下面的表，指明表头在第几行。")
        elif sheet.lacks:
            said = self.tr(
                "第 {row} 行认出了 {known} 列，还缺 {lacks}：换一行试试，或在下一步指明。"
            ).format(row=sheet.header_row, known=known, lacks=listed(sheet.lacks))
        else:
            said = self.tr("第 {row} 行是表头，认出了 {known} 列；共 {height} 行。").format(
                row=sheet.header_row, known=known, height=f"{sheet.height:,}"
            )
        self.said.setText(said)
        self._show_rows(sheet)

    def _show_rows(self, sheet: SheetLook) -> None:
        if self.preview is not None:
            self._place.removeWidget(self.preview)
            self.preview.deleteLater()
        columns: list[Column[tuple[int, tuple[str, ...]]]] = [
            Column("row", self.tr("行"), lambda one: str(one[0]), right=True, width=4)
        ]
        letters = [column.letters for column in sheet.columns][:SHOWN_COLUMNS]
        columns += [_cell_column(one) for one in letters]
        self.preview = ListTable(columns, "import_rows", self.tr("文件的前几行"), self._desk)
        self.preview.show_named({number: (number, cells) for number, cells in sheet.rows})
        if sheet.header_row:
            self.preview.select_id(sheet.header_row)
        self._place.addWidget(self.preview, 1)


def _cell_column(letters: str) -> Column[tuple[int, tuple[str, ...]]]:
    at = _place_of(letters)

    def text(row: tuple[int, tuple[str, ...]]) -> str:
        return row[1][at] if at < len(row[1]) else ""

    return Column(letters, letters, text, width=10)


def _place_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
