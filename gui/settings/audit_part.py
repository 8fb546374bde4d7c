"""操作记录: follow every event and every seal, and say where the record does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from core.clock import minute_text
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.fields import TextField
from gui.kit.findings import Findings, Told
from gui.kit.form import Form
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.row_table import Column
from gui.kit.states import State, Tone
from gui.kit.tasks import Latest

if TYPE_CHECKING:
    from core.office import JournalRow
    from core.verification import AuditSheet

SHOWN = 500
"""So many of the last events are listed."""


class AuditPart(Part):
    """One button, one optional head from a paper, what was found in words; the last events."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        note = self.tr(
            "每一步操作都记在首尾相接的记录里。校验会逐条核对，并与备份、"
            "封存的名册、表决票和结果比对；也可以填上以前抄给街道办或印在文书上的校验码。"
        )
        self.form = Form(
            [
                TextField(
                    "anchor",
                    self.tr("校验码"),
                    hint=self.tr("可以不填；写法如 120:0f3a9c5b7d21"),
                    latin=True,
                )
            ],
            str,
            {"office.anchor_unfit": "anchor"},
        )
        self.form.submitted.connect(self.check)
        self.button = QPushButton(self.tr("校验操作记录"))
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self.check)
        self.found = Findings(self.tr("校验结果"))
        row = QHBoxLayout()
        row.addWidget(plain_label(note, "secondary", wrap=True), 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addWidget(self.form, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.found, 1)
        self.found.hide()
        self.journal: ListTable[JournalRow] = ListTable(
            (
                Column("seq", self.tr("序号"), lambda row: str(row.seq), right=True, width=8),
                Column("at", self.tr("时间"), lambda row: minute_text(row.at), width=18, firm=True),
                Column("what", self.tr("做了什么"), self._what, width=60),
            ),
            "settings.journal",
            self.tr("操作记录"),
            desk,
            rows_shown=3,  # at least: it takes the room that is left
        )
        self._reads: Latest[tuple[JournalRow, ...]] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_read)
        shown = self.tr("最近 {count} 条操作记录，不含姓名。").format(count=SHOWN)
        self._caption = plain_label(shown, "secondary", wrap=True)
        self.column.addWidget(self._caption)
        self.column.addWidget(self.journal, 1)

    def refresh(self) -> None:
        """Read what was done last; it stands where the last check told what it found."""
        self._show_found(found=False)
        office = self.desk.office
        self._reads.ask(self.tr("查看操作记录"), lambda _report: office.journal(SHOWN))

    @Slot(object)
    def _on_read(self, rows: tuple[JournalRow, ...]) -> None:
        self.journal.show_rows(rows)

    def _show_found(self, *, found: bool) -> None:
        self.found.setVisible(found)
        self._caption.setVisible(not found)
        self.journal.setVisible(not found)

    def _what(self, row: JournalRow) -> str:
        return row.sentence(self.language)

    @Slot()
    def check(self) -> None:
        """Check the whole record, off the window's thread."""
        typed = self.form.state()["anchor"].strip()
        office = self.desk.office
        self.form.clear_errors()
        self.button.setEnabled(False)

        def work(_report: ProgressSink) -> AuditSheet:
            return office.verify_audit([typed] if typed else [])

        title = self.tr("校验操作记录")
        task = self.desk.look(title, work, self._show, self.form.refuse, can_cancel=False)
        task.finished.connect(self._on_ended)

    @Slot()
    def _on_ended(self) -> None:
        self.button.setEnabled(True)

    @Slot(object)
    def _show(self, sheet: AuditSheet) -> None:
        self._show_found(found=True)
        wary = State(self.tr("要核对"), Tone.WAITING)
        notes = tuple(Told(wary, note.sentence(self.language)) for note in sheet.notes)
        if not sheet.ok:
            broken = State(self.tr("对不上"), Tone.LATE)
            faults = (Told(broken, fault.sentence(self.language)) for fault in sheet.faults)
            self.found.show_told((*faults, *notes))
            return
        held = State(self.tr("完好"), Tone.DONE)
        head = f"{sheet.seq}:{sheet.short}"
        said = (
            self.tr("共 {rows} 条操作记录，从头逐条相接，没有被改动、删除或截断。").format(
                rows=sheet.rows
            ),
            self.tr("与备份里和您填写的 {anchors} 个校验码都一致。").format(anchors=sheet.anchors),
            self.tr("名册、表决票、录入、计票和结果的 {checked} 项封存校验都相符。").format(
                checked=sheet.checked
            ),
            self.tr("到现在为止的校验码：{head}，可以抄给街道办留存，日后核对。").format(head=head),
        )
        open_yet = State(self.tr("没有校验"), Tone.QUIET)
        beyond = self.tr(
            "小区档案（房屋、业主）和单位资料不在校验之内：有人绕开程序改动这些，要拿导入的文件和原件核对。"
        )
        checked = (Told(held, text) for text in said)
        self.found.show_told((*checked, Told(open_yet, beyond), *notes))
