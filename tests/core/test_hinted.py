"""Values read as hints say: what a frozen sheet wrote comes back; what is of another kind not."""

from __future__ import annotations

import enum
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

import pytest

from core.canonical import canonical
from core.clock import CHINA
from core.hinted import HintReader


class Side(enum.StrEnum):
    OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Part:
    share: Fraction
    side: Side | None


@dataclass(frozen=True, slots=True)
class Sheet:
    id: UUID
    area: Decimal
    day: date
    at: datetime | None
    parts: tuple[Part, ...]
    marks: Mapping[Side, int]
    firm: bool


SHEET = Sheet(
    UUID(int=7),
    Decimal("87.60"),
    date(2026, 6, 20),
    datetime(2026, 6, 20, 9, 30, tzinfo=CHINA),
    (Part(Fraction(2, 3), Side.OWNER), Part(Fraction(1, 2), None)),
    {Side.OWNER: 3},
    firm=True,
)


def test_what_was_written_comes_back() -> None:
    assert HintReader().read(Sheet, json.loads(canonical(SHEET))) == SHEET


@pytest.mark.parametrize(
    ("hint", "found"),
    [
        (int, "3"),
        (int, True),
        (bool, 1),
        (str, 3),
        (str, None),
        (date, 20260620),
        (date, "20. Juni"),
        (datetime, date(2026, 6, 20)),
        (date, datetime(2026, 6, 20, tzinfo=CHINA)),
        (Side, "tenant"),
        (UUID, "7"),
        (UUID, 7),
        (Decimal, "viel"),
        (Decimal, 87.6),
        (Fraction, "2/0"),
        (tuple[str, ...], "甲、乙"),
        (tuple[str, ...], 3),
        (tuple[int, ...], ["3"]),
        (Part, "owner"),
        (Part, {"share": "1/2"}),
        (Part, {"share": "1/2", "side": None, "more": 1}),
    ],
    ids=repr,
)
def test_another_kind_of_value_is_refused(hint: Any, found: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        HintReader().read(hint, found)


def test_a_hand_written_file_may_join_names_and_leave_the_zone_out() -> None:
    clerk = HintReader(joint="、", zone=CHINA)
    assert clerk.read(tuple[str, ...], "甲、乙、") == ("甲", "乙")
    assert clerk.read(tuple[str, ...], ["甲、乙"]) == ("甲、乙",)
    assert clerk.read(datetime, "2026-06-20T09:30:00") == SHEET.at
    assert clerk.read(datetime | None, "2026-06-20T09:30:00+08:00") == SHEET.at
    assert HintReader().read(datetime, "2026-06-20T09:30:00").tzinfo is None
