"""The objects of a case file, read strictly: every refusal names the field by its path."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from core.law.faults import LawFault
from core.law.matters import Matter
from core.law.shares import LARGEST_AREA, LARGEST_COUNT
from core.law.verdicts import NOBODY, Votes

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
PLACE = re.compile(r"\[\d+\]", re.ASCII)
AREA = re.compile(r"-?(?:0|[1-9]\d{0,29})(?:\.\d{1,30})?", re.ASCII)
UNSAYABLE = ("Cc", "Cs", "Zl", "Zp")
"""Kinds of characters that no line can show: controls, halves of characters, ends of lines."""
SHOWN = 40
"""How much of what a file says a sentence repeats."""


def sayable(text: str) -> bool:
    """Tell whether a line can show all of `text`."""
    return not any(unicodedata.category(letter) in UNSAYABLE for letter in text)


def shown(text: object) -> str:
    """Give as much of what a file says as a sentence repeats, on one line."""
    return "".join(one if sayable(one) else "�" for one in str(text)[:SHOWN])


class Fields:
    """An object of a case; every refusal names the field by its path."""

    def __init__(self, found: object, path: str = "") -> None:
        if not isinstance(found, Mapping):
            raise LawFault("law.case_not_object", field=path or "—")
        self._found = found
        self._path = path
        self._read: set[str] = set()
        self._inner: dict[str, Fields] = {}

    def unknown(self, known: set[str]) -> list[str]:
        """Give the fields that are none of the `known`."""
        return sorted(shown(name) for name in self._found if name not in known)

    def unused(self, known: set[str]) -> list[str]:
        """Give those of the `known` fields that are given and were not read."""
        return sorted(name for name in known if self.given(name) and name not in self._read)

    def unread_inside(self) -> list[str]:
        """Give the paths of the fields inside this one's objects that nobody read."""
        # A field of a list's objects is named once, not once for each.
        found = [PLACE.sub("[]", path) for one in self._inner.values() for path in one.unread()]
        return list(dict.fromkeys(found))

    def unread(self) -> list[str]:
        """Give the paths of the fields of this object, and inside it, that nobody read."""
        return [self._at(name) for name in self.unknown(self._read)] + self.unread_inside()

    def given(self, name: str) -> bool:
        """Tell whether the field is there and not null; a null that is asked for was read."""
        if self._found.get(name) is not None:
            return True
        self._read.add(name)
        return False

    def inside(self, name: str) -> Fields:
        """Give the object in a field."""
        if name not in self._inner:
            self._inner[name] = Fields(self._need(name), self._at(name))
        return self._inner[name]

    def text(self, name: str) -> str:
        """Give a text that is not empty."""
        found = self._need(name)
        if not isinstance(found, str) or not found.strip():
            raise LawFault("law.case_not_text", field=self._at(name))
        if not sayable(found):
            raise LawFault("law.case_strange_text", field=self._at(name))
        return found.strip()

    def flag(self, name: str, *, default: bool | None = None) -> bool:
        """Give true or false."""
        if default is not None and not self.given(name):
            return default
        found = self._need(name)
        if not isinstance(found, bool):
            raise LawFault("law.case_not_flag", field=self._at(name))
        return found

    def day(self, name: str) -> date:
        """Give a date written 2026-06-20."""
        found = self.text(name)
        try:
            if DAY.fullmatch(found):
                return date.fromisoformat(found)
        except ValueError:
            pass
        raise LawFault("law.case_not_date", field=self._at(name), value=found[:24])

    def matter(self, name: str) -> Matter:
        """Give one of the nine matters."""
        found = self.text(name)
        try:
            return Matter(found)
        except ValueError:
            raise LawFault("law.case_unknown_matter", value=found[:40]) from None

    def count(self, name: str) -> int:
        """Give a whole number that is not negative; true and 3.0 are none."""
        found = self._need(name)
        if type(found) is not int:
            raise LawFault("law.case_not_count", field=self._at(name))
        if found < 0:
            raise LawFault("law.negative")
        if found > LARGEST_COUNT:
            raise LawFault("law.count_out_of_range", field=self._at(name))
        return found

    def area(self, name: str) -> Decimal | None:
        """Give an area in m² from text or an exact number; null is unknown."""
        if name not in self._found:
            raise LawFault("law.case_missing", field=self._at(name))
        self._read.add(name)
        found = self._found[name]
        if found is None:
            return None
        if isinstance(found, str) and AREA.fullmatch(found):
            found = Decimal(found)
        if isinstance(found, bool) or not isinstance(found, int | Decimal):
            raise LawFault("law.case_not_area", field=self._at(name))
        area = Decimal(found)
        if not area and area.is_signed():  # nobody writes "-0" on purpose
            raise LawFault("law.negative")
        if area.copy_abs() > LARGEST_AREA:
            raise LawFault("law.area_out_of_range", value=self._at(name))
        return area

    def votes(self, name: str) -> Votes:
        """Give persons and area."""
        inner = self.inside(name)
        return Votes(inner.count("persons"), inner.area("area"))

    def votes_or_nobody(self, name: str) -> Votes:
        """Give persons and area, or nobody where the field is left out."""
        return self.votes(name) if self.given(name) else NOBODY

    def objects(self, name: str) -> list[Fields]:
        """Give a list of objects."""
        found = self._need(name)
        if not isinstance(found, list):
            raise LawFault("law.case_not_list", field=self._at(name))
        for number, one in enumerate(found):
            place = f"{name}[{number}]"
            self._inner[place] = Fields(one, self._at(place))
        return [self._inner[f"{name}[{number}]"] for number in range(len(found))]

    def _need(self, name: str) -> object:
        if not self.given(name):
            raise LawFault("law.case_missing", field=self._at(name))
        self._read.add(name)
        return self._found[name]

    def _at(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name
