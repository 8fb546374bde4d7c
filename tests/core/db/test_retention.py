"""Which backups stay: a table, and what holds for any set of dates."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import CHINA
from core.db.retention import Kept, choose_removals

NOW = datetime(2026, 6, 20, 17, tzinfo=CHINA)  # a Saturday


def at(days: float, *, name: str = "", **facts: bool) -> Kept:
    made_at = NOW - timedelta(days=days)
    return Kept(name or f"{made_at:%Y%m%dT%H%M%S}", made_at, **facts)


def kept(backups: list[Kept], now: datetime = NOW) -> list[Kept]:
    gone = set(choose_removals(backups, now))
    return [backup for backup in backups if backup.name not in gone]


def test_everything_since_yesterday_stays() -> None:
    backups = [at(hours / 24) for hours in range(40)]  # back to 01:00 of yesterday
    assert kept(backups) == backups


def test_one_a_day_then_one_a_week_then_one_a_month() -> None:
    backups = [at(day) for day in range(390)]
    ages = [(NOW - backup.made_at).days for backup in kept(backups)]
    # Two recent days and twelve daily ones, then Sundays and the ends of months.
    assert ages[:14] == list(range(14))
    assert ages[14] == 20  # the week of the thirteenth day has its backup already
    weeks = [NOW - timedelta(days=age) for age in ages[14:24]]
    assert [day.isoweekday() for day in weeks] == [7] * 10
    months = [NOW - timedelta(days=age) for age in ages[24:]]
    assert len(months) == 9
    assert all((day + timedelta(days=1)).day == 1 for day in months)
    assert len(ages) == 33


def test_the_last_of_a_day_stays() -> None:
    backups = [at(5, name="last"), at(5.1, name="before"), at(5.2, name="first"), at(0)]
    assert {backup.name for backup in kept(backups)} >= {"last"}
    assert set(choose_removals(backups, NOW)) <= {"before", "first"}


@pytest.mark.parametrize(("days", "stays"), [(364, True), (365, True), (366, False), (399, False)])
def test_before_a_migration_stays_a_year(days: int, *, stays: bool) -> None:
    crowd = [at(day) for day in range(390) if day != days]
    marked = at(days, name="migration", before_migration=True)
    decoy = at(days - 0.01, name="decoy")  # takes the place of its day
    assert (marked in kept([*crowd, decoy, marked])) is stays


def test_nothing_stays_beyond_the_longest_but_the_last_ones() -> None:
    old = [at(day) for day in (401, 500, 900)]
    assert kept([*old, at(1)]) == [at(1)]
    assert kept(old) == [old[0]]


def test_nothing_and_one() -> None:
    assert choose_removals([], NOW) == ()
    assert choose_removals([at(5000)], NOW) == ()


backups = st.lists(
    st.builds(
        at,
        st.integers(0, 3000).map(lambda n: n / 4),
        before_migration=st.booleans(),
    ),
    max_size=60,
    unique_by=lambda backup: backup.name,
)


@given(backups)
def test_the_newest_and_the_last_days_always_stay(some: list[Kept]) -> None:
    left = kept(some)
    newest = sorted(some, key=lambda backup: backup.made_at)
    assert not newest or newest[-1] in left
    assert all(b in left for b in some if (NOW.date() - b.made_at.date()).days <= 1)


@given(backups)
def test_thinning_out_twice_removes_no_more(some: list[Kept]) -> None:
    left = kept(some)
    assert kept(left) == left
