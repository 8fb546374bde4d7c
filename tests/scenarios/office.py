"""An office for scenarios: real folder, real encryption, a cheap derivation of the passphrase."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from core.clock import FixedClock
from core.db.keys import Cost
from core.office import Office, Profile

PASSPHRASE = "里仁为美，择不处仁，焉得知"  # noqa: S105 - of folders that are thrown away
CHEAP = Cost(memory_kib=64, iterations=1)
"""Argon2id has its own tests; a scenario opens its office hundreds of times."""


def fixed_clock() -> FixedClock:
    return FixedClock.on(date(2026, 6, 20))


def make_office(folder: Path, clock: FixedClock | None = None, division: str = "420502") -> Office:
    """Make an invented community's data folder and give it open."""
    profile = Profile("云杉社区", "桃花岭街道", division)
    office, _recovery_key = Office.create(
        folder, profile, PASSPHRASE, clock=clock or fixed_clock(), cost=CHEAP
    )
    return office
