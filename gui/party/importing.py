"""导入党员名册: what a file would bring, what of it cannot be taken, and the import itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.party.organisations.imports import MemberReport
from core.progress import ProgressSink
from core.rosters.drafts import RowFinding
from core.rosters.registers import Register
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.dialogs import choose_new_file
from gui.kit.folders import documents
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.single_click import press_once
from gui.kit.wording import TONGUE, listed

WIDTH, HEIGHT = 760, 520


@dataclass(frozen=True, slots=True)
class Read:
    """A file as it was read, and what its import would do."""

    register: Register
    report: MemberReport


class ImportDialog(QDialog):
    """Says what would be taken in and what not; imports when asked."""

    def __init__(self, desk: Desk, read: Read, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("导入党员名册"))
        self.resize(WIDTH, HEIGHT)
        self._desk = desk
        self._read = read
        report = read.report
        said = self.tr(
            "“{file}”读到 {read} 人：可以登记 {taken} 人，已经在名册里 {known} 人，"
            "不能登记 {refused} 人。"
        ).format(
            file=report.file,
            read=report.read,
            taken=report.taken,
            known=report.known,
            refused=report.refused,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(plain_label(self.tr("导入党员名册"), "heading"))
        self.said = plain_label(said, wrap=True)
        column.addWidget(self.said)
        if report.ignored:
            unread = self.tr("没有用到的列：{columns}。").format(columns=listed(report.ignored))
            column.addWidget(plain_label(unread, "secondary", wrap=True))
        self.table: ListTable[RowFinding] = ListTable(
            (
                Column("row", self.tr("行"), _row, right=True, width=6, firm=True),
                Column("reason", self.tr("不能登记的原因"), _reason, width=60),
            ),
            "party_import",
            self.tr("不能登记的行"),
            desk,
            rows_shown=12,
            fixed=False,
            nothing=self.tr("每一行都可以登记。"),
        )
        self.table.show_rows(report.findings)
        column.addWidget(self.table, 1)
        column.addLayout(self._make_buttons())

    def _make_buttons(self) -> QHBoxLayout:
        report = self._read.report
        self.save = QPushButton(self.tr("另存有问题的行"))
        self.save.setEnabled(bool(report.findings))
        self.save.clicked.connect(self._on_save)
        self.no = QPushButton(self.tr("不做了"))
        self.no.clicked.connect(self.reject)
        self.yes = press_once(QPushButton(self.tr("导入党员名册")))
        self.yes.setProperty("role", "primary")
        self.yes.setEnabled(report.taken > 0)
        self.yes.clicked.connect(self._on_import)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        return row

    @Slot()
    def _on_import(self) -> None:
        organisations = self._desk.office.organisations
        register = self._read.register

        def work(_report: ProgressSink) -> MemberReport:
            return organisations.import_register(register)

        self.yes.setEnabled(False)
        self._desk.act(self.tr("导入党员名册"), work, self._on_done)

    def _on_done(self, report: MemberReport) -> None:
        self._desk.say(self.tr("已登记 {taken} 名党员。").format(taken=report.taken))
        self.accept()

    @Slot()
    def _on_save(self) -> None:
        name = self.tr("党员名册-有问题的行.xlsx")
        chosen = choose_new_file(
            self.tr("有问题的行存到哪里"), self.tr("表格 (*.xlsx)"), documents() / name, self
        )
        if chosen is not None:
            self.write_refused(chosen)

    def write_refused(self, target: Path) -> None:
        """Write the workbook with the reasons beside its rows."""
        organisations = self._desk.office.organisations
        register, report = self._read.register, self._read.report
        self._desk.look(
            self.tr("另存有问题的行"),
            lambda _progress: organisations.write_refused(target, register, report),
        )


class Importing(QObject):
    """One import: reads the file off the window's thread, then opens the dialog."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self.dialog: ImportDialog | None = None

    def start(self, path: Path) -> None:
        """Read the file and what its import would do."""
        organisations = self._desk.office.organisations

        def work(report: ProgressSink) -> Read:
            register = organisations.read_register(path, report)
            return Read(register, organisations.preview_register(register))

        self._desk.act(self.tr("读取党员名册"), work, self._on_read)

    def _on_read(self, read: Read) -> None:
        self.dialog = ImportDialog(self._desk, read, self._parent)
        self.dialog.open()


def import_register(desk: Desk, path: Path, parent: QWidget) -> Importing:
    """Begin to import a register."""
    made = Importing(desk, parent)
    made.start(path)
    return made


def _row(row: RowFinding) -> str:
    return str(row.row)


def _reason(row: RowFinding) -> str:
    return row.reason(TONGUE.language)
