"""The list of assemblies: of the compound in hand or of all, by state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.assemblies.sheets import AssemblyRow
from core.assemblies.stages import Stage
from gui.assemblies import words
from gui.desk import Desk
from gui.kit.empty import EmptyState
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.states import State, Tone

translate = QCoreApplication.translate

ALL, OPEN, CLOSED = "all", "open", "closed"


class AssemblyList(QWidget):
    """A chip for each state, and the table.

    Signals:
        opened(UUID): an assembly is wanted.
        wanted(): the first assembly is to be made.
    """

    opened = Signal(object)
    wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: Sequence[AssemblyRow] = ()
        self._chips = QButtonGroup(self)
        self._chips.setExclusive(True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for key, said in (
            (ALL, self.tr("全部")),
            (OPEN, self.tr("进行中")),
            (CLOSED, self.tr("已办结")),
        ):
            chip = QToolButton()
            chip.setObjectName(key)
            chip.setText(said)
            chip.setCheckable(True)
            chip.setChecked(key == ALL)
            chip.setProperty("role", "choice")
            self._chips.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self.open = QPushButton(self.tr("打开会议"))
        self.open.setEnabled(False)
        self.open.clicked.connect(self._on_open)
        row.addWidget(self.open)
        self._chips.buttonClicked.connect(self._on_chip)
        self.table: ListTable[AssemblyRow] = ListTable(
            (
                Column("title", self.tr("会议"), _title, width=40),
                Column("compound", self.tr("小区"), _compound, width=18),
                Column("kind", self.tr("种类"), _kind, width=16),
                Column("stage", self.tr("阶段"), _stage, width=18, state=_state),
                Column("opened", self.tr("开始"), _opened, width=12, firm=True),
            ),
            "assemblies",
            self.tr("业主大会"),
            desk,
            rows_shown=200,
            fixed=False,
        )
        self.table.opened.connect(self.opened)
        self.table.selection_moved.connect(self._on_selection)
        self.table.choose_first()
        self._empty = EmptyState(
            "checkbox",
            self.tr("还没有业主大会。首次业主大会、换届、补选和一般表决都从这里开始。"),
            self.tr("新建业主大会"),
        )
        self._empty.pressed.connect(self.wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def show_rows(self, rows: Sequence[AssemblyRow]) -> None:
        """Show these assemblies, as far as the chip wants them."""
        self._rows = rows
        self._show()

    @property
    def shown(self) -> int:
        """Give how many are listed."""
        return len(self.table.rows)

    @Slot()
    def _on_open(self) -> None:
        row = self.table.current_row
        if row is not None:
            self.opened.emit(row.id)

    @Slot()
    def _on_selection(self) -> None:
        self.open.setEnabled(self.table.current_row is not None)

    @Slot()
    def _on_chip(self) -> None:
        self._show()

    def _show(self) -> None:
        checked = self._chips.checkedButton()
        wanted = checked.objectName() if checked else ALL
        found = [
            row
            for row in self._rows
            if wanted == ALL or (row.stage is Stage.CLOSED) == (wanted == CLOSED)
        ]
        self.table.show_named({row.id: row for row in found})
        self._stack.setCurrentWidget(self.table if self._rows else self._empty)


def _title(row: AssemblyRow) -> str:
    return row.title


def _compound(row: AssemblyRow) -> str:
    return row.compound_name


def _kind(row: AssemblyRow) -> str:
    return words.kind(row.kind)


def _state(row: AssemblyRow) -> State:
    if row.annulled:
        return State(translate("listing", "已终止"), Tone.LATE, "ban")
    closed = row.stage is Stage.CLOSED
    return State(words.stage(row.stage), Tone.DONE if closed else Tone.NOW)


def _stage(row: AssemblyRow) -> str:
    return translate("listing", "已终止") if row.annulled else words.stage(row.stage)


def _opened(row: AssemblyRow) -> str:
    return words.day(row.opened_on)
