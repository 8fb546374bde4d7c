"""The import wizard: file, sheet and header, columns, findings, import. Nothing half-written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.errors import KnownError
from core.progress import Progress, ProgressSink
from core.rosters.columns import Field, SaidColumns
from core.rosters.drafts import RosterDraft
from core.rosters.imports import ImportReport
from core.rosters.workbook_looks import ROSTER, WorkbookLook
from gui.desk import Desk
from gui.kit.anatomy import GAP, plain_label
from gui.kit.dialogs import Question, choose_new_file
from gui.kit.tasks import Task
from gui.kit.wizard_columns import ColumnsPart
from gui.kit.wizard_sheet import SheetPart
from gui.kit.wording import sentence_of, square_metres
from gui.rosters.wizard_file import FilePart, Into
from gui.rosters.wizard_findings import FindingsPart
from gui.rosters.wizard_foot import Foot
from gui.rosters.wizard_stages import ORDER, Stage, StageRail


class ImportWizard(QWidget):
    """Takes a roster in, step by step; each step can be gone back to.

    Signals:
        left(): the clerk wants to see the roster.
    """

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.stage = Stage.FILE
        self._reached = Stage.FILE
        self._look: WorkbookLook | None = None
        self._draft: RosterDraft | None = None
        self._into: Into | None = None
        self._task: Task[Any] | None = None
        self.rail = StageRail()
        self.file = FilePart(desk)
        self.sheet = SheetPart(desk, ROSTER)
        self.columns = ColumnsPart(ROSTER)
        self.findings = FindingsPart(desk)
        self.done = plain_label("", "heading", wrap=True)
        self.error = plain_label("", "error", wrap=True)
        self.foot = Foot()
        self.parts = QStackedWidget()
        self._build()
        self._connect()
        self.begin("")

    def begin(self, compound: str) -> None:
        """Start anew, unless something is running or half said."""
        if self._task is not None or (self.file.path is not None and self.stage is not Stage.DONE):
            return
        self._look = self._draft = self._into = None
        self._reached = Stage.FILE
        self.file.begin(compound)
        self._show(Stage.FILE)

    @property
    def is_busy(self) -> bool:
        """Whether a task runs."""
        return self._task is not None

    # Steps

    @Slot()
    def go_on(self) -> None:
        """Do what leads to the next step."""
        if self._task is not None:
            return
        self._say_error("")
        steps = {
            Stage.FILE: self._leave_file,
            Stage.SHEET: self._leave_sheet,
            Stage.COLUMNS: self._preview,
            Stage.FINDINGS: self._import,
            Stage.DONE: self.left.emit,
        }
        steps[self.stage]()

    def _leave_file(self) -> None:
        into = self.file.form.value()
        if self.file.path is None:
            self._say_error(self.tr("请先选择要导入的文件。"))
            self.file.choose.setFocus()
            return
        if into is None:
            return
        self._into = into
        if self._look is None:
            self._look_into(self.file.path)
        else:
            self._show(Stage.SHEET)

    def _look_into(self, path: Path) -> None:
        rosters = self._desk.office.rosters
        title = self.tr("读取文件")
        self._run(
            self._desk.look(
                title, lambda report: rosters.look_into(path, report), self._on_look, self._refuse
            )
        )

    @Slot(object)
    def _on_look(self, look: WorkbookLook) -> None:
        self._look = look
        self.sheet.show_look(look)
        self._show(Stage.SHEET)

    def _leave_sheet(self) -> None:
        if self.sheet.sheet is not None:
            self._show(Stage.COLUMNS)

    def _preview(self) -> None:
        said, look, into = self._said_columns(), self._look, self._into
        if said is None or look is None or into is None:
            return
        rosters = self._desk.office.rosters

        def work(report: ProgressSink) -> tuple[RosterDraft, ImportReport]:
            draft = rosters.read_looked_at(look, said, report)
            return draft, rosters.preview_import(draft, into.compound, report, into.options)

        title = self.tr("试导入，不作改动")
        self._run(self._desk.act(title, work, self._on_preview, self._refuse))

    @Slot(object)
    def _on_preview(self, found: tuple[RosterDraft, ImportReport]) -> None:
        self._draft, report = found
        self.findings.show_report(report)
        self._show(Stage.FINDINGS)

    def _said_columns(self) -> SaidColumns | None:
        """Give the clerk's word: every field, also those in no column; None while one lacks."""
        sheet = self.columns.sheet
        if sheet is None or self.columns.lacks:
            return None
        chosen = self.columns.chosen()
        columns = {field: chosen.get(field, "") for field in Field}
        return SaidColumns(columns, sheet.header_row or None, frozenset((sheet.name,)))

    def _import(self) -> None:
        draft, into = self._draft, self._into
        if draft is None or into is None:
            return
        rosters = self._desk.office.rosters

        def work(report: ProgressSink) -> ImportReport:
            return rosters.import_roster(draft, into.compound, report, into.options)

        self._run(self._desk.act(self.tr("导入名册"), work, self._on_import, self._refuse_import))

    @Slot(object)
    def _on_import(self, report: ImportReport) -> None:
        into, self._draft = self._into, None
        name = into.compound if into else ""
        said = self.tr(
            "已导入到“{name}”：{taken} 行。现在共 {homes} 套房屋，{area}，业主 {owners} 位。"
        ).format(
            name=name,
            taken=f"{report.taken:,}",
            homes=f"{report.figures.dwellings:,}",
            area=square_metres(report.figures.total_area),
            owners=f"{report.figures.owners:,}",
        )
        self.done.setText(said)
        self._reached = Stage.DONE
        self.file.keeper.forget()
        self._show(Stage.DONE)
        self._desk.choose_compound(report.compound_id)

    @Slot(object)
    def _refuse_import(self, error: KnownError) -> None:
        """A name much like a known one: ask which is meant."""
        if error.code != "rosters.compound_alike" or self._into is None:
            self._refuse(error)
            return
        stay, new = self.tr("回去改名称"), self.tr("登记为新小区")
        text = self.tr("已有名称相近的“{known}”。“{name}”确实是另一个小区吗？").format(
            known=error.facts.get("known", ""), name=self._into.compound
        )
        answer = Question(self.tr("是不是同一个小区"), text, (stay, new), self.window()).ask()
        if answer == new:
            options = replace(self._into.options, new_compound=True)
            self._into = replace(self._into, options=options)
            self._import()
        else:
            self._show(Stage.FILE)
            self.file.form.fields["compound"].editor.setFocus()

    @Slot(object)
    def _refuse(self, error: KnownError) -> None:
        """Say it where it can be mended."""
        of_file = error.code.startswith("workbooks.") or self.stage is Stage.FILE
        if error.code in {"rosters.area_date_alone", "rosters.area_date_future"}:
            self._show(Stage.FILE)
            self.file.form.refuse(error)
            return
        if of_file:
            self._look = None
            self._show(Stage.FILE)
        self._say_error(sentence_of(error))

    # The error report

    @Slot()
    def _on_report(self) -> None:
        path = self.file.path
        if path is None:
            return
        proposed = path.with_name(self.tr("{name}-错误报告.xlsx").format(name=path.stem))
        kinds = self.tr("Excel 工作簿 (*.xlsx)")
        chosen = choose_new_file(self.tr("导出错误报告"), kinds, proposed, self.window())
        if chosen is not None:
            self.write_report(chosen)

    def write_report(self, target: Path) -> None:
        """Write the clerk's own workbook with a reason beside each row."""
        draft, report, rosters = self._draft, self.findings.report, self._desk.office.rosters
        if draft is None or report is None:
            return

        def work(sink: ProgressSink) -> str:
            rosters.write_report(target, draft, report.findings, sink)
            return str(target)

        title = self.tr("导出错误报告")
        self._run(self._desk.look(title, work, self._on_report_written, self._refuse))

    @Slot(object)
    def _on_report_written(self, place: str) -> None:
        self._desk.say(self.tr("错误报告已存为 {place}。").format(place=place))

    # Tasks

    def _run(self, task: Task[Any]) -> None:
        self._task = task
        task.progressed.connect(self._on_progress)
        task.cancelled.connect(self._on_cancelled)
        task.finished.connect(self._on_finished)
        self.foot.begin(task.title)
        self._show_busy()

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self.foot.show_progress(progress)

    @Slot()
    def _on_cancelled(self) -> None:
        self._say_error(self.tr("已取消，没有作任何改动。"))

    @Slot()
    def _on_finished(self) -> None:
        """A refused import may have begun anew before its end is told."""
        if self.sender() is self._task:
            self._task = None
            self._show_busy()

    @Slot()
    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    # Showing

    @Slot(object)
    def _on_rail(self, key: Stage) -> None:
        if self._task is None and self.stage is not Stage.DONE:
            if ORDER.index(key) < ORDER.index(self.stage):
                self._say_error("")
                self._show(key)
            else:
                self._show(self.stage)

    @Slot()
    def _on_back(self) -> None:
        if self._task is None and self.stage not in (Stage.FILE, Stage.DONE):
            self._say_error("")
            self._show(ORDER[ORDER.index(self.stage) - 1])

    @Slot()
    def _on_file(self) -> None:
        self._look = self._draft = None
        self._reached = Stage.FILE
        self._say_error("")
        self.rail.show_stage(self.stage)

    @Slot()
    def _on_sheet_changed(self) -> None:
        if self.sheet.sheet is not None:
            self.columns.show_sheet(self.sheet.sheet)
        self._show_busy()

    def _show(self, stage: Stage) -> None:
        self.stage = stage
        if ORDER.index(stage) > ORDER.index(self._reached):
            self._reached = stage
        self.parts.setCurrentIndex(ORDER.index(stage))
        self.rail.show_stage(self.stage)
        self._show_busy()

    def _show_busy(self) -> None:
        words = {
            Stage.FINDINGS: self.tr("导入名册"),
            Stage.DONE: self.tr("查看名册"),
        }
        busy = self._task is not None
        self.parts.setEnabled(not busy)
        ready = {
            Stage.SHEET: self.sheet.sheet is not None and bool(self.sheet.sheet.header_row),
            Stage.COLUMNS: not self.columns.lacks,
        }.get(self.stage, True)
        self.foot.next.setText(words.get(self.stage, self.tr("下一步")))
        self.foot.next.setEnabled(not busy and ready)
        self.foot.back.setVisible(self.stage not in (Stage.FILE, Stage.DONE))
        self.foot.back.setEnabled(not busy)
        self.foot.leave.setVisible(self.stage is not Stage.DONE)
        self.foot.show_busy(busy=busy, can_stop=self._task is not None and self._task.can_cancel)

    def _say_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _build(self) -> None:
        last = QWidget()
        said = QVBoxLayout(last)
        said.setContentsMargins(0, 0, 0, 0)
        said.addWidget(self.done)
        said.addStretch(1)
        for part in (self.file, self.sheet, self.columns, self.findings, last):
            self.parts.addWidget(part)
        right = QVBoxLayout()
        right.setSpacing(2 * GAP)
        right.addWidget(self.parts, 1)
        right.addWidget(self.error)
        right.addWidget(self.foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GAP)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(self._on_rail)
        self.file.file_chosen.connect(self._on_file)
        self.file.submitted.connect(self.go_on)
        self.sheet.changed.connect(self._on_sheet_changed)
        self.columns.changed.connect(self._show_busy)
        self.findings.report_asked.connect(self._on_report)
        self.foot.stop.clicked.connect(self._on_stop)
        self.foot.leave.clicked.connect(self.left)
        self.foot.back.clicked.connect(self._on_back)
        self.foot.next.clicked.connect(self.go_on)
