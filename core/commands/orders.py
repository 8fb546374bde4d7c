"""Orders: a clerk's TOML turned into the drafts of a facade, each fault with its place.

Not a command. A draft's own fields and types say what an order may hold; nothing is repeated here.
"""

from __future__ import annotations

import dataclasses
import tomllib
import typing
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from core.clock import CHINA
from core.commands.toml_faults import place_of, said_of
from core.errors import KnownError
from core.hinted import HintReader

D = TypeVar("D")
V = TypeVar("V")
_READER = HintReader(joint="、", zone=CHINA)
"""Clerks write names in one text, and days and times as their clock shows them."""
SHOWN = 60
"""How much of a line is shown."""
LARGEST = 10_000_000
"""Bytes of a file of orders; a larger one is some other file."""


class Order:
    """One table of the file: what to do, and its values; `number` counts from 1."""

    def __init__(self, file: str, number: int, values: Mapping[str, Any]) -> None:
        self.file = file
        self.number = number
        self.values = dict(values)
        self.does = str(self.values.pop("do", ""))

    def take(self, name: str, default: Any = None) -> Any:
        """Take a value out of the order; KnownError where it is missing and has no default."""
        if name not in self.values and default is None:
            raise self.fault("orders.missing", name=name)
        return self.values.pop(name, default)

    def read(self, name: str, kind: type[V]) -> V:
        """Take a value of that type out of the order; KnownError where it is missing or none."""
        return typing.cast("V", self._read(name, self.take(name), {name: kind}))

    def day(self, name: str) -> date:
        """Take a day out of the order; KnownError where it is missing or none."""
        return self.read(name, date)

    def build(self, kind: type[D], **given: Any) -> D:
        """Make a draft from what is left of the order; `given` are fields that it does not name."""
        hints = typing.get_type_hints(kind)
        made = dict(given)
        for field in dataclasses.fields(typing.cast("Any", kind)):
            if field.name in made:
                continue
            if field.name in self.values:
                made[field.name] = self._read(field.name, self.values.pop(field.name), hints)
            elif (
                field.default is dataclasses.MISSING
                and field.default_factory is dataclasses.MISSING
            ):
                raise self.fault("orders.missing", name=field.name)
        self.end()
        return kind(**made)

    def end(self) -> None:
        """Refuse what nobody asked for: a slip of the pen must not be passed over."""
        if self.values:
            raise self.fault("orders.unknown", name="、".join(sorted(self.values)))

    def fault(self, code: str, **facts: object) -> KnownError:
        """Make the refusal of this order."""
        return KnownError(code, file=self.file, number=self.number, act=self.does, **facts)

    def _read(self, name: str, value: Any, hints: Mapping[str, Any]) -> Any:
        try:
            return _READER.read(hints[name], value)
        except (TypeError, ValueError) as error:
            raise self.fault("orders.bad_value", name=name, value=str(value)) from error


def read_orders(path: Path) -> list[Order]:
    """Read a file of `[[act]]` tables; KnownError where it is none."""
    text = _text(path)
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(path.name, text, str(error)) from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, 500 brackets
        raise KnownError("orders.not_toml", file=path.name) from error
    found = tables.pop("act", None)
    if tables or not isinstance(found, list) or not found:
        raise KnownError("orders.no_acts", file=path.name)
    return [Order(path.name, number, values) for number, values in enumerate(found, 1)]


def _not_toml(file: str, text: str, message: str) -> KnownError:
    lines = text.split("\n")
    row, column = place_of(message, lines)
    line = lines[row - 1].strip()
    return KnownError(
        "orders.not_toml_at",
        file=file,
        row=row,
        column=column,
        line=line if len(line) <= SHOWN else f"{line[:SHOWN]}…",
        said=said_of(message, line),
    )


def _text(path: Path) -> str:
    """Read a text as Excel and Notepad write it: UTF-8, with or without a mark, or GB 18030."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise KnownError("orders.not_found", file=path.name) from error
    except IsADirectoryError as error:
        raise KnownError("orders.is_folder", file=path.name) from error
    except OSError as error:
        raise KnownError("orders.unreadable", file=path.name) from error
    if len(data) > LARGEST:
        raise KnownError("orders.too_large", file=path.name)
    for coding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(coding)
        except UnicodeDecodeError:
            continue
    raise KnownError("orders.unreadable", file=path.name)
