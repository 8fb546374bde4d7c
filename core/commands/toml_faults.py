"""What is wrong with a line of TOML, out of what tomllib says of it in English. Not a command."""

from __future__ import annotations

import re

from core.phrases import Part

_KINDS = (
    (r"Invalid statement", "toml_statement"),
    (r"Expected newline or end of document", "toml_after"),
    (r"Expected '=' after a key", "toml_equals"),
    (r"Expected '\]{1,2}' at the end", "toml_bracket"),
    (r"Unclosed (array|inline table)", "toml_unclosed"),
    (r"Invalid initial character for a key", "toml_key"),
    (r"Cannot (declare|overwrite|mutate|redefine)|Duplicate inline table key", "toml_twice"),
    (r"Unescaped '\\'|Invalid hex value|Escaped character is not", "toml_backslash"),
    (r"Unterminated string|Expected |Illegal character '\\n'", "toml_string"),
    (r"Illegal character|Found invalid character", "toml_character"),
    (r"Invalid date or datetime", "toml_no_day"),
    (r"Invalid value", "toml_value"),
)
_AT = re.compile(r"line (\d+), column (\d+)")
_DAY = re.compile(r"\d{4}([/.年])\d{1,2}(?:\1|月)\d{1,2}")
_CURLY = re.compile("[\u201c\u201d\u2018\u2019\uff02]")


def kind_of(message: str) -> str:
    """Name the phrase that says what tomllib means."""
    return next((kind for pattern, kind in _KINDS if re.match(pattern, message)), "toml_other")


def place_of(message: str, lines: list[str]) -> tuple[int, int]:
    """Give the line and column that tomllib names, the end where it names the end."""
    found = _AT.search(message)
    if found is not None:
        return int(found[1]), int(found[2])
    last = max((number for number, line in enumerate(lines, 1) if line.strip()), default=1)
    return last, len(lines[last - 1]) + 1 if lines else 1


def said_of(message: str, line: str) -> Part:
    """Say what is wrong with `line`: first what people get wrong most often."""
    plain = re.sub(r"\"[^\"]*\"|'[^']*'", "", line)
    if _CURLY.search(plain):
        return Part("toml_curly")
    if _DAY.search(plain):
        return Part("toml_day")
    return Part(kind_of(message))
