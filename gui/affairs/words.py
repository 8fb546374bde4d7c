"""The words of problems and money in the window: states, kinds, days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from core.affairs.problems.kinds import FundingState, Nature
from core.affairs.problems.sheets import ProblemRow
from core.affairs.problems.sheets_money import EntryRow, FundingRow, PaymentRow, ShareRow
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


def funding(row: FundingRow, today: date) -> State:
    """Say whether a crowd-funding is complete, late, or closed."""
    if row.state is FundingState.CLOSED:
        return State(word(row.state), Tone.QUIET, "archive")
    if row.paid_up == row.households:
        return State(translate("affairs", "已缴齐"), Tone.DONE)
    if today > row.pay_by:
        said = translate("affairs", "已过缴款期限")
        return State(said, Tone.LATE)
    return State(word(row.state), Tone.NOW)


def share(row: ShareRow) -> State:
    """Say whether a household has paid."""
    if not row.due_fen:
        return State(translate("affairs", "不缴"), Tone.QUIET, "minus")
    if not row.left_fen:
        return State(translate("affairs", "已缴清"), Tone.DONE)
    if row.net_fen:
        return State(translate("affairs", "缴了一部分"), Tone.WAITING)
    return State(translate("affairs", "未缴"), Tone.WAITING, "clock")


def entry(row: EntryRow) -> str:
    """Say what an entry is, and what it undoes or was undone by."""
    if row.counters is not None:
        return translate("affairs", "冲正第 {number} 笔").format(number=row.counters)
    said = word(row.way) if row.nature is Nature.ORDINARY else word(row.nature)
    return noted(said, translate("affairs", "已冲正")) if row.countered else said


def paid(row: PaymentRow) -> str:
    """Say what a payment is, and that it was reversed."""
    said = word(row.nature)
    return said if row.reversed_on is None else noted(said, translate("affairs", "已冲正"))


def receipt(row: PaymentRow) -> State:
    """Say whether a receipt was handed out, and how many copies after it; or that it is void."""
    if row.reversed_on is not None:
        return State(translate("affairs", "作废"), Tone.QUIET)
    if not row.copies:
        return State(translate("affairs", "还没有打印"), Tone.WAITING)
    if row.copies == 1:
        return State(translate("affairs", "已打印"), Tone.DONE)
    said = translate("affairs", "补打 {count} 次").format(count=row.copies - 1)
    return State(said, Tone.DONE)


def day(value: date | None) -> str:
    """Write a day, or nothing."""
    return value.isoformat() if value is not None else ""
