"""Why live ballots are printed once more: asked before anything leaves the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from gui.desk import Desk
from gui.kit.fields import NoteField
from gui.kit.form import Form
from gui.kit.form_dialog import FormDialog

if TYPE_CHECKING:  # loads SQLAlchemy
    from gui.documents.outgoing import Job


class ReprintDialog(FormDialog[str]):
    """Asks why the ballots of a job are printed again; it prints nothing itself.

    Signals:
        answered(Job): the same job, with its reason.
    """

    answered = Signal(object)

    def __init__(self, desk: Desk, job: Job, parent: QWidget) -> None:
        again = [one for one in job.order.ballots if one.times > 1]
        note = self.tr(
            "这 {count} 张表决票以前打印过，票面会印明是第 {times} 次打印，原因记入审计。"
            "上一次打印的票没有送出的，请先销毁。"
        ).format(count=len(again), times=max(one.times for one in again))
        title = self.tr("重印表决票")
        reason = NoteField("reason", self.tr("重印原因"), required=True)
        super().__init__(title, Form([reason], _reason), title, parent.window(), note=note)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.help_wanted.connect(desk.help_over)
        self._job = job
        self.accepted.connect(self._on_accepted)

    @Slot()
    def _on_accepted(self) -> None:
        if self._value is not None:
            self.answered.emit(self._job.because(self._value))


def _reason(reason: str) -> str:
    return reason
