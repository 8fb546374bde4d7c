"""Amounts of money: typed and shown in yuan, kept in whole 分."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from core.text.amounts import read_money, yuan_text
from gui.kit.fields import FieldError, LineField

translate = QCoreApplication.translate

FEN = 100
LARGEST = 10**12
"""Yuan; nobody's budget, and what the file can hold of 分."""


class MoneyField(LineField[int | None]):
    """An amount typed as 1,234.50 or 1234.5元, kept in 分; empty is None."""

    def __init__(self, name: str, label: str, *, hint: str = "", required: bool = False) -> None:
        super().__init__(name, label, hint=hint, required=required, latin=True)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)

    def parse(self, text: str) -> int | None:
        self._needed(text)
        if not text:
            return None
        yuan = read_money(text)
        if yuan is None or yuan >= LARGEST or yuan * FEN % 1:
            said = self.tr("金额请写成元，例如 1200.50，不超过一万亿元。")
            raise FieldError(said)
        return int(yuan * FEN)

    def say(self, value: int | None) -> str:
        return "" if value is None else f"{value // FEN}.{value % FEN:02}"


def figure(fen: int) -> str:
    """Write an amount as a figure of a column: 1,234.50."""
    return yuan_text(fen)


def amount(fen: int | None) -> str:
    """Write an amount with its unit: 1,234.50 元; nothing where there is none."""
    if fen is None:
        return ""
    return translate("money", "{yuan} 元").format(yuan=figure(fen))
