"""Shares as cells write them."""

from __future__ import annotations

import pytest

from core.errors import KnownError
from core.text.shares import clean_share


def test_shares() -> None:
    for written in ("1/2", "50%", "２／４", "二分之一", " 1 / 2 "):  # noqa: RUF001 - as it is typed
        assert clean_share(written) == "1/2"
    assert clean_share("") == ""
    assert clean_share("1") == "1/1"
    for wrong in ("0", "3/2", "-1/2", "半", "1/0"):
        with pytest.raises(KnownError):
            clean_share(wrong)
