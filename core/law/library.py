"""Reads every pack, key and holiday table from folders; knows no folder of its own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Self

from core.law.divisions import read_division
from core.law.faults import LawFault
from core.law.packs import LawBook, Pack, confirm, lay
from core.law.terms import Calendar, Year, read_rest_days, read_year
from core.law.values import Key, Kind, Layer, Reading, Source, Value, read_value

REST_DAYS = "rest_days.toml"
NOT_PACKS = {"keys.toml", "sources.toml", "confirmed.toml", REST_DAYS}


@dataclass(frozen=True, slots=True)
class Library:
    """All packs, the catalogue of keys and the holiday calendar."""

    keys: Mapping[str, Key]
    sources: Mapping[str, Source]
    packs: tuple[Pack, ...]
    calendar: Calendar

    @classmethod
    def load(cls, folder: Path, office: Path | None = None) -> Self:
        """Read the bundled `folder` (resources/law) and, as `beside`, an office's own.

        Raise LawFault naming file and key.
        """
        keys = _keys(folder / "keys.toml")
        sources = {
            name: Source(text["title"], text.get("official", ""))
            for name, text in _toml(folder / "sources.toml").items()
        }
        files = sorted(path for path in folder.glob("*.toml") if path.name not in NOT_PACKS)
        packs = tuple(_pack(path, keys, sources) for path in files)
        calendar = Calendar(_years(folder / "holidays"), _rest_days(folder / REST_DAYS))
        read = cls(keys, sources, packs, calendar)
        return read if office is None else read.beside(office)

    def beside(self, office: Path) -> Self:
        """Lay an office's folder over what was read: this library stays as it is.

        The folder may hold `holidays/<year>.toml`, which replaces or adds a year, and
        `confirmed.toml`, the street office's confirmations. Raise LawFault naming file and key.
        """
        years = {**self.calendar.years, **_years(office / "holidays")}
        packs = _confirmed(office / "confirmed.toml", self.packs)
        return replace(self, packs=packs, calendar=replace(self.calendar, years=years))

    def book(self, division: str, day: date, house: Pack | None = None) -> LawBook:
        """Give the law of a division on a day, under the compound's own rules if any."""
        division = read_division(division)
        chosen = [pack for pack in self.packs if pack.covers(division)]
        return lay([*chosen, house] if house else chosen, division, day)

    def house_rules(self, path: Path) -> Pack:
        """Read a compound's own rules; what they may set is checked when they are laid."""
        pack = _pack(path, self.keys, self.sources)
        if pack.layer is not Layer.HOUSE:
            raise LawFault("law.not_house_rules", file=path.name)
        return pack


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        raise LawFault("law.pack_unreadable", file=path.name) from None


def _keys(path: Path) -> dict[str, Key]:
    return {
        name: Key(
            name,
            Kind(entry["kind"]),
            entry["title"],
            tuple(entry.get("units", ())),
            tuple(entry.get("choices", ())),
        )
        for name, entry in _toml(path).items()
    }


def _pack(path: Path, keys: Mapping[str, Key], sources: Mapping[str, Source]) -> Pack:
    found = _toml(path)
    head = found.get("pack")
    values = found.get("value", [])
    if not isinstance(head, dict) or not isinstance(values, list) or set(found) - {"pack", "value"}:
        raise LawFault("law.pack_unreadable", file=path.name)
    about = Reading({"key": "[pack]", **head}, path.name)
    about.fields(
        ("name", "title", "layer"), {"key", "name", "title", "layer", "divisions", "known_gaps"}
    )
    layer = about.one_of("layer", Layer)
    name = about.text("name")
    read = tuple(
        _value(entry, keys, sources, file=path.name, pack=name, layer=layer) for entry in values
    )
    _no_overlap(read, path.name)
    return Pack(
        name=name,
        title=about.text("title"),
        layer=layer,
        divisions=about.words("divisions"),
        file=path.name,
        values=read,
        known_gaps=about.text("known_gaps"),
    )


def _value(  # noqa: PLR0913 - an entry and where it stands
    entry: Any,
    keys: Mapping[str, Key],
    sources: Mapping[str, Source],
    *,
    file: str,
    pack: str,
    layer: Layer,
) -> Value:
    if not isinstance(entry, dict):
        raise LawFault("law.pack_unreadable", file=file)
    reading = Reading(entry, file)
    reading.fields()
    key = keys.get(reading.key)
    if key is None:
        raise LawFault("law.pack_unknown_key", file=file, key=reading.key)
    return read_value(entry, key, sources, file=file, pack=pack, layer=layer)


def _no_overlap(values: tuple[Value, ...], file: str) -> None:
    """One key has one value a day in a pack."""
    for number, value in enumerate(values):
        for other in values[:number]:
            if value.key == other.key and (
                value.in_force(other.since) or other.in_force(value.since)
            ):
                raise LawFault("law.pack_overlap", file=file, key=value.key)


def _rest_days(path: Path) -> frozenset[tuple[int, int]]:
    return read_rest_days(_toml(path), path.name)


def _years(folder: Path) -> dict[int, Year]:
    found = {}
    for path in sorted(folder.glob("*.toml")):
        year = read_year(_toml(path), path.name)
        found[year.year] = year
    return found


def _confirmed(path: Path, packs: tuple[Pack, ...]) -> tuple[Pack, ...]:
    if not path.exists():
        return packs
    for entry in _toml(path).get("confirmed", []):
        reading = Reading(entry, path.name)
        reading.fields(("key", "pack", "by", "on"), {"key", "pack", "by", "on", "letter"})
        on = reading.day("on")
        if on is None:
            raise reading.refuse("on")
        if not any(
            pack.name == reading.text("pack") and reading.key in {v.key for v in pack.values}
            for pack in packs
        ):
            raise LawFault("law.pack_unknown_key", file=path.name, key=reading.key)
        packs = tuple(
            confirm(pack, reading.key, reading.text("by"), on)
            if pack.name == reading.text("pack")
            else pack
            for pack in packs
        )
    return packs
