"""What went wrong, said to a person: one sentence for what is known, a report for a bug."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.errors import KnownError
from gui.kit.wording import sentence_of

translate = QCoreApplication.translate


def show_error(error: BaseException, parent: QWidget | None = None) -> None:
    """Say a known error in a sentence; show the crash dialog for anything else."""
    if isinstance(error, KnownError):
        from gui.kit.dialogs import tell

        tell(translate("errors", "没有做成"), sentence_of(error), parent)
    else:
        from gui.kit.crash import CrashDialog, report_of

        CrashDialog(report_of(error), parent).exec()
