"""The words of exchange: states of a package and of a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.sync.kinds import SendingState
from gui.kit.states import State, Tone

if TYPE_CHECKING:
    from core.sync.queries import CardRow

translate = QCoreApplication.translate


def sending(value: SendingState) -> State:
    """Say how far an export came."""
    return {
        SendingState.PLANNED: State(translate("sync", "没有写完"), Tone.LATE),
        SendingState.DONE: State(translate("sync", "已写好"), Tone.DONE),
        SendingState.FAILED: State(translate("sync", "没有写成"), Tone.LATE),
    }[value]


def card(row: CardRow) -> State:
    """Say whether a card is trusted."""
    if row.revoked_at is not None:
        return State(translate("sync", "已停用"), Tone.QUIET, "ban")
    return State(translate("sync", "在用"), Tone.DONE)
