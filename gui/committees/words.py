"""The words of a committee in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.assemblies.candidates import PoliticalStatus
from core.committees.sheets import FilingState, Post
from gui.kit.states import State, Tone
from gui.kit.wording import word

translate = QCoreApplication.translate


def post(value: Post) -> str:
    """Name a post."""
    return word(value)


def filing(value: FilingState) -> State:
    """Say how far a filing is."""
    return {
        FilingState.NOT_FILED: State(translate("committees", "未报送"), Tone.QUIET),
        FilingState.SUBMITTED: State(translate("committees", "已报送，待答复"), Tone.WAITING),
        FilingState.FILED: State(translate("committees", "已备案"), Tone.DONE),
        FilingState.RETURNED: State(translate("committees", "退回补正"), Tone.LATE),
    }[value]


def political(value: PoliticalStatus) -> str:
    """Name a political status."""
    return word(value)
