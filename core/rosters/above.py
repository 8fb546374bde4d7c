"""What a row leaves out because the row above has it: a building or entrance written once a group.

Filled only where the sheet is written like that; every fill is said.
"""

from __future__ import annotations

import re

from core.rosters.cells import read_use
from core.rosters.drafts import RosterDraft
from core.rosters.kinds import DwellingUse

_PLAIN_ROOM = re.compile(r"\d{2,5}[A-Za-z]?(?:室|号|房)?")
_IN_THE_STAIRS = (None, DwellingUse.HOME)


class Above:
    """Remembers the row above within one sheet."""

    def __init__(self, draft: RosterDraft, sheet: str) -> None:
        self._draft = draft
        self._sheet = sheet
        self._building = self._entrance = self._room = ""
        self._written = False
        self._grouped = True
        self._buildings: list[int] = []
        self._entrances: list[int] = []

    def fill(self, row: int, place: tuple[str, str, str], use: str) -> tuple[str, str]:
        """Give building and entrance of a row (building, entrance, room)."""
        building, entrance, room = place
        written = bool(entrance)
        if not building:
            building, entrance = self._building, entrance or self._entrance
            self._buildings.append(row)
        elif building == self._building and not entrance:
            entrance = self._from_group(row, room, use)
        elif (building, entrance) == (self._building, self._entrance) and self._written:
            self._grouped = self._grouped and room == self._room  # two rows on end both say it
        self._building, self._entrance, self._room = building, entrance, room
        self._written = written
        return building, entrance

    def _from_group(self, row: int, room: str, use: str) -> str:
        """Fill the entrance down a group of homes; a shop at the end of it has none."""
        plain = _PLAIN_ROOM.fullmatch(room) is not None and read_use(use) in _IN_THE_STAIRS
        if not (self._entrance and self._grouped and plain):
            return ""
        self._entrances.append(row)
        return self._entrance

    def finish(self) -> None:
        """Say how many rows were filled."""
        if self._buildings:
            self._draft.warn(
                "rosters.building_above", self._sheet, self._buildings[0],
                count=len(self._buildings),
            )  # fmt: skip
        if self._entrances:
            self._draft.warn(
                "rosters.entrance_above", self._sheet, self._entrances[0],
                count=len(self._entrances),
            )  # fmt: skip
