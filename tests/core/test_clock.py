"""What a moment is called: by China's clock, wherever it was taken."""

from __future__ import annotations

from datetime import UTC, datetime

from core.clock import CHINA, minute_text


def test_a_moment_is_told_by_the_clock_of_china() -> None:
    assert minute_text(datetime(2026, 6, 20, 1, 30, tzinfo=UTC)) == "2026-06-20 09:30"
    assert minute_text(datetime(2026, 6, 20, 0, 5, 59, tzinfo=CHINA)) == "2026-06-20 00:05"
