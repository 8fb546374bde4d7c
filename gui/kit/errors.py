"""What went wrong, said to a person: one sentence for what is known, a report for a bug."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.errors import KnownError

translate = QCoreApplication.translate


def sentence_of(error: KnownError, language: str = "zh") -> str:
    """Give the sentence of a known error: what happened, where, what to do."""
    return error.sentence(language)


def show_error(error: BaseException, parent: QWidget | None = None, language: str = "zh") -> None:
    """Say a known error in a sentence; show the crash dialog for anything else."""
    if isinstance(error, KnownError):
        from gui.kit.dialogs import tell

        tell(translate("errors", "没有做成"), sentence_of(error, language), parent)
    else:
        from gui.kit.crash import CrashDialog, report_of

        CrashDialog(report_of(error), parent).exec()
