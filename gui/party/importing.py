"""导入党员名册: what a file would bring, what of it cannot be taken, and the import itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.party.organisations.imports import MemberReport
from core.progress import ProgressSink
from core.rosters.drafts import RowFinding
from core.rosters.registers import Register
from gui.desk import Desk
from gui.kit.import_dialog import Import, ImportDialog
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.wording import TONGUE


@dataclass(frozen=True, slots=True)
class Read:
    """A file as it was read, and what its import would do."""

    register: Register
    report: MemberReport


class Importing(QObject):
    """One import: reads the file off the window's thread, then opens the dialog."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self.table: ListTable[RowFinding] | None = None
        self.dialog: ImportDialog | None = None

    def start(self, path: Path) -> None:
        """Read the file and what its import would do."""
        organisations = self._desk.office.organisations

        def work(report: ProgressSink) -> Read:
            register = organisations.read_register(path, report)
            return Read(register, organisations.preview_register(register))

        self._desk.act(self.tr("读取党员名册"), work, self._on_read)

    def _on_read(self, read: Read) -> None:
        organisations, register, report = (
            self._desk.office.organisations,
            read.register,
            read.report,
        )
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
        one = Import(
            title=self.tr("导入党员名册"),
            said=said,
            ignored=report.ignored,
            taken=report.taken,
            refused_name=self.tr("党员名册-有问题的行.xlsx") if report.findings else "",
            take=lambda _report: organisations.import_register(register),
            done=self._on_taken,
            save=lambda target: organisations.write_refused(target, register, report),
        )
        self.table = self._make_table(report)
        self.dialog = ImportDialog(self._desk, one, self.table, self._parent)
        self.dialog.open()

    def _on_taken(self, report: MemberReport) -> str:
        return self.tr("已登记 {taken} 名党员。").format(taken=report.taken)

    def _make_table(self, report: MemberReport) -> ListTable[RowFinding]:
        table: ListTable[RowFinding] = ListTable(
            (
                Column("row", self.tr("行"), _row, right=True, width=6, firm=True),
                Column("reason", self.tr("不能登记的原因"), _reason, width=60),
            ),
            "party_import",
            self.tr("不能登记的行"),
            self._desk,
            rows_shown=12,
            fixed=False,
            nothing=self.tr("每一行都可以登记。"),
        )
        table.show_rows(report.findings)
        return table


def import_register(desk: Desk, path: Path, parent: QWidget) -> Importing:
    """Begin to import a register."""
    made = Importing(desk, parent)
    made.start(path)
    return made


def _row(row: RowFinding) -> str:
    return str(row.row)


def _reason(row: RowFinding) -> str:
    return row.reason(TONGUE.language)
