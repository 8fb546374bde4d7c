"""The law of one place and one day: packs laid over each other, asked by key, frozen and thawed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from core.law.articles import Article
from core.law.faults import LawFault
from core.law.findings import Finding
from core.law.shares import Bound, Threshold
from core.law.values import Key, Kind, Layer, Source, Value, read_value

LAYERS = (Layer.NATIONAL, Layer.PROVINCE, Layer.CITY, Layer.HOUSE, Layer.POLICY)
FIRST_DAY_KEY = "voting.participation"
"""The law knows a day when it knows how owners vote on it."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A file of values of one layer, for the divisions whose codes start with a prefix."""

    name: str
    title: str
    layer: Layer
    divisions: tuple[str, ...]
    file: str
    values: tuple[Value, ...]
    known_gaps: str = ""

    def covers(self, division: str) -> bool:
        """Tell whether it holds in `division`; a pack without prefixes holds everywhere."""
        return not self.divisions or division.startswith(self.divisions)

    def in_force(self, day: date) -> tuple[Value, ...]:
        """Give its values of `day`."""
        return tuple(value for value in self.values if value.in_force(day))

    @property
    def digest(self) -> str:
        """SHA-256 of all its values."""
        return _digest(value.plain() for value in self.values)


@dataclass(frozen=True, slots=True)
class LawBook:
    """The law of one division on one day. An assembly freezes the one that it started with.

    `law` holds one value a key; `beside` what else is wanted and only ever warns: policy, and local
    values not sure enough to displace a sure one. `gaps` says which local texts were not at hand.
    """

    division: str
    day: date
    packs: tuple[str, ...]
    law: Mapping[str, Value]
    beside: Mapping[str, tuple[Value, ...]]
    gaps: tuple[str, ...] = ()

    def value(self, key: str) -> Value:
        """Give the law's value of `key`; raise LawFault if none holds on that day."""
        try:
            return self.law[key]
        except KeyError:
            raise LawFault("law.no_value", key=key, day=self.day.isoformat()) from None

    def has(self, key: str) -> bool:
        """Tell whether the law of that day and place sets `key` to something."""
        return key in self.law and self.law[key].setting is not None

    def threshold(self, key: str) -> Threshold:
        """Give a share that must be there."""
        found = self.value(key).setting
        if not isinstance(found, Threshold):
            raise LawFault("law.no_value", key=key, day=self.day.isoformat())
        return found

    def number(self, key: str) -> int:
        """Give a number that must be there; raise LawFault if the law fixes none."""
        found = self.limit(key)
        if found is None:
            raise LawFault("law.no_value", key=key, day=self.day.isoformat())
        return found

    def limit(self, key: str) -> int | None:
        """Give a number, or None where the law fixes none."""
        found = self.value(key).setting
        return found if type(found) is int else None

    def flag(self, key: str) -> bool:
        """Give a yes or no."""
        return self.value(key).setting is True

    def text(self, key: str) -> str:
        """Give a word out of the key's choices."""
        return str(self.value(key).setting)

    def names(self, key: str) -> tuple[str, ...]:
        """Give a list of words."""
        found = self.value(key).setting
        return found if isinstance(found, tuple) else ()

    def article(self, key: str) -> Article:
        """Give the article that the value rests on."""
        return self.value(key).article

    def every(self, key: str) -> tuple[Value, ...]:
        """Give the law's value of `key` and what is wanted beside it, none of them empty.

        A less sure value that only repeats the law's adds nothing, nor does a policy that repeats
        what is sure.
        """
        law = self.law.get(key)
        beside = [
            value
            for value in self.beside.get(key, ())
            if law is None
            or (value.raw, value.unit) != (law.raw, law.unit)
            or (value.layer is Layer.POLICY and not law.firm)
        ]
        found = [law, *beside] if law else beside
        return tuple(value for value in found if value.setting is not None)

    def against(self, value: Value, code: str, **facts: object) -> Finding:
        """Make the finding that `value` is not kept: as hard as the value is sure."""
        return Finding(code, value.severity, facts, (value.article,), value.ask_street)

    @property
    def pack_id(self) -> str:
        """Its name and hash, as papers and packages carry it: national+hubei@3f2a…"""
        return f"{'+'.join(self.packs)}@{self.digest[:12]}"

    @property
    def digest(self) -> str:
        """SHA-256 of the values that hold."""
        return _digest(self._entries())

    @property
    def local(self) -> bool:
        """Whether any province's or city's value is in it."""
        values = [*self.law.values(), *(value for found in self.beside.values() for value in found)]
        return any(value.layer in (Layer.PROVINCE, Layer.CITY) for value in values)

    def freeze(self) -> dict[str, Any]:
        """Write it as JSON can hold it, whole, so that no later pack can change it."""
        return {
            "version": 1,
            "pack_id": self.pack_id,
            "division": self.division,
            "day": self.day.isoformat(),
            "packs": list(self.packs),
            "gaps": list(self.gaps),
            "values": self._entries(),
        }

    def _entries(self) -> list[dict[str, Any]]:
        law = [{**self.law[key].plain(), "beside": False} for key in sorted(self.law)]
        beside = [
            {**value.plain(), "beside": True}
            for key in sorted(self.beside)
            for value in self.beside[key]
        ]
        return law + beside


def thaw(frozen: Mapping[str, Any]) -> LawBook:
    """Read a frozen law book back; raise LawFault if it was changed since."""
    law: dict[str, Value] = {}
    beside: dict[str, tuple[Value, ...]] = {}
    for entry in frozen["values"]:
        value = _thawed(entry)
        if entry["beside"]:
            beside[value.key] = (*beside.get(value.key, ()), value)
        else:
            law[value.key] = value
    book = LawBook(
        division=frozen["division"],
        day=date.fromisoformat(frozen["day"]),
        packs=tuple(frozen["packs"]),
        law=law,
        beside=beside,
        gaps=tuple(frozen["gaps"]),
    )
    if book.pack_id != frozen["pack_id"]:
        raise LawFault("law.frozen_changed", pack=frozen["pack_id"])
    return book


def lay(packs: Iterable[Pack], division: str, day: date) -> LawBook:
    """Lay the packs over each other, lowest last; a layer may set only what the upper opens.

    Raise LawFault when a pack sets a closed key or loosens a sure one, or when no law is known for
    `day`.
    """
    chosen = sorted(packs, key=lambda pack: (LAYERS.index(pack.layer), pack.name))
    law: dict[str, Value] = {}
    beside: dict[str, tuple[Value, ...]] = {}
    for pack in chosen:
        for value in pack.in_force(day):
            if _stands_beside(value, law.get(value.key), pack):
                beside[value.key] = (*beside.get(value.key, ()), value)
            else:
                law[value.key] = value
    if FIRST_DAY_KEY not in law:
        raise LawFault("law.no_law_on_day", day=day.isoformat())
    gaps = tuple(pack.known_gaps for pack in chosen if pack.known_gaps)
    return LawBook(division, day, tuple(pack.name for pack in chosen), law, beside, gaps)


def _stands_beside(value: Value, upper: Value | None, pack: Pack) -> bool:
    """Tell whether `value` only warns beside `upper`; raise LawFault if it may not be set at all.

    Policy displaces nothing, and a local value none that is surer: a mirror's "15 days" must not
    switch off the regulation's "30 days" that blocks, nor a remembered "5 to 17 members" the
    guidance's "5 to 11" that was read.
    """
    if pack.layer is Layer.POLICY:
        return True
    if pack.layer is Layer.NATIONAL:
        return False
    if upper is None or pack.layer not in upper.open_to_lower:
        raise LawFault("law.pack_key_closed", file=pack.file, key=value.key)
    if upper.firm and _looser(value, upper):
        raise LawFault("law.pack_looser", file=pack.file, key=value.key)
    return value.sureness > upper.sureness


def _looser(value: Value, upper: Value) -> bool:
    """Tell whether `value` asks less than a sure upper number or share of the same unit."""
    mine, theirs = _size(value), _size(upper)
    if theirs is None:
        return False
    if mine is None:
        return True
    if value.unit != upper.unit:
        return False
    if upper.comparator in (Bound.AT_LEAST, Bound.MORE_THAN):
        return mine < theirs
    return mine > theirs


def _size(value: Value) -> int | Fraction | None:
    match value.setting:
        case Threshold(share=share):
            return share
        case bool():
            return None
        case int(number):
            return number
        case _:
            return None


def confirm(pack: Pack, key: str, by: str, on: date) -> Pack:
    """Note that the street office confirmed a value of a pack, so that it may block."""
    values = tuple(
        replace(value, confirmed_by=by, confirmed_on=on) if value.key == key else value
        for value in pack.values
    )
    return replace(pack, values=values)


def _thawed(entry: Mapping[str, Any]) -> Value:
    key = Key(entry["key"], Kind(entry["kind"]), entry["title"], units=(entry["unit"],))
    source = {entry["source"]: Source(entry["source"], entry["official"])}
    return read_value(
        entry, key, source, file=entry["pack"], pack=entry["pack"], layer=Layer(entry["layer"])
    )


def _digest(plain: Iterable[Mapping[str, Any]]) -> str:
    text = json.dumps(list(plain), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
