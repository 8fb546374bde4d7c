"""Taking a list in: sheet and header, what each column holds, then what would be taken in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.progress import ProgressSink
from core.rosters.drafts import RowFinding
from core.rosters.registers import Register, RegisterReport, Said
from core.rosters.workbook_looks import Catalogue, WorkbookLook
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.import_dialog import Import, ImportDialog
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.states import State, Tone
from gui.kit.wizard_columns import ColumnsPart
from gui.kit.wizard_sheet import SheetPart
from gui.kit.wording import TONGUE

if TYPE_CHECKING:
    from core.office import Office

translate = QCoreApplication.translate
WIDTH, HEIGHT = 900, 560
SHEET, COLUMNS = range(2)
FIGURES = ("read", "taken", "known", "refused")


@dataclass(frozen=True, slots=True)
class Words:
    """What the dialog says of a list: `found` and `done` have the figures of the report."""

    title: str
    reading: str
    found: str
    done: str
    name: str
    refused_file: str


@dataclass(frozen=True, slots=True)
class Importable:
    """A list that can be taken in, by the acts of its facade."""

    words: Words
    catalogue: Catalogue
    look: Callable[[Path, ProgressSink], WorkbookLook]
    read: Callable[[WorkbookLook, Said, ProgressSink], Register]
    preview: Callable[[Register], RegisterReport]
    take: Callable[[Register], RegisterReport]
    write_refused: Callable[[Path, Register, RegisterReport], None]


def members_of(office: Office) -> Importable:
    """Take in a register of members."""
    organisations = office.organisations
    return Importable(
        Words(
            translate("party", "导入党员名册"),
            translate("party", "读取党员名册"),
            translate(
                "party",
                "“{file}”读到 {read} 人：可以登记 {taken} 人，已经在名册里 {known} 人，"
                "不能登记 {refused} 人。",
            ),
            translate("party", "已登记 {taken} 名党员。"),
            translate("party", "姓名"),
            translate("party", "党员名册-有问题的行.xlsx"),
        ),
        organisations.register_columns,
        organisations.look_into,
        organisations.read_looked_at,
        organisations.preview_register,
        organisations.import_register,
        organisations.write_refused,
    )


def places_of(office: Office) -> Importable:
    """Take in a list of places for grids."""
    grids = office.grids
    return Importable(
        Words(
            translate("party", "导入场所"),
            translate("party", "读取场所名单"),
            translate(
                "party",
                "“{file}”读到 {read} 处：可以登记 {taken} 处，已经在名单里 {known} 处，"
                "不能登记 {refused} 处。",
            ),
            translate("party", "已登记 {taken} 处场所。"),
            translate("party", "场所"),
            translate("party", "场所名单-有问题的行.xlsx"),
        ),
        grids.place_columns,
        grids.look_into,
        grids.read_looked_at,
        grids.preview_places,
        grids.import_places,
        grids.write_refused,
    )


@dataclass(frozen=True, slots=True)
class Read:
    """A file as it was read, and what its import would do."""

    register: Register
    report: RegisterReport


class ColumnsDialog(QDialog):
    """Asks for sheet and header, then what each column holds; then shows what an import would do.

    A sheet whose columns are all known begins with them, another with its header. Whoever does not
    import after all is back here and may name the columns otherwise.
    """

    def __init__(self, desk: Desk, what: Importable, look: WorkbookLook, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(what.words.title)
        self.resize(WIDTH, HEIGHT)
        self._desk = desk
        self._what = what
        self._look = look
        self.table: ListTable[RowFinding] | None = None
        self.found: ImportDialog | None = None
        self.sheet = SheetPart(desk, what.catalogue)
        self.columns = ColumnsPart(what.catalogue)
        self.parts = QStackedWidget()
        self.parts.addWidget(self.sheet)
        self.parts.addWidget(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(plain_label(what.words.title, "heading"))
        column.addWidget(self.parts, 1)
        column.addLayout(self._make_buttons())
        self.sheet.changed.connect(self._on_sheet)
        self.columns.changed.connect(self._show_buttons)
        self.sheet.show_look(look)
        chosen = self.sheet.sheet
        self._show(COLUMNS if chosen is not None and chosen.fits else SHEET)

    def _make_buttons(self) -> QHBoxLayout:
        self.no = QPushButton(self.tr("不做了"))
        self.no.clicked.connect(self.reject)
        self.back = QPushButton(self.tr("上一步"))
        self.back.clicked.connect(self._on_back)
        self.next = QPushButton(self.tr("下一步"))
        self.next.setProperty("role", "primary")
        self.next.clicked.connect(self._on_next)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.no, self.back, self.next):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _show(self, step: int) -> None:
        self.parts.setCurrentIndex(step)
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        step, sheet = self.parts.currentIndex(), self.sheet.sheet
        self.back.setVisible(step != SHEET)
        ready = sheet is not None and bool(sheet.header_row)
        self.next.setEnabled(ready if step == SHEET else not self.columns.lacks)

    @Slot()
    def _on_sheet(self) -> None:
        if self.sheet.sheet is not None:
            self.columns.show_sheet(self.sheet.sheet)
        self._show_buttons()

    @Slot()
    def _on_back(self) -> None:
        self._show(SHEET)

    @Slot()
    def _on_next(self) -> None:
        if self.parts.currentIndex() == SHEET:
            self._show(COLUMNS)
            return
        sheet, what, look = self.columns.sheet, self._what, self._look
        if sheet is None:
            return
        said = Said(sheet.name, sheet.header_row, self.columns.chosen())

        def work(report: ProgressSink) -> Read:
            register = what.read(look, said, report)
            return Read(register, what.preview(register))

        self.next.setEnabled(False)
        task = self._desk.act(what.words.reading, work, self._on_read)
        task.finished.connect(self._show_buttons)

    def _on_read(self, read: Read) -> None:
        words, report = self._what.words, read.report
        figures = {one: f"{getattr(report, one):,}" for one in FIGURES}
        one = Import(
            title=words.title,
            said=words.found.format(file=report.file, **figures),
            ignored=report.ignored,
            taken=report.taken,
            refused_name=words.refused_file if report.findings else "",
            take=lambda _report: self._what.take(read.register),
            done=lambda done: words.done.format(taken=f"{done.taken:,}"),
            save=lambda target: self._what.write_refused(target, read.register, report),
        )
        self.table = self._make_table(report)
        self.found = ImportDialog(self._desk, one, self.table, self)
        self.found.accepted.connect(self.accept)
        self.found.open()

    def _make_table(self, report: RegisterReport) -> ListTable[RowFinding]:
        table: ListTable[RowFinding] = ListTable(
            (
                Column("row", self.tr("行"), _row, right=True, width=6, firm=True),
                Column("name", self._what.words.name, report.name_of, width=14),
                Column("kind", self.tr("结果"), _kind, width=9, state=_kind_state),
                Column("reason", self.tr("原因和办法"), _reason, width=54),
            ),
            "party_import",
            self.tr("有问题的行"),
            self._desk,
            rows_shown=12,
            fixed=False,
            nothing=self.tr("每一行都可以登记。"),
        )
        table.show_rows(report.findings)
        return table


class Importing(QObject):
    """One import: looks into the file off the window's thread, then opens the dialog."""

    def __init__(self, desk: Desk, what: Importable, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._what = what
        self._parent = parent
        self.dialog: ColumnsDialog | None = None

    def start(self, path: Path) -> None:
        """Look into the file."""
        what = self._what
        self._desk.act(what.words.reading, lambda report: what.look(path, report), self._on_look)

    def _on_look(self, look: WorkbookLook) -> None:
        self.dialog = ColumnsDialog(self._desk, self._what, look, self._parent)
        self.dialog.open()


def import_list(desk: Desk, what: Importable, path: Path, parent: QWidget) -> Importing:
    """Begin to take a list in."""
    made = Importing(desk, what, parent)
    made.start(path)
    return made


def _row(row: RowFinding) -> str:
    return str(row.row)


def _kind(row: RowFinding) -> str:
    return translate("party", "不导入") if row.refused else translate("party", "提示")


def _kind_state(row: RowFinding) -> State:
    if row.refused:
        return State(_kind(row), Tone.LATE, "circle-x")
    return State(_kind(row), Tone.WAITING, "alert-circle")


def _reason(row: RowFinding) -> str:
    return row.reason(TONGUE.language)
