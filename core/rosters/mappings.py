"""The clerk's word on the columns of a file, as it is written: a small file, TOML or JSON."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.errors import KnownError
from core.law.findings import Names
from core.phrases import InWords
from core.rosters.columns import Field, SaidColumns, headings

_HEADER_ROW = ("header_row", "表头行")


def read_mapping(path: Path) -> SaidColumns:
    """Read a mapping: a field or its Chinese label to a heading or a column's letters.

    `header_row` may say where the header stands. Raises `KnownError`.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (FileNotFoundError, IsADirectoryError):
        raise KnownError("rosters.mapping_missing", file=path.name) from None
    except (OSError, UnicodeDecodeError):
        raise KnownError("rosters.mapping_file", file=path.name) from None
    try:
        said = json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = _line(error, text)
        raise KnownError("rosters.mapping_line", file=path.name, line=line) from None
    if not isinstance(said, dict):
        raise KnownError("rosters.mapping_file", file=path.name)
    return _said_columns(said, path.name)


def _line(error: Exception, text: str) -> int:
    """Give the line at which a parser stopped; TOML's says it in words only."""
    if isinstance(error, json.JSONDecodeError):
        return error.lineno
    found = re.search(r"at line (\d+)", str(error))
    return int(found[1]) if found else max(len(text.splitlines()), 1)


def _said_columns(said: Mapping[str, Any], file: str) -> SaidColumns:
    labels = {heading.label: field for field, heading in headings().items()}
    row: int | None = None
    named: dict[Field, str] = {}
    for name, heading in said.items():
        if name in _HEADER_ROW:
            if not isinstance(heading, int) or isinstance(heading, bool) or heading < 1:
                raise KnownError("rosters.mapping_file", file=file)
            row = heading
        elif name in labels or name in set(Field):
            named[labels[name] if name in labels else Field(name)] = str(heading)
        else:
            known = InWords(Names(tuple(labels)))
            raise KnownError("rosters.mapping_field", file=file, field=name, known=known)
    return SaidColumns(named, row)
