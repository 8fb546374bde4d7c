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
    tones = {
        FilingState.NOT_FILED: Tone.QUIET,
        FilingState.SUBMITTED: Tone.WAITING,
        FilingState.FILED: Tone.DONE,
        FilingState.RETURNED: Tone.LATE,
    }
    return State(word(value), tones[value])


def political(value: PoliticalStatus) -> str:
    """Name a political status."""
    return word(value)
