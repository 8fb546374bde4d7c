"""A sheet to be marked by hand and read by a machine, as values; it knows no subject.

`markgeometry.lay_out` gives a sheet its exact places, `markprint.print_marksheets` draws copies.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.documents.content import Document

MOST_OPTIONS = 4
"""Columns are 28 mm apart (the reader needs it), so that more would leave no room for names."""


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One line to mark: its printed number, what it names, and a smaller line under that."""

    number: int
    label: str
    sublabel: str = ""


@dataclass(frozen=True, slots=True)
class MarkSection:
    """Rows that share their options; the option words stand in the section's head only."""

    title: str
    options: tuple[str, ...]  # ("同意", "反对", "弃权"): one to four
    rows: tuple[MarkRow, ...]
    note: str = ""  # under the title, smaller: 应选 5 人，多选无效


@dataclass(frozen=True, slots=True)
class MarkSheet:
    """What every copy has in common. The order of rows is part of the layout's hash."""

    title: str
    sections: tuple[MarkSection, ...]
    subtitle: str = ""  # 云杉苑小区首次业主大会会议
    facts: tuple[str, ...] = ()  # labels of what each copy fills in: 业主, 房屋, 面积
    instructions: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()  # 业主（签名）, 日期, 代理人（签名）: two a line
    stamp: str = ""  # 盖章处; empty: no zone is kept
    footer: str = ""  # small, at the foot: paper code, rule pack
    sample: bool = True  # a small sample of a right mark beside the instructions
    repeated: int = 0  # so many of the first facts, at most two, stand on further pages too
    imprint: tuple[str, ...] = ()  # who issued it and whom to ask, beside the lower code


@dataclass(frozen=True, slots=True)
class MarkCopy:
    """One copy: its serial, the facts in the sheet's order, one code payload for each page."""

    serial: str
    facts: tuple[str, ...]
    payloads: tuple[str, ...]
    issued: str = ""  # when it was issued, beside the lower serial
    annex: Document | None = None  # what no cell can hold, on pages of its own; not to be scanned
    remark: str = ""  # at the foot of each page, beside the serial
