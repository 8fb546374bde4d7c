"""The columns of the list of dwellings: title and text of each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.rosters.kinds import AreaSource
from core.rosters.list_rows import DwellingRow
from core.rosters.listing import Doubt, SortKey
from gui.kit.row_table import Column
from gui.kit.states import State, Tone
from gui.kit.wording import area_words, listed
from gui.rosters.words import delivered_word, doubt_words, source_words, use_words

translate = QCoreApplication.translate
COMPOUND = "compound"
"""The first column: 1栋1单元101 of two compounds are two homes. Hidden where all are of one."""


def dwelling_columns() -> tuple[Column[DwellingRow], ...]:
    """Give the columns, in the order in which a roster is read."""
    uses, sources = use_words(), source_words()
    return (
        Column(COMPOUND, translate("rosters", "小区"), lambda row: row.compound,
               sort=SortKey.COMPOUND, width=14),
        Column("address", translate("rosters", "房屋"), lambda row: row.address,
               sort=SortKey.PLACE, width=15),
        Column("owners", translate("rosters", "业主"), owners_text, sort=SortKey.OWNER, width=14,
               state=_owners_state),
        Column("area", translate("rosters", "面积（㎡）"), lambda row: area_words(row.area),
               right=True, sort=SortKey.AREA, width=9),
        Column("use", translate("rosters", "用途"), lambda row: uses[row.use], sort=SortKey.USE,
               width=7),
        Column("phones", translate("rosters", "电话"), lambda row: listed(row.phones),
               width=13),
        Column("delivered", translate("rosters", "交付"), lambda row: delivered_word(row.delivered),
               sort=SortKey.DELIVERED, width=8),
        Column("source", translate("rosters", "面积来源"), lambda row: sources[row.area_source],
               sort=SortKey.AREA_SOURCE, width=13, state=_source_state),
    )  # fmt: skip


def owners_text(row: DwellingRow) -> str:
    """Name the owners, or why there are none."""
    if row.owners:
        return listed(row.owners)
    if row.developer_stock:
        return translate("rosters", "建设单位未售")
    return doubt_words()[Doubt.NO_OWNER]


def _owners_state(row: DwellingRow) -> State | None:
    if Doubt.NO_OWNER in row.doubts:
        return State(doubt_words()[Doubt.NO_OWNER], Tone.LATE)
    return None


def _source_state(row: DwellingRow) -> State | None:
    if row.area_source is AreaSource.UNKNOWN:
        return State(source_words()[row.area_source], Tone.WAITING, "alert-circle")
    return None
