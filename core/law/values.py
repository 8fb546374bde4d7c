"""One value of the law: what it sets, how long, on which article, how surely; read from data."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from core.law.articles import Article
from core.law.faults import LawFault
from core.law.findings import Severity
from core.law.shares import Bound, Threshold

NONE = "none"
"""How a pack says that the law fixes no number."""

Word = TypeVar("Word", bound=enum.StrEnum)
Setting = Threshold | int | bool | str | tuple[str, ...] | None


class Layer(enum.StrEnum):
    """Who set a value; policy stands beside the law and only ever warns."""

    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    HOUSE = "house"
    POLICY = "policy"


class Confidence(enum.StrEnum):
    """How surely a value is known (rulebook 0.1); below READ it warns and never blocks."""

    READ = "V"
    MIRROR = "V-"
    KNOWN = "K"
    UNSURE = "K?"
    ARTICLE = "S"
    DESIGN = "D"


class Kind(enum.StrEnum):
    """What sort of setting a key takes."""

    SHARE = "share"
    NUMBER = "number"
    FLAG = "flag"
    TEXT = "text"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of resources/law/keys.toml."""

    name: str
    kind: Kind
    title: str
    units: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An entry of resources/law/sources.toml: a text's short name, and its whole one in 《》."""

    title: str
    official: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A dated, sourced setting of a key. `raw` is the setting as the pack wrote it."""

    key: str
    kind: Kind
    title: str
    raw: str | int | bool | tuple[str, ...]
    setting: Setting
    comparator: Bound | None
    unit: str
    since: date
    until: date | None
    article: Article
    confidence: Confidence
    open_to_lower: frozenset[Layer]
    pack: str
    layer: Layer
    confirmed_by: str = ""
    confirmed_on: date | None = None

    @property
    def firm(self) -> bool:
        """Whether it may block: law, and read in the text or confirmed by the street office."""
        sure = self.confidence is Confidence.READ or bool(self.confirmed_by)
        return sure and self.layer is not Layer.POLICY

    @property
    def sureness(self) -> int:
        """How sure its wording is: 0 is read or confirmed, more is less sure (rulebook 0.1)."""
        return 0 if self.confirmed_by else list(Confidence).index(self.confidence)

    @property
    def severity(self) -> Severity:
        """How a breach of it is reported."""
        return Severity.ERROR if self.firm else Severity.WARNING

    @property
    def ask_street(self) -> bool:
        """Whether its findings ask to be confirmed; policy is certain, only not law."""
        return not self.firm and self.layer is not Layer.POLICY

    def in_force(self, day: date) -> bool:
        """Tell whether it holds on `day`, its first and last day included."""
        return self.since <= day and (self.until is None or day <= self.until)

    def plain(self) -> dict[str, Any]:
        """Write it as JSON can hold it; `read_value` reads it back."""
        return {
            "key": self.key,
            "kind": str(self.kind),
            "title": self.title,
            "value": list(self.raw) if isinstance(self.raw, tuple) else self.raw,
            "comparator": str(self.comparator) if self.comparator else "",
            "unit": self.unit,
            "from": self.since.isoformat(),
            "to": self.until.isoformat() if self.until else "",
            "source": self.article.law,
            "official": self.article.official,
            "article": self.article.number,
            "gist": self.article.gist,
            "confidence": str(self.confidence),
            "open_to_lower": sorted(map(str, self.open_to_lower)),
            "pack": self.pack,
            "layer": str(self.layer),
            "confirmed_by": self.confirmed_by,
            "confirmed_on": self.confirmed_on.isoformat() if self.confirmed_on else "",
        }


_REQUIRED = ("key", "value", "from", "source", "article", "gist", "confidence", "open_to_lower")
_KNOWN = {*_REQUIRED, "comparator", "unit", "to", "confirmed_by", "confirmed_on"}


class Reading:
    """Reads one entry of a file; every refusal names the file, the key and the field."""

    def __init__(self, entry: Mapping[str, Any], file: str) -> None:
        self._entry = entry
        self._file = file
        self.key = str(entry.get("key", "?"))

    def refuse(self, field: str) -> LawFault:
        """Make the fault for a field that is not as it should be."""
        return LawFault("law.pack_bad_field", file=self._file, key=self.key, field=field)

    def fields(self, required: tuple[str, ...] = _REQUIRED, known: set[str] = _KNOWN) -> None:
        """Refuse an entry that lacks a field or has one that nobody reads."""
        for field in required:
            if field not in self._entry:
                raise LawFault("law.pack_missing_field", file=self._file, key=self.key, field=field)
        for field in self._entry:
            if field not in known:
                raise self.refuse(field)

    def text(self, field: str) -> str:
        """Read text; absent is empty."""
        found = self._entry.get(field, "")
        if not isinstance(found, str):
            raise self.refuse(field)
        return found

    def day(self, field: str) -> date | None:
        """Read a date, as TOML's own or in ISO; absent or empty is None."""
        found = self._entry.get(field, "")
        if found == "":
            return None
        if type(found) is date:
            return found
        try:
            return date.fromisoformat(found)
        except (TypeError, ValueError):
            raise self.refuse(field) from None

    def words(self, field: str) -> tuple[str, ...]:
        """Read a list of words."""
        found = self._entry.get(field, [])
        if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
            raise self.refuse(field)
        return tuple(found)

    def one_of(self, field: str, words: type[Word]) -> Word:
        """Read one word of an enumeration."""
        try:
            return words(self.text(field))
        except ValueError:
            raise self.refuse(field) from None

    def setting(self, key: Key) -> Setting:
        """Read `value` as `key` wants it; raise LawFault if it is of another sort."""
        raw = self._entry["value"]
        match key.kind:
            case Kind.SHARE | Kind.NUMBER if raw == NONE:
                return None
            case Kind.SHARE if isinstance(raw, str):
                try:
                    return Threshold.parse(raw, self.text("comparator"))
                except ValueError:
                    raise self.refuse("value") from None
            case Kind.NUMBER if type(raw) is int and raw >= 0:
                return raw
            case Kind.FLAG if isinstance(raw, bool):
                return raw
            case Kind.TEXT if isinstance(raw, str) and raw in (key.choices or (raw,)):
                return raw
            case Kind.LIST if set(self.words("value")) <= set(key.choices or self.words("value")):
                return self.words("value")
        raise self.refuse("value")


def read_value(  # noqa: PLR0913 - an entry and where it stands
    entry: Mapping[str, Any],
    key: Key,
    sources: Mapping[str, Source],
    *,
    file: str,
    pack: str,
    layer: Layer,
) -> Value:
    """Read one value of a pack; raise LawFault naming file, key and field."""
    reading = Reading(entry, file)
    setting = reading.setting(key)
    numeric = key.kind in (Kind.SHARE, Kind.NUMBER) and setting is not None
    unit = reading.text("unit")
    if numeric and unit not in key.units:
        raise reading.refuse("unit")
    since = reading.day("from")
    until = reading.day("to")
    if since is None or (until is not None and until < since):
        raise reading.refuse("from" if since is None else "to")
    named = reading.text("source")
    if layer is not Layer.HOUSE and named not in sources:
        raise reading.refuse("source")
    source = sources.get(named, Source(named))
    try:
        opened = frozenset(map(Layer, reading.words("open_to_lower")))
    except ValueError:
        raise reading.refuse("open_to_lower") from None
    gist = reading.text("gist")
    if not gist:
        raise reading.refuse("gist")
    raw = entry["value"]
    return Value(
        key=key.name,
        kind=key.kind,
        title=key.title,
        raw=tuple(raw) if isinstance(raw, list) else raw,
        setting=setting,
        comparator=reading.one_of("comparator", Bound) if numeric else None,
        unit=unit,
        since=since,
        until=until,
        article=Article(source.title, reading.text("article"), gist, source.official),
        confidence=reading.one_of("confidence", Confidence),
        open_to_lower=opened,
        pack=pack,
        layer=layer,
        confirmed_by=reading.text("confirmed_by"),
        confirmed_on=reading.day("confirmed_on"),
    )
