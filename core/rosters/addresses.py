"""Addresses of dwellings: every notation of one dwelling gives the same key.

"1栋|1单元|101", "1栋1单元101", "1-1-101" and "1#|1|101" are one dwelling. The key never relies on
arithmetic of floors (4, 13 and 14 may be skipped); the room stays text (rulebook 7.1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from core.law.numerals import number_of
from core.text.cleaning import clean, narrow
from core.text.order import natural_key

_NUMBERED = re.compile(r"\d+|[A-Z]|\d+期\d+")
_STAIRS_KEY = re.compile(r"\w|\d+")


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
        place = natural_key(f"{self.building_key}|{self.entrance_key}|")
        return place + natural_key(self.room_key)

    @property
    def building(self) -> str:
        """Show "1" as 1栋; what has a name of its own keeps it: "S1", "地下车库"."""
        return _shown_building(self.building_key)

    @property
    def entrance(self) -> str:
        return _shown_entrance(self.entrance_key)

    @property
    def text(self) -> str:
        """The address as papers show it."""
        if not self.building_key:
            return self.entrance + self.room
        building = self.building
        joint = "" if building.endswith("栋") else "-"
        return building + joint + self.entrance + self.room


@lru_cache(maxsize=4_096)
def _shown_building(key: str) -> str:
    return f"{key}栋" if _NUMBERED.fullmatch(key) else key


@lru_cache(maxsize=4_096)
def _shown_entrance(key: str) -> str:
    return f"{key}单元" if _STAIRS_KEY.fullmatch(key) else key


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
_STAIRS_ALONE = re.compile(
    r"\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Z]|[甲乙丙丁戊己庚辛东西南北中]"
)
_DATE = re.compile(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s.*)?|\d{1,2}月\d{1,2}日")
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
    said = number_of(text)
    return re.sub(r"^0+(?=\d)", "", text) if said is None else str(said)


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
    if entrance and "-" in room:
        *before, last = room.split("-")
        room = last if _repeated(before, building, entrance) else room
    if entrance and (worded := re.fullmatch(r"(?P<place>.*)单元-?(?P<room>.+)", room)):
        said = _WORDED.fullmatch(f"{worded['place']}单元{worded['room']}")
        stairs = said["entrance"] if said and said["entrance"] else worded["place"]
        if _entrance_key(stairs) != _entrance_key(entrance):
            return None  # the room's own words say another entrance than its column
        room = worded["room"]
    key, shown = _room(room)
    building_key = _building_key(building) if building else ""
    return Address(building_key, _entrance_key(entrance) if entrance else "", key, shown)


def _repeated(before: list[str], building: str, entrance: str) -> bool:
    """Tell whether the room begins with what the columns before it said: "1-1-101", not "B1-001".

    What they did not say belongs to the room.
    """
    *place, stairs = before
    if len(before) == 1 and building and _same_building(stairs, building):
        return True
    return _entrance_key(stairs) == _entrance_key(entrance) and (
        not place or (len(place) == 1 and _same_building(place[0], building))
    )


def _same_building(said: str, building: str) -> bool:
    """Tell whether "1" says 1栋 or 东区1栋 once more."""
    one, other = _building_key(said), _building_key(building)
    return re.fullmatch(rf"(?:.*\D)?{re.escape(one)}", other) is not None


def _is_stairs(text: str) -> bool:
    """Tell whether a part between dashes may be an entrance: 1, 二, 甲; B1 is a basement."""
    return _STAIRS_ALONE.fullmatch(_ENTRANCE_END.sub("", text, count=1).upper()) is not None


def _within(building: str, room: str) -> Address | None:
    """The room's text may hold the entrance, or the building once more."""
    whole = _WORDED.fullmatch(room)
    if worded := _ENTRANCE_ROOM.fullmatch(room):
        if not (whole and whole["entrance"]):
            return _address(building, worded["entrance"], worded["room"])
        same = _same_building(whole["building"], building)
        return _address(building, whole["entrance"], worded["room"]) if same else None
    if whole and re.search(r"[栋幢座#]|号楼", whole["building"]):
        same = _same_building(whole["building"], building)
        return _dashed(building, whole["room"]) if same else None
    return _dashed(building, room)


def _dashed(building: str, room: str) -> Address | None:
    """Read "1-1-101", "1-101" and "101" of a building; "B1-001" is a room as it stands."""
    *before, last = room.split("-")
    if len(before) == _THREE - 1 and _same_building(before[0], building) and _is_stairs(before[1]):
        return _address(building, before[1], last)
    if len(before) == 1:
        if not before[0].isdecimal() and _same_building(before[0], building):
            return _address(building, "", last)
        if _is_stairs(before[0]):
            return _address(building, before[0], last)
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
        if stairs and not _is_stairs(stairs):
            stairs, room = "", f"{stairs}-{room}"
        return _address("-".join(place), stairs, room)
    if stairs_only := _ENTRANCE_ROOM.fullmatch(text):
        return _address("", stairs_only["entrance"], stairs_only["room"])
    shop = re.fullmatch(r"(.*(?:商铺|门面|车位|储藏室|车库))(.+)", text)
    return _address(shop[1], "", shop[2]) if shop else None


@lru_cache(maxsize=65_536)
def is_date(text: str) -> bool:
    """Tell what Excel made of "3-5-1": a day, from which no room comes back."""
    return _DATE.fullmatch(narrow(clean(text))) is not None


def looks_like_building(text: str) -> bool:
    """Tell whether the name of a sheet names a building: one sheet a building is usual."""
    return bool(
        re.fullmatch(
            r"(?:第?[\d一二三四五六七八九十]+|[A-Za-z]\d*)(?:号楼|栋|幢|座|#楼|#|号)", _tidy(text)
        )
    )
