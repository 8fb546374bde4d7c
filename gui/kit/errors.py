"""What went wrong, said to a person: one sentence for what is known, a report for a bug."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.errors import KnownError
from gui.kit.wording import sentence_of

_log = logging.getLogger("core.window")
"""Beneath the one logger that the data folder's log listens to."""

translate = QCoreApplication.translate


def note_bug(error: BaseException) -> str:
    """Write a bug to the program's log and give its report, which names nobody."""
    from gui.kit.crash import report_of

    report = report_of(error)
    _log.error("%s", report)
    return report


def show_error(error: BaseException, parent: QWidget | None = None) -> None:
    """Say a known error in a sentence; show the crash dialog for anything else."""
    if isinstance(error, KnownError):
        from gui.kit.dialogs import tell

        tell(translate("errors", "没有做成"), sentence_of(error), parent)
    else:
        from gui.kit.crash import CrashDialog

        CrashDialog(note_bug(error), parent).exec()
