"""What digests rest on: one text for one value, and no text for what has none."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from core.canonical import canonical, digest_of


class Side(enum.StrEnum):
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    parts: tuple[Decimal, ...]


def test_equal_values_have_one_text_and_one_digest() -> None:
    one = {"b": date(2026, 6, 20), "a": {Side.OWNER, "x"}, "c": Sheet("甲", (Decimal("1.50"),))}
    two = {"c": Sheet("甲", (Decimal("1.50"),)), "a": {"x", "owner"}, "b": "2026-06-20"}
    assert canonical(one) == (
        '{"a":["owner","x"],"b":"2026-06-20","c":{"name":"甲","parts":["1.50"]}}'
    )
    assert digest_of(one) == digest_of(two)
    assert digest_of(one) != digest_of({**two, "b": date(2026, 6, 21)})


def test_bytes_and_ids_are_text() -> None:
    assert canonical([b"\x00\xff", UUID(int=1), None, True]) == (
        '["00ff","00000000-0000-0000-0000-000000000001",null,true]'
    )


@pytest.mark.parametrize("value", [1.5, object(), {"a": [0.1]}])
def test_what_has_no_text_of_its_own_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="not a plain value"):
        canonical(value)
