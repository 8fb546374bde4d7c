"""Addresses of dwellings: every notation of one dwelling gives the same key.

"1栋|1单元|101", "1栋1单元101", "1-1-101" and "1#|1|101" are one dwelling. The key never relies on
arithmetic of floors (4, 13 and 14 may be skipped); the room stays text (rulebook 7.1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from core.text import clean, narrow, natural_key


@dataclass(frozen=True, slots=True)
class Address:
    """Where a dwelling is: keys to compare, names to show. Without an entrance its key is ""."""

    building_key: str
    entrance_key: str
    room_key: str
    room: str

    @property
    def key(self) -> str:
        return f"{self.building_key}|{self.entrance_key}|{self.room_key}"

    @property
    def sort_key(self) -> str:
        return natural_key(self.key)

    @property
    def building(self) -> str:
        """Show "1" as 1栋; what has a name of its own keeps it: "S1", "地下车库"."""
        key = self.building_key
        return f"{key}栋" if re.fullmatch(r"\d+|[A-Z]|\d+期\d+", key) else key

    @property
    def entrance(self) -> str:
        key = self.entrance_key
        return f"{key}单元" if re.fullmatch(r"\w|\d+", key) else key

    @property
    def text(self) -> str:
        """The address as papers show it."""
        if not self.building_key:
            return self.entrance + self.room
        if self.entrance_key or self.building.endswith("栋"):
            return self.building + self.entrance + self.room
        return f"{self.building}-{self.room}"


_NUMERALS = {c: i for i, c in enumerate("零一二三四五六七八九十")}
_BUILDING_END = re.compile(
    r"(?:号楼|号栋|号幢|栋|幢|座|楼|#楼|#|号)?(?:商铺|商业|门面|底商|住宅)?$"
)
_ENTRANCE_END = re.compile(r"(?:号门|单元|门洞|门栋|门|梯|单|#)$")
_ROOM_END = re.compile(r"(?:号房|室|房|户|号铺|号商铺|号|铺)$")
_DASHES = re.compile(r"\s*[-_/\\~]+\s*")
_BUILDING = r"(?P<building>.*?(?:号楼|栋|幢|座|#楼|#|楼))"
_STAIRS = r"(?P<entrance>[^-]{1,4}?)(?:单元|号门|门|梯)-?"
_WORDED = re.compile(rf"{_BUILDING}(?:商铺|商业|门面)?-?(?:{_STAIRS})?(?P<room>.+)")
_ENTRANCE_ROOM = re.compile(rf"{_STAIRS}(?P<room>.+)")
_THREE = 3
_LONGEST = 40


@lru_cache(maxsize=65_536)
def _building_key(text: str) -> str:
    key = _BUILDING_END.sub("", text, count=1) or text
    return _plain_number(re.sub(r"^第", "", key).upper())


@lru_cache(maxsize=4_096)
def _entrance_key(text: str) -> str:
    return _plain_number(re.sub(r"^第", "", _ENTRANCE_END.sub("", text, count=1)).upper())


def _plain_number(text: str) -> str:
    """一 and 01 are 1; 十二 is 12."""
    if text.isdecimal():
        return text.lstrip("0") or "0"
    said = re.fullmatch(r"([一二三四五六七八九])?(十)?([一二三四五六七八九])?", text)
    if not said or not text:
        return re.sub(r"^0+(?=\d)", "", text)
    tens, ten, ones = said.groups()
    if not ten:
        return str(_NUMERALS[tens or ones]) if not (tens and ones) else text
    return str((_NUMERALS[tens] if tens else 1) * 10 + (_NUMERALS[ones] if ones else 0))


def _room(text: str) -> tuple[str, str]:
    """Give the room's key and the room as shown: "0801室" gives "801" and "0801"."""
    shown = _ROOM_END.sub("", text, count=1) or text
    key = shown.upper()
    return (key.lstrip("0") or "0") if key.isdecimal() else key, shown


@lru_cache(maxsize=65_536)
def _tidy(text: str) -> str:
    """Narrow, without spaces and with one kind of dash; a number's ".0" is not part of a room."""
    return _DASHES.sub("-", re.sub(r"\s+", "", narrow(clean(text)))).strip("-")


def read_address(building: str, entrance: str, room: str) -> Address | None:
    """Read an address from columns or, where the first two are empty, from one text.

    None where it names no room.
    """
    place, stairs, number = _tidy(building), _tidy(entrance), _tidy(room)
    if place and stairs and number.isdecimal():
        return Address(
            _building_key(place), _entrance_key(stairs), number.lstrip("0") or "0", number
        )
    if not number or len(number) > _LONGEST or len(place) > _LONGEST:
        return None
    if place and (stairs or number.isdecimal()):
        stairs = "" if stairs in {"无", "0"} else stairs
        return _address(place, stairs, number)
    if place:
        return _within(place, number)
    if stairs:
        return _address("", stairs, number)
    return _combined(number)


def _address(building: str, entrance: str, room: str) -> Address | None:
    if entrance and "-" in room:  # the room repeats what the columns before it said
        room = room.rsplit("-", 1)[1]
    if entrance and (worded := re.fullmatch(r".*单元-?(.+)", room)):
        room = worded[1]
    key, shown = _room(room)
    building_key = _building_key(building) if building else ""
    return Address(building_key, _entrance_key(entrance) if entrance else "", key, shown)


def _within(building: str, room: str) -> Address | None:
    """The room's text may hold the entrance, or the building once more."""
    if worded := _ENTRANCE_ROOM.fullmatch(room):
        entrance = worded["entrance"]
        if (whole := _WORDED.fullmatch(room)) and whole["entrance"]:
            entrance = whole["entrance"]
        return _address(building, entrance, worded["room"])
    parts = room.split("-")
    if len(parts) == _THREE:
        return _address(building, parts[1], parts[2])
    if len(parts) == _THREE - 1:
        same = _building_key(parts[0]) == _building_key(building)
        return _address(building, "" if same and not parts[0].isdecimal() else parts[0], parts[1])
    return _address(building, "", room)


def _combined(text: str) -> Address | None:
    worded = _WORDED.fullmatch(text)
    if worded and worded["building"]:
        if worded["entrance"]:
            return _address(worded["building"], worded["entrance"], worded["room"])
        return _within(worded["building"], worded["room"])
    if "-" in text:
        *place, room = text.split("-")
        stairs = place.pop() if len(place) > 1 else ""
        return _address("-".join(place), stairs, room)
    if stairs_only := _ENTRANCE_ROOM.fullmatch(text):
        return _address("", stairs_only["entrance"], stairs_only["room"])
    shop = re.fullmatch(r"(.*(?:商铺|门面|车位|储藏室|车库))(.+)", text)
    return _address(shop[1], "", shop[2]) if shop else None


def looks_like_building(text: str) -> bool:
    """Tell whether the name of a sheet names a building: one sheet a building is usual."""
    return bool(
        re.fullmatch(
            r"(?:第?[\d一二三四五六七八九十]+|[A-Za-z]\d*)(?:号楼|栋|幢|座|#楼|#|号)", _tidy(text)
        )
    )
