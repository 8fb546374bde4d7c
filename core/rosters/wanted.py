"""What a text in a search box may mean, as needles for the fields of a dwelling.

A name by any part, by the initials of its pinyin; a room, an address or a part of one; the end of
a phone or document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.errors import KnownError
from core.rosters.addresses import read_address
from core.text.cleaning import clean, narrow

MARK = "\x1f"
"""Stands around each value in a line, so that a needle can ask for a beginning or an end."""
SHORTEST_TAIL = 4
_GENERIC = frozenset("栋幢座号楼单元门梯室房户")
"""Words of every address; 单 alone is somebody's name."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text to be found: what to look for in each kind of line; "" where it cannot be there."""

    name: str
    initials: str
    number: str
    places: tuple[str, ...]

    def in_person(self, name: str, initials: str, numbers: str) -> bool:
        """Tell whether somebody is meant; each is a line of `line_of`."""
        return (
            self.name in name
            or bool(self.initials and self.initials in initials)
            or bool(self.number and self.number in numbers)
        )

    def in_place(self, place: str) -> bool:
        """Tell whether a dwelling is meant."""
        return any(needle in place for needle in self.places)


def line_of(*values: str) -> str:
    """Write values as they are searched: each between marks, small letters."""
    return MARK + MARK.join(values).lower() + MARK


def place_line(address: str, key: str, room: str) -> str:
    """Write where a dwelling lies: as papers say it, as it is compared, and its room alone."""
    parts = key.split("|")
    return line_of(address, key, f"{parts[0]}||{parts[-1]}", room)


def read_wanted(text: str) -> Wanted:
    """Read what somebody typed. Raises `KnownError` for a blank text."""
    said = clean(text)
    if not said:
        raise KnownError("rosters.no_search")
    plain = narrow(said).replace(" ", "").lower()
    letters = re.fullmatch(r"[a-z]{2,}", plain)
    tail = re.fullmatch(r"\d+x?", plain) and len(plain) >= SHORTEST_TAIL
    return Wanted(
        name=said.lower(),
        initials=MARK + plain if letters else "",
        number=plain + MARK if tail else "",
        places=_places(plain),
    )


def _places(plain: str) -> tuple[str, ...]:
    found = []
    address = read_address("", "", plain)
    if address is not None and address.building_key:
        found.append(MARK + address.key.lower() + MARK)
    if re.fullmatch(r"[0-9a-z]+", plain):
        found.append(MARK + plain + MARK)
    elif plain[0].isdigit() and re.search(r"[栋幢座号楼]", plain):
        found.append(MARK + plain)
    elif len(plain) > 1 and not plain.isascii() and not _GENERIC.issuperset(plain):
        found.append(plain)
    return tuple(found)
