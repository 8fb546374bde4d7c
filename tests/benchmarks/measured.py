"""How an office made for measuring is opened: its passphrase, and the day it is there."""

from __future__ import annotations

from datetime import date

from core.clock import FixedClock

DAY = date(2026, 4, 13)
PASSPHRASE = "里仁为美，择不处仁，焉得知"  # noqa: S105 - of folders that are thrown away


def clock() -> FixedClock:
    return FixedClock.on(DAY)
