"""The rows behind a share or a month's bar: what counts, what does not, and the way to each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.errors import KnownError
from core.progress import ProgressSink
from core.totals.kinds import Figure, RowKind
from gui.desk import Desk, Place
from gui.kit.anatomy import plain_label
from gui.kit.chips import Chips
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.states import State, Tone
from gui.kit.tasks import Latest
from gui.kit.wording import sentence_of
from gui.places import AFFAIRS, COMMITTEES, KIND, MEETINGS, PARTY, ROSTERS

if TYPE_CHECKING:
    from core.totals.sheets import BehindRow

WIDE, HIGH = 820, 560
ALL, COUNTED, LEFT = "all", "counted", "left"


@dataclass(frozen=True, slots=True)
class Behind:
    """What a list is of: its title and how its rows are read; of a share, which. A month has none.

    `read` is called in a worker.
    """

    title: str
    read: Callable[[], tuple[BehindRow, ...]]
    figure: Figure | None = None


class BehindDialog(QDialog):
    """A list with a chip for what counts and one for what does not yet."""

    def __init__(self, desk: Desk, behind: Behind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(behind.title)
        self.resize(WIDE, HIGH)
        self._desk, self._figure = desk, behind.figure
        self._rows: tuple[BehindRow, ...] = ()
        self.chips = Chips(
            self.tr("计入情况"),
            ((ALL, self.tr("全部")), (COUNTED, self._counted()), (LEFT, self._left())),
        )
        self.chips.chosen.connect(self._on_chip)
        self.table: ListTable[BehindRow] = ListTable(
            (
                Column("title", self.tr("名称"), _title, width=28),
                Column("place", self.tr("所在"), _place, width=16),
                Column("state", self.tr("情况"), self._word, width=10, state=self._state),
                Column("detail", self.tr("依据"), self._detail, width=24),
            ),
            f"behind.{behind.figure.value if behind.figure else 'month'}",
            behind.title,
            desk,
            rows_shown=12,
            fixed=False,
            nothing=self.tr("还没有可以统计的记录。"),
        )
        self.table.selection_moved.connect(self._on_selection)
        self.table.opened.connect(self._on_open)
        self.told = plain_label("", "secondary", wrap=True)
        self.go = QPushButton(self.tr("打开这一项"))
        self.go.clicked.connect(self._on_open)
        close = QPushButton(self.tr("关闭"))
        close.setProperty("role", "primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.go)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.addWidget(plain_label(behind.title, "heading", wrap=True))
        column.addWidget(self.chips)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self._reads: Latest[tuple[BehindRow, ...]] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_read)
        self._reads.refused.connect(self._on_refused)
        read = behind.read

        def work(_report: ProgressSink) -> tuple[BehindRow, ...]:
            return read()

        self._reads.ask(self.tr("读取名单"), work)
        self._on_selection()

    @Slot(object)
    def _on_read(self, rows: tuple[BehindRow, ...]) -> None:
        self._rows = rows
        counted = sum(row.counted for row in rows)
        self.chips.show_counts({ALL: len(rows), COUNTED: counted, LEFT: len(rows) - counted})
        self._show()

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self.told.setText(sentence_of(error))

    @Slot()
    def _on_chip(self) -> None:
        self._show()

    def _show(self) -> None:
        key = self.chips.key
        shown = [row for row in self._rows if key == ALL or row.counted is (key == COUNTED)]
        self.table.show_named({(row.kind, row.id): row for row in shown})
        self._on_selection()

    @Slot()
    def _on_selection(self) -> None:
        row = self.table.current_row
        self.go.setEnabled(row is not None)

    @Slot()
    def _on_open(self) -> None:
        row = self.table.current_row
        if row is None:
            return
        self.accept()
        if row.kind is RowKind.COMPOUND:
            self._desk.choose_compound(row.id)
        self._desk.go(_place_of(row))

    def _state(self, row: BehindRow) -> State:
        if row.counted:
            return State(self._counted(), Tone.DONE)
        return State(self._left(), Tone.QUIET)

    def _counted(self) -> str:
        return self.tr("计入") if self._figure else self.tr("已办结")

    def _left(self) -> str:
        return self.tr("未计入") if self._figure else self.tr("没有办结")

    def _word(self, row: BehindRow) -> str:
        return self._state(row).word

    def _detail(self, row: BehindRow) -> str:
        if not row.detail:
            return ""
        if self._figure is None:
            return row.detail
        said = {
            Figure.COMMITTEES_WITH_MEMBER: self.tr("党员委员 {detail} 名"),
            Figure.GRIDS_STAFFED: self.tr("网格人员 {detail} 名"),
            Figure.PROBLEMS_DONE: self.tr("{detail} 办结"),
            Figure.VENUES_FIT: self.tr("六有中有 {detail} 项"),
        }.get(self._figure, "{detail}")
        return said.format(detail=row.detail)


def _place_of(row: BehindRow) -> Place:
    """Say where a row is looked after."""
    return {
        RowKind.COMPOUND: Place(ROSTERS),
        RowKind.COMMITTEE: Place(COMMITTEES, row.id),
        RowKind.KNOWN: Place(COMMITTEES),
        RowKind.GRID: Place(PARTY, row.id, facts={KIND: "grid"}),
        RowKind.PROBLEM: Place(AFFAIRS, row.id, facts={KIND: "problem"}),
        RowKind.TOPIC: Place(MEETINGS, row.id, facts={KIND: "topic"}),
        RowKind.VENUE: Place(PARTY, row.id, facts={KIND: "venue"}),
    }[row.kind]


def _title(row: BehindRow) -> str:
    return row.title


def _place(row: BehindRow) -> str:
    return row.place
