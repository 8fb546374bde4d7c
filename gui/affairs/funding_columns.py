"""What the tables of one crowd-funding write into their columns."""

from __future__ import annotations

from core.affairs.problems.kinds import Nature
from core.affairs.problems.sheets_money import PaymentRow, ShareRow
from gui.affairs import words
from gui.kit.money import figure
from gui.kit.states import State
from gui.kit.wording import square_metres, word


def owes(row: ShareRow) -> bool:
    return row.left_fen > 0


def share_word(row: ShareRow) -> str:
    return words.share(row).word


def address(row: ShareRow) -> str:
    return row.address


def household(row: ShareRow) -> str:
    return row.household


def due(row: ShareRow) -> str:
    return figure(row.due_fen)


def paid(row: ShareRow) -> str:
    return figure(row.net_fen)


def left(row: ShareRow) -> str:
    return figure(row.left_fen)


def area(row: ShareRow) -> str:
    return square_metres(row.area)


def coefficient(row: ShareRow) -> str:
    return row.coefficient


def receipt(row: PaymentRow) -> str:
    return row.receipt


def day(row: PaymentRow) -> str:
    return words.day(row.day)


def nature(row: PaymentRow) -> str:
    return words.paid(row)


def fen(row: PaymentRow) -> str:
    return figure(-row.fen if row.nature is Nature.REFUND else row.fen)


def paid_by(row: PaymentRow) -> str:
    return row.address


def party(row: PaymentRow) -> str:
    return row.party


def how(row: PaymentRow) -> str:
    return word(row.how)


def handed_state(row: PaymentRow) -> State:
    return words.receipt(row)


def handed(row: PaymentRow) -> str:
    return words.receipt(row).word


def reason(row: PaymentRow) -> str:
    return row.reversal_reason or row.reason
