"""The part of the import wizard that shows what would be taken, what not, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from core.rosters.drafts import RowFinding
from core.rosters.imports import ImportReport
from gui.desk import Desk
from gui.kit.anatomy import GAP, plain_label
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.states import State, Tone
from gui.kit.wording import TONGUE, listed, square_metres

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Group:
    """All findings of one code."""

    code: str
    refused: bool
    count: int
    example: str


class FindingsPart(QWidget):
    """Groups at the left, their rows at the right, the sum above.

    Signals:
        report_asked(): the error report is wanted.
    """

    report_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.report: ImportReport | None = None
        self.said = plain_label("", wrap=True)
        self.more = plain_label("", "secondary", wrap=True)
        self.groups: ListTable[Group] = ListTable(
            (
                Column("kind", self.tr("结果"), _kind_word, width=8, state=_kind_state),
                Column("count", self.tr("处"), lambda one: f"{one.count:,}", right=True, width=5),
                Column("example", self.tr("例如"), lambda one: one.example, width=30),
            ),
            "import_groups",
            self.tr("问题的种类"),
            desk,
            rows_shown=4,
            fixed=False,
        )
        self.rows: ListTable[RowFinding] = ListTable(
            (
                Column("kind", self.tr("结果"), _row_word, width=8, state=_row_state),
                Column("sheet", self.tr("工作表"), lambda one: one.sheet, width=9),
                Column("row", self.tr("行"), lambda one: str(one.row or ""), right=True, width=5),
                Column("column", self.tr("列"), lambda one: one.column, width=4),
                Column(
                    "reason", self.tr("说明"), lambda one: one.reason(TONGUE.language), width=40
                ),
            ),
            "import_findings",
            self.tr("逐行的说明"),
            desk,
            fixed=False,
        )
        self.groups.selection_moved.connect(self._on_group)
        self.whole = plain_label("", wrap=True)
        self.rows.selection_moved.connect(self._on_row)
        self.button = QPushButton(self.tr("导出错误报告"))
        self.button.clicked.connect(self.report_asked)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.said, 1)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(12)
        splitter.addWidget(self.groups)
        splitter.addWidget(self.rows)
        splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.more)
        column.addWidget(splitter, 1)
        column.addWidget(self.whole)

    def show_report(self, report: ImportReport) -> None:
        """Show what an import would do."""
        self.report = report
        figures = report.figures
        said = self.tr("{read} 行里可以导入 {taken} 行，不导入 {refused} 行，提示 {warned} 处。")
        self.said.setText(
            said.format(
                read=f"{report.read:,}",
                taken=f"{report.taken:,}",
                refused=f"{report.refused:,}",
                warned=f"{len(report.warnings):,}",
            )
        )
        parts = [
            self.tr("新增房屋 {count} 套").format(count=f"{report.new_dwellings:,}"),
            self.tr("改动 {count} 套").format(count=f"{report.updated:,}"),
        ]
        if report.not_in_file:
            missing = self.tr("名册里有而文件里没有的 {count} 套（保留不动）")
            parts.append(missing.format(count=f"{report.not_in_file:,}"))
        after = self.tr("导入后共 {homes} 套，{area}，业主 {owners} 位")
        parts.append(
            after.format(
                homes=f"{figures.dwellings:,}",
                area=square_metres(figures.total_area),
                owners=f"{figures.owners:,}",
            )
        )
        if report.ignored_columns:
            ignored = self.tr("没有导入的列：{columns}")
            parts.append(ignored.format(columns=listed(report.ignored_columns)))
        self.more.setText(self.tr("；").join(parts) + self.tr("。"))
        self.button.setVisible(bool(report.findings))
        found = group(report.findings)
        self.groups.setVisible(bool(found))
        self.rows.setVisible(bool(found))
        self.groups.show_rows(found)
        self.rows.show_rows(report.findings)
        self.whole.setText("")

    @Slot()
    def _on_group(self) -> None:
        if self.report is None:
            return
        chosen = {row.code for row in self.groups.selected_rows}
        shown = [one for one in self.report.findings if not chosen or one.code in chosen]
        self.rows.show_named(dict(enumerate(shown)))
        self.rows.table.forget_values()

    @Slot()
    def _on_row(self) -> None:
        row = self.rows.current_row
        self.whole.setText("" if row is None else row.finding.text)


def group(findings: Sequence[RowFinding]) -> list[Group]:
    """Gather findings by their code: refusals first, then the most frequent."""
    counts = Counter((one.code, one.refused) for one in findings)
    first: dict[tuple[str, bool], RowFinding] = {}
    for one in findings:
        first.setdefault((one.code, one.refused), one)
    groups = [Group(*key, counts[key], first[key].reason(TONGUE.language)) for key in counts]
    return sorted(groups, key=lambda one: (not one.refused, -one.count, one.code))


def _state(*, refused: bool, word: str) -> State:
    if refused:
        return State(word, Tone.LATE, "circle-x")
    return State(word, Tone.WAITING, "alert-circle")


def _kind_word(one: Group) -> str:
    return _word(refused=one.refused)


def _kind_state(one: Group) -> State:
    return _state(refused=one.refused, word=_kind_word(one))


def _row_word(one: RowFinding) -> str:
    return _word(refused=one.refused)


def _row_state(one: RowFinding) -> State:
    return _state(refused=one.refused, word=_row_word(one))


def _word(*, refused: bool) -> str:
    return translate("rosters", "不导入") if refused else translate("rosters", "提示")
