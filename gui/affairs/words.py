"""The words of problems and money in the window: states, kinds, days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from core.affairs.problems.sheets import ProblemRow
from core.affairs.problems.stages import ProblemState
from gui.kit.states import State, Tone
from gui.kit.wording import noted, word

translate = QCoreApplication.translate

_TONES = {
    ProblemState.RAISED: (Tone.WAITING, ""),
    ProblemState.ACCEPTED: (Tone.WAITING, ""),
    ProblemState.DECLINED: (Tone.QUIET, "circle-x"),
    ProblemState.DISCUSSED: (Tone.NOW, "messages"),
    ProblemState.IN_HAND: (Tone.NOW, ""),
    ProblemState.PASSED_ON: (Tone.NOW, "mail-forward"),
    ProblemState.SHELVED: (Tone.WAITING, "archive"),
    ProblemState.DONE: (Tone.DONE, ""),
    ProblemState.FED_BACK: (Tone.DONE, ""),
    ProblemState.RATED: (Tone.DONE, ""),
    ProblemState.FILED: (Tone.QUIET, "archive"),
    ProblemState.MERGED: (Tone.QUIET, "link"),
}


def state(row: ProblemRow, today: date) -> State:
    """Say where a problem stands, and how late it is."""
    late = row.days_late(today)
    if late:
        said = translate("affairs", "{state}，逾期 {days} 天")
        return State(said.format(state=word(row.state), days=late), Tone.LATE)
    tone, icon = _TONES[row.state]
    return State(word(row.state), tone, icon)


def kind(row: ProblemRow) -> str:
    """Name a problem's kind, with the office's own word where it has one."""
    return noted(word(row.kind), row.own_kind) if row.own_kind else word(row.kind)


def day(value: date | None) -> str:
    """Write a day, or nothing."""
    return value.isoformat() if value is not None else ""
