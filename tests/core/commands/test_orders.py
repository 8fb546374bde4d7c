"""An election by files of orders, day by day, on a clerk's own workbook; and what they refuse."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.commands.orders import read_orders
from core.commands.orders_acts import carry_out
from core.commands.orders_here import Here
from core.db.keys import Cost
from core.errors import KnownError
from core.office import Office, Profile

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).parents[3] / "resources" / "sample"
PASSPHRASE = "correct horse battery"  # noqa: S105 - of an invented office
LIGHT = Cost(memory_kib=64, iterations=1)
ASSEMBLY = "云杉苑小区首次业主大会会议"


class Clerk:
    """Somebody who plays the sample files on the days that they are meant for."""

    def __init__(self, office: Office, clock: FixedClock, folder: Path) -> None:
        self.office, self.clock, self.folder = office, clock, folder

    def does(self, name: str, day: date, hour: int = 9) -> None:
        self.clock.set(day, hour)
        orders = read_orders(SAMPLES / "orders" / name)
        carry_out(Here(self.office, self.folder), orders, "zh")


@pytest.fixture
def clerk(tmp_path: Path):
    clock = FixedClock.on(date(2026, 5, 6))
    profile = Profile("云杉社区居民委员会", "西坝街道办事处", "420502")
    office, _key = Office.create(tmp_path / "data", profile, PASSPHRASE, clock=clock, cost=LIGHT)
    with office:
        office.rosters.import_file(SAMPLES / "云杉苑业主清册.xlsx", "云杉苑小区")
        yield Clerk(office, clock, tmp_path)


def test_what_is_refused_stops_the_rest_and_says_where_to_go_on(clerk: Clerk) -> None:
    clerk.does("1-成立筹备组.toml", date(2026, 5, 7))
    with pytest.raises(KnownError) as refused:
        clerk.does("3-候选人.toml", date(2026, 5, 8))
    said = refused.value.sentence()
    assert refused.value.code == "orders.stopped"
    assert "第 1 步（advance）没有办成" in said
    assert "--from 1" in said


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "orders.no_acts"),
        ("x = [", "orders.not_toml_at"),
        ("[[act]]\ngroup_formed = 2026/5/6", "orders.not_toml_at"),
        ("[[act]]\ndo = “open”", "orders.not_toml_at"),
        ("[[act]]\ndo = 'fly'", "orders.unknown_act"),
        ("[[act]]\ndo = 'open'\ntitle = 'x'", "orders.missing"),
        ("[[act]]\ndo = 'advance'\nassembly = '没有'", "orders.stopped"),
        ("[[act]]\ndo = 'open'\ncompound = '云杉苑小区'\ntitle = 1", "orders.bad_value"),
        (
            "[[act]]\ndo = 'open'\ncompound = '云杉苑小区'\ntitle = '会议'\nkind = 'party'",
            "orders.bad_value",
        ),
        (
            (
                "[[act]]\ndo = 'open'\ncompound = '云杉苑小区'\ntitle = '会议'\nkind = 'vote'\n"
                "serial_prefix = 'YS1'\norganiser = '筹备组'\ncolour = 'red'"
            ),
            "orders.unknown",
        ),
    ],
)
def test_a_bad_order_is_refused_in_a_sentence(clerk: Clerk, text: str, code: str) -> None:
    path = clerk.folder / "x.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(KnownError) as refused:
        carry_out(Here(clerk.office, clerk.folder), read_orders(path), "zh")
    error = refused.value
    cause = error.__cause__
    found = cause.code if error.code == "orders.stopped" and isinstance(cause, KnownError) else code
    assert code in {error.code, found}
    assert error.sentence().endswith("。")
    assert clerk.office.assemblies.assemblies() == ()


def test_a_file_that_is_no_text_is_refused(clerk: Clerk) -> None:
    path = clerk.folder / "x.toml"
    path.write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(KnownError) as refused:
        read_orders(path)
    assert refused.value.code in {"orders.unreadable", "orders.not_toml", "orders.not_toml_at"}
    with pytest.raises(KnownError) as missing:
        read_orders(clerk.folder / "没有.toml")
    assert missing.value.code == "orders.not_found"
    with pytest.raises(KnownError) as folder:
        read_orders(clerk.folder)
    assert folder.value.code == "orders.is_folder"


def test_a_slip_of_the_pen_is_shown_in_its_line_and_in_chinese(clerk: Clerk) -> None:
    path = clerk.folder / "x.toml"
    path.write_text("[[act]]\ndo = 'days'\ngroup_formed = 2026/5/6\n", "utf-8")
    with pytest.raises(KnownError) as refused:
        read_orders(path)
    said = refused.value.sentence()
    assert "第 3 行" in said
    assert "“group_formed = 2026/5/6”" in said
    assert "2026-05-06" in said
    assert "Expected" not in said
