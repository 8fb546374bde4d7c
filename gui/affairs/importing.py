"""导入缴款: the rows of a list, each with its household and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.affairs.problems.kinds import LineState
from core.affairs.problems.sheets_import import PaymentLine, PaymentReport
from core.affairs.problems.sheets_money import FundingRow
from core.progress import ProgressSink
from core.rosters.registers import Register
from gui.affairs import words
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.chips import Chips
from gui.kit.import_dialog import Import, ImportDialog
from gui.kit.list_table import ListTable
from gui.kit.money import amount, figure
from gui.kit.row_table import Column
from gui.kit.states import State, Tone
from gui.kit.wording import TONGUE, word

ALL = "all"
_TONES = {
    LineState.TAKEN: Tone.DONE,
    LineState.NOTED: Tone.WAITING,
    LineState.KNOWN: Tone.QUIET,
    LineState.REFUSED: Tone.LATE,
}


@dataclass(frozen=True, slots=True)
class Read:
    """A list as it was read, and what its import would do."""

    register: Register
    report: PaymentReport


class PaymentLines(QWidget):
    """The rows of a list, all or those of one fate; what cannot be entered stands first."""

    def __init__(self, desk: Desk, report: PaymentReport) -> None:
        super().__init__()
        self._report = report
        named = [(state, word(state)) for state in LineState]
        self.chips = Chips(self.tr("登记情况"), ((ALL, self.tr("全部")), *named))
        self.table: ListTable[PaymentLine] = ListTable(
            (
                Column("row", self.tr("行"), _row, right=True, width=6, firm=True),
                Column("state", self.tr("登记情况"), _word, width=16, state=_state, firm=True),
                Column("address", self.tr("房号"), _address, width=16),
                Column("payer", self.tr("缴款人"), _payer, width=12),
                Column("fen", self.tr("金额（元）"), _fen, right=True, width=11, firm=True),
                Column("day", self.tr("日期"), _day, width=11, firm=True),
                Column("reason", self.tr("说明"), _reason, width=30),
            ),
            "affairs.payment_import",
            self.tr("缴款清单"),
            desk,
            rows_shown=14,
            fixed=False,
            nothing=self.tr("没有这样的行。"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.chips)
        column.addWidget(self.table, 1)
        self.why = plain_label("", wrap=True)
        column.addWidget(self.why)
        counts: dict[str, int] = {state: len(report.of(state)) for state in LineState}
        self.chips.show_counts({ALL: len(report.lines), **counts})
        if counts[LineState.REFUSED]:
            self.chips.choose(LineState.REFUSED)
        self.chips.chosen.connect(self._show)
        self.table.selection_moved.connect(self._on_row)
        self._show()

    @Slot()
    def _show(self) -> None:
        key = self.chips.key
        lines = self._report.lines if key == ALL else self._report.of(LineState(key))
        self.table.show_rows(lines)
        self.table.choose_first()
        self._on_row()

    @Slot()
    def _on_row(self) -> None:
        """Say in full of the row in hand what becomes of it; its column may be too narrow."""
        line = self.table.current_row
        if line is None:
            self.why.clear()
            return
        said = self.tr("第 {row} 行：{reason}")
        self.why.setText(said.format(row=line.row, reason=_reason(line) or _word(line)))


class Importing(QObject):
    """One import: reads the list off the window's thread, then opens the dialog."""

    def __init__(
        self, desk: Desk, funding: FundingRow, parent: QWidget, then: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._funding = funding
        self._parent = parent
        self._then = then
        self.lines: PaymentLines | None = None
        self.dialog: ImportDialog | None = None

    def start(self, path: Path) -> None:
        """Read the list and what its import would do."""
        problems, funding_id = self._desk.office.problems, self._funding.id

        def work(report: ProgressSink) -> Read:
            register = problems.read_payments(path, report)
            return Read(register, problems.preview_payments(funding_id, register))

        self._desk.look(self.tr("读取缴款清单"), work, self._on_read)

    def _on_read(self, read: Read) -> None:
        problems, register, report = self._desk.office.problems, read.register, read.report
        self.lines = PaymentLines(self._desk, report)
        one = Import(
            title=self.tr("导入缴款"),
            said=self._said(report),
            ignored=report.ignored,
            taken=len(report.taken),
            refused_name=self.tr("缴款清单-有问题的行.xlsx") if report.findings else "",
            take=lambda _report: problems.import_payments(self._funding.id, register),
            done=self._on_taken,
            save=lambda target: problems.write_refused_payments(target, register, report),
        )
        self.dialog = ImportDialog(self._desk, one, self.lines, self._parent)
        self.dialog.open()

    def _said(self, report: PaymentReport) -> str:
        said = self.tr(
            "“{file}”读到 {read} 行：可以登记 {taken} 笔，共 {sum}；已经登记过 {known} 笔，"
            "不能登记 {refused} 行。"
        ).format(
            file=report.file,
            read=len(report.lines),
            taken=len(report.taken),
            sum=amount(report.taken_fen),
            known=len(report.of(LineState.KNOWN)),
            refused=len(report.of(LineState.REFUSED)),
        )
        if report.left_out:
            left = self.tr("另有 {count} 行没有填写或者是合计，不算缴款。")
            said += left.format(count=report.left_out)
        return said

    def _on_taken(self, report: PaymentReport) -> str:
        self._then()
        said = self.tr("已登记 {taken} 笔缴款，共 {sum}，可以打印收据。")
        return said.format(taken=len(report.taken), sum=amount(report.taken_fen))


def import_payments(
    desk: Desk, path: Path, funding: FundingRow, parent: QWidget, then: Callable[[], object]
) -> Importing:
    """Begin to import a list of payments into a crowd-funding."""
    made = Importing(desk, funding, parent, then)
    made.start(path)
    return made


def _row(line: PaymentLine) -> str:
    return str(line.row)


def _state(line: PaymentLine) -> State:
    return State(word(line.state), _TONES[line.state])


def _word(line: PaymentLine) -> str:
    return word(line.state)


def _address(line: PaymentLine) -> str:
    return line.address


def _payer(line: PaymentLine) -> str:
    return line.payer


def _fen(line: PaymentLine) -> str:
    return "" if line.fen is None else figure(line.fen)


def _day(line: PaymentLine) -> str:
    return words.day(line.day)


def _reason(line: PaymentLine) -> str:
    return line.finding.reason(TONGUE.language) if line.finding is not None else ""
