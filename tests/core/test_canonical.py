"""What digests rest on: one text for one value, and no text for what has none."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.roll import Line, RollUnit, roll_digest
from core.assemblies.seals import entry_line, seal
from core.canonical import canonical, digest_of
from core.clock import CHINA
from core.law.counting import Use
from core.rosters.electorate import Owner
from core.sync.contents import as_travelling
from core.sync.manifest import as_signed


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


MOMENT = datetime(2026, 6, 20, 9, 30, tzinfo=CHINA)


def test_digests_that_lie_in_files_stay_what_they_are() -> None:
    """Each was taken before there was one way to write them: whoever changes one loses files."""
    marks = [Mark.AGREE, Mark.BLANK]
    entry = entry_line("A1", Reading.FIRST, 1, "甲", "乙", MOMENT, None, "", marks)
    plain = [None, True, 3, Decimal("87.60"), UUID(int=1), MOMENT.date(), MOMENT]
    assert seal([entry, ["x", *plain, ("甲", Invalid.LATE)]]) == (
        "5736f8d399c33462d808ac096431f74ddb452a8efa89fc60aa503b7ae64a9c69"
    )
    owner = Owner(UUID(int=9), "张三")
    area = Decimal("87.6")
    home = ("1栋1单元101", "1栋", "1单元", area, "register", Use.HOME)
    unit = RollUnit(UUID(int=2), *home, (owner,))
    line = Line(1, (unit,), (owner,), "张三", 1, area, (), is_developer=False)
    assert roll_digest([line], 1, area) == (
        "ca2f56a46dd5f8268371ea1a5b4c80cfc4b2630194cb881866f91477d5da6c96"
    )
    assert as_signed({"b": 1, "a": "甲", "c": [1.5]}) == '{"a":"甲","b":1,"c":[1.5]}'.encode()
    travels = (True, 3, "x", Mark.AGREE, Decimal("0.0001"), MOMENT, MOMENT.date(), UUID(int=1))
    assert [*map(as_travelling, travels)] == [
        1, 3, "x", "agree", 1, "2026-06-20T09:30:00+08:00", "2026-06-20",
        "00000000-0000-0000-0000-000000000001",
    ]  # fmt: skip
