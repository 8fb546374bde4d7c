"""导出党员名册: asks whether numbers are masked and where the workbook goes; on the record."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.party.organisations.sheets import MemberLook
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.dialogs import Question, choose_new_file
from gui.kit.folders import documents

translate = QCoreApplication.translate


def export_members(desk: Desk, parent: QWidget, look: MemberLook) -> None:
    """Write the members of the list that is shown, masked or whole."""
    stay, whole = translate("party", "不导出"), translate("party", "导出完整名册")
    masked = translate("party", "导出脱敏名册")
    title = translate("party", "导出党员名册")
    text = translate(
        "party",
        "导出的是现在列出的党员。脱敏名册里，姓名、电话和证件号码只留头尾，没有住址；完整名册含全部号码，"
        "请只交给有权保管的党组织，不得交给物业公司。每次导出都会记入日志。",
    )
    answer = Question(title, text, (stay, whole, masked), parent.window()).ask()
    if answer not in {whole, masked}:
        return
    name = translate("party", "党员名册（脱敏）.xlsx")
    if answer == whole:
        name = translate("party", "党员名册.xlsx")
    kinds = translate("party", "Excel 工作簿 (*.xlsx)")
    path = choose_new_file(title, kinds, documents() / name, parent.window())
    if path is not None:
        write_members(desk, path, look, masked=answer == masked)


def write_members(desk: Desk, path: Path, look: MemberLook, *, masked: bool) -> None:
    """Write the workbook off the window's thread."""
    organisations = desk.office.organisations

    def work(report: ProgressSink) -> int:
        return organisations.export_members(path, look, masked=masked, progress=report)

    desk.act(translate("party", "导出党员名册"), work, partial(_say, desk, path))


def _say(desk: Desk, path: Path, rows: int) -> None:
    said = translate("party", "已导出 {rows} 名党员，存为 {path}。")
    desk.say(said.format(rows=f"{rows:,}", path=path))
