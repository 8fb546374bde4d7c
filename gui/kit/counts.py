"""Counts in words that one and many have different forms of in English: 1 person, 2 persons.

A method for each, as lupdate sees a plural form in `self.tr` only.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class _Counts(QObject):
    """Says a number with what it counts."""

    def persons(self, number: int) -> str:
        return self.tr("%n 人", "", number)

    def days(self, number: int) -> str:
        return self.tr("%n 日", "", number)

    def months(self, number: int) -> str:
        return self.tr("%n 个月", "", number)

    def years(self, number: int) -> str:
        return self.tr("%n 年", "", number)

    def households(self, number: int) -> str:
        return self.tr("%n 户", "", number)

    def places(self, number: int) -> str:
        return self.tr("%n 处", "", number)

    def metres(self, number: int) -> str:
        return self.tr("%n 米", "", number)

    def units(self, number: int) -> str:
        return self.tr("%n 个单位", "", number)

    def printings(self, number: int) -> str:
        """Say how often a paper was printed or kept; `{at}` is when last."""
        return self.tr("打印或者保存过 %n 次，最近 {at}", "", number)


COUNTS = _Counts()
