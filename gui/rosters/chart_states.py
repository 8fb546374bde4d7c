"""What a building chart can be coloured by: for each choice, the state of a dwelling."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from core.rosters.charts import ChartCell
from core.rosters.kinds import AreaSource
from core.rosters.listing import Doubt
from gui.kit.states import State, Tone
from gui.rosters.words import delivered_word, doubt_words, source_words, use_words

translate = QCoreApplication.translate


class Colouring(enum.StrEnum):
    """The states one can choose above the chart."""

    OWNERS = "owners"
    DELIVERED = "delivered"
    DOUBTS = "doubts"
    USE = "use"
    AREA_SOURCE = "area_source"
    PARTY = "party"
    RESIDENTS = "residents"


def colouring_words() -> dict[Colouring, str]:
    """Name the choices."""
    return {
        Colouring.OWNERS: translate("rosters", "业主登记"),
        Colouring.DELIVERED: translate("rosters", "交付"),
        Colouring.DOUBTS: translate("rosters", "需要核对"),
        Colouring.USE: translate("rosters", "用途"),
        Colouring.AREA_SOURCE: translate("rosters", "面积来源"),
        Colouring.PARTY: translate("rosters", "党员"),
        Colouring.RESIDENTS: translate("rosters", "住户"),
    }


def state_of(colouring: Colouring, cell: ChartCell) -> State:
    """Give the state of a dwelling under a choice."""
    ways: Mapping[Colouring, Callable[[ChartCell], State]] = {
        Colouring.OWNERS: _owners,
        Colouring.DELIVERED: _delivered,
        Colouring.DOUBTS: _doubts,
        Colouring.USE: lambda one: State(use_words()[one.row.use], Tone.PLAIN),
        Colouring.AREA_SOURCE: _source,
        Colouring.PARTY: _party,
        Colouring.RESIDENTS: _residents,
    }
    return ways[colouring](cell)


def legend(colouring: Colouring, cells: Iterable[ChartCell]) -> list[tuple[State, int]]:
    """Count the states, the most frequent first."""
    return Counter(state_of(colouring, cell) for cell in cells).most_common()


def _owners(cell: ChartCell) -> State:
    row = cell.row
    if Doubt.NO_OWNER in row.doubts:
        return State(doubt_words()[Doubt.NO_OWNER], Tone.LATE)
    if not row.owners or row.developer_stock:
        return State(translate("rosters", "建设单位"), Tone.WAITING, "building")
    if len(row.owners) > 1:
        return State(translate("rosters", "共有"), Tone.NOW, "users")
    return State(translate("rosters", "一位业主"), Tone.DONE, "user")


def _delivered(cell: ChartCell) -> State:
    tones = {True: (Tone.DONE, ""), False: (Tone.WAITING, ""), None: (Tone.QUIET, "help-circle")}
    tone, name = tones[cell.row.delivered]
    return State(delivered_word(cell.row.delivered), tone, name)


def _doubts(cell: ChartCell) -> State:
    count = len(cell.row.doubts)
    if not count:
        return State(translate("rosters", "齐全"), Tone.DONE)
    said = translate("rosters", "{count} 处").format(count=count)
    return State(said, Tone.LATE if Doubt.NO_OWNER in cell.row.doubts else Tone.WAITING,
                 "alert-circle")  # fmt: skip


def _source(cell: ChartCell) -> State:
    word = source_words()[cell.row.area_source]
    if cell.row.area_source is AreaSource.UNKNOWN:
        return State(word, Tone.WAITING, "alert-circle")
    if cell.row.area_source is AreaSource.REGISTER:
        return State(word, Tone.DONE)
    return State(word, Tone.NOW)


def _party(cell: ChartCell) -> State:
    if not cell.party_members:
        return State(translate("rosters", "无党员"), Tone.QUIET)
    said = translate("rosters", "{count} 名党员").format(count=cell.party_members)
    return State(said, Tone.NOW, "flag")


def _residents(cell: ChartCell) -> State:
    if not cell.residents:
        return State(translate("rosters", "未登记住户"), Tone.QUIET)
    said = translate("rosters", "{count} 名住户").format(count=cell.residents)
    return State(said, Tone.NOW, "users")
