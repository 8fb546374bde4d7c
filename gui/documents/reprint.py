"""Why live ballots are printed once more: asked before anything leaves the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.fields import NoteField

if TYPE_CHECKING:  # loads SQLAlchemy
    from core.printed import Drawn

translate = QCoreApplication.translate


def ask_again(
    desk: Desk, drawn: Drawn, act: Callable[[str, ProgressSink], object], parent: QWidget
) -> ActDialog[str]:
    """Ask why these ballots are printed again, and act with the reason."""
    note = translate(
        "reprint",
        "这 {count} 张表决票以前打印过，票面会印明是第 {times} 次打印，原因记入审计。"
        "上一次打印的票没有送出的，请先销毁。",
    )
    return open_ask(
        desk,
        Ask(
            title=translate("reprint", "重印表决票"),
            verb=translate("reprint", "重印表决票"),
            fields=[NoteField("reason", translate("reprint", "重印原因"), required=True)],
            make=_reason,
            act=act,
            note=note.format(count=len(drawn.numbers), times=drawn.times),
        ),
        parent,
    )


def _reason(reason: str) -> str:
    return reason
