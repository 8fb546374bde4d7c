"""Values as JSON that is the same on every machine: what every digest rests on."""

from __future__ import annotations

import dataclasses
import enum
import hashlib
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

encode_plain = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
"""Writes what `to_plain` gave, or what is plain already, without looking at it again."""


def canonical(value: object) -> str:
    """Write `value` as JSON: sorted keys, no spaces, Decimals as text.

    TypeError for a float, which no digest may rest on, and for all that is not a plain value.
    """
    return encode_plain(to_plain(value))


def digest_of(value: object) -> str:
    """Give the SHA-256 of `value` as `canonical` writes it, in hexadecimal."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def digest_of_plain(value: object) -> str:
    """Give the same of what holds nothing but text, numbers, lists and names to them."""
    return hashlib.sha256(encode_plain(value).encode()).hexdigest()


def to_plain(value: object) -> object:  # noqa: PLR0911 - a return a kind
    """Give `value` as JSON knows values; a set is sorted, a dataclass becomes its fields."""
    match value:
        case enum.Enum():
            return to_plain(value.value)
        case None | bool() | int() | str():
            return value
        case Decimal() | Fraction() | UUID():
            return str(value)
        case date():
            return value.isoformat()
        case bytes():
            return value.hex()
        case Mapping():
            return {str(to_plain(name)): to_plain(item) for name, item in value.items()}
        case set() | frozenset():
            return sorted(map(to_plain, value), key=repr)
        case list() | tuple():
            return [to_plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        names = (field.name for field in dataclasses.fields(value))
        return {name: to_plain(getattr(value, name)) for name in names}
    raise TypeError(f"{type(value).__name__} is not a plain value")
